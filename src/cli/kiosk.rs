//! The guided run at a kiosk: one person after the other, as the operator's file says.

use std::fmt::Write as _;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::guide::{cover, explain, pointer, take};
use super::loaded::{self, Loaded};
use super::{Args, Failure};
use crate::advice::Adviser;
use crate::app::{Kiosk, Limits, Program, Tally};
use crate::content::{self, SiteFile, Unusable};
use crate::handout::Format;
use crate::press::{Cups, Workshop};
use crate::run::{self, Face};
use crate::service::{self, Attendant, Handover, Manager};
use crate::site::{self, Paper, Queue, Site};
use crate::terminal::{Capabilities, Environment, Flags, Pointer, ThemeName};
use crate::view::Glyphs;
use crate::words::Speech;

/// The file of an operator who names none.
const PLACE: &str = "/etc/openchair/kiosk.ron";
/// In place of a file: the settings of a kiosk that has none.
const DEFAULT: &str = "default";

pub(super) fn run(
    named: Option<&Path>,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    service::keep_to_itself();
    let handover = Handover::of_process();
    let file = file(named)?;
    let settings = file
        .as_ref()
        .map_or_else(Site::default, |file| file.site().clone());
    let letters = settings.letters && !args.guided.no_letters;
    let capabilities = Capabilities::decide(environment, flags(args, &settings));
    // The process ends with this run, or is begun anew: nothing needs to be freed.
    let load = || load(file, args, environment).map(ManuallyDrop::new);
    let (face, loaded) = if let Some(handover) = &handover {
        // The terminal is taken already. Whoever stops the kiosk now must find it listening.
        let first = Some(handover.first);
        let face = take(&capabilities, environment, letters, first, output)?;
        (face, load()?)
    } else {
        let loaded = load()?;
        let speech = &loaded.0.speech;
        explain(&capabilities, &speech.at(speech.begin()).1, output)?;
        let face = take(&capabilities, environment, letters, None, output)?;
        (face, loaded)
    };
    let (loaded, site) = &*loaded;
    let speech = &loaded.speech;
    let (_, words) = speech.at(speech.begin());
    cover(&capabilities, environment, words.kiosk.restarting.clone());

    let mut face = attended(face, environment, handover.is_some())?;
    let adviser = Adviser::new(&loaded.guide);
    let limits = Limits {
        idle: site.idle,
        warning: site.warning,
        ..Limits::default()
    };
    let mut press = press(loaded, site.queue.as_ref());
    if handover.is_none() {
        press.clear();
    }
    let now = Instant::now();
    let kiosk = Kiosk::new(&adviser, speech, letters, limits, now);
    let mut kiosk = kiosk.on(loaded.today).printing(press.ways().prints);
    if site.counters {
        let handed = handover.and_then(|handover| handover.tally);
        let tally = tally(speech, handed.as_deref(), &mut face);
        kiosk = kiosk.counting(tally, now + until_midnight());
        face.keep(kiosk.tally());
    }
    Ok(run::run(&mut kiosk, &mut face, &mut press)?)
}

/// Where sheets can go: to the queue that the operator named, or nowhere.
fn press<'g>(loaded: &'g Loaded, queue: Option<&Queue>) -> Workshop<'g> {
    let workshop = Workshop::new(&loaded.guide, &loaded.speech);
    let Some(queue) = queue else {
        return workshop;
    };
    let (format, kind) = match &queue.paper {
        Paper::Pdf => (Format::Pdf, Some("application/pdf")),
        Paper::Text { columns } => {
            let text = Format::Text {
                columns: usize::from(*columns),
                codes: false,
            };
            (text, Some("text/plain"))
        }
        Paper::EscPos { columns, code_page } => {
            let receipt = Format::EscPos {
                columns: usize::from(*columns),
                code_page: code_page.unwrap_or_default(),
            };
            (receipt, None)
        }
    };
    let printer = Cups {
        queue: queue.name.clone(),
        kind,
    };
    workshop.with_printer(printer, format)
}

/// The file of the operator: the one that is named, else the usual one where it is there.
fn file(named: Option<&Path>) -> Result<Option<SiteFile>, Failure> {
    let usual = Path::new(PLACE);
    let path = match named {
        Some(path) if path == Path::new(DEFAULT) => return Ok(None),
        Some(path) => path,
        None if content::is_there(usual) => usual,
        None => return Ok(None),
    };
    SiteFile::open(path).map(Some).map_err(|it| unusable(&it))
}

fn unusable(unusable: &Unusable) -> Failure {
    let findings = &unusable.findings;
    let mut reports = String::new();
    for finding in findings {
        let report = finding.report(unusable.text.as_deref());
        let _ = write!(reports, "\n\n{}", report.trim_end());
    }
    let count = loaded::count(findings);
    Failure::job(
        format!("the kiosk does not start: there is a mistake in what it is set to{reports}"),
        format!(
            "\n{count} Mend the file, then try again. To start without any file, with settings \
             that are safe: openchair --kiosk {DEFAULT}"
        ),
    )
}

/// What is asked of the terminal. The command line wins over the file.
fn flags(args: &Args, site: &Site) -> Flags {
    Flags {
        plain: args.guided.plain,
        pointer: if site.touch {
            Pointer::Fingers
        } else {
            pointer(&args.guided)
        },
        kiosk: true,
        theme: args.theme.named().or(match site.theme {
            site::Theme::Auto => None,
            site::Theme::Ansi => Some(ThemeName::Ansi),
            site::Theme::Contrast => Some(ThemeName::Contrast),
            site::Theme::Mono => Some(ThemeName::Mono),
        }),
        glyphs: match site.glyphs {
            site::Glyphs::Auto => None,
            site::Glyphs::Ascii => Some(Glyphs::Ascii),
            site::Glyphs::Console => Some(Glyphs::Console),
            site::Glyphs::Kiosk => Some(Glyphs::Kiosk),
            site::Glyphs::Unicode => Some(Glyphs::Unicode),
        },
        palette: site.palette,
    }
}

/// The guide as it is told at this place.
fn load(
    file: Option<SiteFile>,
    args: &Args,
    environment: &Environment,
) -> Result<(Loaded, Site), Failure> {
    let mut loaded = Loaded::load(args, environment)?;
    let site = match file {
        Some(file) => file.at(&loaded.guide).map_err(|it| unusable(&it))?,
        None => Site::default(),
    };
    loaded
        .guide
        .help_lines
        .splice(0..0, site.help.iter().cloned());
    if !site.languages.is_empty() {
        let asked = args.lang.is_some();
        let (wanted, _) = loaded.speech.at(loaded.speech.begin()).clone();
        if asked && !site.languages.contains(&wanted) {
            return Err(Failure::usage(
                format!(
                    "{wanted:?} is not spoken at this kiosk",
                    wanted = wanted.tag()
                ),
                "Name one of `languages` in its file, or add it there.",
            ));
        }
        loaded.speech = loaded.speech.only(&site.languages, asked);
    }
    Ok((loaded, site))
}

/// A face with somebody who tells the service manager how it is. Where a person sits at a terminal,
/// each visit begins in a fresh image of the program; a script hands all its lines to the first one.
fn attended<'o>(
    face: Box<dyn Face + 'o>,
    environment: &Environment,
    again: bool,
) -> Result<Attendant<Box<dyn Face + 'o>, Manager>, Failure> {
    let mut face = Attendant::at(face, Manager, Manager.pulse(), Instant::now);
    if again {
        face = face.again();
    }
    #[cfg(unix)]
    if environment.input && environment.output {
        face = face.renewing()?;
    }
    #[cfg(not(unix))]
    let _ = environment;
    Ok(face)
}

/// The sums of today: those that were handed on, where they are of today. Those of another day are
/// told now.
fn tally(speech: &Speech, handed: Option<&str>, face: &mut dyn Face) -> Tally {
    let today = loaded::today();
    let fresh = Tally::of(today, speech.tongues().iter().map(|(lang, _)| lang.tag()));
    let mut tally = handed.and_then(|text| fresh.taken(text)).unwrap_or(fresh);
    if let Some(line) = tally.turn_to(today) {
        face.tell(&line);
    }
    tally
}

/// How long until midnight UTC.
fn until_midnight() -> Duration {
    const DAY: i64 = 24 * 60 * 60;
    let left = DAY - Timestamp::now().as_second().rem_euclid(DAY);
    Duration::from_secs(left.unsigned_abs())
}
