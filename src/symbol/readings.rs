//! What a bare number may be.

use super::{Designation, Session, When};
use crate::grammar::number::{ASSEMBLY, COUNCIL, had_come};
use core::fmt::Write;

/// What a reading takes the number for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum ReadingKind {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A document: only where the number stands for the end of a symbol, which texts do not print.
    Document,
}

/// One of the things a bare number may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading {
    /// As what.
    pub kind: ReadingKind,
    /// Its symbol.
    pub symbol: Designation,
}

impl Reading {
    /// When it can have been adopted or issued.
    #[must_use]
    pub fn when(&self) -> Option<When> {
        self.symbol.when()
    }
}

impl Designation {
    /// What a bare number may be, the likeliest first; of a symbol, nothing: it says what it is.
    ///
    /// Bodies that give their resolutions no symbols (the Commission on the Status of Women, the Environment Assembly …)
    /// number in the same way; what a text says before the number decides.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let readings = |text| -> Vec<_> {
    ///     Designation::parse(text).unwrap().readings().map(|reading| reading.symbol.to_string()).collect()
    /// };
    /// assert_eq!(readings("70/1"), ["A/RES/70/1", "A/HRC/RES/70/1", "A/70/1", "A/HRC/70/1"]);
    /// assert_eq!(readings("ES-11/1"), ["A/RES/ES-11/1", "A/ES-11/1"]);
    /// assert_eq!(readings("11/1"), ["A/HRC/RES/11/1", "A/HRC/11/1"]);
    /// assert_eq!(readings("1325 (2000)"), ["S/RES/1325(2000)"]);
    /// assert!(readings("A/70/1").is_empty());
    /// ```
    pub fn readings(&self) -> impl Iterator<Item = Reading> + '_ {
        let number = *self;
        let candidates = if self.is_number() { CANDIDATES } else { &[] };
        // Where no body has come to such a number, its form alone must do.
        let known =
            form(&number) != Form::Roman || candidates.iter().any(|one| (one.fits)(&number) && ran(&number, one));
        let fits = move |one: &&Candidate| (one.fits)(&number) && (!known || ran(&number, one));
        candidates.iter().filter(fits).filter_map(move |candidate| {
            let mut symbol = super::Ascii::new();
            write!(symbol, "{}/{number}", candidate.before).ok()?;
            Some(Reading { kind: candidate.kind, symbol: Designation { text: symbol } })
        })
    }
}

struct Candidate {
    kind: ReadingKind,
    before: &'static str,
    /// Whether the body has had such a number.
    fits: fn(&Designation) -> bool,
}

const CANDIDATES: &[Candidate] = {
    use ReadingKind::{Decision, Document, Resolution};
    const fn candidate(kind: ReadingKind, before: &'static str, fits: fn(&Designation) -> bool) -> Candidate {
        Candidate { kind, before, fits }
    }
    &[
        // The first that fit are the likeliest: below the 31st session only the Council has such numbers.
        candidate(Resolution, "S/RES", |n| form(n) == Form::Year),
        candidate(Resolution, "A/RES", |n| assembly(n) && held(n) && !is_assembly_decision(n) || running(n)),
        candidate(Decision, "A/DEC", |n| assembly(n) && is_assembly_decision(n)),
        candidate(Resolution, "E/RES", |n| council(n) && below(n, 201)),
        candidate(Decision, "E/DEC", |n| form(n) == Form::YearFirst && !below(n, 201)),
        candidate(Resolution, "E/CN.4/RES", |n| commission(n) && below(n, 101)),
        candidate(Decision, "E/CN.4/DEC", |n| commission(n) && !below(n, 101) && below(n, 201)),
        candidate(Resolution, "A/HRC/RES", |n| human_rights(n) && below(n, 101)),
        candidate(Decision, "A/HRC/DEC", |n| human_rights(n) && !below(n, 101) && below(n, 201)),
        candidate(Resolution, "A/RES", |n| assembly(n) && !held(n)),
        candidate(Document, "A", |n| assembly(n) && slashed(n)),
        candidate(Document, "A/HRC", |n| human_rights(n) && slashed(n)),
        candidate(Document, "E", |n| form(n) == Form::YearFirst && slashed(n)),
        candidate(Document, "S", |n| matches!(n.year(), Some(1994..)) && form(n) == Form::YearFirst && slashed(n)),
    ]
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `75/32`, `S-32/1`
    Session,
    /// `2131(XX)`
    Roman,
    /// `1325(2000)`
    Year,
    /// `2010/3`
    YearFirst,
}

fn form(number: &Designation) -> Form {
    match (number.year().is_some(), number.as_str().contains('(')) {
        (true, true) => Form::Year,
        (true, false) => Form::YearFirst,
        (false, true) => Form::Roman,
        (false, false) => Form::Session,
    }
}

/// Whether it can be the end of a symbol of a document: `70/1`, not `70/1 A`.
fn slashed(number: &Designation) -> bool {
    matches!(form(number), Form::Session | Form::YearFirst) && number.letters().is_none()
}

fn below(number: &Designation, limit: u32) -> bool {
    form(number) == Form::Roman || number.number().is_some_and(|number| number < limit)
}

/// The Assembly numbers by session since the 31st regular, the 8th special and the 6th emergency special session; before,
/// its numbers ran through, with the session in Roman.
fn assembly(number: &Designation) -> bool {
    match (number.session(), form(number)) {
        (Some(Session::Regular(n)), Form::Session) => n >= 31,
        (Some(Session::Special(n)), Form::Session) => n >= 8,
        (Some(Session::EmergencySpecial(n)), Form::Session) => n >= 6,
        (Some(Session::Regular(n)), Form::Roman) => n <= 30,
        (Some(Session::Special(n)), Form::Roman) => n <= 7,
        (Some(Session::EmergencySpecial(n)), Form::Roman) => n <= 5,
        _ => false,
    }
}

/// Whether a special session has been held; one that is yet to come is the less likely reading.
fn held(number: &Designation) -> bool {
    !matches!(number.session(), Some(Session::Special(33..)))
}

/// Resolutions of an emergency special session that goes on have come to the numbers where decisions began.
fn running(number: &Designation) -> bool {
    assembly(number)
        && form(number) == Form::Session
        && !matches!(number.session(), Some(Session::Regular(_)))
        && held(number)
}

/// Whether a number that ran through the sessions had come to that session: it is not before a resolution of an earlier
/// one, nor behind one of a later.
fn ran(number: &Designation, candidate: &Candidate) -> bool {
    /// Resolutions of the Assembly's special sessions, and the sessions they are of.
    const SPECIAL: &[(u32, u16)] = &[(106, 1), (186, 2), (1622, 3), (1874, 4), (2248, 5), (3201, 6), (3362, 7)];
    let (points, session) = match (candidate.before, number.session()) {
        ("A/RES", Some(Session::Regular(session))) if form(number) == Form::Roman => (ASSEMBLY, session),
        ("A/RES", Some(Session::Special(session))) if form(number) == Form::Roman => (SPECIAL, session),
        // Its special sessions were in the seventies.
        ("E/RES", Some(Session::Special(_))) => return number.number() >= Some(1500),
        ("E/RES", Some(Session::Regular(session))) if form(number) == Form::Roman => (COUNCIL, session),
        _ => return true,
    };
    had_come(number.number().unwrap_or_default(), session, points)
}

/// Decisions of a regular session begin at 301, since the 57th at 401, those of a special one at 11; none was numbered
/// before.
fn is_assembly_decision(number: &Designation) -> bool {
    let first = match (number.session(), form(number)) {
        (Some(Session::Regular(n)), Form::Session) => {
            if n < 57 {
                301
            } else {
                401
            }
        }
        (Some(_), Form::Session) => 11,
        _ => return false,
    };
    !below(number, first)
}

/// The Economic and Social Council: by session in Roman up to the 63rd, since 1978 by year.
fn council(number: &Designation) -> bool {
    match (form(number), number.session()) {
        (Form::YearFirst, _) => number.year() >= Some(1978),
        (Form::Roman, Some(Session::Regular(n))) => n <= 63,
        (Form::Roman, Some(Session::Special(n))) => n <= 3,
        (Form::Roman, Some(Session::Organizational(_))) => true,
        _ => false,
    }
}

/// The Commission on Human Rights: by year from 1980 to 2005.
fn commission(number: &Designation) -> bool {
    form(number) == Form::YearFirst && matches!(number.year(), Some(1980..=2005))
}

/// The Human Rights Council: by session, and none in parts.
fn human_rights(number: &Designation) -> bool {
    let session = matches!(number.session(), Some(Session::Regular(_) | Session::Special(_)));
    session && form(number) == Form::Session && number.letters().is_none()
}
