//! The guide and the language that every job needs.

use std::fmt::Write as _;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Args, Failure};
use crate::content::Library;
use crate::finding::{self, Finding};
use crate::guide::{Guide, Lang};
use crate::page::Telling;
use crate::terminal::Environment;
use crate::words::Speech;

/// A guide that was loaded and checked, and the languages it is told in.
pub(super) struct Loaded {
    pub(super) guide: Guide,
    pub(super) speech: Speech,
    /// The day by the clock, but never earlier than the guide: a clock can be wrong.
    pub(super) today: Date,
}

impl Loaded {
    /// Loads what the arguments name.
    pub(super) fn load(args: &Args, environment: &Environment) -> Result<Self, Failure> {
        Self::of(&library(args.content.as_deref())?, args, environment)
    }

    /// Loads these files, in the language that the arguments name.
    pub(super) fn of(
        library: &Library,
        args: &Args,
        environment: &Environment,
    ) -> Result<Self, Failure> {
        let broken = |findings: Vec<Finding>| broken(library, &findings, args.content.as_deref());
        let guide = library.load().map_err(broken)?;
        let locale = environment.messages.as_deref().unwrap_or_default();
        let asked = args.lang.as_deref();
        let wanted = choose(&guide.languages, asked.unwrap_or(locale));
        let speech = Speech::new(library, &guide, wanted).map_err(broken)?;
        if let (Some(asked), None) = (asked, wanted) {
            return Err(unspoken(&speech, asked));
        }
        Ok(Self {
            today: today().max(guide.month.first_day()),
            guide,
            speech,
        })
    }

    /// The guide in the language to begin with.
    pub(super) fn telling(&self) -> Telling<'_> {
        let (lang, words) = self.speech.at(self.speech.begin());
        Telling {
            guide: &self.guide,
            lang,
            words,
        }
    }
}

/// The files of a folder, or those that are compiled in.
pub(super) fn library(folder: Option<&Path>) -> Result<Library, Failure> {
    match folder {
        None => Ok(Library::built_in()),
        Some(folder) if folder.is_dir() => Ok(Library::folder(folder)),
        Some(folder) => Err(Failure::job(
            if folder.exists() {
                format!("{} is not a folder", shown(folder))
            } else {
                format!("there is no folder {}", shown(folder))
            },
            "Name one that was made with `openchair export DIR`.",
        )),
    }
}

/// A path as it can be shown: it may hold what would change the terminal.
pub(super) fn shown(path: &Path) -> String {
    finding::harmless(&path.display().to_string()).into_owned()
}

/// Findings one after the other, each with the lines it is about.
pub(super) fn reports(library: &Library, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let report = finding.report(library.text(&finding.file));
        let _ = writeln!(text, "{}\n", report.trim_end());
    }
    text
}

/// How many findings there are, in words; where there are warnings, of both sorts.
pub(super) fn count(findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|it| it.is_error()).count();
    let counted = |count: usize, what: &str| match count {
        0 => format!("No {what}s"),
        1 => format!("1 {what}"),
        many => format!("{many} {what}s"),
    };
    match findings.len() - errors {
        0 => counted(errors, "finding") + ".",
        warnings => format!(
            "{}, {}.",
            counted(errors, "error"),
            counted(warnings, "warning")
        ),
    }
}

pub(super) fn broken(library: &Library, findings: &[Finding], folder: Option<&Path>) -> Failure {
    let place = folder.map_or_else(|| "the built-in content".to_owned(), shown);
    Failure::job(
        format!("{place} cannot be used\n\n{}", reports(library, findings)).trim_end(),
        format!("\n{} Mend the files, then try again.", count(findings)),
    )
}

/// The day by the clock. UTC will do: no fact is a matter of hours.
pub(super) fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

fn unspoken(speech: &Speech, asked: &str) -> Failure {
    let known = speech.tongues().iter();
    let known = known.map(|(lang, words)| format!("{lang} ({})", words.language));
    let known: Vec<String> = known.collect();
    Failure::usage(
        format!("this guide does not speak {asked:?}"),
        format!("It speaks: {}", known.join(", ")),
    )
}

/// The language that a tag or locale such as `es_MX.UTF-8` names: all of it, else its first part.
fn choose<'a>(languages: &'a [Lang], locale: &str) -> Option<&'a str> {
    let tag = locale.split(['.', '@']).next().unwrap_or("");
    let tag = tag.replace('_', "-");
    let short = tag.split('-').next().unwrap_or("");
    [tag.as_str(), short].into_iter().find_map(|wanted| {
        let mut tags = languages.iter().map(Lang::tag);
        tags.find(|tag| tag.eq_ignore_ascii_case(wanted))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_by_its_first_part_at_least() {
        let languages = [Lang::new("en"), Lang::new("es"), Lang::new("pt-BR")];
        let chosen = |locale| choose(&languages, locale);
        assert_eq!(chosen("es_MX.UTF-8"), Some("es"));
        assert_eq!(chosen("ES"), Some("es"));
        assert_eq!(chosen("pt_BR@euro"), Some("pt-BR"));
        assert_eq!(chosen("fr_FR.UTF-8"), None);
        assert_eq!(chosen("C"), None);
        assert_eq!(chosen(""), None);
    }
}
