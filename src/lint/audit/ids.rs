//! Ids, and what refers to them.

use super::{Context, Level, Needs, OWN, PROFILE, Report, Rule, claims};
use crate::read::Pointer;
use crate::span::Span;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use std::collections::{HashMap, HashSet};

pub(crate) static ID_REPEATED: Rule = Rule {
    code: "id-repeated",
    level: Level::Warn,
    summary: "two elements have the same id",
    source: "Akoma Ntoso 1.0: an eId is unique within its document",
    needs: Needs::Markup,
    check: repeated,
};

pub(crate) static ID_MISPLACED: Rule = Rule {
    code: "id-misplaced",
    level: Level::Note,
    summary: "the id of a point names another point or paragraph than the one it is",
    source: PROFILE,
    needs: Needs::Markup,
    check: misplaced,
};

pub(crate) static REFERENCE_DANGLING: Rule = Rule {
    code: "reference-dangling",
    level: Level::Note,
    summary: "something refers to an id that nothing in the file has",
    source: OWN,
    needs: Needs::Markup,
    check: dangling,
};

pub(crate) static REFERENCE_PLAIN: Rule = Rule {
    code: "reference-plain",
    level: Level::Note,
    summary: "what refers to an id has no `#` before it",
    source: "Akoma Ntoso 1.0: a reference to an id of the file begins with #",
    needs: Needs::Markup,
    check: plain,
};

fn repeated(context: &Context<'_>, report: &mut Report<'_>) {
    let mut seen: HashMap<(&str, &str, u32), Span> = HashMap::new();
    for id in &claims(context).ids {
        let value = id.value.text.trim();
        match seen.get(&(&*id.attribute, value, id.part)) {
            Some(&first) => {
                report
                    .at(id.value.span, format!("`{value}` is the {} of an element before", id.attribute))
                    .beside(first);
            }
            None => {
                seen.insert((&*id.attribute, value, id.part), id.value.span);
            }
        }
    }
}

fn misplaced(context: &Context<'_>, report: &mut Report<'_>) {
    for id in &claims(context).ids {
        let value = id.value.text.trim();
        let parent = id.inside.as_deref().unwrap_or("");
        let (path, above) = within_component(value, parent);
        if !above.is_empty() && is_part_of_path(path) && !path.starts_with(above) {
            report.at(id.value.span, format!("`{value}` is inside `{parent}`"));
        } else if let (Some(label), Some(said)) = (&id.label, path.rsplit_once("_point_").map(|(_, said)| said))
            && !said.contains('_')
        {
            let label = label.trim_matches(|c: char| !c.is_alphanumeric());
            if !label.is_empty() && !label.eq_ignore_ascii_case(said) && label.is_ascii() && said.is_ascii() {
                report.at(id.value.span, format!("`{value}` is the id of the point {label}"));
            }
        }
    }
}

/// Two ids without the component that both are in: within it ids begin anew, each behind that of the component.
fn within_component<'a>(id: &'a str, parent: &'a str) -> (&'a str, &'a str) {
    let (mut id, mut parent) = (id, parent);
    while let (Some((component, rest)), Some((same, inner))) = (id.split_once("__"), parent.split_once("__"))
        && component == same
        && (component.starts_with("comp_") || component.starts_with("cmp_"))
    {
        (id, parent) = (rest, inner);
    }
    (id, parent)
}

/// Whether an id is made of that of what contains it.
fn is_part_of_path(id: &str) -> bool {
    id.contains("__") || id.contains("_list_point_")
}

/// Told once for a file, where the first of them stands: those who make these files leave the same ones out of each.
fn dangling(context: &Context<'_>, report: &mut Report<'_>) {
    let wrong = |pointer: &&Pointer<'_>| !pointer.resolves && pointer.element != "keyword";
    once(context, wrong, report, |targets| match targets {
        [one] => format!("`{one}` is the id of nothing in the file"),
        many => format!("{} are ids of nothing in the file", listed(many)),
    });
}

fn plain(context: &Context<'_>, report: &mut Report<'_>) {
    let wrong = |pointer: &&Pointer<'_>| pointer.resolves && !pointer.value.text.trim().starts_with('#');
    once(context, wrong, report, |targets| format!("a reference to an id begins with `#`: {}", listed(targets)));
}

/// Tells of all pointers that are wrong at once.
fn once(
    context: &Context<'_>,
    wrong: impl Fn(&&Pointer<'_>) -> bool,
    report: &mut Report<'_>,
    tell: impl Fn(&[&str]) -> String,
) {
    let mut targets: Vec<(&str, Span)> = Vec::new();
    let mut known = HashSet::new();
    for pointer in claims(context).pointers.iter().filter(wrong) {
        let target = pointer.value.text.trim();
        if known.insert(target) {
            targets.push((target, pointer.value.span));
        }
    }
    if let [(_, first), rest @ ..] = &*targets {
        let names: Vec<&str> = targets.iter().map(|(target, _)| *target).collect();
        let found = report.at(*first, tell(&names));
        found.related.extend(rest.iter().map(|(_, span)| *span));
    }
}

fn listed(targets: &[&str]) -> String {
    let quoted: Vec<String> = targets.iter().map(|target| format!("`{target}`")).collect();
    quoted.join(", ")
}
