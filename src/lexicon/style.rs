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

/// What the languages of Europe have alike: the marks of the typewriter.
const EUROPEAN: Style = Style {
    commas: &[','],
    semicolons: &[';'],
    stops: &['.'],
    comma: ",",
    stop: ".",
    semicolon: ";",
    tight: &[',', '.', ';', ':', ')', ']', '”'],
    opening: &['(', '[', '“'],
    moods: true,
    brackets: None,
};

pub(super) static ENGLISH: Style = Style { brackets: Some(true), ..EUROPEAN };

pub(super) static FRENCH: Style =
    Style { semicolon: " ;", tight: &[',', '.', ')', ']', '”'], brackets: Some(false), ..EUROPEAN };

pub(super) static SPANISH: Style = Style {
    tight: &[',', '.', ';', ':', ')', ']', '”', '»'],
    opening: &['(', '[', '“', '«'],
    brackets: Some(false),
    ..EUROPEAN
};

pub(super) static RUSSIAN: Style =
    Style { tight: &[',', '.', ';', ':', ')', ']', '»'], opening: &['(', '[', '«'], ..EUROPEAN };

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
