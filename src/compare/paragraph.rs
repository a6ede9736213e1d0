//! A document as a sequence of paragraphs, each with all that it is compared by.

use crate::language::Language;
use crate::span::{Span, Spans};
use crate::tree::{Block, BlockKind, Call, Document};
use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// What a [`Paragraph`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[allow(missing_docs)] // the words are those of `BlockKind`
pub enum ParagraphKind {
    Title,
    Preambular,
    Operative,
    Subparagraph,
    Paragraph,
    Heading,
    Section,
    Item,
    Document,
    Annex,
    Table,
    Footnote,
}

impl From<BlockKind> for ParagraphKind {
    fn from(kind: BlockKind) -> ParagraphKind {
        match kind {
            BlockKind::Preambular => ParagraphKind::Preambular,
            BlockKind::Operative => ParagraphKind::Operative,
            BlockKind::Subparagraph => ParagraphKind::Subparagraph,
            BlockKind::Paragraph => ParagraphKind::Paragraph,
            BlockKind::Heading => ParagraphKind::Heading,
            BlockKind::Section => ParagraphKind::Section,
            BlockKind::Item => ParagraphKind::Item,
            BlockKind::Document => ParagraphKind::Document,
            BlockKind::Annex => ParagraphKind::Annex,
            BlockKind::Table => ParagraphKind::Table,
        }
    }
}

/// A paragraph, a title, a heading, a table or a footnote.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Paragraph<'d> {
    /// What it is.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub kind: ParagraphKind,
    /// Its number, after those of what it stands in: `2.a`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub number: Option<String>,
    /// Its text; the cells of a table with bars between them.
    pub text: Cow<'d, str>,
    /// Where it stands.
    pub span: Span,
    /// Where footnotes are called in its text.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) calls: &'d [Call<'d>],
    /// The symbols that it cites.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) cites: Vec<&'d str>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) language: Option<Language>,
}

impl Spans for Paragraph<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

impl Paragraph<'_> {
    /// By what two sequences of paragraphs are put in order.
    pub(super) fn order(&self) -> (&str, ParagraphKind, Option<&str>) {
        (&self.text, self.kind, self.number.as_deref())
    }
}

/// The paragraphs of a document and of those inside it, in order; its footnotes after them. What has no text is left out.
pub(super) fn paragraphs<'d>(document: &'d Document<'_>) -> Vec<Paragraph<'d>> {
    let mut found = Vec::new();
    gather(document, &mut found);
    found
}

fn gather<'d>(document: &'d Document<'_>, found: &mut Vec<Paragraph<'d>>) {
    let first = found.len();
    let empty = |kind, span| Paragraph {
        kind,
        number: None,
        text: Cow::Borrowed(""),
        span,
        calls: &[],
        cites: Vec::new(),
        language: document.language.0,
    };
    if let Some(title) = document.title.as_deref() {
        let calls = &document.title_footnotes[..];
        let span = Span::new(document.span.start, document.span.start);
        found.push(Paragraph { text: Cow::Borrowed(title), calls, ..empty(ParagraphKind::Title, span) });
    }
    blocks(&document.body, "", &empty, found);
    for footnote in &document.footnotes {
        let number = Some(String::from(&*footnote.marker)).filter(|marker| !marker.is_empty());
        let text = Cow::Borrowed(footnote.text.trim());
        found.push(Paragraph { number, text, ..empty(ParagraphKind::Footnote, footnote.span) });
    }
    let found = &mut found[first..];
    let mut starts: Vec<(u32, usize)> = found.iter().enumerate().map(|(n, found)| (found.span.start, n)).collect();
    starts.sort_unstable();
    let mut cited: BTreeSet<(usize, &str)> = BTreeSet::new();
    for citation in &document.citations {
        let Some(symbol) = citation.symbol.as_deref() else { continue };
        // Of those that begin before it, the last that ends behind it.
        let begun = &starts[..starts.partition_point(|&(start, _)| start <= citation.span.start)];
        let near = begun.iter().rev().take(NEAR).map(|&(_, n)| n);
        let inside = near.filter(|&n| found[n].span.contains(citation.span)).max();
        if let Some(n) = inside.filter(|&n| cited.insert((n, symbol))) {
            found[n].cites.push(symbol);
        }
    }
}

/// How many paragraphs may begin between a citation and the beginning of the paragraph it stands in: a note that the end of
/// a page puts there, a title without a text.
const NEAR: usize = 64;

fn blocks<'d>(
    list: &'d [Block<'_>],
    outer: &str,
    empty: &impl Fn(ParagraphKind, Span) -> Paragraph<'d>,
    found: &mut Vec<Paragraph<'d>>,
) {
    for block in list {
        let own = block.number.as_deref().filter(|number| !number.is_empty());
        let number = match (outer, own) {
            (_, None) => None,
            ("", Some(number)) => Some(String::from(number)),
            (outer, Some(number)) => Some(format!("{outer}.{number}")),
        };
        let text = match (block.title.as_deref(), block.text.as_deref()) {
            (Some(title), Some(text)) => Cow::Owned(format!("{title} {text}")),
            (title, text) => Cow::Borrowed(title.or(text).unwrap_or("")),
        };
        let rows: Vec<String> = block.rows.iter().map(|row| row.join(" | ")).collect();
        let text = if rows.is_empty() { text } else { Cow::Owned(rows.join("\n")) };
        let calls = &block.footnotes[..];
        if !text.is_empty() || number.is_some() {
            let span = block.text_span.unwrap_or(block.span);
            let kind = ParagraphKind::from(block.kind);
            found.push(Paragraph { number: number.clone(), text, calls, ..empty(kind, span) });
        }
        blocks(&block.blocks, number.as_deref().unwrap_or(outer), empty, found);
        if let Some(document) = &block.document {
            gather(document, found);
        }
    }
}
