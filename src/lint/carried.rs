//! What the reader of a document says already: its diagnostics under their own codes, none found again.

use super::{Context, Level, Needs, Report, Rule};
use crate::event::{Code, Severity};

const OWN: &str = "the document’s own consistency";
const READER: &str = "the reader, docs/diagnostics.md";

const fn carried(code: Code, source: &'static str) -> Rule {
    let level = match code.diagnostic().severity {
        Severity::Note => Level::Note,
        Severity::Warning => Level::Warn,
    };
    Rule { code: code.as_str(), level, summary: code.message(), source, needs: Needs::Document, check }
}

pub(super) static EMPTY: Rule = carried(Code::Empty, READER);
pub(super) static NO_DOCUMENT: Rule = carried(Code::NoDocument, READER);
pub(super) static UNKNOWN_LANGUAGE: Rule = carried(Code::UnknownLanguage, READER);
pub(super) static TOO_LONG: Rule = carried(Code::TooLong, READER);
pub(super) static BEGINS_INSIDE: Rule = carried(Code::BeginsInside, READER);
pub(super) static ENDS_INSIDE: Rule = carried(Code::EndsInside, READER);
pub(super) static BLOCK_CUT: Rule = carried(Code::BlockCut, READER);
pub(super) static SCANNED_LETTER: Rule = carried(Code::ScannedLetter, READER);
pub(super) static NUMBER_SKIPPED: Rule =
    carried(Code::NumberSkipped, "UN Editorial Manual, Resolutions, II.D; Paragraphs and subparagraphs");
pub(super) static NUMBER_REPEATED: Rule =
    carried(Code::NumberRepeated, "UN Editorial Manual, Resolutions, II.D; Paragraphs and subparagraphs");
pub(super) static TALLY_MISMATCH: Rule = carried(Code::TallyMismatch, OWN);
pub(super) static UNKNOWN_STATE: Rule = carried(Code::UnknownState, "the names of States in src/lexicon");
pub(super) static FOOTNOTE_MISSING: Rule = carried(Code::FootnoteMissing, "UN Editorial Manual, Footnotes, IX.A");
pub(super) static FOOTNOTE_NOT_CALLED: Rule = carried(Code::FootnoteNotCalled, "UN Editorial Manual, Footnotes, IX.A");

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    let odd = context.documents.iter().flat_map(|document| &document.diagnostics);
    let code = report.rule.code;
    for diagnostic in odd.filter(|odd| odd.code == code) {
        report.at(diagnostic.span, &*diagnostic.message);
    }
}
