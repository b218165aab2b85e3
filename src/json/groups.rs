//! All groups, or one in full.

use serde::Serialize;

use super::AttendShape;
use crate::guide::{GroupIndex, Kind, Role, Status, Tradition};
use crate::page::Telling;

#[derive(Serialize)]
struct GroupShape<'a> {
    group: &'a str,
    name: String,
    brief: &'a str,
    kind: &'static str,
    status: &'static str,
    tradition: &'static str,
    roles: Vec<&'static str>,
    website: &'a str,
}

#[derive(Serialize)]
struct GroupInFull<'a> {
    #[serde(flatten)]
    group: GroupShape<'a>,
    about: &'a str,
    meeting: Option<&'a str>,
    first_visit: Option<&'a str>,
    suits: Vec<&'a str>,
    may_not_suit: Vec<&'a str>,
    traits: Vec<TraitShape<'a>>,
    rule: Option<&'a str>,
    cost: Option<&'a str>,
    sponsor: Option<&'a str>,
    membership: Option<&'a str>,
    languages: Option<&'a str>,
    terms: &'a str,
    attendance: Vec<AttendShape<'a>>,
    finder: Option<&'a str>,
    phones: Vec<PhoneShape<'a>>,
    evidence: Option<EvidenceShape<'a>>,
    sources: Vec<SourceShape<'a>>,
}

#[derive(Serialize)]
struct TraitShape<'a> {
    #[serde(rename = "trait")]
    about: &'a str,
    values: Vec<&'a str>,
    text: Option<&'a str>,
    /// The sources it comes from, by id.
    from: Vec<&'a str>,
}

#[derive(Serialize)]
struct PhoneShape<'a> {
    number: &'a str,
    text: &'a str,
    from: Vec<&'a str>,
}

#[derive(Serialize)]
struct EvidenceShape<'a> {
    strength: &'a str,
    text: &'a str,
    from: Vec<&'a str>,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    url: &'a str,
    as_of: &'a str,
    read: String,
}

fn group_shape(telling: Telling<'_>, at: GroupIndex) -> GroupShape<'_> {
    let group = telling.guide.group(at);
    GroupShape {
        group: &group.id,
        name: telling.name(at),
        brief: telling.text(&group.brief),
        kind: match group.kind {
            Kind::Fellowship => "fellowship",
            Kind::Meetings(_) => "meetings",
            Kind::Platform => "platform",
        },
        status: match group.status {
            Status::Active => "active",
            Status::Regional => "regional",
            Status::Rare => "rare",
            Status::Historical => "historical",
        },
        tradition: match group.tradition {
            Tradition::TwelveStep => "twelve-step",
            Tradition::Other => "other",
        },
        roles: group
            .roles
            .iter()
            .map(|role| match role {
                Role::Own => "own",
                Role::Family => "family",
                Role::Grief => "grief",
            })
            .collect(),
        website: &group.website,
    }
}

/// All groups, a few words each.
///
/// # Errors
/// As [`super::advice`].
pub fn groups(telling: Telling<'_>) -> serde_json::Result<String> {
    let groups = telling.guide.groups();
    let shapes: Vec<_> = groups.map(|(at, _)| group_shape(telling, at)).collect();
    serde_json::to_string_pretty(&shapes)
}

/// One group in full.
///
/// # Errors
/// As [`super::advice`].
pub fn group(telling: Telling<'_>, at: GroupIndex) -> serde_json::Result<String> {
    let group = telling.guide.group(at);
    let from = |places: &[usize]| {
        let sources = places.iter().filter_map(|at| group.sources.get(*at));
        sources.map(|source| source.id.as_str()).collect()
    };
    let shape = GroupInFull {
        group: group_shape(telling, at),
        about: telling.text(&group.about.text),
        meeting: telling.known(group.meeting.as_ref()),
        first_visit: telling.known(group.first_visit.as_ref()),
        suits: group.suits.iter().map(|it| telling.text(it)).collect(),
        may_not_suit: group
            .may_not_suit
            .iter()
            .map(|it| telling.text(it))
            .collect(),
        traits: group
            .traits
            .iter()
            .map(|known| {
                let about = telling.guide.trait_at(known.about);
                let values = about.values.iter().enumerate();
                TraitShape {
                    about: &about.id,
                    values: values
                        .filter(|(bit, _)| known.values >> bit & 1 == 1)
                        .map(|(_, value)| value.id.as_str())
                        .collect(),
                    text: telling.known(known.fact.as_ref()),
                    from: known.fact.as_ref().map_or(Vec::new(), |it| from(&it.from)),
                }
            })
            .collect(),
        rule: telling.known(group.admits.rule.as_ref()),
        cost: telling.known(group.cost.as_ref()),
        sponsor: telling.known(group.sponsor.as_ref()),
        membership: telling.known(group.membership.as_ref()),
        languages: telling.known(group.languages.as_ref()),
        terms: telling.text(&group.attendance.terms.text),
        attendance: group
            .attendance
            .rules
            .iter()
            .map(|rule| AttendShape {
                open: rule.open.id(),
                closed: rule.closed.id(),
                text: telling.text(&rule.text),
            })
            .collect(),
        finder: group.finder.as_ref().map(|it| telling.text(it)),
        phones: group
            .phones
            .iter()
            .map(|phone| PhoneShape {
                number: &phone.number,
                text: telling.text(&phone.text),
                from: from(&phone.from),
            })
            .collect(),
        evidence: group.evidence.as_ref().map(|evidence| EvidenceShape {
            strength: telling.words.page.strength(evidence.strength),
            text: telling.text(&evidence.fact.text),
            from: from(&evidence.fact.from),
        }),
        sources: group
            .sources
            .iter()
            .map(|source| SourceShape {
                id: &source.id,
                title: &source.title,
                publisher: &source.publisher,
                url: &source.url,
                as_of: &source.as_of,
                read: source.read.month.to_string(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&shape)
}
