//! The sheet to take away: what stands on it and in which order, that it tells nothing of the
//! answers, and how it comes out on each kind of paper.
//!
//! `tests/handout` has the same sheet in every format. To write them anew, and then look at each of
//! them: `UPDATE_HANDOUTS=1 cargo test --test handout`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/adviser.rs"]
    pub(crate) mod adviser;
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/command.rs"]
    pub(crate) mod command;
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/guides.rs"]
    pub(crate) mod guides;
    #[path = "../support/markup.rs"]
    pub(crate) mod markup;
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/paths.rs"]
    pub(crate) mod paths;
}

#[path = "handout/faces.rs"]
mod faces;
#[path = "handout/job.rs"]
mod job;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use openchair::advice::{Advice, Adviser};
use openchair::content::Library;
use openchair::guide::{GroupIndex, Guide, OnPaper, Status};
use openchair::handout::{CodePage, Format, Unprintable, write};
use openchair::interview::Interview;
use openchair::page::{Block, Chosen, Composer, Extra, Page, Telling, Ways};
use openchair::words::Speech;

use support::adviser::{ADVISER, GUIDE, at};
use support::guides::{Texts, change, load, small};
use support::paths::{Dice, Path, named, random};

const NOVEMBER: Date = date(2026, 11, 25);
const LANGUAGES: [&str; 2] = ["en", "es"];
/// The number of the line for people who are afraid at home.
const AT_HOME: &str = "1-800-799-7233";

static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

/// A guide with all that a sheet is composed from.
struct Desk<'a> {
    guide: &'a Guide,
    adviser: &'a Adviser<'a>,
    speech: &'a Speech,
    today: Date,
}

static SHIPPED: LazyLock<Desk<'static>> = LazyLock::new(|| Desk {
    guide: &GUIDE,
    adviser: &ADVISER,
    speech: &SPEECH,
    today: NOVEMBER,
});

impl Desk<'_> {
    fn telling(&self, lang: &str) -> Telling<'_> {
        let mut tongues = self.speech.tongues().iter();
        let (lang, words) = tongues.find(|(tag, _)| tag.tag() == lang).unwrap();
        Telling {
            guide: self.guide,
            lang,
            words,
        }
    }

    /// The sheet of a person who went this way, or of one who answered nothing.
    fn sheet(&self, lang: &str, path: &Path, chosen: &Chosen) -> Page {
        let mut interview = Interview::begin(self.guide);
        for (question, answer) in path {
            interview.answer(self.guide, *question, *answer);
        }
        let advice: Option<Advice> =
            (!path.is_empty()).then(|| self.adviser.advise(interview.answers()));
        let composer = Composer {
            telling: self.telling(lang),
            speech: self.speech,
            adviser: self.adviser,
            interview: &interview,
            advice: advice.as_ref(),
            chosen,
            ways: &Ways::default(),
            welcome_note: None,
            counselor: false,
            letters: true,
            today: self.today,
        };
        composer.sheet(&composer.chosen_groups())
    }

    fn print(&self, lang: &str, page: &Page, format: Format, large: bool) -> Vec<u8> {
        write(page, self.telling(lang), format, large).unwrap()
    }
}

fn of(groups: &[&str]) -> Chosen {
    Chosen::of(groups.iter().map(|id| at(id)))
}

fn alcohol() -> Path {
    named(&GUIDE, &[("who", "self"), ("substance", "alcohol")])
}

fn with(extra: Extra) -> Chosen {
    let mut chosen = Chosen::default();
    chosen.toggle_extra(extra);
    chosen
}

fn headings(page: &Page) -> Vec<&str> {
    let headings = page.blocks.iter().filter_map(|block| match block {
        Block::Heading(text) => Some(text.as_str()),
        _ => None,
    });
    headings.collect()
}

fn says(page: &Page, text: &str) -> bool {
    page.texts().iter().any(|it| it.contains(text))
}

fn living() -> Vec<GroupIndex> {
    let groups = GUIDE.groups();
    let living = groups.filter(|(_, group)| group.status != Status::Historical);
    living.map(|(at, _)| at).collect()
}

/// A guide of the tests, changed.
fn changed(changes: &[(&str, &str, &str)]) -> Texts {
    let mut texts = small();
    for (file, from, to) in changes {
        change(&mut texts, file, from, to);
    }
    texts
}

// ---- what stands on it

#[test]
fn the_parts_come_in_their_order() {
    let page = SHIPPED.sheet("en", &alcohol(), &Chosen::default());
    assert_eq!(
        headings(&page),
        [
            "Help now",
            "Alcoholics Anonymous (AA)",
            "SMART Recovery (SMART)",
            "LifeRing Secular Recovery (LifeRing)",
            "A first visit",
            "Which meetings you may walk into",
            "My plan",
            "Questions to ask",
            "Safety notes",
            "About this sheet",
        ]
    );
    let last = page.texts().last().copied().unwrap().to_owned();
    assert!(last.contains("Not medical advice"), "{last}");
    let blanks = page.blocks.iter().find_map(|block| match block {
        Block::Blanks(labels) => Some(labels.len()),
        _ => None,
    });
    // Three meetings, and somebody to go with.
    assert_eq!(blanks, Some(4));
    assert!(page.items().next().is_none());
}

#[test]
fn the_groups_are_those_chosen_in_their_order() {
    let page = SHIPPED.sheet("en", &alcohol(), &of(&["wfs", "aa"]));
    assert_eq!(
        headings(&page)[1..3],
        ["Women for Sobriety (WFS)", "Alcoholics Anonymous (AA)"]
    );
}

#[test]
fn the_verdicts_are_those_for_this_person_and_else_the_groups_own_rule() {
    let family = named(&GUIDE, &[("who", "loved-one")]);
    let page = SHIPPED.sheet("en", &family, &of(&["aa"]));
    let grid = page.blocks.iter().find_map(|block| match block {
        Block::Grid { heads, rows } => Some((heads.clone(), rows.clone())),
        _ => None,
    });
    let (heads, rows) = grid.unwrap();
    assert_eq!(heads, ["AA"]);
    let verdicts: Vec<&str> = rows.iter().map(|(_, cells)| cells[0].as_str()).collect();
    assert_eq!(verdicts, ["You may come and listen", "Not for you"]);
    let unasked = SHIPPED.sheet("en", &Path::new(), &of(&["aa"]));
    assert!(says(&unasked, "Is drinking a problem for you"));
    assert!(!says(&unasked, "You may come and listen"));
}

#[test]
fn an_old_fact_or_number_says_so() {
    let later = Desk {
        today: date(2029, 1, 1),
        ..*SHIPPED
    };
    let old = later.sheet("en", &alcohol(), &Chosen::default());
    assert!(
        says(&old, "had to be") || says(&old, "was to be"),
        "{old:?}"
    );
    let page = SHIPPED.sheet("en", &alcohol(), &Chosen::default());
    assert_eq!(old.blocks.len(), page.blocks.len() + 2);
    assert!(says(&page, "November 2026"));
}

#[test]
fn the_day_stands_on_it_only_where_it_was_chosen() {
    for (lang, day) in [
        ("en", "November 25, 2026"),
        ("es", "25 de noviembre de 2026"),
    ] {
        let plain = SHIPPED.sheet(lang, &alcohol(), &Chosen::default());
        assert!(!says(&plain, day));
        assert!(says(
            &SHIPPED.sheet(lang, &alcohol(), &with(Extra::Date)),
            day
        ));
    }
}

#[test]
fn a_translation_that_nobody_read_says_so() {
    let page = SHIPPED.sheet("es", &alcohol(), &Chosen::default());
    assert!(says(&page, "Ninguna persona ha revisado"));
}

// ---- danger at home

#[test]
fn danger_at_home_stands_on_it_only_where_it_was_chosen() {
    let family = named(&GUIDE, &[("who", "loved-one")]);
    for lang in LANGUAGES {
        for path in [family.clone(), alcohol(), Path::new()] {
            let mut chosen = of(&["al-anon"]);
            let plain = SHIPPED.sheet(lang, &path, &chosen);
            assert!(!says(&plain, AT_HOME), "{lang}");
            chosen.toggle_extra(Extra::DangerAtHome);
            let page = SHIPPED.sheet(lang, &path, &chosen);
            // The help line, and the notice with the same number.
            let said = page
                .texts()
                .iter()
                .filter(|it| it.contains(AT_HOME))
                .count();
            assert_eq!(said, 2, "{lang}");
        }
    }
}

#[test]
fn what_needs_to_be_chosen_is_told_by_the_content() {
    let needs = GUIDE
        .notices
        .iter()
        .filter(|it| it.on_paper == OnPaper::IfChosen);
    assert_eq!(
        needs.map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ["danger-at-home"]
    );
    let lines = GUIDE.help_lines.iter();
    let needs = lines.filter(|it| it.on_paper == OnPaper::IfChosen);
    assert_eq!(
        needs.map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ["domestic-violence"]
    );
    // Without a word about it, a notice stands on paper.
    let all = load(small());
    assert!(all.notices.iter().all(|it| it.on_paper == OnPaper::Always));
    // The built-in line keeps its care in every guide.
    let line = all
        .help_lines
        .iter()
        .find(|it| it.id == "domestic-violence");
    assert_eq!(line.unwrap().on_paper, OnPaper::IfChosen);
}

// ---- nothing of the answers

/// What the sheet may depend on: the groups, the verdicts for them, and the notices.
fn reason(path: &Path, chosen: &Chosen) -> String {
    let answers = support::paths::answers(&GUIDE, path);
    let advice = ADVISER.advise(&answers);
    let groups = chosen.groups(Some(&advice));
    let attend = |at: &GroupIndex| {
        let attend = ADVISER.attend(&answers, *at);
        (attend.open, attend.closed)
    };
    let verdicts: Vec<_> = groups.iter().map(attend).collect();
    format!("{groups:?} {verdicts:?} {:?}", advice.notices)
}

#[test]
fn the_sheet_is_the_same_for_all_whose_groups_verdicts_and_notices_are() {
    let mut dice = Dice::seeded(4);
    let mut sheets: BTreeMap<String, Page> = BTreeMap::new();
    let mut same = 0;
    for _ in 0..400 {
        let path = random(&GUIDE, &mut dice);
        let chosen = Chosen::default();
        let page = SHIPPED.sheet("en", &path, &chosen);
        if let Some(other) = sheets.insert(reason(&path, &chosen), page.clone()) {
            assert_eq!(page, other);
            same += 1;
        }
    }
    assert!(same > 40, "{same} sheets had another to be held against");
}

#[test]
fn no_question_and_no_answer_stands_on_it() {
    let mut dice = Dice::seeded(9);
    for _ in 0..150 {
        let path = random(&GUIDE, &mut dice);
        for lang in LANGUAGES {
            let telling = SHIPPED.telling(lang);
            let page = SHIPPED.sheet(lang, &path, &Chosen::default());
            for (question, answer) in &path {
                let asked = telling.question(*question);
                assert!(!says(&page, asked), "{asked}");
                let answer = telling.answer(*question, *answer);
                // A word such as "Alcohol" is also the beginning of a name.
                let is_told = |text: &&str| {
                    *text == answer || (answer.split(' ').count() > 2 && text.contains(answer))
                };
                let told: Vec<&str> = page.texts().into_iter().filter(is_told).collect();
                assert_eq!(told, [""; 0]);
                let choices = GUIDE.question(*question).choices.iter();
                for wish in choices.flat_map(|choice| &choice.wishes) {
                    assert!(!says(&page, telling.text(&wish.said)), "{:?}", wish.said);
                }
            }
        }
    }
}

// ---- addresses and codes

#[test]
fn an_address_has_a_code_where_it_has_at_most_53_bytes() {
    for at in living() {
        let address = &GUIDE.group(at).website;
        let page = SHIPPED.sheet("en", &Path::new(), &Chosen::of([at]));
        let code = Block::Code(address.clone());
        let alone = Block::Prose(address.clone());
        assert_eq!(
            page.blocks.contains(&code),
            address.len() <= 53,
            "{address}"
        );
        assert_eq!(
            page.blocks.contains(&alone),
            address.len() > 53,
            "{address}"
        );
    }
}

#[test]
fn a_long_address_stands_without_a_code() {
    let long = format!("https://example.org/{}", "a-long-way/".repeat(4));
    let texts = small();
    let (file, text) = texts
        .iter()
        .find(|(name, _)| name.starts_with("groups/"))
        .unwrap();
    let website = text.lines().find(|it| it.contains("website:")).unwrap();
    let to = format!("    website: \"{long}\",");
    let guide = load(changed(&[(file, website, &to)]));
    let (group, _) = guide.groups().find(|(_, it)| it.website == long).unwrap();
    let library = Library::from_texts(small());
    let desk = Desk {
        guide: &guide,
        adviser: &Adviser::new(&guide),
        speech: &Speech::new(&library, &guide, Some("en")).unwrap(),
        today: NOVEMBER,
    };
    let page = desk.sheet("en", &Path::new(), &Chosen::of([group]));
    assert!(page.blocks.contains(&Block::Prose(long.clone())));
    assert!(
        !page
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Code(_)))
    );
    // In 32 columns it breaks behind a slash or a hyphen only.
    let format = Format::Text {
        columns: 32,
        codes: true,
    };
    let text = String::from_utf8(desk.print("en", &page, format, false)).unwrap();
    let at = text
        .lines()
        .position(|it| it.starts_with("https://example"))
        .unwrap();
    let lines: Vec<&str> = text.lines().skip(at).take(2).collect();
    assert!(long.starts_with(&lines.concat()), "{lines:?}");
    assert!(lines[0].ends_with(['/', '-']), "{lines:?}");
}

// ---- every group, every language, every format

fn formats() -> Vec<(Format, bool)> {
    let text = |columns| Format::Text {
        columns,
        codes: true,
    };
    let receipt = |columns, code_page| Format::EscPos { columns, code_page };
    let mut formats = vec![
        (text(80), false),
        (text(48), false),
        (text(32), false),
        (Format::Markdown, false),
        (Format::Html, false),
        (Format::Html, true),
        (Format::Pdf, false),
        (Format::Pdf, true),
    ];
    for code_page in CodePage::ALL {
        formats.push((receipt(48, code_page), false));
        formats.push((receipt(32, code_page), true));
    }
    formats
}

#[test]
fn every_group_makes_a_sheet_in_every_language_and_format() {
    for (at, group) in GUIDE.groups() {
        for lang in LANGUAGES {
            let page = SHIPPED.sheet(lang, &Path::new(), &Chosen::of([at]));
            for (format, large) in formats() {
                let bytes = write(&page, SHIPPED.telling(lang), format, large);
                let bytes = bytes.unwrap_or_else(|it| panic!("{}: {it:?}", group.id));
                assert!(bytes.len() > 500, "{} {format:?}", group.id);
            }
        }
    }
}

#[test]
fn the_small_guide_makes_sheets_too() {
    let guide = load(small());
    let library = Library::from_texts(small());
    let speech = Speech::new(&library, &guide, None).unwrap();
    let desk = Desk {
        guide: &guide,
        adviser: &Adviser::new(&guide),
        speech: &speech,
        today: NOVEMBER,
    };
    let mut dice = Dice::seeded(1);
    for _ in 0..20 {
        let path = random(&guide, &mut dice);
        for (lang, _) in speech.tongues() {
            let page = desk.sheet(lang.tag(), &path, &Chosen::default());
            for (format, large) in formats() {
                assert!(!desk.print(lang.tag(), &page, format, large).is_empty());
            }
        }
    }
}

#[test]
fn a_sheet_without_a_group_is_a_sheet() {
    let page = SHIPPED.sheet("en", &Path::new(), &Chosen::of([]));
    assert_eq!(headings(&page)[..2], ["Help now", "My plan"]);
    assert!(
        SHIPPED
            .print("en", &page, Format::Pdf, false)
            .starts_with(b"%PDF")
    );
}

#[test]
fn a_sign_that_a_format_lacks_is_named() {
    let mut page = SHIPPED.sheet("en", &alcohol(), &Chosen::default());
    page.blocks.push(Block::Prose("日本".to_owned()));
    let telling = SHIPPED.telling("en");
    assert_eq!(
        write(&page, telling, Format::Pdf, false),
        Err(Unprintable::Sign('日'))
    );
    assert!(write(&page, telling, Format::Html, false).is_ok());
}
