//! Reading: lines into the runs of the block at hand, until one begins the next.

use super::beside::AHEAD;
use super::runs::RunKind;
use super::walk::Walking;
use super::{Course, Stage, UNKNOWN};
use crate::block::decision::Decision;
use crate::block::ending::Ending;
use crate::block::habits::Habits;
use crate::block::probe::Probe;
use crate::block::seam::Last;
use crate::block::so_far::SoFar;
use crate::block::table::Columns;
use crate::block::{Part, flat};
use crate::grammar::masthead::{self, scan_running_head};
use crate::grammar::{Furniture, Symbol};
use crate::inline::flow::PIECES;
use crate::line::Line;
use crate::line::page::{Known, Page, Role};
use crate::span::Span;

/// How far the text has been read, and what is known of its lines.
#[derive(Clone, Debug)]
pub(super) struct Reading<'text> {
    /// Something other than blanks was read.
    pub(super) said: bool,
    pub(super) at: u32,
    /// Where a flattened line ends, and its content; [`UNKNOWN`] where that is in a later window.
    pub(super) flat_until: u32,
    pub(super) flat_end: u32,
    /// Why the line at hand, and the one after it, begin where they do in a flattened line.
    pub(super) parted: [Decision; 2],
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
            parted: [Decision::NONE; 2],
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
        if open && start.is_none_or(|start| !flat::is_seen(start.at, content, &course.blocks)) {
            course.waits = true;
            return None;
        }
        self.parted = [self.parted[1], start.map_or(Decision::NONE, |start| start.decision)];
        Some(start.map_or(line, |start| {
            let split = line.content.start + start.at as u32;
            Line { feed: line.feed, ..Line::within(course.text, self.at, split, split) }
        }))
    }

    /// Reads one line, and takes it into the block or ends the block before it.
    #[inline(never)] // counted by itself: benches/instructions
    pub(super) fn read(&mut self, course: &mut Course<'text>, stage: &mut Stage, known: &[Known]) {
        if let Some(line) = self.ahead.take() {
            // Its page has been asked already.
            return self.body(course, stage, line);
        }
        let from = (self.at, self.parted);
        let Some(line) = self.line(course) else {
            if !course.waits {
                self.close(course, None, stage);
            }
            return;
        };
        let text = line.text(course.text);
        let near = course.more && course.text.len() - (line.next as usize) < AHEAD;
        if near && self.asks_ahead(course, text) {
            ((self.at, self.parted), course.waits) = (from, true);
            return;
        }
        self.said |= !text.is_empty();
        let told = known.binary_search_by_key(&line.content.start, |known| known.start);
        let role = match told {
            Ok(at) if !text.is_empty() => self.page.known(known[at].role, text),
            _ => self.role(course, &line, text),
        };
        match role {
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
            Role::NoteMark => self.push(course, stage, RunKind::Mark, line.content),
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
        let mut probe = course.styled(probe, line.content.start);
        // The masthead stands in columns that are none of a table, and so do lists of States.
        let blocks = &mut course.blocks;
        let listed = blocks.is_ballot() || probe.ballot.is_some() || blocks.part() == Part::Head;
        let row = if listed || line.content.start < self.flat_until || !line.look.may_be_row() {
            None
        } else {
            Columns::of(&probe)
        };
        let so_far = self.so_far(course);
        let first = so_far.is_none();
        if let Some(so_far) = so_far {
            let decision = course.blocks.begins(&mut self.habits, &so_far, &line, &mut probe, row, course.lexicon);
            if decision.begins() || course.is_torn_enough() {
                self.cut = !decision.begins();
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
        self.last = Last { opens, whole, row, ..Last::new(text, line.look.columns) };
        self.habits.measure(&self.last);
        self.gap = 0;
        self.page.broken = false;
        course.runs.push_text(line.content);
        self.make_room(course, stage);
    }

    /// The block at hand, where one has begun.
    pub(super) fn so_far(&self, course: &Course<'text>) -> Option<SoFar<'text>> {
        let (first, latest) = (course.runs.first_text()?, course.runs.last_text()?);
        let (text, last) = (course.text, self.last);
        Some(SoFar { text, first, latest, last, gap: self.gap, broken: self.page.broken, parted: self.parted[0] })
    }
}

impl<'text> Course<'text> {
    /// Whether the block has room for no other piece of text after a page break.
    fn is_torn_enough(&self) -> bool {
        self.runs.is_torn() && self.runs.pieces() >= PIECES
    }
}
