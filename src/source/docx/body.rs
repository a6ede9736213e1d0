//! Paragraphs, runs and tables: what stands in the body, the headers and the notes of a Word file.

use super::super::failure::Failure;
use super::super::writing::Writing;
use super::numbering::Numbering;
use super::package::Relations;
use super::para::{Block, Para};
use super::styles::{Numbered, Styles};
use super::xml::{Tag, Xml};
use std::collections::HashMap;

/// Reads the parts of a file that hold text, and knows what they share.
pub(super) struct Reader<'p> {
    pub(super) styles: &'p Styles,
    pub(super) numbering: Numbering,
    /// Where the links of the part that is read lead to.
    pub(super) relations: Relations,
    /// Keeps the targets of links.
    pub(super) targets: &'p mut Writing,
    /// The marks of the notes that were called, and which they are, in order.
    pub(super) marks: HashMap<(Noted, String), String>,
    pub(super) called: Vec<(Noted, String)>,
    /// Notes that were counted.
    pub(super) counted: u32,
    /// The header of the first page.
    pub(super) header: Option<String>,
    /// Whether what was deleted was left out.
    pub(super) tracked: bool,
    /// Whether a header is read: the number of a page says nothing there.
    pub(super) in_header: bool,
    /// What stands in boxes beside the text, to come after what it hangs on.
    pub(super) boxes: Vec<Block>,
    /// The fields that are open in a paragraph.
    pub(super) fields: Vec<Field>,
}

/// Which notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Noted {
    Foot,
    End,
}

/// A field that is open: its code, and whether what it shows has begun.
#[derive(Default)]
pub(super) struct Field {
    pub(super) code: String,
    pub(super) shows: bool,
    /// What its code says, looked at once: a note is called again, the pages are counted, a link leads somewhere.
    pub(super) again: bool,
    pub(super) counts: bool,
    pub(super) link: Option<u32>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(
        styles: &'p Styles,
        numbering: Numbering,
        relations: Relations,
        targets: &'p mut Writing,
    ) -> Self {
        Reader {
            styles,
            numbering,
            relations,
            targets,
            marks: HashMap::new(),
            called: vec![],
            counted: 0,
            header: None,
            tracked: false,
            in_header: false,
            boxes: vec![],
            fields: vec![],
        }
    }

    /// All blocks of the element that is open, to its end.
    pub(super) fn blocks(&mut self, xml: &mut Xml<'_>) -> Result<Vec<Block>, Failure> {
        let inside = xml.depth();
        let mut blocks: Vec<Block> = vec![];
        while let Some(tag) = xml.tag_within(inside)? {
            match tag.word() {
                "p" => {
                    let para = self.paragraph(xml)?;
                    match blocks.last_mut() {
                        Some(Block::Para(last)) if last.goes_on => last.append(para),
                        _ if para.is_blank() && !para.goes_on => {}
                        _ => blocks.push(Block::Para(para)),
                    }
                    blocks.append(&mut self.boxes);
                }
                "tbl" => {
                    let table = self.table(xml)?;
                    blocks.push(Block::Table(table));
                    blocks.append(&mut self.boxes);
                }
                "sectPr" => self.section(xml)?,
                "sdtPr" | "sdtEndPr" => xml.skip()?,
                "del" | "moveFrom" => self.leave_out(xml)?,
                _ if tag.name() == "Fallback" => xml.skip()?,
                _ => {}
            }
        }
        Ok(blocks)
    }

    /// What is deleted: the text is read as it is when all changes are accepted.
    fn leave_out(&mut self, xml: &mut Xml<'_>) -> Result<(), Failure> {
        self.tracked = true;
        xml.skip()
    }

    /// A section says which header stands on its first page. The first section that does says it of the masthead.
    fn section(&mut self, xml: &mut Xml<'_>) -> Result<(), Failure> {
        let inside = xml.depth();
        while let Some(tag) = xml.tag_within(inside)? {
            let is_first = tag.attribute("type").is_some_and(|kind| kind == "first");
            if tag.word() == "headerReference" && is_first && self.header.is_none() {
                self.header = tag.attribute("id").and_then(|id| self.relations.target(&id).map(str::to_owned));
            }
        }
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>) -> Result<Vec<Vec<Vec<Para>>>, Failure> {
        let inside = xml.depth();
        let mut rows: Vec<Vec<Vec<Para>>> = vec![];
        let mut dropped = false;
        while let Some(tag) = xml.tag_within(inside)? {
            match tag.word() {
                "tr" => {
                    rows.push(vec![]);
                    dropped = false;
                }
                "tc" => {
                    let cell = self.blocks(xml)?;
                    if let Some(row) = rows.last_mut().filter(|_| !dropped) {
                        row.push(flat(cell));
                    }
                }
                "trPr" => {
                    let deleted = self.is_deleted(xml)?;
                    if deleted {
                        rows.pop();
                    }
                    dropped |= deleted;
                }
                "tblPr" | "tblGrid" | "tcPr" | "tblPrEx" | "sdtPr" | "sdtEndPr" => xml.skip()?,
                _ if tag.name() == "Fallback" => xml.skip()?,
                _ => {}
            }
        }
        Ok(rows)
    }

    /// Whether the properties that are open say that what they belong to was deleted.
    fn is_deleted(&mut self, xml: &mut Xml<'_>) -> Result<bool, Failure> {
        let inside = xml.depth();
        let mut deleted = false;
        while let Some(tag) = xml.tag_within(inside)? {
            deleted |= matches!(tag.word(), "del" | "moveFrom");
        }
        self.tracked |= deleted;
        Ok(deleted)
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<Para, Failure> {
        let inside = xml.depth();
        // A paragraph in a box stands inside a run of another.
        let outer = std::mem::take(&mut self.fields);
        let mut para = Para::default();
        let mut slanted = false;
        // The links that are open, each with how deep it stands.
        let mut links: Vec<(usize, Option<u32>)> = vec![];
        while let Some(tag) = xml.tag_within(inside)? {
            let depth = xml.depth();
            while links.pop_if(|(at, _)| *at >= depth).is_some() {}
            match tag.word() {
                "pPr" => slanted = self.properties(xml, &mut para)?,
                "r" => {
                    let link = links.iter().rev().find_map(|(_, link)| *link);
                    self.run(xml, &mut para, slanted, link)?;
                }
                "del" | "moveFrom" => self.leave_out(xml)?,
                "sdtPr" | "sdtEndPr" => xml.skip()?,
                "hyperlink" | "fldSimple"
                    if self.in_header && tag.attribute("instr").is_some_and(|code| counts_pages(&code)) =>
                {
                    xml.skip()?;
                }
                "hyperlink" | "fldSimple" => links.push((depth, self.leads_to(&tag))),
                _ if tag.name() == "Fallback" => xml.skip()?,
                // An equation has letters of its own.
                _ if tag.name() == "t" => para.text.push_str(&xml.text()?),
                _ => {}
            }
        }
        self.fields = outer;
        Ok(para)
    }

    /// The target of a link, or of a field that is one.
    fn leads_to(&mut self, tag: &Tag<'_>) -> Option<u32> {
        if let Some(code) = tag.attribute("instr") {
            return target_of(&code).and_then(|target| self.targets.target(target));
        }
        let id = tag.attribute("id")?;
        let target = self.relations.target(&id)?;
        match tag.attribute("anchor") {
            Some(anchor) => self.targets.target(&format!("{target}#{anchor}")),
            None => self.targets.target(target),
        }
    }

    /// Reads what is said of a paragraph, puts its label before it, and says whether its letters are slanted.
    fn properties(&mut self, xml: &mut Xml<'_>, para: &mut Para) -> Result<bool, Failure> {
        let inside = xml.depth();
        let (mut style, mut own, mut outline) = (String::new(), Numbered::default(), None);
        while let Some(tag) = xml.tag_within(inside)? {
            match tag.word() {
                "pStyle" => style = tag.val().unwrap_or_default(),
                "numId" => own.list = tag.val(),
                "ilvl" => own.level = tag.number("val").and_then(|level| u8::try_from(level).ok()),
                "outlineLvl" => outline = tag.number("val").filter(|level| *level < 9).map(|level| level as u8 + 1),
                "del" | "moveFrom" => {
                    para.goes_on = true;
                    self.tracked = true;
                }
                "sectPr" => self.section(xml)?,
                "pPrChange" | "rPrChange" | "numberingChange" => self.leave_out(xml)?,
                _ => {}
            }
        }
        para.heading = outline.or_else(|| self.styles.heading(&style));
        let styled = self.styles.numbered(&style);
        let numbered = Numbered { list: own.list.or(styled.list), level: own.level.or(styled.level) };
        if let Some(label) = self.numbering.label(&numbered, self.styles) {
            let level = numbered.level.unwrap_or(0).min(8);
            para.depth = Some(level + 1);
            para.text = "\t".repeat(level.into()) + &label + "\t";
        }
        Ok(self.styles.is_italic(&style).unwrap_or(false))
    }
}

/// The paragraphs of a cell; those of a table in it one after the other.
fn flat(blocks: Vec<Block>) -> Vec<Para> {
    blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Para(para) => vec![para],
            Block::Table(rows) => rows.into_iter().flatten().flatten().collect(),
        })
        .filter(|para| !para.is_blank())
        .collect()
}

/// The target in the code of a field: `HYPERLINK "https://…"`.
pub(super) fn target_of(code: &str) -> Option<&str> {
    let (_, behind) = code.split_once("HYPERLINK")?;
    behind.trim_start().strip_prefix('"')?.split('"').next()
}

/// Whether a field shows the number of a page, or how many there are.
pub(super) fn counts_pages(code: &str) -> bool {
    matches!(code.split_whitespace().next(), Some("PAGE" | "NUMPAGES" | "SECTIONPAGES"))
}
