//! The machine behind every door: lines in, events out, decides nothing itself.
//!
//! How it works: lines are read until one begins a new block ([`Reading`]). Until then the lines of the block, and what the
//! page put between them, are kept as [`Runs`] of offsets. When the block is complete it is named, and its runs are walked
//! once more to give its events ([`Walking`]); footnotes and furniture come where they stand, in the middle of a sentence if
//! that is where the page ended. The events wait in a [`Queue`]. All state is offsets and small fixed tables: nothing is
//! allocated, and nothing refers to the text.
//!
//! The text may come in windows: what [`resume`](Machine::resume) hands over begins with what is left of the one before,
//! offsets count from its first byte, and where the window ends before a decision can be made the machine waits for more.
//! A decision never depends on where a window ends (`tests/feed.rs`): a line is read when its end is there, a stretch of
//! a flattened line when all that the rules look at is there.
//!
//! To change it safely: the walk must give every byte that is not white space exactly once (`tests/invariants.rs`).

mod beside;
mod hinted;
mod name;
mod queue;
mod read;
mod runs;
mod walk;
mod window;

use super::detect;
use crate::block::Blocks;
use crate::block::reason::Reason;
use crate::event::{Code, Element, ElementKind, Event, EventKind};
use crate::hint::{Hint, HintKind};
use crate::inline::Inline;
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::line::page::Notes;
use crate::span::Span;
use queue::Queue;
use read::Reading;
use runs::Runs;
use walk::Walking;

/// The longest text, or window, whose offsets fit: [`UNKNOWN`] is none of them.
pub(crate) const LONGEST: usize = u32::MAX as usize - 1;

/// An end that no window has shown yet.
const UNKNOWN: u32 = u32::MAX;

/// What the machine is doing.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "one machine holds one stage, and nothing may be allocated")]
enum Stage {
    Begin,
    /// Reading the lines of a block.
    Read,
    /// Walking the runs of a block that has been named, and what stands behind it.
    Walk(Walking),
    End,
    Done,
}

#[derive(Clone, Debug)]
pub(crate) struct Machine<'text, 'known> {
    course: Course<'text>,
    reading: Reading<'text>,
    stage: Stage,
    /// What is known of the footnotes before they are read; `None` where nobody has looked.
    known: Option<Notes<'known>>,
}

/// What all stages know: the text, what has been read of it, and what is said of it.
#[derive(Clone, Debug)]
struct Course<'text> {
    text: &'text str,
    /// What is known of it besides, where it is known.
    hints: &'text [Hint],
    /// Whether anything in it is set in italics.
    slants: bool,
    /// More text follows in the next window.
    more: bool,
    /// Nothing can be decided before it comes.
    waits: bool,
    /// The text was longer than offsets reach.
    too_long: bool,
    lexicon: &'static Lexicon,
    language: Option<Language>,
    blocks: Blocks,
    inline: Inline,
    runs: Runs,
    queue: Queue<'text>,
}

impl<'text, 'known> Machine<'text, 'known> {
    pub(crate) fn new(
        text: &'text str,
        language: Option<Language>,
        hints: &'text [Hint],
        known: Option<Notes<'known>>,
    ) -> Machine<'text, 'known> {
        let all = text.len();
        let text = crate::grammar::head(text, LONGEST);
        let mut inline = Inline::new();
        inline.begin_calls(known.map_or(1, |notes| notes.first));
        let course = Course {
            text,
            hints,
            slants: cfg!(feature = "hints") && hints.iter().any(|hint| hint.kind == HintKind::Italic),
            more: false,
            waits: false,
            too_long: text.len() < all,
            lexicon: lexicon(language.unwrap_or(Language::En)),
            language,
            blocks: Blocks::new(),
            inline,
            runs: Runs::new(),
            queue: Queue::new(),
        };
        Machine { course, reading: Reading::new(), stage: Stage::Begin, known }
    }

    /// The next event; `None` at the end, or where the machine [waits](Machine::is_done).
    pub(crate) fn next(&mut self) -> Option<Event<'text>> {
        self.next_because(|_| {})
    }

    /// The same, and why: `tell` hears of each line as it is read, and of each block before its first event.
    pub(crate) fn next_because(&mut self, mut tell: impl FnMut(Reason)) -> Option<Event<'text>> {
        let course = &mut self.course;
        course.waits = false;
        loop {
            if let Some(event) = course.queue.take() {
                return Some(event);
            }
            match &mut self.stage {
                Stage::Begin if course.begin() => self.stage = Stage::Read,
                Stage::Begin => {}
                stage @ Stage::Read => self.reading.read(course, stage, self.known.map_or(&[], |notes| notes.lines)),
                Stage::Walk(walking) => {
                    if !walking.walk(course) {
                        course.runs.clear();
                        self.stage = if self.reading.is_over(course) { Stage::End } else { Stage::Read };
                    }
                }
                Stage::End => {
                    let unread =
                        self.known.is_none() && course.inline.has_called() && self.reading.page.last_note() == 0;
                    course.end(self.reading.said, unread);
                    self.stage = Stage::Done;
                }
                Stage::Done => return None,
            }
            if let Some(reason) = course.blocks.reason() {
                tell(reason);
            }
            if course.waits {
                return None;
            }
        }
    }

    /// Whether the last event has been given.
    pub(crate) fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done) && self.course.queue.is_empty()
    }
}

impl Course<'_> {
    /// Begins the document, once its language can be told.
    fn begin(&mut self) -> bool {
        if self.language.is_none() {
            if self.more && self.text.len() < detect::SAMPLE {
                self.waits = true;
                return false;
            }
            self.language = detect::detect(self.text);
            self.lexicon = lexicon(self.language.unwrap_or(Language::En));
        }
        self.queue.give(EventKind::Start(Element::Document), Span::new(0, 0));
        self.blocks.outline.push(ElementKind::Document);
        if let Some(language) = self.language {
            self.queue.give(EventKind::Language(language), Span::new(0, 0));
        }
        true
    }

    /// Ends the document; `said`: something other than blanks was read; `unread`: figures call notes, and none was read.
    fn end(&mut self, said: bool, unread: bool) {
        let end = Span::new(self.text.len() as u32, self.text.len() as u32);
        if !said {
            self.queue.odd(Code::Empty, end);
        } else if self.blocks.is_foreign() {
            self.queue.odd(Code::NoDocument, end);
        } else if self.blocks.ends_inside() {
            self.queue.odd(Code::EndsInside, end);
        }
        if unread {
            self.queue.odd(Code::NotesUnread, end);
        }
        if said && self.language.is_none() {
            self.queue.odd(Code::UnknownLanguage, end);
        }
        if self.too_long {
            self.queue.odd(Code::TooLong, end);
        }
        while !self.blocks.outline.frames().is_empty() {
            self.queue.close_one(&mut self.blocks, end.end);
        }
    }
}
