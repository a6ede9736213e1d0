//! Events, one a line, for people to read.
//!
//! ```text
//! 0..412      start document
//! 0..14         start masthead organ
//! 0..14           text "Nations Unies"
//! 14..14        end masthead
//! ```
//!
//! The words are those of [`EventKind`], [`Element`] and what they carry, in kebab-case: nothing is named twice.

use crate::event::{Element, Event, EventKind, Join};
use crate::grammar::CitationKind;
use core::fmt::{self, Debug, Display, Write};

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
    let mut depth = 0usize;
    for event in events {
        if let EventKind::End(_) = event.kind {
            depth = depth.saturating_sub(1);
        }
        let (start, end) = (position(event.span.start), position(event.span.end));
        // As wide as the spans of a text under 100 kB.
        let width = 11usize.saturating_sub(digits(start) + 2 + digits(end));
        write!(out, "{start}..{end}{:width$} {:indent$}", "", "", indent = 2 * depth)?;
        kind(&event.kind, out)?;
        out.write_char('\n')?;
        if let EventKind::Start(_) = event.kind {
            depth += 1;
        }
    }
    Ok(())
}

fn digits(n: u32) -> usize {
    n.checked_ilog10().unwrap_or(0) as usize + 1
}

fn kind(kind: &EventKind<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    match kind {
        EventKind::Start(element) => start(element, out),
        EventKind::End(element) => write!(out, "end {}", Kebab(element)),
        EventKind::Text(text) => write!(out, "text {text:?}"),
        EventKind::Break(Join::Space) => write!(out, "break"),
        EventKind::Break(Join::Nothing) => write!(out, "break joined"),
        EventKind::Label(number) => write!(out, "label {number:?}"),
        EventKind::Call(mark) => {
            write!(out, "call {}{:?}", if mark.certain { "" } else { "uncertain " }, mark.marker)
        }
        EventKind::Markup(text) => write!(out, "markup {text:?}"),
        EventKind::Furniture(kind, text) => write!(out, "furniture {} {text:?}", Kebab(kind)),
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
        EventKind::Kind(kind) => write!(out, "kind {}", Kebab(kind)),
        EventKind::Diagnostic(odd) => write!(out, "{} {}", Kebab(&odd.severity), odd.code.as_str()),
    }
}

fn start(element: &Element<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    write!(out, "start {}", Kebab(&element.kind()))?;
    match element {
        Element::Draft { number, kind } => {
            write!(out, " {}", Kebab(kind))?;
            number.map_or(Ok(()), |number| write!(out, " {number:?}"))
        }
        Element::Masthead(field) => write!(out, " {}", Kebab(field)),
        Element::EnactingFormula(organ) => write!(out, " {}", Kebab(organ)),
        Element::Ballot(choice) => write!(out, " {}", Kebab(choice)),
        Element::Subparagraph { level } | Element::Section { level } => write!(out, " {level}"),
        _ => Ok(()),
    }
}

/// The name of a variant, `OperativeParagraph`, as a word: `operative-paragraph`.
struct Kebab<'a, T>(&'a T);

impl<T: Debug> Display for Kebab<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Words<'a, 'f>(&'a mut fmt::Formatter<'f>, bool);

        impl fmt::Write for Words<'_, '_> {
            fn write_str(&mut self, name: &str) -> fmt::Result {
                for c in name.chars() {
                    if c.is_ascii_uppercase() && core::mem::replace(&mut self.1, true) {
                        self.0.write_char('-')?;
                    }
                    self.0.write_char(c.to_ascii_lowercase())?;
                }
                Ok(())
            }
        }

        write!(Words(f, false), "{:?}", self.0)
    }
}
