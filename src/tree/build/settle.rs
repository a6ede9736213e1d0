//! What is known of a document when it has ended: its symbol, its number, the date of its text.

use super::super::vote;
use super::{Draft, node};
use crate::event::{Code, DocumentKind};
use crate::grammar::{Citation, CitationKind, Date};
use crate::language::Language;
use crate::lexicon::{Organ, fold, lexicon};
use crate::span::Span;
use crate::symbol::{Address, Host};
use crate::tree::{Document, Text};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};

/// What is known of a document when it has ended.
pub(super) fn settle<'text>(mut draft: Draft<'text>) -> Document<'text> {
    let mut document = core::mem::take(&mut draft.document);
    document.symbol = draft.running.take().or_else(|| {
        let (number, organ) = (document.number.as_deref()?, draft.organ.unwrap_or(Organ::GeneralAssembly));
        let parts = document.body.iter().find_map(|block| block.document.as_deref());
        symbol_of(number, parts.map_or(document.kind, |part| part.kind), organ)
    });
    if document.kind == DocumentKind::Collection {
        // "A/RES/77/256 A-B": the letters are those of its parts.
        document.symbol =
            document.symbol.map(|symbol| trimmed(symbol, &[' ', '-', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']));
    }
    vote::correct(&mut document.votes, &draft.vote_marks, draft.pending);
    if document.kind == DocumentKind::Fragment {
        let start = Span::new(document.span.start, document.span.start);
        document.diagnostics.push(node(Code::BeginsInside.diagnostic(), start));
    }
    document
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
    let number = whole_number.split([' ', '\u{a0}']).next()?;
    // "3411 A and B (XXX)": the session is that of all.
    let session = whole_number.find(['(', '（']).map_or("", |at| &whole_number[at..]);
    symbol_of(&format!("{number} {letter} {session}"), kind, whole.organ.unwrap_or(Organ::GeneralAssembly))
}

/// The number of a resolution before its title.
pub(super) fn number_of_title(label: &str) -> Text<'_> {
    label.trim_end_matches(['.', '．', ' ', '\u{a0}', '-', '–', '—']).into()
}

/// "II" of "Annexe II".
pub(super) fn number_of_annex<'text>(title: &str, language: Language) -> Option<Text<'text>> {
    let (_, len) = fold::longest(title, lexicon(language).headings)?;
    let number = title[len..].trim_matches(|c: char| !c.is_alphanumeric());
    (!number.is_empty()).then(|| number.to_owned().into())
}

pub(super) fn trimmed<'text>(text: Text<'text>, ends: &[char]) -> Text<'text> {
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
