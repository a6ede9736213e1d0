//! What an element is: the kind of a paragraph, told by its class, its label and where it stands.

use super::Reader;
use super::xml::Element;
use crate::event::DocumentKind;
use crate::lexicon::signs::{closes_bracket, is_apostrophe};
use crate::tree::{Block, BlockKind};

/// Where a paragraph stands, as far as that says what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    Preamble,
    #[default]
    Body,
    Annex,
}

impl<'x> Reader<'_, 'x> {
    /// What a paragraph is.
    pub(super) fn kind(&self, element: &Element<'x>, block: &Block<'x>, listed: bool) -> BlockKind {
        let class = element.attribute("class").map_or("", |class| &*class.value);
        let name = element.attribute("name").map_or("", |name| &*name.value);
        let numeric = |number: &str| number.chars().next().is_some_and(char::is_numeric);
        if element.find("componentRef").is_some() && element.name != "section" {
            return BlockKind::Document;
        }
        if let Some(kind) = (element.name == "container").then(|| named(name)).flatten() {
            return kind;
        }
        match (block.number.as_deref(), block.label.as_deref()) {
            (None, None) if is_heading(class) => BlockKind::Heading,
            (Some(_), _) if class == "H1" => BlockKind::Heading,
            (None, Some(_)) => BlockKind::Item,
            _ if listed && element.name != "paragraph" => BlockKind::Subparagraph,
            (Some(_), Some(label)) if is_bracketed(label) => BlockKind::Subparagraph,
            (Some(number), _) if !numeric(number) => {
                let capital = number.chars().all(|c| c.is_ascii_uppercase());
                if capital && self.place != Place::Preamble { BlockKind::Paragraph } else { BlockKind::Subparagraph }
            }
            _ if self.place == Place::Preamble => BlockKind::Preambular,
            (Some(_), _) if self.place == Place::Body && self.decides() && !listed => BlockKind::Operative,
            (None, _) if self.place == Place::Body && self.opens(block) && !listed => BlockKind::Operative,
            _ => BlockKind::Paragraph,
        }
    }

    /// Whether the numbered paragraphs of the document are operative: an organ speaks, or its formula is cut off.
    fn decides(&self) -> bool {
        self.document.organ.is_some() || self.document.kind == DocumentKind::Fragment
    }

    /// Whether a paragraph without a number has the leading phrase of an operative paragraph.
    fn opens(&self, block: &Block<'x>) -> bool {
        self.decides() && block.lead.is_some()
    }
}

/// The kinds by which our writer names the containers of paragraphs that have no leading phrase.
fn named(name: &str) -> Option<BlockKind> {
    Some(match name {
        "preambular" => BlockKind::Preambular,
        "operative" => BlockKind::Operative,
        "subparagraph" => BlockKind::Subparagraph,
        "paragraph" => BlockKind::Paragraph,
        "heading" => BlockKind::Heading,
        "section" => BlockKind::Section,
        "item" => BlockKind::Item,
        _ => return None,
    })
}

/// The classes of headings: `H1`, `HCh`, `H23`, `HChG`, `AgendaTitleH2`.
fn is_heading(class: &str) -> bool {
    let rest = class.strip_prefix('H').unwrap_or("");
    rest.starts_with("Ch")
        || rest.starts_with("CH")
        || rest.starts_with(|c: char| c.is_ascii_digit())
        || class.contains("Heading")
        || class == "AgendaTitleH2"
}

/// Whether a label is set in brackets or closed by one: `(1)`, `1)`, `’1‘`.
fn is_bracketed(label: &str) -> bool {
    label.trim().ends_with(|c| closes_bracket(c) || is_apostrophe(c))
}

/// Whether an element is a part of a paragraph, and not a stretch of its text.
pub(super) fn is_part(name: &str) -> bool {
    matches!(
        name,
        "num"
            | "heading"
            | "subheading"
            | "content"
            | "intro"
            | "p"
            | "list"
            | "blockList"
            | "sublist"
            | "table"
            | "point"
            | "item"
            | "componentRef"
            | "listIntroduction"
    )
}

/// Whether an element has paragraphs in it, and no text of its own.
pub(super) fn is_structure(element: &Element<'_>) -> bool {
    let inside = |name: &str| {
        matches!(
            name,
            "paragraph" | "section" | "container" | "blockContainer" | "hcontainer" | "crossHeading" | "recital"
        ) || name == "table" && element.name != "paragraph"
    };
    let unknown = !matches!(
        element.name,
        "paragraph"
            | "subparagraph"
            | "alinea"
            | "indent"
            | "point"
            | "item"
            | "container"
            | "blockContainer"
            | "recital"
    );
    element.elements().any(|inner| inside(inner.name)) || unknown && element.elements().any(|inner| is_part(inner.name))
}
