//! Where a paragraph begins: signals to weigh, none of them proof.
//!
//! A PDF's text layer may mark a paragraph by a blank line, by a space before its first line, by nothing at all, or by
//! something that also stands between lines or after a page break. So what this document does is learnt from lines that
//! are certain for other reasons (a leading phrase after a comma, a number in sequence; a lower-case line after an
//! unfinished one), and then weighed with punctuation, case, the words the line begins with, and with the oldest sign
//! of typesetting: would the first word of this line have fitted on the line before?

use super::probe::{First, Probe};
use crate::line::{Line, columns, page::ends_sentence};

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
        // What may follow the last punctuation mark: emphasis, a footnote mark.
        let text = text.trim_end_matches(|c: char| {
            matches!(c, '*' | '_' | '\u{a0}' | ' ' | '”' | '"' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
        });
        let text = text.strip_suffix("</sup>").map_or(text, |text| text.rsplit_once("<sup>").map_or(text, |(text, _)| text));
        let text = text.strip_suffix("](#)").unwrap_or(text);
        let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let bare = if text.len() - bare.len() <= 3 { bare.trim_end() } else { text };
        let last = |text: &str| match text.chars().next_back() {
            Some(',' | '،' | '，' | '、') => Ending::Comma,
            Some(';' | '；' | '؛') => Ending::Semicolon,
            Some(':' | '：') => Ending::Colon,
            Some('.' | '。' | '．' | '!' | '?' | '؟' | '۔') => Ending::Stop,
            Some('-' | '\u{2010}' | '\u{2011}') => Ending::Hyphen,
            _ => Ending::Open,
        };
        match last(text) {
            Ending::Open => match last(bare) {
                Ending::Hyphen => Ending::Open,
                Ending::Open if text.ends_with([')', ']', '»']) && ends_sentence(text.trim_end_matches([')', ']', '»', ' ', '\u{a0}'])) => {
                    Ending::Stop
                }
                ending => ending,
            },
            ending => ending,
        }
    }
}

/// The last line of text that was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Last {
    pub(crate) ending: Ending,
    pub(crate) width: u16,
    /// It is all there is of its block: a formula, a line of the masthead.
    pub(crate) whole: bool,
    /// It only opens its block: a label, a heading of a list.
    pub(crate) opens: bool,
}

impl Last {
    pub(crate) fn new(text: &str) -> Last {
        Last { ending: Ending::of(text), width: columns(text), whole: false, opens: false }
    }
}

/// How this document sets its paragraphs, as far as it has shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    /// Blank lines and indentation before lines that certainly begin a paragraph (the least seen) …
    start_gap: Option<u8>,
    start_indent: Option<u16>,
    /// … and before lines that certainly go on with one (the most indentation, the least gap).
    more_gap: Option<u8>,
    more_indent: Option<u16>,
    /// The widest line.
    width: u16,
}

/// What is known of a line that may begin a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints {
    /// Blank lines before it.
    pub(crate) gap: u8,
    /// Something of the page stands before it: its indentation and gap say nothing.
    pub(crate) broken: bool,
    /// Its words are those of a beginning: a number in sequence, a leading phrase where one is due.
    pub(crate) strong: bool,
    /// Paragraphs here may begin in lower case.
    pub(crate) caseless: bool,
    /// Paragraphs here end with a comma.
    pub(crate) commas: bool,
    /// We are in a list of States: a comma never ends one.
    pub(crate) listing: bool,
    /// We are in the masthead, where each line is likely a thing of its own.
    pub(crate) head: bool,
}

impl Habits {
    pub(crate) const fn new() -> Habits {
        Habits { start_gap: None, start_indent: None, more_gap: None, more_indent: None, width: 0 }
    }

    /// Forgets what the masthead taught: the body is set another way.
    pub(crate) fn reset(&mut self) {
        *self = Habits { width: self.width, ..Habits::new() };
    }

    /// Whether `line` begins a paragraph.
    pub(crate) fn begins(&mut self, last: &Last, line: &Line, probe: &Probe<'_>, hints: Hints) -> bool {
        let score = self.score(last, line, probe, hints);
        self.learn(last, line, probe, hints, score > 0);
        score > 0
    }

    /// Remembers how wide lines are.
    pub(crate) fn measure(&mut self, last: &Last) {
        self.width = self.width.max(last.width);
    }

    fn score(&self, last: &Last, line: &Line, probe: &Probe<'_>, hints: Hints) -> i32 {
        if line.inside || last.whole {
            return 10;
        }
        if last.opens {
            return -10;
        }
        let mut score = 0;
        if hints.listing {
            return if hints.strong && last.ending != Ending::Comma || last.ending == Ending::Stop { 5 } else { -5 };
        }
        score += match last.ending {
            Ending::Hyphen => -4,
            Ending::Open if hints.head => -1,
            Ending::Open => -3,
            Ending::Comma => i32::from(hints.commas) * 2 - 1,
            Ending::Colon => 1,
            Ending::Semicolon | Ending::Stop => 2,
        };
        score += match probe.first {
            First::Lower if hints.caseless || probe.label.is_some() => 0,
            First::Lower => -3,
            First::Upper => 1,
            _ => 0,
        };
        if hints.strong {
            score += 4;
        }
        if probe.marked {
            score += 4;
        }
        if !hints.broken {
            if let (Some(start), Some(more)) = (self.start_gap, self.more_gap) {
                if start > more {
                    score += if hints.gap >= start { 3 } else { -4 };
                }
            } else if hints.head {
                score += match self.more_gap {
                    Some(more) => {
                        if hints.gap > more {
                            4
                        } else {
                            -2
                        }
                    }
                    None if hints.gap > 1 => 3,
                    None => i32::from(hints.gap),
                };
            } else if let Some(more) = self.more_gap {
                score += if hints.gap > more { 3 } else { 0 };
            } else {
                score += i32::from(hints.gap > 0);
            }
            if let (Some(start), Some(more)) = (self.start_indent, self.more_indent) {
                if start > more {
                    score += if line.indent >= start { 3 } else { -3 };
                }
            }
        }
        score
            + match self.fits(last, probe) {
                None => 0,
                Some(true) => 2,
                Some(false) => -2,
            }
    }

    /// Whether the first word of the line would have fitted on the line before. Type is proportional: eight columns of
    /// doubt. Punctuation that French sets apart goes with its word.
    fn fits(&self, last: &Last, probe: &Probe<'_>) -> Option<bool> {
        if self.width < 40 {
            return None;
        }
        let text = probe.text;
        let word = match text.chars().next() {
            Some(c) if crate::lexicon::fold::is_unspaced(c) => &text[..c.len_utf8()],
            _ => {
                let end = text.find(' ').unwrap_or(text.len());
                let more = text[end..].trim_start();
                let short = end <= 2 && text.starts_with(['«', '–', '-']) || more.starts_with(['»', ':', ';', '?', '!']);
                if short { &text[..text.len() - more.len() + more.find(' ').unwrap_or(more.len())] } else { &text[..end] }
            }
        };
        Some(last.width.saturating_add(1).saturating_add(columns(word)) <= self.width.saturating_sub(8))
    }

    fn learn(&mut self, last: &Last, line: &Line, probe: &Probe<'_>, hints: Hints, begins: bool) {
        if hints.broken || line.inside || last.opens {
            return;
        }
        let ended = !matches!(last.ending, Ending::Open | Ending::Hyphen);
        if begins && (hints.strong || last.whole) && (ended || last.whole) {
            self.start_gap = Some(self.start_gap.map_or(hints.gap, |gap| gap.min(hints.gap)));
            self.start_indent = Some(self.start_indent.map_or(line.indent, |indent| indent.min(line.indent)));
        } else if !begins && !ended && !hints.strong && matches!(probe.first, First::Lower | First::Uncased | First::Digit) {
            self.more_gap = Some(self.more_gap.map_or(hints.gap, |gap| gap.min(hints.gap)));
            self.more_indent = Some(self.more_indent.map_or(line.indent, |indent| indent.max(line.indent)));
        }
    }
}
