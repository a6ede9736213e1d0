//! Two documents, paragraph by paragraph: what stayed, was moved, reworded, renumbered, added, dropped.
//!
//! Rank 8: imports `language`, `lexicon`, `span`, `tree`.
//!
//! ```text
//! Document ─ paragraph ─▶ Paragraph ─ token ─▶ words ─┐
//! Document ─ paragraph ─▶ Paragraph ─ token ─▶ words ─┴─ likeness ─▶ align ─▶ pairs ─ wording (scanning) ─▶ Comparison
//! ```
//!
//! Texts of one language are compared by their words, and what a scanner does to a text (a split word, `1’` for `l’`, lost
//! accents) is told from true edits. Texts of two languages are aligned by what does not change in translation: kinds,
//! numbers, figures, citations, and order; their wording is not compared, and [`Comparison::basis`] says so.
//!
//! # Invariants
//!
//! - Every paragraph of both documents stands in exactly one row.
//! - The pieces of a row, joined, are its texts, letter for letter.
//! - `compare(b, a)` is `compare(a, b)` in the mirror: the two are put in an order of their own before they are aligned.
//!
//! `docs/compare.md` shows it at work.

mod align;
mod likeness;
mod paragraph;
mod scanning;
mod select;
#[cfg(all(test, feature = "std"))]
mod tests;
mod token;
mod wording;

pub use align::{BAND, WHOLE};
pub use paragraph::{Paragraph, ParagraphKind};
pub use select::{Draft, drafts, pick, select};
pub use wording::{Piece, PieceKind};

use crate::tree::{Document, LanguageTag};
use align::Pair;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use likeness::Likeness;
use paragraph::paragraphs;

/// What to compare by, and what to tell apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// What paragraphs are aligned by.
    pub basis: Option<Basis>,
    /// What becomes of differences that a scanner makes.
    pub scanning: Scanning,
}

/// What paragraphs are aligned by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Basis {
    /// Their words. What is taken where both are of one language, and nothing is said.
    Words,
    /// Their kinds, numbers, figures and citations, and their order. What is taken where the languages differ.
    Structure,
}

/// What becomes of differences that a scanner makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scanning {
    /// They are told apart from edits.
    #[default]
    Apart,
    /// They are edits: between two clean texts an accent or a capital is one.
    Edit,
}

/// Two documents beside each other.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Comparison<'d> {
    /// What the paragraphs were aligned by.
    pub basis: Basis,
    /// The first document.
    pub before: Side<'d>,
    /// The second.
    pub after: Side<'d>,
    /// How many rows are what.
    pub counts: Counts,
    /// The paragraphs, in the order of the second document; what was dropped stands where it stood.
    pub rows: Vec<Row<'d>>,
}

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Side<'d> {
    /// Its symbol.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub symbol: Option<&'d str>,
    /// Its title.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<&'d str>,
    /// Its language.
    pub language: LanguageTag,
}

/// How many rows are what; a row that was moved or renumbered counts there too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Counts {
    /// Rows of [`Change::Unchanged`].
    pub unchanged: u32,
    /// Rows of [`Change::Scanning`].
    pub scanning: u32,
    /// Rows of [`Change::Reworded`].
    pub reworded: u32,
    /// Rows of [`Change::Aligned`].
    pub aligned: u32,
    /// Rows of [`Change::Added`].
    pub added: u32,
    /// Rows of [`Change::Dropped`].
    pub dropped: u32,
    /// Rows whose paragraph stands elsewhere among the others.
    pub moved: u32,
    /// Rows whose paragraph bears another number.
    pub renumbered: u32,
}

/// What became of the text of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Change {
    /// Letter for letter the same.
    Unchanged,
    /// The same but for what a scanner does.
    Scanning,
    /// Other words.
    Reworded,
    /// In another language: its place is known, its wording was not compared.
    Aligned,
    /// Only the second document has it.
    Added,
    /// Only the first document has it.
    Dropped,
}

/// A paragraph of one document beside that of the other.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Row<'d> {
    /// What became of its text.
    pub change: Change,
    /// Whether it stands elsewhere among the others.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "core::ops::Not::not"))]
    pub moved: bool,
    /// Whether it bears another number.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "core::ops::Not::not"))]
    pub renumbered: bool,
    /// As the first document has it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub before: Option<Paragraph<'d>>,
    /// As the second document has it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub after: Option<Paragraph<'d>>,
    /// Both texts in pieces, of what was reworded or scanned.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub pieces: Vec<Piece>,
    /// What only the first of two languages has: symbols that it cites, and figures of four digits, which are mostly years.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub only_before: Vec<String>,
    /// What only the second of two languages has.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub only_after: Vec<String>,
}

impl Row<'_> {
    /// Whether it is the same in both: its text, its place, its number; of two languages, its place, its number, and what
    /// it cites.
    #[must_use]
    pub fn is_same(&self) -> bool {
        let is_same = match self.change {
            Change::Unchanged => true,
            Change::Aligned => self.only_before.is_empty() && self.only_after.is_empty(),
            _ => false,
        };
        is_same && !self.moved && !self.renumbered
    }
}

impl Comparison<'_> {
    /// Whether both documents say the same, in the same order and under the same numbers.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.rows.iter().all(Row::is_same)
    }

    /// The same, but for what scanners do.
    #[must_use]
    pub fn is_same_but_scanning(&self) -> bool {
        self.rows.iter().all(|row| row.is_same() || row.change == Change::Scanning && !row.moved && !row.renumbered)
    }
}

/// Compares two documents paragraph by paragraph: titles, paragraphs, headings, tables, footnotes, and those of the
/// documents set out inside; not the masthead, the sponsors and the votes.
///
/// Borrows from both. Up to [`WHOLE`] paragraphs between two that are the same and stand once in both are compared each
/// with each; where there are more, each is compared with [`BAND`] neighbours, so that the time grows with the length of
/// the documents and not with its square.
///
/// ```
/// use undocs::compare::{Change, Config, compare};
/// let draft = undocs::parse("The General Assembly,\n\nNoting the report,\n\n1. Decides to meet in May 2030;\n\n2. Thanks the hosts.\n");
/// let adopted = undocs::parse("The General Assembly,\n\nNoting the report,\n\n1. Decides to meet in June 2030;\n\n2. Thanks the hosts.\n");
/// let comparison = compare(&draft.document, &adopted.document, &Config::default());
/// let reworded: Vec<_> = comparison.rows.iter().filter(|row| row.change == Change::Reworded).collect();
/// let pieces: Vec<_> = reworded[0].pieces.iter().map(|piece| (&*piece.before, &*piece.after)).collect();
/// assert_eq!(pieces[1], ("May", "June"));
/// assert_eq!((comparison.counts.unchanged, reworded.len()), (2, 1));
/// ```
#[must_use]
pub fn compare<'d>(before: &'d Document<'_>, after: &'d Document<'_>, config: &Config) -> Comparison<'d> {
    let (from, to) = (paragraphs(before), paragraphs(after));
    let basis = config.basis.unwrap_or(match (before.language.0, after.language.0) {
        (Some(a), Some(b)) if a != b => Basis::Structure,
        _ => Basis::Words,
    });
    // The mirror: what is compared does not depend on which of the two comes first.
    let swapped = from.iter().map(Paragraph::order).gt(to.iter().map(Paragraph::order));
    let (first, second) = if swapped { (&to, &from) } else { (&from, &to) };
    let mut pairs = align::align(&Likeness::new(basis, first, second));
    if swapped {
        pairs.iter_mut().for_each(|pair| core::mem::swap(&mut pair.before, &mut pair.after));
        pairs.sort_unstable_by_key(|pair| pair.before);
    }
    let rows = rows(from, to, &pairs, basis, config.scanning);
    Comparison { basis, before: side(before), after: side(after), counts: count(&rows), rows }
}

fn side<'d>(document: &'d Document<'_>) -> Side<'d> {
    Side { symbol: document.symbol.as_deref(), title: document.title.as_deref(), language: document.language }
}

/// Rows in the order of the second document; what was dropped follows what it followed.
fn rows<'d>(
    from: Vec<Paragraph<'d>>,
    to: Vec<Paragraph<'d>>,
    pairs: &[Pair],
    basis: Basis,
    scanning: Scanning,
) -> Vec<Row<'d>> {
    let mut partner_of_to: Vec<Option<&Pair>> = alloc::vec![None; to.len()];
    let mut is_paired = alloc::vec![false; from.len()];
    for pair in pairs {
        partner_of_to[pair.after] = Some(pair);
        is_paired[pair.before] = true;
    }
    let mut rows = Vec::with_capacity(from.len() + to.len() - pairs.len());
    let mut next = 0;
    let dropped = |rows: &mut Vec<Row<'d>>, next: &mut usize, until: usize| {
        for at in *next..until.max(*next) {
            if !is_paired[at] {
                rows.push(alone(Change::Dropped, Some(from[at].clone()), None));
            }
        }
        *next = until.max(*next);
    };
    for (paragraph, pair) in to.iter().zip(partner_of_to) {
        match pair {
            None => rows.push(alone(Change::Added, None, Some(paragraph.clone()))),
            Some(pair) => {
                if !pair.moved {
                    dropped(&mut rows, &mut next, pair.before);
                }
                rows.push(both(&from[pair.before], paragraph, pair.moved, basis, scanning));
            }
        }
    }
    dropped(&mut rows, &mut next, from.len());
    rows
}

fn alone<'d>(change: Change, before: Option<Paragraph<'d>>, after: Option<Paragraph<'d>>) -> Row<'d> {
    let (pieces, only_before, only_after) = (Vec::new(), Vec::new(), Vec::new());
    Row { change, moved: false, renumbered: false, before, after, pieces, only_before, only_after }
}

/// What a translation has to keep: symbols that are cited, and figures of four digits.
fn facts(paragraph: &Paragraph<'_>) -> Vec<String> {
    let mut facts: Vec<String> = paragraph.cites.iter().map(|symbol| String::from(*symbol)).collect();
    let mut seen: BTreeSet<String> = facts.iter().cloned().collect();
    for figure in likeness::figures(&paragraph.text).into_iter().filter(|figure| figure.len() == 4) {
        if seen.insert(figure.clone()) {
            facts.push(figure);
        }
    }
    facts
}

fn both<'d>(before: &Paragraph<'d>, after: &Paragraph<'d>, moved: bool, basis: Basis, scanning: Scanning) -> Row<'d> {
    // A letter is another one in another alphabet.
    let renumbered = match (basis, likeness::plain(before), likeness::plain(after)) {
        (Basis::Words, ..) => before.number != after.number,
        (Basis::Structure, Some(before), Some(after)) => before != after,
        (Basis::Structure, ..) => false,
    };
    let mut row = alone(Change::Aligned, Some(before.clone()), Some(after.clone()));
    (row.moved, row.renumbered) = (moved, renumbered);
    match basis {
        Basis::Structure => {
            let (ours, theirs) = (facts(before), facts(after));
            let only = |these: &[String], those: &[String]| {
                let those: BTreeSet<&String> = those.iter().collect();
                these.iter().filter(|fact| !those.contains(fact)).cloned().collect()
            };
            (row.only_before, row.only_after) = (only(&ours, &theirs), only(&theirs, &ours));
        }
        Basis::Words if before.text == after.text => row.change = Change::Unchanged,
        Basis::Words => {
            row.pieces = wording::pieces(before, after, scanning);
            let edited = row.pieces.iter().any(|piece| piece.kind == PieceKind::Edit);
            row.change = if edited { Change::Reworded } else { Change::Scanning };
        }
    }
    row
}

fn count(rows: &[Row<'_>]) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        *match row.change {
            Change::Unchanged => &mut counts.unchanged,
            Change::Scanning => &mut counts.scanning,
            Change::Reworded => &mut counts.reworded,
            Change::Aligned => &mut counts.aligned,
            Change::Added => &mut counts.added,
            Change::Dropped => &mut counts.dropped,
        } += 1;
        counts.moved += u32::from(row.moved);
        counts.renumbered += u32::from(row.renumbered);
    }
    counts
}
