//! What the cues of a place come to: whether a block begins there, and why.

use super::cues::{Cues, Zone};
use super::seam::Seam;

/// Whether a block begins at a place, and why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decision {
    pub(super) zone: Zone,
    pub(super) cues: Cues,
    /// What the gap and the margin weigh, by the document's own habits.
    pub(super) habit: [i8; 2],
    pub(super) score: i16,
}

impl Decision {
    /// Nothing stood before, and nothing was weighed.
    pub(crate) const NONE: Decision = Decision { zone: Zone::Head, cues: Cues::NONE, habit: [0; 2], score: 0 };

    pub(crate) fn begins(&self) -> bool {
        self.score > 0
    }

    /// Whether the words themselves are those of a beginning.
    pub(super) fn is_worded(&self) -> bool {
        self.cues.has_any(Cues::WORDS)
    }
}

/// Whether a block begins behind `seam`, where the words show these cues.
pub(crate) fn begins(seam: &Seam, words: Cues, zone: Zone) -> Decision {
    let cues = seam.cues().with(words);
    let habit = seam.habit();
    let score = cues.weigh(zone) + i32::from(habit[0]) + i32::from(habit[1]);
    Decision { zone, cues, habit, score: score as i16 }
}
