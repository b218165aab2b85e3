//! Languages: every page in each of them, without a word of another, and with room for longer ones.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod desk;
    pub(crate) mod english;
    pub(crate) mod glass;
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod guides;
    pub(crate) mod places;
    pub(crate) mod pseudo;
    pub(crate) mod said;
    pub(crate) mod way;
}

use std::collections::BTreeSet;
use std::sync::LazyLock;

use openchair::advice::Adviser;
use openchair::app::{App, Event, Kiosk, Limits, Program};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::keys::Key;
use openchair::terminal::ThemeName;
use openchair::words::{Speech, Words};
use ratatui::crossterm::event::{Event as Report, KeyCode};
use ratatui::layout::Size;

use support::desk::Desk;
use support::english::english;
use support::guides::load;
use support::places::every_place;
use support::pseudo::{self, pseudo};
use support::said::said;
use support::way::begin;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));

fn speech(wanted: &str) -> Speech {
    Speech::new(&Library::built_in(), &GUIDE, Some(wanted)).unwrap()
}

/// Ways to begin: without answers, for oneself, for a child, after a loss, to learn. Each is the keys
/// of the first answers.
const BEGINNINGS: [&str; 6] = ["", "11311", "1118", "12111", "13", "14"];

// ---- no word of another language

#[test]
fn the_list_of_english_words_finds_english_and_spares_spanish() {
    assert_eq!(english("Who is this for?"), ["is", "this", "for"]);
    assert_eq!(english("¿Para quién es? “Who is it for?”"), [""; 0]);
    assert_eq!(
        english("Women for Sobriety (WFS) es para mujeres."),
        [""; 0]
    );
}

#[test]
fn in_spanish_no_page_has_an_english_word() {
    let speech = speech("es");
    let mut seen = 0;
    for keys in BEGINNINGS {
        let mut app = begin(App::new(&ADVISER, &speech, true), keys);
        for place in every_place(&GUIDE) {
            app.open(place);
            for text in said(app.scene().page) {
                // The sources name English pages; who published them, and how sure they are, stands
                // around that.
                if text.contains("http") {
                    continue;
                }
                seen += 1;
                assert_eq!(english(&text), [""; 0], "{place:?}: {text}");
            }
        }
        for hint in app.scene().hints {
            assert_eq!(english(&hint.words), [""; 0]);
        }
    }
    assert!(seen > 10_000, "{seen}");
}

#[test]
fn in_spanish_nearly_every_text_is_another_one_than_in_english() {
    let (english, spanish) = (speech("en"), speech("es"));
    let mut same = BTreeSet::new();
    for keys in BEGINNINGS {
        let mut one = begin(App::new(&ADVISER, &english, true), keys);
        let mut other = begin(App::new(&ADVISER, &spanish, true), keys);
        for place in every_place(&GUIDE) {
            one.open(place);
            other.open(place);
            let (one, mut other) = (said(one.scene().page), said(other.scene().page));
            // Said of the Spanish alone.
            let unreviewed = &spanish.at(spanish.begin()).1.page.unreviewed;
            other.retain(|text| text != unreviewed);
            assert_eq!(one.len(), other.len(), "{place:?} has other parts");
            let both = one.into_iter().zip(other);
            let both = both.filter(|(one, other)| one == other && one.contains(' '));
            same.extend(both.map(|(one, _)| one));
        }
    }
    let names: BTreeSet<String> = GUIDE
        .groups()
        .flat_map(|(at, _)| {
            let (lang, words) = spanish.at(spanish.begin());
            let telling = openchair::page::Telling {
                guide: &GUIDE,
                lang,
                words,
            };
            [telling.name(at), telling.short_name(at).to_owned()]
        })
        .collect();
    let same: Vec<_> = same
        .difference(&names)
        .filter(|it| !is_contact(it) && !it.split(", ").all(|name| names.contains(name)))
        .collect();
    assert!(same.is_empty(), "{same:#?}");
}

/// A number to call, an address, or keys.
fn is_contact(text: &str) -> bool {
    let is_key = |word: &str| word.len() == 1 || ["Down", "Up", "Space", "Ctrl-C"].contains(&word);
    let keys = text.split(' ').any(is_key) && text.len() < 20;
    keys || text.contains(|c: char| c.is_ascii_digit()) && text.len() < 40 || text.contains(".org")
}

// ---- switching

#[test]
fn one_key_turns_to_the_next_language_and_keeps_answers_page_and_mark() {
    let speech = speech("en");
    for keys in BEGINNINGS {
        for place in every_place(&GUIDE) {
            let mut desk = Desk::sit(
                begin(App::new(&ADVISER, &speech, true), keys),
                Size::new(80, 24),
                ThemeName::Mono,
            );
            desk.app.open(place);
            desk.press(KeyCode::Down);
            let answers = desk.app.interview().answers().clone();
            let before = (said(desk.app.scene().page), desk.app.scene().focus);
            desk.press(KeyCode::Char('l'));
            assert_eq!(desk.app.place(), place);
            assert_ne!(said(desk.app.scene().page), before.0, "{place:?}");
            assert_eq!(desk.app.interview().answers(), &answers);
            desk.cursor_stands_on_the_focused_item();
            desk.press(KeyCode::Char('l'));
            assert_eq!(
                (said(desk.app.scene().page), desk.app.scene().focus),
                before,
                "{place:?}"
            );
        }
    }
}

#[test]
fn a_waiting_kiosk_shows_all_languages_and_a_wipe_returns_to_its_own() {
    let speech = speech("en");
    let now = std::time::Instant::now();
    let limits = Limits::default();
    let attract = |kiosk: &Kiosk<'_>| said(kiosk.scene().page).join(" ");
    for (key, spoken) in [
        ('1', "en"),
        ('2', "es"),
        ('l', "es"),
        ('5', "en"),
        (' ', "en"),
    ] {
        let mut kiosk = Kiosk::new(&ADVISER, &speech, true, limits, now);
        for (_, words) in speech.tongues() {
            assert!(
                attract(&kiosk).contains(&words.kiosk.attract),
                "{}",
                words.language
            );
        }
        kiosk.update(Event::Key(Key::Char(key)), now);
        let words = speech
            .tongues()
            .iter()
            .find(|(lang, _)| lang.tag() == spoken);
        let welcome = &words.unwrap().1.page.welcome;
        assert_eq!(&kiosk.scene().page.title, welcome, "{key:?}");
        kiosk.update(Event::Due, now + std::time::Duration::from_secs(3_600));
        assert!(kiosk.visit().is_none());
        kiosk.update(
            Event::Key(Key::Enter),
            now + std::time::Duration::from_secs(3_600),
        );
        assert_eq!(kiosk.scene().page.title, speech.at(0).1.page.welcome);
    }
}

// ---- room for longer languages

#[test]
fn pages_hold_a_language_that_is_much_longer_than_english() {
    let texts = pseudo();
    let library = Library::from_texts(texts.clone());
    let guide = load(texts);
    let speech = Speech::new(&library, &guide, Some(pseudo::TAG)).unwrap();
    let adviser = Adviser::new(&guide);
    let size = Size::new(80, 24);
    for keys in BEGINNINGS {
        for place in every_place(&guide) {
            let app = begin(App::new(&adviser, &speech, true), keys);
            let mut desk = Desk::sit(app, size, ThemeName::Mono);
            desk.app.open(place);
            desk.happens(Report::Resize(size.width, size.height));
            let mut shown = BTreeSet::new();
            let mut screens = BTreeSet::new();
            let help = desk.app.scene().words.screen.help.clone();
            let leave = desk.app.scene().words.screen.leave.clone();
            // Until a screenful comes again.
            loop {
                let seen = desk.screen.device().seen().contents();
                if !screens.insert(seen.clone()) {
                    break;
                }
                for control in [&help, &leave] {
                    assert!(
                        seen.contains(control.as_str()),
                        "{place:?} lacks {control}:\n{seen}"
                    );
                }
                for word in seen.split_whitespace() {
                    // A line to fill in has a colon behind what belongs there.
                    let bare = word.trim_end_matches(':');
                    shown.extend([word.to_owned(), bare.to_owned()]);
                }
                desk.cursor_stands_on_the_focused_item();
                desk.press(KeyCode::PageDown);
            }
            for text in said(desk.app.scene().page) {
                // An address may be longer than a line.
                let mut words = text.split_whitespace();
                for word in words.by_ref().filter(|word| !word.contains("://")) {
                    assert!(
                        shown.contains(word),
                        "{place:?}: {word:?} of {text:?} is cut off"
                    );
                }
            }
        }
    }
}

// ---- words that cannot load

#[test]
fn every_built_in_language_has_all_words_with_all_their_places() {
    // Looked at as closely as words from a folder.
    let library = Library::from_texts([]);
    for lang in &GUIDE.languages {
        let words = Words::load(&library, lang);
        let words = words.unwrap_or_else(|findings| panic!("{findings:#?}"));
        assert!(words.is_some(), "{lang}");
    }
}
