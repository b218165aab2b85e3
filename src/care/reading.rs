//! How hard texts are to read: a grade by a formula made for the language, and long sentences.

use super::rules::{Formula, Harder, Limit, Limits};
use super::texts::{File, Kind, Text};
use super::tokens::Measure;
use super::told::{Sort, Told};
use crate::finding::{Finding, Severity};

/// A text of so many words gets a grade; of fewer, one long word decides it.
const MIDDLE: u32 = 15;
/// From so many words on, the limit of a long text holds.
const LONG: u32 = 30;
/// How many of the hardest texts are kept for the report.
const WORST: usize = 10;
/// How much of a text the report repeats, in characters.
const OPENING: usize = 50;

/// How the texts in one language read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The tag of the language.
    pub lang: String,
    /// The name of the formula; `None` where there is none for this language.
    pub formula: Option<String>,
    /// The grade of each file or page, the easiest first.
    pub wholes: Vec<f64>,
    /// The texts that are hardest to read, the hardest first.
    pub worst: Vec<Hard>,
    /// The longest sentence, in words.
    pub longest: u32,
}

/// A text that is hard to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Hard {
    /// Its grade by the formula.
    pub grade: f64,
    /// Where it stands, as `file:line`.
    pub place: String,
    /// How it begins.
    pub opening: String,
}

impl Formula {
    /// The grade of a text; `None` where it has no words.
    fn grade(&self, measure: &Measure) -> Option<f64> {
        if measure.words == 0 || measure.sentences == 0 {
            return None;
        }
        let words = f64::from(measure.words);
        let in_a_sentence = words / f64::from(measure.sentences);
        let in_a_word = f64::from(measure.syllables) / words;
        Some(
            self.base
                + self.per_word_of_a_sentence * in_a_sentence
                + self.per_syllable_of_a_word * in_a_word,
        )
    }

    fn is_beyond(&self, grade: f64, limit: f64) -> bool {
        match self.harder {
            Harder::Higher => grade > limit,
            Harder::Lower => grade < limit,
        }
    }

    /// A warning or an error with what is wrong, where a grade is beyond its limit.
    fn fault(&self, what: &str, grade: f64, limit: Limit<f64>) -> Option<(Severity, String)> {
        if !self.is_beyond(grade, limit.good) {
            return None;
        }
        let severity = if self.is_beyond(grade, limit.hard) {
            Severity::Error
        } else {
            Severity::Warning
        };
        let bound = match self.harder {
            Harder::Higher => "at most",
            Harder::Lower => "at least",
        };
        let words = format!(
            "{what} is hard to read: {} {grade:.1}, where {bound} {} is wanted",
            self.name, limit.good
        );
        Some((severity, words))
    }
}

/// The limit for a text of this kind and length.
const fn limit(limits: &Limits, kind: Kind, words: u32) -> Option<Limit<f64>> {
    match kind {
        Kind::Labels | Kind::Words => None,
        _ if words < MIDDLE => None,
        Kind::Safety => Some(limits.safety),
        _ if words < LONG => Some(limits.middle),
        Kind::Texts | Kind::Cases => Some(limits.long),
    }
}

/// What is gathered while the texts of one language are looked at, one file after the other.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    lang: &'a str,
    formula: Option<(&'a Formula, &'a Limits)>,
    sentence: Limit<u32>,
    longest: u32,
    wholes: Vec<f64>,
    /// The hardest texts so far, the hardest first: grade, file, first byte, and how it begins.
    worst: Vec<(f64, usize, usize, String)>,
    /// The page that is being read, and its texts together.
    page: Option<usize>,
    whole: Measure,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        lang: &'a str,
        formula: Option<(&'a Formula, &'a Limits)>,
        sentence: Limit<u32>,
    ) -> Self {
        Self {
            lang,
            formula,
            sentence,
            longest: 0,
            wholes: Vec::new(),
            worst: Vec::new(),
            page: None,
            whole: Measure::default(),
        }
    }

    /// Looks at one text of the file with this number.
    pub(super) fn read(
        &mut self,
        (number, file): (usize, &File<'_>),
        text: &Text,
        measure: &Measure,
        told: &mut Told,
    ) {
        if text.kind == Kind::Words {
            return;
        }
        self.sentence(file, text, measure, told);
        if text.page() != self.page {
            self.end(file, told);
            self.page = text.page();
        }
        if text.kind != Kind::Labels {
            self.whole.add(measure);
        }
        let Some((formula, limits)) = self.formula else {
            return;
        };
        let limit = limit(limits, text.kind, measure.words);
        let Some((limit, grade)) = limit.zip(formula.grade(measure)) else {
            return;
        };
        self.keep(formula, grade, (number, text));
        if let Some((severity, words)) = formula.fault("this text", grade, limit) {
            let remedy = "write shorter sentences and everyday words; names do not count";
            let finding = Finding::error(file.name, text.span.clone(), words, remedy);
            told.tell(Sort::Reading, finding.with(severity));
        }
    }

    fn sentence(&mut self, file: &File<'_>, text: &Text, measure: &Measure, told: &mut Told) {
        let longest = measure.longest;
        self.longest = self.longest.max(longest.words);
        if longest.words <= self.sentence.good {
            return;
        }
        let severity = if longest.words > self.sentence.hard {
            Severity::Error
        } else {
            Severity::Warning
        };
        let (good, words) = (self.sentence.good, longest.words);
        let finding = Finding::error(
            file.name,
            text.part(longest.start..longest.end),
            format!("this sentence has {words} words, where at most {good} are wanted"),
            "make two of it",
        );
        told.tell(Sort::Sentence, finding.with(severity));
    }

    /// Keeps the text where it is among the hardest.
    fn keep(&mut self, formula: &Formula, grade: f64, (number, text): (usize, &Text)) {
        let harder = |other: f64| match formula.harder {
            Harder::Higher => other >= grade,
            Harder::Lower => other <= grade,
        };
        let place = self.worst.partition_point(|(other, ..)| harder(*other));
        if place < WORST {
            let opening = text.words.chars().take(OPENING).collect();
            let hard = (grade, number, text.span.start, opening);
            self.worst.insert(place, hard);
            self.worst.truncate(WORST);
        }
    }

    /// Ends the page or the file that is being read.
    pub(super) fn end(&mut self, file: &File<'_>, told: &mut Told) {
        let whole = std::mem::take(&mut self.whole);
        let page = self.page.take();
        let Some((formula, limits)) = self.formula else {
            return;
        };
        let Some(grade) = formula.grade(&whole) else {
            return;
        };
        // A few words are no page.
        if whole.words < LONG {
            return;
        }
        self.wholes.push(grade);
        let (what, path) = match page {
            Some(page) => ("this page", format!(".pages[{page}].id")),
            None => ("this file", ".id".to_owned()),
        };
        let what = format!("{what}, read as a whole in \"{}\",", self.lang);
        if let Some((severity, words)) = formula.fault(&what, grade, limits.whole) {
            let at = file.places.value(&path).map(|_| file.places.span(&path));
            let remedy = "make its hardest texts easier; `check --report` names the worst";
            let finding = Finding::error(file.name, at.unwrap_or(0..0), words, remedy);
            told.tell(Sort::Reading, finding.with(severity));
        }
    }

    /// What was found out about the language.
    pub(super) fn reading(self, files: &[File<'_>]) -> Reading {
        let hard = |(grade, number, start, opening): (f64, usize, usize, String)| {
            let file = files.get(number)?;
            Some(Hard {
                grade,
                place: file.place(start),
                opening,
            })
        };
        let mut wholes = self.wholes;
        wholes.sort_by(f64::total_cmp);
        let formula = self.formula.map(|(formula, _)| formula);
        if formula.is_some_and(|it| it.harder == Harder::Lower) {
            wholes.reverse();
        }
        Reading {
            lang: self.lang.to_owned(),
            formula: formula.map(|formula| formula.name.clone()),
            wholes,
            worst: self.worst.into_iter().filter_map(hard).collect(),
            longest: self.longest,
        }
    }
}
