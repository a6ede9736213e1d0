//! What a text cites: resolutions, decisions, documents, articles of the Charter.
//!
//! A chain of citations keeps its keyword and organ over hundreds of characters ("resolutions 61/143 of …, 62/133 of …,
//! and Human Rights Council resolution 5/1 of …"). What is said at one place is read here, by [`scan_cited`],
//! [`scan_organ`], [`Number::scan`], [`scan_glue`] and [`scan_article`](super::scan_article); who follows the
//! chain is the inline layer.

pub(crate) use super::number::Parts;
pub use super::number::{Letters, Number, NumberForm};
use super::ordinal::roman;
use super::token::{REACH, head, is_blank, is_dash, is_digit};
use super::{Date, Symbol};
use crate::lexicon::script::SPECIAL;
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Cited, Lexicon, Organ, fold};
use core::fmt::{self, Write};

/// One citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Citation<'text> {
    /// What is cited.
    pub kind: CitationKind,
    /// The number or symbol as printed: `53/70`, `43/78 H`, `2131 (XX)`, `A/C.1/75/L.4`; of an article, its number.
    pub raw: &'text str,
    /// The date the text gives it.
    pub date: Option<Date>,
    /// Of several parts that are named together (`95/244 A and B`), the letter of the one that is cited. `raw` is then
    /// the number with the first of them, or with all.
    pub part: Option<char>,
}

/// What is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CitationKind {
    /// A resolution of an organ.
    Resolution(Organ),
    /// A decision of an organ.
    Decision(Organ),
    /// A document, by its symbol.
    Document,
    /// An article of the Charter, and a paragraph of it (0 where none is named).
    CharterArticle {
        /// Number of the article.
        article: u8,
        /// Number of the paragraph, or 0.
        paragraph: u8,
    },
}

impl Citation<'_> {
    /// Whether `Display` prints a symbol: not for an article, nor where the organ has no series of its own.
    ///
    /// ```
    /// use undocs::{grammar::{Citation, CitationKind}, lexicon::Organ};
    /// let cited = |organ| Citation { kind: CitationKind::Resolution(organ), raw: "5/12", date: None, part: None };
    /// assert!(cited(Organ::HumanRightsCouncil).has_symbol());
    /// assert!(!cited(Organ::Other).has_symbol());
    /// ```
    #[must_use]
    pub fn has_symbol(&self) -> bool {
        match self.kind {
            CitationKind::Document => true,
            CitationKind::CharterArticle { .. } => false,
            CitationKind::Resolution(_) | CitationKind::Decision(_) => self.series().is_some(),
        }
    }

    /// The kind as the JSON form names it.
    #[must_use]
    pub const fn kind_str(&self) -> &'static str {
        match self.kind {
            CitationKind::Resolution(_) => "resolution",
            CitationKind::Decision(_) => "decision",
            CitationKind::Document => "document",
            CitationKind::CharterArticle { .. } => "charter-article",
        }
    }

    /// The letters of the parts that are meant, first and last, where the symbol does not have them: of numbers with the
    /// session in Roman, which the United Nations links without them.
    ///
    /// ```
    /// use undocs::{grammar::{Citation, CitationKind}, lexicon::Organ};
    /// let kind = CitationKind::Resolution(Organ::GeneralAssembly);
    /// let cited = |raw| Citation { kind, raw, date: None, part: None };
    /// assert_eq!(cited("217 A (III)").to_string(), "A/RES/217(III)");
    /// assert_eq!(cited("217 A (III)").letters().unwrap().to_string(), "A");
    /// assert_eq!((cited("43/78 H").to_string(), cited("43/78 H").letters()), ("A/RES/43/78H".into(), None));
    /// ```
    #[must_use]
    pub fn letters(&self) -> Option<Letters> {
        match self.kind {
            CitationKind::Document => (Symbol { raw: self.raw }).letters(),
            CitationKind::CharterArticle { .. } => None,
            _ => {
                let (number, _) = Number::scan(self.raw).filter(|(number, _)| number.form == NumberForm::Roman)?;
                self.part.map(|part| Letters(part, part)).or_else(|| super::number::letters(number.raw, number.form))
            }
        }
    }

    /// The number, and the beginning of the symbols of its series. The form of a number decides where it contradicts
    /// the organ: "its resolution 1325 (2000)" is always the Security Council's.
    fn series(&self) -> Option<(&'static str, Number<'_>)> {
        use NumberForm::{Roman, Session, Year, YearFirst};
        use Organ::{CommissionOnHumanRights, EconomicAndSocialCouncil, HumanRightsCouncil};
        let (organ, resolution) = match self.kind {
            CitationKind::Resolution(organ) => (organ, true),
            CitationKind::Decision(organ) => (organ, false),
            _ => return None,
        };
        let (number, _) = Number::scan(self.raw)?;
        let organ = organ_of_number(&number, organ);
        if organ == Organ::Other {
            return None;
        }
        let [resolutions, decisions] = match (number.form, organ) {
            (Year, _) => ["S/RES/", ""],
            (YearFirst, HumanRightsCouncil | CommissionOnHumanRights) | (Roman, CommissionOnHumanRights) => {
                ["E/CN.4/RES/", "E/CN.4/DEC/"]
            }
            (YearFirst, _) | (Roman, EconomicAndSocialCouncil) => ["E/RES/", "E/DEC/"],
            (Session, HumanRightsCouncil | CommissionOnHumanRights) => ["A/HRC/RES/", "A/HRC/DEC/"],
            (Session | Roman, _) => ["A/RES/", "A/DEC/"],
        };
        let series = if resolution { resolutions } else { decisions };
        (!series.is_empty()).then_some((series, number))
    }
}

/// The symbol of what is cited, normalised: `A/RES/53/70`, `A/RES/43/78H`, `A/RES/2131(XX)`, `A/DEC/72/512`,
/// `S/RES/1325(2000)`, `A/HRC/RES/5/1`, `E/RES/2010/3`; a document's own symbol; of a number with the session in Roman
/// without the letter of its part. Nothing for an article, or where the
/// organ has no series of its own.
///
/// ```
/// use undocs::{grammar::{Citation, CitationKind}, lexicon::Organ};
/// let cited = |organ, raw| Citation { kind: CitationKind::Resolution(organ), raw, date: None, part: None }.to_string();
/// assert_eq!(cited(Organ::GeneralAssembly, "2200 ألف (د-21)"), "A/RES/2200(XXI)");
/// assert_eq!(cited(Organ::GeneralAssembly, "1325 (2000)"), "S/RES/1325(2000)");
/// ```
impl fmt::Display for Citation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            CitationKind::Document => Symbol { raw: self.raw }.fmt(f),
            _ => match self.series() {
                Some((series, number)) => {
                    f.write_str(series)?;
                    // A part's letter is no part of the symbol: what stands before the brackets is the number alone.
                    let (lettered, mut inner) = (number.form != NumberForm::Roman, false);
                    super::number::normalise(number.raw, number.form, self.part, &mut |c| {
                        inner |= c == '(';
                        if lettered || inner || c.is_ascii_digit() { f.write_char(c) } else { Ok(()) }
                    })
                }
                None => Ok(()),
            },
        }
    }
}

/// What the word at the start of `text` says that numbers near it are, and its length: "résolutions", "决议".
///
/// ```
/// use undocs::{Language, grammar::citation::scan_cited, lexicon::{Cited, lexicon}};
/// assert_eq!(scan_cited("résolutions 61/143", lexicon(Language::Fr)), Some((Cited::Resolution, 12)));
/// ```
#[must_use]
pub fn scan_cited(text: &str, lexicon: &Lexicon) -> Option<(Cited, usize)> {
    fold::longest(text, lexicon.cited)
}

/// The organ named at the start of `text`, with the preposition before it, and its length: "du Conseil de sécurité".
///
/// ```
/// use undocs::{Language, grammar::citation::scan_organ, lexicon::{Organ, lexicon}};
/// let (organ, len) = scan_organ("du Conseil\nde sécurité,", lexicon(Language::Fr)).unwrap();
/// assert_eq!((organ, len), (Organ::SecurityCouncil, "du Conseil\nde sécurité".len()));
/// ```
#[must_use]
pub fn scan_organ(text: &str, lexicon: &Lexicon) -> Option<(Organ, usize)> {
    fold::longest(text, lexicon.organs)
}

/// Whose a number is: as the words say, but where its session in Roman is none of theirs. The Assembly came to the
/// thirtieth, the Economic and Social Council to the sixty-third; only the Council had organizational sessions, and
/// numbers so high in its first special ones. Beyond that it is some other body's.
pub(crate) fn organ_of_number(number: &Number<'_>, said: Organ) -> Organ {
    /// The last resolution of the Assembly's third special session, in 1961.
    const THIRD_SPECIAL: u16 = 1622;
    use Organ::{EconomicAndSocialCouncil, GeneralAssembly, HumanRightsCouncil, SecurityCouncil};
    let known = matches!(said, GeneralAssembly | SecurityCouncil | EconomicAndSocialCouncil | HumanRightsCouncil);
    if number.form != NumberForm::Roman || !known {
        return said;
    }
    let (mut form, mut len) = ([0; 32], 0);
    let _ = super::number::normalise(number.raw, number.form, None, &mut |c| {
        *form.get_mut(len).ok_or(fmt::Error)? = u8::try_from(c).map_err(|_| fmt::Error)?;
        len += 1;
        Ok(())
    });
    let form = core::str::from_utf8(&form[..len]).unwrap_or_default();
    let count = form.split(|c: char| !c.is_ascii_digit()).next().and_then(|count| count.parse::<u16>().ok());
    let session = form.split_once('(').map_or("", |(_, session)| session.trim_end_matches(')'));
    match (session, roman(session)) {
        (_, Some(64..)) => Organ::Other,
        (_, Some(31..)) => EconomicAndSocialCouncil,
        ("S-I" | "S-1" | "S-II" | "S-2" | "S-III" | "S-3", _) if count > Some(THIRD_SPECIAL) => {
            EconomicAndSocialCouncil
        }
        _ if session.starts_with("ORG-") => EconomicAndSocialCouncil,
        _ => said,
    }
}

/// What may stand between one number of a list (and its date) and the next, and its length: blanks, commas, words such
/// as "et" and "ainsi que". `None` if nothing does. It ends before the next number, at most 128 bytes on.
///
/// ```abnf
/// glue = 1*8( BLANK / "," / ";" / "、" / <a word of Lexicon::list_glue> )
/// ```
///
/// ```
/// use undocs::{Language, grammar::citation::scan_glue, lexicon::lexicon};
/// assert_eq!(scan_glue(", 62/133", lexicon(Language::En)), Some(2));
/// assert_eq!(scan_glue("62/133", lexicon(Language::En)), None);
/// ```
#[must_use]
pub fn scan_glue(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let text = head(text, REACH / 2);
    let text = &text[..before_number(text)];
    let mut rest = text;
    for _ in 0..8 {
        rest = rest.trim_start_matches(|c| is_blank(c) || is_comma(c) || c == ';');
        match fold::longest_word(rest, lexicon.list_glue) {
            Some(len) if len > 0 => rest = &rest[len..],
            _ => break,
        }
    }
    // A blank after the last word belongs to the glue.
    let len = text.len() - rest.len();
    (len > 0).then_some(len)
}

/// Where the first number of `text` begins: digits, or the letters and the dash before them (`S-24/2`, `دإ-24/2`). The
/// text up to there is read as words of its own, for `و62/133` has no boundary between its word and its number.
fn before_number(text: &str) -> usize {
    let Some(digits) = text.find(is_digit) else { return text.len() };
    let before = text[..digits].trim_end_matches(is_dash);
    if before.len() == digits {
        return digits;
    }
    let special = before.trim_end_matches(SPECIAL);
    if special.len() < before.len() { special.len() } else { digits }
}

impl fmt::Display for Number<'_> {
    /// The number as symbols have it: blanks and escapes dropped, a part letter glued and Latin, an Arabic session
    /// Roman: `43/78H`, `2200A(XXI)`, `S-24/2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::number::normalise(self.raw, self.form, None, &mut |c| f.write_char(c))
    }
}
