//! Citations, resolved: a table of texts of our own in six languages, with what is found in each.

use std::fmt::Write as _;
use undocs::cite::{Graph, Reference, references};
use undocs::{Language, Parser};

/// A text and what it cites: `symbol [pinpoints] verb place (form or reason)`, one a line.
type Case = (Language, &'static str, &'static str);

use Language::{Ar, En, Es, Fr, Ru, Zh};

#[rustfmt::skip]
const PINPOINTS: &[Case] = &[
    (En, "Recalling paragraph 3 of its resolution 88/7 of 4 May 2034,", "A/RES/88/7 [paragraph 3] recalling PP1"),
    (En, "Recalling paragraphs 3 to 5, 7 and 9 (b) of General Assembly resolution 88/7,",
        "A/RES/88/7 [paragraph 3–5; paragraph 7; paragraph 9.b] recalling PP1"),
    (En, "Recalling annex II to its resolution 88/7, and section IV of resolution 87/9,",
        "A/RES/88/7 [annex II] recalling PP1\nA/RES/87/9 [section IV] recalling PP1"),
    (En, "Recalling paragraph 2 of the annex to resolution 88/7,", "A/RES/88/7 [paragraph 2; annex] recalling PP1"),
    (En, "Recalling its resolution 88/7 of 4 May 2034, para. 5,", "A/RES/88/7 [paragraph 5] recalling PP1"),
    (En, "Recalling the third preambular paragraph of its resolution 88/7,",
        "A/RES/88/7 [preambular-paragraph 3] recalling PP1"),
    (En, "Recalling paragraph 3 of Security Council resolution 2999 (2039),", "S/RES/2999(2039) [paragraph 3] recalling PP1"),
    (En, "Recalling its resolution 88/7, paragraph 4 of the Convention notwithstanding,", "A/RES/88/7 recalling PP1"),
    (Fr, "Rappelant les paragraphes 3 à 5 de sa résolution 88/7 du 4 mai 2034,", "A/RES/88/7 [paragraph 3–5] recalling PP1"),
    (Fr, "Rappelant l’annexe II à sa résolution 88/7, et la section IV de la résolution 87/9,",
        "A/RES/88/7 [annex II] recalling PP1\nA/RES/87/9 [section IV] recalling PP1"),
    (Fr, "Rappelant l’alinéa a) du paragraphe 3 de sa résolution 88/7,", "A/RES/88/7 [subparagraph a; paragraph 3] recalling PP1"),
    (Fr, "Rappelant sa résolution 88/7, par. 5 et 6,", "A/RES/88/7 [paragraph 5; paragraph 6] recalling PP1"),
    (Es, "Recordando los párrafos 3 a 5 de su resolución 88/7, de 4 de mayo de 2034,", "A/RES/88/7 [paragraph 3–5] recalling PP1"),
    (Es, "Recordando el anexo II de su resolución 88/7 y la sección IV de su resolución 87/9,",
        "A/RES/88/7 [annex II] recalling PP1\nA/RES/87/9 [section IV] recalling PP1"),
    (Es, "Recordando el apartado b) del párrafo 2 de la resolución 88/7,", "A/RES/88/7 [subparagraph b; paragraph 2] recalling PP1"),
    (Ru, "ссылаясь на пункты 3–5 своей резолюции 88/7 от 4 мая 2034 года,", "A/RES/88/7 [paragraph 3–5] recalling PP1"),
    (Ru, "ссылаясь на приложение II к своей резолюции 88/7 и на раздел IV резолюции 87/9,",
        "A/RES/88/7 [annex II] recalling PP1\nA/RES/87/9 [section IV] recalling PP1"),
    (Ar, "إذ تشير إلى الفقرة 3 من قرارها 88/7 المؤرخ 4 أيار/مايو 2034،", "A/RES/88/7 [paragraph 3] recalling PP1"),
    (Ar, "إذ تشير إلى الفقرات 3 إلى 5 من القرار 88/7 وإلى المرفق الثاني للقرار 87/9،",
        "A/RES/88/7 [paragraph 3–5] recalling PP1\nA/RES/87/9 [annex 2] recalling PP1"),
    (Zh, "回顾其2034年5月4日第88/7号决议第3至5段，", "A/RES/88/7 [paragraph 3–5] recalling PP1"),
    (Zh, "回顾其第88/7号决议附件二和第87/9号决议第四节，",
        "A/RES/88/7 [annex 2] recalling PP1\nA/RES/87/9 [section 4] recalling PP1"),
];

#[rustfmt::skip]
const ELIDED: &[Case] = &[
    (En, "Taking note of the reports A/88/12 and Corr.1 and A/88/14 and Add.1 and 2,",
        "A/88/12 taking-note PP1\nA/88/12/Corr.1 taking-note PP1 (elided)\nA/88/14 taking-note PP1\n\
         A/88/14/Add.1 taking-note PP1 (elided)\nA/88/14/Add.2 taking-note PP1 (elided)"),
    (En, "Recalling its resolutions 88/7 A and B of 4 May 2034, 88/8 and 87/9,",
        "A/RES/88/7A recalling PP1\nA/RES/88/7B recalling PP1\nA/RES/88/8 recalling PP1\nA/RES/87/9 recalling PP1"),
    (Fr, "Prenant note des rapports A/88/12 et Corr.1 et A/88/14 et Add.1 à 3,",
        "A/88/12 taking-note PP1\nA/88/12/Corr.1 taking-note PP1 (elided)\nA/88/14 taking-note PP1\n\
         A/88/14/Add.1 taking-note PP1 (elided)\nA/88/14/Add.2 taking-note PP1 (elided)\nA/88/14/Add.3 taking-note PP1 (elided)"),
    (Es, "Tomando nota del informe A/88/12 y Corr.1,", "A/88/12 taking-note PP1\nA/88/12/Corr.1 taking-note PP1 (elided)"),
    (Ru, "принимая к сведению доклад A/88/12 и Corr.1,", "A/88/12 taking-note PP1\nA/88/12/Corr.1 taking-note PP1 (elided)"),
    (Ar, "وإذ تحيط علما بالتقرير A/88/12 و Corr.1،", "A/88/12 taking-note PP1\nA/88/12/Corr.1 taking-note PP1 (elided)"),
    (Zh, "注意到报告A/88/12和Corr.1，", "A/88/12 noting PP1\nA/88/12/Corr.1 noting PP1 (elided)"),
];

#[rustfmt::skip]
const SAID: &[Case] = &[
    (En, "Recalling its resolution 88/7, and reaffirming paragraph 2 of the said resolution,",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] reaffirming PP1 (said)"),
    (En, "Recalling its resolution 88/7 of 4 May 2034 and the annex to that resolution,",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [annex] recalling PP1 (said)"),
    (En, "Recalling the same resolution,", "nothing-before recalling PP1 (said)"),
    (En, "Recalling resolution 88/7, and noting that a resolution of the Board asks that that resolution be read,",
        "A/RES/88/7 recalling PP1\nno-number noting PP1 (said)"),
    (En, "Recalling that resolution 88/7 was adopted,", "A/RES/88/7 recalling PP1"),
    (Fr, "Rappelant sa résolution 88/7, et réaffirmant le paragraphe 2 de ladite résolution,",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] reaffirming PP1 (said)"),
    (Fr, "Rappelant la résolution susmentionnée,", "nothing-before recalling PP1 (said)"),
    (Fr, "Rappelant sa décision 88/507 et l’annexe de la même décision,",
        "A/DEC/88/507 recalling PP1\nA/DEC/88/507 [annex] recalling PP1 (said)"),
    (Es, "Recordando su resolución 88/7, y reafirmando el párrafo 2 de dicha resolución,",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] reaffirming PP1 (said)"),
    (Ru, "ссылаясь на свою резолюцию 88/7 и на пункт 2 указанной резолюции,",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] recalling PP1 (said)"),
    (Ar, "إذ تشير إلى قرارها 88/7 وإلى الفقرة 2 من القرار نفسه،",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] recalling PP1 (said)"),
    (Zh, "回顾其第88/7号决议，并重申该决议第2段，",
        "A/RES/88/7 recalling PP1\nA/RES/88/7 [paragraph 2] reaffirming PP1 (said)"),
];

#[rustfmt::skip]
const UNRESOLVED: &[Case] = &[
    (En, "Recalling its resolutions of 2030,", "no-number recalling PP1 (group)"),
    (En, "Recalling all its previous resolutions on harbours, in particular resolution 88/7,",
        "no-number recalling PP1 (group)\nA/RES/88/7 recalling PP1"),
    (En, "Recalling its resolutions 88/7 and 87/9,", "A/RES/88/7 recalling PP1\nA/RES/87/9 recalling PP1"),
    (Fr, "Rappelant ses résolutions antérieures,", "no-number recalling PP1 (group)"),
    (Fr, "Rappelant ses résolutions 88/7 et 87/9,", "A/RES/88/7 recalling PP1\nA/RES/87/9 recalling PP1"),
    (Es, "Recordando todas sus resoluciones anteriores,", "no-number recalling PP1 (group)"),
    (Ru, "ссылаясь на свои предыдущие резолюции,", "no-number recalling PP1 (group)"),
    (Ar, "إذ تشير إلى قراراتها السابقة،", "no-number recalling PP1 (group)"),
    (Zh, "回顾其以往各项决议，", "no-number recalling PP1 (group)"),
];

/// What stands around a preambular paragraph: its formula, an operative paragraph.
fn resolution(language: Language, paragraph: &str) -> String {
    let (formula, decides) = match language {
        En => ("The General Assembly,", "Decides to remain seized of the matter."),
        Fr => ("L’Assemblée générale,", "Décide de rester saisie de la question."),
        Es => ("La Asamblea General,", "Decide seguir ocupándose de la cuestión."),
        Ru => ("Генеральная Ассамблея,", "постановляет продолжать заниматься этим вопросом."),
        Ar => ("إن الجمعية العامة،", "تقرر أن تبقي المسألة قيد نظرها."),
        Zh => ("大会，", "决定继续处理此案。"),
    };
    format!("89/1. X\n\n{formula}\n\n{paragraph}\n\n1. {decides}\n")
}

fn told(reference: &Reference<'_>) -> String {
    let symbol = reference.symbol.as_deref().or(reference.work.as_deref());
    let mut line = symbol.or(reference.reason.map(|reason| reason.as_str())).unwrap_or("?").to_owned();
    if !reference.pinpoints.is_empty() {
        let parts: Vec<String> = reference.pinpoints.iter().map(ToString::to_string).collect();
        let _ = write!(line, " [{}]", parts.join("; "));
    }
    let _ = write!(line, " {} {}", reference.act.map_or("-", |act| act.as_str()), reference.place);
    if reference.form.as_str() != "printed" {
        let _ = write!(line, " ({})", reference.form.as_str());
    }
    line
}

fn found(language: Language, text: &str) -> String {
    let document = Parser::new().language(language).parse(text).document;
    let found = references(&document, "x.txt");
    for reference in &found {
        // What is printed stands where it says.
        let span = reference.span;
        let words = &text[span.start as usize..span.end as usize];
        assert!(words.contains(&*reference.text), "{:?} is not in {words:?}", reference.text);
    }
    found.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(cases: &[Case]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(language, paragraph, expected)| {
            let found = found(*language, &resolution(*language, paragraph));
            (found != *expected)
                .then(|| format!("{language:?} {paragraph}\n  expected\n{expected}\n  found\n{found}\n"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn parts_that_are_pointed_to() {
    check(PINPOINTS);
}

#[test]
fn what_differs_from_the_symbol_before() {
    check(ELIDED);
}

#[test]
fn the_one_named_last() {
    check(SAID);
}

#[test]
fn what_names_no_number() {
    check(UNRESOLVED);
}

// ---- footnotes

/// A document whose paragraph calls all of these footnotes.
fn noted(language: Language, lead: &str, notes: &[&str]) -> String {
    let marks = ["¹", "²", "³", "⁴", "⁵", "⁶"];
    let calls: Vec<String> = (0..notes.len()).map(|n| format!("X{}", marks[n])).collect();
    let mut text = resolution(language, &format!("{lead} {},", calls.join(" ")));
    text += "\n__________________\n\n";
    for (n, note) in notes.iter().enumerate() {
        let _ = write!(text, "{} {note}\n\n", marks[n]);
    }
    text
}

#[track_caller]
fn check_notes(language: Language, lead: &str, notes: &[&str], expected: &[&str]) {
    let text = noted(language, lead, notes);
    assert_eq!(found(language, &text), expected.join("\n"), "{text}");
}

#[test]
fn ibid() {
    check_notes(
        En,
        "Recalling",
        &[
            "Resolution 88/7, annex.",
            "Ibid., para. 4.",
            "Official Records of the General Assembly, Eighty-eighth Session, Supplement No. 9 (A/88/9), chap. II, sect. A.",
            "Ibid., sect. B.",
            "Ibid., Eighty-ninth Session, Supplement No. 9 (A/89/9); see also resolution 88/8.",
            "Ibid.",
        ],
        &[
            "A/RES/88/7 [annex] recalling PP1 note ¹",
            "A/RES/88/7 [paragraph 4] recalling PP1 note ² (ibid)",
            "A/88/9 [chapter II; section A] recalling PP1 note ³",
            "A/88/9 [chapter II; section B] recalling PP1 note ⁴ (ibid)",
            "A/89/9 recalling PP1 note ⁵ (ibid)",
            "A/RES/88/8 recalling PP1 note ⁵",
            "A/RES/88/8 recalling PP1 note ⁶ (ibid)",
        ],
    );
    for (language, lead, notes) in [
        (Fr, "Rappelant", ["Voir résolution 88/7.", "Ibid., annexe II."]),
        (Es, "Recordando", ["Véase la resolución 88/7.", "Ibid., anexo II."]),
        (Ru, "ссылаясь на", ["См. резолюцию 88/7.", "Там же, приложение II."]),
    ] {
        let expected = ["A/RES/88/7 recalling PP1 note ¹", "A/RES/88/7 [annex II] recalling PP1 note ² (ibid)"];
        check_notes(language, lead, &notes, &expected);
    }
    let expected = ["A/RES/88/7 recalling PP1 note ¹", "A/RES/88/7 [annex 2] recalling PP1 note ² (ibid)"];
    check_notes(Ar, "إذ تشير إلى", &["انظر القرار 88/7.", "المرجع نفسه، المرفق الثاني."], &expected);
    check_notes(Zh, "回顾", &["见第88/7号决议。", "同上，附件二。"], &expected);
}

/// In the title no paragraph stands before the note: its place was written with a blank before it.
#[test]
fn the_place_of_a_note_alone() {
    let text = "89/1. Harbours¹\n\nThe General Assembly,\n\nRecalling its resolution 88/7,²\n\n1. Decides.\n\n___\n¹ See \
                A/88/12.\n² See A/88/13.\n";
    let document = Parser::new().language(En).parse(text).document;
    let places: Vec<_> = references(&document, "a.txt").iter().map(|found| found.place.to_string()).collect();
    assert_eq!(places, ["PP1", "note ¹", "PP1 note ²"]);
}

#[test]
fn ibid_of_what_has_no_symbol() {
    check_notes(
        En,
        "Recalling",
        &[
            "United Nations, Treaty Series, vol. 9999, No. 99001.",
            "Ibid., vol. 9998, No. 99002.",
            "Report of the Conference on Harbours, Port-Louis, 3–9 May 2034 (United Nations publication, Sales No. E.34.I.1), \
             chap. I, resolution 1, annex I.",
            "Ibid., annex II.",
        ],
        &[
            "United Nations, Treaty Series [volume 9998; number 99002] recalling PP1 note ² (ibid)",
            "Report of the Conference on Harbours, Port-Louis, 3–9 May 2034 (United Nations publication, Sales No. E.34.I.1) \
             [chapter I; resolution 1; annex II] recalling PP1 note ⁴ (ibid)",
        ],
    );
    // A part may stand behind something that is none; a number may be printed as in English.
    check_notes(
        En,
        "Recalling",
        &["See A/88/12.", "Ibid., statement on “Lights, chapters 8 to 12, and bells”, para. 12."],
        &["A/88/12 recalling PP1 note ¹", "A/88/12 [paragraph 12] recalling PP1 note ² (ibid)"],
    );
    // The work may stand in the same footnote, whatever the one before cites.
    check_notes(
        En,
        "Recalling",
        &["See A/88/12.", "United Nations, Treaty Series, vol. 9999, No. 99001; ibid., vol. 9998, No. 99002."],
        &[
            "A/88/12 recalling PP1 note ¹",
            "United Nations, Treaty Series [volume 9998; number 99002] recalling PP1 note ² (ibid)",
        ],
    );
    check_notes(
        Ru,
        "ссылаясь на",
        &["United Nations, Treaty Series, vol. 9999, Nos. 99001–99004.", "Ibid., No. 99003."],
        &["United Nations, Treaty Series [volume 9999; number 99003] recalling PP1 note ² (ibid)"],
    );
    check_notes(Zh, "回顾", &["国际灯塔组织，LC 32/15号文件，附件5，LC.2号决议。"], &[]);
    check_notes(En, "Recalling", &["Ibid., annex II."], &["no-footnote-before [annex II] recalling PP1 note ¹ (ibid)"]);
}

// ---- places, documents inside others, the graph

#[test]
fn places() {
    let text = "89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/1,\n\nNoting that, having considered the \
                matter, resolution 88/2 applies,\n\n1. Requests the Secretary-General:\n\n(a) To report on resolution 88/3;\n\n\
                (b) To do so, bearing in mind decision 88/507;\n\n2. Decides to apply resolution 88/4.\n";
    assert_eq!(
        found(En, text),
        "A/RES/88/1 recalling PP1\nA/RES/88/2 having-considered PP2\nA/RES/88/3 requesting OP1.a\n\
         A/DEC/88/507 bearing-in-mind OP1.b\nA/RES/88/4 deciding OP2"
    );
}

#[test]
fn who_has_no_symbol_has_the_name_it_was_given() {
    let document =
        undocs::parse("The General Assembly,\n\nRecalling its resolution 88/7 of 4 May 2034,\n\n1. Decides.\n")
            .document;
    let found = references(&document, "texts/draft.txt");
    assert_eq!((&*found[0].from, &*found[0].source), ("texts/draft.txt", "texts/draft.txt"));
    assert_eq!(found[0].date.as_deref(), Some("2034-05-04"));
    assert_eq!(found[0].url.as_deref(), Some("https://undocs.org/en/A/RES/88/7"));
}

#[test]
fn graphs_merge_as_if_read_together() {
    let texts = [resolution(En, PINPOINTS[0].1), resolution(Fr, PINPOINTS[9].1), "Texte.".to_owned()];
    let mut together = Graph::default();
    let mut merged = Graph::default();
    for (n, text) in texts.iter().enumerate() {
        let (document, name) = (undocs::parse(text).document, format!("{n}.txt"));
        together.add(&document, &name);
        let mut one = Graph::default();
        one.add(&document, &name);
        merged.merge(one);
    }
    assert_eq!(together, merged);
    let nodes: Vec<_> = together.nodes().map(|(id, node)| (id, node.read)).collect();
    assert_eq!(nodes, [("2.txt", true), ("A/RES/87/9", false), ("A/RES/88/7", false), ("A/RES/89/1", true)]);
}

/// Whatever stands in a text, the analysis ends, and what it finds stands in it.
#[test]
fn rubbish() {
    let pieces = [
        "ibid. ",
        "§",
        "第",
        "resolution ",
        "88/7 ",
        "the said resolution",
        "A/88/1 and Corr.",
        "1-99 ",
        "(",
        "é",
        "¹ ",
        "\n\n",
    ];
    let mut state = 7u32;
    for _ in 0..300 {
        let mut text = String::from("The General Assembly,\n\nRecalling ");
        for _ in 0..30 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text += pieces[(state >> 16) as usize % pieces.len()];
        }
        for language in Language::ALL {
            let document = Parser::new().language(language).parse(&text).document;
            for reference in references(&document, "x") {
                assert!(text.get(reference.span.start as usize..reference.span.end as usize).is_some(), "{text}");
            }
        }
    }
}
