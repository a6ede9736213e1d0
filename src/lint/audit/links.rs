//! Links whose target does not fit their words.

use super::super::sessions::{day, when};
use super::parts::Parts;
use super::{Context, Level, Needs, OWN, Report, Rule, claims};
use crate::read::Link;
use alloc::format;
use alloc::string::String;

pub(crate) static LINK_TARGET: Rule = Rule {
    code: "link-target",
    level: Level::Warn,
    summary: "a link leads to another number than its words say",
    source: OWN,
    needs: Needs::Markup,
    check: target,
};

pub(crate) static LINK_SERIES: Rule = Rule {
    code: "link-series",
    level: Level::Warn,
    summary: "a link leads to a text of another organ or kind than its words say",
    source: OWN,
    needs: Needs::Markup,
    check: series,
};

pub(crate) static LINK_PART: Rule = Rule {
    code: "link-part",
    level: Level::Note,
    summary: "a link leads to another part of a resolution than its words say",
    source: OWN,
    needs: Needs::Markup,
    check: part,
};

/// Each link whose words cite something, with the symbol of that and the symbol it leads to. A citation that is cut into
/// several links in a row is given once.
fn each<'a>(context: &Context<'a>, give: &mut impl FnMut(&'a Link<'a>, &'a str, &'a str)) {
    let mut before: Option<&Link<'_>> = None;
    for link in &claims(context).links {
        let piece = before.is_some_and(|before| is_piece(before, link));
        before = Some(link);
        let said = link.said.as_ref().and_then(|said| said.symbol.as_deref());
        let words = || link.words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        if let (Some(said), Some(leads), false) = (said, link.symbol.as_deref(), piece)
            && !words().eq_ignore_ascii_case(leads)
        {
            give(link, said, leads);
        }
    }
}

/// How far apart two links can be with nothing but their tags between them: `</a><a href="`, and a blank or two.
const TAGS: u32 = 16;

/// Whether a link is another piece of the citation that the link before it is on.
pub(super) fn is_piece(before: &Link<'_>, link: &Link<'_>) -> bool {
    if link.href.span.start.saturating_sub(before.span.end) > TAGS {
        return false;
    }
    let part = |link: &Link<'_>| {
        link.words.is_empty() || link.said.as_ref().is_some_and(|said| said.text.len() > link.words.len())
    };
    let same = match (&before.said, &link.said) {
        (Some(before), Some(said)) => before == said,
        _ => before.words.is_empty() || link.words.is_empty(),
    };
    before.href.text == link.href.text && part(before) && part(link) && same
}

fn target(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |link, said, leads| {
        let wrong = match (Parts::of(said), Parts::of(leads)) {
            (Some(said), Some(leads)) => said.number != leads.number || said.group != leads.group,
            (None, None) => !same_document(said, leads),
            // A resolution that was cited by the symbol of a document, or the other way round.
            _ => true,
        };
        if wrong {
            report.at(link.span, format!("the words say {said}, the link leads to {leads}"));
        }
    });
}

fn series(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |link, said, leads| {
        let (Some(words), Some(there)) = (Parts::of(said), Parts::of(leads)) else { return };
        let same = words.number == there.number && words.group == there.group;
        if !same || words.series == there.series {
            return;
        }
        // The date tells which series a number is of. Without one, a number of no organ is taken for one of the
        // Assembly, and that is no ground to doubt a link to another's.
        let date = link.said.as_ref().and_then(|said| said.date.as_deref());
        let can_be =
            |symbol: &str, date: &str| when(symbol).zip(day(date)).is_some_and(|(when, date)| when.contains(date));
        // What is called a decision is none that is a resolution.
        let organ = |series: &'_ str| series.rsplit_once('/').map_or(0, |(organ, _)| organ.len());
        let kinds = words.series[..organ(words.series)] == there.series[..organ(there.series)];
        let wrong = match date {
            _ if kinds => true,
            Some(date) => can_be(said, date) && !can_be(leads, date),
            None => !matches!(words.series, "A/RES" | "A/DEC"),
        };
        if wrong {
            report.at(link.span, format!("the words say {said}, the link leads to {leads}"));
        }
    });
}

fn part(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |link, said, leads| {
        let (Some(mut words), Some(there)) = (Parts::of(said), Parts::of(leads)) else { return };
        // The symbol of a number with the session in Roman has no letter.
        words.letters = link.said.as_ref().and_then(|said| said.part.as_deref()).unwrap_or(words.letters);
        let same = (words.series, words.number, words.group) == (there.series, there.number, there.group);
        // An address without a letter is that of the first part, or of all in one document.
        if same && !there.letters.is_empty() && !words.letters.is_empty() && !covers(there.letters, words.letters) {
            report.at(link.span, format!("the words say {said}, the link leads to {leads}"));
        }
    });
}

/// Whether letters such as `B`, `A-C` or `A,B` are those of a part among others.
fn covers(letters: &str, part: &str) -> bool {
    let is_one = |text: &str| text.len() == 1;
    match letters.split_once('-') {
        Some((from, to)) if is_one(from) && is_one(to) && is_one(part) => (from..=to).contains(&part),
        _ => letters.contains(part),
    }
}

/// Whether two symbols are of one document: one of them may be the half of a joint symbol, or lack what stands in
/// brackets after it.
fn same_document(said: &str, leads: &str) -> bool {
    let is = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
    let bare = |symbol: &'_ str| symbol.find('(').map_or(symbol.len(), |at| at);
    is(said, leads)
        || said.split('-').any(|half| is(half, leads))
        || leads.split('-').any(|half| is(half, said))
        || (said.contains('(') != leads.contains('(')) && is(&said[..bare(said)], &leads[..bare(leads)])
}
