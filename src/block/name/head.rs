//! The rules of the head: lines of the masthead, the title, and what shows that the head is over.

use super::super::ending::Ending;
use super::super::probe::{First, is_comma};
use super::super::{Block, Blocks, Part, Verdict, are_listed};
use super::{Asked, Named, rules};
use crate::event::Element;
use crate::grammar::enumerator::Form;
use crate::grammar::opening::scan_organ;
use crate::grammar::{StateName, Symbol, masthead};
use crate::lexicon::signs::Sign;
use crate::lexicon::{Cited, Lexicon, MastheadField, Paper, fold};

/// No title is longer: it is a paragraph that no full stop ends.
const TITLE: usize = 600;

/// A line of the masthead is no longer: above a symbol, more is the title.
const LINE: usize = 32;

rules! {
    formula,
    decision_in_one_sentence,
    formula_without_comma,
    list_of_numbers,
    date_of_number,
    numbered_title,
    behind_numbered_title,
    first_number,
    record_meeting,
    symbol_line,
    number_line,
    masthead_field,
    sponsors,
    recital_in_head,
    contents,
    title,
    agenda_title,
    letter_goes_on,
    title_of_paper,
    sentence,
    masthead_line,
    heading_in_head,
    paragraph_in_head,
}

fn is<'text>(blocks: &Blocks, element: Element<'text>) -> Named<'text> {
    Named::Is(Verdict::new(element, blocks.base()))
}

/// "The General Assembly,".
fn formula<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let probe = &asked.block.probe;
    let (organ, _) = probe.formula.filter(|_| probe.is_formula_alone())?;
    Some(is(blocks, Element::EnactingFormula(organ)))
}

/// "L'Assemblée générale, rappelant …, décide …".
fn decision_in_one_sentence<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (organ, _) = asked.block.probe.formula?;
    let named = is(blocks, Element::Paragraph);
    let shown = blocks.shown_mut();
    (shown.part, shown.organ) = (Part::Body, Some(organ));
    Some(named)
}

/// In a part, where no masthead names the organ, the formula may lack its comma (A/RES/78/254).
fn formula_without_comma<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    if !blocks.shown().lettered || !asked.block.single {
        return None;
    }
    let rest = asked.block.probe.rest;
    let (organ, len) = scan_organ(rest, asked.lexicon)?;
    rest[len..].trim_matches(is_comma).is_empty().then(|| is(blocks, Element::EnactingFormula(organ)))
}

/// A line of a list of numbers or symbols: the next begins with another of its kind.
fn list_of_numbers<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let Block { probe, single, next, .. } = asked.block;
    let next = next.as_ref().filter(|_| *single && !blocks.inner)?;
    let listed = probe.numbered.is_some() && next.numbered.is_some() || are_listed(probe.text, next.text);
    listed.then_some(Named::In(Part::Body))
}

/// "of 4 May 2031", below "Resolution 9142 (2031)".
fn date_of_number<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (shown, probe) = (blocks.shown(), &asked.block.probe);
    let below = shown.last_field == Some(MastheadField::Other) && shown.numbered_as.is_some();
    let dated = below && asked.block.single && probe.first != First::Upper;
    (dated && masthead::is_dated(probe.text, asked.lexicon))
        .then(|| is(blocks, Element::Masthead(MastheadField::Adoption)))
}

/// "78/237. Financing of …".
fn numbered_title<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let len = asked.block.probe.numbered?;
    blocks.shown_mut().numbered_title = true;
    Some(Named::Is(Verdict { label: Some(len), ..Verdict::new(Element::Title, blocks.base()) }))
}

/// A numbered title and no formula: a decision.
fn behind_numbered_title<'text>(blocks: &mut Blocks, _: &Asked<'_, 'text>) -> Option<Named<'text>> {
    blocks.shown().numbered_title.then_some(Named::In(Part::Body))
}

/// "1." or "I. Introduction": the report begins.
fn first_number<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (label, _) = asked.block.probe.label.as_ref()?;
    let numbered = label.decimal > 0 && label.form == Form::Dot && !blocks.inner;
    (numbered || blocks.is_section(asked.block, label)).then_some(Named::In(Part::Body))
}

/// Its first line, where it is one of the masthead and all there is of the block.
fn line<'text>(blocks: &Blocks, asked: &Asked<'_, 'text>) -> Option<&'text str> {
    (asked.block.single && !blocks.inner).then_some(asked.block.probe.text)
}

/// "9977th meeting", in the head of its record.
fn record_meeting<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    blocks.heads_record(asked.block.probe.text, asked.lexicon).then(|| is(blocks, Element::Meeting))
}

/// "A/RES/77/256 A-B".
fn symbol_line<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    is_symbol(line(blocks, asked)?).then(|| is(blocks, Element::Masthead(MastheadField::Symbol)))
}

/// "Resolution 2777 (2042)", and the day behind it.
fn number_line<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let line = line(blocks, asked)?;
    masthead::scan_number_line(line, asked.lexicon)
        .map(|_| is(blocks, Element::Masthead(field_of_number(line, asked.lexicon))))
}

/// "Seventy-eighth session". Of the fields only the line of adoption and that of the report may take several lines.
fn masthead_field<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let field = asked.block.probe.field(asked.lexicon).filter(|_| !blocks.inner)?;
    let long = matches!(field, MastheadField::Adoption | MastheadField::Report);
    (asked.block.single || long).then(|| is(blocks, Element::Masthead(field)))
}

/// "Fiji, Nauru and Palau: draft resolution".
fn sponsors<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let cited = is_sponsors(asked.block.text, asked.lexicon)?;
    blocks.shown_mut().sponsored = Some(cited);
    Some(is(blocks, Element::Sponsors))
}

/// A recital where the formula is cut away.
fn recital_in_head<'text>(_: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let recital = asked.block.probe.is_recital(asked.lexicon) && asked.block.ending == Ending::Comma;
    recital.then_some(Named::In(Part::Preamble))
}

/// "Contents".
fn contents<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    (!blocks.inner && masthead::is_contents(asked.block.text, asked.lexicon)).then(|| is(blocks, Element::Heading))
}

/// Whether a block of the head is a paragraph of a text: a sentence, or what is longer than any title.
fn is_sentence(blocks: &Blocks, asked: &Asked<'_, '_>) -> bool {
    let Block { probe, ending, text, .. } = asked.block;
    // A decision, or a statement after its title, may begin with what it says was done at a meeting, and a colon.
    let shown = blocks.shown();
    let told = (shown.lettered || shown.statement) && probe.is_decision(asked.lexicon);
    told || shown.statement && shown.titled || matches!(ending, Ending::Stop | Ending::Semicolon) || text.len() > TITLE
}

/// Whether what comes next is the beginning of the text, or the symbol that papers of some bodies print below the title.
fn is_before_body(asked: &Asked<'_, '_>) -> bool {
    asked.block.next.as_ref().is_some_and(|next| {
        let first = next.label.as_ref().is_some_and(|(label, _)| {
            label.decimal == 1 && label.form == Form::Dot || label.upper && (label.roman == 1 || label.letter == 1)
        });
        next.formula.is_some()
            || first
            || next.is_recital(asked.lexicon)
            || asked.block.text.len() > LINE && is_symbol(next.text)
    })
}

/// The last line before the text begins.
fn title<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    if blocks.shown().titled || is_sentence(blocks, asked) {
        return None;
    }
    let due = blocks.inner || blocks.shown().sponsored.is_some() || is_before_body(asked);
    due.then(|| is(blocks, Element::Title))
}

/// What stands below "Agenda item 71 (b)".
fn agenda_title<'text>(blocks: &mut Blocks, _: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let below = blocks.shown().last_field == Some(MastheadField::AgendaItem);
    below.then(|| is(blocks, Element::Masthead(MastheadField::AgendaTitle)))
}

/// "LETTER DATED 4 MAY 2031 FROM THE KEEPER⏎⏎ADDRESSED TO THE PRESIDENT": typed in capitals, and double-spaced.
fn letter_goes_on<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let text = asked.block.text;
    let due = blocks.shown().lettered_title && !blocks.inner && !is_sentence(blocks, asked);
    let capitals = due && text.contains(char::is_uppercase) && !text.contains(char::is_lowercase);
    capitals.then(|| is(blocks, Element::Title))
}

/// "Report of the Secretary-General", and the title above it where one is.
fn title_of_paper<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (text, lexicon) = (asked.block.text, asked.lexicon);
    if blocks.shown().titled || blocks.inner || is_sentence(blocks, asked) {
        return None;
    }
    let whose = |next: &str| match masthead::scan_paper(next, lexicon) {
        Some(Paper::Note) => true,
        // "Report of the Committee on Mills on its third session" is a title itself, below the name of a body.
        Some(Paper::Report) => next.len() < text.len(),
        _ => false,
    };
    let named = masthead::scan_paper(text, lexicon).is_some_and(|paper| paper != Paper::Note)
        || blocks.shown().masthead
            && asked.block.next.as_ref().is_some_and(|next| whose(next.text))
            // "Geneva, 18–21 January 2031" over a report is when it was made.
            && masthead::date_of_meeting(text, lexicon).is_none();
    named.then(|| is(blocks, Element::Title))
}

/// A sentence: the text has begun, and nothing announced it.
fn sentence<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    is_sentence(blocks, asked).then_some(Named::In(Part::Body))
}

/// A line among those of the masthead that says nothing we know.
fn masthead_line<'text>(blocks: &mut Blocks, _: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let among = blocks.shown().masthead && !blocks.shown().titled;
    among.then(|| is(blocks, Element::Masthead(MastheadField::Other)))
}

/// A heading of Markdown.
fn heading_in_head<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    asked.block.probe.marked.then(|| is(blocks, Element::Heading))
}

/// What nothing else names.
fn paragraph_in_head<'text>(blocks: &mut Blocks, _: &Asked<'_, 'text>) -> Option<Named<'text>> {
    Some(is(blocks, Element::Paragraph))
}

/// Whether a line is a document symbol and nothing else, but for the letters of the parts: "A/RES/77/256 A-B".
fn is_symbol(line: &str) -> bool {
    Symbol::scan(line).is_some_and(|(_, len)| {
        let mut letters = line[len..].chars().rev();
        let lettered =
            letters.next().is_none_or(char::is_uppercase) && !letters.next().is_some_and(char::is_alphanumeric);
        lettered && line.len() - len <= 24
    })
}

/// What a line says that has the number of a text: where it has the day behind it, that it was adopted.
pub(super) fn field_of_number(line: &str, lexicon: &Lexicon) -> MastheadField {
    match masthead::date_of_act(line, lexicon) {
        Some(_) => MastheadField::Adoption,
        None => MastheadField::Other,
    }
}

/// Whether a block is the list of sponsors of a draft, and of what: it begins with the name of a State and closes with
/// ": projet de résolution".
pub(in crate::block) fn is_sponsors(text: &str, lexicon: &Lexicon) -> Option<Cited> {
    StateName::scan(text, lexicon)?;
    let colon = text.rfind(|c| Sign::of(c) == Sign::Colon)?;
    // The mark of a footnote may stand behind the colon.
    let after = text[colon..]
        .trim_start_matches(|c| matches!(Sign::of(c), Sign::Colon | Sign::Star | Sign::Blank))
        .trim_start();
    fold::longest(after, lexicon.drafts).map(|(cited, _)| cited)
}
