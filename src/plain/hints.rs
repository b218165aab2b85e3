//! The keys that are named in the text.

use crate::app::Scene;
use crate::keys::{self, Action};
use crate::words::Words;

/// How this face is used, with the keys that always work. Said once a visit.
pub(super) fn begin(words: &Words, letters: bool) -> String {
    let always = [
        Action::HelpNow,
        Action::LeaveNow,
        Action::Back,
        Action::Keys,
    ];
    words.plain.begin(&named(words, &always, letters))
}

/// The keys to name under a page, help and leaving always and first.
pub(super) fn line(scene: &Scene<'_>, letters: bool) -> String {
    let always = [Action::HelpNow, Action::LeaveNow];
    let is_said = |key: &str| {
        always
            .iter()
            .any(|it| keys::short(*it, letters) == Some(key))
    };
    let here = scene.hints.iter().filter(|hint| !is_said(hint.key));
    let always = named(scene.words, &always, letters);
    let here = here.map(|hint| format!(" {}: {}.", hint.key, hint.words));
    here.fold(always, |line, hint| line + &hint)
}

fn named(words: &Words, actions: &[Action], letters: bool) -> String {
    let named = actions.iter().filter_map(|action| {
        let key = keys::short(*action, letters)?;
        Some(format!("{key}: {}.", words.action.get(*action)))
    });
    named.collect::<Vec<_>>().join(" ")
}
