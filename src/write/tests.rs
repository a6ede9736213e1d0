use super::*;
use crate::event::{Code, DocumentKind, Element, ElementKind, Event, EventKind, Join};
use crate::grammar::{Citation, CitationKind, Date, Furniture, Mark, StateName, Tally};
use crate::lexicon::{Choice, MastheadField, Organ, STATES};
use crate::span::{LineIndex, Positions, Span};
use crate::tree::tests::{TEXT, sample};
use crate::tree::{Block, Call, Document};
use alloc::string::String;
use alloc::vec;

fn copy(document: &Document<'_>) -> String {
    let mut out = String::new();
    text(document, &mut out).unwrap();
    out
}

// ---- events

#[test]
fn an_event_is_a_line() {
    let samoa = STATES.iter().position(|state| state.iso3 == "WSM").unwrap() as u8;
    let kinds = [
        EventKind::Start(Element::Document),
        EventKind::Language(crate::Language::Fr),
        EventKind::Start(Element::Masthead(MastheadField::AgendaItem)),
        EventKind::Text("Point « 1 »\n\"2\""),
        EventKind::End(ElementKind::Masthead),
        EventKind::Start(Element::EnactingFormula(Organ::GeneralAssembly)),
        EventKind::End(ElementKind::EnactingFormula),
        EventKind::Start(Element::OperativeParagraph),
        EventKind::Label("1"),
        EventKind::Lead("Décide"),
        EventKind::Break(Join::Space),
        EventKind::Break(Join::Nothing),
        EventKind::Call(Mark { marker: "¹", number: 1, certain: true }),
        EventKind::Citation(Citation {
            kind: CitationKind::Document,
            raw: "A/74/10",
            date: Some(Date { year: 2019, month: 12, day: 2 }),
            part: None,
        }),
        EventKind::Citation(Citation {
            kind: CitationKind::CharterArticle { article: 2, paragraph: 4 },
            raw: "2",
            date: None,
            part: None,
        }),
        EventKind::Start(Element::Subparagraph { level: 1 }),
        EventKind::End(ElementKind::Subparagraph),
        EventKind::End(ElementKind::OperativeParagraph),
        EventKind::Start(Element::Draft { number: Some("I"), kind: DocumentKind::DraftDecision }),
        EventKind::End(ElementKind::Draft),
        EventKind::Start(Element::Ballot(Choice::InFavour)),
        EventKind::State(StateName { raw: "Samoa", state: samoa }),
        EventKind::End(ElementKind::Ballot),
        EventKind::Sponsors { later: true },
        EventKind::Tally(Tally { in_favour: 153, against: 11, abstaining: 9 }),
        EventKind::Furniture(Furniture::RunningHead, "A/79/1"),
        EventKind::Markup("**"),
        EventKind::Diagnostic(Code::UnknownState.diagnostic()),
        EventKind::Kind(DocumentKind::DraftResolution),
        EventKind::End(ElementKind::Document),
    ];
    let mut out = String::new();
    events(kinds.map(|kind| Event { kind, span: Span::new(7, 12) }), &mut out).unwrap();
    let lines: vec::Vec<&str> = out.lines().map(|line| line.strip_prefix("7..12       ").unwrap()).collect();
    let expected = [
        "start document",
        "  language fr",
        "  start masthead agenda-item",
        r#"    text "Point « 1 »\n\"2\"""#,
        "  end masthead",
        "  start enacting-formula general-assembly",
        "  end enacting-formula",
        "  start operative-paragraph",
        r#"    label "1""#,
        r#"    lead "Décide""#,
        "    break",
        "    break joined",
        r#"    call "¹""#,
        r#"    citation A/74/10 of 2019-12-02 "A/74/10""#,
        r#"    citation charter-article 2 paragraph 4 "2""#,
        "    start subparagraph 1",
        "    end subparagraph",
        "  end operative-paragraph",
        r#"  start draft draft-decision "I""#,
        "  end draft",
        "  start ballot in-favour",
        r#"    state WSM "Samoa""#,
        "  end ballot",
        "  sponsors later",
        "  tally 153 in favour, 11 against, 9 abstaining",
        r#"  furniture running-head "A/79/1""#,
        r#"  markup "**""#,
        "  warning unknown-state",
        "  kind draft-resolution",
        "end document",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn events_at_other_positions() {
    let mut out = String::new();
    let index = LineIndex::new("é");
    let event = Event { kind: EventKind::Text("é"), span: Span::new(0, 2) };
    events_at([event], |at| index.offset(at, Positions::Chars), &mut out).unwrap();
    assert_eq!(out, "0..1        text \"é\"\n");
}

#[test]
fn ends_without_starts_do_no_harm() {
    let mut out = String::new();
    let event = Event { kind: EventKind::End(ElementKind::Title), span: Span::new(1_000_000, 1_000_000) };
    events([event, event], &mut out).unwrap();
    assert_eq!(out, "1000000..1000000 end title\n".repeat(2));
}

// ---- positions

/// Every span of the sample, by way of its JSON, so that no field is forgotten.
#[cfg(feature = "json")]
#[test]
fn every_position_is_converted() {
    fn spans(value: &serde_json::Value, key: &str, found: &mut vec::Vec<(u32, u32)>) {
        match value {
            serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| spans(value, key, found)),
            serde_json::Value::Array(pair) if key.ends_with("span") => {
                found.push((pair[0].as_u64().unwrap() as u32, pair[1].as_u64().unwrap() as u32));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| spans(item, key, found)),
            _ => {}
        }
    }
    let index = LineIndex::new(TEXT);
    let mut before = vec![];
    spans(&serde_json::to_value(sample()).unwrap(), "", &mut before);
    assert!(before.len() > 25);
    for positions in [Positions::Bytes, Positions::Chars, Positions::Utf16] {
        let mut document = sample();
        convert_positions(&mut document, &index, positions);
        let mut after = vec![];
        spans(&serde_json::to_value(&document).unwrap(), "", &mut after);
        let convert = |at| index.offset(at, positions);
        let expected: vec::Vec<(u32, u32)> =
            before.iter().map(|&(start, end)| (convert(start), convert(end))).collect();
        assert_eq!(after, expected, "{positions:?}");
    }
}

#[test]
fn calls_count_in_the_text_of_their_block() {
    let offsets = |positions| {
        let mut document = sample();
        convert_positions(&mut document, &LineIndex::new(TEXT), positions);
        [document.body[0].footnotes[0].offset, document.body[1].footnotes[0].offset]
    };
    assert_eq!(offsets(Positions::Bytes), [62, 12]);
    assert_eq!(offsets(Positions::Chars), [60, 8]);
    assert_eq!(offsets(Positions::Utf16), [60, 9]);
}

// ---- text

#[test]
fn the_reading_copy() {
    let copy = copy(&sample());
    let expected = "\
A/79/L.9
Assemblée générale
limitée
1er octobre 2024
Français
Original : anglais
Soixante-dix-neuvième session
Deuxième Commission
Point 27 a) de l’ordre du jour
Phares
Résolution adoptée par l’Assemblée générale
A/79/400

Auteurs (A/79/L.9): Bolivie

Se sont joints aux auteurs: Fidji

79/901. Phares <anciens> & feux

L’Assemblée générale,

Rappelant ses résolutions 74/28 et 74/29 du 12 décembre 2019[1],

1. Décide 𐐷[*] d’agir :

    a) Sans délai;

Le paragraphe 1
Ont voté pour (1): Fidji
Ont voté contre (0): Néant
Se sont abstenus: Bolivie
Absents: Fidji
N’ont pas participé au vote: Bolivie

50e séance
1er décembre 2024

Annexe

un\tdeux

Projet I

    Un autre

    [1] Là.

[1] Voir A/74/10.
";
    assert_eq!(copy, expected);
}

#[test]
fn offsets_that_are_no_places_do_no_harm() {
    let call = |offset| Call { marker: "1".into(), offset, ..Call::default() };
    let block = Block { text: Some("é".into()), footnotes: vec![call(99), call(1), call(0)], ..Block::default() };
    let document = Document { body: vec![block], ..Document::default() };
    assert_eq!(copy(&document), "é[1][1][1]\n");
    let mut page = String::new();
    html(&document, &mut page).unwrap();
    assert!(page.contains("<sup>1</sup><sup>1</sup>é<sup>1</sup>"), "{page}");
}

// ---- markdown

#[test]
fn markdown_shows_labels_as_they_are() {
    let text = "78/1. Light_houses\n\nThe General Assembly,\n\nRecalling its resolution 53/70,\u{b9}\n\n\
                1. Decides *not* to act:\n\n(a) Now;\n\n22 December 2023\n\n\u{b9} Resolution 54/49.\n\u{b2} Nobody.\n";
    let document = crate::parse(text).document;
    let mut out = String::new();
    markdown(&document, &mut out).unwrap();
    for part in [
        "# 78/1. Light\\_houses\n",
        "\n*The General Assembly*,\n",
        "\n*Recalling* its resolution [53/70](<https://undocs.org/en/A/RES/53/70>),[^1]\n",
        "\n1\\. *Decides* ",
        "\n\u{2003}(a) Now;\n",
        "\n[^1]: Resolution [54/49]",
    ] {
        assert!(out.contains(part), "{part:?} is not in\n{out}");
    }
}

#[test]
fn markdown_escapes_what_reads_as_markup() {
    let block = |text: &'static str| Block { text: Some(text.into()), ..Block::default() };
    let texts = ["1) a", "- b", "    c", "# d", "12. <e>", "+", "a|b"];
    let document = Document { body: texts.map(block).into(), ..Document::default() };
    let mut out = String::new();
    markdown(&document, &mut out).unwrap();
    assert_eq!(out, "1\\) a\n\n\\- b\n\nc\n\n\\# d\n\n12\\. \\<e\\>\n\n\\+\n\na\\|b\n");
}

// ---- json

#[cfg(feature = "json")]
#[test]
fn both_layouts_say_the_same() {
    let [mut compact, mut pretty] = [String::new(), String::new()];
    json(&sample(), Layout::Compact, &mut compact).unwrap();
    json(&sample(), Layout::Pretty, &mut pretty).unwrap();
    assert!(!compact.contains('\n') && pretty.contains("\n  \"version\": 1"));
    let read = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
    assert_eq!(read(&compact), read(&pretty));
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_has_the_names_of_the_contract() {
    let schema = schema();
    assert_eq!(schema["title"], "Document");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(schema["$id"].as_str().is_some_and(|id| id.starts_with("https://")));
    for name in
        ["Block", "Masthead", "Footnote", "Citation", "State", "Sponsor", "Vote", "Furniture", "Diagnostic", "Span"]
    {
        assert!(schema["$defs"].get(name).is_some(), "{name}");
    }
    assert_eq!(schema["properties"]["symbol"]["type"], "string");
    let mut required: vec::Vec<&str> =
        schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    required.sort_unstable();
    assert_eq!(required, ["kind", "language", "span", "version"]);
    assert!(!serde_json::to_string(&schema).unwrap().contains("null"));
}

/// A document with something in every field is what the schema says; `tests/schema.rs` has what is read from texts.
#[cfg(feature = "schema")]
#[test]
fn every_field_is_in_the_schema() {
    fn close(schema: &mut serde_json::Value) {
        match schema {
            serde_json::Value::Object(map) => {
                map.values_mut().for_each(close);
                if map.contains_key("properties") {
                    map.insert("additionalProperties".into(), false.into());
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut closed = schema();
    close(&mut closed);
    let validator = jsonschema::validator_for(&closed).unwrap();
    let errors: vec::Vec<String> =
        validator.iter_errors(&serde_json::to_value(sample()).unwrap()).map(|error| format!("{error}")).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}
