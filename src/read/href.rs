//! Where a link leads.

use crate::grammar::citation::Number;
use crate::symbol::Series;
use std::borrow::Cow;

/// The codes of languages in addresses; `ch` and `sp` are older than the others.
const LANGUAGES: [&str; 8] = ["ar", "zh", "ch", "en", "fr", "ru", "es", "sp"];

/// The symbol of the document at an address of `undocs.org` or `docs.un.org`: percent signs decoded, without blanks;
/// that of a resolution or decision normalised.
pub(super) fn symbol_of(href: &str) -> Option<String> {
    let href = decoded(href.trim());
    let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"))?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.strip_prefix("undocs.org/").or_else(|| rest.strip_prefix("docs.un.org/"))?;
    let rest = match rest.split_once('/') {
        Some((language, rest)) if LANGUAGES.iter().any(|known| language.eq_ignore_ascii_case(known)) => rest,
        _ => rest,
    };
    let rest = rest.split(['?', '#']).next().unwrap_or("");
    let symbol: String = rest.chars().filter(|c| !c.is_whitespace()).collect();
    let symbol = symbol.trim_matches('/');
    let upper = symbol.to_uppercase();
    let Some((Series::Resolution | Series::Decision, at)) = Series::of_act(&upper) else {
        return (!symbol.is_empty()).then(|| symbol.to_owned());
    };
    let (series, number) = upper.split_at(at);
    Some(match Number::scan(number) {
        Some((scanned, len)) if len == number.len() => format!("{series}{scanned}"),
        _ => upper,
    })
}

/// What a symbol is the symbol of.
pub(super) fn cited_kind(symbol: &str) -> &'static str {
    match Series::of_act(symbol) {
        Some((Series::Resolution, _)) => "resolution",
        Some((Series::Decision, _)) => "decision",
        _ => "document",
    }
}

/// `%28` as `(`; what is not UTF-8 then stays.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |at: usize| after.get(at).and_then(|&digit| char::from(digit).to_digit(16));
        (bytes, rest) = match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                (bytes, &after[2..])
            }
            _ => {
                bytes.push(*first);
                (bytes, after)
            }
        };
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}
