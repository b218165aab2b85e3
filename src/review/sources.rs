//! Sources: the list under a text, and the numbers beside facts that lead to it.

use super::Dossier;
use crate::guide::Source;
use crate::html::Html;

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
