//! Web pages, and pieces of them.
//!
//! html5gum says what is a tag, a letter and a comment, as browsers have it. Which elements end a line is a table (`element`);
//! what stands in a table is written between bars (`table`), and by paragraphs where it is a frame of the page. Elements are
//! counted and not kept, so that a page may open a million and close none.

mod element;
mod table;

use self::element::Kind;
use self::table::Table;
use super::How;
use super::failure::Failure;
use super::writing::Writing;
use crate::hint::HintKind;
use crate::lexicon::signs::{BULLET, raise};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Reads a page.
pub(super) fn read(page: &str, how: &How<'_>, out: &mut Writing) -> Result<(), Failure> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut reading = Page::new(how);
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => reading.open(&tag)?,
            Token::EndTag(tag) => reading.close(&tag.name)?,
            Token::String(text) => reading.text(&String::from_utf8_lossy(&text))?,
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reading.end(out)
}

/// A page that is being read.
struct Page<'h> {
    how: &'h How<'h>,
    /// The text, and above it those of the cells that are open.
    texts: Vec<Writing>,
    /// Keeps the targets of links.
    targets: Writing,
    tables: Vec<Table>,
    lists: Vec<List>,
    /// The element whose inside is no text, and how many of it are open.
    passed: Option<(Vec<u8>, usize)>,
    italics: usize,
    raised: usize,
    kept: usize,
    link: Option<u32>,
    /// Whether the mark of a note is open.
    marks: bool,
    /// The level of the heading that is open, and where it begins.
    heading: Option<(u8, u32)>,
    /// The label of the item that has just begun.
    label: Option<String>,
    /// Whether a section of notes is open, whose heading is no part of the text.
    notes: bool,
    /// Whether a blank is due before the next letter.
    blank: bool,
}

/// A list: the number of its next item, where it counts; whether its items have bullets.
struct List {
    next: Option<i64>,
    bullets: bool,
}

impl<'h> Page<'h> {
    fn new(how: &'h How<'h>) -> Page<'h> {
        Page {
            how,
            texts: vec![Writing::new(&how.limits)],
            targets: Writing::new(&how.limits),
            tables: vec![],
            lists: vec![],
            passed: None,
            italics: 0,
            raised: 0,
            kept: 0,
            link: None,
            marks: false,
            heading: None,
            label: None,
            notes: false,
            blank: false,
        }
    }

    /// The text that is written.
    fn out(&mut self) -> &mut Writing {
        self.texts.last_mut().expect("the text itself stays")
    }

    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Failure> {
        let name = &tag.name[..];
        let kind = Kind::of(name);
        if let Some((passed, depth)) = &mut self.passed {
            // The head of a page ends where its body begins, whether it is closed or not.
            if passed == b"head" && !matches!(kind, Kind::Passed | Kind::Other) {
                self.passed = None;
            } else {
                *depth += usize::from(name == &passed[..] && name != b"head");
                return Ok(());
            }
        }
        let value = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned());
        let is = |name: &[u8], wanted: &str| value(name).is_some_and(|value| value.eq_ignore_ascii_case(wanted));
        if kind == Kind::Passed && !tag.self_closing {
            self.passed = Some((name.to_vec(), 1));
            return Ok(());
        }
        match kind {
            Kind::Heading(_) if self.notes => self.passed = Some((name.to_vec(), 1)),
            Kind::Heading(level) => {
                self.paragraph()?;
                self.heading = Some((level, self.out().at()));
            }
            Kind::Break => self.line()?,
            Kind::Block => {
                self.paragraph()?;
                self.notes |= is(b"role", "doc-endnotes");
                self.kept += usize::from(name == b"pre");
            }
            Kind::List => {
                self.paragraph()?;
                if self.lists.len() >= self.how.limits.nesting {
                    return Err(self.too_deep());
                }
                let plain = is(b"role", "list")
                    || is(b"type", "none")
                    || value(b"style").is_some_and(|style| style.contains("none"));
                let next = value(b"start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                let counts = name == b"ol" && !plain;
                self.lists.push(List { next: counts.then_some(next), bullets: name != b"ol" && !plain });
            }
            Kind::Item => {
                self.paragraph()?;
                let named = value(b"value").and_then(|value| value.trim().parse().ok());
                if let Some(list) = self.lists.last_mut() {
                    self.label = match list.next {
                        Some(next) => {
                            let number: i64 = named.unwrap_or(next);
                            list.next = Some(number.saturating_add(1));
                            Some(format!("{number}. "))
                        }
                        None => list.bullets.then(|| format!("{BULLET} ")),
                    };
                }
            }
            Kind::Table => {
                self.paragraph()?;
                // What is in a table is written once more for each that it stands in.
                if self.tables.len() >= self.how.limits.nesting / 16 {
                    return Err(self.too_deep());
                }
                self.tables.push(Table::default());
            }
            Kind::Row => {
                self.end_cell()?;
                if let Some(table) = self.tables.last_mut() {
                    table.begin_row();
                } else {
                    self.paragraph()?;
                }
            }
            Kind::Cell => {
                self.end_cell()?;
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell();
                    self.texts.push(Writing::new(&self.how.limits));
                    self.blank = false;
                } else {
                    self.paragraph()?;
                }
            }
            Kind::Italic => self.italics += 1,
            Kind::Raised => self.raised += 1,
            Kind::Link => {
                let target = value(b"href").filter(|target| target.contains("://"));
                self.link = target.and_then(|target| self.targets.target(&target));
                // The mark of a note is raised as its call is.
                self.marks = is(b"role", "doc-backlink");
            }
            Kind::Passed | Kind::Other => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Failure> {
        if let Some((passed, depth)) = &mut self.passed {
            if name == &passed[..] {
                *depth -= 1;
                if *depth == 0 {
                    self.passed = None;
                }
            }
            return Ok(());
        }
        match Kind::of(name) {
            Kind::Heading(_) => {
                if let Some((level, from)) = self.heading.take() {
                    let at = self.out().at();
                    self.out().hint(from..at, HintKind::Heading(level));
                }
                self.paragraph()?;
            }
            Kind::Break => {}
            Kind::Block => {
                self.paragraph()?;
                self.kept -= usize::from(name == b"pre" && self.kept > 0);
                self.notes &= name != b"section";
            }
            Kind::List => {
                self.paragraph()?;
                self.lists.pop();
            }
            Kind::Item => self.paragraph()?,
            Kind::Table => {
                self.end_cell()?;
                if let Some(table) = self.tables.pop() {
                    let out = self.texts.last_mut().expect("the text itself stays");
                    table.write(out)?;
                }
                self.paragraph()?;
            }
            Kind::Row | Kind::Cell => self.end_cell()?,
            Kind::Italic => self.italics = self.italics.saturating_sub(1),
            Kind::Raised => self.raised = self.raised.saturating_sub(1),
            Kind::Link => {
                self.link = None;
                self.marks = false;
            }
            Kind::Passed | Kind::Other => {}
        }
        Ok(())
    }

    /// Ends the cell that is open in the innermost table.
    fn end_cell(&mut self) -> Result<(), Failure> {
        if let Some(table) = self.tables.last_mut()
            && table.is_in_cell()
            && let Some(text) = self.texts.pop()
        {
            table.end_cell(text);
            self.blank = false;
            self.label = None;
        }
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), Failure> {
        self.blank = false;
        self.out().end_paragraph()
    }

    fn line(&mut self) -> Result<(), Failure> {
        self.blank = false;
        self.out().end_line()
    }

    /// Letters between tags. White space is one blank, and none where a line begins or ends.
    fn text(&mut self, text: &str) -> Result<(), Failure> {
        // What stands between the cells of a table is layout.
        let between = self.tables.last().is_some_and(|table| !table.is_in_cell());
        if self.passed.is_some() || between && text.trim().is_empty() {
            return Ok(());
        }
        if self.kept > 0 {
            return self.letters(&text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        let is_white = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        let mut rest = text;
        while !rest.is_empty() {
            let word = rest.trim_start_matches(is_white);
            self.blank |= word.len() < rest.len();
            let end = word.find(is_white).unwrap_or(word.len());
            if end > 0 {
                let begins = matches!(self.out().text().chars().next_back(), None | Some('\n'));
                let blank = std::mem::take(&mut self.blank) && !begins;
                let label = self.label.take();
                let out = self.out();
                out.push(label.as_deref().unwrap_or_default())?;
                out.push(if blank { " " } else { "" })?;
                self.letters(&word[..end])?;
            }
            rest = &word[end..];
        }
        Ok(())
    }

    fn letters(&mut self, text: &str) -> Result<(), Failure> {
        let from = self.out().at();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if digits && (self.raised > 0 || self.marks) {
            self.out().push(&raise(text).collect::<String>())?;
        } else {
            self.out().push(text)?;
        }
        let to = self.out().at();
        let said = [
            (self.italics > 0).then_some(HintKind::Italic),
            (self.raised > 0).then_some(HintKind::Raised),
            self.link.map(HintKind::Link),
        ];
        for kind in said.into_iter().flatten() {
            self.out().hint(from..to, kind);
        }
        Ok(())
    }

    /// Ends all that is open.
    fn end(mut self, out: &mut Writing) -> Result<(), Failure> {
        // A script that nothing closes passes over no table.
        self.passed = None;
        while !self.tables.is_empty() {
            self.close(b"table")?;
        }
        out.take_targets(self.targets);
        let text = self.texts.pop().unwrap_or_default();
        out.append(text, |text| text.to_owned())
    }

    fn too_deep(&self) -> Failure {
        Failure::too_large(format_args!("its lists or tables nest more than {} deep", self.how.limits.nesting))
    }
}
