//! Numbering to nesting: what is open, and where a label belongs.

use crate::event::ElementKind;
use crate::grammar::Enumerator;
use crate::grammar::enumerator::Form;

/// How deep elements may nest; more are taken as siblings of the deepest. A document, a draft in it, four sections, a
/// paragraph, four degrees of sub-paragraphs, a vote and its list take eleven.
pub(crate) const DEPTH: usize = 16;

/// A way of numbering: which reading of the label counts, and how it is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Style {
    reading: Reading,
    form: Form,
    upper: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    None,
    Decimal,
    Letter,
    Roman,
}

impl Style {
    /// The value of `label` in this style; 0 where it has none.
    fn value(self, label: &Enumerator<'_>) -> u16 {
        if label.form != self.form || label.upper != self.upper {
            return 0;
        }
        match self.reading {
            Reading::None => 0,
            Reading::Decimal => label.decimal,
            Reading::Letter => label.letter,
            Reading::Roman => label.roman,
        }
    }

    /// The style in which `label` begins a list, with its value. Roman before letters: an `i)` that follows no `h)`
    /// begins a list of its own.
    fn of(label: &Enumerator<'_>) -> (Style, u16) {
        let style = |reading| Style { reading, form: label.form, upper: label.upper };
        for (reading, value) in
            [(Reading::Decimal, label.decimal), (Reading::Roman, label.roman), (Reading::Letter, label.letter)]
        {
            if value == 1 {
                return (style(reading), 1);
            }
        }
        if label.decimal > 0 {
            (style(Reading::Decimal), label.decimal)
        } else if label.letter > 0 && (label.roman == 0 || label.letter < label.roman) {
            (style(Reading::Letter), label.letter)
        } else if label.roman > 0 {
            (style(Reading::Roman), label.roman)
        } else {
            (style(Reading::None), 0)
        }
    }
}

/// Something open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) kind: ElementKind,
    style: Style,
    value: u16,
}

/// How a label follows those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It comes next in its list.
    Next,
    /// It begins a list.
    First,
    /// A number was left out.
    Skipped,
    /// Its number has been.
    Repeated,
}

/// What is open, outermost first.
#[derive(Clone, Debug)]
pub(crate) struct Outline {
    frames: [Frame; DEPTH],
    len: usize,
}

const NOTHING: Frame = Frame {
    kind: ElementKind::Document,
    style: Style { reading: Reading::None, form: Form::Dot, upper: false },
    value: 0,
};

impl Outline {
    pub(crate) const fn new() -> Outline {
        Outline { frames: [NOTHING; DEPTH], len: 0 }
    }

    pub(crate) fn frames(&self) -> &[Frame] {
        &self.frames[..self.len]
    }

    pub(crate) fn top(&self) -> Option<ElementKind> {
        self.frames().last().map(|frame| frame.kind)
    }

    /// How many more may be open.
    pub(crate) fn room(&self) -> usize {
        DEPTH - self.len
    }

    pub(crate) fn push(&mut self, kind: ElementKind) {
        if let Some(slot) = self.frames.get_mut(self.len) {
            *slot = Frame { kind, ..NOTHING };
            self.len += 1;
        }
    }

    /// Remembers the label of what was pushed last.
    pub(crate) fn number(&mut self, style: Style, value: u16) {
        if let Some(last) = self.len.checked_sub(1) {
            self.frames[last].style = style;
            self.frames[last].value = value;
        }
    }

    pub(crate) fn pop(&mut self) -> Option<ElementKind> {
        self.len = self.len.checked_sub(1)?;
        Some(self.frames[self.len].kind)
    }

    /// The place among the open frames of `kind` that `label` continues or begins: how many frames stay open, its style
    /// and value, and how it fits. Frames outside `from` are not looked at.
    pub(crate) fn place(&self, label: &Enumerator<'_>, kind: ElementKind, from: usize) -> (usize, Style, u16, Fit) {
        let lists = || self.frames().iter().enumerate().skip(from).filter(|(_, frame)| frame.kind == kind).rev();
        for (at, frame) in lists() {
            let value = frame.style.value(label);
            if value != 0 && value == frame.value + 1 {
                return (at, frame.style, value, Fit::Next);
            }
        }
        let (style, value) = Style::of(label);
        if value != 1 {
            for (at, frame) in lists() {
                let value = frame.style.value(label);
                if value != 0 {
                    return (at, frame.style, value, if value > frame.value { Fit::Skipped } else { Fit::Repeated });
                }
            }
        } else if let Some((at, frame)) =
            lists().find(|(_, frame)| frame.style == style && style.reading == Reading::None)
        {
            return (at, frame.style, 0, Fit::Next); // bullets are siblings
        }
        // A list begins: inside the innermost of its kind, or where there is none, inside what is open.
        let inner = lists().next().map_or(self.len, |(at, _)| at + 1).max(from).min(self.len);
        (inner, style, value, if value == 1 { Fit::First } else { Fit::Skipped })
    }
}
