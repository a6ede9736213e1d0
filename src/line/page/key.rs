//! How a running head is known again.

use crate::lexicon::fold::Folded;

/// The first bytes of a text's folded form, blanks dropped: enough to know it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(super) bytes: [u8; 48],
    pub(super) len: u8,
}

impl Key {
    pub(super) const EMPTY: Key = Key { bytes: [0; 48], len: 0 };

    pub(crate) fn new(text: &str) -> Key {
        let mut key = Key::EMPTY;
        for (c, _) in Folded::new(text).filter(|(c, _)| c.is_ascii_alphanumeric() || !c.is_ascii()) {
            let mut utf8 = [0; 4];
            for &byte in c.encode_utf8(&mut utf8).as_bytes() {
                let Some(slot) = key.bytes.get_mut(usize::from(key.len)) else { return key };
                *slot = byte;
                key.len += 1;
            }
        }
        key
    }

    /// Whether a text begins so, to the letter.
    pub(super) fn begins(&self, other: &Key) -> bool {
        self.others(other) == Some(0)
    }

    /// Whether a text begins so; a scanner may have misread a few letters of either.
    pub(super) fn is_prefix_of(&self, other: &Key) -> bool {
        self.others(other).is_some_and(|others| others <= self.len / 8)
    }

    /// How many bytes at the beginning of a text are others; `None` where it is too short.
    fn others(&self, other: &Key) -> Option<u8> {
        let own = &self.bytes[..usize::from(self.len)];
        let others = own.iter().zip(&other.bytes).filter(|(own, other)| own != other).count();
        (0 < self.len && self.len <= other.len).then_some(others as u8)
    }
}
