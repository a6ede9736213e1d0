//! Tables of phrases: packed when the crate is compiled, searched letter by letter along a text.
//!
//! The phrases are sorted, and of each only that is kept in which it differs from the one before it:
//!
//! ```text
//!    phrase          shares  adds      skip
//! 0  decides              0  decides      3       so many to what shares no more with `decides`
//! 1  decides also         7  _also        1
//! 2  decides that         8  that         1
//! 3  declares             3  lares        1
//! ```
//!
//! A text that has left a phrase behind passes over all that share more with it than the text does, and is done at the
//! first that shares less. Which phrases begin with the letter that the text begins with is told by one of 64 bits and
//! an index: most texts are sent away by the bit.

use super::fold::{Folded, fold_char, joins};
use core::ops::Range;

/// A table from folded phrase to meaning.
pub type Table<T> = &'static Phrases<T>;

/// A list of folded phrases.
pub type Words = Table<()>;

/// Phrases and what they mean. Searched by [`fold::longest`](super::fold::longest).
#[derive(Clone, Copy, Debug)]
pub struct Phrases<T: 'static> {
    /// Into which of the slots first letters fall.
    firsts: u64,
    /// Where the phrases of each such slot begin; at last, where all end.
    slots: &'static [u16],
    /// The phrases, slot by slot and sorted.
    pub(super) entries: &'static [Entry],
    /// What each adds to the one before it.
    letters: &'static [u8],
    /// What each means.
    pub(super) values: &'static [T],
}

/// A phrase, as far as it differs from the one before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Where the letters that it adds end.
    end: u16,
    /// How many phrases further the next stands that shares no more.
    pub(super) skip: u16,
    /// How many bytes it shares with the one before it.
    pub(super) shared: u8,
}

/// Into which slot a first letter falls: the letters of an alphabet fall into slots of their own.
const fn slot(first: char) -> u32 {
    first as u32 % u64::BITS
}

impl<T: Copy> Phrases<T> {
    /// No phrases.
    pub(super) const EMPTY: Phrases<T> = Phrases { firsts: 0, slots: &[], entries: &[], letters: &[], values: &[] };

    /// How many phrases there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Gives every phrase and what it means; those that begin with the same letter are sorted.
    pub fn for_each(&self, mut each: impl FnMut(&str, T)) {
        let mut phrase = [0; u8::MAX as usize];
        for (place, entry) in self.entries.iter().enumerate() {
            let (shared, added) = (usize::from(entry.shared), self.added(place));
            let len = shared + added.len();
            phrase[shared..len].copy_from_slice(added);
            each(core::str::from_utf8(&phrase[..len]).unwrap_or(""), self.values[place]);
        }
    }

    /// Where the phrases stand whose first letter falls into the slot of `first`.
    pub(super) fn range(&self, first: char) -> Option<Range<usize>> {
        let bit = 1 << slot(first);
        if self.firsts & bit == 0 {
            return None;
        }
        let rank = (self.firsts & (bit - 1)).count_ones() as usize;
        Some(usize::from(self.slots[rank])..usize::from(self.slots[rank + 1]))
    }

    /// The letters that a phrase adds to the one before it.
    pub(super) fn added(&self, place: usize) -> &'static [u8] {
        let start = place.checked_sub(1).map_or(0, |before| usize::from(self.entries[before].end));
        &self.letters[start..usize::from(self.entries[place].end)]
    }

    /// The longest phrase at the start of `text`, as whole words: its value and its raw length.
    #[inline]
    pub(super) fn longest(&self, text: &str) -> Option<(T, usize)> {
        let first = fold_char(text.chars().next()?);
        if first.is_some_and(|first| first != ' ' && self.firsts >> slot(first) & 1 == 0) {
            return None;
        }
        self.search(text)
    }

    fn search(&self, text: &str) -> Option<(T, usize)> {
        let mut folded = Folded::new(text);
        let mut next = folded.next();
        let Range { start: mut place, end } = self.range(next?.0)?;
        let (mut depth, mut before, mut found) = (0, (' ', 0), None);
        while place < end {
            let shared = usize::from(self.entries[place].shared);
            if shared > depth {
                place += usize::from(self.entries[place].skip);
                continue;
            }
            if shared < depth {
                break;
            }
            let mut left = self.added(place);
            while !left.is_empty() {
                let Some((c, end)) = next else { return found };
                let len = c.len_utf8();
                let same =
                    if len == 1 { left[0] == c as u8 } else { left.starts_with(c.encode_utf8(&mut [0; 4]).as_bytes()) };
                if !same {
                    break;
                }
                depth += len;
                (left, before, next) = (&left[len..], (c, end), folded.next());
            }
            if left.is_empty() && !next.is_some_and(|(after, _)| joins(before.0, after)) {
                found = Some((self.values[place], before.1));
            }
            place += 1;
        }
        found
    }
}

// ---- packing, when the crate is compiled

/// The parts of a table.
pub(super) struct Packed<T, const LEN: usize, const LETTERS: usize, const SLOTS: usize> {
    firsts: u64,
    slots: [u16; SLOTS],
    entries: [Entry; LEN],
    letters: [u8; LETTERS],
    values: [T; LEN],
}

impl<T: Copy, const LEN: usize, const LETTERS: usize, const SLOTS: usize> Packed<T, LEN, LETTERS, SLOTS> {
    pub(super) const fn table(&'static self) -> Phrases<T> {
        Phrases {
            firsts: self.firsts,
            slots: &self.slots,
            entries: &self.entries,
            letters: &self.letters,
            values: &self.values,
        }
    }
}

/// The first letter of a phrase.
const fn first(phrase: &str) -> char {
    let bytes = phrase.as_bytes();
    let (len, lead) = match bytes[0] {
        lead @ 0..0x80 => (1, lead as u32),
        lead @ 0x80..0xe0 => (2, lead as u32 & 0x1f),
        lead @ 0xe0..0xf0 => (3, lead as u32 & 0x0f),
        lead => (4, lead as u32 & 0x07),
    };
    let (mut code, mut at) = (lead, 1);
    while at < len {
        code = code << 6 | bytes[at] as u32 & 0x3f;
        at += 1;
    }
    match char::from_u32(code) {
        Some(first) => first,
        None => panic!("a phrase is UTF-8"),
    }
}

/// How many bytes two phrases that follow each other share, in whole letters; 0 where their first letters differ.
const fn shared(before: &str, phrase: &str) -> usize {
    let (before, phrase) = (before.as_bytes(), phrase.as_bytes());
    let mut at = 0;
    while at < before.len() && at < phrase.len() && before[at] == phrase[at] {
        at += 1;
    }
    assert!(
        at < phrase.len() && (at == before.len() || before[at] < phrase[at]),
        "a table is sorted, and its phrases differ"
    );
    while phrase[at] & 0xc0 == 0x80 {
        at -= 1;
    }
    at
}

/// Into which slots the first letters fall.
const fn firsts<T>(entries: &[(&str, T)]) -> u64 {
    let (mut firsts, mut at) = (0, 0);
    while at < entries.len() {
        firsts |= 1 << slot(first(entries[at].0));
        at += 1;
    }
    firsts
}

/// How many bytes the letters of a table take, and how many places its index has.
pub(super) const fn size<T>(entries: &[(&str, T)]) -> (usize, usize) {
    let (mut letters, mut at) = (0, 0);
    while at < entries.len() {
        letters += entries[at].0.len() - if at > 0 { shared(entries[at - 1].0, entries[at].0) } else { 0 };
        at += 1;
    }
    (letters, firsts(entries).count_ones() as usize + 1)
}

/// Packs a sorted table.
pub(super) const fn pack<T: Copy, const LEN: usize, const LETTERS: usize, const SLOTS: usize>(
    phrases: &[(&str, T)],
) -> Packed<T, LEN, LETTERS, SLOTS> {
    assert!(LETTERS <= u16::MAX as usize && LEN <= u16::MAX as usize, "offsets take two bytes");
    let mut packed = Packed {
        firsts: firsts(phrases),
        slots: [LEN as u16; SLOTS],
        entries: [Entry { end: 0, skip: 0, shared: 0 }; LEN],
        letters: [0; LETTERS],
        values: [phrases[0].1; LEN],
    };
    let (mut place, mut end, mut rank, mut here) = (0, 0, 0, 0);
    while here < u64::BITS {
        let mut at = if packed.firsts >> here & 1 == 1 { 0 } else { LEN };
        if at == 0 {
            packed.slots[rank] = place as u16;
            rank += 1;
        }
        while at < LEN {
            let phrase = phrases[at].0.as_bytes();
            if slot(first(phrases[at].0)) == here {
                let shared = if at > 0 { shared(phrases[at - 1].0, phrases[at].0) } else { 0 };
                assert!(phrase.len() <= u8::MAX as usize, "lengths take one byte");
                let mut from = shared;
                while from < phrase.len() {
                    packed.letters[end] = phrase[from];
                    (end, from) = (end + 1, from + 1);
                }
                packed.entries[place] = Entry { end: end as u16, skip: 0, shared: shared as u8 };
                packed.values[place] = phrases[at].1;
                place += 1;
            }
            at += 1;
        }
        here += 1;
    }
    // The next that shares no more is the next, or one that those after it have found already.
    while place > 0 {
        place -= 1;
        let mut next = place + 1;
        while next < LEN && packed.entries[next].shared > packed.entries[place].shared {
            next += packed.entries[next].skip as usize;
        }
        packed.entries[place].skip = (next - place) as u16;
    }
    packed
}

/// A [`Table`] of a type: `table!(u8: [("april", 4), ("august", 8)])`. Sorted, or it does not compile.
macro_rules! table {
    ($value:ty: []) => {
        &$crate::lexicon::table::Phrases::<$value>::EMPTY
    };
    ($value:ty: [$($entry:expr),+ $(,)?]) => {{
        use $crate::lexicon::table::{Packed, Phrases, pack, size};
        const ENTRIES: &[(&str, $value)] = &[$($entry),+];
        const SIZE: (usize, usize) = size(ENTRIES);
        static PACKED: Packed<$value, { ENTRIES.len() }, { SIZE.0 }, { SIZE.1 }> = pack(ENTRIES);
        static TABLE: Phrases<$value> = PACKED.table();
        &TABLE
    }};
}

/// [`Words`]: `words!["art", "article"]`. Sorted, or it does not compile.
macro_rules! words {
    ($($word:expr),* $(,)?) => {
        $crate::lexicon::table::table!((): [$(($word, ())),*])
    };
}

pub(crate) use {table, words};
