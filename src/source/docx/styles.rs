//! What styles say: whether letters are slanted, whether a paragraph is a heading, what numbers it.

use super::super::failure::Failure;
use super::xml::{Step, Xml};
use std::collections::HashMap;

/// How many styles one may be based on, each on the next. A file can have them go in a circle.
const CHAIN: usize = 20;

/// The styles of a file, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: String,
    italic: Option<bool>,
    outline: Option<u8>,
    numbered: Numbered,
}

/// Which list numbers a paragraph, and at which level of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    pub(super) list: Option<String>,
    pub(super) level: Option<u8>,
}

impl Styles {
    pub(super) fn read(text: &str, deepest: usize) -> Result<Styles, Failure> {
        let mut styles = Styles::default();
        let (mut id, mut style) = (None::<String>, Style::default());
        let mut xml = Xml::new(text, deepest);
        while let Some(step) = xml.next()? {
            let Step::Open(tag) = step else { continue };
            match tag.word() {
                "style" => {
                    styles.keep(id.take(), std::mem::take(&mut style));
                    id = tag.short("styleId");
                }
                "name" => style.name = tag.short("val").unwrap_or_default(),
                "basedOn" => style.based_on = tag.short("val").unwrap_or_default(),
                "i" => style.italic = Some(tag.is_on()),
                "outlineLvl" => style.outline = tag.number("val").and_then(|level| u8::try_from(level).ok()),
                "numId" => style.numbered.list = tag.short("val"),
                "ilvl" => style.numbered.level = tag.number("val").and_then(|level| u8::try_from(level).ok()),
                // What a style has only in some cells of a table, and what it was before it was changed.
                "tblStylePr" | "pPrChange" | "rPrChange" | "latentStyles" | "docDefaults" => xml.skip()?,
                _ => {}
            }
        }
        styles.keep(id, style);
        Ok(styles)
    }

    fn keep(&mut self, id: Option<String>, style: Style) {
        if let Some(id) = id {
            self.0.insert(id, style);
        }
    }

    /// The first that a style says, or one that it is based on.
    fn inherited<T>(&self, id: &str, said: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut id = id;
        for _ in 0..CHAIN {
            let style = self.0.get(id)?;
            if let Some(value) = said(style) {
                return Some(value);
            }
            id = &style.based_on;
        }
        None
    }

    /// Whether it slants its letters, where it says so.
    pub(super) fn is_italic(&self, id: &str) -> Option<bool> {
        self.inherited(id, |style| style.italic)
    }

    /// The level of the heading that it makes, from 1.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        self.inherited(id, |style| {
            heading(&style.name).or(style.outline.filter(|level| *level < 9).map(|level| level + 1))
        })
    }

    /// What numbers its paragraphs.
    pub(super) fn numbered(&self, id: &str) -> Numbered {
        Numbered {
            list: self.inherited(id, |style| style.numbered.list.clone()),
            level: self.inherited(id, |style| style.numbered.level),
        }
    }
}

/// The level of a heading by the name of its style: those of Word, whose names are English in every language, and those of
/// the United Nations, `_ H_1` and `Title_H2`, and `_ H _Ch_` for chapters.
fn heading(name: &str) -> Option<u8> {
    let folded: String = name.to_ascii_lowercase().chars().filter(|c| *c != ' ').collect();
    let is = folded.starts_with("heading") || folded.starts_with("_h_") || folded.starts_with("title_h");
    let level = || folded.chars().find_map(|c| c.to_digit(10)).map_or(1, |level| level.max(1) as u8);
    is.then(level)
}
