//! The concern cards, and what a counselor has beside them.

use super::{Dossier, sources};
use crate::guide::Text;
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = &telling.words.beside;
    let counsel = &telling.guide.counsel;
    for card in &counsel.concerns {
        html.wrap("article", &[], |html| {
            html.wrap("h3", &[], |heading| {
                heading.text(telling.text(&card.title));
                heading.text(" ");
                heading.say("code", &[], &card.id);
            });
            html.para(telling.text(&card.reflection));
            html.say("h4", &[], &words.fact);
            html.para(telling.text(&card.fact));
            html.say("h4", &[], &words.offer);
            html.para(telling.text(&card.offer));
            if !card.groups.is_empty() {
                html.say("h4", &[], &words.look_at);
                let groups = card.groups.iter();
                let names: Vec<String> = groups.map(|at| telling.name(*at)).collect();
                html.points(names.iter().map(String::as_str));
            }
            let name = format!("concern.{}", card.id);
            sources::list(dossier, &name, &card.sources, html);
        });
    }
    html.wrap("article", &[], |html| {
        html.say("h3", &[], &words.panel);
        let mut list = |heading: &str, texts: &[Text]| {
            html.say("h4", &[], heading);
            html.points(texts.iter().map(|it| telling.text(it)));
        };
        list(&words.say, &counsel.talking);
        list(&words.follow_up, &counsel.follow_up);
        list(&words.before_you_call, counsel.consent.as_slice());
        list(&words.script, &counsel.call);
        list(&words.evidence, &counsel.evidence);
        sources::list(dossier, "evidence", &counsel.evidence_sources, html);
    });
}
