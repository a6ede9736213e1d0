//! What a file is, by its first bytes and its shape.

use crate::lexicon::signs::BOM;
use std::fmt;

/// What a file is. Those that are read say so; of the others it is known how they become one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text or Markdown, in whatever encoding.
    Text,
    /// A Word file: zipped Office Open XML, also where it is called .doc.
    Docx,
    /// A web page.
    Html,
    /// AKN4UN, the XML of the United Nations.
    Akn,
    /// A PDF.
    Pdf,
    /// An old Word file, or another of the compound files of old Office programs.
    Doc,
    /// Rich Text Format.
    Rtf,
    /// An OpenDocument text.
    Odt,
    /// A zip that is no document.
    Zip,
    /// A picture.
    Image,
    /// Something else that is no text.
    Binary,
}

/// First bytes of what is no text.
const BEGINNINGS: &[(&[u8], Format)] = &[
    (b"{\\rtf", Format::Rtf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format::Doc),
    (b"\x89PNG\r\n\x1a\n", Format::Image),
    (b"\xff\xd8\xff", Format::Image),
    (b"GIF8", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
    (b"\x7fELF", Format::Binary),
    (b"7z\xbc\xaf\x27\x1c", Format::Binary),
    (b"Rar!\x1a\x07", Format::Binary),
];

/// How far into a file the head of a PDF may stand.
const PDF_HEAD: usize = 1024;

/// Elements that a page begins with.
const PAGE: &[&str] = &["html", "head", "body", "meta", "title", "base", "link", "style", "script"];

/// Elements that a piece of a page begins with.
const PIECE: &[&str] = &[
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "article", "section", "main", "ul", "ol", "center",
    "header",
];

/// Tags that end a line, behind their `<`.
const ENDS: &[&[u8]] = &[b"br>", b"br/>", b"br />", b"/p>", b"/div>", b"/li>", b"/td>", b"/tr>"];

impl Format {
    /// Its name, as JSON has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Docx => "docx",
            Format::Html => "html",
            Format::Akn => "akn",
            Format::Pdf => "pdf",
            Format::Doc => "doc",
            Format::Rtf => "rtf",
            Format::Odt => "odt",
            Format::Zip => "zip",
            Format::Image => "image",
            Format::Binary => "binary",
        }
    }

    /// What the bytes are; [`Format::Text`] where nothing else is seen in them. A name is not asked: the United Nations
    /// calls its zipped Word files .DOC.
    ///
    /// ```
    /// use undocs::source::Format;
    /// assert_eq!(Format::of(b"%PDF-1.7\n"), Format::Pdf);
    /// assert_eq!(Format::of(b"<!DOCTYPE html><p>Mills</p>"), Format::Html);
    /// assert_eq!(Format::of(b"1. Decides to rest <br>"), Format::Text);
    /// ```
    #[must_use]
    pub fn of(bytes: &[u8]) -> Format {
        let begin = bytes.trim_ascii_start();
        if let Some((_, format)) =
            BEGINNINGS.iter().find(|(first, _)| begin.starts_with(first) || bytes.starts_with(first))
        {
            return *format;
        }
        if memchr::memmem::find(&bytes[..bytes.len().min(PDF_HEAD)], b"%PDF-").is_some() {
            return Format::Pdf;
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return zipped(bytes);
        }
        str::from_utf8(begin).map_or(Format::Text, Format::of_text)
    }

    /// What a text is, once it is decoded: a page, XML of the United Nations, or a text.
    pub(super) fn of_text(text: &str) -> Format {
        let begin = after_prologue(text);
        let Some(first) = name_of_tag(begin) else {
            return if is_parted_by_tags(text) { Format::Html } else { Format::Text };
        };
        if first.eq_ignore_ascii_case("akomaNtoso") || first.rsplit(':').next().is_some_and(|name| name == "akomaNtoso")
        {
            return Format::Akn;
        }
        let is = |names: &[&str]| names.iter().any(|name| first.eq_ignore_ascii_case(name));
        // A line of Markdown may begin with a tag too; a piece of a page ends with one.
        if is(PAGE) || is(PIECE) && text.trim_end().ends_with('>') { Format::Html } else { Format::Text }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is zipped. The names of the parts stand in a zip as they are.
fn zipped(bytes: &[u8]) -> Format {
    let names = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if names(b"application/vnd.oasis.opendocument.text") {
        Format::Odt
    } else if names(b"[Content_Types].xml") && names(b"word/") {
        Format::Docx
    } else {
        Format::Zip
    }
}

/// Whether tags end the lines of a text: pasted markup, "The Assembly,<br>Recalling it,<br>1. Decides". In Markdown a table
/// may have such tags in its cells.
fn is_parted_by_tags(text: &str) -> bool {
    let ends_line = |at: usize| {
        let tag = &text.as_bytes()[at + 1..];
        ENDS.iter().any(|end| tag.get(..end.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(end)))
    };
    let tags = memchr::memchr_iter(b'<', text.as_bytes()).filter(|at| ends_line(*at)).count();
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    tags > 1 && tags * 2 >= lines().count() && !lines().any(|line| line.trim_start().starts_with(['|', '#']))
}

/// What stands behind blanks, a byte order mark, declarations and comments.
fn after_prologue(text: &str) -> &str {
    let mut rest = text.trim_start_matches(BOM).trim_start();
    loop {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            // A document type too: it names the root.
            return rest;
        };
        match rest.find(end) {
            Some(at) => rest = rest[at + end.len()..].trim_start(),
            None => return "",
        }
    }
}

/// The name of the tag, or of the root that is declared, at the start of a text.
fn name_of_tag(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('<')?;
    let declared = rest.get(..8).filter(|declared| declared.eq_ignore_ascii_case("!doctype"));
    let rest = declared.map_or(rest, |declared| rest[declared.len()..].trim_start());
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_pages_and_xml_are_told_apart() {
        for (text, format) in [
            ("", Format::Text),
            ("<", Format::Text),
            ("<p", Format::Text),
            ("The <i>mill</i>", Format::Text),
            ("<p>One</p>\n\nand a line of Markdown", Format::Text),
            ("<p>One</p>\n<p>Two</p>\n", Format::Html),
            ("\u{feff} <!-- made by a mill --> <HTML lang=en>", Format::Html),
            ("<!DOCTYPE HTML PUBLIC \"x\">", Format::Html),
            ("<?xml version=\"1.0\"?>\n<akomaNtoso xmlns=\"x\">", Format::Akn),
            ("<?xml version=\"1.0\"?><an:akomaNtoso>", Format::Akn),
            ("<?xml version=\"1.0\"?><html xmlns=\"x\">", Format::Html),
            ("<!-- never ends", Format::Text),
            ("<sup>1</sup> A/88/1.", Format::Text),
            ("The Assembly,<br>Recalling it,<BR />\n1. Decides", Format::Html),
            ("The Assembly,<br>\n\nRecalling it,\n\n1. Decides\n\n2. Rests<br>\n\n3. Goes", Format::Text),
            ("| A<br>B | C<br>D |\n|---|---|", Format::Text),
        ] {
            assert_eq!(Format::of_text(text), format, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_told_by_its_first_bytes() {
        for (bytes, format) in [
            (&b"{\\rtf1\\ansi"[..], Format::Rtf),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", Format::Doc),
            (b"\xff\xd8\xff\xe0", Format::Image),
            (b"junk\n%PDF-1.4", Format::Pdf),
            (b"PK\x03\x04...[Content_Types].xml...word/document.xml", Format::Docx),
            (b"PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument.text", Format::Odt),
            (b"PK\x03\x04a.txt", Format::Zip),
            (b"\xe9t\xe9", Format::Text),
        ] {
            assert_eq!(Format::of(bytes), format, "{bytes:?}");
        }
    }
}
