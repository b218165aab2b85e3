//! What a page says, and the way to it.

use std::time::Instant;

use openchair::app::{App, Event, Fit, Program};
use openchair::keys::Key;
use openchair::page::Page;

/// All that a page says, piece by piece.
pub(crate) fn said(page: &Page) -> Vec<String> {
    page.texts().into_iter().map(str::to_owned).collect()
}

/// Goes a way with a visit, which then has something to say on every page.
pub(crate) fn begin<'g>(mut app: App<'g>, keys: &str) -> App<'g> {
    for key in keys.chars() {
        app.fitted(Fit {
            screens: std::iter::once(0..9).collect(),
        });
        app.update(Event::Key(Key::Char(key)), Instant::now());
    }
    app
}
