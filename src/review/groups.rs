//! Every group: what a person can read about it, where that comes from, how the advice treats it.

use super::{Dossier, sources};
use crate::guide::{Condition, Fact, First, Group, GroupIndex, Kind, Pool, Status};
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    html.para(&dossier.words.groups_text);
    html.wrap("ul", &[("class", "columns")], |list| {
        for (at, group) in telling.guide.groups() {
            let name = telling.short_name(at);
            list.wrap("li", &[], |item| item.jump(&place(group), name));
        }
    });
    let words = telling.words;
    let columns = [dossier.words.what.as_str(), &dossier.words.says];
    html.table(&words.page.browse, &columns, |rows| {
        for directory in &telling.guide.directories {
            rows.texts(&[
                telling.text(&directory.title),
                telling.text(&directory.text),
            ]);
        }
    });
    for (at, group) in telling.guide.groups() {
        html.wrap("article", &[("class", "group")], |article| {
            one(dossier, at, group, article);
        });
    }
}

/// The place of a group on the page.
pub(super) fn place(group: &Group) -> String {
    format!("group.{}", group.id)
}

fn one(dossier: &Dossier<'_>, at: GroupIndex, group: &Group, html: &mut Html) {
    let telling = dossier.telling;
    let words = telling.words;
    html.wrap("h3", &[("id", &place(group))], |heading| {
        heading.text(&telling.name(at));
        heading.text(" ");
        heading.say("code", &[], &group.id);
    });
    html.para(telling.text(&group.brief));
    let lists = [
        (&words.page.suits, &group.suits),
        (&words.page.may_not_suit, &group.may_not_suit),
    ];
    for (heading, texts) in lists {
        html.say("h4", &[], heading);
        html.points(texts.iter().map(|text| telling.text(text)));
    }
    facts(dossier, group, html);
    attendance(dossier, group, html);
    html.say("h4", &[], &dossier.words.advice);
    let rules = rules(dossier, group);
    html.points(rules.iter().map(String::as_str));
    let name = format!("group.{}", group.id);
    sources::list(dossier, &name, &group.sources, html);
}

/// A row of what is known: what, the words, and where they come from.
struct Known<'a> {
    what: &'a str,
    words: Vec<&'a str>,
    from: &'a [usize],
}

fn facts(dossier: &Dossier<'_>, group: &Group, html: &mut Html) {
    let words = dossier.words;
    let mut rows = told(dossier, group);
    rows.extend(found(dossier, group));
    let columns = [words.what.as_str(), &words.says, &words.from];
    let name = format!("group.{}", group.id);
    html.table(&words.facts, &columns, |table| {
        for known in rows {
            table.row(&[
                &|cell| cell.text(known.what),
                &|cell| cell.text(&known.words.join(" ")),
                &|cell| sources::numbers(&name, known.from, cell),
            ]);
        }
    });
}

/// The facts about a group, in the order of its page.
fn told<'a>(dossier: &Dossier<'a>, group: &'a Group) -> Vec<Known<'a>> {
    let telling = dossier.telling;
    let words = &telling.words.page;
    let fact = |what: &'a str, fact: Option<&'a Fact>| match fact {
        Some(fact) => Known {
            what,
            words: vec![telling.text(&fact.text)],
            from: &fact.from,
        },
        None => Known {
            what,
            words: vec![&words.unknown],
            from: &[],
        },
    };
    let mut rows = vec![
        fact(&words.what_it_is, Some(&group.about)),
        fact(&words.a_meeting, group.meeting.as_ref()),
        fact(&words.first_visit, group.first_visit.as_ref()),
    ];
    for (at, about) in telling.guide.traits.iter().enumerate() {
        let known = group.traits.iter().find(|known| known.about.0 == at);
        let wanted = about.roles.iter().any(|role| group.roles.contains(role));
        if about.silent || (known.is_none() && !wanted) {
            continue;
        }
        let known = known.and_then(|known| known.fact.as_ref());
        rows.push(fact(telling.text(&about.label), known));
    }
    let more = [
        (&words.who_may_belong, group.admits.rule.as_ref()),
        (&words.cost, group.cost.as_ref()),
        (&words.sponsor, group.sponsor.as_ref()),
        (&words.membership, group.membership.as_ref()),
        (&words.languages, group.languages.as_ref()),
    ];
    rows.extend(more.map(|(what, known)| fact(what, known)));
    let kinds = group.meetings.iter();
    rows.extend(kinds.map(|kind| fact(&words.kinds, Some(&kind.fact))));
    rows
}

/// How to find a meeting, and what studies say.
fn found<'a>(dossier: &Dossier<'a>, group: &'a Group) -> Vec<Known<'a>> {
    let telling = dossier.telling;
    let words = &telling.words.page;
    let bare = |what: &'a str, text: &'a str| Known {
        what,
        words: vec![text],
        from: &[],
    };
    let mut rows = vec![bare(&words.website, &group.website)];
    if let Some(finder) = &group.finder {
        rows.push(bare(&words.finder, telling.text(finder)));
    }
    rows.extend(group.phones.iter().map(|phone| Known {
        what: &words.phone,
        words: vec![&phone.number, telling.text(&phone.text)],
        from: &phone.from,
    }));
    rows.push(match &group.evidence {
        None => bare(&words.evidence, &words.no_studies),
        Some(evidence) => Known {
            what: &words.evidence,
            words: vec![
                words.strength(evidence.strength),
                "·",
                telling.text(&evidence.fact.text),
            ],
            from: &evidence.fact.from,
        },
    });
    rows
}

/// Who may come to which meetings.
fn attendance(dossier: &Dossier<'_>, group: &Group, html: &mut Html) {
    let telling = dossier.telling;
    let words = telling.words;
    html.say("h4", &[], &dossier.words.attendance);
    let terms = &group.attendance.terms;
    html.wrap("p", &[], |para| {
        para.text(telling.text(&terms.text));
        para.text(" ");
        sources::numbers(&format!("group.{}", group.id), &terms.from, para);
    });
    let columns = [
        dossier.words.for_whom.as_str(),
        &words.page.open,
        &words.page.closed,
        &dossier.words.says,
    ];
    let rules = &group.attendance.rules;
    html.table(&dossier.words.attendance, &columns, |rows| {
        for rule in rules {
            let whom = dossier.condition(&rule.when);
            let whom = match (whom.as_str(), rules.len()) {
                ("", 1) => &dossier.words.everyone,
                ("", _) => &dossier.words.everyone_else,
                (whom, _) => whom,
            };
            let open = words.verdict.get(rule.open);
            let closed = words.verdict.get(rule.closed);
            rows.texts(&[whom, open, closed, telling.text(&rule.text)]);
        }
    });
}

/// How the advice treats a group, one sentence a rule.
fn rules(dossier: &Dossier<'_>, group: &Group) -> Vec<String> {
    let telling = dossier.telling;
    let words = dossier.words;
    let told = |condition: &Condition| dossier.condition(condition);
    let pools = group.roles.iter();
    let pools = pools.map(|role| telling.words.chart.groups(Pool::Role(*role)));
    let mut rules = vec![words.draws_from(&telling.words.list.all(&pools.collect::<Vec<_>>()))];
    rules.push(words.tradition(group.tradition).to_owned());
    match group.kind {
        Kind::Fellowship => {}
        Kind::Meetings(of) => rules.push(words.meetings_within(telling.short_name(of))),
        Kind::Platform => rules.push(telling.words.page.platform.clone()),
    }
    if group.status != Status::Active {
        rules.push(telling.words.reason.status(group.status).to_owned());
    }
    if !group.instead.is_empty() {
        let names = group.instead.iter().map(|at| telling.short_name(*at));
        let names = telling.words.list.all(&names.collect::<Vec<_>>());
        rules.push(format!("{}: {names}", telling.words.page.instead));
    }
    if !group.admits.only.0.is_empty() {
        rules.push(words.only_where(&told(&group.admits.only)));
    }
    for said in &group.admits.not {
        let condition = Condition(vec![*said]);
        rules.push(words.never_where(&told(&condition)));
    }
    if !group.meant_for.0.is_empty() {
        rules.push(words.mainly_where(&told(&group.meant_for)));
    }
    if let Some(condition) = group
        .meant_for_family
        .as_ref()
        .filter(|it| !it.0.is_empty())
    {
        rules.push(words.family_where(&told(condition)));
    }
    match &group.first {
        First::Always => {}
        First::Never => rules.push(words.first_never.clone()),
        First::When(condition) => rules.push(words.first_where(&told(condition))),
    }
    if let Some(condition) = &group.last_resort {
        rules.push(words.last_where(&told(condition)));
    }
    rules
}
