//! The tree as Markdown.

use super::inline::{Citations, Piece, pieces};
use super::notes::Notes;
use super::words::{Words, words};
use crate::lexicon::signs::EM_SPACE;
use crate::tree::{Block, BlockKind, Call, CitationNode, Document, Parts, Text, Vote};
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Writes Markdown: headings, a paragraph a line, citations as links, footnotes as `[^1]`, tables as GitHub has them.
///
/// Labels stay as printed: they are escaped, so that no renderer takes them for a list and numbers it anew. What a
/// paragraph contains is indented by em spaces. Footnotes are numbered throughout, those that nothing calls stand at the
/// end of their document. Wants a document whose positions count bytes.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let text = "78/1. Phares\n\nL’Assemblée générale,\n\n1. Décide d’agir.\n";
/// let mut copy = String::new();
/// undocs::write::markdown(&undocs::parse(text).document, &mut copy)?;
/// assert!(copy.contains("# 78/1. Phares\n") && copy.contains("\n1\\. "));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn markdown(document: &Document<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    let mut place = Place { level: 1, depth: 0, notes: 0, begun: false };
    Writer::new(document, &mut place, out).document()
}

/// Where in the file the writer is.
struct Place {
    level: usize,
    depth: usize,
    /// Footnotes of the documents that were begun.
    notes: usize,
    begun: bool,
}

struct Writer<'p, 'd, 't, W> {
    document: &'d Document<'t>,
    citations: Citations<'d, 't>,
    notes: Notes<'d>,
    /// The number before that of the first footnote.
    before: usize,
    words: &'static Words,
    place: &'p mut Place,
    out: &'p mut W,
}

impl<'p, 'd, 't, W: fmt::Write> Writer<'p, 'd, 't, W> {
    fn new(document: &'d Document<'t>, place: &'p mut Place, out: &'p mut W) -> Writer<'p, 'd, 't, W> {
        let (citations, notes, before) = (Citations::new(document), Notes::new(document), place.notes);
        place.notes += document.footnotes.len();
        Writer { document, citations, notes, before, words: words(document.language), place, out }
    }

    fn document(&mut self) -> fmt::Result {
        let document = self.document;
        self.masthead()?;
        if document.number_of_title().is_some() || document.title.is_some() {
            let number = document.number_of_title().map(|number| format!("{number}."));
            let title = document.title.as_deref().unwrap_or("");
            self.heading(number.as_deref(), title, &[], &document.title_footnotes)?;
        }
        self.sponsors()?;
        if let Some(organ) = &document.organ {
            self.start()?;
            writeln!(self.out, "{}{}", emphasis(organ), self.words.comma)?;
        }
        let Parts { paragraphs, outcome, annexes } = document.parts();
        self.blocks(paragraphs)?;
        document.votes_apart().try_for_each(|vote| self.vote(vote))?;
        let closing = [document.closing_meeting(), document.adopted_text.as_ref()];
        self.lines(closing.into_iter().flatten().map(|line| &**line))?;
        self.blocks(outcome.map_or(&[], core::slice::from_ref))?;
        self.blocks(annexes)?;
        self.footnotes()
    }

    fn masthead(&mut self) -> fmt::Result {
        let masthead = &self.document.masthead;
        // That of a part is derived, and not printed.
        let symbol = self.document.symbol.as_deref().filter(|_| self.place.level == 1 || masthead.symbol.is_some());
        let lines = symbol.into_iter().chain(masthead.lines());
        self.lines(lines)
    }

    /// Lines that stand by themselves.
    fn lines<'l>(&mut self, lines: impl IntoIterator<Item = &'l str>) -> fmt::Result {
        for line in lines.into_iter().filter(|line| !line.trim().is_empty()) {
            self.start()?;
            writeln!(self.out, "{}", first(line))?;
        }
        Ok(())
    }

    fn sponsors(&mut self) -> fmt::Result {
        for list in self.document.sponsor_lists() {
            let heading = if list.later { self.words.joined_later } else { self.words.sponsors };
            let of = list.of.map_or(String::new(), |of| format!(" ({of})"));
            self.start()?;
            self.names(&format!("{heading}{of}"), list.sponsors.iter().map(|sponsor| &sponsor.name))?;
        }
        Ok(())
    }

    fn names<'n>(&mut self, heading: &str, names: impl Iterator<Item = &'n Text<'n>>) -> fmt::Result {
        write!(self.out, "**{}:**", escape(heading))?;
        for (n, name) in names.enumerate() {
            write!(self.out, "{} {}", if n > 0 { "," } else { "" }, escape(name))?;
        }
        self.out.write_char('\n')
    }

    fn blocks(&mut self, blocks: &'d [Block<'t>]) -> fmt::Result {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &'d Block<'t>) -> fmt::Result {
        let section = matches!(block.kind, BlockKind::Section | BlockKind::Annex | BlockKind::Document);
        let (label, citations) = (block.label.as_deref(), self.citations.of_block(block).to_vec());
        self.place.level += 1;
        let headed = section || block.kind == BlockKind::Heading || block.title.is_some();
        let title = block.title.as_deref().or(block.text.as_deref().filter(|_| block.kind == BlockKind::Heading));
        if headed && (title.is_some() || label.is_some()) {
            // Without a text of its own, what is called is called in the title.
            let own = block.text.is_none() || block.title.is_none();
            let (citations, calls) = if own { (&citations[..], &block.footnotes[..]) } else { (&[][..], &[][..]) };
            self.heading(label, title.unwrap_or(""), citations, calls)?;
        }
        if let Some(text) = block.text.as_deref().filter(|_| block.kind != BlockKind::Heading || block.title.is_some())
        {
            self.paragraph(label.filter(|_| !headed), text, block.lead.as_deref(), &citations, &block.footnotes)?;
        } else if !headed && (label.is_some() || !block.footnotes.is_empty()) {
            self.paragraph(label, "", None, &citations, &block.footnotes)?;
        }
        self.table(&block.rows)?;
        let (level, depth) = (usize::from(!section), usize::from(!headed));
        self.place.level -= level;
        self.place.depth += depth;
        self.blocks(&block.blocks)?;
        if let Some(document) = &block.document {
            Writer::new(document, self.place, self.out).document()?;
        }
        self.place.depth -= depth;
        self.place.level -= 1 - level;
        self.document.votes_of(block).try_for_each(|vote| self.vote(vote))
    }

    fn heading(
        &mut self,
        label: Option<&str>,
        title: &str,
        citations: &[&CitationNode<'t>],
        calls: &[Call<'_>],
    ) -> fmt::Result {
        self.gap()?;
        write!(self.out, "{:#<1$} ", "", self.place.level.min(6))?;
        if let Some(label) = label {
            write!(self.out, "{}{}", escape(label), if title.is_empty() { "" } else { " " })?;
        }
        self.text(title, None, citations, calls)?;
        self.out.write_char('\n')
    }

    fn paragraph(
        &mut self,
        label: Option<&str>,
        text: &str,
        lead: Option<&str>,
        citations: &[&CitationNode<'t>],
        calls: &[Call<'_>],
    ) -> fmt::Result {
        self.start()?;
        let depth = self.place.depth;
        if let Some(label) = label {
            write!(self.out, "{} ", first(label))?;
            self.text(text, lead, citations, calls)?;
        } else if depth > 0 || lead.is_some_and(|lead| !lead.is_empty() && text.starts_with(lead)) {
            self.text(text, lead, citations, calls)?;
        } else {
            // The first piece must not read as the mark of a list or a heading.
            let cut = text.len() - text.trim_start().len();
            let sign = mark(&text[cut..]);
            if sign > 0 {
                write!(self.out, "{}", first(&text[cut..cut + sign]))?;
            }
            let (rest, from) = (&text[cut + sign..], (cut + sign) as u32);
            let calls: Vec<Call<'_>> =
                calls.iter().map(|call| Call { offset: call.offset.saturating_sub(from), ..call.clone() }).collect();
            self.text(rest, None, citations, &calls)?;
        }
        self.out.write_char('\n')
    }

    fn text(
        &mut self,
        text: &str,
        lead: Option<&str>,
        citations: &[&CitationNode<'t>],
        calls: &[Call<'_>],
    ) -> fmt::Result {
        for piece in pieces(text, lead, citations, calls) {
            match piece {
                Piece::Text(text) => write!(self.out, "{}", escape(text))?,
                Piece::Lead(text) => write!(self.out, "{}", emphasis(text))?,
                Piece::Link { url, text } => write!(self.out, "[{}](<{}>)", escape(text), target(url))?,
                Piece::Call(marker) => match self.notes.call(marker) {
                    Some((note, _)) => write!(self.out, "[^{}]", self.before + note + 1)?,
                    None => write!(self.out, "<sup>{}</sup>", escape(marker))?,
                },
            }
        }
        Ok(())
    }

    fn table(&mut self, rows: &[Vec<Text<'t>>]) -> fmt::Result {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return Ok(());
        }
        self.gap()?;
        for (n, row) in rows.iter().enumerate() {
            for column in 0..columns {
                let cell = row.get(column).map_or("", |cell| &**cell);
                write!(self.out, "| {} ", escape(cell))?;
            }
            self.out.write_str("|\n")?;
            if n == 0 {
                writeln!(self.out, "{}|", "| --- ".repeat(columns))?;
            }
        }
        Ok(())
    }

    fn vote(&mut self, vote: &Vote<'_>) -> fmt::Result {
        self.lines(vote.printed_subject())?;
        for (choice, list) in vote.lists() {
            let heading = self.words.list(choice);
            self.start()?;
            // With its names a list is printed as the UN prints it; the figure stands in the text.
            let tally =
                list.tally.filter(|_| list.states.is_empty()).map_or(String::new(), |tally| format!(" ({tally})"));
            self.names(&format!("{heading}{tally}"), list.printed())?;
        }
        Ok(())
    }

    fn footnotes(&mut self) -> fmt::Result {
        for (n, footnote) in self.document.footnotes.iter().enumerate() {
            self.gap()?;
            if self.notes.calls[n] > 0 {
                write!(self.out, "[^{}]: ", self.before + n + 1)?;
            } else {
                // A renderer leaves out what nothing calls.
                write!(self.out, "<sup>{}</sup> ", escape(&footnote.marker))?;
            }
            let citations = self.citations.of_footnote(footnote.span).to_vec();
            self.text(footnote.text.trim_start(), None, &citations, &[])?;
            self.out.write_char('\n')?;
        }
        Ok(())
    }

    /// An empty line between two paragraphs.
    fn gap(&mut self) -> fmt::Result {
        if core::mem::replace(&mut self.place.begun, true) { self.out.write_char('\n') } else { Ok(()) }
    }

    /// The beginning of a paragraph.
    fn start(&mut self) -> fmt::Result {
        self.gap()?;
        (0..self.place.depth).try_for_each(|_| self.out.write_char(EM_SPACE))
    }
}

/// A text in which nothing is markup.
fn escape(text: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#');
    if !text.contains(|c| special(c) || c == '\n' || c == '\r') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            c if special(c) => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out.into()
}

/// How much of the beginning of a line reads as the mark of a list or a rule.
fn mark(line: &str) -> usize {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = line[digits..].chars().next();
    match after {
        Some('.' | ')') if digits > 0 => digits + 1,
        Some('-' | '+' | '=' | ':') if digits == 0 => 1,
        _ => 0,
    }
}

/// A text at the beginning of a line.
fn first(line: &str) -> String {
    let line = line.trim_start();
    let mark = mark(line);
    let (head, rest) = line.split_at(mark);
    match head.char_indices().next_back() {
        Some((at, sign)) => format!("{}\\{sign}{}", &head[..at], escape(rest)),
        None => escape(line).into_owned(),
    }
}

/// A text in italics; blanks at its ends would undo them.
fn emphasis(text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return text.into();
    }
    let at = text.len() - text.trim_start().len();
    format!("{}*{}*{}", &text[..at], escape(inner), &text[at + inner.len()..])
}

/// An address between angle brackets.
fn target(url: &str) -> Cow<'_, str> {
    if !url.contains(['<', '>', '\\', '\n', '\r']) {
        return url.into();
    }
    let mut out = String::new();
    for c in url.chars() {
        match c {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '\n' | '\r' => {}
            c => out.push(c),
        }
    }
    out.into()
}
