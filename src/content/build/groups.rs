//! Building the groups.

use super::names::is_identifier;
use super::sources::is_web_address;
use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{
    Admits, Attendance, AttendanceRule, Evidence, Fact, First, Group, Kind, MeetingKind, Phone,
    Role, Status, Strength, Tradition, TraitFact, Verdict,
};

impl Build<'_> {
    pub(super) fn groups(&self) -> Vec<Group> {
        let groups = self.files.groups.iter();
        groups
            .map(|(file, raw)| self.one_group(&Spot::file(file), raw))
            .collect()
    }

    fn one_group(&self, root: &Spot<'_>, raw: &raw::Group) -> Group {
        self.find_misfits(root, raw);
        let sources = &raw.sources;
        let text = |name: &str, words: &raw::Words| self.text(&root.field(name), words);
        let fact = |name: &str, fact: &raw::Fact| self.fact(&root.field(name), fact, sources);
        let condition = |name: &str, said: &[raw::Said]| self.condition(&root.field(name), said);
        let instead_spot = root.field("instead");
        let instead = raw.instead.iter().enumerate();
        Group {
            id: raw.id.clone(),
            name: text("name", &raw.name),
            short: raw.short.as_ref().map(|words| text("short", words)),
            brief: text("brief", &raw.brief),
            kind: self.kind(&root.field("kind"), &raw.kind),
            status: raw.status.into(),
            tradition: raw.tradition.into(),
            roles: raw.roles.iter().map(|role| Role::from(*role)).collect(),
            traits: self.trait_facts(root, raw),
            meetings: self.meeting_kinds(root, raw),
            admits: self.admits(&root.field("admits"), &raw.admits, sources),
            meant_for: condition("meant_for", &raw.meant_for),
            meant_for_family: raw
                .meant_for_family
                .as_ref()
                .map(|said| condition("meant_for_family", said)),
            first: match &raw.first {
                raw::First::Always => First::Always,
                raw::First::Never => First::Never,
                raw::First::When(said) => {
                    First::When(self.condition(&root.field("first").place(0), said))
                }
            },
            last_resort: raw
                .last_resort
                .as_ref()
                .map(|said| condition("last_resort", said)),
            instead: instead
                .map(|(at, id)| self.group(&instead_spot.place(at), id))
                .collect(),
            about: fact("about", &raw.about),
            meeting: raw.meeting.as_ref().map(|it| fact("meeting", it)),
            first_visit: raw.first_visit.as_ref().map(|it| fact("first_visit", it)),
            suits: self.lines(&root.field("suits"), &raw.suits),
            may_not_suit: self.lines(&root.field("may_not_suit"), &raw.may_not_suit),
            cost: raw.cost.as_ref().map(|it| fact("cost", it)),
            sponsor: raw.sponsor.as_ref().map(|it| fact("sponsor", it)),
            membership: raw.membership.as_ref().map(|it| fact("membership", it)),
            attendance: self.attendance(&root.field("attendance"), &raw.attendance, sources),
            languages: raw.languages.as_ref().map(|it| fact("languages", it)),
            website: raw.website.clone(),
            finder: raw.finder.as_ref().map(|words| text("finder", words)),
            phones: self.phones(&root.field("phones"), raw),
            evidence: raw
                .evidence
                .as_ref()
                .map(|it| self.evidence(&root.field("evidence"), it, sources)),
            sources: self.sources(&root.field("sources"), sources),
        }
    }

    /// What does not fit together within one group.
    fn find_misfits(&self, root: &Spot<'_>, raw: &raw::Group) {
        let named = format!("groups/{}.ron", raw.id);
        let stem = root.file.trim_start_matches("groups/");
        let stem = Some(stem.trim_end_matches(".ron")).filter(|it| is_identifier(it));
        let other_id = stem.map(|stem| format!("`id: \"{stem}\"`"));
        if root.file != named && self.files.groups.iter().any(|(file, _)| *file == named) {
            self.mistake(
                &root.field("id"),
                format!(
                    "\"{}\" is defined twice: {named} has this group already",
                    raw.id
                ),
                other_id.map_or_else(
                    || "give this group an identifier of its own, and the file its name".to_owned(),
                    |id| format!("give this group the identifier of its file, {id}"),
                ),
            );
        } else if root.file != named {
            let or = other_id.map_or_else(String::new, |id| format!(", or write {id}"));
            self.mistake(
                &root.field("id"),
                format!("this file is not named after its group \"{}\"", raw.id),
                format!("rename the file to {named}{or}"),
            );
        }
        let attendance = root.field("attendance");
        let rules_spot = attendance.field("rules");
        let rules = &raw.attendance.rules;
        if rules.last().is_none_or(|rule| !rule.when.is_empty()) {
            let last = rules_spot.place(rules.len().saturating_sub(1));
            self.mistake(
                &last.field("when"),
                "the last rule of attendance must hold for everyone",
                "end the list with a rule that has no `when`",
            );
        }
        if matches!(raw.status, raw::Status::Historical) && raw.instead.is_empty() {
            self.mistake(
                &root.field("status"),
                "a historical group names no living one",
                "add `instead: […]` with the groups that people can go to now",
            );
        }
        for (at, id) in raw.instead.iter().enumerate() {
            let other = self.files.groups.iter().find(|(_, other)| other.id == *id);
            if other.is_some_and(|(_, other)| matches!(other.status, raw::Status::Historical)) {
                self.mistake(
                    &root.field("instead").place(at),
                    format!("\"{id}\" is historical as well"),
                    "name a group that people can go to now",
                );
            }
        }
        if !is_web_address(&raw.website) {
            self.mistake(
                &root.field("website"),
                "this is not a web address",
                "begin it with https://",
            );
        }
    }

    fn kind(&self, spot: &Spot<'_>, raw: &raw::Kind) -> Kind {
        match raw {
            raw::Kind::Fellowship => Kind::Fellowship,
            raw::Kind::Platform => Kind::Platform,
            raw::Kind::Meetings { of } => Kind::Meetings(self.group(&spot.field("of"), of)),
        }
    }

    fn fact(&self, spot: &Spot<'_>, raw: &raw::Fact, sources: &[raw::Source]) -> Fact {
        Fact {
            text: self.text(&spot.field("text"), &raw.text),
            from: self.from(&spot.field("from"), &raw.from, sources),
        }
    }

    fn evidence(&self, spot: &Spot<'_>, raw: &raw::Evidence, sources: &[raw::Source]) -> Evidence {
        Evidence {
            fact: Fact {
                text: self.text(&spot.field("text"), &raw.text),
                from: self.from(&spot.field("from"), &raw.from, sources),
            },
            strength: match raw.strength {
                raw::Strength::Strong => Strength::Strong,
                raw::Strength::Fair => Strength::Fair,
                raw::Strength::Thin => Strength::Thin,
                raw::Strength::None => Strength::None,
            },
        }
    }

    pub(super) fn lines(&self, spot: &Spot<'_>, lines: &[raw::Words]) -> Vec<crate::guide::Text> {
        if lines.is_empty() {
            self.mistake(spot, "this list is empty", "write at least one line");
        }
        lines
            .iter()
            .enumerate()
            .map(|(at, words)| self.text(&spot.place(at), words))
            .collect()
    }

    fn trait_facts(&self, root: &Spot<'_>, raw: &raw::Group) -> Vec<TraitFact> {
        let list = root.field("traits");
        let mut seen: Vec<&str> = Vec::new();
        let mut facts = Vec::new();
        for (at, known) in raw.traits.iter().enumerate() {
            let spot = list.place(at);
            let (about, values) = self.trait_values(
                &spot.field("trait"),
                &known.about,
                &spot.field("values"),
                &known.values,
            );
            if seen.contains(&known.about.as_str()) {
                self.mistake(
                    &spot.field("trait"),
                    format!("the trait \"{}\" stands twice in this group", known.about),
                    "join the two entries",
                );
            }
            seen.push(&known.about);
            let silent = self
                .files
                .traits
                .get(about.0)
                .is_some_and(|known| known.silent);
            if known.fact.is_none() && !silent {
                self.mistake(
                    &spot,
                    format!("\"{}\" has no fact in words", known.about),
                    "add `fact: {…}` and `from: […]`",
                );
            }
            let fact = known.fact.as_ref().map(|words| Fact {
                text: self.text(&spot.field("fact"), words),
                from: self.from(&spot.field("from"), &known.from, &raw.sources),
            });
            facts.push(TraitFact {
                about,
                values,
                fact,
            });
        }
        facts
    }

    fn meeting_kinds(&self, root: &Spot<'_>, raw: &raw::Group) -> Vec<MeetingKind> {
        let list = root.field("meetings");
        let meetings = raw.meetings.iter().enumerate();
        meetings
            .map(|(at, kind)| {
                let spot = list.place(at);
                MeetingKind {
                    format: self.format(&spot.field("format"), &kind.format),
                    fact: Fact {
                        text: self.text(&spot.field("fact"), &kind.fact),
                        from: self.from(&spot.field("from"), &kind.from, &raw.sources),
                    },
                }
            })
            .collect()
    }

    fn admits(&self, spot: &Spot<'_>, raw: &raw::Admits, sources: &[raw::Source]) -> Admits {
        if raw.rule.is_none() && !(raw.only.is_empty() && raw.not.is_empty()) {
            self.mistake(
                spot,
                "this rule of membership has no words",
                "say who may belong in `rule`",
            );
        }
        Admits {
            only: self.condition(&spot.field("only"), &raw.only),
            not: self.condition(&spot.field("not"), &raw.not).0,
            rule: raw.rule.as_ref().map(|words| Fact {
                text: self.text(&spot.field("rule"), words),
                from: self.from(&spot.field("from"), &raw.from, sources),
            }),
        }
    }

    fn attendance(
        &self,
        spot: &Spot<'_>,
        raw: &raw::Attendance,
        sources: &[raw::Source],
    ) -> Attendance {
        let rules_spot = spot.field("rules");
        let rules = raw.rules.iter().enumerate();
        Attendance {
            terms: Fact {
                text: self.text(&spot.field("terms"), &raw.terms),
                from: self.from(&spot.field("from"), &raw.from, sources),
            },
            rules: rules
                .map(|(at, rule)| {
                    let spot = rules_spot.place(at);
                    AttendanceRule {
                        when: self.condition(&spot.field("when"), &rule.when),
                        open: rule.open.into(),
                        closed: rule.closed.into(),
                        text: self.text(&spot.field("text"), &rule.text),
                    }
                })
                .collect(),
        }
    }

    fn phones(&self, list: &Spot<'_>, raw: &raw::Group) -> Vec<Phone> {
        let phones = raw.phones.iter().enumerate();
        phones
            .map(|(at, phone)| {
                let spot = list.place(at);
                self.filled(&spot.field("number"), &phone.number);
                Phone {
                    number: phone.number.clone(),
                    text: self.text(&spot.field("text"), &phone.text),
                    from: self.from(&spot.field("from"), &phone.from, &raw.sources),
                }
            })
            .collect()
    }
}

impl From<raw::Verdict> for Verdict {
    fn from(verdict: raw::Verdict) -> Self {
        match verdict {
            raw::Verdict::Welcome => Self::Welcome,
            raw::Verdict::Listen => Self::Listen,
            raw::Verdict::Ask => Self::Ask,
            raw::Verdict::NotForYou => Self::NotForYou,
            raw::Verdict::None => Self::None,
        }
    }
}

impl From<raw::Status> for Status {
    fn from(status: raw::Status) -> Self {
        match status {
            raw::Status::Active => Self::Active,
            raw::Status::Regional => Self::Regional,
            raw::Status::Rare => Self::Rare,
            raw::Status::Historical => Self::Historical,
        }
    }
}

impl From<raw::Tradition> for Tradition {
    fn from(tradition: raw::Tradition) -> Self {
        match tradition {
            raw::Tradition::TwelveStep => Self::TwelveStep,
            raw::Tradition::Other => Self::Other,
        }
    }
}
