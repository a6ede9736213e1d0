//! Runs: stretches of letters that look alike, the calls of notes, and the fields that show something.

use super::super::failure::Failure;
use super::body::{Field, Noted, Reader, counts_pages, target_of};
use super::para::Para;
use super::xml::Xml;
use crate::hint::HintKind;
use crate::lexicon::signs::{BULLET, FIRM_HYPHEN, raise};

/// How deep fields nest, and how long the code of one is. Each letter that a field shows is asked of all that are open.
const FIELDS: usize = 32;
const CODE: usize = 4096;

/// The longest mark of a note that is typed. It may be called a million times.
const MARK: usize = 32;

/// What a run looks like.
#[derive(Clone, Copy, Default)]
struct Look {
    italic: bool,
    raised: bool,
}

impl Reader<'_> {
    pub(super) fn run(
        &mut self,
        xml: &mut Xml<'_>,
        para: &mut Para,
        slanted: bool,
        link: Option<u32>,
    ) -> Result<(), Failure> {
        let mut look = Look { italic: slanted, raised: false };
        let inside = xml.depth();
        // What follows is the mark of a note.
        let mut custom: Option<(Noted, String)> = None;
        while let Some(tag) = xml.tag_within(inside)? {
            let name = match tag.word() {
                "" => tag.name(),
                name => name,
            };
            match name {
                "rPr" => look = self.look(xml, look)?,
                "fldChar" => match tag.attribute("fldCharType").as_deref() {
                    Some("begin") if self.fields.len() == FIELDS => {
                        return Err(Failure::too_large(format_args!("its fields nest more than {FIELDS} deep")));
                    }
                    Some("begin") => self.fields.push(Field::default()),
                    Some("separate") => {
                        if let Some(field) = self.fields.last_mut() {
                            field.shows = true;
                            field.again = field.code.contains("NOTEREF");
                            field.counts = counts_pages(&field.code);
                            field.link = target_of(&field.code).and_then(|target| self.targets.target(target));
                        }
                    }
                    Some("end") => drop(self.fields.pop()),
                    _ => {}
                },
                "instrText" => {
                    let code = xml.text()?;
                    if let Some(field) = self.fields.last_mut().filter(|field| field.code.len() + code.len() <= CODE) {
                        field.code.push_str(&code);
                    }
                }
                "txbxContent" => {
                    let mut blocks = self.blocks(xml)?;
                    self.boxes.append(&mut blocks);
                }
                "t" => {
                    let text = xml.text()?;
                    match custom.take() {
                        Some(note) => self.custom(note, &text, para),
                        None => self.text(&text, para, look, link),
                    }
                }
                "tab" | "ptab" => self.text("\t", para, Look::default(), link),
                "br" | "cr" if matches!(tag.attribute("type").as_deref(), Some("page" | "column")) => {}
                "br" | "cr" => self.text("\n", para, Look::default(), link),
                "noBreakHyphen" => self.text(FIRM_HYPHEN.encode_utf8(&mut [0; 4]), para, look, link),
                "sym" => {
                    let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                    if let Some(c) = code.and_then(symbol) {
                        self.text(c.encode_utf8(&mut [0; 4]), para, look, link);
                    }
                }
                "footnoteReference" | "endnoteReference" => {
                    let kind = if name == "footnoteReference" { Noted::Foot } else { Noted::End };
                    if let Some(id) = tag.attribute("id") {
                        match tag.attribute("customMarkFollows").as_deref() {
                            None | Some("0" | "false" | "off") => self.call((kind, id), para),
                            Some(_) => custom = Some((kind, id)),
                        }
                    }
                }
                "delText" | "delInstrText" | "Fallback" | "rt" => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// What a run says that it looks like.
    fn look(&mut self, xml: &mut Xml<'_>, mut look: Look) -> Result<Look, Failure> {
        let inside = xml.depth();
        let mut own = None;
        while let Some(tag) = xml.tag_within(inside)? {
            match tag.word() {
                "rStyle" => {
                    if let Some(italic) = tag.val().and_then(|style| self.styles.is_italic(&style)) {
                        look.italic = italic;
                    }
                }
                "i" => own = Some(tag.is_on()),
                "vertAlign" => look.raised = tag.val().is_some_and(|val| val == "superscript"),
                "rPrChange" => xml.skip()?,
                _ => {}
            }
        }
        look.italic = own.unwrap_or(look.italic);
        Ok(look)
    }

    /// The call of a note that Word counts.
    fn call(&mut self, note: (Noted, String), para: &mut Para) {
        if self.fields.iter().any(|field| !field.shows) {
            return;
        }
        if !self.marks.contains_key(&note) {
            self.counted += 1;
            self.marks.insert(note.clone(), self.counted.to_string());
            self.called.push(note.clone());
        }
        let from = para.text.len();
        para.text.extend(raise(&self.marks[&note]));
        para.mark(from, HintKind::Raised);
    }

    /// The call of a note whose mark is typed.
    fn custom(&mut self, note: (Noted, String), mark: &str, para: &mut Para) {
        let mark = mark.trim();
        if mark.len() > MARK {
            return para.text.push_str(mark);
        }
        if self.marks.insert(note.clone(), mark.to_owned()).is_none() {
            self.called.push(note);
        }
        let from = para.text.len();
        para.text.extend(raise(mark));
        para.mark(from, HintKind::Raised);
    }

    fn text(&mut self, text: &str, para: &mut Para, look: Look, link: Option<u32>) {
        if text.is_empty() || self.fields.iter().any(|field| !field.shows) {
            return;
        }
        if self.in_header && self.fields.iter().any(|field| field.counts) {
            return;
        }
        let again = self.fields.iter().any(|field| field.again);
        let link = self.fields.iter().find_map(|field| field.link).or(link);
        let from = para.text.len();
        let digits = text.trim();
        let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if again || look.raised && is_number {
            let mark: String = raise(digits).collect();
            // An editor's program has now and then a field in a field, and both show the number.
            if !(again && para.text.ends_with(&mark)) {
                para.text.push_str(&mark);
                para.mark(from, HintKind::Raised);
            }
            return;
        }
        para.text.push_str(text);
        if look.italic {
            para.mark(from, HintKind::Italic);
        }
        if look.raised {
            para.mark(from, HintKind::Raised);
        }
        if let Some(link) = link {
            para.mark(from, HintKind::Link(link));
        }
    }
}

/// The character of a font of symbols: a bullet where it is one, and nothing where only the font knows.
fn symbol(code: u32) -> Option<char> {
    match code {
        0xf000..=0xf0ff => match code & 0xff {
            0xb7 | 0xa7 | 0xa8 | 0xd8 | 0xfc | 0x6e | 0x6f | 0x71 | 0x76 => Some(BULLET),
            low @ 0x20..=0x7e => char::from_u32(low),
            _ => char::from_u32(code),
        },
        _ => char::from_u32(code),
    }
}
