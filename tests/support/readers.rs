//! People who read the pages: one before the full screen, one line by line.

use std::cell::RefCell;
use std::io::{self, BufRead, ErrorKind, Read, Write};
use std::mem;
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver, Sender};

use openchair::app::{App, Program};
use openchair::plain::{Outlet, Plain};
use openchair::run;
use openchair::words::Words;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Size;

use super::desk::Desk;
use super::leaf::{Leaf, Part, Screenful};
use super::told::{self, Reader};
use openchair::terminal::ThemeName;

/// How a person takes what stands on a screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    /// By its number.
    Digits,
    /// By moving down to it, then Enter.
    Arrows,
}

/// Someone who reads off the emulated screen. Every frame is looked at.
pub(crate) struct AtScreen<'g> {
    desk: Desk<'g>,
    habit: Habit,
    /// What was read since the last key.
    read: Option<Screenful>,
}

impl<'g> AtScreen<'g> {
    pub(crate) fn sit(app: App<'g>, size: Size, habit: Habit) -> Self {
        let mut desk = Desk::sit(app, size, ThemeName::Contrast);
        desk.cursor_stands_on_the_focused_item();
        Self {
            desk,
            habit,
            read: None,
        }
    }

    pub(crate) fn press(&mut self, key: KeyCode) {
        self.read = None;
        self.desk.press(key);
        self.desk.cursor_stands_on_the_focused_item();
    }

    fn screenful(&mut self) -> Screenful {
        let read = self.read.take();
        let read = read.unwrap_or_else(|| Screenful::read(self.desk.screen.device().seen()));
        self.read.insert(read).clone()
    }

    fn is_last(&self, screenful: &Screenful) -> bool {
        let first = self.desk.app.scene().words.screen.first().to_owned();
        screenful.more.as_ref().is_none_or(|more| *more == first)
    }
}

impl Reader for AtScreen<'_> {
    fn read(&mut self, enough: fn(&Leaf) -> bool) -> Leaf {
        let mut screenfuls = vec![self.screenful()];
        loop {
            let leaf = Leaf::of_screenfuls(&screenfuls);
            let is_last = screenfuls.last().is_some_and(|last| self.is_last(last));
            if is_last || enough(&leaf) {
                return leaf;
            }
            self.press(KeyCode::Char(' '));
            screenfuls.push(self.screenful());
        }
    }

    fn take(&mut self, label: &str) {
        // Once around all screenfuls, and none of them twice.
        for _ in 0..50 {
            let screenful = self.screenful();
            let items = &screenful.items;
            let found = items.iter().find(|(_, known, _)| known == label);
            match (found, self.habit) {
                (Some((digit, ..)), Habit::Digits) => {
                    return self.press(KeyCode::Char(*digit));
                }
                (Some((_, _, true)), Habit::Arrows) => return self.press(KeyCode::Enter),
                (Some(_), Habit::Arrows) => self.press(KeyCode::Down),
                (None, _) => {
                    assert!(screenful.more.is_some(), "no {label:?} in {screenful:#?}");
                    self.press(KeyCode::Char(' '));
                }
            }
        }
        panic!("{label:?} stands on no screenful");
    }

    fn back(&mut self) {
        self.press(KeyCode::Char('0'));
    }
}

/// Someone who reads lines and types lines.
pub(crate) struct AtLines<'g> {
    app: App<'g>,
    face: Plain<Typed, Written>,
    typed: Sender<String>,
    written: Written,
    /// What was written after the last line typed.
    page: String,
    words: &'g Words,
}

impl<'g> AtLines<'g> {
    pub(crate) fn sit(app: App<'g>, words: &'g Words) -> Self {
        let (typed, lines) = mpsc::channel();
        let input = Typed {
            lines,
            line: Vec::new(),
            read: 0,
        };
        let written = Written::default();
        let mut person = Self {
            app,
            face: Plain::new(input, written.clone(), Outlet::pipe(), true),
            typed,
            written,
            page: String::new(),
            words,
        };
        person.go_on();
        person
    }

    /// Types a line and reads what comes back.
    pub(crate) fn say(&mut self, line: &str) {
        self.typed.send(format!("{line}\n")).unwrap();
        self.go_on();
    }

    fn go_on(&mut self) {
        match run::run(&mut self.app, &mut self.face, &mut run::NoPress) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            ended => panic!("the visit ended: {ended:?}"),
        }
        let written = mem::take(&mut *self.written.0.borrow_mut());
        self.page = String::from_utf8(written).unwrap();
    }
}

impl Reader for AtLines<'_> {
    fn read(&mut self, _enough: fn(&Leaf) -> bool) -> Leaf {
        let words = &self.words.page;
        let facts = [&words.fits, &words.consider, &words.open, &words.closed];
        let facts = facts.map(String::as_str);
        // The loop begins anew with each line, and repeats the prompt that still waits.
        let prompt = |line: &&str| line.starts_with("Type a number from") || *line == "Type 1: ";
        let lines = self.page.lines().filter(|line| !prompt(line));
        let page = lines.collect::<Vec<_>>().join("\n");
        Leaf::of_lines(&page, &facts, &format!("{}: ", self.words.plain.notice))
    }

    fn take(&mut self, label: &str) {
        let page = self.read(told::all);
        let found = page.parts.iter().find_map(|part| match part {
            Part::Item(number, text, _) => {
                let rest = text.strip_prefix(label)?;
                let ends = rest.is_empty() || rest.starts_with(['.', ' ']);
                ends.then_some(*number)
            }
            _ => None,
        });
        let Some(number) = found else {
            panic!("there is no {label:?} on this page:\n{}", self.page);
        };
        self.say(&number.to_string());
    }

    fn back(&mut self) {
        self.say("0");
    }
}

/// The lines a person types. Where none is left, it says so with an error: the loop comes back.
pub(crate) struct Typed {
    lines: Receiver<String>,
    line: Vec<u8>,
    read: usize,
}

impl BufRead for Typed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read == self.line.len() {
            let line = self.lines.try_recv().map_err(|_| ErrorKind::WouldBlock)?;
            self.line = line.into_bytes();
            self.read = 0;
        }
        Ok(&self.line[self.read..])
    }

    fn consume(&mut self, bytes: usize) {
        self.read += bytes;
    }
}

impl Read for Typed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

/// What is written, kept.
#[derive(Clone, Default)]
pub(crate) struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
