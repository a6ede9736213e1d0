//! The parts of a symbol, read off its normalised form.

use super::bodies;
use super::numeral::roman_session;
use super::role::{Change, Role, Series, Session};
use crate::lexicon::STATES;

/// A part of a symbol or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part<'d> {
    /// As the normalised form has it.
    pub text: &'d str,
    /// What it says.
    pub role: Role,
    /// The body it belongs to: that which is named up to here.
    pub(super) body: Path<'d>,
}

/// The parts of one symbol or number, in their order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts<'d> {
    text: &'d str,
    at: usize,
    body: Path<'d>,
    series: Option<Series>,
    numbers: u8,
    /// Whether a session or a year was named.
    session: bool,
}

/// The components of a symbol that name a body. Those behind a session count too: `E/CN.17/2002/PC.2`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Path<'d> {
    components: [&'d str; Path::MOST],
    len: u8,
}

impl<'d> Path<'d> {
    const MOST: usize = 6;

    fn push(&mut self, component: &'d str) {
        if let Some(place) = self.components.get_mut(usize::from(self.len)) {
            *place = component;
            self.len += 1;
        }
    }

    pub(super) fn components(&self) -> &[&'d str] {
        &self.components[..usize::from(self.len)]
    }

    fn with(mut self, component: &'d str) -> Path<'d> {
        self.push(component);
        self
    }
}

/// The symbols of a normalised text: one, or those of a joint document.
pub(super) fn singles(text: &str) -> impl Iterator<Item = Parts<'_>> + Clone {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let cut = text.match_indices('-').map(|(at, _)| at).find(|&at| begins_symbol(&text[at + 1..]));
        let (single, behind) = cut.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])));
        rest = behind;
        Some(Parts { text: single, ..Parts::default() })
    })
}

/// Whether letters and a slash follow the dash of a joint symbol: not in `A/RES/S-32/1`.
fn begins_symbol(text: &str) -> bool {
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_uppercase()).len();
    let rest = &text[letters..];
    let rest = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(rest, |(_, rest)| rest);
    letters > 0 && rest.starts_with('/')
}

/// The last series, and the number written together with it.
pub(super) fn series(parts: Parts<'_>) -> Option<(Series, Option<u32>)> {
    parts
        .filter_map(|part| if let Role::Series(series, number) = part.role { Some((series, number)) } else { None })
        .last()
}

impl<'d> Parts<'d> {
    /// The symbol or number whose parts these are.
    #[must_use]
    pub fn as_str(&self) -> &'d str {
        self.text
    }

    /// The next piece: a component, or what stands in brackets behind it, with them; a star.
    fn piece(&mut self) -> Option<&'d str> {
        let rest = self.text.get(self.at..)?;
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let first = rest.bytes().next()?;
        let len = match first {
            b'(' => rest.find(')').map_or(rest.len(), |at| at + 1),
            b'[' => rest.find(']').map_or(rest.len(), |at| at + 1),
            b'*' => rest.find(|c| c != '*').unwrap_or(rest.len()),
            b'0'..=b'9' => digits(rest),
            _ => rest.find(['/', '(', '[', '*']).unwrap_or(rest.len()),
        };
        self.at = self.text.len() - rest.len() + len;
        Some(&rest[..len])
    }

    /// Whether the component at hand is not the last that counts: another number follows, or a series.
    fn goes_on(&self) -> bool {
        let rest = &self.text[self.at..];
        let Some(rest) = rest.strip_prefix('/') else { return false };
        let next = &rest[..rest.find(['/', '(', '[', '*']).unwrap_or(rest.len())];
        change(next).is_none()
    }

    fn role(&mut self, piece: &'d str) -> Role {
        match piece.as_bytes()[0] {
            b'*' => Role::Reissued,
            b'[' if piece.as_bytes()[1].is_ascii_uppercase() => letters(piece),
            b'[' => Role::Portion,
            b'(' => self.group(&piece[1..piece.len() - 1]),
            b'0'..=b'9' => self.number(piece),
            _ if piece.len() <= 3 && self.numbers > 0 && self.after_digit(piece) => letters(piece),
            _ => {
                if let Some(session) = special(piece).filter(|_| !self.session) {
                    self.session = true;
                    return Role::Session(session);
                }
                if let Some((change, number)) = change(piece).filter(|_| self.body.len > 0) {
                    return Role::Change(change, number);
                }
                self.word(piece)
            }
        }
    }

    /// Whether a piece stands right behind a digit: a letter then is a part's.
    fn after_digit(&self, piece: &str) -> bool {
        let at = self.at - piece.len();
        self.text[..at].ends_with(|c: char| c.is_ascii_digit())
    }

    fn number(&mut self, piece: &str) -> Role {
        let Some(value) = first(piece) else {
            self.numbers = self.numbers.saturating_add(1);
            return Role::Other;
        };
        let year = u16::try_from(value).ok().filter(|year| piece.len() == 4 && (1945..=2100).contains(year));
        if self.series == Some(Series::Communication) {
            self.numbers += 1;
            return match year.filter(|_| self.numbers > 1) {
                Some(year) => Role::Year(year),
                None => Role::Number(value),
            };
        }
        if self.goes_on() && !self.session && self.numbers == 0 {
            if let Some(year) = year {
                self.session = true;
                return Role::Year(year);
            }
            // The organs named by one letter count their documents by year, if they do.
            let sessions = !matches!(self.body.components().first(), Some(&("S" | "ST" | "E")));
            if value <= 999 && (sessions || self.body.len > 1) {
                self.session = true;
                return Role::Session(Session::Regular(value as u16));
            }
        }
        self.numbers = self.numbers.saturating_add(1);
        Role::Number(value)
    }

    fn group(&mut self, inner: &str) -> Role {
        if inner.len() == 4
            && let Ok(year @ 1945..=2100) = inner.parse()
        {
            return Role::Year(year);
        }
        let organizational = inner.strip_prefix("ORG-").and_then(|year| year.parse::<u16>().ok());
        let session = organizational.map(|year| Session::Organizational(1900 + year));
        let session = session.or_else(|| roman_session(inner));
        let number = || inner.parse::<u16>().ok().filter(|n| self.numbers == 0 && *n < 1000);
        // WT/MIN(22) is of 2022, ICCD/COP(14) of the fourteenth session.
        if self.body.components().first() == Some(&"WT")
            && let Some(year @ 0..100) = number()
        {
            return Role::Year(if year < 90 { 2000 + year } else { 1900 + year });
        }
        let meeting = || number().map(Session::Regular);
        session.or_else(meeting).map_or(Role::Portion, Role::Session)
    }

    fn word(&mut self, piece: &'d str) -> Role {
        let path = self.body.with(piece);
        if let Some((series, number)) = series_of(piece, &self.body) {
            self.series = Some(series);
            return Role::Series(series, number);
        }
        // A word at the end is no body’s, unless it is known for one.
        let leading = self.goes_on() && self.numbers == 0 && !self.session && self.series.is_none();
        if self.body.len > 0 && reports(&self.body) && STATES.iter().any(|state| state.iso3 == piece) {
            return Role::State;
        }
        if self.body.len == 0 || leading || bodies::is_named(path.components()) {
            self.body = path;
            return Role::Body;
        }
        Role::Other
    }
}

impl<'d> Iterator for Parts<'d> {
    type Item = Part<'d>;

    fn next(&mut self) -> Option<Part<'d>> {
        let text = self.piece()?;
        let role = self.role(text);
        Some(Part { text, role, body: self.body })
    }
}

/// How long a number is, or a range, `CRC/C/KEN/CO/3-5` is on the third to the fifth report; or one of several levels,
/// `IOC/A-31/3.5.3`.
fn digits(text: &str) -> usize {
    let count = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let next = |at: usize, sign: char| text[at..].strip_prefix(sign).map(count).filter(|&len| len > 0);
    let mut at = count(text);
    if let Some(last) = next(at, '-') {
        return at + 1 + last;
    }
    while let Some(level) = next(at, '.') {
        at += 1 + level;
    }
    at
}

fn special(piece: &str) -> Option<Session> {
    let value = |text: &str| text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    match piece.strip_prefix("ES-") {
        Some(rest) => value(rest).map(Session::EmergencySpecial),
        None => piece.strip_prefix("S-").and_then(value).map(Session::Special),
    }
}

fn letters(piece: &str) -> Role {
    let mut letters = piece.chars().filter(char::is_ascii_uppercase);
    match (letters.next(), letters.next_back()) {
        (Some(first), last) => Role::Letters(first, last.unwrap_or(first)),
        _ => Role::Other,
    }
}

/// The number, of a range and of several levels the first. None where one of them does not fit: its digits are all that can
/// be said of it.
fn first(text: &str) -> Option<u32> {
    let mut all = text.split(['-', '.']).map(|number| number.parse().ok());
    let first = all.next()?;
    all.all(|number| number.is_some()).then_some(first)?
}

/// A word and the number behind its dot: `L.8`; of the records of several meetings, `SR.1-28`, the first.
fn numbered(piece: &str) -> (&str, Option<u32>) {
    match piece.split_once('.') {
        Some((word, number)) if !number.is_empty() && digits(number) == number.len() && !number.contains('.') => {
            first(number).map_or((piece, None), |first| (word, Some(first)))
        }
        _ => (piece, None),
    }
}

/// The last of what a part names by its first and last number: of `SR.1-28` the 28th.
pub(super) fn last(part: Part<'_>) -> Option<u32> {
    let (_, last) = part.text.rsplit_once('-')?;
    last.parse().ok()
}

fn change(piece: &str) -> Option<(Change, Option<u32>)> {
    let (word, number) = numbered(piece);
    let change = match word {
        "Add" => Change::Addendum,
        "Amend" => Change::Amendment,
        "Corr" | "Corrigendum" => Change::Corrigendum,
        "Rev" => Change::Revision,
        "Summary" => Change::Summary,
        _ => return None,
    };
    Some((change, number))
}

fn series_of(piece: &str, body: &Path<'_>) -> Option<(Series, Option<u32>)> {
    let (word, number) = numbered(piece);
    if body.len == 0 {
        return None;
    }
    let treaty = is_treaty_body(body);
    let staff = body.components() == ["ST"];
    let series = match word {
        "RES" | "Res" => Series::Resolution,
        "DEC" | "Dec" => Series::Decision,
        "PRST" => Series::PresidentialStatement,
        "L" if number.is_some() => Series::Limited,
        "PV" if number.is_some() => Series::VerbatimRecord,
        "SR" if number.is_some() => Series::SummaryRecord,
        "CRP" => Series::ConferenceRoomPaper,
        "INF" => Series::Information,
        "WP" => Series::WorkingPaper,
        "NGO" => Series::NonGovernmental,
        "PET" => Series::Petition,
        "R" if number.is_some() => Series::Restricted,
        "Agenda" => Series::Agenda,
        "SGB" if staff => Series::Bulletin,
        "AI" if staff => Series::AdministrativeInstruction,
        "IC" if staff => Series::InformationCircular,
        "GC" if treaty => Series::GeneralComment,
        "D" if treaty => Series::Communication,
        "CO" if treaty => Series::ConcludingObservations,
        "Q" if treaty => Series::ListOfIssues,
        _ => return None,
    };
    Some((series, number))
}

/// Whether States report to the body, so that three letters may be one.
fn reports(body: &Path<'_>) -> bool {
    is_treaty_body(body) || matches!(body.components(), ["HRI", ..] | ["A", "HRC", "WG.6"])
}

/// The committees that watch over the human rights treaties.
fn is_treaty_body(body: &Path<'_>) -> bool {
    matches!(body.components(), ["E", "C.12"])
        || matches!(body.components(), [treaty, "C", ..] if !matches!(*treaty, "ISBA" | "TD"))
}
