//! Tables of phrases: packed when the crate is compiled, searched letter by letter along a text.
//!
//! The phrases are sorted, and of each only that is kept in which it differs from the one before it:
//!
//! ```text
//!    phrase          shares  adds
//! 0  decides              0  decides
//! 1  decides also         7  _also
//! 2  decides that         8  that
//! 3  declares             3  lares
//! ```
//!
//! A text that has left a phrase behind passes over all that share more with it than the text does, and is done at the
//! first that shares less. Which phrases begin with the letter that the text begins with is told by one of 64 bits and
//! an index: most texts are sent away by the bit.
//!
//! Of each phrase two small numbers are kept and no offset: where its letters stand is counted on the way. Small numbers
//! that repeat are what a compressed module of six languages can make little of; offsets took a third of it.

use super::fold::{Folded, fold_char, joins, plain};
use core::cmp::Ordering;

/// A table from folded phrase to meaning.
pub type Table<T> = &'static Phrases<T>;

/// A list of folded phrases.
pub type Words = Table<()>;

/// Phrases and what they mean. Searched by [`fold::longest`](super::fold::longest).
#[derive(Clone, Copy, Debug)]
pub struct Phrases<T: 'static> {
    index: Index,
    /// What each means.
    values: &'static [T],
}

/// The phrases of a table, which are searched the same way whatever they mean.
#[derive(Clone, Copy, Debug)]
struct Index {
    /// Into which of the slots first letters fall.
    firsts: u64,
    /// Where the phrases of each such slot begin; at last, where all end.
    slots: &'static [Slot],
    /// The phrases, slot by slot and sorted.
    entries: &'static [Entry],
    /// What each adds to the one before it, one after another.
    letters: &'static [u8],
}

/// Where the phrases of a slot begin.
#[derive(Clone, Copy, Debug)]
struct Slot {
    place: u16,
    letters: u16,
}

/// A phrase, as far as it differs from the one before it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// How many bytes it shares with the one before it.
    shared: u8,
    /// How many bytes it adds.
    added: u8,
}

/// Into which slot a first letter falls: the letters of an alphabet fall into slots of their own.
const fn slot(first: char) -> u32 {
    first as u32 % u64::BITS
}

impl<T: Copy> Phrases<T> {
    /// No phrases.
    pub(super) const EMPTY: Phrases<T> =
        Phrases { index: Index { firsts: 0, slots: &[], entries: &[], letters: &[] }, values: &[] };

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
        let walk = Walk { index: self.index, place: 0, letters: 0, end: self.len() };
        walk.along(|phrase, place| each(phrase, self.values[place]));
    }

    /// Whether a text is how a phrase begins and no more: the page or the line ends in the middle of it.
    pub(crate) fn is_cut(&self, text: &str) -> bool {
        let view = || Folded::new(text).map(|(c, _)| c);
        let Some(walk) = view().next().and_then(|first| self.index.walk(first)) else { return false };
        let mut cut = false;
        walk.along(|phrase, _| {
            let mut letters = phrase.chars();
            cut |= view().all(|c| c == ' ' || letters.find(|&letter| letter != ' ') == Some(c))
                && letters.next().is_some();
        });
        cut
    }

    /// The longest phrase at the start of `text`, as whole words: its value and its raw length.
    #[inline]
    pub(super) fn longest(&self, text: &str) -> Option<(T, usize)> {
        if !self.may_begin(text) {
            return None;
        }
        self.index.search(text).map(|(place, len)| (self.values[place], len))
    }

    /// Whether a phrase may stand at the start of `text`, as far as its first character tells.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let Some(&first) = text.as_bytes().first() else { return false };
        let begins = |c: char| self.index.firsts >> slot(c) & 1 == 1;
        if let Some(c) = plain(first) {
            return begins(c);
        }
        first.is_ascii() || text.chars().next().and_then(fold_char).is_none_or(|c| c == ' ' || begins(c))
    }

    /// A walk along the phrases whose first letter falls into the slot of `first`.
    pub(super) fn walk(&self, first: char) -> Option<Walk> {
        self.index.walk(first)
    }

    /// What the phrase at a place means.
    pub(super) fn at(&self, place: usize) -> T {
        self.values[place]
    }

    /// What a phrase means.
    pub(super) fn value(&self, phrase: &Phrase) -> T {
        self.values[phrase.place]
    }
}

impl Index {
    /// A walk along the phrases whose first letter falls into the slot of `first`.
    #[inline]
    fn walk(&self, first: char) -> Option<Walk> {
        let bit = 1 << slot(first);
        if self.firsts & bit == 0 {
            return None;
        }
        let rank = (self.firsts & (bit - 1)).count_ones() as usize;
        let (slot, next) = (self.slots[rank], self.slots[rank + 1]);
        let (place, end) = (usize::from(slot.place), usize::from(next.place));
        Some(Walk { index: *self, place, letters: usize::from(slot.letters), end })
    }

    /// [`Phrases::longest`]: the place of the phrase, and its raw length.
    ///
    /// This is where most of the time of a parser goes that asks for words: of a phrase that is passed over, two bytes are
    /// looked at; of one that goes on otherwise than the text, its next letter.
    fn search(&self, text: &str) -> Option<(usize, usize)> {
        let mut folded = Folded::new(text);
        let mut next = folded.step();
        let Walk { mut place, letters: mut from, end, .. } = self.walk(next?)?;
        let entries = &self.entries[..end];
        let (mut depth, mut found) = (0, None);
        while let Some(&Entry { shared, added }) = entries.get(place) {
            if shared != depth {
                if shared < depth {
                    break;
                }
                // Those that share more with the one before them than the text does.
                (place, from) = (place + 1, from + usize::from(added));
                continue;
            }
            let mut at = from;
            from += usize::from(added);
            while at < from {
                let Some(c) = next else { return found };
                let (letter, len) = letter(self.letters, at);
                match letter.cmp(&u32::from(c)) {
                    Ordering::Less => break,
                    Ordering::Equal => {}
                    // Those that follow share less, or go on with a letter further on.
                    Ordering::Greater => return found,
                }
                (at, depth) = (at + usize::from(len), depth + len);
                if at == from {
                    let end = folded.end();
                    next = folded.step();
                    if !next.is_some_and(|after| joins(c, after)) {
                        found = Some((place, end));
                    }
                    break;
                }
                next = folded.step();
            }
            place += 1;
        }
        found
    }
}

/// The code of the letter of a phrase that stands at `at`, and its length in bytes.
#[inline(always)]
fn letter(phrases: &[u8], at: usize) -> (u32, u8) {
    let byte = |at: usize| phrases.get(at).map_or(0, |&byte| u32::from(byte));
    let more = |n: usize| byte(at + n) & 0x3f;
    match byte(at) {
        first @ 0..0x80 => (first, 1),
        first @ 0x80..0xe0 => ((first & 0x1f) << 6 | more(1), 2),
        first @ 0xe0..0xf0 => ((first & 0xf) << 12 | more(1) << 6 | more(2), 3),
        first => ((first & 7) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4),
    }
}

/// A walk along the phrases of a table.
pub(super) struct Walk {
    index: Index,
    place: usize,
    /// Where the letters of the phrase begin.
    letters: usize,
    end: usize,
}

/// The phrase that a walk stands at.
pub(super) struct Phrase {
    /// How many bytes it shares with the one before it.
    pub(super) shared: usize,
    /// What it adds to them.
    pub(super) added: &'static [u8],
    /// Its place in the table.
    place: usize,
}

impl Walk {
    /// Gives every phrase that is left, and its place.
    pub(super) fn along(mut self, mut each: impl FnMut(&str, usize)) {
        let mut phrase = [0; u8::MAX as usize];
        while let Some(at) = self.phrase() {
            let len = at.shared + at.added.len();
            phrase[at.shared..len].copy_from_slice(at.added);
            each(core::str::from_utf8(&phrase[..len]).unwrap_or(""), at.place);
            self.pass(&at);
        }
    }

    /// The phrase at hand.
    #[inline]
    pub(super) fn phrase(&self) -> Option<Phrase> {
        if self.place >= self.end {
            return None;
        }
        let entry = self.index.entries[self.place];
        let added = &self.index.letters[self.letters..self.letters + usize::from(entry.added)];
        Some(Phrase { shared: usize::from(entry.shared), added, place: self.place })
    }

    /// Goes on to the phrase after one.
    #[inline]
    pub(super) fn pass(&mut self, phrase: &Phrase) {
        self.letters += phrase.added.len();
        self.place = phrase.place + 1;
    }

    /// The next phrase, this one included, that shares no more than so many bytes.
    #[inline]
    pub(super) fn below(&mut self, depth: usize) -> Option<Phrase> {
        let entries = &self.index.entries[..self.end];
        while let Some(entry) = entries.get(self.place).filter(|entry| usize::from(entry.shared) > depth) {
            self.letters += usize::from(entry.added);
            self.place += 1;
        }
        self.phrase()
    }
}

// ---- packing, when the crate is compiled

/// The parts of a table.
pub(super) struct Packed<T, const LEN: usize, const LETTERS: usize, const SLOTS: usize> {
    firsts: u64,
    slots: [Slot; SLOTS],
    entries: [Entry; LEN],
    letters: [u8; LETTERS],
    values: [T; LEN],
}

impl<T: Copy, const LEN: usize, const LETTERS: usize, const SLOTS: usize> Packed<T, LEN, LETTERS, SLOTS> {
    pub(super) const fn table(&'static self) -> Phrases<T> {
        let Packed { firsts, slots, entries, letters, values } = self;
        Phrases { index: Index { firsts: *firsts, slots, entries, letters }, values }
    }
}

// What the compiler works out is paid for by whoever builds the crate: each phrase is gone through once, and lengths are
// asked once a phrase, since a call costs the compiler more than a comparison.

/// What a table is packed from: of each phrase its slot, how much it shares with the one before it, and how much it adds.
pub(super) type Heads<const LEN: usize> = [(u8, u8, u8); LEN];

/// Looks at sorted phrases.
pub(super) const fn heads<T, const LEN: usize>(phrases: &[(&str, T)]) -> Heads<LEN> {
    let (mut heads, mut at) = ([(0, 0, 0); LEN], 0);
    let (mut before, mut before_len): (&[u8], usize) = (&[], 0);
    while at < LEN {
        let phrase = phrases[at].0.as_bytes();
        let len = phrase.len();
        assert!(0 < len && len <= u8::MAX as usize, "lengths take one byte");
        let mut shared = 0;
        while shared < before_len && shared < len && before[shared] == phrase[shared] {
            shared += 1;
        }
        assert!(
            shared < len && (shared == before_len || before[shared] < phrase[shared]),
            "a table is sorted, and its phrases differ"
        );
        // In whole letters.
        while phrase[shared] & 0xc0 == 0x80 {
            shared -= 1;
        }
        // The last six bits of a letter's code are those of its last byte.
        let last = match phrase[0] {
            0..0x80 => 0,
            0x80..0xe0 => 1,
            0xe0..0xf0 => 2,
            _ => 3,
        };
        heads[at] = (phrase[last] & 0x3f, shared as u8, (len - shared) as u8);
        (before, before_len, at) = (phrase, len, at + 1);
    }
    heads
}

/// How many bytes the letters of a table take, and how many places its index has.
pub(super) const fn size<const LEN: usize>(heads: &Heads<LEN>) -> (usize, usize) {
    let (mut letters, mut firsts, mut at) = (0, 0_u64, 0);
    while at < LEN {
        letters += heads[at].2 as usize;
        firsts |= 1 << heads[at].0;
        at += 1;
    }
    (letters, firsts.count_ones() as usize + 1)
}

/// Packs a sorted table.
pub(super) const fn pack<T: Copy, const LEN: usize, const LETTERS: usize, const SLOTS: usize>(
    phrases: &[(&str, T)],
    heads: &Heads<LEN>,
) -> Packed<T, LEN, LETTERS, SLOTS> {
    assert!(LETTERS <= u16::MAX as usize && LEN <= u16::MAX as usize, "offsets take two bytes");
    let mut packed = Packed {
        firsts: 0,
        slots: [Slot { place: LEN as u16, letters: LETTERS as u16 }; SLOTS],
        entries: [Entry { shared: 0, added: 0 }; LEN],
        letters: [0; LETTERS],
        values: [phrases[0].1; LEN],
    };
    // How many phrases and letters each slot takes, then where they begin, then where the next goes.
    let mut slots = [Slot { place: 0, letters: 0 }; u64::BITS as usize];
    let mut at = 0;
    while at < LEN {
        let (slot, _, added) = heads[at];
        slots[slot as usize].place += 1;
        slots[slot as usize].letters += added as u16;
        at += 1;
    }
    let (mut slot, mut rank, mut place, mut letters) = (0, 0, 0, 0);
    while slot < slots.len() {
        let Slot { place: phrases, letters: added } = slots[slot];
        slots[slot] = Slot { place, letters };
        if phrases > 0 {
            packed.firsts |= 1 << slot;
            packed.slots[rank] = slots[slot];
            rank += 1;
        }
        (slot, place, letters) = (slot + 1, place + phrases, letters + added);
    }
    let mut at = 0;
    while at < LEN {
        let (phrase, (slot, shared, added)) = (phrases[at].0.as_bytes(), heads[at]);
        let Slot { place, letters } = slots[slot as usize];
        let mut copied = 0;
        while copied < added {
            packed.letters[letters as usize + copied as usize] = phrase[shared as usize + copied as usize];
            copied += 1;
        }
        packed.entries[place as usize] = Entry { shared, added };
        packed.values[place as usize] = phrases[at].1;
        slots[slot as usize] = Slot { place: place + 1, letters: letters + added as u16 };
        at += 1;
    }
    packed
}

/// A [`Table`] of a type: `table!(u8: [("april", 4), ("august", 8)])`. Sorted, or it does not compile.
macro_rules! table {
    ($value:ty: []) => {
        &$crate::lexicon::table::Phrases::<$value>::EMPTY
    };
    ($value:ty: [$($entry:expr),+ $(,)?]) => {{
        use $crate::lexicon::table::{Heads, Packed, Phrases, heads, pack, size};
        const ENTRIES: &[(&str, $value)] = &[$($entry),+];
        const LEN: usize = ENTRIES.len();
        const HEADS: &Heads<LEN> = &heads(ENTRIES);
        const SIZE: (usize, usize) = size(HEADS);
        static PACKED: Packed<$value, LEN, { SIZE.0 }, { SIZE.1 }> = pack(ENTRIES, HEADS);
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
