//! The doors. (A stand-in for the machine: it reads nothing yet.)

use crate::event::{Element, ElementKind, Event, EventKind};
use crate::language::Language;
use crate::span::Span;
#[cfg(feature = "alloc")]
use crate::tree::{DiagnosticNode, Document, LanguageTag, Parsed};

#[allow(dead_code)] // the stand-in reads no language below `alloc`
/// How to read: a `const`, `Copy` configuration.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parser {
    language: Option<Language>,
}

impl Parser {
    /// Reads any of the six languages.
    #[must_use]
    pub const fn new() -> Parser {
        Parser { language: None }
    }

    /// Takes the text to be in `language`.
    #[must_use]
    pub const fn language(self, language: Language) -> Parser {
        Parser { language: Some(language) }
    }

    /// The events of a text.
    #[must_use]
    pub fn events<'a>(&self, text: &'a str) -> Events<'a> {
        Events { text, next: 0 }
    }

    /// The tree of a text.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn parse<'a>(&self, text: &'a str) -> Parsed<'a> {
        let mut diagnostics = alloc::vec![];
        if text.trim().is_empty() {
            let code = crate::event::Code::Empty;
            diagnostics.push(DiagnosticNode {
                code: code.as_str().into(),
                severity: code.diagnostic().severity,
                message: code.message().into(),
                span: Span::default(),
            });
        }
        let document = Document {
            version: 1,
            language: LanguageTag(self.language),
            span: Span::new(0, text.len() as u32),
            diagnostics: diagnostics.clone(),
            ..Document::default()
        };
        Parsed { document, diagnostics }
    }
}

/// The events of a text, in order.
#[derive(Clone, Debug)]
pub struct Events<'a> {
    text: &'a str,
    next: u8,
}

impl<'a> Iterator for Events<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        self.next += 1;
        let end = self.text.len() as u32;
        match self.next {
            1 => Some(Event { kind: EventKind::Start(Element::Document), span: Span::new(0, end) }),
            2 => Some(Event { kind: EventKind::End(ElementKind::Document), span: Span::new(end, end) }),
            _ => {
                self.next = 2;
                None
            }
        }
    }
}

/// The events of a text in any of the six languages.
#[must_use]
pub fn events(text: &str) -> Events<'_> {
    Parser::new().events(text)
}

/// The tree of a text in any of the six languages.
#[cfg(feature = "alloc")]
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    Parser::new().parse(text)
}
