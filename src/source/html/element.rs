//! What an element does to the text.

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its inside is no text.
    Passed,
    /// It is a paragraph or holds some.
    Block,
    /// A heading of a level.
    Heading(u8),
    /// It ends a line.
    Break,
    List,
    Item,
    Table,
    Row,
    Cell,
    Italic,
    Raised,
    Link,
    /// It does nothing.
    Other,
}

/// Elements whose inside is no text.
const PASSED: &[&[u8]] = &[
    b"head",
    b"script",
    b"style",
    b"template",
    b"title",
    b"textarea",
    b"select",
    b"button",
    b"iframe",
    b"object",
    b"svg",
    b"noscript",
    b"noembed",
    b"noframes",
    b"audio",
    b"video",
    b"canvas",
];

/// Elements that are paragraphs or hold some.
const BLOCKS: &[&[u8]] = &[
    b"p",
    b"div",
    b"section",
    b"article",
    b"main",
    b"header",
    b"footer",
    b"nav",
    b"aside",
    b"address",
    b"blockquote",
    b"figure",
    b"figcaption",
    b"form",
    b"fieldset",
    b"legend",
    b"hr",
    b"pre",
    b"center",
    b"body",
    b"dl",
    b"dt",
    b"dd",
    b"details",
    b"summary",
    b"hgroup",
    b"dialog",
    b"caption",
];

impl Kind {
    /// What an element of this name, in small letters, does.
    pub(super) fn of(name: &[u8]) -> Kind {
        match name {
            [b'h', level @ b'1'..=b'6'] => Kind::Heading(level - b'0'),
            b"br" => Kind::Break,
            b"ul" | b"ol" | b"menu" | b"dir" => Kind::List,
            b"li" => Kind::Item,
            b"table" => Kind::Table,
            b"tr" => Kind::Row,
            b"td" | b"th" => Kind::Cell,
            b"i" | b"em" | b"cite" | b"dfn" => Kind::Italic,
            b"sup" => Kind::Raised,
            b"a" => Kind::Link,
            name if PASSED.contains(&name) => Kind::Passed,
            name if BLOCKS.contains(&name) => Kind::Block,
            _ => Kind::Other,
        }
    }
}
