//! Two guides, compared by what they advise: every person goes through both at once.
//!
//! The comparison is exact. A path is what one person says to both guides, so a question that both
//! ask counts once, and one that only the guide now asks makes as many paths as it has answers.

mod comparison;
mod joint;
mod pairs;
mod tally;
mod texts;
mod traces;

pub use self::tally::{Said, Tally};

use self::comparison::Comparison;
use self::joint::TooMany;
use self::pairs::Both;

use crate::advice::Adviser;
use crate::guide::Verdict;

/// A group that is suggested on other paths than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupMoved {
    /// The group.
    pub group: String,
    /// On how many paths it was suggested before, and is now.
    pub suggested: [u64; 2],
    /// Paths that suggest it now and did not before.
    pub gained: Tally,
    /// Paths that suggested it before and do not now.
    pub lost: Tally,
    /// Paths on which it stands first now and did not before.
    pub first_gained: Tally,
    /// Paths on which it stood first before and does not now.
    pub first_lost: Tally,
}

impl GroupMoved {
    /// On how many paths it came, went, or changed to or from the first place.
    #[must_use]
    pub const fn paths(&self) -> u64 {
        let places = self
            .first_gained
            .paths
            .saturating_add(self.first_lost.paths);
        let moved = self.gained.paths.saturating_add(self.lost.paths);
        moved.saturating_add(places)
    }
}

/// A notice that shows on other paths than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeMoved {
    /// The notice.
    pub notice: String,
    /// Paths that show it now and did not before.
    pub gained: Tally,
    /// Paths that showed it before and do not now.
    pub lost: Tally,
}

/// What a group's rule says of its open and of its closed meetings.
pub type Verdicts = (Verdict, Verdict);

/// Verdicts of a group that are others than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictMoved {
    /// The groups; those with the same rules move together.
    pub groups: Vec<String>,
    /// The verdicts before.
    pub before: Verdicts,
    /// The verdicts now.
    pub now: Verdicts,
    /// Paths on which this is so.
    pub moved: Tally,
}

/// Identifiers that only one of two guides has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// Those that are new.
    pub new: Vec<String>,
    /// Those that are gone.
    pub gone: Vec<String>,
}

/// What the comparison of two guides has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// How many paths there are through both guides; [`u64::MAX`] stands for that many or more.
    pub paths: u64,
    /// Paths with other suggestions, or with the same in another order.
    pub changed: Tally,
    /// Of these, the paths with the same suggestions in another order.
    pub reordered: u64,
    /// Groups that moved, those that moved on most paths first.
    pub groups: Vec<GroupMoved>,
    /// Notices that moved.
    pub notices: Vec<NoticeMoved>,
    /// Verdicts that moved.
    pub verdicts: Vec<VerdictMoved>,
    /// Questions that only one guide has.
    pub questions: Only,
    /// Choices that only one guide has, of questions that both have.
    pub choices: Only,
    /// Groups that only one guide has.
    pub only_groups: Only,
    /// How many texts both guides have and word differently.
    pub texts: usize,
}

impl Diff {
    /// Whether both guides advise the same on every path.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        !self.changed.is_any() && self.notices.is_empty() && self.verdicts.is_empty()
    }
}

/// There were too many states to compare the guides on every path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooManyPaths {
    /// Questions that too many paths lead through.
    pub through: Vec<String>,
}

/// Compares two guides on every path, up to `ceiling` distinct states.
///
/// # Errors
/// Where there are more states; then nothing is said of any path.
pub fn compare(
    before: &Adviser<'_>,
    now: &Adviser<'_>,
    ceiling: usize,
) -> Result<Diff, TooManyPaths> {
    let comparison = Comparison::new([before, now], ceiling);
    let mut diff = comparison.listed();
    let compared = comparison.suggestions(&mut diff);
    let compared = compared.and_then(|()| comparison.notices(&mut diff));
    let compared = compared.and_then(|()| comparison.verdicts(&mut diff));
    compared
        .map(|()| diff)
        .map_err(|TooMany(questions)| TooManyPaths {
            through: comparison.ids(&questions),
        })
}

impl Only {
    fn add(&mut self, id: &str, is_here: Both<bool>) {
        match is_here {
            [false, true] => self.new.push(id.to_owned()),
            [true, false] => self.gone.push(id.to_owned()),
            _ => {}
        }
    }

    /// Whether both guides have the same.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}
