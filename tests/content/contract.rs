//! The identifiers that others rely on, and what every group's file has.

use std::collections::BTreeSet;

use openchair::guide::{Guide, Status};

use crate::support::guides::shipped;

const GROUPS: &str = "aa secular-aa na cda ca cma ma ha pa nica mara dtr dra dda al-anon alateen \
    nar-anon families-anonymous co-anon aca coda wfs smart smart-family sos lifering mm hams \
    recovery-dharma refuge-recovery celebrate-recovery wellbriety millati-islami jacs she-recovers \
    pal learn-to-cope grasp bens-friends idaa boaf lgbtq-aa in-the-rooms all-addicts";

const QUESTIONS: [(&str, &str); 21] = [
    ("who", "self loved-one loss helper"),
    ("age", "teen young adult"),
    (
        "substance",
        "alcohol opioids cocaine meth cannabis sedatives nicotine several",
    ),
    ("withdrawal", "yes no"),
    ("aim", "stop cut-down unsure stay-stopped told"),
    ("outlook", "spiritual secular secular-only faith"),
    ("faith", "christian buddhist muslim jewish native"),
    ("approach", "steps skills conversation"),
    ("setting", "women men lgbtq"),
    ("mental-health", "yes no"),
    ("medication", "yes no"),
    ("place", "in-person online"),
    ("work", "health aviation hospitality"),
    ("relation", "my-child my-partner my-parent other"),
    ("their-substance", "alcohol drugs both"),
    ("family-wish", "cope help-them"),
    ("family-age", "teen adult"),
    ("family-outlook", "spiritual secular secular-only faith"),
    ("family-faith", "christian jewish"),
    ("family-place", "in-person online"),
    ("who", "helper"),
];

#[test]
fn every_group_that_others_rely_on_is_there() {
    let guide = shipped();
    let there: BTreeSet<&str> = guide.groups.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(there, GROUPS.split_whitespace().collect());
}

#[test]
fn every_question_and_choice_that_others_rely_on_is_there() {
    let guide = shipped();
    for (id, choices) in QUESTIONS {
        let at = guide.question_named(id);
        let question = guide.question(at.unwrap_or_else(|| panic!("{id} is not there")));
        for choice in choices.split(' ') {
            assert!(question.answer_named(choice).is_some(), "{id}={choice}");
        }
        assert_eq!(question.skip.is_some(), id != "who", "{id}");
    }
}

/// The systems that the seed article names.
#[test]
fn every_system_of_the_article_is_there() {
    let guide = shipped();
    let article = [
        ("aa", "Alcoholics Anonymous"),
        ("na", "Narcotics Anonymous"),
        ("cda", "Chemically Dependent Anonymous"),
        ("ca", "Cocaine Anonymous"),
        ("cma", "Crystal Meth Anonymous"),
        ("dtr", "Double Trouble in Recovery"),
        ("dra", "Dual Recovery Anonymous"),
        ("families-anonymous", "Families Anonymous"),
        ("al-anon", "Al-Anon"),
        ("alateen", "Alateen"),
        ("nar-anon", "Nar-Anon"),
        ("co-anon", "Co-Anon"),
        ("wfs", "Women for Sobriety"),
        ("smart", "SMART Recovery"),
        ("sos", "Secular Organizations for Sobriety"),
    ];
    for (id, name) in article {
        let group = guide.group(guide.group_named(id).unwrap());
        assert!(group.name.get(&guide.languages[0]).contains(name), "{id}");
        assert_eq!(group.status == Status::Historical, id == "sos", "{id}");
    }
}

#[test]
fn a_historical_group_points_to_living_ones() {
    let guide = shipped();
    for group in &guide.groups {
        if group.status == Status::Historical {
            assert!(!group.instead.is_empty(), "{}", group.id);
            let living = |guide: &Guide, at| guide.group(at).status != Status::Historical;
            assert!(
                group.instead.iter().all(|at| living(&guide, *at)),
                "{}",
                group.id
            );
        }
    }
}

#[test]
fn what_may_suit_and_what_may_not_stand_in_equal_detail() {
    for group in shipped().groups {
        let (suits, not) = (group.suits.len(), group.may_not_suit.len());
        assert!(suits.abs_diff(not) <= 1, "{}: {suits} and {not}", group.id);
        assert!(not >= 2, "{}: {not}", group.id);
        let words = |lines: &[openchair::guide::Text]| -> usize {
            let all = lines.iter().flat_map(|it| it.iter().map(|(_, text)| text));
            all.map(|text| text.split_whitespace().count()).sum()
        };
        let (suits, not) = (words(&group.suits), words(&group.may_not_suit));
        assert!(
            suits <= 2 * not && not <= 2 * suits,
            "{}: {suits} and {not} words",
            group.id
        );
    }
}

/// The built-in help lines stand in every guide, also in one that has none and other languages.
#[test]
fn no_content_takes_the_help_lines_away() {
    let mut texts = crate::support::guides::small();
    texts.insert("help.ron".to_owned(), "(lines: [], sources: [])".to_owned());
    let guide = crate::support::guides::load(texts);
    let lines: Vec<&str> = guide.help_lines.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        lines,
        ["911", "988", "samhsa", "poison", "domestic-violence"]
    );
    for line in &guide.help_lines {
        for lang in &guide.languages {
            assert!(
                line.contact.get(lang).chars().any(|c| c.is_ascii_digit()),
                "{}",
                line.id
            );
        }
    }
    let own = crate::support::guides::load(crate::support::guides::small());
    assert_eq!(own.help_lines.len(), 6);
    assert_eq!(own.help_lines[5].id, "town");
}
