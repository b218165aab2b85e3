//! The words of the pages, beside those of the guide.

use serde::Deserialize;

use super::fill;
use crate::advice::Heading;
use crate::guide::{Confidence, Status, Strength, Verdict};
use crate::keys::Action;

/// The words of each verdict.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictWords {
    welcome: String,
    listen: String,
    ask: String,
    not_for_you: String,
    none: String,
}

impl VerdictWords {
    /// A verdict in a few words.
    #[must_use]
    pub fn get(&self, verdict: Verdict) -> &str {
        match verdict {
            Verdict::Welcome => &self.welcome,
            Verdict::Listen => &self.listen,
            Verdict::Ask => &self.ask,
            Verdict::NotForYou => &self.not_for_you,
            Verdict::None => &self.none,
        }
    }
}

/// The words of reasons that the guide has no own fact for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonWords {
    unknown: String,
    rule_unsaid: String,
    rule_out: String,
    meant_for: String,
    /// A group that is shown only because nothing else is left.
    pub last_resort: String,
    regional: String,
    rare: String,
    historical: String,
    change: String,
    change_or: String,
    /// A group that no single answer would bring in.
    pub two_changes: String,
    /// A group that an answer about safety or age rules out.
    pub no_change: String,
}

impl ReasonWords {
    /// Something nobody has checked, by the name of the trait.
    #[must_use]
    pub fn unknown(&self, group: &str, about: &str) -> String {
        fill(&self.unknown, &[("group", group), ("about", about)])
    }

    /// A rule of membership that was not said.
    #[must_use]
    pub fn rule_unsaid(&self, rule: &str) -> String {
        fill(&self.rule_unsaid, &[("rule", rule)])
    }

    /// A rule of membership that an answer breaks.
    #[must_use]
    pub fn rule_out(&self, answer: &str, rule: &str) -> String {
        fill(&self.rule_out, &[("answer", answer), ("rule", rule)])
    }

    /// Whom a group is meant for, by the answers that say so.
    #[must_use]
    pub fn meant_for(&self, group: &str, question: &str, answers: &str) -> String {
        fill(
            &self.meant_for,
            &[
                ("group", group),
                ("question", question),
                ("answers", answers),
            ],
        )
    }

    /// How hard a group is to find; nothing for one that is active.
    #[must_use]
    pub fn status(&self, status: Status) -> &str {
        match status {
            Status::Active => "",
            Status::Regional => &self.regional,
            Status::Rare => &self.rare,
            Status::Historical => &self.historical,
        }
    }

    /// The answers that would bring a group in, each as a question and a choice.
    #[must_use]
    pub fn changes(&self, changes: &[(String, String)]) -> String {
        let each = changes.iter().map(|(question, answer)| {
            fill(
                &self.change_or,
                &[("question", question), ("answer", answer)],
            )
        });
        let each: Vec<String> = each.collect();
        fill(&self.change, &[("changes", &each.join("; "))])
    }
}

/// What taking the items of the menus is called.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the label it names, in the file of the language"
)]
pub struct ItemWords {
    pub begin: String,
    pub begin_detail: String,
    pub go_on: String,
    pub see_groups: String,
    pub browse: String,
    pub browse_detail: String,
    pub all_groups: String,
    pub meetings: String,
    pub meetings_detail: String,
    pub formats: String,
    pub formats_detail: String,
    pub reading: String,
    pub reading_detail: String,
    pub about: String,
    pub help_now: String,
    pub leave: String,
    pub answers: String,
    pub answers_detail: String,
    pub notices: String,
    pub to_groups: String,
    pub back: String,
    pub leave_now: String,
    pub leave_now_detail: String,
    pub start_over: String,
    pub start_over_detail: String,
    pub keys: String,
    pub language: String,
    further: String,
    set_aside: String,
    group: String,
    meetings_at: String,
}

impl ItemWords {
    /// The way to further groups.
    #[must_use]
    pub fn further(&self, n: usize) -> String {
        fill(&self.further, &[("n", &n.to_string())])
    }

    /// The way to the groups set aside.
    #[must_use]
    pub fn set_aside(&self, n: usize) -> String {
        fill(&self.set_aside, &[("n", &n.to_string())])
    }

    /// The way to one group in full.
    #[must_use]
    pub fn group(&self, group: &str) -> String {
        fill(&self.group, &[("group", group)])
    }

    /// The way to the meetings of one group.
    #[must_use]
    pub fn meetings_at(&self, group: &str) -> String {
        fill(&self.meetings_at, &[("group", group)])
    }
}

/// Titles, headings and sentences of the pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct PageWords {
    pub welcome: String,
    pub why: String,
    pub why_free: String,
    pub answers: String,
    pub no_answers: String,
    pub your_answer: String,
    pub not_said: String,
    pub notices: String,
    pub notices_text: String,
    pub groups: String,
    pub groups_text: String,
    pub order: String,
    pub one_left: String,
    pub one_kind: String,
    pub no_groups: String,
    pub nobody_can_tell: String,
    pub look_for: String,
    pub further: String,
    pub further_text: String,
    pub heading_fits: String,
    pub heading_ask: String,
    pub heading_particular: String,
    pub heading_way: String,
    pub set_aside: String,
    pub set_aside_text: String,
    pub set_aside_here: String,
    pub fits: String,
    pub consider: String,
    pub suits: String,
    pub may_not_suit: String,
    pub meetings: String,
    pub open: String,
    pub closed: String,
    pub differs: String,
    pub not_shut: String,
    pub open_terms: String,
    pub what_it_is: String,
    pub a_meeting: String,
    pub first_visit: String,
    pub more_facts: String,
    pub cost: String,
    pub sponsor: String,
    pub membership: String,
    pub languages: String,
    pub who_may_belong: String,
    pub kinds: String,
    pub find: String,
    pub website: String,
    pub finder: String,
    pub phone: String,
    pub evidence: String,
    pub sources: String,
    pub unknown: String,
    pub instead: String,
    pub browse: String,
    pub browse_text: String,
    pub all_groups: String,
    pub formats: String,
    pub formats_text: String,
    pub reading: String,
    pub about: String,
    pub month: String,
    pub update_policy: String,
    pub paid_by: String,
    pub reviewed_words: String,
    pub reviewed_medicine: String,
    pub reviewed_translation: String,
    pub help_now: String,
    pub help_text: String,
    pub keys: String,
    pub keys_numbers: String,
    pub keys_numbers_text: String,
    pub language: String,
    pub leave: String,
    pub leave_text: String,
    pub platform: String,
    codes: String,
    source: String,
    reviewed: String,
    dropped: String,
    strong: String,
    fair: String,
    thin: String,
    none: String,
    own_page: String,
    other_page: String,
}

impl PageWords {
    /// The heading over further groups.
    #[must_use]
    pub fn heading(&self, heading: Heading) -> &str {
        match heading {
            Heading::Fits => &self.heading_fits,
            Heading::Ask => &self.heading_ask,
            Heading::Particular => &self.heading_particular,
            Heading::Way => &self.heading_way,
        }
    }

    /// Codes of a kind of meeting in meeting lists.
    #[must_use]
    pub fn codes(&self, codes: &[String]) -> String {
        fill(&self.codes, &[("codes", &codes.join(", "))])
    }

    /// A source: title, publisher, address, what year it describes and when it was read.
    #[must_use]
    pub fn source(&self, source: &crate::guide::Source) -> String {
        fill(
            &self.source,
            &[
                ("title", &source.title),
                ("publisher", &source.publisher),
                ("url", &source.url),
                ("as_of", &source.as_of),
                ("read", &source.read),
                (
                    "standing",
                    match source.confidence {
                        Confidence::V1 => &self.own_page,
                        Confidence::V2 => &self.other_page,
                    },
                ),
            ],
        )
    }

    /// When a help line was last checked.
    #[must_use]
    pub fn reviewed(&self, month: &str) -> String {
        fill(&self.reviewed, &[("month", month)])
    }

    /// Says which answers no longer apply.
    #[must_use]
    pub fn dropped(&self, questions: &[&str]) -> String {
        fill(&self.dropped, &[("questions", &questions.join("; "))])
    }

    /// How strong the evidence is.
    #[must_use]
    pub fn strength(&self, strength: Strength) -> &str {
        match strength {
            Strength::Strong => &self.strong,
            Strength::Fair => &self.fair,
            Strength::Thin => &self.thin,
            Strength::None => &self.none,
        }
    }
}

/// What the keys do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field says what the action it names does, in the file of the language"
)]
pub struct ActionWords {
    pub number: String,
    pub take: String,
    pub up: String,
    pub down: String,
    pub next: String,
    pub previous: String,
    pub back: String,
    pub help_now: String,
    pub leave_now: String,
    pub groups_now: String,
    pub why: String,
    pub keys: String,
    pub language: String,
    pub quit: String,
    pub suspend: String,
}

impl ActionWords {
    /// What an action is called.
    #[must_use]
    pub fn get(&self, action: Action) -> &str {
        match action {
            Action::Number(_) => &self.number,
            Action::Take => &self.take,
            Action::Up => &self.up,
            Action::Down => &self.down,
            Action::Next => &self.next,
            Action::Previous => &self.previous,
            Action::Back => &self.back,
            Action::HelpNow => &self.help_now,
            Action::LeaveNow => &self.leave_now,
            Action::GroupsNow => &self.groups_now,
            Action::Why => &self.why,
            Action::Keys => &self.keys,
            Action::Language => &self.language,
            Action::Quit => &self.quit,
            Action::Suspend => &self.suspend,
        }
    }
}

/// The words of a kiosk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KioskWords {
    /// The title while it waits.
    pub attract: String,
    /// What it says while it waits.
    pub attract_text: Vec<String>,
    /// How to begin.
    pub start: String,
    /// Said on the first page of a visit.
    pub limit: String,
    /// The title of the warning.
    pub warning: String,
    warning_text: String,
    /// How to go on.
    pub go_on: String,
    /// Shown for a moment when something failed.
    pub restarting: String,
}

impl KioskWords {
    /// How long until it clears itself.
    #[must_use]
    pub fn warning_text(&self, seconds: u64) -> String {
        fill(&self.warning_text, &[("n", &seconds.to_string())])
    }
}
