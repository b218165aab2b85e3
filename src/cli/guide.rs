//! The guided run: the questions, full screen or line by line.

use std::io::{self, BufReader, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::Instant;

use super::loaded::{Loaded, shown};
use super::{Args, Failure, Guided, outlet};
use crate::advice::Adviser;
use crate::app::{App, Kiosk, Limits, Program};
use crate::handout::Format;
use crate::plain::{self, Plain};
use crate::press::{Cups, Folder, Workshop};
use crate::run;
use crate::terminal::{Capabilities, Environment, FaceKind, Flags, Pointer, Screen};

pub(super) fn run(
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    // Loaded first: content that is broken leaves the terminal as it is.
    // The process ends with this run: to free every text of the guide would only delay the leaving.
    let loaded = ManuallyDrop::new(Loaded::load(args, environment)?);
    let adviser = Adviser::new(&loaded.guide);
    let guided = &args.guided;
    let letters = !guided.no_letters;
    let speech = &loaded.speech;
    let mut press = press(&loaded, guided)?;
    let (mut visit, mut kiosk);
    let program: &mut dyn Program = if guided.kiosk {
        let now = Instant::now();
        kiosk = Kiosk::new(&adviser, speech, letters, Limits::default(), now).on(loaded.today);
        &mut kiosk
    } else {
        let alone = App::new(&adviser, speech, letters)
            .on(loaded.today)
            .offering(press.ways());
        visit = if guided.counselor {
            alone.with_counselor()
        } else {
            alone
        };
        &mut visit
    };
    let flags = Flags {
        plain: guided.plain,
        pointer: match (guided.touch, guided.mouse) {
            (true, _) => Pointer::Fingers,
            (false, true) => Pointer::Mouse,
            (false, false) => Pointer::None,
        },
        kiosk: guided.kiosk,
        theme: args.theme.named(),
        glyphs: None,
    };
    let capabilities = Capabilities::decide(environment, flags);
    let (_, words) = speech.at(speech.begin());
    match capabilities.face {
        FaceKind::Full => {
            let mut face = Screen::take(&capabilities, words)?;
            Ok(run::run(program, &mut face, &mut press)?)
        }
        FaceKind::Plain => {
            if capabilities.cramped {
                writeln!(output, "{}\n", words.plain.cramped)?;
            }
            plain::cover(
                outlet(environment),
                if guided.kiosk {
                    words.kiosk.restarting.clone()
                } else {
                    words.screen.fault.clone()
                },
            );
            let input = BufReader::new(io::stdin());
            let mut face = Plain::new(input, output, outlet(environment), letters);
            #[cfg(unix)]
            if environment.input {
                face = face.heeding_signals(guided.kiosk)?;
            }
            Ok(run::run(program, &mut face, &mut press)?)
        }
    }
}

/// Where sheets can go: to the printer that this computer has, and into files. At a kiosk nothing is
/// saved.
fn press<'g>(loaded: &'g Loaded, guided: &Guided) -> Result<Workshop<'g>, Failure> {
    let workshop = Workshop::new(&loaded.guide, &loaded.speech);
    if guided.kiosk {
        return Ok(workshop);
    }
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
