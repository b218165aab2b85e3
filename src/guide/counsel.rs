//! What a counselor and a person can look at together: worries that keep people from a first
//! meeting, and what to say, ask and keep in mind beside them.

use super::{GroupIndex, Source, Text};

/// A worry that keeps people from a first meeting, on one card.
#[derive(Clone, Debug)]
pub struct Concern {
    /// Its identifier, such as `religion`.
    pub id: String,
    /// The worry in a few words.
    pub title: Text,
    /// What somebody who listens says back.
    pub reflection: Text,
    /// One fact about it.
    pub fact: Text,
    /// Where that fact comes from.
    pub sources: Vec<Source>,
    /// One thing to try.
    pub offer: Text,
    /// Groups to look at; may be none.
    pub groups: Vec<GroupIndex>,
}

/// All of it. A guide may do without, and then every list is empty.
#[derive(Clone, Debug, Default)]
pub struct Counsel {
    /// The cards, in the order they are listed.
    pub concerns: Vec<Concern>,
    /// What can be said of any group.
    pub talking: Vec<Text>,
    /// What studies show and do not show, for the counselor.
    pub evidence: Vec<Text>,
    /// Where that comes from.
    pub evidence_sources: Vec<Source>,
    /// What to ask after a first meeting.
    pub follow_up: Vec<Text>,
    /// What to keep in mind before anyone contacts a group for a client.
    pub consent: Option<Text>,
    /// What the client can say on the phone.
    pub call: Vec<Text>,
}

impl Counsel {
    /// Every source of it.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        let cards = self.concerns.iter().flat_map(|card| &card.sources);
        cards.chain(&self.evidence_sources)
    }
}
