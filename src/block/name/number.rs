//! Numbered and lettered blocks: where they belong, and whether their number follows the one before it.

use super::super::ending::Ending;
use super::super::outline::Fit;
use super::super::probe::{First, Probe};
use super::super::{Blocks, Part, Verdict};
use crate::event::{Code, Element, ElementKind};
use crate::grammar::Enumerator;
use crate::lexicon::{Lexicon, OpeningKind};

impl Blocks {
    /// Whether a number belongs to a list inside a numbered paragraph: it begins one after a colon, or goes on with one
    /// while the paragraphs' own numbers are further.
    pub(super) fn is_inner_list(&self, label: &Enumerator<'_>) -> bool {
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

    /// A paragraph with a number of its own.
    pub(super) fn numbered<'text>(
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

    /// A sub-paragraph.
    pub(super) fn lettered<'text>(&mut self, label: &Enumerator<'text>, len: usize) -> Verdict<'text> {
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
}
