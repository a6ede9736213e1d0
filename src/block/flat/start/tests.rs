//! What the words of a flattened text show at one place of it.

use super::{Spot, Stretch, next_start};
use crate::Language::{Ar, En};
use crate::block::cues::{Cue, Zone};
use crate::block::decision::begins;
use crate::block::seam::Seam;
use crate::block::{Blocks, Part};
use crate::lexicon::lexicon;
use crate::line::page::Page;

#[test]
fn where_nothing_begins() {
    for (language, part, before, rest, cue) in [
        // "paragraph 1, 2 of the report": no sentence begins so.
        (En, Part::Preamble, ',', "1. of the report on the mills", Cue::NoSentence),
        (En, Part::Preamble, ',', "1. 2 mills", Cue::NoSentence),
        // A clause of the recital before it.
        (Ar, Part::Preamble, '،', "وإذ تثني على حراس المنارات، وإذ تلاحظ", Cue::GoesOn),
    ] {
        let mut blocks = Blocks::new();
        blocks.shown_mut().part = part;
        let stretch = Stretch { meeting: false, part: false, decision: None };
        let cues = stretch.cues(&Spot { at: 40, before, rest }, &blocks, lexicon(language));
        let decision = begins(&Seam::Blank(before), cues, Zone::Flat);
        assert!(cues.has(cue) && !decision.begins(), "{rest}: {decision}");
    }
}

#[test]
fn the_rule_above_the_notes() {
    let line = "Recalling the mills, ____ 1 See A/95/512.";
    let start = next_start(line, &Blocks::new(), &Page::new(), lexicon(En)).expect("the rule begins a line");
    assert!(start.decision.cues.has(Cue::Rule) && line[start.at..].starts_with('_'), "{}", start.decision);
}
