//! Footnote marks: `1` `¹` `<sup>1</sup>` `(1)` `*`.

/// A footnote mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark<'text> {
    /// The mark without what surrounds it: `1`, `¹`, `**`.
    pub marker: &'text str,
    /// Its number; 0 for asterisks and daggers.
    pub number: u16,
}

impl<'text> Mark<'text> {
    /// A mark that cannot be anything else, at the start of `text`, and its length: superscript digits, `<sup>1</sup>`,
    /// `[^1]`, asterisks (also escaped, `\*`).
    #[must_use]
    pub fn scan_certain(text: &'text str) -> Option<(Mark<'text>, usize)> {
        let _ = text;
        None
    }

    /// The mark with the number `next`, printed in plain digits at the start of `text`, and its length: `1`, or `(1)`
    /// where `parens` (Arabic). Digits that go on (`12` for 1) are no mark.
    #[must_use]
    pub fn scan_number(text: &'text str, next: u16, parens: bool) -> Option<(Mark<'text>, usize)> {
        let _ = (text, next, parens);
        None
    }
}
