//! What stands on one place in one language: words and what can be taken.
//!
//! A [`Page`] has no layout and no color. Each is composed once, here, and every face only
//! shows it, so the faces cannot disagree.

mod age;
mod answers;
mod browse;
mod frame;
mod group;
mod groups;
mod kiosk;
mod meetings;
mod place;
mod question;
mod reading;
mod telling;

pub use self::frame::Composer;
pub use self::place::{Place, Target};
pub use self::telling::Telling;

/// Something to take: a choice, a group, a way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub label: String,
    /// A line that makes it clearer.
    pub detail: Option<String>,
    /// A state in words, such as "your answer".
    pub state: Option<String>,
    /// What is said under it, shown with it.
    pub under: Vec<Block>,
    /// What taking it does.
    pub target: Target,
}

impl Item {
    /// An item with a label and a target.
    #[must_use]
    pub fn new(label: impl Into<String>, target: Target) -> Self {
        Self {
            label: label.into(),
            detail: None,
            state: None,
            under: Vec::new(),
            target,
        }
    }

    /// The same with a line of detail.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The same with a state in words.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// The same with blocks under it.
    #[must_use]
    pub fn under(mut self, under: Vec<Block>) -> Self {
        self.under = under;
        self
    }
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading within the page.
    Heading(String),
    /// A paragraph.
    Prose(String),
    /// A safety text with its heading.
    Notice {
        /// The heading.
        title: String,
        /// The text.
        text: String,
    },
    /// Points under a line that names them, such as reasons.
    Points {
        /// What the points are; may be empty.
        lead: String,
        /// The points.
        points: Vec<String>,
    },
    /// Named facts, one after the other.
    Rows(Vec<(String, String)>),
    /// Something to take.
    Item(Item),
}

/// What stands on one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where this is.
    pub place: Place,
    /// Its title.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// The item to stand on first, by its place among the items.
    pub start: usize,
}

impl Page {
    /// A page with these blocks, standing on its first item.
    #[must_use]
    pub fn new(place: Place, title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self {
            place,
            title: title.into(),
            blocks,
            start: 0,
        }
    }

    /// The items, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Item(item) => Some(item),
            _ => None,
        })
    }

    /// How many words a person reads here.
    #[must_use]
    pub fn words(&self) -> usize {
        words(&self.title) + self.blocks.iter().map(Block::words).sum::<usize>()
    }
}

impl Block {
    /// How many words it says.
    fn words(&self) -> usize {
        match self {
            Self::Heading(text) | Self::Prose(text) => words(text),
            Self::Notice { title, text } => words(title) + words(text),
            Self::Points { lead, points } => {
                words(lead) + points.iter().map(|point| words(point)).sum::<usize>()
            }
            Self::Rows(rows) => rows.iter().map(|(of, is)| words(of) + words(is)).sum(),
            Self::Item(item) => item.words(),
        }
    }
}

impl Item {
    fn words(&self) -> usize {
        let more = [&self.detail, &self.state];
        let more = more.into_iter().flatten().map(|text| words(text));
        words(&self.label)
            + more.sum::<usize>()
            + self.under.iter().map(Block::words).sum::<usize>()
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
