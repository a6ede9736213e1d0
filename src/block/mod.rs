//! Lines to blocks: which part of the document we are in, and what a block of text is.
//!
//! Rank 5: imports the [`line`](crate::line) layer, the [`event`](crate::event) contract, [`grammar`](crate::grammar)
//! and [`lexicon`](crate::lexicon).
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

pub(crate) mod flat;
pub(crate) mod layout;
pub(crate) mod outline;
pub(crate) mod probe;

use crate::event::{Code, DocumentKind, Element, ElementKind};
use crate::grammar::citation::scan_cited;
use crate::grammar::enumerator::Form;
use crate::grammar::{Date, Enumerator, Number, StateName, Symbol, masthead};
use crate::lexicon::{Cited, Heading, Lexicon, MastheadField, OpeningKind, Organ, fold};
use layout::Ending;
use outline::{Fit, Outline, Style};
use probe::{First, Probe};

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

/// What one document has shown of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    pub(crate) part: Part,
    /// The number of the last numbered paragraph.
    number: u16,
    /// How it was announced, inside a report.
    announced: Option<DocumentKind>,
    masthead: bool,
    last_field: Option<MastheadField>,
    pub(crate) titled: bool,
    numbered_title: bool,
    formula: bool,
    pub(crate) organ: Option<Organ>,
    sponsored: Option<Cited>,
    draft_symbol: bool,
    preambular: bool,
    operative: bool,
    sections: bool,
    /// The Roman numeral of the last part.
    parts: u16,
    numbered: bool,
    adopted: bool,
    drafts: bool,
}

impl Shown {
    const fn new(part: Part) -> Shown {
        Shown {
            part,
            number: 0,
            announced: None,
            masthead: false,
            last_field: None,
            titled: false,
            numbered_title: false,
            formula: false,
            organ: None,
            sponsored: None,
            draft_symbol: false,
            preambular: false,
            operative: false,
            sections: false,
            parts: 0,
            numbered: false,
            adopted: false,
            drafts: false,
        }
    }
}

/// What the block being read began with: it is named only when it ends, but what may follow it is asked before.
#[derive(Clone, Copy, Debug)]
struct Begun {
    part: Part,
    /// The number of the last numbered paragraph, this one included.
    number: u16,
    label: Option<Enumerator<'static>>,
}

/// A block of text that is to be named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block<'text> {
    /// What its first line begins with.
    pub(crate) probe: Probe<'text>,
    /// How it ends.
    pub(crate) ending: Ending,
    /// The whole of it, page breaks and all.
    pub(crate) text: &'text str,
    /// Whether it is one line.
    pub(crate) single: bool,
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
    style: Option<(Style, u16)>,
    pub(crate) odd: Option<Code>,
}

impl<'text> Verdict<'text> {
    fn new(element: Element<'text>, keep: usize) -> Verdict<'text> {
        Verdict { element, keep, label: None, style: None, odd: None }
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
    pub(crate) fn begin(&mut self, probe: &Probe<'_>, flat: bool) {
        let mut part = self.part();
        let label = probe.label.map(|(label, _)| Enumerator { raw: "", number: "", ..label });
        let decimal = label.filter(|label| label.form == Form::Dot).map_or(0, |label| label.decimal);
        if part == Part::Head && probe.is_formula_alone()
            || part == Part::Head && probe.is_recital() && (flat || !self.shown().masthead)
        {
            part = Part::Preamble;
        } else if part == Part::Preamble && decimal > 0 {
            part = Part::Operative;
        } else if part == Part::Head && decimal > 0
            || self.titling && probe.numbered.is_none() && probe.formula.is_none()
        {
            part = Part::Body;
        }
        self.titling = part == Part::Head && probe.numbered.is_some();
        let number = if decimal > 0 { decimal } else { self.number() };
        self.begun = Some(Begun { part, number, label });
    }

    /// The number of the last numbered paragraph, the one being read included.
    pub(crate) fn number(&self) -> u16 {
        self.begun.map_or(self.shown().number, |begun| begun.number)
    }

    /// A symbol was read that belongs to this document.
    pub(crate) fn learn_symbol(&mut self, is_draft: bool) {
        self.shown_mut().draft_symbol |= is_draft;
    }

    /// Whether `label` is the number that comes next, here or in the document around.
    fn comes_next(&self, label: &Enumerator<'_>) -> bool {
        label.form == Form::Dot
            && label.decimal > 0
            && (label.decimal == self.number() + 1 || self.inner && label.decimal == self.documents[0].number + 1)
    }

    /// Whether `label` goes on with a list of sub-paragraphs, or begins one.
    pub(crate) fn is_next_letter(&self, label: &Enumerator<'_>) -> bool {
        matches!(self.fit(label), Fit::Next | Fit::First)
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

    /// How much a line begins as only a block does: the strong sign of [`layout`]. 0 where it does not.
    pub(crate) fn strength(&self, probe: &Probe<'_>, ending: Ending, lexicon: &Lexicon) -> u8 {
        const STRONG: u8 = 4;
        let strong = |holds: bool| if holds { STRONG } else { 0 };
        if probe.ballot.is_some() || probe.heading.is_some() || probe.is_formula_alone() || self.is_part_number(probe) {
            return STRONG;
        }
        let part = self.part();
        if let Some((label, _)) = &probe.label {
            if label.form == Form::Bullet {
                return strong(ending != Ending::Open && ending != Ending::Comma);
            }
            if label.decimal > 0 && label.form == Form::Dot {
                if self.comes_next(label) {
                    // A number that is due, and its verb: even after a heading that nothing ends.
                    let verb = probe.opening.is_some() && probe.first != First::Lower && self.number() > 0;
                    return if verb { 2 * STRONG } else { STRONG };
                }
                let restarts =
                    label.decimal == 1 && matches!(part, Part::Annex | Part::Preamble | Part::Head | Part::Closing);
                return strong(restarts || ending != Ending::Open && label.decimal.abs_diff(self.number()) <= 3);
            }
            return strong(match self.fit(label) {
                Fit::Next => true,
                Fit::First => ending != Ending::Open,
                Fit::Skipped | Fit::Repeated => matches!(ending, Ending::Semicolon | Ending::Stop | Ending::Colon),
            });
        }
        match part {
            Part::Head => strong(
                probe.numbered.is_some()
                    || probe.formula.is_some()
                    || masthead::scan_field(probe.text, lexicon).is_some()
                    || is_number_line(probe.text, lexicon)
                    || Date::parse(probe.text, lexicon.language).is_ok()
                    || probe.opening.is_some() && probe.first == First::Upper && ending != Ending::Open,
            ),
            Part::Preamble => strong(probe.opening.is_some() && (probe.first != First::Lower || lexicon.opens_lower)),
            Part::Operative | Part::Closing | Part::Body => strong(self.is_closing(probe.text, lexicon)),
            Part::Annex => 0,
        }
    }

    /// Whether a line is nothing but the Roman numeral of the next part of a resolution.
    fn is_part_number(&self, probe: &Probe<'_>) -> bool {
        let Some(value) = probe.part else { return false };
        let last = self.shown().parts;
        self.part() != Part::Head && (value == last + 1 || value == 1)
    }

    /// Whether a line can be nothing but the beginning of a block.
    pub(crate) fn is_certain(&self, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        probe.is_formula_alone()
            || probe.ballot.is_some()
            || self.part() == Part::Head && probe.numbered.is_some() && !self.shown().titled
            || self.part() == Part::Head && self.titling && probe.is_decision(lexicon)
    }

    /// Whether paragraphs here may begin in lower case.
    pub(crate) fn is_caseless(&self, lexicon: &Lexicon) -> bool {
        self.part() == Part::Preamble && lexicon.opens_lower
    }

    fn is_closing(&self, text: &str, lexicon: &Lexicon) -> bool {
        text.len() < 160
            && (masthead::is_meeting(text, lexicon)
                || self.shown().adopted && Date::parse(text, lexicon.language).is_ok())
    }

    /// Whether a line is all there is of its block.
    pub(crate) fn is_whole(&self, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        if probe.is_formula_alone() || probe.heading.is_some() {
            return true;
        }
        match self.part() {
            Part::Head => {
                probe.text.starts_with('#')
                    || matches!(masthead::scan_field(probe.text, lexicon), Some(field) if !matches!(
                        field,
                        MastheadField::Adoption | MastheadField::Report | MastheadField::AgendaTitle | MastheadField::Other
                    ))
                    || is_number_line(probe.text, lexicon)
                    || Date::parse(probe.text, lexicon.language).is_ok()
            }
            _ => probe.text.starts_with('#') || self.is_part_number(probe) || self.is_closing(probe.text, lexicon),
        }
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
        let verdict = self.judge(block, lexicon);
        self.ending = block.ending;
        let shown = self.shown_mut();
        match verdict.element {
            Element::Masthead(field) => {
                shown.masthead = true;
                shown.last_field = Some(field);
            }
            Element::Title => shown.titled = true,
            Element::EnactingFormula(organ) => {
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
            Element::Meeting | Element::Adopted => {
                shown.adopted = true;
                shown.part = Part::Closing;
            }
            Element::Annex => {
                shown.part = Part::Annex;
                shown.number = 0;
            }
            Element::Section { .. } => shown.sections = true,
            _ => {}
        }
        if let Element::Draft { kind, .. } = verdict.element {
            self.documents[0].drafts = true;
            self.inner = true;
            self.documents[1] = Shown { announced: Some(kind), ..Shown::new(Part::Head) };
        }
        verdict
    }

    /// Opens what a verdict names, once everything past `keep` is closed.
    pub(crate) fn open(&mut self, verdict: &Verdict<'_>) {
        self.outline.push(verdict.element.kind());
        if let Some((style, value)) = verdict.style {
            self.outline.number(style, value);
        }
    }

    fn judge<'text>(&mut self, block: &Block<'text>, lexicon: &Lexicon) -> Verdict<'text> {
        let probe = &block.probe;
        if let Some((choice, len)) = probe.ballot {
            let keep = self.outline.frames().iter().position(|frame| frame.kind == ElementKind::Ballot);
            let keep = keep.unwrap_or(self.outline.frames().len());
            return Verdict { label: Some(len), ..Verdict::new(Element::Ballot(choice), keep) };
        }
        if let Some((heading, len)) = probe.heading
            && block.single
        {
            let number = probe.rest[len..].trim_matches(|c: char| !c.is_alphanumeric());
            let number = (!number.is_empty()).then_some(number);
            let draft = match heading {
                Heading::Annex => return Verdict::new(Element::Annex, self.base()),
                Heading::DraftResolution => DocumentKind::DraftResolution,
                Heading::DraftDecision => DocumentKind::DraftDecision,
            };
            let outside = self.documents[0];
            if outside.part == Part::Body && (number.is_some() || block.next.is_some()) {
                self.inner = false;
                return Verdict::new(Element::Draft { number, kind: draft }, self.container_outside());
            }
        }
        match self.part() {
            Part::Head => self.judge_head(block, lexicon),
            part => self.judge_body(block, part, lexicon),
        }
    }

    /// How many stay open when a draft ends: what contains it.
    fn container_outside(&self) -> usize {
        let draft = self.outline.frames().iter().position(|frame| frame.kind == ElementKind::Draft);
        draft.unwrap_or_else(|| self.container())
    }

    fn judge_head<'text>(&mut self, block: &Block<'text>, lexicon: &Lexicon) -> Verdict<'text> {
        let probe = &block.probe;
        let keep = self.base();
        let verdict = |element| Verdict::new(element, keep);
        if let Some((organ, _)) = probe.formula {
            if probe.is_formula_alone() {
                return verdict(Element::EnactingFormula(organ));
            }
            // "L'Assemblée générale, rappelant …, décide …": a decision in one sentence.
            let shown = self.shown_mut();
            (shown.part, shown.organ) = (Part::Body, Some(organ));
            return verdict(Element::Paragraph);
        }
        if let Some(len) = probe.numbered {
            self.shown_mut().numbered_title = true;
            return Verdict { label: Some(len), ..verdict(Element::Title) };
        }
        if self.shown().numbered_title {
            // A numbered title and no formula: a decision.
            self.shown_mut().part = Part::Body;
            return self.judge_body(block, Part::Body, lexicon);
        }
        if let Some((label, _)) = &probe.label {
            let numbered = label.decimal > 0 && label.form == Form::Dot && !self.inner;
            if numbered || self.is_section(block, label) {
                self.shown_mut().part = Part::Body;
                return self.judge_body(block, Part::Body, lexicon);
            }
        }
        if block.single && !self.inner {
            if is_symbol(probe.text) {
                return verdict(Element::Masthead(MastheadField::Symbol));
            }
            if is_number_line(probe.text, lexicon) {
                return verdict(Element::Masthead(MastheadField::Other));
            }
            if let Some(field) = masthead::scan_field(probe.text, lexicon) {
                return verdict(Element::Masthead(field));
            }
            if Date::parse(probe.text, lexicon.language).is_ok() {
                return verdict(Element::Masthead(MastheadField::Date));
            }
        } else if !self.inner
            && let Some(field @ (MastheadField::Adoption | MastheadField::Report)) =
                masthead::scan_field(probe.text, lexicon)
        {
            return verdict(Element::Masthead(field));
        }
        if let Some(cited) = is_sponsors(block.text, lexicon) {
            self.shown_mut().sponsored = Some(cited);
            return verdict(Element::Sponsors);
        }
        if probe.is_recital() && block.ending == Ending::Comma {
            self.shown_mut().part = Part::Preamble;
            return self.judge_body(block, Part::Preamble, lexicon);
        }
        let before_body = block.next.is_some_and(|next| {
            next.formula.is_some()
                || next.label.is_some_and(|(label, _)| {
                    label.decimal == 1 && label.form == Form::Dot
                        || label.upper && (label.roman == 1 || label.letter == 1)
                })
                || next.is_recital()
                || block.text.len() > 32 && is_symbol(next.text)
        });
        let sentence = matches!(block.ending, Ending::Stop | Ending::Semicolon) || block.text.len() > 600;
        if !self.shown().titled && !sentence && (before_body || self.inner || self.shown().sponsored.is_some()) {
            return verdict(Element::Title);
        }
        if self.shown().last_field == Some(MastheadField::AgendaItem) {
            return verdict(Element::Masthead(MastheadField::AgendaTitle));
        }
        if sentence {
            self.shown_mut().part = Part::Body;
            return self.judge_body(block, Part::Body, lexicon);
        }
        // A line among those of the masthead that says nothing we know.
        if self.shown().masthead && !self.shown().titled {
            return verdict(Element::Masthead(MastheadField::Other));
        }
        verdict(if probe.marked { Element::Heading } else { Element::Paragraph })
    }

    fn judge_body<'text>(&mut self, block: &Block<'text>, part: Part, lexicon: &Lexicon) -> Verdict<'text> {
        let probe = &block.probe;
        if let Some((label, len)) = &probe.label {
            if label.decimal > 0 && label.form == Form::Dot {
                if self.is_inner_list(label) {
                    return self.judge_lettered(label, *len);
                }
                return self.judge_numbered(label.decimal, *len);
            }
            if self.is_section(block, label) {
                let (keep, style, value, _) = self.outline.place(label, ElementKind::Section, self.base());
                let keep = keep.min(self.container());
                let level =
                    self.outline.frames()[..keep].iter().filter(|frame| frame.kind == ElementKind::Section).count();
                let element = Element::Section { level: level as u8 + 1 };
                return Verdict { label: Some(*len), style: Some((style, value)), ..Verdict::new(element, keep) };
            }
            if label.form == Form::Bullet {
                let keep = if part == Part::Body { self.container() } else { self.outline.frames().len() };
                let (keep, style, value, _) = if part == Part::Body {
                    (keep, Style::default(), 0, Fit::Next)
                } else {
                    self.outline.place(label, ElementKind::Item, self.container())
                };
                return Verdict { label: Some(*len), style: Some((style, value)), ..Verdict::new(Element::Item, keep) };
            }
            return self.judge_lettered(label, *len);
        }
        if self.is_part_number(probe) && block.single {
            self.shown_mut().parts = probe.part.unwrap_or(0);
            return Verdict {
                label: Some(probe.rest.len()),
                ..Verdict::new(Element::Section { level: 1 }, self.base())
            };
        }
        if let Some((organ, _)) = probe.formula
            && probe.is_formula_alone()
            && part != Part::Annex
        {
            return Verdict::new(Element::EnactingFormula(organ), self.base());
        }
        let keep = self.container();
        if part != Part::Annex && self.is_closing(probe.text, lexicon) && block.text.len() < 160 {
            let element = if masthead::is_meeting(probe.text, lexicon) { Element::Meeting } else { Element::Adopted };
            return Verdict::new(element, self.base());
        }
        let opening = probe.opening.map(|(kind, _)| kind);
        let short = block.text.len() < 240 && matches!(block.ending, Ending::Open);
        match part {
            Part::Preamble => {
                let operative = opening == Some(OpeningKind::Operative) && probe.first != First::Lower;
                if operative && matches!(block.ending, Ending::Stop | Ending::Semicolon | Ending::Colon) {
                    return Verdict::new(Element::OperativeParagraph, keep);
                }
                if probe.marked || short && opening.is_none() && block.next.is_some_and(|next| next.label.is_some()) {
                    return Verdict::new(Element::Heading, keep);
                }
                Verdict::new(Element::PreambularParagraph, keep)
            }
            _ if probe.marked && block.text.len() < 300 => Verdict::new(Element::Heading, keep),
            Part::Operative if opening == Some(OpeningKind::Operative) && !self.shown().numbered => {
                Verdict::new(Element::OperativeParagraph, keep)
            }
            Part::Operative | Part::Body | Part::Annex
                if short && block.next.is_some() && probe.first != First::Lower =>
            {
                Verdict::new(Element::Heading, keep)
            }
            Part::Operative if self.shown().numbered => Verdict::new(Element::Paragraph, self.inside_operative(keep)),
            _ => Verdict::new(Element::Paragraph, keep),
        }
    }

    /// How many stay open when an unnumbered paragraph stands among the sub-paragraphs of an operative one: it belongs to
    /// it. Elsewhere it stands by itself.
    fn inside_operative(&self, keep: usize) -> usize {
        let frames = self.outline.frames();
        let inside = frames.last().is_some_and(|frame| frame.kind == ElementKind::Subparagraph);
        if inside && self.ending != Ending::Stop { frames.len() } else { keep }
    }

    /// Whether a number belongs to a list inside a numbered paragraph: it begins one after a colon, or goes on with one
    /// while the paragraphs' own numbers are further.
    fn is_inner_list(&self, label: &Enumerator<'_>) -> bool {
        let number = self.shown().number;
        if number == 0 || label.decimal == number + 1 || self.inner && label.decimal == self.documents[0].number + 1 {
            return false;
        }
        let (_, _, _, fit) = self.outline.place(label, ElementKind::Subparagraph, self.container());
        match fit {
            Fit::First => self.ending == Ending::Colon,
            Fit::Next => true,
            Fit::Skipped | Fit::Repeated => false,
        }
    }

    fn judge_numbered<'text>(&mut self, value: u16, len: usize) -> Verdict<'text> {
        if self.inner && value != self.shown().number + 1 && value == self.documents[0].number + 1 {
            self.inner = false; // the report goes on
        }
        let keep = if self.inner { self.container().max(self.base()) } else { self.container_report() };
        let part = self.part();
        let shown = self.shown_mut();
        let odd = match value {
            _ if value == shown.number + 1 || shown.number == 0 => None,
            1 => Some(Code::NumberRepeated),
            _ if value > shown.number => Some(Code::NumberSkipped),
            _ => Some(Code::NumberRepeated),
        };
        shown.number = value;
        shown.numbered = true;
        let element = match part {
            Part::Preamble | Part::Operative => Element::OperativeParagraph,
            Part::Closing if shown.formula && !shown.adopted => Element::OperativeParagraph,
            _ => Element::Paragraph,
        };
        Verdict { label: Some(len), odd, ..Verdict::new(element, keep) }
    }

    /// How many stay open when the report itself goes on.
    fn container_report(&self) -> usize {
        let draft = self.outline.frames().iter().position(|frame| frame.kind == ElementKind::Draft);
        let contains = |kind| matches!(kind, ElementKind::Document | ElementKind::Section | ElementKind::Annex);
        let frames = &self.outline.frames()[..draft.unwrap_or(self.outline.frames().len())];
        frames.iter().rposition(|frame| contains(frame.kind)).map_or(0, |at| at + 1)
    }

    fn judge_lettered<'text>(&mut self, label: &Enumerator<'text>, len: usize) -> Verdict<'text> {
        let from = self.container();
        let (keep, style, value, fit) = self.outline.place(label, ElementKind::Subparagraph, from);
        // A sub-paragraph that begins a list stands in the paragraph that is open; a vote between them is over.
        let frames = &self.outline.frames()[..keep];
        let keep = frames.iter().rposition(|frame| {
            !matches!(frame.kind, ElementKind::RecordedVote | ElementKind::Ballot | ElementKind::Item)
        });
        let keep = keep.map_or(from, |at| at + 1);
        let level = frames[..keep].iter().filter(|frame| frame.kind == ElementKind::Subparagraph).count() as u8 + 1;
        let odd = match fit {
            Fit::Next | Fit::First => None,
            Fit::Skipped => Some(Code::NumberSkipped),
            Fit::Repeated => Some(Code::NumberRepeated),
        };
        Verdict {
            label: Some(len),
            style: Some((style, value)),
            odd,
            ..Verdict::new(Element::Subparagraph { level }, keep)
        }
    }

    /// Whether a block with this label is the title of a section: a capital or a Roman numeral, a few words, no full stop.
    fn is_section(&self, block: &Block<'_>, label: &Enumerator<'_>) -> bool {
        label.upper
            && label.form == Form::Dot
            && (label.letter > 0 || label.roman > 0)
            && block.text.len() < 400
            && (block.ending == Ending::Open || block.probe.marked || block.text.ends_with(')'))
    }

    /// What kind of document the innermost open one is, now that it ends.
    pub(crate) fn kind(&self, draft: bool) -> DocumentKind {
        let shown = if draft { &self.documents[1] } else { &self.documents[0] };
        if let Some(kind) = shown.announced {
            return kind;
        }
        match shown.sponsored {
            Some(Cited::Resolution) => return DocumentKind::DraftResolution,
            Some(Cited::Decision) => return DocumentKind::DraftDecision,
            None => {}
        }
        let enacted = shown.formula || shown.preambular || shown.operative;
        if shown.drafts || !enacted && (shown.sections || shown.numbered) && !shown.numbered_title {
            DocumentKind::Report
        } else if shown.formula && shown.draft_symbol {
            DocumentKind::DraftResolution
        } else if shown.formula {
            DocumentKind::Resolution
        } else if shown.preambular || shown.operative {
            DocumentKind::Fragment
        } else if shown.numbered_title || shown.organ.is_some() {
            DocumentKind::Decision
        } else {
            DocumentKind::Other
        }
    }

    /// Whether nothing showed that this is a document of the United Nations.
    pub(crate) fn is_foreign(&self) -> bool {
        let shown = &self.documents[0];
        self.kind(false) == DocumentKind::Other && !shown.masthead
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

/// Whether a line is the number of a text and nothing else: "Resolution 2507 (2020)", "第2507(2020)号决议".
fn is_number_line(line: &str, lexicon: &Lexicon) -> bool {
    let line = line.trim_start_matches(['#', '*', ' ']);
    if line.len() > 80 {
        return false;
    }
    let cited = scan_cited(line, lexicon).map_or(0, |(_, len)| len);
    let rest = line[cited..].trim_start_matches(['第', ' ', '\u{a0}']);
    let Some((_, len)) = Number::scan(rest) else { return false };
    let after = rest[len..].trim_matches(['*', ' ', '号']);
    let after = scan_cited(after, lexicon).map_or(after, |(_, len)| &after[len..]);
    after.is_empty() && line.len() > rest.len()
}

/// Whether a line is a document symbol and nothing else.
fn is_symbol(line: &str) -> bool {
    Symbol::scan(line).is_some_and(|(_, len)| len == line.len())
}

/// Whether a block is the list of sponsors of a draft, and of what: it begins with the name of a State and closes with
/// ": projet de résolution".
fn is_sponsors(text: &str, lexicon: &Lexicon) -> Option<Cited> {
    StateName::scan(text, lexicon)?.0.state?;
    let colon = text.rfind([':', '：'])?;
    let after = text[colon..].trim_start_matches([':', '：']).trim_start();
    fold::longest(after, lexicon.drafts).map(|(cited, _)| cited)
}
