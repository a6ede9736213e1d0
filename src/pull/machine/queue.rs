//! What waits to be taken: the events of a step.

use crate::block::Blocks;
use crate::block::outline::Outline;
use crate::event::{Code, Element, ElementKind, Event, EventKind};
use crate::inline::Sink;
use crate::span::Span;

/// How many events wait at most: everything open ends, a block begins, a leaf and what is said of it.
const QUEUE: usize = 48;

/// Events in order.
#[derive(Clone, Debug)]
pub(super) struct Queue<'text> {
    events: [Option<Event<'text>>; QUEUE],
    head: usize,
    len: usize,
}

impl<'text> Sink<'text> for Queue<'text> {
    fn leaf(&mut self, kind: EventKind<'text>, span: Span) {
        self.give(kind, span);
    }
}

impl<'text> Queue<'text> {
    pub(super) const fn new() -> Queue<'text> {
        Queue { events: [None; QUEUE], head: 0, len: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The next event.
    pub(super) fn take(&mut self) -> Option<Event<'text>> {
        if self.len == 0 {
            return None;
        }
        let event = self.events[self.head].take();
        self.head = (self.head + 1) % QUEUE;
        self.len -= 1;
        event
    }

    pub(super) fn give(&mut self, kind: EventKind<'text>, span: Span) {
        debug_assert!(self.len < QUEUE, "no step gives more events than wait at most");
        if self.len < QUEUE {
            self.events[(self.head + self.len) % QUEUE] = Some(Event { kind, span });
            self.len += 1;
        }
    }

    pub(super) fn odd(&mut self, code: Code, span: Span) {
        self.give(EventKind::Diagnostic(code.diagnostic()), span);
    }

    /// Ends what does not stay open and begins `element`.
    pub(super) fn open(&mut self, blocks: &mut Blocks, element: &Element<'text>, keep: usize, span: Span) {
        let mut keep = keep.max(1);
        let ballot = matches!(element, Element::Ballot(_));
        if ballot {
            let vote = blocks.outline.frames().iter().position(|frame| frame.kind == ElementKind::RecordedVote);
            keep = vote.map_or(keep, |vote| vote + 1);
        }
        // A ballot outside a vote begins the vote too, and both must have room: what is not remembered is never ended.
        let begins_vote = |outline: &Outline| ballot && outline.top() != Some(ElementKind::RecordedVote);
        while blocks.outline.frames().len() > keep
            || blocks.outline.room() < 1 + usize::from(begins_vote(&blocks.outline))
        {
            self.close_one(blocks, span.start);
        }
        if begins_vote(&blocks.outline) {
            self.give(EventKind::Start(Element::RecordedVote), span);
            blocks.outline.push(ElementKind::RecordedVote);
        }
        self.give(EventKind::Start(*element), span);
    }

    /// Ends the innermost of what is open.
    pub(super) fn close_one(&mut self, blocks: &mut Blocks, at: u32) {
        if let Some(kind) = blocks.outline.pop() {
            if kind == ElementKind::Draft || kind == ElementKind::Document {
                let document = blocks.kind(kind == ElementKind::Draft);
                self.give(EventKind::Kind(document), Span::new(at, at));
            }
            self.give(EventKind::End(kind), Span::new(at, at));
        }
    }
}
