//! The face for programs: advice, groups and the proof as JSON, in the order and the words of the
//! pages.

mod advice;
mod groups;
mod proof;

use serde::Serialize;

pub use self::advice::advice;
pub use self::groups::{group, groups};
pub use self::proof::proof;

#[derive(Serialize)]
struct AttendShape<'a> {
    open: &'static str,
    closed: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct ChangeShape<'a> {
    question: &'a str,
    choice: &'a str,
}
