//! A page laid out for one window, kept for as long as page and window stay the same.

use std::ops::Range;

use ratatui::layout::{Rect, Size};

use super::foot::Foot;
use super::galley::{Galley, Setting};
use super::line::{Line, MARGIN};
use super::screens::{self, Screenful};
use super::{Aside, Look, Picture, Reach, prose};
use crate::app::{Fit, Focus, Hint, Scene};
use crate::page::{Block, Page};
use crate::words::ScreenWords;

/// The smallest window that shows a page.
pub const LEAST: Size = Size::new(60, 18);

/// The widest line of text that reads well.
const MEASURE: u16 = 72;

/// The width from which a list and a preview stand side by side.
const SPLIT: u16 = 100;

/// The narrowest panel beside a page.
const PANEL: u16 = 34;

/// The rows of a panel below a page: no fewer, and no more.
const BELOW: (u16, u16) = (5, 12);

/// The columns between a list and its preview: the rule and the air around it.
const GUTTER: u16 = 5;

/// What a layout depends on. While it stays, the layout does.
#[derive(Debug, PartialEq, Eq)]
struct Ground {
    serial: u64,
    size: Size,
    split: bool,
    panel: bool,
    said: Option<String>,
    hints: Vec<Hint>,
    language: String,
}

/// Where the parts of a screen stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The page itself.
    pub body: Rect,
    /// The rule between the page and what stands beside it, where there is one.
    pub rule: Option<u16>,
    /// What stands beside the page.
    pub side: Rect,
    /// The panel below the page, in a window that is not wide enough for one beside it.
    pub below: Option<Rect>,
    /// The columns for things side by side.
    pub wide: u16,
    /// What is said once.
    pub said: Rect,
}

/// A page laid out for one window.
#[derive(Debug)]
pub struct Sheet {
    ground: Ground,
    pub(super) look: Look,
    pub(super) frame: Frame,
    pub(super) title: Vec<String>,
    pub(super) lines: Vec<Line>,
    pub(super) screens: Vec<Screenful>,
    pub(super) leads: Vec<String>,
    pub(super) said: Vec<String>,
    pub(super) foot: Foot,
    /// Said instead of everything where the window is too small.
    pub(super) too_small: Option<Vec<String>>,
    pub(super) words: ScreenWords,
}

impl Sheet {
    /// Lays a page out for a window of this size.
    ///
    /// `before` is the layout shown until now: a page that has made room for previews keeps it
    /// while the cursor passes over items that have none.
    #[must_use]
    pub fn lay(scene: &Scene<'_>, size: Size, look: Look, before: Option<&Self>) -> Self {
        let words = scene.words;
        let split = split(scene, size, before);
        let whole = Size::new(size.width.max(LEAST.width), size.height.max(LEAST.height));
        let measure = whole.width.saturating_sub(2 * MARGIN).min(MEASURE);
        let wrap = |text: &str, measure: u16, most: u16| {
            let mut lines = prose::wrap(&look.glyphs.spell(text), measure);
            lines.truncate(usize::from(most));
            lines
        };
        let title = wrap(&scene.page.title, measure, whole.height / 4);
        let said = scene.said.map_or_else(Vec::new, |said| {
            wrap(said, measure.saturating_sub(2), whole.height / 4)
        });
        let foot = Foot::fit(scene.hints, &words.screen, whole.width, look);
        let panel = scene.panel.is_some();
        let parts = (title.len(), said.len(), foot.rows());
        let frame = Frame::of(whole, parts, split, panel);
        let (lines, screens) = set(scene.page, frame, look, &words.screen);
        let leads = (0..screens.len())
            .map(|at| lead(at, screens.len(), &words.screen, look))
            .collect();
        let small = size.width < LEAST.width || size.height < LEAST.height;
        Self {
            ground: Ground {
                serial: scene.serial,
                size,
                split,
                panel,
                said: scene.said.map(str::to_owned),
                hints: scene.hints.to_vec(),
                language: words.language.clone(),
            },
            look,
            frame,
            title,
            lines,
            screens,
            leads,
            said,
            foot,
            too_small: small.then(|| wrap(&words.screen.too_small, size.width, size.height)),
            words: words.screen.clone(),
        }
    }

    /// Whether this layout is still right for a scene.
    #[must_use]
    pub fn serves(&self, scene: &Scene<'_>, size: Size) -> bool {
        let ground = &self.ground;
        ground.serial == scene.serial
            && ground.size == size
            && ground.split == split(scene, size, Some(self))
            && ground.panel == scene.panel.is_some()
            && ground.said.as_deref() == scene.said
            && ground.hints == scene.hints
            && ground.language == scene.words.language
    }

    /// The size of the window this is for.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.ground.size
    }

    /// Which items begin on each screenful.
    #[must_use]
    pub fn fit(&self, scene: &Scene<'_>) -> Fit {
        let panel = scene.panel.and_then(|_| self.beside(scene));
        Fit {
            panel: Some(panel.map_or(1, |panel| panel.parts())),
            screens: self
                .screens
                .iter()
                .map(|screen| screen.items.clone())
                .collect(),
        }
    }

    /// The screenful that shows what the cursor stands on.
    #[must_use]
    pub fn screenful(&self, focus: Focus) -> usize {
        let last = self.screens.len().saturating_sub(1);
        match focus {
            Focus::More(screen) => screen.min(last),
            Focus::Item(item) => {
                let shows = |screen: &Screenful| screen.items.contains(&item);
                self.screens.iter().position(shows).unwrap_or(0)
            }
        }
    }

    /// Lays out what stands beside the page, where there is room: the counselor's panel, or the
    /// page behind the focused item.
    #[must_use]
    pub fn beside(&self, scene: &Scene<'_>) -> Option<Aside> {
        if let Some(panel) = scene.panel {
            let area = self.frame.below.unwrap_or(self.frame.side);
            let below = self.frame.below.is_some();
            return Some(Aside::panel(panel, area, below, self.look, scene.words));
        }
        let page = scene.aside.filter(|_| self.frame.rule.is_some())?;
        Some(Aside::lay(page, self.frame.side, self.look, &self.words))
    }

    /// One screenful, with the cursor on one thing.
    #[must_use]
    pub fn picture<'a>(&'a self, focus: Focus, aside: Option<&'a Aside>) -> Picture<'a> {
        Picture::of(self, focus, aside)
    }

    /// The rows of a screenful's lines.
    pub(super) fn rows(&self, screenful: usize) -> Vec<Option<usize>> {
        self.screens
            .get(screenful)
            .map_or_else(Vec::new, |screen| screens::rows(&self.lines, &screen.lines))
    }

    /// The items that begin on a screenful.
    pub(super) fn items(&self, screenful: usize) -> Range<usize> {
        self.screens
            .get(screenful)
            .map_or(0..0, |screen| screen.items.clone())
    }
}

fn split(scene: &Scene<'_>, size: Size, before: Option<&Sheet>) -> bool {
    let kept =
        before.is_some_and(|sheet| sheet.ground.serial == scene.serial && sheet.ground.split);
    // Things side by side have the whole width; a preview would take it from them.
    let is_grid = |block: &Block| matches!(block, Block::Grid { .. });
    let preview = scene.aside.is_some() && !scene.page.blocks.iter().any(is_grid);
    let beside = preview || scene.panel.is_some();
    size.width >= SPLIT && size.height >= LEAST.height && (kept || beside)
}

/// Sets a page with as much air as costs no further screenful: a blank line between items, and
/// one before the way to the next screenful.
fn set(page: &Page, frame: Frame, look: Look, words: &ScreenWords) -> (Vec<Line>, Vec<Screenful>) {
    let body = frame.body;
    let set = |roomy: bool, more: u16| {
        let setting = Setting {
            measure: body.width,
            wide: frame.wide,
            glyphs: look.glyphs,
            rows: body.height.saturating_sub(more),
            reach: look.reach,
            roomy,
            words,
        };
        let lines = Galley::set(page, setting);
        let screens = screens::cut(&lines, body.height, more);
        (lines, screens)
    };
    let way_on = look.reach.rows();
    let mut best = set(true, way_on + 1);
    // Fingers need the air.
    let closer = [(false, way_on + 1), (false, way_on)].into_iter();
    for (roomy, more) in closer.filter(|_| look.reach == Reach::Keys) {
        if best.1.len() > 1 {
            let closer = set(roomy, more);
            if closer.1.len() < best.1.len() {
                best = closer;
            }
        }
    }
    best
}

/// The words that lead on from a screenful.
fn lead(at: usize, of: usize, words: &ScreenWords, look: Look) -> String {
    let glyphs = look.glyphs;
    let lead = if at + 1 < of {
        format!("{} {}", glyphs.down(), words.more(at + 2, of))
    } else {
        format!("{} {}", glyphs.up(), words.first())
    };
    glyphs.spell(&lead).into_owned()
}

impl Frame {
    /// `parts` are the rows of the title, of what is said once, and of the foot.
    fn of(whole: Size, (title, said, foot): (usize, usize, u16), split: bool, panel: bool) -> Self {
        let rows = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let top = rows(title).saturating_add(1);
        let said_height = rows(said);
        // Above the foot stands a blank line.
        let bottom = whole.height.saturating_sub(foot);
        let bottom = bottom.saturating_sub(said_height);
        let height = bottom.saturating_sub(1).saturating_sub(top);
        let inner = whole.width.saturating_sub(2 * MARGIN);
        let shared = inner.saturating_sub(GUTTER);
        let width = match (split, panel) {
            (true, true) => shared.saturating_sub((shared / 3).max(PANEL)),
            (true, false) => shared / 2,
            (false, _) => inner,
        };
        let side = MARGIN
            .saturating_add(width.min(MEASURE))
            .saturating_add(GUTTER);
        let side_width = whole
            .width
            .saturating_sub(side)
            .saturating_sub(MARGIN)
            .min(MEASURE);
        let below = (panel && !split).then(|| {
            let rows = (height / 3 + 1).clamp(BELOW.0, BELOW.1).min(height);
            let y = top.saturating_add(height.saturating_sub(rows));
            Rect::new(MARGIN, y, inner.min(MEASURE), rows)
        });
        let height = height.saturating_sub(below.map_or(0, |area| area.height));
        Self {
            body: Rect::new(MARGIN, top, width.min(MEASURE), height),
            rule: split.then_some(side.saturating_sub(GUTTER / 2 + 1)),
            side: Rect::new(side, top, side_width, height),
            below,
            wide: if split { width.min(MEASURE) } else { inner },
            said: Rect::new(MARGIN, bottom, inner, said_height),
        }
    }
}
