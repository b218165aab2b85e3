//! `kiosk.ron` as an operator writes it.

use serde::Deserialize;

use super::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct SiteFile {
    #[serde(default)]
    pub(in crate::content) idle: Option<i64>,
    #[serde(default)]
    pub(in crate::content) warning: Option<i64>,
    #[serde(default)]
    pub(in crate::content) languages: Vec<String>,
    #[serde(default)]
    pub(in crate::content) theme: Theme,
    #[serde(default)]
    pub(in crate::content) glyphs: Glyphs,
    #[serde(default)]
    pub(in crate::content) touch: bool,
    #[serde(default = "yes")]
    pub(in crate::content) letters: bool,
    #[serde(default)]
    pub(in crate::content) palette: Option<Vec<String>>,
    #[serde(default)]
    pub(in crate::content) help: Vec<SiteLine>,
    #[serde(default)]
    pub(in crate::content) printer: Option<Printer>,
    #[serde(default)]
    pub(in crate::content) counters: bool,
}

const fn yes() -> bool {
    true
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Theme {
    #[default]
    Auto,
    Ansi,
    Contrast,
    Mono,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Glyphs {
    #[default]
    Auto,
    Ascii,
    Console,
    Kiosk,
    Unicode,
}

/// A help line of the place. The operator answers for it, so it names no source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct SiteLine {
    pub(in crate::content) id: String,
    pub(in crate::content) name: Words,
    pub(in crate::content) contact: Words,
    pub(in crate::content) text: Words,
    pub(in crate::content) reviewed: String,
    pub(in crate::content) review_days: u32,
    /// Whoever finds a sheet can read it: a line that could put somebody at risk is only there
    /// where it was chosen.
    #[serde(default)]
    pub(in crate::content) on_paper: super::OnPaper,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(in crate::content) enum Printer {
    Cups {
        #[serde(default)]
        queue: Option<String>,
        #[serde(default)]
        paper: Paper,
    },
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(in crate::content) enum Paper {
    #[default]
    Pdf,
    Text {
        columns: i64,
    },
    Escpos {
        columns: i64,
        #[serde(default)]
        code_page: Option<String>,
    },
}
