//! What parts a place where a block may begin from what stands before it.

use super::cues::{Cue, Cues};
use super::ending::Ending;
use super::table::Columns;
use crate::line::page::Foot;

/// The last line of text that was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Last {
    pub(crate) ending: Ending,
    pub(crate) width: u16,
    /// It is all there is of its block: a formula, a line of the masthead.
    pub(crate) whole: bool,
    /// It only opens its block: a label, a heading of a list.
    pub(crate) opens: bool,
    /// It is a row, and its cells are parted so.
    pub(crate) row: Option<Columns>,
}

impl Last {
    pub(crate) fn new(text: &str, width: u16) -> Last {
        Last { ending: Ending::of(text), width, whole: false, opens: false, row: None }
    }
}

/// What parts two stretches of text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seam {
    /// The end of a line, and what the document's [habits](super::habits) say of it.
    Line {
        last: Last,
        /// The next line was [parted](Cue::Parted) from this one.
        parted: bool,
        /// Whether the first word of the next would have fitted on it.
        fits: Option<bool>,
        /// How much the gap, and the margin of the next line, are those of a beginning.
        gap: i8,
        indent: i8,
    },
    /// The end of a line in a list of States, and the blank lines after it.
    Item { last: Last, parted: bool, gap: u8 },
    /// The end of a line at a table, and the blank lines after it; how the cells of the next are parted.
    Row { last: Last, gap: u8, next: Option<Columns> },
    /// The end of a line of a footnote.
    Foot(Foot),
    /// A blank in a flattened text, behind this character.
    Blank(char),
}

impl Seam {
    pub(super) fn cues(&self) -> Cues {
        match *self {
            Seam::Line { last, parted, fits, .. } => after(last)
                .and_if(Cue::Parted, parted)
                .and_if(Cue::Fits, fits == Some(true))
                .and_if(Cue::Full, fits == Some(false)),
            Seam::Item { last, parted, gap } => after(last).and_if(Cue::Parted, parted).and_if(Cue::Near, gap == 0),
            Seam::Row { last, gap, next } => {
                let row = match last.row {
                    None => Cue::FirstRow,
                    above if above == next => Cue::SameRow,
                    Some(_) => Cue::OtherRow,
                };
                Cues::of(row).and_if(Cue::Gap, gap > 0)
            }
            Seam::Foot(foot) => Cues::NONE
                .and_if(Cue::NotesWait, foot.waiting)
                .and_if(Cue::NoteParted, foot.parted)
                .and_if(Cue::NoteOutdented, foot.outdented)
                .and(match (foot.complete, foot.aligned) {
                    (false, _) => Cue::NoteOpen,
                    (true, true) => Cue::NoteAligned,
                    (true, false) => Cue::NoteUnaligned,
                }),
            Seam::Blank(before) if before.is_ascii_digit() => Cues::of(Cue::AfterCall),
            Seam::Blank(before) => after(Last { ending: Ending::behind(before), ..Last::default() }),
        }
    }

    /// What the document's habits add to the cues.
    pub(super) fn habit(&self) -> [i8; 2] {
        match *self {
            Seam::Line { gap, indent, .. } => [gap, indent],
            _ => [0; 2],
        }
    }
}

/// What the line above says of the next.
fn after(last: Last) -> Cues {
    let ending = match last.ending {
        Ending::Open => Cue::AfterOpen,
        Ending::Hyphen => Cue::AfterHyphen,
        Ending::Comma => Cue::AfterComma,
        Ending::Semicolon => Cue::AfterSemicolon,
        Ending::Colon => Cue::AfterColon,
        Ending::Stop => Cue::AfterStop,
    };
    Cues::of(ending).and_if(Cue::AfterOpener, last.opens).and_if(Cue::AfterWhole, last.whole)
}
