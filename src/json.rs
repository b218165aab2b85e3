//! The face for programs: advice and groups as JSON, in the order and the words of the pages.

use std::time::Duration;

use serde::Serialize;

use crate::advice::{Advice, Reason, Suggestion};
use crate::guide::{Answer, GroupIndex, Guide, Kind, QuestionIndex, Role, Status, Tradition};
use crate::page::Telling;
use crate::proof::Proof;

#[derive(Serialize)]
struct AdviceShape<'a> {
    answers: Vec<AnswerShape<'a>>,
    suggestions: Vec<SuggestionShape<'a>>,
    also: Vec<SuggestionShape<'a>>,
    set_aside: Vec<SetAsideShape<'a>>,
    look_for: Vec<FormatShape<'a>>,
    notices: Vec<NoticeShape<'a>>,
}

#[derive(Serialize)]
struct AnswerShape<'a> {
    question: &'a str,
    choice: &'a str,
    assumed: bool,
}

#[derive(Serialize)]
struct SuggestionShape<'a> {
    group: &'a str,
    name: String,
    fits: Vec<ReasonShape<'a>>,
    consider: Vec<ReasonShape<'a>>,
    attend: AttendShape<'a>,
}

#[derive(Serialize)]
struct ReasonShape<'a> {
    question: Option<&'a str>,
    text: String,
}

#[derive(Serialize)]
struct AttendShape<'a> {
    open: &'static str,
    closed: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct SetAsideShape<'a> {
    group: &'a str,
    name: String,
    question: Option<&'a str>,
    text: String,
    change: Vec<ChangeShape<'a>>,
}

#[derive(Serialize)]
struct ChangeShape<'a> {
    question: &'a str,
    choice: &'a str,
}

#[derive(Serialize)]
struct FormatShape<'a> {
    format: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct NoticeShape<'a> {
    id: &'a str,
    text: &'a str,
}

/// The advice as the command line prints it.
///
/// # Errors
/// Where it cannot be written as JSON, which does not happen for what a guide holds.
pub fn advice(telling: Telling<'_>, advice: &Advice) -> serde_json::Result<String> {
    let guide = telling.guide;
    let choice = |question, answer: Answer| guide.question(question).answer_id(answer);
    let id = |question| guide.question(question).id.as_str();
    let reasons = |group, reasons: &[Reason]| {
        let each = reasons.iter().map(|reason| ReasonShape {
            question: reason.question.map(id),
            text: telling.reason(group, reason),
        });
        each.collect()
    };
    let suggestion = |it: &Suggestion| SuggestionShape {
        group: &guide.group(it.group).id,
        name: telling.name(it.group),
        fits: reasons(it.group, &it.fits),
        consider: reasons(it.group, &it.consider),
        attend: AttendShape {
            open: it.attend.open.id(),
            closed: it.attend.closed.id(),
            text: telling.attend(it.group, it.attend),
        },
    };
    let shape = AdviceShape {
        answers: advice
            .way
            .iter()
            .map(|step| AnswerShape {
                question: id(step.question),
                choice: choice(step.question, step.answer),
                assumed: step.assumed,
            })
            .collect(),
        suggestions: advice.suggestions.iter().map(suggestion).collect(),
        also: advice.also.iter().map(suggestion).collect(),
        set_aside: advice
            .set_aside
            .iter()
            .map(|aside| SetAsideShape {
                group: &guide.group(aside.group).id,
                name: telling.name(aside.group),
                question: aside.reason.question.map(id),
                text: telling.set_aside(aside),
                change: aside
                    .changes
                    .iter()
                    .map(|(question, answer)| ChangeShape {
                        question: id(*question),
                        choice: choice(*question, *answer),
                    })
                    .collect(),
            })
            .collect(),
        look_for: advice
            .look_for
            .iter()
            .map(|format| FormatShape {
                format: &guide.format(*format).id,
                text: telling.look_for(*format),
            })
            .collect(),
        notices: advice
            .notices
            .iter()
            .filter_map(|at| guide.notices.get(*at))
            .map(|notice| NoticeShape {
                id: &notice.id,
                text: telling.text(&notice.fact.text),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&shape)
}

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
    cost: Option<&'a str>,
    sponsor: Option<&'a str>,
    membership: Option<&'a str>,
    languages: Option<&'a str>,
    terms: &'a str,
    attendance: Vec<AttendShape<'a>>,
    sources: Vec<SourceShape<'a>>,
}

#[derive(Serialize)]
struct TraitShape<'a> {
    #[serde(rename = "trait")]
    about: &'a str,
    values: Vec<&'a str>,
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    title: &'a str,
    publisher: &'a str,
    url: &'a str,
    as_of: &'a str,
    read: &'a str,
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
/// As [`advice`].
pub fn groups(telling: Telling<'_>) -> serde_json::Result<String> {
    let groups = telling.guide.groups();
    let shapes: Vec<_> = groups.map(|(at, _)| group_shape(telling, at)).collect();
    serde_json::to_string_pretty(&shapes)
}

/// One group in full.
///
/// # Errors
/// As [`advice`].
pub fn group(telling: Telling<'_>, at: GroupIndex) -> serde_json::Result<String> {
    let group = telling.guide.group(at);
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
                }
            })
            .collect(),
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
        sources: group
            .sources
            .iter()
            .map(|source| SourceShape {
                title: &source.title,
                publisher: &source.publisher,
                url: &source.url,
                as_of: &source.as_of,
                read: &source.read,
            })
            .collect(),
    };
    serde_json::to_string_pretty(&shape)
}

#[derive(Serialize)]
struct ProofShape<'a> {
    paths: u64,
    longest: usize,
    questions: usize,
    choices: usize,
    elapsed_ms: u128,
    groups_suggested: Vec<&'a str>,
    empty_paths: Vec<Vec<ChangeShape<'a>>>,
    unreachable_questions: Vec<&'a str>,
    unreachable_groups: Vec<&'a str>,
    idle_choices: Vec<ChangeShape<'a>>,
    unproven: Vec<&'a str>,
}

/// What walking every path has shown, and how long it took.
///
/// # Errors
/// As [`advice`].
pub fn proof(guide: &Guide, proof: &Proof, elapsed: Duration) -> serde_json::Result<String> {
    let question = |at: &QuestionIndex| guide.question(*at).id.as_str();
    let group = |at: &GroupIndex| guide.group(*at).id.as_str();
    let answered = |at: &QuestionIndex, answer: Answer| ChangeShape {
        question: question(at),
        choice: guide.question(*at).answer_id(answer),
    };
    let shape = ProofShape {
        paths: proof.paths,
        longest: proof.longest,
        questions: proof.questions,
        choices: proof.choices,
        elapsed_ms: elapsed.as_millis(),
        groups_suggested: proof.groups_suggested.iter().map(group).collect(),
        empty_paths: proof
            .empty_paths
            .iter()
            .map(|path| {
                let steps = path.iter();
                steps.map(|(at, answer)| answered(at, *answer)).collect()
            })
            .collect(),
        unreachable_questions: proof.unreachable_questions.iter().map(question).collect(),
        unreachable_groups: proof.unreachable_groups.iter().map(group).collect(),
        idle_choices: proof
            .idle_choices
            .iter()
            .map(|(at, choice)| answered(at, Answer::Choice(*choice)))
            .collect(),
        unproven: proof.unproven.iter().map(question).collect(),
    };
    serde_json::to_string_pretty(&shape)
}
