//! What each line of a page's notes is: a mark, a note, or how it goes on.

use super::mark::Item;
use crate::line::page::{Known, Role};
use alloc::vec::Vec;

/// How many sentences a note may have that begin with a line.
const MORE: usize = 2;

/// A line of the page that is being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'text> {
    pub(super) text: &'text str,
    pub(super) start: u32,
    /// A blank line stands before it.
    pub(super) gap: bool,
    /// It ends as a sentence does, and with no word cut short: "cap.", "núm.".
    pub(super) ended: bool,
    pub(super) item: Item,
}

/// What the lines of a page's notes are; `spaced`: blank lines part nothing; `torn`: the text above them stops in the middle
/// of a sentence. A text layer may print marks alone and their texts behind or before them: there must be as many of these
/// as of those.
pub(super) fn roles(lines: &[Entry<'_>], spaced: bool, torn: bool) -> Option<Vec<Known>> {
    let is_mark = |line: &&Entry<'_>| matches!(line.item, Item::Mark(_));
    // Marks that have not come, marks whose texts have not, and texts whose marks have not.
    let mut ahead = lines.iter().filter(is_mark).count();
    let (mut waiting, mut unmarked) = (0, 0);
    let last = lines.iter().rposition(|line| line.item != Item::Text).unwrap_or(0);
    // Of the note that is being read, whether its last line ends a sentence, and whether that is its mark; how many lines
    // it has behind one that ended a sentence.
    let mut open: Option<(bool, bool)> = None;
    let mut more = 0;
    let mut known = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let gap = line.gap && !spaced;
        let begins = !line.text.starts_with(char::is_lowercase);
        let ended = line.ended;
        let role = match line.item {
            _ if line.item != Item::Text && open.is_some_and(|(ended, _)| !ended) => return None,
            Item::Note(_, mark) => {
                (open, more) = (Some((ended, false)), 0);
                Role::Note { mark }
            }
            Item::Mark(_) => {
                more = 0;
                ahead -= 1;
                let text = lines.get(at + 1).is_some_and(|next| next.item == Item::Text);
                if waiting == 0 && unmarked == 0 && text {
                    open = Some((false, true));
                    Role::Note { mark: line.text.len() as u16 }
                } else {
                    (open, waiting) = (None, waiting + 1);
                    if waiting == unmarked {
                        (waiting, unmarked) = (0, 0);
                    }
                    Role::NoteMark
                }
            }
            Item::Text if open.is_some_and(|(ended, marked)| marked || !ended && !gap) => {
                open = Some((ended, false));
                Role::NoteText
            }
            Item::Text if waiting + ahead > unmarked && begins => {
                if waiting > 0 {
                    waiting -= 1;
                } else {
                    unmarked += 1;
                }
                (open, more) = (Some((ended, false)), 0);
                Role::Note { mark: 0 }
            }
            // Behind a sentence that has ended a blank line parts even where nearly every line has one; and where the text above is torn, a line behind the last mark may be where it goes on.
            Item::Text if open.is_some() && !line.gap && begins && more < MORE && (!torn || at < last) => {
                (open, more) = (Some((ended, false)), more + 1);
                Role::NoteText
            }
            Item::Text => return None,
        };
        known.push(Known { start: line.start, role });
    }
    (waiting == 0 && unmarked == 0 && open.is_none_or(|(ended, _)| ended)).then_some(known)
}
