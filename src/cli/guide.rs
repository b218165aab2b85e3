//! The guided run: the questions, full screen or line by line.

use std::io::{self, BufReader, Write};
use std::mem::ManuallyDrop;
use std::path::Path;

use super::loaded::{Loaded, shown};
use super::{Args, Failure, Guided, outlet};
use crate::advice::Adviser;
use crate::app::App;
use crate::handout::Format;
use crate::plain::{self, Plain};
use crate::press::{Cups, Folder, Workshop};
use crate::run::{self, Face};
use crate::terminal::{
    self, Capabilities, Environment, FaceKind, Flags, Pointer, Screen, Settings,
};
use crate::words::Words;

pub(super) fn run(
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    // Loaded first: content that is broken leaves the terminal as it is.
    // The process ends with this run: to free every text of the guide would only delay the leaving.
    let loaded = ManuallyDrop::new(Loaded::load(args, environment)?);
    let adviser = Adviser::new(&loaded.guide);
    let letters = !args.guided.no_letters;
    let speech = &loaded.speech;
    let mut press = press(&loaded, &args.guided)?;
    let alone = App::new(&adviser, speech, letters)
        .on(loaded.today)
        .offering(press.ways().clone());
    let mut visit = if args.guided.counselor {
        alone.with_counselor()
    } else {
        alone
    };
    let flags = Flags {
        plain: args.guided.plain,
        pointer: pointer(&args.guided),
        theme: args.theme.named(),
        ..Flags::default()
    };
    let capabilities = Capabilities::decide(environment, flags);
    let (_, words) = speech.at(speech.begin());
    explain(&capabilities, words, output)?;
    let mut face = take(&capabilities, environment, letters, None, output)?;
    cover(&capabilities, environment, words.screen.fault.clone());
    Ok(run::run(&mut visit, face.as_mut(), &mut press)?)
}

/// Says why the pages come line by line, where somebody may wonder.
pub(super) fn explain(
    capabilities: &Capabilities,
    words: &Words,
    output: &mut dyn Write,
) -> io::Result<()> {
    if capabilities.cramped {
        writeln!(output, "{}\n", words.plain.cramped)?;
    }
    Ok(())
}

/// Takes the terminal, or what lines are read from and written to. It is given back set as `first`,
/// where that is known already.
pub(super) fn take<'o>(
    capabilities: &Capabilities,
    environment: &Environment,
    letters: bool,
    first: Option<Settings>,
    output: &'o mut dyn Write,
) -> io::Result<Box<dyn Face + 'o>> {
    match capabilities.face {
        FaceKind::Full => Ok(Box::new(Screen::take(capabilities, first)?)),
        FaceKind::Plain => {
            let input = BufReader::new(io::stdin());
            let mut face = Plain::new(input, output, outlet(environment), letters);
            #[cfg(unix)]
            if environment.input {
                face = face.heeding_signals(capabilities.modes.kiosk)?;
            }
            // Signals are heard now, so keys may make them again.
            if let Some(first) = first {
                first.set()?;
            }
            Ok(Box::new(face))
        }
    }
}

/// From here on a fault in the program clears the pages and says this.
pub(super) fn cover(capabilities: &Capabilities, environment: &Environment, sentence: String) {
    let kiosk = capabilities.modes.kiosk;
    match capabilities.face {
        FaceKind::Full => terminal::cover(sentence, kiosk),
        FaceKind::Plain => plain::cover(outlet(environment), sentence, kiosk),
    }
}

/// What points at the screen.
pub(super) const fn pointer(guided: &Guided) -> Pointer {
    match (guided.touch, guided.mouse) {
        (true, _) => Pointer::Fingers,
        (false, true) => Pointer::Mouse,
        (false, false) => Pointer::None,
    }
}

/// Where sheets can go: to the printer that this computer has, and into files.
fn press<'g>(loaded: &'g Loaded, guided: &Guided) -> Result<Workshop<'g>, Failure> {
    let workshop = Workshop::new(&loaded.guide, &loaded.speech);
    let (folder, files) = match &guided.save_as {
        Some(file) => named(file)?,
        None => (Path::new("."), [file("guide.txt"), file("guide.pdf")]),
    };
    let files = files.into_iter().flatten().collect();
    let workshop = workshop.with_folder(Folder(folder.to_owned()), files);
    if !Cups::is_here() {
        return Ok(workshop);
    }
    let printer = Cups {
        queue: None,
        kind: Some("application/pdf"),
    };
    Ok(workshop.with_printer(printer, Format::Pdf))
}

/// A file of a sheet and what it is written as; nothing where its name does not tell.
fn file(name: &str) -> Option<(String, Format)> {
    let (_, kind) = name.rsplit_once('.')?;
    let format = match kind.to_ascii_lowercase().as_str() {
        "txt" => Format::Text {
            columns: 80,
            codes: false,
        },
        "md" => Format::Markdown,
        "html" => Format::Html,
        "pdf" => Format::Pdf,
        _ => return None,
    };
    Some((name.to_owned(), format))
}

/// The file that the person named, in its folder.
type Named<'a> = (&'a Path, [Option<(String, Format)>; 2]);

fn named(path: &Path) -> Result<Named<'_>, Failure> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|name| name.to_str());
    let found = name.and_then(file).ok_or_else(|| {
        Failure::usage(
            format!("--save-as {} does not tell a kind of file", shown(path)),
            "Name one that ends in .txt, .md, .html or .pdf.",
        )
    })?;
    if !folder.is_dir() {
        return Err(Failure::usage(
            format!("there is no folder {}", shown(folder)),
            "Name a file in a folder that is there.",
        ));
    }
    Ok((folder, [Some(found), None]))
}
