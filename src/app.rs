//! The program between faces and core: events in, a scene and effects out. Pure.

mod effect;
mod event;
mod kiosk;
mod limits;
mod scene;
mod tally;
mod trail;
mod visit;

use std::time::Instant;

pub use self::effect::{Effect, Outcome, Sheet};
pub use self::event::{Event, Told};
pub use self::kiosk::Kiosk;
pub use self::limits::Limits;
pub use self::scene::{Fit, Focus, Hint, Panel, Scene};
pub use self::tally::Tally;
pub use self::visit::App;

/// What the loop drives: one visit, or a kiosk around many.
pub trait Program {
    /// Takes an event at a time and says what it asks of the shell.
    fn update(&mut self, event: Event, now: Instant) -> Outcome;

    /// What is to be shown.
    fn scene(&self) -> Scene<'_>;

    /// Takes note of how a face laid the page out, before it is shown.
    fn fitted(&mut self, fit: Fit);

    /// The time before which nothing happens by itself; none where nothing ever does.
    fn deadline(&self) -> Option<Instant>;

    /// The sums of the day, where they are counted.
    fn tally(&self) -> Option<&Tally> {
        None
    }
}
