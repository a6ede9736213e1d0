//! What an element says, read aloud: its text without footnotes, its leading phrase, what it calls and where it leads.

use super::Reader;
use super::claims::{Link, Named, Value};
use super::href::{cited_kind, symbol_of};
use super::xml::{Element, Node};
use crate::lexicon::fold::is_mark;
use crate::lexicon::signs::{Pair, Sign, is_colon, is_comma, is_semicolon};
use crate::span::Span;
use crate::tree::{Call, CitationNode, Footnote, Reading, Text};
use std::borrow::Cow;

/// What an element says.
#[derive(Default)]
pub(super) struct Spoken<'x> {
    pub(super) text: Text<'x>,
    pub(super) calls: Vec<Call<'x>>,
    pub(super) lead: Option<Text<'x>>,
    /// Its source.
    pub(super) span: Span,
}

/// A stretch of an element, in order.
enum Piece<'e, 'x> {
    Text(Cow<'x, str>),
    /// A paragraph or a line ends.
    Break,
    Note(&'e Element<'x>),
    Link(&'e Element<'x>),
    LinkEnd,
}

impl<'x> Reader<'_, 'x> {
    /// What an element says. Its footnotes and links are kept as those of the document.
    pub(super) fn spoken(&mut self, element: &Element<'x>) -> Spoken<'x> {
        self.said(element, false, &[])
    }

    /// The same without what is in the elements called `without`.
    pub(super) fn spoken_without(&mut self, element: &Element<'x>, without: &[&str]) -> Spoken<'x> {
        self.said(element, false, without)
    }

    /// The words of an element, where nothing is called and nothing leads anywhere.
    pub(super) fn words(&mut self, element: &Element<'x>) -> Option<Text<'x>> {
        Some(self.spoken(element).text).filter(|text| !text.is_empty())
    }

    fn said(&mut self, element: &Element<'x>, in_footnote: bool, without: &[&str]) -> Spoken<'x> {
        let mut pieces = Vec::new();
        flatten(element, without, &mut pieces);
        open_brackets(&mut pieces);
        let mut spoken = Spoken { span: element.inside, ..Spoken::default() };
        let mut reading = Reading::new();
        let mut link: Option<(&Element<'x>, usize)> = None;
        let mut links = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(Cow::Borrowed(text)) => reading.push(text),
                Piece::Text(Cow::Owned(text)) => text.chars().for_each(|c| reading.push_char(c)),
                Piece::Break => reading.line(crate::event::Join::Space),
                Piece::Note(note) => {
                    let marker = self.note(note);
                    spoken.calls.push(Call { marker, offset: reading.mark() as u32, span: note.tag });
                }
                Piece::Link(element) => link = Some((element, reading.as_str().len())),
                Piece::LinkEnd => links.extend(link.take().map(|(link, from)| (link, from, reading.as_str().len()))),
            }
        }
        spoken.text = reading.finish();
        self.passages.push(spoken.text.to_string());
        let passage = self.passages.len() - 1;
        for (element, from, to) in links {
            self.link(element, &spoken, passage, (from, to), in_footnote);
        }
        spoken.lead = lead(element).and_then(|lead| starts_with(&spoken.text, &lead));
        spoken
    }

    fn link(
        &mut self,
        element: &Element<'x>,
        spoken: &Spoken<'x>,
        passage: usize,
        (from, to): (usize, usize),
        in_footnote: bool,
    ) {
        let raw = spoken.text.get(from..to).unwrap_or("");
        let offset = from + raw.len() - raw.trim_start().len();
        let words = slice(&spoken.text, offset, from + raw.trim_end().len());
        let (href, span) = element
            .attribute("href")
            .or_else(|| element.attribute("src"))
            .map_or((Text::default(), Span::new(element.tag.start, element.tag.start)), |href| {
                (href.value.clone(), href.span)
            });
        let symbol = symbol_of(&href);
        if let Some(symbol) = symbol.as_ref().filter(|_| !words.is_empty()) {
            self.document.citations.push(CitationNode {
                text: words.clone(),
                symbol: Some(symbol.clone().into()),
                url: Some(href.clone()),
                kind: cited_kind(symbol).into(),
                span: element.inside,
                block_span: Some(spoken.span),
                in_footnote,
                ..CitationNode::default()
            });
        }
        self.places.push((passage, offset));
        self.claims.links.push(Link {
            words,
            href: Value { text: href, span },
            symbol: symbol.map(Text::Owned),
            said: None,
            part: self.part,
            span: element.inside,
        });
    }

    /// Keeps a footnote; its marker.
    fn note(&mut self, note: &Element<'x>) -> Text<'x> {
        let marker = note.attribute("marker").map_or(Text::default(), |marker| trimmed(&marker.value));
        if note.name != "authorialNote" {
            return marker; // called once more
        }
        let at = self.document.footnotes.len();
        let place = note.attribute("marker").map_or(note.tag, |marker| marker.span);
        let id = note.attribute("eId").map_or(Text::default(), |id| id.value.clone());
        self.claims.notes.push(Named { role: id, text: marker.clone(), part: self.part, span: place });
        self.document.footnotes.push(Footnote {
            marker: marker.clone(),
            span: note.span,
            called: true,
            ..Footnote::default()
        });
        let mut text = self.said(note, true, &[]).text;
        // The mark itself may be printed before the text, in brackets that are empty or with its number.
        let mark = text.strip_prefix('(').and_then(|rest| rest.trim_start().strip_prefix(')')).map(str::trim_start);
        let first = note.find("sup").filter(|sup| own_text(sup).trim() == marker && !marker.is_empty());
        let mark = mark.or_else(|| first.and_then(|_| text.strip_prefix(&*marker)).map(str::trim_start));
        if let Some(rest) = mark {
            text = slice(&text, text.len() - rest.len(), text.len());
        }
        self.document.footnotes[at].text = text;
        marker
    }
}

impl<'x> Spoken<'x> {
    /// Takes off `len` bytes at the start, a label that is printed in the text.
    pub(super) fn cut(&mut self, len: usize) {
        let blanks = self.text[len..].len() - self.text[len..].trim_start().len();
        let len = len + blanks;
        self.text = slice(&self.text, len, self.text.len());
        for call in &mut self.calls {
            call.offset = call.offset.saturating_sub(len as u32);
        }
    }
}

/// A stretch of a text, borrowed if it is.
pub(super) fn slice<'x>(text: &Text<'x>, from: usize, to: usize) -> Text<'x> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(from..to.max(from)).unwrap_or("")),
        Cow::Owned(text) => Cow::Owned(text.get(from..to.max(from)).unwrap_or("").to_owned()),
    }
}

/// A text without blanks at its ends.
pub(super) fn trimmed<'x>(text: &Text<'x>) -> Text<'x> {
    let from = text.len() - text.trim_start().len();
    slice(text, from, text.trim_end().len())
}

/// The text of an element as it is written.
pub(super) fn own_text(element: &Element<'_>) -> String {
    element.children.iter().fold(String::new(), |text, node| match node {
        Node::Text(more, _) => text + more,
        Node::Element(element) => text + &own_text(element),
    })
}

fn flatten<'e, 'x>(element: &'e Element<'x>, without: &[&str], pieces: &mut Vec<Piece<'e, 'x>>) {
    for node in &element.children {
        let element = match node {
            Node::Text(text, _) => {
                pieces.push(Piece::Text(text.clone()));
                continue;
            }
            Node::Element(element) => element,
        };
        match element.name {
            name if without.contains(&name) => {}
            "authorialNote" | "noteRef" => pieces.push(Piece::Note(element)),
            "img" | "table" | "meta" => {}
            "eol" | "br" => pieces.push(Piece::Break),
            "a" | "ref" | "rref" | "mref" => {
                pieces.push(Piece::Link(element));
                flatten(element, without, pieces);
                pieces.push(Piece::LinkEnd);
            }
            name => {
                flatten(element, without, pieces);
                // Paragraphs are set apart; anything else runs on.
                if matches!(name, "p" | "li" | "tr" | "td" | "th" | "item" | "num" | "heading" | "subheading") {
                    pieces.push(Piece::Break);
                }
            }
        }
    }
}

/// Takes off the brackets that Arabic texts print around a mark: they go with it.
fn open_brackets(pieces: &mut [Piece<'_, '_>]) {
    for at in 0..pieces.len() {
        if !matches!(pieces[at], Piece::Note(_)) {
            continue;
        }
        let opens = pieces[..at].iter().rposition(seen).filter(|&before| ends(&pieces[before], '('));
        let closes = pieces[at + 1..].iter().position(seen).map(|after| at + 1 + after);
        let closes =
            closes.filter(|&after| matches!(&pieces[after], Piece::Text(text) if shown(text).starts_with(')')));
        if let (Some(before), Some(after)) = (opens, closes) {
            if let Piece::Text(text) = &mut pieces[before] {
                let to = text.rfind('(').unwrap_or(text.len());
                *text = slice(text, 0, to);
            }
            if let Piece::Text(text) = &mut pieces[after] {
                let from = text.find(')').map_or(0, |at| at + 1);
                *text = slice(text, from, text.len());
            }
        }
    }
}

fn shown(text: &str) -> &str {
    text.trim_matches(|c: char| is_mark(c) || c.is_whitespace())
}

/// Whether a piece is anything that is seen.
fn seen(piece: &Piece<'_, '_>) -> bool {
    match piece {
        Piece::Text(text) => !shown(text).is_empty(),
        Piece::Break | Piece::LinkEnd => false,
        Piece::Note(_) | Piece::Link(_) => true,
    }
}

fn ends(piece: &Piece<'_, '_>, with: char) -> bool {
    matches!(piece, Piece::Text(text) if shown(text).ends_with(with))
}

/// The leading phrase as the UN marks it: what is set in italics (in Chinese and Arabic in bold) at the start, in one
/// stretch or in several that touch.
fn lead(element: &Element<'_>) -> Option<String> {
    let paragraph =
        Some(element).filter(|element| element.name != "p").and_then(|element| element.find("p")).unwrap_or(element);
    let mut lead = String::new();
    let mut begun = false;
    for node in &paragraph.children {
        match node {
            Node::Text(text, _) if !begun => {
                // A number may stand before it, or a quotation mark.
                let before = |c: char| c.is_whitespace() || c.is_numeric() || is_before_lead(c);
                if !text.chars().all(before) {
                    return None;
                }
            }
            Node::Text(text, _) if text.trim().is_empty() => lead.push_str(text),
            Node::Text(..) => break,
            Node::Element(element) => {
                let class = element.attribute("class").map_or("", |class| &*class.value);
                let marked = matches!(element.name, "i" | "b")
                    || element.name == "span" && (class.contains("italic") || class.contains("bold"));
                if marked {
                    lead.push_str(&own_text(element));
                    begun = true;
                } else if begun || !own_text(element).trim().is_empty() {
                    break;
                }
            }
        }
    }
    let lead = lead.split_whitespace().collect::<Vec<_>>().join(" ");
    let lead = lead.trim_end_matches(|c| c == ' ' || is_comma(c) || is_semicolon(c) || is_colon(c));
    // A whole paragraph in italics is no phrase.
    (begun && !lead.is_empty() && lead.chars().count() <= 60).then(|| lead.to_owned())
}

/// The lead as it stands in the text, which may have another kind of blank.
fn starts_with<'x>(text: &Text<'x>, lead: &str) -> Option<Text<'x>> {
    // A number may stand before it in the text too.
    let begins = |c: char| if lead.starts_with(char::is_numeric) { c.is_alphanumeric() } else { c.is_alphabetic() };
    let mut rest = text.char_indices().skip_while(|(_, c)| !begins(*c)).peekable();
    let from = rest.peek()?.0;
    let mut to = from;
    for c in lead.chars().skip_while(|c| !c.is_alphanumeric()) {
        let (at, found) = rest.next()?;
        if found != c && !(found.is_whitespace() && c.is_whitespace()) {
            return None;
        }
        to = at + found.len_utf8();
    }
    Some(slice(text, from, to)).filter(|lead| !lead.is_empty())
}

/// A stop, a dash, a quotation mark: what may stand between the number of a paragraph and its leading phrase.
fn is_before_lead(c: char) -> bool {
    let quote = matches!(Sign::of(c), Sign::Open(Pair::Quote) | Sign::Close(Pair::Quote) | Sign::Straight);
    quote || matches!(Sign::of(c), Sign::Dash | Sign::Stop | Sign::Apostrophe)
}
