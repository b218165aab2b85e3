//! English words in a text that should be Spanish.

use std::sync::LazyLock;

use openchair::content::Library;
use openchair::guide::Lang;

/// Small words that stand in nearly every English sentence and in no Spanish one.
const ENGLISH: [&str; 26] = [
    "the", "and", "you", "your", "of", "with", "for", "is", "are", "not", "who", "this", "that",
    "to", "from", "what", "when", "how", "or", "if", "may", "they", "it", "there", "at", "by",
];

/// Names of what has no file of its own.
const FURTHER_NAMES: [&str; 1] = ["Men for Sobriety"];

/// The English words of a Spanish text. Names, what stands in quotes and addresses are not counted.
pub(crate) fn english(text: &str) -> Vec<&str> {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let guide = Library::built_in().load().unwrap();
        let groups = guide.groups.iter();
        let names = groups
            .clone()
            .flat_map(|group| [Some(&group.name), group.short.as_ref()]);
        let es = Lang::new("es");
        let mut names: Vec<String> = names
            .flatten()
            .map(|name| name.get(&es).to_owned())
            .collect();
        let articles = guide.articles.iter().flat_map(|article| &article.sources);
        let sources = groups.flat_map(|group| &group.sources).chain(articles);
        names.extend(sources.map(|source| source.publisher.clone()));
        names.extend(FURTHER_NAMES.map(str::to_owned));
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names
    });
    if let Some((before, after)) = text.split_once('“') {
        let after = after.split_once('”').map_or("", |(_, after)| after);
        return [english(before), english(after)].concat();
    }
    let name = NAMES
        .iter()
        .find_map(|name| text.find(name.as_str()).map(|at| (at, name.len())));
    if let Some((at, length)) = name.filter(|(_, length)| *length > 3) {
        return [english(&text[..at]), english(&text[at + length..])].concat();
    }
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '/');
    let words =
        words.filter(|word| !word.contains('/') && !word.trim_end_matches('.').contains('.'));
    words
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| ENGLISH.contains(word))
        .collect()
}
