//! The paragraphs: preamble, `mainBody`, annexes, and what stands in no place the UN gives it.

use super::Reader;
use super::claims::Label;
use super::inline::{Spoken, slice, trimmed};
use super::kind::{is_part, is_structure};
use super::xml::{Element, Node};
use crate::block::outline::Outline;
use crate::event::ElementKind;
use crate::grammar::Enumerator;
use crate::grammar::enumerator::Form;
use crate::span::Span;
use crate::tree::{Block, BlockKind, FurnitureKind, FurnitureNode, Text};

/// The blocks of one container, while they are read.
pub(super) struct Blocks<'x> {
    pub(super) done: Vec<Block<'x>>,
    /// What is open of sub-paragraphs that the markup sets beside the paragraph they divide.
    outline: Outline,
}

impl<'x> Blocks<'x> {
    pub(super) fn new() -> Blocks<'x> {
        Blocks { done: Vec::new(), outline: Outline::new() }
    }

    /// Adds a block that divides none before it.
    fn push(&mut self, block: Block<'x>) {
        self.outline = Outline::new();
        self.done.push(block);
    }

    /// Adds a sub-paragraph: into the paragraph before it, as deep as its label goes.
    fn nest(&mut self, block: Block<'x>, label: Option<&Enumerator<'_>>) {
        let depth = match label {
            Some(label) => {
                let (at, style, value, _) = self.outline.place(label, ElementKind::Subparagraph, 0);
                while self.outline.frames().len() > at {
                    self.outline.pop();
                }
                self.outline.push(ElementKind::Subparagraph);
                self.outline.number(style, value);
                at
            }
            None => self.outline.frames().len().saturating_sub(1),
        };
        let mut list = &mut self.done;
        if list.last().is_some_and(|last| divides(last.kind)) {
            let last = list.last_mut().expect("there is one");
            last.span.end = last.span.end.max(block.span.end);
            list = &mut last.blocks;
        }
        for _ in 0..depth {
            if list.last().is_none_or(|last| last.kind != BlockKind::Subparagraph) {
                break;
            }
            let last = list.last_mut().expect("there is one");
            last.span.end = last.span.end.max(block.span.end);
            list = &mut last.blocks;
        }
        list.push(block);
    }
}

/// Whether sub-paragraphs divide a block of this kind.
fn divides(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Preambular | BlockKind::Operative | BlockKind::Paragraph)
}

impl<'e, 'x> Reader<'e, 'x> {
    /// The blocks in a container.
    pub(super) fn blocks(&mut self, container: &'e Element<'x>) -> Vec<Block<'x>> {
        let mut blocks = Blocks::new();
        self.blocks_into(container, &mut blocks);
        blocks.done
    }

    pub(super) fn blocks_into(&mut self, container: &'e Element<'x>, blocks: &mut Blocks<'x>) {
        for node in &container.children {
            match node {
                Node::Element(element) => self.block(element, blocks),
                // Text where the schema has none is text all the same.
                Node::Text(text, span) if !text.trim().is_empty() => blocks.push(self.stray(text, *span)),
                Node::Text(..) => {}
            }
        }
    }

    fn stray(&mut self, text: &Text<'x>, span: Span) -> Block<'x> {
        Block { text: Some(trimmed(text)), span, text_span: Some(span), ..Block::default() }
    }

    pub(super) fn block(&mut self, element: &'e Element<'x>, blocks: &mut Blocks<'x>) {
        match element.name {
            "meta" => {}
            "section" | "chapter" | "title" | "book" | "tome" | "article" | "clause" => {
                let section = self.section(element);
                blocks.push(section);
            }
            "heading" | "subheading" => self.heading(element, BlockKind::Heading, blocks),
            // The UN marks recitals inside a section so.
            "crossHeading" if element.refers_to() == "preamble" => self.heading(element, BlockKind::Preambular, blocks),
            "crossHeading" => self.heading(element, BlockKind::Heading, blocks),
            "paragraph" | "subparagraph" | "alinea" | "indent" | "point" | "item" | "container" | "blockContainer"
            | "hcontainer" | "recital"
                if is_structure(element) =>
            {
                self.blocks_into(element, blocks);
            }
            "paragraph" | "subparagraph" | "alinea" | "indent" | "point" | "item" | "container" | "blockContainer"
            | "recital" => self.paragraph(element, false, blocks),
            "list" | "blockList" | "sublist" | "ul" | "ol" => {
                let listed = self.list(element, &mut None);
                for block in listed {
                    let label = block.label.clone();
                    blocks.nest(block, label.as_deref().and_then(|label| enumerator(label, self)).as_ref());
                }
            }
            "table" => {
                let table = self.table(element);
                blocks.push(table);
            }
            "componentRef" | "documentRef" => {
                if let Some(block) = self.component(element) {
                    blocks.push(block);
                }
            }
            "p" | "content" | "intro" | "wrapUp" | "listIntroduction" | "listWrapUp" => {
                if element.elements().any(|inner| inner.name == "subheading")
                    && element.elements().all(|inner| inner.name == "subheading")
                {
                    self.blocks_into(element, blocks);
                } else {
                    self.paragraph(element, false, blocks);
                }
            }
            _ if is_structure(element) => self.blocks_into(element, blocks),
            _ => self.paragraph(element, false, blocks),
        }
    }

    fn heading(&mut self, element: &Element<'x>, kind: BlockKind, blocks: &mut Blocks<'x>) {
        let spoken = self.spoken(element);
        if spoken.text.is_empty() && spoken.calls.is_empty() {
            return;
        }
        let lead = spoken.lead.filter(|_| kind == BlockKind::Preambular);
        blocks.push(Block {
            kind,
            lead,
            text: Some(spoken.text),
            text_span: Some(spoken.span),
            footnotes: spoken.calls,
            span: element.span,
            ..Block::default()
        });
    }

    fn section(&mut self, element: &'e Element<'x>) -> Block<'x> {
        let mut section = Block { kind: BlockKind::Section, span: element.span, ..Block::default() };
        let mut blocks = Blocks::new();
        for node in element.elements() {
            match node.name {
                "num" if section.label.is_none() => self.label(node, &mut section),
                "heading" | "subheading" if section.title.is_none() && blocks.done.is_empty() => {
                    let spoken = self.spoken(node);
                    section.title = Some(spoken.text).filter(|text| !text.is_empty());
                    section.text_span = Some(spoken.span);
                    section.footnotes = spoken.calls;
                }
                // The UN sets the number of some sections in a paragraph.
                "p" if section.label.is_none() && node.elements().all(|inner| inner.name == "num") => {
                    match node.child("num") {
                        Some(num) => self.label(num, &mut section),
                        None => self.block(node, &mut blocks),
                    }
                }
                _ => self.block(node, &mut blocks),
            }
        }
        section.blocks = blocks.done;
        section
    }

    /// Takes in a `num`.
    fn label(&mut self, num: &Element<'x>, block: &mut Block<'x>) {
        let label = self.spoken(num).text;
        if label.is_empty() {
            return;
        }
        self.claims.labels.push(Label { text: label.clone(), element: num.name.into(), span: num.inside });
        self.number(label, block);
    }

    /// Gives a block its label and its number, which is the label without punctuation.
    pub(super) fn number(&mut self, label: Text<'x>, block: &mut Block<'x>) {
        let is_number = |c: char| c.is_alphanumeric();
        block.number = label.find(is_number).map(|from| {
            let to = label
                .rfind(is_number)
                .map_or(label.len(), |at| at + label[at..].chars().next().map_or(0, char::len_utf8));
            slice(&label, from, to)
        });
        block.label = Some(label);
    }

    /// A paragraph, a point, an item: its label, its text, and what it contains. `listed` is it in a list.
    fn paragraph(&mut self, element: &'e Element<'x>, listed: bool, blocks: &mut Blocks<'x>) {
        let mut block = Block { span: element.span, ..Block::default() };
        let mut inner = Blocks::new();
        if matches!(element.name, "p" | "content" | "intro" | "wrapUp" | "listIntroduction" | "listWrapUp")
            || !element.elements().any(|inner| is_part(inner.name))
        {
            self.content(element, &mut block, &mut inner);
        } else {
            for node in &element.children {
                match node {
                    Node::Text(text, _) if text.trim().is_empty() => {}
                    Node::Element(node) => match node.name {
                        "num" if block.label.is_none() => self.label(node, &mut block),
                        "heading" | "subheading" => self.heading(node, BlockKind::Heading, blocks),
                        "content" | "intro" | "p" | "listIntroduction" => self.content(node, &mut block, &mut inner),
                        "list" | "blockList" | "sublist" => {
                            let mut intro = Some(&mut block);
                            let listed = self.list(node, &mut intro);
                            listed.into_iter().for_each(|block| inner.push(block));
                        }
                        _ => self.block(node, &mut inner),
                    },
                    // Text between the parts of a paragraph.
                    Node::Text(text, span) => inner.push(self.stray(text, *span)),
                }
            }
        }
        block.blocks = inner.done;
        if block.label.is_none() {
            self.label_in_text(&mut block);
        }
        if block.label.is_none() && block.blocks.is_empty() && is_rule(block.text.as_deref().unwrap_or("")) {
            self.document.furniture.push(FurnitureNode { kind: FurnitureKind::Rule, span: element.span });
            return;
        }
        let empty = block.label.is_none() && block.text.is_none() && block.footnotes.is_empty();
        if empty {
            // Only what it contains, such as a table.
            for block in std::mem::take(&mut block.blocks) {
                blocks.push(block);
            }
            return;
        }
        block.kind = self.kind(element, &block, listed);
        if block.kind == BlockKind::Document {
            self.announces(element, &mut block);
        }
        if !matches!(block.kind, BlockKind::Preambular | BlockKind::Operative) {
            // What a paragraph of another kind sets in italics at its start is no leading phrase.
            if !matches!(block.kind, BlockKind::Subparagraph | BlockKind::Paragraph) {
                block.lead = None;
            }
        }
        if block.kind == BlockKind::Subparagraph && !listed {
            let label = block.label.clone();
            blocks.nest(block, label.as_deref().and_then(|label| enumerator(label, self)).as_ref());
        } else {
            blocks.push(block);
        }
    }

    /// Takes in what a paragraph says: into its text, or where it has one already, after it.
    fn content(&mut self, element: &'e Element<'x>, block: &mut Block<'x>, inner: &mut Blocks<'x>) {
        let spoken = self.spoken(element);
        if block.text.is_none() && block.footnotes.is_empty() {
            take(block, spoken);
        } else if !spoken.text.is_empty() {
            let mut more = Block { span: element.span, ..Block::default() };
            take(&mut more, spoken);
            inner.push(more);
        }
        let mut tables = Vec::new();
        tables_in(element, &mut tables);
        for table in tables {
            let table = self.table(table);
            inner.push(table);
        }
    }

    /// The label that is printed at the start of the text, where the markup has none.
    fn label_in_text(&mut self, block: &mut Block<'x>) {
        let Some(text) = &block.text else { return };
        let Some(label) = enumerator(text, self) else { return };
        let len = label.raw.len();
        let certain = match label.form {
            Form::Paren | Form::Parens => label.number.chars().count() <= 5,
            Form::Dot => label.decimal > 0 && label.number.chars().all(char::is_numeric) && !text[len..].is_empty(),
            Form::Bullet => false,
        };
        if !certain {
            return;
        }
        let mut spoken =
            Spoken { text: text.clone(), calls: std::mem::take(&mut block.footnotes), ..Spoken::default() };
        let label = slice(&spoken.text, 0, len);
        spoken.cut(len);
        block.text = Some(spoken.text).filter(|text| !text.is_empty());
        block.footnotes = spoken.calls;
        let span = block.text_span.unwrap_or(block.span);
        self.claims.labels.push(Label { text: label.clone(), element: "p".into(), span });
        self.number(label, block);
    }

    /// The points of a list. Its introduction is the text of the paragraph that has it, if it has none yet.
    fn list(&mut self, list: &'e Element<'x>, intro: &mut Option<&mut Block<'x>>) -> Vec<Block<'x>> {
        let mut points: Vec<Block<'x>> = Vec::new();
        for element in list.elements() {
            let mut blocks = Blocks::new();
            match (element.name, &mut *intro) {
                ("intro" | "listIntroduction", Some(block)) if points.is_empty() => {
                    self.content(element, block, &mut blocks);
                }
                // The UN sets a deeper list beside the point it divides.
                ("list" | "sublist" | "blockList", _) if points.last().is_some_and(|last| last.text.is_some()) => {
                    let inner = self.list(element, &mut None);
                    let last = points.last_mut().expect("there is one");
                    last.span.end = last.span.end.max(element.span.end);
                    last.blocks.extend(inner);
                }
                ("point" | "item" | "paragraph" | "subparagraph" | "indent" | "alinea" | "li", _) => {
                    self.paragraph(element, true, &mut blocks);
                }
                ("componentRef", _) => {} // its paragraph is the document
                _ => self.block(element, &mut blocks),
            }
            points.append(&mut blocks.done);
        }
        points
    }

    fn table(&mut self, table: &Element<'x>) -> Block<'x> {
        let mut block = Block { kind: BlockKind::Table, span: table.span, ..Block::default() };
        let mut rows = Vec::new();
        table.each(&mut |element| {
            if element.name == "tr" {
                rows.push(element);
            }
        });
        for row in rows {
            let mut cells = Vec::new();
            for cell in row.elements().filter(|cell| matches!(cell.name, "td" | "th")) {
                let spoken = self.spoken(cell);
                cells.push(spoken.text);
                // A table has no text in which an offset could count.
                block.footnotes.extend(spoken.calls.into_iter().map(|call| crate::tree::Call { offset: 0, ..call }));
            }
            block.rows.push(cells);
        }
        block
    }
}

/// Gives a block what its text says.
fn take<'x>(block: &mut Block<'x>, spoken: Spoken<'x>) {
    block.lead = spoken.lead;
    block.text = Some(spoken.text).filter(|text| !text.is_empty());
    block.text_span = Some(spoken.span).filter(|span: &Span| block.text.is_some() && span.start < span.end);
    block.footnotes = spoken.calls;
}

/// Whether a text is a line and nothing else.
fn is_rule(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c == '_' || c.is_whitespace())
}

/// The tables in what a paragraph says.
fn tables_in<'e, 'x>(element: &'e Element<'x>, tables: &mut Vec<&'e Element<'x>>) {
    for element in element.elements() {
        match element.name {
            "table" => tables.push(element),
            _ => tables_in(element, tables),
        }
    }
}

fn enumerator<'t>(text: &'t str, reader: &Reader<'_, '_>) -> Option<Enumerator<'t>> {
    Enumerator::scan(text, reader.lexicon()).map(|(label, _)| label)
}
