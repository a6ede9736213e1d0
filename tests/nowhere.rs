//! Nothing stands nowhere: every letter and digit of a text lies in what the tree says of it, and what the tree says of a
//! stretch of text is what stands there. `support::nowhere` asks.
//!
//! Over documents that are put together of what documents are made of, in six languages and in any order, as a whole and
//! in pieces; over what was lost once; and where `UNDOCS_SHARED` names the shared folder, over real texts. The fixtures,
//! the samples and proptest's rubbish come to the same checker in `tests/invariants.rs`.

#![cfg(feature = "alloc")]

mod support;

use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use support::Check;
use undocs::tree::{Block, Builder};
use undocs::{Document, Parser, Progress};

/// What documents are made of, in any language.
const COMMON: &[&str] = &[
    "A/95/407",
    "A/C.3/95/L.12/Rev.1",
    "S/PRST/2039/5",
    "S/PRST/2039/5\nS/PRST/2039/8\nS/PRST/2039/9",
    "83/170\tRivers\n84/181\tForests\n85/99\tMountains",
    "83/170   Rivers\n84/181   Forests\n85/99    Mountains",
    "Distr.: General\n12 January 2041",
    "Harbour\tWicks\tKeeper\nNorth\t40\tRay\nSouth\t38\tLee",
    "| Harbour | Jugs | Days |\n|---------|-----:|-----:|\n| North   |   12 |   30 |\n| South   |    7 |      |",
    "Tower            Steps     Height\nEast               112      30 m\nWest                98      27 m",
    "A",
    "B\n",
    "I",
    "IV. 12",
    "17",
    "2/3",
    "40-23117 (E) 150141\n*4023117*",
    "\u{c}A/RES/95/407\n\n2/2 40-23117\n",
    "A/RES/95/407 2/3\n\u{c}",
    "_______________\n1 A/94/611.\n2 A/94/612.",
    "_______________\n1\n2\nA/94/611.\nA/94/612.",
    "¹ A/94/611.",
    "[^1]: A/94/611.",
    "<sup>2</sup> A/94/612.",
    "(1) A/94/613.",
    "# 95/12. <u>Lamps</u>",
    "**95/13**",
    "[95/14](https://undocs.org/A/RES/95/14) of 3",
    "<!-- Page 2 -->",
    "---\ntitle: Lamps\npages: 12\n---",
    "<p>Lamps &amp; 40 wicks</p>",
    "https://undocs.org/A/95/1",
    "5.I.6\tLamps",
    "37 jugs, 1 lamp and 2 wicks",
    "Fiji, Ghana, Togo",
    "Fiji*, Ghana1, Togo.",
    "\u{feff}",
    "3–1–2",
];

const EN: &[&str] = &[
    "United Nations",
    "General Assembly",
    "Human Rights Council",
    "Ninety-fifth session\nAgenda item 77 (a)\nOceans and harbours",
    "Original: English",
    "Second Committee",
    "Resolution adopted by the General Assembly on 22 December 2040\n[on the report of the Sixth Committee (A/95/512, para. 9)]",
    "Adopted by the Security Council at its 9977th meeting, on 4 May 2031",
    "Fiji, Malta and Togo: draft resolution",
    "95/407. Charts of silted mouths",
    "95/411. Election of keepers1",
    "Report of the Second Committee",
    "General Assembly resolutions\n83/170\tRivers\n84/181\tForests\n85/99\tMountains",
    "The General Assembly,",
    "The Human Rights Council,",
    "Recalling its resolution 91/118 of 14 December 2036 and Security Council resolution 3015 (2037),1",
    "Noting that 1 billion lamps burn2 in the\nharbours of the north,",
    "1. Decides that the mouths are charted;",
    "2. Requests the keepers:\n(a) To note the towers;\n(b) To count the wicks, [1] and\n(i) To burn them;",
    "3. Decides to remain seized of the matter.",
    "82nd plenary meeting\n22 December 2040",
    "89th plenary meeting, 29 June 2041",
    "Annex\nPlan of the harbours",
    "Annex II",
    "I. Consideration of proposals",
    "A. Draft resolution A/C.3/95/L.12",
    "4. The Committee adopted draft resolution A/C.3/95/L.12 by a recorded vote of 3 to 1, with 2 abstentions. The voting was as follows:",
    "In favour:\nFiji, Malta, Togo.\nAgainst:\nPalau.\nAbstaining:\nBenin, Ghana.",
    "In favour: Fiji, Malta and Suriname\n\nAgainst: None\n\nAbstaining: Benin, Ghana",
    "Subsequently, Benin and Ghana joined in sponsoring the draft resolution.",
    "Draft resolution I\nTowpaths",
    "Draft decision II",
    "[Adopted without a vote.]",
    "• Report of the Secretary-General (A/90/88);\n• Note by the Secretariat (A/90/140).",
];

const FR: &[&str] = &[
    "Nations Unies",
    "Assemblée générale",
    "Quatre-vingt-quinzième session\nPoint 77 a) de l’ordre du jour\nOcéans et ports",
    "Original : anglais",
    "Deuxième Commission",
    "Résolution adoptée par l’Assemblée générale le 22 décembre 2040\n[sur la base du rapport de la Sixième Commission (A/95/512, par. 9)]",
    "Fidji, Malte et Togo : projet de résolution",
    "95/407. Cartes des embouchures",
    "Résolutions de l’Assemblée générale\n83/170\tFleuves\n84/181\tForêts\n85/99\tMontagnes",
    "L’Assemblée générale,",
    "Le Conseil de sécurité,",
    "Rappelant sa résolution 91/118 du 14 décembre 2036 et la résolution 3015 (2037) du Conseil de sécurité1,",
    "Notant que 1 milliard de lampes brûlent2,",
    "1. Décide que les embouchures sont levées ;",
    "2. Prie les gardiens :\na) De noter les tours ;\nb) De compter les mèches ;",
    "3. Décide de rester saisie de la question.",
    "82e séance plénière\n22 décembre 2040",
    "Annexe\nPlan des ports",
    "II. Examen des propositions",
    "4. La Commission a adopté le projet de résolution A/C.3/95/L.12 par 3 voix contre 1, avec 2 abstentions, à la suite d’un vote enregistré. Les voix se sont réparties comme suit :",
    "Ont voté pour :\nFidji, Malte, Togo.\nOnt voté contre :\nPalaos.\nSe sont abstenus :\nBénin, Ghana.",
    "Par la suite, le Bénin et le Ghana se sont joints aux auteurs du projet de résolution.",
    "Projet de résolution I\nChemins de halage",
    "Projet de décision II",
];

const ES: &[&str] = &[
    "Naciones Unidas",
    "Asamblea General",
    "Nonagésimo quinto período de sesiones\nTema 77 a) del programa\nOcéanos y puertos",
    "Original: inglés",
    "Resolución aprobada por la Asamblea General el 22 de diciembre de 2040\n[sobre la base del informe de la Sexta Comisión (A/95/512, párr. 9)]",
    "Fiji, Malta y Togo: proyecto de resolución",
    "95/407. Cartas de las desembocaduras",
    "Resoluciones de la Asamblea General\n83/170\tRíos\n84/181\tBosques\n85/99\tMontañas",
    "La Asamblea General,",
    "Recordando su resolución 91/118, de 14 de diciembre de 2036, y la resolución 3015 (2037) del Consejo de Seguridad1,",
    "Observando que arden 2 millones de lámparas2,",
    "1. Decide levantar las cartas;",
    "2. Solicita a los guardas que:\na) Anoten las torres;\nb) Cuenten las mechas;",
    "82ª sesión plenaria\n22 de diciembre de 2040",
    "Anexo\nPlan de los puertos",
    "III. Examen de las propuestas",
    "4. La Comisión aprobó el proyecto de resolución A/C.3/95/L.12 en votación registrada por 3 votos contra 1 y 2 abstenciones. El resultado de la votación fue el siguiente:",
    "Votos a favor:\nFiji, Malta, Togo.\nVotos en contra:\nPalau.\nAbstenciones:\nBenin, Ghana.",
    "Proyecto de resolución I\nCaminos de sirga",
];

const RU: &[&str] = &[
    "Организация Объединенных Наций",
    "Генеральная Ассамблея",
    "Девяносто пятая сессия\nПункт 77 a) повестки дня\nОкеаны и гавани",
    "Язык оригинала: английский",
    "Резолюция, принятая Генеральной Ассамблеей 22 декабря 2040 года\n[по докладу Шестого комитета (A/95/512, п. 9)]",
    "Мальта, Того и Фиджи: проект резолюции",
    "95/407. Карты устьев",
    "Резолюции Генеральной Ассамблеи\n83/170\tРеки\n84/181\tЛеса\n85/99\tГоры",
    "Генеральная Ассамблея,",
    "ссылаясь на свою резолюцию 91/118 от 14 декабря 2036 года и резолюцию 3015 (2037) Совета Безопасности1,",
    "отмечая, что горит 1 миллиард ламп2,",
    "1. постановляет снять карты;",
    "2. просит смотрителей:\na) записать башни;\nb) сосчитать фитили;",
    "82-е пленарное заседание\n22 декабря 2040 года",
    "64-е пленарное заседание,\n22 декабря 2040 года",
    "Приложение\nПлан гаваней",
    "II. Рассмотрение предложений",
    "4. Комитет принял проект резолюции A/C.3/95/L.12 заносимым в отчет о заседании голосованием 3 голосами против 1 при 2 воздержавшихся. Голоса распределились следующим образом:",
    "Голосовали за:\nМальта, Того, Фиджи.\nГолосовали против:\nПалау.\nВоздержались:\nБенин, Гана.",
    "Проект резолюции I\nБечевники",
];

const AR: &[&str] = &[
    "الأمم المتحدة",
    "الجمعية العامة",
    "الدورة الخامسة والتسعون\nالبند 77 (أ) من جدول الأعمال\nالمحيطات والموانئ",
    "قرار اتخذته الجمعية العامة في 22 كانون الأول/ديسمبر 2040\n[بناء على تقرير اللجنة السادسة (A/95/512، الفقرة 9)]",
    "95/407 خرائط المصاب",
    "قرارات الجمعية العامة\n83/170\tالأنهار\n84/181\tالغابات\n85/99\tالجبال",
    "إن الجمعية العامة،",
    "إذ تشير إلى قرارها 91/118 المؤرخ 14 كانون الأول/ديسمبر 2036(1)،",
    "وإذ تلاحظ أن 1 مليار مصباح تشتعل(2)،",
    "1 - تقرر أن ترسم الخرائط؛",
    "2 - تطلب إلى الحراس:\n(أ) أن يسجلوا الأبراج؛\n(ب) أن يحصوا الفتائل؛",
    "الجلسة العامة 82\n22 كانون الأول/ديسمبر 2040",
    "المرفق\nخطة الموانئ",
    "ثانيا - النظر في المقترحات",
    "المؤيدون:\nتوغو، فيجي، مالطة.\nالمعارضون:\nبالاو.\nالممتنعون:\nبنن، غانا.",
    "مشروع القرار الأول\nدروب السحب",
];

const ZH: &[&str] = &[
    "联合国",
    "大会",
    "第九十五届会议\n议程项目77(a)\n海洋与港口",
    "[根据第六委员会的报告(A/95/512，第9段)]",
    "95/407. 河口海图",
    "大会决议\n83/170\t河流\n84/181\t森林\n85/99\t山区",
    "大会，",
    "回顾其第91/118号决议和安全理事会第3015(2037)号决议，1",
    "注意到有10亿盏灯，2",
    "1. 决定测绘河口；",
    "2. 请守护人：\n(a) 记录灯塔；\n(b) 清点灯芯；",
    "2040年12月22日\n第82次全体会议",
    "附件\n港口计划",
    "二. 审议提案",
    "赞成：\n斐济、马耳他、多哥。\n反对：\n帕劳。\n弃权：\n贝宁、加纳。",
    "决议草案一\n纤道",
];

/// A document of one language: pieces of it in any order, apart by a blank line, a line or a blank.
fn document() -> impl Strategy<Value = String> {
    let language = prop::sample::select(vec![EN, FR, ES, RU, AR, ZH]);
    language.prop_flat_map(|own| {
        let piece = prop_oneof![
            6 => prop::sample::select(own),
            3 => prop::sample::select(COMMON),
        ];
        let between =
            prop_oneof![6 => Just("\n\n"), 3 => Just("\n"), 1 => Just(" "), 1 => Just("\n\u{c}"), 1 => Just("\n\n\n")];
        prop::collection::vec((piece, between), 1..24)
            .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, between)| [piece, between]).collect())
    })
}

/// A document in the order of print, of which lines are missing.
fn ordered() -> impl Strategy<Value = String> {
    let language = prop::sample::select(vec![EN, FR, ES, RU, AR, ZH]);
    (language, prop::collection::vec(0..9_u8, 40), prop::collection::vec(prop::sample::select(COMMON), 4)).prop_map(
        |(own, dice, common)| {
            let mut text = String::new();
            for (at, piece) in own.iter().enumerate() {
                match dice[at] {
                    0..=1 => continue,
                    2 => text.push_str(common[at % 4]),
                    _ => text.push_str(piece),
                }
                text.push_str(if dice[at] == 3 { "\n" } else { "\n\n" });
            }
            text
        },
    )
}

/// The checker, over the text as a whole; the same events' tree comes of it in pieces, and every writer writes all of it.
fn check(text: &str, cuts: &[usize]) -> Check {
    support::check(text)?;
    check_words(text)?;
    // What the tree reads by having seen the whole text, no door of events can say.
    let mut builder = Builder::new();
    undocs::events(text).for_each(|event| builder.push(event));
    let whole = builder.finish();
    let pieces = in_pieces(text, cuts)?;
    if pieces == whole { Ok(()) } else { Err(format!("cut at {cuts:?}: {pieces:?}\nis not\n{whole:?}")) }
}

/// The tree of a text that is fed in pieces.
fn in_pieces<'text>(text: &'text str, cuts: &[usize]) -> Result<undocs::Parsed<'text>, String> {
    let (mut feed, mut builder) = (Parser::new().feed(), Builder::new());
    let mut from = 0;
    for &to in cuts.iter().chain([&text.len()]) {
        let window = &text.as_bytes()[from..to.max(from)];
        let mut pull = feed.pull(window, to == text.len()).map_err(|error| error.to_string())?;
        pull.by_ref().for_each(|event| builder.push(event));
        if let Progress::NeedMore { consumed } = pull.end() {
            from += consumed;
        }
    }
    Ok(builder.finish())
}

/// Three places to cut, in order.
fn cuts(text: &str, parts: [usize; 3]) -> Vec<usize> {
    let mut cuts: Vec<usize> = parts.iter().map(|part| text.len() * part / 1001).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.retain(|&cut| cut < text.len());
    cuts
}

proptest! {
    // What is found becomes a test of its own in `what_was_lost_once`.
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces(text in document(), parts in [0..1000_usize, 0..1000, 0..1000]) {
        check(&text, &cuts(&text, parts)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn in_order(text in ordered(), parts in [0..1000_usize, 0..1000, 0..1000]) {
        check(&text, &cuts(&text, parts)).map_err(TestCaseError::fail)?;
    }
}

/// Each was lost, or said of the wrong place, before.
#[test]
fn what_was_lost_once() {
    let texts: &[(&str, &str)] = &[
        (
            "rows of a list of mandates",
            "General Assembly resolutions\n83/170\tRivers\n84/181\tForests\n85/99\tMountains\n",
        ),
        (
            "a formula that comes again",
            "The General Assembly,\n\nRecalling its resolution 74/28,\n\n1. Decides.\n\nThe General Assembly,\n\n\
             Recalling its resolution 74/29,\n\n1. Decides too.\n",
        ),
        (
            "the first of two dates",
            "1. Decides to rest.\n\n61st plenary meeting\n15 March 2037\n\n89th plenary meeting\n29 June 2037\n",
        ),
        ("the organ above the organ", "United Nations\n\nGeneral Assembly\n\nHuman Rights Council\n\nAgenda item 4\n"),
        (
            "the number before the day of adoption",
            "3042 (2041). Resolution of 25 June 2041\n[S/2041/12]\n\nThe Security Council,\n\n1. Decides.\n",
        ),
        (
            "the number in the masthead and before the title",
            "A/RES/95/407 2/3\n\nFiji, Malta and Togo: draft resolution\n\n95/407. Charts of the mouths\n",
        ),
        ("the number in a line of the masthead", "Resolution 3057 (2042)\nof 30 May 2042\n\nThe Security Council,\n"),
        ("the original language", "A/95/L.1\n\nDistr.: General\n\nOriginal: English\n\nThe General Assembly,\n"),
        ("what stands between sponsors", "A/C.1/95/L.1\n\nFiji, Malta and Togo: draft resolution\n\nLamps\n"),
        ("what stands between voters", "In favour:\nFiji, Malta and Togo.\nAgainst:\nNone\nAbstaining:\nGhana.\n"),
        (
            "the lists of a second vote",
            "In favour:\nFiji, Malta.\nAgainst:\nPalau.\nAbstaining:\nGhana.\nIn favour:\nTogo.\nAgainst:\nBenin.\n",
        ),
        (
            "what stands behind a list in its block",
            "In favour:\nFiji, Malta.\nAgainst:\nPalau.\nAbstaining:\nBenin, Ghana. Recalling its resolution 91/118,\n",
        ),
        ("a mark whose text never comes", "1. Decides.¹ ²\n\n__________\n1\n2\nA/94/611.\n"),
        ("marks above their notes", "1. Decides.¹ ²\n\n__________\n1\n2\nA/94/611.\nA/94/612.\n"),
        ("a mark in the masthead", "United Nations\n\nDistr.: General¹\n\n1. Decides.\n\n__________\n¹ A/94/611.\n"),
    ];
    let wrong: Vec<String> =
        texts.iter().filter_map(|(what, text)| Some(format!("{what}: {}", check(text, &[]).err()?))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Real texts, where they are at hand.
#[test]
fn shared_texts() {
    let Some(shared) = support::shared() else { return };
    let mut texts: Vec<(PathBuf, String)> = support::seeds();
    for folder in ["wild/texts", "print/texts"] {
        texts.extend(support::texts_below(&shared.join(folder)));
    }
    // Some of the corpus, in every state of dirt.
    texts.extend(support::corpus().into_iter().step_by(7));
    support::check_all(&texts);
}

/// What the checker is for: a text that is not all there, a span that is too short, a word that nobody wrote.
#[test]
fn what_is_lost_is_found() {
    let text = "The General Assembly,\n\nRecalling its resolution 74/28,\n\n1. Decides to rest.\n";
    let events: Vec<_> = undocs::events(text).collect();
    let whole = undocs::parse(text).document;
    assert_eq!(support::nowhere(text, &events, &whole), [""; 0]);

    let mut lost = whole.clone();
    lost.body.remove(0);
    assert_eq!(support::nowhere(text, &events, &lost).len(), 1, "a block that is gone");
    let mut lost = whole.clone();
    lost.body[0].text = Some("Recalling its resolution 74,".into());
    assert_eq!(support::nowhere(text, &events, &lost).len(), 1, "a digit that left the text");
    let mut lost = whole.clone();
    lost.body[1].text_span = lost.body[1].text_span.map(|span| undocs::Span::new(span.start, span.end - 6));
    assert_eq!(support::nowhere(text, &events, &lost).len(), 2, "a span that is too short");
    let mut lost = whole;
    lost.spans.clear();
    assert_eq!(support::nowhere(text, &events, &lost).len(), 2, "a formula without a place");
}

/// What the reading copy, the page and Markdown write has every word of the tree.
#[test]
fn every_writer_writes_every_word() {
    let wrong: Vec<String> = support::own_texts()
        .iter()
        .filter_map(|(path, text)| Some(format!("{}: {}", path.display(), check_words(text).err()?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check_words(text: &str) -> Check {
    let document = undocs::parse(text).document;
    let mut said = BTreeMap::new();
    said_in(&document, &mut |words| count(words, &mut said));
    let mut out = [String::new(), String::new(), String::new()];
    undocs::write::text(&document, &mut out[0]).expect("memory can be written to");
    undocs::write::markdown(&document, &mut out[1]).expect("memory can be written to");
    undocs::write::html(&document, &mut out[2]).expect("memory can be written to");
    // A leading phrase or a citation may end in the middle of a word.
    out[1] = without(&out[1], "](<", ">)").replace(['\\', '*', '['], "");
    out[2] = page(&out[2]);
    for (name, written) in ["text", "markdown", "html"].into_iter().zip(out) {
        let mut there = BTreeMap::new();
        count(&written, &mut there);
        let lacks = said.iter().filter(|(word, n)| there.get(*word).copied().unwrap_or(0) < **n);
        let lacks: Vec<_> = lacks.map(|(word, _)| word).collect();
        if !lacks.is_empty() {
            return Err(format!("{name} lacks {lacks:?}"));
        }
    }
    Ok(())
}

/// Every text of the tree that is read: what stands in the job number is the page's.
fn said_in(document: &Document<'_>, take: &mut impl FnMut(&str)) {
    fn blocks(list: &[Block<'_>], take: &mut impl FnMut(&str)) {
        for block in list {
            [&block.label, &block.title, &block.text].into_iter().flatten().for_each(|text| take(text));
            block.rows.iter().flatten().for_each(|cell| take(cell));
            block.document.iter().for_each(|document| said_in(document, take));
            blocks(&block.blocks, take);
        }
    }
    let fields = [&document.number, &document.title, &document.organ, &document.adopted_text];
    fields.into_iter().flatten().for_each(|text| take(text));
    // A meeting that a sentence tells is written with the sentence, and so are those that it names.
    document.closing_meeting().into_iter().for_each(|text| take(text));
    document.masthead.lines().for_each(&mut *take);
    document.sponsors.iter().for_each(|sponsor| take(&sponsor.name));
    document.footnotes.iter().for_each(|note| take(&note.text));
    let listed = document.votes.iter().filter(|vote| vote.is_listed());
    for (_, list) in listed.flat_map(undocs::tree::Vote::lists) {
        list.printed().for_each(|name| take(name));
    }
    blocks(&document.body, take);
}

fn count(text: &str, into: &mut BTreeMap<String, usize>) {
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        // A script without blanks is counted character by character.
        if word.contains(|c: char| c >= '\u{2e80}') {
            word.chars().for_each(|c| *into.entry(c.to_string()).or_default() += 1);
        } else {
            *into.entry(word.to_owned()).or_default() += 1;
        }
    }
}

/// A text without what stands from one sign to the next.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(from) {
        out.push_str(before);
        if from == "<" {
            out.push(' ');
        }
        rest = inside.split_once(to).map_or("", |(_, after)| after);
    }
    out + rest
}

/// The words of a page.
fn page(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let body = without(body, "<a", ">").replace("<em>", "").replace("</em>", "").replace("</a>", "");
    without(&body, "<", ">").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
}
