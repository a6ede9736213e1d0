//! How much two paragraphs are alike: by their words, or by what a translation leaves as it is.

use super::Basis;
use super::paragraph::{Paragraph, ParagraphKind};
use super::token::tokens;
use crate::lexicon::fold::fold_char;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Of a thousand: two paragraphs in the same place that are less alike are not the same one.
const ALIKE: u32 = 440;
/// The same, where kind and number agree.
const ALIKE_NUMBERED: u32 = 340;
/// The same, of a paragraph that stands elsewhere.
pub(super) const ALIKE_ELSEWHERE: u32 = 560;
/// The same, across languages.
const ALIKE_STRUCTURE: u32 = 450;

/// What a paragraph holds of a shorter one counts as so many thousandths of likeness: a paragraph that was prolonged, or two
/// that were made one. Of a short one, or one many times longer, nothing is said by that.
const HELD: u32 = 640;
const SHORT: u32 = 10 * RARE;
const LONGER: u32 = 6;

/// What a word of few paragraphs weighs; of many, half and half again.
const RARE: u32 = 16;
/// What a figure weighs at most.
const FIGURE: u32 = 3;

/// All paragraphs of two documents, ready to be compared.
pub(super) struct Likeness<'a, 'd> {
    basis: Basis,
    pub(super) first: Vec<Measured<'a, 'd>>,
    pub(super) second: Vec<Measured<'a, 'd>>,
    weights: Vec<u32>,
}

/// A paragraph, and what it is measured by.
pub(super) struct Measured<'a, 'd> {
    paragraph: &'a Paragraph<'d>,
    /// Its words, or its figures and the symbols it cites: numbers for them, sorted, each once with how often it stands
    /// there. A long paragraph is held against hundreds of others, and most of its words are a few that come again.
    terms: Vec<(u32, u32)>,
    weight: u32,
    /// The same number for the same words in the same order; `None` across languages.
    pub(super) identity: Option<u32>,
    /// Thousandths of the length of its document.
    share: u32,
}

impl<'a, 'd> Likeness<'a, 'd> {
    pub(super) fn new(basis: Basis, first: &'a [Paragraph<'d>], second: &'a [Paragraph<'d>]) -> Likeness<'a, 'd> {
        let mut numbers = Numbers::default();
        let sides = [first, second].map(|side| {
            let length = side.iter().map(|paragraph| paragraph.text.chars().count()).sum::<usize>().max(1);
            let measure = |paragraph| numbers.measure(basis, paragraph, length);
            side.iter().map(measure).collect::<Vec<_>>()
        });
        let mut held_by = alloc::vec![0u32; numbers.terms.len()];
        for measured in sides.iter().flatten() {
            for (term, _) in &measured.terms {
                held_by[*term as usize] += 1;
            }
        }
        let mut weights: Vec<u32> =
            held_by.iter().map(|held| (RARE >> (held.max(&1).ilog2().saturating_sub(1)).min(4)).max(1)).collect();
        if basis == Basis::Words {
            // Years and symbols change where the paragraph is the same.
            for (weight, _) in weights.iter_mut().zip(&numbers.are_figures).filter(|(_, is_figure)| **is_figure) {
                *weight = (*weight).min(FIGURE);
            }
        }
        let [mut first, mut second] = sides;
        for measured in first.iter_mut().chain(&mut second) {
            measured.weight = measured.terms.iter().map(|(term, times)| times * weights[*term as usize]).sum();
        }
        Likeness { basis, first, second, weights }
    }

    /// How much two paragraphs are alike, of a thousand; 0 where they are not the same one.
    pub(super) fn score(&self, i: usize, j: usize) -> u32 {
        let (a, b) = (&self.first[i], &self.second[j]);
        let (left, right) = (a.paragraph, b.paragraph);
        let is_note = |paragraph: &Paragraph<'_>| paragraph.kind == ParagraphKind::Footnote;
        if is_note(left) != is_note(right) {
            return 0;
        }
        let kinds = left.kind == right.kind;
        let (score, enough) = match self.basis {
            Basis::Words => {
                let numbered = kinds && left.number.is_some() && left.number == right.number;
                let enough = if numbered { ALIKE_NUMBERED } else { ALIKE };
                // No more than this can they share.
                let held = a.weight.min(b.weight);
                let is_close = shared(held, a, b) >= enough;
                let may_hold = held >= SHORT && a.weight.max(b.weight) <= LONGER * held;
                if !is_close && !may_hold { (0, enough) } else { (self.alike(a, b, may_hold), enough) }
            }
            Basis::Structure => {
                // One language may show less of what a paragraph is: an unnumbered one is taken for another kind of them.
                let is_loose = |kind| {
                    matches!(kind, ParagraphKind::Preambular | ParagraphKind::Operative | ParagraphKind::Paragraph)
                };
                let related =
                    is_loose(left.kind) && is_loose(right.kind) && left.number.is_none() == right.number.is_none();
                let score = match (kinds, related) {
                    (true, _) => 350,
                    (_, true) => 280,
                    _ => 0,
                };
                let number = match (plain(left), plain(right)) {
                    (Some(left), Some(right)) if left == right => 250,
                    (Some(_), Some(_)) => 0,
                    _ => 100,
                };
                let figures = if a.terms.is_empty() && b.terms.is_empty() { 150 } else { self.shared(a, b) * 3 / 10 };
                let length = 100 * a.share.min(b.share) / a.share.max(b.share).max(1);
                (score + number + figures + length, ALIKE_STRUCTURE)
            }
        };
        if score < enough { 0 } else { score }
    }

    /// Whether a paragraph can be told from others where it does not stand in its place: not by its kind and number alone.
    pub(super) fn can_move(&self, i: usize) -> bool {
        self.basis == Basis::Words && self.first[i].weight >= 2 * RARE
    }

    /// Thousandths of the words of two that they have in common; where the longer one holds the shorter, somewhat less than
    /// what it holds of it.
    fn alike(&self, a: &Measured<'_, '_>, b: &Measured<'_, '_>, may_hold: bool) -> u32 {
        let common = self.common(a, b);
        let held = if may_hold { HELD * common / a.weight.min(b.weight).max(1) } else { 0 };
        shared(common, a, b).max(held)
    }

    fn shared(&self, a: &Measured<'_, '_>, b: &Measured<'_, '_>) -> u32 {
        shared(self.common(a, b), a, b)
    }

    /// What the words that two have in common weigh.
    fn common(&self, a: &Measured<'_, '_>, b: &Measured<'_, '_>) -> u32 {
        let (mut i, mut j, mut common) = (0, 0, 0);
        while let (Some((x, times)), Some((y, also))) = (a.terms.get(i), b.terms.get(j)) {
            match x.cmp(y) {
                core::cmp::Ordering::Less => i += below(&a.terms[i..], *y),
                core::cmp::Ordering::Greater => j += below(&b.terms[j..], *x),
                core::cmp::Ordering::Equal => {
                    common += times.min(also) * self.weights[*x as usize];
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        common
    }
}

/// How many of sorted terms, of which the first is, come before `end`: by steps that double, since a short paragraph may be
/// held against one as long as the document, and each of many.
fn below(sorted: &[(u32, u32)], end: u32) -> usize {
    let mut to = 1;
    while sorted.get(to).is_some_and(|(term, _)| *term < end) {
        to *= 2;
    }
    let from = to / 2;
    from + sorted[from..to.min(sorted.len())].partition_point(|(term, _)| *term < end)
}

/// Thousandths of what two have that they have in common.
fn shared(common: u32, a: &Measured<'_, '_>, b: &Measured<'_, '_>) -> u32 {
    let all = u64::from(a.weight) + u64::from(b.weight);
    let thousandths = (2_000 * u64::from(common)).checked_div(all).unwrap_or(0);
    u32::try_from(thousandths).unwrap_or(1_000)
}

/// A number that is the same in all languages: figures, not letters.
pub(super) fn plain<'p>(paragraph: &'p Paragraph<'_>) -> Option<&'p str> {
    paragraph.number.as_deref().filter(|number| number.chars().all(|c| c.is_ascii_digit() || c == '.'))
}

/// Numbers for words and for sequences of words.
#[derive(Default)]
struct Numbers {
    terms: BTreeMap<String, u32>,
    /// Of each term, whether it begins with a figure wherever it stands.
    are_figures: Vec<bool>,
    identities: BTreeMap<Vec<u32>, u32>,
}

impl Numbers {
    fn measure<'a, 'd>(&mut self, basis: Basis, paragraph: &'a Paragraph<'d>, length: usize) -> Measured<'a, 'd> {
        let mut terms = match basis {
            Basis::Words => {
                let mut terms: Vec<u32> = Vec::new();
                for token in tokens(&paragraph.text) {
                    let is_figure = paragraph.text[token.at].starts_with(char::is_numeric);
                    terms.push(self.term(token.key, is_figure));
                }
                if terms.is_empty() {
                    // A dash, or a number alone.
                    let number = paragraph.number.as_deref().unwrap_or("");
                    terms.push(self.term(format!("{number} {}", paragraph.text), false));
                }
                terms
            }
            Basis::Structure => {
                let mut terms: Vec<u32> =
                    figures(&paragraph.text).into_iter().map(|figure| self.term(figure, true)).collect();
                terms.extend(paragraph.cites.iter().map(|symbol| self.term(String::from(*symbol), true)));
                terms
            }
        };
        let next = u32::try_from(self.identities.len()).unwrap_or(u32::MAX);
        let identity =
            (basis == Basis::Words && !terms.is_empty()).then(|| *self.identities.entry(terms.clone()).or_insert(next));
        terms.sort_unstable();
        let run = |run: &[u32]| (run[0], u32::try_from(run.len()).unwrap_or(u32::MAX));
        let terms = terms.chunk_by(|a, b| a == b).map(run).collect();
        let share = u32::try_from(1_000_000 * paragraph.text.chars().count() / length).unwrap_or(u32::MAX);
        Measured { paragraph, terms, weight: 0, identity, share }
    }

    fn term(&mut self, key: String, is_figure: bool) -> u32 {
        let next = self.are_figures.len();
        let term = *self.terms.entry(key).or_insert(u32::try_from(next).unwrap_or(u32::MAX));
        match self.are_figures.get_mut(term as usize) {
            // A scanner's `1` for a letter makes no figure of the letter.
            Some(known) => *known &= is_figure,
            None => self.are_figures.push(is_figure),
        }
        term
    }
}

/// The figures of a text, of two digits or more: one digit may be written as a word in another language.
pub(super) fn figures(text: &str) -> Vec<String> {
    let folded: String = text.chars().map(|c| fold_char(c).filter(char::is_ascii_digit).unwrap_or(' ')).collect();
    folded.split(' ').filter(|figure| figure.len() > 1).map(String::from).collect()
}
