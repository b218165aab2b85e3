//! The guided run: the questions, full screen or line by line.

use std::io::{self, BufReader, Write};
use std::mem::ManuallyDrop;
use std::time::Instant;

use super::loaded::Loaded;
use super::{Args, Failure, outlet};
use crate::advice::Adviser;
use crate::app::{App, Kiosk, Limits, Program};
use crate::plain::{self, Plain};
use crate::run;
use crate::terminal::{Capabilities, Environment, FaceKind, Flags, Screen};

pub(super) fn run(
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    // Loaded first: content that is broken leaves the terminal as it is.
    // The process ends with this run: to free every text of the guide would only delay the leaving.
    let loaded = ManuallyDrop::new(Loaded::load(args, environment)?);
    let adviser = Adviser::new(&loaded.guide);
    let guided = args.guided;
    let letters = !guided.no_letters;
    let speech = &loaded.speech;
    let (mut visit, mut kiosk);
    let program: &mut dyn Program = if guided.kiosk {
        let now = Instant::now();
        kiosk = Kiosk::new(&adviser, speech, letters, Limits::default(), now).on(loaded.today);
        &mut kiosk
    } else {
        let alone = App::new(&adviser, speech, letters).on(loaded.today);
        visit = if guided.counselor {
            alone.with_counselor()
        } else {
            alone
        };
        &mut visit
    };
    let flags = Flags {
        plain: guided.plain,
        mouse: guided.mouse,
        kiosk: guided.kiosk,
        theme: args.theme.named(),
        glyphs: None,
    };
    let capabilities = Capabilities::decide(environment, flags);
    let (_, words) = speech.at(speech.begin());
    match capabilities.face {
        FaceKind::Full => {
            let mut face = Screen::take(&capabilities, words)?;
            Ok(run::run(program, &mut face, &mut run::NoPress)?)
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
            Ok(run::run(program, &mut face, &mut run::NoPress)?)
        }
    }
}
