//! What a line says of itself before its block is named: whether it begins one, and whether it is all there is of it.

use super::judge::is_sponsors;
use super::layout::Ending;
use super::outline::Fit;
use super::probe::{self, First, Probe};
use super::{Blocks, Part};
use crate::event::DocumentKind;
use crate::grammar::enumerator::Form;
use crate::grammar::{Date, StateName, masthead};
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Lexicon, MastheadField, Paper, fold};

/// The longest line that says whose a paper is.
const WHOSE: usize = 120;

/// Whether a text is a number of one or two figures.
fn is_number(text: &str) -> bool {
    matches!(text.len(), 1..=2) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Blocks {
    /// What a line begins with: also the number of a paragraph or the formula that a scanner misread, where they are due.
    pub(crate) fn probe<'text>(&self, text: &'text str, lexicon: &Lexicon) -> Probe<'text> {
        let mut probe = Probe::new(text, lexicon);
        let misread = if self.part() == Part::Head {
            probe.field = Some(probe.field(lexicon));
            probe.misread_formula(lexicon)
        } else {
            probe.misnumbered(lexicon).filter(|probe| probe.label.is_some_and(|(label, _)| self.comes_next(&label)))
        };
        misread.unwrap_or(probe)
    }

    /// What the block being read began with, where its line must be asked again: what was due then is not due now.
    pub(crate) fn probe_again<'text>(&self, text: &'text str, lexicon: &Lexicon) -> Probe<'text> {
        let probe = Probe::new(text, lexicon);
        let misread = self.begun.is_some_and(|begun| begun.misread);
        let again = || probe.misnumbered(lexicon).or_else(|| probe.misread_formula(lexicon));
        misread.then(again).flatten().unwrap_or(probe)
    }

    /// How much a line begins as only a block does: the strong sign of [`layout`]. 0 where it does not.
    pub(crate) fn strength(&self, probe: &Probe<'_>, ending: Ending, lexicon: &Lexicon) -> u8 {
        const STRONG: u8 = 4;
        let strong = |holds: bool| if holds { STRONG } else { 0 };
        let alone = probe.is_formula_alone() || self.is_part_number(probe) || self.part_letter(probe).is_some();
        if alone || probe.ballot.is_some() || probe.heading.is_some() {
            return STRONG;
        }
        let part = self.part();
        if let Some((label, _)) = &probe.label {
            if label.form == Form::Bullet {
                return strong(ending != Ending::Open && ending != Ending::Comma);
            }
            if label.decimal > 0 && label.form == Form::Dot {
                if probe.misread {
                    let ended = matches!(ending, Ending::Semicolon | Ending::Stop | Ending::Colon);
                    return strong(ended || probe.opening(lexicon).is_some());
                }
                if self.comes_next(label) {
                    // A number that is due, and its verb: even after a heading that nothing ends.
                    let verb = self.number() > 0 && probe.first != First::Lower && probe.opening(lexicon).is_some();
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
            // No line of a title is so, however wide the one before it.
            Part::Head if self.is_beneath_title(probe, ending, lexicon) => 2 * STRONG,
            Part::Head => strong(
                probe.numbered.is_some()
                    || probe.formula.is_some()
                    || probe.field(lexicon).is_some()
                    || masthead::scan_number_line(probe.text, lexicon).is_some()
                    || Date::parse(probe.text, lexicon.language).is_ok()
                    || self.heads_record(probe.text, lexicon)
                    || probe.first == First::Upper && ending != Ending::Open && probe.opening(lexicon).is_some(),
            ),
            Part::Preamble => strong(
                (probe.first != First::Lower || lexicon.opens_lower) && probe.opening(lexicon).is_some()
                    || self.is_closing(probe.text, lexicon),
            ),
            Part::Closing | Part::Body if self.late_field(probe.text, lexicon).is_some() => STRONG,
            Part::Operative | Part::Closing | Part::Body => strong(self.is_closing(probe.text, lexicon)),
            Part::Annex => 0,
        }
    }

    /// Whether a line is nothing but the Roman numeral of the next part of a resolution.
    pub(super) fn is_part_number(&self, probe: &Probe<'_>) -> bool {
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

    /// What a line says that belongs to the masthead, where that comes last: some programs give the text of a paper
    /// printed in Geneva before the columns at its head. Only where no masthead has told the symbol.
    pub(super) fn late_field(&self, text: &str, lexicon: &Lexicon) -> Option<MastheadField> {
        // Or behind the title and its notes.
        let shown = &self.documents[0];
        let early = shown.titled && !(shown.numbered || shown.sections || shown.formula || shown.preambular);
        let part = self.part();
        if !(part == Part::Closing || part == Part::Body && early) || self.inner || shown.symboled {
            return None;
        }
        masthead::scan_field(text, lexicon).filter(|field| {
            use MastheadField::{Date, Distribution, Language, Organ, Original, Publisher, Symbol};
            match field {
                Publisher | Organ | Symbol | Distribution | Language | Original => true,
                Date => self.shown().last_late,
                _ => false,
            }
        })
    }

    /// Whether a line of the head is none of the title above it: the line that says whose paper it is, the State that a report
    /// is about, the sponsors of a draft.
    fn is_beneath_title(&self, probe: &Probe<'_>, ending: Ending, lexicon: &Lexicon) -> bool {
        let upper = matches!(probe.first, First::Upper | First::Uncased);
        let begun = self.begun.map_or((false, false), |begun| (begun.paper, begun.state));
        if self.inner || !upper || matches!(ending, Ending::Comma | Ending::Hyphen) || begun.1 {
            return false;
        }
        let line = probe.text;
        // "Part I", "Section 2": a budget goes on so below its title.
        let division = |len: usize| probe::scan_part(line[len..].trim()).is_some() || is_number(line[len..].trim());
        let part = || fold::longest(line, lexicon.citing.divisions).is_some_and(|(_, len)| division(len));
        if begun.0 && (masthead::is_contents(line, lexicon) || line.len() < WHOSE && part()) {
            return true;
        }
        let whose = || match masthead::scan_paper(line, lexicon) {
            Some(Paper::Note) => line.len() < WHOSE,
            Some(Paper::Report) => !begun.0,
            _ => false,
        };
        let state = StateName::scan(line, lexicon).map(|(_, len)| line[len..].trim());
        match state {
            None => whose(),
            Some("" | "*") => begun.0,
            Some(rest) => {
                let another = rest.strip_prefix(is_comma).map(str::trim_start);
                another.is_some_and(|rest| StateName::scan(rest, lexicon).is_some())
                    || is_sponsors(line, lexicon).is_some()
            }
        }
    }

    /// Whether a line of the head names the meeting that this is the record of.
    pub(super) fn heads_record(&self, text: &str, lexicon: &Lexicon) -> bool {
        let head = self.part() == Part::Head && !self.inner;
        head && self.documents[0].series == Some(DocumentKind::Record) && masthead::is_meeting(text, lexicon)
    }

    pub(super) fn is_closing(&self, text: &str, lexicon: &Lexicon) -> bool {
        // "Adopted unanimously at the⏎9977th meeting." is one sentence.
        !self.begun.is_some_and(|begun| begun.closing)
            && text.len() < 160
            && (masthead::is_meeting(text, lexicon)
                || self.shown().met && masthead::scan_closing_date(text, lexicon).is_some())
    }

    /// Whether a line is all there is of its block.
    pub(crate) fn is_whole(&self, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        if probe.is_formula_alone() || probe.heading.is_some() || self.part_letter(probe).is_some() {
            return true;
        }
        match self.part() {
            Part::Head => {
                probe.text.starts_with('#')
                    || matches!(probe.field(lexicon), Some(field) if !matches!(
                        field,
                        MastheadField::Adoption | MastheadField::Report | MastheadField::AgendaTitle | MastheadField::Other
                    ))
                    || masthead::scan_number_line(probe.text, lexicon).is_some()
                    || Date::parse(probe.text, lexicon.language).is_ok()
                    || self.heads_record(probe.text, lexicon)
                    || is_sponsors(probe.text, lexicon).is_some()
            }
            Part::Closing | Part::Body if self.late_field(probe.text, lexicon).is_some() => true,
            _ => probe.text.starts_with('#') || self.is_part_number(probe) || self.is_closing(probe.text, lexicon),
        }
    }
}
