//! Walking: the runs of a block that has been named, and of what stands after it, as events.

use super::{Machine, Queue, Run, RunKind, Stage};
use crate::block::table::Columns;
use crate::event::{Code, Element, ElementKind, EventKind};
use crate::inline::flow::Flow;
use crate::inline::{Inline, Listing, Text, join};
use crate::line::{Line, is_margin};
use crate::span::Span;

impl<'text> Machine<'text> {
    /// Gives the next run of the block that has been named.
    #[inline(never)] // counted by itself: benches/instructions
    pub(super) fn walk(&mut self) {
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
        if let Some(columns) = self.columns {
            return self.walk_table(columns, run);
        }
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
        if self.inline.leaves_list() {
            return self.leave_list();
        }
        if self.walked >= run.span.end {
            self.finish_text(run);
        }
    }

    /// The list of a vote is over in the middle of its block: what follows is a paragraph behind the vote.
    fn leave_list(&mut self) {
        let verdict = self.blocks.behind_list();
        let end = self.runs[..self.block_runs].last().map_or(self.walked, |run| run.span.end);
        self.open(&verdict.element, verdict.keep, Span::new(self.walked, end));
        self.blocks.open(&verdict);
    }

    /// One step in a table: what stands before a cell, the cell, or what stands after the last of a row.
    fn walk_table(&mut self, columns: Columns, run: Run) {
        if let Some(cell) = self.cell.filter(|cell| self.walked < cell.end) {
            self.walked = self.inline_read(self.walked, cell);
            return;
        }
        let ended = self.cell.take();
        if let Some(cell) = ended {
            self.give(EventKind::End(ElementKind::Cell), Span::new(cell.end, cell.end));
        }
        // The line we are in, and the next cell of it.
        let before = &self.text[run.span.start as usize..self.walked as usize];
        let start = run.span.start + before.rfind(['\n', '\r', '\u{c}']).map_or(0, |at| at as u32 + 1);
        let line = Line::read(&self.text[..run.span.end as usize], start);
        let (row, from) = (line.text(self.text), line.content.start);
        let rule = columns.is_rule(row);
        // An empty cell ends where its row begins.
        let begins = ended.is_none() && self.walked <= from;
        let mut cells = columns.cells(row).map(|(start, end)| Span::new(from + start as u32, from + end as u32));
        let next =
            cells.find(|cell| cell.start >= self.walked && (begins || cell.start > self.walked)).filter(|_| !rule);
        let end = next.map_or(line.content.end, |cell| cell.start);
        if begins && !row.is_empty() && !rule {
            self.give(EventKind::Start(Element::Row), line.content);
        }
        // Bars, and what else no cell holds.
        let between = &self.text[self.walked.max(from).min(end) as usize..end as usize];
        let bare = between.trim_end_matches(is_margin);
        let skipped = bare.len() - bare.trim_start_matches(is_margin).len();
        if skipped < bare.len() {
            let from = end - between.len() as u32;
            let span = Span::new(from + skipped as u32, from + bare.len() as u32);
            self.give(EventKind::Markup(&self.text[span.range()]), span);
        }
        match next {
            Some(cell) => {
                self.give(EventKind::Start(Element::Cell), cell);
                self.walked = cell.start;
                self.cell = Some(cell);
                self.flow = Flow::new();
                let fits = self.flow.push(cell);
                debug_assert!(fits, "a cell is one piece");
                self.inline.begin(cell.start, Listing::Announced, true, self.blocks.shown().organ);
            }
            None => {
                if !row.is_empty() && !rule {
                    self.give(EventKind::End(ElementKind::Row), Span::new(end, end));
                }
                self.walked = line.next.max(self.walked).min(run.span.end);
                if self.walked >= run.span.end {
                    self.finish_text(run);
                }
            }
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

    pub(super) fn between(&mut self) {
        if self.run >= self.len {
            self.len = 0;
            let over = self.ahead.is_none() && self.at as usize >= self.text.len() && !self.more;
            self.stage = if over { Stage::End } else { Stage::Read };
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
                self.inline.noted(&self.text[run.span.range()]);
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
                self.inline.noted(&self.text[label.range()]);
            }
            self.note_flow = Flow::new();
            let fits = self.note_flow.push(run.span);
            debug_assert!(fits, "a note is one piece");
            let mut inline = Inline::new();
            let start = skip_blanks(self.text, label.end, run.span.end);
            inline.begin(start, Listing::Announced, false, self.blocks.shown().organ);
            self.walked = start;
            self.note = Some(inline);
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
            | ElementKind::Table
            | ElementKind::Meeting
            | ElementKind::Adopted
    )
}

fn skip_blanks(text: &str, from: u32, to: u32) -> u32 {
    let rest = &text[from as usize..to.max(from) as usize];
    to.max(from) - rest.trim_start_matches(crate::line::is_margin).len() as u32
}
