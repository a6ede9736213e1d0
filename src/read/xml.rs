//! An XML text as a tree of elements, each with its place. quick-xml reads; here is only kept what it gives.

use crate::error::Error;
use crate::lexicon::signs::BOM;
use crate::span::Span;
use quick_xml::Reader;
use quick_xml::errors::{Error as XmlError, IllFormedError};
use quick_xml::events::attributes::{AttrError, Attributes};
use quick_xml::events::{BytesRef, Event};
use std::borrow::Cow;

/// How deep elements may nest. The UN's reach some twenty; a file that goes on opening would fill the stack.
const DEPTH: usize = 256;

/// An element.
#[derive(Debug)]
pub(super) struct Element<'x> {
    /// Its name without a prefix.
    pub(super) name: &'x str,
    pub(super) attributes: Vec<Attribute<'x>>,
    pub(super) children: Vec<Node<'x>>,
    /// From its start tag to its end tag.
    pub(super) span: Span,
    /// Its start tag.
    pub(super) tag: Span,
    /// What stands between its tags.
    pub(super) inside: Span,
}

/// An attribute.
#[derive(Debug)]
pub(super) struct Attribute<'x> {
    /// Its name without a prefix.
    pub(super) name: &'x str,
    pub(super) value: Cow<'x, str>,
    /// The value, between its quotes.
    pub(super) span: Span,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Node<'x> {
    Element(Element<'x>),
    /// Text; owned where it is a character reference.
    Text(Cow<'x, str>, Span),
}

impl<'x> Element<'x> {
    /// The elements in it.
    pub(super) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element<'x>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(..) => None,
        })
    }

    /// The first element in it that is called so.
    pub(super) fn child(&self, name: &str) -> Option<&Element<'x>> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element anywhere in it that is called so.
    pub(super) fn find(&self, name: &str) -> Option<&Element<'x>> {
        self.elements().find_map(|element| if element.name == name { Some(element) } else { element.find(name) })
    }

    /// Every element anywhere in it, in order, itself first.
    pub(super) fn each<'e>(&'e self, visit: &mut impl FnMut(&'e Element<'x>)) {
        visit(self);
        self.elements().for_each(|element| element.each(visit));
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&Attribute<'x>> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The value of an attribute that is not empty.
    pub(super) fn value(&self, name: &str) -> Option<&Cow<'x, str>> {
        self.attribute(name).map(|attribute| &attribute.value).filter(|value| !value.trim().is_empty())
    }

    /// What it refers to, with or without its `#`.
    pub(super) fn refers_to(&self) -> &str {
        self.attribute("refersTo").map_or("", |attribute| attribute.value.trim().trim_start_matches('#'))
    }
}

/// The root of an XML text.
pub(super) fn root(xml: &str) -> Result<Element<'_>, Error> {
    if xml.len() > u32::MAX as usize {
        return Err(Error { kind: crate::error::ErrorKind::TooLong, offset: u32::MAX });
    }
    let base = xml.len() - xml.trim_start_matches(BOM).len();
    let mut reader = Reader::from_str(&xml[base..]);
    let mut open: Vec<Element<'_>> = Vec::new();
    let mut root = None;
    // A document type may declare entities of its own.
    let mut declared = false;
    let mut at = base;
    loop {
        let event = reader.read_event().map_err(|error| ill_formed(&error, base, reader.error_position()))?;
        let end = base + reader.buffer_position() as usize;
        let span = Span::new(at as u32, end as u32);
        let from = std::mem::replace(&mut at, end);
        match event {
            Event::Start(_) | Event::Empty(_) if root.is_some() && open.is_empty() => {
                return Err(Error::expected("nothing after the root element", from as u32));
            }
            Event::Start(_) if open.len() == DEPTH => {
                return Err(Error::expected("elements that nest less deep", from as u32));
            }
            Event::Start(start) => open.push(element(xml, span, start.name().as_ref().len(), false)?),
            Event::Empty(start) => {
                let element = element(xml, span, start.name().as_ref().len(), true)?;
                close(element, &mut open, &mut root);
            }
            Event::End(_) => {
                // quick-xml has compared the names.
                let Some(mut element) = open.pop() else { continue };
                element.inside.end = from as u32;
                element.span.end = end as u32;
                close(element, &mut open, &mut root);
            }
            Event::Text(_) => text(Cow::Borrowed(&xml[from..end]), span, &mut open)?,
            Event::CData(data) => {
                let inner = "<![CDATA[".len();
                let inside = from + inner..from + inner + data.len();
                let span = Span::new(inside.start as u32, inside.end as u32);
                text(Cow::Borrowed(&xml[inside]), span, &mut open)?;
            }
            Event::GeneralRef(reference) => text(entity(xml, &reference, span, declared)?, span, &mut open)?,
            Event::DocType(_) => declared = true,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    match (open.last(), root) {
        (Some(_), _) => Err(Error::expected("the end of the elements that are open", xml.len() as u32)),
        (None, None) => Err(Error::expected("an element", xml.len() as u32)),
        (None, Some(root)) => Ok(root),
    }
}

fn close<'x>(element: Element<'x>, open: &mut [Element<'x>], root: &mut Option<Element<'x>>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => *root = Some(element),
    }
}

fn text<'x>(text: Cow<'x, str>, span: Span, open: &mut [Element<'x>]) -> Result<(), Error> {
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Text(text, span)),
        None if text.trim().is_empty() => {}
        None => return Err(Error::expected("no text outside the root element", span.start)),
    }
    Ok(())
}

/// The element whose start tag is `span`, and whose name has `name` bytes.
fn element(xml: &str, span: Span, name: usize, empty: bool) -> Result<Element<'_>, Error> {
    let (start, end) = (span.start as usize, span.end as usize);
    let tag = &xml[start + 1..end - if empty { 2 } else { 1 }];
    let mut attributes = Vec::new();
    for attribute in Attributes::new(tag, name) {
        let attribute = attribute.map_err(|error| ill_formed_attribute(&error, start + 1))?;
        let Cow::Borrowed(raw) = attribute.value else { continue }; // a slice reader lends
        let from = raw.as_ptr() as usize - xml.as_ptr() as usize;
        let key = attribute.key.into_inner();
        let key_from = key.as_ptr() as usize - xml.as_ptr() as usize;
        let (raw, key) = (&xml[from..from + raw.len()], &xml[key_from..key_from + key.len()]);
        if let Some(at) = raw.find('<') {
            return Err(Error::expected("a value without `<`", (from + at) as u32));
        }
        let value = quick_xml::escape::unescape(raw)
            .map_err(|_| Error::expected("entities that XML knows in the value", from as u32))?;
        attributes.push(Attribute { name: local(key), value, span: Span::new(from as u32, (from + raw.len()) as u32) });
    }
    let inside = Span::new(span.end, span.end);
    Ok(Element { name: local(&tag[..name]), attributes, children: Vec::new(), span, tag: span, inside })
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// What `&amp;` or `&#233;` stands for.
fn entity<'x>(xml: &'x str, reference: &BytesRef<'_>, span: Span, declared: bool) -> Result<Cow<'x, str>, Error> {
    let unknown = Error::expected("an entity that XML knows", span.start);
    if let Some(c) = reference.resolve_char_ref().map_err(|_| unknown)? {
        return Ok(Cow::Owned(c.into()));
    }
    match quick_xml::escape::resolve_xml_entity(reference) {
        Some(text) => Ok(Cow::Borrowed(text)),
        None if declared => Ok(Cow::Borrowed(&xml[span.start as usize..span.end as usize])),
        None => Err(unknown),
    }
}

fn ill_formed(error: &XmlError, base: usize, position: u64) -> Error {
    let what = match error {
        XmlError::IllFormed(IllFormedError::MismatchedEndTag { .. }) => "the end tag of the element that is open",
        XmlError::IllFormed(IllFormedError::UnmatchedEndTag(_)) => "no end tag, for nothing is open",
        XmlError::IllFormed(IllFormedError::MissingEndTag(_)) => "an end tag",
        XmlError::IllFormed(IllFormedError::UnclosedReference) => "`&amp;` for an ampersand",
        XmlError::InvalidAttr(error) => return ill_formed_attribute(error, base + position as usize + 1),
        _ => "well-formed XML",
    };
    Error::expected(what, (base + position as usize) as u32)
}

fn ill_formed_attribute(error: &AttrError, tag: usize) -> Error {
    let (what, at) = match *error {
        AttrError::ExpectedEq(at) => ("`=` after the name of an attribute", at),
        AttrError::ExpectedValue(at) | AttrError::UnquotedValue(at) => ("a value in quotation marks", at),
        AttrError::ExpectedQuote(at, _) => ("the quotation mark that ends a value", at),
        AttrError::Duplicated(at, _) => ("an attribute that the tag does not have yet", at),
    };
    Error::expected(what, (tag + at) as u32)
}
