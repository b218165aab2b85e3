//! How the page looks. It brings no font and no picture of its own.

/// The style sheet. Its colors stand at the top: the light ones, then the dark ones. Each of ink,
/// quiet, link, mark and alert is read on each of paper, card and notice.
pub(super) const SHEET: &str = r#"
:root {
  color-scheme: light dark;
  --paper: #ffffff; --card: #f3f5f7; --notice: #fff4d6;
  --ink: #1a1d21; --quiet: #4a5058; --link: #0b4f9c; --alert: #9c1c12;
  --rule: #767d86; --focus: #0b4f9c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --card: #1e2327; --notice: #33290e;
    --ink: #e9ecef; --quiet: #b4bbc3; --link: #9cc7ff; --alert: #ffb3a7;
    --rule: #868e97; --focus: #9cc7ff;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; overflow-wrap: anywhere; }
p, li { max-width: 44rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; }
h2 { border-top: 3px solid var(--rule); padding-top: 1rem; margin-top: 3rem; }
h4 { margin-top: 1.25rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
code { font: .875em ui-monospace, monospace; color: var(--quiet); font-weight: normal; }
strong { color: inherit; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.back { font-size: .9375rem; }
.columns { columns: 14rem; padding-left: 1.25rem; }
.detail { margin: 0; color: var(--quiet); font-weight: normal; }
.note { font-weight: bold; }
.notice { background: var(--notice); padding: .75rem 1rem; border-left: 4px solid var(--rule); }
article { margin-bottom: 2.5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
/* A table right under its heading has no need to show the same words again. */
h2 + table > caption, h2 + p + table > caption, h4 + table > caption, h4 + p + table > caption,
h3 + p + table > caption, .note + table > caption {
  position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden;
}
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border: 1px solid var(--rule); padding: .375rem .5rem; text-align: left;
  vertical-align: top; }
thead th { background: var(--card); overflow-wrap: normal; }
td { min-width: 6.5rem; }
tbody th { width: 26%; }
th { font-weight: 600; }
td p, td ul, th p { margin: .25rem 0; }
td ul { padding-left: 1.125rem; }
td strong { color: var(--alert); }
li > strong { color: var(--alert); }
summary { cursor: pointer; font-weight: bold; padding: .25rem 0; }
.number { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; text-align: center; }
.sources ol { font-size: .9375rem; }
.wide { overflow-x: auto; border: 1px solid var(--rule); background: var(--paper); }
.tree { display: block; max-width: none; margin: 0 auto; font-family: system-ui, sans-serif; }
.tree text { text-anchor: middle; fill: var(--ink); font-size: 14px; }
.tree .said { font-size: 13px; }
.tree .remark { font-size: 12px; fill: var(--quiet); }
.box { fill: var(--card); stroke: var(--ink); stroke-width: 1.5; }
.guarded { stroke-dasharray: 6 4; }
.fold { stroke-width: 4; }
.end { fill: var(--notice); }
.way { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.past { stroke-dasharray: 5 4; }
.head { fill: var(--quiet); }
.ground { fill: var(--paper); }
.boxes { list-style: none; padding: 0; }
.boxes li::before { content: ""; display: inline-block; width: 1em; height: 1em;
  border: 1.5px solid var(--ink); margin-right: .75em; vertical-align: -.125em; }
.line { border-bottom: 1px solid var(--ink); padding-top: 2rem; max-width: none; }
.line + p { margin-top: 2.5rem; }
.blank { border-bottom: 1px solid var(--rule); height: 2rem; }
@media screen and (max-width: 44rem) {
  table, thead, tbody, tr, th, td, caption { display: block; }
  tbody th { width: auto; background: var(--card); }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { margin-bottom: 1rem; }
  td::before { content: attr(data-is); display: block; color: var(--quiet); font-size: .875rem; }
  td:empty { display: none; }
}
@media print {
  :root {
    --paper: #ffffff; --card: #ffffff; --notice: #ffffff;
    --ink: #000000; --quiet: #333333; --link: #000000; --alert: #000000; --rule: #555555;
  }
  @page { margin: 14mm; }
  @page tree { margin: 8mm; }
  html { font-size: 9pt; line-height: 1.35; }
  th, td { padding: .125rem .375rem; }
  article { margin-bottom: 1rem; }
  body { padding: 0; max-width: none; }
  p, li { max-width: none; }
  .skip, .back { display: none; }
  a { text-decoration: none; }
  h2, h3, h4, caption, article > p { break-after: avoid; }
  tr, .notice, .line { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  #tree, #questions, #groups, #pages, #cases, #sign, .group { break-before: page; }
  .group:first-of-type { break-before: auto; }
  .wide { overflow: visible; border: 0; }
  #tree { page: tree; }
  .tree { width: 100%; height: auto; max-height: 250mm; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"#;
