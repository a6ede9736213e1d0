//! AKN4UN read back: the United Nations' own markup as a [`Document`], and what it claims besides.
//!
//! Rank 8: imports `block`, `error`, `event`, `grammar`, `language`, `lexicon`, `pull`, `span`, `symbol`, `tree`.
//!
//! `xml` keeps the elements with their places, `meta` reads what the file says it is, `cover` what stands before and
//! after the paragraphs, `body` the paragraphs, `inline` what is inside one, `said` what its words cite.
//!
//! # Invariants
//!
//! - What is well-formed is read. An element that is not known is gone into, or is a plain paragraph: no text is lost
//!   but that of `meta`.
//! - Every span is a place in the XML.

mod body;
mod claims;
mod cover;
mod href;
mod inline;
mod kind;
mod meta;
mod said;
mod xml;

#[cfg(test)]
mod tests;

pub use claims::{
    BallotClaim, Claims, Dated, Id, Identification, Label, Level, Link, Named, Pointer, Said, SessionClaim, Step, Value,
};

use self::body::Blocks;
use self::kind::Place;
use self::xml::Element;
use crate::error::Error;
use crate::event::DocumentKind;
use crate::language::Language;
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Lexicon, lexicon};
use crate::tree::{Block, BlockKind, Document, LanguageTag, Text};
use std::collections::{BTreeMap, HashSet};

/// A file of AKN4UN.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AknDocument<'x> {
    /// The document as a person reads it; its spans are places in the XML.
    pub document: Document<'x>,
    /// What the markup says besides.
    pub claims: Claims<'x>,
}

/// Reads AKN4UN: what the UN publishes, and what [`write::akn`](crate::write::akn) writes.
///
/// The document is the one that [`parse`](crate::parse) would give of the same text, as far as the markup tells: no
/// footnote marks in it, blanks joined, a sub-paragraph inside the paragraph it divides even where the markup sets it
/// beside. Text is borrowed where it stands in one piece. `furniture` and `diagnostics` stay empty.
///
/// # Errors
/// [`ErrorKind::Expected`](crate::ErrorKind::Expected) where the XML is not well-formed, with its place.
///
/// # Examples
/// ```
/// let xml = r##"<akomaNtoso><statement name="resolution"><mainBody>
///   <paragraph><num>1.</num><content><p>Recalls resolution
///     <a href="https://undocs.org/en/A/RES/73/226">73/266</a>.</p></content></paragraph>
/// </mainBody></statement></akomaNtoso>"##;
/// let read = undocs::read::akn(xml)?;
/// assert_eq!(read.document.body[0].text.as_deref(), Some("Recalls resolution 73/266."));
/// let link = &read.claims.links[0];
/// assert_eq!((&*link.words, link.symbol.as_deref()), ("73/266", Some("A/RES/73/226")));
///
/// let error = undocs::read::akn("<p>One<b></p>").unwrap_err();
/// assert_eq!(error.to_string(), "expected the end tag of the element that is open at byte 9");
/// # Ok::<(), undocs::Error>(())
/// ```
pub fn akn(xml: &str) -> Result<AknDocument<'_>, Error> {
    let root = xml::root(xml)?;
    let language = Reader::language_of(&root);
    let mut reader = Reader { language, ..Reader::default() };
    reader.find_components(&root);
    let main = root.elements().find(|element| is_document(element.name)).unwrap_or(&root);
    let mut document = reader.document(main);
    // Those that nothing refers to.
    while let Some((_, component)) = reader.components.pop_first() {
        let block = reader.set_out(component);
        document.body.push(block);
    }
    document.span = root.span;
    reader.find_ids(&root);
    reader.resolve_said(&document);
    let mut claims = reader.claims;
    claims.notes.sort_by_key(|note| note.span.start);
    claims.links.sort_by_key(|link| link.span.start);
    claims.labels.sort_by_key(|label| label.span.start);
    dates(&mut document, &claims.links);
    Ok(AknDocument { document, claims })
}

/// Gives the citations of a document, and of those in it, the dates that the text gives them.
fn dates<'x>(document: &mut Document<'x>, links: &[Link<'x>]) {
    document.citations.iter_mut().for_each(|citation| date(citation, links));
    let inner = document.body.iter_mut().filter_map(|block| block.document.as_deref_mut());
    inner.for_each(|inner| dates(inner, links));
}

fn date<'x>(citation: &mut crate::tree::CitationNode<'x>, links: &[Link<'x>]) {
    let Ok(at) = links.binary_search_by_key(&citation.span.start, |link| link.span.start) else { return };
    let said = links[at].said.as_ref().filter(|said| said.symbol == citation.symbol);
    citation.date = said.and_then(|said| said.date.clone());
}

/// The elements of Akoma Ntoso that are a document.
fn is_document(name: &str) -> bool {
    matches!(
        name,
        "statement"
            | "doc"
            | "documentCollection"
            | "act"
            | "bill"
            | "debate"
            | "debateReport"
            | "judgment"
            | "portion"
            | "amendment"
            | "amendmentList"
            | "officialGazette"
    )
}

/// The attributes that are ids.
const IDS: [&str; 3] = ["eId", "wId", "GUID"];

/// How long an enacting formula may be that tells how its document is read, in bytes.
const FORMULA: usize = 512;

/// What is known while a file is read.
#[derive(Default)]
struct Reader<'e, 'x> {
    language: Option<Language>,
    /// The document that is open, and its place among the identifications.
    document: Document<'x>,
    part: u32,
    place: Place,
    /// The letter of the part that was read last.
    letter: Option<Text<'x>>,
    claims: Claims<'x>,
    /// Every text, and of each link the text it stands in and where.
    passages: Vec<String>,
    places: Vec<(usize, usize)>,
    /// Documents that are set out beside the place they belong to, by their id.
    components: BTreeMap<&'e str, &'e Element<'x>>,
}

impl<'e, 'x> Reader<'e, 'x> {
    fn lexicon(&self) -> &'static Lexicon {
        lexicon(self.language.unwrap_or(Language::En))
    }

    fn find_components(&mut self, root: &'e Element<'x>) {
        root.each(&mut |element| {
            let document = element.elements().any(|inner| is_document(inner.name));
            if element.name == "component" && document {
                let id = element.attribute("eId").map_or("", |id| &*id.value);
                self.components.insert(id, element);
            }
        });
    }

    /// A document, whatever its element is.
    fn document(&mut self, element: &'e Element<'x>) -> Document<'x> {
        let outer = std::mem::take(&mut self.document);
        let (part, place) = (self.part, self.place);
        self.place = Place::Body;
        self.part = self.claims.identifications.len() as u32;
        self.document.version = 1;
        self.document.kind = kind(element);
        self.document.language = LanguageTag(self.language);
        self.document.span = element.span;
        match element.child("meta") {
            Some(meta) => self.meta(meta),
            None => self.empty_meta(element),
        }
        let mut body = Vec::new();
        let mut rest = Blocks::new();
        // A part of a document that stands alone, or no document at all, is read as paragraphs.
        let whole = is_document(element.name) || element.name == "akomaNtoso";
        if !whole {
            self.block(element, &mut rest);
            body.append(&mut rest.done);
        }
        for element in element.elements().filter(|_| whole) {
            match element.name {
                "meta" | "components" => {}
                "coverPage" => self.cover(element),
                "preface" => self.preface(element, &mut body),
                "preamble" => self.preamble(element, &mut body),
                "mainBody" | "body" | "collectionBody" => {
                    let mut blocks = self.blocks(element);
                    body.append(&mut blocks);
                }
                "component" => {
                    let block = self.set_out(element);
                    body.push(block);
                }
                "conclusions" => self.conclusions(element, &mut body),
                "attachments" => self.annexes(element, &mut body),
                _ => {
                    self.block(element, &mut rest);
                    body.append(&mut rest.done);
                }
            }
        }
        self.document.body = body;
        // Those of a footnote were met before those of the paragraph that calls it.
        self.document.citations.sort_by_key(|citation| citation.span.start);
        if self.document.symbol.is_none() {
            self.document.symbol = self.derived_symbol();
        }
        self.document.tell_meeting();
        (self.part, self.place) = (part, place);
        std::mem::replace(&mut self.document, outer)
    }

    fn preamble(&mut self, preamble: &'e Element<'x>, body: &mut Vec<Block<'x>>) {
        let mut blocks = Blocks::new();
        self.place = Place::Preamble;
        for element in preamble.elements() {
            if element.name == "formula" {
                let Some(formula) = self.words(element) else { continue };
                let end = formula.trim_end_matches(|c| is_comma(c) || c == ' ').len();
                self.document.organ = Some(inline::slice(&formula, 0, end));
            } else {
                self.block(element, &mut blocks);
            }
        }
        self.place = Place::Body;
        body.append(&mut blocks.done);
    }

    fn annexes(&mut self, attachments: &'e Element<'x>, body: &mut Vec<Block<'x>>) {
        for attachment in attachments.elements() {
            let mut annex = Block { kind: BlockKind::Annex, span: attachment.span, ..Block::default() };
            let documents: Vec<_> = attachment.elements().filter(|inner| is_document(inner.name)).collect();
            let place = std::mem::replace(&mut self.place, Place::Annex);
            for document in documents {
                if let Some(meta) = document.child("meta") {
                    self.identify(meta, true);
                }
                let mut blocks = Blocks::new();
                for element in document.elements().filter(|element| element.name != "meta") {
                    self.blocks_into(element, &mut blocks);
                }
                annex.blocks.append(&mut blocks.done);
            }
            self.place = place;
            // Its own heading is the first of its headings.
            if annex.blocks.first().is_some_and(|first| first.kind == BlockKind::Heading && first.blocks.is_empty()) {
                let heading = annex.blocks.remove(0);
                (annex.title, annex.text_span) = (heading.text, heading.text_span);
                (annex.label, annex.number, annex.footnotes) = (heading.label, heading.number, heading.footnotes);
            }
            body.push(annex);
        }
    }

    /// The document that a reference in the text sets out at its place.
    fn component(&mut self, reference: &Element<'x>) -> Option<Block<'x>> {
        let target = reference.attribute("src").or_else(|| reference.attribute("href"))?;
        let component = self.components.remove(target.value.trim().trim_start_matches('#'))?;
        Some(self.set_out(component))
    }

    /// The block of a document that is set out.
    fn set_out(&mut self, component: &'e Element<'x>) -> Block<'x> {
        let mut block = Block { kind: BlockKind::Document, span: component.span, ..Block::default() };
        let document = component.elements().find(|inner| is_document(inner.name)).unwrap_or(component);
        let outer = self.letter.take();
        block.document = Some(Box::new(self.document(document)));
        if let Some(letter) = std::mem::replace(&mut self.letter, outer) {
            self.number(letter, &mut block);
        }
        block
    }

    /// Makes a paragraph that announces a document the block of that document.
    fn announces(&mut self, element: &'e Element<'x>, block: &mut Block<'x>) {
        block.title = block.text.take();
        block.lead = None;
        let set_out = element.find("componentRef").and_then(|reference| self.component(reference));
        block.document = set_out.and_then(|inner| inner.document);
    }

    /// The symbol of a resolution of the General Assembly whose number is in its address alone, as that of a part is.
    fn derived_symbol(&self) -> Option<Text<'x>> {
        let uri = self.claims.identifications.get(self.part as usize)?.work.uri.as_ref()?;
        let mut segments = uri.text.trim_end_matches('/').rsplit('/');
        let (name, body) = (segments.next()?, segments.nth(1)?);
        let (session, number) =
            name.split_once('-').filter(|(session, _)| session.bytes().all(|c| c.is_ascii_digit()))?;
        let series = match (body, self.document.kind) {
            ("unga", DocumentKind::Resolution) => "A/RES",
            ("unga", DocumentKind::Decision) => "A/DEC",
            _ => return None,
        };
        Some(format!("{series}/{session}/{number}").into())
    }

    /// Every id of the file, and whatever points at one.
    fn find_ids(&mut self, root: &'e Element<'x>) {
        let mut known = HashSet::new();
        root.each(&mut |element| {
            known.extend(IDS.into_iter().filter_map(|name| element.attribute(name)).map(|id| id.value.trim()));
        });
        self.ids_in(root, None, &mut 0, &known);
    }

    fn ids_in(&mut self, element: &Element<'x>, inside: Option<&Text<'x>>, part: &mut u32, known: &HashSet<&str>) {
        for attribute in &element.attributes {
            let value = Value { text: attribute.value.clone(), span: attribute.span };
            if IDS.contains(&attribute.name) {
                self.claims.ids.push(Id {
                    attribute: attribute.name.into(),
                    value,
                    element: element.name.into(),
                    inside: inside.cloned(),
                    label: element.child("num").map(|num| inline::own_text(num).trim().to_owned().into()),
                    part: *part,
                });
                continue;
            }
            let target = attribute.value.trim();
            let points = attribute.name == "refersTo" && element.name != "step"
                || target.starts_with('#') && matches!(attribute.name, "source" | "by" | "as" | "href" | "src")
                || element.name == "documentRef" && attribute.name == "href";
            if points {
                let resolves = known.contains(target.trim_start_matches('#'));
                let (attribute, element) = (attribute.name.into(), element.name.into());
                self.claims.pointers.push(Pointer { attribute, element, value, resolves });
            }
        }
        let inside = element.attribute("eId").map(|id| &id.value).or(inside);
        for inner in element.elements() {
            *part += u32::from(is_document(inner.name) && element.name != "attachment");
            self.ids_in(inner, inside, part, known);
        }
    }

    /// What the words of each link cite.
    fn resolve_said(&mut self, document: &Document<'_>) {
        let formula = |document: &Document<'_>| document.organ.as_deref().map(str::to_owned);
        let inner = || document.body.iter().filter_map(|block| block.document.as_deref()).find_map(formula);
        // It is read before each passage, so that one as long as the file would be read over and over.
        let formula = formula(document).or_else(inner).filter(|formula| formula.len() <= FORMULA).unwrap_or_default();
        let language = self.language.unwrap_or(Language::En);
        let mut cited: BTreeMap<usize, Vec<said::Cited>> = BTreeMap::new();
        for (link, &(passage, offset)) in self.claims.links.iter_mut().zip(&self.places) {
            let text = &self.passages[passage];
            let cited = cited.entry(passage).or_insert_with(|| said::cited(text, &formula, language));
            link.said = said::at(cited, &link.words, offset);
        }
    }
}

/// The kind of a document by its element and its name.
fn kind(element: &Element<'_>) -> DocumentKind {
    match (element.name, element.attribute("name").map_or("", |name| &*name.value)) {
        ("documentCollection", _) => DocumentKind::Collection,
        (_, "resolution") => DocumentKind::Resolution,
        (_, "draftResolution") => DocumentKind::DraftResolution,
        (_, "decision") => DocumentKind::Decision,
        (_, "draftDecision") => DocumentKind::DraftDecision,
        (_, "presidentialStatement") => DocumentKind::PresidentialStatement,
        (_, "report") => DocumentKind::Report,
        (_, "letter") => DocumentKind::Letter,
        (_, "record") => DocumentKind::Record,
        (_, "fragment") => DocumentKind::Fragment,
        _ => DocumentKind::Other,
    }
}
