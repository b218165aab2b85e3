//! The full-screen face. The only module that owns the terminal.
//!
//! [`Capabilities`] are decided once, from an [`Environment`] and nothing else: the terminal is
//! never asked anything, since one that does not answer would hold the program up. A [`Screen`]
//! shows scenes through a [`Device`]; the real one is a [`Tty`], which gives the terminal back
//! however the program ends.

mod capabilities;
mod device;
mod environment;
mod finger;
mod input;
mod modes;
#[cfg(test)]
mod paper;
mod pen;
mod screen;
mod settings;
#[cfg(unix)]
mod signals;
mod tty;

pub use self::capabilities::{Capabilities, FaceKind, Flags, Pointer, ThemeName};
pub use self::device::Device;
pub use self::environment::Environment;
pub use self::modes::Modes;
pub use self::screen::Screen;
pub use self::settings::{NoSettings, Settings};
#[cfg(unix)]
pub use self::tty::hand_over;
pub use self::tty::{Tty, cover, last_words};
