//! What the operator of a kiosk has set for the place it stands at.
//!
//! Plain values, checked by `content::SiteFile`, which reads them from `kiosk.ron`. Nothing here
//! is about a visitor.

use std::time::Duration;

use crate::guide::{HelpLine, Lang};
use crate::spelling::CodePage;

/// What the operator set. The default is a kiosk without a file: safe, and without a printer.
#[derive(Clone, Debug)]
pub struct Site {
    /// Without a key for so long on a short page, the kiosk clears itself.
    pub idle: Duration,
    /// So long before that, it warns. Always shorter than `idle`.
    pub warning: Duration,
    /// The languages spoken here, the kiosk's own first. Empty: all of the guide, in the language
    /// of the surroundings.
    pub languages: Vec<Lang>,
    /// The colors.
    pub theme: Theme,
    /// The set of characters.
    pub glyphs: Glyphs,
    /// Whether fingers take things, which are then larger.
    pub touch: bool,
    /// Whether letters are keys, besides digits, arrows and signs.
    pub letters: bool,
    /// The sixteen colors of a Linux console, where it is to have others.
    pub palette: Option<Palette>,
    /// Help lines of this place, shown before those that are always there.
    pub help: Vec<HelpLine>,
    /// Where hand-outs are printed. Nothing is printed without one.
    pub queue: Option<Queue>,
    /// Whether sums of the day are written to the journal.
    pub counters: bool,
}

impl Site {
    /// So long without a key, where nothing else is set.
    pub const IDLE: Duration = Duration::from_secs(120);
    /// So long before that it warns, where nothing else is set.
    pub const WARNING: Duration = Duration::from_secs(30);
}

impl Default for Site {
    fn default() -> Self {
        Self {
            idle: Self::IDLE,
            warning: Self::WARNING,
            languages: Vec::new(),
            theme: Theme::Auto,
            glyphs: Glyphs::Auto,
            touch: false,
            letters: true,
            palette: None,
            help: Vec::new(),
            queue: None,
            counters: false,
        }
    }
}

/// The colors of the full screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What suits the terminal.
    #[default]
    Auto,
    /// The terminal's own colors.
    Ansi,
    /// High contrast.
    Contrast,
    /// No color.
    Mono,
}

/// The set of characters that pages are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// What suits the terminal.
    #[default]
    Auto,
    /// ASCII alone.
    Ascii,
    /// What the usual fonts of a Linux console have.
    Console,
    /// What the font that comes with the kiosk has: those, and half blocks.
    Kiosk,
    /// All that is used on a graphical terminal.
    Unicode,
}

/// The sixteen colors of a Linux console, each as `0xRRGGBB`: black, red, green, brown, blue,
/// magenta, cyan, light gray, then the bright ones in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub [u32; 16]);

/// A print queue of CUPS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Its name; none where it is the default one. A name begins with no `-` and holds no blank,
    /// so that it is one argument and never an option.
    pub name: Option<String>,
    /// What the printer takes.
    pub paper: Paper,
}

/// What a printer takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// PDF, on a sheet.
    Pdf,
    /// Plain text.
    Text {
        /// Characters in a line.
        columns: u16,
    },
    /// The commands of receipt printers (ESC/POS).
    EscPos {
        /// Characters in a line.
        columns: u16,
        /// The characters that the printer has; none for those that most have.
        code_page: Option<CodePage>,
    },
}
