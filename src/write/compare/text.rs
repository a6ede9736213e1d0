//! A comparison for a terminal.

use super::{caveat, counted, heading, label, name};
use crate::compare::{Change, Comparison, PieceKind, Row};
use core::fmt;

/// What stands before and after a stretch of text, so that it is seen what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'m> {
    /// What only the first document has.
    pub dropped: [&'m str; 2],
    /// What only the second document has.
    pub added: [&'m str; 2],
    /// What a scanner changed, as the first document has it.
    pub scanned: [&'m str; 2],
    /// The same as the second document has it.
    pub clean: [&'m str; 2],
    /// The line over a paragraph.
    pub head: [&'m str; 2],
}

impl Marks<'_> {
    /// `[-dropped-]{+added+}`, `<scanned|clean>`.
    pub const PLAIN: Marks<'static> =
        Marks { dropped: ["[-", "-]"], added: ["{+", "+}"], scanned: ["<", "|"], clean: ["", ">"], head: ["", ""] };
    /// Colours of a terminal: red and struck, green and underlined, yellow.
    pub const ANSI: Marks<'static> = Marks {
        dropped: ["\u{1b}[31;9m", "\u{1b}[0m"],
        added: ["\u{1b}[32;4m", "\u{1b}[0m"],
        scanned: ["\u{1b}[33;9m", "\u{1b}[0m"],
        clean: ["\u{1b}[33m", "\u{1b}[0m"],
        head: ["\u{1b}[1m", "\u{1b}[0m"],
    };
}

/// Which rows are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Those that differ.
    #[default]
    Differences,
    /// Those that do not, too.
    All,
}

/// Writes what differs, a paragraph a block: a sign (`=` the same, `~` scanning, `!` reworded, `:` of two languages, `+`
/// added, `-` dropped), its kind and number in both, and its text with what was edited marked.
///
/// Control characters of the texts are written as U+FFFD: they cannot write to a terminal.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{compare, write::compare::{Marks, Shown, text}};
/// let draft = undocs::parse("The General Assembly,\n\n1. Decides to meet in May 2030.\n").document;
/// let adopted = undocs::parse("The General Assembly,\n\n1. Decides to meet in June 2030.\n").document;
/// let mut out = String::new();
/// text(&compare::compare(&draft, &adopted, &Default::default()), &Marks::PLAIN, Shown::Differences, &mut out)?;
/// assert!(out.ends_with("! operative 1: reworded\n  Decides to meet in [-May-]{+June+} 2030.\n"), "{out}");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn text(comparison: &Comparison<'_>, marks: &Marks<'_>, shown: Shown, out: &mut impl fmt::Write) -> fmt::Result {
    write!(out, "--- ")?;
    printable(&heading(&comparison.before), out)?;
    write!(out, "\n+++ ")?;
    printable(&heading(&comparison.after), out)?;
    write!(out, "\n@@@")?;
    for (n, (what, count)) in counted(&comparison.counts).into_iter().enumerate() {
        write!(out, "{} {count} {what}", if n > 0 { "," } else { "" })?;
    }
    writeln!(out)?;
    if let Some(caveat) = caveat(comparison) {
        writeln!(out, "@@@ {caveat}")?;
    }
    for row in &comparison.rows {
        if shown == Shown::All || !row.is_same() {
            paragraph(row, marks, out)?;
        }
    }
    Ok(())
}

fn paragraph(row: &Row<'_>, marks: &Marks<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    let sign = match row.change {
        Change::Unchanged => '=',
        Change::Scanning => '~',
        Change::Reworded => '!',
        Change::Aligned => ':',
        Change::Added => '+',
        Change::Dropped => '-',
    };
    let names = match (row.before.as_ref().map(name), row.after.as_ref().map(name)) {
        (Some(before), Some(after)) if before != after => alloc::format!("{before} → {after}"),
        (before, after) => before.or(after).unwrap_or_default(),
    };
    writeln!(out, "\n{sign} {}{names}: {}{}", marks.head[0], label(row), marks.head[1])?;
    let indented = |text: &str, marks: [&str; 2], out: &mut _| marked(text, marks, out);
    write!(out, "  ")?;
    match row.change {
        Change::Dropped => indented(row.before.as_ref().map_or("", |it| &it.text), marks.dropped, out)?,
        Change::Added => indented(row.after.as_ref().map_or("", |it| &it.text), marks.added, out)?,
        Change::Unchanged => indented(row.after.as_ref().map_or("", |it| &it.text), [""; 2], out)?,
        Change::Aligned => {
            indented(row.before.as_ref().map_or("", |it| &it.text), [""; 2], out)?;
            write!(out, "\n  ")?;
            indented(row.after.as_ref().map_or("", |it| &it.text), [""; 2], out)?;
            for (only, marks) in [(&row.only_before, marks.dropped), (&row.only_after, marks.added)] {
                for symbol in only {
                    write!(out, "\n  ")?;
                    indented(symbol, marks, out)?;
                }
            }
        }
        Change::Scanning | Change::Reworded => {
            for piece in &row.pieces {
                match piece.kind {
                    PieceKind::Same => indented(&piece.after, [""; 2], out)?,
                    PieceKind::Edit => {
                        indented(&piece.before, marks.dropped, out)?;
                        indented(&piece.after, marks.added, out)?;
                    }
                    PieceKind::Scanning => {
                        write!(out, "{}", marks.scanned[0])?;
                        printable(&piece.before, out)?;
                        write!(out, "{}{}", marks.scanned[1], marks.clean[0])?;
                        printable(&piece.after, out)?;
                        write!(out, "{}", marks.clean[1])?;
                    }
                }
            }
        }
    }
    writeln!(out)
}

/// Text between marks, where there is any.
fn marked(text: &str, marks: [&str; 2], out: &mut impl fmt::Write) -> fmt::Result {
    if text.is_empty() {
        return Ok(());
    }
    write!(out, "{}", marks[0])?;
    printable(text, out)?;
    write!(out, "{}", marks[1])
}

/// Text without what could write to a terminal; a table's lines are indented.
fn printable(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    text.chars().try_for_each(|c| match c {
        '\n' => out.write_str("\n  "),
        '\t' => out.write_char('\t'),
        c if c.is_control() => out.write_char('\u{fffd}'),
        c => out.write_char(c),
    })
}
