//! What was read, written down: lines of events, JSON, a reading copy, a page, Markdown, Akoma Ntoso.
//!
//! Rank 10: imports `ballots`, `cite`, `compare`, `event`, `grammar`, `language`, `lexicon`, `lint`, `pull`,
//! `span`, `tree`.
//!
//! A writer is a function from a [`Document`](crate::Document) (or, of [`events`], from the events) to anything that
//! takes text, a [`core::fmt::Write`]: a `String`, a fixed buffer. None but `akn`, which writes bytes, asks for the
//! standard library. A writer fails only when what it writes to does.
//!
//! # Invariant
//!
//! A writer adds no words of its own, with one exception: the lists of a vote, the sponsors and the notes are headed in
//! the document's language, because the tree does not keep their headings.

#[cfg(feature = "akn")]
mod akn;
#[cfg(feature = "compare")]
pub mod compare;
mod events;
#[cfg(feature = "graph")]
pub mod graph;
#[cfg(feature = "alloc")]
mod html;
#[cfg(feature = "alloc")]
mod inline;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
pub mod lint;
#[cfg(feature = "alloc")]
mod markdown;
#[cfg(feature = "alloc")]
mod notes;
#[cfg(feature = "alloc")]
mod positions;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "alloc")]
mod text;
#[cfg(feature = "votes")]
pub mod votes;
#[cfg(feature = "alloc")]
mod words;

#[cfg(all(test, feature = "alloc"))]
mod tests;

#[cfg(feature = "akn")]
pub use akn::akn;
pub use events::{events, events_at, events_because};
#[cfg(feature = "alloc")]
pub use html::html;
#[cfg(feature = "json")]
pub use json::{Layout, json};
#[cfg(feature = "alloc")]
pub use markdown::markdown;
#[cfg(feature = "alloc")]
pub use positions::convert_positions;
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "alloc")]
pub use text::text;
