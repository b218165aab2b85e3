//! The shipped guide and its advice, by identifiers as they are written on the command line.

use std::sync::LazyLock;

use openchair::advice::{Advice, Adviser, Suggestion};
use openchair::content::Library;
use openchair::guide::{Answers, GroupIndex, Guide};
use openchair::interview;

pub(crate) static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
pub(crate) static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));

/// Answers as they are written on the command line; each must be one that is asked.
pub(crate) fn answers(said: &str) -> Answers {
    let mut answers = GUIDE.no_answers();
    for pair in said.split_whitespace() {
        let (question, choice) = pair.split_once('=').unwrap();
        let at = GUIDE.question_named(question).unwrap();
        let answer = GUIDE.question(at).answer_named(choice);
        answers.set(at, answer.unwrap_or_else(|| panic!("{pair}")));
    }
    let (settled, dropped) = interview::settle(&GUIDE, &answers);
    assert_eq!(dropped, [], "{said}: not all of it is asked");
    settled
}

pub(crate) fn advise(said: &str) -> Advice {
    ADVISER.advise(&answers(said))
}

pub(crate) fn id(at: GroupIndex) -> &'static str {
    &GUIDE.group(at).id
}

pub(crate) fn at(id: &str) -> GroupIndex {
    GUIDE.group_named(id).unwrap_or_else(|| panic!("{id}"))
}

pub(crate) fn ids(list: &[Suggestion]) -> Vec<&'static str> {
    list.iter().map(|it| id(it.group)).collect()
}

pub(crate) fn notices(advice: &Advice) -> Vec<&'static str> {
    let shown = advice.notices.iter();
    shown.map(|at| GUIDE.notices[*at].id.as_str()).collect()
}

pub(crate) fn said_to(answers: &Answers, question: &str) -> &'static str {
    let at = GUIDE.question_named(question).unwrap();
    answers
        .get(at)
        .map_or("", |it| GUIDE.question(at).answer_id(it))
}
