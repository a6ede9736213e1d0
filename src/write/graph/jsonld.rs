//! JSON-LD in the terms of schema.org.

use crate::cite::{Graph, Node};
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde_json::{Map, Value, json};

/// Writes a graph as JSON-LD: a `@graph` of documents, each with what it cites in `citation`.
///
/// The terms are schema.org's. `Legislation` is its type for what an organ enacts, modelled on the European Legislation
/// Identifier, with `legislationIdentifier` for the symbol; other documents are `CreativeWork`s. `citation` is what ELI
/// calls `cites`: it belongs to `CreativeWork`, and so to both. Documents are named by their address, in no language; what
/// has no symbol is a blank node.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut json = String::new();
/// undocs::write::graph::jsonld(&undocs::cite::Graph::default(), &mut json)?;
/// assert_eq!(json, "{\n  \"@context\": \"https://schema.org/\",\n  \"@graph\": []\n}\n");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn jsonld(graph: &Graph, out: &mut impl fmt::Write) -> fmt::Result {
    let ids: BTreeMap<&str, String> =
        graph.nodes().enumerate().map(|(n, (id, node))| (id, name(n, id, node))).collect();
    let mut cited: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for edge in graph.edges() {
        cited.entry(edge.from).or_default().push(edge.to);
    }
    let documents: Vec<Value> = graph
        .nodes()
        .map(|(id, node)| {
            let mut object = Map::new();
            let mut add = |key: &str, value: Option<Value>| {
                if let Some(value) = value {
                    object.insert(key.into(), value);
                }
            };
            let enacted = matches!(
                &*node.kind,
                "resolution" | "decision" | "draft-resolution" | "draft-decision" | "collection" | "charter" | "treaty"
            );
            add("@id", Some(json!(ids[id])));
            add("@type", Some(json!(if enacted { "Legislation" } else { "CreativeWork" })));
            let identifier = if enacted { "legislationIdentifier" } else { "identifier" };
            add(identifier, node.symbol.then(|| json!(id)));
            add("name", Some(node.title.as_ref().map_or_else(|| json!(id), |title| json!(title))));
            add(if enacted { "legislationDate" } else { "datePublished" }, node.date.as_ref().map(|date| json!(date)));
            add("url", node.symbol.then(|| json!(ids[id])));
            let citation = cited.get(id).map(|list| list.iter().map(|to| json!({ "@id": ids[*to] })).collect());
            add("citation", citation);
            Value::Object(object)
        })
        .collect();
    let whole = json!({ "@context": "https://schema.org/", "@graph": documents });
    // To memory it cannot fail.
    out.write_str(&serde_json::to_string_pretty(&whole).map_err(|_| fmt::Error)?)?;
    out.write_char('\n')
}

/// What a document is called in the graph: its address without a language, since it is one work in all six.
fn name(n: usize, id: &str, node: &Node) -> String {
    if node.symbol { format!("https://undocs.org/{}", id.replace(' ', "%20")) } else { format!("_:d{n}") }
}
