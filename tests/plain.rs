//! The line-by-line face, as a person or a script meets it.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
    pub(crate) mod talk;
    #[cfg(unix)]
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod tty;
}

use std::io::{self, BufReader, PipeReader, PipeWriter, Write};
use std::time::{Duration, Instant};

use openchair::advice::Adviser;
use openchair::app::{App, Kiosk, Limits};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::plain::{Outlet, Plain};
use openchair::run;
use openchair::words::Speech;

use support::command::{program, run, run_with};
use support::talk::Talk;
#[cfg(unix)]
use support::tty::Tty;

fn talk() -> Talk {
    Talk::begin(program(&[]))
}

// ---- the way through

#[test]
fn from_the_first_page_to_a_group_its_meetings_and_out() {
    let mut talk = talk();
    assert!(
        talk.page
            .starts_with("Type a number and Enter. h: help now. x: leave now.")
    );
    assert!(talk.page.contains("\n\nFind a support group\n\n"));

    let page = talk.choose("Start the questions");
    assert!(page.starts_with("\n\nWho is this for?\n\n"));
    let page = talk.choose("For me");
    assert!(page.starts_with("\nChosen: For me\n\nHow old are you?\n\n"));
    talk.choose("26 or older");
    talk.choose("Alcohol");
    talk.choose("I want to stop");
    let page = talk.choose("I would rather leave religion out");
    assert!(page.contains("w: why we ask."));

    let page = talk.say("s");
    assert!(page.contains("Safety note: Before you stop or cut down\n"));
    let page = talk.choose("Go on to the groups");
    assert!(page.starts_with("\n\n3 groups that may fit\n\n1. "));
    assert!(page.contains("\n   What fits: You would rather leave religion out."));
    assert!(page.contains("\n   All meetings: You may walk in\n"));

    let page = talk.choose("SMART Recovery");
    assert!(page.starts_with("\n\nSMART Recovery (SMART)\n\n"));
    let page = talk.choose("Open and closed meetings at SMART");
    assert!(page.contains("\nOpen meetings: You may walk in\n"));
    assert!(page.contains("A meeting near you may do it another way."));

    talk.choose("Leave");
    let leave_now = talk.number("Leave now");
    assert_eq!(talk.end_with(&leave_now), (String::new(), Some(0)));
}

#[test]
fn a_person_who_asks_for_someone_else_sees_where_to_turn_in_danger() {
    let mut talk = talk();
    talk.choose("Start the questions");
    talk.choose("For someone I care about");
    let page = talk.say("s");
    assert!(page.contains("Safety note: If you are afraid of someone at home\n"));
    assert!(page.contains("1-800-799-7233"));
    assert!(talk.choose("Go on").contains("1. Al-Anon"));
}

#[test]
fn the_guided_run_shows_the_groups_that_advise_names() {
    let advised = run(&["advise", "--json", "who=loved-one", "relation=my-partner"]);
    let advice: serde_json::Value = serde_json::from_str(&advised.out).unwrap();
    let mut talk = talk();
    talk.choose("Start the questions");
    talk.choose("For someone I care about");
    talk.choose("My partner");
    talk.say("s");
    let page = talk.choose("Go on to the groups");
    let suggestions = advice["suggestions"].as_array().unwrap();
    assert!(!suggestions.is_empty());
    for (at, suggestion) in suggestions.iter().enumerate() {
        let name = suggestion["name"].as_str().unwrap();
        let line = format!("\n{}. {name}. ", at + 1);
        assert!(page.contains(&line), "{line} is not in:\n{page}");
    }
}

#[test]
fn numbers_above_nine_work_where_a_list_is_long() {
    let mut talk = talk();
    talk.choose("Browse all groups");
    talk.choose("All groups by name");
    assert!(talk.number("Women for Sobriety").parse::<usize>().unwrap() > 9);
    let page = talk.choose("Women for Sobriety");
    assert!(page.starts_with("\n\nWomen for Sobriety (WFS)\n\n"));
}

#[test]
fn an_answer_can_be_changed_and_what_no_longer_applies_is_said() {
    let mut talk = talk();
    talk.choose("Start the questions");
    talk.choose("For me");
    talk.choose("26 or older");
    talk.say("s");
    talk.choose("Go on to the groups");
    talk.choose("Your answers");
    let page = talk.choose("Who is this for?");
    assert!(page.contains("\n1. For me (your answer). "));
    let page = talk.choose("I lost someone");
    let said = "\nChosen: I lost someone\nThese answers no longer apply and were taken out: ";
    assert!(page.starts_with(said), "{page}");
}

// ---- what is typed

#[test]
fn a_word_that_means_nothing_is_answered_and_the_page_stays() {
    let mut talk = talk();
    talk.choose("Start the questions");
    let answer = "\nThat is not one of the numbers or keys here. Nothing has changed.\n\
                  Type a number from 1 to 4: ";
    for nothing in [
        "5",
        "help",
        "j",
        "-1",
        "1 2",
        "\u{1b}[A",
        "99999999999999999999999",
    ] {
        assert_eq!(talk.say(nothing), answer, "{nothing:?}");
    }
}

#[test]
fn a_key_that_leads_nowhere_here_is_answered_too() {
    let mut talk = talk();
    for nowhere in ["0", "w"] {
        let answer = talk.say(nowhere);
        assert!(
            answer.starts_with("\nThat is not one of"),
            "{nowhere}: {answer}"
        );
    }
    let answer = talk.say("s").to_owned();
    assert!(answer.starts_with("\nThere are no groups yet."), "{answer}");
}

#[test]
fn an_empty_line_repeats_the_page() {
    let mut talk = talk();
    let page = talk.choose("Start the questions").to_owned();
    assert_eq!(talk.say(""), page);
    assert_eq!(talk.say("  "), page);
}

#[test]
fn help_is_one_key_away_on_every_page() {
    let mut talk = talk();
    assert!(
        talk.say("h")
            .contains("\n988 Suicide & Crisis Lifeline\nCall or text 988\n")
    );
    talk.say("0");
    talk.choose("Start the questions");
    assert!(talk.page.contains("h: help now. x: leave now. 0: back."));
    assert!(talk.say("*").starts_with("\n\nHelp now\n\n"));
}

#[test]
fn without_letters_the_signs_are_told_and_work() {
    let mut talk = Talk::begin(program(&["--no-letters"]));
    assert!(
        talk.page
            .starts_with("Type a number and Enter. *: help now. /: leave now.")
    );
    assert!(talk.say("h").contains("That is not one of"));
    assert!(talk.say("*").contains("\n\nHelp now\n\n"));
    assert_eq!(talk.end_with("/"), (String::new(), Some(0)));
}

#[test]
fn the_keys_page_says_how_keys_are_pressed_here() {
    let mut talk = talk();
    let page = talk.say("?");
    assert!(page.contains("\nx / Ctrl-C: leave now\n"));
    assert!(page.contains("Here you type a key on a line of its own, then Enter."));
}

#[test]
fn leaving_writes_nothing_more_into_a_pipe() {
    let mut talk = talk();
    talk.choose("Start the questions");
    talk.choose("For me");
    assert_eq!(talk.end_with("x"), (String::new(), Some(0)));
}

#[test]
fn the_end_of_the_input_ends_the_visit_well() {
    let mut talk = talk();
    talk.choose("Start the questions");
    assert_eq!(talk.end(), ("\n".to_owned(), Some(0)));
    assert_eq!(run_with(&[], b"1\n1").code, Some(0));
}

#[test]
fn no_escape_sequence_goes_into_a_pipe_whatever_comes_in() {
    let mut bytes: Vec<u8> = Vec::new();
    for number in 0..60_000_u32 {
        bytes.extend((number.wrapping_mul(2_654_435_761) >> 13).to_le_bytes());
    }
    // Neither lines that are endless nor keys that leave: all of it has to be read.
    bytes.retain(|byte| !b"x/XqQ".contains(byte));
    let ran = run_with(&[], &bytes);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(!ran.out.contains('\u{1b}'));
    assert!(
        ran.out
            .contains("That is not one of the numbers or keys here.")
    );
}

#[test]
fn into_a_pipe_each_paragraph_is_one_line() {
    let ran = run(&[]);
    let sentence = "A few plain questions. Then two or three groups that may fit, \
                    and which of their meetings you may walk into.";
    assert!(ran.out.lines().any(|line| line == sentence));
}

// ---- on a terminal

/// What a visit writes to an outlet when these lines are typed.
fn visit(outlet: Outlet, lines: &'static str) -> String {
    let guide = guide();
    let adviser = Adviser::new(&guide);
    let speech = Speech::new(&Library::built_in(), &guide, None).unwrap();
    let mut output = Vec::new();
    let mut face = Plain::new(lines.as_bytes(), &mut output, outlet, true);
    run::run(
        &mut App::new(&adviser, &speech, true),
        &mut face,
        &mut run::NoPress,
    )
    .unwrap();
    String::from_utf8(output).unwrap()
}

fn guide() -> Guide {
    Library::built_in().load().unwrap()
}

const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[H";

#[test]
fn leaving_clears_a_terminal_first_and_says_nothing_after() {
    let terminal = Outlet::terminal("xterm", 80, 24, true);
    let stays = visit(terminal, "1\n1\n");
    // "Chosen" must not be said of what is left behind either.
    for leaving in ["1\n1\nx\n", "1\n1\n/\n"] {
        let leaves = visit(terminal, leaving);
        assert_eq!(leaves, format!("{}{CLEAR}", stays.trim_end_matches('\n')));
    }
}

#[test]
fn a_terminal_that_cannot_clear_is_pushed_up_and_the_rest_is_said() {
    let dumb = Outlet::terminal("dumb", 80, 24, true);
    let left = visit(dumb, "1\nx\n");
    let end = format!(
        "{}This screen cannot be cleared. The text is still above.\n",
        "\n".repeat(24)
    );
    assert!(left.ends_with(&end), "{left}");
    assert!(!left.contains('\u{1b}'));
}

#[test]
fn starting_over_clears_and_tells_the_next_person_how_it_works() {
    let terminal = Outlet::terminal("xterm", 80, 24, true);
    let written = visit(terminal, "1\n1\nq\n2\n");
    let (_, after) = written.split_once(CLEAR).unwrap();
    assert!(after.starts_with("Type a number and Enter."), "{after}");
    assert!(after.contains("Find a support group\n"));
}

#[test]
fn prose_is_wrapped_to_a_terminal_and_addresses_stay_whole() {
    let terminal = Outlet::terminal("xterm", 40, 24, true);
    let written = visit(terminal, "3\n4\n3\n");
    let long = written.lines().filter(|line| line.chars().count() > 39);
    for line in long {
        let words = line.split_whitespace().filter(|word| word.len() > 4);
        assert_eq!(words.count(), 1, "{line}");
        assert!(line.contains("http"), "{line}");
    }
}

#[test]
fn no_line_of_a_page_has_a_border_or_a_glyph() {
    let terminal = Outlet::terminal("xterm", 80, 24, true);
    for line in visit(terminal, "1\n1\n3\n1\ns\n1\n1\n").lines() {
        let drawn = line
            .chars()
            .find(|sign| matches!(sign, '\u{2190}'..='\u{2bff}'));
        assert_eq!(drawn, None, "{line}");
    }
}

/// Types `typed` at the first prompt on a real terminal. Gives back what was written after that,
/// and the exit code.
#[cfg(unix)]
fn at_terminal(args: &[&str], typed: &str) -> (String, u32) {
    let mut tty = Tty::start(args, &[("TERM", "xterm")], (24, 80));
    tty.wait_for_end(0, "Type a number from 1 to 7: ");
    tty.turn_over();
    tty.send(typed);
    let code = tty.wait_exit();
    (tty.text(), code)
}

#[cfg(unix)]
#[test]
fn ctrl_c_clears_a_terminal_and_ends_well() {
    let (after, code) = at_terminal(&["--plain"], "\u{3}");
    // The terminal itself shows the key; nothing of ours comes before the clearing.
    assert_eq!(after.trim_start_matches("^C"), CLEAR);
    assert_eq!(code, 0);
}

#[cfg(unix)]
#[test]
fn ctrl_d_ends_the_last_line_and_leaves_the_text() {
    let (after, code) = at_terminal(&["--plain"], "\u{4}");
    assert_eq!(after.trim_start_matches("^D\u{8}\u{8}"), "\r\n");
    assert_eq!(code, 0);
}

// ---- a kiosk, line by line

/// Ends the input once the screen has been cleared, as someone who watches would.
struct Watcher {
    written: Vec<u8>,
    input: Option<PipeWriter>,
}

impl Write for Watcher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.written.extend(bytes);
        if self.written.ends_with(CLEAR.as_bytes()) {
            self.input = None;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn silent_after(lines: &str) -> (PipeReader, PipeWriter) {
    let (reader, mut writer) = io::pipe().unwrap();
    writer.write_all(lines.as_bytes()).unwrap();
    (reader, writer)
}

#[test]
fn a_kiosk_warns_and_clears_itself_when_nobody_types() {
    let guide = guide();
    let adviser = Adviser::new(&guide);
    let speech = Speech::new(&Library::built_in(), &guide, None).unwrap();
    let limits = Limits {
        idle: Duration::from_millis(400),
        warning: Duration::from_millis(200),
        per_word: Duration::ZERO,
    };
    let (reader, input) = silent_after("\n1\n");
    let mut watcher = Watcher {
        written: Vec::new(),
        input: Some(input),
    };
    let outlet = Outlet::terminal("xterm", 80, 24, true);
    let mut face = Plain::new(BufReader::new(reader), &mut watcher, outlet, true);
    let mut kiosk = Kiosk::new(&adviser, &speech, true, limits, Instant::now());
    run::run(&mut kiosk, &mut face, &mut run::NoPress).unwrap();

    let written = String::from_utf8(watcher.written).unwrap();
    let pages = [
        "Find a support group that fits\n",
        "Who is this for?\n",
        "\u{7}",
        "Are you still there?\n",
        CLEAR,
        "Find a support group that fits\n",
    ];
    let mut rest = written.as_str();
    for page in pages {
        let Some((_, after)) = rest.split_once(page) else {
            panic!("{page:?} is not in what is left of:\n{written}");
        };
        rest = after;
    }
    assert!(!rest.contains("Who is this for?"));
}
