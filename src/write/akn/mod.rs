//! The tree as Akoma Ntoso, the way the United Nations writes it (AKN4UN).
//!
//! `meta` says what the document is, `cover` what stands before and after its paragraphs, `body` its paragraphs, `flat`
//! those that stand where the schema has no hierarchy (preamble, preface), `text` what is inside a paragraph, `xml`
//! writes.
//!
//! # Invariants
//!
//! - What is written is valid against the schema of Akoma Ntoso 1.0, whatever the tree says: nothing in it is required,
//!   an element is opened only where the schema has a place for it, and characters XML forbids are dropped.
//! - `eId`s are unique within a file: they are counted, and those of a document inside another begin with its own.
//! - No text is written twice, but for the dates and numbers in attributes.

mod body;
mod cover;
mod flat;
mod meta;
mod names;
mod text;
mod xml;

use self::text::{Called, is_component};
use self::xml::Xml;
use super::inline::Citations;
use super::words::{Words, words};
use crate::event::DocumentKind;
use crate::tree::{Block, Document, Parts};
use std::io::{Result, Write};

/// Writes AKN4UN: a `statement`, a `doc` where the document is a report, a `documentCollection` where it is several
/// resolutions; documents set out inside it as `components`, annexes as `attachments`.
///
/// A date that is not known is the placeholder of the UN, 0001-01-01. Wants a document whose positions count bytes.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut xml = Vec::new();
/// undocs::write::akn(&undocs::parse("").document, &mut xml)?;
/// assert!(xml.starts_with(b"<?xml"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn akn(document: &Document<'_>, out: &mut impl Write) -> Result<()> {
    let mut xml = Xml::new(out);
    let root =
        [("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"), ("xmlns:akn4un", "http://un.org/akn4un")];
    xml.begin("akomaNtoso", &root);
    let mut ids = Ids::default();
    let mut akn = Akn::new(document, String::new(), &mut xml, &mut ids);
    akn.document();
    // Those of a collection stand beside it, as the UN has them.
    akn.components();
    xml.end("akomaNtoso");
    xml.finish()
}

/// Numbers of what is numbered throughout a file.
#[derive(Default)]
struct Ids {
    blocks: u32,
    notes: u32,
    components: u32,
}

/// A document set out inside another, and its place in the file.
struct Component<'d, 't> {
    id: String,
    /// The letter of a part, which stands before its title.
    letter: Option<&'d str>,
    document: &'d Document<'t>,
}

/// Writes one document.
struct Akn<'a, 'd, 't, W> {
    document: &'d Document<'t>,
    words: &'static Words,
    citations: Citations<'d, 't>,
    called: Called<'d>,
    /// What the fixed `eId`s of this document begin with.
    prefix: String,
    letter: Option<&'d str>,
    components: Vec<Component<'d, 't>>,
    xml: &'a mut Xml<W>,
    ids: &'a mut Ids,
}

impl<'a, 'd, 't, W: Write> Akn<'a, 'd, 't, W> {
    fn new(document: &'d Document<'t>, prefix: String, xml: &'a mut Xml<W>, ids: &'a mut Ids) -> Akn<'a, 'd, 't, W> {
        Akn {
            document,
            words: words(document.language),
            citations: Citations::new(document),
            called: Called::new(document, is_collection(document)),
            prefix,
            letter: None,
            components: Vec::new(),
            xml,
            ids,
        }
    }

    /// The element of the document. The components of a collection that is the whole file are left to the caller.
    fn document(&mut self) {
        let document = self.document;
        if is_collection(document) {
            return self.collection();
        }
        let (element, name) = element(document.kind);
        self.xml.begin(element, &[("name", name)]);
        self.meta();
        self.cover();
        self.preface(&[]);
        let Parts { paragraphs, outcome, annexes } = document.parts();
        let (preamble, body) = paragraphs.split_at(flat::preamble_len(paragraphs));
        self.preamble(preamble);
        self.main_body(body);
        self.conclusions(&[], outcome);
        self.attachments(annexes);
        self.components();
        self.xml.end(element)
    }

    /// Several resolutions in one text.
    fn collection(&mut self) {
        let body = &self.document.body[..];
        let from = body.iter().position(|block| is_component(block)).unwrap_or(0);
        let to = body.iter().rposition(|block| is_component(block)).map_or(0, |last| last + 1);
        self.xml.begin("documentCollection", &[("name", "publication")]);
        self.meta();
        self.cover();
        // What stands between two resolutions has no other place than before them.
        let between: Vec<&Block<'_>> =
            body[..from].iter().chain(body[from..to].iter().filter(|block| !is_component(block))).collect();
        self.preface(&between);
        if self.document.organ.is_some() {
            self.preamble(&[]);
        }
        self.xml.begin("collectionBody", &[]);
        for block in body[from..to].iter().filter(|block| is_component(block)) {
            let (id, title) = self.component(block);
            let define = format!("{}compDef_{}", self.prefix, self.ids.components);
            let refer = format!("{}compRef_{}", self.prefix, self.ids.components);
            self.xml.begin("component", &[("eId", &define)]);
            self.xml.leaf("documentRef", &[("eId", &refer), ("href", &format!("#{id}")), ("showAs", &title)]);
            self.xml.end("component");
        }
        self.xml.end("collectionBody");
        self.conclusions(&body[to..], None);
        if !self.prefix.is_empty() {
            self.components();
        }
        self.xml.end("documentCollection")
    }

    /// Keeps the document of a block for the end; its `eId` and how it is called.
    fn component(&mut self, block: &'d Block<'t>) -> (String, String) {
        self.ids.components += 1;
        let id = format!("{}comp_{}", self.prefix, self.ids.components);
        let mut title =
            [&block.label, &block.title].into_iter().flatten().map(|text| &**text).collect::<Vec<_>>().join(" ");
        if let Some(document) = &block.document {
            if title.is_empty() {
                let named = [&document.symbol, &document.number, &document.title];
                title = named.into_iter().flatten().next().map_or(String::new(), |text| text.to_string());
            }
            self.components.push(Component { id: id.clone(), letter: block.label.as_deref(), document });
        }
        (id, title)
    }

    /// The documents inside this one.
    fn components(&mut self) {
        if self.components.is_empty() {
            return;
        }
        self.xml.begin("components", &[]);
        for Component { id, letter, document } in std::mem::take(&mut self.components) {
            self.xml.begin("component", &[("eId", &id)]);
            let mut inner = Akn::new(document, format!("{id}__"), self.xml, self.ids);
            inner.letter = letter;
            inner.document();
            self.xml.end("component");
        }
        self.xml.end("components")
    }

    /// The `eId` of the next block.
    fn id(&mut self, name: &str) -> String {
        self.ids.blocks += 1;
        format!("{}{name}_{}", self.prefix, self.ids.blocks)
    }
}

/// Whether a document is several resolutions.
fn is_collection(document: &Document<'_>) -> bool {
    document.kind == DocumentKind::Collection && document.body.iter().any(is_component)
}

/// The element of a document, and its name.
fn element(kind: DocumentKind) -> (&'static str, &'static str) {
    match kind {
        // A collection without a resolution is a resolution.
        DocumentKind::Resolution | DocumentKind::Collection => ("statement", "resolution"),
        DocumentKind::DraftResolution => ("statement", "draftResolution"),
        DocumentKind::Decision => ("statement", "decision"),
        DocumentKind::DraftDecision => ("statement", "draftDecision"),
        DocumentKind::PresidentialStatement => ("statement", "presidentialStatement"),
        DocumentKind::Fragment => ("statement", "fragment"),
        DocumentKind::Report => ("doc", "report"),
        DocumentKind::Letter => ("doc", "letter"),
        DocumentKind::Record => ("doc", "record"),
        DocumentKind::Other => ("doc", "document"),
    }
}
