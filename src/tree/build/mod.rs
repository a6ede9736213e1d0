//! Events to the tree.
//!
//! How it works: what is open is a stack of [`Open`] nodes, each with its own [`Reading`]; annotations that name a
//! stretch of text (a citation, a State, a leading phrase) are *captures* that collect the leaves within their span.
//! What a document says of itself in several places (its symbol in the masthead, in a running head, in its number) is
//! settled when it ends.

mod annotate;
mod fields;
pub(super) mod open;
mod settle;
mod votes;

use super::block::block;
use super::calls::Waiting;
use super::notes::{Calls, call_footnotes, grow, marker_of, move_footnotes, tell_footnotes};
use super::told::{Sentences, Told};
use super::vote::{self, Pending};
use super::{Block, BlockKind, Call, DiagnosticNode, Document, Footnote, FurnitureNode, LanguageTag, Parsed, Text};
use crate::event::{Code, Diagnostic, Element, Event, EventKind};
use crate::grammar::mark::number;
use crate::grammar::masthead::scan_running_head;
use crate::grammar::{Furniture, Symbol};
use crate::language::Language;
use crate::lexicon::{MastheadField, Organ, lexicon};
use crate::span::{Span, put_in_order};
use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use annotate::{Capture, Target};
use core::mem;
use open::Open;
pub(crate) use settle::address;
pub(super) use settle::date;
use settle::{Said, number_of_annex, settle, symbol_of_part};

/// Builds a [`Document`] from events, one by one.
///
/// Allocates the tree and no more; text is borrowed where it can be.
#[derive(Clone, Debug)]
pub struct Builder<'text> {
    open: Vec<Open<'text>>,
    documents: Vec<Draft<'text>>,
    captures: Vec<Capture<'text>>,
    /// Where each mark stands that calls a footnote.
    calls: Calls<'text>,
    /// What waits until it is known which digits call a footnote.
    waiting: Waiting<'text>,
    /// What was said last is of the page, and a symbol is among it.
    page: (bool, bool),
    language: Option<Language>,
    done: Option<Document<'text>>,
}

/// A document that is being built.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft<'text> {
    pub(super) document: Document<'text>,
    pub(super) organ: Option<Organ>,
    /// What its lines say of its identity.
    pub(super) said: Said,
    /// Marks whose footnotes' texts come later.
    pub(super) marks: VecDeque<(&'text str, Span)>,
    /// Footnotes whose marks come later, as places in their list.
    pub(super) unmarked: Vec<usize>,
    pub(super) pending: Vec<Pending<'text>>,
    /// What its sentences tell of its adoption.
    pub(super) sentences: Sentences,
    /// Its first paragraph has been read.
    pub(super) begun: bool,
    /// A vote has ended, and no block after it.
    pub(super) told: bool,
    /// Of each vote, the marks called where it is told.
    pub(super) vote_marks: Vec<Vec<Text<'text>>>,
}

/// How many pieces of a sentence are kept that may tell of an adoption: it stands on a few lines.
const PIECES: usize = 24;

impl<'text> Builder<'text> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Builder<'text> {
        Builder {
            open: Vec::new(),
            documents: Vec::new(),
            captures: Vec::new(),
            calls: Calls::default(),
            waiting: Waiting::default(),
            page: (false, false),
            language: None,
            done: None,
        }
    }

    /// Takes the next event.
    ///
    /// A plain digit that may call a footnote is a call only if one of its number comes: from the first of them on the
    /// events are kept until the text has ended. A text without such digits keeps none.
    pub fn push(&mut self, event: Event<'text>) {
        if let Some(event) = self.waiting.pass(event) {
            self.take(event);
        }
    }

    fn take(&mut self, event: Event<'text>) {
        let span = event.span;
        match event.kind {
            EventKind::Start(element) => self.start(element, span),
            EventKind::End(_) => self.end(span),
            EventKind::Text(text) => {
                self.touch(span);
                self.capture(text, span);
                if let Some(open) = self.open.last_mut() {
                    open.reading.push(text);
                    if open.tells && open.pieces.len() < PIECES {
                        open.pieces.push((text, span));
                    }
                }
            }
            EventKind::Break(join) => {
                self.capture_break(join);
                if let Some(open) = self.open.last_mut() {
                    open.reading.line(join);
                }
            }
            EventKind::Label(label) => self.label(label, span),
            EventKind::Call(mark) => {
                self.calls.push(mark.marker, span);
                if let Some(open) = self.open.last_mut() {
                    let offset = open.reading.mark() as u32;
                    grow(&mut open.calls);
                    open.calls.push(Call { marker: mark.marker.into(), offset, span });
                }
                self.touch(span);
            }
            EventKind::Markup(_) => self.touch(span),
            EventKind::Furniture(kind, text) => self.furniture(kind, text, span),
            EventKind::Lead(_) => self.want(span, Target::Lead),
            EventKind::Citation(citation) => self.citation(citation, span),
            EventKind::State(name) => self.state(name, span),
            EventKind::Sponsors { later } => {
                if let Some(open) = self.open.last_mut() {
                    open.sponsors = Some(later);
                }
            }
            EventKind::Tally(tally) => {
                if let Some(open) = self.open.last_mut() {
                    open.tally = Some((tally, span, open.reading.as_str().len()));
                }
            }
            EventKind::Language(language) => {
                self.language = Some(language);
                if let Some(draft) = self.documents.last_mut() {
                    draft.document.language = LanguageTag(Some(language));
                }
            }
            EventKind::Kind(kind) => {
                if let Some(draft) = self.documents.last_mut() {
                    draft.document.kind = kind;
                }
            }
            EventKind::Diagnostic(diagnostic) if diagnostic.code == Code::UnknownState => self.unknown(span),
            EventKind::Diagnostic(diagnostic) => self.diagnostic(diagnostic, span),
        }
    }

    /// The document, once its last event has been pushed.
    #[must_use]
    pub fn finish(mut self) -> Parsed<'text> {
        for event in core::mem::take(&mut self.waiting).settle() {
            self.take(event);
        }
        while !self.open.is_empty() {
            self.end(Span::default());
        }
        let mut document = self.done.unwrap_or_default();
        move_footnotes(&mut document);
        call_footnotes(&mut document);
        tell_footnotes(&mut document, self.calls);
        let odd = || document.documents().map(|document| &document.diagnostics);
        let mut diagnostics: Vec<DiagnosticNode<'text>> = Vec::with_capacity(odd().map(Vec::len).sum());
        diagnostics.extend(odd().flatten().cloned());
        put_in_order(&mut diagnostics, |diagnostic| diagnostic.span.start);
        Parsed { document, diagnostics }
    }

    /// A leaf of the text: everything open reaches at least so far.
    fn touch(&mut self, span: Span) {
        self.page = (false, false);
        for open in &mut self.open {
            open.end = open.end.max(span.end);
        }
    }

    fn draft(&mut self) -> Option<&mut Draft<'text>> {
        self.documents.last_mut()
    }

    fn diagnostic(&mut self, diagnostic: Diagnostic, span: Span) {
        // What is said of the whole text comes as an event when the text has ended; people look for it at its start.
        let span = match diagnostic.code {
            Code::Empty | Code::NoDocument | Code::UnknownLanguage => Span::default(),
            _ => span,
        };
        if let Some(draft) = self.draft() {
            draft.document.diagnostics.push(node(diagnostic, span));
        }
    }

    fn start(&mut self, element: Element<'text>, span: Span) {
        self.flush_captures(u32::MAX);
        if self.page.1 && matches!(element, Element::Masthead(_)) {
            self.documents.iter_mut().take(1).for_each(|draft| draft.said.beside());
        }
        match element {
            Element::Document | Element::Draft { .. } => {
                let mut draft = Draft::default();
                draft.document.version = 1;
                draft.document.language = LanguageTag(self.language);
                draft.document.span = span;
                self.documents.push(draft);
            }
            Element::EnactingFormula(organ) => {
                if let Some(draft) = self.draft() {
                    draft.organ = Some(organ);
                }
            }
            Element::RecordedVote => self.start_vote(span),
            Element::Ballot(choice) => self.start_ballot(choice, span),
            Element::Row => {
                if let Some(table) = self.open.last_mut() {
                    table.rows.push(Vec::new());
                    table.cell_spans.push(Vec::new());
                }
            }
            _ => {}
        }
        let mut open = Open::new(element, span);
        open.tells = match element {
            Element::Adopted | Element::Masthead(MastheadField::Adoption) => true,
            Element::Paragraph => self.draft().is_some_and(|draft| !core::mem::replace(&mut draft.begun, true)),
            _ => false,
        };
        self.open.push(open);
    }

    fn label(&mut self, label: &'text str, span: Span) {
        self.touch(span);
        match self.open.last_mut() {
            Some(open)
                if open.label.is_none()
                    && open.element != Element::Document
                    && open.reading.is_empty()
                    && open.span.contains(span) =>
            {
                open.label = Some(label);
                open.label_span = Some(span);
            }
            // A footnote's mark whose text comes later.
            _ => {
                if let Some(draft) = self.draft() {
                    draft.marks.push_back((label, span));
                    draft.mark_notes();
                }
            }
        }
    }

    fn furniture(&mut self, kind: Furniture, text: &'text str, span: Span) {
        let (beside, ran) = self.page;
        self.page.0 = true;
        let Some(draft) = self.documents.first_mut() else { return };
        draft.document.furniture.push(FurnitureNode { kind, span });
        if ran {
            draft.said.beside();
        }
        if kind == Furniture::RunningHead
            && let Some(symbol) = Symbol::parse(text).ok().or_else(|| scan_running_head(text).map(|(symbol, _)| symbol))
        {
            draft.said.running(symbol.to_string(), beside);
            self.page.1 = true;
        }
    }

    fn end(&mut self, here: Span) {
        self.flush_captures(u32::MAX);
        let Some(open) = self.open.pop() else { return };
        match open.element {
            Element::Document | Element::Draft { .. } => self.end_document(open, here),
            Element::Footnote => self.end_footnote(open),
            Element::RecordedVote | Element::Ballot(_) => self.end_vote(open),
            Element::Row => {}
            Element::Cell => self.end_cell(open),
            Element::Title if self.goes_on(&open) => self.go_on(open),
            // Said before: what comes again is a line of the text, where it stands.
            Element::Title if !self.is_title(&open) => self.add(block(open)),
            Element::EnactingFormula(_)
                if self.documents.last().is_some_and(|draft| draft.document.organ.is_some()) =>
            {
                self.add(block(open));
            }
            Element::Masthead(_)
            | Element::Title
            | Element::Sponsors
            | Element::EnactingFormula(_)
            | Element::Meeting
            | Element::Adopted => self.end_field(open),
            _ => {
                if open.votes.is_empty() {
                    self.tell_behind(&open);
                }
                if open.tells
                    && let Some(draft) = self.documents.last_mut()
                {
                    let words = lexicon(self.language.unwrap_or(Language::En));
                    draft.sentences.first = Told::at(open.reading.as_str(), &open.pieces, words);
                }
                let mut block = block(open);
                if block.kind == BlockKind::Annex {
                    let language = self.language.unwrap_or(Language::En);
                    block.number = block.title.as_deref().and_then(|title| number_of_annex(title, language));
                }
                self.add(block);
            }
        }
    }

    /// A block goes where what contains it is open, in the order of the source.
    fn add(&mut self, block: Block<'text>) {
        if let Some(parent) = self.open.iter_mut().rev().find(|open| open.element.kind().holds_blocks()) {
            parent.end = parent.end.max(block.span.end);
            let later = parent.blocks.iter().rev().take_while(|other| other.span.start > block.span.start).count();
            parent.blocks.insert(parent.blocks.len() - later, block);
        }
    }

    fn end_document(&mut self, open: Open<'text>, here: Span) {
        let Some(mut draft) = self.documents.pop() else { return };
        draft.document.body = open.blocks;
        let Element::Draft { number, .. } = open.element else {
            draft.document.span = open.span.to(here);
            self.done = Some(settle(draft));
            return;
        };
        let span = Span::new(open.span.start, open.end.max(open.span.end));
        draft.document.span = span;
        let mut document = settle(draft);
        let title = open.reading.finish();
        if open.label.is_some()
            && let (Some(whole), Some(letter)) = (self.documents.last(), number)
        {
            document.symbol = symbol_of_part(whole, letter, document.kind).or(document.symbol);
        }
        self.add(Block {
            kind: BlockKind::Document,
            number: number.map(Into::into),
            label: open.label.map(Into::into),
            title: (!title.is_empty()).then_some(title),
            span,
            text_span: Some(open.span),
            footnotes: open.calls,
            document: Some(Box::new(document)),
            ..Block::default()
        });
    }

    /// A cell goes to the last row of the table; the footnotes called in it are called in the table.
    fn end_cell(&mut self, open: Open<'text>) {
        let Some(table) = self.open.iter_mut().rfind(|open| open.element == Element::Table) else { return };
        table.calls.extend(open.unplaced());
        if let (Some(row), Some(spans)) = (table.rows.last_mut(), table.cell_spans.last_mut()) {
            row.push(open.reading.finish());
            spans.push(open.span);
        }
    }

    fn end_footnote(&mut self, open: Open<'text>) {
        let span = Span::new(open.span.start, open.end.max(open.span.start));
        let language = self.language.unwrap_or(Language::En);
        let Some(draft) = self.draft() else { return };
        let mark = open.label.zip(open.label_span).or_else(|| draft.marks.pop_front());
        let (marker, marker_span) = mark.map_or((Text::Borrowed(""), None), |(label, at)| (marker_of(label), Some(at)));
        let text = open.reading.finish();
        draft.pending.extend(vote::corrections(&text, &marker, span, lexicon(language)));
        if marker_span.is_none() {
            draft.unmarked.push(draft.document.footnotes.len());
        }
        draft.document.footnotes.push(Footnote { marker, text, span, marker_span, called: false });
    }
}

impl Draft<'_> {
    /// A text layer may give the texts of a page's notes first and their marks behind them: once there are as many marks,
    /// each text has the one that it would have in the order of print.
    fn mark_notes(&mut self) {
        if self.unmarked.len() != self.marks.len() {
            return;
        }
        let mut marks: Vec<_> = mem::take(&mut self.marks).into_iter().collect();
        put_in_order(&mut marks, |(label, _)| number(&marker_of(label)).unwrap_or_default());
        for ((label, at), note) in marks.into_iter().zip(mem::take(&mut self.unmarked)) {
            if let Some(note) = self.document.footnotes.get_mut(note) {
                (note.marker, note.marker_span) = (marker_of(label), Some(at));
            }
        }
    }
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Builder::new()
    }
}

/// Two lines of one field.
fn after<'text>(before: Option<Text<'text>>, text: Text<'text>) -> Text<'text> {
    match before {
        Some(before) => format!("{before} {text}").into(),
        None => text,
    }
}

fn node(diagnostic: Diagnostic, span: Span) -> DiagnosticNode<'static> {
    DiagnosticNode::of(diagnostic, span)
}
