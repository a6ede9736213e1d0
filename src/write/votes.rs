//! Recorded votes as CSV and as lines of JSON: what [`ballots`](crate::ballots) gives, a row a line.
//!
//! Several documents go into one table: [`head`] once, then the rows of each, with a name for the text they come from.

use crate::ballots::{Cast, Count, Question};
use alloc::string::{String, ToString};
use serde::Serialize;
use std::io;

/// A row of a table of votes: a State and how it voted, or a list and its tally.
pub trait Row: Serialize {
    /// The names of the columns after `text`.
    const COLUMNS: &'static [&'static str];

    /// What stands in them; what is absent is empty.
    fn cells(&self) -> Vec<String>;
}

fn optional(value: Option<impl ToString>) -> String {
    value.map_or(String::new(), |value| value.to_string())
}

fn question(question: &Question<'_>) -> Vec<String> {
    let Question { document, vote_number, symbol, part, part_number } = question;
    vec![optional(*document), vote_number.to_string(), optional(*symbol), optional(*part), optional(*part_number)]
}

impl Row for Cast<'_> {
    #[rustfmt::skip]
    const COLUMNS: &'static [&'static str] = &[
        "document", "vote_number", "symbol", "part", "part_number", "name", "iso3", "iso2", "m49", "until", "vote", "corrected",
        "nearest", "start", "end",
    ];

    fn cells(&self) -> Vec<String> {
        let Cast { question: on, name, iso3, iso2, m49, until, vote, corrected, nearest, span } = self;
        let mut cells = question(on);
        cells.extend([
            (*name).to_owned(),
            optional(*iso3),
            optional(*iso2),
            optional(*m49),
            optional(*until),
            optional(*vote),
            optional(*corrected),
            optional(nearest.as_ref().map(|nearest| nearest.iso3)),
            span.start.to_string(),
            span.end.to_string(),
        ]);
        cells
    }
}

impl Row for Count<'_> {
    #[rustfmt::skip]
    const COLUMNS: &'static [&'static str] = &[
        "document", "vote_number", "symbol", "part", "part_number", "vote", "tally", "names", "mismatch", "start", "end",
    ];

    fn cells(&self) -> Vec<String> {
        let Count { question: on, vote, tally, names, mismatch, span } = self;
        let mut cells = question(on);
        cells.extend([
            (*vote).to_owned(),
            optional(*tally),
            names.to_string(),
            mismatch.to_string(),
            span.start.to_string(),
            span.end.to_string(),
        ]);
        cells
    }
}

/// Writes the line that names the columns of a table of `R`.
///
/// # Errors
/// When `out` fails.
pub fn head<R: Row>(out: impl io::Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["text"].iter().chain(R::COLUMNS))?;
    table.flush()
}

/// Writes rows as CSV, after RFC 4180 with a line feed at the end of each line; `text` names where they come from.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{ballots, write::votes};
/// let parsed = undocs::parse("In favour: Fiji and Togo\n\nAgainst: Samoa\n");
/// let mut table = Vec::new();
/// votes::csv(&ballots::counts(&parsed.document), "a.txt", &mut table)?;
/// assert!(String::from_utf8_lossy(&table).starts_with("a.txt,,1,,,,in_favour,,2,false,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn csv<R: Row>(rows: &[R], text: &str, out: impl io::Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    for row in rows {
        table.write_record(core::iter::once(text.to_owned()).chain(row.cells()))?;
    }
    table.flush()
}

/// Writes rows as JSON, an object a line; what is absent is left out.
///
/// # Errors
/// When `out` fails.
pub fn jsonl<R: Row>(rows: &[R], text: &str, mut out: impl io::Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Line<'a, R> {
        text: &'a str,
        #[serde(flatten)]
        row: &'a R,
    }
    for row in rows {
        serde_json::to_writer(&mut out, &Line { text, row })?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
