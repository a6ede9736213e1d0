//! Where a paragraph begins: signals to weigh, none of them proof.
//!
//! A PDF's text layer may mark a paragraph by a blank line, by a space before its first line, by nothing at all, or by
//! something that also stands between lines or after a page break. So what this document does is learnt from lines that
//! are certain for other reasons (a leading phrase after a comma, a number in sequence; a lower-case line after an
//! unfinished one), and then weighed with punctuation, case, the words the line begins with, and with the oldest sign
//! of typesetting: would the first word of this line have fitted on the line before?

use super::probe::{First, Probe};
use super::table::Columns;
use crate::line::{Line, columns, page::ends_sentence};

/// No line of a page has so many columns.
const UNBROKEN: u16 = 112;

/// The widest heading of one line, in columns.
const HEADING: u16 = 100;

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
        let text =
            text.strip_suffix("</sup>").map_or(text, |text| text.rsplit_once("<sup>").map_or(text, |(text, _)| text));
        let text = text.strip_suffix("](#)").unwrap_or(text);
        let bare = without_mark(text);
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
}

/// A text without the footnote mark at its end: "communautaire.1", "opérations 12". `L.4` and `Rev.1` have none.
fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = bare.trim_end_matches('.');
    let letters = word.chars().rev().take_while(|c| c.is_lowercase() || matches!(c, ')' | '»' | '”')).count();
    if text.len() - bare.len() > 3 || word.len() < bare.len() && letters < 4 { text } else { bare.trim_end() }
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
    /// It is a row, and its cells are parted so.
    pub(crate) row: Option<Columns>,
}

impl Last {
    pub(crate) fn new(text: &str) -> Last {
        Last { ending: Ending::of(text), width: columns(text), whole: false, opens: false, row: None }
    }
}

/// How often lines with some blank lines, or some indentation, before them were seen.
#[derive(Clone, Copy, Debug)]
struct Tallied<const N: usize> {
    starts: [u16; N],
    more: [u16; N],
    /// How many there were of each, in all.
    all: [u32; 2],
}

impl<const N: usize> Tallied<N> {
    const fn new() -> Tallied<N> {
        Tallied { starts: [0; N], more: [0; N], all: [0; 2] }
    }

    fn add(&mut self, bucket: usize, begins: bool) {
        let counts = if begins { &mut self.starts } else { &mut self.more };
        let count = &mut counts[bucket.min(N - 1)];
        *count = count.saturating_add(1);
        let all = &mut self.all[usize::from(begins)];
        *all = all.saturating_add(1);
    }

    /// How much more often lines like this one began a paragraph than went on with one: the logarithm (base 2) of the
    /// ratio, at most 4 either way. 0 where nothing is known of one or the other.
    fn evidence(&self, bucket: usize) -> i32 {
        let [more, starts] = self.all.map(u64::from);
        if starts == 0 || more == 0 {
            return 0;
        }
        let bucket = bucket.min(N - 1);
        let start = (2 * u64::from(self.starts[bucket]) + 1) * (more + 1);
        let go_on = (2 * u64::from(self.more[bucket]) + 1) * (starts + 1);
        let bits = if start >= go_on { (start / go_on).ilog2() as i32 } else { -((go_on / start).ilog2() as i32) };
        bits.clamp(-4, 4)
    }

    /// Whether several paragraphs, and nothing else, began after so many blank lines.
    fn is_regular(&self, bucket: usize) -> bool {
        self.starts[bucket.min(N - 1)] >= 3
    }

    /// The fewest blank lines, or the least indentation, before a line that went on.
    fn least_more(&self) -> Option<usize> {
        self.more.iter().position(|&count| count > 0)
    }
}

/// How this document sets its paragraphs, as far as it has shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    gaps: Tallied<4>,
    indents: Tallied<40>,
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
    /// How much its words are those of a beginning: a number in sequence, a leading phrase where one is due; 0 where
    /// they are not.
    pub(crate) strength: u8,
    /// They can be nothing but the words of a beginning.
    pub(crate) certain: bool,
    /// Paragraphs here may begin in lower case.
    pub(crate) caseless: bool,
    /// Paragraphs here end with a comma.
    pub(crate) commas: bool,
    /// We are in a list of States: whether the line [goes on](super::listing) with it.
    pub(crate) listed: Option<bool>,
    /// We are in the masthead, where each line is likely a thing of its own.
    pub(crate) head: bool,
}

impl Habits {
    pub(crate) const fn new() -> Habits {
        Habits { gaps: Tallied::new(), indents: Tallied::new(), width: 0 }
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
        if line.inside || last.whole || hints.certain {
            return 10;
        }
        if let Some(goes_on) = hints.listed {
            return if goes_on { -5 } else { 5 };
        }
        if last.opens {
            return -10;
        }
        let mut score = 0;
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
            // "[on the report of the Sixth Committee (A/95/512, para. 9)]"
            First::Lower if hints.head && hints.strength > 0 && probe.text.starts_with('[') => 0,
            First::Lower => -3,
            First::Upper => 1,
            _ => 0,
        };
        score += i32::from(hints.strength);
        if probe.marked {
            score += 4;
        }
        if !hints.broken {
            let gap = usize::from(hints.gap);
            score += match self.gaps.least_more() {
                Some(least) if hints.head => {
                    if gap > least {
                        4
                    } else {
                        -2
                    }
                }
                Some(_) => self.gaps.evidence(gap),
                None if hints.head && gap > 1 => 3,
                // Not one line went on with another so far: a paragraph is a line.
                None if gap > 0 && self.gaps.is_regular(gap) => 4,
                None => i32::from(gap > 0),
            };
            score += self.indents.evidence(usize::from(line.indent));
        }
        score
            + match self.fits(last, probe) {
                None => 0,
                Some(true) => 2,
                // Whose lines are so wide has paragraphs that no page broke into lines.
                Some(false) if hints.head && self.width > UNBROKEN => 0,
                Some(false) => -2,
            }
    }

    /// Whether a line is so short that it may be a heading: it goes on over no line's end.
    pub(crate) fn ends_short(&self, last: &Last, probe: &Probe<'_>) -> bool {
        last.width <= HEADING && self.fits(last, probe) != Some(false)
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
                let short =
                    end <= 2 && text.starts_with(['«', '–', '-']) || more.starts_with(['»', ':', ';', '?', '!']);
                if short {
                    &text[..text.len() - more.len() + more.find(' ').unwrap_or(more.len())]
                } else {
                    &text[..end]
                }
            }
        };
        Some(last.width.saturating_add(1).saturating_add(columns(word)) <= self.width.saturating_sub(8))
    }

    fn learn(&mut self, last: &Last, line: &Line, probe: &Probe<'_>, hints: Hints, begins: bool) {
        if hints.broken || line.inside || last.opens {
            return;
        }
        let ended = !matches!(last.ending, Ending::Open | Ending::Hyphen);
        let certain = if begins {
            last.whole || hints.strength > 0 && ended
        } else {
            let goes_on = matches!(probe.first, First::Lower | First::Uncased | First::Digit);
            !ended && hints.strength == 0 && goes_on
        };
        if certain {
            self.gaps.add(usize::from(hints.gap), begins);
            self.indents.add(usize::from(line.indent), begins);
        }
    }
}
