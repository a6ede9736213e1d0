//! What is done to every field of a tree: from one that borrows to one that owns; every place in it.

use super::{
    AgendaItem, Ballot, Block, BlockKind, Call, CitationNode, Correction, DiagnosticNode, Document, FieldSpan,
    Footnote, FurnitureNode, LanguageTag, Masthead, Ordinal, Part, SourceNode, Sponsor, StateNode, Subject, Text, Vote,
};
use crate::event::DocumentKind;
use crate::span::{Span, Spans};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A value without the lifetime of the text it was read from.
trait Own {
    type Owned;

    fn own(self) -> Self::Owned;
}

impl Own for Text<'_> {
    type Owned = Text<'static>;

    fn own(self) -> Text<'static> {
        Cow::Owned(self.into_owned())
    }
}

impl<T: Own> Own for Option<T> {
    type Owned = Option<T::Owned>;

    fn own(self) -> Option<T::Owned> {
        self.map(T::own)
    }
}

impl<T: Own> Own for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn own(self) -> Vec<T::Owned> {
        self.into_iter().map(T::own).collect()
    }
}

impl<T: Own> Own for Box<T> {
    type Owned = Box<T::Owned>;

    fn own(self) -> Box<T::Owned> {
        Box::new((*self).own())
    }
}

macro_rules! plain {
    ($($name:ty),+) => { $(
        impl Own for $name {
            type Owned = $name;

            fn own(self) -> $name {
                self
            }
        }
    )+ };
}

impl Own for DiagnosticNode<'_> {
    type Owned = DiagnosticNode<'static>;

    fn own(self) -> DiagnosticNode<'static> {
        DiagnosticNode::own(self)
    }
}

plain!(bool, u16, u32, Span, DocumentKind, LanguageTag, BlockKind, FurnitureNode);

/// What has no place in a text.
macro_rules! placeless {
    ($($name:ty),+) => { $(impl Spans for $name {
        fn each_span(&mut self, _: &mut dyn FnMut(&mut Span)) {}
    })+ };
}

placeless!(bool, u16, u32, Text<'_>, DocumentKind, LanguageTag, BlockKind);

impl Spans for DiagnosticNode<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

impl Spans for FurnitureNode {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

/// Every field by name, without `..`: a new field does not compile until it stands here.
macro_rules! node {
    ($($name:ident { $($field:ident),+ })+) => { $(
        impl Own for $name<'_> {
            type Owned = $name<'static>;

            fn own(self) -> $name<'static> {
                let $name { $($field),+ } = self;
                $name { $($field: $field.own()),+ }
            }
        }

        impl Spans for $name<'_> {
            fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
                let $name { $($field),+ } = self;
                $($field.each_span(change);)+
            }
        }
    )+ };
}

node! {
    Document {
        version, kind, language, symbol, number, title, title_footnotes, organ, spans, field_footnotes, masthead, sponsors,
        sponsors_text, body, footnotes, citations, votes,
        meeting, adopted, adopted_text, furniture, diagnostics, source, span
    }
    Masthead {
        symbol, organ, session, agenda_item, agenda_title, distribution, date, date_text, language_text, original_language,
        original_text, committee, adoption, report, job_number, other
    }
    FieldSpan { field, span }
    Ordinal { number, text }
    AgendaItem { number, text }
    Block {
        kind, number, label, lead, title, text, span, text_span, blocks, footnotes, votes, rows, cell_spans, document
    }
    Call { marker, offset, span }
    Footnote { marker, text, span, marker_span, called }
    CitationNode { text, symbol, part, url, date, kind, article, paragraph, verb, span, block_span, in_footnote }
    StateNode { name, iso3, span }
    Sponsor { name, iso3, later, of, span }
    Vote { subject, in_favour, against, abstaining, absent, not_participating, corrections, span }
    SourceNode { format, name, encoding }
    Subject { symbol, part, text }
    Part { kind, number }
    Ballot { label, text, span, tally, states }
    Correction { state, to, footnote, span }
}

impl Document<'_> {
    /// The document without its hold on the text it was read from.
    ///
    /// Copies every text it borrows, once; what it owned already is moved.
    ///
    /// ```
    /// fn read(path: &std::path::Path) -> std::io::Result<undocs::Document<'static>> {
    ///     let text = std::fs::read_to_string(path)?;
    ///     Ok(undocs::parse(&text).document.into_owned()) // `text` ends here
    /// }
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        self.own()
    }
}
