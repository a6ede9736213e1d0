//! How large a text may be.

use clap::Args;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A number of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Size(u64);

/// What every command that reads texts can be told of their size.
#[derive(Args)]
pub(crate) struct Limit {
    /// Read no text that is larger: bytes, or with a unit (64MiB, 10M, 1GB)
    ///
    /// What is packed counts as what it unpacks to. All that an archive unpacks to may be sixteen times as large, or a hundred
    /// times as large as the archive, whichever is more. What is over is an error of that text or archive; the others are
    /// read.
    #[arg(long, value_name = "SIZE", default_value = "64MiB")]
    pub(crate) max_size: Size,
}

/// Units of a size, the larger first. A letter alone is one of 1,024, as other programs have it.
const UNITS: &[(&str, u64)] = &[
    ("gib", 1 << 30),
    ("mib", 1 << 20),
    ("kib", 1 << 10),
    ("gb", 1_000_000_000),
    ("mb", 1_000_000),
    ("kb", 1_000),
    ("g", 1 << 30),
    ("m", 1 << 20),
    ("k", 1 << 10),
    ("b", 1),
    ("", 1),
];

impl Size {
    pub(crate) fn bytes(self) -> u64 {
        self.0
    }

    /// What all texts of an archive may unpack to, that is `packed` bytes long itself.
    ///
    /// Texts pack to a fifth or a tenth, a zip that was made to attack to a thousandth: a corpus passes, however large.
    pub(crate) fn of_archive(self, packed: u64) -> Size {
        Size(self.0.saturating_mul(16).max(packed.saturating_mul(100)))
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Size, String> {
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, unit) = text.split_at(digits);
        let unit = unit.trim_start().to_ascii_lowercase();
        let unit = UNITS.iter().find(|(name, _)| *name == unit);
        let (Ok(number), Some((_, unit))) = (number.parse::<u64>(), unit) else {
            return Err("a size is a whole number with a unit or none: 64MiB, 10M, 1GB, 5000000".into());
        };
        match number.checked_mul(*unit) {
            None => Err("no file is as large as that".into()),
            Some(0) => Err("no text has no bytes to read; name a size of 1 or more".into()),
            Some(bytes) => Ok(Size(bytes)),
        }
    }
}

impl Display for Size {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let whole = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
        match whole.iter().find(|(unit, _)| self.0.is_multiple_of(*unit)) {
            Some((unit, name)) => write!(f, "{} {name}", self.0 / unit),
            None => write!(f, "{} {}", self.0, if self.0 == 1 { "byte" } else { "bytes" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read() {
        for (text, bytes) in [
            ("64MiB", 64 << 20),
            ("64 MiB", 64 << 20),
            ("10M", 10 << 20),
            ("10m", 10 << 20),
            ("1GB", 1_000_000_000),
            ("3kb", 3_000),
            ("2K", 2048),
            ("1g", 1 << 30),
            ("5000000", 5_000_000),
            ("7B", 7),
        ] {
            assert_eq!(text.parse(), Ok(Size(bytes)), "{text}");
        }
        for text in ["", "M", "MiB", "-1", "1.5G", "0", "0M", "10 lamps", "99999999999999999999", "99999999999G"] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
    }

    #[test]
    fn sizes_are_shown() {
        for (bytes, text) in [(64 << 20, "64 MiB"), (1 << 30, "1 GiB"), (1536, "1536 bytes"), (2048, "2 KiB")] {
            assert_eq!(Size(bytes).to_string(), text);
        }
        assert_eq!(Size(64 << 20).of_archive(10 << 20).to_string(), "1 GiB");
        assert_eq!(Size(64 << 20).of_archive(1 << 30).to_string(), "100 GiB");
    }
}
