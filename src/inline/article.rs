//! Articles of the Charter in running text: the word before a number says that it is one.

use super::Text;
use super::around::{NEAR, words};
use super::cite::Cites;
use super::flow::{Ahead, tail};
use crate::grammar::{Citation, CitationKind};
use crate::grammar::{scan_article, scan_next_article};
use crate::lexicon::fold;
use crate::lexicon::script::ORDINAL;
use crate::lexicon::signs::{closes_title, opens_title};

impl Cites {
    /// An article of the Charter: the number at `here` is its own or its paragraph's, the word before it says so.
    pub(super) fn article<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        if let Some(found) = self.next_article(text, here, from) {
            return Some(found);
        }
        let behind = tail(&text.text[from as usize..here as usize], 24);
        let word = behind.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
        let begin = word
            .rfind(|c: char| !fold::is_letter(c))
            .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
        let word = &word[begin..];
        if word.is_empty() {
            return None;
        }
        let known =
            fold::longest_word(word, text.lexicon.article).or_else(|| fold::longest_word(word, text.lexicon.paragraph));
        known?;
        self.first_article(text, here - (behind.len() - begin) as u32)
    }

    /// An article of the Charter whose words begin at `start`.
    fn first_article<'text>(&mut self, text: &Text<'_, 'text>, start: u32) -> Option<(u32, Citation<'text>, u32)> {
        let ahead = text.flow.ahead(text.text, start);
        let (article, paragraph, raw, len) = scan_article(ahead.text(), text.lexicon)?;
        let raw = printed(text, &ahead, raw);
        let end = ahead.end(len);
        self.articles = Some(end);
        let kind = CitationKind::CharterArticle { article, paragraph };
        Some((start, Citation { kind, raw, date: None, part: None }, end))
    }

    /// The next article of a list, whose number begins at `here`: "Articles 51 **and 55** of the Charter".
    fn next_article<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        let before = self.articles.filter(|&end| end <= here && here - end < NEAR as u32)?;
        let ahead = text.flow.ahead(text.text, before);
        let (article, raw, start, len) = scan_next_article(ahead.text(), text.lexicon)?;
        if ahead.offset(start) != here || here < from {
            return None;
        }
        let raw = printed(text, &ahead, raw);
        let end = ahead.end(len);
        self.articles = Some(end);
        let kind = CitationKind::CharterArticle { article, paragraph: 0 };
        Some((here, Citation { kind, raw, date: None, part: None }, end))
    }

    /// At `第`: an article of the Charter in a script that names the Charter before it, "《联合国宪章》第五十一条", or the
    /// next of its list.
    pub(crate) fn ordinal<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        const SIGN: u32 = ORDINAL.len_utf8() as u32;
        if let Some(found) = self.next_article(text, here + SIGN, from) {
            return Some(found);
        }
        let behind = tail(&text.text[from as usize..here as usize], 48);
        let name = behind.trim_end_matches(closes_title);
        let start = words(name).find_map(|at| {
            let len = fold::longest_word(&name[at..], text.lexicon.charter)?;
            (at + len == name.len()).then(|| name[..at].trim_end_matches(opens_title).len())
        })?;
        self.first_article(text, here - (behind.len() - start) as u32)
    }
}

/// What was read ahead, as it stands in the text.
fn printed<'text>(text: &Text<'_, 'text>, ahead: &Ahead<'_>, raw: &str) -> &'text str {
    let at = raw.as_ptr() as usize - ahead.text().as_ptr() as usize;
    &text.text[ahead.offset(at) as usize..ahead.end(at + raw.len()) as usize]
}
