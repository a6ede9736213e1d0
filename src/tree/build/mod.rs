//! Events to the tree.
//!
//! How it works: what is open is a stack of [`Open`] nodes, each with its own [`Reading`]; annotations that name a
//! stretch of text (a citation, a State, a leading phrase) are *captures* that collect the leaves within their span.
//! What a document says of itself in several places (its symbol in the masthead, in a running head, in its number) is
//! settled when it ends.

mod annotate;
mod settle;

use super::block::{block, contains, is_block};
use super::notes::{call_footnotes, marker_of, move_footnotes, tell_footnotes};
use super::vote::{self, Pending};
use super::{
    Block, BlockKind, Call, DiagnosticNode, Document, Footnote, FurnitureNode, LanguageTag, Parsed, Reading, Text, Vote,
};
use crate::event::{Code, Diagnostic, Element, Event, EventKind};
use crate::grammar::masthead::{date_of_meeting, dates_act, scan_closing_date, scan_running_head};
use crate::grammar::verb::Introduced;
use crate::grammar::{Furniture, Symbol, Tally};
use crate::language::Language;
use crate::lexicon::{Choice, Organ, lexicon};
use crate::span::Span;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use annotate::{Capture, Target};
pub(crate) use settle::address;
pub(super) use settle::date;
use settle::{Said, number_of_annex, number_of_title, settle, symbol_of_part, trimmed};

/// Builds a [`Document`] from events, one by one.
///
/// Allocates the tree and no more; text is borrowed where it can be.
#[derive(Clone, Debug)]
pub struct Builder<'text> {
    open: Vec<Open<'text>>,
    documents: Vec<Draft<'text>>,
    captures: Vec<Capture<'text>>,
    /// Every mark that calls a footnote, and where.
    calls: Vec<(&'text str, Span)>,
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
    pub(super) marks: Vec<&'text str>,
    pub(super) pending: Vec<Pending<'text>>,
    /// Of each vote, the marks called where it is told.
    pub(super) vote_marks: Vec<Vec<Text<'text>>>,
}

/// An element that has begun.
#[derive(Clone, Debug)]
pub(super) struct Open<'text> {
    pub(super) element: Element<'text>,
    pub(super) span: Span,
    /// Where its last leaf ended.
    pub(super) end: u32,
    pub(super) reading: Reading<'text>,
    pub(super) label: Option<&'text str>,
    pub(super) lead: Option<Text<'text>>,
    pub(super) calls: Vec<Call<'text>>,
    pub(super) blocks: Vec<Block<'text>>,
    pub(super) votes: Vec<u32>,
    /// The rows of a table.
    pub(super) rows: Vec<Vec<Text<'text>>>,
    /// The last draft cited in it, and the tally told in it.
    pub(super) draft: Option<Text<'text>>,
    pub(super) tally: Option<(Tally, Span, usize)>,
    /// Sponsors are being listed: whether they joined later.
    pub(super) sponsors: Option<bool>,
    pub(super) choice: Option<Choice>,
    /// The last verb in its text as far as it was looked through, and how far that is.
    pub(super) verb: (Option<Introduced>, usize),
}

impl<'text> Builder<'text> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Builder<'text> {
        Builder {
            open: Vec::new(),
            documents: Vec::new(),
            captures: Vec::new(),
            calls: Vec::new(),
            page: (false, false),
            language: None,
            done: None,
        }
    }

    /// Takes the next event.
    pub fn push(&mut self, event: Event<'text>) {
        let span = event.span;
        match event.kind {
            EventKind::Start(element) => self.start(element, span),
            EventKind::End(_) => self.end(span),
            EventKind::Text(text) => {
                self.touch(span);
                self.capture(text, span);
                if let Some(open) = self.open.last_mut() {
                    open.reading.push(text);
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
                self.calls.push((mark.marker, span));
                if let Some(open) = self.open.last_mut() {
                    let offset = open.reading.mark() as u32;
                    open.calls.push(Call { marker: mark.marker.into(), offset });
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
            EventKind::Diagnostic(diagnostic) => self.diagnostic(diagnostic, span),
        }
    }

    /// The document, once its last event has been pushed.
    #[must_use]
    pub fn finish(mut self) -> Parsed<'text> {
        while !self.open.is_empty() {
            self.end(Span::default());
        }
        let mut document = self.done.unwrap_or_default();
        move_footnotes(&mut document);
        call_footnotes(&mut document);
        tell_footnotes(&mut document, &self.calls);
        let mut diagnostics = Vec::new();
        collect(&document, &mut diagnostics);
        diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
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
            Element::Row => {
                if let Some(table) = self.open.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            _ => {}
        }
        let choice = if let Element::Ballot(choice) = element { Some(choice) } else { None };
        self.open.push(Open {
            element,
            span,
            end: span.start,
            reading: Reading::new(),
            label: None,
            lead: None,
            calls: Vec::new(),
            blocks: Vec::new(),
            votes: Vec::new(),
            rows: Vec::new(),
            draft: None,
            tally: None,
            sponsors: None,
            choice,
            verb: (None, 0),
        });
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
            }
            // A footnote's mark whose text comes later.
            _ => {
                if let Some(draft) = self.draft() {
                    draft.marks.push(label);
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

    // ---- votes

    fn start_vote(&mut self, span: Span) {
        let told = self.open.iter().rev().find(|open| open.tally.is_some());
        let tally = told.and_then(|open| open.tally);
        let symbol = self.open.iter().rev().find_map(|open| open.draft.clone());
        let language = self.language.unwrap_or(Language::En);
        let part = told.zip(tally).and_then(|(open, (_, _, at))| {
            let text = open.reading.as_str();
            vote::part(text.get(..at).unwrap_or(text), lexicon(language))
        });
        let marks = self.open.iter().flat_map(|open| &open.calls).map(|call| call.marker.clone()).collect();
        let Some(draft) = self.documents.last_mut() else { return };
        let at = draft.document.votes.len() as u32;
        draft.document.votes.push(vote::begin(tally, symbol, part, span));
        draft.vote_marks.push(marks);
        if let Some(block) = self.open.iter_mut().rev().find(|open| is_block(&open.element)) {
            block.votes.push(at);
        }
    }

    // ---- ends

    fn end(&mut self, here: Span) {
        self.flush_captures(u32::MAX);
        let Some(open) = self.open.pop() else { return };
        match open.element {
            Element::Document => {
                if let Some(mut draft) = self.documents.pop() {
                    draft.document.span = open.span.to(here);
                    draft.document.body = open.blocks;
                    self.done = Some(settle(draft));
                }
            }
            Element::Draft { number, .. } => {
                if let Some(mut draft) = self.documents.pop() {
                    let span = Span::new(open.span.start, open.end.max(open.span.end));
                    draft.document.span = span;
                    draft.document.body = open.blocks;
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
                        document: Some(Box::new(document)),
                        ..Block::default()
                    });
                }
            }
            Element::Footnote => self.end_footnote(open),
            Element::RecordedVote | Element::Ballot(_) => {
                let Some(draft) = self.documents.last_mut() else { return };
                if let Some(vote) = draft.document.votes.last_mut() {
                    vote.span.end = vote.span.end.max(open.end);
                    if open.element == Element::RecordedVote {
                        let vote = vote.clone();
                        self.check(&vote);
                    }
                }
            }
            Element::Masthead(field) => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                draft.masthead(field, open.reading.finish(), language);
            }
            Element::Title => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                let title = open.reading.finish();
                // "9142 (2031). Resolution of 4 May 2031": no title, but when it was adopted.
                if open.label.is_some()
                    && dates_act(&title, lexicon(language))
                    && draft.document.masthead.adoption.is_none()
                {
                    draft.document.masthead.adoption = Some(title);
                } else {
                    draft.document.title = Some(title).filter(|title| !title.is_empty());
                }
                draft.document.title_footnotes = open.calls;
                if let Some(label) = open.label {
                    draft.document.number = Some(number_of_title(label));
                }
            }
            Element::Sponsors | Element::Row => {}
            Element::Cell => self.end_cell(open),
            Element::EnactingFormula(_) => {
                let Some(draft) = self.draft() else { return };
                draft.document.organ = Some(trimmed(open.reading.finish(), &[',', '،', '，', ' ']));
            }
            Element::Meeting => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                // "64-e пленарное заседание," above its date.
                let text = trimmed(open.reading.finish(), &[',', '،', '，']);
                let met = date_of_meeting(&text, lexicon(language)).map(|date| date.to_string().into());
                draft.document.adopted = draft.document.adopted.take().or(met);
                draft.document.meeting = Some(match draft.document.meeting.take() {
                    Some(before) => format!("{before} {text}").into(),
                    None => text,
                });
            }
            Element::Adopted => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                let text = open.reading.finish();
                let date = scan_closing_date(&text, lexicon(language)).map(|date| date.to_string().into());
                // Of a decision taken at two meetings, the last.
                draft.document.adopted = date.or(draft.document.adopted.take());
                draft.document.adopted_text = Some(text);
            }
            _ => {
                let mut block = block(open);
                if block.kind == BlockKind::Annex {
                    let language = self.language.unwrap_or(Language::En);
                    block.number = block.title.as_deref().and_then(|title| number_of_annex(title, language));
                }
                self.add(block);
            }
        }
    }

    /// A block goes where what contains it is open.
    fn add(&mut self, block: Block<'text>) {
        if let Some(parent) = self.open.iter_mut().rev().find(|open| contains(&open.element)) {
            parent.end = parent.end.max(block.span.end);
            parent.blocks.push(block);
        }
    }

    /// A cell goes to the last row of the table; the footnotes called in it are called in the table.
    fn end_cell(&mut self, open: Open<'text>) {
        let Some(table) = self.open.iter_mut().rfind(|open| open.element == Element::Table) else { return };
        table.calls.extend(open.calls.into_iter().map(|call| Call { offset: 0, ..call }));
        if let Some(row) = table.rows.last_mut() {
            row.push(open.reading.finish());
        }
    }

    fn end_footnote(&mut self, open: Open<'text>) {
        let span = Span::new(open.span.start, open.end.max(open.span.start));
        let language = self.language.unwrap_or(Language::En);
        let Some(draft) = self.draft() else { return };
        let marker = match open.label {
            Some(label) => marker_of(label),
            None if draft.marks.is_empty() => Text::Borrowed(""),
            None => marker_of(draft.marks.remove(0)),
        };
        let text = open.reading.finish();
        draft.pending.extend(vote::corrections(&text, &marker, span, lexicon(language)));
        draft.document.footnotes.push(Footnote { marker, text, span, called: false });
    }

    /// Tally against names.
    fn check(&mut self, vote: &Vote<'text>) {
        let lists = [&vote.in_favour, &vote.against, &vote.abstaining];
        if lists.iter().any(|list| list.tally.is_some_and(|tally| usize::from(tally) != list.states.len())) {
            self.diagnostic(Code::TallyMismatch.diagnostic(), vote.span);
        }
    }
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Builder::new()
    }
}

fn collect<'text>(document: &Document<'text>, into: &mut Vec<DiagnosticNode<'text>>) {
    fn blocks<'text>(list: &[Block<'text>], into: &mut Vec<DiagnosticNode<'text>>) {
        for block in list {
            if let Some(document) = &block.document {
                collect(document, into);
            }
            blocks(&block.blocks, into);
        }
    }
    into.extend(document.diagnostics.iter().cloned());
    blocks(&document.body, into);
}

pub(super) fn node(diagnostic: Diagnostic, span: Span) -> DiagnosticNode<'static> {
    DiagnosticNode {
        code: diagnostic.code.as_str().into(),
        severity: diagnostic.severity,
        message: diagnostic.code.message().into(),
        span,
    }
}
