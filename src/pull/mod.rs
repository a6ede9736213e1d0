//! The doors: a configuration, and what it gives: all events of a text, or of a text that comes in pieces.
//!
//! Rank 6: imports `block`, `error`, `event`, `grammar`, `hint`, `inline`, `language`, `lexicon`, `line`, `span`.
//! Joins what they read, and decides nothing itself.

mod detect;
pub(crate) mod feed;
#[cfg(feature = "std")]
mod io;
mod machine;
pub(crate) mod window;

use crate::block::reason::Reason;
use crate::event::Event;
#[cfg(any(feature = "alloc", feature = "hints"))]
use crate::hint::Hint;
use crate::language::Language;
#[cfg(feature = "alloc")]
use crate::line::page::Notes;
use core::iter::FusedIterator;
use feed::Feed;
use machine::Machine;

/// How to read a text. `const`, `Copy`; a parser holds no state, so one serves any number of texts and threads.
///
/// ```
/// use undocs::{Language, Parser};
/// static FRENCH: Parser = Parser::new().language(Language::Fr);
/// assert!(FRENCH.events("L’Assemblée générale,").count() > 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parser {
    language: Option<Language>,
}

impl Parser {
    /// A parser that finds the language by itself.
    #[must_use]
    pub const fn new() -> Parser {
        Parser { language: None }
    }

    /// Reads every text in this language, whatever it looks like.
    #[must_use]
    pub const fn language(self, language: Language) -> Parser {
        Parser { language: Some(language) }
    }

    /// The events of a text.
    ///
    /// Borrows from `text` and allocates nothing; an `Events` takes some kilobytes of stack. Each event is made when it
    /// is asked for, except that a block is read to its end before its first event comes, because only the line after it
    /// tells that it has ended.
    ///
    /// A [`Call`](crate::EventKind::Call) that is a plain digit comes before the notes are seen: it says whether it is
    /// certain, and only the tree knows of the others ([`Mark::certain`](crate::grammar::Mark::certain)). A note that no rule
    /// parts from the text is text here, and `notes-unread` comes at the end where figures seem to call one.
    ///
    /// # Termination
    /// The last event is the `End` of the document; after it the iterator stays at `None`.
    pub fn events<'text>(&self, text: &'text str) -> Events<'text> {
        Events { machine: Machine::new(text, self.language, &[], None) }
    }

    /// The events of a text of which more is known than its words: what a file says of it besides, in order of place.
    ///
    /// Italics tell where a leading phrase ends, and that a paragraph without a number opens with one; what is set as a
    /// heading begins a block. Each is believed only where the words allow it. Without hints it is [`events`](Parser::events).
    ///
    /// ```
    /// use undocs::{EventKind, Hint, HintKind, Parser, Span};
    /// let text = "The General Assembly,\n\nReaffirming its commitment to mills,\n\n1. Decides to rest.";
    /// let hints = [Hint { span: Span::new(23, 49), kind: HintKind::Italic }];
    /// let lead = Parser::new().events_hinted(text, &hints).find_map(|event| match event.kind {
    ///     EventKind::Lead(lead) => Some(lead),
    ///     _ => None,
    /// });
    /// assert_eq!(lead, Some("Reaffirming its commitment"));
    /// ```
    #[cfg(feature = "hints")]
    pub fn events_hinted<'text>(&self, text: &'text str, hints: &'text [Hint]) -> Events<'text> {
        Events { machine: Machine::new(text, self.language, hints, None) }
    }

    /// The language that a text is read in, if it can be told.
    #[cfg(feature = "alloc")]
    pub(crate) fn language_of(&self, text: &str) -> Option<Language> {
        self.language.or_else(|| detect::detect(text))
    }

    /// The events of a text of whose footnotes something is known before it is read.
    #[cfg(feature = "alloc")]
    pub(crate) fn knowing<'text>(
        text: &'text str,
        language: Option<Language>,
        hints: &'text [Hint],
        known: Notes<'_>,
    ) -> impl Iterator<Item = Event<'text>> {
        let mut machine = Machine::new(text, language, hints, Some(known));
        core::iter::from_fn(move || machine.next())
    }

    /// The same events from a text that comes in pieces, through a window the caller owns. See [`Feed`].
    #[must_use]
    pub fn feed(&self) -> Feed {
        Feed::new(self.language)
    }
}

/// The events of a text, in order. See [`Parser::events`].
#[derive(Clone, Debug)]
#[must_use = "events are made when they are asked for"]
pub struct Events<'text> {
    machine: Machine<'text, 'static>,
}

impl<'text> Events<'text> {
    /// The next event, and why: `tell` is called for each line that goes on with the one before it, as it is read, and for
    /// each block before its `Start`. See [`Reason`]; where nobody asks, nothing is spent on it.
    pub fn next_because(&mut self, tell: impl FnMut(Reason)) -> Option<Event<'text>> {
        self.machine.next_because(tell)
    }
}

impl<'text> Iterator for Events<'text> {
    type Item = Event<'text>;

    fn next(&mut self) -> Option<Event<'text>> {
        self.machine.next()
    }
}

impl FusedIterator for Events<'_> {}

/// The events of a text, in the language it shows. See [`Parser::events`].
///
/// ```
/// use undocs::{Element, EventKind};
/// let numbered = undocs::events("L’Assemblée générale,\n\n1. Décide de rester saisie ;\n\n2. Prie le Secrétaire général.\n")
///     .filter(|event| event.kind == EventKind::Start(Element::OperativeParagraph))
///     .count();
/// assert_eq!(numbered, 2);
/// ```
pub fn events(text: &str) -> Events<'_> {
    Parser::new().events(text)
}
