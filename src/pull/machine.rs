//! The machine behind every door: lines in, events out, decides nothing itself.
//!
//! How it works: lines are read until one begins a new block. Until then the lines of the block, and what the page put
//! between them, are kept as *runs* of offsets. When the block is complete it is named, and its runs are walked once
//! more to give its events; footnotes and furniture come where they stand, in the middle of a sentence if that is where
//! the page ended. All state is offsets and small fixed tables: nothing is allocated, and nothing refers to the text.
//!
//! To change it safely: the walk must give every byte that is not white space exactly once (`tests/invariants.rs`).

use crate::block::flat;
use crate::block::layout::{Ending, Habits, Hints, Last};
use crate::block::probe::Probe;
use crate::block::{Block, Blocks, Part};
use crate::event::{Code, Element, ElementKind, Event, EventKind};
use crate::grammar::{Furniture, Symbol};
use crate::inline::flow::{Flow, PIECES};
use crate::inline::{Inline, Listing, Sink, Text, join};
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::line::Line;
use crate::line::page::{Page, Role};
use crate::span::Span;

/// How many runs a block may hold before it is cut: two dozen page breaks, each with furniture and footnotes.
const RUNS: usize = 160;

/// How many events wait at most: everything open ends, a block begins, a leaf and what is said of it.
const QUEUE: usize = 48;

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
    /// The text was longer than offsets reach.
    too_long: bool,
    lexicon: &'static Lexicon,
    language: Option<Language>,
    stage: Stage,

    // reading
    at: u32,
    /// Where a flattened line ends, and its content.
    flat_until: u32,
    flat_end: u32,
    page: Page,
    habits: Habits,
    blocks: Blocks,
    last: Last,
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
        let text = crate::grammar::head(text, u32::MAX as usize);
        let known = language.or_else(|| super::detect::detect(text));
        Machine {
            text,
            too_long: text.len() < all,
            lexicon: lexicon(known.unwrap_or(Language::En)),
            language: known,
            stage: Stage::Begin,
            at: 0,
            flat_until: 0,
            flat_end: 0,
            page: Page::new(),
            habits: Habits::new(),
            blocks: Blocks::new(),
            last: Last::default(),
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
            note: None,
            first_text: false,
            queue: [None; QUEUE],
            head: 0,
            queued: 0,
        }
    }

    /// The next event.
    pub(crate) fn next(&mut self) -> Option<Event<'text>> {
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
        }
    }

    fn give(&mut self, kind: EventKind<'text>, span: Span) {
        Queue { events: &mut self.queue, head: self.head, len: &mut self.queued }.leaf(kind, span);
    }

    fn odd(&mut self, code: Code, span: Span) {
        self.give(EventKind::Diagnostic(code.diagnostic()), span);
    }

    fn begin(&mut self) {
        self.give(EventKind::Start(Element::Document), Span::new(0, self.text.len() as u32));
        self.blocks.outline.push(ElementKind::Document);
        match self.language {
            Some(language) => self.give(EventKind::Language(language), Span::new(0, 0)),
            None if !self.text.trim().is_empty() => self.odd(Code::UnknownLanguage, Span::new(0, 0)),
            None => {}
        }
        self.stage = Stage::Read;
    }

    // ---- reading

    /// The next line, or in a flattened text the next stretch that would have been one.
    fn line(&mut self) -> Option<Line> {
        if self.at as usize >= self.text.len() {
            return None;
        }
        // The rest of a flattened line ends where it ended before: it is not looked for again at every stretch.
        let mut line = if self.at < self.flat_until {
            Line::within(self.text, self.at, self.flat_end, self.flat_until)
        } else {
            Line::read(self.text, self.at)
        };
        let content = line.text(self.text);
        if content.len() >= flat::LONG
            && self.flat_until <= self.at
            && flat::is_flat(content, &self.blocks, self.lexicon)
        {
            (self.flat_until, self.flat_end) = (line.next, line.content.end);
        }
        if self.at < self.flat_until {
            let inside = self.at > 0 && self.text.as_bytes()[self.at as usize - 1] != b'\n';
            if let Some(start) = flat::next_start(content, &self.blocks, &self.page, self.lexicon) {
                let split = line.content.start + start as u32;
                line = Line { feed: line.feed, ..Line::within(self.text, self.at, split, split) };
            }
            line.inside = inside && !self.page.in_foot();
        }
        self.at = line.next;
        Some(line)
    }

    /// Reads one line, and takes it into the block or ends the block before it.
    fn read(&mut self) {
        if let Some(line) = self.ahead.take() {
            // Its page has been asked already.
            return self.body(line, line.text(self.text));
        }
        let Some(line) = self.line() else {
            return self.close(None);
        };
        let text = line.text(self.text);
        let head = self.blocks.part() == Part::Head;
        let (blocks, lexicon) = (&self.blocks, self.lexicon);
        let begins = || {
            let probe = Probe::new(text, lexicon);
            blocks.strength(&probe, Ending::Stop, lexicon) > 0
                && (probe.opening.is_some() || probe.label.is_some() || probe.heading.is_some())
        };
        let role = self.page.role(&line, text, self.lexicon, head, begins);
        match role {
            Role::Blank => self.gap = self.gap.saturating_add(1),
            Role::Furniture(furniture) => {
                if furniture == Furniture::RunningHead
                    && let Some((symbol, _)) = Symbol::scan(text)
                {
                    self.blocks.learn_symbol(symbol.is_draft());
                }
                self.push(RunKind::Furniture(furniture), line.content);
            }
            Role::Symbol => {
                let draft = Symbol::scan(text).is_some_and(|(symbol, _)| symbol.is_draft());
                self.blocks.learn_symbol(draft);
                self.body(line, text);
            }
            Role::Note { mark } => self.push(RunKind::Note { mark }, line.content),
            Role::NoteText => self.push_note_text(line.content),
            Role::Body => self.body(line, text),
        }
    }

    fn push(&mut self, kind: RunKind, span: Span) {
        if self.len == RUNS {
            debug_assert!(false, "a block ends before its runs are used up");
            return;
        }
        self.runs[self.len] = Run { kind, span };
        self.len += 1;
        if self.len + 2 >= RUNS {
            // No room for more: the block ends here, and what the page put after it is given as it is.
            if self.has_text() {
                self.cut = matches!(self.last.ending, Ending::Open | Ending::Hyphen);
                self.close(None);
            } else {
                self.flush_between();
            }
        }
    }

    /// Nothing but furniture and notes so far, and no room for more: they are given as they are.
    fn flush_between(&mut self) {
        (self.block_runs, self.run) = (0, 0);
        self.stage = Stage::Between;
    }

    /// A line of a footnote: it goes on with the note above it, or takes the oldest mark that waits for a text.
    fn push_note_text(&mut self, span: Span) {
        let runs = &mut self.runs[..self.len];
        let alone = |run: &Run| matches!(run.kind, RunKind::Note { mark } if u32::from(mark) == run.span.len());
        let marks = runs
            .iter()
            .rev()
            .take_while(|run| alone(run) || matches!(run.kind, RunKind::Furniture(_)))
            .filter(|run| alone(run))
            .count();
        if marks > 1 {
            for run in runs.iter_mut().rev().filter(|run| alone(run)).take(marks) {
                run.kind = RunKind::Mark;
            }
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        let orphans = runs.iter().filter(|run| run.kind == RunKind::Mark).count();
        let texts = runs.iter().filter(|run| run.kind == RunKind::Note { mark: 0 }).count();
        if orphans > texts && marks == 0 {
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        match runs.last_mut() {
            Some(run) if matches!(run.kind, RunKind::Note { .. }) => run.span.end = span.end,
            _ => self.push(RunKind::Note { mark: 0 }, span),
        }
    }

    fn body(&mut self, line: Line, text: &'text str) {
        if self.len > 0 && !self.has_text() {
            // What the page put before a block is no part of it.
            self.ahead = Some(line);
            return self.flush_between();
        }
        let probe = Probe::new(text, self.lexicon);
        if self.has_text() {
            let part = self.blocks.part();
            let hints = Hints {
                gap: self.gap,
                broken: self.page.broken,
                strength: self.blocks.strength(&probe, self.last.ending, self.lexicon),
                certain: self.blocks.is_certain(&probe, self.lexicon),
                caseless: self.blocks.is_caseless(self.lexicon) || probe.first == crate::block::probe::First::Uncased,
                commas: part == Part::Preamble,
                listing: self.is_ballot(),
                head: part == Part::Head,
            };
            let begins = self.habits.begins(&self.last, &line, &probe, hints);
            if begins || self.is_full() {
                self.cut = !begins;
                self.ahead = Some(line);
                return self.close(Some(probe));
            }
        }
        let opens = probe.is_label_alone()
            || probe.numbered == Some(text.len() - probe.markup)
            || probe.ballot.is_some_and(|(_, len)| probe.rest[len..].trim_matches(['*', ' ', '\u{a0}']).is_empty());
        let first = !self.has_text();
        if first {
            self.blocks.begin(&probe, line.content.start < self.flat_until);
        }
        let whole = first && self.blocks.is_whole(&probe, self.lexicon);
        self.last = Last { opens, whole, ..Last::new(text) };
        self.habits.measure(&self.last);
        self.gap = 0;
        self.page.broken = false;
        match self.runs[..self.len].last_mut() {
            Some(run) if run.kind == RunKind::Text => run.span.end = line.content.end,
            _ => self.push(RunKind::Text, line.content),
        }
    }

    fn has_text(&self) -> bool {
        self.runs[..self.len].iter().any(|run| run.kind == RunKind::Text)
    }

    /// Whether the block has room for no other piece of text after a page break.
    fn is_full(&self) -> bool {
        let runs = &self.runs[..self.len];
        let torn = runs.last().is_some_and(|run| run.kind != RunKind::Text);
        torn && runs.iter().filter(|run| run.kind == RunKind::Text).count() >= PIECES
    }

    /// Whether the block being read is a list of a vote.
    fn is_ballot(&self) -> bool {
        self.runs[..self.len].iter().find(|run| run.kind == RunKind::Text).is_some_and(|run| {
            let line = run.span.start..run.span.end;
            let first = &self.text[line.start as usize..line.end as usize];
            crate::grammar::tally::scan_ballot(first, self.lexicon).is_some()
        })
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
        let first = &self.text[span.start as usize..line.content.end.min(self.flow.pieces()[0].end) as usize];
        let single = first.len() == text.len();
        let probe = Probe::new(first, self.lexicon);
        // A label or a number alone on its line: what follows it is what it labels.
        let probe = if probe.is_label_alone() && !single { self.relabelled(probe, text) } else { probe };
        let block = Block { probe, ending: self.last.ending, text, single, next };
        let part = self.blocks.part();
        let verdict = self.blocks.name(&block, self.lexicon);
        self.open(&verdict.element, verdict.keep, span);
        if let Some(code) = verdict.odd {
            self.odd(code, Span::new(span.start, span.start + probe.text.len().min(span.len() as usize) as u32));
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
            _ => Span::default(),
        };
        self.walked = span.start;
        self.first_text = true;
        self.stage = Stage::Walk;
        self.gap = 0;
        self.page.broken = self.block_runs < self.len || self.page.broken;
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

    // ---- walking

    fn walk(&mut self) {
        if self.run >= self.block_runs {
            if core::mem::take(&mut self.cut) {
                self.odd(Code::BlockCut, Span::new(self.walked, self.walked));
            }
            if self.blocks.outline.top().is_some_and(is_leaf) {
                let end = self.walked;
                self.close_one(end);
            }
            self.stage = Stage::Between;
            return;
        }
        let run = self.runs[self.run];
        if run.kind != RunKind::Text {
            return self.walk_run(run);
        }
        if self.walked < run.span.start {
            // The page ended in the middle of the block.
            if !self.first_text {
                let before = &self.text[..self.walked as usize];
                let joined = join(before, &self.text[run.span.start as usize..]);
                self.give(EventKind::Break(joined), Span::new(run.span.start, run.span.start));
            }
            self.walked = run.span.start;
        }
        self.first_text = false;
        if self.walked < self.markup.end {
            let markup = self.markup;
            let raw = &self.text[markup.range()];
            self.inline.open_stars(raw);
            self.give(
                EventKind::Markup(raw.trim_end()),
                Span::new(markup.start, markup.start + raw.trim_end().len() as u32),
            );
            self.walked = markup.end;
            return;
        }
        if self.label.start <= self.walked && self.walked < self.label.end {
            let label = self.label;
            self.give(EventKind::Label(&self.text[label.range()]), label);
            self.walked = skip_blanks(self.text, label.end, run.span.end);
            if self.walked >= run.span.end {
                self.finish_text(run);
            }
            return;
        }
        if self.lead.start == self.walked && !self.lead.is_empty() {
            let lead = core::mem::take(&mut self.lead);
            self.give(EventKind::Lead(&self.text[lead.range()]), lead);
        }
        // The leading phrase begins a leaf of its own; the stars before it open its italics.
        let mut end = run.span.end;
        if !self.lead.is_empty() && self.walked < self.lead.start && self.lead.start < end {
            end = self.lead.start;
            let raw = &self.text[self.walked as usize..end as usize];
            if raw.bytes().all(|byte| byte == b'*') {
                self.inline.open_stars(raw);
                self.give(EventKind::Markup(raw), Span::new(self.walked, end));
                self.walked = end;
                return;
            }
        }
        self.walked = self.inline_read(self.walked, Span::new(run.span.start, end));
        if self.walked >= run.span.end {
            self.finish_text(run);
        }
    }

    fn finish_text(&mut self, run: Run) {
        self.walked = run.span.end;
        self.run += 1;
    }

    fn inline_read(&mut self, at: u32, piece: Span) -> u32 {
        let text = Text { text: self.text, flow: &self.flow, lexicon: self.lexicon };
        let mut sink = Queue { events: &mut self.queue, head: self.head, len: &mut self.queued };
        self.inline.read(&text, at, piece, &mut sink)
    }

    fn between(&mut self) {
        if self.run >= self.len {
            self.len = 0;
            self.stage =
                if self.ahead.is_none() && self.at as usize >= self.text.len() { Stage::End } else { Stage::Read };
            return;
        }
        self.walk_run(self.runs[self.run]);
    }

    /// Furniture, a footnote or its mark.
    fn walk_run(&mut self, run: Run) {
        match run.kind {
            RunKind::Furniture(furniture) => {
                self.give(EventKind::Furniture(furniture, &self.text[run.span.range()]), run.span);
                self.run += 1;
            }
            RunKind::Mark => {
                self.give(EventKind::Label(&self.text[run.span.range()]), run.span);
                self.run += 1;
            }
            RunKind::Note { mark } => self.walk_note(run, mark),
            RunKind::Text => self.run += 1,
        }
        if !matches!(run.kind, RunKind::Note { .. }) {
            self.walked = self.walked.max(run.span.end);
        }
    }

    fn walk_note(&mut self, run: Run, mark: u16) {
        let Some(mut inline) = self.note.take() else {
            self.give(EventKind::Start(Element::Footnote), run.span);
            let label = Span::new(run.span.start, run.span.start + u32::from(mark));
            if mark > 0 {
                self.give(EventKind::Label(&self.text[label.range()]), label);
            }
            self.note_flow = Flow::new();
            let fits = self.note_flow.push(run.span);
            debug_assert!(fits, "a note is one piece");
            let mut inline = Inline::new();
            let start = skip_blanks(self.text, label.end, run.span.end);
            inline.begin(start, Listing::Announced, false, self.blocks.shown().organ);
            self.walked = start;
            self.note = Some(inline);
            self.inline.next_call = self.inline.next_call.max(self.page.last_note() + 1).min(self.page.last_note() + 1);
            return;
        };
        if self.walked >= run.span.end {
            self.give(EventKind::End(ElementKind::Footnote), Span::new(run.span.end, run.span.end));
            self.run += 1;
            return;
        }
        let text = Text { text: self.text, flow: &self.note_flow, lexicon: self.lexicon };
        let mut sink = Queue { events: &mut self.queue, head: self.head, len: &mut self.queued };
        self.walked = inline.read(&text, self.walked, run.span, &mut sink);
        self.note = Some(inline);
    }

    fn end(&mut self) {
        let end = self.text.len() as u32;
        if self.text.trim().is_empty() {
            self.odd(Code::Empty, Span::new(end, end));
        } else if self.blocks.is_foreign() {
            self.odd(Code::NoDocument, Span::new(end, end));
        } else if self.blocks.ends_inside() {
            self.odd(Code::EndsInside, Span::new(end, end));
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

/// Whether an element of this kind contains nothing but its own text.
fn is_leaf(kind: ElementKind) -> bool {
    matches!(
        kind,
        ElementKind::Masthead
            | ElementKind::Title
            | ElementKind::Sponsors
            | ElementKind::EnactingFormula
            | ElementKind::Heading
            | ElementKind::Meeting
            | ElementKind::Adopted
    )
}

fn skip_blanks(text: &str, from: u32, to: u32) -> u32 {
    let rest = &text[from as usize..to.max(from) as usize];
    to.max(from) - rest.trim_start_matches(crate::line::is_margin).len() as u32
}
