//! Naming: a block that is complete, and what its walk has to know of it.

use super::read::Reading;
use super::walk::{Body, Walking};
use super::{Course, Stage};
use crate::block::probe::{Probe, is_quote};
use crate::block::{Block, Part, Verdict, table};
use crate::event::{Code, Element};
use crate::grammar::opening::{scan_opening, scan_speech};
use crate::inline::Listing;
use crate::inline::flow::Flow;
use crate::lexicon::MastheadField;
use crate::line::Line;
use crate::span::Span;

impl<'text> Reading<'text> {
    /// The block is complete: names it and turns to its walk.
    pub(super) fn close(&mut self, course: &mut Course<'text>, next: Option<Probe<'text>>, stage: &mut Stage) {
        if !course.runs.has_text() {
            *stage = if course.runs.is_empty() { Stage::End } else { Stage::Walk(Walking::between()) };
            return;
        }
        let flow = flow_of(course);
        let (first, last) = (flow.pieces()[0], flow.pieces()[flow.pieces().len() - 1]);
        let span = Span::new(first.start, last.end);
        let text = &course.text[span.range()];
        let line = Line::read(&course.text[..first.end as usize], span.start);
        let line = Span::new(span.start, line.content.end.min(first.end));
        let single = line.len() == span.len();
        let probe = self
            .kept_probe(line)
            .unwrap_or_else(|| course.blocks.probe_again(&course.text[line.range()], course.lexicon));
        // A label or a number alone on its line: what follows it is what it labels.
        let probe = if probe.is_label_alone() && !single { relabelled(course, probe, text) } else { probe };
        let columns = self.last.row.and_then(|_| table::scan(text, &probe));
        let slanted = course.slanted(&probe, span.end).is_some();
        let block = Block { at: span.start, probe, ending: self.last.ending, text, single, columns, slanted, next };
        let part = course.blocks.part();
        let symboled = course.blocks.shown().symboled;
        let verdict = course.blocks.name(&block, course.lexicon);
        course.open(&verdict, &probe, span);
        let label_at = span.start + probe.markup as u32;
        let label = verdict.label.map_or(Span::new(0, 0), |len| Span::new(label_at, label_at + len as u32));
        if verdict.element == Element::Title {
            let start = (label.end.max(span.start) - span.start) as usize;
            self.page.learn_title(text[start..].trim_start());
        }
        let set_out = matches!(verdict.element, Element::Draft { .. } | Element::EnactingFormula(_));
        if set_out || part == Part::Head && course.blocks.part() != Part::Head {
            self.habits.reset();
        }
        let markup = Span::new(span.start, label_at);
        course.begin_inline(&verdict.element, label.end.max(markup.end), part);
        // The symbol that a document bears is no citation of it; a second one, as that of its draft, is.
        course.inline.own_symbol = !symboled && verdict.element == Element::Masthead(MastheadField::Symbol);
        let lead = course.lead(&verdict.element, &probe, single, &flow);
        let cut = core::mem::take(&mut self.cut);
        let (runs, columns) = (course.runs.of_block(), verdict.columns);
        let body = Body { runs, markup, label, lead, flow, columns, cell: None, first: true, cut };
        self.gap = 0;
        self.page.broken |= course.runs.is_torn();
        *stage = Stage::Walk(Walking::of(body, span.start));
    }

    /// What a line begins with, where it has been asked.
    pub(super) fn kept_probe(&self, line: Span) -> Option<Probe<'text>> {
        let of_line = |kept: &&(Span, Probe<'text>)| kept.0 == line;
        let kept = self.probed.as_ref().filter(of_line).or_else(|| self.opened.as_ref().filter(of_line));
        kept.map(|kept| kept.1)
    }
}

/// The text of the block as one flow.
fn flow_of(course: &Course<'_>) -> Flow {
    let mut flow = Flow::new();
    for piece in course.runs.texts() {
        let fits = flow.push(piece);
        debug_assert!(fits, "a block is cut before its pieces are used up");
    }
    flow
}

/// The probe of a block whose label stands alone on its first line.
fn relabelled<'text>(course: &Course<'text>, probe: Probe<'text>, text: &'text str) -> Probe<'text> {
    let Some((_, len)) = probe.label else { return probe };
    let rest = text[probe.markup + len..].trim_start();
    let line = rest.lines().next().unwrap_or(rest);
    let mut inner = Probe::new(line, course.lexicon);
    // Behind a label of its own, or markup, its phrase stands elsewhere.
    if inner.rest != line {
        inner.find_opening(course.lexicon);
    }
    Probe { rest: line, opening: inner.opening, first: inner.first, ..probe }
}

impl<'text> Course<'text> {
    /// Begins the element that a block is, and says what is odd about it.
    fn open(&mut self, verdict: &Verdict<'text>, probe: &Probe<'text>, span: Span) {
        self.queue.open(&mut self.blocks, &verdict.element, verdict.keep, span);
        if let Some(code) = verdict.odd {
            // The label alone, where that is what is odd.
            let label = verdict.label.filter(|_| code == Code::ScannedLetter).map(|len| probe.markup + len);
            let len = label.unwrap_or(probe.text.len()).min(span.len() as usize);
            self.queue.odd(code, Span::new(span.start, span.start + len as u32));
        }
        self.blocks.open(verdict);
    }

    fn begin_inline(&mut self, element: &Element<'_>, start: u32, part: Part) {
        let listing = match element {
            Element::Sponsors => Listing::Sponsors,
            Element::Ballot(_) => Listing::Ballot,
            _ => Listing::Announced,
        };
        self.inline.begin(start, listing, true, self.blocks.shown().organ);
        self.inline.stars_call = part == Part::Head;
    }

    /// Where the words stand with which a paragraph opens, or says who speaks.
    fn lead(&self, element: &Element<'_>, probe: &Probe<'text>, single: bool, flow: &Flow) -> Span {
        match element {
            Element::PreambularParagraph | Element::OperativeParagraph => self.phrase(probe, single, flow),
            Element::Paragraph if self.blocks.is_statement() => self.speech(probe, flow),
            _ => Span::default(),
        }
    }

    /// Where the leading phrase stands: the longest that is known, or what the source sets in italics.
    fn phrase(&self, probe: &Probe<'text>, single: bool, flow: &Flow) -> Span {
        let start = probe.rest.as_ptr() as usize - self.text.as_ptr() as usize;
        if let Some(lead) = self.slanted_lead(probe, flow.pieces()[flow.pieces().len() - 1].end) {
            return lead;
        }
        let ahead = flow.ahead(self.text, start as u32);
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
        // In a block of one line it is the phrase that was asked for when the block began.
        let known = probe.opening.filter(|found| single && found.is_some());
        match known.unwrap_or_else(|| scan_opening(ahead.text(), self.lexicon)) {
            Some((_, len)) => Span::new(start as u32, ahead.end(len)),
            // A file that sets its phrases in italics, and none here.
            None if cfg!(feature = "hints") && self.slants => Span::default(),
            None => {
                let text = ahead.text();
                let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
                Span::new(start as u32, ahead.end(end))
            }
        }
    }

    /// Where a paragraph of a statement says who speaks and how: "The Security Council reaffirms", after the quotation
    /// mark that opens each of them.
    fn speech(&self, probe: &Probe<'text>, flow: &Flow) -> Span {
        let rest = probe.rest.trim_start_matches(is_quote);
        let start = rest.as_ptr() as usize - self.text.as_ptr() as usize;
        let ahead = flow.ahead(self.text, start as u32);
        match scan_speech(ahead.text(), self.lexicon) {
            Some(len) => Span::new(start as u32, ahead.end(len)),
            None => Span::default(),
        }
    }
}
