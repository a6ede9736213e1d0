//! The module as JavaScript sees it, before anything is packaged. Runs in Node: `cargo xtask test-web`.

use super::{Parser, parse, to_akn, to_html, to_markdown, to_text, version};
use js_sys::{Array, JSON, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "78/1. Phares 🕊\n\nL’Assemblée générale,\n\n1. Décide de rester saisie.\n";

fn options(name: &str, value: impl Into<JsValue>) -> JsValue {
    let options = Object::new();
    Reflect::set(&options, &name.into(), &value.into()).unwrap();
    options.into()
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn span(document: &JsValue) -> Vec<f64> {
    Array::from(&field(document, "span")).iter().map(|at| at.as_f64().unwrap()).collect()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn message<T>(result: Result<T, JsError>) -> String {
    let error = JsValue::from(result.err().expect("an error"));
    assert!(error.is_instance_of::<js_sys::Error>());
    field(&error, "message").as_string().unwrap()
}

#[wasm_bindgen_test]
fn a_document_is_a_plain_object() {
    let document = parse(TEXT.into(), JsValue::UNDEFINED).ok().unwrap();
    assert_eq!(field(&document, "symbol"), "A/RES/78/1");
    assert_eq!(field(&document, "meeting"), JsValue::UNDEFINED, "what is absent is left out");
    assert!(Array::is_array(&field(&document, "body")));
}

#[wasm_bindgen_test]
fn positions_count_utf16_or_bytes() {
    let units = parse(TEXT.into(), JsValue::NULL).ok().unwrap();
    assert_eq!(span(&units)[1], TEXT.encode_utf16().count() as f64);
    let bytes = parse(TEXT.into(), options("positions", "bytes")).ok().unwrap();
    assert_eq!(span(&bytes)[1], TEXT.len() as f64);
}

#[wasm_bindgen_test]
fn a_language_can_be_named() {
    let document = parse("Texte.".into(), options("language", "ru")).ok().unwrap();
    assert_eq!(field(&document, "language"), "ru");
}

/// All events of a text that comes in these chunks, as JSON.
fn streamed(parser: &mut Parser, chunks: impl Iterator<Item = JsValue>) -> Vec<String> {
    let mut events = Vec::new();
    let mut take = |given: Array| events.extend(given.iter().map(|event| json(&event)));
    for chunk in chunks {
        take(parser.push(chunk).ok().unwrap());
    }
    take(parser.finish().ok().unwrap());
    events
}

#[wasm_bindgen_test]
fn chunks_give_the_events_of_the_whole() {
    let mut parser = Parser::new(JsValue::UNDEFINED).ok().unwrap();
    let whole = streamed(&mut parser, [TEXT.into()].into_iter());
    assert_eq!(whole[0], r#"{"kind":"start","element":"document","span":[0,0]}"#);
    assert!(whole.contains(&r#"{"kind":"label","label":"1.","span":[40,42]}"#.to_owned()), "{whole:?}");
    assert_eq!(whole.last().unwrap(), r#"{"kind":"end","element":"document","span":[68,68]}"#);
    for size in [1, 3, 64] {
        let bytes = TEXT.as_bytes().chunks(size).map(|chunk| Uint8Array::from(chunk).into());
        assert_eq!(streamed(&mut parser, bytes), whole, "bytes, {size} at a time, and another text after the first");
        let units: Vec<u16> = TEXT.encode_utf16().collect();
        let strings = units.chunks(size).map(|chunk| JsString::from_char_code(chunk).into());
        assert_eq!(streamed(&mut parser, strings), whole, "units, {size} at a time");
    }
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_an_error_after_the_events_before_it() {
    let mut parser = Parser::new(options("language", "en")).ok().unwrap();
    let text = format!("1. Decides.\n\n2. Requests.\n\n{}", "lamps ".repeat(200_000));
    assert!(parser.push(text.as_str().into()).ok().unwrap().length() > 4);
    let expected = "the paragraph at 12 has no end within 1024 KB, which is as much as is kept of a text in chunks; parse() reads it";
    assert_eq!(message(parser.push("more".into())), format!("Parser.push: {expected}"));
    assert_eq!(message(parser.finish()), format!("Parser.finish: {expected}"));
    assert!(parser.push("1. Decides.".into()).is_ok(), "another text");
}

#[wasm_bindgen_test]
fn writers_write() {
    let none = || JsValue::UNDEFINED;
    assert!(to_akn(TEXT.into(), none()).ok().unwrap().contains("<akomaNtoso"));
    assert!(to_html(TEXT.into(), none()).ok().unwrap().starts_with("<!DOCTYPE html>"));
    assert!(to_markdown(TEXT.into(), none()).ok().unwrap().contains("# "));
    assert!(to_text(TEXT.into(), none()).ok().unwrap().contains("Décide"));
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn errors_are_for_people() {
    let none = || JsValue::UNDEFINED;
    assert_eq!(message(parse(3.into(), none())), "parse: expected a string, got a number");
    assert_eq!(message(to_akn(JsValue::NULL, none())), "toAkn: expected a string, got null");
    assert_eq!(message(parse("".into(), 3.into())), "options: expected an object, got a number");
    assert_eq!(
        message(parse("".into(), options("lang", "fr"))),
        "options: there is no option \"lang\"; there are \"language\" and \"positions\""
    );
    assert_eq!(
        message(parse("".into(), options("language", "de"))),
        "options: language must be one of \"ar\", \"zh\", \"en\", \"fr\", \"ru\", \"es\", got \"de\""
    );
    assert_eq!(
        message(Parser::new(options("positions", 8))),
        "options: positions must be one of \"utf16\", \"bytes\", got a number"
    );
    let mut parser = Parser::new(none()).ok().unwrap();
    assert_eq!(
        message(parser.push(Array::new().into())),
        "Parser.push: expected a Uint8Array or a string, got an array"
    );
}

#[cfg(feature = "tools")]
mod tools {
    use super::super::tools::{cite, compare, lint_, symbol, to_citations, to_votes, votes};
    use super::{field, json, message, options};
    use js_sys::{Array, Object, Reflect};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Before what is found stand characters of two units and four bytes.
    const TEXT: &str = "88/1. Phares 🕊\n\nL’Assemblée générale,\n\nRappelant sa résolution 74/28 du 5 mai 2031,\n\n1. Décide de veiller..\n";

    fn place(object: &JsValue) -> String {
        let units: Vec<u16> = TEXT.encode_utf16().collect();
        let span: Vec<usize> =
            Array::from(&field(object, "span")).iter().map(|at| at.as_f64().unwrap() as usize).collect();
        String::from_utf16(&units[span[0]..span[1]]).unwrap()
    }

    #[wasm_bindgen_test]
    fn findings_have_their_places_and_repairs() {
        let found = Array::from(&lint_(TEXT.into(), JsValue::UNDEFINED).ok().unwrap());
        let of = |code: &str| found.iter().find(|each| field(each, "code") == code).expect(code);
        assert_eq!(place(&of("double-punctuation")), "..");
        assert_eq!(place(&of("date-impossible")), "74/28");
        assert_eq!(place(&field(&of("double-punctuation"), "fix")), ".", "the one that is too many");
        let rules = Object::new();
        Reflect::set(&rules, &"all".into(), &"allow".into()).unwrap();
        let none = lint_(TEXT.into(), options("rules", rules)).ok().unwrap();
        assert_eq!(json(&none), "[]");
    }

    #[wasm_bindgen_test]
    fn two_texts_are_compared() {
        let other = TEXT.replace("veiller", "dormir");
        let comparison = compare(other.as_str().into(), TEXT.into(), JsValue::UNDEFINED).ok().unwrap();
        let rows = Array::from(&field(&comparison, "rows"));
        let reworded = rows.iter().find(|row| field(row, "change") == "reworded").unwrap();
        assert_eq!(place(&field(&reworded, "after")), "1. Décide de veiller..");
        assert_eq!(json(&field(&comparison, "counts")).matches(":1").count(), 1);
    }

    #[wasm_bindgen_test]
    fn citations_and_votes_are_told() {
        let found = Array::from(&cite(TEXT.into(), JsValue::UNDEFINED).ok().unwrap());
        assert_eq!(place(&found.get(0)), "74/28");
        assert_eq!(field(&found.get(0), "act"), "recalling");
        // With a day that the 74th session had: else the number is nobody's, and no node of a graph.
        let dated = TEXT.replace("2031", "2020");
        for format in ["csv", "jsonl", "graphml", "dot", "jsonld", "bibtex"] {
            let written = to_citations(dated.as_str().into(), format.into(), JsValue::NULL).ok().unwrap();
            assert!(written.contains("74/28"), "{format}");
        }
        let vote = "In favour: Fiji, Togo\n\nAgainst: Samoa\n";
        let told = votes(vote.into(), JsValue::UNDEFINED).ok().unwrap();
        assert_eq!(Array::from(&field(&told, "cast")).length(), 3);
        assert_eq!(to_votes(vote.into(), "csv".into(), JsValue::NULL).ok().unwrap().lines().count(), 4);
    }

    #[wasm_bindgen_test]
    fn symbols_are_explained() {
        let told = symbol("A/C.1/75/L.8".into()).ok().unwrap();
        assert_eq!(field(&told, "symbol"), "A/C.1/75/L.8");
        assert!(field(&told, "explanation").as_string().unwrap().starts_with("Limited document 8"));
    }

    #[wasm_bindgen_test]
    fn errors_are_for_people() {
        let none = || JsValue::UNDEFINED;
        assert_eq!(message(lint_(3.into(), none())), "lint: expected a string, got a number");
        assert_eq!(message(compare("".into(), JsValue::NULL, none())), "compare: expected a string, got null");
        assert_eq!(
            message(compare("".into(), "".into(), options("after", "#1"))),
            "options: after: no document inside is called \"#1\"; there are 0"
        );
        assert_eq!(
            message(cite("".into(), options("rules", Object::new()))),
            "options: there is no option \"rules\"; there are \"language\", \"positions\" and \"source\""
        );
        assert_eq!(
            message(to_votes("".into(), "xml".into(), none())),
            "options: format must be one of \"csv\", \"jsonl\", got \"xml\""
        );
        let rules = Object::new();
        Reflect::set(&rules, &"stray-spice".into(), &"allow".into()).unwrap();
        assert!(message(lint_("".into(), options("rules", rules))).contains("stray-space"));
        assert!(message(symbol("lamps".into())).starts_with("symbol: expected a document symbol such as A/75/10"));
    }
}
