//! Words for what is wrong: each function gives a whole message, coloured, that ends with a line break.

use crate::kinds::Passed;
use crate::terminal::printable;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, Title};
use std::io;
use std::ops::Range;
use std::path::Path;
use undocs::lint::{self, Finding};
use undocs::source::Failure;
use undocs::tree::DiagnosticNode;
use undocs::{ErrorKind, LineIndex, Place, Severity, Span};

/// Diagnostics of one text that are shown; who wants all finds them in the output.
const SHOWN: usize = 20;
/// Characters of a line that are shown before and after the place.
const BEFORE: usize = 40;
const AFTER: usize = 60;

/// Something is wrong, and what to do about it.
pub(crate) fn error(title: &str, help: Option<&str>) -> String {
    render(&[Group::with_title(Level::ERROR.primary_title(title)).elements(help.map(|help| Level::HELP.message(help)))])
}

pub(crate) fn note(title: &str) -> String {
    render(&[Group::with_title(Level::NOTE.primary_title(title))])
}

pub(crate) fn not_read(name: &str, cause: &io::Error) -> String {
    let help = match cause.kind() {
        io::ErrorKind::NotFound => Some("check the name; a folder may be named too"),
        io::ErrorKind::PermissionDenied => Some("you have no right to read it"),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
            Some("what it is packed in is broken; get it again")
        }
        io::ErrorKind::FileTooLarge => Some("split it; or, if it is one text, allow more with --max-size"),
        _ => None,
    };
    error(&format!("cannot read {name}: {cause}"), help)
}

/// The archive cannot be read, or no further.
pub(crate) fn archive_not_read(name: &str, cause: &io::Error) -> String {
    let help = match cause.kind() {
        io::ErrorKind::NotFound => "check the name; a folder may be named too",
        io::ErrorKind::PermissionDenied => "you have no right to read it",
        io::ErrorKind::FileTooLarge => {
            "the texts before that are written; unpack what you need and name the folder, or allow more with --max-size"
        }
        _ => "the texts before that are written; get it again, or unpack what can be unpacked and name the folder",
    };
    error(&format!("cannot read {name} to its end: {cause}"), Some(help))
}

/// `called` says what was looked for: "text, Word file or web page".
pub(crate) fn no_texts(name: &str, called: &str) -> String {
    error(&format!("no {called} in {name}"), Some("unpack it and name the files, if theirs end otherwise"))
}

/// What else is in a folder or archive; nothing, where nothing is.
pub(crate) fn passed_over(name: &str, Passed { count, names }: &Passed) -> String {
    let (files, are) = match count {
        0 => return String::new(),
        1 => ("file", "is"),
        _ => ("files", "are"),
    };
    let more = if *count > names.len() { ", …" } else { "" };
    let title = format!("{count} {files} in {name} {are} not read: {}{more}", names.join(", "));
    note(&title)
}

/// What was found and would hold the others up.
pub(crate) fn no_file(name: &str) -> String {
    note(&format!("{name} is a pipe, a socket or a device, and is left; name it by itself to have it read"))
}

/// What must not happen.
pub(crate) fn stumbled(name: &str) -> String {
    error(
        &format!("undocs failed on {name}: this is a mistake of undocs"),
        Some("the others are written; please report it"),
    )
}

pub(crate) fn not_written(name: &str, cause: &io::Error) -> String {
    error(&format!("cannot write {name}: {cause}"), None)
}

/// Nothing more can be written.
pub(crate) fn full(name: &str, cause: &io::Error) -> String {
    let help = "undocs ends here: what was written before is whole; make room, or write to another place";
    error(&format!("cannot write {name}: {cause}"), Some(help))
}

pub(crate) fn no_folder(folder: &Path, cause: &io::Error) -> String {
    let title = format!("cannot make the folder {}: {cause}", folder.display());
    error(&title, Some("name a folder you may write to with --out-dir; nothing was written"))
}

/// The file is none that is read.
pub(crate) fn no_source(name: &str, failure: &Failure) -> String {
    let file =
        if name.contains(|c: char| c.is_whitespace() || c == '\'') { format!("{name:?}") } else { name.to_owned() };
    error(&format!("{name} {}", failure.message), Some(&failure.help.replace("FILE", &file)))
}

/// What should be XML is none from a place on.
pub(crate) fn not_well_formed(name: &str, xml: &str, error: undocs::Error) -> String {
    let title = format!("{name} is not well-formed XML: {error}");
    let help = "AKN4UN is XML; a plain text is read without `--from akn`";
    let at = at((error.offset as usize).min(xml.len()));
    located(Level::ERROR.primary_title(&title), Level::ERROR, &Source::new(name, xml), at, Some(help))
}

/// The text was not UTF-8 from `offset` on and is read all the same.
pub(crate) fn lossy(name: &str, text: &str, offset: usize) -> String {
    let title = format!("{name} is not UTF-8 from byte {offset} on; it is read with U+FFFD, which positions count too");
    located(Level::WARNING.primary_title(&title), Level::WARNING, &Source::new(name, text), at(offset), None)
}

/// A text is no symbol, and what was expected where.
pub(crate) fn not_a_symbol(text: &str, error: &undocs::Error) -> String {
    let title = format!("cannot read {text:?} as a symbol");
    let ErrorKind::Expected(expected) = error.kind else { return self::error(&title, Some(&error.to_string())) };
    let at = floor(text, error.offset);
    let end = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    let place = AnnotationKind::Primary.span(at..end).label(format!("expected {expected}"));
    let snippet = Group::with_level(Level::ERROR).element(Snippet::source(text).annotation(place));
    render(&[Group::with_title(Level::ERROR.primary_title(&title))]) + &render(&[snippet])
}

/// What is odd in a text.
pub(crate) fn diagnostics(name: &str, text: &str, diagnostics: &[DiagnosticNode<'_>]) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let source = Source::new(name, text);
    let mut out = String::new();
    for odd in diagnostics.iter().take(SHOWN) {
        let level = match odd.severity {
            Severity::Note => Level::NOTE,
            Severity::Warning => Level::WARNING,
        };
        out += &located(level.clone().primary_title(&*odd.message).id(&*odd.code), level, &source, odd.span, None);
    }
    if diagnostics.len() > SHOWN {
        let more = diagnostics.len() - SHOWN;
        out += &note(&format!("{name}: and {more} more; all are in the output of --format json"));
    }
    out
}

/// What a linter found in a text.
pub(crate) fn findings(name: &str, text: &str, found: &[Finding]) -> String {
    let source = Source::new(name, text);
    let mut out = String::new();
    for finding in found {
        let level = match finding.level {
            lint::Level::Deny => Level::ERROR,
            lint::Level::Warn => Level::WARNING,
            lint::Level::Note | lint::Level::Allow => Level::NOTE,
        };
        let mut help = finding.help.clone().unwrap_or_default();
        for related in &finding.related {
            let Place { line, column, .. } = source.index.place(related.start);
            let part = if help.is_empty() { "" } else { "; " };
            help += &format!("{part}see {line}:{column}");
        }
        let title = level.clone().primary_title(&*finding.message).id(&*finding.code);
        out += &located(title, level, &source, finding.span, Some(&*help).filter(|help| !help.is_empty()));
    }
    out
}

/// A text that messages point into.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
    index: LineIndex<'a>,
}

impl<'a> Source<'a> {
    fn new(name: &'a str, text: &'a str) -> Source<'a> {
        Source { name, text, index: LineIndex::new(text) }
    }
}

/// A message with the place it is about: file, line, column, and the piece of the line around it.
fn located(title: Title<'_>, level: Level<'_>, source: &Source<'_>, span: Span, help: Option<&str>) -> String {
    let Place { line, column, .. } = source.index.place(span.start);
    let (piece, marked) = window(source.text, span);
    let snippet = Snippet::source(piece).line_start(line as usize).annotation(AnnotationKind::Primary.span(marked));
    let snippet = Group::with_level(level).element(snippet).elements(help.map(|help| Level::HELP.message(help)));
    // The place stands between the two, written by hand: a snippet counts columns from the start of its source, which
    // is a piece of the line here.
    let arrow = line.ilog10() as usize + 1;
    let (title, snippet) = (render(&[Group::with_title(title)]), render(&[snippet]));
    format!("{title}{:arrow$}--> {}:{line}:{column}\n{snippet}", "", printable(source.name))
}

/// The piece of the line around the start of a span, and where the span stands in it. A line may be a whole document.
fn window(text: &str, span: Span) -> (String, Range<usize>) {
    let (before, after) = text.split_at(floor(text, span.start));
    let is_break = |c: char| c == '\n' || c == '\r';
    let start = before.char_indices().rev().take_while(|(_, c)| !is_break(*c)).take(BEFORE).last();
    let start = start.map_or(before.len(), |(at, _)| at);
    let (mut end, mut marked) = (0, 0);
    for (at, c) in after.char_indices().take_while(|(_, c)| !is_break(*c)).take(AFTER) {
        end = at + c.len_utf8();
        marked = if (at as u32) < span.len().max(1) { end } else { marked };
    }
    let cut = |cut: bool| if cut { "…" } else { "" };
    let left = cut(before[..start].chars().next_back().is_some_and(|c| !is_break(c)));
    let right = cut(after[end..].chars().next().is_some_and(|c| !is_break(c)));
    let from = left.len() + before.len() - start;
    (format!("{left}{}{}{right}", &before[start..], &after[..end]), from..from + marked)
}

/// An offset as a place in the text: at a character, and not past the end.
fn floor(text: &str, offset: u32) -> usize {
    text.floor_char_boundary(offset as usize)
}

fn at(offset: usize) -> Span {
    let offset = u32::try_from(offset).unwrap_or(u32::MAX);
    Span::new(offset, offset)
}

fn render(groups: &[Group<'_>]) -> String {
    // `anstream` takes the colours out again where nobody sees them.
    Renderer::styled().render(groups) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(styled: &str) -> String {
        anstream::adapter::strip_str(styled).to_string()
    }

    fn odd(span: Span) -> DiagnosticNode<'static> {
        let severity = Severity::Note;
        DiagnosticNode::new("scanned-letter", severity, "a word seems to be split", span)
    }

    #[test]
    fn a_diagnostic_shows_its_line() {
        let text = "Première ligne\nl’esse ntiel\n";
        let start = text.find("esse").unwrap() as u32;
        let message = plain(&diagnostics("a.txt", text, &[odd(Span::new(start, start + 10))]));
        assert_eq!(
            message,
            "note[scanned-letter]: a word seems to be split\n --> a.txt:2:3\n  |\n2 | l’esse ntiel\n  |   ^^^^^^^^^^\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}ici{}", "à ".repeat(10_000), " é".repeat(10_000));
        let (piece, marked) = window(&text, Span::new(30_000, 30_003));
        assert_eq!(&piece[marked], "ici");
        assert!(piece.starts_with('…') && piece.ends_with('…') && piece.chars().count() < 110, "{piece}");
        // Over more than a line: as much as there is of the first.
        let (piece, marked) = window("un deux\r\ntrois", Span::new(3, 14));
        assert_eq!((&*piece, &piece[marked]), ("un deux", "deux"));
        // Nowhere, at the end, on an empty line, inside a character.
        assert_eq!(window("", Span::new(0, 0)), (String::new(), 0..0));
        assert_eq!(window("ab", Span::new(9, 12)), ("ab".into(), 2..2));
        assert_eq!(window("a\n\nb", Span::new(2, 2)), (String::new(), 0..0));
        assert_eq!(window("é", Span::new(1, 2)).0, "é");
    }

    #[test]
    fn twenty_are_enough() {
        let many = vec![odd(Span::new(0, 1)); SHOWN + 5];
        let message = plain(&diagnostics("a.txt", "abc", &many));
        assert_eq!(message.matches("a.txt:1:1").count(), SHOWN);
        assert!(message.contains("and 5 more"), "{message}");
    }

    /// What stands in a text cannot write to the terminal.
    #[test]
    fn escapes_are_shown_and_not_obeyed() {
        let message = diagnostics("a.txt", "\u{1b}[2Jx", &[odd(Span::new(0, 5))]);
        assert!(!message.contains("\u{1b}[2J"), "{message:?}");
    }
}
