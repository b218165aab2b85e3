//! The words: no sentence copied from one group to the next.

use std::collections::BTreeMap;

use openchair::content::Library;

/// The English texts of a file: what stands behind each `"en":`.
fn english(text: &str) -> Vec<String> {
    let parts = text.split("\"en\": \"").skip(1);
    parts
        .map(|part| {
            let mut said = String::new();
            let mut signs = part.chars();
            while let Some(sign) = signs.next() {
                match sign {
                    '"' => break,
                    '\\' => said.extend(signs.next()),
                    _ => said.push(sign),
                }
            }
            said
        })
        .collect()
}

#[test]
fn no_long_sentence_stands_in_two_group_files() {
    let library = Library::built_in();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut count = 0;
    for (file, text) in library
        .files()
        .filter(|(file, _)| file.starts_with("groups/"))
    {
        for text in english(text) {
            for sentence in text.split(['.', '!', '?', ';', ':']) {
                let words: Vec<String> =
                    sentence.split_whitespace().map(str::to_lowercase).collect();
                if words.len() <= 6 {
                    continue;
                }
                count += 1;
                let before = *seen.entry(words.join(" ")).or_insert(file);
                assert_eq!(before, file, "both say: {sentence}");
            }
        }
    }
    assert!(count > 1_000, "{count}");
}

#[test]
fn reads_the_english_texts_of_a_file() {
    let text = r#"(a: {"en": "One \"two\".", "es": "Uno."}, b: {"en": "Three"})"#;
    assert_eq!(english(text), ["One \"two\".", "Three"]);
}
