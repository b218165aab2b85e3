//! Advice put into words. Every face takes its sentences from here, so they cannot differ.

use crate::advice::{Attend, Because, Reason, SetAside};
use crate::guide::{Answer, Fact, FormatIndex, GroupIndex, Guide, Lang, QuestionIndex, Text};
use crate::words::Words;

/// A guide told in one language.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// The language.
    pub lang: &'a Lang,
    /// The program's words in that language.
    pub words: &'a Words,
}

impl<'a> Telling<'a> {
    /// A text in the language.
    #[must_use]
    pub fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.lang)
    }

    /// The words of a fact, where there is one.
    #[must_use]
    pub fn known(&self, fact: Option<&'a Fact>) -> Option<&'a str> {
        fact.map(|fact| self.text(&fact.text))
    }

    /// What a group's rule of attendance means for this person.
    #[must_use]
    pub fn attend(&self, group: GroupIndex, attend: Attend) -> &'a str {
        let rules = &self.guide.group(group).attendance.rules;
        let rule = rules.get(attend.rule);
        rule.map_or("", |rule| self.text(&rule.text))
    }

    /// How to look for a kind of meeting.
    #[must_use]
    pub fn look_for(&self, format: FormatIndex) -> &'a str {
        let look_for = self.guide.format(format).look_for.as_ref();
        look_for.map_or("", |text| self.text(text))
    }

    /// The full name of a group, with the short form where it has one.
    #[must_use]
    pub fn name(&self, group: GroupIndex) -> String {
        let group = self.guide.group(group);
        let name = self.text(&group.name);
        match &group.short {
            Some(short) if self.text(short) != name => format!("{name} ({})", self.text(short)),
            _ => name.to_owned(),
        }
    }

    /// The name of a group that people use most.
    #[must_use]
    pub fn short_name(&self, group: GroupIndex) -> &'a str {
        self.text(self.guide.group(group).short_name())
    }

    /// A question.
    #[must_use]
    pub fn question(&self, question: QuestionIndex) -> &'a str {
        self.text(&self.guide.question(question).text)
    }

    /// An answer in words.
    #[must_use]
    pub fn answer(&self, question: QuestionIndex, answer: Answer) -> &'a str {
        let question = self.guide.question(question);
        let skip = question.skip.as_ref();
        let text = question.choice(answer).map(|it| &it.text).or(skip);
        text.map_or("", |text| self.text(text))
    }

    /// A reason for or against a group: the answer behind it, then the group's own fact.
    #[must_use]
    pub fn reason(&self, group: GroupIndex, reason: &Reason) -> String {
        let fact = self.fact(group, reason);
        match reason.asked {
            Some(asked) => format!("{} {fact}", self.text(&asked.wish(self.guide).said)),
            None => fact,
        }
    }

    /// Why a group is set aside: the answer that did it, then the group's own rule or fact.
    #[must_use]
    pub fn set_aside(&self, aside: &SetAside) -> String {
        let reason = &aside.reason;
        match (reason.because, reason.question) {
            (Because::Rule, Some(question)) => {
                let answer = self.answer(question, aside.answer);
                let rule = self.fact_of_rule(aside.group);
                self.words.reason.rule_out(answer, rule)
            }
            _ => self.reason(aside.group, reason),
        }
    }

    /// What would bring a group in.
    #[must_use]
    pub fn changes(&self, aside: &SetAside) -> String {
        let words = &self.words.reason;
        let mut changes: Vec<(QuestionIndex, Vec<&str>)> = Vec::new();
        for (question, answer) in &aside.changes {
            let answer = self.answer(*question, *answer);
            match changes.last_mut() {
                Some((last, answers)) if last == question => answers.push(answer),
                _ => changes.push((*question, vec![answer])),
            }
        }
        if !changes.is_empty() {
            let changes = changes.into_iter();
            let told = changes.map(|(question, answers)| (self.question(question), answers));
            return words.changes(&told.collect::<Vec<_>>(), &self.words.list);
        }
        let fixed = aside.reason.question.is_some_and(|question| {
            question == self.guide.first || self.guide.never_change.contains(&question)
        });
        if fixed {
            words.no_change.clone()
        } else {
            words.two_changes.clone()
        }
    }

    fn fact_of_rule(&self, group: GroupIndex) -> &'a str {
        let rule = self.guide.group(group).admits.rule.as_ref();
        rule.map_or("", |rule| self.text(&rule.text))
    }

    fn fact(&self, at: GroupIndex, reason: &Reason) -> String {
        let words = &self.words.reason;
        let group = self.guide.group(at);
        let own =
            |text: Option<&'a Text>| text.map_or(String::new(), |it| self.text(it).to_owned());
        let unknown = |about| {
            let label = self.text(&self.guide.trait_at(about).label);
            words.unknown(self.short_name(at), label)
        };
        match reason.because {
            Because::Fact(about) => {
                let known = group.trait_fact(about);
                let fact = known.and_then(|known| known.fact.as_ref());
                fact.map_or_else(|| unknown(about), |fact| self.text(&fact.text).to_owned())
            }
            Because::Meeting(format) => own(group.meeting_kind(format).map(|kind| &kind.fact.text)),
            Because::Lacks(about) => match &self.guide.trait_at(about).lacks {
                Some(lacks) => self.text(lacks).to_owned(),
                None => unknown(about),
            },
            Because::Unknown(about) => unknown(about),
            Because::Rule => words.rule_unsaid(self.fact_of_rule(at)),
            Because::MeantFor => self.meant_for(at, reason),
            Because::Attendance(rule) => {
                own(group.attendance.rules.get(rule).map(|rule| &rule.text))
            }
            Because::LastResort => words.last_resort.clone(),
            Because::Status => words.status(group.status).to_owned(),
            Because::Suits(line) => own(group.suits.get(line)),
            Because::MayNotSuit(line) => own(group.may_not_suit.get(line)),
        }
    }

    fn meant_for(&self, at: GroupIndex, reason: &Reason) -> String {
        let group = self.guide.group(at);
        let Some(question) = reason.question else {
            return String::new();
        };
        let family = group.meant_for_family.iter();
        let gates = group.meant_for.0.iter().chain(family.flat_map(|it| &it.0));
        let said = gates.into_iter().find(|said| said.question == question);
        let answers = self.guide.question(question).answers();
        let answers: Vec<&str> = answers
            .filter(|it| *it != Answer::Skip && said.is_some_and(|said| said.includes(*it)))
            .map(|it| self.answer(question, it))
            .collect();
        self.words.reason.meant_for(
            self.short_name(at),
            self.question(question),
            &self.words.list.any(&answers),
        )
    }
}
