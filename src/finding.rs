//! One thing wrong in content, and its report: what, where, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

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

    /// Writes the finding as text, with the line it is about where `source` has the file's text.
    #[must_use]
    pub fn report(&self, source: Option<&str>) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.words.as_str());
        let text = source.unwrap_or("");
        let span = self.span.start.min(text.len())..self.span.end.min(text.len());
        let snippet = Snippet::source(text)
            .path(self.file.as_str())
            .annotation(AnnotationKind::Primary.span(span));
        let group = title
            .element(snippet)
            .element(Level::HELP.message(self.remedy.as_str()));
        Renderer::plain()
            .decor_style(DecorStyle::Ascii)
            .render(&[group])
    }
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
