//! Two texts word by word: what both have, what was edited, what a scanner did.

use super::Scanning;
use super::paragraph::Paragraph;
use super::scanning::{is_mark, is_scanning, is_thin};
use super::token::{Token, tokens};
use crate::language::Language;
use crate::lexicon::fold::{fold_char, is_unspaced};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of two texts that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// What the first text has there.
    pub before: String,
    /// What the second text has there.
    pub after: String,
}

/// What a [`Piece`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum PieceKind {
    /// Both texts have it, letter for letter.
    Same,
    /// A scanner made the difference.
    Scanning,
    /// Somebody did.
    Edit,
}

/// A text, its words, and where footnotes are called in it.
struct Reading<'a> {
    text: &'a str,
    words: Vec<Token>,
    calls: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn new(paragraph: &'a Paragraph<'_>) -> Reading<'a> {
        let mut calls: Vec<usize> = paragraph.calls.iter().map(|call| call.offset as usize).collect();
        calls.sort_unstable();
        Reading { text: &paragraph.text, words: tokens(&paragraph.text), calls }
    }

    /// From the start of one word to the start of another; the first begins with the text, and the last ends with it.
    fn with_gap(&self, words: Range<usize>) -> Range<usize> {
        self.start(words.start)..self.start(words.end)
    }

    fn start(&self, word: usize) -> usize {
        match self.words.get(word) {
            _ if word == 0 => 0,
            Some(token) => token.at.start,
            None => self.text.len(),
        }
    }

    /// The words, without what follows the last.
    fn words(&self, words: Range<usize>) -> &'a str {
        match self.words.get(words) {
            Some([first, .., last]) => &self.text[first.at.start..last.at.end],
            Some([only]) => &self.text[only.at.clone()],
            _ => "",
        }
    }

    /// Whether a footnote is called behind the word before `word`.
    fn is_called(&self, word: usize) -> bool {
        let Some(before) = word.checked_sub(1).and_then(|word| self.words.get(word)) else { return false };
        let next = self.words.get(word).map_or(self.text.len(), |token| token.at.start);
        self.calls.get(self.calls.partition_point(|call| *call < before.at.end)).is_some_and(|call| *call <= next)
    }

    /// Whether an apostrophe stands right before `word`.
    fn has_apostrophe(&self, word: usize) -> bool {
        let Some(token) = self.words.get(word) else { return false };
        self.text[..token.at.start].chars().next_back().and_then(fold_char) == Some('\'')
    }
}

/// The two texts in pieces, in order: joined, the `before`s are the first text, the `after`s the second.
pub(super) fn pieces(before: &Paragraph<'_>, after: &Paragraph<'_>, scanning: Scanning) -> Vec<Piece> {
    // What differs does not depend on which comes first.
    let swapped = before.text > after.text;
    let (first, second) = if swapped { (after, before) } else { (before, after) };
    let (a, b) = (Reading::new(first), Reading::new(second));
    let keys = |reading: &Reading<'_>| reading.words.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let mut pieces = Pieces { list: Vec::new(), swapped, scanning };
    if a.words.is_empty() || b.words.is_empty() {
        pieces.push(PieceKind::Edit, a.text, b.text);
        return pieces.list;
    }
    for (is_same, left, right) in differences(&keys(&a), &keys(&b)) {
        if is_same {
            left.zip(right).for_each(|(i, j)| pieces.word(&a, &b, i, j));
        } else {
            pieces.stretch(&a, &b, left, right, first.language.or(second.language));
        }
    }
    tidied(pieces.list)
}

/// Paragraphs of more words are compared a stretch after the other, each of so many words.
const WHOLE: usize = 1_024;
const STRETCH: usize = 512;

/// Stretches of two sequences of words, in order: whether they are the same, and where they stand. What the words of a
/// long paragraph cost to compare grows with how many differ for each of them, and so it is compared in stretches; the
/// next begins where in the second half of this one the two were last the same.
fn differences(a: &[String], b: &[String]) -> Vec<(bool, Range<usize>, Range<usize>)> {
    let mut found: Vec<(bool, Range<usize>, Range<usize>)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        let long = (a.len() - i).max(b.len() - j) > WHOLE;
        let end = |at: usize, len: usize| if long { len.min(at + STRETCH) } else { len };
        let (to, also) = (end(i, a.len()), end(j, b.len()));
        let mut ops = capture_diff_slices(Algorithm::Myers, &a[i..to], &b[j..also]);
        if long {
            let is_far = |op: &DiffOp| {
                matches!(op, DiffOp::Equal { .. }) && op.old_range().end.max(op.new_range().end) > STRETCH / 2
            };
            ops.truncate(ops.iter().rposition(is_far).map_or(ops.len(), |last| last + 1));
        }
        let (from, also_from) = (i, j);
        for op in ops {
            let (left, right) = (op.old_range(), op.new_range());
            let (left, right) = (left.start + from..left.end + from, right.start + also_from..right.end + also_from);
            (i, j) = (left.end, right.end);
            found.push((matches!(op, DiffOp::Equal { .. }), left, right));
        }
        if (i, j) == (a.len(), b.len()) || (i, j) == (from, also_from) {
            return found;
        }
    }
}

/// Blanks where they belong: those before and after an edit that only one side has are of the edit, and those that both
/// sides have are of neither.
fn tidied(list: Vec<Piece>) -> Vec<Piece> {
    let is_blank = |piece: &Piece| [&piece.before, &piece.after].iter().all(|text| text.trim().is_empty());
    let is_replaced = |piece: Option<&Piece>| {
        piece.is_some_and(|piece| piece.kind == PieceKind::Edit && !piece.before.is_empty() && !piece.after.is_empty())
    };
    let is_edit = |piece: Option<&Piece>| piece.is_some_and(|piece| piece.kind == PieceKind::Edit);
    let mut tidy: Vec<Piece> = Vec::with_capacity(list.len());
    let mut rest = list.into_iter().peekable();
    while let Some(mut piece) = rest.next() {
        if piece.kind == PieceKind::Scanning && is_blank(&piece) && (is_edit(tidy.last()) || is_edit(rest.peek())) {
            piece.kind = PieceKind::Edit;
        }
        // A capital comes and goes with the word before it.
        let is_case = piece.kind == PieceKind::Scanning && piece.before.to_lowercase() == piece.after.to_lowercase();
        if is_case && is_edit(tidy.last()) {
            piece.kind = PieceKind::Edit;
        }
        // A word like `de` between two replacements is there by chance.
        if is_chance(&piece) && is_replaced(tidy.last()) && is_replaced(rest.peek()) {
            piece.kind = PieceKind::Edit;
        }
        join(&mut tidy, piece);
    }
    let mut joined = Vec::with_capacity(tidy.len());
    tidy.into_iter().flat_map(without_blanks).for_each(|piece| join(&mut joined, piece));
    joined
}

/// Whether what both sides have is so short that it says nothing.
fn is_chance(piece: &Piece) -> bool {
    let letters = piece.before.chars().filter(|c| c.is_alphanumeric());
    piece.kind == PieceKind::Same && letters.map(|c| if is_unspaced(c) { 3 } else { 1 }).sum::<usize>() <= 3
}

/// Adds a piece, to the last where that is of its kind.
fn join(list: &mut Vec<Piece>, piece: Piece) {
    match list.last_mut() {
        Some(last) if last.kind == piece.kind => {
            last.before.push_str(&piece.before);
            last.after.push_str(&piece.after);
        }
        _ => list.push(piece),
    }
}

/// A piece without the blanks that both sides begin and end with, which are pieces of their own.
fn without_blanks(piece: Piece) -> impl Iterator<Item = Piece> {
    let Piece { kind, before, after } = piece;
    let common = |a: Option<char>, b: Option<char>| a.filter(|c| c.is_whitespace() && a == b);
    let (mut left, mut right) = (&*before, &*after);
    let mut head = String::new();
    while let Some(c) = common(left.chars().next(), right.chars().next()).filter(|_| kind != PieceKind::Same) {
        head.push(c);
        (left, right) = (&left[c.len_utf8()..], &right[c.len_utf8()..]);
    }
    while let Some(c) = common(left.chars().next_back(), right.chars().next_back()).filter(|_| kind != PieceKind::Same)
    {
        (left, right) = (&left[..left.len() - c.len_utf8()], &right[..right.len() - c.len_utf8()]);
    }
    let tail = String::from(&before[head.len() + left.len()..]);
    let same = |text: String| Piece { kind: PieceKind::Same, before: text.clone(), after: text };
    let middle = Piece { kind, before: left.into(), after: right.into() };
    [same(head), middle, same(tail)].into_iter().filter(|piece| !piece.before.is_empty() || !piece.after.is_empty())
}

struct Pieces {
    list: Vec<Piece>,
    swapped: bool,
    scanning: Scanning,
}

impl Pieces {
    /// Two words that are the same when folded, and the gaps after them.
    fn word(&mut self, a: &Reading<'_>, b: &Reading<'_>, i: usize, j: usize) {
        let (left, right) = (a.with_gap(i..i + 1), b.with_gap(j..j + 1));
        let (left, right) = (&a.text[left], &b.text[right]);
        let (ends, also) = (a.words[i].at.end - a.start(i), b.words[j].at.end - b.start(j));
        for (left, right) in [(&left[..ends], &right[..also]), (&left[ends..], &right[also..])] {
            let kind = if left == right { PieceKind::Same } else { PieceKind::Scanning };
            self.push(kind, left, right);
        }
    }

    /// Stretches of words that differ.
    fn stretch(
        &mut self,
        a: &Reading<'_>,
        b: &Reading<'_>,
        left: Range<usize>,
        right: Range<usize>,
        language: Option<Language>,
    ) {
        let (x, y) = (a.words(left.clone()), b.words(right.clone()));
        // A letter or two lost beside the word: the word that follows tells.
        let lost = |word: &str, words: &Range<usize>, with: &Reading<'_>, without: &Reading<'_>, at: usize| {
            is_thin(word) && with.has_apostrophe(words.end) && without.has_apostrophe(at)
        };
        let glued = |long: &str, short: &str, without: &Reading<'_>, at: usize| {
            long.strip_prefix(short).is_some_and(is_mark) && without.is_called(at)
        };
        let scanned = if x.is_empty() {
            lost(y, &right, b, a, left.end) || is_mark(y) && a.is_called(left.start)
        } else if y.is_empty() {
            lost(x, &left, a, b, right.end) || is_mark(x) && b.is_called(right.start)
        } else {
            is_scanning(x, y, language) || glued(x, y, b, right.end) || glued(y, x, a, left.end)
        };
        if !scanned && !x.is_empty() && left.len() == right.len() && left.len() > 1 {
            // As many words on both sides: some of them may be the scanner's.
            for (i, j) in left.zip(right) {
                self.stretch(a, b, i..i + 1, j..j + 1, language);
            }
            return;
        }
        let kind = if scanned { PieceKind::Scanning } else { PieceKind::Edit };
        let (all, also) = (&a.text[a.with_gap(left)], &b.text[b.with_gap(right)]);
        // The blank after the words belongs to both.
        let blank = |text: &str| text.len() - text.trim_end().len();
        let (cut, cut_also) = (all.len() - blank(all), also.len() - blank(also));
        if all[cut..] == also[cut_also..] {
            self.push(kind, &all[..cut], &also[..cut_also]);
            self.push(PieceKind::Same, &all[cut..], &also[cut_also..]);
        } else {
            self.push(kind, all, also);
        }
    }

    fn push(&mut self, kind: PieceKind, left: &str, right: &str) {
        if left.is_empty() && right.is_empty() {
            return;
        }
        let kind = match (kind, self.scanning) {
            (PieceKind::Scanning, Scanning::Edit) => PieceKind::Edit,
            (kind, _) => kind,
        };
        let (before, after) = if self.swapped { (right, left) } else { (left, right) };
        join(&mut self.list, Piece { kind, before: before.into(), after: after.into() });
    }
}
