//! Where sheets leave the screen: at a printer, or as a file.
//!
//! A printer is reached through CUPS: its own programs are started with a fixed list of arguments, and
//! the sheet goes to their standard input, so no file holds it and no shell reads it. All of it
//! happens in a thread of its own; whoever waits for it is told in the end what became of the sheet.

mod file;
mod job;
mod spooler;

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub use self::file::Folder;
pub use self::job::{Job, Patience};
pub use self::spooler::{Cups, Refusal, Spooler, State};

use crate::app::{Sheet, Told};
use crate::page::Ways;
use crate::run::Press;
use crate::words::Words;

/// How often it is looked whether a printer has something to tell. Only while it has a sheet.
const LOOK: Duration = Duration::from_millis(200);

/// Sets a sheet in a kind of paper; nothing where that has not all of its characters.
pub type Set<F> = fn(&Sheet, &Words, F) -> Option<Vec<u8>>;

/// A printer and a folder, where there are any.
#[derive(Debug)]
pub struct Workshop<F> {
    /// Sets sheets.
    set: Set<F>,
    /// The printer, and the paper that goes into it.
    printer: Option<(Cups, F)>,
    /// The folder, and what is saved there under which name.
    folder: Option<(Folder, Ways, Vec<F>)>,
    /// The sheet on its way.
    running: Option<Running>,
    /// What is to be told at once.
    told: Option<Told>,
}

#[derive(Debug)]
struct Running {
    job: Arc<Job>,
    thread: JoinHandle<()>,
    news: Receiver<Told>,
    asks_at: Instant,
}

impl<F: Copy> Workshop<F> {
    /// A workshop with neither.
    #[must_use]
    pub const fn new(set: Set<F>) -> Self {
        Self {
            set,
            printer: None,
            folder: None,
            running: None,
            told: None,
        }
    }

    /// The same with a printer that takes this kind of paper.
    #[must_use]
    pub fn with_printer(mut self, printer: Cups, paper: F) -> Self {
        self.printer = Some((printer, paper));
        self
    }

    /// The same with a folder, in which sheets are saved under these names.
    #[must_use]
    pub fn with_folder(mut self, folder: Folder, files: Vec<(String, F)>) -> Self {
        let (names, kinds) = files.into_iter().unzip();
        let ways = Ways {
            prints: false,
            files: names,
        };
        self.folder = Some((folder, ways, kinds));
        self
    }

    /// The ways in which a sheet can leave the screen here.
    #[must_use]
    pub fn ways(&self) -> Ways {
        let files = self.folder.iter().flat_map(|(_, ways, _)| &ways.files);
        Ways {
            prints: self.printer.is_some(),
            files: files.cloned().collect(),
        }
    }

    fn start(&mut self, sheet: &Sheet, words: &Words) -> Result<Running, Told> {
        let (printer, paper) = self.printer.clone().ok_or(Told::NoPrinter)?;
        let bytes = (self.set)(sheet, words, paper).ok_or(Told::NotPrinted)?;
        let job = Arc::new(Job::default());
        let (tell, news) = mpsc::channel();
        let followed = Arc::clone(&job);
        let thread = thread::Builder::new().name("printer".into());
        let thread = thread.spawn(move || {
            let told = followed.follow(&printer, &bytes, Patience::default());
            // Nobody listens any more where the visit is over.
            let _ = tell.send(told);
        });
        Ok(Running {
            job,
            thread: thread.map_err(|_| Told::NoAnswer)?,
            news,
            asks_at: Instant::now() + LOOK,
        })
    }
}

/// Whoever leaves right after printing still gets the sheet: it is handed over whole first.
impl<F> Drop for Workshop<F> {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.job.let_go();
            let _ = running.thread.join();
        }
    }
}

impl<F: Copy> Press for Workshop<F> {
    fn print(&mut self, sheet: &Sheet, words: &Words) {
        match self.start(sheet, words) {
            Ok(running) => self.running = Some(running),
            Err(told) => self.told = Some(told),
        }
    }

    fn save(&mut self, file: usize, sheet: &Sheet, words: &Words) {
        let Some((folder, ways, kinds)) = &self.folder else {
            return;
        };
        let Some(kind) = kinds.get(file).copied() else {
            return;
        };
        self.told = Some(match (self.set)(sheet, words, kind) {
            Some(bytes) => folder.save(ways, file, &bytes),
            None => Told::NotMade,
        });
    }

    fn unprint(&mut self) {
        if let Some(running) = self.running.take() {
            running.job.give_up();
            // It ends within seconds: every question to the printer has its limit.
            let _ = running.thread.join();
        }
    }

    fn news(&mut self) -> Option<Told> {
        if let Some(told) = self.told.take() {
            return Some(told);
        }
        let running = self.running.as_mut()?;
        match running.news.try_recv() {
            Ok(told) => {
                self.running = None;
                Some(told)
            }
            Err(TryRecvError::Empty) => {
                running.asks_at = Instant::now() + LOOK;
                None
            }
            Err(TryRecvError::Disconnected) => {
                self.running = None;
                Some(Told::NoAnswer)
            }
        }
    }

    fn asks_at(&self) -> Option<Instant> {
        self.running.as_ref().map(|running| running.asks_at)
    }
}
