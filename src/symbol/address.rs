//! Where a document is to be found.

use super::Designation;
use crate::language::Language;
use core::fmt;

/// Who hands out documents by their symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Host {
    /// `https://docs.un.org`, the Official Document System since 2024.
    Docs,
    /// `https://undocs.org`, the short addresses of before, which lead there.
    Undocs,
}

/// The address of a document in a language. `Display` writes it, percent-encoded where a symbol needs it.
///
/// ```
/// use undocs::{Language, symbol::{Address, Host}};
/// let address = Address { host: Host::Docs, language: Language::Fr, symbol: "A/C.1/75/L.8/Rev.1" };
/// assert_eq!(address.to_string(), "https://docs.un.org/fr/A/C.1/75/L.8/Rev.1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address<'a> {
    /// Who hands it out.
    pub host: Host,
    /// In which language.
    pub language: Language,
    /// The symbol, normalised.
    pub symbol: &'a str,
}

impl fmt::Display for Address<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = match self.host {
            Host::Docs => "docs.un.org",
            Host::Undocs => "undocs.org",
        };
        write!(f, "https://{host}/{}/", self.language.code())?;
        // RFC 3986: what may stand in a path as it is, of what symbols have.
        let plain =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'-' | b'(' | b')' | b'*' | b'_' | b'~');
        self.symbol.bytes().try_for_each(|b| match b {
            b if plain(b) => fmt::Write::write_char(f, char::from(b)),
            b => write!(f, "%{b:02X}"),
        })
    }
}

impl Designation {
    /// Where the document is; of a bare number, which names none, `None`: its [`readings`](Designation::readings) have
    /// addresses.
    ///
    /// A document that was issued again (`*`) is found under its symbol without the star; `[excerpts]` are of the whole.
    ///
    /// ```
    /// use undocs::{Language, symbol::{Designation, Host}};
    /// let address = |text| Designation::parse(text).map(|symbol| {
    ///     symbol.address(Host::Docs, Language::En).map(|address| address.to_string())
    /// });
    /// assert_eq!(address("A/78/6 (Sect. 2)*")?.unwrap(), "https://docs.un.org/en/A/78/6(Sect.2)");
    /// assert_eq!(address("70/1")?, None);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn address(&self, host: Host, language: Language) -> Option<Address<'_>> {
        let symbol = self.as_str();
        let symbol = &symbol[..symbol.find('[').unwrap_or(symbol.len())];
        let symbol = symbol.trim_end_matches('*');
        (!self.is_number()).then_some(Address { host, language, symbol })
    }
}
