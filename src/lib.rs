//! The map of the house.

pub mod advice;
pub mod app;
pub mod care;
pub mod chart;
pub mod check;
pub mod cli;
pub mod content;
pub mod diff;
pub mod finding;
pub mod guide;
pub mod interview;
pub mod json;
pub mod keys;
pub mod page;
pub mod plain;
pub mod proof;
pub mod review;
pub mod run;
pub mod service;
pub mod site;
pub mod terminal;
pub mod view;
pub mod words;
