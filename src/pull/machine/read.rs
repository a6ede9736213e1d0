//! Reading: lines into the runs of the block at hand, until one begins the next.

use super::beside::AHEAD;
use super::runs::RunKind;
use super::walk::Walking;
use super::{Course, Stage, UNKNOWN};
use crate::block::layout::{Ending, Habits, Hints, Last};
use crate::block::listing::List;
use crate::block::probe::{First, Probe};
use crate::block::table::Columns;
use crate::block::{Part, flat};
use crate::grammar::masthead::{self, scan_running_head};
use crate::grammar::{Furniture, StateName, Symbol};
use crate::inline::flow::PIECES;
use crate::line::Line;
use crate::line::page::{Page, Role};
use crate::span::Span;

/// The longest list of sponsors, in bytes: nearly all Members, in the language that takes the most.
const SPONSORS: usize = 8000;

/// How far the commas of a list are looked for: longer than two names.
const LISTED: usize = 400;

/// How far the text has been read, and what is known of its lines.
#[derive(Clone, Debug)]
pub(super) struct Reading<'text> {
    /// Something other than blanks was read.
    pub(super) said: bool,
    pub(super) at: u32,
    /// Where a flattened line ends, and its content; [`UNKNOWN`] where that is in a later window.
    pub(super) flat_until: u32,
    pub(super) flat_end: u32,
    /// Where a line begins that is long, not flattened, and ends in a later window.
    pub(super) long: Option<u32>,
    pub(super) page: Page,
    pub(super) habits: Habits,
    /// The last line of the block, and the blank lines since.
    pub(super) last: Last,
    pub(super) gap: u8,
    /// What the line at hand begins with, and what the first of the block did: a line is asked when it ends a block, but
    /// not again when it begins the next, nor when that is named.
    pub(super) probed: Option<(Span, Probe<'text>)>,
    pub(super) opened: Option<(Span, Probe<'text>)>,
    /// The line that ended the block: the first of the next.
    pub(super) ahead: Option<Line>,
    /// The block goes on after its end, for want of room.
    pub(super) cut: bool,
}

impl<'text> Reading<'text> {
    pub(super) fn new() -> Reading<'text> {
        Reading {
            said: false,
            at: 0,
            flat_until: 0,
            flat_end: 0,
            long: None,
            page: Page::new(),
            habits: Habits::new(),
            last: Last::default(),
            gap: 0,
            probed: None,
            opened: None,
            ahead: None,
            cut: false,
        }
    }

    /// Whether nothing is left to read.
    pub(super) fn is_over(&self, course: &Course<'_>) -> bool {
        self.ahead.is_none() && self.at as usize >= course.text.len() && !course.more
    }

    /// The next line, or in a flattened text the next stretch that would have been one. `None` at the end of the text, or
    /// where the line goes on in the next window.
    #[inline(never)] // counted by itself: benches/instructions
    fn line(&mut self, course: &mut Course<'text>) -> Option<Line> {
        let text = course.text;
        if self.at as usize >= text.len() {
            course.waits = course.more;
            return None;
        }
        // The rest of a flattened line ends where it ended before: it is not looked for again at every stretch.
        let known = self.at < self.flat_until && self.flat_until != UNKNOWN;
        let mut line =
            if known { Line::within(text, self.at, self.flat_end, self.flat_until) } else { Line::read(text, self.at) };
        let open = course.more && !known && !line.is_ended(text);
        let content = line.text(text);
        if self.at >= self.flat_until {
            // Blanks at its end may be blanks inside the line.
            if open && (content.len() <= flat::SIGHT || self.long == Some(self.at)) {
                course.waits = true;
                return None;
            }
            let sight = || crate::grammar::head(content, flat::SIGHT);
            if content.len() >= flat::LONG && flat::is_flat(sight(), &course.blocks, course.lexicon) {
                self.flat_until = line.next;
            } else if open {
                self.long = Some(self.at);
                course.waits = true;
                return None;
            }
        }
        let inside = self.at > 0 && !matches!(text.as_bytes()[self.at as usize - 1], b'\n' | b'\r' | 0x0c);
        if self.at < self.flat_until {
            line = self.stretch(course, line, open)?;
            line.inside = inside && !self.page.in_foot();
        } else if content.len() < flat::LONG && course.blocks.part() == Part::Head {
            // A masthead in two columns: each is a line of its own.
            line.inside = inside;
            if let Some(column) = masthead::scan_column(content, course.lexicon) {
                let split = line.content.start + column as u32;
                line = Line { feed: line.feed, inside, ..Line::within(text, self.at, split, split) };
            }
        }
        self.at = line.next;
        Some(line.looked_at(text))
    }

    /// The stretch with which a flattened line begins; `open`: it goes on in the next window.
    fn stretch(&mut self, course: &mut Course<'text>, line: Line, open: bool) -> Option<Line> {
        let content = line.text(course.text);
        (self.flat_until, self.flat_end) = if open { (UNKNOWN, UNKNOWN) } else { (line.next, line.content.end) };
        let start = flat::next_start(content, &course.blocks, &self.page, course.lexicon);
        if open && start.is_none_or(|start| !flat::is_seen(start, content, &course.blocks)) {
            course.waits = true;
            return None;
        }
        Some(start.map_or(line, |start| {
            let split = line.content.start + start as u32;
            Line { feed: line.feed, ..Line::within(course.text, self.at, split, split) }
        }))
    }

    /// Reads one line, and takes it into the block or ends the block before it.
    #[inline(never)] // counted by itself: benches/instructions
    pub(super) fn read(&mut self, course: &mut Course<'text>, stage: &mut Stage) {
        if let Some(line) = self.ahead.take() {
            // Its page has been asked already.
            return self.body(course, stage, line);
        }
        let from = self.at;
        let Some(line) = self.line(course) else {
            if !course.waits {
                self.close(course, None, stage);
            }
            return;
        };
        let text = line.text(course.text);
        let near = course.more && course.text.len() - (line.next as usize) < AHEAD;
        if near && self.asks_ahead(course, text) {
            (self.at, course.waits) = (from, true);
            return;
        }
        self.said |= !text.is_empty();
        match self.role(course, &line, text) {
            Role::Blank => self.gap = self.gap.saturating_add(1),
            Role::Furniture(furniture) => {
                if furniture == Furniture::RunningHead
                    && let Some((symbol, rest)) = Symbol::scan(text)
                        .map(|(symbol, len)| (symbol, &text[len..]))
                        .or_else(|| Some((scan_running_head(text)?.0, "-")))
                {
                    course.blocks.learn_symbol(symbol, rest);
                }
                self.push(course, stage, RunKind::Furniture(furniture), line.content);
            }
            Role::Symbol => {
                if let Some((symbol, len)) = Symbol::scan(text) {
                    course.blocks.learn_symbol(symbol, &text[len..]);
                }
                self.body(course, stage, line);
            }
            Role::Note { mark } => self.push(course, stage, RunKind::Note { mark }, line.content),
            Role::NoteText => {
                course.runs.push_note_text(line.content);
                self.make_room(course, stage);
            }
            Role::Body => self.body(course, stage, line),
        }
    }

    fn push(&mut self, course: &mut Course<'text>, stage: &mut Stage, kind: RunKind, span: Span) {
        course.runs.push(kind, span);
        self.make_room(course, stage);
    }

    /// Where there is no room for more runs, the block ends here, and what the page put after it is given as it is.
    fn make_room(&mut self, course: &mut Course<'text>, stage: &mut Stage) {
        if !course.runs.is_full() {
            return;
        }
        if course.runs.has_text() {
            self.cut = matches!(self.last.ending, Ending::Open | Ending::Hyphen);
            self.close(course, None, stage);
        } else {
            // Nothing but furniture and notes so far.
            *stage = Stage::Walk(Walking::between());
        }
    }

    /// Takes a line into the block, or ends the block before it.
    fn body(&mut self, course: &mut Course<'text>, stage: &mut Stage, line: Line) {
        if !course.runs.is_empty() && !course.runs.has_text() {
            // What the page put before a block is no part of it.
            self.ahead = Some(line);
            *stage = Stage::Walk(Walking::between());
            return;
        }
        let text = line.text(course.text);
        let probe = self.kept_probe(line.content).unwrap_or_else(|| course.blocks.probe(text, course.lexicon));
        // The masthead stands in columns that are none of a table, and so do lists of States.
        let ballot = course.is_ballot();
        let listed = ballot || probe.ballot.is_some() || course.blocks.part() == Part::Head;
        let row = if listed || line.content.start < self.flat_until || !line.look.may_be_row() {
            None
        } else {
            Columns::of(&probe)
        };
        let first = !course.runs.has_text();
        if !first {
            let begins = self.begins(course, &line, &probe, row, ballot);
            if begins || course.is_torn_enough() {
                self.cut = !begins;
                (self.ahead, self.probed) = (Some(line), Some((line.content, probe)));
                return self.close(course, Some(probe), stage);
            }
        }
        let opens = probe.is_label_alone()
            || probe.numbered == Some(text.len() - probe.markup)
            || probe.ballot.is_some_and(|(_, len)| probe.rest[len..].trim_matches(['*', ' ', '\u{a0}']).is_empty());
        if first {
            self.opened = Some((line.content, probe));
            course.blocks.begin(&probe, line.content.start < self.flat_until, course.lexicon);
        }
        let whole = first && course.blocks.is_whole(&probe, course.lexicon);
        self.last = Last { opens, whole, row, ..Last::new(text) };
        self.habits.measure(&self.last);
        self.gap = 0;
        self.page.broken = false;
        course.runs.push_text(line.content);
        self.make_room(course, stage);
    }

    /// Whether a line begins the next block.
    fn begins(
        &mut self,
        course: &Course<'text>,
        line: &Line,
        probe: &Probe<'text>,
        row: Option<Columns>,
        ballot: bool,
    ) -> bool {
        let (blocks, lexicon) = (&course.blocks, course.lexicon);
        let part = blocks.part();
        // A heading ends without a stop.
        let ending = if self.is_headed(course, probe) { Ending::Stop } else { self.last.ending };
        let last = Last { ending, ..self.last };
        let hints = Hints {
            gap: self.gap,
            broken: self.page.broken,
            strength: blocks.strength(probe, ending, lexicon),
            certain: blocks.is_certain(probe, lexicon),
            caseless: blocks.is_caseless(lexicon) || probe.first == First::Uncased,
            commas: part == Part::Preamble,
            // Blank lines around what stands between two pages say nothing.
            listed: self.is_listed(course, ballot, if self.page.broken { 0 } else { self.gap }, probe),
            head: part == Part::Head,
        };
        // Nothing but the next row goes on with a table.
        match (self.last.row, row) {
            (Some(above), row) => self.gap > 0 || row != Some(above),
            (None, Some(_)) if self.last.ending == Ending::Colon => true,
            _ => self.habits.begins(&last, line, probe, hints),
        }
    }

    /// Whether the block being read is a heading, and a numbered paragraph stands below it: one short line that nothing
    /// ends and a blank line behind it, as an annex or a statement begins ("Annex I: Travel ban", "Terms of reference of the
    /// mission"), where the numbers begin anew or one was cut.
    fn is_headed(&self, course: &Course<'text>, probe: &Probe<'_>) -> bool {
        let numbered = probe.label.is_some_and(|(label, _)| label.decimal > 0) && !probe.misread;
        if !numbered || self.gap == 0 || self.last.ending != Ending::Open || course.blocks.part() == Part::Head {
            return false;
        }
        let Some(line) = course.runs.first_text().filter(|_| course.runs.pieces() == 1) else { return false };
        let text = &course.text[line.range()];
        if text.contains(['\n', '\r', '\x0c']) {
            return false;
        }
        // It may have been asked in an earlier window.
        let first = self.kept_probe(line).unwrap_or_else(|| course.blocks.probe_again(text, course.lexicon));
        let begins = |first| matches!(first, First::Upper | First::Uncased);
        first.label.is_none()
            && begins(first.first)
            && (begins(probe.first) || probe.opening(course.lexicon).is_some())
            && self.habits.ends_short(&self.last, probe)
    }

    /// Whether the line goes on with the list of States that is being read, if one is.
    pub(super) fn is_listed(
        &self,
        course: &Course<'text>,
        ballot: bool,
        gap: u8,
        probe: &Probe<'text>,
    ) -> Option<bool> {
        let sponsors = !ballot && course.blocks.part() == Part::Head && course.is_sponsoring();
        if sponsors {
            let strong = course.blocks.strength(probe, self.last.ending, course.lexicon) > 0;
            return Some(!(strong && self.last.ending != Ending::Comma || self.last.ending == Ending::Stop));
        }
        let text = |span: Span| &course.text[span.range()];
        let first = course.runs.first_text().filter(|_| ballot)?;
        let commas = crate::grammar::head(text(first), LISTED).contains([',', '،', '，', '、', ';']);
        let list = List { text: text(course.runs.last_text()?), gap, commas };
        Some(list.goes_on(&self.last, probe, course.lexicon))
    }
}

impl<'text> Course<'text> {
    /// Whether the block has room for no other piece of text after a page break.
    fn is_torn_enough(&self) -> bool {
        self.runs.is_torn() && self.runs.pieces() >= PIECES
    }

    /// Whether the block being read is a list of sponsors that is not closed yet: it begins with a State and a comma.
    fn is_sponsoring(&self) -> bool {
        let Some(first) = self.first_text() else { return false };
        let list = crate::grammar::head(first, SPONSORS);
        let Some((_, len)) = StateName::scan(list, self.lexicon) else { return false };
        list[len..].starts_with([',', '،', '，', '、']) && list.len() < SPONSORS && !list.contains([':', '：'])
    }

    /// Whether the block being read is a list of a vote.
    pub(super) fn is_ballot(&self) -> bool {
        self.first_text().is_some_and(|first| crate::grammar::tally::scan_ballot(first, self.lexicon).is_some())
    }

    /// The text of the block being read, up to the first page break in it.
    fn first_text(&self) -> Option<&'text str> {
        self.runs.first_text().map(|first| &self.text[first.range()])
    }
}
