//! A place to sign, on paper.

use super::Dossier;
use crate::html::Html;

/// How many lines there are for remarks.
const LINES: usize = 12;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let words = dossier.words;
    html.para(&words.sign_text);
    html.wrap("div", &[("class", "sign")], |sheet| {
        sheet.para(&words.sign_read);
        sheet.wrap("ul", &[("class", "boxes")], |list| {
            for part in [
                &words.sign_words,
                &words.sign_medicine,
                &words.sign_translation,
            ] {
                list.say("li", &[], part);
            }
        });
        for label in [
            &words.sign_name,
            &words.sign_role,
            &words.sign_month,
            &words.sign_signature,
        ] {
            sheet.wrap("p", &[("class", "line")], |line| {
                line.say("span", &[], label);
            });
        }
        sheet.wrap("p", &[], |line| line.say("span", &[], &words.sign_remarks));
        for _ in 0..LINES {
            let hidden = [("class", "blank"), ("aria-hidden", "true")];
            sheet.wrap("div", &hidden, |_| {});
        }
    });
}
