//! The descriptions in `tests/spec/*.md`, run.
//!
//! A case is a fenced block ` ```text ` with what stands in a document, then one ` ```outline ` with what is read in it:
//! a line an element, indented by depth, with its text; labels, leading phrases, States, citations and calls are named
//! where they stand. Text is shortened where the description writes `…`. Or a block ` ```facts ` follows: a line a fact of
//! the tree, `symbol A/RES/95/12`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use undocs::{EventKind, write};

/// A case and where it stands.
struct Case {
    place: String,
    text: String,
    outline: String,
    /// What is described are facts of the tree.
    facts: bool,
}

#[test]
fn documents_are_read_as_described() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("tests/spec")
        .map(|entry| entry.expect("tests/spec can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    paths.sort();
    let cases: Vec<Case> = paths.iter().flat_map(|path| cases(path)).collect();
    assert!(cases.len() >= 10, "{} cases in {}", cases.len(), folder.display());
    let wrong: Vec<String> = cases.iter().filter_map(check).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn cases(path: &Path) -> Vec<Case> {
    let file = fs::read_to_string(path).expect("a description can be read");
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
    let mut found = Vec::new();
    let mut text: Option<(usize, String)> = None;
    let mut lines = file.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let block = block.join("\n") + "\n";
        match (fence, text.take()) {
            ("text", None) => text = Some((at + 1, block)),
            ("outline", Some((line, text))) => {
                found.push(Case { place: format!("{name}:{line}"), text, outline: block, facts: false })
            }
            ("facts", Some((line, text))) => {
                found.push(Case { place: format!("{name}:{line}"), text, outline: block, facts: true })
            }
            _ => panic!("{name}:{}: an outline or facts follow each text, and nothing else is fenced", at + 1),
        }
    }
    assert!(text.is_none(), "{name}: the last text has no outline");
    found
}

fn check(case: &Case) -> Option<String> {
    let found = if case.facts { facts(&case.text, &case.outline) } else { outline(&case.text) };
    let (mut left, mut right) = (case.outline.lines(), found.lines());
    let mut place = String::new();
    for number in 1.. {
        let (expected, found) = (left.next(), right.next());
        if expected.is_none() && found.is_none() {
            return None;
        }
        let same = expected.zip(found).is_some_and(|(expected, found)| matches(expected, found));
        if !same {
            let (expected, found) = (expected.unwrap_or("(nothing more)"), found.unwrap_or("(nothing more)"));
            let _ =
                write!(place, "{}: line {number} of the outline: expected {expected:?}, read {found:?}", case.place);
            break;
        }
    }
    Some(format!("{place}\n--- all that was read\n{found}"))
}

/// Without an allocator there is no tree to ask.
#[cfg(not(feature = "alloc"))]
fn facts(_: &str, described: &str) -> String {
    described.into()
}

/// Of the facts that are described, what the tree says: `-` where it says nothing.
#[cfg(feature = "alloc")]
fn facts(text: &str, described: &str) -> String {
    let document = undocs::parse(text).document;
    let mut found = String::new();
    for name in described.lines().filter_map(|line| line.split(' ').next()) {
        let said: Vec<String> = match name {
            "kind" => {
                let outline = outline(text);
                outline
                    .lines()
                    .next_back()
                    .and_then(|line| line.strip_prefix("kind "))
                    .map(Into::into)
                    .into_iter()
                    .collect()
            }
            "symbol" => document.symbol.iter().map(ToString::to_string).collect(),
            "number" => document.number.iter().map(ToString::to_string).collect(),
            "adopted" => document.adopted.iter().map(ToString::to_string).collect(),
            "meeting" => document.meeting.iter().map(ToString::to_string).collect(),
            "title" => document.title.iter().map(ToString::to_string).collect(),
            "date" => document.masthead.date.iter().map(ToString::to_string).collect(),
            "item" => document.masthead.agenda_item.iter().map(|item| item.number.to_string()).collect(),
            "session" => document.masthead.session.iter().map(|session| session.number.to_string()).collect(),
            "sponsors" => document.sponsors.iter().filter_map(|sponsor| sponsor.iso3.clone()).map(Into::into).collect(),
            "tallies" => document.votes.iter().map(tallies).collect(),
            "cites" => {
                document.citations.iter().filter_map(|citation| citation.symbol.clone()).map(Into::into).collect()
            }
            "sponsored" => {
                document.sponsors.iter().map(|sponsor| sponsor.of.as_deref().unwrap_or("-").into()).collect()
            }
            // What calls each note stands in the text no more: a mark that none calls has "?" behind it.
            "notes" => {
                let called = |note: &undocs::tree::Footnote<'_>| if note.called { "" } else { "?" };
                document.footnotes.iter().map(|note| format!("{}{} {}", note.marker, called(note), note.text)).collect()
            }
            "texts" => document.blocks().filter_map(|block| block.text.as_deref().map(Into::into)).collect(),
            "odd" => document.diagnostics.iter().map(|diagnostic| diagnostic.code.to_string()).collect(),
            name => panic!("no fact is called {name}"),
        };
        let said = if said.is_empty() { "-".into() } else { said.join(", ") };
        let _ = writeln!(found, "{name} {said}");
    }
    found
}

/// "13-0-2 (CHL NOR)": the figures of a vote, and who is named of those that were not in favour.
#[cfg(feature = "alloc")]
fn tallies(vote: &undocs::tree::Vote<'_>) -> String {
    let list = |list: &undocs::tree::Ballot<'_>| list.tally.map_or("?".into(), |tally| tally.to_string());
    let named = [&vote.against, &vote.abstaining].into_iter().flat_map(|list| &list.states);
    let named: Vec<&str> = named.filter_map(|state| state.iso3.as_deref()).collect();
    let figures = [&vote.in_favour, &vote.against, &vote.abstaining].map(list).join("-");
    format!("{figures} ({})", named.join(" "))
}

/// Whether a line is as described; `…` stands for anything.
fn matches(expected: &str, found: &str) -> bool {
    match expected.split_once('…') {
        None => expected == found,
        Some((before, after)) => {
            found.len() >= before.len() + after.len() && found.starts_with(before) && found.ends_with(after)
        }
    }
}

/// The events of a text without their positions and without what every text has: the document, its language, its end.
fn outline(text: &str) -> String {
    let mut lines = String::new();
    write::events(undocs::events(text), &mut lines).expect("memory can be written to");
    let mut out = String::new();
    for line in lines.lines() {
        let (_, said) = line.split_once(' ').unwrap_or((line, ""));
        let said = said.trim_start();
        let depth = (line.len() - said.len()).saturating_sub(14) / 2;
        if said.starts_with("end ") || said.starts_with("start document") || said.starts_with("language ") {
            continue;
        }
        let said = said.strip_prefix("start ").unwrap_or(said);
        let _ = writeln!(out, "{:indent$}{said}", "", indent = 2 * depth);
    }
    out
}

/// The outline is made from the lines of [`write::events`]; this holds it to the events themselves.
#[test]
fn an_outline_leaves_no_element_out() {
    let text = "L’Assemblée générale,\n\n1. Prie les communes :\n\na) De lire ;\n\nb) D’écrire.\n";
    let elements = undocs::events(text).filter(|event| matches!(event.kind, EventKind::Start(_))).count();
    let words = ["enacting-formula", "operative-paragraph", "subparagraph"];
    let named =
        outline(text).lines().filter(|line| words.iter().any(|word| line.trim_start().starts_with(word))).count();
    assert_eq!(named, elements - 1, "all but the document in\n{}", outline(text));
    assert!(outline(text).contains("\n  subparagraph 1\n    label \"a)\"\n"), "{}", outline(text));
}
