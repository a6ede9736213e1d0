//! What is said of stretches of text: their words are gathered leaf by leaf, and go where they are wanted.

use super::{Builder, address};
use crate::event::{Code, Element, Join};
use crate::grammar::verb::last_verb;
use crate::grammar::{Citation, CitationKind, StateName, Symbol};
use crate::language::Language;
use crate::lexicon::{Choice, lexicon};
use crate::span::Span;
use crate::symbol::Series;
use crate::tree::block::contains_paragraphs;
use crate::tree::{CitationNode, DiagnosticNode, Reading, Sponsor, StateNode, Text, vote};
use alloc::borrow::ToOwned;
use alloc::string::ToString;

/// A stretch of text whose words are wanted.
#[derive(Clone, Debug)]
pub(super) struct Capture<'text> {
    span: Span,
    reading: Reading<'text>,
    target: Target,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Target {
    Lead,
    Citation(usize),
    Sponsor(usize),
    Voter(Choice, usize),
    /// A name that is no State's, for the message that says so.
    Unknown(usize),
}

impl<'text> Builder<'text> {
    pub(super) fn want(&mut self, span: Span, target: Target) {
        self.captures.push(Capture { span, reading: Reading::new(), target });
    }

    pub(super) fn capture(&mut self, text: &'text str, span: Span) {
        self.flush_captures(span.start);
        for capture in &mut self.captures {
            let (from, to) = (capture.span.start.max(span.start), capture.span.end.min(span.end));
            if from < to {
                capture.reading.push(&text[(from - span.start) as usize..(to - span.start) as usize]);
            }
        }
    }

    pub(super) fn capture_break(&mut self, join: Join) {
        self.captures.iter_mut().for_each(|capture| capture.reading.line(join));
    }

    /// Hands over the words of every annotation that ends before `at`.
    pub(super) fn flush_captures(&mut self, at: u32) {
        let mut captures = core::mem::take(&mut self.captures);
        captures.retain_mut(|capture| {
            if capture.span.end > at {
                return true;
            }
            let words = core::mem::take(&mut capture.reading).finish();
            self.captured(capture.target, words);
            false
        });
        self.captures = captures;
    }

    fn captured(&mut self, target: Target, words: Text<'text>) {
        if let Target::Lead = target {
            if let Some(open) = self.open.last_mut() {
                open.lead = Some(words);
            }
            return;
        }
        let Some(draft) = self.documents.last_mut() else { return };
        let document = &mut draft.document;
        match target {
            Target::Lead => {}
            Target::Citation(at) => {
                if let Some(citation) = document.citations.get_mut(at) {
                    citation.text = words;
                }
            }
            Target::Unknown(at) => {
                if let Some(odd) = document.diagnostics.get_mut(at) {
                    *odd = DiagnosticNode::unknown_state(words, odd.span);
                }
            }
            Target::Sponsor(at) => {
                if let Some(sponsor) = document.sponsors.get_mut(at) {
                    sponsor.name = words;
                }
            }
            Target::Voter(choice, at) => {
                if let Some(vote) = document.votes.last_mut()
                    && let Some(state) = vote::list(vote, choice).states.get_mut(at)
                {
                    state.name = words;
                }
            }
        }
    }

    // ---- annotations

    pub(super) fn citation(&mut self, citation: Citation<'text>, span: Span) {
        let symbol = citation.has_symbol().then(|| citation.to_string());
        let part = citation.letters().filter(|_| symbol.is_some()).map(|letters| letters.to_string().into());
        let language = self.language.unwrap_or(Language::En);
        let url = symbol.as_ref().map(|symbol| address(symbol, language));
        let of_document = symbol.as_deref().filter(|_| citation.kind == CitationKind::Document);
        let kind = match of_document.and_then(Series::of_act) {
            Some((Series::Resolution, _)) => "resolution",
            Some((Series::Decision, _)) => "decision",
            _ => citation.kind_str(),
        };
        let (article, paragraph) = match citation.kind {
            CitationKind::CharterArticle { article, paragraph } => {
                (Some(article.to_string().into()), (paragraph > 0).then(|| paragraph.to_string().into()))
            }
            _ => (None, None),
        };
        let in_footnote = self.open.last().is_some_and(|open| open.element == Element::Footnote);
        // A cell cites for its table.
        let block = self.open.iter().rfind(|open| !matches!(open.element, Element::Row | Element::Cell));
        let block_span = block.map(|open| open.span);
        if citation.kind == CitationKind::Document
            && (Symbol { raw: citation.raw }).is_draft()
            && let Some(open) = self.open.last_mut()
        {
            open.draft = symbol.clone().map(Text::Owned);
            // "…, on behalf of: Chile and Malta, introduced a draft resolution (A/C.3/89/L.21)": the list stood before it.
            if open.sponsors.is_some()
                && let Some(draft) = self.documents.last_mut()
            {
                let here =
                    draft.document.sponsors.iter_mut().rev().take_while(|sponsor| open.span.contains(sponsor.span));
                here.filter(|sponsor| sponsor.of.is_none()).for_each(|sponsor| sponsor.of = open.draft.clone());
            }
        }
        let verb = if in_footnote { None } else { self.verb() };
        let Some(draft) = self.draft() else { return };
        let at = draft.document.citations.len();
        draft.document.citations.push(CitationNode {
            text: Text::Borrowed(""),
            symbol: symbol.map(Text::Owned),
            part,
            url: url.map(Text::Owned),
            date: citation.date.map(|date| date.to_string().into()),
            kind: kind.into(),
            article,
            paragraph,
            verb,
            span,
            block_span,
            in_footnote,
        });
        self.want(span, Target::Citation(at));
    }

    /// The verb that introduces what comes next: the last in the text of the paragraph, or of the paragraph that it is
    /// a part of; where the lexicon knows none, its leading phrase.
    fn verb(&mut self) -> Option<Text<'text>> {
        let words = lexicon(self.language.unwrap_or(Language::En));
        let fresh = self.captures.iter().find(|capture| matches!(capture.target, Target::Lead));
        let fresh = fresh.map(|capture| capture.reading.as_str());
        let paragraphs = self.open.iter_mut().rev().take_while(|open| contains_paragraphs(&open.element));
        for (depth, open) in paragraphs.enumerate() {
            let (known, from) = core::mem::take(&mut open.verb);
            let text = open.reading.as_str();
            let verb = last_verb(text, from, text.len(), known, words);
            // The words of a leading phrase are handed over when the text goes on behind it.
            let lead = open.lead.as_deref().or(fresh.filter(|_| depth == 0)).filter(|lead| !lead.is_empty());
            let printed = match (&verb, lead) {
                (Some((_, range)), Some(lead)) if range.start < lead.len() => Some(lead),
                (Some((_, range)), _) => text.get(range.clone()),
                (None, lead) => lead,
            };
            let printed = printed.map(|words| Text::Owned(words.to_owned()));
            open.verb = (verb, text.len());
            if printed.is_some() {
                return printed;
            }
        }
        None
    }

    /// An item of a list that is no State.
    pub(super) fn unknown(&mut self, span: Span) {
        let Some(draft) = self.documents.last() else { return };
        let at = draft.document.diagnostics.len();
        self.diagnostic(Code::UnknownState.diagnostic(), span);
        self.want(span, Target::Unknown(at));
    }

    pub(super) fn state(&mut self, name: StateName<'text>, span: Span) {
        let iso3 = Some(Text::Borrowed(name.iso3()));
        let Some(open) = self.open.last() else { return };
        let (choice, later, of) = (open.choice, open.sponsors, open.draft.clone());
        let Some(draft) = self.documents.last_mut() else { return };
        let document = &mut draft.document;
        let name = Text::Borrowed("");
        if let Some(choice) = choice {
            let Some(vote) = document.votes.last_mut() else { return };
            let states = &mut vote::list(vote, choice).states;
            states.push(StateNode { name, iso3, span });
            let at = states.len() - 1;
            self.want(span, Target::Voter(choice, at));
        } else {
            let of = if later.is_some() { of } else { None };
            document.sponsors.push(Sponsor { name, iso3, later: later == Some(true), of, span });
            let at = document.sponsors.len() - 1;
            self.want(span, Target::Sponsor(at));
        }
    }
}
