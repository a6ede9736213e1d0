//! The forms, by name: what a command line or a module offers is one list.

use super::{Head, bibtex, csv, dot, graphml, jsonl, jsonld};
use crate::cite::{Graph, Reference};
use alloc::string::String;
use std::io;

/// A form that citations are written in.
///
/// ```
/// use undocs::write::graph::{Drawn, Format};
/// let names: Vec<&str> = Format::ALL.iter().map(|form| form.as_str()).collect();
/// assert_eq!(names, ["csv", "jsonl", "graphml", "dot", "jsonld", "bibtex"]);
/// assert_eq!(Format::ALL[3], Format::Drawn(Drawn::Dot));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Reference by reference, as documents are read.
    Rows(Rows),
    /// The graph of all documents, once they are read.
    Drawn(Drawn),
}

/// A form of references: a row or a line for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// [`csv()`](super::csv()).
    Csv,
    /// [`jsonl`](super::jsonl).
    Jsonl,
}

/// A form of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// [`graphml`](super::graphml).
    Graphml,
    /// [`dot`](super::dot).
    Dot,
    /// [`jsonld`](super::jsonld).
    Jsonld,
    /// [`bibtex`](super::bibtex).
    Bibtex,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 6] = [
        Format::Rows(Rows::Csv),
        Format::Rows(Rows::Jsonl),
        Format::Drawn(Drawn::Graphml),
        Format::Drawn(Drawn::Dot),
        Format::Drawn(Drawn::Jsonld),
        Format::Drawn(Drawn::Bibtex),
    ];

    /// Its name, as options have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Rows(Rows::Csv) => "csv",
            Format::Rows(Rows::Jsonl) => "jsonl",
            Format::Drawn(Drawn::Graphml) => "graphml",
            Format::Drawn(Drawn::Dot) => "dot",
            Format::Drawn(Drawn::Jsonld) => "jsonld",
            Format::Drawn(Drawn::Bibtex) => "bibtex",
        }
    }

    /// What it is, in a few words.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Format::Rows(Rows::Csv) => "A row for each citation",
            Format::Rows(Rows::Jsonl) => "A line of JSON for each citation",
            Format::Drawn(Drawn::Graphml) => "The graph of all documents, for Gephi, yEd, Cytoscape",
            Format::Drawn(Drawn::Dot) => "The graph, for Graphviz",
            Format::Drawn(Drawn::Jsonld) => "The graph as linked data, in the terms of schema.org",
            Format::Drawn(Drawn::Bibtex) => "An entry for each document that is cited",
        }
    }
}

impl Rows {
    /// Writes references; lines of JSON have no head.
    ///
    /// # Errors
    /// When `out` fails.
    pub fn write(self, references: &[Reference<'_>], head: Head, mut out: impl io::Write) -> io::Result<()> {
        match self {
            Rows::Csv => csv(references, head, out),
            Rows::Jsonl => out.write_all(&text(|text| jsonl(references, text))?),
        }
    }
}

impl Drawn {
    /// Writes a graph.
    ///
    /// # Errors
    /// When `out` fails.
    pub fn write(self, graph: &Graph, mut out: impl io::Write) -> io::Result<()> {
        let text = match self {
            Drawn::Graphml => return graphml(graph, out),
            Drawn::Dot => text(|text| dot(graph, text)),
            Drawn::Jsonld => text(|text| jsonld(graph, text)),
            Drawn::Bibtex => text(|text| bibtex(graph, text)),
        };
        out.write_all(&text?)
    }
}

/// What is written as text, as bytes.
fn text(write: impl FnOnce(&mut String) -> core::fmt::Result) -> io::Result<alloc::vec::Vec<u8>> {
    let mut text = String::new();
    write(&mut text).map_err(io::Error::other)?;
    Ok(text.into_bytes())
}
