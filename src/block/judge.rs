//! What a block is, now that all of it is known: the part it stands in asks first, then what it begins and ends with.

use super::collection::letter_len;
use super::layout::Ending;
use super::outline::{Fit, Style};
use super::probe::{First, Probe, is_comma};
use super::{Block, Blocks, Part, Verdict, are_listed};
use crate::event::{Code, DocumentKind, Element, ElementKind};
use crate::grammar::enumerator::Form;
use crate::grammar::opening::scan_organ;
use crate::grammar::{Date, Enumerator, StateName, Symbol, masthead};
use crate::lexicon::{Cited, Heading, Lexicon, MastheadField, OpeningKind, Paper, fold};

impl Blocks {
    pub(super) fn judge<'text>(&mut self, block: &Block<'text>, lexicon: &Lexicon) -> Verdict<'text> {
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
                Heading::Statement => DocumentKind::PresidentialStatement,
            };
            let outside = self.documents[0];
            if draft == DocumentKind::PresidentialStatement {
                if outside.part == Part::Head && !self.inner {
                    self.shown_mut().statement = true;
                    return Verdict::new(Element::Title, self.base());
                }
            } else if outside.part == Part::Body && (number.is_some() || block.next.is_some()) {
                self.inner = false;
                return Verdict::new(Element::Draft { number, kind: draft }, self.container_outside());
            }
        }
        if let Some(letter) = self.part_begins(block, lexicon) {
            let len = letter_len(probe);
            let (number, keep) = (Some(&probe.rest[..len]), self.container_outside());
            self.lettering = Some(letter);
            let element = Element::Draft { number, kind: DocumentKind::Collection };
            return Verdict { label: Some(len), ..Verdict::new(element, keep) };
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
        // In a part, where no masthead names the organ, the formula may lack its comma (A/RES/78/254).
        if self.shown().lettered
            && block.single
            && let Some((organ, len)) = scan_organ(probe.rest, lexicon)
            && probe.rest[len..].trim_matches(is_comma).is_empty()
        {
            return verdict(Element::EnactingFormula(organ));
        }
        if self.is_listed(block) {
            self.shown_mut().part = Part::Body;
            return self.judge_body(block, Part::Body, lexicon);
        }
        // "Resolution 9142 (2031)⏎of 4 May 2031".
        let numbered = self.shown().last_field == Some(MastheadField::Other) && self.shown().numbered_as.is_some();
        if numbered && block.single && probe.first != First::Upper && masthead::is_dated(probe.text, lexicon) {
            return verdict(Element::Masthead(MastheadField::Adoption));
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
        if self.heads_record(probe.text, lexicon) {
            return verdict(Element::Meeting);
        }
        if block.single && !self.inner {
            if is_symbol(probe.text) {
                return verdict(Element::Masthead(MastheadField::Symbol));
            }
            if masthead::scan_number_line(probe.text, lexicon).is_some() {
                return verdict(Element::Masthead(field_of_number(probe.text, lexicon)));
            }
            if let Some(field) = probe.field(lexicon) {
                return verdict(Element::Masthead(field));
            }
            if Date::parse(probe.text, lexicon.language).is_ok() {
                return verdict(Element::Masthead(MastheadField::Date));
            }
        } else if !self.inner
            && let Some(field @ (MastheadField::Adoption | MastheadField::Report)) = probe.field(lexicon)
        {
            return verdict(Element::Masthead(field));
        }
        if let Some(cited) = is_sponsors(block.text, lexicon) {
            self.shown_mut().sponsored = Some(cited);
            return verdict(Element::Sponsors);
        }
        if probe.is_recital(lexicon) && block.ending == Ending::Comma {
            self.shown_mut().part = Part::Preamble;
            return self.judge_body(block, Part::Preamble, lexicon);
        }
        let before_body = block.next.is_some_and(|next| {
            next.formula.is_some()
                || next.label.is_some_and(|(label, _)| {
                    label.decimal == 1 && label.form == Form::Dot
                        || label.upper && (label.roman == 1 || label.letter == 1)
                })
                || next.is_recital(lexicon)
                || block.text.len() > 32 && is_symbol(next.text)
        });
        // A decision, or a statement after its title, may begin with what it says was done at a meeting, and a colon.
        let shown = self.shown();
        let told = (shown.lettered || shown.statement) && probe.is_decision(lexicon) || shown.statement && shown.titled;
        let sentence = told || matches!(block.ending, Ending::Stop | Ending::Semicolon) || block.text.len() > 600;
        if masthead::is_contents(block.text, lexicon) && !self.inner {
            return verdict(Element::Heading);
        }
        if !self.shown().titled && !sentence && (before_body || self.inner || self.shown().sponsored.is_some()) {
            return verdict(Element::Title);
        }
        if self.shown().last_field == Some(MastheadField::AgendaItem) {
            return verdict(Element::Masthead(MastheadField::AgendaTitle));
        }
        // "Report of the Secretary-General", and the title above it where one is.
        let paper = |text| masthead::scan_paper(text, lexicon);
        let whose = block.next.is_some_and(|next| match paper(next.text) {
            Some(Paper::Note) => true,
            // "Report of the Committee on Mills on its third session" is a title itself, below the name of a body.
            Some(Paper::Report) => next.text.len() < block.text.len(),
            _ => false,
        });
        let named = paper(block.text).is_some_and(|paper| paper != Paper::Note)
            // "Geneva, 18–21 January 2031" over a report is when it was made.
            || whose && self.shown().masthead && masthead::date_of_meeting(block.text, lexicon).is_none();
        // "LETTER DATED 4 MAY 2031 FROM THE KEEPER⏎⏎ADDRESSED TO THE PRESIDENT": typed in capitals, and double-spaced.
        let capitals = |text: &str| text.contains(char::is_uppercase) && !text.contains(char::is_lowercase);
        if self.shown().lettered_title && capitals(block.text) && !(sentence || self.inner) {
            return verdict(Element::Title);
        }
        if named && !(self.shown().titled || sentence || self.inner) {
            return verdict(Element::Title);
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
        if block.columns.is_some() {
            // After a colon the table belongs to what announces it.
            let announced = self.ending == Ending::Colon;
            let keep = if announced { self.outline.frames().len() } else { self.container() };
            return Verdict { columns: block.columns, ..Verdict::new(Element::Table, keep) };
        }
        if let Some((label, len)) = &probe.label {
            if label.decimal > 0 && label.form == Form::Dot {
                if self.is_inner_list(label) {
                    return self.judge_lettered(label, *len);
                }
                return self.judge_numbered(probe, label, *len, lexicon);
            }
            if self.is_section(block, label) {
                // "B. Draft decision", and the formula behind it.
                if part == Part::Body
                    && !self.inner
                    && block.next.is_some_and(|next| next.is_formula_alone())
                    && let Some((cited, _)) = fold::longest(probe.rest, lexicon.drafts)
                {
                    self.shown_mut().sponsored = Some(cited);
                }
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
        // "draft, version 1.4⏎See also …⏎# Title⏎The General Assembly,": what stands straight before the formula is the title.
        if part == Part::Body
            && !(self.inner || self.shown().formula || self.shown().numbered)
            && !(self.shown().sections || self.shown().titled || self.shown().numbered_title)
            && probe.marked
            && block.next.is_some_and(|next| next.is_formula_alone())
        {
            return Verdict::new(Element::Title, self.base());
        }
        // The Council's yearbooks print what was decided at a meeting before the resolution adopted there: "Resolution 9142
        // (2031)⏎of 4 May 2031", with its formula behind it.
        if part == Part::Body
            && !(self.inner || self.shown().formula || self.shown().numbered)
            && block.text.len() < 120
            && masthead::scan_number_line(block.text, lexicon).is_some()
            && (masthead::date_of_act(block.text, lexicon).is_some()
                || block.next.is_some_and(|next| next.is_formula_alone() || masthead::is_dated(next.text, lexicon)))
        {
            let shown = self.shown_mut();
            (shown.part, shown.organ) = (Part::Head, None);
            return Verdict::new(Element::Masthead(field_of_number(block.text, lexicon)), self.base());
        }
        if let Some((organ, _)) = probe.formula
            && probe.is_formula_alone()
            && part != Part::Annex
        {
            return Verdict::new(Element::EnactingFormula(organ), self.base());
        }
        if part == Part::Body && self.shown().numbered_title && !self.shown().decided {
            self.shown_mut().decided = probe.is_decision(lexicon);
        }
        let keep = self.container();
        if block.single
            && let Some(field) = self.late_field(probe.text, lexicon)
            && (self.shown().last_late || block.next.is_some_and(|next| self.late_field(next.text, lexicon).is_some()))
        {
            return Verdict::new(Element::Masthead(field), self.base());
        }
        // "121st plenary meeting⏎Monday, 3 May 2031, 3 p.m." is the head of a record.
        let alone = |lexicon| block.single || masthead::is_meeting(block.text, lexicon);
        if part != Part::Annex && self.is_closing(probe.text, lexicon) && block.text.len() < 160 && alone(lexicon) {
            let element = if masthead::is_meeting(probe.text, lexicon) { Element::Meeting } else { Element::Adopted };
            return Verdict::new(element, self.base());
        }
        if part != Part::Annex && masthead::scan_closing(block.text, lexicon).is_some() {
            return Verdict::new(Element::Adopted, self.base());
        }
        let opening = probe.opening(lexicon);
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
        if number == 0 || label.decimal == number + 1 || self.goes_on_outside(label.decimal) {
            return false;
        }
        let (_, _, _, fit) = self.outline.place(label, ElementKind::Subparagraph, self.container());
        match fit {
            Fit::First => self.ending == Ending::Colon,
            Fit::Next => true,
            Fit::Skipped | Fit::Repeated => false,
        }
    }

    /// Whether a first numbered paragraph shows that the text began inside a resolution: it opens as operative ones do,
    /// and nothing before it said that this is a report or a decision.
    fn begins_inside(&self, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        let shown = self.shown();
        let silent = !(shown.numbered || shown.numbered_title || shown.titled || shown.sections || self.inner);
        let opens = probe.first != First::Lower && probe.opening(lexicon) == Some(OpeningKind::Operative);
        silent && shown.organ.is_none() && opens
    }

    fn judge_numbered<'text>(
        &mut self,
        probe: &Probe<'_>,
        label: &Enumerator<'_>,
        len: usize,
        lexicon: &Lexicon,
    ) -> Verdict<'text> {
        let value = label.decimal;
        if value != self.shown().number + 1 && self.goes_on_outside(value) {
            self.inner = false; // the report goes on
        }
        let keep = if self.inner { self.container().max(self.base()) } else { self.container_report() };
        let part = match self.part() {
            Part::Body if self.begins_inside(probe, lexicon) => Part::Operative,
            part => part,
        };
        let shown = self.shown_mut();
        let odd = match value {
            _ if probe.misread => Some(Code::ScannedLetter),
            _ if value == shown.number + 1 || shown.number == 0 => None,
            // "3 bis" after 3, and a section that begins anew.
            _ if value == shown.number && label.number.ends_with(|c: char| c.is_alphabetic()) => None,
            1 if shown.restarts => None,
            1 => Some(Code::NumberRepeated),
            _ if value > shown.number => Some(Code::NumberSkipped),
            _ => Some(Code::NumberRepeated),
        };
        shown.number = value;
        shown.numbered = true;
        shown.restarts = false;
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

    /// Whether a line of the head is one of a list of numbers or symbols: the next line begins with another of its kind.
    fn is_listed(&self, block: &Block<'_>) -> bool {
        let Some(next) = block.next.filter(|_| block.single && !self.inner) else { return false };
        block.probe.numbered.is_some() && next.numbered.is_some() || are_listed(block.probe.text, next.text)
    }

    /// Whether a block with this label is the title of a section: a capital or a Roman numeral, a few words, no full stop.
    fn is_section(&self, block: &Block<'_>, label: &Enumerator<'_>) -> bool {
        label.upper
            && label.form == Form::Dot
            && (label.letter > 0 || label.roman > 0)
            && block.text.len() < 400
            && (block.ending == Ending::Open || block.probe.marked || block.text.ends_with(')'))
    }
}

/// Whether a line is a document symbol and nothing else, but for the letters of the parts: "A/RES/77/256 A-B".
fn is_symbol(line: &str) -> bool {
    Symbol::scan(line).is_some_and(|(_, len)| {
        let mut letters = line[len..].chars().rev();
        let lettered =
            letters.next().is_none_or(char::is_uppercase) && !letters.next().is_some_and(char::is_alphanumeric);
        lettered && line.len() - len <= 24
    })
}

/// What a line says that has the number of a text: where it has the day behind it, that it was adopted.
fn field_of_number(line: &str, lexicon: &Lexicon) -> MastheadField {
    match masthead::date_of_act(line, lexicon) {
        Some(_) => MastheadField::Adoption,
        None => MastheadField::Other,
    }
}

/// Whether a block is the list of sponsors of a draft, and of what: it begins with the name of a State and closes with
/// ": projet de résolution".
pub(super) fn is_sponsors(text: &str, lexicon: &Lexicon) -> Option<Cited> {
    StateName::scan(text, lexicon)?;
    let colon = text.rfind([':', '：'])?;
    // The mark of a footnote may stand behind the colon.
    let after = text[colon..].trim_start_matches([':', '：', '*', ' ', '\u{a0}']).trim_start();
    fold::longest(after, lexicon.drafts).map(|(cited, _)| cited)
}
