//! The rules of what follows the head: paragraphs, sections, headings, tables, the closing.

use super::super::ending::Ending;
use super::super::outline::{Fit, Style};
use super::super::probe::First;
use super::super::words::CLOSING;
use super::super::{Blocks, Part, Verdict};
use super::head::field_of_number;
use super::{Asked, Named, rules};
use crate::event::{Element, ElementKind};
use crate::grammar::enumerator::Form;
use crate::grammar::masthead;
use crate::lexicon::{MastheadField, OpeningKind, fold};

/// The longest line that has the number of a resolution, its day, and what a yearbook prints before it.
const NUMBER: usize = 120;

/// The longest heading that nothing ends, and the longest that Markdown sets as one, in bytes.
const HEADING: usize = 240;
const MARKED: usize = 300;

rules! {
    table,
    number_in_list,
    number,
    section,
    bullet,
    label,
    part_numeral,
    title_before_formula,
    yearbook_number,
    formula,
    decision,
    late_masthead,
    closing,
    closing_sentence,
    operative_among_recitals,
    heading_among_recitals,
    recital,
    marked_heading,
    operative_by_verb,
    recital_in_italics,
    operative_in_italics,
    short_heading,
    inside_operative,
    paragraph,
}

fn is<'text>(element: Element<'text>, keep: usize) -> Option<Named<'text>> {
    Some(Named::Is(Verdict::new(element, keep)))
}

/// Rows that stand below each other. After a colon the table belongs to what announces it.
fn table<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let columns = Some(asked.block.columns?);
    let announced = blocks.ending == Ending::Colon;
    let keep = if announced { blocks.outline.frames().len() } else { blocks.container() };
    Some(Named::Is(Verdict { columns, ..Verdict::new(Element::Table, keep) }))
}

/// "1." in a list inside a numbered paragraph.
fn number_in_list<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (label, len) = asked.block.probe.label.as_ref()?;
    let listed = label.decimal > 0 && label.form == Form::Dot && blocks.is_inner_list(label);
    listed.then(|| Named::Is(blocks.lettered(label, *len)))
}

/// "4." before a paragraph.
fn number<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (label, len) = asked.block.probe.label.as_ref()?;
    let numbered = label.decimal > 0 && label.form == Form::Dot;
    numbered.then(|| Named::Is(blocks.numbered(&asked.block.probe, label, *len, asked.lexicon)))
}

/// "B. Draft decision", "IV. Conclusions".
fn section<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let probe = &asked.block.probe;
    let (label, len) = probe.label.as_ref().filter(|(label, _)| blocks.is_section(asked.block, label))?;
    // A formula behind it: what it announces is a draft.
    if asked.part == Part::Body
        && !blocks.inner
        && asked.block.next.as_ref().is_some_and(|next| next.is_formula_alone())
        && let Some((cited, _)) = fold::longest(probe.rest, asked.lexicon.drafts)
    {
        blocks.shown_mut().sponsored = Some(cited);
    }
    let (keep, style, value, _) = blocks.outline.place(label, ElementKind::Section, blocks.base());
    let keep = keep.min(blocks.container());
    let around = &blocks.outline.frames()[..keep];
    let level = around.iter().filter(|frame| frame.kind == ElementKind::Section).count() as u8 + 1;
    let verdict = Verdict::new(Element::Section { level }, keep);
    Some(Named::Is(Verdict { label: Some(*len), style: Some((style, value)), ..verdict }))
}

/// "•" or a dash. In a report the items stand beside the paragraphs, in a resolution inside what is open.
fn bullet<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (label, len) = asked.block.probe.label.as_ref().filter(|(label, _)| label.form == Form::Bullet)?;
    let (keep, style, value, _) = if asked.part == Part::Body {
        (blocks.container(), Style::default(), 0, Fit::Next)
    } else {
        blocks.outline.place(label, ElementKind::Item, blocks.container())
    };
    let verdict = Verdict::new(Element::Item, keep);
    Some(Named::Is(Verdict { label: Some(*len), style: Some((style, value)), ..verdict }))
}

/// "(a)", "(iv)" and whatever else labels a block.
fn label<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (label, len) = asked.block.probe.label.as_ref()?;
    Some(Named::Is(blocks.lettered(label, *len)))
}

/// "IV", alone on its line.
fn part_numeral<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let probe = &asked.block.probe;
    if !asked.block.single || !blocks.is_part_number(probe) {
        return None;
    }
    blocks.shown_mut().parts = probe.part.unwrap_or(0);
    let verdict = Verdict::new(Element::Section { level: 1 }, blocks.base());
    Some(Named::Is(Verdict { label: Some(probe.rest.len()), ..verdict }))
}

/// Whether a block stands before all there is of a text: a head may still come.
fn is_before_text(blocks: &Blocks, asked: &Asked<'_, '_>) -> bool {
    asked.part == Part::Body && !(blocks.inner || blocks.shown().formula || blocks.shown().numbered)
}

/// "draft, version 1.4⏎See also …⏎# Title⏎The General Assembly,": what stands straight before the formula is the title.
fn title_before_formula<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let shown = blocks.shown();
    let due = is_before_text(blocks, asked) && !(shown.sections || shown.titled || shown.numbered_title);
    let before = asked.block.next.as_ref().is_some_and(|next| next.is_formula_alone());
    if due && asked.block.probe.marked && before { is(Element::Title, blocks.base()) } else { None }
}

/// The Council's yearbooks print what was decided at a meeting before the resolution adopted there: "Resolution 9142
/// (2031)⏎of 4 May 2031", with its formula behind it. A head begins.
fn yearbook_number<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (text, lexicon) = (asked.block.text, asked.lexicon);
    if !is_before_text(blocks, asked) || text.len() >= NUMBER {
        return None;
    }
    masthead::scan_number_line(text, lexicon)?;
    let field = field_of_number(text, lexicon);
    let next = asked.block.next.as_ref();
    let heads = field == MastheadField::Adoption
        || next.is_some_and(|next| next.is_formula_alone() || masthead::is_dated(next.text, lexicon));
    if !heads {
        return None;
    }
    let shown = blocks.shown_mut();
    (shown.part, shown.organ) = (Part::Head, None);
    is(Element::Masthead(field), blocks.base())
}

/// "The General Assembly,". An annex has none.
fn formula<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let probe = &asked.block.probe;
    let (organ, _) = probe.formula.filter(|_| probe.is_formula_alone() && asked.part != Part::Annex)?;
    is(Element::EnactingFormula(organ), blocks.base())
}

/// "At its 71st plenary meeting, …" behind a numbered title. It names nothing: that something was decided is noted.
fn decision<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    if asked.part == Part::Body && blocks.shown().numbered_title && !blocks.shown().decided {
        blocks.shown_mut().decided = asked.block.probe.is_decision(asked.lexicon);
    }
    None
}

/// A line of the masthead behind the closing, and another beside it.
fn late_masthead<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let late = |text| blocks.late_field(text, asked.lexicon);
    let field = asked.block.single.then(|| late(asked.block.probe.text)).flatten()?;
    let beside = blocks.shown().last_late || asked.block.next.as_ref().is_some_and(|next| late(next.text).is_some());
    beside.then(|| is(Element::Masthead(field), blocks.base())).flatten()
}

/// "121st plenary meeting", and the date below it. Of several lines it is the head of a record:
/// "121st plenary meeting⏎Monday, 3 May 2031, 3 p.m."
fn closing<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (text, line, lexicon) = (asked.block.text, asked.block.probe.text, asked.lexicon);
    if asked.part == Part::Annex || !blocks.is_closing(line, lexicon) || text.len() >= CLOSING {
        return None;
    }
    if !asked.block.single && !masthead::is_meeting(text, lexicon) {
        return None;
    }
    let element = if masthead::is_meeting(line, lexicon) { Element::Meeting } else { Element::Adopted };
    is(element, blocks.base())
}

/// "Adopted unanimously at the 9977th meeting.", as the Council's yearbooks close a resolution.
fn closing_sentence<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let told = asked.part != Part::Annex && masthead::scan_closing(asked.block.text, asked.lexicon).is_some();
    told.then(|| is(Element::Adopted, blocks.base())).flatten()
}

/// Whether a block is so short that it may be a heading, and nothing ends it.
fn is_short(asked: &Asked<'_, '_>) -> bool {
    asked.block.text.len() < HEADING && asked.block.ending == Ending::Open
}

fn is_operative(asked: &Asked<'_, '_>) -> bool {
    asked.block.probe.opening(asked.lexicon) == Some(OpeningKind::Operative)
}

/// "Decides to remain seized of the matter." without a number.
fn operative_among_recitals<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let ended = matches!(asked.block.ending, Ending::Stop | Ending::Semicolon | Ending::Colon);
    let operative = asked.part == Part::Preamble && ended && asked.block.probe.first != First::Lower;
    (operative && is_operative(asked)).then(|| is(Element::OperativeParagraph, blocks.container())).flatten()
}

/// A heading between the recitals and the first number.
fn heading_among_recitals<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let probe = &asked.block.probe;
    let labelled = asked.block.next.as_ref().is_some_and(|next| next.label.is_some());
    let heading = probe.marked || is_short(asked) && labelled && probe.opening(asked.lexicon).is_none();
    (asked.part == Part::Preamble && heading).then(|| is(Element::Heading, blocks.container())).flatten()
}

/// What else stands in a preamble.
fn recital<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    (asked.part == Part::Preamble).then(|| is(Element::PreambularParagraph, blocks.container())).flatten()
}

/// A heading of Markdown, or a line in bold.
fn marked_heading<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let marked = asked.block.probe.marked && asked.block.text.len() < MARKED;
    marked.then(|| is(Element::Heading, blocks.container())).flatten()
}

/// "Decides …" in a resolution that numbers no paragraph.
fn operative_by_verb<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let operative = asked.part == Part::Operative && !blocks.shown().numbered && is_operative(asked);
    operative.then(|| is(Element::OperativeParagraph, blocks.container())).flatten()
}

/// "Having considered the report of the Secretary-General," behind the heading of a section: each section of a resolution
/// on the budget has recitals of its own, and the file sets their leading phrases in italics.
fn recital_in_italics<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let slanted = asked.part == Part::Operative && asked.block.slanted && asked.block.ending == Ending::Comma;
    let recital = slanted && asked.block.probe.is_recital(asked.lexicon);
    recital.then(|| is(Element::PreambularParagraph, blocks.container())).flatten()
}

/// "Takes note of the revised estimates." there, without a number.
fn operative_in_italics<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let ended = matches!(asked.block.ending, Ending::Stop | Ending::Semicolon | Ending::Colon);
    let slanted = asked.part == Part::Operative && asked.block.slanted && ended;
    (slanted && is_operative(asked)).then(|| is(Element::OperativeParagraph, blocks.container())).flatten()
}

/// A few words that nothing ends, and something behind them.
fn short_heading<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let within = matches!(asked.part, Part::Operative | Part::Body | Part::Annex);
    let heading = within && is_short(asked) && asked.block.next.is_some() && asked.block.probe.first != First::Lower;
    heading.then(|| is(Element::Heading, blocks.container())).flatten()
}

/// A paragraph without a number among the sub-paragraphs of an operative one: it belongs to it. Elsewhere it stands by
/// itself.
fn inside_operative<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    if asked.part != Part::Operative || !blocks.shown().numbered {
        return None;
    }
    let frames = blocks.outline.frames();
    let inside = frames.last().is_some_and(|frame| frame.kind == ElementKind::Subparagraph);
    let keep = if inside && blocks.ending != Ending::Stop { frames.len() } else { blocks.container() };
    is(Element::Paragraph, keep)
}

/// What nothing else names.
fn paragraph<'text>(blocks: &mut Blocks, _: &Asked<'_, 'text>) -> Option<Named<'text>> {
    is(Element::Paragraph, blocks.container())
}
