//! Sources: the list under a text, and the numbers beside facts that lead to it.

use super::Dossier;
use super::html::Html;
use crate::guide::{Checked, Source};

/// Something that was read, and what it is.
pub(super) struct Read {
    pub(super) place: String,
    pub(super) read: Checked,
}

/// Every source of the guide.
pub(super) fn all(dossier: &Dossier<'_>) -> Vec<Read> {
    let telling = dossier.telling;
    let guide = telling.guide;
    let groups = guide.groups().flat_map(|(at, group)| {
        let name = telling.short_name(at);
        group.sources.iter().map(move |source| (name, source))
    });
    let articles = guide.articles.iter().flat_map(|article| {
        let title = telling.text(&article.title);
        article.sources.iter().map(move |source| (title, source))
    });
    let notices = guide.notices.iter().flat_map(|notice| {
        let title = telling.text(&notice.title);
        notice.sources.iter().map(move |source| (title, source))
    });
    let all = groups.chain(articles).chain(notices);
    all.map(|(of, source)| Read {
        place: format!("{of}: {}, “{}”", source.publisher, source.title),
        read: source.read,
    })
    .collect()
}

/// The place of a source under the text with this name.
fn place(of: &str, number: usize) -> String {
    format!("source.{of}.{}", number + 1)
}

/// Numbers that lead to the sources of a fact.
pub(super) fn numbers(of: &str, from: &[usize], html: &mut Html) {
    for (at, number) in from.iter().enumerate() {
        if at > 0 {
            html.text(" ");
        }
        let to = format!("#{}", place(of, *number));
        let number = (number + 1).to_string();
        html.say("a", &[("class", "number"), ("href", &to)], &number);
    }
}

/// The sources of a text, numbered. Long lists can be put away; they are open at first, so that
/// they are found and printed.
pub(super) fn list(dossier: &Dossier<'_>, of: &str, sources: &[Source], html: &mut Html) {
    if sources.is_empty() {
        return;
    }
    let lead = &dossier.telling.words.page.sources;
    html.wrap(
        "details",
        &[("open", ""), ("class", "sources")],
        |details| {
            let count = sources.len();
            details.say("summary", &[], &format!("{lead} ({count})"));
            details.wrap("ol", &[], |list| {
                for (number, source) in sources.iter().enumerate() {
                    list.wrap("li", &[("id", &place(of, number))], |item| {
                        one(dossier, source, item);
                    });
                }
            });
        },
    );
}

fn one(dossier: &Dossier<'_>, source: &Source, html: &mut Html) {
    let words = dossier.telling.words;
    let read = words.calendar.month(source.read.month);
    let line = words.page.source(source, &read);
    // The address within the line is what can be followed.
    let (before, after) = line
        .split_once(source.url.as_str())
        .unwrap_or((line.as_str(), ""));
    html.text(before);
    let follow = [("href", source.url.as_str()), ("rel", "noreferrer")];
    html.say("a", &follow, &source.url);
    html.text(after);
    if source.read.is_overdue(dossier.today) {
        let month = words.calendar.month(source.read.due().into());
        html.text(" ");
        html.say("strong", &[], &words.page.source_due(&month));
    }
}
