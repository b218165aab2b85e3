//! The one loop over a face; it performs effects.

use std::io;
use std::time::Instant;

use crate::app::{Effect, Event, Fit, Outcome, Program, Scene, Sheet, Told};
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
        }
    }
    Ok(false)
}
