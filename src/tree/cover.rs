//! What the lines of a masthead say, field by field.

use super::build::{Draft, date};
use super::{AgendaItem, FieldSpan, Ordinal, Text};
use crate::grammar::Symbol;
use crate::grammar::masthead::{date_of_meeting, scan_day, scan_number_line};
use crate::grammar::ordinal::{find_session, scan_year_session};
use crate::language::Language;
use crate::lexicon::signs::{is_colon, is_comma};
use crate::lexicon::{MastheadField, fold, lexicon};
use crate::span::Span;
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

impl<'text> Draft<'text> {
    /// Takes in a line of the masthead.
    pub(super) fn masthead(&mut self, field: MastheadField, text: Text<'text>, span: Span, language: Language) {
        let masthead = &mut self.document.masthead;
        if field == MastheadField::Symbol {
            let symbol = Symbol::scan(&text).map(|(symbol, _)| symbol.to_string());
            self.said.masthead(symbol.unwrap_or_default());
        }
        // "Adopted by the Security Council at its 9977th meeting, on⏎4 May 2031": the day is that of the adoption.
        if field == MastheadField::Date
            && self.document.spans.last().is_some_and(|place| place.field == "masthead.adoption")
            && let Some(line) = masthead.adoption.take_if(|line| date_of_meeting(line, lexicon(language)).is_none())
        {
            masthead.adoption = Some(format!("{line} {text}").into());
            self.place("masthead.adoption", span);
            return;
        }
        // The first symbol and date are the document's own, and the first organ where a masthead comes after the closing; of
        // the rest, what is said twice is said last. The other stays a line of the masthead.
        let late = self.document.meeting.is_some() || self.document.title.is_some();
        let field = match field {
            MastheadField::Organ if masthead.organ.is_some() && late => MastheadField::Other,
            MastheadField::Symbol if masthead.symbol.is_some() => MastheadField::Other,
            MastheadField::Date if masthead.date.is_some() => MastheadField::Other,
            field => field,
        };
        // A line that is of no other field, and the one that tells the adoption, may say the number.
        if let MastheadField::Adoption | MastheadField::Publisher | MastheadField::Other = field
            && let Some((_, number)) = scan_number_line(&text, lexicon(language))
        {
            self.said.line(number);
        }
        let (name, before) = match field {
            MastheadField::Organ => ("masthead.organ", masthead.organ.replace(text)),
            MastheadField::Symbol => ("masthead.symbol", masthead.symbol.replace(text)),
            MastheadField::Distribution => ("masthead.distribution", masthead.distribution.replace(text)),
            MastheadField::Date => {
                let day = || scan_day(&text, lexicon(language)).map(|day| day.to_string().into());
                masthead.date = date(&text, language).or_else(day);
                ("masthead.date_text", masthead.date_text.replace(text))
            }
            MastheadField::Language => ("masthead.language_text", masthead.language_text.replace(text)),
            MastheadField::Original => {
                let said = text.rsplit(is_colon).next().unwrap_or("").trim();
                masthead.original_language = [language, Language::En]
                    .into_iter()
                    .find_map(|language| fold::longest(said, lexicon(language).languages))
                    .map(|(language, _)| language.code().into());
                ("masthead.original_text", masthead.original_text.replace(text))
            }
            MastheadField::Session => {
                let words = lexicon(language);
                let number = find_session(&text, words).map(|(number, _)| number);
                let number = number.or_else(|| scan_year_session(&text, words)).unwrap_or(0);
                let before = masthead.session.replace(Ordinal { number, text });
                ("masthead.session", before.map(|session| session.text))
            }
            MastheadField::Committee => ("masthead.committee", masthead.committee.replace(text)),
            MastheadField::AgendaItem => {
                let item = AgendaItem { number: agenda_number(&text), text };
                ("masthead.agenda_item", masthead.agenda_item.replace(item).map(|item| item.text))
            }
            MastheadField::AgendaTitle => ("masthead.agenda_title", masthead.agenda_title.replace(text)),
            MastheadField::Adoption => ("masthead.adoption", masthead.adoption.replace(text)),
            MastheadField::Report => ("masthead.report", masthead.report.replace(text)),
            MastheadField::JobNumber => ("masthead.job_number", masthead.job_number.replace(text)),
            MastheadField::Publisher | MastheadField::Other => {
                masthead.other.push(text);
                ("masthead.other", None)
            }
        };
        if let Some(before) = before {
            self.document.masthead.other.push(before);
            // From the last: a field that comes again and again has its places near the end, one behind another.
            let places = &mut self.document.spans;
            let end = places.iter().rposition(|known| known.field == name).map_or(0, |at| at + 1);
            let start = places[..end].iter().rposition(|known| known.field != name).map_or(0, |at| at + 1);
            for known in places.drain(start..end).collect::<Vec<_>>() {
                self.place("masthead.other", known.span);
            }
        }
        self.place(name, span);
    }

    /// Notes where a field stands.
    pub(super) fn place(&mut self, field: &'static str, span: Span) {
        self.document.spans.push(FieldSpan { field: field.into(), span });
    }
}

/// The longest word between two agenda items, in bytes, with its blanks.
const JOINED: usize = 12;

/// "27 a)" of "Point 27 a) de l’ordre du jour", "134 and 145" of "Agenda items 134 and 145".
pub(crate) fn agenda_number<'text>(text: &str) -> Text<'text> {
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else { return Text::Borrowed("") };
    let rest = &text[start..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest[digits..].trim_start();
    let letter = after.trim_start_matches('(');
    let end = match letter.find(')') {
        Some(close) if close <= 4 => rest.len() - letter.len() + close + 1,
        _ => digits,
    };
    // "Agenda items 134 and 145" are both.
    let more = rest[end..].find(|c: char| c.is_ascii_digit());
    let more = more.filter(|&at| {
        at <= JOINED && rest[end..end + at].chars().all(|c| c.is_alphabetic() || c == ' ' || is_comma(c))
    });
    match more {
        Some(at) => (rest[..end + at].to_owned() + &agenda_number(&rest[end + at..])).into(),
        None => rest[..end].trim().to_owned().into(),
    }
}
