//! The tables of characters that receipt printers have.

/// The characters of a receipt printer beyond ASCII, by the table it is switched to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodePage {
    /// The first table of every printer. It lacks Á, Í, Ó and Ú.
    Pc437,
    /// Western Europe.
    Pc850,
    /// Western Europe, with the euro.
    #[default]
    Pc858,
    /// Western Europe as Windows has it, with curly quotes and dashes.
    Wpc1252,
}

impl CodePage {
    /// All tables.
    pub const ALL: [Self; 4] = [Self::Pc437, Self::Pc850, Self::Pc858, Self::Wpc1252];

    /// Its name in settings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pc437 => "pc437",
            Self::Pc850 => "pc850",
            Self::Pc858 => "pc858",
            Self::Wpc1252 => "wpc1252",
        }
    }

    /// The table of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Whether the table has a character.
    #[must_use]
    pub fn has(self, sign: char) -> bool {
        matches!(sign, ' '..='~') || self.letters().contains(sign)
    }

    /// Of the letters and signs that Spanish and English need, those in this table.
    const fn letters(self) -> &'static str {
        match self {
            Self::Pc437 => "áéíóúñÑÉüÜçÇàèìòùâêîôûäëïöÄÖÅåæÆ¿¡«»ªº½¼°·",
            Self::Pc850 | Self::Pc858 => {
                "áéíóúñÑÁÉÍÓÚüÜçÇàèìòùâêîôûäëïöÀÈÌÒÙÂÊÎÔÛÄËÏÖãõÃÕåÅæÆøØ¿¡«»ªº½¼¾°·®©×ßýÝ"
            }
            Self::Wpc1252 => {
                "áéíóúñÑÁÉÍÓÚüÜçÇàèìòùâêîôûäëïöÀÈÌÒÙÂÊÎÔÛÄËÏÖãõÃÕåÅæÆøØ¿¡«»ªº½¼¾°·®©×ßýÝ€“”‘’–—…•™"
            }
        }
    }
}
