//! What a file says of itself in several places: number, dates, session.

use super::parts::{Parts, numbers};
use super::{Context, Level, Needs, OWN, Report, Rule, claims};
use crate::event::DocumentKind;
use crate::grammar::Date;
use crate::grammar::ordinal::find_session;
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::span::Span;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(crate) static NUMBER_MISMATCH: Rule = Rule {
    code: "number-mismatch",
    level: Level::Warn,
    summary: "the number before the title is not that of the symbol",
    source: OWN,
    needs: Needs::Markup,
    check: number,
};

pub(crate) static DATE_PRINTED: Rule = Rule {
    code: "date-printed",
    level: Level::Warn,
    summary: "a date is printed otherwise than it is marked up",
    source: OWN,
    needs: Needs::Markup,
    check: printed,
};

pub(crate) static ADOPTION_DATE: Rule = Rule {
    code: "adoption-date",
    level: Level::Warn,
    summary: "the file gives several dates of adoption",
    source: OWN,
    needs: Needs::Markup,
    check: adoption,
};

pub(crate) static SESSION_VALUE: Rule = Rule {
    code: "session-value",
    level: Level::Warn,
    summary: "the session is printed otherwise than it is marked up, or is not that of the symbol",
    source: OWN,
    needs: Needs::Markup,
    check: session,
};

fn words(context: &Context<'_>) -> &'static Lexicon {
    context.lexicon.unwrap_or_else(|| lexicon(Language::En))
}

fn number(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    let is_symbol = |text: &str| text.contains('/') && text.starts_with(|c: char| c.is_alphabetic());
    let Some(symbol) = claims.numbers.iter().find(|number| is_symbol(&number.text)) else { return };
    let plain: String = symbol.text.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(parts) = Parts::of(&plain) else { return };
    for number in claims.numbers.iter().filter(|number| !is_symbol(&number.text)) {
        let said = numbers(&number.text);
        // A part prints its letter alone.
        if !said.is_empty() && said != numbers(parts.number) && said != numbers(&plain) {
            let what = format!("the number is {}, the symbol {}", number.text.trim(), symbol.text);
            report.at(number.span, what).beside(symbol.span);
        }
    }
}

fn printed(context: &Context<'_>, report: &mut Report<'_>) {
    for date in &claims(context).dates {
        let Some((read, len)) = Date::scan(date.text.trim(), words(context)) else { continue };
        let all = len == date.text.trim().len();
        let (said, read) = (date.date.trim(), read.to_string());
        if all && said != read {
            report.at(date.span, format!("`{}` is printed, {said} marked up", date.text.trim()));
        }
    }
}

/// The dates in a sentence.
fn dates(text: &str, words: &Lexicon) -> Vec<String> {
    let starts = text
        .char_indices()
        .filter(|&(at, c)| c.is_ascii_digit() && !text[..at].ends_with(|before: char| before.is_ascii_digit()));
    starts.filter_map(|(at, _)| Date::scan(&text[at..], words)).map(|(date, _)| date.to_string()).collect()
}

fn adoption(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    let Some(document) = context.documents.first() else { return };
    // The parts of a collection are adopted each on its day.
    if document.kind == DocumentKind::Collection {
        return;
    }
    let known = |date: &str| !date.trim().is_empty() && !date.starts_with("0001");
    let mut said: Vec<(&str, String, Span)> = Vec::new();
    let of_text = claims.dates.iter().filter(|date| date.role.trim_start_matches('#') == "adoptionDate");
    said.extend(of_text.map(|date| ("the text", date.date.trim().to_owned(), date.span)));
    // What was decided at several meetings has several dates.
    if said.iter().any(|(_, date, _)| known(date) && *date != said[0].1) {
        return;
    }
    let steps = claims.steps.iter().filter(|step| step.outcome == "adopted");
    said.extend(steps.map(|step| ("the workflow", step.date.text.trim().to_owned(), step.date.span)));
    if let (Some(line), Some(number)) = (document.masthead.adoption.as_deref(), claims.numbers.first())
        && let [date] = &*dates(line, words(context))
    {
        said.push(("the cover", date.clone(), number.span));
    }
    said.retain(|(_, date, _)| known(date));
    let Some((who, first, place)) = said.first() else { return };
    for (other, date, span) in said.iter().skip(1).filter(|(_, date, _)| date != first) {
        report.at(*span, format!("{other} says {date}, {who} {first}")).beside(*place);
    }
}

fn session(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    let symbol = context.documents.first().and_then(|document| document.symbol.as_deref());
    let of_symbol = symbol.and_then(Parts::of).and_then(|parts| {
        let assembly = matches!(parts.series, "A/RES" | "A/DEC" | "A/HRC/RES" | "A/HRC/DEC");
        parts.number.split_once('/').filter(|_| assembly)?.0.parse::<u16>().ok()
    });
    for session in &claims.sessions {
        let marked = session.value.trim().parse::<u16>().ok();
        let read = find_session(&session.text, words(context)).map(|(number, _)| number);
        let what = match (marked, read, of_symbol) {
            (None, _, _) if session.value.trim().is_empty() => "the session is not marked up".into(),
            (None, _, _) => format!("`{}` is no number of a session", session.value),
            (Some(marked), Some(read), _) if marked != read => {
                format!("session {read} is printed, {marked} marked up")
            }
            (Some(marked), _, Some(symbol)) if marked != symbol => {
                format!("the session is {marked}, the symbol one of session {symbol}")
            }
            _ => continue,
        };
        report.at(session.span, what);
    }
}
