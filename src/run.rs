//! The one loop over a face; it performs effects.

use std::io::{self, IsTerminal, Write};
use std::panic::Location;
use std::time::Instant;

use crate::app::{Effect, Event, Fit, Outcome, Program, Scene, Sheet, Tally, Told};
use crate::words::Words;

/// A way to meet the pages.
pub trait Face {
    /// Lays a page out and tells how it fits, without showing anything.
    fn fit(&mut self, scene: &Scene<'_>) -> Fit;

    /// Shows a scene. Nothing is written where nothing changed.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()>;

    /// Waits for the next event, without waking before `deadline`. `None` where the deadline passed first.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be read.
    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>>;

    /// The next event that is already there, so that a burst of keys is drawn once.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be read.
    fn waiting(&mut self) -> io::Result<Option<Event>>;

    /// Clears screen and scrollback as far as this face can; the very first bytes written do it.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn wipe(&mut self, words: &Words) -> io::Result<()>;

    /// Sounds the bell.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn bell(&mut self) -> io::Result<()>;

    /// Gives the terminal back, stops the process until it is continued, and takes the terminal again.
    ///
    /// # Errors
    /// Where the terminal cannot be given back or taken.
    fn suspend(&mut self) -> io::Result<()>;

    /// Puts a fresh image of the program in the place of this one, with the sums of the day. It
    /// only returns where that cannot be done here; then the visit that was dropped is all there
    /// is of it.
    ///
    /// # Errors
    /// Where the terminal cannot be left as the fresh image needs it.
    fn renew(&mut self, _tally: Option<&Tally>) -> io::Result<()> {
        Ok(())
    }

    /// Keeps the sums of the day, so that they are told however the program ends.
    fn keep(&mut self, _tally: Option<&Tally>) {}

    /// Writes a line to the journal of the service, where this face serves one.
    fn tell(&mut self, _line: &str) {}
}

impl<F: Face + ?Sized> Face for Box<F> {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        (**self).fit(scene)
    }

    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()> {
        (**self).show(scene)
    }

    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        (**self).next(deadline)
    }

    fn waiting(&mut self) -> io::Result<Option<Event>> {
        (**self).waiting()
    }

    fn wipe(&mut self, words: &Words) -> io::Result<()> {
        (**self).wipe(words)
    }

    fn bell(&mut self) -> io::Result<()> {
        (**self).bell()
    }

    fn suspend(&mut self) -> io::Result<()> {
        (**self).suspend()
    }

    fn renew(&mut self, tally: Option<&Tally>) -> io::Result<()> {
        (**self).renew(tally)
    }

    fn keep(&mut self, tally: Option<&Tally>) {
        (**self).keep(tally);
    }

    fn tell(&mut self, line: &str) {
        (**self).tell(line);
    }
}

/// Where sheets leave the screen. Nothing here waits, and nothing fails the visit: what became of a
/// sheet is told.
pub trait Press {
    /// Sends a sheet to the printer.
    fn print(&mut self, sheet: &Sheet);

    /// Writes a sheet to the file at this place among those that were offered.
    fn save(&mut self, file: usize, sheet: &Sheet);

    /// Takes back what was sent to the printer and does not come out yet.
    fn unprint(&mut self);

    /// What there is to tell, each thing once.
    fn news(&mut self) -> Option<Told>;

    /// When to ask for news again; never, where none is expected.
    fn asks_at(&self) -> Option<Instant>;
}

/// A place without paper.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPress;

impl Press for NoPress {
    fn print(&mut self, _sheet: &Sheet) {}

    fn save(&mut self, _file: usize, _sheet: &Sheet) {}

    fn unprint(&mut self) {}

    fn news(&mut self) -> Option<Told> {
        None
    }

    fn asks_at(&self) -> Option<Instant> {
        None
    }
}

/// Runs a program on a face until the visit ends.
///
/// # Errors
/// Where the terminal or pipe cannot be read or written.
pub fn run(
    program: &mut dyn Program,
    face: &mut dyn Face,
    press: &mut dyn Press,
) -> io::Result<()> {
    let mut redraw = true;
    loop {
        if redraw {
            let fit = face.fit(&program.scene());
            program.fitted(fit);
            face.show(&program.scene())?;
            redraw = false;
        }
        let deadlines = [program.deadline(), press.asks_at()];
        let deadline = deadlines.into_iter().flatten().min();
        let mut next = Some(face.next(deadline)?.unwrap_or(Event::Due));
        while let Some(event) = next {
            let outcome = program.update(event, Instant::now());
            redraw |= outcome.redraw;
            if perform(&outcome, program, face, press)? {
                return Ok(());
            }
            redraw |= outcome.effects.contains(&Effect::Suspend);
            // A page must be laid out before the next key can mean something on it.
            if outcome.redraw {
                let fit = face.fit(&program.scene());
                program.fitted(fit);
            }
            next = match press.news() {
                Some(told) => Some(Event::Told(told)),
                None => face.waiting()?,
            };
        }
    }
}

/// Performs what an update asks for; says whether the visit ends.
fn perform(
    outcome: &Outcome,
    program: &dyn Program,
    face: &mut dyn Face,
    press: &mut dyn Press,
) -> io::Result<bool> {
    if let Some(line) = &outcome.journal {
        face.tell(line);
    }
    for effect in &outcome.effects {
        match effect {
            Effect::Leave => {
                face.wipe(program.scene().words)?;
                return Ok(true);
            }
            Effect::End => return Ok(true),
            Effect::Suspend => face.suspend()?,
            Effect::Bell => face.bell()?,
            Effect::Wipe => face.wipe(program.scene().words)?,
            Effect::Print(sheet) => press.print(sheet),
            Effect::Save(file, sheet) => press.save(*file, sheet),
            Effect::Unprint => press.unprint(),
            Effect::Renew => face.renew(program.tally())?,
            Effect::Keep => face.keep(program.tally()),
        }
    }
    Ok(false)
}

/// Tells of a fault in the program, once the pages are cleared. At a kiosk, which has a `screen`
/// for it, the visitor reads the sentence there, and standard error gets the place in the code
/// where it is a journal. Elsewhere standard error has the sentence alone.
pub fn tell_fault(sentence: &str, place: Option<&Location<'_>>, screen: Option<Box<dyn Write>>) {
    // There is no one left to tell of an error.
    let mut stderr = io::stderr();
    let Some(mut screen) = screen else {
        let _ = writeln!(stderr, "{sentence}");
        return;
    };
    let _ = writeln!(screen, "{sentence}");
    let _ = screen.flush();
    if let Some(place) = place.filter(|_| !stderr.is_terminal()) {
        let _ = writeln!(
            stderr,
            "openchair: a fault at {}:{}",
            place.file(),
            place.line()
        );
    }
}
