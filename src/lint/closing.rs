//! How paragraphs end, and whether an organ speaks.

use super::source::before;
use super::{Context, Level, Needs, Report, Rule};
use crate::event::{Code, DocumentKind};
use crate::grammar::opening::scan_opening;
use crate::lexicon::Style;
use crate::lexicon::signs::{Pair, Sign, is_colon, is_space};
use crate::lexicon::{Lexicon, OpeningKind, fold};
use crate::span::Span;
use crate::tree::{Block, BlockKind, Document};
use alloc::format;
use alloc::vec::Vec;

pub(super) static FORMULA_MISSING: Rule = Rule {
    code: "formula-missing",
    level: Level::Warn,
    summary: "no enacting formula stands before the preamble",
    source: "UN Editorial Manual, Resolutions, II.C",
    needs: Needs::Document,
    check: formula,
};

pub(super) static PREAMBULAR_END: Rule = Rule {
    code: "preambular-end",
    level: Level::Warn,
    summary: "a preambular paragraph does not end with a comma",
    source: "UN Editorial Manual, Resolutions, II.H",
    needs: Needs::Source,
    check: preambular,
};

pub(super) static OPERATIVE_END: Rule = Rule {
    code: "operative-end",
    level: Level::Warn,
    summary: "an operative paragraph that is not the last does not end with a semicolon",
    source: "UN Editorial Manual, Resolutions, II.H",
    needs: Needs::Source,
    check: operative,
};

pub(super) static LAST_END: Rule = Rule {
    code: "last-end",
    level: Level::Warn,
    summary: "the last operative paragraph does not end with a full stop",
    source: "UN Editorial Manual, Resolutions, II.H",
    needs: Needs::Source,
    check: last,
};

/// The reader takes no paragraph for a preambular one where no organ has spoken, so they are told by how they open.
fn formula(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned {
        return;
    }
    for document in context.documents.iter().filter(|document| !is_cut(document) && document.organ.is_none()) {
        let begins = document.number.is_some() || document.masthead.symbol.is_some();
        let report_or_other = matches!(
            document.kind,
            DocumentKind::Report | DocumentKind::PresidentialStatement | DocumentKind::Letter | DocumentKind::Record
        );
        let opened = |kind| move |block: &&Block<'_>| opens(context, block) == Some(kind);
        let recitals = document.body.iter().take_while(|block| block.label.is_none());
        let recital = recitals.filter(|block| is_closed_by_comma(context, block)).find(opened(OpeningKind::Preambular));
        let mut numbered = document.body.iter().filter(|block| block.label.is_some());
        if let Some(first) = recital.filter(|_| begins && !report_or_other)
            && numbered.any(|block| opened(OpeningKind::Operative)(&block))
        {
            let start = first.span.start;
            let found = report.at(Span::new(start, start), "no organ speaks: the enacting formula is missing");
            found.help("begin with the name of the organ, and a comma");
        }
    }
}

fn is_closed_by_comma(context: &Context<'_>, block: &Block<'_>) -> bool {
    let commas = context.style().map_or(&[][..], |style| style.commas);
    block.text.as_deref().is_some_and(|text| text.trim_end().ends_with(commas))
}

fn preambular(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |style, follows| {
        if let Follows { this, next: Next::Paragraph(_) | Next::Heading, .. } = follows
            && this.kind == BlockKind::Preambular
            && opens(context, this) == Some(OpeningKind::Preambular)
        {
            ends(context, this, style.commas, style.comma, "a preambular paragraph", report);
        }
    });
}

fn operative(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |style, follows| {
        if let Follows { this, next: Next::Paragraph(next) } = follows
            && this.kind == BlockKind::Operative
            && next.kind == BlockKind::Operative
            && follow(this, next)
        {
            let paragraph = "an operative paragraph before the last";
            ends(context, this, style.semicolons, style.semicolon, paragraph, report);
        }
    });
}

fn last(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |style, follows| {
        if let Follows { this, next: Next::End } = follows
            && this.kind == BlockKind::Operative
        {
            ends(context, this, style.stops, style.stop, "the last operative paragraph", report);
        }
    });
}

/// A paragraph of a resolution, and what comes after it.
struct Follows<'a> {
    this: &'a Block<'a>,
    next: Next<'a>,
}

enum Next<'a> {
    /// Another preambular or operative paragraph.
    Paragraph(&'a Block<'a>),
    /// A heading, or a section that has one.
    Heading,
    /// Something that may well belong to the paragraph.
    Other,
    /// Nothing of the resolution's own text.
    End,
}

fn each<'a>(context: &Context<'a>, give: &mut impl FnMut(&Style, Follows<'a>)) {
    let Some(style) = context.style() else { return };
    if context.layer.flat || context.layer.scanned {
        return; // where a paragraph ends was guessed by how it ends, or a full stop may have been a comma
    }
    for document in context.documents.iter().filter(|document| is_whole(document)) {
        let mut blocks = Vec::new();
        flatten(&document.body, &mut blocks);
        for (n, this) in blocks.iter().enumerate().filter(|(_, block)| is_paragraph(block)) {
            let next = match blocks.get(n + 1) {
                None => Next::End,
                Some(next) if is_paragraph(next) => Next::Paragraph(next),
                Some(next) => match next.kind {
                    BlockKind::Heading | BlockKind::Section => Next::Heading,
                    BlockKind::Annex => Next::End,
                    _ => Next::Other,
                },
            };
            give(style, Follows { this, next });
        }
    }
}

/// The blocks of a resolution, with those of its sections.
fn flatten<'a>(blocks: &'a [Block<'a>], into: &mut Vec<&'a Block<'a>>) {
    for block in blocks {
        into.push(block);
        if block.kind == BlockKind::Section {
            flatten(&block.blocks, into);
        }
    }
}

fn is_paragraph(block: &Block<'_>) -> bool {
    matches!(block.kind, BlockKind::Preambular | BlockKind::Operative)
}

/// Whether a document is a resolution that begins and ends where it should.
fn is_whole(document: &Document<'_>) -> bool {
    matches!(document.kind, DocumentKind::Resolution | DocumentKind::DraftResolution) && !is_cut(document)
}

fn is_cut(document: &Document<'_>) -> bool {
    let cut = [Code::BeginsInside.as_str(), Code::EndsInside.as_str()];
    document.diagnostics.iter().any(|odd| cut.contains(&&*odd.code))
}

/// Whether the number of one is that before the other.
fn follow(this: &Block<'_>, next: &Block<'_>) -> bool {
    let number = |block: &Block<'_>| block.number.as_deref().and_then(|number| number.parse::<u32>().ok());
    match (number(this), number(next)) {
        (Some(this), Some(next)) => this.checked_add(1) == Some(next),
        _ => false,
    }
}

/// How a paragraph opens, where that is known: a heading opens in no such way.
fn opens<'a>(context: &Context<'a>, block: &'a Block<'a>) -> Option<OpeningKind> {
    let (kind, _) = scan_opening(block.text.as_deref()?, context.lexicon?)?;
    Some(kind)
}

/// Whether a paragraph, with what is in it, ends with one of the `right` marks; else says so.
fn ends<'a>(
    context: &Context<'a>,
    block: &'a Block<'a>,
    right: &[char],
    mark: &'static str,
    what: &str,
    report: &mut Report<'_>,
) {
    let mut last = block;
    while let Some(inner) = last.blocks.last() {
        // A list that is set in has a way of its own: an agenda, a table.
        let lettered = inner.number.as_deref().is_some_and(|number| !number.starts_with(|c: char| c.is_ascii_digit()));
        if inner.kind != BlockKind::Subparagraph || !lettered {
            return;
        }
        last = inner;
    }
    let Some(placed) = context.placed(last) else { return };
    let text = placed.text.trim_end();
    // The mark that opens a quotation in English closes one in Russian.
    let is_closer = |c: char| {
        matches!(Sign::of(c), Sign::Close(_) | Sign::Open(Pair::Quote) | Sign::Straight | Sign::Apostrophe | Sign::Star)
            || c == '_'
    };
    let inner = text.trim_end_matches(is_closer).trim_end();
    let (Some(end), Some(inner_end)) = (text.chars().next_back(), inner.chars().next_back()) else { return };
    let good = |c: char| right.contains(&c);
    if good(end) || good(inner_end) {
        return;
    }
    let is_mark = |c: char| matches!(Sign::of(c), Sign::Comma | Sign::Semicolon | Sign::Stop);
    // The last paragraph may be joined to the one before it: `; and`. Or the figure of a footnote that the reader did not
    // take for a call stands behind the mark: `1971,83`.
    let behind = joined(inner, context, is_mark).or_else(|| called(inner, is_mark));
    if behind.is_some_and(|before| before.ends_with(good)) {
        return;
    }
    let at = text.len() - end.len_utf8();
    let span = placed.span(at..text.len());
    // Without a mark it may have been cut by what made the text; with a colon it opens what was not taken for its list.
    if is_colon(end) || !is_mark(end) && context.layer.is_machine() {
        return;
    }
    let (message, from) = match is_mark(end) {
        true => (format!("{what} ends with `{end}`"), span.start),
        false => (format!("{what} ends without a mark"), span.end),
    };
    let found = report.at(span, message);
    found.help(format!("end it with `{}`", mark.trim()));
    let bare = text[..at].trim_end_matches(is_closer).trim_end();
    // Where the mark belongs is not plain behind a word that joins, behind other marks, behind what may be a shortened word,
    // nor where a machine broke the lines: a footnote may have run into the paragraph.
    let shortened = end == '.' && shortens_short(bare, context);
    if context.layer.is_machine()
        || behind.is_some()
        || shortened
        || bare.ends_with(is_mark) && !text[..at].ends_with(end)
    {
        return;
    }
    // The blank that stands before one mark goes with it; that of another is part of it.
    let before = before(context.text, from);
    let blanks = before.len() - before.trim_end_matches(is_space).len();
    found.fix(Span::new(from - blanks as u32, span.end), mark);
}

/// What stands before the word that a text ends with, and that joins it to the next: with its mark, where there is one.
fn joined<'t>(text: &'t str, context: &Context<'_>, is_mark: impl Fn(char) -> bool) -> Option<&'t str> {
    let parts = |c: char| is_mark(c) || c.is_whitespace();
    let joins = |word: &str| {
        let words = context.lexicon?.conjunctions;
        (fold::longest_word(word, words)? == word.len()).then_some(())
    };
    // "as well as": up to three words.
    text.rmatch_indices(parts).take(3).find_map(|(at, blank)| {
        let word = &text[at + blank.len()..];
        joins(word).map(|()| text[..at + blank.len()].trim_end())
    })
}

/// What stands before the figures that a text ends with, right behind a mark.
fn called(text: &str, is_mark: impl Fn(char) -> bool) -> Option<&str> {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (matches!(text.len() - before.len(), 1..=3) && before.ends_with(is_mark)).then_some(before)
}

/// Whether the full stop behind a text may belong to its last word: "см. ст.", "т. д.", "U.S.".
fn shortens_short(text: &str, context: &Context<'_>) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or(text);
    let known = |lexicon: &Lexicon| fold::longest_word(word, lexicon.abbreviations) == Some(word.len());
    matches!(word.chars().count(), 1 | 2) || !word.is_empty() && context.lexicon.is_some_and(known)
}
