//! What must hold of the tree of any text.

use super::{Check, ensure, within};
use undocs::tree::Block;
use undocs::{Document, Parsed, Span};

/// Spans lie within the text, children within their parents and in order, calls within the text they are called in;
/// what a block says stands where it says; and JSON gives the same tree back.
pub fn check_tree(text: &str, parsed: &Parsed<'_>) -> Check {
    check_document(text, &parsed.document)?;
    for diagnostic in &parsed.diagnostics {
        within(text, diagnostic.span).map_err(|error| format!("diagnostic {}: {error}", diagnostic.code))?;
    }
    ensure(parsed.document.span == Span::new(0, text.len() as u32), || "the document is not all of the text".into())?;
    check_json(&parsed.document)
}

fn check_document(text: &str, document: &Document<'_>) -> Check {
    within(text, document.span)?;
    check_blocks(text, &document.body, document.span)?;
    for footnote in &document.footnotes {
        within(text, footnote.span)?;
        holds(text, footnote.span, &footnote.text)?;
    }
    for citation in &document.citations {
        within(text, citation.span)?;
        holds(text, citation.span, &citation.text)?;
        let around = citation.block_span.is_none_or(|block| block.start <= citation.span.start);
        ensure(around, || format!("{citation:?} begins before its block"))?;
    }
    for sponsor in &document.sponsors {
        within(text, sponsor.span)?;
        holds(text, sponsor.span, &sponsor.name)?;
    }
    for vote in &document.votes {
        within(text, vote.span)?;
        for ballot in [&vote.in_favour, &vote.against, &vote.abstaining] {
            for state in &ballot.states {
                within(text, state.span)?;
                holds(text, state.span, &state.name)?;
            }
        }
        vote.corrections.iter().try_for_each(|correction| within(text, correction.span))?;
    }
    document.furniture.iter().try_for_each(|furniture| within(text, furniture.span))
}

fn check_blocks(text: &str, blocks: &[Block<'_>], parent: Span) -> Check {
    let mut end = parent.start;
    for block in blocks {
        within(text, block.span)?;
        ensure(parent.contains(block.span), || {
            format!("{:?} at {:?} is not inside {parent:?}", block.kind, block.span)
        })?;
        ensure(block.span.start >= end, || format!("{:?} at {:?} begins before {end}", block.kind, block.span))?;
        end = block.span.end;
        for own in [&block.text, &block.title].into_iter().flatten() {
            holds(text, block.span, own)?;
        }
        if let Some(own) = block.text_span {
            within(text, own)?;
        }
        let words = block.text.as_ref().or(block.title.as_ref()).map_or("", |text| text);
        for call in &block.footnotes {
            let good = words.is_char_boundary(call.offset as usize);
            ensure(good, || format!("a call at {} of {words:?}", call.offset))?;
            within(text, call.span)?;
            let inside = block.span.contains(call.span) && text[call.span.range()].contains(&*call.marker);
            ensure(inside, || format!("{call:?} does not stand in {:?}", block.span))?;
        }
        if let Some(document) = &block.document {
            check_document(text, document)?;
        }
        check_blocks(text, &block.blocks, block.span)?;
    }
    Ok(())
}

/// The letters of the first word stand in the source, in this order; a page may have ended between them.
fn holds(text: &str, span: Span, words: &str) -> Check {
    let first = words.split_whitespace().next().unwrap_or("");
    let mut source = text[span.range()].chars();
    let found = first.chars().all(|c| source.any(|other| other == c));
    ensure(found, || format!("{first:?} does not stand in {:?}", &text[span.range()]))
}

#[cfg(feature = "json")]
fn check_json(document: &Document<'_>) -> Check {
    let mut json = String::new();
    undocs::write::json(document, undocs::write::Layout::Compact, &mut json).map_err(|error| error.to_string())?;
    let back: Document<'_> = serde_json::from_str(&json).map_err(|error| format!("{error} in {json}"))?;
    ensure(back == *document, || format!("another tree came back from {json}"))
}

#[cfg(not(feature = "json"))]
fn check_json(_: &Document<'_>) -> Check {
    Ok(())
}
