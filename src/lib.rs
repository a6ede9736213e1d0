#![cfg_attr(not(feature = "std"), no_std)]
//! undocs reads the documents of the United Nations out of the text that a PDF, a scanner or a web page leaves of them.
//!
//! # Two doors
//!
//! [`events`] gives what is read while it is read. Events borrow from the text; nothing is allocated.
//!
//! ```
//! use undocs::{Element, EventKind};
//! let text = "L’Assemblée générale,\n\nRappelant sa résolution 74/28 du 12 décembre 2019,\n\n1. Décide de rester saisie.\n";
//! let cited = undocs::events(text).find(|event| matches!(event.kind, EventKind::Citation(_))).unwrap();
//! assert_eq!(&text[cited.span.start as usize..][..5], "74/28");
//! assert!(undocs::events(text).any(|event| event.kind == EventKind::Start(Element::OperativeParagraph)));
//! ```
//!
#![cfg_attr(feature = "alloc", doc = "[`parse`] gives the whole document as one value, with what is odd beside it.")]
#![cfg_attr(not(feature = "alloc"), doc = "`parse` (feature `alloc`) gives the whole document as one value.")]
//! Neither ever fails: what is not understood is a plain paragraph, and what is odd is a [`Diagnostic`].
//!
#![cfg_attr(feature = "alloc", doc = "```")]
#![cfg_attr(not(feature = "alloc"), doc = "```ignore")]
//! let text = "L’Assemblée générale,\n\nRappelant sa résolution 74/28 du 12 décembre 2019,\n\n1. Décide de rester saisie.\n";
//! let parsed = undocs::parse(text);
//! assert_eq!(parsed.document.organ.as_deref(), Some("L’Assemblée générale"));
//! assert_eq!(parsed.document.body[1].number.as_deref(), Some("1"));
//! ```
//!
//! Both find the language by themselves; a [`Parser`] names it. A term that stands alone has a type of its own:
//!
//! ```
//! use undocs::{Date, Language, Symbol};
//! assert_eq!(Date::parse("12 décembre 2019", Language::Fr)?.to_string(), "2019-12-12");
//! assert!(Symbol::parse("A/C.1/75/L.4")?.is_draft());
//! # Ok::<(), undocs::Error>(())
//! ```
//!
//! # Positions
//!
//! Every [`Span`] counts bytes of the text as it was given, and `text[span]` is the source of the thing. `LineIndex`
//! (feature `alloc`) turns them into lines and columns, characters or UTF-16 units.
//!
//! # Features
//!
//! - *none*: [`events`] and the [`grammar`], on `core` alone;
//! - `alloc`: the tree and its writers; `std` (default): `alloc` and the standard library;
//! - `serde`: the tree serialises; `json`: it is written as JSON; `schema`: and has a JSON Schema;
//! - `akn`: it is written as the UN’s XML, AKN4UN, and read from it;
//! - `compare`: two documents, paragraph by paragraph; `votes`: recorded votes as tables;
//! - `graph`: what is cited, as CSV, GraphML, DOT, JSON-LD and BibTeX;
//! - `hints`: what a file says of its text besides the words is weighed;
//! - `docx`, `html`, `encodings`: Word files, web pages, texts that are no UTF-8; `files`: all of them;
//! - `cli`: the command line `undocs`.
//!
//! # Inside
//!
//! Data goes one way: bytes, lines, blocks, inline, events, tree, writers. Each top-level module states its rank and
//! imports only modules of lower rank. `docs/design.md` is the tour, `docs/diagnostics.md` lists every [`Code`].
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(feature = "votes")]
pub mod ballots;
mod block;
#[cfg(feature = "alloc")]
pub mod cite;
#[cfg(feature = "compare")]
pub mod compare;
mod error;
mod event;
pub mod grammar;
mod hint;
mod inline;
mod language;
pub mod lexicon;
mod line;
#[cfg(feature = "alloc")]
pub mod lint;
mod pull;
#[cfg(feature = "akn")]
pub mod read;
#[cfg(feature = "std")]
pub mod source;
mod span;
pub mod symbol;
#[cfg(feature = "alloc")]
pub mod tree;
pub mod write;

pub use block::reason::Reason;
pub use error::{Error, ErrorKind};
pub use event::{Code, Diagnostic, DocumentKind, Element, ElementKind, Event, EventKind, Join, Nature, Severity};
pub use grammar::{Citation, Date, Mark, StateName, Symbol, Tally};
pub use hint::{Hint, HintKind};
pub use language::Language;
pub use pull::feed::{Feed, Progress, Pull};
pub use pull::window::Window;
pub use pull::{Events, Parser, events};
#[cfg(feature = "alloc")]
pub use span::LineIndex;
#[cfg(feature = "alloc")]
pub use span::Spans;
pub use span::{Place, Positions, Span};
pub use symbol::Designation;
#[cfg(feature = "alloc")]
pub use tree::{Document, Parsed, parse};

/// The examples of the README and of the pages in `docs` are tests.
#[cfg(doctest)]
mod doctests {
    #[cfg(feature = "std")]
    #[doc = include_str!("../README.md")]
    struct Readme;

    #[cfg(feature = "std")]
    #[doc = include_str!("../docs/symbols.md")]
    struct Symbols;

    #[cfg(feature = "graph")]
    #[doc = include_str!("../docs/citations.md")]
    struct Citations;

    #[cfg(feature = "votes")]
    #[doc = include_str!("../docs/votes.md")]
    struct Votes;

    #[cfg(feature = "compare")]
    #[doc = include_str!("../docs/compare.md")]
    struct Compare;

    #[cfg(feature = "akn")]
    #[doc = include_str!("../docs/audit.md")]
    struct Audit;

    #[cfg(feature = "files")]
    #[doc = include_str!("../docs/formats.md")]
    struct Formats;
}
