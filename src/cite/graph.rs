//! The graph of what cites what: nodes are documents, edges are citations.

use super::{Reference, references};
use crate::lexicon::Verb;
use crate::tree::{Document, Text};
use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Documents and their citations. In order of their names, whatever the order in which they were added; owns all it holds.
///
/// ```
/// use undocs::cite::Graph;
/// let document = undocs::parse("89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/7 of 4 May 2034,\n\n1. Decides.\n").document;
/// let mut graph = Graph::default();
/// graph.add(&document, "harbours.txt");
/// let edge = graph.edges().next().unwrap();
/// assert_eq!((edge.from, edge.to, edge.count), ("A/RES/89/1", "A/RES/88/7", 1));
/// assert!(graph.nodes().any(|(id, node)| id == "A/RES/88/7" && !node.read));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    nodes: BTreeMap<String, Node>,
    edges: BTreeMap<(String, String), Line>,
}

/// A document of the graph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Its title, where it was read.
    pub title: Option<String>,
    /// Its date: of adoption or issue, where it was read; else the one that a citation gives it.
    pub date: Option<String>,
    /// What it is: the kind of the document that was read, or of the citation.
    pub kind: String,
    /// Where to read it.
    pub url: Option<String>,
    /// Whether it has a symbol; its name is one then.
    pub symbol: bool,
    /// Whether it was read, and not only cited.
    pub read: bool,
    /// How many of its citations could not be resolved, and so make no edge.
    pub unresolved: u32,
}

/// What is known of all citations of one document in another.
#[derive(Clone, Debug, Default, PartialEq)]
struct Line {
    count: u32,
    verbs: Vec<Verb>,
    paragraphs: Vec<String>,
    /// The same, to be found again: one document may cite another in each of its paragraphs.
    seen: BTreeSet<String>,
    date: Option<String>,
}

impl Line {
    fn paragraph(&mut self, paragraph: String) {
        if self.paragraphs.last() != Some(&paragraph) && self.seen.insert(paragraph.clone()) {
            self.paragraphs.push(paragraph);
        }
    }
}

/// All citations of one document in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge<'g> {
    /// Who cites.
    pub from: &'g str,
    /// What is cited.
    pub to: &'g str,
    /// How many times.
    pub count: u32,
    /// With which verbs, each once, in order of first use.
    pub verbs: &'g [Verb],
    /// In which paragraphs, each once, in order: `PP3`, `OP1.a`.
    pub paragraphs: &'g [String],
    /// The first date that the citations give.
    pub date: Option<&'g str>,
}

impl Graph {
    /// The name of the Charter, whose articles have no symbol.
    pub const CHARTER: &'static str = "Charter";

    /// Adds a document and those inside it, with what they cite. `source` names a document that has no symbol.
    pub fn add(&mut self, document: &Document<'_>, source: &str) {
        self.read(document, Text::Borrowed(source));
        for reference in references(document, source) {
            self.cite(&reference);
        }
    }

    /// Adds all of another graph, as if its documents had been added after these.
    pub fn merge(&mut self, other: Graph) {
        for (id, node) in other.nodes {
            self.node(id, node);
        }
        for (ends, line) in other.edges {
            let own = self.edges.entry(ends).or_default();
            own.count += line.count;
            line.verbs.into_iter().for_each(|verb| once(&mut own.verbs, verb));
            line.paragraphs.into_iter().for_each(|paragraph| own.paragraph(paragraph));
            own.date = own.date.take().or(line.date);
        }
    }

    /// The documents by their names: the symbol; of one that has none, what it was called.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = (&str, &Node)> {
        self.nodes.iter().map(|(id, node)| (&**id, node))
    }

    /// Who cites what.
    pub fn edges(&self) -> impl ExactSizeIterator<Item = Edge<'_>> {
        self.edges.iter().map(|((from, to), line)| Edge {
            from,
            to,
            count: line.count,
            verbs: &line.verbs,
            paragraphs: &line.paragraphs,
            date: line.date.as_deref(),
        })
    }

    fn read(&mut self, document: &Document<'_>, name: Text<'_>) {
        let id = document.symbol.as_deref().unwrap_or(&name).to_owned();
        for (inner, number) in super::passage::documents(document) {
            self.read(inner, Text::Owned(alloc::format!("{id}#{number}")));
        }
        let date = document.adopted.as_deref().or(document.masthead.date.as_deref());
        let node = Node {
            title: document.title.as_deref().map(ToOwned::to_owned),
            date: date.map(ToOwned::to_owned),
            kind: document.kind.as_str().to_owned(),
            symbol: document.symbol.is_some(),
            read: true,
            ..Node::default()
        };
        self.node(id, node);
    }

    /// Adds what is known of a document; what was read counts more than what a citation says.
    fn node(&mut self, id: String, node: Node) {
        let own = self.nodes.entry(id).or_default();
        let better = own.kind.is_empty() || node.read && !own.read;
        let prefer = |own: Option<String>, new: Option<String>| if better { new.or(own) } else { own.or(new) };
        own.title = prefer(own.title.take(), node.title);
        own.date = prefer(own.date.take(), node.date);
        own.url = own.url.take().or(node.url);
        if better {
            own.kind = node.kind;
        }
        own.symbol |= node.symbol;
        own.read |= node.read;
        own.unresolved += node.unresolved;
    }

    fn cite(&mut self, reference: &Reference<'_>) {
        let charter = || (reference.kind == "charter-article").then_some(Graph::CHARTER);
        let Some(to) = reference.symbol.as_deref().or(reference.work.as_deref()).or_else(charter) else {
            self.nodes.entry(reference.from.to_string()).or_default().unresolved += 1;
            return;
        };
        self.node(
            to.to_owned(),
            Node {
                date: reference.date.as_deref().map(ToOwned::to_owned),
                kind: if to == Graph::CHARTER { "charter".to_owned() } else { reference.kind.to_string() },
                url: reference.url.as_deref().map(ToOwned::to_owned),
                symbol: reference.symbol.is_some(),
                ..Node::default()
            },
        );
        let line = self.edges.entry((reference.from.to_string(), to.to_owned())).or_default();
        line.count += 1;
        if let Some(verb) = reference.act {
            once(&mut line.verbs, verb);
        }
        let place = reference.place.to_string();
        if !place.is_empty() {
            line.paragraph(place);
        }
        line.date = line.date.take().or_else(|| reference.date.as_deref().map(ToOwned::to_owned));
    }
}

/// There are few verbs.
fn once(list: &mut Vec<Verb>, item: Verb) {
    if !list.contains(&item) {
        list.push(item);
    }
}
