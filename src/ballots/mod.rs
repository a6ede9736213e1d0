//! Recorded votes as tables: who voted how on what, and whether the names add up to the figures.
//!
//! Rank 8: imports `event`, `language`, `lexicon`, `span`, `tree`.
//!
//! [`cast`] gives a row for each State in each vote, [`counts`] one for each list of each vote, and [`check`] says what is
//! odd: figures that do not fit the names, names of no State, States that are no more. `write::votes` writes the rows.
//! `docs/votes.md` has the columns.

mod nearest;
#[cfg(test)]
mod tests;

pub use nearest::{Nearest, nearest};

use crate::event::{Code, Severity};
use crate::language::Language;
use crate::lexicon::{Choice, Lexicon, State, lexicon};
use crate::span::{Span, Spans};
use crate::tree::{DiagnosticNode, Document, Vote};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Which vote a row is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Question<'d> {
    /// The document that tells of the vote.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub document: Option<&'d str>,
    /// The place of the vote among those of the whole text, from 1.
    pub vote_number: u32,
    /// The symbol of the draft voted on, where the text gives it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub symbol: Option<&'d str>,
    /// The part of the draft voted on: `whole`, `paragraph`, `preambular-paragraph`, `operative-paragraph`, `motion`,
    /// `amendment`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub part: Option<&'d str>,
    /// The number of that part.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub part_number: Option<&'d str>,
}

/// A State and how it voted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Cast<'d> {
    /// On what.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub question: Question<'d>,
    /// The name as printed, joined over line breaks; of a State that only a correction names, its code.
    pub name: &'d str,
    /// ISO 3166-1 alpha-3 code.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub iso3: Option<&'d str>,
    /// ISO 3166-1 alpha-2 code.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub iso2: Option<&'static str>,
    /// M49 code, three digits.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub m49: Option<&'static str>,
    /// The year in which the State ceased to be, of a former one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub until: Option<u16>,
    /// `in_favour`, `against`, `abstaining`, `absent`, `not_participating`; `None` where no list has the State, and only a
    /// correction says how it would have voted.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub vote: Option<&'static str>,
    /// How it had intended to vote, where it said so later; the record stays.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub corrected: Option<&'d str>,
    /// The State whose name is nearest, where this one is of no State we know.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub nearest: Option<Nearest>,
    /// Where the name stands.
    pub span: Span,
}

impl Spans for Cast<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

/// A list of a vote: the figure that the text gives, and the names that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Count<'d> {
    /// On what.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub question: Question<'d>,
    /// `in_favour`, `against`, `abstaining`, `absent`, `not_participating`.
    pub vote: &'static str,
    /// The figure of the tally, where the text gives one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub tally: Option<u16>,
    /// How many names the list has.
    pub names: u32,
    /// Whether the two differ.
    pub mismatch: bool,
    /// The whole vote.
    pub span: Span,
}

impl Spans for Count<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
    }
}

/// A row for each State in each vote that a document tells of, in the order of print; votes of the documents set out inside
/// it too.
///
/// Borrows from the document. Names that are known cost a look into a table, others a comparison with all of them.
///
/// ```
/// let text = "[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:\n\n\
///     In favour: Fiji and Togo\n\nAgainst: Samoa]\n";
/// let parsed = undocs::parse(text);
/// let rows = undocs::ballots::cast(&parsed.document);
/// let said: Vec<_> = rows.iter().map(|row| (row.m49.unwrap_or(""), row.vote.unwrap_or(""))).collect();
/// assert_eq!(said, [("242", "in_favour"), ("768", "in_favour"), ("882", "against")]);
/// ```
#[must_use]
pub fn cast<'d>(document: &'d Document<'_>) -> Vec<Cast<'d>> {
    let mut rows = Vec::new();
    each(document, &mut |question, vote, lexicon| {
        let mut told = Vec::new();
        for (choice, ballot) in vote.lists() {
            for name in &ballot.states {
                let state = name.iso3.as_deref().and_then(State::of);
                let correction =
                    vote.corrections.iter().find(|correction| Some(&*correction.state) == name.iso3.as_deref());
                told.extend(correction.map(|correction| &*correction.state));
                rows.push(Cast {
                    question,
                    name: &name.name,
                    iso3: name.iso3.as_deref(),
                    iso2: state.and_then(|state| state.iso2),
                    m49: state.and_then(|state| state.m49),
                    until: state.and_then(|state| state.until),
                    vote: Some(choice.as_str()),
                    corrected: correction.map(|correction| &*correction.to),
                    nearest: if name.iso3.is_none() { nearest(&name.name, lexicon) } else { None },
                    span: name.span,
                });
            }
        }
        // Who was not in the room says how it would have voted: no list has it.
        for correction in vote.corrections.iter().filter(|correction| !told.contains(&&*correction.state)) {
            let state = State::of(&correction.state);
            rows.push(Cast {
                question,
                name: &correction.state,
                iso3: Some(&correction.state),
                iso2: state.and_then(|state| state.iso2),
                m49: state.and_then(|state| state.m49),
                until: state.and_then(|state| state.until),
                vote: None,
                corrected: Some(&correction.to),
                nearest: None,
                span: correction.span,
            });
        }
    });
    rows
}

/// A row for each list of each vote: what the tally says, and how many names there are.
///
/// ```
/// let text = "[Adopted by a recorded vote of 2 to 2, with no abstentions. The voting was as follows:\n\n\
///     In favour: Fiji and Togo\n\nAgainst: Samoa]\n";
/// let parsed = undocs::parse(text);
/// let rows = undocs::ballots::counts(&parsed.document);
/// assert_eq!((rows[1].vote, rows[1].tally, rows[1].names, rows[1].mismatch), ("against", Some(2), 1, true));
/// ```
#[must_use]
pub fn counts<'d>(document: &'d Document<'_>) -> Vec<Count<'d>> {
    let mut rows = Vec::new();
    each(document, &mut |question, vote, _| {
        rows.extend(vote.lists().map(|(choice, ballot)| Count {
            question,
            vote: choice.as_str(),
            tally: ballot.tally,
            names: u32::try_from(ballot.states.len()).unwrap_or(u32::MAX),
            // Who voted how is not told where no list is printed.
            mismatch: (vote.is_listed() || !ballot.states.is_empty())
                && ballot.tally.is_some_and(|tally| usize::from(tally) != ballot.states.len()),
            span: vote.span,
        }));
    });
    rows
}

/// What is odd about the votes of a document: `tally-mismatch` for each list, `unknown-state` with the nearest name,
/// `former-state`.
#[must_use]
pub fn check(document: &Document<'_>) -> Vec<DiagnosticNode<'static>> {
    let mut found = Vec::new();
    let mut say = |code: &'static str, severity, message: String, span| {
        found.push(DiagnosticNode::new(code, severity, message, span));
    };
    for count in counts(document).iter().filter(|count| count.mismatch) {
        let (said, named) = (count.tally.unwrap_or(0), count.names);
        let list = count.vote.replace('_', " ");
        say(
            "tally-mismatch",
            Severity::Warning,
            format!("the tally says {said} {list}, and {named} are named"),
            count.span,
        );
    }
    let unknown = |name: &str, near: Option<Nearest>| {
        let near = near.map_or(String::new(), |near| format!("; the nearest is “{}” ({})", near.name, near.iso3));
        format!("“{name}” is the name of no State we know{near}")
    };
    for document in document.documents() {
        let words = lexicon(document.language.0.unwrap_or(Language::En));
        for odd in document.diagnostics.iter().filter(|odd| odd.code == Code::UnknownState.as_str()) {
            // The reader says of what name it could make nothing; a list of sponsors is none of a vote.
            let name = odd.about().unwrap_or("");
            if document.votes.iter().any(|vote| vote.span.contains(odd.span)) {
                say("unknown-state", Severity::Warning, unknown(name, nearest(name, words)), odd.span);
            }
        }
    }
    for row in cast(document) {
        if row.iso3.is_none() {
            say("unknown-state", Severity::Warning, unknown(row.name, row.nearest), row.span);
        }
        if let (Some(year), Some(iso3)) = (row.until, row.iso3) {
            let message =
                format!("“{}” ({iso3}) is a former State, until {year}; its codes are those it had", row.name);
            say("former-state", Severity::Note, message, row.span);
        }
    }
    found
}

/// Each vote of a document and of those inside it, in the order of print.
fn each<'d>(document: &'d Document<'_>, take: &mut impl FnMut(Question<'d>, &'d Vote<'_>, &'static Lexicon)) {
    let mut votes = Vec::new();
    let mut documents = document.documents();
    while let Some(document) = documents.next() {
        // A draft in a report is told of under the symbol of the report where it has none.
        let symbol = document.symbol.as_deref();
        let symbol = symbol.or_else(|| documents.path().rev().find_map(|outside| outside.symbol.as_deref()));
        let language = document.language.0.unwrap_or(Language::En);
        votes.extend(document.votes.iter().map(|vote| (symbol, vote, language)));
    }
    votes.sort_by_key(|(_, vote, _)| vote.span.start);
    for (at, (symbol, vote, language)) in votes.into_iter().enumerate() {
        let part = vote.subject.part.as_ref();
        let question = Question {
            document: symbol,
            vote_number: u32::try_from(at + 1).unwrap_or(u32::MAX),
            symbol: vote.subject.symbol.as_deref(),
            part: part.map(|part| &*part.kind),
            part_number: part.and_then(|part| part.number.as_deref()),
        };
        take(question, vote, lexicon(language));
    }
}

/// The words of [`Cast::vote`] and [`Count::vote`].
pub const VOTES: [&str; 5] = [
    Choice::InFavour.as_str(),
    Choice::Against.as_str(),
    Choice::Abstaining.as_str(),
    Choice::Absent.as_str(),
    Choice::NotParticipating.as_str(),
];
