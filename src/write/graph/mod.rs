//! What documents cite, written down: a row or a line a citation, or the graph of all of them.
//!
//! | writer | of | is |
//! |---|---|---|
//! | [`csv()`] | references | a row for each, headed |
//! | [`jsonl`] | references | a JSON object a line for each |
//! | [`graphml`] | a graph | XML that Gephi, yEd and Cytoscape open |
//! | [`dot`] | a graph | what Graphviz draws |
//! | [`jsonld`] | a graph | linked data in the terms of schema.org |
//! | [`bibtex`] | a graph | an entry for each document that is cited |
//!
//! [`Format`] has them by name. The order is that of the references, or of the names in the graph: the same input gives the same bytes.

mod bibtex;
mod dot;
mod format;
mod graphml;
mod jsonld;
mod rows;

#[cfg(test)]
mod tests;

pub use bibtex::bibtex;
pub use dot::dot;
pub use format::{Drawn, Format, Rows};
pub use graphml::graphml;
pub use jsonld::jsonld;
pub use rows::{Head, csv, jsonl};
