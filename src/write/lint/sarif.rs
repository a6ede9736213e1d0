//! Findings as SARIF 2.1.0 (OASIS), the form in which code hosts and editors take them.

use crate::lint::{Finding, Level, RULES, explain};
use crate::span::{LineIndex, Span};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use serde::Serialize;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A log: one run of one tool.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: &'a [SarifResult],
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
    default_configuration: Default,
}

#[derive(Serialize)]
struct Default {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

/// One finding, as SARIF says it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifResult {
    rule_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Words,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Clone, Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
    byte_offset: u32,
    byte_length: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Words,
    artifact_changes: [Change; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: [Replacement; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Words,
}

/// What makes the findings of one text results.
pub struct Sarif<'a> {
    artifact: Artifact,
    index: LineIndex<'a>,
}

impl<'a> Sarif<'a> {
    /// Of the text in the file `name`, a path relative to where the log is read, or none.
    #[must_use]
    pub fn new(name: &str, text: &'a str) -> Sarif<'a> {
        Sarif { artifact: Artifact { uri: uri(name) }, index: LineIndex::new(text) }
    }

    /// The results.
    #[must_use]
    pub fn results(&self, found: &[Finding]) -> Vec<SarifResult> {
        found.iter().map(|finding| self.result(finding)).collect()
    }

    fn result(&self, finding: &Finding) -> SarifResult {
        let message = match &finding.help {
            Some(help) => format!("{}; {help}", finding.message),
            None => finding.message.clone(),
        };
        let fix = |edit: &crate::lint::Edit| Fix {
            description: Words { text: finding.help.clone().unwrap_or_else(|| finding.message.clone()) },
            artifact_changes: [Change {
                artifact_location: self.artifact.clone(),
                replacements: [Replacement {
                    deleted_region: self.region(edit.span),
                    inserted_content: Words { text: edit.text.to_string() },
                }],
            }],
        };
        SarifResult {
            rule_id: finding.code.to_string(),
            rule_index: RULES.iter().position(|rule| rule.code == finding.code),
            level: level(finding.level),
            message: Words { text: message },
            locations: [self.location(finding.span)],
            related_locations: finding.related.iter().map(|span| self.location(*span)).collect(),
            fixes: finding.fix.iter().map(fix).collect(),
        }
    }

    fn location(&self, span: Span) -> Location {
        let region = self.region(span);
        Location { physical_location: Physical { artifact_location: self.artifact.clone(), region } }
    }

    /// Columns count characters; the end is the column behind the last.
    fn region(&self, span: Span) -> Region {
        let (start, end) = (self.index.place(span.start), self.index.place(span.end));
        Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
            byte_offset: span.start,
            byte_length: span.len(),
        }
    }
}

/// Writes a whole log: the rules with what is said of them, and the results of all texts.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{lint, write};
/// let text = "1. Decides to rest..\n";
/// let found = lint::lint(&undocs::parse(text).document, text, &lint::Config::new());
/// let results = write::lint::Sarif::new("drafts/a b.txt", text).results(&found);
/// let mut log = String::new();
/// write::lint::sarif(&results, &mut log)?;
/// assert!(log.contains(r#""version":"2.1.0""#) && log.contains(r#""uri":"drafts/a%20b.txt""#));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn sarif(results: &[SarifResult], out: &mut impl fmt::Write) -> fmt::Result {
    let rules = RULES.iter().map(|rule| Descriptor {
        id: rule.code,
        short_description: Words { text: rule.summary.into() },
        help: explain(rule.code).map(|help| Help { text: help, markdown: help }),
        default_configuration: Default { enabled: rule.level > Level::Allow, level: level(rule.level) },
    });
    let driver = Driver { name: "undocs", semantic_version: env!("CARGO_PKG_VERSION"), rules: rules.collect() };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    out.write_str(&serde_json::to_string(&log).map_err(|_| fmt::Error)?)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "none",
        Level::Note => "note",
        Level::Warn => "warning",
        Level::Deny => "error",
    }
}

/// A path as a relative reference: what has a meaning there, or is not ASCII, is written by its bytes.
fn uri(name: &str) -> String {
    let mut uri = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
