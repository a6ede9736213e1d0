//! Events, one a line, for people to read.
//!
//! ```text
//! 0..412      start document
//! 0..14         start masthead organ
//! 0..14           text "Nations Unies"
//! 14..14        end masthead
//! ```
//!
//! The words are those that [`ElementKind`](crate::event::ElementKind) and what else an event carries have: nothing is named twice.

use crate::event::{Element, Event, EventKind, Join};
use crate::grammar::CitationKind;
use crate::pull::Events;
use core::fmt;

/// Writes events, one a line: where it stands in bytes, what it is, and the text of what has one, indented by depth.
///
/// A call of a footnote that is not [`certain`](crate::grammar::Mark::certain) is `call uncertain "1"`: whether it is one
/// is known when the notes have been read, and a tree says so.
///
/// Allocates nothing and keeps nothing but the depth. Text is quoted the way Rust quotes it, so that a line stays one line.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut lines = String::new();
/// undocs::write::events(undocs::events("…"), &mut lines)?;
/// assert!(lines.starts_with("0..0        start document\n"));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn events<'a>(events: impl IntoIterator<Item = Event<'a>>, out: &mut impl fmt::Write) -> fmt::Result {
    events_at(events, |offset| offset, out)
}

/// Like [`events`], with positions as `position` turns them out; see [`LineIndex::offset`](crate::LineIndex::offset).
///
/// # Errors
/// When `out` fails.
pub fn events_at<'a>(
    events: impl IntoIterator<Item = Event<'a>>,
    position: impl Fn(u32) -> u32,
    out: &mut impl fmt::Write,
) -> fmt::Result {
    let mut depth = 0;
    for event in events {
        line(&event, &mut depth, &position, out)?;
    }
    Ok(())
}

/// Like [`events_at`], and before each block, and for each line that goes on with one, a line `# …` that tells
/// [why](crate::Reason).
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut lines = String::new();
/// undocs::write::events_because(undocs::events("The General Assembly,\n"), |offset| offset, &mut lines)?;
/// assert!(lines.contains("# 0..21 named by formula"), "{lines}");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn events_because(mut events: Events<'_>, position: impl Fn(u32) -> u32, out: &mut impl fmt::Write) -> fmt::Result {
    let mut depth = 0;
    loop {
        let mut told = Ok(());
        let event = events.next_because(|reason| {
            let (start, end) = (position(reason.span.start), position(reason.span.end));
            told = told.and_then(|()| writeln!(out, "# {start}..{end} {reason}"));
        });
        told?;
        let Some(event) = event else { return Ok(()) };
        line(&event, &mut depth, &position, out)?;
    }
}

/// One event, below `depth` that are open.
fn line(
    event: &Event<'_>,
    depth: &mut usize,
    position: &impl Fn(u32) -> u32,
    out: &mut impl fmt::Write,
) -> fmt::Result {
    if let EventKind::End(_) = event.kind {
        *depth = depth.saturating_sub(1);
    }
    let (start, end) = (position(event.span.start), position(event.span.end));
    // As wide as the spans of a text under 100 kB.
    let width = 11usize.saturating_sub(digits(start) + 2 + digits(end));
    write!(out, "{start}..{end}{:width$} {:indent$}", "", "", indent = 2 * *depth)?;
    kind(&event.kind, out)?;
    out.write_char('\n')?;
    if let EventKind::Start(_) = event.kind {
        *depth += 1;
    }
    Ok(())
}

fn digits(n: u32) -> usize {
    n.checked_ilog10().unwrap_or(0) as usize + 1
}

fn kind(kind: &EventKind<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    match kind {
        EventKind::Start(element) => start(element, out),
        EventKind::End(element) => write!(out, "end {}", element.as_str()),
        EventKind::Text(text) => write!(out, "text {text:?}"),
        EventKind::Break(Join::Space) => write!(out, "break"),
        EventKind::Break(Join::Nothing) => write!(out, "break joined"),
        EventKind::Label(number) => write!(out, "label {number:?}"),
        EventKind::Call(mark) => {
            write!(out, "call {}{:?}", if mark.certain { "" } else { "uncertain " }, mark.marker)
        }
        EventKind::Markup(text) => write!(out, "markup {text:?}"),
        EventKind::Furniture(kind, text) => write!(out, "furniture {} {text:?}", kind.as_str()),
        EventKind::Lead(text) => write!(out, "lead {text:?}"),
        EventKind::Citation(citation) => {
            match citation.kind {
                CitationKind::CharterArticle { article, paragraph: 0 } => {
                    write!(out, "citation charter-article {article}")?
                }
                CitationKind::CharterArticle { article, paragraph } => {
                    write!(out, "citation charter-article {article} paragraph {paragraph}")?;
                }
                _ => write!(out, "citation {citation}")?,
            }
            if let Some(letters) = citation.letters().filter(|_| citation.has_symbol()) {
                write!(out, " part {letters}")?;
            }
            if let Some(date) = citation.date {
                write!(out, " of {date}")?;
            }
            write!(out, " {:?}", citation.raw)
        }
        EventKind::State(name) => write!(out, "state {} {:?}", name.iso3(), name.raw),
        EventKind::Sponsors { later } => write!(out, "sponsors{}", if *later { " later" } else { "" }),
        EventKind::Tally(tally) => {
            write!(
                out,
                "tally {} in favour, {} against, {} abstaining",
                tally.in_favour, tally.against, tally.abstaining
            )
        }
        EventKind::Language(language) => write!(out, "language {}", language.code()),
        EventKind::Kind(kind) => write!(out, "kind {}", kind.as_str()),
        EventKind::Diagnostic(odd) => write!(out, "{} {}", odd.severity.as_str(), odd.code.as_str()),
    }
}

fn start(element: &Element<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    write!(out, "start {}", element.kind().as_str())?;
    match element {
        Element::Draft { number, kind } => {
            write!(out, " {}", kind.as_str())?;
            number.map_or(Ok(()), |number| write!(out, " {number:?}"))
        }
        Element::Masthead(field) => write!(out, " {}", field.as_str()),
        Element::EnactingFormula(organ) => write!(out, " {}", organ.as_str()),
        // JSON has these words with an underscore.
        Element::Ballot(choice) => {
            choice.as_str().split('_').zip([" ", "-", "-"]).try_for_each(|(word, before)| write!(out, "{before}{word}"))
        }
        Element::Subparagraph { level } | Element::Section { level } => write!(out, " {level}"),
        _ => Ok(()),
    }
}
