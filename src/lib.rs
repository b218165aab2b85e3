//! The map of the house.

pub mod app;
pub mod guide;
pub mod keys;
pub mod page;
pub mod run;
pub mod words;
