//! What stands beside the page, where the window is wide enough: the page behind the focused item,
//! or the counselor's panel. In a narrow window the panel stands below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::galley::{Galley, Setting};
use super::line::{Bond, Line};
use super::{Look, Reach, Role, prose, screens};
use crate::app::Panel;
use crate::page::Page;
use crate::words::{ScreenWords, Words};

/// A preview, cut off at the foot with a line that says so; or a part of the panel.
#[derive(Debug)]
pub struct Aside {
    area: Rect,
    look: Look,
    lines: Vec<Line>,
    rows: Vec<Option<usize>>,
    parts: usize,
}

impl Aside {
    /// Lays a page in the room beside the list.
    pub(super) fn lay(page: &Page, area: Rect, look: Look, words: &ScreenWords) -> Self {
        let setting = Setting {
            measure: area.width,
            wide: area.width,
            glyphs: look.glyphs,
            rows: 0,
            reach: Reach::Keys,
            roomy: false,
            words,
        };
        let mut lines: Vec<Line> = prose::wrap(&look.glyphs.spell(&page.title), area.width)
            .into_iter()
            .map(|text| Line::new(0, text, Role::Title))
            .collect();
        let title = lines.len();
        let (set, whole) = Galley::preview(page, setting);
        lines.extend(set);
        if let Some(first) = lines.get_mut(title) {
            first.gap = true;
        }
        let mut rows = screens::rows(&lines, &(0..lines.len()));
        let height = usize::from(area.height);
        if rows.len() > height || !whole {
            rows.truncate(height.saturating_sub(2));
            while rows.last() == Some(&None) {
                rows.pop();
            }
            rows.push(None);
            rows.push(Some(lines.len()));
            let more = look.glyphs.spell(&words.shows_all).into_owned();
            lines.push(Line::new(0, prose::cut(&more, area.width), Role::Strong));
        }
        Self {
            area,
            look,
            lines,
            rows,
            parts: 1,
        }
    }

    /// Lays a part of the counselor's panel beside the page, or below it under a rule.
    pub(super) fn panel(
        panel: Panel<'_>,
        area: Rect,
        below: bool,
        look: Look,
        words: &Words,
    ) -> Self {
        let setting = Setting {
            measure: area.width,
            wide: area.width,
            glyphs: look.glyphs,
            rows: 0,
            reach: Reach::Keys,
            roomy: false,
            words: &words.screen,
        };
        let (mut lines, _) = Galley::preview(panel.page, setting);
        // Below the page rows are few: none is left blank, and a part ends where they end.
        if below {
            for line in &mut lines {
                line.gap = false;
                line.bond = Bond::Weak;
            }
        }
        // Beside the page a line for the title, one for the key and one blank line each; below
        // it all of that stands on the rule.
        let frame = if below { 1 } else { 4 };
        let room = area.height.saturating_sub(frame).max(1);
        let parts = screens::cut(&lines, room, 0);
        let part = panel.part.min(parts.len().saturating_sub(1));
        let shown = parts.get(part).map_or(0..0, |part| part.lines.clone());
        let text = screens::rows(&lines, &shown);
        let words = &words.beside;
        let key = if part + 1 < parts.len() {
            words.more(panel.key, part + 1, parts.len())
        } else {
            words.hide(panel.key)
        };
        let key = look.glyphs.spell(&key).into_owned();
        let title = look.glyphs.spell(&panel.page.title).into_owned();
        let first = lines.len();
        let rows = if below {
            lines.push(ruled(&title, &key, area.width, look));
            std::iter::once(Some(first)).chain(text).collect()
        } else {
            lines.push(Line::new(0, prose::cut(&title, area.width), Role::Title));
            lines.push(Line::new(0, prose::cut(&key, area.width), Role::Strong));
            let head = [Some(first), None];
            let mut rows: Vec<_> = head.into_iter().chain(text).collect();
            rows.resize(usize::from(area.height).saturating_sub(1), None);
            rows.push(Some(first + 1));
            rows
        };
        Self {
            area,
            look,
            lines,
            rows,
            parts: parts.len(),
        }
    }

    /// In how many parts it can be shown.
    #[must_use]
    pub const fn parts(&self) -> usize {
        self.parts
    }

    /// Paints what stands in row `y`.
    pub(super) fn paint(&self, y: u16, buffer: &mut Buffer) {
        let Some(n) = y.checked_sub(self.area.y) else {
            return;
        };
        let line = self.rows.get(usize::from(n)).copied().flatten();
        if let Some(line) = line.and_then(|line| self.lines.get(line)) {
            line.paint(self.area.x, y, false, self.look, buffer);
        }
    }
}

/// A line across the window with a title at its left and a key at its right.
fn ruled(title: &str, key: &str, width: u16, look: Look) -> Line {
    let rule = |columns: u16| look.glyphs.rule().repeat(usize::from(columns));
    let from = prose::width(title).saturating_add(2);
    let to = width.saturating_sub(prose::width(key).saturating_add(2));
    let mut line = Line::new(0, title, Role::Title);
    line.put(from, rule(to.saturating_sub(from)), Role::Mark);
    line.put(to.saturating_add(2), key, Role::Strong);
    line
}
