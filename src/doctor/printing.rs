//! Whether there is a printer, and what the spooler keeps of what it printed.

use super::Remark;

/// What `cupsd.conf` says about keeping. CUPS keeps documents for a day and the history of jobs
/// where nothing is said (cupsd.conf(5)).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    files: Option<String>,
    history: Option<String>,
}

impl Retention {
    /// Reads the two settings out of a `cupsd.conf`.
    #[must_use]
    pub fn read(conf: &str) -> Self {
        let value = |name: &str| {
            let mut lines = conf.lines().rev().map(str::split_whitespace);
            lines.find_map(|mut words| {
                let named = words.next()?.eq_ignore_ascii_case(name);
                named.then(|| words.next().map(str::to_lowercase))?
            })
        };
        Self {
            files: value("PreserveJobFiles"),
            history: value("PreserveJobHistory"),
        }
    }
}

/// What is to be done about what CUPS keeps.
#[must_use]
pub fn retention(retention: &Retention) -> Remark {
    let off = |value: &Option<String>| {
        let value = value.as_deref().unwrap_or_default();
        matches!(value, "no" | "off" | "false" | "0")
    };
    let kept = match (off(&retention.files), off(&retention.history)) {
        (true, true) => {
            return Remark::well("CUPS keeps", "no document and no history of jobs");
        }
        (false, true) => "printed documents",
        (true, false) => "the history of jobs",
        (false, false) => "printed documents and the history of jobs",
    };
    Remark::ill(
        "CUPS keeps",
        kept,
        "Run: cupsctl PreserveJobFiles=No PreserveJobHistory=No",
    )
}

/// Whether a sheet can be printed.
#[must_use]
pub fn printing(is_here: bool, wanted: Option<&str>, default: Option<&str>) -> Remark {
    let about = "printer";
    match (is_here, wanted, default) {
        (false, ..) => Remark::ill(
            about,
            "there is no /usr/bin/lp",
            "To print, install CUPS (on Debian: cups and cups-client).",
        ),
        (true, Some(queue), _) => Remark::well(about, format!("queue {queue}")),
        (true, None, Some(queue)) => Remark::well(about, format!("queue {queue}, the default")),
        (true, None, None) => Remark::ill(
            about,
            "CUPS is here, but has no default queue",
            "Name one with: lpadmin -d QUEUE",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_word_cups_keeps_both() {
        let remark = retention(&Retention::read("# PreserveJobFiles No\nListen 631\n"));
        assert_eq!(remark.found, "printed documents and the history of jobs");
        assert!(remark.remedy.is_some());
    }

    #[test]
    fn each_setting_counts_and_the_last_word_holds() {
        let files = "PreserveJobFiles Yes\npreservejobfiles no\n";
        let remark = retention(&Retention::read(files));
        assert_eq!(remark.found, "the history of jobs");
        let both = "PreserveJobFiles No\nPreserveJobHistory Off\n";
        assert_eq!(retention(&Retention::read(both)).remedy, None);
    }

    #[test]
    fn a_printer_that_is_missing_says_what_to_do() {
        assert!(printing(false, None, None).remedy.is_some());
        assert!(printing(true, None, None).remedy.is_some());
        assert_eq!(printing(true, None, Some("office")).remedy, None);
        assert_eq!(printing(true, Some("kiosk"), None).remedy, None);
    }
}
