//! Counting the syllables of a word as it is written.
//!
//! Spelling tells a Spanish syllable almost without fail. English spelling does not, so there the
//! count goes by the usual signs and is right for most words; a grade is a mean over many.

use serde::Deserialize;

/// How the syllables of a language are counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Syllables {
    /// By the signs of English spelling.
    English,
    /// By the rules of Spanish spelling.
    Spanish,
    /// One for each unbroken run of these letters: enough for many other languages.
    Vowels(String),
}

impl Syllables {
    /// The syllables of one word in small letters; at least one.
    #[must_use]
    pub fn count(&self, word: &str) -> u32 {
        let letters: Vec<char> = word.chars().collect();
        let count = match self {
            Self::English => english(&letters),
            Self::Spanish => spanish(&letters),
            Self::Vowels(vowels) => runs(&letters, |sign| vowels.contains(sign)),
        };
        count.max(1)
    }
}

/// How many unbroken runs of such signs there are.
fn runs(letters: &[char], is_in: impl Fn(char) -> bool) -> u32 {
    let mut count = 0;
    let mut within = false;
    for letter in letters {
        let now = is_in(*letter);
        count += u32::from(now && !within);
        within = now;
    }
    count
}

// ---- Spanish

/// Each run of vowels has a syllable for each strong vowel in it, and for each `í` or `ú` beside
/// one; a run of weak vowels alone has one. An `h` between vowels does not part them.
fn spanish(letters: &[char]) -> u32 {
    let mut count = 0;
    let mut run: Vec<char> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|it| letters.get(it));
        let after = letters.get(at + 1);
        let is_last = after.is_none();
        let silent_u = *letter == 'u'
            && after.is_some_and(|it| "eiéí".contains(*it))
            && before.is_some_and(|it| matches!(it, 'q' | 'g'));
        match letter {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'i' | 'ü' | 'í' | 'ú' => run.push(*letter),
            'u' if !silent_u => run.push('u'),
            // At the end it sounds as a weak vowel: hoy, muy, and the word y itself.
            'y' if is_last => run.push('i'),
            'h' if !run.is_empty() && !is_last => {}
            _ => {
                count += spanish_run(&run);
                run.clear();
            }
        }
    }
    count + spanish_run(&run)
}

fn spanish_run(run: &[char]) -> u32 {
    let is_strong = |letter: &char| matches!(letter, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó');
    let mut count = 0;
    for (at, letter) in run.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|it| run.get(it));
        let beside_strong = before.into_iter().chain(run.get(at + 1)).any(is_strong);
        let stands_alone = matches!(letter, 'í' | 'ú') && beside_strong;
        let doubled = !is_strong(letter) && before == Some(letter);
        count += u32::from(is_strong(letter) || stands_alone || doubled);
    }
    count.max(u32::from(!run.is_empty()))
}

// ---- English

/// Words whose spelling misleads every rule below.
const ENGLISH_ODD: [(&str, u32); 14] = [
    ("business", 2),
    ("businesses", 3),
    ("evening", 2),
    ("evenings", 2),
    ("every", 2),
    ("everybody", 4),
    ("everyday", 3),
    ("everyone", 3),
    ("everything", 3),
    ("everywhere", 3),
    ("nineteen", 2),
    ("recipe", 3),
    ("wednesday", 2),
    ("wherever", 3),
];

/// First parts of compounds, whose last `e` is silent though it stands within the word.
const ENGLISH_HEADS: [&str; 9] = [
    "some", "home", "life", "there", "where", "safe", "care", "fore", "use",
];

/// Endings before which an `e` stays silent: homeless, movement.
const ENGLISH_TAILS: [&str; 5] = ["ful", "less", "ness", "ment", "ments"];

/// Parts in which two vowels that stand together are two syllables.
const ENGLISH_PARTED: [&str; 13] = [
    "creat", "idea", "area", "react", "reali", "theat", "readm", "suici", "fluid", "ruin", "uiti",
    "uity", "ciat",
];

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn english(letters: &[char]) -> u32 {
    let mut letters = letters;
    let mut count = 0;
    let whole: String = letters.iter().collect();
    // The odd word, or what stands before and behind the middle of a compound. Each round takes
    // letters off, so that it ends.
    loop {
        let word: String = letters.iter().collect();
        if let Some((_, odd)) = ENGLISH_ODD.iter().find(|(odd, _)| *odd == word) {
            return count + odd;
        }
        let behind = |head: &&str| {
            let rest = letters.get(head.len()..)?;
            let has_vowel = rest.iter().any(|it| is_vowel(*it) || *it == 'y');
            (word.starts_with(*head) && rest.len() > 1 && has_vowel).then_some(rest)
        };
        if let Some(rest) = ENGLISH_HEADS.iter().find_map(behind) {
            count += 1;
            letters = rest;
            continue;
        }
        let stem = word.strip_suffix("ly").filter(|stem| stem.len() > 2);
        let stem = stem.or_else(|| {
            let mut stems = ENGLISH_TAILS.iter();
            let stem = stems.find_map(|tail| word.strip_suffix(tail))?;
            (stem.len() > 3 && stem.ends_with('e') && !stem.ends_with("ee")).then_some(stem)
        });
        match stem.and_then(|stem| letters.get(..stem.chars().count())) {
            Some(stem) => {
                count += 1;
                letters = stem;
            }
            None => break,
        }
    }
    let parted = ENGLISH_PARTED.iter().filter(|part| whole.contains(**part));
    let parted = u32::try_from(parted.count()).unwrap_or(0);
    let spoken = without_silent_end(letters);
    (count + nuclei(spoken) + parted).max(1)
}

/// A word without the `e`, `es` or `ed` at its end that is not spoken.
fn without_silent_end(letters: &[char]) -> &[char] {
    let stem = match letters {
        // League.
        [stem @ .., 'u', 'e'] if matches!(stem.last(), Some('q' | 'g')) => stem,
        [stem @ .., 'e', 's' | 'd'] | [stem @ .., 'e'] => stem,
        _ => return letters,
    };
    let [.., before, last] = stem else {
        return letters;
    };
    let ending = letters.last().copied();
    let after_consonant = !is_vowel(*before);
    let spoken = match (*last, ending) {
        // Vowel and e are one sound already: free, tried.
        (last, _) if is_vowel(last) => true,
        // Table, settled; but called, whole.
        ('l', _) => after_consonant && !matches!(before, 'l' | 'r'),
        ('s' | 'z' | 'x' | 'c' | 'g', Some('s')) | ('t' | 'd', Some('d')) => true,
        ('h', Some('s')) => matches!(before, 'c' | 's'),
        // Hundred; but referred.
        ('r', Some('d')) => after_consonant && *before != 'r',
        _ => false,
    };
    let others = stem.iter().any(|it| is_vowel(*it) || *it == 'y');
    if spoken || !others { letters } else { stem }
}

/// The runs of vowels, and the places within them where one syllable ends and another begins.
fn nuclei(letters: &[char]) -> u32 {
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let mut count = 0;
    // Whether the letter before belongs to the run this one may go on.
    let mut within = false;
    for (place, letter) in letters.iter().copied().enumerate() {
        let before = place.checked_sub(1).map_or(' ', at);
        let after = at(place + 1);
        match letter {
            // A u after q or g is no sound of its own: quit, guide.
            'u' if before == 'q' || (before == 'g' && is_vowel(after)) => within = false,
            'y' if is_vowel(after) && (place == 0 || is_vowel(before)) => within = false,
            'y' => {
                count += u32::from(!within);
                // Anyone: the vowel behind it begins a syllable.
                within = !is_vowel(after);
            }
            _ if is_vowel(letter) => {
                let twice = within && is_hiatus(letters, place - 1);
                count += u32::from(!within || twice);
                within = true;
            }
            _ => within = false,
        }
    }
    let breathed = matches!(letters, [.., 'a' | 'i', 's', 'm'] | [.., 't', 'h', 'm']);
    count + u32::from(breathed)
}

/// Whether the two vowels from this place on are spoken apart.
fn is_hiatus(letters: &[char], place: usize) -> bool {
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let before = place.checked_sub(1).map_or(' ', at);
    let (after, last) = (at(place + 2), at(place + 3));
    let hushed = matches!(before, 't' | 's' | 'c' | 'g' | 'x');
    match (at(place), at(place + 1)) {
        // Going, being.
        (_, 'i') if after == 'n' && last == 'g' && place + 4 == letters.len() => true,
        ('i', 'a') => !hushed && after != 'g',
        // Violent, period; but nation, million, behavior.
        ('i', 'o') => {
            let blurred = matches!((before, after), ('l' | 'n', 'n') | ('v' | 'n', 'r'));
            !hushed && !blurred
        }
        ('i', 'u' | 'i') | ('u', 'a') | ('a', 'o') => true,
        // Quiet, client, science, easier; but friend, patient.
        ('i', 'e') => match (after, last) {
            ('t', _) => true,
            ('n', 'c' | 't') => {
                let science = before == 'c' && place.checked_sub(2).map(at) == Some('s');
                !hushed || science
            }
            ('r', ' ') => letters.len() > 4,
            ('s', 't') => place + 4 == letters.len(),
            _ => false,
        },
        ('e', 'o') => !matches!(after, 'n' | 'p' | 'u'),
        ('u', 'e') => matches!(after, 'l' | 'n' | 't'),
        ('o', 'e') => matches!(after, 'm' | 't' | 'v' | 'x'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of one syllable, of two, and so on.
    #[track_caller]
    fn counts(how: &Syllables, lists: &[&str]) {
        let mut wrong = Vec::new();
        for (words, right) in lists.iter().zip(1..) {
            for word in words.split_whitespace() {
                let count = how.count(word);
                if count != right {
                    wrong.push(format!("{word}: {count}, not {right}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn english_words_have_the_syllables_they_are_spoken_with() {
        counts(
            &Syllables::English,
            &[
                "drug help the she home helped asked called rules friend friends league eyes used \
                 quit guide strength days true goes ruled played",
                "people table tables settled anger drinking being going trying someone something \
                 sometimes homeless useful statement safety hundred meetings alone doctor science \
                 client quiet million question pages uses started needed money language prayer \
                 hopeful lifetime therefore business careful",
                "family medicine alcohol period violent however anyone idea area theory hopefully \
                 religion behavior counselor employee poetry addiction opioid prescription easier \
                 suicide recover",
                "alcoholic spiritual experience society community recovery january reality variety",
                "alcoholism university",
            ],
        );
    }

    #[test]
    fn spanish_words_have_the_syllables_they_are_spoken_with() {
        counts(
            &Syllables::Spanish,
            &[
                "hoy muy y que quien pie dios bien luz guion",
                "grupo país día oír queso leer ciudad guerra usted ayer peor agua puede \
                 reunión prohibir",
                "ayuda alcohol cuídate ahora persona familia consumo estudiáis vivíais \
                 búsqueda pregunte guitarra",
                "lingüística anónimos ambigüedad continúa recaída medicina paranoia \
                 espiritual droguería",
                "alcohólico recuperación enfermedades",
                "organizaciones",
            ],
        );
    }

    #[test]
    fn another_language_is_counted_by_its_vowels() {
        let how = Syllables::Vowels("aeiouàéè".to_owned());
        counts(&how, &["je", "réunion aider", "liberté"]);
        assert_eq!(how.count("xyz"), 1);
        assert_eq!(how.count(""), 1);
    }
}
