//! Numbers of paragraphs, in the order of the markup.

use super::super::context::each_block;
use super::{Context, Level, Needs, Report, Rule, claims};
use crate::grammar::Enumerator;
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::read::Claims;
use crate::span::Span;
use crate::tree::{Block, BlockKind};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub(crate) static LABEL_GAP: Rule = Rule {
    code: "label-gap",
    level: Level::Warn,
    summary: "a number or letter is missing before this one, or it has been",
    source: "UN Editorial Manual, Paragraphs and subparagraphs",
    needs: Needs::Markup,
    check: gaps,
};

/// Where the label of a block stands.
fn place(claims: &Claims<'_>, block: &Block<'_>) -> Span {
    let label = claims.labels.iter().find(|label| block.span.contains(label.span));
    label.map_or(block.text_span.unwrap_or(block.span), |label| label.span)
}

fn gaps(context: &Context<'_>, report: &mut Report<'_>) {
    if claims(context).labels.is_empty() {
        return;
    }
    let words = lexicon(context.documents.first().and_then(|document| document.language.0).unwrap_or(Language::En));
    for document in &context.documents {
        let (mut operative, mut lists) = (Vec::new(), Vec::new());
        each_block(&document.body, &mut |block| {
            if block.kind == BlockKind::Operative {
                // Numbers run through the sections of a text, or begin again in each.
                operative.push(block);
            }
            if block.label.is_some() || block.kind != BlockKind::Subparagraph {
                let mut points = Vec::new();
                points_of(block, &mut points);
                lists.push(points);
            }
        });
        lists.insert(0, operative);
        // The last label of each list before: letters may run on where a heading or a numeral parts a list.
        let mut ended: Vec<u16> = Vec::new();
        for list in lists {
            check_list(&list, words, &mut ended, &mut |block, what| {
                report.at(place(claims(context), block), what);
            });
        }
    }
}

/// The points that divide a block. One without a label is a heading among them, and its points are theirs.
fn points_of<'a>(block: &'a Block<'a>, points: &mut Vec<&'a Block<'a>>) {
    for inner in block.blocks.iter().filter(|inner| inner.kind == BlockKind::Subparagraph) {
        match inner.label {
            Some(_) => points.push(inner),
            None => points_of(inner, points),
        }
    }
}

fn check_list<'a>(
    list: &[&'a Block<'a>],
    words: &Lexicon,
    ended: &mut Vec<u16>,
    tell: &mut impl FnMut(&Block<'_>, String),
) {
    let mut before: Option<(&str, u16)> = None;
    for block in list {
        let Some(raw) = block.label.as_deref().map(str::trim) else { continue };
        let Some((label, _)) = Enumerator::scan(raw, words) else { continue };
        let values = [label.decimal, label.letter, label.roman];
        // Behind the end of the alphabet letters are doubled, each language in its way.
        if values == [0; 3] || is_doubled(label.number) {
            continue;
        }
        let is = |wanted: u16| values.contains(&wanted);
        let (value, what) = match before {
            Some((_, last)) if is(last + 1) => (last + 1, None),
            _ if is(1) => (1, None),
            Some((last, _)) => (0, Some(format!("`{raw}` follows `{last}`"))),
            None => match ended.iter().find(|&&last| is(last + 1)) {
                Some(last) => (last + 1, None),
                None => (0, Some(format!("`{raw}` is the first of its list"))),
            },
        };
        if let Some(what) = what {
            tell(block, what);
        }
        let first = values.into_iter().find(|&value| value > 0).unwrap_or(0);
        before = Some((raw, if value > 0 { value } else { first }));
    }
    ended.extend(before.map(|(_, last)| last));
}

/// Whether a label that is not Latin has several letters; the tatweel after one is none.
fn is_doubled(number: &str) -> bool {
    number.chars().filter(|c| c.is_alphabetic() && !c.is_ascii() && *c != 'ـ').count() > 1
}
