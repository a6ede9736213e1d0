//! What the crate promises: no public function panics, whatever text is given with a document, and whatever a document
//! says that was read from JSON. Where a text is not the document's, what looks into both says so and nothing else.

mod support;

use serde_json::Value;
use support::tools::{beside, check_any, check_beside, check_designation, check_mirrored, check_reader, check_tools};
use undocs::lint::{Config, Edit, Finding, Level, lint};
use undocs::{Document, LineIndex, Positions, Span, write};

/// A text in each language, and one in a script that mixes letters of one, two, three and four bytes.
const TEXTS: [&str; 8] = [
    "88/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 87/9 of 4 May 2033,¹\n\n1. Decides to rest;;\n\n2. Thanks Fiji.\n\n___\n¹ A/87/12.\n",
    "88/1. Phares\n\nL’Assemblée générale,\n\nRappelant sa résolution 87/9 du 4 mai 2033,¹\n\n1. Décide de veiller;;\n\n2. Prie l’été.\n\n___\n¹ A/87/12.\n",
    "88/1. Faros\n\nLa Asamblea General,\n\nRecordando su resolución 87/9, de 4 de mayo de 2033,\n\n1. Decide velar;\n\n2. Pide más.\n",
    "88/1. Маяки\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию 87/9 от 4 мая 2033 года,\n\n1. постановляет бодрствовать;\n\n2. просит.\n",
    "88/1 المنارات\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 87/9 المؤرخ 4 أيار/مايو 2033،\n\n1 - تقرر أن تسهر؛\n\n2 - تطلب.\n",
    "88/1. 灯塔\n\n大会，\n\n回顾其2033年5月4日第87/9号决议，\n\n1. 决定守望；\n\n2. 请。\n",
    "🕊 𝒳 é\n\nL’Assemblée générale,\n\n1. Décide de 🗼 veiller ;\n\nIn favour: Fiji, Togo\n\nAgainst: Samoa\n",
    "",
];

/// Texts that are not the one a document was read from: shorter, cut within what it names, moved by half a character, another.
fn others(text: &str) -> Vec<String> {
    let cut = |at: usize| text[..text.floor_char_boundary(at)].to_owned();
    let mut others: Vec<String> = (0..8).map(|eighth| cut(text.len() * eighth / 8)).collect();
    let mut chars = text.chars();
    let last = chars.next_back();
    others.push(chars.as_str().to_owned());
    others.extend(last.map(|c| format!("{}{}", chars.as_str(), if c == 'é' { 'a' } else { 'é' })));
    for moved in ["é", "a", "灯", "🕊"] {
        others.push(format!("{moved}{text}"));
        others.push(text.replacen(|c: char| c.is_alphabetic(), moved, 3));
    }
    others.push(text.chars().map(|c| if c.is_ascii_lowercase() { 'é' } else { c }).collect());
    others.extend(TEXTS.map(str::to_owned));
    others
}

#[test]
fn another_text_beside_a_document_never_panics() {
    let fixtures = support::texts_below(&support::root().join("tests/fixtures"));
    let texts = TEXTS.map(str::to_owned).into_iter().chain(fixtures.into_iter().step_by(60).map(|(_, text)| text));
    for text in texts {
        let document = undocs::parse(&text).document;
        assert!(document.fits(&text), "{text}");
        for other in others(&text) {
            check_beside(&document, &other).unwrap_or_else(|error| panic!("{error}\n{text:?}\nbeside\n{other:?}"));
            let found = lint(&document, &text, &Config::new());
            beside(&other, &found).unwrap_or_else(|error| panic!("{error}\n{text:?}\nbeside\n{other:?}"));
        }
    }
}

/// A text in another language is told, and a text that lost its end.
#[test]
fn another_text_is_told() {
    for text in &TEXTS[..6] {
        let document = undocs::parse(text).document;
        for other in TEXTS.iter().filter(|other| *other != text).chain([&&text[..text.floor_char_boundary(20)]]) {
            let found = lint(&document, other, &Config::new());
            assert_eq!(found.len(), 1, "{text:?} beside {other:?}: {found:#?}");
            assert_eq!((&*found[0].code, found[0].span, found[0].level), ("other-text", Span::new(0, 0), Level::Warn));
        }
        let silent = Config::new().set("other-text", Level::Allow).unwrap();
        assert_eq!(lint(&document, "", &silent), [], "who does not want to hear it gets nothing");
    }
}

#[test]
fn positions_that_were_converted_never_panic() {
    for text in TEXTS {
        for positions in [Positions::Chars, Positions::Utf16] {
            let mut document = undocs::parse(text).document;
            write::convert_positions(&mut document, &LineIndex::new(text), positions);
            for other in others(text).iter().map(String::as_str).chain([text]) {
                check_beside(&document, other).unwrap_or_else(|error| panic!("{error}\n{text:?}\nbeside\n{other:?}"));
            }
            check_any(&document).unwrap();
            // Once more, which is a mistake that cannot be seen.
            write::convert_positions(&mut document, &LineIndex::new(text), positions);
            check_any(&document).unwrap();
        }
    }
}

/// xorshift: the same seed, the same documents.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// Makes numbers, words and lists say what they like.
fn spoil(value: &mut Value, len: u64, chance: &mut Chance) {
    match value {
        Value::Number(_) if chance.below(6) == 0 => {
            let any = chance.below(len as usize + 1) as u64;
            *value = chance.one(&[0, 1, any, any, len, len + 1, 65_535, u64::from(u32::MAX)]).into();
        }
        Value::String(_) if chance.below(24) == 0 => {
            let words = [
                "",
                "4294967295",
                "é",
                "0",
                "1",
                "A/RES/88/1",
                "Ibid.",
                "\u{0}<&{\\\"",
                "a\nb",
                "99999999999999999999",
            ];
            *value = chance.one(&words).into();
        }
        Value::Array(list) => {
            list.iter_mut().for_each(|value| spoil(value, len, chance));
            if list.len() > 2 && chance.below(12) == 0 {
                let (from, to) = (chance.below(list.len()), chance.below(list.len()));
                list.swap(from, to);
                let copy = list[to].clone();
                list.push(copy);
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(|value| spoil(value, len, chance)),
        _ => {}
    }
}

#[test]
fn a_document_from_hostile_json_never_panics() {
    let fixtures = support::texts_below(&support::root().join("tests/fixtures"));
    let texts: Vec<String> =
        TEXTS.map(str::to_owned).into_iter().chain(fixtures.into_iter().step_by(25).map(|(_, text)| text)).collect();
    let (mut chance, mut read) = (Chance(0x9e37_79b9_7f4a_7c15), 0);
    for text in &texts {
        let json = serde_json::to_value(undocs::parse(text).document).unwrap();
        for _ in 0..16 {
            let mut spoilt = json.clone();
            spoil(&mut spoilt, text.len() as u64, &mut chance);
            let written = spoilt.to_string();
            let Ok(document) = serde_json::from_str::<Document<'_>>(&written) else { continue };
            read += 1;
            check_any(&document)
                .and_then(|()| check_beside(&document, text))
                .unwrap_or_else(|error| panic!("{error}\n{written}"));
            let other = &texts[chance.below(texts.len())];
            check_beside(&document, other).unwrap_or_else(|error| panic!("{error}\n{written}\nbeside\n{other:?}"));
        }
    }
    assert!(read > 16 * texts.len() / 4, "{read} documents were read");
}

/// Findings that were made up, as a program may hand them back.
#[test]
fn findings_of_another_text_never_panic() {
    let ends = [0, 1, 2, 3, 7, 80, u32::MAX];
    let spans: Vec<Span> = ends.iter().flat_map(|&start| ends.map(|end| Span::new(start, end))).collect();
    let found: Vec<Finding> = spans
        .iter()
        .map(|&span| Finding {
            code: "double-punctuation".into(),
            level: Level::Warn,
            span,
            message: "two".into(),
            help: None,
            fix: Some(Edit { span, text: "é".into() }),
            related: spans.clone(),
        })
        .collect();
    for text in TEXTS {
        beside(text, &found).unwrap();
        let index = LineIndex::new(text);
        for &end in &ends {
            let place = index.place(end);
            assert!(place.line > 0 && place.column > 0);
        }
    }
}

/// What the fuzzers ask of texts that they invent, of our own texts.
#[test]
fn the_tools_hold_on_our_own_texts() {
    let fixtures = support::texts_below(&support::root().join("tests/fixtures"));
    let own: Vec<String> =
        TEXTS.map(str::to_owned).into_iter().chain(fixtures.into_iter().step_by(16).map(|(_, text)| text)).collect();
    for pair in own.windows(2) {
        check_tools(&pair[0]).unwrap_or_else(|error| panic!("{error}\n{:?}", pair[0]));
        let (before, after) =
            (&pair[0][..pair[0].floor_char_boundary(3000)], &pair[1][..pair[1].floor_char_boundary(3000)]);
        check_mirrored(before, after).unwrap_or_else(|error| panic!("{error}\n{before:?}\n{after:?}"));
    }
    check_reader(include_str!("audit/resolution.xml")).unwrap();
}

/// What a fuzzer found, each told by its name.
#[test]
fn named() {
    // A number that does not fit was told as the largest that does: "Limited document 4294967295".
    for symbol in
        ["A/75/L.999999999999", "A/99999999999", "A/75/PV.1-99999999999", "A/75/1/Rev.99999999999", "99999999999/1"]
    {
        check_designation(symbol).unwrap();
    }
    // A brace in a title opened one in BibTeX that nothing closed, although a backslash stood before it.
    check_tools("A/C.6/93/L.2\n\nStatut de{ passeurs de rivière\n\nL’Assemblée générale,\n\nRappelant la Charte,\n\n1. Décide.\n")
        .unwrap();
    let told = |symbol| undocs::Designation::parse(symbol).unwrap().explain().to_string();
    assert_eq!(told("A/75/9999999999"), "Document of the General Assembly, seventy-fifth session, “9999999999”");
    // Longer than the grammar has a part: no symbol, and the place is told.
    assert_eq!(undocs::Designation::parse("A/75/L.999999999999").unwrap_err().offset, 5);
}
