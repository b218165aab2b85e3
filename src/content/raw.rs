//! The shapes of the RON files as an author writes them. The rest of the program never sees these.

mod counsel;
mod group;
mod site;

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

pub(super) use self::counsel::{Concern, CounselFile};
pub(super) use self::group::{
    Admits, Attendance, Evidence, Fact, First, Group, Kind, Status, Strength, Tradition, Verdict,
};
pub(super) use self::site::{
    Glyphs as SiteGlyphs, Paper, Printer, SiteFile, SiteLine, Theme as SiteTheme,
};
use crate::guide::{Lang, Text};

/// Words by language tag, in the order of the tags. They are the bulk of a guide, so they are read
/// into what the guide itself holds and then shared, not copied.
#[derive(Clone, Debug)]
pub(super) struct Words(pub(super) Text);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByLanguage)
    }
}

struct ByLanguage;

impl<'de> Visitor<'de> for ByLanguage {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words by language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let mut all: Vec<(Lang, String)> = Vec::with_capacity(1);
        while let Some((tag, words)) = map.next_entry::<String, String>()? {
            let lang = Lang::new(&tag);
            // Where a language stands twice, the scan says so; the last one counts.
            match all.iter_mut().find(|(other, _)| *other == lang) {
                Some((_, known)) => *known = words,
                None => all.push((lang, words)),
            }
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(Words(Text::new(all)))
    }
}

/// A question and the choices of it that fulfil a condition.
pub(super) type Said = (String, Vec<String>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideFile {
    #[expect(
        dead_code,
        reason = "it is looked at before the rest is parsed, and stands here as a field it may have"
    )]
    pub(super) format: u32,
    pub(super) month: String,
    pub(super) languages: Vec<String>,
    pub(super) first: String,
    pub(super) who_you_are: Vec<String>,
    pub(super) never_change: Vec<String>,
    pub(super) always_offer: TraitValues,
    pub(super) update_policy: Words,
    pub(super) paid_by: Words,
    pub(super) reviewed: Reviewed,
    #[serde(default)]
    pub(super) unreviewed: Vec<String>,
    pub(super) directories: Vec<Directory>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TraitValues {
    #[serde(rename = "trait")]
    pub(super) about: String,
    pub(super) values: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reviewed {
    pub(super) words: Words,
    pub(super) medicine: Words,
    pub(super) translation: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Directory {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) text: Words,
    pub(super) having: Having,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Having {
    Role(Role),
    Trait(String, Vec<String>),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    Own,
    Family,
    Grief,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: String,
    #[serde(default)]
    pub(super) like: Option<String>,
    #[serde(default)]
    pub(super) text: Option<Words>,
    #[serde(default)]
    pub(super) why: Option<Words>,
    #[serde(default)]
    pub(super) when: Vec<Said>,
    #[serde(default)]
    pub(super) next: Option<String>,
    pub(super) choices: Vec<Choice>,
    #[serde(default)]
    pub(super) skip: Option<Words>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) id: String,
    #[serde(default)]
    pub(super) text: Option<Words>,
    #[serde(default)]
    pub(super) detail: Option<Words>,
    #[serde(default)]
    pub(super) pool: Option<Pool>,
    #[serde(default)]
    pub(super) wishes: Option<Vec<Wish>>,
    #[serde(default)]
    pub(super) next: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Pool {
    Role(Role),
    Visitors,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Wish {
    Need {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
    Prefer {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
    Avoid {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
    },
    Fit {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trait {
    pub(super) id: String,
    pub(super) label: Words,
    pub(super) absent: Absent,
    #[serde(default)]
    pub(super) silent: bool,
    #[serde(default)]
    pub(super) roles: Vec<Role>,
    #[serde(default)]
    pub(super) lacks: Option<Words>,
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) easy: Vec<String>,
    #[serde(default)]
    pub(super) some: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Absent {
    Unknown,
    No,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) url: String,
    pub(super) confidence: Confidence,
    pub(super) as_of: String,
    pub(super) read: String,
    #[serde(default)]
    pub(super) review_days: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Confidence {
    V1,
    V2,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormatsFile {
    pub(super) formats: Vec<Format>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Format {
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) text: Words,
    #[serde(default)]
    pub(super) codes: Vec<String>,
    #[serde(default)]
    pub(super) look_for: Option<Words>,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticesFile {
    pub(super) notices: Vec<Notice>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) text: Words,
    pub(super) when: Vec<Vec<Said>>,
    #[serde(default)]
    pub(super) on_paper: OnPaper,
    pub(super) from: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OnPaper {
    #[default]
    Always,
    IfChosen,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HelpFile {
    pub(super) lines: Vec<HelpLine>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HelpLine {
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) contact: Words,
    pub(super) text: Words,
    #[serde(default)]
    pub(super) on_paper: OnPaper,
    pub(super) from: Vec<String>,
    #[serde(default)]
    pub(super) reviewed: Option<String>,
    #[serde(default)]
    pub(super) review_days: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PagesFile {
    pub(super) pages: Vec<Page>,
    pub(super) open_and_closed: Vec<Explanation>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Explanation {
    #[serde(default)]
    pub(super) when: Vec<Said>,
    pub(super) text: Words,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) in_menu: bool,
    pub(super) blocks: Vec<Passage>,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Passage {
    Para(Words),
    Heading(Words),
    Points(Vec<Words>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) text: Words,
    pub(super) rests_on: Words,
    pub(super) answers: Vec<(String, String)>,
    pub(super) suggests: Vec<String>,
    #[serde(default)]
    pub(super) never: Vec<String>,
    #[serde(default)]
    pub(super) verdicts: Vec<(String, Verdict, Verdict)>,
    pub(super) notices: Vec<String>,
}
