//! Ways through the questions.

use openchair::guide::{Answer, Answers, Guide, QuestionIndex};
use openchair::interview;

/// Questions and what is answered, in the order they are asked.
pub(crate) type Path = Vec<(QuestionIndex, Answer)>;

/// The same answers without their order.
pub(crate) fn answers(guide: &Guide, path: &[(QuestionIndex, Answer)]) -> Answers {
    let mut answers = guide.no_answers();
    for (question, answer) in path {
        answers.set(*question, *answer);
    }
    answers
}

/// One path for every pair of choices of two questions that can stand on one way. All else is
/// skipped as far as it can be.
pub(crate) fn pairs(guide: &Guide) -> Vec<Path> {
    let choices: Path = guide
        .questions()
        .flat_map(|(at, question)| question.answers().map(move |answer| (at, answer)))
        .filter(|(_, answer)| *answer != Answer::Skip)
        .collect();
    let mut paths = Vec::new();
    for (n, one) in choices.iter().enumerate() {
        for other in choices.iter().skip(n + 1) {
            if one.0 != other.0 {
                let first = Some(guide.first);
                let wanted = [*one, *other];
                paths.extend(path(
                    guide,
                    &guide.no_answers(),
                    first,
                    wanted,
                    &mut Vec::new(),
                ));
            }
        }
    }
    paths
}

/// Finds a way on which both wanted answers stand; the skip is tried first everywhere else.
fn path(
    guide: &Guide,
    answers: &Answers,
    from: Option<QuestionIndex>,
    wanted: [(QuestionIndex, Answer); 2],
    so_far: &mut Path,
) -> Option<Path> {
    let Some(question) = interview::asked(guide, answers, from) else {
        let holds = wanted.iter().all(|wanted| so_far.contains(wanted));
        return holds.then(|| so_far.clone());
    };
    let fixed = wanted.iter().find(|(at, _)| *at == question);
    let mut tried: Vec<Answer> = match fixed {
        Some((_, answer)) => vec![*answer],
        // A question on which nothing depends is skipped and no more is tried.
        None if !is_guard(guide, question) => vec![Answer::Skip],
        None => guide.question(question).answers().collect(),
    };
    tried.sort_by_key(|answer| *answer != Answer::Skip);
    for answer in tried {
        let mut answers = answers.clone();
        answers.set(question, answer);
        so_far.push((question, answer));
        let next = guide.question(question).next_after(answer);
        let found = path(guide, &answers, next, wanted, so_far);
        so_far.pop();
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Whether an answer to this question decides what is asked later.
fn is_guard(guide: &Guide, at: QuestionIndex) -> bool {
    let question = guide.question(at);
    let parts = question.choices.iter().any(|choice| choice.next.is_some());
    let conditions = guide.questions.iter().flat_map(|it| &it.when.0);
    parts || conditions.into_iter().any(|said| said.question == at)
}

/// The path with these answers; all else is skipped.
pub(crate) fn named(guide: &Guide, named: &[(&str, &str)]) -> Path {
    let path: Path = named
        .iter()
        .map(|(question, answer)| {
            let question = guide.question_named(question).unwrap();
            let answer = guide.question(question).answer_named(answer);
            (question, answer.unwrap())
        })
        .collect();
    let way = interview::way(guide, &answers(guide, &path));
    way.into_iter()
        .map(|step| (step.question, step.answer))
        .collect()
}

/// Numbers that look random and are the same each time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        // SplitMix64, by Sebastiano Vigna, in the public domain.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % sides as u64).unwrap_or(0)
    }
}

/// A path answered at random to its end.
pub(crate) fn random(guide: &Guide, dice: &mut Dice) -> Path {
    let mut path = Path::new();
    let mut given = guide.no_answers();
    let mut next = interview::asked(guide, &given, Some(guide.first));
    while let Some(question) = next {
        let all: Vec<Answer> = guide.question(question).answers().collect();
        let answer = all[dice.roll(all.len())];
        given.set(question, answer);
        path.push((question, answer));
        let after = guide.question(question).next_after(answer);
        next = interview::asked(guide, &given, after);
    }
    path
}

/// Whether nothing is left to be asked after this path.
pub(crate) fn is_whole(guide: &Guide, path: &[(QuestionIndex, Answer)]) -> bool {
    path.last().is_some_and(|(question, answer)| {
        let after = guide.question(*question).next_after(*answer);
        interview::asked(guide, &answers(guide, path), after).is_none()
    })
}
