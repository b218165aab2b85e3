//! `concerns.ron` as an author writes it.

use serde::Deserialize;

use super::{Source, Words};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct CounselFile {
    pub(in crate::content) concerns: Vec<Concern>,
    pub(in crate::content) talking: Vec<Words>,
    pub(in crate::content) evidence: Vec<Words>,
    pub(in crate::content) evidence_from: Vec<Source>,
    pub(in crate::content) follow_up: Vec<Words>,
    pub(in crate::content) consent: Words,
    pub(in crate::content) call: Vec<Words>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Concern {
    pub(in crate::content) id: String,
    pub(in crate::content) title: Words,
    pub(in crate::content) reflection: Words,
    pub(in crate::content) fact: Words,
    pub(in crate::content) from: Vec<Source>,
    #[serde(rename = "try")]
    pub(in crate::content) offer: Words,
    pub(in crate::content) groups: Vec<String>,
}
