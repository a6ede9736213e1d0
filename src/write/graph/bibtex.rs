//! BibTeX.

use crate::cite::Graph;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use core::fmt;

/// Writes an entry for each document that the graph has cited. Its key is its symbol with dashes, `A-RES-88-7`, which stays
/// the same whatever else is cited; two that would have one key, which no two symbols in use do, are told apart by a number.
///
/// `date` and `year` are those of the node; where the document was not read its title is its symbol, since an entry must
/// have one.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::cite::Graph;
/// let document = undocs::parse("89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/7 of 4 May 2034,\n\n1. Decides.\n").document;
/// let mut graph = Graph::default();
/// graph.add(&document, "harbours.txt");
/// let mut entries = String::new();
/// undocs::write::graph::bibtex(&graph, &mut entries)?;
/// assert!(entries.starts_with("@misc{A-RES-88-7,\n  author = {{United Nations}},\n  title = {A/RES/88/7},\n"));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn bibtex(graph: &Graph, out: &mut impl fmt::Write) -> fmt::Result {
    let cited: BTreeSet<&str> = graph.edges().map(|edge| edge.to).collect();
    let mut keys: BTreeMap<String, u32> = BTreeMap::new();
    let mut begun = false;
    for (id, node) in graph.nodes().filter(|(id, _)| cited.contains(id)) {
        let key = key(id);
        let times = keys.entry(key.clone()).and_modify(|times| *times += 1).or_insert(1);
        let key = if *times > 1 { format!("{key}-{times}") } else { key };
        if core::mem::replace(&mut begun, true) {
            out.write_char('\n')?;
        }
        writeln!(out, "@misc{{{key},")?;
        out.write_str("  author = {{United Nations}},\n")?;
        writeln!(out, "  title = {{{}}},", Escaped(node.title.as_deref().unwrap_or(id)))?;
        if node.symbol {
            writeln!(out, "  number = {{{}}},", Escaped(id))?;
        }
        if let Some(date) = &node.date {
            writeln!(out, "  year = {{{}}},", date.split('-').next().unwrap_or(date))?;
            writeln!(out, "  date = {{{date}}},")?;
        }
        if let Some(url) = &node.url {
            writeln!(out, "  url = {{{}}},", url.replace(['{', '}', '\\'], ""))?;
        }
        writeln!(out, "  keywords = {{{}}},", Escaped(&node.kind))?;
        out.write_str("}\n")?;
    }
    Ok(())
}

/// Letters and digits, with a dash for all that stands between them.
fn key(id: &str) -> String {
    let mut key = String::new();
    for part in id.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        if !key.is_empty() {
            key.push('-');
        }
        key += part;
        if key.len() > 60 {
            break;
        }
    }
    key
}

/// A value with what TeX would read as a command made plain.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        for c in self.0.chars() {
            match c {
                '\\' => f.write_str("\\textbackslash{}")?,
                '~' => f.write_str("\\textasciitilde{}")?,
                '^' => f.write_str("\\textasciicircum{}")?,
                // BibTeX counts a brace behind a backslash too: one alone would end no entry, or end it early.
                '{' => f.write_str("\\textbraceleft{}")?,
                '}' => f.write_str("\\textbraceright{}")?,
                '%' | '&' | '$' | '#' | '_' => write!(f, "\\{c}")?,
                c if c.is_control() => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
