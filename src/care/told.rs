//! Findings about words, not more than a person can use at once.

use std::collections::BTreeMap;

use crate::finding::Finding;

/// How many findings of one sort are told of in one file.
const MOST: usize = 20;

/// What a finding is about. Of each sort a file tells the first ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Sentence,
    Reading,
    NotSaid,
    Claim,
}

/// Findings as they come in, in the order of each file.
#[derive(Debug, Default)]
pub(super) struct Told {
    findings: Vec<Finding>,
    /// By file and sort: how many there are, and the place of the last one that is told of.
    counts: BTreeMap<(String, Sort), (usize, usize)>,
}

impl Told {
    pub(super) fn tell(&mut self, sort: Sort, finding: Finding) {
        let key = (finding.file.clone(), sort);
        let (count, last) = self.counts.entry(key).or_default();
        *count += 1;
        if *count <= MOST {
            *last = self.findings.len();
            self.findings.push(finding);
        }
    }

    /// All that is told of; the last one of a sort says how many more there are.
    pub(super) fn findings(mut self) -> Vec<Finding> {
        for (count, last) in self.counts.into_values() {
            let more = count.saturating_sub(MOST);
            if let Some(last) = self.findings.get_mut(last).filter(|_| more > 0) {
                last.words = format!("{}, and {more} more behind it", last.words);
            }
        }
        self.findings
    }
}
