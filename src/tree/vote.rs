//! Recorded votes: what was voted on, who voted, and what was said of it later.

#[cfg(feature = "serde")]
use super::absent::absent;
use super::{StateNode, Text};
use crate::grammar::ordinal::scan_ordinal;
use crate::grammar::{StateName, Tally};
use crate::lexicon::{Choice, Lexicon, STATES, VotePart, fold};
use crate::span::Span;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

/// A recorded vote.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vote<'text> {
    /// What was put to the vote.
    pub subject: Subject<'text>,
    /// Who voted in favour.
    pub in_favour: Ballot<'text>,
    /// Who voted against.
    pub against: Ballot<'text>,
    /// Who abstained.
    pub abstaining: Ballot<'text>,
    /// Who was absent, where the text says so.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub absent: Ballot<'text>,
    /// Who did not take part in the vote, where the text says so.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub not_participating: Ballot<'text>,
    /// What States said later they had intended; the tally stays.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub corrections: Vec<Correction<'text>>,
    /// The tally and the lists.
    pub span: Span,
}

/// What was put to the vote.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Subject<'text> {
    /// The symbol of the draft.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub symbol: Option<Text<'text>>,
    /// Which part of it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub part: Option<Part<'text>>,
    /// As printed.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub text: Option<Text<'text>>,
}

/// A part of a draft that is voted on.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part<'text> {
    /// `whole`, `paragraph`, `preambular-paragraph`, `operative-paragraph`, `motion`, `amendment`.
    pub kind: Text<'text>,
    /// Its number.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub number: Option<Text<'text>>,
}

/// One list of a recorded vote.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ballot<'text> {
    /// Its heading as printed: "In favour:".
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub label: Option<Text<'text>>,
    /// The list as printed: the names and what stands between them.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub text: Option<Text<'text>>,
    /// Its heading and its names.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub span: Option<Span>,
    /// The figure, where the text gives it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub tally: Option<u16>,
    /// The States.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub states: Vec<StateNode<'text>>,
}

/// What a State said later it had intended.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction<'text> {
    /// ISO 3166-1 alpha-3 code.
    pub state: Text<'text>,
    /// `in_favour`, `against`, `abstaining`, `not_participating`.
    pub to: Text<'text>,
    /// The footnote that says so.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "absent"))]
    pub footnote: Option<Text<'text>>,
    /// Where it says so.
    pub span: Span,
}

/// A vote that begins.
pub(super) fn begin<'text>(
    tally: Option<(Tally, Span, usize)>,
    symbol: Option<Text<'text>>,
    part: Option<Part<'text>>,
    span: Span,
) -> Vote<'text> {
    // It reaches as far as its lists, of which none has been read.
    let span = Span::new(span.start, span.start);
    let ballot = |choice| Ballot { tally: tally.map(|(tally, _, _)| tally.of(choice)), ..Ballot::default() };
    Vote {
        subject: Subject { symbol, text: part.as_ref().map(|part| part.kind.clone()), part },
        in_favour: ballot(Choice::InFavour),
        against: ballot(Choice::Against),
        abstaining: ballot(Choice::Abstaining),
        absent: Ballot::default(),
        not_participating: Ballot::default(),
        corrections: Vec::new(),
        span: tally.map_or(span, |(_, told, _)| told.to(span)),
    }
}

/// One of the lists.
pub(super) fn list<'a, 'text>(vote: &'a mut Vote<'text>, choice: Choice) -> &'a mut Ballot<'text> {
    match choice {
        Choice::InFavour => &mut vote.in_favour,
        Choice::Against => &mut vote.against,
        Choice::Abstaining => &mut vote.abstaining,
        Choice::Absent => &mut vote.absent,
        Choice::NotParticipating => &mut vote.not_participating,
    }
}

/// What the sentence before a tally says was put to the vote.
pub(super) fn part<'text>(before: &str, lexicon: &Lexicon) -> Option<Part<'text>> {
    let sentence = before.match_indices(". ").last().map_or(before, |(stop, _)| &before[stop + 2..]);
    let mut found: Option<(VotePart, Option<u16>)> = None;
    let mut ordinal = None;
    for at in words(sentence) {
        let rest = &sentence[at..];
        if let Some((part, len)) = fold::longest(rest, lexicon.vote_parts) {
            let number = ordinal.take().or_else(|| number(&rest[len..]));
            match found {
                // A motion to vote on a paragraph is a motion.
                Some((VotePart::Motion, _)) => {}
                _ => found = Some((part, number)),
            }
        } else if let Some((value, _)) = scan_ordinal(rest, lexicon) {
            ordinal = Some(value);
        }
    }
    let (part, number) = found?;
    let kind = match part {
        VotePart::Whole => "whole",
        VotePart::PreambularParagraph => "preambular-paragraph",
        VotePart::OperativeParagraph => "operative-paragraph",
        VotePart::Paragraph => "paragraph",
        VotePart::Motion => "motion",
        VotePart::Amendment => "amendment",
    };
    let number = if part == VotePart::Whole || part == VotePart::Motion { None } else { number };
    Some(Part { kind: kind.into(), number: number.map(|number| number.to_string().into()) })
}

/// Where the words of a text begin.
pub(super) fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices()
        .filter(|&(at, c)| {
            c.is_alphanumeric()
                && !text[..at].ends_with(|before: char| before.is_alphanumeric() && !fold::is_unspaced(before))
        })
        .map(|(at, _)| at)
}

fn number(text: &str) -> Option<u16> {
    let text = text.trim_start();
    text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What a footnote says a State had intended.
#[derive(Clone, Debug)]
pub(super) struct Pending<'text> {
    marker: Text<'text>,
    correction: Correction<'text>,
}

/// Reads "la délégation togolaise a indiqué … qu’elle avait eu l’intention de s’abstenir": a delegation, its State or
/// its nationality, and the next intention after it.
pub(super) fn corrections<'text>(
    text: &str,
    marker: &Text<'text>,
    span: Span,
    lexicon: &Lexicon,
) -> Vec<Pending<'text>> {
    let mut found = Vec::new();
    let mut speakers: Vec<u8> = Vec::new();
    let mut at = 0;
    while let Some(next) = words(&text[at..]).next().map(|next| at + next) {
        let rest = &text[next..];
        if let Some(len) = fold::longest_word(rest, lexicon.delegations) {
            let after = rest[len..].trim_start();
            let state = fold::longest(after, lexicon.demonyms).or_else(|| {
                words(after).take(3).find_map(|at| {
                    let (name, len) = StateName::scan(&after[at..], lexicon)?;
                    Some((name.state, at + len))
                })
            });
            if let Some((state, _)) = state {
                speakers.push(state);
            }
            at = next + len;
            continue;
        }
        if let Some((to, len)) = fold::longest(rest, lexicon.intentions) {
            for state in speakers.drain(..) {
                let iso3 = STATES.get(usize::from(state)).map_or("", |state| state.iso3);
                let correction =
                    Correction { state: iso3.into(), to: to.as_str().into(), footnote: Some(marker.clone()), span };
                found.push(Pending { marker: marker.clone(), correction });
            }
            at = next + len;
            continue;
        }
        let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        at = next + word.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// Gives each correction to the vote whose telling calls its footnote; else to the last.
pub(super) fn correct<'text>(votes: &mut [Vote<'text>], marks: &[Vec<Text<'text>>], pending: Vec<Pending<'text>>) {
    if pending.is_empty() {
        return;
    }
    let calls = marks.iter().enumerate().flat_map(|(at, marks)| marks.iter().map(move |mark| (&**mark, at as u32)));
    // Of two votes with one mark the later one stays. One after the other: to collect a map sorts a list of them first.
    let mut last: BTreeMap<&str, u32> = BTreeMap::new();
    last.extend(calls);
    for Pending { marker, correction } in pending {
        let before = || votes.partition_point(|vote| vote.span.start <= correction.span.start).checked_sub(1);
        let at = last.get(&*marker).map(|&at| at as usize).or_else(before);
        if let Some(vote) = at.and_then(|at| votes.get_mut(at)) {
            vote.corrections.push(correction);
        }
    }
}
