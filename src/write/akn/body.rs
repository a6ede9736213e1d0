//! The paragraphs: the hierarchy of `mainBody`.

use super::Akn;
use crate::tree::{Block, BlockKind, Text};
use std::io::Write;

impl<'d, 't, W: Write> Akn<'_, 'd, 't, W> {
    pub(super) fn main_body(&mut self, blocks: &'d [Block<'t>]) {
        self.xml.begin("mainBody", &[]);
        self.blocks(blocks, Inside::Body);
        if self.has_stray_notes() {
            self.xml.open("p", &[]);
            self.uncalled();
            self.xml.end("p");
        } else if blocks.is_empty() {
            self.xml.leaf("p", &[]); // the schema wants something
        }
        self.xml.end("mainBody")
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block<'t>], inside: Inside) {
        blocks.iter().for_each(|block| self.block(block, inside))
    }

    fn block(&mut self, block: &'d Block<'t>, inside: Inside) {
        match block.kind {
            BlockKind::Section | BlockKind::Annex => self.section(block),
            BlockKind::Heading if inside != Inside::Body && block.label.is_none() => {
                let id = self.id("crossHeading");
                self.xml.open("crossHeading", &[("eId", &id)]);
                self.own(block);
                self.xml.end("crossHeading");
                self.rest(block, inside);
            }
            BlockKind::Heading => self.paragraph(block, "paragraph", "H1"),
            BlockKind::Document => {
                if block.document.is_none() || block.label.is_some() || !own_is_empty(block) {
                    self.paragraph(block, "paragraph", "H1");
                } else {
                    self.rest(block, inside);
                }
            }
            BlockKind::Subparagraph | BlockKind::Item if inside == Inside::List => {
                self.paragraph(block, "point", "");
            }
            BlockKind::Table
                if inside == Inside::Body && own_is_empty(block) && block.label.is_none() && has_rows(block) =>
            {
                self.table(block);
                self.rest_after_table(block, inside);
            }
            _ => self.paragraph(block, "paragraph", "SingleTxt"),
        }
    }

    /// A section, or an annex that stands inside something.
    fn section(&mut self, block: &'d Block<'t>) {
        let id = self.id("sec");
        self.xml.begin("section", &[("eId", &id)]);
        self.heading(block);
        if block.title.is_some() && block.text.is_some() {
            // The text of its own.
            let id = self.id("para");
            self.xml.begin("paragraph", &[("eId", &id)]);
            self.content(block, &id);
            self.xml.end("paragraph");
        }
        self.table_paragraph(block);
        self.blocks(&block.blocks, Inside::Section);
        self.component_ref(block);
        self.xml.end("section")
    }

    /// The title of an annex, as a heading of its own.
    pub(super) fn annex_heading(&mut self, block: &'d Block<'t>) {
        let id = self.id("para");
        self.xml.begin("paragraph", &[("eId", &id), ("class", "HCh")]);
        self.num_and_heading(block);
        self.xml.begin("content", &[("eId", &format!("{id}__content"))]);
        self.p(block);
        self.xml.end("content");
        self.xml.end("paragraph")
    }

    /// The number and the title of a section.
    fn heading(&mut self, block: &'d Block<'t>) {
        let title = |akn: &mut Self| match &block.title {
            Some(title) if block.text.is_some() => akn.xml.text(title),
            _ => akn.own(block),
        };
        let label = block.label.as_deref().unwrap_or("");
        if !label.is_empty() {
            self.xml.element("num", &[], label);
            self.xml.line();
        }
        if block.title.is_none() && block.text.is_none() && block.footnotes.is_empty() {
            return;
        }
        self.xml.open("heading", &[]);
        title(self);
        self.xml.end("heading")
    }

    /// The number of a block, and its title where it has a text besides.
    pub(super) fn num_and_heading(&mut self, block: &'d Block<'t>) {
        if let Some(label) = &block.label {
            // Who follows a reference looks for `14.`, not for the `l4,` that a scanner made of it.
            match &block.number {
                Some(number) if block.is_misread() => self.xml.element("num", &[], &format!("{number}.")),
                _ => self.xml.element("num", &[], label),
            }
            self.xml.line();
        }
        if let (Some(title), Some(_)) = (&block.title, &block.text) {
            self.xml.element("heading", &[], title);
            self.xml.line();
        }
    }

    /// A paragraph or a point, with what it contains in a list.
    fn paragraph(&mut self, block: &'d Block<'t>, element: &str, class: &str) {
        let id = self.id(if element == "point" { "point" } else { "para" });
        let attributes = [("eId", &*id), ("class", class)];
        self.xml.begin(element, &attributes[..if class.is_empty() { 1 } else { 2 }]);
        self.num_and_heading(block);
        // A table that a paragraph announces stands in its content.
        let listed = !block.blocks.iter().all(is_table) || block.document.is_some();
        if listed {
            self.list(block, &id, if element == "point" { "sublist" } else { "list" });
        } else {
            self.content(block, &id);
        }
        self.xml.end(element);
    }

    /// What a paragraph says before its list, and the list.
    fn list(&mut self, block: &'d Block<'t>, id: &str, list: &str) {
        let list_id = format!("{id}__{list}");
        // The introduction of a list of points belongs to the list, as the UN has it; that of a sublist to its point.
        let inner = list == "list";
        if inner {
            self.xml.begin(list, &[("eId", &list_id)]);
        }
        if !own_is_empty(block) || has_rows(block) {
            let intro = format!("{}__intro", if inner { &*list_id } else { id });
            self.xml.begin("intro", &[("eId", &intro)]);
            if !own_is_empty(block) {
                self.p(block);
            }
            self.table(block);
            self.xml.end("intro");
        }
        if !inner {
            self.xml.begin(list, &[("eId", &list_id)]);
        }
        self.blocks(&block.blocks, Inside::List);
        self.component_ref(block);
        self.xml.end(list)
    }

    /// What a paragraph says, where it contains nothing.
    fn content(&mut self, block: &'d Block<'t>, id: &str) {
        self.xml.begin("content", &[("eId", &format!("{id}__content"))]);
        if !own_is_empty(block) || !has_rows(block) {
            self.p(block);
        }
        self.table(block);
        block.blocks.iter().filter(|block| is_table(block)).for_each(|block| self.table(block));
        self.xml.end("content")
    }

    /// What a block contains, where it is not in a list of its own.
    pub(super) fn rest(&mut self, block: &'d Block<'t>, inside: Inside) {
        self.table_paragraph(block);
        self.rest_after_table(block, inside)
    }

    fn rest_after_table(&mut self, block: &'d Block<'t>, inside: Inside) {
        self.blocks(&block.blocks, inside);
        self.component_ref(block)
    }

    /// A table where only paragraphs may stand.
    fn table_paragraph(&mut self, block: &'d Block<'t>) {
        if !has_rows(block) {
            return;
        }
        let (id, content) = (self.id("para"), self.id("content"));
        self.xml.begin("paragraph", &[("eId", &id)]);
        self.xml.begin("content", &[("eId", &content)]);
        self.table(block);
        self.xml.end("content");
        self.xml.end("paragraph")
    }

    pub(super) fn table(&mut self, block: &'d Block<'t>) {
        let mut rows = block.rows.iter().filter(|row| !row.is_empty()).peekable();
        if rows.peek().is_none() {
            return;
        }
        let id = self.id("table");
        self.xml.begin("table", &[("eId", &id)]);
        for row in rows {
            self.xml.begin("tr", &[]);
            row.iter().for_each(|cell| self.cell(cell));
            self.xml.end("tr");
        }
        self.xml.end("table")
    }

    fn cell(&mut self, cell: &Text<'_>) {
        self.xml.open("td", &[]);
        self.xml.element("p", &[], cell);
        self.xml.end("td")
    }

    /// Where a document is set out.
    fn component_ref(&mut self, block: &'d Block<'t>) {
        if block.document.is_none() {
            return;
        }
        let (component, title) = self.component(block);
        self.xml.leaf("componentRef", &[("src", &format!("#{component}")), ("showAs", &title)])
    }
}

/// Where a block stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// In `mainBody`.
    Body,
    /// In a section.
    Section,
    /// In the list of a paragraph.
    List,
}

/// Whether a block has nothing to say itself.
pub(super) fn own_is_empty(block: &Block<'_>) -> bool {
    block.text.is_none() && block.title.is_none() && block.footnotes.is_empty()
}

/// Whether a block is a table and nothing else.
fn is_table(block: &Block<'_>) -> bool {
    block.kind == BlockKind::Table
        && own_is_empty(block)
        && block.label.is_none()
        && block.blocks.is_empty()
        && block.document.is_none()
}

/// Whether a block has a table that shows.
pub(super) fn has_rows(block: &Block<'_>) -> bool {
    !block.rows.iter().all(Vec::is_empty)
}
