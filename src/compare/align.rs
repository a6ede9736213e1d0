//! Which paragraph of one document is which of the other.
//!
//! 1. Paragraphs that are the same and stand once in each document are *anchors*, as many of them as are in the same order
//!    in both (patience).
//! 2. Between two anchors, the pairs in the same order that are most alike in all, by dynamic programming.
//! 3. Of the rest, those that are the same, and then those that are alike enough, have moved.

use super::likeness::{ALIKE_ELSEWHERE, Likeness, Measured};
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

/// Between two anchors, so many paragraphs of one document are each compared with so many of the other.
pub const WHOLE: usize = 512;

/// Where there are more, each is compared with so many before and after the one that stands as far along.
pub const BAND: usize = 128;

/// Longer stretches are cut into pieces of so many paragraphs, in proportion: what is kept of a piece takes some 25 MB.
const PIECE: usize = 8_192;

/// A paragraph of the one document and of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) before: usize,
    pub(super) after: usize,
    /// Whether it stands elsewhere among the others.
    pub(super) moved: bool,
}

/// The pairs, in the order of the first document.
pub(super) fn align(likeness: &Likeness<'_, '_>) -> Vec<Pair> {
    let (n, m) = (likeness.first.len(), likeness.second.len());
    let anchors = longest_rising(unique(&likeness.first, &likeness.second));
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (before, after) in anchors.into_iter().chain([(n, m)]) {
        between(likeness, i..before, j..after, &mut pairs);
        if before < n {
            pairs.push(Pair { before, after, moved: false });
        }
        (i, j) = (before + 1, after + 1);
    }
    elsewhere(likeness, &mut pairs);
    pairs.sort_unstable();
    pairs
}

/// How alike two documents are in all: what their pairs are worth, for each paragraph that they have.
pub(super) fn likeness_of(likeness: &Likeness<'_, '_>) -> u64 {
    let pairs = align(likeness);
    let alike: u64 = pairs.iter().map(|pair| u64::from(likeness.score(pair.before, pair.after))).sum();
    2_000 * alike / (likeness.first.len() + likeness.second.len()).max(1) as u64
}

/// What is the same and stands once on either side, in the order of the first.
fn unique(first: &[Measured<'_, '_>], second: &[Measured<'_, '_>]) -> Vec<(usize, usize)> {
    // Where each stands; `None` where it stands twice.
    let places = |side: &[Measured<'_, '_>]| {
        let mut places: BTreeMap<u32, Option<usize>> = BTreeMap::new();
        for (at, measured) in side.iter().enumerate() {
            if let Some(identity) = measured.identity {
                places.entry(identity).and_modify(|place| *place = None).or_insert(Some(at));
            }
        }
        places
    };
    let (ours, theirs) = (places(first), places(second));
    let pair = |(identity, place): (&u32, &Option<usize>)| Some(((*place)?, (*theirs.get(identity)?)?));
    let mut pairs: Vec<(usize, usize)> = ours.iter().filter_map(pair).collect();
    pairs.sort_unstable();
    pairs
}

/// The longest run of pairs whose second places rise as the first do.
fn longest_rising(pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    // The pair that ends the best run of each length, and before each pair the one it follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut follows: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, after)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *after);
        follows.push(length.checked_sub(1).map(|before| ends[before]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        run.push(pairs[at]);
        next = follows[at];
    }
    run.reverse();
    run
}

/// The pairs of two stretches in the same order whose likeness is greatest in all.
fn between(likeness: &Likeness<'_, '_>, first: Range<usize>, second: Range<usize>, pairs: &mut Vec<Pair>) {
    let (n, m) = (first.len(), second.len());
    if n == 0 || m == 0 {
        return;
    }
    let pieces = n.max(m).div_ceil(PIECE);
    if pieces > 1 {
        for piece in 0..pieces {
            let part = |all: &Range<usize>| {
                all.start + all.len() * piece / pieces..all.start + all.len() * (piece + 1) / pieces
            };
            between(likeness, part(&first), part(&second), pairs);
        }
        return;
    }
    let half = if n * m <= WHOLE * WHOLE { m } else { BAND.max(m / n + 1) };
    let window = |i: usize| (i * m / n).saturating_sub(half)..=(i * m / n + half).min(m);
    // Two pairs that are half alike are worth less than one that is the same: the square.
    let value = |i: usize, j: usize| {
        let score = likeness.score(first.start + i, second.start + j);
        score * score
    };
    let width = (2 * half).min(m) + 1;
    // The best of what begins with the first `i` and the first `j`, and what the last two are worth as a pair.
    let mut best: Vec<u64> = vec![0; (n + 1) * width];
    let mut alike: Vec<u32> = vec![0; (n + 1) * width];
    let cell = |i: usize, j: usize| {
        let window = window(i);
        window.contains(&j).then(|| i * width + j - window.start())
    };
    for i in 0..=n {
        for j in window(i) {
            let Some(here) = cell(i, j) else { continue };
            let at = |i: Option<usize>, j: Option<usize>| cell(i?, j?);
            let mut most = 0;
            for skipped in [at(i.checked_sub(1), Some(j)), at(Some(i), j.checked_sub(1))].into_iter().flatten() {
                most = most.max(best[skipped]);
            }
            if let Some(before) = at(i.checked_sub(1), j.checked_sub(1)) {
                alike[here] = value(i - 1, j - 1);
                most = most.max(best[before] + u64::from(alike[here]));
            }
            best[here] = most;
        }
    }
    let (mut i, mut j) = (n, m);
    while i > 0 && j > 0 {
        let Some(here) = cell(i, j) else { break };
        let is_best = |place: Option<usize>, more: u64| place.is_some_and(|place| best[place] + more == best[here]);
        if alike[here] > 0 && is_best(cell(i - 1, j - 1), alike[here].into()) {
            (i, j) = (i - 1, j - 1);
            pairs.push(Pair { before: first.start + i, after: second.start + j, moved: false });
        } else if is_best(cell(i - 1, j), 0) {
            i -= 1;
        } else {
            j -= 1;
        }
    }
}

/// Pairs of what is left over: the same first, then those most alike.
fn elsewhere(likeness: &Likeness<'_, '_>, pairs: &mut Vec<Pair>) {
    let mut is_free = [vec![true; likeness.first.len()], vec![true; likeness.second.len()]];
    for pair in pairs.iter() {
        is_free[0][pair.before] = false;
        is_free[1][pair.after] = false;
    }
    let mut places: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, measured) in likeness.second.iter().enumerate().rev() {
        if let Some(identity) = measured.identity.filter(|_| is_free[1][at]) {
            places.entry(identity).or_default().push(at);
        }
    }
    let mut take = |before: usize, after: usize, is_free: &mut [Vec<bool>; 2]| {
        is_free[0][before] = false;
        is_free[1][after] = false;
        pairs.push(Pair { before, after, moved: true });
    };
    for (before, measured) in likeness.first.iter().enumerate() {
        let same = measured.identity.filter(|_| is_free[0][before] && likeness.can_move(before));
        if let Some(after) = same.and_then(|identity| places.get_mut(&identity)?.pop()) {
            take(before, after, &mut is_free);
        }
    }
    let free = |side: &[bool]| side.iter().enumerate().filter(|(_, free)| **free).map(|(at, _)| at).collect::<Vec<_>>();
    let (left, right) = (free(&is_free[0]), free(&is_free[1]));
    if left.len() * right.len() > WHOLE * WHOLE {
        return;
    }
    let mut alike = Vec::new();
    for &before in left.iter().filter(|before| likeness.can_move(**before)) {
        let scored = right.iter().map(|&after| (likeness.score(before, after), before, after));
        alike.extend(scored.filter(|(score, ..)| *score >= ALIKE_ELSEWHERE));
    }
    alike.sort_unstable_by_key(|&(score, before, after)| (core::cmp::Reverse(score), before, after));
    for (_, before, after) in alike {
        if is_free[0][before] && is_free[1][after] {
            take(before, after, &mut is_free);
        }
    }
}
