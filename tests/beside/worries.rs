//! Worries people often have, and what is said before anyone calls a group.

use std::collections::BTreeSet;

use openchair::advice::Adviser;
use openchair::app::{App, Program};
use openchair::content::Library;
use openchair::page::{Block, Item, Place, Target};

use super::support::places::every_place;
use super::support::said::said;
use super::support::way::begin;
use super::{ENGLISH, GUIDE, alone, take, with_counselor};

#[test]
fn every_card_has_all_it_needs_in_every_language() {
    let counsel = &GUIDE.counsel;
    let mut ids = BTreeSet::new();
    for card in &counsel.concerns {
        assert!(ids.insert(&card.id), "{} stands twice", card.id);
        assert!(!card.sources.is_empty(), "{}", card.id);
        for lang in &GUIDE.languages {
            let texts = [&card.title, &card.reflection, &card.fact, &card.offer];
            for text in texts {
                let mut all = text.iter();
                let found = all.find(|(other, _)| *other == lang);
                assert!(
                    found.is_some_and(|(_, it)| !it.trim().is_empty()),
                    "{}",
                    card.id
                );
            }
        }
    }
    assert!(counsel.concerns.len() >= 10, "{}", counsel.concerns.len());
    assert_eq!(counsel.follow_up.len(), 6);
    assert_eq!(counsel.evidence.len(), 3);
    assert_eq!(counsel.call.len(), 3);
    assert!(!counsel.talking.is_empty() && counsel.consent.is_some());
}

#[test]
fn the_worries_are_linked_from_the_groups_and_from_every_group() {
    let mut app = begin(alone(), "11311");
    app.open(Place::Groups);
    take(&mut app, Target::Open(Place::Concerns));
    for (at, card) in GUIDE.counsel.concerns.iter().enumerate() {
        app.open(Place::Concerns);
        take(&mut app, Target::Open(Place::Concern(at)));
        let texts = said(app.scene().page);
        let composer = app.composer();
        for text in [&card.title, &card.reflection, &card.fact, &card.offer] {
            assert!(
                texts.contains(&composer.text(text).to_owned()),
                "{}",
                card.id
            );
        }
        assert!(texts.iter().any(|it| it.contains(&card.sources[0].url)));
    }
    for (at, _) in GUIDE.groups() {
        app.open(Place::Group(at));
        take(&mut app, Target::Open(Place::Concerns));
    }
}

#[test]
fn a_guide_without_cards_offers_none_and_still_works() {
    let library = Library::built_in();
    let files = library.files().filter(|(name, _)| *name != "concerns.ron");
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let guide = Library::from_texts(files).load().unwrap();
    assert!(guide.counsel.concerns.is_empty());
    let adviser = Adviser::new(&guide);
    let mut app = begin(App::new(&adviser, &ENGLISH, true).with_counselor(), "11311");
    for place in every_place(&guide) {
        app.open(place);
        let page = app.scene().page;
        let leads = |item: &Item| {
            matches!(
                item.target,
                Target::Open(Place::Concerns | Place::Concern(_) | Place::Contact(_))
            )
        };
        assert!(!page.items().any(leads), "{place:?}");
        assert!(page.items().count() > 0, "{place:?}");
    }
}

// ---- calling a group

#[test]
fn before_anyone_calls_the_page_says_what_that_shares() {
    let mut app = begin(with_counselor(), "11311");
    for (at, group) in GUIDE.groups() {
        app.open(Place::Group(at));
        take(&mut app, Target::Open(Place::Contact(at)));
        let page = app.scene().page;
        let consent = app.composer().text(GUIDE.counsel.consent.as_ref().unwrap());
        let first = page.blocks.first();
        let is_consent = matches!(first, Some(Block::Notice { text, .. }) if text == consent);
        assert!(is_consent, "{first:?}");
        let texts = said(page);
        for phone in &group.phones {
            assert!(texts.contains(&phone.number), "{}", group.id);
        }
        if group.phones.is_empty() {
            assert!(texts.contains(&group.website), "{}", group.id);
        }
        for line in &GUIDE.counsel.call {
            assert!(texts.contains(&app.composer().text(line).to_owned()));
        }
    }
}
