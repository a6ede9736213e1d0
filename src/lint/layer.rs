//! What kind of text it is: written by a person, or left of one by a machine.

use super::source::before;
use crate::event::Code;
use crate::lexicon::signs::{CURLY, Sign, is_space};
use crate::tree::{BlockKind, Document};
use alloc::string::String;

/// What a machine has done to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layer {
    /// Paragraphs are broken into lines.
    pub(super) wrapped: bool,
    /// Blanks stand where no person puts them: lines end with them, words are torn.
    pub(super) loose: bool,
    /// Letters were misread.
    pub(super) scanned: bool,
    /// Paragraphs follow each other on one line.
    pub(super) flat: bool,
}

impl Layer {
    pub(super) fn of(documents: &[&Document<'_>], text: &str) -> Layer {
        let (mut blocks, mut broken, mut inside) = (0, 0, 0);
        for document in documents {
            for block in document.blocks() {
                let Some(own) = block.text_span.and_then(|span| text.get(span.range())) else { continue };
                // Not the whole line: a text may be one.
                let before = before(text, block.span.start).chars().rev().take(64);
                let line: String = before.take_while(|c| !matches!(c, '\n' | '\r')).collect();
                let labelled = matches!(block.kind, BlockKind::Section | BlockKind::Subparagraph);
                inside += usize::from(!labelled && !line.trim().is_empty() && !is_markup(&line));
                if own.len() > 200 {
                    blocks += 1;
                    broken += usize::from(own.trim_end().contains('\n'));
                }
            }
        }
        let scanned = documents.iter().flat_map(|document| &document.diagnostics);
        let scanned = scanned.filter(|odd| odd.code == Code::ScannedLetter.as_str()).count();
        let lines = || text.lines().filter(|line| !line.trim().is_empty());
        let blank_ends = lines().filter(|line| line.ends_with(is_space)).count();
        Layer {
            wrapped: broken > 0 && 3 * broken >= blocks,
            loose: 4 * blank_ends > lines().count() || torn(text),
            scanned: scanned > 0
                || text.contains('\u{fffd}')
                || misread(text) > 2
                || has_misread_symbols(documents, text),
            flat: inside >= 2,
        }
    }

    /// Whether a machine left it: its lines, blanks or letters are not the author’s.
    pub(super) fn is_machine(self) -> bool {
        self.wrapped || self.loose || self.scanned || self.flat
    }
}

/// How often a figure, or a capital I, stands between two small letters: `pe0ple`, `deveIop`, `м0ре`.
fn misread(text: &str) -> usize {
    let mut before = [' ', ' '];
    let mut misread = 0;
    for c in text.chars() {
        misread +=
            usize::from(c.is_lowercase() && matches!(before[1], '0' | '1' | '3' | 'I') && before[0].is_lowercase());
        before = [before[1], c];
    }
    misread
}

/// Whether the reader saw other letters in a symbol than are printed: `AIC.1/75/L.4`. Cyrillic ones are the author's.
fn has_misread_symbols(documents: &[&Document<'_>], text: &str) -> bool {
    documents.iter().flat_map(|document| &document.citations).any(|citation| {
        let printed = text.get(citation.span.range()).unwrap_or("").chars().filter(|c| !c.is_whitespace());
        let read = citation.symbol.as_deref().unwrap_or("");
        let differs = |(a, b): (char, char)| a != b && a.is_ascii_alphabetic() && !b.is_ascii_alphabetic();
        citation.kind == "document"
            && printed.clone().count() == read.chars().count()
            && printed.zip(read.chars()).any(differs)
    })
}

fn is_markup(line: &str) -> bool {
    line.chars()
        .all(|c| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '>' | '-' | '|') || Sign::of(c) == Sign::Bullet)
}

/// Whether a blank parts an apostrophe from its word, more than once: `l ’humanité`.
fn torn(text: &str) -> bool {
    let apart = |at: usize, mark: &str| {
        let before = text[..at].chars().rev();
        let after = text[at + mark.len()..].chars().next();
        let mut before = before.skip_while(|&c| is_space(c));
        text[..at].ends_with(' ')
            && before.next().is_some_and(char::is_alphabetic)
            && after.is_some_and(char::is_alphabetic)
            && !before.next().is_some_and(char::is_alphabetic)
    };
    text.match_indices(CURLY).filter(|(at, mark)| apart(*at, mark)).count() > 1
}
