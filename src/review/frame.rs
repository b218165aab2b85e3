//! The frame of the page: its head, what it is, and what it contains.

use super::{Dossier, MARK, Part, style};
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, parts: &[Part<'_>], html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    html.fixed(MARK);
    html.wrap("html", &[("lang", telling.lang.tag())], |html| {
        html.head(&format!("openchair: {}", words.title), style::SHEET);
        html.wrap("body", &[], |body| {
            body.say("a", &[("class", "skip"), ("href", "#text")], &words.skip);
            body.wrap("header", &[], |header| {
                header.wrap("h1", &[], |title| {
                    title.text("openchair: ");
                    title.text(&words.title);
                });
                for text in &words.intro {
                    header.para(text);
                }
                let day = dossier.today.to_string();
                header.para(&words.made(env!("CARGO_PKG_VERSION"), &day));
            });
            contents(parts, &words.contents, body);
            body.wrap("main", &[("id", "text"), ("tabindex", "-1")], |main| {
                for part in parts {
                    let heading = format!("part-{}", part.id);
                    main.wrap("section", &[("id", part.id)], |section| {
                        section.say("h2", &[("id", &heading)], part.heading);
                        (part.write)(dossier, section);
                        section.wrap("p", &[("class", "back")], |back| {
                            back.jump("contents", &words.back);
                        });
                    });
                }
            });
        });
    });
}

fn contents(parts: &[Part<'_>], heading: &str, body: &mut Html) {
    let labelled = [("id", "contents"), ("aria-labelledby", "part-contents")];
    body.wrap("nav", &labelled, |nav| {
        nav.say("h2", &[("id", "part-contents")], heading);
        nav.wrap("ol", &[], |list| {
            for part in parts {
                list.wrap("li", &[], |item| item.jump(part.id, part.heading));
            }
        });
    });
}
