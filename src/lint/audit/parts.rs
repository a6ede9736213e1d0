//! The parts of a symbol, as far as a link can be wrong in one of them.

use crate::symbol::Series;
use alloc::vec::Vec;

/// `A/RES/2200A(XXI)`: the series `A/RES`, the number `2200`, the letters `A`, the group `XXI`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'s> {
    pub(super) series: &'s str,
    pub(super) number: &'s str,
    pub(super) letters: &'s str,
    pub(super) group: &'s str,
}

impl<'s> Parts<'s> {
    /// Those of the symbol of a resolution or decision.
    pub(super) fn of(symbol: &'s str) -> Option<Parts<'s>> {
        let (_, at) = Series::of_act(symbol).filter(|(act, _)| matches!(act, Series::Resolution | Series::Decision))?;
        let (series, rest) = (&symbol[..at - 1], &symbol[at..]);
        let (rest, group) = match rest.split_once('(') {
            Some((rest, group)) => (rest, group.strip_suffix(')')?),
            None => (rest, ""),
        };
        let digits = rest.rfind(|c: char| c.is_ascii_digit())? + 1;
        // "75/245A-B": the letters begin behind the first number that has some.
        let letters = rest.char_indices().find(|&(at, c)| {
            c.is_ascii_alphabetic()
                && rest[..at].ends_with(|before: char| before.is_ascii_digit())
                && rest[..at].len() > 1
        });
        let end = letters.map_or(digits, |(at, _)| at);
        Some(Parts { series, number: &rest[..end], letters: &rest[end..], group })
    }
}

/// The numbers in a text, in order: 2618 and 2022 of `2618(2022)` and of `2618-2022`.
pub(super) fn numbers(text: &str) -> Vec<u32> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}
