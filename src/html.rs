//! Writes HTML, for the page of a reviewer and for the hand-out. What a page is made of is named in the code, and what it says is always escaped:
//! no text can become an element or an attribute.

/// Nothing is fetched, and nothing runs: the browser is told to refuse it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A page that is being written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Html {
    text: String,
}

/// An attribute: its name stands in the code, its value may hold anything.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

impl Html {
    /// What has been written.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// Writes what stands in the code, such as the style sheet.
    pub(crate) fn fixed(&mut self, text: &'static str) {
        self.text.push_str(text);
    }

    /// The head of a page: its title and its style sheet.
    pub(crate) fn head(&mut self, title: &str, sheet: &'static str) {
        self.wrap("head", &[], |head| {
            head.void("meta", &[("charset", "utf-8")]);
            let policy = [
                ("http-equiv", "Content-Security-Policy"),
                ("content", POLICY),
            ];
            head.void("meta", &policy);
            let width = [
                ("name", "viewport"),
                ("content", "width=device-width, initial-scale=1"),
            ];
            head.void("meta", &width);
            head.say("title", &[], title);
            head.wrap("style", &[], |style| style.fixed(sheet));
        });
    }

    /// A text.
    pub(crate) fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                _ if crate::finding::is_harmful(sign) => self.text.push('\u{FFFD}'),
                _ => self.text.push(sign),
            }
        }
    }

    fn begin(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text(value);
            self.text.push('"');
        }
        self.text.push('>');
    }

    /// An element that holds nothing and is not closed, such as `meta`.
    pub(crate) fn void(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.begin(tag, attributes);
        self.text.push('\n');
    }

    /// An element, and what it holds.
    pub(crate) fn wrap(
        &mut self,
        tag: &'static str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.begin(tag, attributes);
        inside(self);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
        if !INLINE.contains(&tag) {
            self.text.push('\n');
        }
    }

    /// An element that holds a text.
    pub(crate) fn say(&mut self, tag: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.wrap(tag, attributes, |it| it.text(text));
    }

    /// A paragraph.
    pub(crate) fn para(&mut self, text: &str) {
        self.say("p", &[], text);
    }

    /// A list of texts.
    pub(crate) fn points<'t>(&mut self, points: impl IntoIterator<Item = &'t str>) {
        self.wrap("ul", &[], |list| {
            for point in points {
                list.say("li", &[], point);
            }
        });
    }

    /// A way to another place of the page.
    pub(crate) fn jump(&mut self, id: &str, text: &str) {
        self.say("a", &[("href", &format!("#{id}"))], text);
    }

    /// A table. The first cell of each row names it.
    pub(crate) fn table(
        &mut self,
        caption: &str,
        columns: &[&str],
        rows: impl FnOnce(&mut Rows<'_>),
    ) {
        self.wrap("table", &[("role", "table")], |table| {
            table.say("caption", &[], caption);
            table.wrap("thead", &[("role", "rowgroup")], |head| {
                head.wrap("tr", &[("role", "row")], |row| {
                    for column in columns {
                        let scope = [("scope", "col"), ("role", "columnheader")];
                        row.say("th", &scope, column);
                    }
                });
            });
            table.wrap("tbody", &[("role", "rowgroup")], |body| {
                rows(&mut Rows {
                    html: body,
                    columns,
                });
            });
        });
    }
}

/// Elements within a line: a line break behind one would show as a space.
const INLINE: [&str; 9] = [
    "a", "b", "code", "span", "strong", "text", "tspan", "summary", "em",
];

/// The rows of a table that is being written.
pub(crate) struct Rows<'a> {
    html: &'a mut Html,
    columns: &'a [&'a str],
}

impl Rows<'_> {
    /// A row.
    pub(crate) fn row(&mut self, cells: &[&dyn Fn(&mut Html)]) {
        self.html.wrap("tr", &[("role", "row")], |row| {
            for (at, (cell, column)) in cells.iter().zip(self.columns).enumerate() {
                if at == 0 {
                    row.wrap("th", &[("scope", "row"), ("role", "rowheader")], cell);
                } else {
                    // On a narrow screen each cell stands on its own and says what it is.
                    row.wrap("td", &[("role", "cell"), ("data-is", column)], cell);
                }
            }
        });
    }

    /// A row of texts.
    pub(crate) fn texts(&mut self, cells: &[&str]) {
        let cells: Vec<_> = cells
            .iter()
            .map(|text| move |html: &mut Html| html.text(text))
            .collect();
        let cells: Vec<&dyn Fn(&mut Html)> = cells.iter().map(|it| it as _).collect();
        self.row(&cells);
    }
}
