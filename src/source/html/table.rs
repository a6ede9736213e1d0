//! A table of a page, whose cells are texts of their own until it ends.

use super::super::failure::Failure;
use super::super::writing::{ROW, Writing, in_cell};

/// A table that is open.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<Writing>>,
    in_cell: bool,
}

impl Table {
    pub(super) fn begin_row(&mut self) {
        self.rows.push(vec![]);
    }

    pub(super) fn begin_cell(&mut self) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.in_cell = true;
    }

    pub(super) fn end_cell(&mut self, text: Writing) {
        self.in_cell = false;
        if let Some(row) = self.rows.last_mut() {
            row.push(text);
        }
    }

    pub(super) fn is_in_cell(&self) -> bool {
        self.in_cell
    }

    /// Writes its rows: between bars, where a row has several cells and each is one line; else as paragraphs, which is what a
    /// table that frames a page has in it.
    pub(super) fn write(self, out: &mut Writing) -> Result<(), Failure> {
        for row in self.rows {
            let filled = row.iter().filter(|cell| !cell.text().trim().is_empty()).count();
            let len: usize = row.iter().map(|cell| cell.text().len() + 4).sum();
            let is_row = row.len() > 1 && len <= ROW && row.iter().all(|cell| !cell.text().trim().contains("\n\n"));
            if filled == 0 {
                continue;
            }
            if !is_row {
                out.end_paragraph()?;
                for cell in row {
                    out.append(cell, str::to_owned)?;
                    out.end_paragraph()?;
                }
                continue;
            }
            for cell in row {
                out.push("| ")?;
                out.append(cell, in_cell)?;
                out.push(" ")?;
            }
            out.push("|")?;
            out.end_line()?;
        }
        Ok(())
    }
}
