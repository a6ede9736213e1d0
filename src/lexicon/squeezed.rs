//! Phrases found where spaces do not count, neither in the phrase nor in the text: the text layer of a PDF prints
//! `L ’Assem blée géné rale`, and Markdown puts `*` between words.

use super::fold::{fold_char, is_mark};
use super::table::Phrases;

/// How many blanks, or characters that count as such, may stand inside a phrase.
const BLANKS: u16 = 48;

/// How far a phrase is looked for, in bytes.
const REACH: usize = 512;

/// Up to where a text has been read: an offset, and how many blanks stand before it.
type Place = (u16, u16);

/// The next letter of a text.
fn letter(text: &str, (at, mut blanks): Place) -> Option<(char, Place)> {
    let rest = text.get(usize::from(at)..)?;
    for (from, c) in rest.char_indices() {
        match fold_char(c) {
            None => {}
            Some(' ' | '*' | '\\') if blanks == BLANKS => return None,
            Some(' ' | '*' | '\\') => blanks += 1,
            Some(folded) => return Some((folded, (at + (from + c.len_utf8()) as u16, blanks))),
        }
    }
    None
}

/// Combining marks after a letter, which fold away with it.
fn trailing_marks(text: &str) -> usize {
    text.chars().take(4).take_while(|&c| !is_mark(c) && fold_char(c).is_none()).map(char::len_utf8).sum()
}

impl<T: Copy> Phrases<T> {
    /// Gives the phrases that stand at the start of a text, spaces aside, until there is an answer: of each the last
    /// letter, what it means, and its raw length.
    pub(crate) fn find_squeezed<R>(&self, text: &str, mut each: impl FnMut(char, T, usize) -> Option<R>) -> Option<R> {
        let near = &text[..text.floor_char_boundary(REACH)];
        let (first, _) = letter(near, (0, 0))?;
        let mut walk = self.walk(first)?;
        // Up to where the text agrees with the phrase at hand, and what of it that took at each byte of the phrase.
        let (mut depth, mut places) = (0, [(0, 0); u8::MAX as usize + 1]);
        while let Some(phrase) = walk.below(depth) {
            depth = phrase.shared;
            let (mut left, mut last) = (phrase.added, ' ');
            while let Some(&byte) = left.first() {
                let mut utf8 = [b' ', 0, 0, 0];
                let mut len = 1;
                let mut place = places[depth];
                if byte != b' ' {
                    let Some((c, next)) = letter(near, place) else { break };
                    (len, last, place) = (c.encode_utf8(&mut utf8).len(), c, next);
                }
                let Some(more) = left.strip_prefix(&utf8[..len]) else { break };
                (left, depth) = (more, depth + len);
                places[depth] = place;
            }
            if left.is_empty() {
                let end = usize::from(places[depth].0);
                let answer = each(last, self.value(&phrase), end + trailing_marks(&text[end..]));
                if answer.is_some() {
                    return answer;
                }
            }
            walk.pass(&phrase);
        }
        None
    }

    /// The longest phrase at the start of a text, spaces aside: its meaning and raw length.
    pub(crate) fn longest_squeezed(&self, text: &str) -> Option<(T, usize)> {
        let mut longest = None;
        self.find_squeezed(text, |_, value, len| {
            longest = longest.filter(|&(_, longest)| longest > len).or(Some((value, len)));
            None::<()>
        });
        longest
    }
}
