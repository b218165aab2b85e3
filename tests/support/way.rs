//! A way into a visit.

use std::time::Instant;

use openchair::app::{App, Event, Fit, Program};
use openchair::keys::Key;

/// Goes a way with a visit, which then has something to say on every page.
pub(crate) fn begin<'g>(mut app: App<'g>, keys: &str) -> App<'g> {
    for key in keys.chars() {
        app.fitted(Fit {
            screens: std::iter::once(0..9).collect(),
            panel: None,
        });
        app.update(Event::Key(Key::Char(key)), Instant::now());
    }
    app
}
