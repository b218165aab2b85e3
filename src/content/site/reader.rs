//! The fields of `kiosk.ron`, each looked at, and each mistake noted with its place.

use std::time::Duration;

use crate::content::build::{LONGEST_TAG, MOST_LANGUAGES};
use crate::content::map::Map;
use crate::content::near::hint;
use crate::content::raw::{self, Paper as RawPaper, Printer, SiteLine};
use crate::finding::Finding;
use crate::guide::{Checked, Guide, HelpLine, Lang, Month, Text};
use crate::site::{Glyphs, Palette, Paper, Queue, Site, Theme};
use crate::spelling::CodePage;

/// What a number of `kiosk.ron` may be: the least, the most, and what it counts.
type Range = (i64, i64, &'static str);

/// Under half a minute nobody can read a page; over an hour it never clears.
const IDLE: Range = (30, 3_600, "seconds");
/// 20 seconds are what WCAG 2.2.1 asks for.
const WARNING: Range = (20, 120, "seconds");
/// From the narrowest to the widest line that printers of plain text have.
const TEXT: Range = (32, 132, "columns");
/// Paper of 58 to 112 mm.
const RECEIPT: Range = (32, 64, "columns");

/// The colors of a palette.
const COLORS: usize = 16;
/// A page of help holds no more lines of one's own than this.
const MOST_LINES: usize = 20;
/// CUPS takes no longer name of a queue.
const LONGEST_NAME: usize = 127;

/// What goes through a file and notes each mistake with its place.
pub(super) struct Reader<'a> {
    pub(super) name: &'a str,
    pub(super) map: &'a Map,
    pub(super) findings: Vec<Finding>,
}

impl Reader<'_> {
    fn mistake(&mut self, path: &str, words: impl Into<String>, remedy: impl Into<String>) {
        let span = self.map.span(path);
        self.findings
            .push(Finding::error(self.name, span, words, remedy));
    }

    /// A number, where it is one that can be used here.
    fn within(&mut self, path: &str, value: i64, (least, most, unit): Range) -> u16 {
        if !(least..=most).contains(&value) {
            self.mistake(
                path,
                format!("{value} {unit} cannot be used here"),
                format!("write a number from {least} to {most}"),
            );
        }
        u16::try_from(value).unwrap_or_default()
    }

    pub(super) fn site(&mut self, raw: &raw::SiteFile) -> Site {
        let mut site = Site::default();
        if let Some(idle) = raw.idle {
            let idle = self.within(".idle", idle, IDLE);
            site.idle = Duration::from_secs(idle.into());
        }
        if let Some(warning) = raw.warning {
            let warning = self.within(".warning", warning, WARNING);
            site.warning = Duration::from_secs(warning.into());
        }
        if self.findings.is_empty() && site.warning >= site.idle {
            let (warning, idle) = (site.warning.as_secs(), site.idle.as_secs());
            let path = if raw.warning.is_some() {
                ".warning"
            } else {
                ".idle"
            };
            self.mistake(
                path,
                format!("the warning of {warning} seconds is not shorter than the {idle} in all"),
                "make `warning` smaller, or `idle` larger",
            );
        }
        site.languages = self.languages(&raw.languages);
        site.theme = match raw.theme {
            raw::SiteTheme::Auto => Theme::Auto,
            raw::SiteTheme::Ansi => Theme::Ansi,
            raw::SiteTheme::Contrast => Theme::Contrast,
            raw::SiteTheme::Mono => Theme::Mono,
        };
        site.glyphs = match raw.glyphs {
            raw::SiteGlyphs::Auto => Glyphs::Auto,
            raw::SiteGlyphs::Ascii => Glyphs::Ascii,
            raw::SiteGlyphs::Console => Glyphs::Console,
            raw::SiteGlyphs::Kiosk => Glyphs::Kiosk,
            raw::SiteGlyphs::Unicode => Glyphs::Unicode,
        };
        site.touch = raw.touch;
        site.letters = raw.letters;
        site.palette = raw.palette.as_deref().map(|colors| self.palette(colors));
        site.help = self.help(&raw.help);
        site.queue = raw.printer.as_ref().map(|printer| self.queue(printer));
        site.counters = raw.counters;
        site
    }

    fn languages(&mut self, tags: &[String]) -> Vec<Lang> {
        if tags.len() > MOST_LANGUAGES {
            self.mistake(
                ".languages",
                format!("there are more than {MOST_LANGUAGES} languages here"),
                "name those that are spoken at this place",
            );
            return Vec::new();
        }
        for (at, tag) in tags.iter().enumerate() {
            if tags.iter().take(at).any(|other| other == tag) {
                self.mistake(
                    &format!(".languages[{at}]"),
                    "this language stands twice here",
                    "keep one of the two",
                );
            } else if tag.is_empty() || tag.len() > LONGEST_TAG {
                self.mistake(
                    &format!(".languages[{at}]"),
                    "this is not the tag of a language",
                    "write it as \"en\"",
                );
            }
        }
        tags.iter().map(|tag| Lang::new(tag)).collect()
    }

    fn palette(&mut self, colors: &[String]) -> Palette {
        if colors.len() != COLORS {
            self.mistake(
                ".palette",
                format!(
                    "a console has {COLORS} colors, and here are {}",
                    colors.len()
                ),
                "name all of them, from black to bright white, or take `palette` out",
            );
        }
        let mut palette = Palette([0; COLORS]);
        for (at, (color, place)) in colors.iter().zip(&mut palette.0).enumerate() {
            let is_color = color.len() == 6 && color.bytes().all(|it| it.is_ascii_hexdigit());
            match u32::from_str_radix(color, 16) {
                Ok(value) if is_color => *place = value,
                _ => self.mistake(
                    &format!(".palette[{at}]"),
                    "this is not a color",
                    "write it as \"RRGGBB\", such as \"ff8800\"",
                ),
            }
        }
        palette
    }

    fn help(&mut self, lines: &[SiteLine]) -> Vec<HelpLine> {
        if lines.len() > MOST_LINES {
            self.mistake(
                ".help",
                format!("there are more than {MOST_LINES} help lines here"),
                "keep those that a person in need should see first",
            );
            return Vec::new();
        }
        let mut help: Vec<HelpLine> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let spot = format!(".help[{at}]");
            if line.id.trim().is_empty() || help.iter().any(|other| other.id == line.id) {
                self.mistake(
                    &format!("{spot}.id"),
                    "a help line needs an identifier that no other has",
                    "give it another one, such as \"front-desk\"",
                );
            }
            let month = line.reviewed.parse().ok();
            if month.is_none() {
                self.mistake(
                    &format!("{spot}.reviewed"),
                    "this is not a month",
                    "write it as \"2026-11\"",
                );
            }
            let mut text = |field: &str, words: &Text| {
                self.words(&format!("{spot}.{field}"), words);
                words.clone()
            };
            help.push(HelpLine {
                id: line.id.clone(),
                name: text("name", &line.name.0),
                contact: text("contact", &line.contact.0),
                text: text("text", &line.text.0),
                checked: Checked {
                    month: month.unwrap_or(Month::EARLIEST),
                    term: line.review_days,
                },
                on_paper: line.on_paper.into(),
            });
        }
        help
    }

    /// Words in any language must say something, on one line.
    fn words(&mut self, path: &str, words: &Text) {
        for (lang, text) in words.iter() {
            let path = format!("{path}.{lang}");
            if text.trim().is_empty() {
                self.mistake(&path, "this is empty", "write something here");
            } else if text.contains(['\n', '\r', '\t']) {
                self.mistake(
                    &path,
                    "a line break or a tab stands within this text",
                    "write it on one line; the program wraps it itself",
                );
            }
        }
    }

    fn queue(&mut self, printer: &Printer) -> Queue {
        let Printer::Cups { queue, paper } = printer;
        if let Some(name) = queue
            && !is_queue(name)
        {
            self.mistake(
                ".printer.queue",
                "this is not the name of a print queue",
                "write it as `lpstat -e` shows it, or take it out for the default one",
            );
        }
        let paper = match paper {
            RawPaper::Pdf => Paper::Pdf,
            RawPaper::Text { columns } => Paper::Text {
                columns: self.within(".printer.paper.columns", *columns, TEXT),
            },
            RawPaper::Escpos { columns, code_page } => {
                let columns = self.within(".printer.paper.columns", *columns, RECEIPT);
                let known = code_page.as_deref().map(str::to_lowercase);
                let known = known.as_deref().and_then(CodePage::named);
                if code_page.is_some() && known.is_none() {
                    let names = CodePage::ALL.map(CodePage::id).join(", ");
                    self.mistake(
                        ".printer.paper.code_page",
                        "this is no code page that is known here",
                        format!("write one of these: {names}"),
                    );
                }
                Paper::EscPos {
                    columns,
                    code_page: known,
                }
            }
        };
        Queue {
            name: queue.clone(),
            paper,
        }
    }

    /// What only the guide of the kiosk can tell.
    pub(super) fn against(&mut self, site: &Site, guide: &Guide) {
        for (at, lang) in site.languages.iter().enumerate() {
            if !guide.languages.contains(lang) {
                self.mistake(
                    &format!(".languages[{at}]"),
                    format!("the guide does not speak \"{lang}\""),
                    hint(lang.tag(), guide.languages.iter().map(Lang::tag)),
                );
            }
        }
        let spoken = if site.languages.is_empty() {
            &guide.languages
        } else {
            &site.languages
        };
        for (at, line) in site.help.iter().enumerate() {
            let spot = format!(".help[{at}]");
            if guide.help_lines.iter().any(|other| other.id == line.id) {
                self.mistake(
                    &format!("{spot}.id"),
                    format!("the guide has a help line \"{}\" already", line.id),
                    "give this one a name of its own; the other is always shown as well",
                );
            }
            for lang in spoken {
                for (field, words) in [
                    ("name", &line.name),
                    ("contact", &line.contact),
                    ("text", &line.text),
                ] {
                    if !words.iter().any(|(other, _)| other == lang) {
                        self.mistake(
                            &format!("{spot}.{field}"),
                            format!("this text has no words in \"{lang}\""),
                            format!("add \"{lang}\": \"…\" to it"),
                        );
                    }
                }
            }
        }
    }
}

/// Whether CUPS can have a queue of this name, and no program takes it for an option.
fn is_queue(name: &str) -> bool {
    let can = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'/' | b'#' | b'?' | b'\\');
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(can) && !name.starts_with('-')
}
