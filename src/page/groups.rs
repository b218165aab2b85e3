//! What the advice says: notices, suggestions, further groups, and groups set aside.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::advice::{Advice, Reason, Suggestion};
use crate::guide::{GroupIndex, WishKind};

impl Composer<'_> {
    pub(super) fn notices(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(words.notices_text.clone())];
        blocks.extend(
            self.advice
                .into_iter()
                .flat_map(|it| self.notice_blocks(it)),
        );
        let on = &self.words.item;
        blocks.extend(self.unreviewed());
        blocks.push(Self::way(&on.to_groups, Place::Groups));
        blocks.push(Self::way(&on.help_now, Place::HelpNow));
        Page::new(Place::Notices, &words.notices, blocks)
    }

    fn notice_blocks(&self, advice: &Advice) -> Vec<Block> {
        let notices = advice
            .notices
            .iter()
            .filter_map(|at| self.guide.notices.get(*at));
        notices
            .map(|notice| Block::Notice {
                title: self.text(&notice.title).to_owned(),
                text: self.text(&notice.fact.text).to_owned(),
            })
            .collect()
    }

    pub(super) fn groups(&self) -> Page {
        let words = &self.words.page;
        let on = &self.words.item;
        let Some(advice) = self.advice else {
            let begin = Block::Item(Item::new(&on.begin, Target::Begin));
            let blocks = vec![Block::Prose(words.no_groups.clone()), begin, self.back()];
            return Page::new(Place::Groups, &words.groups, blocks);
        };
        let mut blocks = Vec::new();
        for suggestion in &advice.suggestions {
            blocks.push(Block::Item(self.suggestion(suggestion)));
        }
        blocks.push(Self::way(&on.meetings, Place::Meetings(None)));
        if !advice.also.is_empty() {
            let label = on.further(advice.also.len());
            blocks.push(Self::way(&label, Place::Further));
        }
        if !advice.set_aside.is_empty() {
            let label = on.set_aside(advice.set_aside.len());
            blocks.push(Self::way(&label, Place::SetAside));
        }
        blocks.push(Block::Item(
            Item::new(&self.words.take_away.item, Target::Open(Place::TakeAway))
                .detail(&self.words.take_away.item_detail),
        ));
        blocks.extend(self.way_to_compare());
        blocks.push(self.way_to_what_if());
        blocks.extend(self.way_to_concerns());
        blocks.push(Self::way(&on.answers, Place::Answers));
        if !advice.notices.is_empty() {
            blocks.push(Self::way(&on.notices, Place::Notices));
        }
        blocks.push(Self::way(&on.leave, Place::Leave));
        if !advice.look_for.is_empty() {
            let look_for = advice.look_for.iter();
            blocks.push(Block::Points {
                lead: words.look_for.clone(),
                points: look_for
                    .map(|format| self.look_for(*format).to_owned())
                    .collect(),
            });
        }
        let fewer = self.fewer(advice);
        // The sentence of the order speaks of three places and both kinds.
        if fewer.is_none() && advice.suggestions.len() > 2 {
            blocks.push(Block::Prose(words.order.clone()));
        }
        blocks.extend(fewer.map(|text| Block::Prose(text.to_owned())));
        blocks.push(Block::Prose(words.nobody_can_tell.clone()));
        let suggested = advice.suggestions.iter();
        blocks.extend(self.old_facts(suggested.map(|it| self.guide.group(it.group))));
        let title = words.groups_found(advice.suggestions.len());
        Page::new(Place::Groups, title, blocks)
    }

    /// Why there are fewer groups, or fewer kinds, than usual.
    fn fewer(&self, advice: &Advice) -> Option<&str> {
        let words = &self.words.page;
        let kinds = advice.suggestions.iter();
        let mut kinds = kinds.map(|it| self.guide.group(it.group).tradition);
        let first = kinds.next()?;
        if advice.suggestions.len() == 1 {
            Some(&words.one_left)
        } else if kinds.all(|kind| kind == first) {
            Some(&words.one_kind)
        } else {
            None
        }
    }

    /// A suggestion at a glance: the reason that tells most, the first against it, and its verdict.
    fn suggestion(&self, suggestion: &Suggestion) -> Item {
        let words = &self.words.page;
        let verdict = &self.words.verdict;
        let text = |reason: Option<&Reason>| {
            let text = reason.map(|it| self.reason(suggestion.group, it));
            text.unwrap_or_default()
        };
        let attend = suggestion.attend;
        let (open, closed) = (verdict.get(attend.open), verdict.get(attend.closed));
        let mut rows = vec![
            (
                words.fits.clone(),
                text(self.telling_most(&suggestion.fits)),
            ),
            (words.consider.clone(), text(suggestion.consider.first())),
        ];
        if attend.open == attend.closed {
            rows.push((words.meetings_row.clone(), open.to_owned()));
        } else {
            rows.push((words.open.clone(), open.to_owned()));
            rows.push((words.closed.clone(), closed.to_owned()));
        }
        self.group_item(suggestion.group)
            .under(vec![Block::Rows(rows)])
    }

    /// The reason that sets a group apart: a preference it meets, else the first.
    pub(super) fn telling_most<'r>(&self, reasons: &'r [Reason]) -> Option<&'r Reason> {
        let kind = |it: &&Reason| it.asked.map(|asked| asked.wish(self.guide).kind);
        let mut preferred = reasons.iter();
        preferred
            .find(|it| kind(it) == Some(WishKind::Prefer))
            .or_else(|| reasons.first())
    }

    /// The way to a group: its name, and a line of what it is for.
    pub(super) fn group_item(&self, group: GroupIndex) -> Item {
        let brief = self.text(&self.guide.group(group).brief);
        Item::new(self.name(group), Target::Open(Place::Group(group))).detail(brief)
    }

    pub(super) fn further(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(words.further_text.clone())];
        let mut heading = None;
        for suggestion in self.advice.into_iter().flat_map(|it| &it.also) {
            if heading != Some(suggestion.heading) {
                heading = Some(suggestion.heading);
                blocks.push(Block::Heading(words.heading(suggestion.heading).to_owned()));
            }
            blocks.push(Block::Item(self.group_item(suggestion.group)));
        }
        blocks.push(self.back());
        Page::new(Place::Further, &words.further, blocks)
    }

    pub(super) fn set_asides(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(words.set_aside_text.clone())];
        for aside in self.advice.into_iter().flat_map(|it| &it.set_aside) {
            let place = Target::Open(Place::Group(aside.group));
            let item = Item::new(self.name(aside.group), place).under(vec![
                Block::Prose(self.set_aside(aside)),
                Block::Prose(self.changes(aside)),
            ]);
            blocks.push(Block::Item(item));
        }
        blocks.push(self.back());
        Page::new(Place::SetAside, &words.set_aside, blocks)
    }
}
