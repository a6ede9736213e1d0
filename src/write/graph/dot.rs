//! DOT, <https://graphviz.org/doc/info/lang.html>.

use crate::cite::Graph;
use core::fmt::{self, Write};

/// Writes a graph in the language of Graphviz. Documents that were read are filled; an edge is labelled with the number of
/// citations, where there are several, and has their verbs for a tooltip.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut dot = String::new();
/// undocs::write::graph::dot(&undocs::cite::Graph::default(), &mut dot)?;
/// assert_eq!(dot, "digraph citations {\n  rankdir=LR;\n  node [shape=box];\n}\n");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn dot(graph: &Graph, out: &mut impl Write) -> fmt::Result {
    out.write_str("digraph citations {\n  rankdir=LR;\n  node [shape=box];\n")?;
    for (id, node) in graph.nodes() {
        write!(out, "  {}", Quoted(id))?;
        let url = node.url.as_deref().map(|url| ("URL", url));
        let title = node.title.as_deref().map(|title| ("tooltip", title));
        let style = node.read.then_some(("style", "filled"));
        attributes(out, &mut [url, title, style].into_iter().flatten())?;
    }
    for edge in graph.edges() {
        write!(out, "  {} -> {}", Quoted(edge.from), Quoted(edge.to))?;
        let count = alloc::format!("{}", edge.count);
        let mut verbs = alloc::string::String::new();
        for verb in edge.verbs {
            verbs += if verbs.is_empty() { "" } else { "; " };
            verbs += verb.as_str();
        }
        let label = (edge.count > 1).then_some(("label", &*count));
        let tooltip = (!verbs.is_empty()).then_some(("tooltip", &*verbs));
        attributes(out, &mut [label, tooltip].into_iter().flatten())?;
    }
    out.write_str("}\n")
}

fn attributes(out: &mut impl Write, list: &mut dyn Iterator<Item = (&str, &str)>) -> fmt::Result {
    let mut begun = false;
    for (name, value) in list {
        write!(out, "{}{name}={}", if begun { ", " } else { " [" }, Quoted(value))?;
        begun = true;
    }
    out.write_str(if begun { "];\n" } else { ";\n" })
}

/// A quoted string: a quotation mark and a backslash are escaped, a line break is none.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                c if c.is_control() => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}
