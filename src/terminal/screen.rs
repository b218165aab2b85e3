//! The full-screen face: scenes in, one write a frame out, events back.

use std::io;
use std::mem;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::Event as Report;
use ratatui::layout::{Position, Rect, Size};

use super::finger::Finger;
use super::input::{self, Input};
use super::pen::Pen;
use super::{Capabilities, Device, Modes, Settings, Tty};
use crate::app::{Event, Fit, Focus, Scene};
use crate::run::Face;
use crate::view::{Aside, Hit, Look, Row, Sheet};
use crate::words::Words;

/// A screen on a device. It keeps what it has shown, and writes only what differs.
#[derive(Debug)]
pub struct Screen<D> {
    device: D,
    modes: Modes,
    look: Look,
    size: Size,
    pen: Pen,
    /// Whether the window has to be cleared before the next frame.
    stale: bool,
    /// Whether the layout has changed since the last frame.
    fresh: bool,
    sheet: Option<Sheet>,
    finger: Finger,
    focus: Focus,
    aside: Option<Aside>,
    /// Which panel is shown, and which part of it.
    panel: Option<(u64, usize)>,
    /// What stands in each row, and its cells.
    shown: Vec<Row>,
    rows: Vec<Buffer>,
    /// The row that is being painted.
    next: Buffer,
}

impl Screen<Tty> {
    /// Takes the terminal. It is given back when the screen is dropped, set as `first` where that
    /// is known already, else as it was found.
    ///
    /// # Errors
    /// Where there is no terminal, or it does not do what it must.
    pub fn take(capabilities: &Capabilities, first: Option<Settings>) -> io::Result<Self> {
        let tty = Tty::take(capabilities.modes, first)?;
        Ok(Self::on(tty, capabilities))
    }
}

impl<D: Device> Screen<D> {
    /// A screen on a device that is already taken and shows nothing yet.
    #[must_use]
    pub fn on(device: D, capabilities: &Capabilities) -> Self {
        let mut screen = Self {
            device,
            modes: capabilities.modes,
            look: capabilities.look,
            size: capabilities.size,
            pen: Pen::new(!capabilities.modes.console),
            stale: false,
            fresh: false,
            sheet: None,
            finger: Finger::default(),
            focus: Focus::Item(0),
            aside: None,
            panel: None,
            shown: Vec::new(),
            rows: Vec::new(),
            next: Buffer::empty(Rect::ZERO),
        };
        screen.forget();
        screen
    }

    /// The device, to look at what it was given.
    pub const fn device(&mut self) -> &mut D {
        &mut self.device
    }

    /// Forgets all that was shown: the screen is blank, or will be.
    fn forget(&mut self) {
        let Size { width, height } = self.size;
        let row = |y| Buffer::empty(Rect::new(0, y, width, 1));
        self.sheet = None;
        self.aside = None;
        self.shown = vec![Row::Blank; usize::from(height)];
        self.rows = (0..height).map(row).collect();
        self.next = row(0);
        self.pen.lift();
    }

    /// The layout of a scene: the one at hand where it still serves, or a new one.
    fn sheet(&mut self, scene: &Scene<'_>) -> Sheet {
        match self.sheet.take() {
            Some(sheet) if sheet.serves(scene, self.size) => sheet,
            before => {
                self.fresh = true;
                // What was pressed was on another page.
                self.finger.lift();
                Sheet::lay(scene, self.size, self.look, before.as_ref())
            }
        }
    }

    /// Draws what differs from what is shown.
    fn draw(&mut self, scene: &Scene<'_>) {
        let sheet = self.sheet(scene);
        let stale = mem::take(&mut self.stale);
        let mut fresh = mem::take(&mut self.fresh) || stale;
        let panel = scene.panel.map(|panel| (panel.serial, panel.part));
        if fresh || self.focus != scene.focus || self.panel != panel {
            // What stands beside is about the focused item, so it changes with the focus.
            let beside = sheet.beside(scene);
            fresh |= beside.is_some() || self.aside.is_some();
            self.aside = beside;
            self.focus = scene.focus;
            self.panel = panel;
        }
        if stale {
            self.pen.blank();
        }
        let picture = sheet.picture(scene.focus, self.aside.as_ref());
        let places = self.shown.iter_mut().zip(&mut self.rows);
        for (y, (row, (shown, cells))) in (0..).zip(picture.rows().iter().zip(places)) {
            if !fresh && shown == row {
                continue;
            }
            *shown = *row;
            self.next.area = cells.area;
            self.next.reset();
            picture.paint(y, &mut self.next);
            self.pen.row(cells, &self.next);
            mem::swap(cells, &mut self.next);
        }
        self.pen.go(picture.cursor());
        self.sheet = Some(sheet);
    }

    /// What a report means on the screen as it is.
    fn meaning(&mut self, report: &Report) -> Option<Event> {
        match input::read(report)? {
            Input::Key(key) => Some(Event::Key(key)),
            Input::Resized(size) => {
                self.size = size;
                self.stale = true;
                let sheet = self.sheet.take();
                self.forget();
                self.sheet = sheet;
                Some(Event::Again)
            }
            Input::Press(at) => {
                let hit = self.hit(at);
                Some(match self.finger.press(hit) {
                    Some(hit) => taken(hit),
                    None => Event::Touched,
                })
            }
            Input::Release(at) => {
                let hit = self.hit(at);
                self.finger.release(hit).map(taken)
            }
        }
    }

    /// What stands at a cell.
    fn hit(&self, at: Position) -> Option<Hit> {
        let picture = self.sheet.as_ref()?.picture(self.focus, None);
        picture.hit(at)
    }
}

/// Taking what a finger has taken.
const fn taken(hit: Hit) -> Event {
    match hit {
        Hit::Item(item) => Event::Take(item),
        Hit::More => Event::More,
        Hit::Key(key) => Event::Key(key),
    }
}

impl<D: Device> Face for Screen<D> {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        let sheet = self.sheet(scene);
        let fit = sheet.fit(scene);
        self.sheet = Some(sheet);
        fit
    }

    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()> {
        self.draw(scene);
        if !self.pen.is_empty() {
            self.device.write(self.pen.finish())?;
            self.pen.clear();
        }
        Ok(())
    }

    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        loop {
            let wait = deadline.map(|end| end.saturating_duration_since(Instant::now()));
            let Some(report) = self.device.read(wait)? else {
                return Ok(None);
            };
            if let Some(event) = self.meaning(&report) {
                return Ok(Some(event));
            }
            // What means nothing must not put the deadline off, however much of it comes.
            if wait.is_some_and(|wait| wait.is_zero()) {
                return Ok(None);
            }
        }
    }

    fn waiting(&mut self) -> io::Result<Option<Event>> {
        while let Some(report) = self.device.read(Some(Duration::ZERO))? {
            if let Some(event) = self.meaning(&report) {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    fn wipe(&mut self, _words: &Words) -> io::Result<()> {
        self.forget();
        self.stale = false;
        self.device.write(self.modes.wipe().as_bytes())
    }

    fn bell(&mut self) -> io::Result<()> {
        self.device.write(b"\x07")
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.size = self.device.stop()?;
        self.forget();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
