//! The program in a terminal of its own. Nothing here sleeps: it reads until what it waits for is
//! on the screen, and gives up after a time that only something broken needs.

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// What stands on the terminal before the program begins, as a shell leaves it.
pub(crate) const SHELL: &str = "$ guide";

const PATIENCE: Duration = Duration::from_secs(60);

/// What clears the screen, and what has scrolled off it.
pub(crate) const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[H";

/// The program in a terminal.
pub(crate) struct Tty {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    seen: vt100::Parser,
    /// All that was written so far.
    pub(crate) written: Vec<u8>,
    /// How the terminal was set before the program took it.
    before: String,
}

impl Tty {
    /// Starts the program in a window of `size` columns and rows, with this environment alone.
    pub(crate) fn start(env: &[(&str, &str)], size: (u16, u16), args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_openchair"));
        command.args(args);
        Self::start_command(command, env, size)
    }

    /// Starts a command likewise.
    pub(crate) fn start_command(
        mut command: CommandBuilder,
        env: &[(&str, &str)],
        (cols, rows): (u16, u16),
    ) -> Self {
        // The size is set before there is a program to ask for it.
        let pty = native_pty_system().openpty(window(cols, rows)).unwrap();
        let before = settings(&*pty.master);
        command.env_clear();
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        // While this end is open, the end of the program would not be noticed.
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (sender, output) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let mut seen = vt100::Parser::new(cells(rows), cells(cols), 10_000);
        seen.process(format!("{SHELL}\r\n").as_bytes());
        Self {
            keyboard: pty.master.take_writer().unwrap(),
            master: pty.master,
            child,
            output,
            seen,
            written: Vec::new(),
            before,
        }
    }

    /// What is on the screen.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.seen.screen()
    }

    /// The rows of the screen as text.
    pub(crate) fn rows(&self) -> Vec<String> {
        let width = self.screen().size().1.get();
        self.screen().rows(0, width).collect()
    }

    /// All that was written so far, as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.written).into_owned()
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        self.seen.set_size(cells(rows), cells(cols));
        self.master.resize(window(cols, rows)).unwrap();
    }

    /// Sends the program a signal by its name, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.process());
        let sent = Command::new("/bin/sh").args(["-c", &kill]).status();
        assert!(sent.unwrap().success(), "{kill}");
    }

    /// Reads until this holds of the screen and of all that was written.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("this does not come about on:\n{}", self.rows().join("\n"));
            };
            self.hear(&bytes);
        }
    }

    /// Reads until this stands on the screen.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, words: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.rows().iter().any(|row| row.contains(words)) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("{words:?} is not on:\n{}", self.rows().join("\n"));
            };
            self.hear(&bytes);
        }
    }

    fn hear(&mut self, bytes: &[u8]) {
        self.seen.process(bytes);
        self.written.extend(bytes);
    }

    /// How often screen and scrollback were cleared so far.
    pub(crate) fn cleared(&self) -> usize {
        self.text().matches(CLEAR).count()
    }

    /// Whether the program is still there.
    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Reads to the end of the program. Gives back its exit code.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.hear(&bytes),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    panic!("it does not end on:\n{}", self.rows().join("\n"))
                }
            }
        }
        let status = self.child.wait().unwrap();
        assert_eq!(status.signal(), None, "a signal has killed it");
        status.exit_code()
    }

    /// Everything that can still be read on the terminal, scrolled off or not, without blank rows.
    pub(crate) fn left(&mut self) -> Vec<String> {
        let width = self.screen().size().1.get();
        let screen = self.seen.screen_mut();
        let mut left = Vec::new();
        for back in (1..=screen.scrollback_len()).rev() {
            screen.set_scrollback(back);
            left.extend(screen.rows(0, width).next());
        }
        screen.set_scrollback(0);
        left.extend(screen.rows(0, width));
        left.retain(|row| !row.trim().is_empty());
        left
    }

    /// Fails where the terminal is not as it was before: the screen, the cursor, how keys are
    /// read, and nothing of the visit to be read anywhere.
    #[track_caller]
    pub(crate) fn is_as_before(&mut self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "it is on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasted text is still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        self.is_set_as_before();
        let left = self.left();
        let words = left.iter().filter(|row| *row != SHELL);
        assert_eq!(words.collect::<Vec<_>>(), [""; 0], "words are left");
    }
}

impl Tty {
    /// Fails where keys are read otherwise than before.
    #[track_caller]
    pub(crate) fn is_set_as_before(&self) {
        assert_eq!(settings(&*self.master), self.before, "keys are read raw");
    }
}

impl Drop for Tty {
    /// A test that fails, or looks only at the beginning, leaves no program behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

const fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

const fn window(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// How the terminal treats what is typed and written.
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
