//! Dates that a session, or a year, does not have.

use super::{Context, Level, Needs, Report, Rule};
use crate::grammar::ordinal::roman;
use crate::span::Span;
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
        let Some(date) = citation.date.as_deref().filter(|_| is_adopted(citation)) else { continue };
        let Some(symbol) = citation.symbol.as_deref() else {
            unresolved(citation, date, report);
            continue;
        };
        let Some(held) = held(symbol).filter(|held| !held.contains(date) && !is_of_escap(symbol, date)) else {
            continue;
        };
        // A number of another body's may have been taken for one of these. What is miswritten is near what was meant,
        // and hardly another body has met so often as the Assembly.
        let meant = held.near(date);
        if meant.is_some() || held.assembly >= Some(OFTEN) {
            tell(citation, symbol, date, &held, report);
        }
    }
}

/// A session that no other body has reached, but for ESCAP.
const OFTEN: u16 = 70;

/// The reader gives no symbol to a number whose date is of no session; it may be any body's. Unless its session is so
/// high that it is the Assembly's, or number and session have changed places.
fn unresolved(citation: &CitationNode<'_>, date: &str, report: &mut Report<'_>) {
    let Some((session, number)) = citation.text.split_once('/') else { return };
    let of = |session: &str| session.parse().ok().filter(|session| (OFTEN..=100).contains(session)).and_then(assembly);
    let symbol = format!("A/RES/{}", citation.text);
    if let Some(held) = of(session).filter(|held| !held.contains(date) && !is_of_escap(&symbol, date)) {
        tell(citation, &citation.text, date, &held, report);
    } else if session.parse::<u16>().is_ok_and(|session| session > 100)
        && number.parse().ok().and_then(assembly).is_some_and(|held| held.contains(date))
    {
        let message = format!("there was no session {session}: number and session have changed places");
        report.at(citation.span, message).help(format!("{number}/{session} could be of {date}"));
    }
}

fn tell(citation: &CitationNode<'_>, name: &str, date: &str, held: &Held, report: &mut Report<'_>) {
    let meant = held.near(date).map_or(String::new(), |meant| format!("; {meant} would fit"));
    let found = report.at(citation.span, format!("{name} cannot be of {date}"));
    found.help(format!("{} was held {}{meant}", held.what, held.between()));
}

fn is_adopted(citation: &CitationNode<'_>) -> bool {
    matches!(&*citation.kind, "resolution" | "decision")
}

/// The Economic and Social Commission for Asia and the Pacific numbers as the Assembly does, and meets each spring since
/// 1945; it is often cited without its name.
fn is_of_escap(symbol: &str, date: &str) -> bool {
    let session = symbol.strip_prefix("A/RES/").and_then(|rest| rest.split('/').next()?.parse::<u16>().ok());
    let spring = matches!(date.get(5..7), Some("03" | "04" | "05" | "06"));
    spring && session.is_some_and(|session| date.get(..4).and_then(|year| year.parse().ok()) == Some(1944 + session))
}

fn two_dates(context: &Context<'_>, report: &mut Report<'_>) {
    let mut seen: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    for citation in context.documents.iter().flat_map(|document| &document.citations) {
        let (Some(symbol), Some(date)) = (&citation.symbol, &citation.date) else { continue };
        match seen.get(&**symbol).filter(|_| is_adopted(citation)) {
            Some((other, first)) if *other != date => {
                report.at(citation.span, format!("{symbol} is of {date} here, and of {other} before")).beside(*first);
            }
            Some(_) => {}
            None => {
                seen.insert(symbol, (date, citation.span));
            }
        }
    }
}

/// When something was held.
pub(super) struct Held {
    /// "session 73 of the General Assembly".
    pub(super) what: String,
    from: String,
    to: String,
    /// Which session of the Assembly it is.
    assembly: Option<u16>,
}

impl Held {
    /// Whether a date, ISO 8601, is within.
    pub(super) fn contains(&self, date: &str) -> bool {
        (&*self.from..=&*self.to).contains(&date)
    }

    /// The date within that differs in one digit of the year.
    fn near(&self, date: &str) -> Option<String> {
        let year = date.get(..4)?;
        let changed = (0..4).flat_map(|at| ('0'..='9').map(move |digit| (at, digit)));
        let mut dates = changed.filter(|(at, digit)| !year[*at..].starts_with(*digit)).map(|(at, digit)| {
            let mut date = String::from(date);
            date.replace_range(at..=at, digit.encode_utf8(&mut [0; 4]));
            date
        });
        dates.find(|date| self.contains(date))
    }

    /// "between 2018-09-01 and 2019-09-30".
    pub(super) fn between(&self) -> String {
        format!("between {} and {}", self.from, self.to)
    }
}

/// When what bears a symbol can have been adopted: the days of a session of the Assembly, from September to September;
/// the year that the number gives, or the session of the Human Rights Council falls in. `None` where it says nothing
/// of it: special sessions.
pub(super) fn held(symbol: &str) -> Option<Held> {
    let mut parts = symbol.split('/');
    match (parts.next()?, parts.next()?, parts.next()?, parts.next(), parts.next()) {
        ("A", "RES" | "DEC", session, Some(_), None) => assembly(session.parse().ok()?),
        ("A", "RES" | "DEC", number, None, None) => assembly(roman(number.split_once('(')?.1.strip_suffix(')')?)?),
        ("A", "HRC", "RES" | "DEC", Some(session), Some(_)) => council(session.parse().ok()?),
        ("S", "RES", number, None, None) => {
            let year = number.split_once('(')?.1.strip_suffix(')')?.parse().ok()?;
            Some(years(format!("the Security Council’s year {year}"), year, year))
        }
        // A cycle of the Economic and Social Council begins in July of the year before.
        ("E", "RES" | "DEC", year, Some(_), None) if year.len() == 4 => {
            let year: u16 = year.parse().ok()?;
            Some(years(format!("the Economic and Social Council’s session of {year}"), year - 1, year + 1))
        }
        _ => None,
    }
}

/// The General Assembly opens in September of each year since 1946; before 1956 a session could last until autumn.
pub(super) fn assembly(session: u16) -> Option<Held> {
    let year = (1..200).contains(&session).then_some(1945 + session)?;
    let from = if session == 1 { format!("{year}-01-01") } else { format!("{year}-09-01") };
    let to = if session < 11 { format!("{}-11-30", year + 1) } else { format!("{}-09-30", year + 1) };
    Some(Held { what: format!("session {session} of the General Assembly"), from, to, assembly: Some(session) })
}

/// The Human Rights Council met in sessions 1 to 3 in 2006, and three times a year since.
pub(super) fn council(session: u16) -> Option<Held> {
    let year = (1..500).contains(&session).then_some(2006 + (session - 1) / 3)?;
    Some(years(format!("session {session} of the Human Rights Council"), year, year))
}

fn years(what: String, from: u16, to: u16) -> Held {
    Held { what, from: format!("{from}-01-01"), to: format!("{to}-12-31"), assembly: None }
}
