//! Document symbols that are not written as symbols are.

use super::source::behind;
use super::{Context, Level, Needs, Report, Rule};
use crate::span::Span;
use alloc::format;
use alloc::string::String;

pub(super) static SYMBOL_MALFORMED: Rule = Rule {
    code: "symbol-malformed",
    level: Level::Warn,
    summary: "a document symbol is not written as symbols are",
    source: "UN Editorial Manual, Resolutions, I; United Nations Documentation: Research Guide, symbols",
    needs: Needs::Source,
    check,
};

/// Components that a full stop parts from their number.
const NUMBERED: &[&str] = &[
    "AC", "Add", "C", "CN", "CONF", "Corr", "CRP", "ICEF", "INF", "L", "NGO", "PV", "Rev", "SC", "SR", "SUB", "WG",
    "WP",
];

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned {
        return;
    }
    for citation in context.documents.iter().flat_map(|document| &document.citations) {
        let Some(symbol) = citation.symbol.as_deref() else { continue };
        // A list says one symbol after another; only what is written as a symbol is. The reader ends one where it is no
        // longer well formed.
        let here = behind(context.text, citation.span.start);
        let end = here.find(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '\\')));
        let source = here[..end.unwrap_or(here.len())].trim_end_matches(['.', '-', '/']);
        if !source.contains('/') || !source.starts_with(char::is_alphabetic) {
            continue;
        }
        let span = Span::new(citation.span.start, citation.span.start + source.len() as u32);
        let written: String = source.chars().filter(|c| *c != '\\').collect();
        let same_length = written.chars().count() == symbol.chars().count();
        let other_letters = written.chars().zip(symbol.chars()).any(|(a, b)| a != b && a.is_alphabetic());
        if same_length && other_letters {
            let found = report.at(span, format!("`{source}` has letters that no symbol has"));
            found.help(format!("write `{symbol}`")).fix(span, String::from(symbol));
        } else if let Some((name, number)) = source.split('/').find_map(undotted) {
            let right = source.replacen(&format!("/{name}{number}"), &format!("/{name}.{number}"), 1);
            let found = report.at(span, format!("`{name}{number}` lacks its full stop"));
            found.help(format!("write `{right}`")).fix(span, right);
        }
    }
}

/// `L4` of `A/C.1/75/L4`.
fn undotted(component: &str) -> Option<(&str, &str)> {
    let at = component.find(|c: char| c.is_ascii_digit())?;
    let (name, number) = component.split_at(at);
    (NUMBERED.contains(&name) && number.bytes().all(|b| b.is_ascii_digit())).then_some((name, number))
}
