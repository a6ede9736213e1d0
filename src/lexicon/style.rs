//! How each language sets its marks: what differs between the six, as data.

/// The marks of one language.
#[derive(Debug)]
pub struct Style {
    /// What closes a preambular paragraph; the first is how it is written, others are how a machine writes it.
    pub commas: &'static [char],
    /// What closes an operative paragraph.
    pub semicolons: &'static [char],
    /// What closes the last one.
    pub stops: &'static [char],
    /// A comma as it is put behind a word.
    pub comma: &'static str,
    /// A full stop.
    pub stop: &'static str,
    /// A semicolon.
    pub semicolon: &'static str,
    /// Marks that no blank stands before.
    pub tight: &'static [char],
    /// Marks that no blank stands after.
    pub opening: &'static [char],
    /// Whether the form of a verb tells a preambular from an operative paragraph: not of a Chinese one.
    pub moods: bool,
    /// How the letter of a sub-paragraph is set: in brackets, or before one; `None` where both are.
    pub brackets: Option<bool>,
}

pub(super) static ENGLISH: Style = Style {
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

pub(super) static FRENCH: Style = Style {
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

pub(super) static SPANISH: Style = Style {
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

pub(super) static RUSSIAN: Style = Style {
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

pub(super) static ARABIC: Style = Style {
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

pub(super) static CHINESE: Style = Style {
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
