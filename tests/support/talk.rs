//! A person who reads each page and answers it: chooses by words, not by numbers known beforehand.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command};

/// A conversation with the program.
pub(crate) struct Talk {
    child: Child,
    typed: ChildStdin,
    said: ChildStdout,
    /// Everything the program has said.
    pub(crate) all: String,
    /// What it said after the last line typed.
    pub(crate) page: String,
}

impl Talk {
    /// Starts the program and reads its first page.
    pub(crate) fn begin(mut program: Command) -> Self {
        let mut child = program.spawn().unwrap();
        let mut talk = Self {
            typed: child.stdin.take().unwrap(),
            said: child.stdout.take().unwrap(),
            child,
            all: String::new(),
            page: String::new(),
        };
        talk.read();
        talk
    }

    /// Reads on to the next prompt.
    fn read(&mut self) {
        let mut bytes = Vec::new();
        let mut byte = [0];
        loop {
            let line = bytes.rsplit(|byte| *byte == b'\n').next().unwrap();
            if is_prompt(line) {
                break;
            }
            let read = self.said.read(&mut byte).unwrap();
            let so_far = String::from_utf8_lossy(&bytes);
            assert_eq!(read, 1, "it ended without a prompt:\n{so_far}");
            bytes.push(byte[0]);
        }
        self.page = String::from_utf8(bytes).unwrap();
        self.all.push_str(&self.page);
    }

    /// Types a line and reads what comes back.
    pub(crate) fn say(&mut self, line: &str) -> &str {
        writeln!(self.typed, "{line}").unwrap();
        self.read();
        &self.page
    }

    /// Takes the item whose words begin so.
    pub(crate) fn choose(&mut self, label: &str) -> &str {
        let number = self.number(label);
        self.say(&number)
    }

    /// The number of the item whose words begin so.
    pub(crate) fn number(&self, label: &str) -> String {
        let mut items = self.page.lines().filter_map(|line| line.split_once(". "));
        let found =
            items.find(|(number, text)| number.parse::<usize>().is_ok() && text.starts_with(label));
        let Some((number, _)) = found else {
            panic!("there is no {label:?} on this page:\n{}", self.page);
        };
        number.to_owned()
    }

    /// Types a last line. Gives back what was said after it, and the exit code.
    pub(crate) fn end_with(mut self, line: &str) -> (String, Option<i32>) {
        writeln!(self.typed, "{line}").unwrap();
        self.end()
    }

    /// Ends the input. Gives back what was said after it, and the exit code.
    pub(crate) fn end(self) -> (String, Option<i32>) {
        let Self {
            mut child,
            typed,
            mut said,
            ..
        } = self;
        drop(typed);
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();
        (rest, child.wait().unwrap().code())
    }
}

fn is_prompt(line: &[u8]) -> bool {
    line == b"Type 1: " || (line.starts_with(b"Type a number from 1 to ") && line.ends_with(b": "))
}
