//! Which document to compare: the whole text, or one of those set out in it.

use super::Basis;
use super::likeness::Likeness;
use super::paragraph::paragraphs;
use crate::tree::{Block, Document};
use alloc::vec::Vec;

/// A document set out inside another.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'d, 'text> {
    /// Its number: `I`.
    pub number: Option<&'d str>,
    /// The document.
    pub document: &'d Document<'text>,
}

/// The documents set out inside a document, in order; not those inside them.
#[must_use]
pub fn drafts<'d, 'text>(document: &'d Document<'text>) -> Vec<Draft<'d, 'text>> {
    let inside =
        |block: &'d Block<'text>| Some(Draft { number: block.number.as_deref(), document: block.document.as_deref()? });
    document.blocks().filter_map(inside).collect()
}

/// The document set out inside another under a number (`I`), a symbol (`A/RES/75/240`) or a place (`#3`). Of several under
/// one number it is the first.
#[must_use]
pub fn select<'d, 'text>(document: &'d Document<'text>, name: &str) -> Option<&'d Document<'text>> {
    let drafts = drafts(document);
    let named = match name.strip_prefix('#').map(str::parse::<usize>) {
        Some(place) => drafts.get(place.ok()?.checked_sub(1)?),
        None => drafts
            .iter()
            .find(|draft| draft.number == Some(name))
            .or_else(|| drafts.iter().find(|draft| draft.document.symbol.as_deref() == Some(name))),
    };
    named.map(|draft| draft.document)
}

/// Of a document and those set out inside it, the one to compare `other` with: where `other` holds none itself, the one that
/// shares most with it.
///
/// Weighs every paragraph of the one against every paragraph of the other once for each document inside.
#[must_use]
pub fn pick<'d, 'text>(document: &'d Document<'text>, other: &Document<'_>) -> &'d Document<'text> {
    let inside = drafts(document);
    if inside.is_empty() || !drafts(other).is_empty() {
        return document;
    }
    let theirs = paragraphs(other);
    let basis = if document.language == other.language { Basis::Words } else { Basis::Structure };
    let mut best = (0, document);
    for draft in inside {
        let ours = paragraphs(draft.document);
        let shared = super::align::likeness_of(&Likeness::new(basis, &ours, &theirs));
        if shared > best.0 {
            best = (shared, draft.document);
        }
    }
    best.1
}
