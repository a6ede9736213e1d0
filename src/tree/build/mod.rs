//! Events to the tree.
//!
//! How it works: what is open is a stack of [`Open`] nodes, each with its own [`Reading`]; annotations that name a
//! stretch of text (a citation, a State, a leading phrase) are *captures* that collect the leaves within their span.
//! What a document says of itself in several places (its symbol in the masthead, in a running head, in its number) is
//! settled when it ends.

mod annotate;
mod settle;

use super::block::{block, contains, is_block};
use super::calls::Waiting;
use super::notes::{Calls, call_footnotes, marker_of, move_footnotes, tell_footnotes};
use super::vote::{self, Pending};
use super::{
    Block, BlockKind, Call, DiagnosticNode, Document, Footnote, FurnitureNode, LanguageTag, Parsed, Reading, Text, Vote,
};
use crate::event::{Code, Diagnostic, Element, Event, EventKind};
use crate::grammar::masthead::{date_of_meeting, dates_act, scan_closing_date, scan_running_head};
use crate::grammar::verb::Introduced;
use crate::grammar::{Furniture, Symbol, Tally};
use crate::language::Language;
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Choice, Organ, lexicon};
use crate::span::Span;
use alloc::boxed::Box;
use alloc::collections::VecDeque;
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
    pub(super) pending: Vec<Pending<'text>>,
    /// A vote has ended, and no block after it.
    pub(super) told: bool,
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
    pub(super) label_span: Option<Span>,
    pub(super) lead: Option<Text<'text>>,
    pub(super) calls: Vec<Call<'text>>,
    pub(super) blocks: Vec<Block<'text>>,
    pub(super) votes: Vec<u32>,
    /// The rows of a table.
    pub(super) rows: Vec<Vec<Text<'text>>>,
    pub(super) cell_spans: Vec<Vec<Span>>,
    /// The last draft cited in it, and the tally told in it.
    pub(super) draft: Option<Text<'text>>,
    pub(super) tally: Option<(Tally, Span, usize)>,
    /// Sponsors are being listed: whether they joined later.
    pub(super) sponsors: Option<bool>,
    pub(super) choice: Option<Choice>,
    /// The last verb in its text as far as it was looked through, and how far that is.
    pub(super) verb: (Option<Introduced>, usize),
}

/// How many calls before a vote may call the footnote that corrects it, and how long the sentence may be that tells of it:
/// after one paragraph there may be many votes.
const CALLS: usize = 64;
const SENTENCE: usize = 4096;

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
        let mut odd = 0;
        count(&document, &mut odd);
        let mut diagnostics = Vec::with_capacity(odd);
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
            Element::Ballot(choice) => self.start_ballot(choice, span),
            Element::Row => {
                if let Some(table) = self.open.last_mut() {
                    table.rows.push(Vec::new());
                    table.cell_spans.push(Vec::new());
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
            label_span: None,
            lead: None,
            calls: Vec::new(),
            blocks: Vec::new(),
            votes: Vec::new(),
            rows: Vec::new(),
            cell_spans: Vec::new(),
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
                open.label_span = Some(span);
            }
            // A footnote's mark whose text comes later.
            _ => {
                if let Some(draft) = self.draft() {
                    draft.marks.push_back((label, span));
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
            let before = text.get(..at).unwrap_or(text);
            vote::part(tail(before, SENTENCE), lexicon(language))
        });
        let calls = self.open.iter().rev().flat_map(|open| open.calls.iter().rev());
        let marks = calls.take(CALLS).map(|call| call.marker.clone()).collect();
        self.add_vote(vote::begin(tally, symbol, part, span), marks);
    }

    fn add_vote(&mut self, vote: Vote<'text>, marks: Vec<Text<'text>>) {
        let Some(draft) = self.documents.last_mut() else { return };
        let at = draft.document.votes.len() as u32;
        draft.document.votes.push(vote);
        draft.vote_marks.push(marks);
        if let Some(block) = self.open.iter_mut().rev().find(|open| is_block(&open.element)) {
            block.votes.push(at);
        }
    }

    /// The block straight behind a vote may tell its figures: "Draft resolution A/91/L.86 was adopted by 3 votes to 1, with 1
    /// abstention." They are those of the vote if no others are, and if two of its lists have as many names.
    fn tell_behind(&mut self, open: &Open<'text>) {
        let Some(draft) = self.documents.last_mut() else { return };
        let Some(vote) = draft.document.votes.last_mut().filter(|_| core::mem::take(&mut draft.told)) else { return };
        let Some((tally, span, _)) = open.tally else { return };
        let choices = [Choice::InFavour, Choice::Against, Choice::Abstaining];
        let told = choices.iter().any(|&choice| vote::list(vote, choice).tally.is_some());
        let fits = |&&choice: &&Choice| vote::list(vote, choice).states.len() == usize::from(tally.of(choice));
        if told || choices.iter().filter(fits).count() < 2 {
            return;
        }
        for choice in choices {
            vote::list(vote, choice).tally = Some(tally.of(choice));
        }
        vote.span = vote.span.to(span);
        vote.subject.symbol = vote.subject.symbol.take().or_else(|| open.draft.clone());
        let vote = vote.clone();
        self.check(&vote);
    }

    /// A list that comes again behind another is of another vote; straight behind itself it goes on.
    fn start_ballot(&mut self, choice: Choice, span: Span) {
        let Some(vote) = self.documents.last_mut().and_then(|draft| draft.document.votes.last_mut()) else { return };
        let Some(known) = vote::list(vote, choice).span else { return };
        let lists = [&vote.in_favour, &vote.against, &vote.abstaining, &vote.absent, &vote.not_participating];
        if lists.into_iter().filter_map(|list| list.span).any(|other| other.start > known.start) {
            let vote = vote.clone();
            self.check(&vote);
            self.add_vote(vote::begin(None, None, None, span), Vec::new());
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
                        footnotes: open.calls,
                        document: Some(Box::new(document)),
                        ..Block::default()
                    });
                }
            }
            Element::Footnote => self.end_footnote(open),
            Element::RecordedVote | Element::Ballot(_) => {
                let Some(draft) = self.documents.last_mut() else { return };
                draft.document.field_footnotes.extend(open.calls.iter().map(unplaced));
                if let Some(vote) = draft.document.votes.last_mut() {
                    if let Element::Ballot(choice) = open.element {
                        let list = vote::list(vote, choice);
                        let goes_on = list.span.is_some();
                        // Its block may go on behind it: that is the paragraph's.
                        let own = Span::new(open.span.start, open.span.end.min(open.end));
                        list.span = Some(list.span.map_or(own, |span| span.to(own)));
                        let label = open.label.map(Text::from);
                        if !goes_on {
                            list.label = label.clone();
                        }
                        let text = [label.filter(|_| goes_on), Some(open.reading.finish())];
                        for line in text.into_iter().flatten().filter(|line| !line.is_empty()) {
                            list.text = Some(after(list.text.take(), line));
                        }
                    }
                    vote.span.end = vote.span.end.max(open.end);
                    if open.element == Element::RecordedVote {
                        draft.told = true;
                        let vote = vote.clone();
                        self.check(&vote);
                    }
                }
            }
            Element::Row => {}
            Element::Cell => self.end_cell(open),
            Element::Masthead(field) => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                draft.field(&open);
                draft.masthead(field, open.reading.finish(), open.span, language);
            }
            // Said before: what comes again is a line of the text, where it stands.
            Element::Title if !self.is_title(&open) => self.add(block(open)),
            Element::EnactingFormula(_)
                if self.documents.last().is_some_and(|draft| draft.document.organ.is_some()) =>
            {
                self.add(block(open));
            }
            Element::Title => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                let title = open.reading.finish();
                // "9142 (2031). Resolution of 4 May 2031": no title, but when it was adopted.
                let dated = open.label.is_some() && dates_act(&title, lexicon(language));
                let before = if dated && draft.document.masthead.adoption.is_none() {
                    draft.place("masthead.adoption", open.span);
                    draft.document.masthead.adoption = Some(title);
                    None
                } else {
                    let before = draft.title_as_heading();
                    draft.place("title", open.span);
                    draft.document.title = Some(title).filter(|title| !title.is_empty());
                    before
                };
                draft.document.title_footnotes = open.calls;
                if let Some((label, span)) = open.label.zip(open.label_span) {
                    draft.place("number", span);
                    draft.document.number = Some(number_of_title(label));
                }
                before.into_iter().for_each(|heading| self.add(heading));
            }
            Element::Sponsors => {
                let Some(draft) = self.draft() else { return };
                draft.field(&open);
                draft.place("sponsors_text", open.span);
                let text = open.reading.finish();
                draft.document.sponsors_text = Some(after(draft.document.sponsors_text.take(), text));
            }
            Element::EnactingFormula(organ) => {
                let Some(draft) = self.draft() else { return };
                draft.field(&open);
                draft.place("organ", open.span);
                draft.organ = Some(organ);
                draft.document.organ = Some(trimmed(open.reading.finish(), |c| is_comma(c) || c == ' '));
            }
            Element::Meeting => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                draft.field(&open);
                draft.place("meeting", open.span);
                // "64-e пленарное заседание," above its date.
                let text = trimmed(open.reading.finish(), is_comma);
                let met = date_of_meeting(&text, lexicon(language)).map(|date| date.to_string().into());
                draft.document.adopted = draft.document.adopted.take().or(met);
                draft.document.meeting = Some(after(draft.document.meeting.take(), text));
            }
            Element::Adopted => {
                let language = self.language.unwrap_or(Language::En);
                let Some(draft) = self.draft() else { return };
                draft.field(&open);
                draft.place("adopted_text", open.span);
                let text = open.reading.finish();
                let date = scan_closing_date(&text, lexicon(language)).map(|date| date.to_string().into());
                // Of a decision taken at two meetings, the last.
                draft.document.adopted = date.or(draft.document.adopted.take());
                draft.document.adopted_text = Some(after(draft.document.adopted_text.take(), text));
            }
            _ => {
                if open.votes.is_empty() {
                    self.tell_behind(&open);
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
        if let Some(parent) = self.open.iter_mut().rev().find(|open| contains(&open.element)) {
            parent.end = parent.end.max(block.span.end);
            let later = parent.blocks.iter().rev().take_while(|other| other.span.start > block.span.start).count();
            parent.blocks.insert(parent.blocks.len() - later, block);
        }
    }

    /// Whether a title is that of the document: the first, or the first with a number.
    fn is_title(&self, open: &Open<'text>) -> bool {
        let known = self.documents.last().map(|draft| &draft.document);
        known.is_none_or(|document| {
            document.title.is_none() && document.number.is_none() || document.number.is_none() && open.label.is_some()
        })
    }

    /// A cell goes to the last row of the table; the footnotes called in it are called in the table.
    fn end_cell(&mut self, open: Open<'text>) {
        let Some(table) = self.open.iter_mut().rfind(|open| open.element == Element::Table) else { return };
        table.calls.extend(open.calls.iter().map(unplaced));
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
        draft.document.footnotes.push(Footnote { marker, text, span, marker_span, called: false });
    }

    /// Tally against names.
    fn check(&mut self, vote: &Vote<'text>) {
        let lists = [&vote.in_favour, &vote.against, &vote.abstaining];
        if lists.iter().any(|list| list.tally.is_some_and(|tally| usize::from(tally) != list.states.len())) {
            self.diagnostic(Code::TallyMismatch.diagnostic(), vote.span);
        }
    }
}

impl<'text> Draft<'text> {
    /// The footnotes called in what is no block.
    fn field(&mut self, open: &Open<'text>) {
        self.document.field_footnotes.extend(open.calls.iter().map(unplaced));
    }

    /// What was taken for the title, where the title comes behind it.
    fn title_as_heading(&mut self) -> Option<Block<'text>> {
        let text = self.document.title.take()?;
        let at = self.document.spans.iter().rposition(|place| place.field == "title")?;
        let span = self.document.spans.remove(at).span;
        let footnotes = core::mem::take(&mut self.document.title_footnotes);
        let kind = BlockKind::Heading;
        Some(Block { kind, text: Some(text), span, text_span: Some(span), footnotes, ..Block::default() })
    }
}

/// A call that counts in no text.
fn unplaced<'text>(call: &Call<'text>) -> Call<'text> {
    Call { offset: 0, ..call.clone() }
}

/// Two lines of one field.
fn after<'text>(before: Option<Text<'text>>, text: Text<'text>) -> Text<'text> {
    match before {
        Some(before) => format!("{before} {text}").into(),
        None => text,
    }
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Builder::new()
    }
}

/// How many diagnostics there are of a document and those inside it.
fn count(document: &Document<'_>, all: &mut usize) {
    fn blocks(list: &[Block<'_>], all: &mut usize) {
        for block in list {
            if let Some(document) = &block.document {
                count(document, all);
            }
            blocks(&block.blocks, all);
        }
    }
    *all += document.diagnostics.len();
    blocks(&document.body, all);
}

/// Makes room for another call, by half of what there is: of a text that calls a footnote at every third byte, the calls
/// are what takes memory.
pub(super) fn grow<T>(calls: &mut Vec<T>) {
    if calls.len() == calls.capacity() {
        calls.reserve_exact((calls.len() / 2).max(4));
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
    DiagnosticNode::of(diagnostic, span)
}

/// The last bytes of a text, so many or a few less.
fn tail(text: &str, len: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(len))..]
}
