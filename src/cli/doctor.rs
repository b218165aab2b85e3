//! `doctor`: what the program found on this computer, and what to do.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;

use super::loaded::Loaded;
use super::{Args, Failure};
use crate::doctor::{self, Display, Memory, Remark, Retention};
use crate::finding;
use crate::press::Cups;
use crate::terminal::{Capabilities, Environment, FaceKind, Flags};
use crate::view::{Glyphs, Theme};

/// Tell what was found on this computer, and what to do
///
/// It looks at the terminal, the characters, the colors, the size, the printer and what its spooler
/// keeps, where memory can come to rest, and how old the guide is. Run it in the terminal, and as the
/// user, that it is about.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example: openchair doctor --screen 1920x1080 --inches 21.5")]
pub(super) struct DoctorArgs {
    /// The pixels of a screen, such as 1920x1080: how tall are letters on it?
    #[arg(long, value_name = "WxH", requires = "inches", value_parser = pixels)]
    screen: Option<(u32, u32)>,

    /// The diagonal of that screen, in inches
    #[arg(long, value_name = "N", requires = "screen", value_parser = inches)]
    inches: Option<f64>,
}

/// The width and height of a screen.
fn pixels(text: &str) -> Result<(u32, u32), String> {
    let read = |text: &str| text.parse().ok().filter(|it| (1..=100_000).contains(it));
    let sides = text.split_once(['x', 'X']);
    let read = sides.and_then(|(width, height)| Some((read(width)?, read(height)?)));
    read.ok_or_else(|| "write width and height with an x between, such as 1920x1080".to_owned())
}

fn inches(text: &str) -> Result<f64, String> {
    let inches = text.parse().ok().filter(|it| (1.0..=1000.0).contains(it));
    inches.ok_or_else(|| "write a number such as 21.5".to_owned())
}

/// Where CUPS has its settings.
const CUPSD: &str = "/etc/cups/cupsd.conf";

pub(super) fn run(
    job: &DoctorArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let loaded = Loaded::load(args, environment)?;
    let flags = Flags {
        theme: args.theme.named(),
        ..Flags::default()
    };
    let capabilities = Capabilities::decide(environment, flags);
    let mut remarks = terminal(environment, &capabilities);
    if let (Some((width, height)), Some(inches)) = (job.screen, job.inches) {
        remarks.extend(doctor::heights(Display {
            width,
            height,
            inches,
        }));
    }
    let is_here = Cups::is_here();
    let default = is_here.then(Cups::default_queue).flatten();
    remarks.push(doctor::printing(is_here, None, default.as_deref()));
    // Only the administrator may read it on some systems; then there is nothing to say.
    if let Ok(conf) = fs::read_to_string(CUPSD) {
        remarks.push(doctor::retention(&Retention::read(&conf)));
    }
    remarks.extend(doctor::memory(&Memory {
        swaps: fs::read_to_string("/proc/swaps").ok(),
        core_pattern: fs::read_to_string("/proc/sys/kernel/core_pattern").ok(),
    }));
    remarks.push(doctor::age(&loaded.guide, loaded.today));
    let mut text = String::new();
    for remark in &remarks {
        let found = finding::harmless(&remark.found);
        let _ = writeln!(text, "{}: {found}", remark.about);
        if let Some(remedy) = &remark.remedy {
            let _ = writeln!(text, "  to do: {remedy}");
        }
    }
    let _ = write!(text, "\n{}", shapes(capabilities.look.glyphs));
    Ok(output.write_all(text.as_bytes())?)
}

fn terminal(environment: &Environment, capabilities: &Capabilities) -> Vec<Remark> {
    let term = environment.term.as_deref().unwrap_or_default();
    let size = capabilities.size;
    let face = match capabilities.face {
        FaceKind::Full => "full screen",
        FaceKind::Plain => "line by line",
    };
    let fits = format!("{} columns by {} rows", size.width, size.height);
    let locale = environment.locale.as_deref().unwrap_or("none set");
    let glyphs = match capabilities.look.glyphs {
        Glyphs::Unicode => "all",
        Glyphs::Console => "those of a Linux console",
        Glyphs::Kiosk => "those of the kiosk's font",
        Glyphs::Ascii => "ASCII alone",
    };
    let characters = format!("{glyphs} (locale: {locale})");
    let colorless = capabilities.look.theme == Theme::MONO;
    vec![
        Remark::well("terminal", format!("{term:?}, shown {face}")),
        if size.width < 80 || size.height < 24 {
            Remark::ill("size", fits, "Make it 80 by 24 or more, or use --plain.")
        } else {
            Remark::well("size", fits)
        },
        if capabilities.look.glyphs == Glyphs::Ascii {
            let remedy = "For accents, set a locale with UTF-8, such as LANG=C.UTF-8.";
            Remark::ill("characters", characters, remedy)
        } else {
            Remark::well("characters", characters)
        },
        Remark::well(
            "colors",
            if colorless {
                "none (NO_COLOR is set, or --theme mono)"
            } else {
                "the terminal's own"
            },
        ),
    ]
}

/// Shapes to look at: whether a font has them cannot be asked.
fn shapes(glyphs: Glyphs) -> String {
    let lines = [
        ("letters", "ÁÉÍÓÚÜÑ áéíóúüñ ¿ ¡ “ ” — …"),
        ("lines", "─ │ ┌ ┐ └ ┘ ← ↑ → ↓ •"),
        ("blocks", "▀ ▄ █"),
    ];
    let mut text = String::from(
        "Look at these. Each has to show as its name says, none as a box or a question mark.\n",
    );
    for (name, shapes) in lines {
        let has = shapes.chars().all(|shape| glyphs.has(shape));
        let said = if has { shapes } else { "not used here" };
        let _ = writeln!(text, "  {name:8} {said}");
    }
    text.push_str(
        "A letter missing? Load a font that has it; one comes with the kiosk package. Blocks missing? \
         Then codes for phones cannot be read.\n",
    );
    text
}
