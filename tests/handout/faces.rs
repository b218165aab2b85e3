//! How the sheet comes out on each kind of paper.

use std::fs;
use std::path::Path as File;

use openchair::guide::Lang;
use openchair::handout::{CodePage, Format, Unprintable, write};
use openchair::page::{Block, Chosen, Extra, Page, Place};
use proptest::prelude::*;
use rstest::rstest;
use unicode_width::UnicodeWidthStr;

use super::support::markup::elements;
use super::support::paths::{Dice, Path, named, random};
use super::{AT_HOME, LANGUAGES, SHIPPED, alcohol, living};
use crate::support::adviser::GUIDE;

/// The numbers of the help lines that stand on every sheet.
const NUMBERS: [&str; 4] = ["911", "988", "1-800-662-4357", "1-800-222-1222"];

const fn text(columns: usize, codes: bool) -> Format {
    Format::Text { columns, codes }
}

const fn receipt(columns: usize) -> Format {
    Format::EscPos {
        columns,
        code_page: CodePage::Pc858,
    }
}

fn sheet(lang: &str) -> Page {
    SHIPPED.sheet(lang, &alcohol(), &Chosen::default())
}

fn printed(lang: &str, format: Format, large: bool) -> Vec<u8> {
    SHIPPED.print(lang, &sheet(lang), format, large)
}

fn printed_text(lang: &str, format: Format, large: bool) -> String {
    String::from_utf8(printed(lang, format, large)).unwrap()
}

// ---- the same bytes as before

#[rstest]
#[case("80.txt", text(80, false), false)]
#[case("48.txt", text(48, false), false)]
#[case("32.txt", text(32, false), false)]
#[case("codes.txt", text(80, true), false)]
#[case("md", Format::Markdown, false)]
#[case("html", Format::Html, false)]
#[case("large.html", Format::Html, true)]
#[case("pdf", Format::Pdf, false)]
#[case("large.pdf", Format::Pdf, true)]
#[case("48.bin", receipt(48), false)]
#[case("32.large.bin", receipt(32), true)]
fn a_format_comes_out_as_it_was_looked_at(
    #[case] name: &str,
    #[case] format: Format,
    #[case] large: bool,
) {
    for lang in LANGUAGES {
        let bytes = printed(lang, format, large);
        let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("tests/handout");
        let file = folder.join(format!("{lang}.{name}"));
        if std::env::var_os("UPDATE_HANDOUTS").is_some() {
            fs::write(&file, &bytes).unwrap();
        }
        let expected = fs::read(&file).unwrap_or_default();
        // Not `assert_eq`: nobody reads thousands of numbers.
        let is_same = bytes == expected;
        assert!(is_same, "{} is another one now", file.display());
    }
}

// ---- lines

#[test]
fn no_line_is_wider_than_the_paper() {
    for at in living() {
        for lang in LANGUAGES {
            let page = SHIPPED.sheet(lang, &Path::new(), &Chosen::of([at]));
            for columns in [80, 48, 42, 32, 16] {
                let bytes = SHIPPED.print(lang, &page, text(columns, true), false);
                for line in String::from_utf8(bytes).unwrap().lines() {
                    assert!(line.width() <= columns, "{columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_number_to_call_is_never_broken() {
    for lang in LANGUAGES {
        for columns in [80, 48, 32] {
            let text = printed_text(lang, text(columns, false), false);
            for number in NUMBERS {
                assert!(text.contains(number), "{columns}: {number}");
            }
            let receipt = printed(lang, receipt(columns), columns == 32);
            for number in NUMBERS {
                let mut parts = receipt.windows(number.len());
                assert!(
                    parts.any(|it| it == number.as_bytes()),
                    "{columns}: {number}"
                );
            }
        }
        for large in [false, true] {
            let pdf = pdf_texts(&printed(lang, Format::Pdf, large)).join("\n");
            for number in NUMBERS {
                assert!(pdf.contains(number), "{number}");
            }
        }
    }
}

#[test]
fn an_address_stands_on_a_line_of_its_own() {
    for columns in [80, 48, 32] {
        let text = printed_text("en", text(columns, false), false);
        for address in ["https://www.aa.org", "https://www.smartrecovery.org"] {
            assert!(text.lines().any(|line| line == address), "{columns}");
        }
    }
}

#[test]
fn lines_to_write_on_reach_the_edge_of_the_paper() {
    for columns in [80, 48, 32] {
        let text = printed_text("es", text(columns, false), false);
        let blanks = text.lines().filter(|line| line.ends_with("____"));
        let widths: Vec<usize> = blanks.map(UnicodeWidthStr::width).collect();
        assert_eq!(widths, [columns; 4], "{columns}");
    }
}

#[test]
fn text_has_codes_only_where_they_are_asked_for_and_fit() {
    let blocks = |columns, codes| {
        let text = printed_text("en", text(columns, codes), false);
        text.lines().filter(|line| line.contains('▀')).count()
    };
    assert_eq!(blocks(80, false), 0);
    let all = blocks(80, true);
    assert!(all > 30, "{all}");
    // The code of the longest address needs 33 columns.
    assert!(blocks(32, true) < all);
}

// ---- Markdown and HTML

#[test]
fn markdown_keeps_every_text() {
    let text = printed_text("en", Format::Markdown, false);
    assert!(text.starts_with("# Groups to look at\n\n## Help now\n"));
    assert!(text.contains("<https://www.aa.org>"));
    assert!(text.contains("| AA | SMART | LifeRing |"), "{text}");
}

#[test]
fn html_needs_nothing_else_and_can_be_heard() {
    for lang in LANGUAGES {
        let page = printed_text(lang, Format::Html, false);
        let elements = elements(page.split_once('\n').unwrap().1);
        assert_eq!(elements[0].attributes["lang"], lang);
        let of = |tag: &str| elements.iter().filter(|it| it.tag == tag).count();
        assert_eq!(
            (of("h1"), of("h2"), of("script"), of("img"), of("link")),
            (1, 10, 0, 0, 0)
        );
        let codes: Vec<_> = elements.iter().filter(|it| it.tag == "svg").collect();
        assert_eq!(codes.len(), 3);
        for code in codes {
            assert_eq!(code.attributes["role"], "img");
            assert!(code.attributes["aria-label"].contains("https://"));
        }
        for element in &elements {
            assert!(!element.attributes.contains_key("src"), "{element:?}");
        }
        // The page is for paper: black on white, and letters of 18 points where they are large.
        assert!(page.contains("color: #000; background: #fff"));
        assert!(!page.contains("url("));
    }
    let large = printed_text("en", Format::Html, true);
    assert!(large.contains("class=\"large\"") && large.contains("html.large { font-size: 18pt"));
}

// ---- PDF

/// The texts of a PDF file of ours, each as it is shown. Letters beyond ASCII become `?`.
fn pdf_texts(pdf: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    for line in pdf.split(|byte| *byte == b'\n') {
        let Some(shown) = line.strip_suffix(b" Tj") else {
            continue;
        };
        let mut text = String::new();
        let inner = &shown[1..shown.len() - 1];
        if shown.starts_with(b"<") {
            for pair in inner.chunks(2) {
                let pair = std::str::from_utf8(pair).unwrap();
                let byte = u8::from_str_radix(pair, 16).unwrap();
                text.push(if byte.is_ascii() {
                    char::from(byte)
                } else {
                    '?'
                });
            }
        } else {
            let mut bytes = inner.iter().copied();
            while let Some(byte) = bytes.next() {
                let byte = if byte == b'\\' {
                    bytes.next().unwrap()
                } else {
                    byte
                };
                text.push(if byte.is_ascii() {
                    char::from(byte)
                } else {
                    '?'
                });
            }
        }
        texts.push(text);
    }
    texts
}

/// How many sheets a PDF file has.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count()
}

#[test]
fn a_pdf_says_its_words_in_order() {
    let said = pdf_texts(&printed("en", Format::Pdf, false)).join("\n");
    let mut rest = said.as_str();
    for heading in [
        "Groups to look at",
        "Help now",
        "Alcoholics Anonymous",
        "https://lifering.org",
        "A first visit",
        "My plan",
        "Safety notes",
        "About this sheet",
        "Not medical advice",
    ] {
        let (_, after) = rest
            .split_once(heading)
            .unwrap_or_else(|| panic!("{heading}"));
        rest = after;
    }
}

#[test]
fn a_pdf_tells_its_language_and_parts_and_nothing_of_its_making() {
    for lang in LANGUAGES {
        let pdf = printed(lang, Format::Pdf, false);
        assert_eq!(pdf, printed(lang, Format::Pdf, false), "other bytes");
        let text = String::from_utf8_lossy(&pdf);
        for part in [
            &*format!("/Lang ({lang})"),
            "/Marked true",
            "/StructTreeRoot",
            "/S /H1",
            "/S /LBody",
            "/S /TH",
            "/S /Figure",
            "/Alt ",
            "/Helvetica-Bold",
            "/WinAnsiEncoding",
        ] {
            assert!(text.contains(part), "{lang}: {part}");
        }
        for part in [
            "Producer",
            "Creator",
            "CreationDate",
            "ModDate",
            "Author",
            "openchair",
        ] {
            assert!(!text.contains(part), "{lang}: {part}");
        }
    }
}

#[test]
fn large_letters_have_at_least_18_points() {
    for lang in LANGUAGES {
        let pdf = printed(lang, Format::Pdf, true);
        let text = String::from_utf8_lossy(&pdf);
        let sizes: Vec<f32> = text
            .lines()
            .filter_map(|line| line.strip_suffix(" Tf")?.split(' ').nth(1)?.parse().ok())
            .collect();
        assert!(sizes.len() > 40);
        assert!(sizes.iter().all(|size| *size >= 18.0), "{sizes:?}");
    }
}

#[test]
fn the_sheet_fits_one_page_and_two_in_large_letters() {
    let mut dice = Dice::seeded(2);
    let mut paths: Vec<Path> = (0..60).map(|_| random(&GUIDE, &mut dice)).collect();
    // The most notices there are.
    paths.push(named(&GUIDE, &[("who", "self"), ("substance", "several")]));
    let mut on_one = 0;
    for path in &paths {
        for lang in LANGUAGES {
            let page = SHIPPED.sheet(lang, path, &Chosen::default());
            let normal = sheets(&SHIPPED.print(lang, &page, Format::Pdf, false));
            let large = sheets(&SHIPPED.print(lang, &page, Format::Pdf, true));
            assert!((1..=2).contains(&normal), "{normal}: {path:?}");
            assert!((1..=2).contains(&large), "{large}: {path:?} {lang}");
            on_one += usize::from(normal == 1);
        }
    }
    assert!(
        on_one * 10 >= paths.len() * 2 * 9,
        "{on_one} of {}",
        paths.len() * 2
    );
}

#[test]
fn a_letter_of_spanish_is_the_byte_that_the_font_has_for_it() {
    let pdf = printed("es", Format::Pdf, false);
    // "Alcohólicos" in WinAnsiEncoding: ó is F3.
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("<416C636F68F36C69636F7320"));
}

// ---- receipts

#[test]
fn a_receipt_begins_afresh_says_its_table_and_is_cut() {
    let bytes = printed("es", receipt(48), false);
    // ESC @, then ESC t 19 for PC858; at the end the knife.
    assert!(
        bytes.starts_with(&[0x1B, b'@', 0x1B, b't', 19]),
        "{:?}",
        &bytes[..8]
    );
    let tail = &bytes[bytes.len() - 12..];
    assert!(tail.windows(2).any(|it| it == [0x1D, b'V']), "{tail:?}");
    let has = |part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
    // The code is the printer's own, and the address stands under it.
    assert!(has(b"1P0HTTPS://WWW.AA.ORG"));
    assert!(has(b"https://www.aa.org"));
    // "ó" is 0xA2 there.
    assert!(has(b"Alcoh\xA2licos"));
    assert!(!has("ó".as_bytes()));
    // "¿" is 0xA8, and a number has the hyphen of ASCII.
    assert!(has(b"\xA8Es una reuni\xA2n") && has(b"1-800-662-4357"));
    assert!(!bytes.contains(&0xC2) && !bytes.contains(&0xF0));
}

#[test]
fn a_large_receipt_has_letters_of_double_size() {
    let has_size = |large, size| {
        let bytes = printed("en", receipt(48), large);
        bytes.windows(3).any(|it| it == [0x1D, b'!', size])
    };
    assert!(has_size(true, 0x11));
    assert!(!has_size(false, 0x11));
}

// ---- anything

fn any_block() -> impl Strategy<Value = Block> {
    let texts = || prop::collection::vec(any::<String>(), 0..4);
    prop_oneof![
        any::<String>().prop_map(Block::Heading),
        any::<String>().prop_map(Block::Prose),
        any::<String>().prop_map(Block::Code),
        "https://[a-z/.-]{0,70}".prop_map(Block::Code),
        "\\PC{0,300}".prop_map(Block::Prose),
        (any::<String>(), any::<String>()).prop_map(|(title, text)| Block::Notice { title, text }),
        (any::<String>(), texts()).prop_map(|(lead, points)| Block::Points { lead, points }),
        prop::collection::vec((any::<String>(), any::<String>()), 0..3).prop_map(Block::Rows),
        (
            texts(),
            prop::collection::vec((any::<String>(), texts()), 0..3)
        )
            .prop_map(|(heads, rows)| Block::Grid { heads, rows }),
        texts().prop_map(Block::Blanks),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_page_comes_out_or_names_the_sign_that_is_missing(
        title in any::<String>(),
        blocks in prop::collection::vec(any_block(), 0..6),
        columns in 12_usize..90,
    ) {
        let page = Page::new(Place::Handout, title, blocks);
        let telling = SHIPPED.telling("en");
        for (format, large) in super::formats() {
            match write(&page, telling, format, large) {
                Ok(bytes) => prop_assert!(!bytes.is_empty()),
                Err(Unprintable::Sign(sign)) => {
                    prop_assert!(page.texts().iter().any(|text| text.contains(sign)));
                }
                Err(other) => prop_assert!(false, "{other:?}"),
            }
        }
        let bytes = write(&page, telling, text(columns, true), false).unwrap();
        let lines = String::from_utf8(bytes).unwrap();
        for line in lines.lines() {
            prop_assert!(line.width() <= columns.max(2), "{columns}: {line:?}");
        }
        let is_plain = |sign: char| sign == '\n' || !sign.is_control();
        prop_assert!(lines.chars().all(is_plain));
        let html = String::from_utf8(write(&page, telling, Format::Html, false).unwrap()).unwrap();
        elements(html.split_once('\n').unwrap().1);
    }
}

#[test]
fn what_was_chosen_stands_on_every_kind_of_paper() {
    let mut chosen = Chosen::default();
    chosen.toggle_extra(Extra::DangerAtHome);
    let lang = Lang::new("es");
    let page = SHIPPED.sheet(lang.tag(), &alcohol(), &chosen);
    for format in [text(80, false), Format::Markdown, Format::Html] {
        let bytes = SHIPPED.print(lang.tag(), &page, format, false);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches(AT_HOME).count(), 2, "{format:?}");
    }
}
