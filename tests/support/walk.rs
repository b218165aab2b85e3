//! The main way through the program: from the first page to the groups, one group, open and
//! closed meetings, and out.

use openchair::advice::Adviser;
use openchair::content::Library;
use openchair::guide::{Guide, Lang};
use openchair::page::Telling;
use openchair::words::{Speech, Words};

use super::tty::Tty;

/// A page on the way, and what is taken there.
pub(crate) struct Stop {
    pub(crate) title: String,
    pub(crate) label: String,
}

const ANSWERS: &[(&str, &str)] = &[
    ("who", "self"),
    ("age", "adult"),
    ("substance", "alcohol"),
    ("aim", "stop"),
    ("outlook", "secular"),
    ("approach", "skills"),
    ("setting", "women"),
    ("mental-health", "no"),
    ("medication", "no"),
    ("place", "online"),
    ("work", "skip"),
];

/// The way in one language.
pub(crate) struct Way {
    /// All pages on it, in the words of the guide. The last is the page of leaving.
    pub(crate) stops: Vec<Stop>,
    /// Looks at each page, as it is read.
    look: fn(&str),
    /// How the line begins that leads to the next screenful.
    more: String,
    /// How the line begins that asks for a number.
    prompt: String,
}

/// The way in English.
pub(crate) fn way() -> Way {
    way_in("en", |_| ())
}

/// The way in a language, with a look at each page.
pub(crate) fn way_in(language: &str, look: fn(&str)) -> Way {
    let library = Library::built_in();
    let guide = library.load().unwrap();
    let speech = Speech::new(&library, &guide, Some(language)).unwrap();
    let (lang, words) = speech.at(speech.begin());
    assert_eq!(lang.tag(), language);
    let beginning = |text: String| text.split(['(', '0']).next().unwrap().to_owned();
    Way {
        stops: stops(&guide, lang, words),
        look,
        more: beginning(words.screen.more(0, 0)),
        prompt: beginning(words.plain.choose(0)),
    }
}

fn stops(guide: &Guide, lang: &Lang, words: &Words) -> Vec<Stop> {
    let telling = Telling { guide, lang, words };
    let stop = |title: &str, label: &str| Stop {
        title: title.to_owned(),
        label: label.to_owned(),
    };
    let mut way = vec![stop(&words.page.welcome, &words.item.begin)];
    let mut answers = guide.no_answers();
    for (question, answer) in ANSWERS {
        let question = guide.question_named(question).unwrap();
        let answer = guide.question(question).answer_named(answer).unwrap();
        answers.set(question, answer);
        way.push(stop(
            telling.question(question),
            telling.answer(question, answer),
        ));
    }
    let advice = Adviser::new(guide).advise(&answers);
    let first = advice.suggestions[0].group;
    let name = telling.name(first);
    let meetings = words.item.meetings_at(telling.short_name(first));
    way.extend([
        stop(&words.page.notices, &words.item.to_groups),
        stop(&words.page.groups_found(advice.suggestions.len()), &name),
        stop(&name, &meetings),
        stop(&words.page.meetings, &words.item.leave),
        stop(&words.page.leave, &words.item.leave_now),
    ]);
    way
}

impl Way {
    /// The way up to the page of open and closed meetings, with the page of leaving ahead.
    pub(crate) fn until_meetings(mut self) -> Self {
        self.stops.truncate(self.stops.len() - 2);
        self
    }
}

/// Goes the way on a screen, and takes what is taken on the last of these pages too. Only digits
/// and Enter are pressed; on every page the cursor stands on what it says it does.
#[track_caller]
pub(crate) fn on_screen(tty: &mut Tty, way: &Way) {
    for stop in &way.stops {
        arrive(tty, &stop.title);
        loop {
            let rows = tty.rows();
            (way.look)(&rows.join("\n"));
            let found = rows.iter().find_map(|row| item(row, &stop.label));
            if let Some((marked, digit)) = found {
                tty.send(if marked { "\r" } else { digit });
                break;
            }
            let mut leading = rows.iter().filter(|row| row.contains(way.more.as_str()));
            let way_on = leading.next().and_then(|row| item(row, ""));
            let Some((_, digit)) = way_on else {
                panic!("no {:?} on:\n{}", stop.label, rows.join("\n"));
            };
            tty.send(digit);
            tty.wait(|tty| tty.rows() != rows && is_settled(tty));
        }
    }
}

/// Waits until the page with this title is drawn, all of it.
#[track_caller]
pub(crate) fn arrive(tty: &mut Tty, title: &str) {
    tty.wait(|tty| tty.rows()[0].trim() == title && is_settled(tty));
    let (row, _) = tty.screen().cursor_position();
    let width = tty.screen().size().1.get();
    let cells = (0..width).filter_map(|x| tty.screen().cell(row, x));
    let reversed: String = cells
        .filter(|it| it.inverse())
        .map(vt100::Cell::contents)
        .collect();
    assert!(!reversed.is_empty(), "nothing is reversed in row {row}");
    assert!(!tty.screen().hide_cursor());
}

/// A frame ends with its bracket, where the terminal has one, and always with the cursor put
/// beside the marker.
fn is_settled(tty: &Tty) -> bool {
    let (row, column) = tty.screen().cursor_position();
    let bracketed = tty.bytes.windows(8).any(|bytes| bytes == b"\x1b[?2026h");
    let marked = tty.rows()[usize::from(row)].starts_with("> ");
    marked && column == 0 && (!bracketed || tty.bytes.ends_with(b"\x1b[?2026l"))
}

/// Whether the marker stands on a row that can be taken, and its number, where its label begins
/// so; a long label goes on in the next row.
fn item<'a>(row: &'a str, label: &str) -> Option<(bool, &'a str)> {
    let (marker, rest) = row.split_at_checked(2)?;
    let (digit, rest) = rest.split_at_checked(1)?;
    let text = rest.strip_prefix("  ")?;
    let shown = text.split("  ").next()?;
    let is_item = digit.starts_with(|sign: char| sign.is_ascii_digit());
    let is_it = text.starts_with(label) || label.starts_with(shown);
    (is_item && is_it).then_some((marker == "> ", digit))
}

/// Goes the way line by line, on a terminal. Only numbers and Enter are typed.
#[track_caller]
pub(crate) fn on_lines(tty: &mut Tty, way: &Way) {
    for stop in &way.stops {
        let page = page(tty, &way.prompt);
        (way.look)(&page);
        assert!(page.lines().any(|line| line == stop.title), "{page}");
        let mut items = page.lines().filter_map(|line| line.split_once(". "));
        let found = items.find(|(number, text)| {
            number.parse::<u8>().is_ok()
                && (text.starts_with(&stop.label) || stop.label.starts_with(text))
        });
        let Some((number, _)) = found else {
            panic!("there is no {:?} on this page:\n{page}", stop.label);
        };
        tty.send(&format!("{number}\r"));
    }
}

/// Waits for a prompt. Gives back what stands between it and the one before.
#[track_caller]
fn page(tty: &mut Tty, prompt: &str) -> String {
    let asks = |text: &str| {
        let line = text.rsplit('\n').next().unwrap_or_default();
        (line.starts_with(prompt) && line.ends_with(": ")).then_some(line.len())
    };
    tty.wait(|tty| asks(&tty.text()).is_some());
    let text = tty.text();
    let end = text.len() - asks(&text).unwrap();
    let page = text[..end].rsplit(prompt).next().unwrap_or_default();
    let page = page.replace("\r\n", "\n");
    // What was already read must not be taken for the next page.
    tty.turn_over();
    page
}
