//! The whole way, from the first page to leaving, on every kind of terminal, with digits and
//! Enter alone.

#![cfg(unix)]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
    pub(crate) mod english;
    pub(crate) mod talk;
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod tty;
    pub(crate) mod walk;
}

use openchair::view::Glyphs;
use rstest::rstest;

use support::command::program;
use support::english::english;
use support::talk::Talk;
use support::tty::Tty;
use support::walk;

type Env = &'static [(&'static str, &'static str)];

const XTERM: Env = &[("TERM", "xterm-256color")];
const NO_COLOR: Env = &[("TERM", "xterm-256color"), ("NO_COLOR", "1")];
const CONSOLE: Env = &[("TERM", "linux")];
const NOT_UTF8: Env = &[("TERM", "xterm-256color"), ("LANG", "C")];
const DUMB: Env = &[("TERM", "dumb")];

const USUAL: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (60, 18);
const WIDE: (u16, u16) = (200, 60);

/// The program on a terminal of so many columns and rows.
fn start(env: Env, (cols, rows): (u16, u16), args: &[&str]) -> Tty {
    Tty::start(args, env, (rows, cols))
}

#[rstest]
#[case::ordinary(XTERM, USUAL)]
#[case::no_color(NO_COLOR, USUAL)]
#[case::linux_console(CONSOLE, USUAL)]
#[case::ascii_only(NOT_UTF8, USUAL)]
#[case::smallest(XTERM, SMALLEST)]
#[case::smallest_console(CONSOLE, SMALLEST)]
#[case::wide(XTERM, WIDE)]
fn digits_and_enter_lead_all_the_way_and_leaving_leaves_no_word(
    #[case] env: Env,
    #[case] size: (u16, u16),
) {
    let mut tty = start(env, size, &[]);
    walk::on_screen(&mut tty, &walk::way());
    assert_eq!(tty.wait_exit(), 0);
    tty.is_as_before();
}

#[rstest]
#[case::ordinary(XTERM, USUAL)]
#[case::no_color(NO_COLOR, USUAL)]
#[case::linux_console(CONSOLE, USUAL)]
#[case::smallest(XTERM, SMALLEST)]
#[case::wide(XTERM, WIDE)]
fn one_key_leaves_from_the_meetings_and_leaves_no_word(
    #[case] env: Env,
    #[case] size: (u16, u16),
    #[values("x", "/")] key: &str,
) {
    let way = walk::way();
    let meetings = way.stops[way.stops.len() - 2].title.clone();
    let mut tty = start(env, size, &[]);
    walk::on_screen(&mut tty, &way.until_meetings());
    walk::arrive(&mut tty, &meetings);
    tty.send(key);
    assert_eq!(tty.wait_exit(), 0);
    tty.is_as_before();
}

#[test]
fn a_dumb_terminal_is_asked_line_by_line_and_pushed_up_when_leaving() {
    let mut tty = start(DUMB, USUAL, &[]);
    walk::on_lines(&mut tty, &walk::way());
    assert_eq!(tty.wait_exit(), 0);
    assert!(!tty.bytes.contains(&0x1b));
    let rows = tty.rows();
    let said: Vec<&String> = rows.iter().filter(|row| !row.is_empty()).collect();
    assert_eq!(
        said,
        ["This screen cannot be cleared. The text is still above."]
    );
}

#[rstest]
#[case::smaller_than_a_page(&[("TERM", "xterm-256color")], (59, 18), &[])]
#[case::asked_for(&[("TERM", "xterm-256color")], USUAL, &["--plain"])]
#[case::accessible(&[("TERM", "xterm-256color"), ("ACCESSIBLE", "1")], USUAL, &[])]
fn a_terminal_that_clears_is_asked_line_by_line_and_holds_no_word_afterwards(
    #[case] env: Env,
    #[case] size: (u16, u16),
    #[case] args: &[&str],
) {
    let mut tty = start(env, size, args);
    walk::on_lines(&mut tty, &walk::way());
    assert_eq!(tty.wait_exit(), 0);
    tty.is_as_before();
}

/// Fails where a page has an English word.
fn is_spanish(page: &str) {
    // Wrapped lines are joined, so that what stands in quotes or is a name is seen whole.
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(english(&page), [""; 0], "{page}");
}

#[rstest]
#[case::ordinary(XTERM, USUAL, &["--lang", "es"])]
#[case::by_the_locale(&[("TERM", "xterm"), ("LC_ALL", "es_MX.UTF-8")], USUAL, &[])]
#[case::console(CONSOLE, USUAL, &["--lang", "es"])]
#[case::small(XTERM, (72, 18), &["--lang", "es"])]
fn the_whole_way_is_in_spanish_on_a_screen(
    #[case] env: Env,
    #[case] size: (u16, u16),
    #[case] args: &[&str],
) {
    let mut tty = start(env, size, args);
    walk::on_screen(&mut tty, &walk::way_in("es", is_spanish));
    assert_eq!(tty.wait_exit(), 0);
    tty.is_as_before();
}

#[rstest]
#[case::asked_for(XTERM, &["--plain", "--lang", "es"])]
#[case::dumb(DUMB, &["--lang", "es"])]
fn the_whole_way_is_in_spanish_line_by_line(#[case] env: Env, #[case] args: &[&str]) {
    let mut tty = start(env, USUAL, args);
    walk::on_lines(&mut tty, &walk::way_in("es", is_spanish));
    assert_eq!(tty.wait_exit(), 0);
}

#[test]
fn a_script_goes_all_the_way_through_a_pipe() {
    let way = walk::way();
    let mut talk = Talk::begin(program(&[]));
    let (last, before) = way.stops.split_last().unwrap();
    for stop in before {
        assert!(
            talk.page.lines().any(|line| line == stop.title),
            "{}",
            talk.page
        );
        talk.choose(&stop.label);
    }
    assert!(!talk.all.contains('\u{1b}'));
    let number = talk.number(&last.label);
    assert_eq!(talk.end_with(&number), (String::new(), Some(0)));
}

/// Text and escape sequences of what was written.
fn parted(written: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut sequences = Vec::new();
    let mut signs = written.chars();
    while let Some(sign) = signs.next() {
        if sign != '\u{1b}' {
            text.push(sign);
            continue;
        }
        let mut sequence = String::new();
        let ends = |sequence: &str, sign: char| {
            if sequence.starts_with(']') {
                sign == '\u{7}'
            } else {
                !sequence.is_empty() && sign.is_ascii_alphabetic()
            }
        };
        for sign in signs.by_ref() {
            let last = ends(&sequence, sign);
            sequence.push(sign);
            if last {
                break;
            }
        }
        sequences.push(sequence);
    }
    (text, sequences)
}

#[test]
fn a_linux_console_gets_its_own_signs_and_no_other_screen() {
    let mut tty = start(CONSOLE, USUAL, &[]);
    walk::on_screen(&mut tty, &walk::way());
    assert_eq!(tty.wait_exit(), 0);
    let (text, sequences) = parted(&tty.text());
    let strange: Vec<char> = text
        .chars()
        .filter(|it| !Glyphs::Console.has(*it))
        .collect();
    assert_eq!(strange, [], "signs that no console font has");
    let known = |sequence: &String| match sequence.strip_prefix('[') {
        Some("?25h") => true,
        Some(rest) => {
            let plain = |sign: char| sign.is_ascii_digit() || sign == ';';
            let end = rest.trim_start_matches(plain);
            ["m", "H", "C", "J", "K"].contains(&end)
        }
        None => false,
    };
    let strange: Vec<&String> = sequences.iter().filter(|it| !known(it)).collect();
    assert_eq!(strange, [&""; 0], "sequences that a console does not know");
}

#[test]
fn without_utf8_only_ascii_is_written() {
    let mut tty = start(NOT_UTF8, USUAL, &[]);
    walk::on_screen(&mut tty, &walk::way());
    assert_eq!(tty.wait_exit(), 0);
    assert!(tty.text().is_ascii());
}

/// The codes of all styles that were written.
fn styles(written: &str) -> Vec<u8> {
    let (_, sequences) = parted(written);
    let styles = sequences
        .iter()
        .filter_map(|it| it.strip_prefix('[')?.strip_suffix('m'));
    let codes = styles.flat_map(|style| style.split(';'));
    codes
        .filter(|code| !code.is_empty())
        .map(|code| code.parse().unwrap())
        .collect()
}

#[test]
fn no_color_takes_the_colors_away_and_leaves_bold_and_reverse() {
    let written = |env| {
        let mut tty = start(env, USUAL, &[]);
        walk::on_screen(&mut tty, &walk::way().until_meetings());
        tty.text()
    };
    let (with, without) = (styles(&written(XTERM)), styles(&written(NO_COLOR)));
    assert!(
        with.iter().any(|code| *code >= 30),
        "colors are there to be taken"
    );
    assert!(
        without.iter().all(|code| [0, 1, 7].contains(code)),
        "{without:?}"
    );
    assert!(without.contains(&1) && without.contains(&7));
}
