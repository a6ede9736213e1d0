//! The tree: what was read, as one value.
//!
//! Rank 7: imports `event`, `grammar`, `hint`, `language`, `lexicon`, `line`, `pull`, `span`, `symbol`.
//!
//! The tree is the *reading* form of a text, the events are its lossless form: a block's `text` is what a person would
//! read aloud, without line breaks, page furniture, footnote marks and markup; every node has its [`Span`], and
//! `input[span]` is its source. Text is [`Cow`]: borrowed wherever the source has it in one piece, which is every
//! paragraph of a clean text, and owned where lines had to be joined.
//!
//! Its JSON form (feature `serde`) is a contract: fields may be added, none is renamed.

#[cfg(feature = "serde")]
mod absent;
mod block;
mod build;
mod calls;
mod cover;
mod diagnostic;
mod fits;
mod foot;
mod lists;
mod notes;
mod own;
mod reading;
mod tag;
mod told;
mod vote;
mod walk;

pub use crate::event::Remark;
pub use build::Builder;
pub(crate) use build::address;
#[cfg(feature = "akn")]
pub(crate) use cover::agenda_number;
pub use diagnostic::DiagnosticNode;
pub use lists::{Parts, SponsorList};
pub use reading::Reading;
pub use tag::LanguageTag;
pub use vote::{Ballot, Correction, Part, Subject, Vote};
pub use walk::{Blocks, Documents};
#[cfg(test)]
pub(crate) mod tests;

use crate::event::DocumentKind;
use crate::hint::Hint;
use crate::language::Language;
use crate::lexicon::lexicon;
use crate::line::page::Notes;
use crate::pull::Parser;
use crate::span::Span;
#[cfg(feature = "serde")]
use absent::absent;
use alloc::borrow::Cow;
use alloc::vec::Vec;

/// Text that borrows from the input where it can.
pub type Text<'text> = Cow<'text, str>;

/// What a [`Block`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum BlockKind {
    /// A preambular paragraph.
    Preambular,
    /// An operative paragraph.
    Operative,
    /// A lettered sub-paragraph.
    Subparagraph,
    /// A paragraph that is neither preambular nor operative, numbered or not.
    #[default]
    Paragraph,
    /// A heading without a number.
    Heading,
    /// A section with its title and what it contains.
    Section,
    /// A bullet.
    Item,
    /// A draft set out in a report, or one resolution of a collection.
    Document,
    /// An annex.
    Annex,
    /// A table.
    Table,
}

impl BlockKind {
    /// Its name, as JSON has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            BlockKind::Preambular => "preambular",
            BlockKind::Operative => "operative",
            BlockKind::Subparagraph => "subparagraph",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::Section => "section",
            BlockKind::Item => "item",
            BlockKind::Document => "document",
            BlockKind::Annex => "annex",
            BlockKind::Table => "table",
        }
    }
}

/// A kind of page furniture, as JSON names it.
pub type FurnitureKind = crate::grammar::Furniture;

/// A document, or a draft set out inside one.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document<'text> {
    /// Version of this form: 1.
    pub version: u32,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// The language it was read in.
    pub language: LanguageTag,
    /// Its document symbol, normalised: `A/C.1/75/L.4`; derived from number and organ where it is not printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub symbol: Option<Text<'text>>,
    /// The number before the title: `78/237`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub number: Option<Text<'text>>,
    /// Its title.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub title: Option<Text<'text>>,
    /// The footnotes called in the title.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub title_footnotes: Vec<Call<'text>>,
    /// The enacting formula as printed, without its comma.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub organ: Option<Text<'text>>,
    /// Where the fields stand that have no span beside them.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub spans: Vec<FieldSpan<'text>>,
    /// The footnotes called in them and in the lists of votes, but for the title. `offset` is 0: it counts in no text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub field_footnotes: Vec<Call<'text>>,
    /// What the masthead says.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub masthead: Masthead<'text>,
    /// The States that sponsor it; in a report, the sponsors of every draft it speaks of.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub sponsors: Vec<Sponsor<'text>>,
    /// The list of sponsors before its title, as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub sponsors_text: Option<Text<'text>>,
    /// Its paragraphs, sections and headings, in order.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub body: Vec<Block<'text>>,
    /// Its footnotes, in order of print.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub footnotes: Vec<Footnote<'text>>,
    /// What it cites, in order.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub citations: Vec<CitationNode<'text>>,
    /// The recorded votes it tells of.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub votes: Vec<Vote<'text>>,
    /// The meeting that adopted it, as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub meeting: Option<Text<'text>>,
    /// The date of adoption, ISO 8601.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub adopted: Option<Text<'text>>,
    /// The date of adoption as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub adopted_text: Option<Text<'text>>,
    /// Lines of the page that are no lines of the text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub furniture: Vec<FurnitureNode>,
    /// What is odd.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub diagnostics: Vec<DiagnosticNode<'text>>,
    /// The file it was read from, where that is no text in UTF-8: spans count in the text that was made of it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub source: Option<SourceNode<'text>>,
    /// All of it.
    pub span: Span,
}

/// A file that is no text in UTF-8.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceNode<'text> {
    /// What it is: `docx`, `html`, `akn`, `pdf`, or `text` in another encoding.
    pub format: Text<'text>,
    /// What it is called, without folders.
    pub name: Text<'text>,
    /// The encoding it was decoded from.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub encoding: Option<Text<'text>>,
}

/// What the masthead says; the fields as printed, dates also as ISO.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Masthead<'text> {
    /// The document symbol as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub symbol: Option<Text<'text>>,
    /// The organ that publishes.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub organ: Option<Text<'text>>,
    /// The session.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub session: Option<Ordinal<'text>>,
    /// The agenda item.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub agenda_item: Option<AgendaItem<'text>>,
    /// Its name.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub agenda_title: Option<Text<'text>>,
    /// The distribution.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub distribution: Option<Text<'text>>,
    /// Date of issuance, ISO 8601.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub date: Option<Text<'text>>,
    /// The same as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub date_text: Option<Text<'text>>,
    /// The language of this text, as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub language_text: Option<Text<'text>>,
    /// The language of the original: two letters.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub original_language: Option<Text<'text>>,
    /// The same as printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub original_text: Option<Text<'text>>,
    /// The committee.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub committee: Option<Text<'text>>,
    /// The line that says which organ adopted the text, and when.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub adoption: Option<Text<'text>>,
    /// The report on which it was adopted.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub report: Option<Text<'text>>,
    /// The job number.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub job_number: Option<Text<'text>>,
    /// Its other lines, as printed: "Nations Unies", the dates of a session.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub other: Vec<Text<'text>>,
}

/// Where a field stands whose text has no span beside it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldSpan<'text> {
    /// The way to it from the document: `number` (where it stands before a title), `title` (with that number), `organ`,
    /// `meeting`, `adopted_text`, `sponsors_text`, `masthead.session`. A field of several lines that do not stand together comes once for each, and
    /// `masthead.other` once for each of its lines, in their order.
    pub field: Text<'text>,
    /// Where it stands.
    pub span: Span,
}

/// A number and how it is printed.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ordinal<'text> {
    /// The number.
    pub number: u16,
    /// As printed.
    pub text: Text<'text>,
}

/// An agenda item.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaItem<'text> {
    /// Its number, `27 a)`.
    pub number: Text<'text>,
    /// As printed.
    pub text: Text<'text>,
}

/// A paragraph, a heading, a section with what it contains.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block<'text> {
    /// What it is.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub kind: BlockKind,
    /// Its number without punctuation: `1`, `a`, `IV`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub number: Option<Text<'text>>,
    /// Its label as printed: `a)`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub label: Option<Text<'text>>,
    /// The leading phrase: `Se déclarant préoccupée`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub lead: Option<Text<'text>>,
    /// Title of a section, an annex, a draft.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub title: Option<Text<'text>>,
    /// Its own text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub text: Option<Text<'text>>,
    /// All of it, with its label and what it contains.
    pub span: Span,
    /// Its own text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub text_span: Option<Span>,
    /// What it contains, in order.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub blocks: Vec<Block<'text>>,
    /// The footnotes called in its own text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub footnotes: Vec<Call<'text>>,
    /// The recorded votes whose lists follow its text: places in the document's `votes`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub votes: Vec<u32>,
    /// The cells of a table.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub rows: Vec<Vec<Text<'text>>>,
    /// Where they stand.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub cell_spans: Vec<Vec<Span>>,
    /// The document set out here.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub document: Option<alloc::boxed::Box<Document<'text>>>,
}

/// A footnote called in a text: by a mark that can be nothing else, or by a plain digit that a footnote of its number
/// answers.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Call<'text> {
    /// The mark.
    pub marker: Text<'text>,
    /// Where in `text`, in the units of the positions.
    pub offset: u32,
    /// Where the mark stands, with what surrounds it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub span: Span,
}

/// A footnote.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Footnote<'text> {
    /// Its mark.
    pub marker: Text<'text>,
    /// What it says.
    pub text: Text<'text>,
    /// Mark and text.
    pub span: Span,
    /// The mark as it is printed, which may stand apart: in a row of marks above the texts.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub marker_span: Option<Span>,
    /// Whether a mark in the text answers to it.
    pub called: bool,
}

/// A citation. In JSON: `Citation`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Citation"))]
pub struct CitationNode<'text> {
    /// The words that cite.
    pub text: Text<'text>,
    /// The symbol, normalised: `A/RES/53/70`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub symbol: Option<Text<'text>>,
    /// The letter of the part that is meant, or the first and the last, where the symbol does not have it: `A` of 217 A (III),
    /// whose symbol is `A/RES/217(III)`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub part: Option<Text<'text>>,
    /// Where to read it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub url: Option<Text<'text>>,
    /// The date the text gives it, ISO 8601.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub date: Option<Text<'text>>,
    /// `resolution`, `decision`, `document`, `charter-article`.
    pub kind: Text<'text>,
    /// The article.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub article: Option<Text<'text>>,
    /// The paragraph of the article.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub paragraph: Option<Text<'text>>,
    /// The verb that introduces it, as printed: the leading phrase of its paragraph ("Rappelant également"), or the last
    /// verb before it that begins a clause. Not for one in a footnote.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub verb: Option<Text<'text>>,
    /// Where it stands.
    pub span: Span,
    /// The block it stands in.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub block_span: Option<Span>,
    /// Whether it stands in a footnote.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub in_footnote: bool,
}

/// A State in a list. In JSON: `State`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "State"))]
pub struct StateNode<'text> {
    /// The name as printed, joined over line breaks.
    pub name: Text<'text>,
    /// ISO 3166-1 alpha-3 code.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub iso3: Option<Text<'text>>,
    /// Where it stands.
    pub span: Span,
}

/// A State that sponsors a draft.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sponsor<'text> {
    /// The name as printed, joined over line breaks.
    pub name: Text<'text>,
    /// ISO 3166-1 alpha-3 code.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub iso3: Option<Text<'text>>,
    /// Whether it joined after the draft was submitted.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub later: bool,
    /// The draft's symbol, where the document speaks of several.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub of: Option<Text<'text>>,
    /// Where it stands.
    pub span: Span,
}

/// A line of the page. In JSON: `Furniture`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Furniture"))]
pub struct FurnitureNode {
    /// What it is.
    pub kind: FurnitureKind,
    /// Where it stands.
    pub span: Span,
}

/// A document, and what was odd in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<'text> {
    /// The document.
    pub document: Document<'text>,
    /// The same diagnostics as [`Document::diagnostics`], of every document inside too, in order of place.
    pub diagnostics: Vec<DiagnosticNode<'text>>,
}

impl Parser {
    /// The tree of a text, and what was odd in it.
    ///
    /// Not a `Result`: parsing a text never fails. The tree borrows from `text` wherever a stretch of it can be read as
    /// it stands; [`Document::into_owned`] cuts it loose.
    ///
    /// All of the text is looked at before it is read, for the footnotes that no rule parts from it: where nothing may be
    /// one, each line's beginning, and else the text once more. [`Parser::events`] does not, and gives such notes as text.
    ///
    /// ```
    /// use undocs::{Language, Parser};
    /// let parsed = Parser::new().language(Language::Fr).parse("78/1. Phares\n\nL’Assemblée générale,\n\n1. Décide.\n");
    /// assert_eq!(parsed.document.symbol.as_deref(), Some("A/RES/78/1"));
    /// ```
    #[must_use]
    pub fn parse<'text>(&self, text: &'text str) -> Parsed<'text> {
        self.built(text, &[])
    }

    /// The same of a text of which more is known than its words: see [`events_hinted`](Parser::events_hinted).
    #[cfg(feature = "hints")]
    #[must_use]
    pub fn parse_hinted<'text>(&self, text: &'text str, hints: &'text [Hint]) -> Parsed<'text> {
        self.built(text, hints)
    }

    fn built<'text>(&self, text: &'text str, hints: &'text [Hint]) -> Parsed<'text> {
        let language = self.language_of(text);
        let (lines, first) = foot::known(text, lexicon(language.unwrap_or(Language::En)));
        let mut builder = Builder::new();
        Parser::knowing(text, language, hints, Notes { lines: &lines, first }).for_each(|event| builder.push(event));
        builder.finish()
    }
}

/// The tree of a text, in the language it shows. See [`Parser::parse`].
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    Parser::new().parse(text)
}
