//! `kiosk.ron`: what the operator of a kiosk sets, read and checked as closely as a guide.

mod reader;

use std::io;
use std::path::Path;

use self::reader::Reader;
use super::folder::text_of;
use super::map::Map;
use super::raw;
use super::scan;
use super::syntax::read_like;
use crate::finding::{self, Finding};
use crate::guide::Guide;
use crate::site::Site;

/// What a file can be compared with.
const SAMPLE: &str = "the sample in docs/kiosk.md";

/// A `kiosk.ron` that was read, and checked as far as that goes without a guide.
#[derive(Debug)]
pub struct SiteFile {
    name: String,
    text: String,
    site: Site,
}

impl SiteFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Where there is no such file: that. Else the text, where it could be read, with every
    /// mistake in it.
    pub fn open(path: &Path) -> Result<Self, Unusable> {
        let name = path.display().to_string();
        match text_of(path, "look whether this is the file you mean") {
            Ok(text) => Self::read(&name, text),
            Err((words, remedy)) => Err(Unusable {
                findings: vec![Finding::error(&name, 0..0, words, remedy)],
                text: None,
            }),
        }
    }

    /// Reads a text that stands in a file of this name.
    ///
    /// # Errors
    /// The text with every mistake in it.
    pub fn read(name: &str, text: String) -> Result<Self, Unusable> {
        let mut findings = Vec::new();
        let map = Map::scan(&text);
        scan::controls(name, &text, &mut findings);
        findings.extend(scan::excess(name, &map));
        if text.trim().is_empty() {
            findings.push(Finding::error(
                name,
                0..0,
                "this file is empty",
                "write () into it, which sets nothing, or copy the sample in docs/kiosk.md",
            ));
        }
        if findings.is_empty()
            && let Some(raw) = read_like::<raw::SiteFile>(SAMPLE, name, &text, &mut findings)
        {
            scan::repeats(name, &map, &mut findings);
            let mut reader = Reader {
                name,
                map: &map,
                findings,
            };
            let site = reader.site(&raw);
            findings = reader.findings;
            if findings.is_empty() {
                return Ok(Self {
                    name: name.to_owned(),
                    text,
                    site,
                });
            }
        }
        finding::sort(&mut findings);
        Err(Unusable {
            findings,
            text: Some(text),
        })
    }

    /// What is set, as far as no guide is needed to tell.
    #[must_use]
    pub const fn site(&self) -> &Site {
        &self.site
    }

    /// What is set, held against the guide of the kiosk.
    ///
    /// # Errors
    /// Languages that the guide does not speak, and help lines that it has already or that lack a
    /// language spoken here.
    pub fn at(self, guide: &Guide) -> Result<Site, Unusable> {
        let map = Map::scan(&self.text);
        let mut reader = Reader {
            name: &self.name,
            map: &map,
            findings: Vec::new(),
        };
        reader.against(&self.site, guide);
        if reader.findings.is_empty() {
            return Ok(self.site);
        }
        Err(Unusable {
            findings: reader.findings,
            text: Some(self.text),
        })
    }
}

/// A `kiosk.ron` that cannot be used.
#[derive(Debug)]
pub struct Unusable {
    /// Every mistake, in the order of the file.
    pub findings: Vec<Finding>,
    /// What stands in the file, where it could be read.
    pub text: Option<String>,
}

/// Whether there is something at a path, or it cannot be known that there is nothing.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    !matches!(path.symlink_metadata(), Err(error) if error.kind() == io::ErrorKind::NotFound)
}
