//! XML as a stream of steps, in the form that a part of a Word file is read by. quick-xml reads; here are only the names that
//! count, and how deep it may go.

use super::super::failure::Failure;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The namespaces of the words of Word: of the files that are written, and of those that are strict.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The longest name, id or label of a style or a list.
const SHORT: usize = 256;

/// What comes next in a part.
pub(super) enum Step<'x> {
    Open(Tag<'x>),
    Close,
    Text(&'x str),
    /// What a reference stands for.
    Letter(char),
}

/// A start tag.
pub(super) struct Tag<'x> {
    start: BytesStart<'x>,
    /// How long the prefix of its name is, colon and all.
    prefix: usize,
    is_word: bool,
}

impl Tag<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        &self.start.as_ref()[self.prefix..self.start.name().as_ref().len()]
    }

    /// The same, where it is one of Word's.
    pub(super) fn word(&self) -> &str {
        if self.is_word { self.name() } else { "" }
    }

    /// The value of the attribute of this name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.start.attributes();
        let found = all.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
        quick_xml::escape::unescape(&found.value).ok().map(String::from)
    }

    /// The value of its `val`.
    pub(super) fn val(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The same, where it is no longer than what Word writes: what is said once, of a style or a list, holds for every
    /// paragraph, and is looked at for each.
    pub(super) fn short(&self, name: &str) -> Option<String> {
        self.attribute(name).filter(|value| value.len() <= SHORT)
    }

    /// Whether a switch is on: it is, where it does not say that it is off.
    pub(super) fn is_on(&self) -> bool {
        !self.val().is_some_and(|val| matches!(&*val, "0" | "false" | "off" | "none"))
    }

    /// A number that an attribute gives.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// A part that is being read.
pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    text: &'x str,
    /// The prefix of Word's names, as the root declares it.
    word: String,
    depth: usize,
    deepest: usize,
}

impl<'x> Xml<'x> {
    pub(super) fn new(text: &'x str, deepest: usize) -> Xml<'x> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, text, word: String::new(), depth: 0, deepest }
    }

    /// The next step; `None` at the end.
    ///
    /// # Errors
    /// Where it is not well-formed, nests too deep or declares a document type, which no part of a Word file may.
    pub(super) fn next(&mut self) -> Result<Option<Step<'x>>, Failure> {
        loop {
            let from = self.reader.buffer_position() as usize;
            let event = self.reader.read_event().map_err(|error| Failure::broken_word(&error.to_string()))?;
            let end = self.reader.buffer_position() as usize;
            return Ok(Some(match event {
                Event::Start(start) | Event::Empty(start) => {
                    self.depth += 1;
                    if self.depth > self.deepest {
                        return Err(Failure::too_large(format_args!(
                            "its elements nest more than {} deep",
                            self.deepest
                        )));
                    }
                    if self.depth == 1 {
                        self.word = prefix_of_word(&start);
                    }
                    Step::Open(self.tag(start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::Close
                }
                Event::Text(_) => Step::Text(&self.text[from..end]),
                Event::CData(_) => {
                    let inside =
                        self.text[from..end].strip_prefix("<![CDATA[").and_then(|data| data.strip_suffix("]]>"));
                    Step::Text(inside.unwrap_or_default())
                }
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(c)) => Step::Letter(c),
                    _ => match quick_xml::escape::resolve_xml_entity(&reference).and_then(|text| text.chars().next()) {
                        Some(c) => Step::Letter(c),
                        None => return Err(Failure::broken_word("it refers to an entity that XML does not have")),
                    },
                },
                Event::DocType(_) => return Err(Failure::broken_word("it declares a document type")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => return Err(Failure::broken_word("it ends inside an element")),
                Event::Eof => return Ok(None),
            }));
        }
    }

    fn tag(&self, start: BytesStart<'x>) -> Tag<'x> {
        let name = start.name();
        let name: &str = name.as_ref();
        let prefix = name.find(':').map_or(0, |colon| colon + 1);
        let is_word = name[..prefix].trim_end_matches(':') == self.word;
        Tag { start, prefix, is_word }
    }

    /// How deep the element stands that was opened last, if nothing of it was read yet.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next start tag in the element that stands at `depth`, however deep in it; `None` where it ends. What is in an
    /// element is walked with its start tag, or passed over by whoever reads it to its end.
    pub(super) fn tag_within(&mut self, depth: usize) -> Result<Option<Tag<'x>>, Failure> {
        while let Some(step) = self.next()? {
            match step {
                Step::Open(tag) => return Ok(Some(tag)),
                Step::Close if self.depth < depth => break,
                Step::Close | Step::Text(_) | Step::Letter(_) => {}
            }
        }
        Ok(None)
    }

    /// Passes over the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Failure> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }

    /// The text in the element that was opened last, to its end.
    pub(super) fn text(&mut self) -> Result<String, Failure> {
        let outside = self.depth.saturating_sub(1);
        let mut text = String::new();
        while self.depth > outside {
            match self.next()? {
                Some(Step::Text(piece)) => push_lines(&mut text, piece),
                Some(Step::Letter(c)) => text.push(c),
                Some(Step::Open(_) | Step::Close) => {}
                None => break,
            }
        }
        Ok(text)
    }
}

/// XML has one line break, whatever a file is written with.
fn push_lines(text: &mut String, piece: &str) {
    match piece.contains('\r') {
        true => text.push_str(&piece.replace("\r\n", "\n").replace('\r', "\n")),
        false => text.push_str(piece),
    }
}

/// The prefix that the root declares for Word's namespace; where it declares none, nothing is Word's.
fn prefix_of_word(root: &BytesStart<'_>) -> String {
    for attribute in root.attributes().with_checks(false).flatten() {
        if WORD.contains(&attribute.value.as_ref()) {
            let key: &str = attribute.key.as_ref();
            return key.strip_prefix("xmlns:").unwrap_or_default().to_owned();
        }
    }
    "\0".to_owned()
}
