//! How a character is written where it is missing: a curly quote as a straight one, an accent as its
//! letter. Screens and printers have few characters of their own.

mod code_page;

pub use self::code_page::CodePage;

/// A character in ASCII; none where ASCII has nothing like it.
#[must_use]
pub fn plain(char: char) -> Option<&'static str> {
    let plain = match char {
        '‘' | '’' | '‚' | '′' => "'",
        '“' | '”' | '„' | '«' | '»' | '″' => "\"",
        '…' => "...",
        '–' | '—' | '−' | '‐' | '‑' | '•' | '·' => "-",
        '→' => "->",
        '←' => "<-",
        '¿' | '¡' | '\u{ad}' | '\u{200b}' | '\u{feff}' => "",
        '®' => "(R)",
        '™' => "(TM)",
        '©' => "(c)",
        '½' => "1/2",
        '×' => "x",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => "a",
        'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ā' => "A",
        'ç' => "c",
        'Ç' => "C",
        'è' | 'é' | 'ê' | 'ë' | 'ē' => "e",
        'È' | 'É' | 'Ê' | 'Ë' | 'Ē' => "E",
        'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' | 'Ī' => "I",
        // Another letter alone would make other words of some.
        'ñ' => "ni",
        'Ñ' => "Ni",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ō' => "O",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => "u",
        'Ù' | 'Ú' | 'Û' | 'Ü' | 'Ū' => "U",
        char if char.is_control() || char.is_whitespace() => " ",
        _ => return None,
    };
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_instead_is_ascii() {
        let spelt = ('\u{80}'..='\u{2fff}').filter_map(plain);
        let all: Vec<&str> = spelt.collect();
        assert!(all.len() > 100);
        assert!(all.iter().all(|text| text.is_ascii()));
        assert_eq!(plain('語'), None);
    }
}
