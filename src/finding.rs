//! One thing wrong in content, and its report: what, where, and what to do.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be used as it is.
    Error,
    /// The content can be used, but someone should look.
    Warning,
}

/// One thing wrong in content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// The file, relative to the content folder.
    pub file: String,
    /// The bytes of the file it is about; empty at 0 where it is about the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub words: String,
    /// What to do about it.
    pub remedy: String,
}

impl Finding {
    /// An error at a place in a file.
    #[must_use]
    pub fn error(
        file: impl Into<String>,
        span: Range<usize>,
        words: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            file: file.into(),
            span,
            words: words.into(),
            remedy: remedy.into(),
        }
    }

    /// The same finding, as grave as this.
    #[must_use]
    pub fn with(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Writes the finding as text, with the line it is about where `source` has the file's text.
    #[must_use]
    pub fn report(&self, source: Option<&str>) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let words = harmless(&self.words);
        let remedy = harmless(&self.remedy);
        let file = harmless(&self.file);
        let title = level.primary_title(words.as_ref());
        let help = Level::HELP.message(remedy.as_ref());
        let group = match source {
            // Of a file that is not there, or about the whole of one, there is no line to show.
            None => title.element(Origin::path(file.as_ref())).element(help),
            Some(_) if self.span.is_empty() && self.span.start == 0 => {
                title.element(Origin::path(file.as_ref())).element(help)
            }
            Some(text) => {
                let line = Line::at(text, self.span.clone());
                let snippet = Snippet::source(line.text)
                    .line_start(line.number)
                    .path(file.as_ref())
                    .annotation(AnnotationKind::Primary.span(line.span));
                title.element(snippet).element(help)
            }
        };
        Renderer::plain()
            .decor_style(DecorStyle::Ascii)
            .render(&[group])
    }
}

/// The line that a finding is about.
struct Line {
    text: String,
    /// Its number, from 1.
    number: usize,
    /// The bytes of the line it is about.
    span: Range<usize>,
}

impl Line {
    /// The line where `span` begins. What stands on further lines is not marked.
    fn at(text: &str, span: Range<usize>) -> Self {
        let start = (0..=span.start.min(text.len())).rev();
        let start = start.into_iter().find(|at| text.is_char_boundary(*at));
        let start = start.unwrap_or_default();
        let (before, after) = text.split_at(start);
        let begin = before.rfind('\n').map_or(0, |at| at + 1);
        let length = after.find('\n').unwrap_or(after.len());
        let line = text.get(begin..start + length).unwrap_or("");
        let line = line.strip_suffix('\r').unwrap_or(line);
        let from = (start - begin).min(line.len());
        let to = span.end.saturating_sub(begin).clamp(from, line.len());
        let marked = if line.is_char_boundary(to) { to } else { from };
        // The line is shown as it is but for what could change the terminal.
        let [before_it, it, after_it] =
            [0..from, from..marked, marked..line.len()].map(|part| line.get(part).unwrap_or(""));
        let (before_it, it) = (harmless(before_it), harmless(it));
        Self {
            span: before_it.len()..before_it.len() + it.len(),
            text: [before_it, it, harmless(after_it)].concat(),
            number: before.matches('\n').count() + 1,
        }
    }
}

/// A text without characters that could change what a terminal shows.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let is_harmful = |sign| sign != '\t' && is_harmful(sign);
    if text.chars().any(is_harmful) {
        text.replace(is_harmful, "\u{FFFD}").into()
    } else {
        text.into()
    }
}

/// Whether this is a control character or one that turns the direction of text.
#[must_use]
pub fn is_harmful(sign: char) -> bool {
    matches!(
        sign,
        '\u{061C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    ) || sign.is_control()
}

/// Sorts findings by file and place, drops repeats, and keeps the graver first at one place.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        (&a.file, a.span.start, a.severity, &a.words).cmp(&(
            &b.file,
            b.span.start,
            b.severity,
            &b.words,
        ))
    });
    findings.dedup();
}
