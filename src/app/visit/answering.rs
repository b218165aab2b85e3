//! Answering: the way through the questions, and to the groups.

use super::App;
use super::paper::Printing;
use crate::app::trail::Trail;
use crate::guide::{Answer, QuestionIndex};
use crate::interview::{self, Interview};
use crate::page::{Chosen, Place};

impl App<'_> {
    pub(super) fn see_groups(&mut self) {
        let Some(advice) = &self.advice else {
            self.said = Some(self.speech.at(self.language).1.page.no_groups.clone());
            return;
        };
        let new = advice.notices.iter();
        if new.into_iter().any(|at| !self.notices_seen.contains(at)) {
            self.notices_seen.clone_from(&advice.notices);
            self.open(Place::Notices);
        } else {
            self.open(Place::Groups);
        }
    }

    /// Takes note of an answer, and says which others it drops.
    fn note(&mut self, question: QuestionIndex, answer: Answer) {
        let guide = self.adviser.guide();
        let dropped = self.interview.answer(guide, question, answer);
        self.advice = Some(self.adviser.advise(self.interview.answers()));
        if !dropped.is_empty() {
            let composer = self.composer();
            let dropped: Vec<&str> = dropped.iter().map(|it| composer.question(*it)).collect();
            self.said = Some(composer.words.page.dropped(&dropped));
        }
    }

    /// Takes an answer that was only looked at, and goes back to the groups.
    pub(super) fn take_answer(&mut self, question: QuestionIndex, answer: Answer) {
        self.note(question, answer);
        self.trail.open(Place::Groups);
        self.see_groups();
    }

    pub(super) fn answer(&mut self, question: QuestionIndex, answer: Answer) {
        self.note(question, answer);
        if self.trail.before() == Some(Place::Answers) {
            self.back();
            return;
        }
        let guide = self.adviser.guide();
        let after = guide.question(question).next_after(answer);
        match interview::asked(guide, self.interview.answers(), after) {
            Some(next) => self.open(Place::Question(next)),
            None => self.see_groups(),
        }
    }

    pub(super) fn begin(&mut self) {
        match self.interview.next(self.adviser.guide()) {
            Some(question) => self.open(Place::Question(question)),
            None => self.see_groups(),
        }
    }

    pub(super) fn start_over(&mut self) {
        self.interview = Interview::begin(self.adviser.guide());
        self.advice = None;
        self.notices_seen.clear();
        self.chosen = Chosen::default();
        self.printing = Printing::default();
        self.language = self.speech.begin();
        self.begin_panel();
        self.trail = Trail::from(Place::Welcome);
        self.compose();
    }
}
