//! Pages printed one after the other, with nothing to take: for `advise` and `groups`.

use super::loaded::Loaded;
use crate::advice::{Advice, Adviser};
use crate::guide::GroupIndex;
use crate::interview::Interview;
use crate::page::{Block, Chosen, Composer, Page, Place, Target, Ways};
use crate::plain::Sheet;

/// What the pages say to a person with these answers, from the answers to the groups set aside.
pub(super) fn advice(
    loaded: &Loaded,
    adviser: &Adviser<'_>,
    advice: &Advice,
    width: Option<usize>,
) -> String {
    let telling = loaded.telling();
    let interview = told(loaded, Some(advice));
    let paper = (Chosen::default(), Ways::default());
    let printer = Printer {
        composer: composer(loaded, adviser, &interview, Some(advice), &paper),
    };
    let mut sheet = Sheet::new(width);
    printer.whole(Place::Answers, &mut sheet);
    if !advice.notices.is_empty() {
        printer.whole(Place::Notices, &mut sheet);
    }
    printer.groups(advice, &mut sheet);
    if !advice.also.is_empty() {
        printer.whole(Place::Further, &mut sheet);
    }
    if !advice.set_aside.is_empty() {
        printer.whole(Place::SetAside, &mut sheet);
    }
    sheet.paragraph(&telling.words.screen.help_now);
    sheet.text().to_owned()
}

/// All that the page of one group says to a person who has not answered anything.
pub(super) fn group(
    loaded: &Loaded,
    adviser: &Adviser<'_>,
    at: GroupIndex,
    width: Option<usize>,
) -> String {
    let interview = Interview::begin(&loaded.guide);
    let paper = (Chosen::default(), Ways::default());
    let printer = Printer {
        composer: composer(loaded, adviser, &interview, None, &paper),
    };
    let mut sheet = Sheet::new(width);
    printer.whole(Place::Group(at), &mut sheet);
    sheet.text().to_owned()
}

/// The sheet to take away, for what was chosen.
pub(super) fn sheet(
    loaded: &Loaded,
    adviser: &Adviser<'_>,
    advice: Option<&Advice>,
    chosen: &Chosen,
) -> Page {
    let interview = told(loaded, advice);
    let paper = (chosen.clone(), Ways::default());
    let composer = composer(loaded, adviser, &interview, advice, &paper);
    composer.sheet(&composer.chosen_groups())
}

/// The answers behind an advice, as they were given.
fn told(loaded: &Loaded, advice: Option<&Advice>) -> Interview {
    let mut interview = Interview::begin(&loaded.guide);
    // In the order of the way, so that no answer is dropped for one that is still to come.
    let way = advice.into_iter().flat_map(|it| &it.way);
    for step in way.filter(|step| !step.assumed) {
        interview.answer(&loaded.guide, step.question, step.answer);
    }
    interview
}

fn composer<'a>(
    loaded: &'a Loaded,
    adviser: &'a Adviser<'a>,
    interview: &'a Interview,
    advice: Option<&'a Advice>,
    (chosen, ways): &'a (Chosen, Ways),
) -> Composer<'a> {
    Composer {
        telling: loaded.telling(),
        speech: &loaded.speech,
        adviser,
        interview,
        advice,
        chosen,
        ways,
        welcome_note: None,
        counselor: false,
        letters: true,
        today: loaded.today,
    }
}

struct Printer<'a> {
    composer: Composer<'a>,
}

impl Printer<'_> {
    /// A page with its title.
    fn whole(&self, place: Place, sheet: &mut Sheet) {
        let page = self.composer.page(place);
        sheet.paragraph(&page.title);
        self.blocks(&page.blocks, sheet);
    }

    /// The suggested groups: of each, what its page says first, down to the first way on.
    fn groups(&self, advice: &Advice, sheet: &mut Sheet) {
        let page = self.composer.page(Place::Groups);
        sheet.paragraph(&page.title);
        for suggestion in &advice.suggestions {
            let group = self.composer.page(Place::Group(suggestion.group));
            sheet.heading(&group.title);
            let first = group.blocks.iter();
            for block in first.take_while(|block| !matches!(block, Block::Item(_))) {
                sheet.block(block, &self.composer.words.plain);
            }
        }
        let words = &self.composer.words.page;
        sheet.paragraph(&words.not_shut);
        sheet.paragraph(&words.differs);
        self.prose(&page, sheet);
    }

    /// What a page says besides its items.
    fn prose(&self, page: &Page, sheet: &mut Sheet) {
        for block in &page.blocks {
            if !matches!(block, Block::Item(_)) {
                sheet.block(block, &self.composer.words.plain);
            }
        }
    }

    /// Blocks, without items that only lead on.
    fn blocks(&self, blocks: &[Block], sheet: &mut Sheet) {
        for block in blocks {
            let shown = match block {
                Block::Item(item) => matches!(
                    item.target,
                    Target::Change(_) | Target::Open(Place::Group(_))
                ),
                _ => true,
            };
            if shown {
                sheet.block(block, &self.composer.words.plain);
            }
        }
    }
}
