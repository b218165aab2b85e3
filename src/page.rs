//! What stands on one place in one language: words and what can be taken.
//!
//! A [`Page`] has no layout and no color. Each is composed once, here, and every face only
//! shows it, so the faces cannot disagree.

mod age;
mod answers;
mod browse;
mod chosen;
mod compare;
mod concerns;
mod frame;
mod group;
mod groups;
mod handout;
mod kiosk;
mod look;
mod meetings;
mod panel;
mod place;
mod question;
mod reading;
mod telling;
mod what_if;

pub use self::chosen::{Chosen, Extra, MOST_CHOSEN, Ways};
pub use self::frame::Composer;
pub use self::panel::Looked;
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
    /// Things side by side: the same row for each, so that none is left without a word.
    Grid {
        /// What the things are called, in order.
        heads: Vec<String>,
        /// Each row: what it is about, then what it says of each thing.
        rows: Vec<(String, Vec<String>)>,
    },
    /// Lines to fill in by hand, each with what belongs there.
    Blanks(Vec<String>),
    /// An address, as a code that a phone can read, with the address itself beside it.
    Code(String),
    /// Something to take.
    Item(Item),
}

impl Block {
    fn say<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Self::Heading(text) | Self::Prose(text) | Self::Code(text) => texts.push(text),
            Self::Notice { title, text } => texts.extend([title.as_str(), text]),
            Self::Points { lead, points } => {
                texts.push(lead);
                texts.extend(points.iter().map(String::as_str));
            }
            Self::Rows(rows) => {
                for (label, text) in rows {
                    texts.extend([label.as_str(), text]);
                }
            }
            Self::Grid { heads, rows } => {
                texts.extend(heads.iter().map(String::as_str));
                for (label, cells) in rows {
                    texts.push(label);
                    texts.extend(cells.iter().map(String::as_str));
                }
            }
            Self::Blanks(labels) => texts.extend(labels.iter().map(String::as_str)),
            Self::Item(item) => {
                texts.push(&item.label);
                let more = item.detail.iter().chain(&item.state);
                texts.extend(more.map(String::as_str));
                for block in &item.under {
                    block.say(texts);
                }
            }
        }
    }
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

    /// All that it says, piece by piece: the title first, then each text in its order.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str()];
        for block in &self.blocks {
            block.say(&mut texts);
        }
        texts
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
        let texts = self.texts().into_iter();
        texts.map(|text| text.split_whitespace().count()).sum()
    }
}
