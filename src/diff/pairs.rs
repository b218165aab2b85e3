//! What belongs together in two guides: the same identifier is the same thing.

use std::collections::BTreeMap;

use crate::guide::{Answer, Condition, GroupIndex, Guide, Notice, QuestionIndex, Said};

/// The two guides in the order they are compared: before, and now.
pub(super) type Both<T> = [T; 2];

/// A question that stands in at least one of two guides.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) id: String,
    /// Where it stands.
    pub(super) at: Both<Option<QuestionIndex>>,
    pub(super) answers: Vec<PairedAnswer>,
}

/// An answer that can be given in at least one of two guides.
#[derive(Debug)]
pub(super) struct PairedAnswer {
    /// The choice, or `skip`.
    pub(super) id: String,
    pub(super) is_skip: bool,
    /// What it is in each guide. A choice that one of them does not have is a skip there; where
    /// the question cannot be skipped, it is nothing at all.
    pub(super) means: Both<Option<Answer>>,
    /// Whether each guide has it.
    pub(super) known: Both<bool>,
}

/// The questions and groups of two guides.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The questions: those of the guide now in their order, then those that are gone.
    pub(super) questions: Vec<Pair>,
    /// The place of each question among the pairs, by guide.
    places: Both<Vec<usize>>,
    /// The groups in the same order.
    pub(super) groups: Vec<(String, Both<Option<GroupIndex>>)>,
    /// The place of each group among the pairs, by guide.
    group_places: Both<Vec<usize>>,
}

impl Pairs {
    pub(super) fn new(guides: Both<&Guide>) -> Self {
        let [before, now] = guides;
        let ids = |guide: &Guide| -> Vec<String> {
            guide.questions.iter().map(|it| it.id.clone()).collect()
        };
        let (ids, places) = joined([ids(before), ids(now)]);
        let questions = ids.into_iter().map(|(id, at)| {
            let at = at.map(|at| at.map(QuestionIndex));
            Pair {
                answers: answers(guides, at),
                id,
                at,
            }
        });
        let groups = |guide: &Guide| guide.groups.iter().map(|it| it.id.clone()).collect();
        let (groups, group_places) = joined([groups(before), groups(now)]);
        let groups = groups.into_iter();
        Self {
            questions: questions.collect(),
            places,
            groups: groups
                .map(|(id, at)| (id, at.map(|at| at.map(GroupIndex))))
                .collect(),
            group_places,
        }
    }

    /// The place of a question of one guide.
    pub(super) fn place(&self, side: usize, at: QuestionIndex) -> Option<usize> {
        self.places.get(side)?.get(at.0).copied()
    }

    /// The place of a group of one guide.
    pub(super) fn group_place(&self, side: usize, at: GroupIndex) -> Option<usize> {
        self.group_places.get(side)?.get(at.0).copied()
    }

    /// Where a question stands in one guide.
    pub(super) fn at(&self, side: usize, place: usize) -> Option<QuestionIndex> {
        *self.questions.get(place)?.at.get(side)?
    }

    /// What an answer means in one guide.
    pub(super) fn means(&self, side: usize, place: usize, answer: u8) -> Option<Answer> {
        let answer = self
            .questions
            .get(place)?
            .answers
            .get(usize::from(answer))?;
        *answer.means.get(side)?
    }
}

/// Identifiers that stand in at least one of two lists, each with its places.
type Joined = Vec<(String, Both<Option<usize>>)>;

/// Identifiers of two lists, those of the second list first; and for each list their new places.
pub(super) fn joined(ids: Both<Vec<String>>) -> (Joined, Both<Vec<usize>>) {
    let [before, now] = ids;
    let mut joined: Joined = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut places: Both<Vec<usize>> = [Vec::new(), Vec::new()];
    for (side, ids) in [(1, now), (0, before)] {
        for (at, id) in ids.into_iter().enumerate() {
            let place = *known.entry(id.clone()).or_insert_with(|| {
                joined.push((id, [None, None]));
                joined.len() - 1
            });
            let found = joined.get_mut(place);
            if let Some(it) = found.and_then(|(_, at)| at.get_mut(side)) {
                *it = Some(at);
            }
            if let Some(places) = places.get_mut(side) {
                places.push(place);
            }
        }
    }
    (joined, places)
}

fn answers(guides: Both<&Guide>, at: Both<Option<QuestionIndex>>) -> Vec<PairedAnswer> {
    let [before, now] = guides;
    let [at_before, at_now] = at;
    let questions = [
        at_before.map(|at| before.question(at)),
        at_now.map(|at| now.question(at)),
    ];
    let ids = questions.map(|question| {
        let choices = question.into_iter().flat_map(|it| &it.choices);
        choices.map(|choice| choice.id.clone()).collect::<Vec<_>>()
    });
    let skips = questions.map(|question| {
        let can_skip = question.is_some_and(|it| it.skip.is_some());
        can_skip.then_some(Answer::Skip)
    });
    let (choices, _) = joined(ids);
    let choices = choices.into_iter().map(|(id, at)| {
        let known = at.map(|at| at.is_some());
        let choice = at.map(|at| at.and_then(|at| u8::try_from(at).ok()).map(Answer::Choice));
        let [[before, now], [skip_before, skip_now]] = [choice, skips];
        PairedAnswer {
            id,
            is_skip: false,
            means: [before.or(skip_before), now.or(skip_now)],
            known,
        }
    });
    let can_skip = skips.iter().any(Option::is_some);
    let skip = can_skip.then(|| PairedAnswer {
        id: "skip".to_owned(),
        is_skip: true,
        means: skips,
        known: skips.map(|skip| skip.is_some()),
    });
    choices.chain(skip).collect()
}

/// A condition by identifiers, so that those of two guides can be compared.
type Named<'g> = Vec<(&'g str, Vec<&'g str>)>;

fn named<'g>(guide: &'g Guide, said: &[Said]) -> Named<'g> {
    let said = said.iter().map(|said| {
        let question = guide.question(said.question);
        let choices = (0..).zip(&question.choices);
        let choices = choices.filter(|(at, _)| said.includes(Answer::Choice(*at)));
        let skip = said.includes(Answer::Skip).then_some("skip");
        let mut ids: Vec<&str> = choices.map(|(_, choice)| choice.id.as_str()).collect();
        ids.sort_unstable();
        ids.extend(skip);
        (question.id.as_str(), ids)
    });
    said.collect()
}

/// Whether both guides ask the same questions in the same order, with the same choices.
pub(super) fn ask_the_same(guides: Both<&Guide>) -> bool {
    let [before, now] = guides.map(|guide| {
        let id = |at: QuestionIndex| guide.question(at).id.as_str();
        let questions = guide.questions.iter().map(|question| {
            let choices = question.choices.iter();
            let choices = choices.map(|it| (it.id.as_str(), it.next.map(id)));
            let choices: Vec<_> = choices.collect();
            let guard = named(guide, &question.when.0);
            let ways = (question.skip.is_some(), question.next.map(id));
            (question.id.as_str(), (guard, choices, ways))
        });
        let questions: BTreeMap<_, _> = questions.collect();
        (id(guide.first), questions)
    });
    before == now
}

/// A notice or the rules of a group as a list of conditions, each with what follows from it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rules<'g, V>(Vec<(Named<'g>, V)>);

impl<'g, V> Rules<'g, V> {
    pub(super) fn new(
        guide: &'g Guide,
        rules: impl IntoIterator<Item = (&'g Condition, V)>,
    ) -> Self {
        let rules = rules.into_iter();
        Self(
            rules
                .map(|(when, then)| (named(guide, &when.0), then))
                .collect(),
        )
    }

    /// Whether the first of them always holds, so that no answer counts.
    pub(super) fn is_for_all(&self) -> bool {
        self.0.first().is_some_and(|(when, _)| when.is_empty())
    }
}

pub(super) fn rules_of<'g>(guide: &'g Guide, notice: &'g Notice) -> Rules<'g, ()> {
    Rules::new(guide, notice.when.iter().map(|when| (when, ())))
}
