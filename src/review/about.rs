//! What the guide is, and who has reviewed what.

use super::Dossier;
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let guide = telling.guide;
    let words = &telling.words.page;
    let [of_words, medicine, translation] = &guide.reviewed;
    let month = telling.words.calendar.month(guide.month);
    let tongues = dossier.speech.tongues().iter();
    let tongues = tongues.map(|(lang, words)| format!("{} ({lang})", words.language));
    let tongues = tongues.collect::<Vec<_>>();
    let tongues: Vec<&str> = tongues.iter().map(String::as_str).collect();
    let languages = telling.words.list.all(&tongues);
    let review = dossier.words;
    let columns = [review.what.as_str(), &review.says];
    html.table(&review.guide, &columns, |rows| {
        rows.texts(&[&words.month, &month]);
        rows.texts(&[&words.languages, &languages]);
        rows.texts(&[&words.update_policy, telling.text(&guide.update_policy)]);
        rows.texts(&[&words.paid_by, telling.text(&guide.paid_by)]);
        rows.texts(&[&words.reviewed_words, telling.text(of_words)]);
        rows.texts(&[&words.reviewed_medicine, telling.text(medicine)]);
        rows.texts(&[&words.reviewed_translation, telling.text(translation)]);
    });
}
