//! No digit leaves the text but as a label or as a call that a footnote answers.
//!
//! A table of forms that were misread once, and documents made by chance in six languages, with notes and without: each
//! knows which of its digits are calls.

#![cfg(feature = "std")]

mod support;

use std::collections::BTreeSet;
use undocs::tree::{Block, BlockKind, Call};
use undocs::{Document, ElementKind, EventKind, Span};

// ---- what is read of a text

/// The calls of a document and of those in it.
fn calls(document: &Document<'_>) -> Vec<Call<'static>> {
    fn blocks<'a>(list: &'a [Block<'_>], into: &mut Vec<&'a Call<'a>>) {
        for block in list {
            into.extend(&block.footnotes);
            blocks(&block.blocks, into);
            block.document.iter().for_each(|document| all(document, into));
        }
    }
    fn all<'a>(document: &'a Document<'_>, into: &mut Vec<&'a Call<'a>>) {
        into.extend(&document.title_footnotes);
        into.extend(&document.field_footnotes);
        blocks(&document.body, into);
    }
    let mut found = Vec::new();
    all(document, &mut found);
    let mut found: Vec<Call<'static>> = found
        .into_iter()
        .map(|call| Call { marker: call.marker.to_string().into(), offset: call.offset, span: call.span })
        .collect();
    found.sort_by_key(|call| call.span.start);
    found
}

/// The texts of a document's blocks, titles and cells, one a line.
fn texts(document: &Document<'_>) -> String {
    fn blocks(list: &[Block<'_>], out: &mut Vec<String>) {
        for block in list {
            let label = block.label.as_deref().unwrap_or_default();
            let text = block.text.as_deref().or(block.title.as_deref()).unwrap_or_default();
            let cells: Vec<String> = block.rows.iter().map(|row| row.join(" | ")).collect();
            let line = [label, text, &cells.join(" / ")].join(" ");
            out.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
            block.document.iter().for_each(|document| out.push(texts(document)));
            blocks(&block.blocks, out);
        }
    }
    let mut out: Vec<String> =
        [&document.number, &document.title].into_iter().flatten().map(|text| text.to_string()).collect();
    blocks(&document.body, &mut out);
    out.join("\n")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A stretch of the text and the digits that stand there.
type Place = (u32, String);

/// What has begun, and the digits said in it so far.
struct Begun {
    kind: ElementKind,
    start: u32,
    digits: String,
    /// A leaf of it has come: another label is that of a footnote whose text comes later.
    leaf: bool,
    label: bool,
}

/// The digits that the events give to each element, in order: all but furniture, markup and the calls of the tree.
fn told(text: &str, called: &BTreeSet<(u32, u32)>) -> Vec<(ElementKind, Place)> {
    let (mut open, mut places) = (Vec::<Begun>::new(), Vec::new());
    let mut marks = std::collections::VecDeque::<String>::new();
    for event in undocs::events(text) {
        let span = event.span;
        match event.kind {
            EventKind::Start(element) => {
                let kind = element.kind();
                let leaf = kind == ElementKind::Document;
                open.push(Begun { kind, start: span.start, digits: String::new(), leaf, label: false });
                continue;
            }
            EventKind::End(_) => {
                let Some(mut begun) = open.pop() else { continue };
                if begun.kind == ElementKind::Footnote && !begun.label {
                    begun.digits.insert_str(0, &marks.pop_front().unwrap_or_default());
                }
                places.push((begun.kind, (begun.start, begun.digits)));
                continue;
            }
            _ => {}
        }
        // The cells of a table are the table's.
        let into = open.iter_mut().rev().find(|begun| !matches!(begun.kind, ElementKind::Row | ElementKind::Cell));
        let Some(into) = into else { continue };
        match event.kind {
            EventKind::Label(label) if into.leaf => marks.push_back(digits(label)),
            EventKind::Label(label) => {
                into.digits.push_str(&digits(label));
                (into.leaf, into.label) = (true, true);
            }
            EventKind::Text(words) => {
                into.digits.push_str(&digits(words));
                into.leaf = true;
            }
            EventKind::Call(mark) => {
                let answered = called.contains(&(span.start, span.end));
                into.digits.push_str(&if answered { String::new() } else { digits(mark.marker) });
                into.leaf = true;
            }
            _ => {}
        }
    }
    places.retain(|(_, place)| !place.1.is_empty());
    places.sort_by_key(|(_, place)| place.0);
    places
}

/// The digits of what is no block: number and title, formula, masthead, closing, lists of States; of a document and those
/// in it.
fn spanless(document: &Document<'_>, into: &mut Vec<String>) {
    fn blocks(list: &[Block<'_>], into: &mut Vec<String>) {
        for block in list {
            block.document.iter().for_each(|document| spanless(document, into));
            blocks(&block.blocks, into);
        }
    }
    let title = [&document.number, &document.title].into_iter().flatten().map(|text| digits(text)).collect();
    let Document { organ, meeting, adopted_text, sponsors_text, .. } = document;
    into.push(title);
    into.extend([organ, meeting, adopted_text, sponsors_text].into_iter().flatten().map(|text| digits(text)));
    for (_, list) in document.votes.iter().flat_map(undocs::tree::Vote::lists) {
        into.push([&list.label, &list.text].into_iter().flatten().map(|text| digits(text)).collect());
    }
    into.push(digits(&format!("{:?}", document.masthead)));
    blocks(&document.body, into);
}

/// The digits of the tree's labels, texts, titles, cells and notes, by where each begins.
fn kept(document: &Document<'_>, places: &mut Vec<Place>) {
    fn blocks(list: &[Block<'_>], places: &mut Vec<Place>) {
        for block in list {
            let own = [&block.label, &block.text, &block.title].into_iter().flatten().map(|text| digits(text));
            let cells = block.rows.iter().flatten().map(|cell| digits(cell));
            places.push((block.span.start, own.chain(cells).collect()));
            if let Some(document) = &block.document {
                kept(document, places);
            }
            blocks(&block.blocks, places);
        }
    }
    for note in &document.footnotes {
        places.push((note.span.start, digits(&note.marker) + &digits(&note.text)));
    }
    blocks(&document.body, places);
}

/// Every digit outside furniture and answered calls stands in the labels and texts of the tree, in the order of spans.
fn check(text: &str) -> Result<(), String> {
    let document = undocs::parse(text).document;
    let calls = calls(&document);
    let called: BTreeSet<(u32, u32)> = calls.iter().map(|call| (call.span.start, call.span.end)).collect();
    let (mut places, mut others) = (Vec::new(), Vec::new());
    kept(&document, &mut places);
    spanless(&document, &mut others);
    places.retain(|(_, said)| !said.is_empty());
    places.sort_by_key(|place| place.0);
    let mut blocks = Vec::new();
    for (kind, place) in told(text, &called) {
        use ElementKind::{Adopted, Ballot, EnactingFormula, Masthead, Meeting, Sponsors, Title};
        match kind {
            Title | EnactingFormula | Masthead | Sponsors | Ballot | Meeting | Adopted => {
                if !others.iter().any(|said| said.contains(&place.1)) {
                    return Err(format!("{:?} of {kind:?} is not in {others:?}", place.1));
                }
            }
            _ => blocks.push(place),
        }
    }
    if blocks != places {
        let odd = blocks.iter().zip(&places).find(|(told, kept)| told != kept);
        return Err(format!("{odd:?} of {} and {} places", blocks.len(), places.len()));
    }
    Ok(())
}

// ---- forms that were misread

/// Clean texts without a footnote, and a stretch of what must be read in them: no digit of theirs is a call.
const KEPT: &[(&str, &str)] = &[
    ("Noting that 1 billion people ride bicycles,", "that 1 billion people"),
    ("Noting Goal 1 and Goal 2 of the lamp plan,", "Goal 1 and Goal 2 of"),
    ("Decides to establish 1 post and to abolish 2 posts;", "establish 1 post and to abolish 2 posts"),
    ("Notant le vote, par 12 voix contre 2 (Chili et Togo),", "contre 2 (Chili"),
    ("Recalling decision 4/CMA.1, annex, on lamps,", "4/CMA.1, annex"),
    ("Noting the headings b.1. Pumps and b.2. Mills,", "b.1. Pumps and b.2. Mills"),
    ("Noting the words \"1. After the flood\" of the keepers,", "\"1. After the flood\""),
    ("Notant les PLANS 1. Un jardin de moules,", "PLANS 1. Un jardin"),
    ("Noting the draft (OP1) 1. URGES the keepers to stay,", "(OP1) 1. URGES the keepers"),
    ("Noting workstreams 1 and 2 of the mill committee,", "workstreams 1 and 2 of"),
    ("Noting section 5.I.6\tThe Department of lamps, and others,", "5.I.6"),
    ("Observando que 1 millón de personas usa 2 molinos,", "que 1 millón de personas usa 2 molinos"),
    ("отмечая, что 1 миллиард человек живет у 2 рек,", "что 1 миллиард человек живет у 2 рек"),
    (
        "وإذ تلاحظ أن الهدف 1 والهدف 2 يخصان المنارات (1) والطواحين (2)،",
        "الهدف 1 والهدف 2 يخصان المنارات (1) والطواحين (2)",
    ),
    ("注意到目标1和目标2涉及2座灯塔，以及1个磨坊，", "目标1和目标2涉及2座灯塔，以及1个磨坊"),
    ("Notant d’1 million de francs que la commission 1 dépense,", "d’1 million"),
];

#[test]
fn digits_of_a_text_without_footnotes_stay() {
    let mut wrong = Vec::new();
    for (text, expected) in KEPT {
        let parsed = undocs::parse(text);
        let read = texts(&parsed.document);
        let told = parsed.diagnostics.iter().any(|odd| odd.code == "footnote-missing");
        let calls = calls(&parsed.document);
        let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
        if !read.contains(&expected) || told || !calls.is_empty() {
            wrong.push(format!("{expected:?} in {read:?}; called: {calls:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Documents with footnotes: a stretch of what must be read, and what is called.
const CALLED: &[(&str, &str, &[&str])] = &[
    // Two numbers that could be the calls: those glued to a word are.
    (
        "The General Assembly,\n\nRecalling Goal 1 and Goal 2 of the plan, the lamps1 and the mills,2 among others,\n\n1. Decides to \
         rest.\n\n__________________\n1 See A/90/1.\n2 See A/90/2.\n",
        "Recalling Goal 1 and Goal 2 of the plan, the lamps and the mills, among others,",
        &["1", "2"],
    ),
    // After blanks, where all stand after blanks; and the number that has no note.
    (
        "L’Assemblée générale,\n\nRappelant le guide des fondeurs 1, la liste des clochers 2 et les étapes 3 du plan,\n\n1. Décide d’agir.\n\n\
         __________________\n1 A/90/1.\n2 A/90/2.\n",
        "Rappelant le guide des fondeurs, la liste des clochers et les étapes 3 du plan,",
        &["1", "2"],
    ),
    // Raised marks call: the numbers of the title do not.
    (
        "90/1. Workstreams 1 and 2 of the lamp group\n\nThe General Assembly,\n\nRecalling the lamps¹ and the mills²,\n\n1. Decides to rest.\n\n\
         __________________\n¹ A/90/1.\n² A/90/2.\n",
        "Workstreams 1 and 2 of the lamp group",
        &["¹", "²"],
    ),
    // A raised mark is a call without its note, too.
    (
        "The General Assembly,\n\nRecalling the lamps¹ and Goal 2 of the plan,\n\n1. Decides to rest.\n",
        "Recalling the lamps and Goal 2 of the plan,",
        &["¹"],
    ),
    // One number in brackets has a note, the other is one of a list.
    (
        "إن الجمعية العامة،\n\nإذ تلاحظ تقرير المنارات(1)، والطواحين (2) المذكورة،\n\n1 - تقرر أن تبقي المسألة قيد النظر.\n\n__________________\n(1) A/90/1.\n",
        "إذ تلاحظ تقرير المنارات، والطواحين (2) المذكورة،",
        &["1"],
    ),
    (
        "大会，\n\n回顾关于2座灯塔的报告1 和关于磨坊的报告，2 并注意到目标1，\n\n1. 决定保留灯塔。\n\n__________________\n1 A/90/1。\n2 A/90/2。\n",
        "回顾关于2座灯塔的报告 和关于磨坊的报告， 并注意到目标1，",
        &["1", "2"],
    ),
];

#[test]
fn a_note_answers_a_digit() {
    let mut wrong = Vec::new();
    for (text, expected, marks) in CALLED {
        let parsed = undocs::parse(text);
        let (read, calls) = (texts(&parsed.document), calls(&parsed.document));
        let called: Vec<&str> = calls.iter().map(|call| &*call.marker).collect();
        if !read.contains(expected) || called != *marks {
            wrong.push(format!("{expected:?} in {read:?}; called: {called:?}"));
        }
        wrong.extend(check(text).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The notes of two drafts: together at the end, counted on; or below each, from 1.
#[test]
fn notes_of_drafts() {
    let draft = |number: &str, thing: &str, first: u8| {
        format!(
            "Draft resolution {number}\n{thing}\n\nThe General Assembly,\n\nRecalling the report on Goal {first} and the {thing},{first} and \
             the keepers’ list,{}\n\n1. Decides to rest.\n\n",
            first + 1
        )
    };
    let notes = |first: u8| format!("__________________\n{first} A/90/1.\n{} A/90/2.\n\n", first + 1);
    let head = "1. The Committee recommends the adoption of the following drafts:\n\n";
    let together = format!(
        "{head}{}{}{}3 A/90/3.\n4 A/90/4.\n",
        draft("I", "lamps", 1),
        draft("II", "mills", 3),
        notes(1).trim_end().to_owned() + "\n"
    );
    let apart = format!("{head}{}{}{}{}", draft("I", "lamps", 1), notes(1), draft("II", "mills", 1), notes(1));
    for text in [together, apart] {
        let document = undocs::parse(&text).document;
        let called: Vec<&str> =
            calls(&document).iter().map(|call| &text[call.span.start as usize - 6..call.span.start as usize]).collect();
        assert_eq!(called, ["lamps,", " list,", "mills,", " list,"], "{}", texts(&document));
    }
}

/// A short heading before a number begins a block, and the number is the label of the next: in six languages.
#[test]
fn a_heading_stands_apart_from_the_number_below_it() {
    const HEADS: &[(&str, &str, &str, &[&str])] = &[
        (
            "The Security Council,",
            "Decides to act",
            "A keeper did a thing",
            &[
                "Annex I: Travel ban",
                "Statement",
                "STATEMENT",
                "List of names",
                "Terms of reference of the mission",
                "Rules of procedure",
                "Designation annex",
                "Statement made on 4 May",
            ],
        ),
        (
            "L’Assemblée générale,",
            "Décide d’agir",
            "Un gardien a fait une chose",
            &["Déclaration des États", "Annexe I : Interdiction", "Mandat de la mission"],
        ),
        (
            "La Asamblea General,",
            "Decide actuar",
            "Un guardián hizo algo",
            &["Anexo de designación", "Declaración de los Estados", "Lista de nombres"],
        ),
        (
            "Генеральная Ассамблея,",
            "постановляет действовать",
            "Смотритель сделал дело",
            &["Заявление государств", "Перечень имен", "Правила процедуры"],
        ),
        ("إن الجمعية العامة،", "تقرر أن تعمل", "فعل الحارس شيئا", &["بيان الدول", "قائمة الأسماء", "مرفق التسمية"]),
        ("大会，", "决定采取行动", "守灯人做了一件事", &["名单", "各国的声明", "任务规定"]),
    ];
    let mut wrong = Vec::new();
    for (formula, decides, did, heads) in HEADS {
        for head in *heads {
            for (label, number) in [("1.", "1"), ("2.", "2"), ("5.", "5"), ("1)", "1")] {
                for rest in [*did, *decides] {
                    let text = format!("{formula}\n\n1. {decides};\n\n2. {decides}.\n\n{head}\n\n{label} {rest}.\n");
                    let document = undocs::parse(&text).document;
                    let blocks: Vec<(Option<&str>, &str)> = document
                        .body
                        .iter()
                        .flat_map(|block| std::iter::once(block).chain(&block.blocks))
                        .map(|block| {
                            (
                                block.number.as_deref(),
                                block.text.as_deref().or(block.title.as_deref()).unwrap_or_default(),
                            )
                        })
                        .collect();
                    let tail = blocks.len().saturating_sub(2);
                    let expected = [(None, *head), (Some(number), &*format!("{rest}."))];
                    if blocks[tail..] != expected || !calls(&document).is_empty() {
                        wrong.push(format!("{head:?}, {label:?}: {:?}", &blocks[tail..]));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

// ---- by chance

/// What a language's documents are made of. In `CLAUSES`, `@` stands where a footnote is called; other digits are text.
struct Words {
    formula: &'static str,
    recital: &'static [&'static str],
    clauses: &'static [&'static str],
    operative: &'static [&'static str],
    heads: &'static [&'static str],
    quotes: (&'static str, &'static str),
    comma: &'static str,
    stop: &'static str,
    label: &'static str,
    /// How a call is printed.
    call: fn(usize) -> String,
}

fn bare(number: usize) -> String {
    number.to_string()
}

fn in_brackets(number: usize) -> String {
    format!("({number})")
}

const WORDS: [Words; 6] = [
    Words {
        formula: "The General Assembly,",
        recital: &["Recalling", "Noting", "Welcoming"],
        clauses: &[
            "the report of the keepers@ and the list of mills@",
            "that 1 billion people ride bicycles",
            "Goal 1 and Goal 2 of the plan",
            "the register of lamps@",
            "workstreams 1 and 2 of the group",
            "its resolution 80/14 of 3 May 2031",
            "some 12 boats of 4.5 metres",
            "the guide “Rivers and mills”@ of the committee",
            "decision 4/CMA.1 and paragraphs 2 and 3",
            "the 2030 plan@ of the ports",
            "the sum of 1 453 300 dollars for 2 lamps",
            "table 1 below and part 2 above",
            "the charter (part 1)@ of the harbours",
        ],
        operative: &["Decides", "Requests", "Encourages"],
        heads: &["Statement", "List of names", "Terms of reference of the mission", "Annex I: Travel ban"],
        quotes: ("“", "”"),
        comma: ",",
        stop: ".",
        label: ". ",
        call: bare,
    },
    Words {
        formula: "L’Assemblée générale,",
        recital: &["Rappelant", "Notant", "Saluant"],
        clauses: &[
            "le registre des cloches@ et le guide des fondeurs@",
            "que 1 milliard de personnes roulent à bicyclette",
            "l’objectif 1 et l’objectif 2 du plan",
            "la liste des clochers@",
            "les volets 1 et 2 du groupe",
            "sa résolution 80/14 du 3 mai 2031",
            "quelque 12 barques de 4,5 mètres",
            "le vote par 12 voix contre 2 (Chili et Togo)",
            "le tableau 1 et la partie 2",
            "le plan pour 2030@ des ports",
            "la somme de 1 453 300 francs pour 2 phares",
        ],
        operative: &["Décide", "Prie", "Encourage"],
        heads: &["Déclaration des États", "Annexe I : Interdiction", "Mandat de la mission"],
        quotes: ("« ", " »"),
        comma: ",",
        stop: ".",
        label: ". ",
        call: bare,
    },
    Words {
        formula: "La Asamblea General,",
        recital: &["Recordando", "Observando", "Acogiendo con beneplácito"],
        clauses: &[
            "el registro de campanas@ y la guía de los molinos@",
            "que 1 millón de personas usa 2 molinos",
            "el Objetivo 1 y el Objetivo 2 del plan",
            "la lista de faros@",
            "las vertientes 1 y 2 del grupo",
            "su resolución 80/14, de 3 de mayo de 2031",
            "unas 12 barcas de 4,5 metros",
            "el cuadro 1 y la parte 2",
            "el plan para 2030@ de los puertos",
        ],
        operative: &["Decide", "Solicita", "Alienta"],
        heads: &["Anexo de designación", "Lista de nombres", "Declaración de los Estados"],
        quotes: ("“", "”"),
        comma: ",",
        stop: ".",
        label: ". ",
        call: bare,
    },
    Words {
        formula: "Генеральная Ассамблея,",
        recital: &["ссылаясь на", "отмечая", "приветствуя"],
        clauses: &[
            "реестр колоколов@ и список мельниц@",
            "1 миллиард человек, живущих у 2 рек",
            "цель 1 и цель 2 плана",
            "перечень маяков@",
            "направления 1 и 2 работы группы",
            "свою резолюцию 80/14 от 3 мая 2031 года",
            "около 12 лодок длиной 4,5 метра",
            "таблицу 1 и часть 2",
        ],
        operative: &["постановляет", "просит", "призывает"],
        heads: &["Заявление государств", "Перечень имен", "Правила процедуры"],
        quotes: ("«", "»"),
        comma: ",",
        stop: ".",
        label: ". ",
        call: bare,
    },
    Words {
        formula: "إن الجمعية العامة،",
        recital: &["إذ تشير إلى", "وإذ تلاحظ", "وإذ ترحب"],
        clauses: &[
            "سجل الأجراس@ ودليل الطواحين@",
            "الهدف 1 والهدف 2 من الخطة",
            "قائمة المنارات@",
            "قرارها 80/14 المؤرخ 3 أيار/مايو 2031",
            "نحو 12 قاربا طولها 4.5 أمتار",
            "الجدول 1 والجزء 2",
            "خطة عام 2030@ للموانئ",
        ],
        operative: &["تقرر", "تطلب", "تشجع"],
        heads: &["بيان الدول", "قائمة الأسماء", "مرفق التسمية"],
        quotes: ("”", "“"),
        comma: "،",
        stop: ".",
        label: " - ",
        call: in_brackets,
    },
    Words {
        formula: "大会，",
        recital: &["回顾", "注意到", "欢迎"],
        clauses: &[
            "钟声登记册@ 和磨坊名单@",
            "目标1和目标2",
            "《灯塔指南》@",
            "2031年5月3日第80/14号决议",
            "大约12艘4.5米长的船",
            "表1和第2部分",
            "2030年计划@ 的执行",
        ],
        operative: &["决定", "请", "鼓励"],
        heads: &["名单", "各国的声明", "任务规定"],
        quotes: ("“", "”"),
        comma: "，",
        stop: "。",
        label: ". ",
        call: bare,
    },
];

/// A die that falls the same way for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}

/// A document, and where its calls stand.
struct Made {
    text: String,
    calls: Vec<Span>,
    /// The notes of what was called since the last page.
    due: Vec<usize>,
    number: usize,
    noted: bool,
}

impl Made {
    /// Writes a clause; where `@` stands a footnote is called if the document has notes.
    fn say(&mut self, clause: &str, words: &Words) {
        for (at, piece) in clause.split('@').enumerate() {
            if at > 0 && self.noted {
                self.number += 1;
                let start = self.text.len() as u32;
                self.text.push_str(&(words.call)(self.number));
                self.calls.push(Span::new(start, self.text.len() as u32));
                self.due.push(self.number);
            }
            self.text.push_str(piece);
        }
    }

    /// The page ends: its notes, below a rule.
    fn foot(&mut self, words: &Words) {
        if !self.due.is_empty() {
            self.text.push_str("__________________\n");
            for number in core::mem::take(&mut self.due) {
                let label = (words.call)(number);
                self.text.push_str(&format!("{label} A/90/{number}.\n"));
            }
            self.text.push('\n');
        }
    }
}

fn make(seed: u64, words: &Words) -> Made {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut made = Made { text: String::new(), calls: Vec::new(), due: Vec::new(), number: 0, noted: dice.roll(3) > 0 };
    let at_end = dice.roll(2) > 0;
    if dice.roll(2) > 0 {
        made.text.push_str(&format!(
            "A/C.{}/90/L.{}\n\n3 May 2031\n\n90/{}. ",
            1 + dice.roll(6),
            1 + dice.roll(40),
            1 + dice.roll(300)
        ));
        let title = dice.pick(words.clauses).replace('@', "");
        made.text.push_str(&format!("{title}\n\n"));
    }
    made.text.push_str(&format!("{}\n\n", words.formula));
    for _ in 0..1 + dice.roll(4) {
        let verb = dice.pick(words.recital);
        made.say(&format!("{verb} {}", dice.pick(words.clauses)), words);
        if dice.roll(3) == 0 {
            made.say(
                &format!(
                    "{} {}{}{}",
                    words.comma,
                    words.quotes.0,
                    dice.pick(words.clauses).replace('@', ""),
                    words.quotes.1
                ),
                words,
            );
        }
        made.text.push_str(words.comma);
        made.text.push_str("\n\n");
        if dice.roll(4) == 0 && !at_end {
            made.foot(words);
        }
    }
    let paragraphs = |made: &mut Made, dice: &mut Dice, first: usize| {
        for number in first..first + 1 + dice.roll(4) {
            let verb = dice.pick(words.operative);
            made.say(&format!("{number}{}{verb} {}", words.label, dice.pick(words.clauses)), words);
            if dice.roll(4) == 0 {
                made.text.push_str(":\n\n");
                for letter in ["(a)", "(b)"] {
                    made.say(&format!("{letter} {};\n\n", dice.pick(words.clauses)), words);
                }
            } else {
                made.text.push_str(words.stop);
                made.text.push_str("\n\n");
            }
            if dice.roll(4) == 0 && !at_end {
                made.foot(words);
            }
        }
    };
    paragraphs(&mut made, &mut dice, 1);
    if dice.roll(2) > 0 {
        made.text.push_str(&format!("{}\n\n", dice.pick(words.heads)));
        let first = 1 + dice.roll(3);
        paragraphs(&mut made, &mut dice, first);
    }
    if dice.roll(3) == 0 {
        let cell = |dice: &mut Dice| dice.pick(words.clauses).replace('@', "");
        let rows: Vec<String> =
            (1..4).map(|row| format!("| {row} | {} | {} |\n", cell(&mut dice), dice.roll(99))).collect();
        made.text.push_str(&rows.concat());
        made.text.push('\n');
    }
    made.foot(words);
    made
}

#[test]
fn every_digit_stands_in_the_tree() {
    let mut wrong = Vec::new();
    let mut called = 0;
    for seed in 1..=150 {
        for words in &WORDS {
            let made = make(seed, words);
            let document = undocs::parse(&made.text).document;
            let calls: Vec<Span> = calls(&document).iter().map(|call| call.span).collect();
            called += calls.len();
            let told = check(&made.text).err();
            if calls != made.calls {
                let show = |spans: &[Span], other: &[Span]| -> Vec<String> {
                    let odd = spans.iter().filter(|span| !other.contains(span));
                    odd.map(|span| around(&made.text, *span)).collect()
                };
                wrong.push(format!(
                    "seed {seed}: taken {:?}, left {:?} of\n{}",
                    show(&calls, &made.calls),
                    show(&made.calls, &calls),
                    made.text
                ));
            }
            wrong.extend(told.map(|told| format!("seed {seed}: {told}\n{}", made.text)));
        }
    }
    assert!(called > 500, "{called} calls in all");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(12)].join("\n"));
}

fn around(text: &str, span: Span) -> String {
    let before: String = text[..span.start as usize].chars().rev().take(24).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[span.end as usize..].chars().take(12).collect();
    format!("{before}[{}]{after}", &text[span.range()])
}

/// The documents of our own, whatever they hold.
#[test]
fn our_own_texts_lose_no_digit() {
    let told = |(path, text): &(std::path::PathBuf, String)| {
        check(text).err().map(|told| format!("{}: {told}", path.display()))
    };
    let wrong: Vec<String> = support::own_texts().iter().filter_map(told).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A block of a kind that has no text of its own has no call either.
#[test]
fn calls_stand_where_text_does() {
    let text = "The General Assembly,\n\n1. Decides to keep:\n\n| 1 | the lamps1 |\n| 2 | the mills |\n\n__________________\n1 A/90/1.\n";
    let document = undocs::parse(text).document;
    let found = calls(&document);
    assert_eq!(found.len(), 1, "{}", texts(&document));
    assert_eq!(&text[found[0].span.range()], "1");
    assert!(
        document
            .body
            .iter()
            .chain(document.body.iter().flat_map(|block| &block.blocks))
            .any(|block| block.kind == BlockKind::Table)
    );
}
