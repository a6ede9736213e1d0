//! The runs of a block: what its lines were, and what the page put between them.

use crate::grammar::Furniture;
use crate::span::Span;

/// How many runs a block may hold before it is cut: two dozen page breaks, each with furniture and footnotes.
const RUNS: usize = 160;

/// A stretch of lines that are alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) kind: RunKind,
    pub(super) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RunKind {
    Text,
    Furniture(Furniture),
    /// A footnote with its mark, of so many bytes; 0 where the mark stood before.
    Note {
        mark: u16,
    },
    /// A footnote's mark alone, whose text comes after other marks.
    Mark,
}

/// The runs of the block at hand, in order.
#[derive(Clone, Debug)]
pub(super) struct Runs {
    runs: [Run; RUNS],
    len: usize,
    /// Which of them is the first of text, and which the last.
    texts: Option<(usize, usize)>,
    /// How many of them are of text.
    pieces: usize,
}

impl Runs {
    pub(super) const fn new() -> Runs {
        Runs { runs: [Run { kind: RunKind::Text, span: Span::new(0, 0) }; RUNS], len: 0, texts: None, pieces: 0 }
    }

    pub(super) fn all(&self) -> &[Run] {
        &self.runs[..self.len]
    }

    pub(super) fn get(&self, at: usize) -> Option<Run> {
        self.all().get(at).copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(super) fn clear(&mut self) {
        (self.len, self.texts, self.pieces) = (0, None, 0);
    }

    pub(super) fn push(&mut self, kind: RunKind, span: Span) {
        let Some(run) = self.runs.get_mut(self.len) else {
            debug_assert!(false, "a block ends before its runs are used up");
            return;
        };
        *run = Run { kind, span };
        if kind == RunKind::Text {
            self.texts = Some((self.texts.map_or(self.len, |texts| texts.0), self.len));
            self.pieces += 1;
        }
        self.len += 1;
    }

    /// Whether there is room for no more than what ends the block.
    pub(super) fn is_full(&self) -> bool {
        self.len + 2 >= RUNS
    }

    pub(super) fn has_text(&self) -> bool {
        self.texts.is_some()
    }

    /// The text up to the first page break in it.
    pub(super) fn first_text(&self) -> Option<Span> {
        self.texts.map(|(first, _)| self.runs[first].span)
    }

    /// The text behind the last page break in it.
    pub(super) fn last_text(&self) -> Option<Span> {
        self.texts.map(|(_, last)| self.runs[last].span)
    }

    /// The pieces of its text.
    pub(super) fn texts(&self) -> impl Iterator<Item = Span> {
        self.all().iter().filter(|run| run.kind == RunKind::Text).map(|run| run.span)
    }

    /// Where the runs end that belong to the block: those behind its last text stand between blocks.
    pub(super) fn of_block(&self) -> usize {
        self.texts.map_or(0, |(_, last)| last + 1)
    }

    /// How many pieces the page has torn the text into.
    pub(super) fn pieces(&self) -> usize {
        self.pieces
    }

    /// Whether something of the page is the last that was read.
    pub(super) fn is_torn(&self) -> bool {
        self.all().last().is_some_and(|run| run.kind != RunKind::Text)
    }

    /// Takes a line of text.
    pub(super) fn push_text(&mut self, line: Span) {
        match self.runs[..self.len].last_mut() {
            Some(run) if run.kind == RunKind::Text => run.span.end = line.end,
            _ => self.push(RunKind::Text, line),
        }
    }

    /// Takes a line of a footnote: it goes on with the note above it, or takes the oldest mark that waits for a text.
    pub(super) fn push_note_text(&mut self, span: Span) {
        let runs = &mut self.runs[..self.len];
        let alone = |run: &Run| matches!(run.kind, RunKind::Note { mark } if u32::from(mark) == run.span.len());
        let marks = runs
            .iter()
            .rev()
            .take_while(|run| alone(run) || matches!(run.kind, RunKind::Furniture(_)))
            .filter(|run| alone(run))
            .count();
        if marks > 1 {
            for run in runs.iter_mut().rev().filter(|run| alone(run)).take(marks) {
                run.kind = RunKind::Mark;
            }
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        let orphans = runs.iter().filter(|run| run.kind == RunKind::Mark).count();
        let texts = runs.iter().filter(|run| run.kind == RunKind::Note { mark: 0 }).count();
        if orphans > texts && marks == 0 {
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        match runs.last_mut() {
            Some(run) if matches!(run.kind, RunKind::Note { .. }) => run.span.end = span.end,
            _ => self.push(RunKind::Note { mark: 0 }, span),
        }
    }

    /// The same runs in another window.
    pub(super) fn moved(mut self, moved: impl Fn(Span) -> Span) -> Runs {
        for run in &mut self.runs[..self.len] {
            run.span = moved(run.span);
        }
        self
    }
}
