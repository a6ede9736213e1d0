//! The machine behind every door: lines in, events out, decides nothing itself.
//!
//! How it works: lines are read until one begins a new block. Until then the lines of the block, and what the page put
//! between them, are kept as *runs* of offsets. When the block is complete it is named, and its runs are walked once
//! more to give its events; footnotes and furniture come where they stand, in the middle of a sentence if that is where
//! the page ended. All state is offsets and small fixed tables: nothing is allocated, and nothing refers to the text.
//!
//! The text may come in windows: what [`resume`](Machine::resume) hands over begins with what is left of the one before,
//! offsets count from its first byte, and where the window ends before a decision can be made the machine waits for more.
//! A decision never depends on where a window ends (`tests/feed.rs`): a line is read when its end is there, a stretch of
//! a flattened line when all that the rules look at is there.
//!
//! To change it safely: the walk must give every byte that is not white space exactly once (`tests/invariants.rs`).

mod read;
mod walk;
mod window;

use super::detect;
use crate::block::layout::{Habits, Last};
use crate::block::probe::Probe;
use crate::block::table::{self, Columns};
use crate::block::{Block, Blocks, Part};
use crate::event::{Code, Element, ElementKind, Event, EventKind};
use crate::grammar::Furniture;
use crate::inline::flow::Flow;
use crate::inline::{Inline, Listing, Sink};
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::line::Line;
use crate::line::page::Page;
use crate::span::Span;

/// How many runs a block may hold before it is cut: two dozen page breaks, each with furniture and footnotes.
const RUNS: usize = 160;

/// How many events wait at most: everything open ends, a block begins, a leaf and what is said of it.
const QUEUE: usize = 48;

/// The longest text, or window, whose offsets fit: [`UNKNOWN`] is none of them.
pub(crate) const LONGEST: usize = u32::MAX as usize - 1;

/// An end that no window has shown yet.
const UNKNOWN: u32 = u32::MAX;

/// A stretch of lines that are alike.
#[derive(Clone, Copy, Debug)]
struct Run {
    kind: RunKind,
    span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RunKind {
    Text,
    Furniture(Furniture),
    /// A footnote with its mark, of so many bytes; 0 where the mark stood before.
    Note {
        mark: u16,
    },
    /// A footnote's mark alone, whose text comes after other marks.
    Mark,
}

/// What the machine is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Begin,
    Read,
    /// Walking the runs of a block that has been named.
    Walk,
    /// Walking what stands between two blocks.
    Between,
    End,
    Done,
}

#[derive(Clone, Debug)]
pub(crate) struct Machine<'text> {
    text: &'text str,
    /// More text follows in the next window.
    more: bool,
    /// Nothing can be decided before it comes.
    waits: bool,
    /// Something other than blanks was read.
    said: bool,
    /// The text was longer than offsets reach.
    too_long: bool,
    lexicon: &'static Lexicon,
    language: Option<Language>,
    stage: Stage,

    // reading
    at: u32,
    /// Where a flattened line ends, and its content; [`UNKNOWN`] where that is in a later window.
    flat_until: u32,
    flat_end: u32,
    /// Where a line begins that is long, not flattened, and ends in a later window.
    long: Option<u32>,
    page: Page,
    habits: Habits,
    blocks: Blocks,
    last: Last,
    /// What the line at hand begins with, and what the first of the block did: a line is asked when it ends a block, but
    /// not again when it begins the next, nor when that is named.
    probed: Option<(Span, Probe<'text>)>,
    opened: Option<(Span, Probe<'text>)>,
    gap: u8,
    runs: [Run; RUNS],
    len: usize,
    /// The line that ended the block: the first of the next.
    ahead: Option<Line>,
    /// The block goes on after its end, for want of room.
    cut: bool,

    // walking
    run: usize,
    /// Runs of this block; those after it stand between blocks.
    block_runs: usize,
    walked: u32,
    markup: Span,
    label: Span,
    lead: Span,
    flow: Flow,
    note_flow: Flow,
    inline: Inline,
    /// How the cells of the table are parted, and the cell that is open.
    columns: Option<Columns>,
    cell: Option<Span>,
    note: Option<Inline>,
    first_text: bool,
    queue: [Option<Event<'text>>; QUEUE],
    head: usize,
    queued: usize,
}

struct Queue<'a, 'text> {
    events: &'a mut [Option<Event<'text>>; QUEUE],
    head: usize,
    len: &'a mut usize,
}

impl<'text> Sink<'text> for Queue<'_, 'text> {
    fn leaf(&mut self, kind: EventKind<'text>, span: Span) {
        debug_assert!(*self.len < QUEUE, "no step gives more events than wait at most");
        if *self.len < QUEUE {
            self.events[(self.head + *self.len) % QUEUE] = Some(Event { kind, span });
            *self.len += 1;
        }
    }
}

impl<'text> Machine<'text> {
    pub(crate) fn new(text: &'text str, language: Option<Language>) -> Machine<'text> {
        let all = text.len();
        let text = crate::grammar::head(text, LONGEST);
        Machine {
            text,
            more: false,
            waits: false,
            said: false,
            too_long: text.len() < all,
            lexicon: lexicon(language.unwrap_or(Language::En)),
            language,
            stage: Stage::Begin,
            at: 0,
            flat_until: 0,
            flat_end: 0,
            long: None,
            page: Page::new(),
            habits: Habits::new(),
            blocks: Blocks::new(),
            last: Last::default(),
            probed: None,
            opened: None,
            gap: 0,
            runs: [Run { kind: RunKind::Text, span: Span::new(0, 0) }; RUNS],
            len: 0,
            ahead: None,
            cut: false,
            run: 0,
            block_runs: 0,
            walked: 0,
            markup: Span::default(),
            label: Span::default(),
            lead: Span::default(),
            flow: Flow::new(),
            note_flow: Flow::new(),
            inline: Inline::new(),
            columns: None,
            cell: None,
            note: None,
            first_text: false,
            queue: [None; QUEUE],
            head: 0,
            queued: 0,
        }
    }

    /// The next event; `None` at the end, or where the machine [waits](Machine::is_done).
    pub(crate) fn next(&mut self) -> Option<Event<'text>> {
        self.waits = false;
        loop {
            if self.queued > 0 {
                let event = self.queue[self.head].take();
                self.head = (self.head + 1) % QUEUE;
                self.queued -= 1;
                return event;
            }
            match self.stage {
                Stage::Begin => self.begin(),
                Stage::Read => self.read(),
                Stage::Walk => self.walk(),
                Stage::Between => self.between(),
                Stage::End => self.end(),
                Stage::Done => return None,
            }
            if self.waits {
                return None;
            }
        }
    }

    /// Whether the last event has been given.
    pub(crate) fn is_done(&self) -> bool {
        self.stage == Stage::Done && self.queued == 0
    }

    fn give(&mut self, kind: EventKind<'text>, span: Span) {
        Queue { events: &mut self.queue, head: self.head, len: &mut self.queued }.leaf(kind, span);
    }

    fn odd(&mut self, code: Code, span: Span) {
        self.give(EventKind::Diagnostic(code.diagnostic()), span);
    }

    fn begin(&mut self) {
        if self.language.is_none() {
            if self.more && self.text.len() < detect::SAMPLE {
                self.waits = true;
                return;
            }
            self.language = detect::detect(self.text);
            self.lexicon = lexicon(self.language.unwrap_or(Language::En));
        }
        self.give(EventKind::Start(Element::Document), Span::new(0, 0));
        self.blocks.outline.push(ElementKind::Document);
        if let Some(language) = self.language {
            self.give(EventKind::Language(language), Span::new(0, 0));
        }
        self.stage = Stage::Read;
    }

    // ---- naming

    /// The block is complete: names it and turns to its walk.
    fn close(&mut self, next: Option<Probe<'text>>) {
        let last = self.runs[..self.len].iter().rposition(|run| run.kind == RunKind::Text);
        self.block_runs = last.map_or(0, |last| last + 1);
        self.run = 0;
        if last.is_none() {
            self.stage = if self.len > 0 { Stage::Between } else { Stage::End };
            return;
        }
        self.flow = Flow::new();
        let mut span = Span::new(u32::MAX, 0);
        for run in self.runs[..self.block_runs].iter().filter(|run| run.kind == RunKind::Text) {
            span = Span::new(span.start.min(run.span.start), run.span.end);
            let fits = self.flow.push(run.span);
            debug_assert!(fits, "a block is cut before its pieces are used up");
        }
        let text = &self.text[span.range()];
        let line = Line::read(&self.text[..self.flow.pieces()[0].end as usize], span.start);
        let first = Span::new(span.start, line.content.end.min(self.flow.pieces()[0].end));
        let single = first.len() == span.len();
        let probe =
            self.kept_probe(first).unwrap_or_else(|| self.blocks.probe_again(&self.text[first.range()], self.lexicon));
        // A label or a number alone on its line: what follows it is what it labels.
        let probe = if probe.is_label_alone() && !single { self.relabelled(probe, text) } else { probe };
        let columns = self.last.row.and_then(|_| table::scan(text, &probe));
        let block = Block { probe, ending: self.last.ending, text, single, columns, next };
        let part = self.blocks.part();
        let verdict = self.blocks.name(&block, self.lexicon);
        self.open(&verdict.element, verdict.keep, span);
        if let Some(code) = verdict.odd {
            // The label alone, where that is what is odd.
            let label = verdict.label.filter(|_| code == Code::ScannedLetter).map(|len| probe.markup + len);
            let len = label.unwrap_or(probe.text.len()).min(span.len() as usize);
            self.odd(code, Span::new(span.start, span.start + len as u32));
        }
        self.blocks.open(&verdict);
        let label = span.start + probe.markup as u32;
        self.label = verdict.label.map_or(Span::new(0, 0), |len| Span::new(label, label + len as u32));
        if let Element::Draft { .. } | Element::EnactingFormula(_) = verdict.element {
            self.habits.reset();
        }
        if verdict.element == Element::Title {
            let start = (self.label.end.max(span.start) - span.start) as usize;
            self.page.learn_title(text[start..].trim_start());
        }
        if part == Part::Head && self.blocks.part() != Part::Head {
            self.habits.reset();
        }
        let listing = match verdict.element {
            Element::Sponsors => Listing::Sponsors,
            Element::Ballot(_) => Listing::Ballot,
            _ => Listing::Announced,
        };
        self.markup = Span::new(span.start, span.start + probe.markup as u32);
        self.inline.begin(self.label.end.max(self.markup.end), listing, true, self.blocks.shown().organ);
        self.inline.stars_call = part == Part::Head;
        self.lead = match verdict.element {
            Element::PreambularParagraph | Element::OperativeParagraph => self.lead(&probe),
            Element::Paragraph if self.blocks.is_statement() => self.speech(&probe),
            _ => Span::default(),
        };
        (self.columns, self.cell) = (verdict.columns, None);
        self.walked = span.start;
        self.first_text = true;
        self.stage = Stage::Walk;
        self.gap = 0;
        self.page.broken = self.block_runs < self.len || self.page.broken;
    }

    /// What a line begins with, where it has been asked.
    fn kept_probe(&self, line: Span) -> Option<Probe<'text>> {
        let of_line = |kept: &&(Span, Probe<'text>)| kept.0 == line;
        let kept = self.probed.as_ref().filter(of_line).or_else(|| self.opened.as_ref().filter(of_line));
        kept.map(|kept| kept.1)
    }

    /// The probe of a block whose label stands alone on its first line.
    fn relabelled(&self, probe: Probe<'text>, text: &'text str) -> Probe<'text> {
        let Some((_, len)) = probe.label else { return probe };
        let rest = text[probe.markup + len..].trim_start();
        let line = rest.lines().next().unwrap_or(rest);
        let inner = Probe::new(line, self.lexicon);
        Probe { rest: line, opening: inner.opening, first: inner.first, ..probe }
    }

    /// Where the leading phrase stands: the longest that is known, or what the source sets in italics.
    fn lead(&self, probe: &Probe<'text>) -> Span {
        let start = probe.rest.as_ptr() as usize - self.text.as_ptr() as usize;
        let ahead = self.flow.ahead(self.text, start as u32);
        let before = &self.text[..start];
        if before.ends_with('*') && !before.ends_with("**") {
            // In a Markdown source the italics say it.
            if let Some(end) = ahead.text().find('*')
                && end <= 90
                && end > 1
            {
                return Span::new(start as u32, ahead.end(end));
            }
        }
        match crate::grammar::opening::scan_opening(ahead.text(), self.lexicon) {
            Some((_, len)) => Span::new(start as u32, ahead.end(len)),
            None => {
                let text = ahead.text();
                let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
                Span::new(start as u32, ahead.end(end))
            }
        }
    }

    /// Where a paragraph of a statement says who speaks and how: "The Security Council reaffirms", after the quotation
    /// mark that opens each of them.
    fn speech(&self, probe: &Probe<'text>) -> Span {
        let rest = probe.rest.trim_start_matches(crate::block::probe::is_quote);
        let start = rest.as_ptr() as usize - self.text.as_ptr() as usize;
        let ahead = self.flow.ahead(self.text, start as u32);
        match crate::grammar::opening::scan_speech(ahead.text(), self.lexicon) {
            Some(len) => Span::new(start as u32, ahead.end(len)),
            None => Span::default(),
        }
    }

    /// Ends what does not stay open and begins `element`.
    fn open(&mut self, element: &Element<'text>, keep: usize, span: Span) {
        let mut keep = keep.max(1);
        let ballot = matches!(element, Element::Ballot(_));
        if ballot && self.blocks.outline.frames().iter().any(|frame| frame.kind == ElementKind::RecordedVote) {
            let vote = self.blocks.outline.frames().iter().position(|frame| frame.kind == ElementKind::RecordedVote);
            keep = vote.map_or(keep, |vote| vote + 1);
        }
        while self.blocks.outline.frames().len() > keep || self.blocks.outline.is_full() {
            self.close_one(span.start);
        }
        if ballot && self.blocks.outline.top() != Some(ElementKind::RecordedVote) {
            self.give(EventKind::Start(Element::RecordedVote), span);
            self.blocks.outline.push(ElementKind::RecordedVote);
        }
        self.give(EventKind::Start(*element), span);
    }

    fn close_one(&mut self, at: u32) {
        if let Some(kind) = self.blocks.outline.pop() {
            if kind == ElementKind::Draft || kind == ElementKind::Document {
                let document = self.blocks.kind(kind == ElementKind::Draft);
                self.give(EventKind::Kind(document), Span::new(at, at));
            }
            self.give(EventKind::End(kind), Span::new(at, at));
        }
    }

    fn end(&mut self) {
        let end = self.text.len() as u32;
        if !self.said {
            self.odd(Code::Empty, Span::new(end, end));
        } else if self.blocks.is_foreign() {
            self.odd(Code::NoDocument, Span::new(end, end));
        } else if self.blocks.ends_inside() {
            self.odd(Code::EndsInside, Span::new(end, end));
        }
        if self.said && self.language.is_none() {
            self.odd(Code::UnknownLanguage, Span::new(end, end));
        }
        if self.too_long {
            self.odd(Code::TooLong, Span::new(end, end));
        }
        while !self.blocks.outline.frames().is_empty() {
            self.close_one(end);
        }
        self.stage = Stage::Done;
    }
}
