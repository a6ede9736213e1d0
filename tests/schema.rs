//! Every JSON that is written is what the schema says.
//!
//! Runs over the fixtures, and over the texts of the folder that `UNDOCS_SHARED` names where it is set.

use jsonschema::Validator;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use undocs::write::{self, Layout};
use undocs::{Document, Language, LineIndex, Parser, Positions};

#[test]
fn every_fixture_is_valid() {
    let texts = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"));
    assert!(!texts.is_empty(), "there are fixtures");
    check(&texts);
}

#[test]
fn every_shared_text_is_valid() {
    // Where it is not set there is nothing to check: the texts are not part of the project.
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let texts = texts(&Path::new(&shared).join("seeds"));
    assert!(!texts.is_empty(), "there are texts in {}/seeds", shared.display());
    check(&texts);
}

/// A schema that allows everything would let all of the above pass.
#[test]
fn what_breaks_the_contract_is_not_valid() {
    let validator = validator();
    let good = json(&undocs::parse("Texte.").document);
    assert!(validator.is_valid(&good));
    for (key, value) in [
        ("kind", "poem".into()),
        ("symbol", Value::Null),
        ("span", serde_json::json!([0])),
        ("span", serde_json::json!([0, -1])),
        ("body", serde_json::json!([{ "type": "stanza", "span": [0, 1] }])),
        ("citations", serde_json::json!([{ "text": "74/28" }])),
    ] {
        let mut bad = good.clone();
        bad[key] = value;
        assert!(!validator.is_valid(&bad), "{bad}");
    }
    for key in ["version", "kind", "language", "span"] {
        let mut bad = good.clone();
        bad.as_object_mut().expect("a document is an object").remove(key);
        assert!(!validator.is_valid(&bad), "{bad}");
    }
    // Later versions add fields.
    let mut more = good;
    more["later"] = 1.into();
    assert!(validator.is_valid(&more));
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&write::schema()));
}

fn validator() -> Validator {
    jsonschema::validator_for(&write::schema()).expect("the schema is a schema")
}

fn json(document: &Document<'_>) -> Value {
    let mut json = String::new();
    write::json(document, Layout::Compact, &mut json).expect("a String takes all");
    serde_json::from_str(&json).expect("what is written is JSON")
}

/// Each text, read in every language and counted in every way.
fn check(paths: &[PathBuf]) {
    let validator = validator();
    for path in paths {
        let text = fs::read_to_string(path).expect("a fixture is UTF-8");
        let index = LineIndex::new(&text);
        let parsers = Language::ALL.map(|language| Parser::new().language(language));
        for parser in parsers.into_iter().chain([Parser::new()]) {
            for positions in [Positions::Bytes, Positions::Chars, Positions::Utf16] {
                let mut document = parser.parse(&text).document;
                write::convert_positions(&mut document, &index, positions);
                let json = json(&document);
                let errors: Vec<String> =
                    validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect();
                assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
            }
        }
    }
}

/// The texts in a folder and its folders.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            found.push(path);
        }
    }
    found
}
