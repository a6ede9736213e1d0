//! What the reader of a document says already: its diagnostics under their own codes, none found again.
//!
//! The reader tells all it is not sure of; a linter that a person runs tells what is wrong. So some codes are
//! sifted, and what is only about reading is `allow`.

use super::source::{before, behind};
use super::{Context, Level, Needs, Report, Rule};
use crate::event::{Code, Severity};
use crate::grammar::Enumerator;
use crate::grammar::enumerator::Form;
use crate::lexicon::Lexicon;
use crate::lexicon::fold::is_unspaced;
use crate::lexicon::signs;
use crate::tree::{Call, DiagnosticNode};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

const OWN: &str = "the document’s own consistency";
const READER: &str = "the reader, docs/diagnostics.md";
const NUMBERS: &str = "UN Editorial Manual, Resolutions, II.D; Paragraphs and subparagraphs";
const NOTES: &str = "UN Editorial Manual, Footnotes, IX.A";

const fn carried(code: Code, source: &'static str) -> Rule {
    let level = match code.diagnostic().severity {
        Severity::Note => Level::Note,
        Severity::Warning => Level::Warn,
    };
    Rule { code: code.as_str(), level, summary: code.message(), source, needs: Needs::Document, check }
}

pub(super) static EMPTY: Rule = carried(Code::Empty, READER);
pub(super) static NO_DOCUMENT: Rule = Rule { check: nothing_read, ..carried(Code::NoDocument, READER) };
pub(super) static UNKNOWN_LANGUAGE: Rule = carried(Code::UnknownLanguage, READER);
pub(super) static TOO_LONG: Rule = carried(Code::TooLong, READER);
pub(super) static BEGINS_INSIDE: Rule = carried(Code::BeginsInside, READER);
pub(super) static ENDS_INSIDE: Rule = carried(Code::EndsInside, READER);
pub(super) static BLOCK_CUT: Rule = Rule { level: Level::Allow, ..carried(Code::BlockCut, READER) };
pub(super) static SCANNED_LETTER: Rule = carried(Code::ScannedLetter, READER);
pub(super) static NUMBER_SKIPPED: Rule =
    Rule { check: skipped, needs: Needs::Source, ..carried(Code::NumberSkipped, NUMBERS) };
pub(super) static NUMBER_REPEATED: Rule = carried(Code::NumberRepeated, NUMBERS);
pub(super) static TALLY_MISMATCH: Rule = carried(Code::TallyMismatch, OWN);
pub(super) static UNKNOWN_STATE: Rule = carried(Code::UnknownState, "the names of States in src/lexicon");
pub(super) static FOOTNOTE_MISSING: Rule =
    Rule { check: not_answered, needs: Needs::Source, ..carried(Code::FootnoteMissing, NOTES) };
pub(super) static FOOTNOTE_NOT_CALLED: Rule = Rule { check: not_called, ..carried(Code::FootnoteNotCalled, NOTES) };

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    tell(context, report, |_| true);
}

fn tell(context: &Context<'_>, report: &mut Report<'_>, mut is: impl FnMut(&DiagnosticNode<'_>) -> bool) {
    let code = report.rule.code;
    let odd = context.documents.iter().flat_map(|document| &document.diagnostics);
    for diagnostic in odd.filter(|odd| odd.code == code && is(odd)) {
        report.at(diagnostic.span, &*diagnostic.message);
    }
}

/// A decision that runs on as one sentence has neither numbers nor leading phrases, but it cites.
fn nothing_read(context: &Context<'_>, report: &mut Report<'_>) {
    tell(context, report, |_| context.documents.iter().all(|document| document.citations.is_empty()));
}

/// A figure behind a word is taken for a call where the text has no other sign of one. It is one only in a text whose
/// footnotes are marked with such figures, or, of those that a machine
/// left, one that has lost all of them, and more calls than one.
///
/// What is missing is a footnote: it is told where it is called first.
fn not_answered(context: &Context<'_>, report: &mut Report<'_>) {
    let notes = || context.documents.iter().flat_map(|document| &document.footnotes);
    let code = report.rule.code;
    let missing = || context.documents.iter().flat_map(|document| &document.diagnostics).filter(|odd| odd.code == code);
    let marks = || missing().filter_map(|odd| context.text.get(odd.span.range()));
    let is_missing = |mark: &str| marks().any(|missing| missing == mark);
    let lost = context.layer.is_machine() && notes().next().is_none() && is_missing("1") && is_missing("2");
    let raised = is_raised(context);
    // A text layer puts notes where they are not taken for notes.
    let raised_marks = marks().filter(|mark| context.layer.is_machine() && !is_plain(mark));
    let mut raised_ones = BTreeSet::new();
    raised_ones.extend(raised_marks); // one after the other: to collect a set lists all of them first
    let noted = first_of_a_line(raised_ones, context.text);
    let answered = lost || !raised && notes().any(|note| is_plain(&note.marker) && note.called);
    let mut told = BTreeSet::new();
    tell(context, report, |odd| {
        let mark = context.text.get(odd.span.range()).unwrap_or("");
        let before = before(context.text, odd.span.start).chars().next_back().unwrap_or(' ');
        // Chinese puts no blank before a figure, so that one behind a word is no call.
        let glued = before.is_alphanumeric() && !is_unspaced(before) || signs::closes(before) || before == ',';
        let missing = if is_plain(mark) { answered && glued } else { !noted.contains(mark) };
        missing && told.insert(mark)
    });
}

/// Text layers lose calls, or print them as figures like all others. Who calls hardly a footnote is such a text.
fn not_called(context: &Context<'_>, report: &mut Report<'_>) {
    let notes = || context.documents.iter().flat_map(|document| &document.footnotes);
    let (all, called) = (notes().count(), notes().filter(|note| note.called).count());
    if 5 * called >= 4 * all && !(context.layer.is_machine() && notes().any(|note| is_plain(&note.marker))) {
        tell(context, report, |_| true);
    }
}

fn is_plain(mark: &str) -> bool {
    mark.bytes().all(|b| b.is_ascii_digit())
}

/// Which of these marks begin a line. Each line is looked at once for each length that a mark has, and no mark is longer
/// than a few characters.
fn first_of_a_line<'a>(marks: BTreeSet<&'a str>, text: &str) -> BTreeSet<&'a str> {
    let lengths: BTreeSet<usize> = marks.iter().map(|mark| mark.len()).filter(|&len| len <= MARK).collect();
    let mut found = BTreeSet::new();
    for line in text.lines().filter(|_| !lengths.is_empty()) {
        let line = line.trim_start();
        found.extend(lengths.iter().filter_map(|&len| marks.get(line.get(..len)?)));
    }
    found
}

/// The longest mark, in bytes: three raised figures, in brackets.
const MARK: usize = 32;

/// Whether any call of a footnote is printed as a raised figure.
fn is_raised(context: &Context<'_>) -> bool {
    let is_raised = |calls: &[Call<'_>]| calls.iter().any(|call| !call.marker.is_ascii());
    let mut raised = false;
    for document in &context.documents {
        raised = raised || is_raised(&document.title_footnotes);
        raised = raised || document.blocks().any(|block| is_raised(&block.footnotes));
    }
    raised
}

/// A label is missing where the last one of its kind is not the one before it: the reader, which forgets a list when a
/// heading or an unlettered paragraph stands between, may have lost sight of it.
fn skipped(context: &Context<'_>, report: &mut Report<'_>) {
    let Some(lexicon) = context.lexicon.filter(|_| !context.layer.scanned) else { return };
    let code = report.rule.code;
    if context.documents.iter().flat_map(|document| &document.diagnostics).all(|odd| odd.code != code) {
        return;
    }
    let labels = labels(context.text, lexicon);
    tell(context, report, |odd| {
        let here = behind(context.text, odd.span.start).trim_start_matches(is_ornament);
        let Some((label, _)) = Enumerator::scan(here, lexicon) else { return true };
        let before = &labels[..labels.partition_point(|label| label.at < odd.span.start)];
        let line = before.last().map_or(0, |last| last.line);
        let before = before.iter().rev().take_while(|label| label.line + LINES > line);
        let before = before.map(|before| match before.label {
            Ok(label) => label,
            Err(decimal) => Enumerator { decimal, form: label.form, ..Enumerator::default() },
        });
        !follows(&label, before)
    });
}

/// How far the label before one is looked for.
const LINES: u32 = 400;

/// A label at the beginning of a line, or a number that is there, if not set as the others are: `232 .`, `58.b)`.
struct Labelled<'a> {
    line: u32,
    at: u32,
    label: Result<Enumerator<'a>, u16>,
}

/// The labels at the beginnings of lines.
fn labels<'a>(text: &'a str, lexicon: &Lexicon) -> Vec<Labelled<'a>> {
    let lines = text.lines().enumerate().filter_map(|(n, line)| {
        let at = line.as_ptr() as usize - text.as_ptr() as usize;
        let line = line.trim_start_matches(is_ornament);
        let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
        let stray = line[..digits].parse().unwrap_or(0);
        let label = Enumerator::scan(line, lexicon).map(|(label, _)| label).ok_or(stray);
        (label != Err(0)).then_some(Labelled { line: n as u32, at: at as u32, label })
    });
    lines.collect()
}

/// Whether the last label of the same kind is the one before, in any way that the label can be read.
fn follows<'t>(label: &Enumerator<'_>, before: impl Iterator<Item = Enumerator<'t>> + Clone) -> bool {
    let kinds: [fn(&Enumerator<'_>) -> u16; 3] = [|label| label.decimal, |label| label.letter, |label| label.roman];
    kinds.iter().any(|value| {
        let here = value(label);
        let alike = |other: &Enumerator<'_>| {
            (other.form == Form::Dot) == (label.form == Form::Dot) && other.upper == label.upper
        };
        let mut others = before.clone().filter(alike).map(|other| value(&other));
        here > 1 && others.find(|other| (1..here).contains(other)) == Some(here - 1)
    })
}

fn is_ornament(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '_' | '#' | '>')
}
