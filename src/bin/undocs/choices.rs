//! What several commands let one choose between.

use clap::ValueEnum;
use undocs::{Language, Positions};

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// Told from the text
    Auto,
    /// Arabic
    Ar,
    /// Chinese
    Zh,
    /// English
    En,
    /// French
    Fr,
    /// Russian
    Ru,
    /// Spanish
    Es,
}

impl Lang {
    pub(crate) fn language(self) -> Option<Language> {
        match self {
            Lang::Auto => None,
            Lang::Ar => Some(Language::Ar),
            Lang::Zh => Some(Language::Zh),
            Lang::En => Some(Language::En),
            Lang::Fr => Some(Language::Fr),
            Lang::Ru => Some(Language::Ru),
            Lang::Es => Some(Language::Es),
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Unit {
    /// Bytes of UTF-8
    Bytes,
    /// Characters (Unicode scalar values)
    Chars,
    /// UTF-16 code units
    Utf16,
}

impl Unit {
    pub(crate) fn positions(self) -> Positions {
        match self {
            Unit::Bytes => Positions::Bytes,
            Unit::Chars => Positions::Chars,
            Unit::Utf16 => Positions::Utf16,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Makes it so for all that is printed from now on.
    pub(crate) fn choose(self) {
        match self {
            Color::Auto => {} // looks at the terminal and at NO_COLOR
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
    }
}

/// What to write. A new one needs its extension here and its writer in `convert`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The tree, as JSON; of several texts, an array
    Json,
    /// The tree, a line of JSON for each text
    Jsonl,
    /// A clean reading copy
    Text,
    /// The events, one a line; a plain digit that may call a footnote is an uncertain call there
    Events,
    /// Markdown
    Markdown,
    /// A page
    Html,
    /// Akoma Ntoso, as the UN writes it: AKN4UN
    Akn,
}

impl Format {
    /// How files of it end.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Text => "txt",
            Format::Events => "events",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Akn => "xml",
        }
    }
}
