//! Numbers in symbols: numerals, the sessions that they name, and the English words for them.

use super::role::Session;
use crate::grammar::ordinal::roman;
use core::fmt::{self, Display, Formatter};

/// The number that a Roman or Arabic numeral has: `CONF.VI`.
pub(super) fn numeral(text: &str) -> Option<u16> {
    text.parse().ok().or_else(|| roman(text))
}

/// The session that brackets name in Roman: `XX`, `S-VII`, `ES-V`; of the first special ones also `S-2`.
pub(super) fn roman_session(word: &str) -> Option<Session> {
    use Session::{EmergencySpecial, Regular, Special};
    let strip = |prefix: &str| {
        word.get(..prefix.len()).filter(|begin| begin.eq_ignore_ascii_case(prefix)).map(|_| &word[prefix.len()..])
    };
    if let Some(rest) = strip("ES-") {
        numeral(rest).map(EmergencySpecial)
    } else if let Some(rest) = strip("S-") {
        numeral(rest).map(Special)
    } else {
        roman(word).map(Regular)
    }
}

/// An ordinal, in words up to ninety-nine, as the UN prints those of sessions.
pub(super) struct Ordinal(pub(super) u32);

impl Display for Ordinal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const SMALL: [&str; 20] = [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ];
        const TENS: [(&str, &str); 8] = [
            ("twenty", "twentieth"),
            ("thirty", "thirtieth"),
            ("forty", "fortieth"),
            ("fifty", "fiftieth"),
            ("sixty", "sixtieth"),
            ("seventy", "seventieth"),
            ("eighty", "eightieth"),
            ("ninety", "ninetieth"),
        ];
        match self.0 {
            n @ 0..=19 => f.write_str(SMALL[n as usize]),
            n @ 20..=99 => {
                let (ten, tenth) = TENS[n as usize / 10 - 2];
                if n % 10 == 0 { f.write_str(tenth) } else { write!(f, "{ten}-{}", SMALL[n as usize % 10]) }
            }
            n => {
                let ending = match (n % 10, n % 100) {
                    (_, 11..=13) => "th",
                    (1, _) => "st",
                    (2, _) => "nd",
                    (3, _) => "rd",
                    _ => "th",
                };
                write!(f, "{n}{ending}")
            }
        }
    }
}
