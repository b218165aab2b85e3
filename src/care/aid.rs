//! What a decision aid owes the person who decides: twelve items, and where the guide has each.
//!
//! They are the qualifying and the certifying items of the International Patient Decision Aid
//! Standards (version 4), in our own words. The four about medical tests do not apply.

use super::age::Age;
use super::phrases::Phrases;
use super::rules::{DecisionAid, Place, Tradition as Named};
use super::texts::File;
use super::tokens::Tokens;
use crate::content::{CARE, Places};
use crate::finding::{Finding, Severity};
use crate::guide::{Group, Guide, Kind, Status, Strength, Tradition};

/// One item, and whether the guide has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its short sign: Q for what makes it a decision aid, C for what makes it a fair one.
    pub id: &'static str,
    /// What it asks, in our own words.
    pub asks: &'static str,
    /// Whether the guide has it.
    pub is_met: bool,
    /// Where: a place in a file, or a count.
    pub place: String,
}

/// What the items are computed from.
pub(super) struct Aid<'a> {
    pub(super) guide: &'a Guide,
    pub(super) files: &'a [File<'a>],
    /// Where everything stands in `care.ron`.
    pub(super) care: &'a Places<'a>,
    pub(super) rules: &'a DecisionAid,
    pub(super) age: &'a Age,
    /// How many groups tell what may suit and what may not in equal detail.
    pub(super) equal: usize,
}

/// The twelve items while they are gathered, with a finding for each that is not met.
#[derive(Default)]
struct Items {
    items: Vec<Item>,
    findings: Vec<Finding>,
}

impl Items {
    fn put(&mut self, id: &'static str, asks: &'static str, is_met: bool, place: String) {
        self.items.push(Item {
            id,
            asks,
            is_met,
            place,
        });
    }

    fn lacking(&mut self, file: &str, span: std::ops::Range<usize>, words: String, remedy: &str) {
        let finding = Finding::error(file, span, words, remedy);
        self.findings.push(finding.with(Severity::Warning));
    }
}

impl Aid<'_> {
    /// All items in their order.
    pub(super) fn items(&self) -> (Vec<Item>, Vec<Finding>) {
        let mut items = Items::default();
        let guide = self.guide;
        let count = guide.groups.len();
        let of_groups = |met: usize| (met == count, format!("{met} of {count} groups"));
        let groups = |is_met: fn(&Group) -> bool| {
            of_groups(guide.groups.iter().filter(|group| is_met(group)).count())
        };
        let rules = self.rules;
        self.said(
            &mut items,
            ("Q1", "names the problem the choice is about"),
            ("problem", &rules.problem),
        );
        self.said(
            &mut items,
            ("Q2", "says what there is to decide"),
            ("decision", &rules.decision),
        );

        let (is_met, place) = groups(|group| !group.about.from.is_empty());
        let lines = guide.help_lines.len();
        let place = format!("{place}, and {lines} help lines");
        items.put(
            "Q3",
            "describes each choice, and other help",
            is_met && lines > 0,
            place,
        );
        let (is_met, place) = groups(|group| !group.suits.is_empty());
        items.put("Q4", "says what speaks for each", is_met, place);
        let (is_met, place) = groups(|group| !group.may_not_suit.is_empty());
        items.put("Q5", "says what speaks against each", is_met, place);
        self.meetings(&mut items);

        let (is_met, place) = of_groups(self.equal);
        items.put("C1", "gives for and against the same room", is_met, place);
        self.sources(&mut items);
        let sources = self.age.sources;
        let place = format!(
            "{}, and {sources} sources with year and month",
            self.field("month")
        );
        items.put("C3", "carries its date", true, place);
        let overdue = match self.age.overdue {
            0 => "nothing overdue".to_owned(),
            some => format!("{some} overdue"),
        };
        let place = format!("{}; {overdue}", self.field("update_policy"));
        items.put("C4", "says when it is read again", true, place);
        self.said(
            &mut items,
            ("C5", "says that nobody can know how it turns out"),
            ("uncertainty", &rules.uncertainty),
        );
        items.put("C6", "says who paid for it", true, self.field("paid_by"));
        (items.items, items.findings)
    }

    /// Where a field of `guide.ron` stands. Loading has seen that it says something.
    fn field(&self, name: &str) -> String {
        let mut files = self.files.iter();
        let file = files.find(|file| file.name == "guide.ron");
        file.map_or_else(String::new, |file| {
            file.place(file.places.span(&format!(".{name}")).start)
        })
    }

    /// An item that is met where the guide says so in words.
    fn said(
        &self,
        items: &mut Items,
        (id, asks): (&'static str, &'static str),
        (field, place): (&str, &Place),
    ) {
        let found = self.find(place);
        items.put(id, asks, found.is_some(), found.unwrap_or_default());
        if items.items.last().is_some_and(|item| item.is_met) {
            return;
        }
        let part = place.id.as_deref().unwrap_or("");
        let file = self.files.iter().find(|file| file.name == place.file);
        let (file, span) = if let Some(file) = file {
            let span = part_of(file, part).map_or(0..0, |(_, span)| span);
            (file.name, span)
        } else {
            let path = format!(".decision_aid.{field}.file");
            (CARE, self.care.span(&path))
        };
        items.lacking(
            file,
            span,
            format!("nothing here {asks} ({id} of the decision aid)"),
            "say it in words that `decision_aid` in care.ron looks for, or add yours there",
        );
    }

    /// The first place that says it, where every language of the guide does.
    fn find(&self, place: &Place) -> Option<String> {
        let file = self.files.iter().find(|file| file.name == place.file)?;
        let within = match place.id.as_deref() {
            Some(id) => part_of(file, id)?.0 + ".",
            None => String::new(),
        };
        let mut first = None;
        for (at, lang) in self.guide.languages.iter().enumerate() {
            let Some(says) = place.says.get(lang.tag()) else {
                continue;
            };
            let mut phrases = Phrases::default();
            for phrase in says {
                // One that cannot be looked for is never found, and the item says so.
                let _ = phrases.add(phrase, ());
            }
            let texts = file.texts.iter().filter(|text| text.lang == at);
            let mut texts = texts.filter(|text| text.path.starts_with(&within));
            let text = texts.find(|text| !phrases.find(&Tokens::plain(&text.words)).is_empty())?;
            first.get_or_insert(text.span.start);
        }
        first.map(|start| file.place(start))
    }

    /// What a meeting is like, for every group that can be suggested.
    fn meetings(&self, items: &mut Items) {
        let described = |tradition: Tradition| {
            let named = match tradition {
                Tradition::TwelveStep => Named::TwelveStep,
                Tradition::Other => Named::Other,
            };
            let mut places = self.rules.meetings.iter();
            places.find_map(|it| self.find(&it.place).filter(|_| it.tradition == named))
        };
        let (steps, other) = (
            described(Tradition::TwelveStep),
            described(Tradition::Other),
        );
        let (mut own, mut on_page, mut count) = (0, 0, 0);
        let mut pages = Vec::new();
        for group in &self.guide.groups {
            // What has ended, or only hosts others, has no meetings of its own.
            if group.status == Status::Historical || group.kind == Kind::Platform {
                continue;
            }
            count += 1;
            let page = match group.tradition {
                Tradition::TwelveStep => &steps,
                Tradition::Other => &other,
            };
            if group.meeting.is_some() {
                own += 1;
            } else if let Some(page) = page {
                on_page += 1;
                if !pages.contains(page) {
                    pages.push(page.clone());
                }
            } else {
                let name = format!("groups/{}.ron", group.id);
                let file = self.files.iter().find(|file| file.name == name);
                let span = file.map_or(0..0, |file| file.places.span(".id"));
                let words = format!(
                    "nothing says what a meeting of \"{}\" is like (Q6 of the decision aid)",
                    group.id
                );
                items.lacking(&name, span, words, "add `meeting`, with its source");
            }
        }
        let mut place = format!("{own} of {count} groups by themselves");
        if on_page > 0 {
            place = format!("{place}, {on_page} by {}", pages.join(" and "));
        }
        items.put(
            "Q6",
            "tells what each is like",
            own + on_page == count,
            place,
        );
    }

    /// What studies found has a source and says how strong it is.
    fn sources(&self, items: &mut Items) {
        let evidence = self
            .guide
            .groups
            .iter()
            .filter_map(|it| it.evidence.as_ref());
        let (mut count, mut met, mut weighed) = (0, 0, 0);
        for evidence in evidence {
            count += 1;
            met += usize::from(!evidence.fact.from.is_empty());
            weighed += usize::from(evidence.strength != Strength::None);
        }
        let place = format!(
            "{met} of {count} texts on evidence, {weighed} of them with studies and their strength"
        );
        items.put("C2", "names the studies it rests on", met == count, place);
    }
}

/// The path of the part of a file with this identifier, and where the identifier stands.
fn part_of(file: &File<'_>, id: &str) -> Option<(String, std::ops::Range<usize>)> {
    let strings = file.places.strings();
    let mut ids = strings.into_iter().filter(|it| it.text == id);
    ids.find_map(|it| Some((it.path.strip_suffix(".id")?.to_owned(), it.span)))
}
