//! What to say of a name that is not known: the one it may stand for, or all there are.

/// The known name nearest to `name`, or the list of them.
pub(super) fn hint<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, &known) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None if known.is_empty() => "there are none yet".to_owned(),
        None => format!("these are known: {}", known.join(", ")),
    }
}

/// The name that differs least, where it differs little: by a few letters, or by its end.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let simple = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
        letters.flat_map(char::to_lowercase).take(LONGEST).collect()
    };
    let wanted = simple(name);
    let near = known.iter().map(|other| (*other, simple(other)));
    let near = near.filter_map(|(other, letters)| {
        let (short, long) = if letters.len() < wanted.len() {
            (&letters, &wanted)
        } else {
            (&wanted, &letters)
        };
        let begins = short.len() >= 2 && long.starts_with(short);
        let apart = distance(&wanted, &letters);
        let most = if short.len() < 6 { 1 } else { 2 };
        let is_shorter = letters.len() < wanted.len();
        (begins || (apart <= most && short.len() > apart)).then_some((apart, is_shorter, other))
    });
    let near = near.min_by_key(|(apart, is_shorter, _)| (*apart, *is_shorter));
    near.map(|(_, _, other)| other)
}

/// How much of a name is looked at: no real one is longer.
const LONGEST: usize = 40;

/// How many letters have to be put in, left out or changed, or two neighbours swapped.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut next = vec![at + 1];
        for (place, against) in other.iter().enumerate() {
            let of = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX);
            let changed = of(&row, place) + usize::from(letter != against);
            let mut least = changed
                .min(of(&next, place) + 1)
                .min(of(&row, place + 1) + 1);
            let swaps =
                |a: Option<&char>, b: Option<&char>| a == Some(against) && b == Some(letter);
            if at > 0 && place > 0 && swaps(one.get(at - 1), other.get(place - 1)) {
                least = least.min(of(&before, place - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_name_that_was_meant() {
        let known = ["aa", "al-anon", "alateen", "smart", "smart-family", "wfs"];
        let nearest = |name| nearest(name, &known);
        assert_eq!(nearest("alanon"), Some("al-anon"));
        assert_eq!(nearest("al_anon"), Some("al-anon"));
        assert_eq!(nearest("Smart"), Some("smart"));
        assert_eq!(nearest("smrat"), Some("smart"));
        assert_eq!(nearest("smart-fam"), Some("smart-family"));
        assert_eq!(nearest("wsf"), Some("wfs"));
        assert_eq!(nearest("grasp"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"x".repeat(100_000)), None);
    }

    #[test]
    fn counts_letters_that_differ() {
        let apart = |one: &str, other: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            distance(&letters(one), &letters(other))
        };
        assert_eq!(apart("", "abc"), 3);
        assert_eq!(apart("abc", "abc"), 0);
        assert_eq!(apart("kitten", "sitting"), 3);
        assert_eq!(apart("smrat", "smart"), 1);
    }
}
