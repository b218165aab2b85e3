//! What a kiosk has of the system around it: a service manager, a journal, memory that is kept to
//! itself, and a fresh image of the program for each visit.

mod attendant;
mod handover;
mod notifier;
#[cfg(unix)]
mod renewal;
mod secrecy;

pub use self::attendant::Attendant;
pub use self::handover::{HANDOVER, Handover};
pub use self::notifier::{Manager, Notifier, State};
pub use self::secrecy::keep_to_itself;
