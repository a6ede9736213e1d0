//! What a sentence tells of an adoption: at which meeting, on what day, by how many votes. "Adopted at the 9977th meeting by
//! 13 votes to none, with 2 abstentions (Chad, Norway)."

use super::vote::words as words_of;
use super::{Ballot, Block, BlockKind, Document, FieldSpan, StateNode, Text, Vote};
use crate::event::DocumentKind;
use crate::grammar::masthead::{find_meeting, scan_closing};
use crate::grammar::state::{Listed, scan_listed};
use crate::grammar::{Date, Tally, head};
use crate::lexicon::Lexicon;
use crate::lexicon::signs::{closes_bracket, opens_bracket};
use crate::span::Span;
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

/// How long the words may be between a figure and the names, in bytes.
const WORDS: usize = 40;

/// How far from the words of a meeting its day is told, in bytes: "of the Security Council, held on" stands between them.
const NEAR: usize = 160;

impl<'text> Document<'text> {
    /// The meeting where it is printed for itself, before the day of adoption: not where a sentence tells it, which is
    /// [`adopted_text`](Document::adopted_text), the line of the masthead that tells the adoption, or the first of the body.
    #[must_use]
    pub fn closing_meeting(&self) -> Option<&Text<'text>> {
        let meeting = self.meeting.as_ref()?;
        let tells = |text: &Option<Text<'_>>| text.as_deref().is_some_and(|text| text.contains(&**meeting));
        let sentence = self.adopted_text.is_none() && self.first_told().is_some_and(|block| tells(&block.text));
        (!(tells(&self.adopted_text) || tells(&self.masthead.adoption) || sentence)).then_some(meeting)
    }

    /// The paragraph with which a statement or a decision begins, which tells at which meeting it was made.
    fn first_told(&self) -> Option<&Block<'text>> {
        let told = matches!(self.kind, DocumentKind::PresidentialStatement | DocumentKind::Decision);
        let first = self.body.iter().find(|block| !matches!(block.kind, BlockKind::Heading | BlockKind::Section));
        first.filter(|block| told && block.kind == BlockKind::Paragraph)
    }

    /// Takes the meeting, and the day, out of the sentence that tells them, where no line has them: of a document that was read
    /// from markup.
    #[cfg(feature = "akn")]
    pub(crate) fn tell_meeting(&mut self) {
        let words = crate::lexicon::lexicon(self.language.0.unwrap_or(crate::language::Language::En));
        let mut told = Sentences {
            closing: self.adopted_text.as_deref().and_then(|text| Told::of(text, words)),
            masthead: self.masthead.adoption.as_deref().and_then(|text| Told::of(text, words)),
            first: None,
        };
        told.first = self.first_told().and_then(|block| block.text.as_deref()).and_then(|text| Told::of(text, words));
        self.told(told);
    }

    /// Takes the meeting, and the day, out of what sentences tell, where no line has them.
    pub(super) fn told(&mut self, told: Sentences) {
        let first = || told.first.filter(|_| self.adopted_text.is_none() && self.first_told().is_some());
        let adopted = |told: Told| Told { day: None, ..told };
        let told = told.closing.or(told.masthead).map(adopted).or_else(first);
        let Some(told) = told.filter(|_| self.meeting.is_none()) else { return };
        self.meeting = Some(told.meeting.into());
        self.spans.extend(told.places.into_iter().map(|span| FieldSpan { field: "meeting".into(), span }));
        if self.adopted.is_none() {
            self.adopted = told.day.map(|day| day.to_string().into());
        }
    }
}

/// The sentences of a document that may tell at which meeting it was adopted.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentences {
    /// That closes the text.
    pub(super) closing: Option<Told>,
    /// The line of the masthead that tells the adoption.
    pub(super) masthead: Option<Told>,
    /// The first of the body.
    pub(super) first: Option<Told>,
}

/// A meeting and a day, as a sentence tells them.
#[derive(Clone, Debug)]
pub(super) struct Told {
    meeting: String,
    /// Where the words of the meeting stand; on each line once.
    places: Vec<Span>,
    day: Option<Date>,
}

impl Told {
    /// What a sentence tells, wherever it stands.
    #[cfg(feature = "akn")]
    fn of(text: &str, words: &Lexicon) -> Option<Told> {
        let meeting = find_meeting(text, words)?;
        Some(Told::new(text, meeting, Vec::new(), words))
    }

    fn new(text: &str, meeting: Range<usize>, places: Vec<Span>, words: &Lexicon) -> Told {
        let day = day_near(text, &meeting, words);
        Told { meeting: text[meeting].to_owned(), places, day }
    }

    /// What a sentence tells that stands in these pieces. `None` where its words are not found there.
    pub(super) fn at(text: &str, pieces: &[(&str, Span)], words: &Lexicon) -> Option<Told> {
        let meeting = find_meeting(text, words)?;
        let mut place = (0, 0);
        for word in text[..meeting.start].split_whitespace() {
            locate(word, pieces, &mut place);
        }
        let mut places: Vec<Span> = Vec::new();
        for word in text[meeting.clone()].split_whitespace() {
            let piece = place.0;
            let span = locate(word, pieces, &mut place)?;
            match places.last_mut().filter(|_| piece == place.0) {
                Some(last) => *last = last.to(span),
                None => places.push(span),
            }
        }
        Some(Told::new(text, meeting, places, words))
    }
}

/// The day in a sentence that tells a meeting: the first that stands near its words.
fn day_near(text: &str, meeting: &Range<usize>, words: &Lexicon) -> Option<Date> {
    let near = head(text, meeting.end + NEAR);
    words_of(near).find_map(|at| Date::scan(&near[at..], words)).map(|(day, _)| day)
}

/// The day that a line tells with a meeting: "121st plenary meeting Monday, 3 May 2031, 3 p.m."
pub(super) fn meeting_day(text: &str, words: &Lexicon) -> Option<Date> {
    day_near(text, &find_meeting(text, words)?, words)
}

/// The day of a closing sentence: "Adopted at the 9977th meeting, on 4 May 2031".
pub(super) fn closing_day(text: &str, words: &Lexicon) -> Option<Date> {
    day_near(text, &scan_closing(text, words)?, words)
}

/// The vote of a closing sentence, whose text stands in these pieces. It names those who abstained, or who were against it if
/// nobody abstained, in brackets; they are taken where they are as many as the figure says.
pub(super) fn closing_vote<'text>(
    text: &str,
    span: Span,
    pieces: &[(&'text str, Span)],
    words: &Lexicon,
) -> Option<Vote<'text>> {
    let meeting = scan_closing(text, words)?;
    let digits = words_of(text).filter(|&at| text[at..].starts_with(|c: char| c.is_ascii_digit()));
    let mut figures = digits.filter(|at| !meeting.contains(at));
    let (at, (figures, len)) = figures.find_map(|at| Some((at, Tally::scan_told(&text[at..], words)?)))?;
    let [in_favour, against, abstaining] = figures.map(|tally| Ballot { tally, ..Ballot::default() });
    let mut vote = Vote { in_favour, against, abstaining, span, ..Vote::default() };
    let last = if figures[2].is_some() { &mut vote.abstaining } else { &mut vote.against };
    let named = named(&text[at + len..], pieces, words).unwrap_or_default();
    if last.tally.is_some_and(|tally| usize::from(tally) == named.len()) {
        last.states = named;
    }
    Some(vote)
}

/// The States in the brackets that follow the figures of a vote. `None` where something else is among them.
fn named<'text>(text: &str, pieces: &[(&'text str, Span)], words: &Lexicon) -> Option<Vec<StateNode<'text>>> {
    // The last words of the figures may stand between: "امتناع عضوين عن التصويت (تشاد)".
    let rest = text.trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let mut list = rest.strip_prefix(opens_bracket).filter(|_| text.len() - rest.len() <= WORDS)?;
    let mut place =
        pieces.iter().enumerate().find_map(|(piece, (text, _))| Some((piece, text.find(opens_bracket)?)))?;
    let mut states = Vec::new();
    while !list.starts_with(closes_bracket) {
        let (Listed::State(name), _, next) = scan_listed(list, words)? else { return None };
        states.push(StateNode {
            name: name.raw.to_owned().into(),
            iso3: Some(name.iso3().into()),
            span: locate(name.raw, pieces, &mut place)?,
        });
        list = &list[next..];
    }
    Some(states)
}

/// Where words stand in the pieces of a text, from a place on, which goes behind them.
fn locate(words: &str, pieces: &[(&str, Span)], place: &mut (usize, usize)) -> Option<Span> {
    let mut found: Option<Span> = None;
    for word in words.split_whitespace() {
        let (piece, at) = pieces.iter().enumerate().skip(place.0).find_map(|(piece, (text, _))| {
            let from = if piece == place.0 { place.1 } else { 0 };
            text[from..].find(word).map(|at| (piece, from + at))
        })?;
        let start = pieces[piece].1.start + at as u32;
        let span = Span::new(start, start + word.len() as u32);
        found = Some(found.map_or(span, |before| before.to(span)));
        *place = (piece, at + word.len());
    }
    found
}
