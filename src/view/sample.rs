//! Pages to test with.

use std::sync::LazyLock;

use crate::app::Hint;
use crate::content::Library;
use crate::guide::{Answer, GroupIndex, Lang, QuestionIndex};
use crate::page::{Block, Item, Page, Place, Target};
use crate::words::Words;

/// The program's words in English.
pub(crate) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        let words = Words::load(&Library::built_in(), &Lang::new("en"));
        words.ok().flatten().expect("the words load")
    });
    &WORDS
}

/// Keys to name.
pub(crate) fn hints() -> Vec<Hint> {
    [
        ("Enter", "take it"),
        ("h", "help now"),
        ("x", "leave now"),
        ("0", "back"),
        ("w", "why this question"),
        ("s", "see groups now"),
        ("?", "all keys"),
    ]
    .map(|(key, words)| Hint {
        key,
        words: words.into(),
    })
    .into()
}

/// A question with four choices, one of them chosen before.
pub(crate) fn question() -> Page {
    let choices = [
        ("For me", "My own drinking or drug use, or I am not sure"),
        (
            "For someone I care about",
            "Their drinking or drug use worries me",
        ),
        ("I lost someone", "A death from alcohol or drugs"),
        (
            "I want to learn",
            "As a professional, a student or a friend",
        ),
    ];
    let items = (0..).zip(choices).map(|(n, (label, detail))| {
        let item = Item::new(label, Target::Answer(Answer::Choice(n))).detail(detail);
        Block::Item(if n == 1 {
            item.state("your answer")
        } else {
            item
        })
    });
    Page::new(
        Place::Question(QuestionIndex(0)),
        "Who is this for?",
        items.collect(),
    )
}

/// A group in full.
pub(crate) fn group() -> Page {
    let points = |points: &[&str]| Block::Points {
        lead: "You told us:".into(),
        points: points.iter().map(|point| (*point).to_owned()).collect(),
    };
    let rows = [
        ("Cost", "Free. Some meetings pass a hat."),
        (
            "Medicine",
            "A prescribed medicine is between you and your doctor. Members do not say what to take.",
        ),
        ("Website", "smartrecovery.org"),
        ("Phone", "1-440-951-5357"),
    ];
    let go = |label: &str| Block::Item(Item::new(label, Target::Open(Place::Groups)));
    Page::new(
        Place::Group(GroupIndex(0)),
        "SMART Recovery",
        vec![
            Block::Prose("A group that teaches tools. There are no steps and no prayer.".into()),
            Block::Heading("Why it fits".into()),
            points(&[
                "You want a group that is not religious: its meetings have no prayer.",
                "You like skills and exercises: each meeting works on a tool, such as planning.",
            ]),
            Block::Heading("What may not suit".into()),
            points(&[
                "There are fewer meetings in small towns.",
                "Some miss having a sponsor.",
            ]),
            Block::Notice {
                title: "Stopping suddenly can be dangerous".into(),
                text: "If you drink every day, stopping all at once can cause seizures. Talk with \
                       a doctor first. Shaking, sweating or seeing things: call 911."
                    .into(),
            },
            Block::Heading("Facts".into()),
            Block::Rows(rows.map(|(name, value)| (name.into(), value.into())).into()),
            go("Open and closed meetings"),
            go("All groups"),
        ],
    )
}

/// Suggestions with their reasons.
pub(crate) fn suggestions() -> Page {
    let group = |name: &str| {
        let item = Item::new(name, Target::Open(Place::Group(GroupIndex(0))));
        Block::Item(item.detail(format!("What {name} is")).under(vec![
            Block::Points {
                lead: "Why".into(),
                points: vec!["You are an adult: most members are.".into()],
            },
            Block::Prose("You may come to open meetings and listen.".into()),
        ]))
    };
    let mut blocks = vec![Block::Prose(
        "The one that meets most of what you told us.".into(),
    )];
    blocks.extend(["SMART Recovery", "Alcoholics Anonymous", "LifeRing"].map(group));
    blocks.push(Block::Heading("More".into()));
    for label in ["Further groups", "Groups set aside", "Kinds of meeting"] {
        blocks.push(Block::Item(Item::new(label, Target::Back)));
    }
    Page::new(Place::Groups, "Groups that may fit", blocks)
}

/// A long text, each word of it once.
pub(crate) fn prose() -> Page {
    let word = |n: usize| format!("{}’{n}", "“é—".repeat(n % 4 + 1));
    let paragraph = |n: usize| {
        let words: Vec<String> = (n * 80..(n + 1) * 80).map(word).collect();
        Block::Prose(words.join(" "))
    };
    Page::new(
        Place::About,
        "A long text",
        (0..12).map(paragraph).collect(),
    )
}

/// A list of many items.
pub(crate) fn list() -> Page {
    let item = |n: usize| {
        let target = Target::Open(Place::Group(GroupIndex(n)));
        Block::Item(Item::new(format!("Group number {n}"), target).detail(format!("Detail{n}")))
    };
    Page::new(
        Place::Directory(None),
        "All groups",
        (0..40).map(item).collect(),
    )
}

/// One of each.
pub(crate) fn pages() -> Vec<Page> {
    vec![question(), group(), suggestions(), prose(), list()]
}

/// The words that a page says.
pub(crate) fn words_of(page: &Page) -> Vec<String> {
    let text = page.texts().join(" ");
    text.split_whitespace().map(str::to_owned).collect()
}
