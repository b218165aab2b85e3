//! The one loop over a face; it performs effects.

use std::io;
use std::time::Instant;

use crate::app::{Effect, Event, Fit, Outcome, Program, Scene};
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

/// Runs a program on a face until the visit ends.
///
/// # Errors
/// Where the terminal or pipe cannot be read or written.
pub fn run(program: &mut dyn Program, face: &mut dyn Face) -> io::Result<()> {
    let mut redraw = true;
    loop {
        if redraw {
            let fit = face.fit(&program.scene());
            program.fitted(fit);
            face.show(&program.scene())?;
            redraw = false;
        }
        let mut next = Some(face.next(program.deadline())?.unwrap_or(Event::Due));
        while let Some(event) = next {
            let outcome = program.update(event, Instant::now());
            redraw |= outcome.redraw;
            if perform(&outcome, program, face)? {
                return Ok(());
            }
            redraw |= outcome.effects.contains(&Effect::Suspend);
            // A page must be laid out before the next key can mean something on it.
            if outcome.redraw {
                let fit = face.fit(&program.scene());
                program.fitted(fit);
            }
            next = face.waiting()?;
        }
    }
}

/// Performs what an update asks for; says whether the visit ends.
fn perform(outcome: &Outcome, program: &dyn Program, face: &mut dyn Face) -> io::Result<bool> {
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
        }
    }
    Ok(false)
}
