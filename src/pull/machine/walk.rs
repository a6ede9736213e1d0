//! Walking: the runs of a block that has been named, and of what stands after it, as events.

use super::Course;
use super::runs::{Run, RunKind};
use crate::block::table::Columns;
use crate::event::{Code, Element, ElementKind, EventKind};
use crate::inline::flow::Flow;
use crate::inline::{Inline, Listing, Text, join};
use crate::line::{Line, is_margin};
use crate::span::Span;

/// How far the walk has come.
#[derive(Clone, Debug)]
pub(super) struct Walking {
    /// The run at hand.
    run: usize,
    /// Up to here everything has been given.
    walked: u32,
    /// The block whose runs are walked; none where what stands between two blocks is.
    body: Option<Body>,
    /// The footnote that is open.
    note: Option<Note>,
}

/// What a block is walked with.
#[derive(Clone, Debug)]
pub(super) struct Body {
    /// How many of the runs are its own.
    pub(super) runs: usize,
    pub(super) markup: Span,
    pub(super) label: Span,
    pub(super) lead: Span,
    pub(super) flow: Flow,
    /// How the cells of a table are parted, and the cell that is open.
    pub(super) columns: Option<Columns>,
    pub(super) cell: Option<Span>,
    /// None of its text has been given.
    pub(super) first: bool,
    /// It goes on after its end, for want of room.
    pub(super) cut: bool,
}

/// What a footnote is walked with.
#[derive(Clone, Debug)]
struct Note {
    inline: Inline,
    flow: Flow,
}

impl Body {
    /// Gives a stretch of its text.
    fn inline<'text>(&self, course: &mut Course<'text>, at: u32, piece: Span) -> u32 {
        let text = Text { text: course.text, flow: &self.flow, lexicon: course.lexicon };
        course.inline.read(&text, at, piece, &mut course.queue)
    }

    /// Gives the Markdown before its words.
    fn markup(&self, course: &mut Course<'_>) -> u32 {
        let raw = &course.text[self.markup.range()];
        course.inline.open_stars(raw);
        let bare = raw.trim_end();
        course.queue.give(EventKind::Markup(bare), Span::new(self.markup.start, self.markup.start + bare.len() as u32));
        self.markup.end
    }
}

impl Walking {
    /// From where a block begins.
    pub(super) fn of(body: Body, start: u32) -> Walking {
        Walking { run: 0, walked: start, body: Some(body), note: None }
    }

    /// Of what stands between two blocks.
    pub(super) const fn between() -> Walking {
        Walking { run: 0, walked: 0, body: None, note: None }
    }

    /// Gives what comes next; `false` where all has been given.
    #[inline(never)] // counted by itself: benches/instructions
    pub(super) fn walk(&mut self, course: &mut Course<'_>) -> bool {
        let run = course.runs.get(self.run);
        match (&self.body, run) {
            (Some(body), Some(run)) if self.run < body.runs => match run.kind {
                RunKind::Text => self.walk_text(course, run),
                _ => self.walk_run(course, run),
            },
            (Some(_), _) => self.end_body(course),
            (None, Some(run)) => self.walk_run(course, run),
            (None, None) => return false,
        }
        true
    }

    /// Ends the block, if nothing can stand inside it.
    fn end_body(&mut self, course: &mut Course<'_>) {
        if self.body.take().is_some_and(|body| body.cut) {
            course.queue.odd(Code::BlockCut, Span::new(self.walked, self.walked));
        }
        if course.blocks.outline.top().is_some_and(ElementKind::is_leaf) {
            course.queue.close_one(&mut course.blocks, self.walked);
        }
    }

    /// One step in a stretch of the block's text: what stands before its words, or a leaf of them.
    fn walk_text(&mut self, course: &mut Course<'_>, run: Run) {
        let Some(body) = &mut self.body else { return };
        let text = course.text;
        if self.walked < run.span.start {
            // The page ended in the middle of the block.
            if !body.first {
                let joined = join(&text[..self.walked as usize], &text[run.span.start as usize..]);
                course.queue.give(EventKind::Break(joined), Span::new(run.span.start, run.span.start));
            }
            self.walked = run.span.start;
        }
        body.first = false;
        if let Some(columns) = body.columns {
            return self.walk_table(course, columns, run);
        }
        if self.walked < body.markup.end {
            self.walked = body.markup(course);
            return;
        }
        if body.label.start <= self.walked && self.walked < body.label.end {
            let label = body.label;
            course.queue.give(EventKind::Label(&text[label.range()]), label);
            self.walked = skip_blanks(text, label.end, run.span.end);
            return self.finish_if_over(run);
        }
        if body.lead.start == self.walked && !body.lead.is_empty() {
            let lead = core::mem::take(&mut body.lead);
            course.queue.give(EventKind::Lead(&text[lead.range()]), lead);
        }
        // The leading phrase begins a leaf of its own; the stars before it open its italics.
        let mut end = run.span.end;
        if !body.lead.is_empty() && self.walked < body.lead.start && body.lead.start < end {
            end = body.lead.start;
            let raw = &text[self.walked as usize..end as usize];
            if raw.bytes().all(|byte| byte == b'*') {
                course.inline.open_stars(raw);
                course.queue.give(EventKind::Markup(raw), Span::new(self.walked, end));
                self.walked = end;
                return;
            }
        }
        self.walked = body.inline(course, self.walked, Span::new(run.span.start, end));
        if course.inline.leaves_list() {
            return self.leave_list(course);
        }
        self.finish_if_over(run);
    }

    /// The list of a vote is over in the middle of its block: what follows is a paragraph behind the vote.
    fn leave_list(&self, course: &mut Course<'_>) {
        let verdict = course.blocks.behind_list();
        let runs = self.body.as_ref().map_or(0, |body| body.runs);
        let end = course.runs.all()[..runs].last().map_or(self.walked, |run| run.span.end);
        course.queue.open(&mut course.blocks, &verdict.element, verdict.keep, Span::new(self.walked, end));
        course.blocks.open(&verdict);
    }

    /// One step in a table: what stands before a cell, the cell, or what stands after the last of a row.
    fn walk_table(&mut self, course: &mut Course<'_>, columns: Columns, run: Run) {
        let Some(body) = &mut self.body else { return };
        if let Some(cell) = body.cell.filter(|cell| self.walked < cell.end) {
            self.walked = body.inline(course, self.walked, cell);
            return;
        }
        let ended = body.cell.take();
        if let Some(cell) = ended {
            course.queue.give(EventKind::End(ElementKind::Cell), Span::new(cell.end, cell.end));
        }
        // The line we are in, and the next cell of it.
        let before = &course.text[run.span.start as usize..self.walked as usize];
        let start = run.span.start + before.rfind(['\n', '\r', '\u{c}']).map_or(0, |at| at as u32 + 1);
        let line = Line::read(&course.text[..run.span.end as usize], start);
        let (row, from) = (line.text(course.text), line.content.start);
        let rule = columns.is_rule(row);
        // An empty cell ends where its row begins.
        let begins = ended.is_none() && self.walked <= from;
        let mut cells = columns.cells(row).map(|(start, end)| Span::new(from + start as u32, from + end as u32));
        let next =
            cells.find(|cell| cell.start >= self.walked && (begins || cell.start > self.walked)).filter(|_| !rule);
        let end = next.map_or(line.content.end, |cell| cell.start);
        if begins && !row.is_empty() && !rule {
            course.queue.give(EventKind::Start(Element::Row), line.content);
        }
        give_between(course, Span::new(self.walked.max(from).min(end), end));
        match next {
            Some(cell) => {
                course.queue.give(EventKind::Start(Element::Cell), cell);
                self.walked = cell.start;
                (body.cell, body.flow) = (Some(cell), Flow::of(cell));
                course.inline.begin(cell.start, Listing::Announced, true, course.blocks.shown().organ);
            }
            None => {
                if !row.is_empty() && !rule {
                    course.queue.give(EventKind::End(ElementKind::Row), Span::new(end, end));
                }
                self.walked = line.next.max(self.walked).min(run.span.end);
                self.finish_if_over(run);
            }
        }
    }

    /// Goes on to the next run where all of this one has been given.
    fn finish_if_over(&mut self, run: Run) {
        if self.walked >= run.span.end {
            self.walked = run.span.end;
            self.run += 1;
        }
    }

    /// Furniture, a footnote or its mark.
    fn walk_run(&mut self, course: &mut Course<'_>, run: Run) {
        let raw = &course.text[run.span.range()];
        match run.kind {
            RunKind::Furniture(furniture) => course.queue.give(EventKind::Furniture(furniture, raw), run.span),
            RunKind::Mark => {
                course.queue.give(EventKind::Label(raw), run.span);
                course.inline.noted(raw);
            }
            RunKind::Note { mark } => return self.walk_note(course, run, mark),
            RunKind::Text => {}
        }
        self.run += 1;
        self.walked = self.walked.max(run.span.end);
    }

    fn walk_note(&mut self, course: &mut Course<'_>, run: Run, mark: u16) {
        let Some(note) = &mut self.note else {
            course.queue.give(EventKind::Start(Element::Footnote), run.span);
            let label = Span::new(run.span.start, run.span.start + u32::from(mark));
            if mark > 0 {
                course.queue.give(EventKind::Label(&course.text[label.range()]), label);
                course.inline.noted(&course.text[label.range()]);
            }
            let mut inline = Inline::new();
            let start = skip_blanks(course.text, label.end, run.span.end);
            inline.begin(start, Listing::Announced, false, course.blocks.shown().organ);
            self.walked = start;
            self.note = Some(Note { inline, flow: Flow::of(run.span) });
            return;
        };
        if self.walked >= run.span.end {
            course.queue.give(EventKind::End(ElementKind::Footnote), Span::new(run.span.end, run.span.end));
            self.note = None;
            self.run += 1;
            return;
        }
        let text = Text { text: course.text, flow: &note.flow, lexicon: course.lexicon };
        self.walked = note.inline.read(&text, self.walked, run.span, &mut course.queue);
    }
}

/// Bars, and what else of a row no cell holds.
fn give_between(course: &mut Course<'_>, span: Span) {
    let between = &course.text[span.range()];
    let bare = between.trim_end_matches(is_margin);
    let skipped = bare.len() - bare.trim_start_matches(is_margin).len();
    if skipped < bare.len() {
        let from = span.end - between.len() as u32;
        let span = Span::new(from + skipped as u32, from + bare.len() as u32);
        course.queue.give(EventKind::Markup(&course.text[span.range()]), span);
    }
}

fn skip_blanks(text: &str, from: u32, to: u32) -> u32 {
    let rest = &text[from as usize..to.max(from) as usize];
    to.max(from) - rest.trim_start_matches(crate::line::is_margin).len() as u32
}
