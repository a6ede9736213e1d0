//! Footnotes at the foot of a page that no rule parts from the text.
//!
//! A note of that kind is known by what calls it: Geneva draws its rule as a vector line, `pdftotext` prints the numbers of
//! the notes first and their texts behind them, yearbooks have none at all. So this looks at the whole text before it is
//! parsed, page by page: where a page ends with lines that begin with the numbers that are due, one after the other, and the
//! text above calls each of them, those lines are notes, and the machine is told so ([`Known`]). Which digits of the text
//! call a note is no matter of this file: see [`calls`](super::calls).
//!
//! The door of events sees no line before it comes, and gives such notes as text, with `notes-unread` at the end.

mod mark;
mod roles;

use crate::grammar::masthead::scan_field;
use crate::grammar::{Furniture, Symbol};
use crate::lexicon::{Lexicon, MastheadField};
use crate::line::Line;
use crate::line::page::{Known, ends_sentence, is_complete};
use crate::span::put_in_order;
use alloc::vec::Vec;
use mark::{Call, Item, Mark, calls_in, item, mark_of};
use roles::{Entry, roles};

/// So many lines from the end of a page it is looked for its notes; every line is looked at so many times at most.
const FOOT: usize = 64;

/// A longer line is a paragraph of a text that is not broken into lines, or all of it.
const LINE: usize = 1000;

/// A shorter line may come again without being a running title.
const HEAD: usize = 8;

/// How many lines a running title takes, and the blank ones among them.
const TITLE: usize = 8;

/// The lines of the text that are footnotes', in order, and the number of the first footnote.
pub(super) fn known(text: &str, lexicon: &Lexicon) -> (Vec<Known>, u16) {
    let may = |line: Line| item(line.text(text), lexicon) != Item::Text;
    if !lines(text).any(may) {
        return (Vec::new(), 1);
    }
    let mut pages = Pages {
        lexicon,
        again: again(text),
        lines: Vec::new(),
        calls: Vec::new(),
        first: 1,
        last: 0,
        ruled: false,
        any_rule: false,
        torn: false,
        turned: false,
        passed: 0,
        known: Vec::new(),
    };
    let mut gap = false;
    for line in lines(text) {
        let content = line.text(text);
        if line.feed {
            pages.end();
        }
        if !content.is_empty() {
            let mut place = pages.place(content);
            if place == Place::Inside && pages.is_title(content) {
                let mut next = lines_from(text, line.next).take(TITLE).filter(|line| !line.content.is_empty());
                let heads = |line: Line| line.feed || pages.place(line.text(text)) != Place::Inside;
                if pages.turned || next.find(|next| !pages.is_title(next.text(text))).is_none_or(heads) {
                    place = Place::Turn;
                }
            }
            pages.line(content, line.content.start, gap, place);
            pages.turned = place != Place::Inside;
        }
        gap = content.is_empty();
    }
    pages.end();
    (pages.known, pages.first)
}

fn lines(text: &str) -> impl Iterator<Item = Line> {
    lines_from(text, 0)
}

fn lines_from(text: &str, at: u32) -> impl Iterator<Item = Line> {
    let first = ((at as usize) < text.len()).then(|| Line::read(text, at));
    core::iter::successors(first, |line| ((line.next as usize) < text.len()).then(|| Line::read(text, line.next)))
}

/// The lines that come again and end no sentence, as the title does that runs over the pages: a number for each, in order.
fn again(text: &str) -> Vec<u64> {
    let short =
        |line: Line| Some(line.text(text)).filter(|line| (HEAD..LINE).contains(&line.len()) && !ends_sentence(line));
    let mut told: Vec<u64> = lines(text).filter_map(short).map(told).collect();
    told.sort_unstable();
    let mut again: Vec<u64> = told.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    again.dedup();
    again
}

/// A number that tells a line from others; blanks aside. Where two lines have one, a page ends too early.
fn told(line: &str) -> u64 {
    let letters = line.bytes().filter(|byte| !byte.is_ascii_whitespace());
    letters.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is the rule above the notes.
    Rule,
    /// Where a page begins or ends.
    Turn,
    Inside,
}

/// Notes at the foot of a page.
struct Found {
    /// The least number, and the greatest; asterisks have none.
    numbers: Option<(u16, u16)>,
    lines: Vec<Known>,
}

struct Pages<'text, 'lexicon> {
    lexicon: &'lexicon Lexicon,
    again: Vec<u64>,
    lines: Vec<Entry<'text>>,
    /// What is called since the last notes, by [`Mark::place`], and the line that calls it first.
    calls: Vec<Option<(Call, u32)>>,
    /// The number of the first note, and of the last.
    first: u16,
    last: u16,
    /// A rule stands above these lines.
    ruled: bool,
    /// A rule was seen somewhere above.
    any_rule: bool,
    /// The text above the rule stops in the middle of a sentence.
    torn: bool,
    /// The last line stood where a page begins or ends.
    turned: bool,
    /// How many lines of the page stand among those of the notes.
    passed: u8,
    known: Vec<Known>,
}

impl<'text> Pages<'text, '_> {
    /// Takes the next line that is not blank.
    fn line(&mut self, text: &'text str, start: u32, gap: bool, place: Place) {
        if place == Place::Rule {
            // A page with a rule has its notes below it.
            if self.ruled {
                self.under_rule();
            }
            self.torn = self.lines.last().is_some_and(|last| !last.ended);
            self.lines.clear();
            (self.ruled, self.any_rule, self.passed) = (true, true, 0);
            return;
        }
        if place == Place::Turn {
            // "1⏎⏎23-10101 (E)⏎⏎See A/91/7.": the page's own lines may stand between the marks and their texts.
            if self.passed < 4 && self.lacks_text() {
                self.passed += 1;
            } else {
                self.end();
            }
            return;
        }
        let item = if text.len() > LINE { Item::Text } else { item(text, self.lexicon) };
        // "… chap. VI.⏎equality, the empowerment of": the pages were joined, and the sentence goes on behind the notes.
        if text.starts_with(char::is_lowercase)
            && self.lines.last().is_some_and(|last| last.ended && !matches!(last.item, Item::Mark(_)))
        {
            if !self.ruled {
                self.foot();
            } else if let Some(found) = self.notes(0, self.lines.len()) {
                self.take(found);
                self.ruled = false;
            }
        }
        let ended = is_complete(text, self.lexicon);
        self.lines.push(Entry { text, start, gap, ended, item });
        if text.len() <= LINE {
            let calls = &mut self.calls;
            calls_in(text, self.lexicon, &mut |mark, call| {
                let place = mark.place();
                if calls.len() <= place {
                    calls.resize(place + 1, None);
                }
                let (best, _) = calls[place].get_or_insert((call, start));
                *best = call.max(*best);
            });
        }
    }

    /// Where on the page a line stands, by what it is.
    fn place(&self, text: &str) -> Place {
        use MastheadField::{Distribution, Organ, Original, Publisher};
        let turns = || {
            text.len() < 120
                && (Symbol::parse(text).is_ok()
                    || matches!(scan_field(text, self.lexicon), Some(Distribution | Organ | Original | Publisher)))
        };
        match Furniture::scan(text, self.lexicon) {
            Some(Furniture::Rule) => Place::Rule,
            Some(Furniture::LinkList) => Place::Inside,
            Some(_) => Place::Turn,
            None if turns() => Place::Turn,
            None => Place::Inside,
        }
    }

    /// Whether a line comes again, as a running title does.
    fn is_title(&self, text: &str) -> bool {
        !ends_sentence(text) && self.again.binary_search(&told(text)).is_ok() && item(text, self.lexicon) == Item::Text
    }

    /// Whether marks stand alone at the end of the page that are called and lack their texts.
    fn lacks_text(&self) -> bool {
        let mut alone = self.lines.iter().rev().take_while(|entry| matches!(entry.item, Item::Mark(_)));
        alone.any(|entry| self.may_begin(entry))
    }

    /// Whether a line begins with a mark that is due, and called above it.
    fn may_begin(&self, entry: &Entry<'_>) -> bool {
        mark_of(entry.item).is_some_and(|mark| self.is_due(mark) && self.called(mark, entry.start).is_some())
    }

    fn is_due(&self, mark: Mark) -> bool {
        match mark {
            Mark::Stars(_) => true,
            Mark::Number(number) => self.last == 0 || number == 1 || (self.last + 1..=self.last + 3).contains(&number),
        }
    }

    /// How a mark is called above a line.
    fn called(&self, mark: Mark, above: u32) -> Option<Call> {
        let call = *self.calls.get(mark.place())?;
        call.filter(|&(_, at)| at < above).map(|(call, _)| call)
    }

    /// A page ends here.
    fn end(&mut self) {
        if self.ruled {
            self.under_rule();
        } else {
            self.foot();
        }
        self.lines.clear();
        (self.ruled, self.passed) = (false, 0);
    }

    /// What stands below a rule is notes, from the first line on; where they are not told here, the page reads them.
    fn under_rule(&mut self) {
        if let Some(found) = self.notes(0, self.lines.len()) {
            return self.take(found);
        }
        for line in &self.lines {
            if let Some(Mark::Number(number)) = mark_of(line.item)
                && (number == self.last + 1 || self.last == 0 || number == 1)
            {
                self.last = number;
            }
        }
    }

    fn take(&mut self, found: Found) {
        self.known.extend(found.lines);
        if let Some((least, last)) = found.numbers {
            // Below a rule that was seen before, the page may have read others.
            let first = self.last == 0 && !self.any_rule;
            self.first = if first { least } else { self.first };
            self.last = last;
        }
        let answered = Mark::Number(0).place()..=Mark::Number(self.last).place();
        self.calls.iter_mut().take(answered.end() + 1).skip(*answered.start()).for_each(|call| *call = None);
        self.lines.clear();
    }

    /// Takes the notes with which the lines so far end, if they do.
    fn foot(&mut self) {
        // The number of the page may stand behind them.
        let folio = matches!(self.lines.last(), Some(Entry { item: Item::Mark(_), .. }));
        let len = self.lines.len();
        for start in len.saturating_sub(FOOT)..len {
            if !self.may_begin(&self.lines[start]) {
                continue;
            }
            let mut ends = (len - usize::from(folio)..=len).rev();
            if let Some(found) = ends.find_map(|end| self.notes(start, end)) {
                return self.take(found);
            }
        }
    }

    /// The notes that these lines are, if they are nothing else.
    fn notes(&self, start: usize, end: usize) -> Option<Found> {
        let lines = self.lines.get(start..end)?;
        let first = lines.first()?.start;
        let mut marks: Vec<Mark> = lines.iter().filter_map(|line| mark_of(line.item)).collect();
        put_in_order(&mut marks, |mark| mark.place() as u32);
        // Each once, and the numbers one after the other.
        let follows = |pair: &[Mark]| match (pair[0], pair[1]) {
            (Mark::Number(one), Mark::Number(other)) => other == one + 1,
            (one, other) => one != other,
        };
        if !marks.windows(2).all(follows) {
            return None;
        }
        let numbers =
            || marks.iter().filter_map(|mark| if let Mark::Number(number) = mark { Some(*number) } else { None });
        let numbers = numbers().next().zip(numbers().next_back());
        let goes_on = numbers.is_none_or(|(least, _)| least == self.last + 1);
        let calls = marks.iter().map(|&mark| self.called(mark, first));
        let sure = calls.clone().flatten().filter(|&call| call == Call::Sure).count();
        let uncalled = calls.filter(Option::is_none).count();
        // Every note is called, but that one of several may have lost its call.
        let enough = if goes_on && self.last > 0 {
            uncalled == 0 || uncalled < sure
        } else {
            sure > 0 && uncalled < marks.len().div_ceil(2)
        };
        if !enough || numbers.is_some_and(|(least, _)| !self.is_due(Mark::Number(least))) {
            return None;
        }
        let above = start.checked_sub(1).and_then(|above| self.lines.get(above));
        let torn = above.map_or(self.ruled && self.torn, |above| !above.ended);
        Some(Found { numbers, lines: roles(lines, self.is_spaced(), torn)? })
    }

    /// Whether blank lines say nothing on this page: nearly every line has one before it.
    fn is_spaced(&self) -> bool {
        let gaps = self.lines.iter().filter(|line| line.gap).count();
        gaps * 4 > self.lines.len() * 3
    }
}
