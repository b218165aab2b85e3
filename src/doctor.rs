//! What the program found on this computer, and what to do about it. Pure: whoever asks brings the
//! facts.
//!
//! It is for the operator of a kiosk and for whoever wonders why the screen looks as it does. It says
//! nothing of what anybody answered, since nothing of that is kept.

mod letters;
mod printing;

pub use self::letters::{Display, heights};
pub use self::printing::{Retention, printing, retention};

use crate::guide::Guide;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is about.
    pub about: &'static str,
    /// What was found.
    pub found: String,
    /// What to do, where something is to be done.
    pub remedy: Option<String>,
}

impl Remark {
    /// Something that is well.
    #[must_use]
    pub fn well(about: &'static str, found: impl Into<String>) -> Self {
        Self {
            about,
            found: found.into(),
            remedy: None,
        }
    }

    /// Something to be done.
    #[must_use]
    pub fn ill(about: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            about,
            found: found.into(),
            remedy: Some(remedy.into()),
        }
    }
}

/// Where memory can come to rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// What `/proc/swaps` says; none where it cannot be read.
    pub swaps: Option<String>,
    /// What `/proc/sys/kernel/core_pattern` says.
    pub core_pattern: Option<String>,
}

/// Whether memory can be written to a disk.
#[must_use]
pub fn memory(memory: &Memory) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if let Some(swaps) = &memory.swaps {
        // The first line names the columns.
        let count = swaps
            .lines()
            .skip(1)
            .filter(|line| !line.is_empty())
            .count();
        remarks.push(if count == 0 {
            Remark::well("swap", "none")
        } else {
            Remark::ill(
                "swap",
                format!("{count} in use: memory can be written to a disk"),
                "At a kiosk, set MemorySwapMax=0 in the service, or turn swap off with swapoff -a.",
            )
        });
    }
    if let Some(pattern) = &memory.core_pattern {
        remarks.push(Remark::well(
            "core images",
            format!(
                "the system would send one to {:?}; a kiosk makes none",
                pattern.trim()
            ),
        ));
    }
    remarks
}

/// How old the guide is on a day.
#[must_use]
pub fn age(guide: &Guide, today: jiff::civil::Date) -> Remark {
    let lines = guide.help_lines.iter();
    let old = lines.filter(|line| line.checked.is_overdue(today)).count();
    let found = format!("of {}", guide.month.first_day().strftime("%B %Y"));
    if old == 0 {
        Remark::well(
            "guide",
            format!("{found}; every help line was read in time"),
        )
    } else {
        Remark::ill(
            "guide",
            format!("{found}; {old} help lines were to be read again by now"),
            "Take a newer version, or read them again and set `reviewed` in help.ron.",
        )
    }
}
