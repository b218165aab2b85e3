//! Guides of any size, built by rule: what the program does with many questions.

use openchair::content::Library;
use openchair::guide::{
    Absent, Condition, First, Guide, Kind, Pool, QuestionIndex, Role, Said, Status, Tradition,
    Trait, TraitFact, TraitIndex, TraitValue, Wish, WishKind,
};

use super::chance::Chance;

/// What sort of guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A few questions lead to a field, and there short chains of questions follow, each of which
    /// asks for a few traits: as a careful author writes it.
    Sane,
    /// One chain of all questions. A few of them ask for something, the others feed notices.
    Chain,
    /// One chain of questions, each of which rules out groups of its own: there are as many states
    /// as paths.
    Worst,
}

/// Choices of a question that leads on.
const WAYS: usize = 8;
/// Questions of one chain.
const CHAIN: usize = 4;
/// Questions of the long chain that ask for something.
const WISHING: usize = 3;
/// Traits that are preferred, and their values.
const LIKED: usize = 12;
const VALUES: usize = 4;

/// A guide of this sort, with so many questions and groups.
pub(crate) fn synthetic(sort: Sort, questions: usize, groups: usize) -> Guide {
    let mut guide = bare();
    match sort {
        Sort::Sane => sane(&mut guide, questions, groups),
        Sort::Chain => chain(&mut guide, questions, groups),
        Sort::Worst => worst(&mut guide, questions, groups),
    }
    guide
}

/// The same guide with one wish for another thing, in the middle.
pub(crate) fn with_another_wish(guide: &Guide) -> Guide {
    let mut guide = guide.clone();
    let middle = guide.questions.len() / 2;
    let later = guide.questions.iter_mut().skip(middle);
    let choices = later.flat_map(|it| &mut it.choices);
    let mut wishes = choices.flat_map(|it| &mut it.wishes);
    let wish = wishes.find(|it| it.kind == WishKind::Prefer);
    if let Some(wish) = wish {
        wish.values = if wish.values == 1 { 2 } else { 1 };
    }
    guide
}

/// The built-in guide without its questions and groups, but one of each to copy.
fn bare() -> Guide {
    let guide = Library::built_in().load();
    let mut guide = guide.unwrap();
    guide.cases.clear();
    guide.directories.clear();
    guide.articles.clear();
    guide.notices.truncate(1);
    guide.open_and_closed.truncate(1);
    guide.questions.truncate(2);
    guide.groups.truncate(1);
    guide.who_you_are.clear();
    guide.never_change.clear();
    guide.traits.retain(Trait::is_way_to_meet);
    guide.always_offer = (TraitIndex(0), 1);
    let fields = [("area", WAYS), ("field", WAYS)];
    let liked = (0..LIKED).map(|_| ("liked", VALUES));
    for (name, values) in fields.into_iter().chain(liked) {
        let mut about = guide.traits[0].clone();
        about.id = format!("{name}-{}", guide.traits.len());
        about.absent = if guide.traits.len().is_multiple_of(2) {
            Absent::No
        } else {
            Absent::Unknown
        };
        let values = (0..values).map(|at| TraitValue {
            id: format!("v{at}"),
            ease: None,
        });
        about.values = values.collect();
        guide.traits.push(about);
    }
    guide.notices[0].when.clear();
    guide
}

/// The place of the first trait that is no way to meet: the area, then the field, then the liked.
const fn area(guide: &Guide) -> usize {
    guide.traits.len() - LIKED - 2
}

fn wish(guide: &Guide, kind: WishKind, about: usize, value: usize) -> Wish {
    Wish {
        kind,
        about: TraitIndex(about),
        values: 1 << value,
        said: guide.questions[0].text.clone(),
        look_for: None,
    }
}

/// Adds a question with so many choices.
fn add_question(guide: &mut Guide, choices: usize) -> usize {
    let at = guide.questions.len();
    let mut question = guide.questions[1].clone();
    question.id = format!("q{at}");
    question.when = Condition::default();
    question.next = None;
    let mut choice = question.choices[0].clone();
    choice.wishes.clear();
    choice.next = None;
    question.choices = (0..choices)
        .map(|place| {
            let mut choice = choice.clone();
            choice.id = format!("c{place}");
            choice
        })
        .collect();
    guide.questions.push(question);
    at
}

/// Puts in place the first question, which all others follow.
fn begin(guide: &mut Guide) {
    guide.questions[0].choices.truncate(1);
    let who = &mut guide.questions[0].choices[0];
    who.pool = Some(Pool::Role(Role::Own));
    who.wishes.clear();
    who.next = Some(QuestionIndex(1));
    guide.first = QuestionIndex(0);
    guide.questions[0].next = None;
}

/// Adds groups: each belongs to one of so many fields and likes what chance says.
fn add_groups(guide: &mut Guide, groups: usize, fields: usize) {
    let mut chance = Chance::new(groups as u64);
    let area = area(guide);
    let mut group = guide.groups[0].clone();
    group.kind = Kind::Fellowship;
    group.status = Status::Active;
    group.roles = vec![Role::Own];
    group.meetings.clear();
    group.admits.only = Condition::default();
    group.admits.not.clear();
    group.meant_for = Condition::default();
    group.meant_for_family = None;
    group.first = First::Always;
    group.last_resort = None;
    group.instead.clear();
    let rule = group.attendance.rules.pop();
    group.attendance.rules = rule.into_iter().collect();
    guide.groups.clear();
    for at in 0..groups {
        let mut group = group.clone();
        group.id = format!("g{at:04}");
        group.tradition = [Tradition::TwelveStep, Tradition::Other][at % 2];
        let field = at / 2 % fields;
        let mut traits = vec![(area, field / WAYS), (area + 1, field % WAYS)];
        for way in 0..area {
            traits.push((way, chance.below(guide.traits[way].values.len())));
        }
        for liked in 0..LIKED {
            if chance.once_in(2) {
                traits.push((area + 2 + liked, chance.below(VALUES)));
            }
        }
        let facts = traits.into_iter().map(|(about, value)| TraitFact {
            about: TraitIndex(about),
            values: 1 << value,
            fact: None,
        });
        group.traits = facts.collect();
        guide.groups.push(group);
    }
}

fn sane(guide: &mut Guide, questions: usize, groups: usize) {
    begin(guide);
    let area = area(guide);
    // As many fields as have three groups each.
    let fields = (groups / 4).clamp(1, WAYS * WAYS);
    add_groups(guide, groups, fields);
    let mut chance = Chance::new(questions as u64);
    let root = add_question(guide, fields.div_ceil(WAYS).max(1));
    let mut open: Vec<(usize, usize)> = Vec::new();
    for place in 0..guide.questions[root].choices.len() {
        let need = wish(guide, WishKind::Need, area, place);
        guide.questions[root].choices[place].wishes.push(need);
        let here = fields.saturating_sub(place * WAYS).min(WAYS);
        let lead = add_question(guide, here);
        guide.questions[root].choices[place].next = Some(QuestionIndex(lead));
        for field in 0..here {
            let need = wish(guide, WishKind::Need, area + 1, field);
            guide.questions[lead].choices[field].wishes.push(need);
            open.push((lead, field));
        }
    }
    // Where there are more questions than fields, more questions lead to more chains.
    let chains = |open: &[(usize, usize)], guide: &Guide| {
        let left = questions.saturating_sub(guide.questions.len());
        left.div_ceil(CHAIN).div_ceil(open.len())
    };
    while chains(&open, guide) > 1 {
        let each = chains(&open, guide).min(WAYS);
        for (lead, place) in std::mem::take(&mut open) {
            let next = add_question(guide, each);
            guide.questions[lead].choices[place].next = Some(QuestionIndex(next));
            for place in 0..each {
                let liked = area + 2 + chance.below(LIKED);
                let fit = wish(guide, WishKind::Fit, liked, place % VALUES);
                guide.questions[next].choices[place].wishes.push(fit);
                open.push((next, place));
            }
        }
    }
    // Chains, one after the other, until there are enough questions. The last ones are longer.
    let mut place = 0;
    let mut ends: Vec<Option<usize>> = vec![None; open.len()];
    while guide.questions.len() < questions + 1 {
        let turn = place / CHAIN % open.len();
        let at = add_question(guide, 2);
        for choice in 0..2 {
            let liked = area + 2 + (at * 5 + choice * 3) % LIKED;
            let kind = if at % 4 == 3 {
                WishKind::Fit
            } else {
                WishKind::Prefer
            };
            let wish = wish(guide, kind, liked, (at + choice) % VALUES);
            guide.questions[at].choices[choice].wishes.push(wish);
        }
        if let Some(before) = ends[turn] {
            guide.questions[before].next = Some(QuestionIndex(at));
            if at.is_multiple_of(3) {
                let said = Said::new(QuestionIndex(before), [0], true);
                guide.questions[at].when = Condition(vec![said]);
            }
        } else {
            let (lead, choice) = open[turn];
            guide.questions[lead].choices[choice].next = Some(QuestionIndex(at));
        }
        ends[turn] = Some(at);
        if at.is_multiple_of(4) {
            guide.who_you_are.push(QuestionIndex(at));
        }
        place += 1;
    }
    // The question that was there to copy goes.
    remove_template(guide);
}

/// Takes out the question at place 1, which was there to be copied.
fn remove_template(guide: &mut Guide) {
    guide.questions.remove(1);
    let shift = |at: &mut QuestionIndex| at.0 -= usize::from(at.0 > 1);
    for question in &mut guide.questions {
        question.next.as_mut().map(shift);
        for choice in &mut question.choices {
            choice.next.as_mut().map(shift);
        }
        for said in &mut question.when.0 {
            shift(&mut said.question);
        }
    }
    guide.who_you_are.iter_mut().for_each(shift);
    // What led to the first question added leads there still.
    guide.questions[0].choices[0].next = Some(QuestionIndex(1));
}

fn chain(guide: &mut Guide, questions: usize, groups: usize) {
    begin(guide);
    add_groups(guide, groups, 1);
    let area = area(guide);
    let every = (questions / WISHING).max(1);
    let notice = guide.notices[0].clone();
    guide.notices.clear();
    while guide.questions.len() < questions + 1 {
        let at = add_question(guide, 2);
        if at > 2 {
            guide.questions[at - 1].next = Some(QuestionIndex(at));
        }
        if at.is_multiple_of(every) {
            for choice in 0..2 {
                let liked = area + 2 + at / every % LIKED;
                let wish = wish(guide, WishKind::Prefer, liked, choice);
                guide.questions[at].choices[choice].wishes.push(wish);
            }
        } else {
            let mut notice = notice.clone();
            notice.id = format!("n{at}");
            let index = QuestionIndex(at - 1);
            notice.when = vec![Condition(vec![Said::new(index, [0], false)])];
            guide.notices.push(notice);
        }
    }
    remove_template(guide);
}

fn worst(guide: &mut Guide, questions: usize, groups: usize) {
    begin(guide);
    add_groups(guide, groups, 1);
    let area = area(guide);
    while guide.questions.len() < questions + 1 {
        let at = add_question(guide, 2);
        if at > 2 {
            guide.questions[at - 1].next = Some(QuestionIndex(at));
        }
        let said = |choice| Said::new(QuestionIndex(at - 1), [choice], false);
        let most = groups.saturating_sub(4).max(1);
        for choice in 0..2 {
            let group = (at * 2 + usize::from(choice)) % most;
            guide.groups[group].admits.not.push(said(choice));
        }
        if at < 60 {
            let liked = area + 2 + at % LIKED;
            let wish = wish(guide, WishKind::Prefer, liked, at % VALUES);
            guide.questions[at].choices[0].wishes.push(wish);
        }
    }
    remove_template(guide);
}
