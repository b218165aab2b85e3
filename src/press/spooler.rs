//! CUPS, reached through its own programs.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::service::HANDOVER;

/// Whatever takes sheets for a printer.
pub trait Spooler {
    /// Hands a sheet over and gives back the name of the job.
    ///
    /// # Errors
    /// Why there is no job.
    fn submit(&self, sheet: &[u8], given_up: &AtomicBool) -> Result<String, Refusal>;

    /// How far a job is.
    fn state(&self, job: &str) -> State;

    /// Takes a job back.
    fn cancel(&self, job: &str);
}

/// Why a sheet was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no printer, or no program to reach one.
    NoPrinter,
    /// Nobody answered in time.
    NoAnswer,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is no longer in the queue: it is printed.
    Gone,
    /// It comes out at this moment, as far as can be told.
    Printing,
    /// It waits.
    Waiting,
    /// It waits for paper.
    NoPaper,
    /// It waits for a printer that is stopped, off, or away.
    Stopped,
}

/// A printer of CUPS.
#[derive(Clone, Debug, Default)]
pub struct Cups {
    /// The queue; the default one where none is named.
    pub queue: Option<String>,
    /// What the sheet is, such as `application/pdf`; bytes for the printer itself where nothing is
    /// named.
    pub kind: Option<&'static str>,
}

/// The programs of CUPS by their full names, so that no other program of that name is started.
const LP: &str = "/usr/bin/lp";
const LPSTAT: &str = "/usr/bin/lpstat";
const CANCEL: &str = "/usr/bin/cancel";

/// A title that says nothing to whoever reads the list of jobs (practice.md S4).
const TITLE: &str = "guide";

/// More than a kiosk could leave in a queue.
const MOST_LEFT: usize = 20;

/// So long may CUPS take until it has a sheet.
const TAKE: Duration = Duration::from_secs(10);

/// So long may it take to answer a question. Whoever leaves may have to wait for it.
const ANSWER: Duration = Duration::from_secs(3);

/// How often it is looked whether a program is still wanted.
const LOOK: Duration = Duration::from_millis(20);

/// More than any answer of CUPS to these questions.
const LONGEST: u64 = 64 * 1024;

impl Cups {
    /// Whether sheets can be sent at all.
    #[must_use]
    pub fn is_here() -> bool {
        Path::new(LP).exists()
    }

    /// The queue that sheets go to where none is named.
    #[must_use]
    pub fn default_queue() -> Option<String> {
        match ask(LPSTAT, &["-d"]) {
            Ended::Well(said) => {
                let queue = said.trim().strip_prefix("system default destination: ");
                queue.map(str::to_owned)
            }
            _ => None,
        }
    }

    /// Takes back all that waits in the queue and is ours: a kiosk that was stopped in the middle may
    /// have left the sheet of a visitor there. Jobs of others are not ours to take back.
    pub fn clear(&self) {
        let Some(queue) = self.queue.clone().or_else(Self::default_queue) else {
            return;
        };
        if let Ended::Well(jobs) = ask(LPSTAT, &["-o", &queue]) {
            let jobs = jobs
                .lines()
                .filter_map(|line| line.split_whitespace().next());
            for job in jobs.take(MOST_LEFT) {
                ask(CANCEL, &[job]);
            }
        }
    }

    /// The arguments that hand a sheet over.
    fn arguments(&self) -> Vec<String> {
        let queue = self.queue.iter().flat_map(|queue| ["-d", queue.as_str()]);
        let kind = self.kind.map(|kind| format!("document-format={kind}"));
        let kind = kind.unwrap_or_else(|| "raw".to_owned());
        let title = ["-t", TITLE, "-o"].into_iter();
        let fixed = queue.chain(title).map(str::to_owned);
        fixed.chain([kind]).collect()
    }
}

impl Spooler for Cups {
    fn submit(&self, sheet: &[u8], given_up: &AtomicBool) -> Result<String, Refusal> {
        let arguments = self.arguments();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match answer(LP, &arguments, sheet, TAKE, given_up) {
            Ended::Well(said) => job(&said).map(str::to_owned).ok_or(Refusal::NoAnswer),
            Ended::Badly | Ended::Absent => Err(Refusal::NoPrinter),
            Ended::Late => Err(Refusal::NoAnswer),
        }
    }

    fn state(&self, job: &str) -> State {
        let queue = job.rsplit_once('-').map_or(job, |(queue, _)| queue);
        let jobs = ask(LPSTAT, &["-l", "-o", queue]);
        let Ended::Well(jobs) = jobs else {
            return State::Stopped;
        };
        match ask(LPSTAT, &["-l", "-p", queue]) {
            Ended::Well(printer) => told(&jobs, &printer, job),
            _ => State::Stopped,
        }
    }

    fn cancel(&self, job: &str) {
        ask(CANCEL, &[job]);
    }
}

/// The name of the job in what `lp` says: "request id is office-12 (1 file(s))".
fn job(said: &str) -> Option<&str> {
    let mut words = said.split_whitespace();
    words.find(|word| *word == "is")?;
    words.next().filter(|job| job.contains('-'))
}

/// What `lpstat` says of a job in the list of its queue, and of the printer.
fn told(jobs: &str, printer: &str, job: &str) -> State {
    let mut lines = jobs.lines();
    let found = lines.find(|line| line.split_whitespace().next() == Some(job));
    if found.is_none() {
        return State::Gone;
    }
    let of_job = lines.take_while(|line| line.starts_with(char::is_whitespace));
    let of_job: Vec<&str> = of_job.map(str::trim).collect();
    let alerts = printer.lines().map(str::trim);
    let alerts: Vec<&str> = alerts.filter(|line| line.starts_with("Alerts:")).collect();
    let has = |lines: &[&str], words: &[&str]| {
        let mut lines = lines.iter();
        lines.any(|line| words.iter().any(|word| line.contains(word)))
    };
    if has(
        &alerts,
        &["media-empty", "media-needed", "input-tray-missing"],
    ) {
        State::NoPaper
    } else if has(&alerts, &["paused", "shutdown", "offline", "stopped"])
        || printer
            .lines()
            .next()
            .is_some_and(|line| line.contains(" disabled since "))
        || has(&of_job, &["unavailable", "Unable to", "not responding"])
    {
        State::Stopped
    } else if has(&of_job, &["job-printing"]) {
        State::Printing
    } else {
        State::Waiting
    }
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ended {
    /// Well, having said this.
    Well(String),
    /// With an error.
    Badly,
    /// It took too long, or was given up, and was stopped.
    Late,
    /// There is no such program.
    Absent,
}

/// Asks a program something, which is not cut short.
fn ask(program: &str, arguments: &[&str]) -> Ended {
    answer(program, arguments, &[], ANSWER, &AtomicBool::new(false))
}

/// Starts a program with these arguments and this on its standard input, and waits for its end.
/// It speaks English, whatever the language of the surroundings, since its answer is read here.
fn answer(
    program: &str,
    arguments: &[&str],
    input: &[u8],
    limit: Duration,
    given_up: &AtomicBool,
) -> Ended {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("NOTIFY_SOCKET")
        .env_remove(HANDOVER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else {
        return Ended::Absent;
    };
    let fed = feed(&mut child, input.to_vec());
    let said = hear(&mut child);
    let mut until = Instant::now() + limit;
    // It has ended when there is nothing more to hear of it.
    let said = loop {
        match said.recv_timeout(LOOK) {
            Err(RecvTimeoutError::Timeout) if Instant::now() < until => {
                // What is half handed over is better handed over and taken back.
                if given_up.load(Ordering::Relaxed) {
                    until = until.min(Instant::now() + ANSWER);
                }
            }
            said => break said.ok(),
        }
    };
    if said.is_none() {
        // It may have ended in this very moment; then there is nothing to stop.
        let _ = child.kill();
    }
    let status = child.wait();
    let fed = fed.is_none_or(|fed| fed.join().is_ok_and(|fed| fed.is_ok()));
    match (said, status) {
        (None, _) => Ended::Late,
        (Some(said), Ok(status)) if status.success() && fed => Ended::Well(said),
        _ => Ended::Badly,
    }
}

/// Hands the input over beside the waiting: a program that does not read would hold it up.
fn feed(child: &mut Child, input: Vec<u8>) -> Option<JoinHandle<io::Result<()>>> {
    let mut to = child.stdin.take()?;
    Some(thread::spawn(move || to.write_all(&input)))
}

/// Reads what a program says, as much as makes sense, and hands it over when all is said.
fn hear(child: &mut Child) -> Receiver<String> {
    let (tell, said) = mpsc::channel();
    let from = child.stdout.take();
    thread::spawn(move || {
        let mut heard = Vec::new();
        if let Some(from) = from {
            // What was read until an error is all there is.
            let _ = from.take(LONGEST).read_to_end(&mut heard);
        }
        let _ = tell.send(String::from_utf8_lossy(&heard).into_owned());
    });
    said
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const IDLE: &str =
        "printer office is idle.  enabled since Wed Nov 25 16:15:54 2026\n\tAlerts: none\n";

    #[test]
    fn the_job_is_named_in_the_answer() {
        assert_eq!(
            job("request id is front-desk-12 (1 file(s))\n"),
            Some("front-desk-12")
        );
        assert_eq!(job("lp: something else"), None);
    }

    #[test]
    fn the_title_says_nothing_and_the_queue_is_named() {
        let office = Cups {
            queue: Some("office".into()),
            kind: Some("application/pdf"),
        };
        let expected = [
            "-d",
            "office",
            "-t",
            "guide",
            "-o",
            "document-format=application/pdf",
        ];
        assert_eq!(office.arguments(), expected);
        assert_eq!(Cups::default().arguments(), ["-t", "guide", "-o", "raw"]);
    }

    #[rstest]
    #[case("", IDLE, State::Gone)]
    #[case("office-2  root  1024  Wed\n\tAlerts: none\n", IDLE, State::Gone)]
    #[case(
        "office-1  root  1024  Wed\n\tAlerts: job-printing\n",
        IDLE,
        State::Printing
    )]
    #[case("office-1  root  1024  Wed\n\tAlerts: none\n", IDLE, State::Waiting)]
    #[case(
        "office-1  root  1024  Wed\n\tAlerts: none\n",
        "printer office disabled since Wed -\n\tPaused\n\tAlerts: paused\n",
        State::Stopped
    )]
    #[case(
        "office-1  root  1024  Wed\n\tStatus: The printer may not exist or is unavailable at this time.\n\tAlerts: job-printing\n",
        "printer office now printing office-1.  enabled since Wed\n\tAlerts: none\n",
        State::Stopped
    )]
    #[case(
        "office-1  root  1024  Wed\n\tAlerts: job-printing\n",
        "printer office now printing office-1.\n\tAlerts: media-empty-error\n",
        State::NoPaper
    )]
    fn what_is_said_of_a_job_is_understood(
        #[case] jobs: &str,
        #[case] printer: &str,
        #[case] state: State,
    ) {
        assert_eq!(told(jobs, printer, "office-1"), state);
    }

    #[test]
    fn a_program_that_is_not_there_is_no_printer() {
        assert_eq!(ask("/nowhere/lp", &[]), Ended::Absent);
    }
}
