//! What is known of a document when it has ended: its symbol, its number, the date of its text.

use super::super::vote;
use super::{Draft, node};
use crate::event::{Code, DocumentKind};
use crate::grammar::masthead::date_of_act;
use crate::grammar::{Citation, CitationKind, Date, Number, NumberForm};
use crate::language::Language;
use crate::lexicon::signs::{is_dash, is_space, is_stop, opens_bracket};
use crate::lexicon::{Organ, fold, lexicon};
use crate::span::Span;
use crate::symbol::{Address, Host, Series};
use crate::tree::notes::marker_of;
use crate::tree::{Document, Footnote, Text};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What the lines of a document say of its identity, each with what it may say. A line of the masthead says its symbol,
/// a running head does where no masthead is; the number before a title, or alone on a line of the masthead, says the
/// number. Nothing in the body says anything.
#[derive(Clone, Debug, Default)]
pub(in crate::tree) struct Said {
    masthead: Option<String>,
    /// A running head, and whether it was seen beside other lines of the page, or again.
    running: Option<(String, bool)>,
    /// A second line of the masthead says another symbol of the same body.
    rival: bool,
    /// "2777 (2042)" of a line "Resolution 2777 (2042)".
    line: Option<(String, NumberForm)>,
}

impl Said {
    /// A line of the masthead. Of a joint document, `A/69/926` and `S/2015/409`, the first counts.
    pub(in crate::tree) fn masthead(&mut self, symbol: String) {
        let body = |symbol: &str| symbol.split('/').next().map(ToOwned::to_owned);
        match &self.masthead {
            Some(first) => self.rival |= *first != symbol && body(first) == body(&symbol),
            None => self.masthead = Some(symbol).filter(|symbol| !symbol.is_empty()),
        }
    }

    pub(super) fn running(&mut self, symbol: String, beside: bool) {
        match &mut self.running {
            Some((first, sure)) => *sure |= beside || *first == symbol,
            None => self.running = Some((symbol, beside)),
        }
    }

    /// Another line of the page stands beside the running head.
    pub(super) fn beside(&mut self) {
        if let Some((_, sure)) = &mut self.running {
            *sure = true;
        }
    }

    pub(in crate::tree) fn line(&mut self, number: Number<'_>) {
        self.line.get_or_insert_with(|| (number.raw.to_owned(), number.form));
    }
}

/// What is known of a document when it has ended.
pub(super) fn settle<'text>(mut draft: Draft<'text>) -> Document<'text> {
    let mut document = core::mem::take(&mut draft.document);
    let said = core::mem::take(&mut draft.said);
    // A mark alone on its line, whose text never came.
    document.footnotes.extend(draft.marks.drain(..).map(|(label, span)| Footnote {
        marker: marker_of(label),
        text: Text::Borrowed(""),
        span,
        marker_span: Some(span),
        called: false,
    }));
    identify(&mut document, said, draft.organ);
    // A record is of the day of its meeting, and nothing is adopted on it.
    if document.kind == DocumentKind::Record {
        document.masthead.date = document.masthead.date.or(document.adopted.take());
    }
    date_act(&mut document);
    document.told(draft.sentences);
    if document.kind == DocumentKind::Collection {
        // "A/RES/77/256 A-B": the letters are those of its parts.
        document.symbol = document.symbol.map(|symbol| trimmed(symbol, |c| matches!(c, ' ' | '-' | 'A'..='H')));
    }
    vote::correct(&mut document.votes, &draft.vote_marks, draft.pending);
    if document.kind == DocumentKind::Fragment {
        let start = Span::new(document.span.start, document.span.start);
        document.diagnostics.push(node(Code::BeginsInside.diagnostic(), start));
    }
    document
}

/// Its number and symbol. Where two lines that may say it do not agree, the symbol stays empty.
fn identify(document: &mut Document<'_>, said: Said, organ: Option<Organ>) {
    let adopted = matches!(document.kind, DocumentKind::Resolution | DocumentKind::Decision | DocumentKind::Collection);
    let line = said.line.filter(|_| adopted).map(|(number, _)| number);
    let number = document.number.as_deref().or(line.as_deref());
    // A symbol that stood once between lines of the text is none of the page's, unless the number says the same.
    let running = said.running.filter(|(symbol, sure)| *sure || number.is_some_and(|number| bears(symbol, number)));
    let printed = said.masthead.or(running.map(|(symbol, _)| symbol));
    // A line that is nothing but a number is the document's own where nothing else names it.
    if document.number.is_none() && printed.is_none() {
        document.number = line.map(Text::Owned);
    }
    let acts = |symbol: &str| matches!(Series::of_act(symbol), Some((Series::Resolution | Series::Decision, _)));
    if let Some(symbol) = printed {
        let numbered = document.number.as_deref().is_none_or(|number| bears(&symbol, number));
        if said.rival || adopted && acts(&symbol) && !numbered {
            let start = Span::new(document.span.start, document.span.start);
            document.diagnostics.push(node(Code::Contradicted.diagnostic(), start));
        } else {
            document.symbol = Some(Text::Owned(symbol));
        }
        return;
    }
    let Some(number) = document.number.as_deref().filter(|_| adopted) else { return };
    let form = Number::scan(number).map(|(number, _)| number.form);
    let organ = match (organ, form) {
        (Some(organ), _) => organ,
        // Only the Security Council counts by the year in brackets.
        (None, Some(NumberForm::Year)) => Organ::SecurityCouncil,
        (None, _) => Organ::GeneralAssembly,
    };
    let parts = document.body.iter().find_map(|block| block.document.as_deref());
    document.symbol = symbol_of(number, parts.map_or(document.kind, |part| part.kind), organ);
}

/// The day of adoption: the closing says it, and the line of the masthead that tells the adoption. Where they do not
/// agree, it stays empty.
fn date_act(document: &mut Document<'_>) {
    let words = lexicon(document.language.0.unwrap_or(Language::En));
    // In Chinese the day stands first: "2042年12月22日大会决议".
    let told = document.masthead.adoption.as_deref().and_then(|line| date_of_act(line, words));
    let told = told.map(|date| date.to_string());
    match (&document.adopted, told) {
        (Some(closing), Some(told)) if **closing != *told => {
            let start = Span::new(document.span.start, document.span.start);
            document.diagnostics.push(node(Code::Contradicted.diagnostic(), start));
            document.adopted = None;
        }
        (None, Some(told)) => document.adopted = Some(Text::Owned(told)),
        _ => {}
    }
}

/// Whether a symbol ends with a number, whatever brackets and letters stand around: "A/RES/75/101 A" and "75/101 A". A
/// scanner reads its last figure as a letter, "76/55O", and what is left agrees with the rest.
fn bears(symbol: &str, number: &str) -> bool {
    let figures = |text: &str| {
        let figures = text.split(|c: char| !c.is_ascii_digit()).filter(|figures| !figures.is_empty());
        figures.map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    let (symbol, number) = (figures(symbol), figures(number));
    let last = &symbol[symbol.len().saturating_sub(number.len())..];
    last.iter().zip(&number).all(|(one, other)| one.starts_with(other.as_str()) || other.starts_with(one.as_str()))
}

/// Where to read a document in a language.
pub(crate) fn address(symbol: &str, language: Language) -> String {
    Address { host: Host::Undocs, language, symbol }.to_string()
}

/// The symbol of a resolution or a decision with this number.
fn symbol_of<'text>(number: &str, kind: DocumentKind, organ: Organ) -> Option<Text<'text>> {
    let kind =
        if kind == DocumentKind::Decision { CitationKind::Decision(organ) } else { CitationKind::Resolution(organ) };
    let symbol = Citation { kind, raw: number, date: None, part: None }.to_string();
    (!symbol.is_empty()).then_some(Text::Owned(symbol))
}

/// The symbol of a part: the number that stands before all of them, without its letters, and the part's own.
pub(super) fn symbol_of_part<'text>(whole: &Draft<'_>, letter: &str, kind: DocumentKind) -> Option<Text<'text>> {
    let whole_number = whole.document.number.as_deref()?;
    let number = whole_number.split(is_space).next()?;
    // "3411 A and B (XXX)": the session is that of all.
    let session = whole_number.find(opens_bracket).map_or("", |at| &whole_number[at..]);
    symbol_of(&format!("{number} {letter} {session}"), kind, whole.organ.unwrap_or(Organ::GeneralAssembly))
}

/// The number of a resolution before its title.
pub(super) fn number_of_title(label: &str) -> Text<'_> {
    label.trim_end_matches(|c| is_stop(c) || is_space(c) || is_dash(c)).into()
}

/// "II" of "Annexe II".
pub(super) fn number_of_annex<'text>(title: &str, language: Language) -> Option<Text<'text>> {
    let (_, len) = fold::longest(title, lexicon(language).headings)?;
    let number = title[len..].trim_matches(|c: char| !c.is_alphanumeric());
    (!number.is_empty()).then(|| number.to_owned().into())
}

pub(super) fn trimmed<'text>(text: Text<'text>, ends: impl Fn(char) -> bool + Copy) -> Text<'text> {
    match text {
        Text::Borrowed(text) => Text::Borrowed(text.trim_end_matches(ends)),
        Text::Owned(text) => Text::Owned(text.trim_end_matches(ends).to_owned()),
    }
}

/// The date a text is, in its own language or in English.
pub(in crate::tree) fn date<'text>(text: &str, language: Language) -> Option<Text<'text>> {
    let found = Date::parse(text, language).or_else(|_| Date::parse(text, Language::En)).ok()?;
    Some(found.to_string().into())
}
