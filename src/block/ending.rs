//! How a line ends: with a sentence, a clause, half a word, or in the middle of something.

use crate::lexicon::fold::is_letter;
use crate::lexicon::signs::{Pair, Sign};
use crate::line::page::ends_sentence;

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ending {
    #[default]
    Open,
    Hyphen,
    Comma,
    Semicolon,
    Colon,
    Stop,
}

impl Ending {
    pub(crate) fn of(text: &str) -> Ending {
        // Nothing follows a letter, or one of these: most lines are told by their last byte.
        match text.as_bytes().last() {
            Some(byte) if byte.is_ascii_alphabetic() => return Ending::Open,
            Some(&sign @ (b',' | b';' | b':' | b'.' | b'-')) => return Ending::at(char::from(sign)),
            Some(byte) if !byte.is_ascii() && text.chars().next_back().is_some_and(is_letter) => return Ending::Open,
            _ => {}
        }
        // What may follow the last punctuation mark: emphasis, a footnote mark.
        let text = text.trim_end_matches(|c: char| {
            matches!(c, '*' | '_' | '\u{a0}' | ' ' | '”' | '"' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
        });
        let raised = |text: &'_ str| text.match_indices("<sup>").last().map_or(text.len(), |(at, _)| at);
        let text = text.strip_suffix("</sup>").map_or(text, |text| &text[..raised(text)]);
        let text = text.strip_suffix("](#)").unwrap_or(text);
        let bare = without_mark(text);
        let last = |text: &str| text.chars().next_back().map_or(Ending::Open, Ending::at);
        match last(text) {
            Ending::Open => match last(bare) {
                Ending::Hyphen => Ending::Open,
                Ending::Open
                    if text.ends_with([')', ']', '»'])
                        && ends_sentence(text.trim_end_matches([')', ']', '»', ' ', '\u{a0}'])) =>
                {
                    Ending::Stop
                }
                ending => ending,
            },
            ending => ending,
        }
    }

    /// How a line ends whose last character this is.
    fn at(last: char) -> Ending {
        match Sign::of(last) {
            Sign::Comma | Sign::ListComma => Ending::Comma,
            Sign::Semicolon => Ending::Semicolon,
            Sign::Colon => Ending::Colon,
            Sign::Stop | Sign::Ask => Ending::Stop,
            // A dash parts words; half a word ends with a hyphen.
            Sign::Dash if matches!(last, '-' | '\u{2010}' | '\u{2011}') => Ending::Hyphen,
            _ => Ending::Open,
        }
    }

    /// How a stretch of a flattened text ends: what closes a quotation or a bracket ends a sentence there.
    pub(super) fn behind(last: char) -> Ending {
        match Sign::of(last) {
            Sign::Close(Pair::Quote | Pair::Round) | Sign::Straight => Ending::Stop,
            _ => Ending::at(last),
        }
    }
}

/// A text without the footnote mark at its end: "communautaire.1", "opérations 12". `L.4` and `Rev.1` have none.
fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = bare.trim_end_matches('.');
    let letters = word.chars().rev().take_while(|c| c.is_lowercase() || matches!(c, ')' | '»' | '”')).count();
    if text.len() - bare.len() > 3 || word.len() < bare.len() && letters < 4 { text } else { bare.trim_end() }
}
