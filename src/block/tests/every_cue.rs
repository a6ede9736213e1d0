//! Every cue has a place that shows it, and what is decided there.

use super::std::format;
use super::std::string::{String, ToString};
use super::std::vec::Vec;
use crate::Language::En;
use crate::block::Blocks;
use crate::block::cues::{Cue, Cues};
use crate::block::reason::Kebab;
use crate::lexicon::lexicon;
use crate::line::page::Foot;

/// What was weighed of the text that stands behind `before`.
fn told(before: &str, line: &str) -> String {
    let text = format!("{before}{line}");
    let mut told = String::new();
    let mut events = crate::Parser::new().language(En).events(&text);
    let tell = |reason: crate::Reason, told: &mut String| {
        if reason.span.start as usize == before.len() {
            *told = reason.decision.to_string();
        }
    };
    while events.next_because(|reason| tell(reason, &mut told)).is_some() {}
    told
}

/// What is wrong with what was told of a place: it has another cue, or another end.
fn fault(cue: Cue, begins: bool, told: &str) -> Option<String> {
    let name = Kebab(cue.name()).to_string();
    let cues = told.split_once(": ").map_or("", |(_, cues)| cues);
    let shows = cues.split(", ").any(|cue| cue.split(' ').next() == Some(&name));
    (!shows || told.starts_with("begins") != begins).then(|| format!("{name}: {told}\n"))
}

#[test]
fn every_cue_has_its_place() {
    let head = "A/95/512\n\n";
    let preamble = "The General Assembly,\n\nRecalling the mills,\n\n";
    let operative =
        "The General Assembly,\n\nRecalling the mills,\n\n1. Thanks the keepers;\n\n2. Decides to keep the lights;\n\n";
    let report = "I. The mills\n\n1. The keepers of the mills were thanked.\n\n";
    let vote = "I. The mills\n\n1. The keepers of the mills were thanked.\n\nIn favour:\n";
    let numbered = "The General Assembly, Recalling the mills of the river, the harbour and the sea, Noting the report on the keepers of the lights, 1. Thanks the keepers of the mills of the river and of the harbour; ";
    #[rustfmt::skip]
    let rows = [
        (Cue::AfterHyphen, preamble, "Recalling the light-\n", "house of the river,", false),
        (Cue::AfterOpen, preamble, "Recalling the lights of\n", "the river,", false),
        (Cue::AfterComma, preamble, "", "Recalling also the lights,", true),
        (Cue::AfterColon, operative, "3. Decides:\n", "(a) To keep the mills;", true),
        (Cue::AfterSemicolon, operative, "3. Thanks the millers;\n", "4. Decides to keep the mills;", true),
        (Cue::AfterStop, report, "", "2. The mills were visited.", true),
        (Cue::AfterOpener, vote, "", "Fiji, Palau", false),
        (Cue::AfterWhole, "", "The General Assembly,\n", "Recalling the mills,", true),
        (Cue::Parted, "", "United Nations                         ", "A/95/512", true),
        (Cue::Fits, report, "2. The keepers of the mills were thanked for the lights of the river, the harbour\nand the sea.\n", "The mills were visited.", true),
        (Cue::Full, report, "2. The keepers of the mills were thanked for the lights of the river and the harbour and\n", "Fiji made a statement.", false),
        (Cue::Near, vote, "Fiji, Palau,\n", "Nauru", false),
        (Cue::Spread, vote, "Fiji\n\n", "Nauru", false),
        (Cue::Upper, report, "The keepers were thanked.\n", "The mills were visited.", true),
        (Cue::Lower, report, "The keepers of the mills\n", "were thanked.", false),
        (Cue::Marked, report, "The keepers of the mills\n", "## The river", true),
        (Cue::Gap, report, "Mill    Wheels    Keepers\nOne     2         3\nTwo     4         5\n\n", "The mills were visited.", true),
        (Cue::SameRow, report, "Mill    Wheels    Keepers\n", "One     2         3", false),
        (Cue::OtherRow, report, "Mill    Wheels    Keepers\nOne     2         3\n", "The mills were visited.", true),
        (Cue::FirstRow, report, "2. The mills are these:\n", "One     2         3", true),
        (Cue::DecisionDue, head, "95/412. Keeping of the lights\n", "At its 71st plenary meeting, on 10 May 2040, the General Assembly decided to keep the lights.", true),
        (Cue::FormulaAlone, head, "Keeping of the lights\n\n", "The General Assembly,", true),
        (Cue::BallotHead, report, "The mills were kept by a recorded vote\n", "In favour:", true),
        (Cue::FirstTitle, head, "", "95/12. Keeping of the lights", true),
        (Cue::Heading, operative, "3. Thanks the millers\n", "Annex", true),
        (Cue::PartNumber, operative, "", "I", true),
        (Cue::PartLetter, head, "95/12. Keeping of the lights\n\nA\n\nMILLS\n\nThe General Assembly,\n\nRecalling the mills,\n\n1. Decides to keep the mills.\n\n", "B", true),
        (Cue::Bullet, report, "The mills are these:\n", "• One on the river", true),
        (Cue::NumberDue, operative, "", "3. Thanks the millers;", true),
        (Cue::ItsVerb, operative, "Keeping of the mills\n", "3. Thanks the millers;", true),
        (Cue::NumberMisread, preamble, "1. Thanks keeper 1;\n\n2. Thanks keeper 2;\n\n3. Thanks keeper 3;\n\n4. Thanks keeper 4;\n\n5. Thanks keeper 5;\n\n6. Thanks keeper 6;\n\n7. Thanks keeper 7;\n\n8. Thanks keeper 8;\n\n9. Thanks keeper 9;\n\n10. Thanks keeper 10;\n\n", "l1. Thanks the millers;", true),
        (Cue::NumberAnew, operative, "Annex\n\n1. The mills.\n\n2. The lights.\n\n", "1. The keepers.", true),
        (Cue::NumberNear, operative, "", "4. Thanks the millers;", true),
        (Cue::LabelNext, operative, "3. Decides:\n(a) To keep the mills;\n", "(b) To keep the lights;", true),
        (Cue::LabelFirst, operative, "3. Decides:\n", "(a) To keep the mills;", true),
        (Cue::LabelStray, operative, "3. Decides:\n(a) To keep the mills;\n", "(d) To keep the lights;", true),
        (Cue::TitleNumber, head, "95/12. Keeping of the lights\n\n", "95/13. Keeping of the mills", true),
        (Cue::FormulaTold, head, "Keeping of the lights\n\n", "The General Assembly, recalling the mills, decides to keep the lights.", true),
        (Cue::Field, head, "", "Ninety-fifth session", true),
        (Cue::NumberLine, head, "", "Resolution 2777 (2042)", true),
        (Cue::BeneathTitle, head, "Report of the Secretary-General on the keeping of the lights\n", "Note by the Secretariat", true),
        (Cue::RecordMeeting, "", "S/PV.9977\n\nSecurity Council\n", "9977th meeting", true),
        (Cue::LeadInHead, head, "Keeping of the lights.\n", "Recalling the mills of the river,", true),
        (Cue::LeadDue, preamble, "", "Recalling also the lights,", true),
        (Cue::LateField, operative, "3. Decides to remain seized of the matter.\n\n71st plenary meeting\n12 May 2040\n\n", "GENERAL ASSEMBLY", true),
        (Cue::Closing, operative, "3. Decides to keep the lights.\n\n", "71st plenary meeting", true),
        (Cue::State, vote, "Fiji,\n", "Nauru", false),
        (Cue::Unknown, vote, "Fiji, Nauru\n", "Lampland", true),
        (Cue::HalfState, vote, "Fiji,\n", "Bosnia and", false),
        (Cue::NobodyDue, vote, "Fiji\nAgainst:\n", "None.", false),
        (Cue::NoItem, vote, "Fiji, Nauru\n\n", "The Committee thanked the keepers of the mills.", true),
        (Cue::OtherStates, vote, "Fiji,\n", "Nauru, Palau", false),
        (Cue::Remainder, vote, "Fiji, Nauru\n", "Palau made a statement on the mills.", true),
        (Cue::RunsOn, vote, "Fiji\nNauru\n", "Palau, made a statement on the mills.", true),
        (Cue::Torn, vote, "Fiji, Bosnia and\n", "Herzegovina", false),
        (Cue::LoneCall, vote, "Fiji, Nauru\n", "3", false),
        (Cue::LoneNumber, vote, "Fiji, Nauru.\n\n", "3", true),
        (Cue::Labelled, vote, "Fiji, Nauru\n\n", "7. The mills were visited.", true),
        (Cue::AfterBracket, vote, "Fiji, Nauru [Palau was not there]\n", "Tuvalu", true),
        (Cue::BehindFormula, "", "The General Assembly, ", "Recalling the mills of the river, the harbour and the sea, and all who keep their lights, Noting the report on the keepers of the lights, 1. Thanks the keepers of the mills; 2. Thanks the millers.", true),
        (Cue::BehindSymbol, "", "A/RES/95/12 ", "Keeping of the lights The General Assembly, Recalling the mills of the river, the harbour and the sea, and all who keep their lights, Noting the report, 1. Thanks the keepers of the mills; 2. Thanks the millers.", true),
        (Cue::SymbolBehind, "", "Keeping of the lights ", "A/RES/95/12 Recalling the mills of the river, the harbour and the sea, and all who keep their lights, Noting the report, 1. Thanks the keepers of the mills; 2. Thanks the millers who keep the lights.", true),
        (Cue::FormulaBehind, "", "A/RES/95/12 Keeping of the lights ", "The General Assembly, Recalling the mills of the river, the harbour and the sea, and all who keep their lights, Noting the report, 1. Thanks the keepers of the mills; 2. Thanks the millers.", true),
        (Cue::BelowTitle, "", "95/412. Keeping of the lights ", "At its 71st plenary meeting, on 10 May 2040, the General Assembly, on the proposal of the keepers of the mills, decided to keep the lights of the river, the harbour and the sea, and to thank all.", true),
        (Cue::AfterCall, numbered, "2. Decides to keep the lights of 2031 ", "3. Decides also to remain seized of the matter.", true),
        (Cue::VerbBehind, numbered, "", "2. Decides to keep the lights.", true),
        (Cue::NumberSkipped, numbered, "2. Decides to keep the lights; ", "4. Decides also to remain seized of the matter.", true),
        (Cue::HeadingBehind, numbered, "2. Decides to keep the lights; ", "Keeping of the mills 3. Decides also to remain seized of the matter.", true),
        (Cue::MeetingBehind, numbered, "2. Decides to keep the lights. ", "71st plenary meeting 12 May 2040", true),
        (Cue::MeetingDate, numbered, "2. Decides to keep the lights. 71st plenary meeting ", "12 May 2040", true),
        (Cue::NumberRecited, numbered, "2. Decides to keep the lights; II ", "1. Thanks the millers of the river.", true),
        (Cue::DateBehind, numbered, "2. Decides to keep the lights. 71st plenary meeting 12 May 2040 3. Thanks all; ", "13 May 2040", true),
    ];
    // Of a footnote's line nobody is told, nor of a place in a flattened text where nothing begins: `foot`, below, and
    // `flat/start/tests.rs` have those.
    let elsewhere = [Cue::GoesOn, Cue::NoSentence, Cue::Rule];
    let mut seen = FOOT.map(|(cue, ..)| cue).into_iter().chain(elsewhere).fold(Cues::NONE, Cues::and);
    let mut faults = String::new();
    for (cue, part, before, line, begins) in rows {
        let told = told(&format!("{part}{before}"), line);
        faults.extend(fault(cue, begins, &told));
        seen = seen.and(cue);
    }
    assert!(faults.is_empty(), "{faults}");
    let missing: Vec<_> = Cue::ALL.into_iter().filter(|&cue| !seen.has(cue)).collect();
    assert!(missing.is_empty(), "no place shows {missing:?}");
}

const PAGE: Foot = Foot { waiting: false, parted: false, outdented: false, complete: true, aligned: true };

/// What the page shows of a line below a footnote, and whether the text goes on with it.
const FOOT: [(Cue, Foot, &str, bool); 6] = [
    (Cue::NotesWait, Foot { waiting: true, ..PAGE }, "4. Decides to keep the lights;", false),
    (Cue::NoteParted, Foot { parted: true, ..PAGE }, "See A/95/512.", true),
    (Cue::NoteOutdented, Foot { outdented: true, ..PAGE }, "See A/95/512.", true),
    (Cue::NoteOpen, Foot { complete: false, ..PAGE }, "Annex", false),
    (Cue::NoteAligned, PAGE, "See A/95/512.", false),
    (Cue::NoteUnaligned, Foot { aligned: false, ..PAGE }, "See A/95/512.", true),
];

#[test]
fn every_cue_of_the_foot() {
    let blocks = Blocks::new();
    for (cue, foot, line, leaves) in FOOT {
        let decision = blocks.leaves_foot(foot, line, lexicon(En));
        assert!(decision.cues.has(cue) && decision.begins() == leaves, "{cue:?}: {decision}");
    }
    // A heading that is known is the text's again.
    assert!(blocks.leaves_foot(PAGE, "Annex", lexicon(En)).begins());
}
