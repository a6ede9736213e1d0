//! Articles of the Charter: "paragraphe 4 de l’Article 2 de la Charte", "Article 51 of the Charter".

use super::ordinal::chinese;
use super::token::{self, Term, blanks, digits, head, is_blank, run, skip_blanks};
use crate::lexicon::fold::{self, is_unspaced};
use crate::lexicon::script::{ARTICLE_HAN, ORDINAL, PARAGRAPH_HAN};
use crate::lexicon::signs::{closes_bracket, closes_title, is_apostrophe, is_comma, opens_bracket, opens_title};
use crate::lexicon::{Lexicon, Words};
use nom::Parser;
use nom::branch::alt;
use nom::character::{char, satisfy};
use nom::combinator::{consumed, map_opt};
use nom::sequence::{pair, terminated};

/// The article of the Charter at the start of `text`: article, paragraph (0 where none is named), the number of the
/// article as printed, and the length up to the end of what names it (not the Charter).
///
/// Starts at the word "article", or at the word "paragraphe" before it. The Charter must be named within 80 bytes, with
/// nothing but short words, numbers and the words for articles and paragraphs between: the article 5 "of the Convention
/// and the Charter" is not the Charter's.
///
/// ```abnf
/// cited   = ( article [ *2short paragraph ] / paragraph *4short article ) *( number / short / article / paragraph ) charter
/// article = <a word of Lexicon::article> number
/// paragraph = [ "," / "(" ] ( <a word of Lexicon::paragraph> number / "(" number ")" )
/// number  = 1*3DIGIT [ ending ]
/// short   = 1*4ALPHA
/// chinese = [ "《" ] charter [ "》" ] "第" numeral "条" [ "第" numeral ( "项" / "款" ) ]
/// ```
///
/// ```
/// use undocs::{Language, grammar::scan_article, lexicon::lexicon};
/// let found = scan_article("paragraphe 4 de l’Article 2 de la Charte", lexicon(Language::Fr));
/// assert_eq!(found, Some((2, 4, "2", "paragraphe 4 de l’Article 2".len())));
/// ```
#[must_use]
pub fn scan_article<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(u8, u8, &'text str, usize)> {
    let head = head(text, token::REACH);
    if head.starts_with(is_blank) {
        return None;
    }
    if head.starts_with(|c| opens_title(c) || is_unspaced(c)) {
        return chinese_article(head, lexicon);
    }
    if let Some((article, raw, len)) = named(head, lexicon.article, lexicon) {
        let (paragraph, more) = trailing_paragraph(&head[len..], lexicon);
        let len = len + more;
        return before_charter(&head[len..], lexicon).then_some((article, paragraph, raw, len));
    }
    let (paragraph, _, mut at) = named(head, lexicon.paragraph, lexicon)?;
    // "paragraphe 4 de l’Article 2": a few short words.
    for _ in 0..4 {
        if let Some((article, raw, len)) = named(&head[at..], lexicon.article, lexicon) {
            let len = at + len;
            return before_charter(&head[len..], lexicon).then_some((article, paragraph, raw, len));
        }
        at += short_word(&head[at..])?;
    }
    None
}

fn chinese_article<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(u8, u8, &'text str, usize)> {
    let start = text.len() - text.trim_start_matches(opens_title).len();
    let charter = start + fold::longest_word(&text[start..], lexicon.charter)?;
    let rest = text[charter..].trim_start_matches(|c| is_blank(c) || closes_title(c));
    let numeral = || (char(ORDINAL), blanks, consumed(alt((token::number(1, 3), chinese))), blanks);
    let ((.., (raw, article), _), len) = run(rest, terminated(numeral(), char(ARTICLE_HAN)))?;
    let after = &rest[len..];
    let paragraph = run(after, terminated(numeral(), satisfy(|c| PARAGRAPH_HAN.contains(&c))));
    let (paragraph, more) = paragraph.map_or((0, 0), |((.., (_, paragraph), _), len)| (paragraph, len));
    let len = text.len() - after.len() + more;
    Some((u8::try_from(article).ok()?, u8::try_from(paragraph).ok()?, raw, len))
}

/// At what follows an article of the Charter, the next of the same list: its number, that number as printed, where it
/// begins and where what names it ends. "Articles 2 **and 51** of the Charter".
///
/// ```
/// use undocs::{Language, grammar::scan_next_article, lexicon::lexicon};
/// let found = scan_next_article(" and 51 of the Charter", lexicon(Language::En));
/// assert_eq!(found, Some((51, "51", 5, 7)));
/// let found = scan_next_article("和第五十一条", lexicon(Language::Zh));
/// assert_eq!(found, Some((51, "五十一", 6, 18)));
/// ```
#[must_use]
pub fn scan_next_article<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(u8, &'text str, usize, usize)> {
    let head = head(text, token::REACH);
    let glue = super::citation::scan_glue(head, lexicon)?;
    // Chinese names the Charter first, and each article in full: "第二条第四项和第五十一条".
    if head[..glue].ends_with(ORDINAL) {
        let numeral = consumed(alt((token::number(1, 3), chinese)));
        let ((raw, article), len) = run(&head[glue..], terminated(numeral, pair(blanks, char(ARTICLE_HAN))))?;
        return Some((u8::try_from(article).ok()?, raw, glue, glue + len));
    }
    let ((article, raw), len) = run(&head[glue..], number(lexicon))?;
    let end = glue + len;
    before_charter(&head[end..], lexicon).then_some((article, raw, glue, end))
}

/// A word of a list and a number.
fn named<'t>(text: &'t str, words: Words, lexicon: &Lexicon) -> Option<(u8, &'t str, usize)> {
    let word = fold::longest_word(text, words)?;
    let rest = skip_blanks(text[word..].strip_prefix('.').unwrap_or(&text[word..]));
    let ((value, raw), len) = run(rest, number(lexicon))?;
    Some((value, raw, text.len() - rest.len() + len))
}

/// Digits with an ordinal ending, if any: `1er`. Spelled out ("Article premier") too.
fn number<'t>(lexicon: &Lexicon) -> impl Term<'t, (u8, &'t str)> {
    |text: &'t str| match map_opt(digits(1, 3), |raw| Some((u8::try_from(token::value(raw)?).ok()?, raw)))
        .parse_complete(text)
    {
        Ok((rest, (value, raw))) if value > 0 => {
            let ending = fold::longest_word(rest, lexicon.ordinal_endings).filter(|_| !rest.starts_with(is_blank));
            Ok((&rest[ending.unwrap_or(0)..], (value, raw)))
        }
        _ => {
            let (value, len) = fold::longest(text, lexicon.ordinals).ok_or(nom::Err::Error(()))?;
            Ok((&text[len..], (value, &text[..len])))
        }
    }
}

/// ", paragraphe 4", " (4)", " (par. 4)": the paragraph and its length; 0 and 0 where there is none.
fn trailing_paragraph(text: &str, lexicon: &Lexicon) -> (u8, usize) {
    let rest = text.trim_start_matches(|c| is_blank(c) || is_comma(c) || c == '\\');
    let opened = rest.strip_prefix(opens_bracket);
    let inner = opened.unwrap_or(rest);
    let found = named(inner, lexicon.paragraph, lexicon).map(|(value, _, len)| (value, &inner[len..])).or_else(|| {
        opened?;
        let ((value, _), len) = run(inner, number(lexicon))?;
        Some((value, &inner[len..]))
    });
    match found {
        Some((value, after)) => {
            let after = after.strip_prefix('\\').unwrap_or(after);
            let after = if opened.is_some() { after.strip_prefix(closes_bracket).unwrap_or(after) } else { after };
            (value, text.len() - after.len())
        }
        None => (0, 0),
    }
}

/// Whether the Charter comes next.
fn before_charter(text: &str, lexicon: &Lexicon) -> bool {
    let mut rest = head(text, 80 + 48);
    let limit = rest.len().saturating_sub(80);
    while rest.len() > limit {
        rest =
            rest.trim_start_matches(|c: char| is_blank(c) || (!c.is_alphanumeric() && !matches!(c, '.' | ';' | ':')));
        if fold::longest_word(rest, lexicon.charter).is_some() {
            return true;
        }
        let word = fold::longest_word(rest, lexicon.article).or_else(|| fold::longest_word(rest, lexicon.paragraph));
        let word = word.map(|len| len + usize::from(rest[len..].starts_with('.')));
        match word.or_else(|| short_word(rest)) {
            Some(len) if len > 0 => rest = &rest[len..],
            _ => return false,
        }
    }
    false
}

/// Length of a word of at most four letters, or of a number, with the blanks and the apostrophe before it.
fn short_word(text: &str) -> Option<usize> {
    let start =
        text.len() - text.trim_start_matches(|c| is_blank(c) || matches!(c, ',' | '(' | ')') || is_apostrophe(c)).len();
    let word = &text[start..];
    let letters = word.chars().take(6).take_while(|&c| c.is_alphanumeric() || fold::fold_char(c).is_none()).count();
    (1..=4).contains(&letters).then(|| start + word.chars().take(letters).map(char::len_utf8).sum::<usize>())
}
