//! Each format read back by what reads it.

use crate::cite::{Graph, references};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use serde_json::Value;

const ONE: &str = "89/1. Harbours, “quays” & piers\n\nThe General Assembly,\n\nRecalling paragraph 3 of its resolution 88/7 of \
                   4 May 2034, and reaffirming resolution 88/7,\n\n1. Notes Article 51 of the Charter;\n\n2. Takes note of \
                   A/88/12 and of its previous resolutions.\n";
const TWO: &str =
    "88/7. Quays\n\nThe General Assembly,\n\nRecalling its resolution 87/9,\n\n1. Decides.\n\n4 May 2034\n";

fn graph() -> Graph {
    let mut graph = Graph::default();
    graph.add(&crate::parse(ONE).document, "one.txt");
    graph.add(&crate::parse(TWO).document, "two.txt");
    graph
}

/// The attributes of each element of a name, in order.
fn elements(xml: &str, name: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("it is well-formed") {
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == name => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.expect("it is well-formed");
                    let key = String::from(attribute.key.as_ref());
                    (key, unescape(&attribute.value).expect("it unescapes").into_owned())
                });
                found.push(attributes.collect());
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn graphml_is_read_back() {
    let (graph, mut xml) = (graph(), Vec::new());
    super::graphml(&graph, &mut xml).expect("memory takes all");
    let xml = String::from_utf8(xml).expect("UTF-8");
    let value = |element: &[(String, String)], key: &str| {
        element.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let keys: Vec<String> = elements(&xml, "key").iter().map(|key| value(key, "id")).collect();
    for data in elements(&xml, "data") {
        assert!(keys.contains(&value(&data, "key")), "{data:?} is declared");
    }
    let ids: Vec<String> = elements(&xml, "node").iter().map(|node| value(node, "id")).collect();
    assert_eq!(ids, graph.nodes().map(|(id, _)| id.to_string()).collect::<Vec<_>>());
    let ends: Vec<_> =
        elements(&xml, "edge").iter().map(|edge| (value(edge, "source"), value(edge, "target"))).collect();
    assert_eq!(ends, graph.edges().map(|edge| (edge.from.to_string(), edge.to.to_string())).collect::<Vec<_>>());
    assert!(ends.iter().all(|(from, to)| ids.contains(from) && ids.contains(to)));
    assert!(xml.contains("<data key=\"title\">Harbours, “quays” &amp; piers</data>"), "{xml}");
    assert!(xml.contains("<data key=\"verbs\">recalling; reaffirming</data>"), "{xml}");
    assert!(xml.contains("<data key=\"unresolved\">1</data>"), "{xml}");
}

#[test]
fn jsonld_is_read_back() {
    let (graph, mut text) = (graph(), String::new());
    super::jsonld(&graph, &mut text).expect("memory takes all");
    let json: Value = serde_json::from_str(&text).expect("it is JSON");
    let documents = json["@graph"].as_array().expect("a list");
    assert_eq!(documents.len(), graph.nodes().len());
    let one = documents.iter().find(|each| each["legislationIdentifier"] == "A/RES/89/1").expect("it was read");
    assert_eq!(one["@type"], "Legislation");
    assert_eq!(one["citation"][0]["@id"], "https://undocs.org/A/88/12");
    let ids: Vec<&Value> = documents.iter().map(|each| &each["@id"]).collect();
    for cited in documents.iter().filter_map(|each| each["citation"].as_array()).flatten() {
        assert!(ids.contains(&&cited["@id"]), "{cited} is a document");
    }
}

#[test]
fn dot_is_quoted() {
    let mut dot = String::new();
    super::dot(&graph(), &mut dot).expect("memory takes all");
    assert!(
        dot.contains("  \"A/RES/89/1\" -> \"A/RES/88/7\" [label=\"2\", tooltip=\"recalling; reaffirming\"];\n"),
        "{dot}"
    );
    assert!(dot.contains("  \"A/RES/87/9\" [URL=\"https://undocs.org/en/A/RES/87/9\"];\n"), "{dot}");
    for line in dot.lines() {
        // Every quotation mark that is not escaped has its other.
        let marks = line.replace("\\\\", "").replace("\\\"", "").matches('"').count();
        assert!(marks.is_multiple_of(2), "{line}");
        assert!(line.starts_with(['d', '}', ' ']) && line.ends_with(['{', ';', '}']), "{line}");
    }
    assert!(dot.starts_with("digraph citations {\n") && dot.ends_with("}\n"));
}

#[test]
fn bibtex_has_an_entry_for_each_document_cited() {
    let mut entries = String::new();
    super::bibtex(&graph(), &mut entries).expect("memory takes all");
    let keys: Vec<&str> = entries.lines().filter_map(|line| line.strip_prefix("@misc{")?.strip_suffix(',')).collect();
    assert_eq!(keys, ["A-88-12", "A-RES-87-9", "A-RES-88-7", "Charter"]);
    assert!(entries.contains("  title = {Quays},\n  number = {A/RES/88/7},\n  year = {2034},\n"), "{entries}");
    assert_eq!(entries.matches('{').count(), entries.matches('}').count());
}

#[test]
fn rows_are_read_back() {
    let document = crate::parse(ONE).document;
    let found = references(&document, "a, \"b\".txt");
    let mut rows = Vec::new();
    super::csv(&found, super::Head::Named, &mut rows).expect("memory takes all");
    let mut reader = ::csv::Reader::from_reader(&*rows);
    let heads = reader.headers().expect("it has a head").clone();
    let column = |name: &str| heads.iter().position(|head| head == name).expect("the column is there");
    let records: Vec<::csv::StringRecord> = reader.records().map(|record| record.expect("a row")).collect();
    assert_eq!(records.len(), found.len());
    for (record, reference) in records.iter().zip(&found) {
        assert_eq!(&record[column("source")], "a, \"b\".txt");
        assert_eq!(&record[column("symbol")], reference.symbol.as_deref().unwrap_or(""));
        assert_eq!(&record[column("place")], reference.place.to_string());
    }
    let mut lines = String::new();
    super::jsonl(&found, &mut lines).expect("memory takes all");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let symbols: Vec<&str> = lines.iter().map(|line| line["symbol"].as_str().unwrap_or("")).collect();
    assert_eq!(symbols, found.iter().map(|one| one.symbol.as_deref().unwrap_or("")).collect::<Vec<_>>());
    assert!(lines.iter().any(|line| line["state"] == "unresolved" && line["reason"] == "no-number"));
}
