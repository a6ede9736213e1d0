//! A paragraph of a Word file, as it is put together.

use super::super::failure::Failure;
use super::super::writing::{Writing, in_cell};
use crate::hint::HintKind;

/// A paragraph: its text, and what is said of its stretches.
#[derive(Clone, Debug, Default)]
pub(super) struct Para {
    pub(super) text: String,
    /// What is said of stretches of the text.
    pub(super) marks: Vec<(u32, u32, HintKind)>,
    /// The level of the heading it is.
    pub(super) heading: Option<u8>,
    /// How deep in a list it stands.
    pub(super) depth: Option<u8>,
    /// Whether its end was deleted: the next goes on with it.
    pub(super) goes_on: bool,
}

/// What a part of a Word file has in it, one after the other.
#[derive(Clone, Debug)]
pub(super) enum Block {
    Para(Para),
    /// Rows of cells of paragraphs.
    Table(Vec<Vec<Vec<Para>>>),
}

impl Para {
    /// Says something of the text since `from`.
    pub(super) fn mark(&mut self, from: usize, kind: HintKind) {
        let to = self.text.len();
        if from < to {
            self.marks.push((from as u32, to as u32, kind));
        }
    }

    /// Whether there is nothing to be read in it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Adds the text of another, and what is said of it.
    pub(super) fn append(&mut self, other: Para) {
        let at = self.text.len() as u32;
        self.text.push_str(&other.text);
        self.marks.extend(other.marks.into_iter().map(|(from, to, kind)| (at + from, at + to, kind)));
        self.goes_on = other.goes_on;
    }

    /// Takes the first `len` bytes away.
    pub(super) fn cut(&mut self, len: usize) {
        self.text.drain(..len);
        let len = len as u32;
        for (from, to, _) in &mut self.marks {
            (*from, *to) = (from.saturating_sub(len), to.saturating_sub(len));
        }
    }

    /// Writes it as it is, without breaks around it.
    pub(super) fn write(&self, out: &mut Writing) -> Result<(), Failure> {
        let text = self.text.trim_end();
        let from = text.len() - text.trim_start_matches('\n').len();
        self.write_from(out, &self.text[from..text.len()], from as u32, |at| at)
    }

    /// Writes it on one line, for a cell between bars: what breaks a line is a blank, and a bar is taken for a letter.
    pub(super) fn write_cell(&self, out: &mut Writing) -> Result<(), Failure> {
        let text = self.text.trim_end();
        let from = text.len() - text.trim_start().len();
        let cell = in_cell(&text[from..]);
        let bars = |to: usize| {
            text.as_bytes()[from..to.min(text.len()).max(from)].iter().filter(|byte| **byte == b'|').count()
        };
        self.write_from(out, &cell, from as u32, |at| at + bars(at as usize) as u32)
    }

    /// Writes `text`, which begins at `from`; `moved` says where what was at a byte stands now.
    fn write_from(&self, out: &mut Writing, text: &str, from: u32, moved: impl Fn(u32) -> u32) -> Result<(), Failure> {
        let start = out.at();
        out.push(text)?;
        let end = text.len() as u32;
        let place = |at: u32| start + moved(at).saturating_sub(from).min(end);
        for &(from, to, kind) in &self.marks {
            out.hint(place(from)..place(to), kind);
        }
        if let Some(level) = self.heading {
            out.hint(start..start + end, HintKind::Heading(level));
        }
        if let Some(depth) = self.depth {
            out.hint(start..start + end, HintKind::ListDepth(depth));
        }
        Ok(())
    }
}
