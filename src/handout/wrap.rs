//! Breaks a text into lines. A number to call is never broken, and a long address only where it is
//! still clear that it goes on.

/// Breaks a text into lines of at most `first`, then `rest`, as wide as `measure` says. There is at
/// least one line. What is wider than a line by itself is broken as [`pieces`] tells.
pub(super) fn wrap(
    text: &str,
    first: usize,
    rest: usize,
    measure: &dyn Fn(&str) -> usize,
) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    let space = measure(" ");
    for word in words(text) {
        let limit = if lines.len() == 1 { first } else { rest };
        let wide = measure(&word);
        let is_empty = width == 0;
        if !is_empty && width + space + wide <= limit {
            width += space + wide;
            push(&mut lines, " ");
            push(&mut lines, &word);
            continue;
        }
        if !is_empty {
            lines.push(String::new());
        }
        let mut limit = if lines.len() == 1 { first } else { rest };
        width = 0;
        for piece in pieces(&word, limit.min(rest), measure) {
            let wide = measure(&piece);
            if width > 0 && width + wide > limit {
                lines.push(String::new());
                limit = rest;
                width = 0;
            }
            width += wide;
            push(&mut lines, &piece);
        }
    }
    lines
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// The words of a text. Parts of one number stay one word, such as `1 800 555 0100`.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if goes_on(last, word) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// A number of more digits than that is no number to call.
const LONGEST_NUMBER: usize = 20;

/// Whether a word is the next part of a number to call.
fn goes_on(before: &str, word: &str) -> bool {
    let is_part = |text: &str| {
        let mut signs = text.chars();
        signs.all(|it| it.is_ascii_digit() || "()+-. ".contains(it))
    };
    let digits = |text: &str| text.chars().any(|it| it.is_ascii_digit());
    let short = before.len() + word.len() < LONGEST_NUMBER;
    let word = word.trim_end_matches(['.', ',', ';', ':', ')']);
    short && is_part(before) && is_part(word) && digits(before) && digits(word)
}

/// A word in pieces that fit: cut behind each `/` and `-` where it is too wide, and anywhere only
/// where even such a piece is.
fn pieces(word: &str, limit: usize, measure: &dyn Fn(&str) -> usize) -> Vec<String> {
    if measure(word) <= limit {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    for part in word.split_inclusive(['/', '-']) {
        // Two slashes belong together.
        match pieces.last_mut() {
            Some(last) if part == "/" => String::push_str(last, part),
            _ if measure(part) <= limit => pieces.push(part.to_owned()),
            _ => pieces.extend(part.chars().map(String::from)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        wrap(text, width, width, &|text| text.chars().count())
    }

    #[test]
    fn lines_are_filled_and_never_wider() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("", 7), [""]);
        assert_eq!(wrapped("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("a bb cc", 1, 5, &str::len), ["a", "bb cc"]);
    }

    #[test]
    fn a_number_to_call_stays_on_one_line() {
        assert_eq!(
            wrapped("Call 1-800-662-4357 now", 16),
            ["Call", "1-800-662-4357", "now"]
        );
        assert_eq!(
            wrapped("Call (800) 555 0100, day or night", 16),
            ["Call", "(800) 555 0100,", "day or night"]
        );
    }

    #[test]
    fn a_long_address_breaks_behind_a_slash_or_a_hyphen() {
        assert_eq!(
            wrapped("https://www.nicotine-anonymous.org", 32),
            ["https://www.nicotine-", "anonymous.org"]
        );
        assert_eq!(
            wrapped("http://mara-international.org/meetings", 20),
            ["http://mara-", "international.org/", "meetings"]
        );
    }
}
