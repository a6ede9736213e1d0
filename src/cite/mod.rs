//! What documents cite, resolved: who cites, what, with which verb, where, and which part of it; and the graph of many.
//!
//! Rank 8: imports `grammar`, `language`, `lexicon`, `span`, `tree`.
//!
//! The tree has the citations that a number or a symbol makes. This analysis reads the text around them once more and adds
//! what only the whole document tells: the paragraph, the parts pointed to, and the citations that print no number of
//! their own: "A/79/12 **and Corr.1**", "**Ibid.**, annex II", "**the said resolution**". What cannot be resolved is
//! kept, with the reason: "**its previous resolutions**" names none.
//!
//! ```
//! let text = "89/1. Harbours\n\nThe General Assembly,\n\nRecalling paragraph 3 of its resolution 88/7 of 4 May 2034,\n\n1. Decides.\n";
//! let document = undocs::parse(text).document;
//! let found = undocs::cite::references(&document, "harbours.txt");
//! assert_eq!(found[0].from, "A/RES/89/1");
//! assert_eq!(found[0].symbol.as_deref(), Some("A/RES/88/7"));
//! assert_eq!(found[0].act, Some(undocs::lexicon::Verb::Recalling));
//! assert_eq!(found[0].place.to_string(), "PP1");
//! assert_eq!(found[0].pinpoints[0].to_string(), "paragraph 3");
//! ```

mod document;
mod found;
mod graph;
mod notes;
mod parts;
mod passage;
mod read;
mod series;

pub use graph::{Edge, Graph, Node};

use crate::lexicon::{Division, Verb};
use crate::span::{Span, Spans};
use crate::tree::{BlockKind, Document, Text};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "serde")]
fn absent<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A citation, resolved as far as the document tells. Its JSON form leaves out what is absent.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reference<'text> {
    /// What the caller called the text: the name of its file.
    pub source: Text<'text>,
    /// The symbol of the document that cites; where it has none, `source`. A document set out in another that has no
    /// symbol is `OUTER#NUMBER`.
    pub from: Text<'text>,
    /// Whether it could be resolved.
    pub state: State,
    /// Why not.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub reason: Option<Reason>,
    /// How the text names what it cites.
    pub form: Form,
    /// The words that cite.
    pub text: Text<'text>,
    /// `resolution`, `decision`, `document`, `charter-article`; `treaty` and `publication` of what has no symbol.
    pub kind: Text<'text>,
    /// The symbol of what is cited.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub symbol: Option<Text<'text>>,
    /// The letter of the part of it that is meant, or the first and the last, where the symbol does not have it: `A` of 217 A
    /// (III), whose symbol is `A/RES/217(III)`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub part: Option<Text<'text>>,
    /// Where to read it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub url: Option<Text<'text>>,
    /// The date the text gives it, ISO 8601.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub date: Option<Text<'text>>,
    /// What has no symbol, in the words of the footnote that "Ibid." goes back to: "United Nations, *Treaty Series*".
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub work: Option<Text<'text>>,
    /// The verb that introduces it, as printed; of a footnote, the verb before the mark that calls it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub verb: Option<Text<'text>>,
    /// The same, whatever its form and language.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub act: Option<Verb>,
    /// The parts of it that are meant.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub pinpoints: Vec<Part<'text>>,
    /// Where it stands.
    pub place: Place<'text>,
    /// Where in the input: exact of what is printed as a citation; of the other forms exact where the text between them
    /// and the next citation or the paragraph's edge is as in the input, otherwise the whole paragraph.
    pub span: Span,
}

impl Spans for Reference<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

/// Whether a citation could be resolved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum State {
    /// It is known what is cited.
    #[default]
    Resolved,
    /// It is not; the [`Reason`] stands beside it.
    Unresolved,
}

/// Why a citation could not be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Reason {
    /// "its previous resolutions", "its resolutions of 2010": no number is given.
    NoNumber,
    /// "the said resolution", and none was cited before.
    NothingBefore,
    /// "Ibid.", and the footnote before is missing, or cites nothing.
    NoFootnoteBefore,
    /// The number is of an organ whose texts have no symbols of their own.
    NoSeries,
}

/// How a text names what it cites.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Form {
    /// By its number or symbol.
    #[default]
    Printed,
    /// By what differs from the symbol before: "and Corr.1".
    Elided,
    /// "Ibid.".
    Ibid,
    /// "the same resolution", "the said resolution".
    Said,
    /// "its previous resolutions".
    Group,
}

/// A part of what is cited. `Display` is `paragraph 3–5`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Part<'text> {
    /// What kind of part.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub division: Division,
    /// Its number: `3`, `IV`, `1.d`; empty where it has none, as the only annex.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub number: Text<'text>,
    /// Of a range, its last.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub to: Option<Text<'text>>,
}

/// The paragraph a citation stands in.
///
/// `Display` is short, in the way of delegations: `PP3` the third preambular paragraph, `OP1.a` sub-paragraph (a) of the
/// first operative one, `annex-II.3`, and ` note 4` behind it for a footnote called there: `PP3 note 4`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Place<'text> {
    /// What the paragraph is; the outermost, where it is a paragraph of one. Absent: the title, the masthead, a footnote
    /// that nothing calls.
    #[cfg_attr(feature = "serde", serde(rename = "type", skip_serializing_if = "absent"))]
    pub kind: Option<BlockKind>,
    /// The numbers down to it: `1.a`, `annex-II.3`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub path: String,
    /// Of a preambular paragraph, its place among them, from 1.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub ordinal: Option<u16>,
    /// Of a citation in a footnote, the footnote's mark.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "absent"))]
    pub footnote: Option<Text<'text>>,
}

/// What a document and the documents inside it cite, in order of place. `source` is what to call a document that has no
/// symbol: the name of its file.
///
/// Borrows from the document; allocates the list and what the document does not have in so many words. Reads every text of
/// the document once.
#[must_use]
pub fn references<'d>(document: &'d Document<'_>, source: &'d str) -> Vec<Reference<'d>> {
    let mut found = Vec::new();
    inside(document, Text::Borrowed(source), source, &mut found);
    found.sort_by_key(|reference| (reference.span.start, reference.span.end));
    found
}

fn inside<'d>(document: &'d Document<'_>, name: Text<'d>, source: &'d str, into: &mut Vec<Reference<'d>>) {
    let from = document.symbol.as_deref().map_or(name, Text::Borrowed);
    document::document(document, &from, source, into);
    for (inner, number) in passage::documents(document) {
        let name = alloc::format!("{from}#{number}");
        inside(inner, Text::Owned(name), source, into);
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.division.as_str())?;
        if !self.number.is_empty() {
            write!(f, " {}", self.number)?;
        }
        self.to.as_ref().map_or(Ok(()), |to| write!(f, "–{to}"))
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = match self.kind {
            Some(BlockKind::Preambular) => "PP",
            Some(BlockKind::Operative) => "OP",
            _ => "",
        };
        let ordinal = self.ordinal.map(|ordinal| ordinal.to_string());
        let numbers = ordinal.as_deref().into_iter().chain((!self.path.is_empty()).then_some(&*self.path));
        f.write_str(prefix)?;
        let mut alone = prefix.is_empty();
        for (n, number) in numbers.enumerate() {
            write!(f, "{}{number}", if n > 0 { "." } else { "" })?;
            alone = false;
        }
        match &self.footnote {
            Some(mark) => write!(f, "{}note {mark}", if alone { "" } else { " " }),
            None => Ok(()),
        }
    }
}

impl State {
    /// Its stable word, as the JSON form has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Resolved => "resolved",
            State::Unresolved => "unresolved",
        }
    }
}

impl Reason {
    /// Its stable word, as the JSON form has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::NoNumber => "no-number",
            Reason::NothingBefore => "nothing-before",
            Reason::NoFootnoteBefore => "no-footnote-before",
            Reason::NoSeries => "no-series",
        }
    }
}

impl Form {
    /// Its stable word, as the JSON form has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Form::Printed => "printed",
            Form::Elided => "elided",
            Form::Ibid => "ibid",
            Form::Said => "said",
            Form::Group => "group",
        }
    }
}
