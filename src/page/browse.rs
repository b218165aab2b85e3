//! Looking around without questions.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::guide::GroupIndex;

impl Composer<'_> {
    pub(super) fn browse(&self) -> Page {
        let words = &self.words.item;
        let mut blocks = vec![Block::Prose(self.words.page.browse_text.clone())];
        for (at, directory) in self.guide.directories.iter().enumerate() {
            let place = Target::Open(Place::Directory(Some(at)));
            let item = Item::new(self.text(&directory.title), place);
            blocks.push(Block::Item(item.detail(self.text(&directory.text))));
        }
        blocks.push(Self::way(&words.all_groups, Place::Directory(None)));
        let formats = Item::new(&words.formats, Target::Open(Place::Formats));
        blocks.push(Block::Item(formats.detail(&words.formats_detail)));
        blocks.push(self.back());
        Page::new(Place::Browse, &self.words.page.browse, blocks)
    }

    pub(super) fn directory(&self, at: Option<usize>) -> Page {
        let directory = at.and_then(|at| self.guide.directories.get(at));
        let groups = self.guide.groups();
        let mut listed: Vec<GroupIndex> = groups
            .filter(|(_, group)| directory.is_none_or(|it| it.lists(group)))
            .map(|(at, _)| at)
            .collect();
        listed.sort_by_cached_key(|at| self.name(*at).to_lowercase());
        let (title, text) = directory.map_or_else(
            || (self.words.page.all_groups.as_str(), None),
            |it| (self.text(&it.title), Some(self.text(&it.text))),
        );
        let mut blocks = Vec::new();
        blocks.extend(text.map(|text| Block::Prose(text.to_owned())));
        let items = listed.iter().map(|at| Block::Item(self.group_item(*at)));
        blocks.extend(items);
        blocks.push(self.back());
        Page::new(Place::Directory(at), title, blocks)
    }
}
