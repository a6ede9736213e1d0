#![cfg_attr(not(feature = "std"), no_std)]
//! undocs reads the documents of the United Nations.
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod block;
mod error;
mod event;
pub mod grammar;
mod inline;
mod language;
pub mod lexicon;
mod line;
mod pull;
mod span;
#[cfg(feature = "alloc")]
pub mod tree;
pub mod write;

pub use error::{Error, ErrorKind};
pub use event::{Code, Diagnostic, DocumentKind, Element, ElementKind, Event, EventKind, Join, Severity};
pub use grammar::{Citation, Date, Mark, StateName, Symbol, Tally};
pub use language::Language;
pub use pull::{Events, Parser, events};
#[cfg(feature = "alloc")]
pub use span::LineIndex;
pub use span::{Place, Positions, Span};
#[cfg(feature = "alloc")]
pub use tree::{Document, Parsed, parse};
