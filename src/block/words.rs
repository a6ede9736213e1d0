//! What the words of a line say before its block is named: what is due there, and whether it is all there is of its block.

use super::cues::{Cue, Cues};
use super::ending::Ending;
use super::name::is_sponsors;
use super::outline::Fit;
use super::probe::{self, First, Probe};
use super::{Blocks, Part};
use crate::event::DocumentKind;
use crate::grammar::enumerator::Form;
use crate::grammar::{Enumerator, StateName, masthead};
use crate::lexicon::signs::is_comma;
use crate::lexicon::{Lexicon, MastheadField, Paper, fold};

/// The longest line that says whose a paper is.
const WHOSE: usize = 120;

/// The longest line of a closing.
pub(super) const CLOSING: usize = 160;

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

    /// What the words of a line say where it is due. `after` is how what stands before it ends.
    pub(super) fn words(&self, probe: &mut Probe<'_>, after: Ending, lexicon: &Lexicon) -> Cues {
        let part = self.part();
        let due = match &probe.label {
            _ if probe.is_formula_alone() => Cues::of(Cue::FormulaAlone),
            _ if probe.ballot.is_some() => Cues::of(Cue::BallotHead),
            _ if self.is_part_number(probe) => Cues::of(Cue::PartNumber),
            _ if self.part_letter(probe).is_some() => Cues::of(Cue::PartLetter),
            _ if probe.heading.is_some() => Cues::of(Cue::Heading),
            Some((label, _)) if label.decimal > 0 && label.form == Form::Dot => {
                self.number_cues(probe, label.decimal, after, lexicon)
            }
            Some((label, _)) => self.label_cue(label, after).map_or(Cues::NONE, Cues::of),
            None => self.unlabelled_cue(probe, after, lexicon).map_or(Cues::NONE, Cues::of),
        };
        let head = part == Part::Head;
        due.and_if(Cue::FirstTitle, head && probe.numbered.is_some() && !self.shown().titled)
            .and_if(Cue::DecisionDue, head && self.titling && probe.is_decision(lexicon))
            .with(self.written(probe, due, lexicon))
    }

    /// How a line is written; `due`: what its words say.
    pub(super) fn written(&self, probe: &Probe<'_>, due: Cues, lexicon: &Lexicon) -> Cues {
        // "[on the report of the Sixth Committee (A/95/512, para. 9)]"
        let bracket = self.part() == Part::Head && due.has_any(Cues::WORDS) && probe.text.starts_with('[');
        let lower = probe.first == First::Lower && probe.label.is_none() && !self.is_caseless(lexicon) && !bracket;
        Cues::NONE
            .and_if(Cue::Upper, probe.first == First::Upper)
            .and_if(Cue::Lower, lower)
            .and_if(Cue::Marked, probe.marked)
    }

    /// Whether all that the words of a line can say more is [`unlabelled_cue`](Blocks::unlabelled_cue): most lines have no
    /// label, and are none of what a line says alone.
    pub(super) fn is_plain(&self, probe: &Probe<'_>) -> bool {
        let alone =
            probe.label.is_some() || probe.formula.is_some() || probe.ballot.is_some() || probe.heading.is_some();
        !alone && probe.part.is_none() && self.part() != Part::Head && self.part_letter(probe).is_none()
    }

    /// What the number of a paragraph says: whether it is due, and its verb.
    pub(super) fn number_cues(&self, probe: &mut Probe<'_>, number: u16, after: Ending, lexicon: &Lexicon) -> Cues {
        let Some((label, _)) = &probe.label else { return Cues::NONE };
        if probe.misread {
            let ended = matches!(after, Ending::Semicolon | Ending::Stop | Ending::Colon);
            return Cues::NONE.and_if(Cue::NumberMisread, ended || probe.find_opening(lexicon).is_some());
        }
        if self.comes_next(label) {
            let verb = self.number() > 0 && probe.first != First::Lower && probe.find_opening(lexicon).is_some();
            return Cues::of(Cue::NumberDue).and_if(Cue::ItsVerb, verb);
        }
        let anew = matches!(self.part(), Part::Annex | Part::Preamble | Part::Head | Part::Closing);
        if number == 1 && anew {
            return Cues::of(Cue::NumberAnew);
        }
        Cues::NONE.and_if(Cue::NumberNear, after != Ending::Open && number.abs_diff(self.number()) <= 3)
    }

    /// What any other label says: how it goes on with those before it.
    pub(super) fn label_cue(&self, label: &Enumerator<'_>, after: Ending) -> Option<Cue> {
        let ended = matches!(after, Ending::Semicolon | Ending::Stop | Ending::Colon);
        if label.form == Form::Bullet {
            return (after != Ending::Open && after != Ending::Comma).then_some(Cue::Bullet);
        }
        match self.fit(label) {
            Fit::Next => Some(Cue::LabelNext),
            Fit::First => (after != Ending::Open).then_some(Cue::LabelFirst),
            Fit::Skipped | Fit::Repeated => ended.then_some(Cue::LabelStray),
        }
    }

    /// What a line without a label says: the part of the document decides what is due.
    pub(super) fn unlabelled_cue(&self, probe: &mut Probe<'_>, after: Ending, lexicon: &Lexicon) -> Option<Cue> {
        match self.part() {
            Part::Head if self.is_beneath_title(probe, after, lexicon) => Some(Cue::BeneathTitle),
            Part::Head if probe.numbered.is_some() => Some(Cue::TitleNumber),
            Part::Head if probe.formula.is_some() => Some(Cue::FormulaTold),
            Part::Head if probe.field(lexicon).is_some() => Some(Cue::Field),
            Part::Head if masthead::scan_number_line(probe.text, lexicon).is_some() => Some(Cue::NumberLine),
            Part::Head if self.heads_record(probe.text, lexicon) => Some(Cue::RecordMeeting),
            Part::Head => {
                let ended = probe.first == First::Upper && after != Ending::Open;
                (ended && probe.find_opening(lexicon).is_some()).then_some(Cue::LeadInHead)
            }
            Part::Preamble => {
                let cased = probe.first != First::Lower || lexicon.opens_lower;
                if cased && probe.find_opening(lexicon).is_some() {
                    return Some(Cue::LeadDue);
                }
                self.is_closing(probe.text, lexicon).then_some(Cue::Closing)
            }
            Part::Closing | Part::Body if self.late_field(probe.text, lexicon).is_some() => Some(Cue::LateField),
            Part::Operative | Part::Closing | Part::Body => {
                self.is_closing(probe.text, lexicon).then_some(Cue::Closing)
            }
            Part::Annex => None,
        }
    }

    /// Whether a line is nothing but the Roman numeral of the next part of a resolution.
    pub(super) fn is_part_number(&self, probe: &Probe<'_>) -> bool {
        let Some(value) = probe.part else { return false };
        let last = self.shown().parts;
        self.part() != Part::Head && (value == last + 1 || value == 1)
    }

    /// Whether paragraphs here may begin in lower case.
    pub(super) fn is_caseless(&self, lexicon: &Lexicon) -> bool {
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
    fn is_beneath_title(&self, probe: &Probe<'_>, after: Ending, lexicon: &Lexicon) -> bool {
        let upper = matches!(probe.first, First::Upper | First::Uncased);
        let (paper, state) = self.begun.map_or((false, false), |begun| (begun.paper, begun.state));
        if self.inner || !upper || matches!(after, Ending::Comma | Ending::Hyphen) || state {
            return false;
        }
        let line = probe.text;
        if paper && (masthead::is_contents(line, lexicon) || line.len() < WHOSE && is_division(line, lexicon)) {
            return true;
        }
        match StateName::scan(line, lexicon).map(|(_, len)| line[len..].trim()) {
            None => match masthead::scan_paper(line, lexicon) {
                Some(Paper::Note) => line.len() < WHOSE,
                Some(Paper::Report) => !paper,
                _ => false,
            },
            Some("" | "*") => paper,
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
            && text.len() < CLOSING
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
                    || self.heads_record(probe.text, lexicon)
                    || is_sponsors(probe.text, lexicon).is_some()
            }
            Part::Closing | Part::Body if self.late_field(probe.text, lexicon).is_some() => true,
            _ => probe.text.starts_with('#') || self.is_part_number(probe) || self.is_closing(probe.text, lexicon),
        }
    }
}

/// Whether a line is the number of a division: a budget goes on with "Part I", "Section 2" below its title.
fn is_division(line: &str, lexicon: &Lexicon) -> bool {
    fold::longest(line, lexicon.citing.divisions).is_some_and(|(_, len)| {
        let number = line[len..].trim();
        let figures = matches!(number.len(), 1..=2) && number.bytes().all(|byte| byte.is_ascii_digit());
        figures || probe::scan_part(number).is_some()
    })
}
