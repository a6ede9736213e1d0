//! A row or a line a citation.

use crate::cite::{Part, Reference};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use std::io;

/// Whether the names of the columns come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// They do.
    #[default]
    Named,
    /// These rows go on after others.
    None,
}

const COLUMNS: [&str; 22] = [
    "source",
    "from",
    "state",
    "reason",
    "form",
    "kind",
    "symbol",
    "date",
    "url",
    "work",
    "text",
    "verb",
    "act",
    "place",
    "paragraph",
    "path",
    "ordinal",
    "footnote",
    "pinpoints",
    "start",
    "end",
    "part",
];

/// Writes references as CSV (RFC 4180, lines that end with LF): a row for each. What is absent is an empty cell; several
/// pinpoints are joined by `; `.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{cite::references, write::graph::{Head, csv}};
/// let document = undocs::parse("89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/7,\n\n1. Decides.\n").document;
/// let mut out = Vec::new();
/// csv(&references(&document, "harbours.txt"), Head::Named, &mut out)?;
/// let rows = String::from_utf8(out).unwrap();
/// assert!(rows.lines().nth(1).unwrap().starts_with("harbours.txt,A/RES/89/1,resolved,,printed,resolution,A/RES/88/7,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn csv(references: &[Reference<'_>], head: Head, out: impl io::Write) -> io::Result<()> {
    let mut rows = ::csv::Writer::from_writer(out);
    if head == Head::Named {
        rows.write_record(COLUMNS)?;
    }
    for reference in references {
        let Reference { source, from, state, reason, form, text, kind, symbol, part, url, date, work, .. } = reference;
        let Reference { verb, act, pinpoints, place, span, .. } = reference;
        let parts: Vec<String> = pinpoints.iter().map(Part::to_string).collect();
        let ordinal = place.ordinal.map(|ordinal| ordinal.to_string());
        rows.write_record([
            &**source,
            from,
            state.as_str(),
            reason.map_or("", |reason| reason.as_str()),
            form.as_str(),
            kind,
            symbol.as_deref().unwrap_or(""),
            date.as_deref().unwrap_or(""),
            url.as_deref().unwrap_or(""),
            work.as_deref().unwrap_or(""),
            text,
            verb.as_deref().unwrap_or(""),
            act.map_or("", |act| act.as_str()),
            &place.to_string(),
            place.kind.map_or("", |kind| kind.as_str()),
            &place.path,
            ordinal.as_deref().unwrap_or(""),
            place.footnote.as_deref().unwrap_or(""),
            &parts.join("; "),
            &span.start.to_string(),
            &span.end.to_string(),
            part.as_deref().unwrap_or(""),
        ])?;
    }
    rows.flush()
}

/// Writes references as JSON, one a line; the fields are those of [`Reference`].
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{cite::references, write::graph::jsonl};
/// let document = undocs::parse("89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/7,\n\n1. Decides.\n").document;
/// let mut lines = String::new();
/// jsonl(&references(&document, "harbours.txt"), &mut lines)?;
/// assert!(lines.contains(r#""symbol":"A/RES/88/7""#) && lines.contains(r#""act":"recalling""#));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn jsonl(references: &[Reference<'_>], out: &mut impl fmt::Write) -> fmt::Result {
    for reference in references {
        // Its keys are strings and its numbers integers: to memory it cannot fail.
        out.write_str(&serde_json::to_string(reference).map_err(|_| fmt::Error)?)?;
        out.write_char('\n')?;
    }
    Ok(())
}
