//! Paper as one HTML file. It loads nothing and runs nothing; its codes are drawn in it.

use std::fmt::Write as _;

use super::columns::is_address;
use crate::html::Html;
use crate::page::{Block, Page, Telling};
use crate::qr;

/// The style sheet. Black on white everywhere: it is for paper.
const SHEET: &str = "
* { box-sizing: border-box; }
@page { size: letter; margin: 10mm; }
html { font: 12pt/1.4 Helvetica, Arial, sans-serif; color: #000; background: #fff; }
html.large { font-size: 18pt; line-height: 1.25; }
body { margin: 0 auto; padding: 1rem; max-width: 48rem; overflow-wrap: break-word; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 1.12em; margin: .6em 0 .1em; }
h3 { font-size: 1em; margin: .2em 0 0; }
p, ul { margin: 0; }
ul { padding-left: 1.2em; }
a { color: #000; }
h2, h3 { break-after: avoid; }
h2, tr, li, p { break-inside: avoid; }
section { break-inside: avoid; min-height: 5.2em; }
section svg { float: right; width: 5.2em; height: 5.2em; margin-left: 1em; }
section h2 { margin-top: .3em; }
.blank { display: flex; align-items: end; min-height: 1.8em; }
.blank span { flex: 1; margin-left: .4em; border-bottom: 1px solid #000; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0 .8em 0 0; }
@media print {
  html { font-size: 10pt; line-height: 1.14; }
  html.large { line-height: 1.06; }
  body { padding: 0; max-width: none; }
  section { min-height: 4.2em; }
  section svg { width: 4.6em; height: 4.6em; }
  html.large section { min-height: 2.9em; }
  html.large section svg { width: 3.2em; height: 3.2em; }
  html.large h1 { font-size: 1.25em; }
  html.large .blank { min-height: 1.5em; }
}
";

/// A page as HTML.
pub(super) fn write(page: &Page, telling: Telling<'_>, large: bool) -> String {
    let mut html = Html::default();
    html.fixed("<!DOCTYPE html>\n");
    let mut root = vec![("lang", telling.lang.tag())];
    if large {
        root.push(("class", "large"));
    }
    html.wrap("html", &root, |html| {
        html.head(&telling.words.handout.file, SHEET);
        html.wrap("body", &[], |body| {
            body.wrap("main", &[], |main| {
                main.say("h1", &[], &page.title);
                parts(&page.blocks, telling, main);
            });
        });
    });
    html.finish()
}

/// Blocks in their order. A heading with an address under it stands in a section with its code.
fn parts(blocks: &[Block], telling: Telling<'_>, html: &mut Html) {
    let mut rest = blocks;
    while let Some((block, after)) = rest.split_first() {
        if let (Block::Heading(_), Some(Block::Code(address))) = (block, after.first()) {
            let ends = |block: &Block| matches!(block, Block::Heading(_));
            let length = after.iter().position(ends).unwrap_or(after.len());
            let (section, left) = after.split_at(length);
            html.wrap("section", &[], |html| {
                if let Some(code) = qr::Code::of(address) {
                    picture(&code, &telling.words.handout.code(address), html);
                }
                put(block, html);
                for block in section {
                    put(block, html);
                }
            });
            rest = left;
        } else {
            put(block, html);
            rest = after;
        }
    }
}

fn put(block: &Block, html: &mut Html) {
    match block {
        Block::Item(_) => {}
        Block::Heading(text) => html.say("h2", &[], text),
        Block::Prose(text) if is_address(text) => html.wrap("p", &[], |p| address(text, p)),
        Block::Prose(text) => html.para(text),
        Block::Notice { title, text } => {
            html.say("h3", &[], title);
            html.para(text);
        }
        Block::Points { lead, points } => {
            if !lead.is_empty() {
                html.para(&format!("{lead}:"));
            }
            html.points(points.iter().map(String::as_str));
        }
        Block::Rows(rows) => {
            for (label, text) in rows {
                html.wrap("p", &[], |row| {
                    row.say("strong", &[], &format!("{label}:"));
                    row.text(" ");
                    row.text(text);
                });
            }
        }
        Block::Grid { heads, rows } => grid(heads, rows, html),
        Block::Blanks(labels) => {
            for label in labels {
                html.wrap("p", &[("class", "blank")], |blank| {
                    blank.text(&format!("{label}:"));
                    blank.say("span", &[], "");
                });
            }
        }
        Block::Code(text) => html.wrap("p", &[], |p| address(text, p)),
    }
}

fn grid(heads: &[String], rows: &[(String, Vec<String>)], html: &mut Html) {
    html.wrap("table", &[], |table| {
        table.wrap("tr", &[], |row| {
            row.say("td", &[], "");
            for head in heads {
                row.say("th", &[("scope", "col")], head);
            }
        });
        for (label, cells) in rows {
            table.wrap("tr", &[], |row| {
                row.say("th", &[("scope", "row")], label);
                for at in 0..heads.len() {
                    row.say("td", &[], cells.get(at).map_or("", String::as_str));
                }
            });
        }
    });
}

/// An address, to follow on a screen and to copy from paper.
fn address(text: &str, html: &mut Html) {
    if is_address(text) {
        html.say("a", &[("href", text)], text);
    } else {
        html.text(text);
    }
}

/// A code with its name, drawn as one path: a stretch of dark modules is one box of it.
fn picture(code: &qr::Code, name: &str, html: &mut Html) {
    let size = code.size();
    let view = format!("0 0 {size} {size}");
    let mut path = String::new();
    for (x, y, length) in code.runs() {
        let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
    }
    let about = [("role", "img"), ("aria-label", name), ("viewBox", &*view)];
    html.wrap("svg", &about, |svg| {
        svg.say(
            "rect",
            &[("width", "100%"), ("height", "100%"), ("fill", "#fff")],
            "",
        );
        svg.say(
            "path",
            &[
                ("d", &*path),
                ("fill", "#000"),
                ("shape-rendering", "crispEdges"),
            ],
            "",
        );
    });
}
