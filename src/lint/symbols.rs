//! Document symbols that are not written as symbols are.

use super::{Context, Level, Needs, Report, Rule};
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
    for citation in context.documents.iter().flat_map(|document| &document.citations) {
        let Some(source) = context.text.get(citation.span.range()) else { continue };
        // A list says one symbol after another; only what is written as a symbol is.
        let Some(symbol) = citation.symbol.as_deref().filter(|_| source.contains('/')) else { continue };
        if source.contains('\n') || !source.starts_with(char::is_alphabetic) {
            continue;
        }
        let written: String = source.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect();
        let same_length = written.chars().count() == symbol.chars().count();
        if same_length
            && written != symbol
            && written.chars().zip(symbol.chars()).any(|(a, b)| a != b && a.is_alphabetic())
        {
            let found = report.at(citation.span, format!("`{source}` has letters that no symbol has"));
            found.help(format!("write `{symbol}`"));
            found.fix(citation.span, String::from(symbol));
        } else if let Some(component) = symbol.split('/').find_map(|component| undotted(component)) {
            let (name, number) = component;
            let right = source.replacen(&format!("{name}{number}"), &format!("{name}.{number}"), 1);
            let found = report.at(citation.span, format!("`{name}{number}` lacks its full stop"));
            found.help(format!("write `{name}.{number}`"));
            if right != source {
                found.fix(citation.span, right);
            }
        }
    }
}

/// `L4` of `A/C.1/75/L4`.
fn undotted(component: &str) -> Option<(&str, &str)> {
    let at = component.find(|c: char| c.is_ascii_digit())?;
    let (name, number) = component.split_at(at);
    (NUMBERED.contains(&name) && number.bytes().all(|b| b.is_ascii_digit())).then_some((name, number))
}
