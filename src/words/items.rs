//! What the items of the menus are called, and what the keys do.

use serde::Deserialize;

use super::fill;
use crate::keys::Action;

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
    pub notices: String,
    pub to_groups: String,
    pub back: String,
    pub leave_now: String,
    pub leave_now_detail: String,
    pub start_over: String,
    pub start_over_detail: String,
    pub keys: String,
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
    pub take_away: String,
    pub panel: String,
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
            Action::TakeAway => &self.take_away,
            Action::Panel => &self.panel,
            Action::Why => &self.why,
            Action::Keys => &self.keys,
            Action::Language => &self.language,
            Action::Quit => &self.quit,
            Action::Suspend => &self.suspend,
        }
    }
}
