//! Paragraphs where the schema has no hierarchy: the preamble, the preface, the end of a collection.

use super::Akn;
use super::body::own_is_empty;
use crate::tree::{Block, BlockKind};
use std::io::Write;

/// How many blocks are the preamble: up to the last preambular paragraph before the operative part.
pub(super) fn preamble_len(body: &[Block<'_>]) -> usize {
    let operative = |block: &Block<'_>| {
        matches!(block.kind, BlockKind::Operative | BlockKind::Section | BlockKind::Document | BlockKind::Annex)
    };
    let end = body.iter().position(operative).unwrap_or(body.len());
    body[..end].iter().rposition(|block| block.kind == BlockKind::Preambular).map_or(0, |last| last + 1)
}

impl<'d, 't, W: Write> Akn<'_, 'd, 't, W> {
    pub(super) fn preamble(&mut self, blocks: &'d [Block<'t>]) {
        if self.document.organ.is_none() && blocks.is_empty() {
            return;
        }
        self.xml.begin("preamble", &[]);
        if let Some(organ) = &self.document.organ {
            let id = self.id("formula");
            self.xml.begin("formula", &[("name", "enactingFormula"), ("eId", &id)]);
            self.xml.open("p", &[("xml:space", "preserve")]);
            self.xml.element("span", &[("class", "italic")], organ);
            self.xml.text(self.words.comma);
            self.xml.end("p");
            self.xml.end("formula");
        }
        blocks.iter().for_each(|block| self.container(block));
        self.xml.end("preamble")
    }

    /// A paragraph in a container that is named after its leading phrase.
    pub(super) fn container(&mut self, block: &'d Block<'t>) {
        let id = self.id("container");
        let name = block.lead.as_deref().unwrap_or(block.kind.as_str());
        self.xml.begin("container", &[("name", name), ("eId", &id)]);
        if listed(block) {
            self.block_list(block);
        } else {
            self.flat(block);
        }
        self.xml.end("container")
    }

    /// The paragraph of a block, and what it contains in a list.
    fn flat(&mut self, block: &'d Block<'t>) {
        if block.label.is_some() || !own_is_empty(block) || block.rows.iter().all(Vec::is_empty) {
            self.xml.open("p", &[("xml:space", "preserve")]);
            self.run(block);
            self.xml.end("p");
        }
        self.table(block)
    }

    /// Label, title and text of a block in one paragraph.
    fn run(&mut self, block: &'d Block<'t>) {
        if let Some(label) = &block.label {
            self.xml.text(label);
            self.xml.text(" ");
        }
        if let (Some(title), Some(_)) = (&block.title, &block.text) {
            self.xml.text(title);
            self.xml.empty("eol", &[]);
        }
        self.own(block);
        self.document_link(block)
    }

    fn block_list(&mut self, block: &'d Block<'t>) {
        self.table(block);
        let id = self.id("blockList");
        self.xml.begin("blockList", &[("eId", &id)]);
        if !own_is_empty(block) && !matches!(block.kind, BlockKind::Subparagraph | BlockKind::Item) {
            self.xml.open("listIntroduction", &[]);
            self.run(block);
            self.xml.end("listIntroduction");
            block.blocks.iter().for_each(|block| self.item(block));
        } else {
            self.item(block);
        }
        self.xml.end("blockList")
    }

    fn item(&mut self, block: &'d Block<'t>) {
        let id = self.id("item");
        self.xml.begin("item", &[("eId", &id)]);
        self.num_and_heading(block);
        self.xml.open("p", &[("xml:space", "preserve")]);
        self.own(block);
        self.document_link(block);
        self.xml.end("p");
        self.table(block);
        if !block.blocks.is_empty() {
            let id = self.id("blockList");
            self.xml.begin("blockList", &[("eId", &id)]);
            block.blocks.iter().for_each(|block| self.item(block));
            self.xml.end("blockList");
        }
        self.xml.end("item")
    }

    /// Where a document is set out.
    fn document_link(&mut self, block: &'d Block<'t>) {
        if block.document.is_none() {
            return;
        }
        let (component, _) = self.component(block);
        self.xml.empty("a", &[("href", &format!("#{component}"))])
    }
}

/// Whether a block is, or has, a list.
fn listed(block: &Block<'_>) -> bool {
    !block.blocks.is_empty()
        || (matches!(block.kind, BlockKind::Subparagraph | BlockKind::Item) && block.label.is_some())
}
