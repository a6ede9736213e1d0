//! How AKN4UN writes what the tree names otherwise, and what it needs of a text.

use crate::grammar::Symbol;

/// What stands where a date is not known.
pub(super) const NO_DATE: &str = "0001-01-01";

/// `inFavour` of `in_favour`.
pub(super) fn choice_name(choice: &str) -> &str {
    match choice {
        "in_favour" => "inFavour",
        "not_participating" => "notParticipating",
        choice => choice,
    }
}

/// A date, where it is one.
pub(super) fn iso(date: Option<&str>) -> Option<&str> {
    let date = date?;
    let mut parts = date.split('-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        (part.len() == digits && part.bytes().all(|c| c.is_ascii_digit())).then(|| part.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u16::from(leap),
        _ => 0,
    };
    (year > 0 && (1..=days).contains(&day) && parts.next().is_none()).then_some(date)
}

/// The first symbol in a text.
pub(super) fn symbol_in(text: &str) -> Option<(usize, Symbol<'_>)> {
    let starts = text.char_indices().filter(|&(at, c)| {
        c.is_ascii_uppercase() && !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '/')
    });
    starts.take(64).find_map(|(at, _)| Symbol::scan(&text[at..]).map(|(symbol, _)| (at, symbol)))
}
