//! The tree as a text to read.

use super::words::{Words, words};
use crate::tree::{Block, BlockKind, Call, Document, Parts, Vote};
use core::fmt;

/// Writes a clean reading copy: no page furniture, a paragraph a line, labels as printed, footnotes at the end.
///
/// What a paragraph contains is indented by four spaces; a footnote is called as `[1]`. Documents inside the document
/// come whole, with their own footnotes. Wants a document whose positions count bytes.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut copy = String::new();
/// undocs::write::text(&undocs::parse("").document, &mut copy)?;
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn text(document: &Document<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    Writer { document, words: words(document.language), depth: 0, begun: false, out }.document()
}

struct Writer<'d, 't, W> {
    document: &'d Document<'t>,
    words: &'static Words,
    depth: usize,
    begun: bool,
    out: &'d mut W,
}

impl<W: fmt::Write> Writer<'_, '_, W> {
    fn document(&mut self) -> fmt::Result {
        let document = self.document;
        // That of a part is derived, and not printed.
        let symbol = document.symbol.as_deref().filter(|_| self.depth == 0 || document.masthead.symbol.is_some());
        let mut head = symbol.into_iter().chain(document.masthead.lines()).peekable();
        if head.peek().is_some() {
            self.gap()?;
            head.try_for_each(|line| self.line(line))?;
        }
        self.sponsors()?;
        if document.number_of_title().is_some() || document.title.is_some() {
            self.gap()?;
            let (number, title) = (document.number_of_title(), document.title.as_deref().unwrap_or(""));
            self.labelled(number.map(|number| (number, ".")), title, &document.title_footnotes)?;
        }
        if let Some(organ) = &document.organ {
            self.gap()?;
            self.labelled(Some((organ, self.words.comma)), "", &[])?;
        }
        let Parts { paragraphs, outcome, annexes } = document.parts();
        self.blocks(paragraphs)?;
        document.votes_apart().try_for_each(|vote| self.vote(vote))?;
        let mut closing = [document.closing_meeting(), document.adopted_text.as_ref()].into_iter().flatten().peekable();
        if closing.peek().is_some() {
            self.gap()?;
            closing.try_for_each(|line| self.line(line))?;
        }
        self.blocks(outcome.map_or(&[], core::slice::from_ref))?;
        self.blocks(annexes)?;
        for footnote in &document.footnotes {
            self.gap()?;
            self.indent()?;
            writeln!(self.out, "[{}] {}", footnote.marker, footnote.text)?;
        }
        Ok(())
    }

    fn sponsors(&mut self) -> fmt::Result {
        for list in self.document.sponsor_lists() {
            self.gap()?;
            self.indent()?;
            write!(self.out, "{}", if list.later { self.words.joined_later } else { self.words.sponsors })?;
            if let Some(of) = list.of {
                write!(self.out, " ({of})")?;
            }
            self.names(list.sponsors.iter().map(|sponsor| &*sponsor.name))?;
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) -> fmt::Result {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block<'_>) -> fmt::Result {
        let label = block.label.as_deref().map(|label| (label, ""));
        if let Some(title) = &block.title {
            self.gap()?;
            // Without a text of its own, what is called is called in the title.
            self.labelled(label, title, if block.text.is_none() { &block.footnotes } else { &[] })?;
        }
        match (&block.text, &block.title) {
            (Some(text), title) => {
                self.gap()?;
                self.labelled(label.filter(|_| title.is_none()), text, &block.footnotes)?;
            }
            (None, None) if label.is_some() => {
                self.gap()?;
                self.labelled(label, "", &[])?;
            }
            _ => {}
        }
        if !block.rows.is_empty() {
            self.gap()?;
        }
        for row in &block.rows {
            self.indent()?;
            for (n, cell) in row.iter().enumerate() {
                write!(self.out, "{}{cell}", if n > 0 { "\t" } else { "" })?;
            }
            self.out.write_char('\n')?;
        }
        let inside = !matches!(block.kind, BlockKind::Section | BlockKind::Annex | BlockKind::Document);
        self.depth += usize::from(inside);
        self.blocks(&block.blocks)?;
        self.depth -= usize::from(inside);
        if let Some(document) = &block.document {
            self.depth += 1;
            let (depth, begun, out) = (self.depth, self.begun, &mut *self.out);
            let mut inner = Writer { document, words: words(document.language), depth, begun, out };
            inner.document()?;
            self.begun = inner.begun;
            self.depth -= 1;
        }
        self.document.votes_of(block).try_for_each(|vote| self.vote(vote))
    }

    fn vote(&mut self, vote: &Vote<'_>) -> fmt::Result {
        self.gap()?;
        if let Some(subject) = vote.subject.text.as_deref().or(vote.subject.symbol.as_deref()) {
            self.line(subject)?;
        }
        for (choice, list) in vote.lists() {
            let heading = self.words.list(choice);
            self.indent()?;
            write!(self.out, "{heading}")?;
            if let Some(tally) = list.tally {
                write!(self.out, " ({tally})")?;
            }
            self.names(list.printed().map(|name| &**name))?;
        }
        Ok(())
    }

    /// The rest of a line: a colon and names.
    fn names<'n>(&mut self, names: impl Iterator<Item = &'n str>) -> fmt::Result {
        for (n, name) in names.enumerate() {
            write!(self.out, "{}{name}", if n > 0 { ", " } else { ": " })?;
        }
        self.out.write_char('\n')
    }

    /// A label and a text with its calls.
    fn labelled(&mut self, label: Option<(&str, &str)>, text: &str, calls: &[Call<'_>]) -> fmt::Result {
        self.indent()?;
        if let Some((label, after)) = label {
            write!(self.out, "{label}{after}{}", if text.is_empty() { "" } else { " " })?;
        }
        let mut from = 0;
        for call in calls {
            // An offset that is no place in the text calls at its end.
            let (before, _) = text.split_at_checked(call.offset as usize).unwrap_or((text, ""));
            write!(self.out, "{}[{}]", before.get(from..).unwrap_or(""), call.marker)?;
            from = from.max(before.len());
        }
        writeln!(self.out, "{}", &text[from..])
    }

    fn line(&mut self, line: &str) -> fmt::Result {
        self.labelled(None, line, &[])
    }

    /// An empty line between two paragraphs.
    fn gap(&mut self) -> fmt::Result {
        if core::mem::replace(&mut self.begun, true) { self.out.write_char('\n') } else { Ok(()) }
    }

    fn indent(&mut self) -> fmt::Result {
        write!(self.out, "{:1$}", "", 4 * self.depth)
    }
}
