//! Whose a number is and of which day: lists of citations made by a generator, with bodies that are known and bodies that
//! are invented, in six languages.
//!
//! What holds of each: no number of an invented body has a symbol, every number of a known one has its own, and each number
//! has the date that is printed for it and no other.

use Language::{Ar, En, Es, Fr, Ru, Zh};
use undocs::{Language, Parser};

/// Numbers that look like chance and are the same at each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// What should be read of a number.
#[derive(Debug, PartialEq)]
struct Cited {
    symbol: Option<String>,
    date: Option<String>,
}

/// The words of a language: its formula, verb and last paragraph, known bodies with the series of their symbols, and what
/// invented names are made of.
struct Tongue {
    language: Language,
    around: [&'static str; 3],
    known: [(&'static str, &'static str); 2],
    /// Heads of names, with what stands before them in the place where they are put.
    heads: &'static [&'static str],
    /// What follows a head.
    tails: &'static [&'static str],
    /// A list with the body beside it: `B` is the body, `L` the list.
    lists: &'static [&'static str],
    /// A number with its date, and one without; between two of a list.
    item: &'static str,
    bare: &'static str,
    and: &'static str,
    /// Two numbers and then their two dates: `M N D E`.
    shared: &'static str,
    /// Between two lists.
    next: &'static str,
}

const TONGUES: [Tongue; 6] = [
    Tongue {
        language: En,
        around: ["The General Assembly,", "Recalling", "Decides to remain seized."],
        known: [("General Assembly", "A/RES/"), ("Human Rights Council", "A/HRC/RES/")],
        heads: &[
            "Council",
            "Baltic Council",
            "Commission",
            "Executive Board",
            "Alpine Conference",
            "Joint Committee",
            "Northern Assembly",
            "International Authority",
            "Meeting",
        ],
        tails: &[" of Mills", " on Lighthouses", " for Rivers and Harbours", " of the Parties to the Mill Convention"],
        lists: &["B resolutions L", "resolutions L of the B", "the resolutions of the B L"],
        item: "N of D",
        bare: "N",
        and: " and ",
        shared: "its resolutions M and N, of D and E respectively",
        next: ", ",
    },
    Tongue {
        language: Fr,
        around: ["L’Assemblée générale,", "Rappelant", "Décide de rester saisie."],
        known: [("de l’Assemblée générale", "A/RES/"), ("du Conseil des droits de l’homme", "A/HRC/RES/")],
        heads: &[
            "du Conseil",
            "de la Commission",
            "de la Conférence",
            "du Comité",
            "de l’Assemblée",
            "de l’Autorité",
            "de la Réunion",
            "du Bureau",
        ],
        tails: &[
            " des moulins",
            " baltique des phares",
            " pour les rivières et les ports",
            " des Parties à la Convention sur les moulins",
        ],
        lists: &["les résolutions L B", "les résolutions B L"],
        item: "N du D",
        bare: "N",
        and: " et ",
        shared: "ses résolutions M et N, en date des D et E, respectivement",
        next: ", ",
    },
    Tongue {
        language: Es,
        around: ["La Asamblea General,", "Recordando", "Decide seguir ocupándose de la cuestión."],
        known: [("de la Asamblea General", "A/RES/"), ("del Consejo de Derechos Humanos", "A/HRC/RES/")],
        heads: &[
            "del Consejo",
            "de la Comisión",
            "de la Conferencia",
            "del Comité",
            "de la Asamblea",
            "de la Autoridad",
            "de la Reunión",
            "de la Junta",
        ],
        tails: &[
            " de Molinos",
            " Báltica de Faros",
            " para los ríos y los puertos",
            " de las Partes en la Convención sobre los Molinos",
        ],
        lists: &["las resoluciones L B", "las resoluciones B L"],
        item: "N, de D",
        bare: "N",
        and: " y ",
        shared: "sus resoluciones M y N, de fechas D y E, respectivamente",
        next: ", ",
    },
    Tongue {
        language: Ru,
        around: ["Генеральная Ассамблея,", "ссылаясь на", "постановляет продолжать заниматься этим вопросом."],
        known: [("Генеральной Ассамблеи", "A/RES/"), ("Совета по правам человека", "A/HRC/RES/")],
        heads: &[
            "Совета",
            "Балтийского совета",
            "Комиссии",
            "Исполнительного комитета",
            "Конференции",
            "Ассамблеи",
            "Совещания",
        ],
        tails: &[" по мельницам", " маяков", " по рекам и портам", " сторон Конвенции о мельницах"],
        lists: &["резолюции L B", "резолюции B L"],
        item: "N от D года",
        bare: "N",
        and: " и ",
        shared: "свои резолюции M и N от D года и E года соответственно",
        next: ", ",
    },
    Tongue {
        language: Ar,
        around: ["إن الجمعية العامة،", "إذ تشير إلى", "تقرر أن تبقي المسألة قيد نظرها."],
        known: [("الجمعية العامة", "A/RES/"), ("مجلس حقوق الإنسان", "A/HRC/RES/")],
        heads: &["مجلس", "لجنة", "مؤتمر", "هيئة", "اجتماع", "جمعية"],
        tails: &[" المنارات", " الأنهار والموانئ", " الأطراف في اتفاقية الطواحين"],
        lists: &["قراري B L"],
        item: "N المؤرخ D",
        bare: "N",
        and: " و ",
        shared: "قراريها M و N المؤرخين D و E على التوالي",
        next: "، و",
    },
    Tongue {
        language: Zh,
        around: ["大会，", "回顾", "决定继续处理此案。"],
        known: [("大会", "A/RES/"), ("人权理事会", "A/HRC/RES/")],
        heads: &["灯塔", "波罗的海磨坊", "河流和港口", "国际水路"],
        tails: &["理事会", "委员会", "会议", "大会", "组织"],
        lists: &["BL决议"],
        item: "D第N号",
        bare: "第N号",
        and: "和",
        shared: "其D和E第M和第N号决议",
        next: "，回顾",
    },
];

const MONTHS: [[&str; 3]; 6] = [
    ["March", "October", "December"],
    ["mars", "octobre", "décembre"],
    ["marzo", "octubre", "diciembre"],
    ["марта", "октября", "декабря"],
    ["آذار/مارس", "تشرين الأول/أكتوبر", "كانون الأول/ديسمبر"],
    ["3", "10", "12"],
];

/// A day of a session of the series, in the words of the language and as ISO 8601.
fn day(dice: &mut Dice, language: usize, series: &str, session: usize) -> (String, String) {
    let place = dice.below(3);
    let month = [3, 10, 12][place];
    let year = match series {
        "A/HRC/RES/" => 2006 + (session - 1) / 3,
        _ => 1945 + session + usize::from(month == 3),
    };
    let day = 1 + dice.below(28);
    let name = MONTHS[language][place];
    let printed = match TONGUES[language].language {
        Es => format!("{day} de {name} de {year}"),
        Zh => format!("{year}年{name}月{day}日"),
        _ => format!("{day} {name} {year}"),
    };
    (printed, format!("{year}-{month:02}-{day:02}"))
}

/// A list of citations, and what should be read of each number.
fn list(dice: &mut Dice, language: usize) -> (String, Vec<Cited>) {
    let tongue = &TONGUES[language];
    let number = |dice: &mut Dice| (80 + dice.below(19), 1 + dice.below(200));
    if dice.below(5) == 0 {
        let numbers = [number(dice), number(dice)];
        return shared(dice, language, numbers);
    }
    let known = dice.below(2) == 0;
    let (body, series) = match tongue.known[dice.below(2)] {
        (body, series) if known => (body.to_owned(), Some(series)),
        _ => (format!("{}{}", dice.of(tongue.heads), dice.of(tongue.tails)), None),
    };
    let mut items = Vec::new();
    let mut cited = Vec::new();
    for _ in 0..1 + dice.below(3) {
        let (session, n) = number(dice);
        let number = format!("{session}/{n}");
        // The Council has not come to these sessions: without a date its number is not told from the Assembly's.
        let dated = series == Some("A/HRC/RES/") || dice.below(3) > 0;
        let (printed, iso) = day(dice, language, series.unwrap_or("A/RES/"), session);
        let form = if dated { tongue.item } else { tongue.bare };
        items.push(form.replace('D', &printed).replace('N', &number));
        cited.push(Cited { symbol: series.map(|series| format!("{series}{number}")), date: dated.then_some(iso) });
    }
    let text =
        dice.of(tongue.lists).replace('B', "\u{1}").replace('L', &items.join(tongue.and)).replace('\u{1}', &body);
    (text, cited)
}

/// Two numbers of the organ that speaks, whose dates stand together.
fn shared(dice: &mut Dice, language: usize, numbers: [(usize, usize); 2]) -> (String, Vec<Cited>) {
    let tongue = &TONGUES[language];
    let mut text = tongue.shared.to_owned();
    let mut cited = Vec::new();
    let days: Vec<_> = numbers.iter().map(|&(session, _)| day(dice, language, "A/RES/", session)).collect();
    text = text.replace('D', "\u{1}").replace('E', "\u{2}").replace('M', "\u{3}").replace('N', "\u{4}");
    for (at, (session, n)) in numbers.into_iter().enumerate() {
        let number = format!("{session}/{n}");
        text = text.replace(["\u{3}", "\u{4}"][at], &number).replace(["\u{1}", "\u{2}"][at], &days[at].0);
        cited.push(Cited { symbol: Some(format!("A/RES/{number}")), date: Some(days[at].1.clone()) });
    }
    (text, cited)
}

#[test]
fn a_number_is_whose_the_words_say_and_of_its_own_day() {
    let (mut wrong, mut misread) = (Vec::new(), [0; 6]);
    for (language, tongue) in TONGUES.iter().enumerate() {
        let mut dice = Dice(85 + language as u64);
        for _ in 0..200 {
            let lists: Vec<_> = (0..1 + dice.below(3)).map(|_| list(&mut dice, language)).collect();
            let words: Vec<_> = lists.iter().map(|(text, _)| text.as_str()).collect();
            let expected: Vec<_> = lists.iter().flat_map(|(_, cited)| cited).collect();
            let [formula, verb, decides] = tongue.around;
            let blank = if tongue.language == Zh { "" } else { " " };
            let recital = format!("{verb}{blank}{}", words.join(tongue.next));
            let end = match tongue.language {
                Ar => "،",
                Zh => "，",
                _ => ",",
            };
            let text = format!("{formula}\n\n{recital}{end}\n\n1. {decides}\n");
            let document = Parser::new().language(tongue.language).parse(&text).document;
            let found: Vec<_> = document
                .citations
                .iter()
                .map(|citation| Cited {
                    symbol: citation.symbol.as_deref().map(str::to_owned),
                    date: citation.date.as_deref().map(str::to_owned),
                })
                .collect();
            if found.iter().collect::<Vec<_>>() != expected {
                misread[language] += 1;
                wrong.push(format!("{recital}\n  read     {found:?}\n  expected {expected:?}"));
            }
        }
    }
    assert_eq!(misread, [0; 6], "of 200 in each language:\n{}", wrong.join("\n"));
}
