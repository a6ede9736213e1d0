//! Labels of numbered paragraphs, sub-paragraphs and sections: `1.` `a)` `(iii)` `IV.` `一、` `(أ)` `-`.

use crate::lexicon::Lexicon;

/// What a label says, in every way it can be read: `i)` is both the letter and the Roman numeral. 0 is "cannot be".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Enumerator<'text> {
    /// The label as printed, with its punctuation: `a)`.
    pub raw: &'text str,
    /// The number in it, without punctuation: `a`, `1`, `IV`, `1 bis`.
    pub number: &'text str,
    /// What closes it.
    pub form: Form,
    /// Its value read as Arabic digits.
    pub decimal: u16,
    /// Its value read as a letter of its alphabet (a = 1, aa = 27; أ = 1 in the abjad order the UN uses; а = 1).
    pub letter: u16,
    /// Its value read as a Roman numeral, or as a Chinese one.
    pub roman: u16,
    /// Whether it is written in capitals.
    pub upper: bool,
}

/// What surrounds the number of a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// `1.`, `A.`, `IV.`; also the Arabic `1 -` and the Chinese `一、`.
    #[default]
    Dot,
    /// `a)`.
    Paren,
    /// `(a)`, `㈠`, `’1‘`.
    Parens,
    /// A bullet or a dash: there is no number.
    Bullet,
}

impl<'text> Enumerator<'text> {
    /// The label at the start of `text` (no blanks before it), and its length without the blanks after it. A label is
    /// followed by a blank, a line break or the end of the text, except where the script puts none.
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(Enumerator<'text>, usize)> {
        let _ = (text, lexicon);
        None
    }
}
