//! One visit: the pages a person has opened, the answers, and what each event does to them.

mod answering;
mod beside;
mod mark;
mod paper;

use std::time::{Duration, Instant};

use jiff::civil::Date;

use self::beside::Beside;
use self::paper::Printing;
use super::trail::Trail;
use super::{Effect, Event, Fit, Focus, Hint, Outcome, Program, Scene};
use crate::advice::{Advice, Adviser};
use crate::interview::Interview;
use crate::keys::{self, Action};
use crate::page::{Chosen, Composer, Page, Place, Target, Telling, Ways};
use crate::words::Speech;

/// One visit of one person.
#[derive(Debug)]
pub struct App<'g> {
    adviser: &'g Adviser<'g>,
    speech: &'g Speech,
    language: usize,
    letters: bool,
    /// Said on the first page of a visit at a kiosk: after how long it clears itself.
    limit: Option<Duration>,
    today: Date,
    interview: Interview,
    advice: Option<Advice>,
    notices_seen: Vec<usize>,
    chosen: Chosen,
    ways: Ways,
    printing: Printing,
    trail: Trail,
    page: Page,
    aside: Option<Page>,
    beside: Option<Beside>,
    fit: Fit,
    serial: u64,
    said: Option<String>,
    hints: Vec<Hint>,
}

impl<'g> App<'g> {
    /// A visit that has just begun, in the month of the guide. With `letters` off only digits,
    /// arrows and signs are keys.
    #[must_use]
    pub fn new(adviser: &'g Adviser<'g>, speech: &'g Speech, letters: bool) -> Self {
        let mut app = Self {
            adviser,
            speech,
            language: speech.begin(),
            letters,
            limit: None,
            today: adviser.guide().month.first_day(),
            interview: Interview::begin(adviser.guide()),
            advice: None,
            notices_seen: Vec::new(),
            chosen: Chosen::default(),
            ways: Ways::default(),
            printing: Printing::default(),
            trail: Trail::from(Place::Welcome),
            page: Page::new(Place::Welcome, "", Vec::new()),
            aside: None,
            beside: None,
            fit: Fit::default(),
            serial: 0,
            said: None,
            hints: Vec::new(),
        };
        app.compose();
        app
    }

    /// The same visit on a day. It is never earlier than the guide: a clock can be wrong.
    #[must_use]
    pub fn on(mut self, day: Date) -> Self {
        self.today = self.today.max(day);
        self.compose();
        self
    }

    /// The same visit in the language at this place.
    #[must_use]
    pub fn speaking(mut self, language: usize) -> Self {
        self.speak(language);
        self
    }

    /// The same visit where a sheet can leave the screen in these ways.
    #[must_use]
    pub fn offering(mut self, ways: Ways) -> Self {
        self.ways = ways;
        self.compose();
        self
    }

    /// The same visit at a kiosk, whose first page says after how long it clears itself.
    #[must_use]
    pub fn at_kiosk(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self.compose();
        self
    }

    /// Where the person is.
    #[must_use]
    pub fn place(&self) -> Place {
        self.trail.place()
    }

    /// The answers so far.
    #[must_use]
    pub const fn interview(&self) -> &Interview {
        &self.interview
    }

    /// The advice for the answers so far.
    #[must_use]
    pub const fn advice(&self) -> Option<&Advice> {
        self.advice.as_ref()
    }

    /// The composer of pages in the language of the visit.
    #[must_use]
    pub fn composer(&self) -> Composer<'_> {
        let (lang, words) = self.speech.at(self.language);
        Composer {
            telling: Telling {
                guide: self.adviser.guide(),
                lang,
                words,
            },
            speech: self.speech,
            adviser: self.adviser,
            interview: &self.interview,
            advice: self.advice.as_ref(),
            chosen: &self.chosen,
            ways: &self.ways,
            welcome_note: self.limit.map(|limit| words.kiosk.limit(limit)),
            counselor: self.beside.is_some(),
            letters: self.letters,
            today: self.today,
        }
    }

    fn focus(&self) -> Focus {
        let start = Focus::Item(self.page.start);
        self.trail.focus().unwrap_or(start)
    }

    fn set_focus(&mut self, focus: Focus) {
        self.trail.set_focus(focus);
        self.look_aside();
    }

    /// Composes the page on top anew.
    fn compose(&mut self) {
        let place = self.trail.place();
        self.page = self.composer().page(place);
        self.serial += 1;
        self.hints = self.hints_here();
        self.look_aside();
    }

    /// Composes the page behind the focused item, where that leads to something to read.
    fn look_aside(&mut self) {
        let target = match self.focus() {
            Focus::Item(at) => self.page.items().nth(at).map(|item| item.target),
            Focus::More(_) => None,
        };
        let place = match target {
            Some(Target::Open(
                place @ (Place::Group(_)
                | Place::Article(_)
                | Place::Meetings(_)
                | Place::Directory(_)
                | Place::Formats
                | Place::About),
            )) => Some(place),
            _ => None,
        };
        if self.aside.as_ref().map(|page| page.place) != place {
            self.aside = place.map(|place| self.composer().page(place));
        }
        self.look_beside();
    }

    fn hints_here(&self) -> Vec<Hint> {
        let place = self.trail.place();
        let wanted = [
            (Action::HelpNow, true),
            (Action::LeaveNow, true),
            (Action::Back, self.trail.before().is_some()),
            (
                Action::GroupsNow,
                self.advice.is_some() && place != Place::Groups,
            ),
            (
                Action::TakeAway,
                matches!(place, Place::Groups | Place::Group(_)),
            ),
            (Action::Panel, self.beside.is_some()),
            (Action::Why, matches!(place, Place::Question(_))),
            (Action::Keys, true),
            (Action::Language, self.speech.tongues().len() > 1),
        ];
        let words = &self.speech.at(self.language).1.action;
        // Named in itself, for somebody who cannot read this one.
        let next = &self.speech.at(self.speech.after(self.language)).1.language;
        let wanted = wanted.into_iter().filter(|(_, wanted)| *wanted);
        let named = wanted.filter_map(|(action, _)| {
            let is_language = action == Action::Language;
            let words = if is_language { next } else { words.get(action) };
            Hint::of(action, words, self.letters)
        });
        named.collect()
    }

    /// Opens a place, or goes back to it where it is already open.
    pub fn open(&mut self, place: Place) {
        self.trail.open(place);
        self.compose();
    }

    fn back(&mut self) -> bool {
        let went = self.trail.back();
        if went {
            self.compose();
        }
        went
    }

    /// Says the page on top in another language. The answers and the mark stay where they are.
    fn speak(&mut self, language: usize) {
        self.language = language;
        self.aside = None;
        self.compose();
    }

    fn take(&mut self, at: usize) -> Outcome {
        let Some(target) = self.page.items().nth(at).map(|item| item.target) else {
            return Outcome::default();
        };
        self.set_focus(Focus::Item(at));
        match (target, self.page.place) {
            (Target::Open(place), _) => self.open(place),
            (Target::Answer(answer), Place::Question(question)) => self.answer(question, answer),
            (Target::TakeAnswer(question, answer), _) => self.take_answer(question, answer),
            (Target::Answer(_), _) => return Outcome::default(),
            (Target::Change(question), _) => self.open(Place::Question(question)),
            (Target::Begin, _) => self.begin(),
            (Target::SeeGroups, _) => self.see_groups(),
            (Target::Back, _) => {
                self.back();
            }
            (Target::Choose(group), _) => self.choose(group),
            (Target::Include(extra), _) => self.include(extra),
            (Target::Print, _) => return self.print(),
            (Target::Save(file), _) => return self.save(file),
            (Target::Speak(language), _) => self.speak(language),
            (Target::StartOver, _) => {
                self.start_over();
                return Outcome {
                    redraw: true,
                    ..Outcome::of(Effect::Wipe)
                };
            }
            (Target::LeaveNow, _) => return Outcome::of(Effect::Leave),
        }
        Outcome::drawn()
    }

    fn act(&mut self, action: Action) -> Outcome {
        match action {
            Action::Number(number) => return self.take_number(usize::from(number)),
            Action::Take => {
                return match self.focus() {
                    Focus::Item(at) => self.take(at),
                    Focus::More(screen) => self.turn(screen + 1),
                };
            }
            Action::Up => return self.step(false),
            Action::Down => return self.step(true),
            Action::Next => return self.turn(self.screen() + 1),
            Action::Previous => return self.turn(self.screen() + self.screens() - 1),
            Action::Back => {
                if !self.back() {
                    return Outcome::default();
                }
            }
            Action::HelpNow => self.open(Place::HelpNow),
            Action::LeaveNow => return Outcome::of(Effect::Leave),
            Action::GroupsNow => self.see_groups(),
            Action::TakeAway => self.open(Place::TakeAway),
            Action::Panel => return self.turn_panel(),
            Action::Why => match self.trail.place() {
                Place::Question(question) => self.open(Place::Why(question)),
                _ => return Outcome::default(),
            },
            Action::Keys => self.open(Place::Keys),
            Action::Language if self.speech.tongues().len() > 1 => {
                self.speak(self.speech.after(self.language));
            }
            Action::Language => return Outcome::default(),
            Action::Quit => self.open(Place::Leave),
            Action::Suspend => return Outcome::of(Effect::Suspend),
        }
        Outcome::drawn()
    }
}

impl Program for App<'_> {
    fn update(&mut self, event: Event, _now: Instant) -> Outcome {
        if event.is_by_hand() && event != Event::Touched {
            self.said = None;
        }
        match event {
            Event::Key(key) => match keys::action(key, self.letters) {
                Some(action) => self.act(action),
                None => Outcome::default(),
            },
            Event::Take(at) => self.take(at),
            Event::More => self.turn(self.screen() + 1),
            Event::Unknown => {
                let words = &self.speech.at(self.language).1;
                self.said = Some(words.plain.not_here.clone());
                Outcome::drawn()
            }
            Event::Again | Event::Repeat => Outcome::drawn(),
            Event::Told(told) => {
                self.told(told);
                Outcome::drawn()
            }
            Event::Touched | Event::Due => Outcome::default(),
            Event::Ended => Outcome::of(Effect::End),
        }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            page: &self.page,
            // Beside the page there is room for one thing.
            aside: self.aside.as_ref().filter(|_| self.panel().is_none()),
            panel: self.panel(),
            focus: self.focus(),
            serial: self.serial,
            said: self.said.as_deref(),
            hints: &self.hints,
            words: &self.speech.at(self.language).1,
        }
    }

    fn fitted(&mut self, fit: Fit) {
        self.fit = fit;
        let start = Focus::Item(self.page.start);
        let fresh = self.trail.focus().is_none();
        let focus = self.focus();
        let is_stop = self.fit.stops().any(|stop| stop == focus);
        // A page that begins with something to read begins at its top, not at its first item.
        let from_top = fresh && self.page.start == 0 && self.fit.screen_of(start) > 0;
        if from_top || !is_stop {
            let screen = if fresh { 0 } else { self.screen() };
            let last = self.screens() - 1;
            let stop = self.fit.first_on(screen.min(last));
            self.set_focus(stop.unwrap_or(start));
        } else if fresh {
            self.set_focus(focus);
        }
        self.look_beside();
    }

    fn deadline(&self) -> Option<Instant> {
        None
    }
}
