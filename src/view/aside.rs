//! The page behind the focused item, shown beside the list where the window is wide enough.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::galley::{Galley, Setting};
use super::line::Line;
use super::{Look, Reach, Role, prose, screens};
use crate::page::Page;
use crate::words::ScreenWords;

/// A preview, cut off at the foot with a line that says so.
#[derive(Debug)]
pub struct Aside {
    area: Rect,
    look: Look,
    lines: Vec<Line>,
    rows: Vec<Option<usize>>,
}

impl Aside {
    /// Lays a page in the room beside the list.
    pub(super) fn lay(page: &Page, area: Rect, look: Look, words: &ScreenWords) -> Self {
        let setting = Setting {
            measure: area.width,
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
        }
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
