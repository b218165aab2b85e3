//! A terminal with the program on it, and a person who looks at it and types.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// So long does a test wait for what must come: far longer than it ever takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// What stands on the terminal before the program starts.
pub(crate) const BEFORE: &str = "$ openchair";

/// A terminal that a program runs on.
pub(crate) struct Tty {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    heard: Receiver<Vec<u8>>,
    seen: vt100::Parser,
    size: (u16, u16),
    /// The settings of the line before the program changed them.
    settings: String,
    /// Everything the program has written.
    pub(crate) bytes: Vec<u8>,
    /// How much of it was read.
    read: usize,
}

impl Tty {
    /// Starts the program on a terminal of so many rows and columns, with this environment alone.
    pub(crate) fn start(args: &[&str], env: &[(&str, &str)], (rows, cols): (u16, u16)) -> Self {
        let pty = native_pty_system().openpty(size(rows, cols)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_openchair"));
        command.args(args);
        command.env_clear();
        for (name, value) in env {
            command.env(name, value);
        }
        let settings = format!("{:?}", pty.master.get_termios());
        let child = pty.slave.spawn_command(command).unwrap();
        // Held open here, it would never be seen that the program is gone.
        drop(pty.slave);
        let keyboard = pty.master.take_writer().unwrap();
        let mut screen = pty.master.try_clone_reader().unwrap();
        let (tell, heard) = mpsc::channel();
        // In a thread, because a program whose output nobody reads stands still.
        thread::spawn(move || {
            let mut bytes = [0; 4_096];
            while let Ok(count @ 1..) = screen.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            master: pty.master,
            keyboard,
            child,
            heard,
            seen: blank((rows, cols)),
            size: (rows, cols),
            settings,
            bytes: Vec::new(),
            read: 0,
        }
    }

    /// What a person sees.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.seen.screen()
    }

    /// The rows of the screen as text.
    pub(crate) fn rows(&self) -> Vec<String> {
        let width = self.screen().size().1.get();
        self.screen().rows(0, width).collect()
    }

    /// What was written and not read yet, as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes[self.read..]).into_owned()
    }

    /// What was written so far is read.
    pub(crate) const fn turn_over(&mut self) {
        self.read = self.bytes.len();
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits until the screen looks so.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, looks: impl Fn(&vt100::Screen) -> bool) {
        self.wait(|tty| looks(tty.seen.screen()));
    }

    /// Waits until these words are on the screen and its frame is whole.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, words: &str) {
        self.wait(|tty| {
            tty.bytes.ends_with(b"\x1b[?2026l") && tty.screen().contents().contains(words)
        });
    }

    /// Waits until everything written after `mark` ends so.
    #[track_caller]
    pub(crate) fn wait_for_end(&mut self, mark: usize, end: &str) {
        self.wait(|tty| tty.bytes[mark..].ends_with(end.as_bytes()));
    }

    /// Waits until the terminal is so.
    #[track_caller]
    pub(crate) fn wait(&mut self, is_so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.heard.recv_timeout(left) else {
                panic!("it never came; there is:\n{}", self.screen().contents());
            };
            self.take(&bytes);
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.seen.process(bytes);
        self.bytes.extend(bytes);
    }

    /// Makes the window so large.
    pub(crate) fn resize(&mut self, rows: u16, cols: u16) {
        self.size = (rows, cols);
        self.seen.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(size(rows, cols)).unwrap();
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.process()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Waits until the program has ended by itself, and gives its exit code.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.heard.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    panic!("it has not ended; there is:\n{}", self.screen().contents())
                }
            }
        }
        let status = self.child.wait().unwrap();
        assert_eq!(status.signal(), None, "a signal ended it");
        status.exit_code()
    }

    /// Whether the line takes keys as it did before the program started. Only Linux still tells
    /// once the program is gone.
    pub(crate) fn is_given_back(&self) -> bool {
        !cfg!(target_os = "linux") || format!("{:?}", self.master.get_termios()) == self.settings
    }

    /// Fails where the terminal is not as it was before: the screen, the cursor, how keys are
    /// read, and nothing of the visit to be read anywhere.
    #[track_caller]
    pub(crate) fn is_as_before(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "it is on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(self.is_given_back(), "keys are read raw");
        let left = self.left_behind();
        assert!(left.is_empty() || left == BEFORE, "words are left: {left}");
    }

    /// All text that can be found on the first screen of the terminal and above it, if the program
    /// were to go now.
    pub(crate) fn left_behind(&self) -> String {
        let mut seen = blank(self.size);
        seen.process(&self.bytes);
        seen.process(b"\x1b[?1049l");
        let screen = seen.screen_mut();
        let mut text = String::new();
        for above in (0..=screen.scrollback_len()).rev() {
            screen.set_scrollback(above);
            text.push_str(&screen.contents());
            text.push('\n');
        }
        text.trim().to_owned()
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        // Where a test fails, the program is still there.
        if matches!(self.child.try_wait(), Ok(None)) {
            self.signal(Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

const fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// A terminal on which a command has just been typed.
fn blank((rows, cols): (u16, u16)) -> vt100::Parser {
    let mut seen = vt100::Parser::new(cells(rows), cells(cols), 10_000);
    seen.process(format!("{BEFORE}\r\n").as_bytes());
    seen
}
