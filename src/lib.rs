//! The map of the house.

pub mod advice;
pub mod app;
pub mod content;
pub mod finding;
pub mod guide;
pub mod interview;
pub mod json;
pub mod keys;
pub mod page;
pub mod run;
pub mod words;
