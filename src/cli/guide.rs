//! The guided run: the questions, full screen or line by line.

use std::io::{self, BufReader, Write};
use std::mem::ManuallyDrop;

use super::loaded::Loaded;
use super::{Args, Failure, outlet};
use crate::advice::Adviser;
use crate::app::App;
use crate::plain::{self, Plain};
use crate::run::{self, Face};
use crate::terminal::{self, Capabilities, Environment, FaceKind, Flags, Screen, Settings};
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
    let mut visit = App::new(&adviser, speech, letters).on(loaded.today);
    let flags = Flags {
        plain: args.guided.plain,
        mouse: args.guided.mouse,
        theme: args.theme.named(),
        ..Flags::default()
    };
    let capabilities = Capabilities::decide(environment, flags);
    let (_, words) = speech.at(speech.begin());
    explain(&capabilities, words, output)?;
    let mut face = take(&capabilities, environment, letters, None, output)?;
    cover(&capabilities, environment, words.screen.fault.clone());
    Ok(run::run(&mut visit, face.as_mut())?)
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
