//! The identification of a file, FRBR, held against what its cover prints.

use super::parts::{Parts, numbers};
use super::{Context, Level, Needs, OWN, Report, Rule, claims};
use crate::language::Language;
use crate::lexicon::{fold, lexicon};
use crate::read::{Claims, Identification, Value};
use crate::span::Span;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

pub(crate) static FRBR_NUMBER: Rule = Rule {
    code: "frbr-number",
    level: Level::Warn,
    summary: "the address of the file does not name the symbol it prints",
    source: OWN,
    needs: Needs::Markup,
    check: number,
};

pub(crate) static FRBR_DATE: Rule = Rule {
    code: "frbr-date",
    level: Level::Warn,
    summary: "a date of the identification is not the one that is printed",
    source: OWN,
    needs: Needs::Markup,
    check: date,
};

pub(crate) static FRBR_LANGUAGE: Rule = Rule {
    code: "frbr-language",
    level: Level::Warn,
    summary: "the identification names another language than the text is in",
    source: OWN,
    needs: Needs::Markup,
    check: language,
};

/// What an address says: `/akn/un/statement/deliberation/unga/2020-12-15/75-132/eng@/!main.xml`.
struct Address<'a> {
    body: &'a str,
    date: &'a str,
    name: &'a str,
    language: Option<&'a str>,
}

impl<'a> Address<'a> {
    fn of(address: &'a str) -> Option<Address<'a>> {
        let mut segments = address.strip_prefix("/akn/un/")?.split('/').skip(2);
        let (body, date, name) = (segments.next()?, segments.next()?, segments.next()?);
        let language = segments.next().and_then(|segment| segment.split_once('@')).map(|(language, _)| language);
        Some(Address { body, date, name, language })
    }
}

/// Every address of an identification.
fn addresses<'a>(of: &'a Identification<'a>) -> impl Iterator<Item = (&'a Value<'a>, Address<'a>)> {
    let levels = [&of.work, &of.expression, &of.manifestation];
    let values = levels.into_iter().flat_map(|level| level.this.iter().chain(&level.uri).chain(&level.aliases));
    values.filter_map(|value| Some((value, Address::of(&value.text)?)))
}

/// The symbol that each document of the file prints on its cover, by its place.
fn symbols<'a>(claims: &'a Claims<'a>) -> BTreeMap<usize, (&'a str, Span)> {
    let mut symbols = BTreeMap::new();
    for number in &claims.numbers {
        if number.text.contains('/') && number.text.starts_with(|c: char| c.is_alphabetic()) {
            symbols.entry(number.part as usize).or_insert((&*number.text, number.span));
        }
    }
    symbols
}

/// The documents that are identified, each with its place; an annex is identified as its document is.
fn identified<'a>(claims: &'a Claims<'a>) -> impl Iterator<Item = (usize, &'a Identification<'a>)> {
    let mut part = 0;
    claims.identifications.iter().enumerate().map(move |(at, identification)| {
        if !identification.annex {
            part = at;
        }
        (part, identification)
    })
}

fn number(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    let symbols = symbols(claims);
    for (part, identification) in identified(claims) {
        // That of a part is printed on the cover of all.
        let Some(&(symbol, printed)) = symbols.get(&part).or_else(|| symbols.get(&0)) else { continue };
        let plain: String = symbol.chars().filter(|c| !c.is_whitespace()).collect();
        let Some(parts) = Parts::of(&plain) else { continue };
        let body = match parts.series {
            "A/RES" | "A/DEC" => "unga",
            "A/HRC/RES" | "A/HRC/DEC" => "unga-hrc",
            "S/RES" => "unsc",
            "E/RES" | "E/DEC" => "ecosoc",
            _ => continue,
        };
        let wanted = numbers(&plain[parts.series.len()..]);
        for (value, address) in addresses(identification) {
            let what = if address.name.is_empty() {
                "the address lacks the number".into()
            } else if numbers(address.name) != wanted {
                format!("the address names {}, the cover {symbol}", address.name)
            } else if address.body != body {
                format!("the address is one of {}, the cover says {symbol}", address.body)
            } else {
                continue;
            };
            report.at(value.span, what).beside(printed);
            break; // once for each identification
        }
    }
}

fn date(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    // The first date of each document in each role.
    let mut dates = BTreeMap::new();
    for date in &claims.dates {
        if !date.date.trim().is_empty() && !date.date.starts_with("0001") {
            dates.entry((date.part as usize, date.role.trim_start_matches('#'))).or_insert(date);
        }
    }
    for (part, identification) in identified(claims) {
        let printed = |role: &'static str| {
            let cover = || dates.get(&(0, role)).filter(|_| role == "dateOfIssuance");
            dates.get(&(part, role)).or_else(cover)
        };
        // A collection is of the day of its first part.
        let adopted = printed("adoptionDate");
        let of_levels = [(&identification.work, adopted), (&identification.expression, printed("dateOfIssuance"))];
        for (level, printed) in of_levels {
            if let (Some(said), Some(printed)) = (&level.date, printed)
                && said.text.trim() != printed.date.trim()
                && !said.text.starts_with("0001")
            {
                let what = format!("the identification says {}, the text {}", said.text, printed.date);
                report.at(said.span, what).beside(printed.span);
            }
        }
        let of_work = identification.work.date.as_ref().map(|date| date.text.trim());
        let wrong = addresses(identification).find(|(_, address)| {
            address.date.starts_with(|c: char| c.is_ascii_digit()) && of_work.is_some_and(|date| date != address.date)
        });
        if let (Some((value, address)), Some(of_work)) = (wrong, of_work) {
            report.at(value.span, format!("the address says {}, the date of the work is {of_work}", address.date));
        }
    }
}

fn language(context: &Context<'_>, report: &mut Report<'_>) {
    let claims = claims(context);
    let formula = context.documents.iter().find_map(|document| document.organ.as_deref());
    for (at, identification) in claims.identifications.iter().enumerate() {
        let Some(said) = &identification.expression.language else { continue };
        let code = said.text.trim();
        let wrong = addresses(identification).find(|(_, address)| address.language.is_some_and(|there| there != code));
        if let Some((value, Address { language: Some(there), .. })) = wrong {
            report.at(value.span, format!("the address says {there}, the language is {code}")).beside(said.span);
        }
        let Some(own) = Language::ALL.into_iter().find(|language| language.code3() == code) else {
            report.at(said.span, format!("`{code}` is the code of no language of the United Nations"));
            continue;
        };
        // The enacting formula tells the language of the text.
        let says = |language: Language| {
            formula.is_some_and(|formula| fold::longest(formula, lexicon(language).formulas).is_some())
        };
        if at == 0
            && !says(own)
            && let Some(there) = Language::ALL.into_iter().find(|&language| says(language))
        {
            report.at(said.span, format!("the language is {code}, the text is in {}", there.code3()));
        }
    }
}
