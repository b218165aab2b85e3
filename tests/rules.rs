//! The rules of advice: what holds on every path.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod adviser;
    pub(crate) mod always;
}

use std::collections::BTreeSet;
use std::sync::LazyLock;

use openchair::advice::{Adviser, Heading};
use openchair::content::Library;
use openchair::guide::{
    Ease, GroupIndex, Guide, Kind, Pool, Role, Status, Tradition, Verdict, WishKind,
};
use openchair::interview;
use openchair::page::Telling;
use openchair::words::Speech;

use support::adviser::{ADVISER, GUIDE, at, id, ids, notices, said_to};
use support::always::{
    always, holds_any, is_last_resort, is_secular, may_be_suggested, on_some, pool, told,
};

#[test]
fn there_are_one_to_three_suggestions_and_each_group_stands_once() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let count = advice.suggestions.len();
        assert!((1..=3).contains(&count), "{}: {count}", told(answers));
        let all: Vec<GroupIndex> = advice
            .suggestions
            .iter()
            .chain(&advice.also)
            .map(|it| it.group)
            .chain(advice.set_aside.iter().map(|it| it.group))
            .collect();
        let once: BTreeSet<GroupIndex> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len());
    });
}

#[test]
fn roles_never_mix() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        if let Pool::Role(role) = pool(answers) {
            for it in advice.suggestions.iter().chain(&advice.also) {
                assert!(
                    GUIDE.group(it.group).roles.contains(&role),
                    "{}: {}",
                    told(answers),
                    id(it.group)
                );
            }
            for it in &advice.set_aside {
                assert!(
                    GUIDE.group(it.group).roles.contains(&role),
                    "{}: {}",
                    told(answers),
                    id(it.group)
                );
            }
        }
    });
}

#[test]
fn every_group_of_the_role_is_told_of() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        if let Pool::Role(role) = pool(answers) {
            let pool = GUIDE
                .groups()
                .filter(|(_, it)| it.roles.contains(&role) && it.status != Status::Historical);
            let told_of = advice.suggestions.len() + advice.also.len() + advice.set_aside.len();
            assert_eq!(told_of, pool.count());
        }
    });
}

#[test]
fn a_groups_own_rule_is_kept() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        for it in &advice.suggestions {
            let group = GUIDE.group(it.group);
            assert!(
                group.admits.only.holds(answers),
                "{}: {}",
                told(answers),
                group.id
            );
            assert!(
                !holds_any(&group.admits.not, answers),
                "{}: {}",
                told(answers),
                group.id
            );
        }
        for it in &advice.also {
            let group = GUIDE.group(it.group);
            assert!(
                !holds_any(&group.admits.not, answers),
                "{}: {}",
                told(answers),
                group.id
            );
        }
    });
}

#[test]
fn what_a_person_needs_is_met_by_every_suggestion() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        for step in &advice.way {
            let Some(choice) = GUIDE.question(step.question).choice(step.answer) else {
                continue;
            };
            for wish in choice.wishes.iter().filter(|it| it.kind == WishKind::Need) {
                for it in &advice.suggestions {
                    let known = GUIDE.group(it.group).trait_fact(wish.about);
                    assert!(
                        known.is_some_and(|it| it.values & wish.values != 0),
                        "{}: {}",
                        told(answers),
                        id(it.group)
                    );
                }
            }
        }
    });
}

#[test]
fn what_is_no_living_group_is_never_suggested() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        for it in &advice.suggestions {
            let group = GUIDE.group(it.group);
            assert!(
                group.kind != Kind::Platform && group.status != Status::Historical,
                "{}: {}",
                told(answers),
                group.id
            );
        }
        for it in &advice.also {
            let group = GUIDE.group(it.group);
            assert!(group.status != Status::Historical);
            assert_eq!(group.kind == Kind::Platform, it.heading == Heading::Way);
        }
    });
}

#[test]
fn meetings_stand_in_the_place_of_their_group() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let aa = ids(&advice.suggestions)
            .into_iter()
            .filter(|it| ["aa", "secular-aa", "lgbtq-aa"].contains(it))
            .count();
        assert!(aa <= 1, "{}", told(answers));
    });
}

#[test]
fn both_kinds_stand_where_both_may() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let kind = |at: &GroupIndex| GUIDE.group(*at).tradition == Tradition::TwelveStep;
        let may = may_be_suggested(&advice);
        let easy_going = may.iter().filter(|at| {
            GUIDE.group(**at).status == Status::Active && !is_last_resort(**at, answers)
        });
        let kinds: BTreeSet<bool> = easy_going.map(kind).collect();
        let shown: BTreeSet<bool> = advice
            .suggestions
            .iter()
            .map(|it| kind(&it.group))
            .collect();
        assert!(
            kinds.is_subset(&shown),
            "{}: {:?} of {:?}",
            told(answers),
            ids(&advice.suggestions),
            may.iter().map(|at| id(*at)).collect::<Vec<_>>()
        );
    });
}

#[test]
fn one_suggestion_is_secular_where_one_may_be() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let may = may_be_suggested(&advice);
        let mut may = may.into_iter().filter(|at| {
            GUIDE.group(*at).status == Status::Active && !is_last_resort(*at, answers)
        });
        if may.any(is_secular) {
            assert!(
                advice.suggestions.iter().any(|it| is_secular(it.group)),
                "{}: {:?}",
                told(answers),
                ids(&advice.suggestions)
            );
        }
        if said_to(answers, "aim") == "told" {
            let mut shown = advice.suggestions.iter().chain(&advice.also);
            assert!(
                shown.any(|it| is_secular(it.group)),
                "{}: whoever is told to come sees a secular one",
                told(answers)
            );
        }
    });
}

#[test]
fn each_change_brings_the_group_in_and_no_other_would() {
    on_some(100, |answers| {
        let advice = ADVISER.advise(answers);
        for aside in &advice.set_aside {
            for step in &advice.way {
                let question = GUIDE.question(step.question);
                for answer in question.answers().filter(|it| *it != step.answer) {
                    let mut other = answers.clone();
                    other.set(step.question, answer);
                    let brings = ADVISER.advise(&other).suggestion(aside.group).is_some();
                    let offered = aside.changes.contains(&(step.question, answer));
                    // Nobody is told to answer these otherwise, nor how not to be asked.
                    let fixed = ["who", "withdrawal", "age", "family-age"];
                    let is_fixed = fixed.contains(&question.id.as_str());
                    let (_, dropped) = interview::settle(&GUIDE, &other);
                    let evades = aside.reason.question.is_some_and(|it| {
                        dropped.contains(&it) && fixed.contains(&GUIDE.question(it).id.as_str())
                    });
                    assert_eq!(
                        offered,
                        brings && !is_fixed && !evades,
                        "{}: {} by {}={}",
                        told(answers),
                        id(aside.group),
                        question.id,
                        question.answer_id(answer)
                    );
                }
            }
            let asked = |at| advice.way.iter().any(|step| step.question == at);
            assert!(aside.changes.iter().all(|(at, _)| asked(*at)));
        }
    });
}

#[test]
fn notices_follow_from_the_answers_alone() {
    always(|answers| {
        static BARE: LazyLock<Guide> = LazyLock::new(|| {
            let mut guide = GUIDE.clone();
            for group in &mut guide.groups {
                group.status = Status::Historical;
                group.traits.clear();
            }
            guide
        });
        let advice = ADVISER.advise(answers);
        let bare = Adviser::new(&BARE).advise(answers);
        assert!(bare.suggestions.is_empty());
        assert_eq!(&advice.notices, &bare.notices);
        // The table of the design, written down once more.
        let said = |question| said_to(answers, question);
        let one_of = |question, words: &str| words.split(' ').any(|it| it == said(question));
        let own = said("who") == "self";
        let loved = said("who") == "loved-one";
        let unsaid = |question| one_of(question, "skip") || said(question).is_empty();
        let mut wanted = Vec::new();
        if own && (one_of("substance", "alcohol sedatives several") || unsaid("substance")) {
            wanted.push("withdrawal");
        }
        let own_risk = one_of("substance", "opioids cocaine meth several") || unsaid("substance");
        let their_risk = one_of("their-substance", "drugs both") || unsaid("their-substance");
        if own && own_risk || loved && their_risk {
            wanted.push("overdose");
        }
        if own
            && (said("medication") != "no"
                || one_of("substance", "opioids sedatives")
                || said("mental-health") == "yes")
        {
            wanted.push("medicine");
        }
        if loved {
            wanted.push("danger-at-home");
        }
        assert_eq!(notices(&advice), wanted, "{}", told(answers));
    });
}

#[test]
fn a_visitor_sees_groups_that_let_visitors_in_or_may() {
    always(|answers| {
        if pool(answers) == Pool::Visitors {
            let advice = ADVISER.advise(answers);
            for it in advice.suggestions.iter().chain(&advice.also) {
                let open = it.attend.open;
                assert!(
                    matches!(open, Verdict::Welcome | Verdict::Listen | Verdict::Ask),
                    "{}",
                    id(it.group)
                );
                assert_ne!(it.attend.closed, Verdict::Welcome, "{}", id(it.group));
            }
        }
    });
}

#[test]
fn some_groups_never_stand_first() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let first = id(advice.suggestions[0].group);
        assert_ne!(first, "coda", "{}", told(answers));
        // Where it is the only one left, there is no other to stand first.
        if first == "hams" && advice.suggestions.len() > 1 {
            assert_eq!(said_to(answers, "withdrawal"), "no", "{}", told(answers));
        }
        if ids(&advice.suggestions).contains(&"coda") {
            assert_eq!(said_to(answers, "relation"), "my-partner");
        }
        if advice
            .suggestion(at("mm"))
            .is_some_and(|it| it.heading == Heading::Fits)
        {
            assert_eq!(said_to(answers, "withdrawal"), "no");
            assert_eq!(said_to(answers, "substance"), "alcohol");
        }
    });
}

#[test]
fn a_group_made_for_others_is_not_suggested() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        for it in &advice.suggestions {
            let group = GUIDE.group(it.group);
            let gate = match (&group.meant_for_family, pool(answers)) {
                (Some(family), Pool::Role(Role::Family)) => family,
                _ => &group.meant_for,
            };
            assert!(gate.holds(answers), "{}: {}", told(answers), group.id);
        }
    });
}

#[test]
fn a_last_resort_stands_alone() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let last = advice
            .suggestions
            .iter()
            .filter(|it| is_last_resort(it.group, answers))
            .count();
        assert!(
            last == 0 || last == advice.suggestions.len(),
            "{}: {:?}",
            told(answers),
            ids(&advice.suggestions)
        );
    });
}

#[test]
fn every_reason_has_words_and_every_group_has_reasons() {
    static SPEECH: LazyLock<Speech> =
        LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());
    always(|answers| {
        let advice = ADVISER.advise(answers);
        let words = &SPEECH.at(0).1;
        let telling = Telling {
            guide: &GUIDE,
            lang: &GUIDE.languages[0],
            words,
        };
        for it in advice.suggestions.iter().chain(&advice.also) {
            assert!(
                !it.fits.is_empty() && !it.consider.is_empty(),
                "{}: {}",
                told(answers),
                id(it.group)
            );
            for reason in it.fits.iter().chain(&it.consider) {
                let text = telling.reason(it.group, reason);
                assert!(
                    text.len() > 10 && !text.contains("  ") && !text.contains(['{', '}']),
                    "{}: {text:?}",
                    id(it.group)
                );
                if let Some(question) = reason.question {
                    let asked = advice.way.iter().any(|step| step.question == question);
                    let gate = reason.asked.is_none();
                    assert!(asked || gate, "{}: {text}", told(answers));
                }
            }
            assert!(!telling.attend(it.group, it.attend).is_empty());
        }
        for aside in &advice.set_aside {
            assert!(telling.set_aside(aside).len() > 10);
            assert!(telling.changes(aside).len() > 10);
        }
    });
}

#[test]
fn the_same_answers_get_the_same_advice() {
    always(|answers| {
        let other = Adviser::new(&GUIDE);
        assert_eq!(ADVISER.advise(answers), other.advise(answers));
    });
}

#[test]
fn a_skip_and_no_answer_get_the_same_advice() {
    always(|answers| {
        let mut skipped = answers.clone();
        for step in interview::way(&GUIDE, answers) {
            skipped.set(step.question, step.answer);
        }
        let (mut one, mut other) = (ADVISER.advise(answers), ADVISER.advise(&skipped));
        one.way.clear();
        other.way.clear();
        assert_eq!(one, other);
    });
}

#[test]
fn a_kind_of_meeting_to_look_for_was_asked_for() {
    always(|answers| {
        let advice = ADVISER.advise(answers);
        for format in &advice.look_for {
            let mut asked = advice
                .way
                .iter()
                .filter_map(|step| GUIDE.question(step.question).choice(step.answer));
            assert!(
                asked.any(|choice| choice.wishes.iter().any(|it| it.look_for == Some(*format)))
            );
            assert!(GUIDE.format(*format).look_for.is_some());
        }
    });
}

/// What the properties above look at is there to be seen.
#[test]
fn the_properties_are_not_empty() {
    assert!(GUIDE.groups.iter().any(|it| it.last_resort.is_some()));
    assert!(GUIDE.groups.iter().any(|it| it.meant_for_family.is_some()));
    assert!(
        GUIDE
            .traits
            .iter()
            .any(|it| it.values.iter().any(|it| it.ease == Some(Ease::Easy)))
    );
}
