//! How a document sets its paragraphs, as far as it has shown.
//!
//! A PDF's text layer may mark a paragraph by a blank line, by a space before its first line, by nothing at all, or by
//! something that also stands between lines or after a page break. So what this document does is learnt from lines that
//! are certain for other reasons (a leading phrase after a comma, a number in sequence; a lower-case line after an
//! unfinished one). It is one of the cues that are [weighed](super::cues), beside the oldest one of typesetting: would
//! the first word of this line have fitted on the line before?

use super::cues::Zone;
use super::decision::Decision;
use super::ending::Ending;
use super::probe::{First, Probe};
use super::seam::{Last, Seam};
use super::so_far::SoFar;
use crate::lexicon::fold::is_unspaced;
use crate::line::{Line, columns};

/// No line of a page has so many columns.
const UNBROKEN: u16 = 112;

/// The widest heading of one line, in columns.
const HEADING: u16 = 100;

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

impl Habits {
    pub(crate) const fn new() -> Habits {
        Habits { gaps: Tallied::new(), indents: Tallied::new(), width: 0 }
    }

    /// Forgets what the masthead taught: the body is set another way.
    pub(crate) fn reset(&mut self) {
        *self = Habits { width: self.width, ..Habits::new() };
    }

    /// Remembers how wide lines are.
    pub(crate) fn measure(&mut self, last: &Last) {
        self.width = self.width.max(last.width);
    }

    /// What parts `line` from the one above, which is `last`.
    pub(super) fn seam(&self, last: Last, so_far: &SoFar<'_>, line: &Line, text: &str, zone: Zone) -> Seam {
        let (gap, indent) = if so_far.broken {
            (0, 0)
        } else {
            let gap = self.gap(usize::from(so_far.gap), zone == Zone::Head);
            (gap as i8, self.indents.evidence(usize::from(line.indent)) as i8)
        };
        let fits = match self.fits(&last, text) {
            // Whose lines are so wide has paragraphs that no page broke into lines: in the head a full line says nothing.
            Some(false) if zone == Zone::Head && self.width > UNBROKEN => None,
            fits => fits,
        };
        Seam::Line { last, parted: line.inside, fits, gap, indent }
    }

    /// How much a gap is that before a beginning.
    fn gap(&self, gap: usize, head: bool) -> i32 {
        match self.gaps.least_more() {
            // The lines of a masthead are set apart, or not.
            Some(least) if head => {
                if gap > least {
                    4
                } else {
                    -2
                }
            }
            Some(_) => self.gaps.evidence(gap),
            None if head && gap > 1 => 3,
            // Not one line went on with another so far: a paragraph is a line.
            None if gap > 0 && self.gaps.is_regular(gap) => 4,
            None => i32::from(gap > 0),
        }
    }

    /// Whether a line is so short that it may be a heading: it goes on over no line's end.
    pub(super) fn ends_short(&self, last: &Last, next: &str) -> bool {
        last.width <= HEADING && self.fits(last, next) != Some(false)
    }

    /// Whether the first word of `text` would have fitted on the line before. Type is proportional: eight columns of
    /// doubt. Punctuation that French sets apart goes with its word.
    fn fits(&self, last: &Last, text: &str) -> Option<bool> {
        if self.width < 40 {
            return None;
        }
        Some(last.width.saturating_add(1).saturating_add(columns(first_word(text))) <= self.width.saturating_sub(8))
    }

    /// Learns from a line that is certain for another reason than its gap or margin.
    pub(super) fn learn(
        &mut self,
        decision: &Decision,
        last: &Last,
        so_far: &SoFar<'_>,
        line: &Line,
        probe: &Probe<'_>,
    ) {
        let (begins, worded) = (decision.begins(), decision.is_worded());
        let certain = if begins {
            shows(last, so_far, line) && (last.whole || worded && is_ended(last))
        } else {
            !worded && teaches(last, so_far, line, probe)
        };
        if certain {
            self.gaps.add(usize::from(so_far.gap), begins);
            self.indents.add(usize::from(line.indent), begins);
        }
    }
}

/// Whether the gap and the margin of a line are those that the document gives it.
fn shows(last: &Last, so_far: &SoFar<'_>, line: &Line) -> bool {
    !(so_far.broken || line.inside || last.opens)
}

/// Whether the line above has ended anything.
pub(super) fn is_ended(last: &Last) -> bool {
    !matches!(last.ending, Ending::Open | Ending::Hyphen)
}

/// Whether a line that goes on teaches something, if its words are not those of a beginning.
pub(super) fn teaches(last: &Last, so_far: &SoFar<'_>, line: &Line, probe: &Probe<'_>) -> bool {
    let goes_on = matches!(probe.first, First::Lower | First::Uncased | First::Digit);
    goes_on && !is_ended(last) && shows(last, so_far, line)
}

/// What a line begins with that is not broken: a word, or an ideograph.
fn first_word(text: &str) -> &str {
    let first = text.chars().next().unwrap_or(' ');
    if is_unspaced(first) {
        return &text[..first.len_utf8()];
    }
    let end = text.bytes().position(|byte| byte == b' ').unwrap_or(text.len());
    let behind = text.as_bytes().get(end + 1);
    if end > 2 && behind.is_none_or(u8::is_ascii_alphanumeric) {
        return &text[..end];
    }
    let more = text[end..].trim_start();
    let short = end <= 2 && text.starts_with(['«', '–', '-']) || more.starts_with(['»', ':', ';', '?', '!']);
    if short { &text[..text.len() - more.len() + more.find(' ').unwrap_or(more.len())] } else { &text[..end] }
}
