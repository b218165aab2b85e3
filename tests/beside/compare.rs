//! Groups side by side: the same rows for each, and no cell without a word.

use std::collections::BTreeSet;

use openchair::app::Program;
use openchair::guide::GroupIndex;
use openchair::page::{Chosen, Page, Place, Target};
use openchair::terminal::ThemeName;
use ratatui::crossterm::event::Event as Report;
use ratatui::layout::Size;

use super::support::desk::Desk;
use super::support::said::said;
use super::support::way::begin;
use super::{GUIDE, alone, grid, seen, suggested, take, words};

fn is_whole(page: &Page, groups: usize) {
    let (heads, rows) = grid(page);
    assert_eq!(heads.len(), groups);
    assert!(rows.len() >= 9, "{rows:?}");
    let names: BTreeSet<&String> = rows.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), rows.len(), "a row stands twice: {rows:?}");
    for (name, cells) in rows {
        assert_eq!(cells.len(), groups, "{name}");
        assert!(!name.trim().is_empty());
        assert!(
            cells.iter().all(|it| !it.trim().is_empty()),
            "{name}: {cells:?}"
        );
    }
}

#[test]
fn no_cell_is_empty_whichever_two_groups_stand_side_by_side() {
    for app in [begin(alone(), "11311"), begin(alone(), "12111"), alone()] {
        for (one, _) in GUIDE.groups() {
            for (other, _) in GUIDE.groups().filter(|(other, _)| *other > one) {
                let chosen = Chosen::of([one, other]);
                let mut composer = app.composer();
                composer.chosen = &chosen;
                is_whole(&composer.page(Place::Compare), 2);
            }
        }
    }
}

#[test]
fn no_cell_is_empty_with_three_groups_and_what_is_not_known_says_so() {
    let app = begin(alone(), "11311");
    let unknown = &app.composer().words.page.unknown;
    let groups: Vec<GroupIndex> = GUIDE.groups().map(|(at, _)| at).collect();
    let mut unknowns = 0;
    for three in groups.windows(3) {
        let chosen = Chosen::of(three.iter().copied());
        let mut composer = app.composer();
        composer.chosen = &chosen;
        let page = composer.page(Place::Compare);
        is_whole(&page, 3);
        let (_, rows) = grid(&page);
        unknowns += rows
            .iter()
            .flat_map(|(_, cells)| cells)
            .filter(|it| *it == unknown)
            .count();
    }
    assert!(unknowns > 0);
}

#[test]
fn the_groups_that_are_suggested_stand_side_by_side_until_others_are_chosen() {
    let mut app = begin(alone(), "11311");
    app.open(Place::Groups);
    take(&mut app, Target::Open(Place::Compare));
    let suggested = suggested(&app);
    assert_eq!(grid(app.scene().page).0, suggested);
    let mut fresh = alone();
    fresh.open(Place::Compare);
    assert!(said(fresh.scene().page).contains(&words().compare_few));
}

#[test]
fn columns_fit_in_80_columns_and_each_row_begins_with_its_name() {
    for (width, several) in [(80, true), (120, true), (60, false)] {
        let app = begin(alone(), "11311");
        let mut desk = Desk::sit(app, Size::new(width, 24), ThemeName::Mono);
        desk.app.open(Place::Compare);
        desk.happens(Report::Resize(width, 24));
        let page = seen(&mut desk);
        let heads = grid(desk.app.scene().page).0.to_vec();
        let are_heads = |line: &&str| line.split_whitespace().eq(heads.iter().map(String::as_str));
        let in_one_line = page.lines().filter(are_heads);
        // The heads come again on each screenful that has rows.
        assert_eq!(in_one_line.count() > 1, several, "{width}:\n{page}");
    }
}
