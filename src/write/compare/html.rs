//! A comparison as a page, the two documents side by side.

use super::{caveat, change_name, counted, heading, label, name};
use crate::compare::{Change, Comparison, Paragraph, PieceKind, Row, Side};
use crate::language::Language;
use alloc::format;
use alloc::string::String;
use core::fmt;
use html_escape::encode_text as escape;

const STYLE: &str = include_str!("style.css");

/// Writes a page that stands alone: a table with a row for each paragraph, the first document at the start of the line and
/// the second at its end; what was dropped struck through, what was added underlined, what a scanner changed shaded.
///
/// The page has its style inside, which is made for print too, loads nothing and runs nothing. Every text is escaped, and
/// has the language and the direction of its document.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{compare, write};
/// let one = undocs::parse("The General Assembly,\n\n1. Decides to meet.\n").document;
/// let mut page = String::new();
/// write::compare::html(&compare::compare(&one, &one, &Default::default()), &mut page)?;
/// assert!(page.contains("<tr class=\"unchanged\">"), "{page}");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn html(comparison: &Comparison<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    let (before, after) = (heading(&comparison.before), heading(&comparison.after));
    let (before, after) = (escape(&before), escape(&after));
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{before} / {after}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>")?;
    writeln!(out, "<ul class=\"counts\" role=\"list\">")?;
    for (what, count) in counted(&comparison.counts) {
        writeln!(out, "<li class=\"{what}\"><b>{count}</b> {what}</li>")?;
    }
    writeln!(out, "</ul>")?;
    if let Some(caveat) = caveat(comparison) {
        writeln!(out, "<p class=\"caveat\">{caveat}</p>")?;
    }
    let (left, right) = (tongue(&comparison.before), tongue(&comparison.after));
    // The first of two documents that are read from right to left stands at the right.
    let is_rtl = |side: &Side<'_>| side.language.0.is_some_and(Language::is_rtl);
    let direction = if is_rtl(&comparison.before) && is_rtl(&comparison.after) { " dir=\"rtl\"" } else { "" };
    writeln!(out, "<table{direction}>\n<thead><tr><th scope=\"col\"></th><th scope=\"col\"{left}>{before}</th>")?;
    writeln!(out, "<th scope=\"col\"{right}>{after}</th></tr></thead>\n<tbody>")?;
    for row in &comparison.rows {
        write!(out, "<tr class=\"{}", change_name(row.change))?;
        write!(out, "{}", if row.moved { " moved" } else { "" })?;
        writeln!(out, "{}\">", if row.renumbered { " renumbered" } else { "" })?;
        writeln!(out, "<th scope=\"row\">{}</th>", label(row))?;
        cell(row, row.before.as_ref(), &left, First, out)?;
        cell(row, row.after.as_ref(), &right, Second, out)?;
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</main>\n</body>\n</html>")
}

/// `lang` and `dir` of what one document says.
fn tongue(side: &Side<'_>) -> String {
    match side.language.0 {
        None => " dir=\"auto\"".into(),
        Some(language) => {
            let direction = if language.is_rtl() { "rtl" } else { "ltr" };
            format!(" lang=\"{}\" dir=\"{direction}\"", language.code())
        }
    }
}

/// Which of the two documents a cell is of.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    First,
    Second,
}
use Which::{First, Second};

fn cell(
    row: &Row<'_>,
    paragraph: Option<&Paragraph<'_>>,
    tongue: &str,
    which: Which,
    out: &mut impl fmt::Write,
) -> fmt::Result {
    let Some(paragraph) = paragraph else { return writeln!(out, "<td class=\"none\"></td>") };
    write!(out, "<td{tongue}><span class=\"name\" lang=\"en\" dir=\"ltr\">{}</span> ", escape(&name(paragraph)))?;
    let (tag, only) = match which {
        First => ("del", &row.only_before),
        Second => ("ins", &row.only_after),
    };
    match row.change {
        Change::Added | Change::Dropped => write!(out, "<{tag}>{}</{tag}>", escape(&paragraph.text))?,
        Change::Unchanged | Change::Aligned => write!(out, "{}", escape(&paragraph.text))?,
        Change::Scanning | Change::Reworded => {
            for piece in &row.pieces {
                let text = escape(if which == First { &piece.before } else { &piece.after });
                match piece.kind {
                    _ if text.is_empty() => {}
                    PieceKind::Same => write!(out, "{text}")?,
                    PieceKind::Scanning => write!(out, "<mark>{text}</mark>")?,
                    PieceKind::Edit => write!(out, "<{tag}>{text}</{tag}>")?,
                }
            }
        }
    }
    for symbol in only {
        write!(out, " <{tag} class=\"only\"><bdi>{}</bdi></{tag}>", escape(symbol))?;
    }
    writeln!(out, "</td>")
}
