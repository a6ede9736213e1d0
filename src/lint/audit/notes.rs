//! Footnotes in the order in which they stand.

use super::{Context, Level, Needs, Report, Rule, claims};
use alloc::format;

pub(crate) static NOTE_ORDER: Rule = Rule {
    code: "note-order",
    level: Level::Warn,
    summary: "the marker of a footnote does not follow the one before",
    source: "UN Editorial Manual, Footnotes, IX.B: numbers are neither repeated nor skipped",
    needs: Needs::Markup,
    check: order,
};

fn order(context: &Context<'_>, report: &mut Report<'_>) {
    let mut before: Option<u32> = None;
    for note in &claims(context).notes {
        let Ok(number) = note.text.trim_matches(|c: char| !c.is_alphanumeric()).parse::<u32>() else { continue };
        // The documents of a file, and their annexes, may begin again or go on.
        let follows = number == 1 || before.is_some_and(|last| number == last + 1);
        if !follows {
            let what = match before {
                Some(last) => format!("footnote {number} follows footnote {last}"),
                None => format!("the first footnote is {number}"),
            };
            report.at(note.span, what);
        }
        before = Some(number);
    }
}
