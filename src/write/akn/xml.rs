//! The thin layer over the streaming writer: what XML forbids never reaches it.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Result, Write};

/// An attribute.
pub(super) type Attr<'a> = (&'a str, &'a str);

/// Elements, attributes and text, escaped by `quick-xml`; open elements are closed by name.
///
/// What writes elements asks nobody whether they could be written: after the first failure nothing more is, and
/// [`finish`](Xml::finish) tells it.
pub(super) struct Xml<W> {
    writer: Writer<W>,
    written: Result<()>,
}

impl<W: Write> Xml<W> {
    pub(super) fn new(out: W) -> Xml<W> {
        let mut xml = Xml { writer: Writer::new(out), written: Ok(()) };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.line();
        xml
    }

    /// Whether all could be written.
    pub(super) fn finish(self) -> Result<()> {
        self.written
    }

    fn event(&mut self, event: Event<'_>) {
        if self.written.is_ok() {
            self.written = self.writer.write_event(event);
        }
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[Attr<'_>]) {
        self.event(Event::Start(start(name, attributes)));
    }

    /// Opens an element that contains elements only: a line ends after it.
    pub(super) fn begin(&mut self, name: &str, attributes: &[Attr<'_>]) {
        self.open(name, attributes);
        self.line();
    }

    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Closes an element that stands on lines of its own.
    pub(super) fn end(&mut self, name: &str) {
        self.close(name);
        self.line();
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[Attr<'_>]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An empty element on a line of its own.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[Attr<'_>]) {
        self.empty(name, attributes);
        self.line();
    }

    /// An element that contains nothing but a text.
    pub(super) fn element(&mut self, name: &str, attributes: &[Attr<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    pub(super) fn line(&mut self) {
        if self.written.is_ok() {
            self.written = self.writer.get_mut().write_all(b"\n");
        }
    }
}

fn start<'a>(name: &'a str, attributes: &[Attr<'_>]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for &(key, value) in attributes {
        start.push_attribute((key, &*allowed(value)));
    }
    start
}

/// A text without the characters that no XML 1.0 document may contain.
fn allowed(text: &str) -> Cow<'_, str> {
    let forbidden =
        |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(|c| forbidden(c) || c == '\r') {
        // A bare carriage return would not come back from a reader.
        text.chars().filter(|&c| !forbidden(c)).map(|c| if c == '\r' { '\n' } else { c }).collect()
    } else {
        text.into()
    }
}

/// Segments of an address, with slashes between them: letters, digits, `-.()~_` and the escapes of all else.
pub(super) fn segments(text: &str) -> String {
    escape(text, &|c| c.is_ascii_alphanumeric() || "/-._~()".contains(c))
}

/// A list of names where the schema wants an address: nothing in it reads as the syntax of one.
pub(super) fn names(text: &str) -> String {
    let kept =
        |c: char| if c.is_ascii() { c.is_ascii_alphanumeric() || " ,.()-_'".contains(c) } else { !c.is_control() };
    escape(text, &kept)
}

/// The address of a page; what has no place in one is escaped.
pub(super) fn address(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
    let escaped = |text: &str| escape(text, &|c| c.is_ascii_alphanumeric() || "-._~()/?=&+,;!*$%".contains(c));
    let rest = match rest.split_once('#') {
        Some((page, place)) => format!("{}#{}", escaped(page), escaped(place)),
        None => escaped(rest),
    };
    format!("{scheme}://{rest}")
}

/// Percent signs stay where they are escapes already.
fn escape(text: &str, kept: &dyn Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let escape = text.as_bytes().get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if kept(c) && (c != '%' || escape) {
            out.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                write!(out, "%{byte:02X}").expect("a String takes all that is written");
            }
        }
    }
    out
}
