//! Lines to blocks: which part of the document we are in, and what a block of text is.
//!
//! Rank 5: imports `event`, `grammar`, `lexicon`, `line`, `span`.
//!
//! # How it works
//!
//! A document goes through its [`Part`]s in order, and the part decides what a block may be:
//!
//! ```text
//! Head ── formula ──▶ Preamble ── 1. ──▶ Operative ── meeting ──▶ Closing
//!   │                                       │                       │
//!   └── I. / 1. / a sentence ──▶ Body       └────── Annexe ─────────┴──▶ Annex
//! ```
//!
//! A block is named when the line after it is known, and that is all the look-ahead there is: a line of the head that
//! stands before the formula or the first section is the title.
//!
//! A draft set out in a report is a document of its own: its [`Part`] is kept apart from the report's, and the report
//! goes on when its own numbering does.

mod begin;
mod collection;
pub(crate) mod cues;
pub(crate) mod decision;
pub(crate) mod ending;
pub(crate) mod flat;
pub(crate) mod habits;
mod listing;
mod name;
pub(crate) mod outline;
pub(crate) mod probe;
pub(crate) mod reason;
pub(crate) mod seam;
mod shown;
pub(crate) mod so_far;
pub(crate) mod table;
#[cfg(test)]
mod tests;
mod words;

use crate::event::{Code, DocumentKind, Element, ElementKind};
use crate::grammar::enumerator::Form;
use crate::grammar::{Enumerator, StateName, Symbol, masthead};
use crate::lexicon::{Lexicon, MastheadField, Paper, fold};
use crate::span::Span;
use decision::Decision;
use ending::Ending;
use name::Name;
use outline::{Fit, Outline, Style};
use probe::{First, Probe};
use reason::{Reason, Told};
use shown::{Shown, series};
use table::Columns;

/// The part of a document a block stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Head,
    Preamble,
    Operative,
    /// Paragraphs of a report or a decision.
    Body,
    Closing,
    Annex,
}

/// What the block being read began with: it is named only when it ends, but what may follow it is asked before.
#[derive(Clone, Copy, Debug)]
struct Begun {
    part: Part,
    /// The number of the last numbered paragraph, this one included.
    number: u16,
    label: Option<Enumerator<'static>>,
    first: First,
    /// Whether a scanner misread its label, or the formula.
    misread: bool,
    /// Whether it is a list of a vote.
    ballot: bool,
    /// Whether it begins as a sentence does that closes a text: "Adopted …".
    closing: bool,
    /// Whether it begins as the title of a paper: "Report of the …".
    paper: bool,
    /// Whether it begins with the name of a State, as a list of sponsors does.
    state: bool,
}

/// A block of text that is to be named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block<'text> {
    /// Where it begins.
    pub(crate) at: u32,
    /// What its first line begins with.
    pub(crate) probe: Probe<'text>,
    /// How it ends.
    pub(crate) ending: Ending,
    /// The whole of it, page breaks and all.
    pub(crate) text: &'text str,
    /// Whether it is one line.
    pub(crate) single: bool,
    /// How the cells of its rows are parted, where its lines are those of a table.
    pub(crate) columns: Option<Columns>,
    /// Whether the file sets the phrase in italics with which it opens.
    pub(crate) slanted: bool,
    /// What the line after it begins with.
    pub(crate) next: Option<Probe<'text>>,
}

/// What a block is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict<'text> {
    pub(crate) element: Element<'text>,
    /// How many open elements stay open.
    pub(crate) keep: usize,
    /// Length of its label, after the markup.
    pub(crate) label: Option<usize>,
    /// How the cells of a table are parted.
    pub(crate) columns: Option<Columns>,
    style: Option<(Style, u16)>,
    pub(crate) odd: Option<Code>,
}

impl<'text> Verdict<'text> {
    fn new(element: Element<'text>, keep: usize) -> Verdict<'text> {
        Verdict { element, keep, label: None, columns: None, style: None, odd: None }
    }
}

/// The state between blocks.
#[derive(Clone, Debug)]
pub(crate) struct Blocks {
    pub(crate) outline: Outline,
    /// The document, and where one is set out, the draft inside it.
    documents: [Shown; 2],
    inner: bool,
    begun: Option<Begun>,
    /// How the last block ended.
    ending: Ending,
    /// A numbered title is being read.
    titling: bool,
    /// The letter of the part that has just been named.
    lettering: Option<char>,
    /// What was decided of the last line, and why the block being read began.
    decided: Decision,
    began: Decision,
    named: Option<Name>,
    /// What of that can be [told](Blocks::reason).
    told: Told,
}

impl Blocks {
    pub(crate) const fn new() -> Blocks {
        Blocks {
            outline: Outline::new(),
            documents: [Shown::new(Part::Head); 2],
            inner: false,
            begun: None,
            ending: Ending::Open,
            titling: false,
            lettering: None,
            decided: Decision::NONE,
            began: Decision::NONE,
            named: None,
            told: Told::Nothing,
        }
    }

    pub(crate) fn shown(&self) -> &Shown {
        &self.documents[usize::from(self.inner)]
    }

    fn shown_mut(&mut self) -> &mut Shown {
        &mut self.documents[usize::from(self.inner)]
    }

    /// The part the block being read belongs to, as far as its first line tells.
    pub(crate) fn part(&self) -> Part {
        self.begun.map_or(self.shown().part, |begun| begun.part)
    }

    /// A block begins with this line; `flat`: in a text flattened to one.
    pub(crate) fn begin(&mut self, probe: &Probe<'_>, flat: bool, lexicon: &Lexicon) {
        let mut part = self.part();
        let label = probe.label.map(|(label, _)| Enumerator { raw: "", number: "", ..label });
        let decimal = label.filter(|label| label.form == Form::Dot).map_or(0, |label| label.decimal);
        if part == Part::Head && probe.is_formula_alone()
            || part == Part::Head && probe.is_recital(lexicon) && (flat || !self.shown().masthead)
        {
            part = Part::Preamble;
        } else if part == Part::Preamble && decimal > 0 {
            part = Part::Operative;
        } else if part == Part::Head && decimal > 0
            || self.titling && probe.numbered.is_none() && probe.formula.is_none()
        {
            part = Part::Body;
        }
        let lettered = self.part_letter(probe).is_some();
        if lettered {
            part = Part::Head;
        }
        self.titling = part == Part::Head && probe.numbered.is_some();
        let number = match decimal {
            _ if lettered => 0,
            0 => self.number(),
            decimal => decimal,
        };
        self.began = if self.decided.begins() { self.decided } else { Decision::NONE };
        self.decided = Decision::NONE;
        self.begun = Some(Begun {
            part,
            number,
            label,
            first: probe.first,
            misread: probe.misread,
            ballot: probe.ballot.is_some(),
            closing: part != Part::Head && fold::longest_word(probe.rest, lexicon.adopted).is_some(),
            paper: part == Part::Head && masthead::scan_paper(probe.text, lexicon).is_some(),
            state: part == Part::Head && StateName::scan(probe.text, lexicon).is_some(),
        });
    }

    /// The number of the last numbered paragraph, the one being read included.
    pub(crate) fn number(&self) -> u16 {
        self.begun.map_or(self.shown().number, |begun| begun.number)
    }

    /// A symbol was read that belongs to this document.
    pub(crate) fn learn_symbol(&mut self, symbol: Symbol<'_>, rest: &str) {
        self.shown_mut().draft_symbol |= symbol.is_draft();
        self.shown_mut().statement |= symbol.raw.contains("/PRST/");
        // "A/RES/75/290 B", and not "A/RES/77/256 A-B".
        let outside = &mut self.documents[0];
        outside.series = outside.series.or_else(|| series(symbol));
        let lettered = symbol.raw.ends_with(|c: char| c.is_ascii_uppercase());
        self.documents[0].printed_alone |= lettered && !rest.contains(char::is_alphabetic);
    }

    /// Whether `label` is the number that comes next, here or in the document around.
    fn comes_next(&self, label: &Enumerator<'_>) -> bool {
        label.form == Form::Dot
            && label.decimal > 0
            && (label.decimal == self.number() + 1 || self.goes_on_outside(label.decimal))
    }

    /// How a label that is no number of a paragraph follows those before it, the one being read included.
    fn fit(&self, label: &Enumerator<'_>) -> Fit {
        if let Some(before) = self.begun.and_then(|begun| begun.label)
            && (before.form, before.upper) == (label.form, label.upper)
            && [(before.letter, label.letter), (before.roman, label.roman), (before.decimal, label.decimal)]
                .iter()
                .any(|&(before, here)| before > 0 && here == before + 1)
        {
            return Fit::Next;
        }
        let kind = if label.upper { ElementKind::Section } else { ElementKind::Subparagraph };
        self.outline.place(label, kind, self.base()).3
    }

    /// How many open elements belong to the documents, and stay open whatever comes.
    fn base(&self) -> usize {
        let draft = self.outline.frames().iter().position(|frame| frame.kind == ElementKind::Draft);
        match draft {
            Some(at) if self.inner => at + 1,
            _ => 1,
        }
    }

    /// How many stay open when a paragraph begins: what contains paragraphs.
    fn container(&self) -> usize {
        let contains = |kind| {
            matches!(kind, ElementKind::Document | ElementKind::Draft | ElementKind::Section | ElementKind::Annex)
        };
        self.outline.frames().iter().rposition(|frame| contains(frame.kind)).map_or(0, |at| at + 1)
    }

    /// Names a block and takes note of it.
    pub(crate) fn name<'text>(&mut self, block: &Block<'text>, lexicon: &Lexicon) -> Verdict<'text> {
        self.begun = None;
        let head = self.shown().part == Part::Head && !self.inner;
        let verdict = self.ask_rules(block, lexicon);
        self.ending = block.ending;
        self.told = Told::Block(Span::new(block.at, block.at + block.probe.text.len() as u32));
        // A rule of the body may find that another head begins.
        let back = self.shown().part == Part::Head && !self.inner;
        if head || back {
            self.documents[0].says_kind(&verdict, block, lexicon);
        }
        let shown = self.shown_mut();
        shown.last_late =
            matches!(shown.part, Part::Closing | Part::Body) && matches!(verdict.element, Element::Masthead(_));
        // What stands between a meeting and its date is short, and of the page.
        let over = shown.last_late || verdict.element == Element::Adopted || block.text.len() > 120;
        shown.met = verdict.element == Element::Meeting || shown.met && !over;
        let letter = shown.paper == Some(Paper::Letter) && verdict.element == Element::Title;
        shown.lettered_title = letter && !block.text.contains(char::is_lowercase);
        match verdict.element {
            Element::Masthead(field) => {
                shown.masthead = true;
                shown.symboled |= field == MastheadField::Symbol && shown.part == Part::Head;
                shown.last_field = Some(field);
            }
            Element::Title => shown.titled = true,
            Element::EnactingFormula(organ) => {
                shown.late |= shown.part == Part::Body && (shown.sections || shown.numbered);
                shown.part = Part::Preamble;
                shown.formula = true;
                shown.organ = Some(organ);
            }
            Element::PreambularParagraph => {
                shown.part = Part::Preamble;
                shown.preambular = true;
            }
            Element::OperativeParagraph => {
                shown.part = Part::Operative;
                shown.operative = true;
            }
            // In the head of a record it is the meeting that the record is of.
            Element::Meeting if shown.part == Part::Head => {}
            Element::Meeting | Element::Adopted => {
                shown.adopted = true;
                shown.part = Part::Closing;
            }
            Element::Annex => {
                shown.part = Part::Annex;
                shown.number = 0;
            }
            Element::Section { .. } => {
                shown.sections = true;
                shown.restarts = true;
            }
            _ => {}
        }
        verdict
    }

    /// What stands behind the list of a vote in the same block.
    pub(crate) fn behind_list<'text>(&self) -> Verdict<'text> {
        Verdict::new(Element::Paragraph, self.container())
    }

    /// Why the last line goes on, or why the last block is what it is: once.
    pub(crate) fn reason(&mut self) -> Option<Reason> {
        match core::mem::take(&mut self.told) {
            Told::Nothing => None,
            Told::Line(span) => Some(Reason { span, decision: self.decided, named: None }),
            Told::Block(span) => Some(Reason { span, decision: self.began, named: self.named }),
        }
    }

    /// Opens what a verdict names, once everything past `keep` is closed.
    pub(crate) fn open(&mut self, verdict: &Verdict<'_>) {
        if let Element::Draft { kind, .. } = verdict.element {
            self.inner = true;
            let letter = self.lettering.take();
            let (announced, lettered) = (Some(kind).filter(|_| letter.is_none()), letter.is_some());
            self.documents[0].drafts |= letter.is_none();
            self.documents[0].letter = letter.or(self.documents[0].letter);
            self.documents[1] = Shown { announced, lettered, ..Shown::new(Part::Head) };
        }
        self.outline.push(verdict.element.kind());
        if let Some((style, value)) = verdict.style {
            self.outline.number(style, value);
        }
    }

    /// What kind of document the innermost open one is, now that it ends.
    pub(crate) fn kind(&self, draft: bool) -> DocumentKind {
        self.documents[usize::from(draft)].kind()
    }

    /// Whether this is a statement by the President of the Security Council.
    pub(crate) fn is_statement(&self) -> bool {
        self.kind(false) == DocumentKind::PresidentialStatement
    }

    /// Whether nothing showed that this is a document of the United Nations.
    pub(crate) fn is_foreign(&self) -> bool {
        let shown = &self.documents[0];
        self.kind(false) == DocumentKind::Other && !shown.masthead && !shown.numbered_title
    }

    /// Whether the last block is a paragraph of a resolution whose sentence goes on.
    pub(crate) fn ends_inside(&self) -> bool {
        let paragraph = matches!(
            self.outline.top(),
            Some(ElementKind::PreambularParagraph | ElementKind::OperativeParagraph | ElementKind::Subparagraph)
        );
        paragraph
            && match self.shown().part {
                Part::Preamble => matches!(self.ending, Ending::Open | Ending::Hyphen),
                Part::Operative => !matches!(self.ending, Ending::Stop | Ending::Semicolon),
                _ => false,
            }
    }
}

/// Whether two lines begin with symbols of one series that are not the same: lines of a list, and none of them the
/// document's own.
pub(crate) fn are_listed(line: &str, next: &str) -> bool {
    let Some(((one, _), (other, _))) = Symbol::scan(line).zip(Symbol::scan(next)) else { return false };
    let body = |symbol: Symbol<'_>| symbol.raw.split('/').next().map(str::len);
    body(one) == body(other) && one.raw.as_bytes()[0] == other.raw.as_bytes()[0] && one.raw != other.raw
}
