//! How the line of the terminal was set before the program changed it.
//!
//! A kiosk that begins anew in a fresh process image finds the line raw. To give it back at the
//! end as it was at the very beginning, the settings are handed on as a text.

use std::fmt;
use std::str::FromStr;

/// The settings that reading keys raw changes, and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Input, output, control and local modes, in this order, as the system has them.
    modes: [u64; 4],
    /// How many bytes a read waits for at least.
    least: u8,
    /// How long it waits for them, in tenths of a second.
    wait: u8,
}

/// A text that is no settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSettings;

impl fmt::Display for Settings {
    /// Six numbers, as `6d02:5:4bf:8a3b:1:0`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [input, output, control, local] = self.modes;
        let (least, wait) = (self.least, self.wait);
        write!(
            f,
            "{input:x}:{output:x}:{control:x}:{local:x}:{least:x}:{wait:x}"
        )
    }
}

impl FromStr for Settings {
    type Err = NoSettings;

    fn from_str(text: &str) -> Result<Self, NoSettings> {
        let number = |part: &str| {
            let is_plain = part.bytes().all(|byte| byte.is_ascii_hexdigit());
            let value = is_plain.then(|| u64::from_str_radix(part, 16).ok());
            value.flatten().ok_or(NoSettings)
        };
        let numbers: Result<Vec<u64>, NoSettings> = text.split(':').map(number).collect();
        let [input, output, control, local, least, wait] = *numbers?.as_slice() else {
            return Err(NoSettings);
        };
        Ok(Self {
            modes: [input, output, control, local],
            least: u8::try_from(least).map_err(|_| NoSettings)?,
            wait: u8::try_from(wait).map_err(|_| NoSettings)?,
        })
    }
}

#[cfg(unix)]
mod line {
    use std::io;

    use rustix::termios::{
        ControlModes, InputModes, LocalModes, OptionalActions, OutputModes, QueueSelector,
        SpecialCodeIndex, tcflush, tcgetattr, tcsetattr,
    };

    use super::Settings;

    impl Settings {
        /// The settings of the line that keys come from; none where it is no terminal.
        #[must_use]
        pub fn read() -> Option<Self> {
            let now = tcgetattr(io::stdin()).ok()?;
            Some(Self {
                modes: [
                    now.input_modes.bits().into(),
                    now.output_modes.bits().into(),
                    now.control_modes.bits().into(),
                    now.local_modes.bits().into(),
                ],
                least: now.special_codes[SpecialCodeIndex::VMIN],
                wait: now.special_codes[SpecialCodeIndex::VTIME],
            })
        }

        /// Sets the line so.
        ///
        /// # Errors
        /// Where it is no terminal, or does not take the settings.
        pub fn set(self) -> io::Result<()> {
            let mut line = tcgetattr(io::stdin())?;
            let [input, output, control, local] = self.modes.map(narrow);
            line.input_modes = InputModes::from_bits_retain(input?);
            line.output_modes = OutputModes::from_bits_retain(output?);
            line.control_modes = ControlModes::from_bits_retain(control?);
            line.local_modes = LocalModes::from_bits_retain(local?);
            line.special_codes[SpecialCodeIndex::VMIN] = self.least;
            line.special_codes[SpecialCodeIndex::VTIME] = self.wait;
            Ok(tcsetattr(io::stdin(), OptionalActions::Now, &line)?)
        }

        /// Keys make no signals from here on, and what was typed and not read is dropped.
        pub(in crate::terminal) fn hush() -> io::Result<()> {
            let mut line = tcgetattr(io::stdin())?;
            line.local_modes.remove(LocalModes::ISIG);
            tcsetattr(io::stdin(), OptionalActions::Now, &line)?;
            Ok(tcflush(io::stdin(), QueueSelector::IFlush)?)
        }
    }

    /// A mode as wide as this system has it.
    fn narrow<T: TryFrom<u64>>(mode: u64) -> io::Result<T> {
        let odd = || io::Error::new(io::ErrorKind::InvalidData, "no mode of a terminal");
        T::try_from(mode).map_err(|_| odd())
    }
}

#[cfg(not(unix))]
impl Settings {
    /// Nothing is known of the line here.
    #[must_use]
    pub const fn read() -> Option<Self> {
        None
    }

    /// Nothing is set here.
    ///
    /// # Errors
    /// Never.
    pub const fn set(self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_handed_on_as_a_text_and_odd_ones_are_none() {
        let text = "6d02:5:4bf:8a3b:1:0";
        assert_eq!(text.parse::<Settings>().unwrap().to_string(), text);
        for odd in [
            "",
            ":::::",
            "1:2:3:4:5",
            "1:2:3:4:5:6:7",
            "1:2:3:4:100:0",
            "+1:2:3:4:5:6",
            "1:2:3:4:5:-6",
            "x:2:3:4:5:6",
            "fffffffffffffffff:2:3:4:5:6",
        ] {
            assert_eq!(odd.parse::<Settings>(), Err(NoSettings), "{odd}");
        }
    }
}
