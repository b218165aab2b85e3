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
use crate::guide::Guide;
use crate::handout::{self, Format};
use crate::page::{Telling, Ways};
use crate::run::Press;
use crate::words::Speech;

/// How often it is looked whether a printer has something to tell. Only while it has a sheet.
const LOOK: Duration = Duration::from_millis(200);

/// A printer and a folder, where there are any.
#[derive(Debug)]
pub struct Workshop<'g> {
    guide: &'g Guide,
    speech: &'g Speech,
    /// The printer, and the paper that goes into it.
    printer: Option<(Cups, Format)>,
    /// The folder, and what each file that is saved there is.
    folder: Option<(Folder, Vec<Format>)>,
    /// What of that is offered, and under which names.
    ways: Ways,
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

impl<'g> Workshop<'g> {
    /// A workshop with neither.
    #[must_use]
    pub const fn new(guide: &'g Guide, speech: &'g Speech) -> Self {
        Self {
            guide,
            speech,
            printer: None,
            folder: None,
            ways: Ways {
                prints: false,
                files: Vec::new(),
            },
            running: None,
            told: None,
        }
    }

    /// The same with a printer that takes this kind of paper.
    #[must_use]
    pub fn with_printer(mut self, printer: Cups, paper: Format) -> Self {
        self.printer = Some((printer, paper));
        self.ways.prints = true;
        self
    }

    /// Takes back what an earlier run has left at the printer. It is not waited for.
    pub fn clear(&self) {
        if let Some((printer, _)) = self.printer.clone() {
            // Without a thread the sheet stays where it is.
            let _ = thread::Builder::new()
                .name("printer".into())
                .spawn(move || printer.clear());
        }
    }

    /// The same with a folder, in which sheets are saved under these names.
    #[must_use]
    pub fn with_folder(mut self, folder: Folder, files: Vec<(String, Format)>) -> Self {
        let (names, kinds) = files.into_iter().unzip();
        self.ways.files = names;
        self.folder = Some((folder, kinds));
        self
    }

    /// The ways in which a sheet can leave the screen here.
    #[must_use]
    pub const fn ways(&self) -> &Ways {
        &self.ways
    }

    /// A sheet on this kind of paper; nothing where that has not all of its characters.
    fn set(&self, sheet: &Sheet, paper: Format) -> Option<Vec<u8>> {
        let telling = Telling {
            guide: self.guide,
            lang: &sheet.lang,
            words: self.speech.of(&sheet.lang),
        };
        handout::write(&sheet.page, telling, paper, sheet.large).ok()
    }

    fn start(&self, sheet: &Sheet) -> Result<Running, Told> {
        let (printer, paper) = self.printer.clone().ok_or(Told::NoPrinter)?;
        let bytes = self.set(sheet, paper).ok_or(Told::NotPrinted)?;
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
impl Drop for Workshop<'_> {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.job.let_go();
            let _ = running.thread.join();
        }
    }
}

impl Press for Workshop<'_> {
    fn print(&mut self, sheet: &Sheet) {
        match self.start(sheet) {
            Ok(running) => self.running = Some(running),
            Err(told) => self.told = Some(told),
        }
    }

    fn save(&mut self, file: usize, sheet: &Sheet) {
        let Some((folder, kinds)) = &self.folder else {
            return;
        };
        let Some(kind) = kinds.get(file).copied() else {
            return;
        };
        self.told = Some(match self.set(sheet, kind) {
            Some(bytes) => folder.save(&self.ways, file, &bytes),
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
