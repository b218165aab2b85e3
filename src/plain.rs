//! The line-by-line face: pages as text, one after the other, and an answer typed on a line.
//!
//! It only ever appends. That is what screen readers, braille lines, serial terminals and scripts
//! can follow. Into a pipe goes text alone: no escape sequence, and no line is broken, so that a
//! script finds whole sentences. On a terminal prose is wrapped.

mod fault;
mod heard;
mod hints;
mod input;
mod outlet;
mod sheet;
mod shown;
#[cfg(unix)]
mod signals;
mod typed;

use std::io::{self, BufRead, Write};
use std::mem;
use std::time::Instant;

pub use self::fault::cover;
pub use self::outlet::{Clearing, Outlet};
pub use self::sheet::Sheet;

use self::heard::Heard;
use self::input::Input;
use self::shown::Shown;
use self::typed::Typed;
use crate::app::{Event, Fit, Scene};
use crate::keys::Key;
use crate::page::Place;
use crate::run::Face;
use crate::words::Words;

/// The line-by-line face over an input and an output.
#[derive(Debug)]
pub struct Plain<R, W> {
    input: Input<R>,
    output: W,
    outlet: Outlet,
    letters: bool,
    /// What was shown last; none before the first page and after a wipe.
    shown: Option<Shown>,
    /// Whether the person has been told how this face is used.
    begun: bool,
    /// The page is asked for again as it is.
    again: bool,
    /// The words that repeat the choice just made, until the next page is shown. Nothing is
    /// written before that: the choice may have been to leave, and then clearing comes first.
    chosen: Option<String>,
    line: Line,
}

/// What has become of the last line written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// It is ended: by us, or by the answer that was typed behind a prompt.
    Ended,
    /// It is a prompt that waits.
    Asking,
    /// It is a prompt whose answer does not show, so that its end is still to be written.
    Open,
}

impl<R: BufRead + Send + 'static, W: Write> Plain<R, W> {
    /// A face that reads lines from `input` and writes to `output`, which is what `outlet` says.
    pub const fn new(input: R, output: W, outlet: Outlet, letters: bool) -> Self {
        Self {
            input: Input::new(input),
            output,
            outlet,
            letters,
            shown: None,
            begun: false,
            again: false,
            chosen: None,
            line: Line::Ended,
        }
    }

    /// The same face, where Ctrl-C and signals that end the program first clear the screen. At a
    /// kiosk nothing typed stops it.
    ///
    /// # Errors
    /// Where the system gives no thread or does not let signals be caught.
    #[cfg(unix)]
    pub fn heeding_signals(mut self, kiosk: bool) -> io::Result<Self> {
        self.input.heed_signals(kiosk)?;
        Ok(self)
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        if mem::replace(&mut self.line, Line::Ended) != Line::Ended {
            self.output.write_all(b"\n")?;
        }
        self.output.write_all(text.as_bytes())?;
        self.output.flush()
    }

    /// Writes what comes before a prompt, then the prompt.
    fn ask(&mut self, before: &str) -> io::Result<()> {
        let prompt = self.shown.as_ref().map_or("", |shown| &shown.prompt);
        let text = format!("{before}{prompt}");
        self.write(&text)?;
        self.line = Line::Asking;
        Ok(())
    }

    fn page(&mut self, scene: &Scene<'_>, sheet: &mut Sheet) {
        let waits = scene.page.place == Place::Attract;
        let first = !self.begun && !waits;
        if first {
            sheet.line(&hints::begin(scene.words, self.letters));
        }
        sheet.page(scene.page, &scene.words.plain);
        if let Some(panel) = scene.panel {
            sheet.heading(&panel.page.title);
            for block in &panel.page.blocks {
                sheet.block(block, &scene.words.plain);
            }
        }
        if scene.page.place == Place::Keys {
            sheet.paragraph(&scene.words.plain.keys_note);
        }
        if !first {
            sheet.paragraph(&hints::line(scene, self.letters));
        }
        self.begun |= first;
    }

    /// What a line means on the page that is shown.
    fn event(&mut self, line: &str) -> Event {
        let Some(shown) = &self.shown else {
            return Event::Unknown;
        };
        match Typed::read(line, shown.items.len(), self.letters) {
            Typed::Nothing if shown.any_key => Event::Key(Key::Enter),
            Typed::Nothing => {
                self.again = true;
                Event::Repeat
            }
            Typed::Item(at) => {
                self.chosen = shown.items.get(at).cloned().flatten();
                Event::Take(at)
            }
            Typed::Key(key) => Event::Key(key),
            Typed::Unknown => Event::Unknown,
        }
    }
}

impl<R: BufRead + Send + 'static, W: Write> Face for Plain<R, W> {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        Fit::whole(scene.page.items().count())
    }

    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()> {
        let known = self.shown.as_ref().map(|shown| shown.serial);
        let fresh = mem::take(&mut self.again) || known != Some(scene.serial);
        self.shown = Some(Shown::of(scene));
        let mut sheet = Sheet::new(self.outlet.width);
        if let Some(chosen) = self.chosen.take() {
            sheet.line(&chosen);
        }
        if let Some(said) = scene.said {
            sheet.line(said);
        }
        if fresh {
            // One blank line parts a page from whatever came before it.
            if known.is_some() {
                sheet.follow();
            }
            self.page(scene, &mut sheet);
            sheet.gap();
        }
        self.ask(sheet.text())
    }

    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        if self.line != Line::Asking {
            // The program had no answer to the last line. A person who cannot see the screen
            // still has to hear that it was read.
            let not_here = self.shown.as_ref().map_or("", |shown| &shown.not_here);
            let not_here = format!("{not_here}\n");
            self.ask(&not_here)?;
        }
        let Some(heard) = self.input.next(deadline)? else {
            return Ok(None);
        };
        self.line = Line::Open;
        Ok(Some(match heard {
            Heard::Line(line) => {
                if self.outlet.echoes {
                    self.line = Line::Ended;
                }
                self.event(&line)
            }
            Heard::Interrupt => Event::Key(Key::Interrupt),
            Heard::Ended => {
                self.write("")?;
                Event::Ended
            }
        }))
    }

    /// Each line is answered with its page before the next is read, so nothing ever waits.
    fn waiting(&mut self) -> io::Result<Option<Event>> {
        Ok(None)
    }

    fn wipe(&mut self, words: &Words) -> io::Result<()> {
        // Whoever comes next is told anew, and nothing of the last visit is said any more.
        self.shown = None;
        self.begun = false;
        self.chosen = None;
        let cleared = self.outlet.cleared();
        match self.outlet.clearing {
            Clearing::Screen => {
                self.line = Line::Ended;
                self.write(&cleared)
            }
            Clearing::Lines(_) => {
                let said = &words.plain.still_above;
                self.write(&format!("{cleared}{said}\n"))
            }
            Clearing::Nothing => Ok(()),
        }
    }

    fn bell(&mut self) -> io::Result<()> {
        match self.outlet.clearing {
            Clearing::Screen => {
                self.output.write_all(b"\x07")?;
                self.output.flush()
            }
            Clearing::Lines(_) | Clearing::Nothing => Ok(()),
        }
    }

    /// The terminal is never taken, so there is nothing to give back.
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}
