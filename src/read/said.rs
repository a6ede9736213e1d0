//! What the text itself cites where a link stands, as the parser reads it.

use super::claims::Said;
use crate::event::EventKind;
use crate::grammar::{Citation, Symbol};
use crate::language::Language;
use crate::pull::Parser;
use crate::span::Span;

/// What a passage cites, and where.
pub(super) struct Cited {
    /// Bytes of the passage.
    from: usize,
    to: usize,
    /// Where all of it ends that was cited so far.
    reach: usize,
    said: Said<'static>,
}

/// What `passage` cites in a document of the organ with this enacting formula.
pub(super) fn cited(passage: &str, formula: &str, language: Language) -> Vec<Cited> {
    let text = format!("{formula},\n\n{passage}\n");
    let base = text.len() - passage.len() - 1;
    let mut found = Vec::new();
    for event in Parser::new().language(language).events(&text) {
        let (EventKind::Citation(citation), Span { start, end }) = (event.kind, event.span) else { continue };
        if let Some(from) = (start as usize).checked_sub(base) {
            let words = passage.get(from..end as usize - base).unwrap_or("");
            let to = end as usize - base;
            let reach = found.last().map_or(to, |last: &Cited| last.reach.max(to));
            found.push(Cited { from, to, reach, said: said(words, &citation) });
        }
    }
    found
}

fn said(words: &str, citation: &Citation<'_>) -> Said<'static> {
    Said {
        text: words.trim().to_owned().into(),
        symbol: citation.has_symbol().then(|| citation.to_string().into()),
        part: citation.letters().map(|letters| letters.to_string().into()),
        kind: citation.kind_str().into(),
        date: citation.date.map(|date| date.to_string().into()),
    }
}

/// What is cited by the words of a link, which stand from `offset` on.
pub(super) fn at(cited: &[Cited], words: &str, offset: usize) -> Option<Said<'static>> {
    let end = offset + words.len();
    let overlap = |cited: &Cited| cited.to.min(end).saturating_sub(cited.from.max(offset));
    // They come in the order of the passage.
    let first = cited.partition_point(|cited| cited.reach <= offset);
    let near = cited[first..].iter().take_while(|cited| cited.from < end);
    let best = near.filter(|cited| overlap(cited) > 0).max_by_key(|cited| overlap(cited));
    if let Some(best) = best {
        return Some(best.said.clone());
    }
    // A footnote may be a symbol and nothing else, which the parser takes for a line of the page.
    let symbol = Symbol::parse(words.trim().trim_end_matches('.')).ok()?;
    Some(Said {
        text: words.trim().to_owned().into(),
        symbol: Some(symbol.to_string().into()),
        part: symbol.letters().map(|letters| letters.to_string().into()),
        kind: super::href::cited_kind(&symbol.to_string()).into(),
        date: None,
    })
}
