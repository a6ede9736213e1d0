//! Numbers of paragraphs, in the order of the markup.

use super::{Context, Level, Needs, Report, Rule, claims};
use crate::grammar::Enumerator;
use crate::language::Language;
use crate::lexicon::script::TATWEEL;
use crate::lexicon::{Lexicon, lexicon};
use crate::read::Claims;
use crate::span::Span;
use crate::tree::{Block, BlockKind};
use alloc::collections::BTreeMap;
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
    // They are in order.
    let first = claims.labels.partition_point(|label| label.span.start < block.span.start);
    let inside = claims.labels[first..].iter().take_while(|label| label.span.start <= block.span.end);
    let label = inside.into_iter().find(|label| block.span.contains(label.span));
    label.map_or(block.text_span.unwrap_or(block.span), |label| label.span)
}

fn gaps(context: &Context<'_>, report: &mut Report<'_>) {
    if claims(context).labels.is_empty() {
        return;
    }
    let words = lexicon(context.documents.first().and_then(|document| document.language.0).unwrap_or(Language::En));
    for document in &context.documents {
        let (mut operative, mut lists) = (Vec::new(), Vec::new());
        for block in document.blocks() {
            if block.kind == BlockKind::Operative {
                // Numbers run through the sections of a text, or begin again in each.
                operative.push(block);
            }
            if block.label.is_some() || block.kind != BlockKind::Subparagraph {
                let mut points = Vec::new();
                points_of(block, &mut points);
                lists.push(points);
            }
        }
        lists.insert(0, operative);
        // The last label of each list before, and which was the first to end so: letters may run on where a heading or a
        // numeral parts a list.
        let mut ended: BTreeMap<u16, usize> = BTreeMap::new();
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
    ended: &mut BTreeMap<u16, usize>,
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
            Some((_, last)) if last.checked_add(1).is_some_and(is) => (last + 1, None),
            _ if is(1) => (1, None),
            Some((last, _)) => (0, Some(format!("`{raw}` follows `{last}`"))),
            None => match goes_on(values, ended) {
                Some(value) => (value, None),
                None => (0, Some(format!("`{raw}` is the first of its list"))),
            },
        };
        if let Some(what) = what {
            tell(block, what);
        }
        let first = values.into_iter().find(|&value| value > 0).unwrap_or(0);
        before = Some((raw, if value > 0 { value } else { first }));
    }
    let lists = ended.len();
    before.map(|(_, last)| ended.entry(last).or_insert(lists));
}

/// What a label is that goes on where a list has ended, of what it may be.
fn goes_on(values: [u16; 3], ended: &BTreeMap<u16, usize>) -> Option<u16> {
    let one = |value: u16| Some((ended.get(&value.checked_sub(1)?)?, value));
    values.into_iter().filter_map(one).min_by_key(|&(list, _)| list).map(|(_, value)| value)
}

/// Whether a label that is not Latin has several letters; the tatweel after one is none.
fn is_doubled(number: &str) -> bool {
    number.chars().filter(|c| c.is_alphabetic() && !c.is_ascii() && *c != TATWEEL).count() > 1
}
