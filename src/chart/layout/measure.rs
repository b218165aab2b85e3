//! How large boxes and labels are. Nobody knows the reader's font, so letters count as wide ones.

use unicode_width::UnicodeWidthStr;

use super::Frame;

/// What a text is set in: how wide a column is, how high a line, and how many columns fit.
struct Type {
    column: i32,
    line: i32,
    columns: usize,
    /// Lines past these are left out.
    lines: usize,
}

const LABEL_OF_NODE: Type = Type {
    column: 8,
    line: 19,
    columns: 28,
    lines: 6,
};
const NOTE: Type = Type {
    column: 7,
    line: 16,
    columns: 32,
    lines: 12,
};
const LABEL_OF_EDGE: Type = Type {
    column: 7,
    line: 16,
    columns: 24,
    lines: 8,
};

/// The space within a box.
const INSIDE: i32 = 8;

impl Type {
    fn set(&self, text: &str) -> Vec<String> {
        let lines = textwrap::wrap(text, self.columns);
        let mut lines: Vec<String> = lines.iter().map(|line| line.clone().into_owned()).collect();
        if lines.len() > self.lines {
            lines.truncate(self.lines);
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
        }
        lines
    }

    fn width(&self, lines: &[String]) -> i32 {
        let columns = lines.iter().map(|line| line.width()).max();
        self.column * pixels(columns.unwrap_or_default())
    }

    fn height(&self, lines: &[String]) -> i32 {
        self.line * pixels(lines.len())
    }
}

fn pixels(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::from(u16::MAX))
}

/// A box. All questions are equally wide.
pub(super) fn node(label: &str, note: Option<&str>, is_question: bool) -> Frame {
    let lines = LABEL_OF_NODE.set(label);
    let note = note.map(|note| NOTE.set(note)).unwrap_or_default();
    let full = LABEL_OF_NODE.column * pixels(LABEL_OF_NODE.columns);
    let width = if is_question {
        full
    } else {
        LABEL_OF_NODE.width(&lines)
    };
    let gap = if note.is_empty() { 0 } else { INSIDE / 2 };
    Frame {
        left: 0,
        top: 0,
        width: width + 2 * INSIDE,
        height: LABEL_OF_NODE.height(&lines) + gap + NOTE.height(&note) + 2 * INSIDE,
        lines,
        line: LABEL_OF_NODE.line,
        note,
        note_line: NOTE.line,
    }
}

/// The words of a way.
pub(super) fn label(text: &str) -> Option<Frame> {
    if text.is_empty() {
        return None;
    }
    let lines = LABEL_OF_EDGE.set(text);
    Some(Frame {
        left: 0,
        top: 0,
        width: LABEL_OF_EDGE.width(&lines) + INSIDE,
        height: LABEL_OF_EDGE.height(&lines) + 2,
        lines,
        line: LABEL_OF_EDGE.line,
        note: Vec::new(),
        note_line: 0,
    })
}
