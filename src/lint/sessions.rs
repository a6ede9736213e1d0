//! Dates that a session, or a year, does not have.

use super::{Context, Level, Needs, Report, Rule};
use crate::grammar::Date;
use crate::lexicon::script::ORDINAL;
use crate::lexicon::{Lexicon, fold};
use crate::span::Span;
use crate::symbol::{Designation, When};
use crate::tree::CitationNode;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

pub(super) static DATE_IMPOSSIBLE: Rule = Rule {
    code: "date-impossible",
    level: Level::Warn,
    summary: "what is cited cannot be of that date",
    source: "UN Editorial Manual, Resolutions, I.B–D: what the number says of session or year",
    needs: Needs::Document,
    check: impossible,
};

pub(super) static TWO_DATES: Rule = Rule {
    code: "two-dates",
    level: Level::Warn,
    summary: "one resolution is cited with two dates",
    source: "the document’s own consistency",
    needs: Needs::Document,
    check: two_dates,
};

fn impossible(context: &Context<'_>, report: &mut Report<'_>) {
    for citation in context.documents.iter().flat_map(|document| &document.citations) {
        let Some(date) = citation.date.as_deref().and_then(day).filter(|_| is_adopted(citation)) else { continue };
        let Some(symbol) = citation.symbol.as_deref() else {
            unresolved(citation, date, context, report);
            continue;
        };
        let Some(when) = when(symbol).filter(|when| !when.contains(date)) else { continue };
        // A number of another body's may have been taken for one of these. What is miswritten is near what was meant,
        // and hardly another body has met so often as the Assembly.
        let session = symbol.strip_prefix("A/RES/").or(symbol.strip_prefix("A/DEC/"));
        let often = session.and_then(first_number).is_some_and(|session| session >= OFTEN);
        if (often || near(when, date).is_some()) && !is_of_escap(symbol, date) {
            tell(citation, symbol, date, when, report);
        }
    }
}

/// A session that no other body has reached, but for ESCAP.
const OFTEN: u16 = 70;

/// A number of no known series may be any body's, and of any date. Unless it is called the Assembly's own and no other body
/// has met so often, or number and session have changed places.
fn unresolved(citation: &CitationNode<'_>, date: Date, context: &Context<'_>, report: &mut Report<'_>) {
    let Some((session, number)) = citation.text.split_once('/') else { return };
    let Some(counted) = first_number(session) else { return };
    let symbol = format!("A/RES/{}", citation.text);
    let turned = format!("A/RES/{number}/{session}");
    let before = &context.text[..context.text.floor_char_boundary(citation.span.start as usize)];
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let own = || context.lexicon.is_some_and(|words| is_own(before, words));
    if (OFTEN..=HIGHEST).contains(&counted) && own() {
        let when = when(&symbol).filter(|when| !when.contains(date) && !is_of_escap(&symbol, date));
        when.into_iter().for_each(|when| tell(citation, &citation.text, date, when, report));
    } else if counted > HIGHEST && when(&turned).is_some_and(|when| when.contains(date)) {
        let message = format!("there was no session {session}: number and session have changed places");
        report.at(citation.span, message).help(format!("{number}/{session} could be of {date}"));
    }
}

/// How far before a number the words stand that say whose it is, in bytes.
const NEAR: usize = 160;

/// A session that is not to come in this century's first half.
const HIGHEST: u16 = 100;

fn tell(citation: &CitationNode<'_>, name: &str, date: Date, when: When, report: &mut Report<'_>) {
    let meant = near(when, date).map_or(String::new(), |meant| format!("; {meant} would fit"));
    let found = report.at(citation.span, format!("{name} cannot be of {date}"));
    found.help(format!("what has this number was adopted {}{meant}", between(when)));
}

fn is_adopted(citation: &CitationNode<'_>) -> bool {
    matches!(&*citation.kind, "resolution" | "decision")
}

/// When what bears a symbol can have been adopted.
pub(super) fn when(symbol: &str) -> Option<When> {
    Designation::parse(symbol).ok()?.when()
}

/// "between 2018-09-01 and 2019-09-30".
pub(super) fn between(when: When) -> String {
    match (when.earliest, when.latest) {
        (Some(earliest), Some(latest)) => format!("between {earliest} and {latest}"),
        (Some(earliest), None) => format!("after {earliest}"),
        (None, Some(latest)) => format!("before {latest}"),
        (None, None) => String::from("some day"),
    }
}

/// A date as the tree has it, ISO 8601.
pub(super) fn day(iso: &str) -> Option<Date> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    Some(Date { year, month: parts.next()?.parse().ok()?, day: parts.next()?.parse().ok()? })
}

/// The date within that differs in one digit of the year.
fn near(when: When, date: Date) -> Option<Date> {
    let places = [1, 10, 100, 1000];
    let mut dates = places.into_iter().flat_map(|place| {
        let digit = date.year / place % 10;
        (0..10).map(move |other| Date { year: date.year - digit * place + other * place, ..date })
    });
    dates.find(|other| *other != date && when.contains(*other))
}

fn first_number(text: &str) -> Option<u16> {
    text.split('/').next()?.parse().ok()
}

/// The Economic and Social Commission for Asia and the Pacific numbers as the Assembly does, and meets each spring since
/// 1945; it is often cited without its name.
fn is_of_escap(symbol: &str, date: Date) -> bool {
    let session = symbol.strip_prefix("A/RES/").and_then(first_number);
    matches!(date.month, 3..=6) && session.is_some_and(|session| date.year == 1944 + session)
}

fn two_dates(context: &Context<'_>, report: &mut Report<'_>) {
    let mut seen: BTreeMap<(&str, Option<&str>), (&str, Span)> = BTreeMap::new();
    for citation in context.documents.iter().flat_map(|document| &document.citations) {
        let (Some(symbol), Some(date)) = (&citation.symbol, &citation.date) else { continue };
        match seen.get(&(&**symbol, citation.part.as_deref())).filter(|_| is_adopted(citation)) {
            Some((other, first)) if *other != date => {
                report.at(citation.span, format!("{symbol} is of {date} here, and of {other} before")).beside(*first);
            }
            Some(_) => {}
            None => {
                seen.insert((symbol, citation.part.as_deref()), (date, citation.span));
            }
        }
    }
}

/// Whether the words before a number say that it is one of the organ that speaks: "Recalling its resolution".
fn is_own(before: &str, lexicon: &Lexicon) -> bool {
    let its = lexicon.bodies.its;
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || c == ORDINAL);
    let starts = || before.char_indices().rev().take(40).map(|(at, _)| at);
    let ends_own = |text: &str| {
        let text = text.trim_end();
        let apart = |at: usize| !text[..at].ends_with(fold::is_joined);
        let starts = text.char_indices().rev().take(16).map(|(at, _)| at);
        starts.filter(|&at| apart(at)).any(|at| fold::longest_word(&text[at..], its) == Some(text.len() - at))
    };
    if lexicon.number_first {
        let date = |at: usize| Date::scan(&before[at..], lexicon).is_some_and(|(_, len)| at + len == before.len());
        return ends_own(before) || starts().find(|&at| date(at)).is_some_and(|at| ends_own(&before[..at]));
    }
    starts().any(|at| {
        let noun = fold::longest(&before[at..], lexicon.cited).filter(|(_, len)| at + len == before.len());
        let apart = !before[..at].ends_with(fold::is_joined);
        noun.is_some() && apart && (ends_own(&before[..at]) || its.is_empty() && fold::is_owned(&before[at..]))
    })
}
