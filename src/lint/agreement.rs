//! What a document says of itself in several places: masthead, symbol, number, date.

use super::sessions::{between, day, when};
use super::{Context, Level, Needs, Report, Rule};
use crate::span::Span;
use crate::symbol::{Designation, Session};
use crate::tree::Document;
use alloc::format;
use alloc::vec::Vec;

pub(super) static SESSION_MISMATCH: Rule = Rule {
    code: "session-mismatch",
    level: Level::Warn,
    summary: "masthead, symbol, number and date of adoption do not speak of one session",
    source: "UN Editorial Manual, Resolutions, I.B–D; Mastheads and cover pages",
    needs: Needs::Source,
    check,
};

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    for document in &context.documents {
        // Each in its own stretch of the text: a collection is not gone through for each of its parts.
        if let Some(text) = context.text.get(document.span.range()) {
            agree(document, text, report);
        }
    }
}

fn agree(document: &Document<'_>, text: &str, report: &mut Report<'_>) {
    let start = document.span.start;
    let place = |text: &str, words: &str| Some(span(start, text.find(words)?, words));
    let masthead = &document.masthead;
    let printed = document.symbol.as_deref().filter(|_| masthead.symbol.is_some());
    let symbol = document.symbol.as_deref().and_then(session_of);
    // Each with what it is called, the session it names and where it stands.
    let mut said: Vec<(&str, u16, Span)> = Vec::new();
    // Where the symbol says nothing, the body may count its own sessions.
    if let Some(session) = masthead.session.as_ref().filter(|_| symbol.is_some())
        && let Some(at) = place(text, &session.text)
    {
        said.push(("the masthead", session.number, at));
    }
    if let (Some(printed), Some(session)) = (printed, symbol)
        && let Some(at) = masthead.symbol.as_deref().and_then(|symbol| place(text, symbol)).or(place(text, printed))
    {
        said.push(("the symbol", session, at));
    }
    if let Some(number) = document.number.as_deref()
        && let Some((session, _)) = number.split_once('/')
        && let Ok(session) = session.parse()
        && symbol.is_some()
        && let Some(at) = place(text, number)
    {
        said.push(("the number", session, at));
    }
    // Two agree against one; of two, the masthead is the one that is copied from elsewhere.
    let agree = |session: u16| said.iter().filter(|(_, says, _)| *says == session).count();
    let most = said.iter().max_by_key(|(_, session, _)| agree(*session)).copied();
    if let Some((whose, session, first)) = most {
        for (other, says, at) in said.iter().filter(|(_, says, _)| *says != session) {
            report.at(*at, format!("{other} is of session {says}, {whose} of session {session}")).beside(first);
        }
    }
    let when = document.symbol.as_deref().and_then(when);
    if let (Some(when), Some(adopted), Some(as_printed)) = (when, &document.adopted, &document.adopted_text)
        && day(adopted).is_some_and(|adopted| !when.contains(adopted))
        && let Some(at) = text.rfind(&**as_printed)
    {
        let found = report
            .at(span(start, at, as_printed), format!("it was adopted on {adopted}, which its number does not allow"));
        found.help(format!("what has this number was adopted {}", between(when)));
    }
}

/// The session in a symbol of the Assembly, of its committees, or of the Human Rights Council. Old numbers have none of
/// their own before the slash.
fn session_of(symbol: &str) -> Option<u16> {
    let session = Designation::parse(symbol).ok()?.session()?;
    match session {
        Session::Regular(session) if symbol.starts_with("A/HRC/") || symbol.starts_with("A/") && session > 30 => {
            Some(session)
        }
        _ => None,
    }
}

/// Where words stand, `at` bytes behind the start of their document.
fn span(start: u32, at: usize, words: &str) -> Span {
    let at = start + at as u32;
    Span::new(at, at + words.len() as u32)
}
