//! A kiosk under a clock that the test holds, and the ways to bring it into each state.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use openchair::advice::Adviser;
use openchair::app::{App, Effect, Event, Fit, Kiosk, Limits, Outcome, Program};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::keys::Key;
use openchair::page::{Block, Place};
use openchair::words::Speech;

pub(crate) static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
pub(crate) static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
pub(crate) static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

pub(crate) const SECOND: Duration = Duration::from_secs(1);
pub(crate) const MOMENT: Duration = Duration::from_millis(1);
/// What the end of a visit asks for.
pub(crate) const OVER: [Effect; 2] = [Effect::Wipe, Effect::Renew];

/// A kiosk and the time on the wall.
pub(crate) struct Stand {
    pub(crate) kiosk: Kiosk<'static>,
    pub(crate) now: Instant,
}

impl Stand {
    pub(crate) fn with_letters(letters: bool) -> Self {
        Self::of(letters, Limits::default())
    }

    pub(crate) fn with(limits: Limits) -> Self {
        Self::of(true, limits)
    }

    fn of(letters: bool, limits: Limits) -> Self {
        let now = Instant::now();
        let mut stand = Self {
            kiosk: Kiosk::new(&ADVISER, &SPEECH, letters, limits, now),
            now,
        };
        stand.fit();
        stand
    }

    pub(crate) fn new() -> Self {
        Self::with_letters(true)
    }

    /// Lays the page out as a face that shows all at once does.
    pub(crate) fn fit(&mut self) {
        let items = self.kiosk.scene().page.items().count();
        self.kiosk.fitted(Fit::whole(items));
    }

    /// Something happens now.
    pub(crate) fn tell(&mut self, event: Event) -> Outcome {
        let outcome = self.kiosk.update(event, self.now);
        if outcome.redraw {
            self.fit();
        }
        outcome
    }

    pub(crate) fn press(&mut self, key: Key) -> Outcome {
        self.tell(Event::Key(key))
    }

    /// Takes the item whose words begin so.
    pub(crate) fn choose(&mut self, label: &str) -> Outcome {
        let page = self.kiosk.scene().page;
        let at = page.items().position(|item| item.label.starts_with(label));
        let Some(at) = at else {
            panic!("there is no {label:?} on {page:?}");
        };
        self.tell(Event::Take(at))
    }

    /// Time passes and nobody comes; the kiosk is woken exactly when it wants to be. Gives back
    /// what it asked for.
    pub(crate) fn pass(&mut self, time: Duration) -> Vec<Effect> {
        let end = self.now + time;
        let mut effects = Vec::new();
        while let Some(deadline) = self.kiosk.deadline().filter(|at| *at <= end) {
            self.now = deadline;
            effects.extend(self.tell(Event::Due).effects);
        }
        self.now = end;
        effects
    }

    pub(crate) fn place(&self) -> Place {
        self.kiosk.scene().page.place
    }

    /// All prose on the page.
    pub(crate) fn prose(&self) -> String {
        let blocks = self.kiosk.scene().page.blocks.iter();
        let prose = blocks.filter_map(|block| match block {
            Block::Prose(text) => Some(text.as_str()),
            _ => None,
        });
        prose.collect::<Vec<_>>().join("\n")
    }

    pub(crate) const fn visit(&self) -> &App<'static> {
        self.kiosk.visit().unwrap()
    }

    /// After how long without a key the page of the visit is cleared: at 100 words a minute, and
    /// half as long again.
    pub(crate) fn limit(&self) -> Duration {
        let page = self.visit().scene().page;
        let said = page.texts().into_iter();
        let words = said.flat_map(str::split_whitespace).count();
        let reading = Duration::from_secs(60) * u32::try_from(words).unwrap() / 100;
        (reading * 3 / 2).max(120 * SECOND)
    }

    /// How long without a key until it warns.
    pub(crate) fn unwarned(&self) -> Duration {
        self.limit().saturating_sub(30 * SECOND)
    }

    /// How long until it wants to be woken.
    pub(crate) fn wakes_in(&self) -> Option<Duration> {
        let deadline = self.kiosk.deadline()?;
        Some(deadline.saturating_duration_since(self.now))
    }
}

/// A person who has got as far as the groups.
pub(crate) fn at_groups() -> Stand {
    let mut stand = Stand::new();
    stand.press(Key::Enter);
    stand.choose("Start the questions");
    stand.choose("For me");
    stand.choose("26 or older");
    stand.choose("Alcohol");
    stand.press(Key::Char('s'));
    if stand.place() == Place::Notices {
        stand.choose("Go on");
    }
    assert_eq!(stand.place(), Place::Groups);
    assert!(stand.visit().advice().is_some());
    stand
}

pub(crate) fn warned() -> Stand {
    let mut stand = at_groups();
    stand.pass(stand.unwarned());
    assert_eq!(stand.place(), Place::Warning);
    stand
}

/// A state by its name, and how it comes about.
pub(crate) type State = (&'static str, fn() -> Stand);

/// Every state, with visits that have come to different pages.
pub(crate) fn everywhere() -> Vec<State> {
    pub(crate) fn visit(keys: &str) -> Stand {
        let mut stand = Stand::new();
        stand.press(Key::Enter);
        for key in keys.chars() {
            stand.press(Key::Char(key));
        }
        stand
    }
    vec![
        ("waiting", Stand::new),
        ("waiting again", || {
            let mut stand = at_groups();
            stand.press(Key::Char('x'));
            stand
        }),
        ("welcome", || visit("")),
        ("first question", || visit("1")),
        ("second question", || visit("11")),
        ("why", || visit("1w")),
        ("help", || visit("h")),
        ("keys", || visit("?")),
        ("leave page", || visit("q")),
        ("leave page with answers", || visit("11q")),
        ("browse", || visit("2")),
        ("groups", at_groups),
        ("a group", || {
            let mut stand = at_groups();
            stand.tell(Event::Take(0));
            assert!(matches!(stand.place(), Place::Group(_)));
            stand
        }),
        ("warning", warned),
        ("warning at the last moment", || {
            let mut stand = warned();
            stand.pass(Duration::from_millis(29_999));
            stand
        }),
    ]
}

/// Every key there is, and every character of ASCII.
pub(crate) fn every_key() -> Vec<Key> {
    let named = [
        Key::Enter,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Backspace,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
        Key::Interrupt,
        Key::Suspend,
    ];
    let signs = (0..=127_u8).map(|byte| Key::Char(char::from(byte)));
    named.into_iter().chain(signs).collect()
}

/// Everything that can happen at a face but the end of its input.
pub(crate) fn every_event() -> Vec<Event> {
    let keys = every_key().into_iter().map(Event::Key);
    let taken = (0..12).chain([usize::MAX]).map(Event::Take);
    let rest = [Event::More, Event::Unknown, Event::Again, Event::Due];
    keys.chain(taken).chain(rest).collect()
}

/// Keys that do more than wake a kiosk up.
pub(crate) const HELP: [Key; 3] = [Key::Char('h'), Key::Char('H'), Key::Char('*')];
pub(crate) const LEAVE: [Key; 4] = [
    Key::Char('x'),
    Key::Char('X'),
    Key::Char('/'),
    Key::Interrupt,
];

pub(crate) fn wakes_only(key: Key) -> bool {
    !HELP.contains(&key) && !LEAVE.contains(&key)
}
