//! States in lists: nobody votes twice or sponsors twice.

use super::{Context, Level, Needs, Report, Rule};
use crate::lexicon::Choice;
use crate::span::Span;
use alloc::collections::BTreeMap;
use alloc::format;

pub(super) static STATE_TWICE: Rule = Rule {
    code: "state-twice",
    level: Level::Warn,
    summary: "a State stands twice in the lists of one vote",
    source: "the document’s own consistency",
    needs: Needs::Document,
    check: voters,
};

pub(super) static SPONSOR_TWICE: Rule = Rule {
    code: "sponsor-twice",
    level: Level::Warn,
    summary: "a State sponsors the same draft twice",
    source: "the document’s own consistency",
    needs: Needs::Document,
    check: sponsors,
};

fn voters(context: &Context<'_>, report: &mut Report<'_>) {
    for vote in context.documents.iter().flat_map(|document| &document.votes) {
        let mut seen: BTreeMap<&str, (Span, Choice)> = BTreeMap::new();
        for (choice, ballot) in vote.lists() {
            for state in &ballot.states {
                let Some(iso3) = state.iso3.as_deref() else { continue };
                let Some(&(first, chose)) = seen.get(iso3) else {
                    seen.insert(iso3, (state.span, choice));
                    continue;
                };
                let message = if chose == choice {
                    format!("{} stands twice in this list", state.name)
                } else {
                    format!("{} stands in two lists of this vote", state.name)
                };
                report.at(state.span, message).beside(first);
            }
        }
    }
}

fn sponsors(context: &Context<'_>, report: &mut Report<'_>) {
    for document in &context.documents {
        let mut seen: BTreeMap<(Option<&str>, &str), Span> = BTreeMap::new();
        for sponsor in &document.sponsors {
            let Some(iso3) = sponsor.iso3.as_deref() else { continue };
            match seen.get(&(sponsor.of.as_deref(), iso3)) {
                Some(&first) => {
                    report.at(sponsor.span, format!("{} is a sponsor already", sponsor.name)).beside(first);
                }
                None => {
                    seen.insert((sponsor.of.as_deref(), iso3), sponsor.span);
                }
            }
        }
    }
}
