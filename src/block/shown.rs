//! What a document has shown of itself, and what kind of document that makes it.

use super::{Block, Part, Verdict};
use crate::event::{DocumentKind, Element};
use crate::grammar::Symbol;
use crate::grammar::citation::scan_cited;
use crate::grammar::masthead::{dates_act, scan_adopted, scan_number_line, scan_paper};
use crate::lexicon::{Cited, Lexicon, MastheadField, Organ, Paper};

/// What one document has shown of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    pub(crate) part: Part,
    /// The number of the last numbered paragraph.
    pub(super) number: u16,
    /// How it was announced, inside a report.
    pub(super) announced: Option<DocumentKind>,
    pub(super) masthead: bool,
    pub(super) last_field: Option<MastheadField>,
    pub(crate) titled: bool,
    /// The last block was the title of a letter, in capitals.
    pub(super) lettered_title: bool,
    pub(super) numbered_title: bool,
    pub(super) formula: bool,
    pub(crate) organ: Option<Organ>,
    pub(super) sponsored: Option<Cited>,
    pub(super) draft_symbol: bool,
    /// What the series of its symbol says that it is.
    pub(super) series: Option<DocumentKind>,
    /// What the line that tells its adoption says was adopted.
    pub(super) act: Option<Cited>,
    /// What its number stands behind, on a line of the masthead: "Resolution 2777 (2042)".
    pub(super) numbered_as: Option<Cited>,
    /// The word for it, alone on a line of the masthead.
    pub(super) headed_as: Option<Cited>,
    /// What its title says that it is.
    pub(super) paper: Option<Paper>,
    /// A line of the masthead has told its symbol.
    pub(crate) symboled: bool,
    /// The formula came after paragraphs of a report.
    pub(super) late: bool,
    /// A paragraph told at which meeting something was decided.
    pub(super) decided: bool,
    /// A meeting was named, and its date is due.
    pub(super) met: bool,
    /// The last that was named is of a masthead that comes after the closing.
    pub(super) last_late: bool,
    pub(super) preambular: bool,
    pub(super) operative: bool,
    pub(super) sections: bool,
    /// The Roman numeral of the last part.
    pub(super) parts: u16,
    /// A section has begun, and no numbered paragraph in it.
    pub(super) restarts: bool,
    pub(super) numbered: bool,
    pub(super) adopted: bool,
    pub(super) drafts: bool,
    /// The letter of the last part, in a resolution in parts.
    pub(super) letter: Option<char>,
    /// It is one part of a resolution, as its symbol says.
    pub(super) printed_alone: bool,
    /// It is such a part.
    pub(super) lettered: bool,
    /// It is a statement by the President of the Security Council.
    pub(super) statement: bool,
}

impl Shown {
    pub(super) const fn new(part: Part) -> Shown {
        Shown {
            part,
            number: 0,
            announced: None,
            masthead: false,
            last_field: None,
            titled: false,
            lettered_title: false,
            numbered_title: false,
            formula: false,
            organ: None,
            sponsored: None,
            draft_symbol: false,
            series: None,
            act: None,
            numbered_as: None,
            headed_as: None,
            paper: None,
            symboled: false,
            late: false,
            decided: false,
            met: false,
            last_late: false,
            preambular: false,
            operative: false,
            sections: false,
            parts: 0,
            restarts: false,
            numbered: false,
            adopted: false,
            drafts: false,
            letter: None,
            printed_alone: false,
            lettered: false,
            statement: false,
        }
    }

    /// What a block of the head says of the kind of its document.
    pub(super) fn says_kind(&mut self, verdict: &Verdict<'_>, block: &Block<'_>, lexicon: &Lexicon) {
        let shown = self;
        let paper = || scan_paper(block.text, lexicon);
        match verdict.element {
            Element::Masthead(MastheadField::Adoption) => shown.act = shown.act.or(scan_adopted(block.text, lexicon)),
            Element::Masthead(MastheadField::Other)
            | Element::Masthead(MastheadField::AgendaTitle)
            | Element::Heading
            | Element::Paragraph => {
                if let Some((cited, _)) = scan_number_line(block.text, lexicon) {
                    shown.numbered_as = shown.numbered_as.or(cited);
                } else if let Some((cited, len)) = scan_cited(block.text, lexicon)
                    && len == block.text.trim_end().len()
                {
                    // "Decision", set alone under the symbol.
                    shown.headed_as = shown.headed_as.or(Some(cited));
                } else if matches!(shown.paper, None | Some(Paper::Budget | Paper::Note)) {
                    shown.paper = paper().or(shown.paper);
                }
            }
            // What stands before a title is the number of an act, which may be about a report.
            Element::Title => match verdict.label {
                None if matches!(shown.paper, None | Some(Paper::Budget | Paper::Note)) => {
                    shown.paper = paper().or(shown.paper)
                }
                None => {}
                Some(len) => {
                    let title = block.probe.text[block.probe.markup..].get(len..).unwrap_or("").trim_start();
                    if dates_act(title, lexicon) {
                        shown.act = shown.act.or(scan_cited(title, lexicon).map(|(cited, _)| cited));
                    }
                }
            },
            _ => {}
        }
    }

    /// What kind of document it is, now that it ends.
    pub(super) fn kind(&self) -> DocumentKind {
        let shown = self;
        if let Some(kind) = shown.announced {
            return kind;
        }
        match shown.sponsored {
            Some(Cited::Resolution) => return DocumentKind::DraftResolution,
            Some(Cited::Decision) => return DocumentKind::DraftDecision,
            None => {}
        }
        if shown.letter.is_some() {
            return DocumentKind::Collection;
        }
        if shown.statement && !shown.formula {
            return DocumentKind::PresidentialStatement;
        }
        let enacted = shown.formula || shown.preambular || shown.operative;
        if shown.lettered {
            return if enacted { DocumentKind::Resolution } else { DocumentKind::Decision };
        }
        let begun = shown.formula || shown.numbered_title;
        match shown.series {
            // Under a symbol alone, as a running head leaves it, what begins inside is a fragment of whatever it is.
            Some(kind) if begun || !enacted => return kind,
            _ => {}
        }
        let numbered_as = shown.numbered_as.filter(|_| enacted && !shown.late);
        let headed_as = shown.headed_as.filter(|_| shown.numbered_title && !enacted);
        match shown.act.or(numbered_as).or(headed_as) {
            Some(Cited::Resolution) => return DocumentKind::Resolution,
            Some(Cited::Decision) => return DocumentKind::Decision,
            None => {}
        }
        let adopts = enacted && !shown.late;
        match shown.paper {
            Some(Paper::Report) if !adopts => return DocumentKind::Report,
            Some(Paper::Letter) if !adopts && !shown.drafts => return DocumentKind::Letter,
            Some(Paper::Record) if !adopts => return DocumentKind::Record,
            Some(Paper::Budget) if !adopts && !shown.drafts => return DocumentKind::Other,
            _ => {}
        }
        if shown.drafts || !adopts && (shown.sections || shown.numbered) && !shown.numbered_title {
            DocumentKind::Report
        } else if shown.formula && shown.draft_symbol {
            DocumentKind::DraftResolution
        } else if shown.formula {
            DocumentKind::Resolution
        } else if shown.preambular || shown.operative {
            DocumentKind::Fragment
        } else if shown.numbered_title && (shown.decided || shown.adopted && !shown.numbered) || shown.organ.is_some() {
            DocumentKind::Decision
        } else {
            DocumentKind::Other
        }
    }
}

/// What the series of a symbol says that a document is: resolutions and decisions, records of meetings, and parts of a
/// budget, which are numbered in brackets behind the number of all.
pub(super) fn series(symbol: Symbol<'_>) -> Option<DocumentKind> {
    let has = |part: &str| symbol.raw.contains(part);
    if has("RES/") {
        Some(DocumentKind::Resolution)
    } else if has("/DEC/") {
        Some(DocumentKind::Decision)
    } else if has("/PV.") || has("/SR.") {
        Some(DocumentKind::Record)
    } else if has("/6 (") || has("/6(") || has("/6\u{a0}(") {
        Some(DocumentKind::Other)
    } else {
        None
    }
}
