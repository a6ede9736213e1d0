//! The tree as a page.

#[cfg(test)]
mod tests;

use super::inline::{Citations, Piece, pieces};
use super::notes::Notes;
use super::words::{Words, words};
use crate::lexicon::signs::{is_dash, is_space};
use crate::tree::{Block, BlockKind, Call, CitationNode, Document, LanguageTag, Parts, Vote};
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as escape};

const STYLE: &str = include_str!("style.css");

/// Writes a page that stands alone: headings, numbered paragraphs as lists, citations and footnotes as links, votes as
/// tables, documents inside the document as sections of their own.
///
/// The page has its style inside, which is made for print too, loads nothing and runs nothing. Every text is escaped by
/// `html-escape`; an address becomes a link only where it is one of `http` or `https`. Wants a document whose positions
/// count bytes.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// let mut page = String::new();
/// undocs::write::html(&undocs::parse("").document, &mut page)?;
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn html(document: &Document<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    let name: Vec<&str> = [&document.symbol, &document.title].into_iter().flatten().map(|text| &**text).collect();
    let name = if name.is_empty() {
        document.number.as_deref().map_or("undocs".into(), String::from)
    } else {
        name.join(" · ")
    };
    writeln!(out, "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">", tongue(document.language))?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<article>", escape(&name))?;
    Page::new(document, "", 1, out).document()?;
    writeln!(out, "</article>\n</main>\n</body>\n</html>")
}

/// `lang` and `dir` of what is in a language.
fn tongue(language: LanguageTag) -> Cow<'static, str> {
    match language.0 {
        None => " dir=\"auto\"".into(),
        Some(language) => {
            let direction = if language.is_rtl() { "rtl" } else { "ltr" };
            format!(" lang=\"{}\" dir=\"{direction}\"", language.code()).into()
        }
    }
}

struct Page<'d, 't, W> {
    document: &'d Document<'t>,
    citations: Citations<'d, 't>,
    notes: Notes<'d>,
    words: &'static Words,
    /// What the ids of this document's footnotes begin with: nothing, or the place of the document inside others.
    prefix: String,
    /// Documents inside this one that were written so far.
    inner: u32,
    level: u32,
    out: &'d mut W,
}

impl<'d, 't, W: fmt::Write> Page<'d, 't, W> {
    fn new(document: &'d Document<'t>, prefix: &str, level: u32, out: &'d mut W) -> Page<'d, 't, W> {
        let (citations, notes) = (Citations::new(document), Notes::new(document));
        Page {
            document,
            citations,
            notes,
            words: words(document.language),
            prefix: prefix.into(),
            inner: 0,
            level,
            out,
        }
    }

    fn document(&mut self) -> fmt::Result {
        let document = self.document;
        self.header()?;
        self.sponsors()?;
        if let Some(organ) = &document.organ {
            writeln!(self.out, "<p class=\"formula\"><em>{}</em>{}</p>", escape(organ), self.words.comma)?;
        }
        let Parts { paragraphs, outcome, annexes } = document.parts();
        self.blocks(paragraphs)?;
        document.votes_apart().try_for_each(|vote| self.vote(vote))?;
        let meeting = document.closing_meeting();
        if meeting.is_some() || document.adopted_text.is_some() {
            writeln!(self.out, "<footer class=\"closing\">")?;
            if let Some(meeting) = meeting {
                writeln!(self.out, "<p>{}</p>", escape(meeting))?;
            }
            if let Some(text) = &document.adopted_text {
                let date = attribute(document.adopted.as_deref().unwrap_or(text));
                writeln!(self.out, "<p><time datetime=\"{date}\">{}</time></p>", escape(text))?;
            }
            writeln!(self.out, "</footer>")?;
        }
        self.blocks(outcome.map_or(&[], core::slice::from_ref))?;
        self.blocks(annexes)?;
        self.footnotes()
    }

    fn header(&mut self) -> fmt::Result {
        let document = self.document;
        let mut lines = document.masthead.lines().peekable();
        // That of a part is derived, and not printed.
        let symbol = document.symbol.as_deref().filter(|_| self.level == 1 || document.masthead.symbol.is_some());
        if symbol.is_some() || lines.peek().is_some() {
            writeln!(self.out, "<header class=\"masthead\">")?;
            if let Some(symbol) = symbol {
                writeln!(self.out, "<p class=\"symbol\"><bdi>{}</bdi></p>", escape(symbol))?;
            }
            lines.try_for_each(|line| writeln!(self.out, "<p><bdi>{}</bdi></p>", escape(line)))?;
            writeln!(self.out, "</header>")?;
        }
        match (document.number_of_title(), &document.title) {
            (None, None) => Ok(()),
            (None, Some(title)) => self.heading(None, title, &document.title_footnotes),
            (Some(number), title) => {
                let title = title.as_deref().unwrap_or("");
                self.heading(Some(&format!("{number}.")), title, &document.title_footnotes)
            }
        }
    }

    fn heading(&mut self, label: Option<&str>, title: &str, calls: &[Call<'_>]) -> fmt::Result {
        let level = self.level.min(6);
        write!(self.out, "<h{level}>")?;
        self.label(label)?;
        self.text(title, None, &[], calls)?;
        writeln!(self.out, "</h{level}>")
    }

    fn label(&mut self, label: Option<&str>) -> fmt::Result {
        label.map_or(Ok(()), |label| write!(self.out, "<span class=\"label\">{}</span> ", escape(label)))
    }

    fn sponsors(&mut self) -> fmt::Result {
        for list in self.document.sponsor_lists() {
            writeln!(self.out, "<section class=\"sponsors\">")?;
            self.level += 1;
            self.heading(list.of, if list.later { self.words.joined_later } else { self.words.sponsors }, &[])?;
            self.level -= 1;
            writeln!(self.out, "<ul role=\"list\">")?;
            list.sponsors
                .iter()
                .try_for_each(|sponsor| writeln!(self.out, "<li><bdi>{}</bdi></li>", escape(&sponsor.name)))?;
            writeln!(self.out, "</ul>\n</section>")?;
        }
        Ok(())
    }

    /// Blocks in order; operative paragraphs, sub-paragraphs and bullets that follow each other are one list.
    fn blocks(&mut self, blocks: &'d [Block<'t>]) -> fmt::Result {
        let listed =
            |block: &Block<'_>| matches!(block.kind, BlockKind::Operative | BlockKind::Subparagraph | BlockKind::Item);
        for run in blocks.chunk_by(|a, b| a.kind == b.kind && listed(a)) {
            let tag = if run[0].kind == BlockKind::Item { "ul" } else { "ol" };
            if listed(&run[0]) {
                writeln!(self.out, "<{tag} role=\"list\">")?;
                run.iter().try_for_each(|block| self.listed(block))?;
                writeln!(self.out, "</{tag}>")?;
            } else {
                run.iter().try_for_each(|block| self.block(block))?;
            }
        }
        Ok(())
    }

    fn listed(&mut self, block: &'d Block<'t>) -> fmt::Result {
        let labelled = if block.label.is_some() { " labelled" } else { "" };
        write!(self.out, "<li class=\"{}{labelled}\">", block.kind.as_str())?;
        self.paragraph(block, block.label.as_deref(), None)?;
        self.inside(block)?;
        writeln!(self.out, "</li>")
    }

    fn block(&mut self, block: &'d Block<'t>) -> fmt::Result {
        match block.kind {
            BlockKind::Section | BlockKind::Annex | BlockKind::Document => {
                let language = block.document.as_ref().map_or("".into(), |document| tongue(document.language));
                writeln!(self.out, "<section class=\"{}\"{language}>", block.kind.as_str())?;
                self.level += 1;
                if block.title.is_some() || block.label.is_some() {
                    // Without a text of its own, what is called is called in the title.
                    let calls = if block.text.is_none() { &block.footnotes[..] } else { &[] };
                    self.heading(block.label.as_deref(), block.title.as_deref().unwrap_or(""), calls)?;
                }
                if block.text.is_some() {
                    self.paragraph(block, None, None)?;
                }
                self.inside(block)?;
                self.level -= 1;
                writeln!(self.out, "</section>")
            }
            BlockKind::Heading => {
                self.level += 1;
                let text = block.text.as_deref().or(block.title.as_deref()).unwrap_or("");
                self.heading(block.label.as_deref(), text, &block.footnotes)?;
                self.level -= 1;
                self.inside(block)
            }
            _ => {
                self.paragraph(block, block.label.as_deref(), Some(block.kind.as_str()))?;
                self.inside(block)
            }
        }
    }

    /// What a block contains besides its own text.
    fn inside(&mut self, block: &'d Block<'t>) -> fmt::Result {
        if !block.rows.is_empty() {
            self.table(block)?;
        }
        self.blocks(&block.blocks)?;
        if let Some(document) = &block.document {
            self.inner += 1;
            let prefix = format!("{}{}-", self.prefix, self.inner);
            Page::new(document, &prefix, self.level + 1, self.out).document()?;
        }
        self.document.votes_of(block).try_for_each(|vote| self.vote(vote))
    }

    /// A table; of several rows the first names the columns.
    fn table(&mut self, block: &'d Block<'t>) -> fmt::Result {
        let citations = self.citations.of_block(block).to_vec();
        let named = block.rows.len() > 1;
        writeln!(self.out, "<table>")?;
        for (n, row) in block.rows.iter().enumerate() {
            match n {
                0 if named => write!(self.out, "<thead><tr>")?,
                1 if named => write!(self.out, "<tbody><tr>")?,
                _ => write!(self.out, "<tr>")?,
            }
            for cell in row {
                let figure = |c: char| {
                    c.is_ascii_digit() || is_space(c) || is_dash(c) || matches!(c, ',' | '.' | '(' | ')' | '%')
                };
                let number = cell.contains(|c: char| c.is_ascii_digit()) && cell.chars().all(figure);
                match (n, number) {
                    (0, _) if named => write!(self.out, "<th scope=\"col\">")?,
                    (_, true) => write!(self.out, "<td class=\"number\">")?,
                    _ => write!(self.out, "<td>")?,
                }
                self.text(cell, None, &citations, &[])?;
                write!(self.out, "{}", if n == 0 && named { "</th>" } else { "</td>" })?;
            }
            writeln!(self.out, "{}", if n == 0 && named { "</tr></thead>" } else { "</tr>" })?;
        }
        writeln!(self.out, "{}</table>", if named { "</tbody>" } else { "" })
    }

    fn paragraph(&mut self, block: &Block<'t>, label: Option<&str>, class: Option<&str>) -> fmt::Result {
        if block.text.is_none() && label.is_none() {
            return Ok(());
        }
        match class {
            Some(class) if label.is_some() => write!(self.out, "<p class=\"{class} labelled\">")?,
            Some(class) => write!(self.out, "<p class=\"{class}\">")?,
            None => write!(self.out, "<p>")?,
        }
        self.label(label)?;
        let citations = self.citations.of_block(block).to_vec();
        self.text(block.text.as_deref().unwrap_or(""), block.lead.as_deref(), &citations, &block.footnotes)?;
        writeln!(self.out, "</p>")
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
                Piece::Lead(text) => write!(self.out, "<em>{}</em>", escape(text))?,
                Piece::Link { url, text } => write!(self.out, "<a href=\"{}\">{}</a>", attribute(url), escape(text))?,
                Piece::Call(marker) => self.call(marker)?,
            }
        }
        Ok(())
    }

    fn call(&mut self, marker: &str) -> fmt::Result {
        let (prefix, mark) = (&self.prefix, escape(marker));
        match self.notes.call(marker) {
            None => write!(self.out, "<sup>{mark}</sup>"),
            Some((note, nth)) => {
                let note = note + 1;
                let again = if nth > 1 { format!(".{nth}") } else { String::new() };
                write!(
                    self.out,
                    "<sup><a href=\"#fn-{prefix}{note}\" id=\"fnref-{prefix}{note}{again}\" role=\"doc-noteref\">"
                )?;
                write!(self.out, "{mark}</a></sup>")
            }
        }
    }

    fn vote(&mut self, vote: &Vote<'_>) -> fmt::Result {
        writeln!(self.out, "<table class=\"vote\">")?;
        if let Some(subject) = vote.subject.text.as_deref().or(vote.subject.symbol.as_deref()) {
            writeln!(self.out, "<caption>{}</caption>", escape(subject))?;
        }
        for (choice, list) in vote.lists() {
            let heading = self.words.list(choice);
            write!(self.out, "<tr><th scope=\"row\">{heading}</th><td class=\"number\">")?;
            list.tally.map_or(Ok(()), |tally| write!(self.out, "{tally}"))?;
            write!(self.out, "</td><td>")?;
            for (n, name) in list.printed().enumerate() {
                write!(self.out, "{}{}", if n > 0 { ", " } else { "" }, escape(name))?;
            }
            writeln!(self.out, "</td></tr>")?;
        }
        for correction in &vote.corrections {
            let to = vote.lists().find(|(choice, _)| choice.as_str() == correction.to);
            let to = to.map_or("", |(choice, _)| self.words.list(choice));
            write!(self.out, "<tr class=\"correction\"><td colspan=\"3\">{} → {to}", escape(&correction.state))?;
            correction.footnote.as_deref().map_or(Ok(()), |marker| self.call(marker))?;
            writeln!(self.out, "</td></tr>")?;
        }
        writeln!(self.out, "</table>")
    }

    fn footnotes(&mut self) -> fmt::Result {
        if self.document.footnotes.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "<section class=\"footnotes\" role=\"doc-endnotes\">")?;
        self.level += 1;
        self.heading(None, self.words.notes, &[])?;
        self.level -= 1;
        writeln!(self.out, "<ol role=\"list\">")?;
        for (n, footnote) in self.document.footnotes.iter().enumerate() {
            let (id, mark) = (format!("{}{}", self.prefix, n + 1), escape(&footnote.marker));
            write!(self.out, "<li id=\"fn-{id}\"><p>")?;
            if self.notes.calls[n] > 0 {
                write!(self.out, "<a href=\"#fnref-{id}\" role=\"doc-backlink\">{mark}</a> ")?;
            } else {
                write!(self.out, "<span class=\"label\">{mark}</span> ")?;
            }
            let citations = self.citations.of_footnote(footnote.span).to_vec();
            write!(self.out, "<bdi>")?;
            self.text(&footnote.text, None, &citations, &[])?;
            write!(self.out, "</bdi>")?;
            // A footnote that is called again leads back to each of its calls.
            for again in 2..=self.notes.calls[n] {
                write!(self.out, " <a href=\"#fnref-{id}.{again}\" role=\"doc-backlink\">{mark}</a>")?;
            }
            writeln!(self.out, "</p></li>")?;
        }
        writeln!(self.out, "</ol>\n</section>")
    }
}
