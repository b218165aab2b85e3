//! The walk over every path: no dead end, no empty result, no group that cannot be reached, no
//! answer that changes nothing.
//!
//! The proof is exact. Two beginnings that stand at the same question, and whose answers do the
//! same to every group still in play, lead to the same ends, so they are walked once and counted
//! together. The walk keeps its own stack. Past a ceiling of distinct states it stops and says
//! what stays unproven.

mod ahead;
mod bits;
mod effects;
mod idle;
mod kept;
mod states;
mod walk;

use std::rc::Rc;

pub(crate) use self::kept::Known;
pub(crate) use self::states::{State, States};

use self::ahead::Ahead;
use self::effects::Effects;
use crate::advice::Adviser;
use crate::guide::{Answer, Condition, GroupIndex, Guide, Kind, QuestionIndex, Status};

/// The answers that lead somewhere, in order.
pub type Path = Vec<(QuestionIndex, Answer)>;

/// A path as its answers are written on the command line.
#[must_use]
pub fn written(guide: &Guide, path: &[(QuestionIndex, Answer)]) -> String {
    let steps = path.iter().map(|(at, answer)| {
        let question = guide.question(*at);
        format!("{}={}", question.id, question.answer_id(*answer))
    });
    steps.collect::<Vec<_>>().join(" ")
}

/// How many distinct states are walked before the proof gives up.
pub const CEILING: usize = 1_000_000;

/// How many words of memory a state may take, all of them together: a guide with many groups can
/// make few states that are large. 30 words and the million make about 240 MB.
pub(crate) const WORDS_A_STATE: usize = 30;

/// How much work goes into choices that were not seen to change anything, for each state of the
/// ceiling: one look at one group is 1.
const LOOKS_A_STATE: usize = 20;

/// How many paths without a suggestion are listed, as examples.
const EXAMPLES: usize = 20;

/// What the walk over every path has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many paths there are.
    pub paths: u64,
    /// How many questions the longest path asks.
    pub longest: usize,
    /// How many questions the guide has.
    pub questions: usize,
    /// How many choices they have, without the skips.
    pub choices: usize,
    /// How many states were walked.
    pub states: usize,
    /// The groups that are suggested on some path.
    pub groups_suggested: Vec<GroupIndex>,
    /// Paths that end without a suggestion, at most a few of them.
    pub empty_paths: Vec<Path>,
    /// Questions that no path asks.
    pub unreachable_questions: Vec<QuestionIndex>,
    /// Groups that no path suggests; of rare ones and of ways to attend, those no path lists.
    pub unreachable_groups: Vec<GroupIndex>,
    /// Choices that change nothing.
    pub idle_choices: Vec<(QuestionIndex, u8)>,
    /// Questions behind which something stayed unproven, because there were too many states.
    pub unproven: Vec<QuestionIndex>,
}

impl Proof {
    /// Whether nothing is wrong and nothing stayed unproven.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.empty_paths.is_empty()
            && self.unreachable_questions.is_empty()
            && self.unreachable_groups.is_empty()
            && self.idle_choices.is_empty()
            && self.unproven.is_empty()
    }
}

/// Walks every path of a guide, up to `ceiling` distinct states.
#[must_use]
pub fn prove(adviser: &Adviser<'_>, ceiling: usize) -> Proof {
    let guide = adviser.guide();
    let walk = walk::walk(adviser, Effects::new(adviser), ceiling);
    let complete = walk.unproven.is_empty();
    let mut idle = Vec::new();
    let mut unproven = walk.unproven.clone();
    if complete {
        let found = idle::idle(adviser, &walk, ceiling);
        idle = found.idle;
        unproven = found.unproven;
    }
    let questions = guide.questions();
    let groups = guide.groups();
    Proof {
        paths: walk.paths,
        longest: walk.longest,
        questions: guide.questions.len(),
        choices: guide.questions.iter().map(|it| it.choices.len()).sum(),
        states: walk.states,
        empty_paths: walk.empty,
        // Where the walk is not whole, what it did not see proves nothing.
        unreachable_questions: questions
            .map(|(at, _)| at)
            .filter(|at| complete && !walk.asked.contains_key(at))
            .collect(),
        unreachable_groups: groups
            .filter(|(at, group)| {
                let suggested = walk.suggested.contains(at);
                let listed = suggested || walk.listed.contains(at);
                let is_met = match (group.status, group.kind) {
                    (Status::Historical, _) => true,
                    (Status::Active, Kind::Fellowship) => suggested,
                    _ => listed,
                };
                complete && !is_met
            })
            .map(|(at, _)| at)
            .collect(),
        groups_suggested: walk.suggested.into_iter().collect(),
        idle_choices: idle,
        unproven,
    }
}

/// The states of a guide as far as suggestions go.
pub(crate) fn states_of_suggestions<'g>(adviser: &Adviser<'g>) -> States<'g> {
    let guide = adviser.guide();
    States::new(guide, Effects::new(adviser), Rc::new(Ahead::new(guide)))
}

/// The states of a guide as far as some conditions go.
pub(crate) fn states_of_conditions<'g>(
    guide: &'g Guide,
    conditions: Vec<&Condition>,
) -> States<'g> {
    let effects = Effects::on_conditions(guide, conditions);
    States::new(guide, effects, Rc::new(Ahead::new(guide)))
}
