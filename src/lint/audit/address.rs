//! The addresses of links, whatever their words say.

use super::links::is_piece;
use super::{Context, Level, Needs, OWN, PROFILE, Report, Rule, claims};
use crate::language::Language;
use crate::lexicon::signs::is_dash;
use crate::read::Link;
use crate::span::Span;
use alloc::format;
use alloc::string::String;

pub(crate) static LINK_ADDRESS: Rule = Rule {
    code: "link-address",
    level: Level::Warn,
    summary: "a link leads nowhere: its address is empty, of another machine, or no symbol",
    source: OWN,
    needs: Needs::Markup,
    check: address,
};

pub(crate) static LINK_FORM: Rule = Rule {
    code: "link-form",
    level: Level::Note,
    summary: "an address is not written as the United Nations writes them",
    source: PROFILE,
    needs: Needs::Markup,
    check: form,
};

pub(crate) static LINK_LANGUAGE: Rule = Rule {
    code: "link-language",
    level: Level::Note,
    summary: "a link leads to a text in another language",
    source: OWN,
    needs: Needs::Markup,
    check: language,
};

pub(crate) static LINK_CUT: Rule = Rule {
    code: "link-cut",
    level: Level::Note,
    summary: "a link is cut into several, or leaves out a part of the number it stands on",
    source: OWN,
    needs: Needs::Markup,
    check: cuts,
};

pub(crate) static LINK_EMPTY: Rule = Rule {
    code: "link-empty",
    level: Level::Warn,
    summary: "a link has no words",
    source: OWN,
    needs: Needs::Markup,
    check: empty,
};

/// Where a finding about the address of a link stands.
fn place(link: &Link<'_>) -> Span {
    if link.href.span.start < link.href.span.end { link.href.span } else { link.span }
}

fn address(context: &Context<'_>, report: &mut Report<'_>) {
    for link in &claims(context).links {
        let href = link.href.text.trim();
        if href.starts_with('#') {
            continue;
        }
        let what = match &link.symbol {
            _ if href.is_empty() => "the link has no address".into(),
            Some(symbol) if !is_symbol(symbol) => format!("`{symbol}` is no symbol"),
            Some(_) => continue,
            None if !href.starts_with("https://") && !href.starts_with("http://") => {
                format!("`{href}` is no address of the web")
            }
            None if href.contains("undocs.org") => format!("`{href}` leads to no document"),
            None => continue,
        };
        report.at(place(link), what);
    }
}

/// Whether a text can be a symbol: `A/C.6/64/SR.1-28/Corrigendum` is one, `A//Add.2` and `A/HRC/55/43.Add.1` are none.
fn is_symbol(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "/.(),*;".contains(c) || is_dash(c);
    let digit = |c: char| c.is_ascii_digit();
    let opened = text.matches('(').count() == text.matches(')').count();
    // A number ends its part, but where the part is a number of several levels: `IOC/A-31/3.5.3`.
    let numbered = |part: &str| part.chars().all(|c| digit(c) || c == '.');
    let joined =
        text.split('/').any(|part| !numbered(part) && part.split(digit).skip(1).any(|rest| rest.starts_with('.')));
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(known)
        && text.contains(digit)
        && text.split('/').count() > 1
        && text.split('/').all(|part| !part.is_empty())
        && opened
        && !joined
}

fn form(context: &Context<'_>, report: &mut Report<'_>) {
    for link in &claims(context).links {
        let (href, Some(_)) = (&*link.href.text, &link.symbol) else { continue };
        let raw =
            href.rsplit_once("undocs.org/").or_else(|| href.rsplit_once("docs.un.org/")).map_or("", |(_, raw)| raw);
        let what = if href.trim() != href || href.contains(char::is_whitespace) {
            "blanks stand in the address"
        } else if !href.starts_with("https://") {
            "the address is not one of https"
        } else if raw.contains("//") || raw.ends_with('/') {
            "a slash is too much in the address"
        } else if raw.starts_with(|c: char| c.is_ascii_uppercase()) && language_of(href).is_some() {
            "the language in the address is in capitals"
        } else if raw.contains('%') {
            "the symbol in the address is written with percent signs"
        } else {
            continue;
        };
        report.at(place(link), what);
    }
}

fn language(context: &Context<'_>, report: &mut Report<'_>) {
    let Some(own) = context.documents.first().and_then(|document| document.language.0) else { return };
    for link in &claims(context).links {
        let Some(there) = link.symbol.as_ref().and_then(|_| language_of(&link.href.text)) else { continue };
        if there != own {
            report.at(place(link), format!("the text is in {}, the link leads to one in {}", own.code(), there.code()));
        }
    }
}

/// The language in an address of undocs.org, which says `ch` for Chinese and `sp` for Spanish too.
fn language_of(href: &str) -> Option<Language> {
    let raw = href.split_once("undocs.org/").or_else(|| href.split_once("docs.un.org/"))?.1;
    match raw.split_once('/')?.0 {
        "ch" => Some(Language::Zh),
        "sp" => Some(Language::Es),
        code => Language::from_code(code),
    }
}

/// Links in a row that are pieces of one.
fn runs<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a [Link<'a>]> {
    claims(context).links.chunk_by(is_piece)
}

fn cuts(context: &Context<'_>, report: &mut Report<'_>) {
    for run in runs(context) {
        let first = &run[0];
        let words: String = run.iter().map(|link| &*link.words).collect();
        if run.len() > 1 {
            report.at(first.span, format!("`{words}` is {} links in a row", run.len()));
        } else if let (Some(said), Some(_)) = (&first.said, &first.symbol)
            && said.symbol.is_some()
            && !words.is_empty()
            && !words.contains(&*said.text)
            && cut(&said.text, &words)
        {
            report.at(first.span, format!("the link stands on `{words}` of `{}`", said.text));
        }
    }
}

fn empty(context: &Context<'_>, report: &mut Report<'_>) {
    for run in runs(context) {
        if run.iter().all(|link| link.words.is_empty()) {
            report.at(place(&run[0]), "the link has no words");
        }
    }
}

/// Whether a stretch of a number leaves out digits of it that touch it, or the half behind the slash.
fn cut(all: &str, stretch: &str) -> bool {
    let Some(at) = all.find(stretch) else { return false };
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '/');
    touches(all[..at].chars().next_back()) || touches(all[at + stretch.len()..].chars().next())
}
