//! A kiosk as one person after the other meets it, under a clock that the test holds.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod chance;
    pub(crate) mod stand;
}

use jiff::civil::date;
use openchair::app::{Effect, Event, Kiosk, Limits, Outcome, Program, Tally};
use openchair::keys::Key;
use openchair::page::Place;

use support::chance::Chance;
use support::stand::{
    ADVISER, HELP, LEAVE, MOMENT, OVER, SECOND, SPEECH, Stand, at_groups, every_event, every_key,
    everywhere, wakes_only, warned,
};

// ---- waiting

#[test]
fn it_waits_for_as_long_as_nobody_comes_and_never_wakes() {
    let mut stand = Stand::new();
    assert_eq!(stand.place(), Place::Attract);
    assert!(stand.kiosk.visit().is_none());
    assert_eq!(stand.kiosk.deadline(), None);
    stand.now += 3_600 * 24 * 365 * SECOND;
    assert_eq!(stand.tell(Event::Due), Outcome::default());
    assert_eq!(stand.tell(Event::Again), Outcome::drawn());
    assert_eq!(stand.place(), Place::Attract);
    assert_eq!(stand.kiosk.deadline(), None);
}

#[test]
fn any_key_begins_a_visit_and_does_nothing_else() {
    for letters in [true, false] {
        for key in every_key().into_iter().filter(|key| wakes_only(*key)) {
            let mut stand = Stand::with_letters(letters);
            assert_eq!(stand.press(key), Outcome::drawn(), "{key:?}");
            assert_eq!(stand.place(), Place::Welcome, "{key:?}");
            assert!(stand.visit().interview().is_new());
        }
    }
}

#[test]
fn a_click_or_a_word_that_means_nothing_begins_a_visit_too() {
    for event in [Event::Take(0), Event::Take(7), Event::More, Event::Unknown] {
        let mut stand = Stand::new();
        assert_eq!(stand.tell(event), Outcome::drawn(), "{event:?}");
        assert_eq!(stand.place(), Place::Welcome, "{event:?}");
    }
}

#[test]
fn the_first_page_of_a_visit_says_when_the_screen_clears() {
    let mut stand = Stand::new();
    stand.press(Key::Enter);
    let said = stand.prose();
    assert!(
        said.contains("This screen clears after 2 minutes without a key."),
        "{said}"
    );
}

#[test]
fn the_first_page_says_the_limit_that_is_set_in_minutes_where_they_are_whole() {
    for (seconds, en, es) in [
        (60, "after one minute", "si pasa un minuto"),
        (90, "after 90 seconds", "si pasan 90 segundos"),
        (300, "after 5 minutes", "si pasan 5 minutos"),
    ] {
        for (lang, said) in [en, es].into_iter().enumerate() {
            let limits = Limits {
                idle: seconds * SECOND,
                ..Limits::default()
            };
            let mut stand = Stand::with(limits);
            stand.tell(Event::Take(lang));
            assert!(stand.prose().contains(said), "{}", stand.prose());
        }
    }
}

// ---- pages with more to read

#[test]
fn a_short_page_has_two_minutes_and_a_long_one_half_as_long_again_as_reading_takes() {
    let limits = Limits::default();
    assert_eq!(limits.on_page_of(0), 120 * SECOND);
    assert_eq!(limits.on_page_of(133), 120 * SECOND);
    // 400 words take four minutes at 100 words a minute.
    assert_eq!(limits.on_page_of(400), 360 * SECOND);
    let longer = Limits {
        idle: 600 * SECOND,
        ..limits
    };
    assert_eq!(longer.on_page_of(400), 600 * SECOND);
}

#[test]
fn a_question_has_two_minutes_and_a_group_has_longer() {
    let mut stand = Stand::new();
    stand.press(Key::Enter);
    stand.choose("Start the questions");
    assert_eq!(stand.wakes_in(), Some(90 * SECOND));
    let mut stand = at_groups();
    stand.tell(Event::Take(0));
    assert!(matches!(stand.place(), Place::Group(_)));
    assert!(stand.limit() > 180 * SECOND, "{:?}", stand.limit());
    assert_eq!(stand.wakes_in(), Some(stand.unwarned()));
}

// ---- the sums of the day

/// A kiosk that counts, an hour before midnight.
fn counting() -> Stand {
    let mut stand = Stand::new();
    let tags = SPEECH.tongues().iter().map(|(lang, _)| lang.tag());
    let tally = Tally::of(date(2026, 11, 25), tags);
    let kiosk = Kiosk::new(&ADVISER, &SPEECH, true, Limits::default(), stand.now);
    stand.kiosk = kiosk.counting(tally, stand.now + 3_600 * SECOND);
    stand.fit();
    stand
}

fn line(stand: &Stand) -> Option<String> {
    stand.kiosk.tally().unwrap().line()
}

fn to_groups(stand: &mut Stand) {
    stand.press(Key::Enter);
    stand.choose("Start the questions");
    stand.choose("For me");
    stand.choose("26 or older");
    stand.choose("Alcohol");
    stand.press(Key::Char('s'));
    stand.choose("Go on");
    assert_eq!(stand.place(), Place::Groups);
}

#[test]
fn a_visit_is_counted_when_it_begins_and_once_when_it_comes_to_the_groups() {
    let mut stand = counting();
    assert_eq!(line(&stand), None);
    for _ in 0..10 {
        let outcome = stand.press(Key::Enter);
        assert_eq!(outcome.effects, [Effect::Keep]);
        assert_eq!(stand.press(Key::Char('x')).effects, OVER);
    }
    to_groups(&mut stand);
    // Back and there again is no second time.
    stand.press(Key::Backspace);
    stand.press(Key::Char('s'));
    assert_eq!(
        line(&stand).unwrap(),
        "openchair 2026-11-25: started 11, completed <10, printed 0, en <10, es 0"
    );
}

#[test]
fn a_kiosk_that_counts_wakes_at_midnight_and_tells_the_day_once() {
    let mut stand = counting();
    assert_eq!(stand.wakes_in(), Some(3_600 * SECOND));
    stand.press(Key::Enter);
    stand.press(Key::Char('x'));
    stand.now += 3_600 * SECOND;
    let outcome = stand.tell(Event::Due);
    let told = outcome.journal.unwrap();
    assert!(
        told.starts_with("openchair 2026-11-25: started <10,"),
        "{told}"
    );
    assert!(!outcome.redraw, "nobody sees anything of it");
    assert_eq!(outcome.effects, [Effect::Keep]);
    assert_eq!(stand.wakes_in(), Some(24 * 3_600 * SECOND));
    stand.now += 3 * 24 * 3_600 * SECOND;
    let outcome = stand.tell(Event::Due);
    assert_eq!(outcome.journal, None, "nobody came");
}

#[test]
fn midnight_does_not_touch_a_visit() {
    let mut stand = counting();
    stand.now += 3_590 * SECOND;
    to_groups(&mut stand);
    stand.now += 10 * SECOND;
    let outcome = stand.tell(Event::Due);
    assert!(outcome.journal.is_some() && !outcome.redraw);
    assert_eq!(stand.place(), Place::Groups);
}

// ---- the warning

#[test]
fn the_warning_comes_30_seconds_before_the_screen_clears_and_not_earlier() {
    let mut stand = at_groups();
    let unwarned = stand.unwarned();
    assert_eq!(stand.wakes_in(), Some(unwarned));
    stand.now += unwarned.saturating_sub(MOMENT);
    assert_eq!(stand.tell(Event::Due), Outcome::default());
    assert_eq!(stand.place(), Place::Groups);
    stand.now += MOMENT;
    let outcome = stand.tell(Event::Due);
    assert!(outcome.redraw);
    assert_eq!(outcome.effects, [Effect::Bell]);
    assert!(stand.kiosk.is_warning());
    assert_eq!(stand.place(), Place::Warning);
}

#[test]
fn the_warning_says_how_many_seconds_are_left() {
    let stand = warned();
    assert_eq!(
        stand.prose(),
        "This screen clears in 30 seconds. Your answers go with it. Press any key to go on."
    );
    assert_eq!(stand.kiosk.scene().page.title, "Are you still there?");
}

#[test]
fn the_seconds_change_every_five_seconds_however_often_it_is_woken() {
    let mut stand = warned();
    let begin = stand.now;
    let mut said = vec![(0, stand.prose())];
    let mut serial = stand.kiosk.scene().serial;
    for tick in 1..300 {
        stand.now = begin + tick * 100 * MOMENT;
        let outcome = stand.tell(Event::Due);
        assert!(stand.kiosk.deadline().unwrap() > stand.now);
        let prose = stand.prose();
        // What is drawn again, a screen reader may say again.
        assert_eq!(outcome.redraw, prose != said.last().unwrap().1);
        assert_eq!(outcome.redraw, stand.kiosk.scene().serial != serial);
        serial = stand.kiosk.scene().serial;
        if outcome.redraw {
            said.push((tick, prose));
        }
    }
    let expected = [(0, 30), (50, 25), (100, 20), (150, 15), (200, 10), (250, 5)];
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for ((tick, prose), (at, seconds)) in said.iter().zip(expected) {
        assert_eq!(*tick, at);
        assert!(prose.contains(&format!("in {seconds} seconds")), "{prose}");
    }
}

#[test]
fn woken_late_the_warning_still_says_whole_steps() {
    let mut stand = at_groups();
    stand.now += stand.limit().saturating_sub(23 * SECOND);
    stand.tell(Event::Due);
    assert!(stand.prose().contains("in 25 seconds"), "{}", stand.prose());
    assert_eq!(stand.wakes_in(), Some(3 * SECOND));
}

#[test]
fn the_bell_sounds_once_a_warning() {
    let mut stand = at_groups();
    let limit = stand.limit();
    assert_eq!(stand.pass(limit.saturating_sub(SECOND)), [Effect::Bell]);
    stand.press(Key::Down);
    assert_eq!(stand.pass(limit.saturating_sub(SECOND)), [Effect::Bell]);
}

#[test]
fn the_warning_is_never_shown_to_nobody() {
    let mut stand = Stand::new();
    assert!(stand.pass(3_600 * SECOND).is_empty());
    assert_eq!(stand.place(), Place::Attract);
}

// ---- going on

#[test]
fn any_key_at_the_warning_goes_on_where_the_person_was_and_does_nothing_else() {
    for key in every_key().into_iter().filter(|key| wakes_only(*key)) {
        let mut stand = warned();
        assert_eq!(stand.press(key), Outcome::drawn(), "{key:?}");
        assert_eq!(stand.place(), Place::Groups, "{key:?}");
        assert!(stand.visit().advice().is_some());
        let unwarned = stand.unwarned();
        assert_eq!(stand.wakes_in(), Some(unwarned), "{key:?}");
    }
}

#[test]
fn a_click_or_a_word_at_the_warning_goes_on_too() {
    for event in [Event::Take(0), Event::Take(7), Event::More, Event::Unknown] {
        let mut stand = warned();
        assert_eq!(stand.tell(event), Outcome::drawn(), "{event:?}");
        assert_eq!(stand.place(), Place::Groups, "{event:?}");
    }
}

#[test]
fn a_visit_can_be_extended_again_and_again() {
    let mut stand = at_groups();
    let answers = stand.visit().interview().answers().clone();
    for _ in 0..25 {
        // At the very last moment, every time.
        stand.pass(stand.limit().saturating_sub(MOMENT));
        assert!(stand.kiosk.is_warning());
        stand.press(Key::Tab);
        assert_eq!(stand.place(), Place::Groups);
    }
    assert_eq!(*stand.visit().interview().answers(), answers);
}

#[test]
fn every_key_before_the_warning_puts_it_off_by_as_long_as_the_page_has() {
    for key in every_key().into_iter().filter(|key| wakes_only(*key)) {
        let mut stand = at_groups();
        stand.pass(89 * SECOND);
        stand.press(key);
        let unwarned = stand.unwarned();
        assert_eq!(stand.wakes_in(), Some(unwarned), "{key:?}");
    }
}

#[test]
fn a_window_that_keeps_changing_size_does_not_keep_a_visit_alive() {
    let mut stand = at_groups();
    let mut effects = Vec::new();
    for _ in 0..10_000 {
        effects.extend(stand.pass(120 * MOMENT));
        effects.extend(stand.tell(Event::Again).effects);
    }
    assert_eq!(effects, [Effect::Bell, Effect::Wipe, Effect::Renew]);
    assert_eq!(stand.place(), Place::Attract);
}

#[test]
fn a_window_that_keeps_changing_size_begins_no_visit() {
    let mut stand = Stand::new();
    for _ in 0..100 {
        assert_eq!(stand.tell(Event::Again), Outcome::drawn());
    }
    assert_eq!(stand.place(), Place::Attract);
}

// ---- the end of a visit

/// Nothing of a visit is there any more.
fn is_clean(stand: &mut Stand) {
    assert!(stand.kiosk.visit().is_none());
    assert_eq!(stand.place(), Place::Attract);
    assert_eq!(stand.kiosk.deadline(), None);
    assert!(stand.kiosk.scene().aside.is_none());
    assert_eq!(stand.kiosk.scene().said, None);

    stand.press(Key::Enter);
    assert_eq!(stand.place(), Place::Welcome);
    assert!(stand.visit().interview().is_new());
    assert!(stand.visit().advice().is_none());
    // No page of the visit before can be gone back to.
    assert_eq!(stand.press(Key::Backspace), Outcome::default());
    stand.press(Key::Char('s'));
    assert_eq!(stand.place(), Place::Welcome);
    let said = stand.kiosk.scene().said.unwrap();
    assert!(said.starts_with("There are no groups yet."), "{said}");
}

#[test]
fn after_the_limit_without_a_key_nothing_of_the_visit_is_left() {
    let mut stand = at_groups();
    assert_eq!(
        stand.pass(stand.limit().saturating_sub(MOMENT)),
        [Effect::Bell]
    );
    assert_eq!(stand.place(), Place::Warning);
    assert_eq!(stand.wakes_in(), Some(MOMENT));
    assert_eq!(stand.pass(MOMENT), OVER);
    is_clean(&mut stand);
}

#[test]
fn a_kiosk_that_slept_through_the_warning_clears_at_once() {
    let mut stand = at_groups();
    stand.now += 3_600 * SECOND;
    let outcome = stand.tell(Event::Due);
    assert!(outcome.redraw);
    assert_eq!(outcome.effects, OVER);
    is_clean(&mut stand);
}

#[test]
fn a_key_that_comes_too_late_is_not_taken_on_the_page_of_the_person_before() {
    for event in every_event() {
        let mut stand = at_groups();
        stand.now += stand.limit();
        let outcome = stand.tell(event);
        assert_eq!(outcome.effects, OVER, "{event:?}");
        assert!(outcome.redraw);
        is_clean(&mut stand);
    }
}

#[test]
fn leaving_clears_the_screen_from_anywhere_and_it_waits_again() {
    for (name, begin) in everywhere() {
        for key in LEAVE {
            let mut stand = begin();
            let outcome = stand.press(key);
            assert!(outcome.redraw, "{name}, {key:?}");
            assert_eq!(outcome.effects, OVER, "{name}, {key:?}");
            is_clean(&mut stand);
        }
    }
}

#[test]
fn the_leave_page_clears_the_screen_and_it_waits_again() {
    for label in ["Leave now", "Start over"] {
        let mut stand = at_groups();
        stand.press(Key::Char('q'));
        assert_eq!(stand.place(), Place::Leave);
        assert_eq!(stand.choose(label).effects, OVER, "{label}");
        is_clean(&mut stand);
    }
}

#[test]
fn one_person_after_the_other_is_warned_and_cleared_alike() {
    let mut stand = Stand::new();
    for _ in 0..5 {
        assert_eq!(stand.kiosk.deadline(), None);
        stand.press(Key::Enter);
        stand.choose("Start the questions");
        stand.choose("For someone I care about");
        let unwarned = stand.unwarned();
        assert_eq!(stand.wakes_in(), Some(unwarned));
        let effects = stand.pass(3_600 * SECOND);
        assert_eq!(effects, [Effect::Bell, Effect::Wipe, Effect::Renew]);
        assert_eq!(stand.place(), Place::Attract);
    }
    is_clean(&mut stand);
}

// ---- help

#[test]
fn help_is_one_key_away_while_it_waits_and_while_it_warns() {
    for (name, begin) in everywhere() {
        for key in HELP {
            let mut stand = begin();
            assert!(stand.press(key).effects.is_empty(), "{name}, {key:?}");
            assert_eq!(stand.place(), Place::HelpNow, "{name}, {key:?}");
            let unwarned = stand.unwarned();
            assert_eq!(stand.wakes_in(), Some(unwarned), "{name}, {key:?}");
        }
    }
}

#[test]
fn without_letters_the_star_leads_to_help_and_a_letter_only_begins() {
    let mut stand = Stand::with_letters(false);
    stand.press(Key::Char('*'));
    assert_eq!(stand.place(), Place::HelpNow);
    let mut stand = Stand::with_letters(false);
    stand.press(Key::Char('h'));
    assert_eq!(stand.place(), Place::Welcome);
    assert!(stand.press(Key::Char('x')).effects.is_empty());
    assert_eq!(stand.press(Key::Char('/')).effects, OVER);
}

#[test]
fn from_help_the_way_back_leads_to_what_the_warning_interrupted() {
    let mut stand = warned();
    stand.press(Key::Char('h'));
    stand.press(Key::Backspace);
    assert_eq!(stand.place(), Place::Groups);
}

// ---- it does not end

fn is_allowed(outcome: &Outcome) -> bool {
    let ends = [Effect::Leave, Effect::End, Effect::Suspend];
    !outcome.effects.iter().any(|effect| ends.contains(effect))
}

#[test]
fn nothing_a_person_does_ends_it_in_any_state() {
    for (name, begin) in everywhere() {
        for event in every_event() {
            let mut stand = begin();
            assert!(is_allowed(&stand.tell(event)), "{name}, {event:?}");
            // Nor does what is done after it.
            for next in [Event::Take(0), Event::Take(1), Event::Key(Key::Suspend)] {
                let outcome = stand.tell(next);
                assert!(is_allowed(&outcome), "{name}, {event:?}, {next:?}");
            }
        }
    }
}

#[test]
fn only_the_end_of_its_input_ends_it() {
    for (name, begin) in everywhere() {
        let mut stand = begin();
        let outcome = stand.tell(Event::Ended);
        assert_eq!(outcome.effects, [Effect::Leave], "{name}");
    }
}

/// A million things that a person may do, at any pace.
#[test]
fn a_million_events_ask_for_nothing_but_a_bell_and_a_clean_beginning() {
    let events = every_event();
    let mut chance = Chance::new(27);
    let mut stand = counting();
    let mut visits = 0;
    for _ in 0..1_000_000 {
        if chance.once_in(50) {
            stand.now += u32::try_from(chance.below(200)).unwrap() * SECOND;
        }
        let event = events[chance.below(events.len())];
        let outcome = stand.tell(event);
        for effect in &outcome.effects {
            let allowed = [Effect::Bell, Effect::Wipe, Effect::Renew, Effect::Keep];
            assert!(allowed.contains(effect), "{event:?}: {effect:?}");
        }
        if outcome.effects.contains(&Effect::Wipe) {
            visits += 1;
            assert!(stand.kiosk.visit().is_none(), "{event:?}");
            assert!(outcome.effects.ends_with(&OVER), "{event:?}");
        }
    }
    assert!(visits > 1_000, "{visits}");
}
