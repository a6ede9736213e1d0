//! GraphML, <http://graphml.graphdrawing.org/>.

use crate::cite::{Edge, Graph, Node};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// What is said of nodes and edges: the key, of what, its name, its type. Gephi reads `label` and `weight` by these names.
const KEYS: [(&str, &str, &str, &str); 12] = [
    ("label", "node", "label", "string"),
    ("title", "node", "title", "string"),
    ("kind", "node", "kind", "string"),
    ("date", "node", "date", "string"),
    ("url", "node", "url", "string"),
    ("read", "node", "read", "boolean"),
    ("unresolved", "node", "unresolved", "int"),
    ("weight", "edge", "weight", "double"),
    ("count", "edge", "count", "int"),
    ("verbs", "edge", "verbs", "string"),
    ("paragraphs", "edge", "paragraphs", "string"),
    ("cited-date", "edge", "date", "string"),
];

/// Writes a graph as GraphML, indented. Nodes have their name for an id; lists are joined by `; `.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut xml = Vec::new();
/// undocs::write::graph::graphml(&undocs::cite::Graph::default(), &mut xml)?;
/// assert!(String::from_utf8(xml).unwrap().contains(r#"<graph id="citations" edgedefault="directed">"#));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn graphml(graph: &Graph, mut out: impl io::Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml
        .create_element("graphml")
        .with_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"))
        .with_attribute(("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"))
        .with_attribute((
            "xsi:schemaLocation",
            "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
        ));
    root.write_inner_content(|xml| {
        for (id, of, name, kind) in KEYS {
            xml.create_element("key")
                .with_attributes([("id", id), ("for", of), ("attr.name", name), ("attr.type", kind)])
                .write_empty()?;
        }
        let inner = xml.create_element("graph").with_attributes([("id", "citations"), ("edgedefault", "directed")]);
        inner.write_inner_content(|xml| {
            graph.nodes().try_for_each(|(id, one)| node(xml, id, one))?;
            graph.edges().enumerate().try_for_each(|(n, one)| edge(xml, n, one))
        })?;
        Ok(())
    })?;
    out.write_all(b"\n")
}

fn node<W: io::Write>(xml: &mut Writer<W>, id: &str, node: &Node) -> io::Result<()> {
    xml.create_element("node").with_attribute(("id", &*plain(id))).write_inner_content(|xml| {
        data(xml, "label", Some(id))?;
        data(xml, "title", node.title.as_deref())?;
        data(xml, "kind", Some(&node.kind).filter(|kind| !kind.is_empty()).map(String::as_str))?;
        data(xml, "date", node.date.as_deref())?;
        data(xml, "url", node.url.as_deref())?;
        data(xml, "read", Some(if node.read { "true" } else { "false" }))?;
        data(xml, "unresolved", (node.unresolved > 0).then(|| node.unresolved.to_string()).as_deref())
    })?;
    Ok(())
}

fn edge<W: io::Write>(xml: &mut Writer<W>, n: usize, edge: Edge<'_>) -> io::Result<()> {
    let id = alloc::format!("e{n}");
    let ends = [("id", &*id), ("source", &*plain(edge.from)), ("target", &*plain(edge.to))];
    xml.create_element("edge").with_attributes(ends).write_inner_content(|xml| {
        let verbs: Vec<&str> = edge.verbs.iter().map(|verb| verb.as_str()).collect();
        data(xml, "weight", Some(&edge.count.to_string()))?;
        data(xml, "count", Some(&edge.count.to_string()))?;
        data(xml, "verbs", (!verbs.is_empty()).then(|| verbs.join("; ")).as_deref())?;
        data(xml, "paragraphs", (!edge.paragraphs.is_empty()).then(|| edge.paragraphs.join("; ")).as_deref())?;
        data(xml, "cited-date", edge.date)
    })?;
    Ok(())
}

fn data<W: io::Write>(xml: &mut Writer<W>, key: &str, value: Option<&str>) -> io::Result<()> {
    if let Some(value) = value {
        let value = plain(value);
        xml.create_element("data").with_attribute(("key", key)).write_text_content(BytesText::new(&value))?;
    }
    Ok(())
}

/// Without the control characters that XML has no way to write.
fn plain(text: &str) -> String {
    let allowed = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if allowed(c) { c } else { ' ' }).collect()
}
