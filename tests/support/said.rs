//! What a page says, and the way to it.

use std::time::Instant;

use openchair::app::{App, Event, Fit, Program};
use openchair::keys::Key;
use openchair::page::{Block, Item, Page};

/// All that a page says, piece by piece.
pub(crate) fn said(page: &Page) -> Vec<String> {
    fn block(block: &Block, all: &mut Vec<String>) {
        match block {
            Block::Heading(text) | Block::Prose(text) => all.push(text.clone()),
            Block::Notice { title, text } => all.extend([title.clone(), text.clone()]),
            Block::Points { lead, points } => {
                all.push(lead.clone());
                all.extend(points.iter().cloned());
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    all.extend([label.clone(), text.clone()]);
                }
            }
            Block::Item(item) => of_item(item, all),
        }
    }
    fn of_item(item: &Item, all: &mut Vec<String>) {
        all.push(item.label.clone());
        all.extend(item.detail.iter().chain(&item.state).cloned());
        for it in &item.under {
            block(it, all);
        }
    }
    let mut all = vec![page.title.clone()];
    for it in &page.blocks {
        block(it, &mut all);
    }
    all
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
