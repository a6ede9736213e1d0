//! What the lines of a masthead say, field by field.

use super::build::{Draft, date};
use super::{AgendaItem, Ordinal, Text};
use crate::grammar::Symbol;
use crate::grammar::masthead::scan_number_line;
use crate::grammar::ordinal::find_session;
use crate::language::Language;
use crate::lexicon::{MastheadField, fold, lexicon};
use alloc::borrow::ToOwned;
use alloc::string::ToString;

impl<'text> Draft<'text> {
    /// Takes in a line of the masthead.
    pub(super) fn masthead(&mut self, field: MastheadField, text: Text<'text>, language: Language) {
        let masthead = &mut self.document.masthead;
        match field {
            // A masthead that comes after the closing adds to what the one before the text says.
            MastheadField::Organ if masthead.organ.is_some() && self.document.meeting.is_some() => {
                masthead.other.push(text)
            }
            MastheadField::Organ => masthead.organ = Some(text),
            MastheadField::Symbol => {
                let symbol = Symbol::scan(&text).map(|(symbol, _)| symbol.to_string());
                self.said.masthead(symbol.unwrap_or_default());
                match masthead.symbol {
                    Some(_) => masthead.other.push(text),
                    None => masthead.symbol = Some(text),
                }
            }
            MastheadField::Distribution => masthead.distribution = Some(text),
            MastheadField::Date if masthead.date.is_some() => masthead.other.push(text),
            MastheadField::Date => {
                masthead.date = date(&text, language);
                masthead.date_text = Some(text);
            }
            MastheadField::Language => masthead.language_text = Some(text),
            MastheadField::Original => {
                let said = text.rsplit([':', '：']).next().unwrap_or("").trim();
                masthead.original_language = [language, Language::En]
                    .into_iter()
                    .find_map(|language| fold::longest(said, lexicon(language).languages))
                    .map(|(language, _)| language.code().into());
            }
            MastheadField::Session => {
                let number = find_session(&text, lexicon(language)).map_or(0, |(number, _)| number);
                masthead.session = Some(Ordinal { number, text });
            }
            MastheadField::Committee => masthead.committee = Some(text),
            MastheadField::AgendaItem => masthead.agenda_item = Some(AgendaItem { number: agenda_number(&text), text }),
            MastheadField::AgendaTitle => masthead.agenda_title = Some(text),
            MastheadField::Adoption => masthead.adoption = Some(text),
            MastheadField::Report => masthead.report = Some(text),
            MastheadField::JobNumber => masthead.job_number = Some(text),
            MastheadField::Publisher | MastheadField::Other => {
                if let Some((_, number)) = scan_number_line(&text, lexicon(language)) {
                    self.said.line(number);
                }
                masthead.other.push(text);
            }
        }
    }
}

/// "27 a)" of "Point 27 a) de l’ordre du jour".
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
    rest[..end].trim().to_owned().into()
}
