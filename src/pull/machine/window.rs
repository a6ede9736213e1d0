//! Windows: a text that comes in pieces, each beginning with what is left of the one before.

use super::{Machine, QUEUE, Stage, UNKNOWN};
use crate::block::flat;
use crate::line::Line;
use crate::span::Span;

impl<'text> Machine<'text> {
    /// The first byte of the window that is still needed: where the block being read begins, and the character before it.
    pub(crate) fn needed(&self) -> usize {
        let run = self.runs[..self.len].iter().map(|run| run.span.start).min();
        let ahead = self.ahead.map(|line| line.content.start);
        let first = [run, ahead, Some(self.at)].into_iter().flatten().min().unwrap_or(0) as usize;
        self.text.floor_char_boundary(first.min(self.text.len()).saturating_sub(1))
    }

    /// Whether nothing can be said of a window of so many bytes before the line at its end has ended.
    pub(crate) fn awaits_line(&self, len: usize) -> bool {
        let short = len.saturating_sub(self.at as usize) <= flat::SIGHT;
        self.waits && self.stage == Stage::Read && self.flat_until != UNKNOWN && (short || self.long.is_some())
    }

    /// Goes on in another window, from which the first `dropped` bytes of this one are gone. Only where the machine waits
    /// or has not begun: no event may be left, since it would refer to this window.
    pub(crate) fn resume<'window>(self, text: &'window str, more: bool, dropped: u32) -> Machine<'window> {
        let at = |offset: u32| if offset == UNKNOWN { UNKNOWN } else { offset.saturating_sub(dropped) };
        let moved = |span: Span| Span::new(at(span.start), at(span.end));
        let mut runs = self.runs;
        for run in &mut runs[..self.len] {
            run.span = moved(run.span);
        }
        Machine {
            text,
            more,
            waits: self.waits,
            said: self.said,
            too_long: self.too_long,
            lexicon: self.lexicon,
            language: self.language,
            stage: self.stage,
            at: at(self.at),
            flat_until: at(self.flat_until),
            flat_end: at(self.flat_end),
            long: self.long.map(at),
            page: self.page,
            habits: self.habits,
            blocks: self.blocks,
            last: self.last,
            probed: None,
            opened: None,
            gap: self.gap,
            runs,
            len: self.len,
            ahead: self.ahead.map(|line| Line { content: moved(line.content), next: at(line.next), ..line }),
            cut: self.cut,
            run: self.run,
            block_runs: self.block_runs,
            walked: at(self.walked),
            markup: moved(self.markup),
            label: moved(self.label),
            lead: moved(self.lead),
            flow: self.flow,
            note_flow: self.note_flow,
            inline: self.inline,
            columns: self.columns,
            cell: self.cell,
            note: self.note,
            first_text: self.first_text,
            queue: [None; QUEUE],
            head: 0,
            queued: 0,
        }
    }
}
