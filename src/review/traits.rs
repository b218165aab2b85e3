//! What a group can be or have: the names that answers and facts share.

use super::Dossier;
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    html.para(&words.traits_text);
    let columns = [words.what.as_str(), &words.trait_values, &words.trait_lacks];
    html.table(&words.traits, &columns, |rows| {
        for about in &telling.guide.traits {
            let values = about.values.iter().map(|value| value.id.as_str());
            let values = telling.words.list.all(&values.collect::<Vec<_>>());
            let lacks = about.lacks.as_ref().map_or("", |text| telling.text(text));
            rows.row(&[
                &|cell| {
                    cell.text(telling.text(&about.label));
                    cell.text(" ");
                    cell.say("code", &[], &about.id);
                },
                &|cell| cell.text(&values),
                &|cell| cell.text(lacks),
            ]);
        }
    });
}
