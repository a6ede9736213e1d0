//! The events: the one contract between the machine that reads and whoever listens.
//!
//! Rank 3: imports `grammar`, `language`, `lexicon`, `span`.
//!
//! # Invariants
//!
//! - `Start` and `End` balance, even on rubbish, and the last event is the `End` of the [`Document`](Element::Document).
//! - **Leaf events tile the input**: [`Text`](EventKind::Text), [`Break`](EventKind::Break),
//!   [`Label`](EventKind::Label), [`Call`](EventKind::Call), [`Markup`](EventKind::Markup) and
//!   [`Furniture`](EventKind::Furniture) cover every byte of the text that is not white space, once and in order.
//! - All other events are *annotations*: they claim a stretch of text without being it. An annotation comes before the
//!   first leaf of its stretch, so that the starts of all events but `End` never go backwards.
//! - What is not understood is a [`Paragraph`](Element::Paragraph). Nothing is lost.
//!
//! Guarded by `tests/invariants.rs`, which every fixture, every seed and proptest's rubbish run through.

use crate::grammar::{Citation, Furniture, Mark, StateName, Tally};
use crate::language::Language;
use crate::lexicon::{Choice, MastheadField, Organ};
use crate::span::Span;
#[cfg(feature = "alloc")]
use alloc::borrow::Cow;

/// Something the reader met, and where. 48 bytes at most, `Copy`; borrows from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'text> {
    /// What.
    pub kind: EventKind<'text>,
    /// Where: of a leaf, its bytes; of `Start`, from there to where its own text is known to reach, which for the whole
    /// document is nowhere; of `End`, empty.
    pub span: Span,
}

/// What an event says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind<'text> {
    /// A part of the document begins.
    Start(Element<'text>),
    /// The part that began last ends.
    End(ElementKind),

    // ---- leaves
    /// A stretch of text within one line.
    Text(&'text str),
    /// A line ends inside a block.
    Break(Join),
    /// The label of a numbered thing, `1.`, `a)`, `78/237.`, without the blanks after it; its number without punctuation.
    Label(&'text str),
    /// A footnote is called here. A plain digit is a call that is not [`certain`](Mark::certain): it calls only if a
    /// footnote of its number is in the text, which is known at its end. Until then it may as well be text, and its marker
    /// is all of it; [`Builder`](crate::tree::Builder) settles it. The notes are `Footnote`s of a `Label`.
    Call(Mark<'text>),
    /// Markup of a Markdown or HTML source: no part of the text that is read.
    Markup(&'text str),
    /// A line of the page and not of the text: what it is, and what it says.
    Furniture(Furniture, &'text str),

    // ---- annotations
    /// The leading phrase of the paragraph that has just begun.
    Lead(&'text str),
    /// The text cites something.
    Citation(Citation<'text>),
    /// The text names a State in a list.
    State(StateName<'text>),
    /// A list of sponsors begins; its `State`s follow.
    Sponsors {
        /// Whether they joined after the draft was submitted.
        later: bool,
    },
    /// The figures of a recorded vote.
    Tally(Tally),
    /// The language the text is read in.
    Language(Language),
    /// What kind of document the one that is open is; comes just before its `End`.
    Kind(DocumentKind),
    /// Something is odd here.
    Diagnostic(Diagnostic),
}

/// How two lines of a block are joined for reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// With a space.
    Space,
    /// With nothing: after a hyphen, or between characters of a script without spaces.
    Nothing,
}

impl Join {
    /// Its name, as events for JavaScript have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Join::Space => "space",
            Join::Nothing => "nothing",
        }
    }
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Element<'text> {
    /// The whole text.
    Document,
    /// A draft set out inside a report, or one resolution of several; a document of its own. Its own text is its heading
    /// ("Projet de résolution I"), and `number` is that heading's number; of a resolution in parts the letter is its
    /// `Label`, and there is no other text.
    Draft {
        /// "I", where the heading has one.
        number: Option<&'text str>,
        /// What the heading announces: a draft of one kind or the other, or `Collection`, of which this is one part.
        kind: DocumentKind,
    },
    /// A line or two of the masthead.
    Masthead(MastheadField),
    /// The title; a resolution's number before it is its `Label`.
    Title,
    /// The list of sponsors before a draft's title.
    Sponsors,
    /// "L’Assemblée générale,".
    EnactingFormula(Organ),
    /// "Rappelant sa résolution …,".
    PreambularParagraph,
    /// "1. Décide …;", with its sub-paragraphs inside.
    OperativeParagraph,
    /// "a) …;".
    Subparagraph {
        /// Depth, from 1.
        level: u8,
    },
    /// Any other paragraph, numbered or not.
    Paragraph,
    /// A bullet.
    Item,
    /// A heading without a number.
    Heading,
    /// A numbered section; its own text is its title, what it contains follows inside.
    Section {
        /// Depth, from 1.
        level: u8,
    },
    /// An annex; its own text is its heading.
    Annex,
    /// A table; it contains rows and has no text of its own.
    Table,
    /// A row of a table; it contains cells.
    Row,
    /// A cell. It may be empty.
    Cell,
    /// A footnote's text; `Label` is its marker. May stand in the middle of another block, where the page ended.
    Footnote,
    /// The lists of a recorded vote.
    RecordedVote,
    /// One of its lists; `Label` is its heading.
    Ballot(Choice),
    /// The meeting at which the text was adopted.
    Meeting,
    /// The date of adoption.
    Adopted,
}

/// What may stand in an element, and where it stands itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Nature {
    /// A document of its own: blocks stand in it.
    Whole,
    /// A field of a document: nothing but its own text.
    Field,
    /// A block of the body that has nothing but its own text.
    Line,
    /// A block of the body in which others may stand.
    Block,
    /// What stands in a block, or between two, and is none: a footnote, a list of a vote, a row.
    Inset,
}

macro_rules! elements {
    ($($name:ident = $word:literal, $nature:ident;)+) => {
        /// An [`Element`] without what it carries.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[allow(missing_docs)] // the words are those of `Element`
        pub enum ElementKind { $($name,)+ }

        impl ElementKind {
            /// All kinds.
            pub const ALL: &'static [ElementKind] = &[$(ElementKind::$name,)+];

            /// Its name, as every form of the events has it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(ElementKind::$name => $word,)+ }
            }

            /// What may stand in it, and where it stands itself.
            #[must_use]
            pub const fn nature(self) -> Nature {
                match self { $(ElementKind::$name => Nature::$nature,)+ }
            }
        }
    };
}

elements! {
    Document = "document", Whole;
    Draft = "draft", Whole;
    Masthead = "masthead", Field;
    Title = "title", Field;
    Sponsors = "sponsors", Field;
    EnactingFormula = "enacting-formula", Field;
    PreambularParagraph = "preambular-paragraph", Block;
    OperativeParagraph = "operative-paragraph", Block;
    Subparagraph = "subparagraph", Block;
    Paragraph = "paragraph", Block;
    Item = "item", Block;
    Heading = "heading", Line;
    Section = "section", Block;
    Annex = "annex", Block;
    Table = "table", Line;
    Row = "row", Inset;
    Cell = "cell", Inset;
    Footnote = "footnote", Inset;
    RecordedVote = "recorded-vote", Inset;
    Ballot = "ballot", Inset;
    Meeting = "meeting", Field;
    Adopted = "adopted", Field;
}

impl ElementKind {
    /// Whether it is a block of the body.
    #[must_use]
    pub const fn is_block(self) -> bool {
        matches!(self.nature(), Nature::Block | Nature::Line)
    }

    /// Whether blocks may stand in it.
    #[must_use]
    pub const fn holds_blocks(self) -> bool {
        matches!(self.nature(), Nature::Block | Nature::Whole)
    }

    /// Whether it is closed as soon as its own text has ended.
    #[must_use]
    pub const fn is_leaf(self) -> bool {
        matches!(self.nature(), Nature::Field | Nature::Line)
    }
}

impl Element<'_> {
    /// Its kind, as its `End` names it.
    #[must_use]
    pub const fn kind(&self) -> ElementKind {
        match self {
            Element::Document => ElementKind::Document,
            Element::Draft { .. } => ElementKind::Draft,
            Element::Masthead(_) => ElementKind::Masthead,
            Element::Title => ElementKind::Title,
            Element::Sponsors => ElementKind::Sponsors,
            Element::EnactingFormula(_) => ElementKind::EnactingFormula,
            Element::PreambularParagraph => ElementKind::PreambularParagraph,
            Element::OperativeParagraph => ElementKind::OperativeParagraph,
            Element::Subparagraph { .. } => ElementKind::Subparagraph,
            Element::Paragraph => ElementKind::Paragraph,
            Element::Item => ElementKind::Item,
            Element::Heading => ElementKind::Heading,
            Element::Section { .. } => ElementKind::Section,
            Element::Annex => ElementKind::Annex,
            Element::Table => ElementKind::Table,
            Element::Row => ElementKind::Row,
            Element::Cell => ElementKind::Cell,
            Element::Footnote => ElementKind::Footnote,
            Element::RecordedVote => ElementKind::RecordedVote,
            Element::Ballot(_) => ElementKind::Ballot,
            Element::Meeting => ElementKind::Meeting,
            Element::Adopted => ElementKind::Adopted,
        }
    }
}

/// What kind of document a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum DocumentKind {
    /// An adopted resolution.
    Resolution,
    /// A draft resolution.
    DraftResolution,
    /// An adopted decision.
    Decision,
    /// A draft decision.
    DraftDecision,
    /// A statement by the President of the Security Council.
    PresidentialStatement,
    /// A report.
    Report,
    /// A letter or a note verbale.
    Letter,
    /// A verbatim or summary record of a meeting.
    Record,
    /// Several resolutions in one text.
    Collection,
    /// A text that begins or ends in the middle, and nothing says that it is a draft.
    Fragment,
    /// None of these.
    #[default]
    Other,
}

impl DocumentKind {
    /// Its name, as JSON and the events have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            DocumentKind::Resolution => "resolution",
            DocumentKind::DraftResolution => "draft-resolution",
            DocumentKind::Decision => "decision",
            DocumentKind::DraftDecision => "draft-decision",
            DocumentKind::PresidentialStatement => "presidential-statement",
            DocumentKind::Report => "report",
            DocumentKind::Letter => "letter",
            DocumentKind::Record => "record",
            DocumentKind::Collection => "collection",
            DocumentKind::Fragment => "fragment",
            DocumentKind::Other => "other",
        }
    }
}

/// Something odd, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What is odd.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
}

/// What a diagnostic says, in words.
#[cfg(feature = "alloc")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark<'text> {
    /// The stable word.
    pub code: Cow<'text, str>,
    /// How much it matters.
    pub severity: Severity,
    /// A sentence.
    pub message: Cow<'text, str>,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Something of the document may be lost or wrong.
    Warning,
}

impl Severity {
    /// Its name, as JSON and the events have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident, $message:literal;)+) => {
        /// What a diagnostic is about; its word is stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The stable word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }

            /// What it means, in a sentence.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self { $(Code::$name => $message,)+ }
            }

            /// The diagnostic with this code.
            #[must_use]
            pub const fn diagnostic(self) -> Diagnostic {
                Diagnostic { code: self, severity: match self { $(Code::$name => Severity::$severity,)+ } }
            }

            /// The same in words, kept once for all texts.
            #[cfg(feature = "alloc")]
            pub(crate) fn remark(self) -> &'static Remark<'static> {
                match self { $(Code::$name => {
                    static REMARK: Remark<'static> = Remark {
                        code: Cow::Borrowed($code),
                        severity: Severity::$severity,
                        message: Cow::Borrowed($message),
                    };
                    &REMARK
                })+ }
            }
        }
    };
}

codes! {
    /// No masthead, formula, numbered paragraph or leading phrase was found.
    NoDocument = "no-document", Warning, "nothing here reads like a document of the United Nations; its paragraphs are kept as they are";
    /// There is no text.
    Empty = "empty", Warning, "the text is empty";
    /// The language could not be told.
    UnknownLanguage = "unknown-language", Note, "the language could not be told; name it to have dates, phrases and States read";
    /// A number of a sequence is missing.
    NumberSkipped = "number-skipped", Note, "a number is missing before this one";
    /// A number of a sequence comes again.
    NumberRepeated = "number-repeated", Note, "the numbering goes back here";
    /// A name in a list of States is of no State we know.
    UnknownState = "unknown-state", Warning, "this is the name of no State we know";
    /// A list of a vote does not hold as many names as the tally says.
    TallyMismatch = "tally-mismatch", Warning, "the list does not hold as many names as the tally says";
    /// A footnote has a text but no mark in the text calls it.
    FootnoteNotCalled = "footnote-not-called", Note, "no mark in the text calls this footnote";
    /// A mark calls a footnote that has no text.
    FootnoteMissing = "footnote-missing", Note, "the footnote called here has no text";
    /// Figures are glued to words as calls of footnotes are, and no footnote was read.
    NotesUnread = "notes-unread", Note, "figures may call footnotes here, and none was read: a note that no rule parts from the text is known only from the whole of it";
    /// A letter that a scanner put for another.
    ScannedLetter = "scanned-letter", Note, "a scanner seems to have misread this; it is kept as it is";
    /// A block was so long, or so torn by page breaks, that it was cut.
    BlockCut = "block-cut", Note, "this paragraph goes over more page breaks than are tracked; it was cut in two here";
    /// The text begins in the middle.
    BeginsInside = "begins-inside", Note, "the text begins in the middle of a document";
    /// The text ends in the middle.
    EndsInside = "ends-inside", Note, "the text ends in the middle of a sentence";
    /// Two lines that say what the document is, or when it was adopted, do not agree.
    Contradicted = "contradicted", Warning, "two lines that name or date the document do not agree; the field is left empty";
    /// Input past 4 GiB is not read.
    TooLong = "too-long", Warning, "what stands past 4 GiB is not read";
}

// A machine word more here is a machine word more for every event of a million documents.
const _: () = assert!(size_of::<Event<'_>>() <= 48);
