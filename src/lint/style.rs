//! How each language sets its marks: what differs between the six, as data.

use crate::language::Language;

/// The marks of one language.
#[derive(Debug)]
pub(super) struct Style {
    /// What closes a preambular paragraph; the first is how it is written, others are how a machine writes it.
    pub(super) commas: &'static [char],
    /// What closes an operative paragraph.
    pub(super) semicolons: &'static [char],
    /// What closes the last one.
    pub(super) stops: &'static [char],
    /// A comma as it is put behind a word.
    pub(super) comma: &'static str,
    /// A full stop.
    pub(super) stop: &'static str,
    /// A semicolon.
    pub(super) semicolon: &'static str,
    /// Marks that no blank stands before.
    pub(super) tight: &'static [char],
    /// Marks that no blank stands after.
    pub(super) opening: &'static [char],
    /// Whether the form of a verb tells a preambular from an operative paragraph: not of a Chinese one.
    pub(super) moods: bool,
    /// How the letter of a sub-paragraph is set: in brackets, or before one; `None` where both are.
    pub(super) brackets: Option<bool>,
}

/// How a language sets its marks.
pub(super) const fn style(language: Language) -> &'static Style {
    match language {
        Language::Ar => &ARABIC,
        Language::Zh => &CHINESE,
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
        Language::Ru => &RUSSIAN,
        Language::Es => &SPANISH,
    }
}

static ENGLISH: Style = Style {
    commas: &[','],
    semicolons: &[';'],
    stops: &['.'],
    comma: ",",
    stop: ".",
    semicolon: ";",
    tight: &[',', '.', ';', ':', ')', ']', '”'],
    opening: &['(', '[', '“'],
    moods: true,
    brackets: Some(true),
};

static FRENCH: Style = Style {
    commas: &[','],
    semicolons: &[';'],
    stops: &['.'],
    comma: ",",
    stop: ".",
    semicolon: " ;",
    tight: &[',', '.', ')', ']', '”'],
    opening: &['(', '[', '“'],
    moods: true,
    brackets: Some(false),
};

static SPANISH: Style = Style {
    commas: &[','],
    semicolons: &[';'],
    stops: &['.'],
    comma: ",",
    stop: ".",
    semicolon: ";",
    tight: &[',', '.', ';', ':', ')', ']', '”', '»'],
    opening: &['(', '[', '“', '«'],
    moods: true,
    brackets: Some(false),
};

static RUSSIAN: Style = Style {
    commas: &[','],
    semicolons: &[';'],
    stops: &['.'],
    comma: ",",
    stop: ".",
    semicolon: ";",
    tight: &[',', '.', ';', ':', ')', ']', '»'],
    opening: &['(', '[', '«'],
    moods: true,
    brackets: None,
};

static ARABIC: Style = Style {
    commas: &['،', ','],
    semicolons: &['؛', ';'],
    stops: &['.'],
    comma: "،",
    stop: ".",
    semicolon: "؛",
    tight: &['،', '؛', '.', ':'],
    opening: &[],
    moods: true,
    brackets: None,
};

static CHINESE: Style = Style {
    commas: &['，', ','],
    semicolons: &['；', ';'],
    stops: &['。', '.', '．'],
    comma: "，",
    stop: "。",
    semicolon: "；",
    tight: &['，', '；', '。', '：', '、', '）', '》'],
    opening: &['（', '《', '“'],
    moods: false,
    brackets: None,
};
