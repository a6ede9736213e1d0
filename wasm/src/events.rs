//! What JavaScript gets of an event: its kind, what it carries where that is short, and its place; no copy of the text.

use serde::Serialize;
use undocs::grammar::CitationKind;
use undocs::{Element, Event, EventKind, Severity, Span};

/// An event as a plain object: one struct for all kinds, since a field that says nothing is left out. Which kind has
/// which fields, `ParserEvent` in `types.d.ts` says.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(crate) struct Object<'text> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    element: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'text str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organ: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choice: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    join: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'text str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marker: Option<&'text str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certain: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    furniture: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    iso3: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    later: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_favour: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    abstaining: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'static str>,
    span: [u32; 2],
}

impl<'text> Object<'text> {
    /// The object of an event that stands at `span`, in whatever units that counts.
    pub(crate) fn new(event: &Event<'text>, span: Span) -> Object<'text> {
        let object = Object { span: [span.start, span.end], ..Object::default() };
        match event.kind {
            EventKind::Start(element) => Object { kind: "start", ..object.opened(element) },
            EventKind::End(element) => Object { kind: "end", element: Some(element.as_str()), ..object },
            EventKind::Text(_) => Object { kind: "text", ..object },
            EventKind::Break(join) => Object { kind: "break", join: Some(join.as_str()), ..object },
            EventKind::Label(label) => Object { kind: "label", label: Some(label), ..object },
            EventKind::Call(mark) => {
                Object { kind: "call", marker: Some(mark.marker), certain: Some(mark.certain), ..object }
            }
            EventKind::Markup(_) => Object { kind: "markup", ..object },
            EventKind::Furniture(furniture, _) => {
                Object { kind: "furniture", furniture: Some(furniture.as_str()), ..object }
            }
            EventKind::Lead(_) => Object { kind: "lead", ..object },
            EventKind::Citation(citation) => {
                let (article, paragraph) = match citation.kind {
                    CitationKind::CharterArticle { article, paragraph } => {
                        (Some(article), (paragraph > 0).then_some(paragraph))
                    }
                    _ => (None, None),
                };
                Object {
                    kind: "citation",
                    citation: Some(citation.kind_str()),
                    symbol: citation.has_symbol().then(|| citation.to_string()),
                    part: citation.letters().filter(|_| citation.has_symbol()).map(|letters| letters.to_string()),
                    date: citation.date.map(|date| date.to_string()),
                    article,
                    paragraph,
                    ..object
                }
            }
            EventKind::State(state) => Object { kind: "state", iso3: Some(state.iso3()), ..object },
            EventKind::Sponsors { later } => Object { kind: "sponsors", later: Some(later), ..object },
            EventKind::Tally(tally) => Object {
                kind: "tally",
                in_favour: Some(tally.in_favour),
                against: Some(tally.against),
                abstaining: Some(tally.abstaining),
                ..object
            },
            EventKind::Language(language) => Object { kind: "language", language: Some(language.code()), ..object },
            EventKind::Kind(kind) => Object { kind: "kind", document: Some(kind.as_str()), ..object },
            EventKind::Diagnostic(diagnostic) => Object {
                kind: "diagnostic",
                code: Some(diagnostic.code.as_str()),
                severity: Some(diagnostic.severity),
                message: Some(diagnostic.code.message()),
                ..object
            },
            _ => Object { kind: "other", ..object },
        }
    }

    fn opened(self, element: Element<'text>) -> Object<'text> {
        let object = Object { element: Some(element.kind().as_str()), ..self };
        match element {
            Element::Draft { number, kind } => Object { number, document: Some(kind.as_str()), ..object },
            Element::Masthead(field) => Object { field: Some(field.as_str()), ..object },
            Element::EnactingFormula(organ) => Object { organ: Some(organ.as_str()), ..object },
            Element::Subparagraph { level } | Element::Section { level } => Object { level: Some(level), ..object },
            Element::Ballot(choice) => Object { choice: Some(choice.as_str()), ..object },
            _ => object,
        }
    }
}

#[cfg(test)]
mod tests;
