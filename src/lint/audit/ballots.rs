//! What votes count, and whom.

use super::{Context, Level, Needs, OWN, Report, Rule, claims};
use crate::grammar::StateName;
use crate::language::Language;
use crate::lexicon::{Lexicon, lexicon};
use crate::read::BallotClaim;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub(crate) static COUNT_MISMATCH: Rule = Rule {
    code: "count-mismatch",
    level: Level::Warn,
    summary: "the list of a vote has not as many States as it counts",
    source: OWN,
    needs: Needs::Markup,
    check: counts,
};

pub(crate) static LISTS_DIFFER: Rule = Rule {
    code: "lists-differ",
    level: Level::Warn,
    summary: "the printed list of a vote has other States than that of the metadata",
    source: OWN,
    needs: Needs::Markup,
    check: lists,
};

fn counts(context: &Context<'_>, report: &mut Report<'_>) {
    for ballot in &claims(context).ballots {
        let Some(count) = &ballot.count else { continue };
        let names = ballot.names.len();
        let what = match count.text.trim().parse::<usize>() {
            // A list may be left out; it cannot be of some.
            Ok(count) if count == names || names == 0 => continue,
            Ok(count) => format!("{count} are counted {}, {names} are named", named(ballot)),
            Err(_) => format!("`{}` is no number", count.text),
        };
        report.at(count.span, what).beside(ballot.span);
    }
}

fn named(ballot: &BallotClaim<'_>) -> &'static str {
    match ballot.choice.as_str() {
        "in_favour" => "in favour",
        choice => choice,
    }
}

fn lists(context: &Context<'_>, report: &mut Report<'_>) {
    let language = context.documents.first().and_then(|document| document.language.0);
    let words = [lexicon(language.unwrap_or(Language::En)), lexicon(Language::En)];
    let ballots = &claims(context).ballots;
    let key = |ballot: &BallotClaim<'_>| (ballot.part, ballot.vote, ballot.choice.as_str());
    let mut of_meta = BTreeMap::new();
    for meta in ballots.iter().filter(|ballot| !ballot.printed) {
        of_meta.entry(key(meta)).or_insert(meta);
    }
    for printed in ballots.iter().filter(|ballot| ballot.printed) {
        let Some(meta) = of_meta.get(&key(printed)) else { continue };
        let (Some(here), Some(there)) = (states(printed, &words), states(meta, &words)) else { continue };
        let list = |codes: Vec<&&str>| codes.into_iter().copied().collect::<Vec<_>>().join(", ");
        let (more, less) = (list(here.difference(&there).collect()), list(there.difference(&here).collect()));
        if !more.is_empty() || !less.is_empty() {
            let mut what: String = format!("of those {}", named(printed));
            for (codes, says) in [(more, "the metadata lack"), (less, "the printed list lacks")] {
                if !codes.is_empty() {
                    what += &format!(" {says} {codes}");
                }
            }
            report.at(printed.span, what).beside(meta.span);
        }
    }
}

/// The codes of a list; `None` where a name is not known, for then nothing can be said.
fn states(ballot: &BallotClaim<'_>, words: &[&'static Lexicon; 2]) -> Option<BTreeSet<&'static str>> {
    let code = |name: &str| {
        let name = name.trim();
        words
            .iter()
            .find_map(|words| Some(StateName::scan(name, words).filter(|(_, len)| *len == name.len())?.0.iso3()))
    };
    ballot.names.iter().map(|name| code(&name.text)).collect()
}
