//! Care for the person who reads: how old facts are, how hard texts are to read, how they speak of
//! people, and whether a guide is a fair decision aid.
//!
//! What it holds a guide to is content itself, in `care.ron`: a counselor can read and change it,
//! and another language needs no code.

mod age;
mod aid;
mod balance;
mod phrases;
mod reading;
mod report;
mod rules;
mod said;
mod syllables;
mod texts;
mod tokens;
mod told;

use jiff::civil::Date;

pub use self::age::Age;
use self::age::Calendar;
use self::aid::Aid;
pub use self::aid::Item;
use self::reading::Reader;
pub use self::reading::{Hard, Reading};
pub use self::report::Report;
use self::rules::Rules;
use self::said::Lists;
pub use self::syllables::Syllables;
use self::texts::File;
use self::tokens::Tokens;
use self::told::Told;
use crate::content::{CARE, Library, Places};
use crate::finding::Finding;
use crate::guide::Guide;

/// Looks at a guide with care, as it stands on a day. The day is never earlier than the month of
/// the guide: a clock can be wrong.
///
/// # Errors
/// What is wrong in `care.ron` itself.
pub fn look(library: &Library, guide: &Guide, on: Date) -> Result<Report, Vec<Finding>> {
    let rules: Rules = library.parsed(CARE)?.ok_or_else(Vec::new)?;
    let on = on.max(guide.month.first_day());
    let files = texts::files(library, guide);
    let mut findings = Vec::new();

    let mut calendar = Calendar::new(on);
    for (number, file) in files.iter().enumerate() {
        calendar.read(number, file);
    }
    let (age, overdue) = calendar.age(guide, &files);
    findings.extend(overdue);

    let care = library.places(CARE);
    let reading = words(&care, guide, &rules, &files, &mut findings)?;

    let unequal = unequal(guide, &rules, &files);
    let mut groups: Vec<&str> = unequal.iter().map(|it| it.file.as_str()).collect();
    groups.dedup();
    let equal = guide.groups.len() - groups.len();
    let aid = Aid {
        guide,
        files: &files,
        care: &care,
        rules: &rules.decision_aid,
        age: &age,
        equal,
    };
    let (aid, lacking) = aid.items();
    findings.extend(unequal);
    findings.extend(lacking);
    Ok(Report {
        findings,
        age,
        reading,
        aid,
    })
}

/// Looks at the words of every text once.
fn words(
    care: &Places<'_>,
    guide: &Guide,
    rules: &Rules,
    files: &[File<'_>],
    findings: &mut Vec<Finding>,
) -> Result<Vec<Reading>, Vec<Finding>> {
    let mut mistakes = Vec::new();
    let mut languages = Vec::new();
    for lang in &guide.languages {
        let of = rules.languages.get(lang.tag());
        let lists = Lists::of(lang, of, guide, care, &mut mistakes);
        let formula = of.map(|of| (&of.reading, &of.limits));
        let reader = Reader::new(lang.tag(), formula, rules.sentence);
        // Without a formula no syllables are wanted.
        let unknown = Syllables::Vowels(String::new());
        let syllables = of.map_or(unknown, |of| of.reading.syllables.clone());
        languages.push((lists, reader, syllables));
    }
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let mut told = Told::default();
    for (number, file) in files.iter().enumerate() {
        for text in &file.texts {
            let Some((lists, reader, syllables)) = languages.get_mut(text.lang) else {
                continue;
            };
            let tokens = Tokens::of(&text.words, &lists.names);
            lists.look(guide, file, text, &tokens, &mut told);
            let measure = tokens.measure(syllables);
            reader.read((number, file), text, &measure, &mut told);
        }
        for (_, reader, _) in &mut languages {
            reader.end(file, &mut told);
        }
    }
    findings.extend(told.findings());
    let readings = languages.into_iter();
    Ok(readings
        .map(|(_, reader, _)| reader.reading(files))
        .collect())
}

/// The groups whose two lists do not have the same room, in each language.
fn unequal(guide: &Guide, rules: &Rules, files: &[File<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for group in &guide.groups {
        let name = format!("groups/{}.ron", group.id);
        let Some(file) = files.iter().find(|file| file.name == name) else {
            continue;
        };
        findings.extend(balance::look(
            rules.equal_detail,
            group,
            &guide.languages,
            file,
        ));
    }
    findings
}
