//! Tables in text: rows whose cells stand between bars, or are parted by tabs, or by runs of blanks in aligned columns.
//!
//! A row is told from its own line (`Columns::of`), so that rows that follow each other become one block. Whether the
//! block is a table is asked when all of it is known ([`scan`]): one line with a wide gap is none, and neither are lines
//! whose gaps do not stand below each other. A table that prints one cell a line cannot be seen.

use super::probe::Probe;

/// The fewest blanks that part two cells.
const GAP: usize = 3;

/// The longest row. Each of its cells is a step of the walk, which looks for the cell in the row.
const ROW: usize = 1000;

/// Columns that may differ by so much and stand below each other: type is proportional.
const SLACK: u16 = 3;

/// How the cells of a row are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    /// `| a | b |`, as Markdown has it.
    Bars,
    /// `a⇥b`.
    Tabs,
    /// `a     b`.
    Blanks,
}

impl Columns {
    /// How a line is parted into cells; `None` where it is no row. The gap after a label is none between cells.
    pub(crate) fn of(probe: &Probe<'_>) -> Option<Columns> {
        let text = probe.text;
        if text.len() > ROW {
            return None;
        }
        if text.starts_with('|') {
            let bars = text.ends_with('|') && text.len() > 2;
            return bars.then_some(Columns::Bars).filter(|columns| columns.cells(text).count() > 1);
        }
        let text = if probe.label.is_some() { probe.rest } else { text };
        if memchr::memchr(b'\t', text.as_bytes()).is_some() {
            return Some(Columns::Tabs);
        }
        blanks(text).map(|_| Columns::Blanks)
    }

    /// The cells of a row: where each begins and ends in the line, without the blanks around it.
    pub(crate) fn cells(self, row: &str) -> Cells<'_> {
        let bars = self == Columns::Bars;
        let row = if bars { row.trim_end().trim_end_matches('|') } else { row };
        Cells { columns: self, row, at: usize::from(bars && row.starts_with('|')), done: false }
    }

    /// Whether a row is the rule under the heads of a Markdown table: `|---|--:|`.
    pub(crate) fn is_rule(self, row: &str) -> bool {
        self == Columns::Bars && row.contains('-') && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    }
}

/// The cells of a row; see [`Columns::cells`].
#[derive(Clone, Debug)]
pub(crate) struct Cells<'row> {
    columns: Columns,
    row: &'row str,
    at: usize,
    done: bool,
}

impl Iterator for Cells<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        if self.done {
            return None;
        }
        let rest = &self.row[self.at..];
        let gap = match self.columns {
            Columns::Bars => bar(rest).map(|at| (at, 1)),
            Columns::Tabs => rest.find('\t').map(|at| (at, 1)),
            Columns::Blanks => blanks(rest),
        };
        let (len, gap) = gap.unwrap_or((rest.len(), 0));
        let cell = &rest[..len];
        let from = self.at + cell.len() - cell.trim_start().len();
        let to = from.max(self.at + cell.trim_end().len());
        self.at += len + gap;
        self.done = gap == 0;
        Some((from, to))
    }
}

/// The next bar that no backslash takes for a letter.
fn bar(text: &str) -> Option<usize> {
    text.match_indices('|').map(|(at, _)| at).find(|&at| !text[..at].ends_with('\\'))
}

/// The next gap of several blanks, and its length.
fn blanks(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = three_blanks(text.as_bytes(), from) {
        let after = text[at..].trim_start_matches([' ', '\u{a0}']);
        let gap = text.len() - at - after.len();
        if gap >= GAP && !after.is_empty() {
            return Some((at, gap));
        }
        from = at + gap;
    }
    None
}

/// Where three blanks stand, from here on: most words are passed over without a look at each of their letters.
fn three_blanks(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(three) = text.get(at..at + 3) {
        match three {
            b"   " => return Some(at),
            [_, b' ', b' '] => at += 1,
            [_, _, b' '] => at += 2,
            _ => at += 3,
        }
    }
    None
}

/// How the cells of a table are parted, where a block is one.
pub(crate) fn scan(text: &str, probe: &Probe<'_>) -> Option<Columns> {
    let columns = Columns::of(probe)?;
    let first = probe.text;
    let mut rows = 1;
    for line in text.lines().skip(1) {
        let line = line.trim();
        let row = match columns {
            Columns::Bars => line.starts_with('|'),
            Columns::Tabs => line.contains('\t'),
            Columns::Blanks => aligned(first, line),
        };
        if !row {
            break;
        }
        rows += 1;
    }
    (rows > 1 || columns == Columns::Bars).then_some(columns)
}

/// Whether the cells of two rows stand below each other: each begins or ends where the other does. The first is not
/// asked: the margin before it is cut off.
fn aligned(first: &str, row: &str) -> bool {
    let place = |line: &str, at: usize| crate::line::columns(&line[..at]);
    let near = |a: u16, b: u16| a.abs_diff(b) <= SLACK;
    let (mut cells, mut rows) = (Columns::Blanks.cells(first).skip(1), Columns::Blanks.cells(row).skip(1));
    let mut any = false;
    loop {
        match (cells.next(), rows.next()) {
            (None, None) => return any,
            (Some(a), Some(b)) => {
                let begins = near(place(first, a.0), place(row, b.0));
                if !begins && !near(place(first, a.1), place(row, b.1)) {
                    return false;
                }
                any = true;
            }
            _ => return false,
        }
    }
}
