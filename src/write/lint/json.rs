//! Findings as JSON.

use crate::lint::Finding;
use crate::span::{LineIndex, Place};
use core::fmt;
use serde::Serialize;

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    findings: alloc::vec::Vec<Found<'a>>,
}

/// A finding, and where its place begins as people count it.
#[derive(Serialize)]
struct Found<'a> {
    line: u32,
    column: u32,
    #[serde(flatten)]
    finding: &'a Finding,
}

/// Writes what was found in a text as one JSON object on one line: `file`, and `findings` with the fields of
/// [`Finding`], `line` and `column` (in characters, from 1).
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{lint, write};
/// let text = "1. Decides to rest..\n";
/// let found = lint::lint(&undocs::parse(text).document, text, &lint::Config::new());
/// let mut json = String::new();
/// write::lint::json("a.txt", text, &found, &mut json)?;
/// assert!(json.contains(r#""line":1,"column":19,"code":"double-punctuation","level":"warn","span":[18,20]"#), "{json}");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn json(name: &str, text: &str, found: &[Finding], out: &mut impl fmt::Write) -> fmt::Result {
    let index = LineIndex::new(text);
    let findings = found.iter().map(|finding| {
        let Place { line, column, .. } = index.place(finding.span.start);
        Found { line, column, finding }
    });
    let file = File { file: name, findings: findings.collect() };
    out.write_str(&serde_json::to_string(&file).map_err(|_| fmt::Error)?)
}
