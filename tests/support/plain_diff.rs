//! Every person sent through two guides by themselves, one after the other, without any cunning:
//! what the comparison must show.

use std::collections::{BTreeMap, BTreeSet};

use openchair::advice::Adviser;
use openchair::diff::{Diff, Tally, Verdicts};
use openchair::guide::{Answer, Answers, Guide};

/// What somebody said, by question.
type Said = BTreeMap<String, String>;

/// How many paths, and how short the shortest is: how much must be said, and is asked.
type Count = (u64, (usize, usize));

/// What a plain comparison shows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    paths: u64,
    changed: Option<Count>,
    reordered: u64,
    /// By group and what became of it.
    groups: BTreeMap<(String, &'static str), Count>,
    suggested: BTreeMap<String, [u64; 2]>,
    notices: BTreeMap<(String, &'static str), Count>,
    verdicts: BTreeMap<(String, Verdicts, Verdicts), Count>,
}

/// How far one guide comes with what was said.
enum Stand {
    /// It asks this.
    Asks(String),
    /// It cannot go on.
    Nowhere,
    /// It has all it asks for.
    Done(Answers),
}

/// The tree is followed by hand, without `interview`.
fn stand(guide: &Guide, said: &Said) -> Stand {
    let mut answers = guide.no_answers();
    let mut next = Some(guide.first);
    while let Some(at) = next {
        let question = guide.question(at);
        if !question.when.holds(&answers) {
            next = question.next;
            continue;
        }
        let Some(id) = said.get(&question.id) else {
            return Stand::Asks(question.id.clone());
        };
        let found = question.choices.iter().position(|it| it.id == *id);
        let answer = match found {
            Some(place) => Answer::Choice(u8::try_from(place).unwrap()),
            None if question.skip.is_some() => Answer::Skip,
            None => return Stand::Nowhere,
        };
        answers.set(at, answer);
        let own = question.choice(answer).and_then(|choice| choice.next);
        next = own.or(question.next);
    }
    Stand::Done(answers)
}

/// Every answer to a question that one of the guides has.
fn answers(guides: [&Guide; 2], id: &str) -> BTreeSet<String> {
    let questions = guides.iter().flat_map(|it| &it.questions);
    let mut all = BTreeSet::new();
    for question in questions.filter(|it| it.id == id) {
        all.extend(question.choices.iter().map(|it| it.id.clone()));
        all.extend(question.skip.is_some().then(|| "skip".to_owned()));
    }
    all
}

fn count(place: &mut Count, length: (usize, usize)) {
    *place = (
        place.0 + 1,
        if place.0 == 0 {
            length
        } else {
            place.1.min(length)
        },
    );
}

pub(crate) fn plain_diff(guides: [&Guide; 2]) -> Plain {
    let advisers = guides.map(Adviser::new);
    let mut plain = Plain::default();
    let mut open = vec![Said::new()];
    while let Some(said) = open.pop() {
        let stands = guides.map(|guide| stand(guide, &said));
        let asks = stands.iter().find_map(|it| match it {
            Stand::Asks(id) => Some(id.clone()),
            _ => None,
        });
        if let Some(id) = asks {
            for answer in answers(guides, &id) {
                let mut said = said.clone();
                said.insert(id.clone(), answer);
                open.push(said);
            }
            continue;
        }
        let named = said.values().filter(|it| *it != "skip").count();
        plain.end(guides, &advisers, &stands, (named, said.len()));
    }
    plain
}

impl Plain {
    fn end(
        &mut self,
        guides: [&Guide; 2],
        advisers: &[Adviser<'_>; 2],
        stands: &[Stand; 2],
        length: (usize, usize),
    ) {
        self.paths += 1;
        let answers = [0, 1].map(|side| match &stands[side] {
            Stand::Done(answers) => Some(answers),
            _ => None,
        });
        let advice = [0, 1].map(|side| answers[side].map(|it| advisers[side].advise(it)));
        let lists: [Vec<String>; 2] = [0, 1].map(|side| {
            let suggested = advice[side].iter().flat_map(|it| &it.suggestions);
            let ids = suggested.map(|it| guides[side].group(it.group).id.clone());
            ids.collect()
        });
        let notices: [BTreeSet<String>; 2] = [0, 1].map(|side| {
            let shown = advice[side].iter().flat_map(|it| &it.notices);
            let ids = shown.map(|at| guides[side].notices[*at].id.clone());
            ids.collect()
        });
        for (side, list) in lists.iter().enumerate() {
            for id in list {
                self.suggested.entry(id.clone()).or_default()[side] += 1;
            }
        }
        let both: BTreeSet<&String> = lists.iter().flatten().collect();
        if lists[0] != lists[1] {
            count(self.changed.get_or_insert_default(), length);
            self.reordered += u64::from(
                both.iter()
                    .all(|id| lists.iter().all(|list| list.contains(id))),
            );
        }
        for id in both {
            let is_in = [0, 1].map(|side| lists[side].contains(id));
            let leads = [0, 1].map(|side| lists[side].first() == Some(id));
            for (what, is_so) in [
                ("gained", is_in == [false, true]),
                ("lost", is_in == [true, false]),
                ("first gained", leads == [false, true]),
                ("first lost", leads == [true, false]),
            ] {
                if is_so {
                    count(self.groups.entry((id.clone(), what)).or_default(), length);
                }
            }
        }
        for id in notices[1].difference(&notices[0]) {
            count(
                self.notices.entry((id.clone(), "gained")).or_default(),
                length,
            );
        }
        for id in notices[0].difference(&notices[1]) {
            count(
                self.notices.entry((id.clone(), "lost")).or_default(),
                length,
            );
        }
        for group in &guides[0].groups {
            let Some(now) = guides[1].group_named(&group.id) else {
                continue;
            };
            let before = guides[0].group_named(&group.id).unwrap();
            let told = |side: usize, at| {
                let attend = advisers[side].attend(answers[side]?, at);
                Some((attend.open, attend.closed))
            };
            if let (Some(before), Some(now)) = (told(0, before), told(1, now))
                && before != now
            {
                let key = (group.id.clone(), before, now);
                count(self.verdicts.entry(key).or_default(), length);
            }
        }
    }
}

/// The same, read from a comparison.
pub(crate) fn as_plain(diff: &Diff) -> Plain {
    let counted = |tally: &Tally| tally.is_any().then_some((tally.paths, tally.length));
    let mut plain = Plain {
        paths: diff.paths,
        changed: diff
            .changed
            .is_any()
            .then(|| counted(&diff.changed).unwrap()),
        reordered: diff.reordered,
        ..Plain::default()
    };
    for it in &diff.groups {
        plain.suggested.insert(it.group.clone(), it.suggested);
        for (what, tally) in [
            ("gained", &it.gained),
            ("lost", &it.lost),
            ("first gained", &it.first_gained),
            ("first lost", &it.first_lost),
        ] {
            if tally.is_any() {
                let key = (it.group.clone(), what);
                plain.groups.insert(key, counted(tally).unwrap());
            }
        }
    }
    for it in &diff.notices {
        for (what, tally) in [("gained", &it.gained), ("lost", &it.lost)] {
            if tally.is_any() {
                let key = (it.notice.clone(), what);
                plain.notices.insert(key, counted(tally).unwrap());
            }
        }
    }
    for it in &diff.verdicts {
        for group in &it.groups {
            let key = (group.clone(), it.before, it.now);
            plain.verdicts.insert(key, counted(&it.moved).unwrap());
        }
    }
    plain
}

/// Holds the comparison of two guides against the plain one.
#[track_caller]
pub(crate) fn differ_as_plain(before: &Guide, now: &Guide, about: &str) {
    let (before_adviser, now_adviser) = (Adviser::new(before), Adviser::new(now));
    let diff = openchair::diff::compare(&before_adviser, &now_adviser, 1_000_000).unwrap();
    let mut plain = plain_diff([before, now]);
    let mut shown = as_plain(&diff);
    // The comparison counts how often a group is suggested where it moved.
    plain
        .suggested
        .retain(|id, _| shown.suggested.contains_key(id));
    assert_eq!(
        std::mem::take(&mut shown.suggested),
        std::mem::take(&mut plain.suggested),
        "{about}"
    );
    assert_eq!(shown, plain, "{about}");
}
