//! Does a block begin here? A table: what is being read, a line, the blank lines after it, the next line.

// What is tested needs no allocator; the tests do.
extern crate std;

mod every_cue;

use self::std::string::ToString;
use self::std::vec::Vec;
use super::decision::Decision;
use super::habits::Habits;
use super::seam::Last;
use super::so_far::SoFar;
use super::{Blocks, Part};
use crate::Language::{self, Ar, En, Es, Fr, Ru, Zh};
use crate::lexicon::lexicon;
use crate::line::{Line, columns};
use crate::span::Span;

/// Whether `after` begins a block behind `before`, in a part of a document whose last paragraph has this number.
fn begins(language: Language, (part, number): (Part, u16), before: &str, gap: u8, after: &str) -> bool {
    let lexicon = lexicon(language);
    let mut blocks = Blocks::new();
    (blocks.shown_mut().part, blocks.shown_mut().number) = (part, number);
    let first = before.lines().next().unwrap_or(before);
    blocks.begin(&blocks.probe(first, lexicon), false, lexicon);
    let end = before.lines().next_back().unwrap_or(before);
    let opens = blocks.probe(end, lexicon).ballot.is_some_and(|(_, len)| len == end.len());
    let last = Last { opens, ..Last::new(end, columns(end)) };
    let all = Span::new(0, before.len() as u32);
    let so_far = SoFar { text: before, first: all, latest: all, last, gap, broken: false, parted: Decision::NONE };
    let mut probe = blocks.probe(after, lexicon);
    blocks.begins(&mut Habits::new(), &so_far, &Line::read(after, 0), &mut probe, None, lexicon).begins()
}

#[test]
fn paragraphs_in_six_languages() {
    let (preamble, operative) = ((Part::Preamble, 0), (Part::Operative, 3));
    for (language, part, before, after, expected) in [
        // A recital ends with a comma, and another opens.
        (En, preamble, "Recalling its resolution 85/12 of 3 May 2031,", "Noting the report on the mills,", true),
        (
            Fr,
            preamble,
            "Rappelant sa résolution 85/12 du 3 mai 2031,",
            "Prenant note du rapport sur les moulins,",
            true,
        ),
        (Es, preamble, "Recordando su resolución 85/12, de 3 de mayo,", "Observando el informe sobre los faros,", true),
        (Ru, preamble, "ссылаясь на свою резолюцию 85/12,", "отмечая доклад о маяках,", true),
        (Ar, preamble, "إذ تشير إلى قرارها 85/12،", "وإذ تلاحظ التقرير عن المنارات،", true),
        (Zh, preamble, "回顾其第85/12号决议，", "注意到关于灯塔的报告，", true),
        // A sentence that is not over goes on, whatever the words are.
        (En, preamble, "Recalling that the keepers of the lighthouses had", "noted the report on the mills,", false),
        (Fr, preamble, "Rappelant que les gardiens des phares avaient", "pris note du rapport sur les moulins,", false),
        (Es, preamble, "Recordando que los guardianes de los faros habían", "observado el informe,", false),
        (Ru, preamble, "ссылаясь на то, что смотрители маяков", "были заслушаны в комитете,", false),
        (Ar, preamble, "إذ تشير إلى أن حراس المنارات", "قد قدموا تقريرا عن المنارات،", false),
        (Zh, preamble, "回顾灯塔看守人在各次", "会议上提出的报告，", false),
        // The number that is due.
        (En, operative, "3. Thanks the keepers of the mills;", "4. Decides to remain seized of the matter.", true),
        (Fr, operative, "3. Remercie les gardiens des moulins ;", "4. Décide de rester saisie de la question.", true),
        (Es, operative, "3. Da las gracias a los guardianes;", "4. Decide seguir ocupándose de la cuestión.", true),
        (Ru, operative, "3. благодарит смотрителей маяков;", "4. постановляет продолжать рассмотрение вопроса.", true),
        (Ar, operative, "3 - تشكر حراس المنارات؛", "4 - تقرر أن تبقي المسألة قيد نظرها.", true),
        (Zh, operative, "3. 感谢灯塔看守人；", "4. 决定继续处理此案。", true),
        // A number that is not due, in the middle of a sentence.
        (En, operative, "3. Thanks the keepers of paragraph", "12 of the report for the light they keep;", false),
        (Fr, operative, "3. Remercie les gardiens, au paragraphe", "12 du rapport, de leur lumière ;", false),
        (Es, operative, "3. Da las gracias, en el párrafo", "12 del informe, a los guardianes;", false),
        (Ru, operative, "3. благодарит смотрителей в пункте", "12 доклада за свет;", false),
        (Ar, operative, "3 - تشكر الحراس في الفقرة", "12 من التقرير على ضوئهم؛", false),
        (Zh, operative, "3. 感谢报告第", "12 段所述的看守人；", false),
    ] {
        assert_eq!(begins(language, part, before, 0, after), expected, "{language:?}: {before} / {after}");
    }
}

#[test]
fn signs_against_each_other() {
    let (preamble, operative, body) = ((Part::Preamble, 0), (Part::Operative, 3), (Part::Body, 6));
    for (part, before, gap, after, expected) in [
        // A heading that nothing ends, and a number that is due with its verb, or without one.
        (operative, "Keeping of the lights", 0, "4. Decides to keep the lights;", true),
        (body, "Keeping of the lights", 0, "of the river", false),
        // A number off by two: a misprint after a clause, a year in the middle of a sentence.
        (operative, "3. Thanks the keepers;", 0, "5. Decides to keep the lights;", true),
        (operative, "3. Thanks the keepers of the year", 0, "5. Decides to keep the lights;", false),
        // Sub-paragraphs.
        (operative, "3. Decides:", 0, "(a) To keep the lights;", true),
        (operative, "3. Thanks the keepers of paragraph 3", 0, "(a) of the report;", false),
        // A word that is broken by the line's end.
        (preamble, "Recalling the light-", 0, "house keepers of the river,", false),
        (preamble, "The General Assembly,", 0, "Recalling the mills,", true),
        // The closing.
        (operative, "4. Decides to keep the lights.", 1, "71st plenary meeting", true),
        // A blank line where none was before.
        (body, "The keepers were thanked.", 1, "The mills were visited.", true),
        (body, "The keepers of the river were", 1, "thanked by the mills.", false),
    ] {
        assert_eq!(begins(En, part, before, gap, after), expected, "{before} / {after}");
    }
}

#[test]
fn lists_of_states() {
    for (language, before, gap, after, expected) in [
        (En, "In favour:", 0, "Fiji, Nauru", false),
        (En, "In favour:\nFiji, Nauru,", 0, "Palau", false),
        (En, "In favour:\nFiji, Nauru, Bosnia and", 0, "Herzegovina, Palau", false),
        (En, "In favour:\nFiji, Nauru", 0, "Against:", true),
        (En, "In favour:\nFiji, Nauru.", 1, "Palau", true),
        (En, "In favour:\nFiji, Nauru", 1, "The Committee thanked the keepers.", true),
        (En, "In favour:\nFiji\nNauru", 0, "Palau made a statement on the mills.", true),
        (En, "In favour:\nFiji, Nauru", 1, "7. The mills were visited.", true),
        (Fr, "Votent pour :", 0, "Fidji, Nauru", false),
        (Fr, "Votent pour :\nFidji, Nauru", 0, "Votent contre :", true),
        (Es, "Votos a favor:", 0, "Fiji, Nauru", false),
        (Ru, "Голосовали за:", 0, "Фиджи, Науру", false),
        (Ar, "المؤيدون:", 0, "فيجي، ناورو", false),
        (Zh, "赞成：", 0, "斐济、瑙鲁", false),
        // A dash says that nobody voted so, and is no half of a word.
        (En, "Against:\n-", 0, "Abstaining:", true),
    ] {
        let list = (Part::Operative, 3);
        assert_eq!(begins(language, list, before, gap, after), expected, "{before} / {after}");
    }
}

/// Each block tells which rule named it, and what was weighed; each line that goes on, why. Through windows the same.
#[test]
fn reasons() {
    let text = "A/95/512\n\nKeeping of the lights\n\nThe General Assembly,\n\nRecalling the mills and\nthe rivers,\n\n\
                1. Decides to keep the lights.\n";
    let mut whole = Vec::new();
    let mut events = crate::events(text);
    while events.next_because(|reason| whole.push((reason.span, reason.to_string()))).is_some() {}
    let named = [
        ("A/95/512", "named by symbol-line; begins where nothing stood before"),
        ("Keeping of the lights", "named by title; begins +"),
        ("The General Assembly,", "named by formula; begins +"),
        ("the rivers,", "goes on -"),
        ("Recalling the mills and", "named by recital; begins +"),
        ("1. Decides to keep the lights.", "named by number; begins +"),
    ];
    for ((line, expected), (span, reason)) in named.iter().zip(&whole) {
        assert_eq!(&&text[span.range()], line, "{reason}");
        assert!(reason.starts_with(expected), "{line}: {reason}");
    }
    assert_eq!(whole.len(), named.len());
    for size in [1, 7, 64] {
        let (mut window, mut rest, mut told) = (Vec::new(), text.as_bytes(), Vec::new());
        let mut feed = crate::Parser::new().language(En).feed();
        loop {
            let (taken, left) = rest.split_at(rest.len().min(size));
            window.extend_from_slice(taken);
            rest = left;
            let mut pull = feed.pull(&window, rest.is_empty()).expect("the blocks fit");
            while pull.next_because(|reason| told.push((reason.span, reason.to_string()))).is_some() {}
            match pull.end() {
                crate::Progress::NeedMore { consumed } => drop(window.drain(..consumed)),
                crate::Progress::End => break,
            }
        }
        assert_eq!(told, whole, "{size}");
    }
}
