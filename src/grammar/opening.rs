//! How paragraphs open: enacting formulas, leading phrases, headings of parts.

use super::token::{REACH, head, is_blank};
use crate::lexicon::script::AND;
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Lexicon, OpeningKind, Organ, fold};

/// The enacting formula at the start of `text`: the organ and the length of its words, without the comma after it.
/// Spaces inside words do not matter (`L ’Assem blée géné rale`); the comma must follow, for in Russian and Chinese the
/// masthead prints the organ with the same words; and no small letter may begin it, for a wrapped line can begin with
/// "the General Assembly, in its". Emphasis (`*L’Assemblée générale*,`) is read over.
///
/// ```abnf
/// formula = *emphasis <a phrase of Lexicon::formulas, spaces aside> *( BLANK / emphasis ) comma
/// comma   = "," / "،" / "，"
/// emphasis = "*" / "_"
/// ```
///
/// ```
/// use undocs::{Language, grammar::opening::scan_formula, lexicon::{Organ, lexicon}};
/// let scan = |text| scan_formula(text, lexicon(Language::Fr));
/// let formula = "L ’Assem blée géné rale";
/// assert_eq!(scan("L ’Assem blée géné rale,"), Some((Organ::GeneralAssembly, formula.len())));
/// assert_eq!(scan("L’Assemblée générale"), None);
/// ```
#[must_use]
pub fn scan_formula(text: &str, lexicon: &Lexicon) -> Option<(Organ, usize)> {
    let text = head(text, 2 * REACH);
    let start = text.len() - text.trim_start_matches(|c| is_blank(c) || is_emphasis(c)).len();
    if text[start..].starts_with(char::is_lowercase) {
        return None;
    }
    let (organ, len) = lexicon.formulas.longest_squeezed(&text[start..])?;
    let rest = text[start + len..].trim_start_matches(|c| is_blank(c) || is_emphasis(c));
    rest.starts_with(is_comma).then_some((organ, start + len))
}

/// The organ of an enacting formula that is all of `line`, comma included, though a scanner misread some of its letters.
pub(crate) fn blurred_formula(line: &str, lexicon: &Lexicon) -> Option<(Organ, usize)> {
    const LONGEST: usize = 160;
    // The comma is as likely to be misread as a letter.
    let comma = |c| is_comma(c) || c == '.';
    let around = |c| is_blank(c) || is_emphasis(c);
    let words = line.trim_end_matches(around).strip_suffix(comma)?;
    if line.len() > LONGEST || line.starts_with(char::is_lowercase) {
        return None;
    }
    let (organ, len) = lexicon.formulas.nearest(words)?;
    words[len..].trim_matches(around).is_empty().then_some((organ, line.len()))
}

/// The organ at the start of `text`, in the words of its formula, whatever follows.
#[must_use]
pub fn scan_organ(text: &str, lexicon: &Lexicon) -> Option<(Organ, usize)> {
    fold::longest(head(text, 2 * REACH), lexicon.formulas)
}

/// Who speaks, and how the sentence opens: "Le Conseil de sécurité réaffirme". The length of both; `None` where no organ
/// of [`Lexicon::formulas`] begins the text.
///
/// ```abnf
/// speech = <a phrase of Lexicon::formulas> *BLANK ( opening / word )
/// ```
///
/// ```
/// use undocs::{Language, grammar::opening::scan_speech, lexicon::lexicon};
/// let scan = |text| scan_speech(text, lexicon(Language::Fr));
/// assert_eq!(scan("Le Conseil de sécurité réaffirme que"), Some("Le Conseil de sécurité réaffirme".len()));
/// assert_eq!(scan("Le Conseil de l’Europe"), None);
/// ```
#[must_use]
pub fn scan_speech(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let (_, len) = scan_organ(text, lexicon)?;
    let rest = text[len..].trim_start_matches(is_blank);
    let verb = match scan_opening(rest, lexicon) {
        Some((_, verb)) => verb,
        None => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
    };
    (verb > 0).then_some(text.len() - rest.len() + verb)
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_')
}

/// The leading phrase at the start of `text` and its length: "Se déclarant préoccupée", "Réaffirmant en outre". The
/// longest known phrase, prolonged by the words that may follow one. In Arabic the particle `و` may stand before it.
///
/// ```abnf
/// opening = ["و"] <a phrase of Lexicon::openings> *4<a word of Lexicon::prolongations>
/// ```
///
/// ```
/// use undocs::{Language, grammar::opening::scan_opening, lexicon::{OpeningKind, lexicon}};
/// let found = scan_opening("Réaffirmant\négalement que", lexicon(Language::Fr));
/// assert_eq!(found, Some((OpeningKind::Preambular, "Réaffirmant\négalement".len())));
/// ```
#[must_use]
pub fn scan_opening(text: &str, lexicon: &Lexicon) -> Option<(OpeningKind, usize)> {
    let (kind, mut len) = fold::longest(text, lexicon.openings).or_else(|| {
        let (kind, len) = fold::longest(text.strip_prefix(AND)?, lexicon.openings)?;
        Some((kind, len + AND.len_utf8()))
    })?;
    for _ in 0..4 {
        match fold::longest_word(&text[len..], lexicon.prolongations) {
            Some(more) if more > 0 => len += more,
            _ => break,
        }
    }
    Some((kind, len))
}
