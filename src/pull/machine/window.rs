//! Windows: a text that comes in pieces, each beginning with what is left of the one before.

use super::queue::Queue;
use super::read::Reading;
use super::{Course, Machine, Stage, UNKNOWN};
use crate::block::flat;
use crate::line::Line;
use crate::span::Span;

impl<'text> Machine<'text, 'static> {
    /// The first byte of the window that is still needed: where the block being read begins, and the character before it.
    pub(crate) fn needed(&self) -> usize {
        let Machine { course, reading, .. } = self;
        let run = course.runs.all().iter().map(|run| run.span.start).min();
        let ahead = reading.ahead.map(|line| line.content.start);
        let first = [run, ahead, Some(reading.at)].into_iter().flatten().min().unwrap_or(0) as usize;
        course.text.floor_char_boundary(first.min(course.text.len()).saturating_sub(1))
    }

    /// Whether nothing can be said of a window of so many bytes before the line at its end has ended.
    pub(crate) fn awaits_line(&self, len: usize) -> bool {
        let Reading { at, flat_until, long, .. } = self.reading;
        let short = len.saturating_sub(at as usize) <= flat::SIGHT;
        self.course.waits && matches!(self.stage, Stage::Read) && flat_until != UNKNOWN && (short || long.is_some())
    }

    /// Goes on in another window, from which the first `dropped` bytes of this one are gone. Only where the machine waits
    /// or has not begun: no event may be left, since it would refer to this window, and no block is being walked.
    pub(crate) fn resume<'window>(self, text: &'window str, more: bool, dropped: u32) -> Machine<'window, 'static> {
        let at = |offset: u32| if offset == UNKNOWN { UNKNOWN } else { offset.saturating_sub(dropped) };
        let moved = |span: Span| Span::new(at(span.start), at(span.end));
        let Course { waits, too_long, lexicon, language, blocks, inline, runs, .. } = self.course;
        let runs = runs.moved(moved);
        let queue = Queue::new();
        let hints = &[]; // those of a text that is there whole
        let course = Course {
            text,
            hints,
            slants: false,
            more,
            waits,
            too_long,
            lexicon,
            language,
            blocks,
            inline,
            runs,
            queue,
        };
        let Reading { said, long, page, habits, last, gap, ahead, cut, .. } = self.reading;
        let reading = Reading {
            said,
            at: at(self.reading.at),
            flat_until: at(self.reading.flat_until),
            flat_end: at(self.reading.flat_end),
            long: long.map(at),
            page,
            habits,
            last,
            gap,
            ahead: ahead.map(|line| Line { content: moved(line.content), next: at(line.next), ..line }),
            cut,
            ..Reading::new()
        };
        Machine { course, reading, stage: self.stage, known: self.known }
    }
}
