//! What a document symbol or the number of a resolution says: whose document, of which session, the how manieth, and
//! what was done to it.
//!
//! Rank 3: imports `error`, `grammar`, `language`, `lexicon`.
//!
//! A [`Designation`] is read from a symbol (`A/C.1/75/L.8/Rev.1`) or from a number as texts in six languages print it
//! (`43/78 H`, `217 ألف (د-3)`). It holds the normalised form in place: no allocation, no lifetime. Its parts are read
//! off that form each time they are asked for.
//!
//! `docs/symbols.md` has the grammar and what the rules were taken from.

mod address;
mod bodies;
#[cfg(feature = "serde")]
mod json;
mod numeral;
mod order;
mod parse;
mod parts;
mod readings;
mod role;
mod when;
mod words;

pub use address::{Address, Host};
pub use parts::{Part, Parts};
pub use readings::{Reading, ReadingKind};
pub use role::{Change, Role, Series, Session};
pub use when::When;

use crate::error::Error;
use core::fmt;

/// A document symbol, or the number of a resolution or decision, read into its parts.
///
/// Two are equal if their normalised forms are; `Display` prints that form, and what it prints is read as the same.
///
/// ```
/// use undocs::symbol::{Designation, Role, Session};
/// let draft = Designation::parse("A/C.1/75/L.8/Rev.1")?;
/// assert_eq!(draft.parts().map(|part| part.text).collect::<Vec<_>>(), ["A", "C.1", "75", "L.8", "Rev.1"]);
/// assert_eq!(draft.session(), Some(Session::Regular(75)));
/// assert_eq!(
///     draft.explain().to_string(),
///     "Limited document 8 of the First Committee of the General Assembly, seventy-fifth session, first revision",
/// );
/// assert_eq!(Designation::parse("217 ألف (د-3)")?, Designation::parse("217 A (III)")?);
/// # Ok::<(), undocs::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Designation {
    text: Ascii,
}

impl Designation {
    /// Reads a text that is a symbol or a number and nothing else; blanks around it do not count, nor, where the body is
    /// known, whether letters are small.
    ///
    /// # Errors
    /// [`ErrorKind::Expected`](crate::ErrorKind::Expected) at the first byte that cannot stand there.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// assert_eq!(Designation::parse(" S/RES/1325 (2000)")?.as_str(), "S/RES/1325(2000)");
    /// assert_eq!(Designation::parse("a/c.1/75/l.8/rev.1")?.as_str(), "A/C.1/75/L.8/Rev.1");
    /// let error = Designation::parse("A/75/394, par. 17").unwrap_err();
    /// assert_eq!(error.to_string(), "expected the end of the symbol at byte 8");
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Designation, Error> {
        parse::parse(text)
    }

    /// The normalised form: no blanks, Latin letters, a part letter glued to its number; of a resolution with the session in
    /// Roman, whose symbol has no letter, in brackets behind it, as the Library of the United Nations writes it.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// for text in ["217 A (III)", "A/RES/217A(III)", "A/RES/217(III)[A]", "A/RES/217(III)A"] {
    ///     assert!(Designation::parse(text)?.as_str().ends_with("217(III)[A]"));
    /// }
    /// assert_eq!(Designation::parse("43/78 H")?.as_str(), "43/78H");
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The symbol or number without the letters of a part in brackets, as tables and links have it, and the letters.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// assert_eq!(Designation::parse("A/RES/181(II)[A-B]")?.apart(), ("A/RES/181(II)", Some("A-B")));
    /// assert_eq!(Designation::parse("A/RES/43/78H")?.apart(), ("A/RES/43/78H", None));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn apart(&self) -> (&str, Option<&str>) {
        match self.as_str().split_once('[') {
            Some((symbol, rest)) if rest.starts_with(|c: char| c.is_ascii_uppercase()) => {
                (symbol, rest.split(']').next())
            }
            _ => (self.as_str(), None),
        }
    }

    /// Whether it is the bare number of a resolution or decision, which does not say whose it is.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// assert!(Designation::parse("70/1")?.is_number());
    /// assert!(!Designation::parse("A/70/1")?.is_number());
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn is_number(&self) -> bool {
        !self.as_str().starts_with(|c: char| c.is_ascii_uppercase()) || parse::is_special(self.as_str())
    }

    /// The symbols of a joint document, each with its parts; of any other, the one.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let joint = Designation::parse("A/69/926–S/2015/409")?;
    /// assert_eq!(joint.singles().map(|single| single.as_str()).collect::<Vec<_>>(), ["A/69/926", "S/2015/409"]);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn singles(&self) -> impl Iterator<Item = Parts<'_>> + Clone {
        parts::singles(self.as_str())
    }

    /// The parts, of a joint symbol those of the first.
    #[must_use]
    pub fn parts(&self) -> Parts<'_> {
        self.singles().next().unwrap_or_default()
    }

    /// The session it names.
    ///
    /// ```
    /// use undocs::symbol::{Designation, Session};
    /// assert_eq!(Designation::parse("3362 (S-VII)")?.session(), Some(Session::Special(7)));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn session(&self) -> Option<Session> {
        self.parts().find_map(|part| if let Role::Session(session) = part.role { Some(session) } else { None })
    }

    /// The year it names.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.parts().find_map(|part| if let Role::Year(year) = part.role { Some(year) } else { None })
    }

    /// The series it belongs to, the last where it names several.
    ///
    /// ```
    /// use undocs::symbol::{Designation, Series};
    /// assert_eq!(Designation::parse("A/78/PV.3")?.series(), Some(Series::VerbatimRecord));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn series(&self) -> Option<Series> {
        parts::series(self.parts()).map(|(series, _)| series)
    }

    /// The number within its series, session or year.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// assert_eq!(Designation::parse("A/C.1/75/L.8/Rev.1")?.number(), Some(8));
    /// assert_eq!(Designation::parse("2131 (XX)")?.number(), Some(2131));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        let number = |part: Part<'_>| if let Role::Number(number) = part.role { Some(number) } else { None };
        self.parts().filter_map(number).last().or_else(|| parts::series(self.parts())?.1)
    }

    /// The letters of a resolution that was adopted in parts: the one, or the first and the last.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// assert_eq!(Designation::parse("3411 A and B (XXX)")?.letters(), Some(('A', 'B')));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn letters(&self) -> Option<(char, char)> {
        self.parts().find_map(|part| if let Role::Letters(a, b) = part.role { Some((a, b)) } else { None })
    }
}

impl fmt::Display for Designation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Designation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Designation").field(&self.as_str()).finish()
    }
}

impl core::str::FromStr for Designation {
    type Err = Error;

    fn from_str(text: &str) -> Result<Designation, Error> {
        Designation::parse(text)
    }
}

/// A text of ASCII characters, held in place.
#[derive(Clone, Copy)]
struct Ascii {
    bytes: [u8; Ascii::MOST],
    len: u8,
}

impl Ascii {
    /// A joint symbol of two drafts takes some fifty.
    const MOST: usize = 184;

    const fn new() -> Ascii {
        Ascii { bytes: [0; Ascii::MOST], len: 0 }
    }

    fn as_str(&self) -> &str {
        // Only ASCII characters are ever put in.
        core::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or_default()
    }

    /// Puts one more character in; an error where it is none of ASCII's, or there are too many.
    fn push(&mut self, c: char) -> fmt::Result {
        let place = self.bytes.get_mut(usize::from(self.len)).ok_or(fmt::Error)?;
        *place = u8::try_from(c).ok().filter(u8::is_ascii).ok_or(fmt::Error)?;
        self.len += 1;
        Ok(())
    }

    /// Takes back what is behind the first `len`.
    fn cut(&mut self, len: usize) {
        self.len = self.len.min(len as u8);
    }
}

impl fmt::Write for Ascii {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| self.push(c))
    }
}
