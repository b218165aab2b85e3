//! The sheet to take away. It is a page like any other, so that the screen shows what paper says.
//!
//! It is short, and it can be left lying about: it has no name and none of the answers, and nothing
//! that could put somebody at risk unless that was chosen by itself (practice.md C10, S13, T3).

use super::{Block, Composer, Extra, Page, Place};
use crate::guide::{Group, GroupIndex, HelpLine, Notice, OnPaper, Status};
use crate::qr;

/// A text about a first visit that is longer than this leaves no room for the rest, in characters.
const SHORT: usize = 180;

impl Composer<'_> {
    /// The sheet as it is shown before it is printed, below the ways to get it. A code takes a
    /// screenful, so each is a page of its own here.
    pub(super) fn handout(&self) -> Page {
        let mut page = self.sheet(&self.chosen_groups());
        let sheet = std::mem::replace(&mut page.blocks, self.ways_off());
        page.blocks
            .extend(sheet.into_iter().map(|block| match block {
                Block::Code(address) => Block::Prose(address),
                block => block,
            }));
        page
    }

    /// The sheet itself, with nothing to take on it: what paper shows.
    #[must_use]
    pub fn sheet(&self, groups: &[GroupIndex]) -> Page {
        let words = &self.words.handout;
        let mut blocks = self.sheet_help();
        for at in groups {
            blocks.extend(self.sheet_group(*at));
        }
        // Of a group that is no more, the sheet can only say where to look.
        let living = groups.iter().copied();
        let living = living.filter(|at| self.guide.group(*at).status != Status::Historical);
        let living: Vec<GroupIndex> = living.collect();
        if !living.is_empty() {
            blocks.extend(self.sheet_first_visit(&living));
            blocks.extend(self.sheet_meetings(&living));
        }
        blocks.push(Block::Heading(words.to_fill_in.clone()));
        let mut blanks = vec![words.blank.clone(); 3];
        blanks.push(words.company.clone());
        blocks.push(Block::Blanks(blanks));
        blocks.push(Block::Heading(words.questions.clone()));
        blocks.push(Block::Points {
            lead: String::new(),
            points: words.question_points.clone(),
        });
        blocks.push(Block::Prose(words.no_fit.clone()));
        blocks.extend(self.sheet_notices());
        blocks.extend(self.sheet_facts(groups));
        Page::new(Place::Handout, &words.title, blocks)
    }

    fn may_stand(&self, on_paper: OnPaper) -> bool {
        on_paper == OnPaper::Always || self.chosen.includes(Extra::DangerAtHome)
    }

    fn sheet_help(&self) -> Vec<Block> {
        let lines = self.guide.help_lines.iter();
        let lines = lines.filter(|line| self.may_stand(line.on_paper));
        let row = |line: &HelpLine| {
            let name = self.text(&line.name).to_owned();
            (name, self.text(&line.contact).to_owned())
        };
        let mut blocks = vec![
            Block::Heading(self.words.handout.help.clone()),
            Block::Rows(lines.clone().map(row).collect()),
        ];
        let due = lines.filter_map(|line| self.past_due(line.checked));
        let due = due.map(|month| self.words.page.help_due(&month));
        blocks.extend(due.take(1).map(Block::Prose));
        blocks
    }

    /// A group and where to look for its meetings.
    fn sheet_group(&self, at: GroupIndex) -> Vec<Block> {
        let group = self.guide.group(at);
        let words = &self.words.page;
        let address = group.website.clone();
        let mut blocks = vec![
            Block::Heading(self.name(at)),
            if qr::Code::of(&address).is_some() {
                Block::Code(address)
            } else {
                Block::Prose(address)
            },
        ];
        let mut rows = Vec::new();
        let finder = group.finder.as_ref().map(|it| self.text(it));
        if let Some(finder) = finder.filter(|finder| !says_only(group, finder)) {
            rows.push((words.finder.clone(), finder.to_owned()));
        }
        for phone in &group.phones {
            let text = format!("{} ({})", phone.number, self.text(&phone.text));
            rows.push((words.phone.clone(), text));
        }
        if !rows.is_empty() {
            blocks.push(Block::Rows(rows));
        }
        if group.status == Status::Historical {
            let status = self.words.reason.status(group.status);
            blocks.push(Block::Prose(status.to_owned()));
        }
        blocks
    }

    /// What the groups say of a first visit, and what holds for those that say nothing short.
    fn sheet_first_visit(&self, groups: &[GroupIndex]) -> Vec<Block> {
        let words = &self.words.handout;
        let own = |at: &GroupIndex| {
            let fact = self.guide.group(*at).first_visit.as_ref()?;
            // Each language says the same of a group.
            let mut words = fact.text.iter().map(|(_, words)| words.chars().count());
            let is_short = words.all(|length| length <= SHORT);
            is_short.then(|| self.text(&fact.text).to_owned())
        };
        let told: Vec<String> = groups.iter().filter_map(own).collect();
        let all_told = told.len() == groups.len();
        let common = words.first_points.iter().filter(|_| !all_told).cloned();
        vec![
            Block::Heading(words.first_visit.clone()),
            Block::Points {
                lead: String::new(),
                points: told.into_iter().chain(common).collect(),
            },
        ]
    }

    /// The verdicts for this person; without answers, each group's own rule.
    fn sheet_meetings(&self, groups: &[GroupIndex]) -> Vec<Block> {
        let words = &self.words.page;
        let answers = self.interview.answers();
        let attend = |at: &GroupIndex| self.adviser.attend(answers, *at);
        let told = if self.advice.is_some() {
            let verdict = &self.words.verdict;
            let open = |at: &GroupIndex| verdict.get(attend(at).open).to_owned();
            let closed = |at: &GroupIndex| verdict.get(attend(at).closed).to_owned();
            let name = |at: &GroupIndex| self.short_name(*at).to_owned();
            let is_same = |at: &GroupIndex| attend(at).open == attend(at).closed;
            let open_row = groups.iter().map(open).collect();
            let rows = if groups.iter().all(is_same) {
                vec![(words.meetings_row.clone(), open_row)]
            } else {
                let closed_row = groups.iter().map(closed).collect();
                let open_row = (words.open.clone(), open_row);
                vec![open_row, (words.closed.clone(), closed_row)]
            };
            Block::Grid {
                heads: groups.iter().map(name).collect(),
                rows,
            }
        } else {
            let rule = |at: &GroupIndex| self.attend(*at, attend(at)).to_owned();
            Block::Points {
                lead: String::new(),
                points: groups.iter().map(rule).collect(),
            }
        };
        vec![
            Block::Heading(self.words.handout.meetings.clone()),
            told,
            Block::Prose(self.words.handout.differs.clone()),
        ]
    }

    /// The notices that apply; of those that need it, only where they were chosen.
    fn sheet_notices(&self) -> Vec<Block> {
        let applies = |at: usize, notice: &Notice| match notice.on_paper {
            OnPaper::Always => self.advice.is_some_and(|it| it.notices.contains(&at)),
            OnPaper::IfChosen => self.may_stand(notice.on_paper),
        };
        let notices = self.guide.notices.iter().enumerate();
        let notices = notices.filter(|(at, notice)| applies(*at, notice));
        let mut blocks: Vec<Block> = notices
            .map(|(_, notice)| Block::Notice {
                title: self.text(&notice.title).to_owned(),
                text: self.text(&notice.fact.text).to_owned(),
            })
            .collect();
        if !blocks.is_empty() {
            let heading = self.words.handout.notices.clone();
            blocks.insert(0, Block::Heading(heading));
        }
        blocks
    }

    /// How old the facts are, and what this sheet is not.
    fn sheet_facts(&self, groups: &[GroupIndex]) -> Vec<Block> {
        let words = &self.words.handout;
        let groups = || groups.iter().map(|at| self.guide.group(*at));
        let mut blocks = vec![Block::Heading(words.facts.clone())];
        let sources = groups().flat_map(|group| &group.sources);
        let oldest = sources.map(|source| source.read.month).min();
        let oldest = oldest.unwrap_or(self.guide.month);
        let mut facts = vec![words.read(&self.words.calendar.month(oldest))];
        if self.chosen.includes(Extra::Date) {
            facts.push(words.made(&self.words.calendar.day(self.today)));
        }
        let unreviewed = self.guide.unreviewed.contains(self.lang);
        facts.extend(unreviewed.then(|| self.words.page.unreviewed.clone()));
        facts.push(words.not_medical.clone());
        blocks.extend(self.old_facts(groups()));
        blocks.push(Block::Prose(facts.join(" ")));
        blocks
    }
}

/// Whether a finder only repeats the address of the website.
fn says_only(group: &Group, finder: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim().trim_end_matches('/').to_lowercase();
        let text = text.split_once("://").map_or(&*text, |(_, rest)| rest);
        text.trim_start_matches("www.").to_owned()
    };
    bare(&group.website) == bare(finder)
}
