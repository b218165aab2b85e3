//! Building the worked cases.

use super::{Build, Spot};
use crate::content::near::hint;
use crate::guide::{Answers, Case};

impl Build<'_> {
    pub(super) fn cases(&self) -> Vec<Case> {
        let root = Spot::file("cases.ron");
        let mut cases = Vec::new();
        for (at, raw) in self.files.cases.iter().enumerate() {
            let spot = root.place(at);
            let answers_spot = spot.field("answers");
            let mut answers = Answers::none(self.files.questions.len());
            for (place, (question, choice)) in raw.answers.iter().enumerate() {
                let pair = answers_spot.place(place);
                let index = self.question(&pair.place(0), question);
                let known = self
                    .files
                    .questions
                    .get(index.0)
                    .map_or(&[][..], |q| q.choices.as_slice());
                match known.iter().position(|other| other.id == *choice) {
                    Some(at) => {
                        let at = u8::try_from(at).unwrap_or(u8::MAX);
                        answers.set(index, crate::guide::Answer::Choice(at));
                    }
                    None if choice == "skip" => answers.set(index, crate::guide::Answer::Skip),
                    // Of a question that is not there, no choice is missed.
                    None if self.files.questions.iter().all(|it| it.id != *question) => {}
                    None => self.mistake(
                        &pair.place(1),
                        format!("the question \"{question}\" has no choice \"{choice}\""),
                        hint(choice, known.iter().map(|it| it.id.as_str())),
                    ),
                }
            }
            let groups = |name: &str, ids: &[String]| {
                let list = spot.field(name);
                ids.iter()
                    .enumerate()
                    .map(|(at, id)| self.group(&list.place(at), id))
                    .collect()
            };
            let verdicts = spot.field("verdicts");
            let notices = spot.field("notices");
            for (at, id) in raw.notices.iter().enumerate() {
                self.notice(&notices.place(at), id);
            }
            cases.push(Case {
                id: raw.id.clone(),
                text: self.text(&spot.field("text"), &raw.text),
                rests_on: self.text(&spot.field("rests_on"), &raw.rests_on),
                answers,
                suggests: groups("suggests", &raw.suggests),
                never: groups("never", &raw.never),
                verdicts: raw
                    .verdicts
                    .iter()
                    .enumerate()
                    .map(|(at, (id, open, closed))| {
                        let group = self.group(&verdicts.place(at).place(0), id);
                        (group, (*open).into(), (*closed).into())
                    })
                    .collect(),
                notices: raw.notices.clone(),
            });
        }
        cases
    }
}
