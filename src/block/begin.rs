//! Does a block begin here? The one place that answers.
//!
//! What parts two stretches is a [`Seam`], what stands behind it shows [`Cues`], and what is being read is a [`Zone`]:
//! [`begins`] adds what the cues weigh in that zone. Everything else in this file tells which seam and which zone it is.

use super::cues::{Cue, Cues, Zone};
use super::decision::{Decision, begins};
use super::ending::Ending;
use super::habits::{Habits, is_ended, teaches};
use super::listing::List;
use super::probe::{First, Probe};
use super::reason::Told;
use super::seam::{Last, Seam};
use super::so_far::SoFar;
use super::table::Columns;
use super::{Blocks, Part};
use crate::grammar::StateName;
use crate::lexicon::Lexicon;
use crate::lexicon::signs::Sign;
use crate::line::Line;
use crate::line::page::Foot;

/// The longest list of sponsors, in bytes: nearly all Members, in the language that takes the most.
const SPONSORS: usize = 8000;

/// How far the commas of a list are looked for: longer than two names.
const LISTED: usize = 400;

impl Blocks {
    /// Whether `line` begins a block, behind what was read of the one at hand. `row`: how its cells are parted.
    pub(crate) fn begins(
        &mut self,
        habits: &mut Habits,
        so_far: &SoFar<'_>,
        line: &Line,
        probe: &mut Probe<'_>,
        row: Option<Columns>,
        lexicon: &Lexicon,
    ) -> Decision {
        let decision = self.weighed(habits, so_far, line, probe, row, lexicon);
        let parted = line.inside && decision.begins() && so_far.parted.begins();
        self.decided = if parted { so_far.parted } else { decision };
        self.told = if decision.begins() { Told::Nothing } else { Told::Line(line.content) };
        decision
    }

    /// The same, of which nobody is told.
    fn weighed(
        &self,
        habits: &mut Habits,
        so_far: &SoFar<'_>,
        line: &Line,
        probe: &mut Probe<'_>,
        row: Option<Columns>,
        lexicon: &Lexicon,
    ) -> Decision {
        let zone = self.zone(so_far, row, lexicon);
        if zone == Zone::Table {
            let seam = Seam::Row { last: so_far.last, gap: so_far.gap, next: row };
            return begins(&seam, Cues::NONE, zone);
        }
        let headed = self.is_headed(habits, so_far, probe, lexicon);
        let ending = if headed { Ending::Stop } else { so_far.last.ending };
        let last = Last { ending, ..so_far.last };
        if let Zone::Preamble | Zone::Body = zone {
            let seam = habits.seam(last, so_far, line, probe.text, zone);
            // Behind what has ended, the words nearly always decide.
            let asked = is_ended(&last) || teaches(&last, so_far, line, probe);
            let by_habit = if asked { None } else { self.by_habit(&seam, zone, probe, lexicon) };
            let decision = by_habit.unwrap_or_else(|| begins(&seam, self.words(probe, ending, lexicon), zone));
            habits.learn(&decision, &last, so_far, line, probe);
            return decision;
        }
        let words = self.words(probe, ending, lexicon);
        let decision = match zone {
            Zone::List => self.in_list(so_far, line.inside, probe, words, lexicon),
            Zone::Sponsors => begins(&Seam::Item { last, parted: line.inside, gap: so_far.gap }, words, zone),
            _ => begins(&habits.seam(last, so_far, line, probe.text, zone), words, zone),
        };
        habits.learn(&decision, &last, so_far, line, probe);
        decision
    }

    /// What the seam decides alone: a line that would begin no block whatever its words said, in the middle of a sentence, is
    /// not asked for them, unless the habits would learn from what they say.
    fn by_habit(&self, seam: &Seam, zone: Zone, probe: &Probe<'_>, lexicon: &Lexicon) -> Option<Decision> {
        /// What the words of a line without a label weigh at most: "Recalling", where it is due.
        const MOST: i16 = 4;
        if !self.is_plain(probe) {
            return None;
        }
        let decision = begins(seam, self.written(probe, Cues::NONE, lexicon), zone);
        (decision.score + MOST <= 0).then_some(decision)
    }

    /// Whether the line goes on with the list of States that is being read, if one is.
    pub(crate) fn begins_in_list(
        &self,
        so_far: &SoFar<'_>,
        probe: &mut Probe<'_>,
        lexicon: &Lexicon,
    ) -> Option<Decision> {
        match self.zone(so_far, None, lexicon) {
            Zone::List => Some(self.in_list(so_far, false, probe, Cues::NONE, lexicon)),
            Zone::Sponsors => {
                let last = so_far.last;
                let words = self.words(probe, last.ending, lexicon);
                Some(begins(&Seam::Item { last, parted: false, gap: so_far.gap }, words, Zone::Sponsors))
            }
            _ => None,
        }
    }

    /// Whether a line at the foot of a page, which begins with no mark, is the text's again. What the page settles is not
    /// asked of the words.
    pub(crate) fn leaves_foot(&self, foot: Foot, line: &str, lexicon: &Lexicon) -> Decision {
        const MOST: i16 = 5;
        let seam = Seam::Foot(foot);
        let decision = begins(&seam, Cues::NONE, Zone::Foot);
        if decision.begins() || decision.score + MOST <= 0 {
            return decision;
        }
        let words = self.words(&mut self.probe(line, lexicon), Ending::Stop, lexicon);
        begins(&seam, words, Zone::Foot)
    }

    /// What is being read.
    fn zone(&self, so_far: &SoFar<'_>, row: Option<Columns>, lexicon: &Lexicon) -> Zone {
        let last = &so_far.last;
        if last.row.is_some() || row.is_some() && last.ending == Ending::Colon {
            return Zone::Table;
        }
        match self.part() {
            _ if self.is_ballot() => Zone::List,
            Part::Head if is_sponsoring(so_far.first(), lexicon) => Zone::Sponsors,
            Part::Head => Zone::Head,
            Part::Preamble => Zone::Preamble,
            _ => Zone::Body,
        }
    }

    /// Whether the block being read is a list of a vote.
    pub(crate) fn is_ballot(&self) -> bool {
        self.begun.is_some_and(|begun| begun.ballot)
    }

    fn in_list(&self, so_far: &SoFar<'_>, parted: bool, probe: &Probe<'_>, words: Cues, lexicon: &Lexicon) -> Decision {
        // Blank lines around what stands between two pages say nothing.
        let gap = if so_far.broken { 0 } else { so_far.gap };
        let commas =
            crate::grammar::head(so_far.first(), LISTED).contains(|c| is_comma(c) || Sign::of(c) == Sign::Semicolon);
        let list = List { text: so_far.latest(), gap, commas };
        let last = Last { ending: list.ending(&so_far.last, lexicon), ..so_far.last };
        let seam = Seam::Item { last, parted, gap };
        let words = words.with(list.cues(&last, probe, lexicon));
        let decision = begins(&seam, words, Zone::List);
        // The second half of a name is asked for last, for most lines begin with a name. A stop may stand inside one, "EE."
        // and below it "UU.".
        if decision.begins() && list.is_torn(&last, probe.text, lexicon) {
            return begins(&seam, words.and(Cue::Torn), Zone::List);
        }
        decision
    }

    /// Whether the block being read is a heading, and a numbered paragraph stands below it: one short line that nothing
    /// ends and a blank line behind it, as an annex or a statement begins ("Annex I: Travel ban", "Terms of reference of the
    /// mission"), where the numbers begin anew or one was cut.
    fn is_headed(&self, habits: &Habits, so_far: &SoFar<'_>, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        let numbered = probe.label.is_some_and(|(label, _)| label.decimal > 0) && !probe.misread;
        if !numbered || so_far.gap == 0 || so_far.last.ending != Ending::Open || self.part() == Part::Head {
            return false;
        }
        let begins = |first| matches!(first, First::Upper | First::Uncased);
        self.begun.is_some_and(|begun| begun.label.is_none() && begins(begun.first))
            && so_far.is_line()
            && (begins(probe.first) || probe.opening(lexicon).is_some())
            && habits.ends_short(&so_far.last, probe.text)
    }
}

/// Whether the block being read is a list of sponsors that is not closed yet: it begins with a State and a comma.
fn is_sponsoring(first: &str, lexicon: &Lexicon) -> bool {
    let list = crate::grammar::head(first, SPONSORS);
    let Some((_, len)) = StateName::scan(list, lexicon) else { return false };
    list[len..].starts_with(is_comma) && list.len() < SPONSORS && !list.contains(|c| Sign::of(c) == Sign::Colon)
}

/// What parts the names of a list.
fn is_comma(c: char) -> bool {
    matches!(Sign::of(c), Sign::Comma | Sign::ListComma)
}
