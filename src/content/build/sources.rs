//! Building the sources of a file, and what an address, a year and a month look like.

use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{Checked, Confidence, Month, Source};

impl Build<'_> {
    /// The sources of a file, each with what a reader needs to look it up.
    pub(super) fn sources(&self, list: &Spot<'_>, raw: &[raw::Source]) -> Vec<Source> {
        let mut sources: Vec<Source> = Vec::new();
        for (at, source) in raw.iter().enumerate() {
            let spot = list.place(at);
            if sources.iter().any(|other| other.id == source.id) {
                self.mistake(
                    &spot.field("id"),
                    format!("\"{}\" is defined twice", source.id),
                    "give one of the two another identifier",
                );
            }
            self.filled(&spot.field("title"), &source.title);
            self.filled(&spot.field("publisher"), &source.publisher);
            if !is_web_address(&source.url) {
                self.mistake(
                    &spot.field("url"),
                    "this is not a web address",
                    "begin it with https://",
                );
            }
            if source.as_of != "undated" && !is_year(&source.as_of) {
                self.mistake(
                    &spot.field("as_of"),
                    "this is neither a year nor \"undated\"",
                    "write it as \"2026\" or \"undated\"",
                );
            }
            sources.push(Source {
                id: source.id.clone(),
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                url: source.url.clone(),
                confidence: match source.confidence {
                    raw::Confidence::V1 => Confidence::V1,
                    raw::Confidence::V2 => Confidence::V2,
                },
                as_of: source.as_of.clone(),
                read: Checked {
                    month: self.month(&spot.field("read"), &source.read),
                    term: source.review_days.unwrap_or(Checked::USUAL_TERM),
                },
            });
        }
        sources
    }

    /// A month as `2026-11`.
    pub(super) fn month(&self, spot: &Spot<'_>, text: &str) -> Month {
        text.parse().unwrap_or_else(|_| {
            self.mistake(spot, "this is not a month", "write it as \"2026-11\"");
            Month::EARLIEST
        })
    }
}

pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !text.contains(char::is_whitespace)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
