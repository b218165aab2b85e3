//! A language that nobody speaks: English with accents, and 60 in 100 longer, so that a page which
//! only just holds English cannot hide it.

use std::fmt::Write as _;

use openchair::content::Library;

use super::guides::Texts;

/// The tag of the language.
pub(crate) const TAG: &str = "xx";

/// The shipped guide with this language beside the others.
pub(crate) fn pseudo() -> Texts {
    let library = Library::built_in();
    let files = library.files();
    let mut texts: Texts = files
        .map(|(name, text)| {
            let text = match name {
                "guide.ron" => longer(text).replacen("languages: [", "languages: [\"xx\", ", 1),
                _ => longer(text),
            };
            (name.to_owned(), text)
        })
        .collect();
    let words = rewritten(library.text("words/en.ron").unwrap(), |_| true);
    texts.insert(format!("words/{TAG}.ron"), words);
    texts
}

/// A file with the words of this language before every English text.
fn longer(file: &str) -> String {
    let mut all = String::new();
    let mut rest = file;
    while let Some((before, after)) = rest.split_once("\"en\":") {
        let quoted = rewritten(first_string(after), |_| true);
        let _ = write!(all, "{before}\"{TAG}\": {quoted}, \"en\":");
        rest = after;
    }
    all + rest
}

/// The first text in quotes, with them.
fn first_string(text: &str) -> &str {
    let start = text.find('"').unwrap();
    let mut signs = text[start + 1..].char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            '"' => return &text[start..start + at + 2],
            _ => {}
        }
    }
    panic!("a text without its closing quote")
}

/// A file with every text in quotes rewritten.
fn rewritten(file: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut all = String::new();
    let mut rest = file;
    while let Some(start) = rest.find('"') {
        let quoted = first_string(&rest[start..]);
        let inner = &quoted[1..quoted.len() - 1];
        all.push_str(&rest[..=start]);
        if wanted(inner) {
            all.push_str(&spoken(inner));
        } else {
            all.push_str(inner);
        }
        all.push('"');
        rest = &rest[start + quoted.len()..];
    }
    all + rest
}

/// A text as it is said in this language. What is filled in, and addresses, stay.
fn spoken(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let is_kept = word.contains(['{', '}', '/', '\\', '1', '8']) || word.is_empty();
        if is_kept {
            word.to_owned()
        } else {
            stretched(word)
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word with accents and 60 in 100 more letters. Signs at its ends stay there.
fn stretched(word: &str) -> String {
    let letters = |c: char| c.is_alphanumeric();
    let (Some(start), Some(end)) = (word.find(letters), word.rfind(letters)) else {
        return word.to_owned();
    };
    let end = end + word[end..].chars().next().unwrap().len_utf8();
    let core: Vec<char> = word[start..end].chars().map(accented).collect();
    let more = (core.len() * 6).div_ceil(10);
    let longer = core.iter().chain(core.iter().take(more));
    let longer: String = longer.collect();
    [&word[..start], &longer, &word[end..]].concat()
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ü',
        'n' => 'ñ',
        other => other,
    }
}
