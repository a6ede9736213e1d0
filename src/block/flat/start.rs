//! Where the next line-to-be begins in a flattened text.

#[cfg(test)]
mod tests;

use super::words::starts;
use super::{SAMPLE, find_decision, foot, is_end};
use crate::block::cues::{Cue, Cues, Zone};
use crate::block::decision::{Decision, begins};
use crate::block::ending::Ending;
use crate::block::probe::{First, Probe, is_comma, names_meeting, scan_part};
use crate::block::seam::Seam;
use crate::block::{Blocks, Part};
use crate::grammar::enumerator::Form;
use crate::grammar::opening::{scan_formula, scan_opening};
use crate::grammar::{Date, Enumerator, Symbol, masthead};
use crate::lexicon::signs::{Pair, Sign};
use crate::lexicon::{Lexicon, OpeningKind, fold};
use crate::line::page::Page;

/// Whether a text begins with the Roman (or Chinese) numeral of a part and goes on.
fn heads_part(text: &str) -> bool {
    text.split(char::is_whitespace).next().is_some_and(|word| scan_part(word).is_some())
}

/// A line-to-be: where it begins, and why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub(crate) at: usize,
    pub(crate) decision: Decision,
}

/// Where the next line-to-be begins in `line`, which begins as one at 0.
pub(crate) fn next_start(line: &str, blocks: &Blocks, page: &Page, lexicon: &Lexicon) -> Option<Start> {
    if page.in_foot() || line.starts_with("____") {
        // What stands there is the page's: no block begins.
        return foot::next_note(line, page, lexicon).map(|at| Start { at, decision: Decision::NONE });
    }
    let behind = |cue, after: &str| {
        let before = line[..line.len() - after.len()].trim_end().chars().next_back().unwrap_or(' ');
        let decision = begins(&Seam::Blank(before), Cues::of(cue), Zone::Flat);
        Some(Start { at: line.len() - after.len(), decision })
    };
    let own = Probe::new(crate::grammar::head(line, 200), lexicon);
    let mut begun = blocks.clone();
    begun.begin(&own, true, lexicon);
    let blocks = &begun;
    // The formula, and what else is whole by its words.
    if blocks.part() == Part::Head
        && let Some((_, len)) = own.formula
    {
        let after = line[own.markup + len..].trim_start_matches(is_comma);
        let probe = Probe::new(crate::grammar::head(after, 160), lexicon);
        // "L'Assemblée générale, rappelant …, décide …": a decision in one sentence. Without capitals its meeting tells.
        let told = probe.first == First::Lower && !lexicon.opens_lower
            || probe.first == First::Uncased && names_meeting(crate::grammar::head(after, 64), lexicon);
        return match line.find(" ____") {
            Some(rule) if told => behind(Cue::Rule, &line[rule + 1..]),
            None if told => None,
            _ => behind(Cue::BehindFormula, after),
        };
    }
    if let Some((_, len)) = Symbol::scan(line) {
        let after = line[len..].trim_start();
        if blocks.part() == Part::Head && after.len() < line.len() - len {
            return behind(Cue::BehindSymbol, after);
        }
    }
    let stretch = Stretch {
        meeting: begins_meeting(crate::grammar::head(line, 200), lexicon),
        part: heads_part(line),
        decision: match own.numbered {
            Some(_) if blocks.part() == Part::Head => Some(find_decision(crate::grammar::head(line, SAMPLE), lexicon)),
            _ => None,
        },
    };
    starts(line)
        .skip(1)
        .map(|(at, before)| {
            let cues = stretch.cues(&Spot { at, before, rest: &line[at..] }, blocks, lexicon);
            Start { at, decision: begins(&Seam::Blank(before), cues, Zone::Flat) }
        })
        .find(|start| start.decision.begins())
}

/// A word of a flattened text: where it stands, and the character behind which it does.
struct Spot<'text> {
    at: usize,
    before: char,
    rest: &'text str,
}

impl<'text> Spot<'text> {
    /// As much of what stands there as a line may hold.
    fn window(&self) -> &'text str {
        crate::grammar::head(self.rest, 200)
    }

    fn is_digit(&self) -> bool {
        self.rest.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether what stands before it may end a block.
    fn is_behind_end(&self) -> bool {
        is_end(self.before) || closes(self.before) || self.before.is_ascii_digit()
    }

    /// Whether a label may begin here.
    fn may_label(&self) -> bool {
        let window = self.window();
        let first = window.chars().next().unwrap_or(' ');
        first.is_ascii_digit()
            || matches!(first, '(' | '（' | '’' | '‘' | '\'' | '٠'..='٩' | '㈠'..='㈩')
            || window.chars().nth(1).is_some_and(|c| matches!(c, ')' | '.' | '、'))
            || window.chars().take(6).any(|c| c == ')')
    }
}

/// Whether a sign closes a quotation or a bracket.
fn closes(c: char) -> bool {
    matches!(Sign::of(c), Sign::Close(Pair::Quote | Pair::Round) | Sign::Straight)
}

/// What the line-to-be begins with whose end is looked for.
struct Stretch {
    /// A meeting, and its date may follow.
    meeting: bool,
    /// The numeral of a part.
    part: bool,
    /// The number of a title, and where the decision behind it begins.
    decision: Option<Option<usize>>,
}

impl Stretch {
    /// The cues of a spot. What cannot be there is not looked for, since every word is asked.
    fn cues(&self, spot: &Spot<'_>, blocks: &Blocks, lexicon: &Lexicon) -> Cues {
        let rest = spot.rest;
        if self.meeting && spot.is_digit() && Date::scan(rest, lexicon).is_some() {
            return Cues::of(Cue::MeetingDate);
        }
        if rest.starts_with("____") {
            return Cues::of(Cue::Rule);
        }
        if let Some(decision) = self.decision {
            let recital = spot.at > 32 && rest.starts_with(char::is_uppercase);
            if decision == Some(spot.at) || recital && Probe::new(spot.window(), lexicon).is_recital(lexicon) {
                return Cues::of(Cue::BelowTitle);
            }
        }
        if blocks.part() == Part::Head
            && let Some(cue) = head_cue(spot.window(), lexicon)
        {
            return Cues::of(cue);
        }
        if !spot.is_behind_end() {
            // After a heading that nothing parts from what follows it: only a number that is due, and its verb.
            return if spot.is_digit() { self.words(spot, blocks, lexicon) } else { Cues::NONE };
        }
        self.words(spot, blocks, lexicon)
            .and_if(Cue::HeadingBehind, is_heading(spot.window(), spot.before, blocks, lexicon))
    }

    /// What the words of a spot say where it is due.
    fn words(&self, spot: &Spot<'_>, blocks: &Blocks, lexicon: &Lexicon) -> Cues {
        let window = spot.window();
        if !spot.may_label() && !window.starts_with(char::is_alphabetic) {
            return Cues::NONE;
        }
        let mut probe = Probe::new(window, lexicon);
        // A call says that a sentence has ended, or that its number belongs to it: the cue of its own weighs that.
        let after = if spot.before.is_ascii_digit() { Ending::Stop } else { Ending::behind(spot.before) };
        let cues = match &probe.label {
            Some((Enumerator { form: Form::Dot, decimal: number @ 1.., .. }, _)) => {
                let number = *number;
                self.number(&mut probe, number, after, blocks, lexicon)
            }
            Some((label, _)) => blocks.label_cue(label, after).map_or(Cues::NONE, Cues::of),
            None => behind(window, &mut probe, after, spot, blocks, lexicon),
        };
        cues.and_if(Cue::Upper, probe.first == First::Upper)
    }

    /// What a number says: whether it is due, and its verb.
    fn number(&self, probe: &mut Probe<'_>, number: u16, after: Ending, blocks: &Blocks, lexicon: &Lexicon) -> Cues {
        let cues = blocks.number_cues(probe, number, after, lexicon);
        let cased = probe.first != First::Lower || lexicon.opens_lower;
        let opening = probe.find_opening(lexicon);
        let operative = opening == Some(OpeningKind::Operative);
        let ahead = number.saturating_sub(blocks.number());
        let skipped = operative && (2..=3).contains(&ahead) && blocks.part() == Part::Operative;
        let recited = match after {
            Ending::Comma if operative => true,
            Ending::Open => self.part,
            _ => blocks.part() == Part::Preamble,
        };
        let recited = number == 1 && recited;
        let due = cues.has(Cue::NumberDue) || skipped || recited;
        cues.and_if(Cue::NumberSkipped, skipped)
            .and_if(Cue::NumberRecited, recited && !cues.has(Cue::NumberDue))
            .and_if(Cue::VerbBehind, due && cased && opening.is_some())
            .and_if(Cue::NoSentence, !cased || probe.first == First::Digit)
    }
}

/// What stands in a masthead at any word of it: a formula, or a symbol and a recital behind it.
fn head_cue(window: &str, lexicon: &Lexicon) -> Option<Cue> {
    if scan_formula(window, lexicon).is_some() {
        return Some(Cue::FormulaBehind);
    }
    let (_, len) = Symbol::scan(window)?;
    let next = Probe::new(window[len..].trim_start(), lexicon);
    let opens = next.first == First::Upper && window[len..].starts_with(' ') && next.opening(lexicon).is_some();
    opens.then_some(Cue::SymbolBehind)
}

/// What stands behind the end of a block where no label does.
fn behind(
    window: &str,
    probe: &mut Probe<'_>,
    after: Ending,
    spot: &Spot<'_>,
    blocks: &Blocks,
    lexicon: &Lexicon,
) -> Cues {
    let comma = after == Ending::Comma;
    match blocks.part() {
        Part::Preamble => match blocks.unlabelled_cue(probe, after, lexicon) {
            Some(lead) => Cues::of(lead).and_if(Cue::GoesOn, comma && goes_on(window, lexicon)),
            None => Cues::NONE,
        },
        Part::Operative | Part::Body => {
            let stop = after == Ending::Stop && !spot.before.is_ascii_digit();
            Cues::NONE.and_if(Cue::MeetingBehind, stop && begins_meeting(window, lexicon))
        }
        Part::Closing => Cues::NONE.and_if(Cue::DateBehind, Date::scan(window, lexicon).is_some()),
        Part::Head | Part::Annex => Cues::NONE,
    }
}

/// Whether a clause that opens as recitals do goes on with the one before it: by its verb, or because its first words
/// point back to what that one said.
fn goes_on(window: &str, lexicon: &Lexicon) -> bool {
    fold::longest_word(window, lexicon.goes_on).is_some()
        || !lexicon.points_back.is_empty()
            && starts(window)
                .take(12)
                // Not beyond the next clause.
                .take_while(|&(at, before)| {
                    at == 0 || !is_end(before) || scan_opening(&window[at..], lexicon).is_none()
                })
                .any(|(at, _)| fold::longest_word(&window[at..], lexicon.points_back).is_some())
}

/// Whether a heading begins at `window`: a few words without punctuation between the end of a paragraph and the number
/// that is due, or after a Roman numeral, a number 1.
fn is_heading(window: &str, before: char, blocks: &Blocks, lexicon: &Lexicon) -> bool {
    if !matches!(before, ';' | '.' | '؛' | '；' | '。' | ',' | '،' | '，') || blocks.part() == Part::Head {
        return false;
    }
    let first = window.chars().next().unwrap_or(' ');
    if !first.is_alphabetic() || first.is_lowercase() {
        return false;
    }
    let part = heads_part(window);
    for (at, before) in starts(window).skip(1) {
        if is_end(before) {
            return false;
        }
        let rest = &window[at..];
        if rest.starts_with(|c: char| c.is_ascii_digit())
            && let probe = Probe::new(rest, lexicon)
            && probe.label.is_some_and(|(label, _)| blocks.comes_next(&label) || part && label.decimal == 1)
        {
            return probe.first != First::Lower || lexicon.opens_lower;
        }
    }
    false
}

/// Whether a meeting is named at the start of `window`, with nothing after it but a date.
fn begins_meeting(window: &str, lexicon: &Lexicon) -> bool {
    let mut ends = window.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(10);
    let short = window.len() < 160;
    ends.any(|at| {
        at < 100
            && masthead::is_meeting(&window[..at], lexicon)
            && Date::scan(window[at..].trim_start(), lexicon).is_some()
    }) || short && masthead::is_meeting(window.trim_end(), lexicon)
}
