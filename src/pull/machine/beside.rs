//! What stands around a line of text that may be the page's: the line before it, and those behind it.

use super::Course;
use super::read::Reading;
use crate::block::ending::Ending;
use crate::block::probe::Probe;
use crate::block::seam::Last;
use crate::block::so_far::SoFar;
use crate::block::{Part, are_listed};
use crate::grammar::citation::scan_cited;
use crate::grammar::furniture::Loose;
use crate::grammar::masthead::{self, scan_running_head};
use crate::grammar::{Furniture, Symbol};
use crate::lexicon::{Lexicon, MastheadField};
use crate::line::look::First;
use crate::line::page::{After, Around, Role, Torn};
use crate::line::{Line, columns, is_margin};

/// How far it is looked for the line with which a torn sentence goes on.
pub(super) const AHEAD: usize = 512;

impl<'text> Reading<'text> {
    /// What a line is to its page.
    pub(super) fn role(&mut self, course: &Course<'text>, line: &Line, text: &'text str) -> Role {
        let (blocks, lexicon) = (&course.blocks, course.lexicon);
        let loose = if line.look.first == First::Digit { Furniture::scan_loose(text) } else { None };
        let by_number = matches!(loose, Some(Loose::Number(number)) if self.goes_on_behind(course, line, number));
        let last = self.last;
        let read = || course.runs.last_text().map(|read| &course.text[read.range()]);
        let goes_on = |torn| {
            let Some(read) = read() else { return by_number };
            // "… on draft resolution⏎A/91/L.86": the sentence cites it.
            let word = read.trim_end().rsplit(char::is_whitespace).next().unwrap_or(read);
            let cites = torn == Torn::Symbol && scan_cited(word, lexicon).is_some_and(|(_, len)| len == word.len());
            by_number || !cites && goes_on(course.text, line, &last, torn)
        };
        let next = || after(course.text, line);
        let leaves = |foot| blocks.leaves_foot(foot, text, lexicon).begins();
        let listed = || are_listed(text, next().text);
        let pages = || {
            let next = next();
            let before = read().and_then(|read| read.lines().next_back());
            next.feed || [before, Some(next.text)].into_iter().flatten().any(|line| is_of_page(line.trim(), lexicon))
        };
        let head = blocks.part() == Part::Head;
        let around = Around { head, leaves: &leaves, listed: &listed, pages: &pages, goes_on: &goes_on, after: &next };
        self.page.role(line, text, lexicon, &around)
    }

    /// Whether what stands after this line may decide what it is: [`goes_on`], and the lines of a list of symbols.
    pub(super) fn asks_ahead(&self, course: &Course<'text>, text: &str) -> bool {
        let torn = self.last.ending == Ending::Open && course.runs.has_text();
        let named = || Symbol::parse(text).is_ok() || scan_running_head(text).is_some();
        self.at > self.flat_until && (torn && self.page.is_headed() || named()) || Furniture::scan_loose(text).is_some()
    }

    /// Whether the list or the sentence that is being read goes on behind a number alone on its line. The number of the
    /// paragraph, or of the footnote, that is due is none of a page.
    fn goes_on_behind(&self, course: &Course<'text>, line: &Line, number: u16) -> bool {
        let next = after(course.text, line).text;
        let apart = self.gap > 0 || Line::read(course.text, line.next).content.is_empty();
        let called = number == course.inline.next_call && !apart;
        let Some(so_far) = self.so_far(course).filter(|_| !next.is_empty() && !called) else { return false };
        let mut probe = Probe::new(next, course.lexicon);
        // On a new page the list goes on as on the next line, and the vote with its next list.
        let blocks = &course.blocks;
        if let Some(decision) = blocks.begins_in_list(&SoFar { gap: 0, ..so_far }, &mut probe, course.lexicon) {
            let vote = blocks.is_ballot() && apart && probe.ballot.is_some();
            return !decision.begins() && !probe.rest.is_empty() || vote;
        }
        if number == course.blocks.number() + 1 {
            return false;
        }
        let torn = matches!(self.last.ending, Ending::Open | Ending::Comma | Ending::Hyphen);
        let due = number.wrapping_sub(course.inline.next_call) <= 2;
        torn && apart && !due && self.last.width >= 40 && next.starts_with(char::is_lowercase)
    }
}

/// The next line after one on which something stands, as far as we look.
fn after<'text>(text: &'text str, line: &Line) -> After<'text> {
    let rest = crate::grammar::head(&text[line.next as usize..], AHEAD);
    let next = rest.trim_start_matches(is_margin);
    let between = &text[line.content.end as usize..line.next as usize + rest.len() - next.len()];
    let end = next.find(['\n', '\r', '\x0c']).unwrap_or(next.len());
    After { text: next[..end].trim_end_matches(is_margin), feed: between.contains('\x0c') }
}

/// Whether a line stands where a page ends or begins: its number, that of the job, what is printed at the head of the
/// first.
fn is_of_page(line: &str, lexicon: &Lexicon) -> bool {
    use MastheadField::{Distribution, Organ, Original, Publisher};
    let number = (1..=4).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit());
    number
        || matches!(Furniture::scan(line, lexicon), Some(Furniture::Folio | Furniture::JobNumber))
        || matches!(masthead::scan_field(line, lexicon), Some(Distribution | Organ | Original | Publisher))
}

/// Whether the sentence that was being read goes on after a line of the page that nothing announced: the next line,
/// or the one after it, begins in lower case. A title is short of the line that follows it.
fn goes_on(text: &str, line: &Line, last: &Last, torn: Torn) -> bool {
    if last.ending != Ending::Open || last.width < 40 {
        return false;
    }
    let rest = crate::grammar::head(&text[line.next as usize..], AHEAD);
    let mut lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
    let lower = |line: &str| line.starts_with(char::is_lowercase);
    match torn {
        Torn::Symbol => lines.take(2).any(lower),
        Torn::Number => false,
        Torn::Title => lines.next().is_some_and(|next| {
            let word = next.split(' ').next().unwrap_or(next);
            let title = line.text(text);
            lower(next) && !lower(title) && columns(title) + columns(word) + 8 < last.width
        }),
    }
}
