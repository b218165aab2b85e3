//! Lines as they come in.
//!
//! The standard library cannot wait for a line and a time at once. So the input is read where the
//! program stands, with no thread, until something besides a line can happen: a deadline, which
//! only a kiosk has, or a signal, which only a terminal sends. From then on a thread reads and
//! hands each line over.

use std::io::{self, BufRead, ErrorKind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Instant;

use super::heard::{Ear, Heard};

/// The input: read here, or by a thread.
#[derive(Debug)]
pub(super) struct Input<R> {
    /// Read here, where there is no thread.
    reader: Option<R>,
    /// What the threads hear.
    heard: Option<Receiver<io::Result<Heard>>>,
}

impl<R> Input<R> {
    pub(super) const fn new(reader: R) -> Self {
        Self {
            reader: Some(reader),
            heard: None,
        }
    }
}

impl<R: BufRead + Send + 'static> Input<R> {
    /// Waits for the next thing to be heard; `None` where the deadline passed first.
    pub(super) fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Heard>> {
        if let (Some(reader), None) = (&mut self.reader, deadline) {
            return hear(reader).map(Some);
        }
        if self.reader.is_some() {
            self.listen(false)?;
        }
        let Some(heard) = &self.heard else {
            return Ok(Some(Heard::Ended));
        };
        let Some(deadline) = deadline else {
            return heard.recv().unwrap_or(Ok(Heard::Ended)).map(Some);
        };
        match heard.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(heard) => heard.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Ok(Some(Heard::Ended)),
        }
    }

    /// Hears signals too.
    #[cfg(unix)]
    pub(super) fn heed_signals(&mut self, kiosk: bool) -> io::Result<()> {
        if let Some(ear) = self.listen(kiosk)? {
            super::signals::listen(ear, kiosk)?;
        }
        Ok(())
    }

    /// Leaves reading to a thread, once. Where an end can be `typed`, as with Ctrl-D at a kiosk,
    /// it is an empty line, unless it comes so often that the terminal must be gone.
    fn listen(&mut self, typed: bool) -> io::Result<Option<Ear>> {
        let Some(mut reader) = self.reader.take() else {
            return Ok(None);
        };
        // A line is read ahead at most, however much a script has to say.
        let (ear, heard) = mpsc::sync_channel(1);
        self.heard = Some(heard);
        let to = ear.clone();
        thread::Builder::new()
            .name("lines".to_owned())
            .spawn(move || {
                let mut ends = 0;
                loop {
                    let mut heard = hear(&mut reader);
                    let ended = matches!(heard, Ok(Heard::Ended));
                    ends = if ended { ends + 1 } else { 0 };
                    if typed && ended && ends < GONE {
                        heard = Ok(Heard::Line(String::new()));
                    }
                    let last = !matches!(heard, Ok(Heard::Line(_)));
                    if to.send(heard).is_err() || last {
                        return;
                    }
                }
            })?;
        Ok(Some(ear))
    }
}

/// Nobody presses Ctrl-D so often in a row.
const GONE: u32 = 1_000;

/// A line so long was not typed by hand; the rest of it is passed over.
const LONGEST: usize = 4_096;

/// Reads one line. What is not UTF-8 stays in it as a sign that means nothing.
fn hear(reader: &mut impl BufRead) -> io::Result<Heard> {
    let mut line = Vec::new();
    let mut begun = false;
    loop {
        let bytes = match reader.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let over = bytes.is_empty();
        if over && !begun {
            return Ok(Heard::Ended);
        }
        begun = true;
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let length = end.unwrap_or(bytes.len());
        let room = LONGEST - line.len();
        line.extend(bytes.iter().take(length.min(room)));
        reader.consume(length + usize::from(end.is_some()));
        if over || end.is_some() {
            return Ok(Heard::Line(String::from_utf8_lossy(&line).into_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut bytes: &[u8]) -> Vec<String> {
        let mut lines = Vec::new();
        while let Ok(Heard::Line(line)) = hear(&mut bytes) {
            lines.push(line);
        }
        lines
    }

    #[test]
    fn the_last_line_counts_without_its_end() {
        assert_eq!(lines(b"1\n\nx"), ["1", "", "x"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn bytes_that_are_no_text_are_a_line_that_means_nothing() {
        assert_eq!(lines(b"\xff\xfe\n1\n"), ["\u{fffd}\u{fffd}", "1"]);
    }

    #[test]
    fn of_an_endless_line_only_the_beginning_is_kept() {
        let mut bytes = vec![b'1'; 1_000_000];
        bytes.extend(b"\n2\n");
        let lines = lines(&bytes);
        assert_eq!(lines[0].len(), LONGEST);
        assert_eq!(lines[1], "2");
    }

    #[test]
    fn a_deadline_that_has_passed_wins_over_an_input_that_is_silent() {
        let (reader, _silent) = io::pipe().unwrap();
        let mut input = Input::new(io::BufReader::new(reader));
        let heard = input.next(Some(Instant::now())).unwrap();
        assert!(heard.is_none());
    }

    #[test]
    fn an_end_that_is_typed_at_a_kiosk_is_an_empty_line() {
        let mut input = Input::new(&b""[..]);
        input.listen(true).unwrap();
        let heard = input.next(None).unwrap();
        assert!(matches!(heard, Some(Heard::Line(line)) if line.is_empty()));
        let mut more = 0;
        while let Ok(Some(Heard::Line(_))) = input.next(None) {
            more += 1;
        }
        assert!(more < GONE, "a terminal that is gone ends the visit");
    }

    #[test]
    fn lines_come_from_the_thread_in_their_order() {
        let mut input = Input::new(&b"1\n2\n"[..]);
        input.listen(false).unwrap();
        let mut next = || match input.next(None) {
            Ok(Some(Heard::Line(line))) => line,
            other => format!("{other:?}"),
        };
        assert_eq!([next(), next()], ["1", "2"]);
        assert_eq!(next(), "Ok(Some(Ended))");
    }
}
