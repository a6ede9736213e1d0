//! Word files: Office Open XML, zipped.
//!
//! ```text
//!  package ─▶ xml ─▶ styles, numbering ─▶ body ─▶ para ─▶ the first page's header
//!                                                          the body, its tables between bars
//!                                                          the notes, each behind its mark
//! ```
//!
//! What is read is the text as it is when all tracked changes are accepted. What stands on every page but the first is no
//! part of it. docs/formats.md says what else is left.

mod body;
mod numbering;
mod package;
mod para;
mod run;
mod styles;
mod xml;

use self::body::{Noted, Reader};
use self::numbering::Numbering;
use self::package::Package;
use self::para::{Block, Para};
use self::styles::Styles;
use self::xml::{Step, Xml};
use super::failure::Failure;
use super::writing::{ROW, Writing};
use super::{How, Note};
use crate::hint::HintKind;
use crate::lexicon::signs::raise;
use std::collections::HashMap;

/// Notes by their ids.
type Notes = HashMap<(Noted, String), Para>;

/// Reads a Word file.
pub(super) fn read(bytes: Vec<u8>, how: &How<'_>, out: &mut Writing) -> Result<Vec<Note>, Failure> {
    let deepest = how.limits.nesting;
    let mut package = Package::open(bytes, &how.limits)?;
    let main = package.relations("")?.of_kind("officeDocument").map_or("word/document.xml".to_owned(), str::to_owned);
    let Some(body) = package.part(&main)? else {
        return Err(Failure::broken_word(&format!("it has no {main}")));
    };
    let relations = package.relations(&main)?;
    let of_kind = |package: &mut Package, kind: &str| match relations.of_kind(kind) {
        Some(part) => package.part(part),
        None => Ok(None),
    };
    let styles = match of_kind(&mut package, "styles")? {
        Some(text) => Styles::read(&text, deepest)?,
        None => Styles::default(),
    };
    let numbering = match of_kind(&mut package, "numbering")? {
        Some(text) => Numbering::read(&text, deepest)?,
        None => Numbering::default(),
    };
    let notes = [(Noted::Foot, "footnotes"), (Noted::End, "endnotes")];
    let notes = notes.map(|(kind, name)| (kind, relations.of_kind(name).map(str::to_owned)));
    let symbol = own_symbol(&mut package, deepest)?;

    let mut targets = Writing::new(&how.limits);
    let mut reader = Reader::new(&styles, numbering, relations, &mut targets);
    let blocks = reader.part(&body, deepest)?;
    let mut texts = Notes::new();
    for (kind, part) in notes {
        let Some(part) = part else { continue };
        let Some(text) = package.part(&part)? else { continue };
        reader.relations = package.relations(&part)?;
        reader.notes(kind, &text, deepest, &mut texts)?;
    }
    reader.in_header = true;
    let header = match reader.header.take() {
        Some(part) => match package.part(&part)? {
            Some(text) => {
                reader.relations = package.relations(&part)?;
                reader.part(&text, deepest)?
            }
            None => vec![],
        },
        None => vec![],
    };

    let Reader { called, marks, tracked, .. } = reader;
    out.take_targets(targets);
    write_header(header, out)?;
    write_symbol(symbol.as_deref(), out);
    for block in blocks {
        write(block, out)?;
    }
    for note in called {
        if let Some(text) = texts.remove(&note) {
            write_note(&marks[&note], text, out)?;
        }
    }
    let mut said = vec![];
    if tracked {
        let message = "has tracked changes: it is read as it is when all of them are accepted".into();
        said.push(Note { code: "tracked-changes", message });
    }
    Ok(said)
}

impl Reader<'_> {
    /// The blocks of a part.
    fn part(&mut self, text: &str, deepest: usize) -> Result<Vec<Block>, Failure> {
        let mut xml = Xml::new(text, deepest);
        match xml.next()? {
            Some(_) => self.blocks(&mut xml),
            None => Ok(vec![]),
        }
    }

    /// The notes of a part, each a paragraph.
    fn notes(&mut self, kind: Noted, text: &str, deepest: usize, into: &mut Notes) -> Result<(), Failure> {
        let mut xml = Xml::new(text, deepest);
        while let Some(step) = xml.next()? {
            let Step::Open(tag) = step else { continue };
            // Those that have a type are rules between text and notes.
            if !matches!(tag.word(), "footnote" | "endnote")
                || tag.attribute("type").is_some_and(|kind| kind != "normal")
            {
                continue;
            }
            let Some(id) = tag.attribute("id") else { continue };
            let mut whole = Para::default();
            for para in self.blocks(&mut xml)?.into_iter().flat_map(paragraphs) {
                if !whole.is_blank() {
                    whole.text.push(' ');
                }
                whole.append(para);
            }
            into.insert((kind, id), whole);
        }
        Ok(())
    }
}

/// The paragraphs of a block that have something in them.
fn paragraphs(block: Block) -> Vec<Para> {
    let all = match block {
        Block::Para(para) => vec![para],
        Block::Table(rows) => rows.into_iter().flatten().flatten().collect(),
    };
    all.into_iter().filter(|para| !para.is_blank()).collect()
}

fn write(block: Block, out: &mut Writing) -> Result<(), Failure> {
    match block {
        Block::Para(para) if para.is_blank() => Ok(()),
        Block::Para(para) => {
            para.write(out)?;
            out.end_paragraph()
        }
        Block::Table(rows) => {
            for row in rows {
                write_row(row, out)?;
            }
            out.end_paragraph()
        }
    }
}

/// A row between bars; one that is too long for that, or has but one cell, as the paragraphs it is.
fn write_row(row: Vec<Vec<Para>>, out: &mut Writing) -> Result<(), Failure> {
    let len: usize = row.iter().flatten().map(|para| para.text.len() + 4).sum();
    if row.len() < 2 || len > ROW {
        out.end_paragraph()?;
        for para in row.into_iter().flatten() {
            write(Block::Para(para), out)?;
        }
        return Ok(());
    }
    if row.iter().all(Vec::is_empty) {
        return Ok(());
    }
    for cell in row {
        out.push("| ")?;
        for (at, para) in cell.into_iter().enumerate() {
            if at > 0 {
                out.push(" ")?;
            }
            para.write_cell(out)?;
        }
        out.push(" ")?;
    }
    out.push("|")?;
    out.end_line()
}

/// The header of the first page. A table there is a frame: its columns are lines that stand beside each other.
fn write_header(blocks: Vec<Block>, out: &mut Writing) -> Result<(), Failure> {
    for block in blocks {
        let rows = match block {
            Block::Para(para) => vec![vec![vec![para]]],
            Block::Table(rows) => rows,
        };
        for row in rows {
            let mut columns: Vec<_> =
                row.into_iter().map(|cell| cell.into_iter().filter(|para| !para.is_blank())).collect();
            loop {
                let line: Vec<Para> = columns.iter_mut().filter_map(Iterator::next).collect();
                if line.is_empty() {
                    break;
                }
                for (at, para) in line.into_iter().enumerate() {
                    if at > 0 {
                        out.push("    ")?;
                    }
                    para.write_cell(out)?;
                }
                out.end_line()?;
            }
        }
    }
    out.end_paragraph()
}

/// A note, behind its mark; the mark that is typed in it is the same one.
fn write_note(mark: &str, mut text: Para, out: &mut Writing) -> Result<(), Failure> {
    let blank = text.text.len() - text.text.trim_start().len();
    text.cut(blank);
    if !mark.is_empty() && !mark.bytes().all(|byte| byte.is_ascii_digit()) && text.text.starts_with(mark) {
        text.cut(mark.len());
    }
    let start = out.at();
    out.push(&raise(mark).collect::<String>())?;
    out.push(" ")?;
    text.write_cell(out)?;
    out.hint(start..out.at(), HintKind::Note);
    out.end_paragraph()
}

/// Says where the symbol that the file gives itself stands in what is written so far.
fn write_symbol(symbol: Option<&str>, out: &mut Writing) {
    if let Some((symbol, at)) = symbol.and_then(|symbol| Some((symbol, out.text().find(symbol)? as u32))) {
        out.hint(at..at + symbol.len() as u32, HintKind::OwnSymbol);
    }
}

/// The symbol that the United Nations keeps among the properties of its files.
fn own_symbol(package: &mut Package, deepest: usize) -> Result<Option<String>, Failure> {
    let Some(text) = package.part("docProps/custom.xml")? else { return Ok(None) };
    let mut xml = Xml::new(&text, deepest);
    while let Some(step) = xml.next()? {
        if let Step::Open(tag) = step
            && tag.name() == "property"
            && tag.attribute("name").is_some_and(|name| name == "Symbol1")
        {
            let symbol = xml.text()?.trim().to_owned();
            return Ok(Some(symbol).filter(|symbol| !symbol.is_empty()));
        }
    }
    Ok(None)
}
