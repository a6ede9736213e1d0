//! A text that comes in pieces, put together: a character that two pieces share is whole again.

/// The text that came, and what of a character came last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chunks {
    pub(crate) text: String,
    /// The first bytes of a character whose others have not come: three at most.
    bytes: Vec<u8>,
    /// The first half of a surrogate pair whose second has not come.
    high: Option<u16>,
    /// Behind the text came bytes that are no UTF-8, and nothing after them is taken.
    pub(crate) broken: bool,
}

impl Chunks {
    /// Adds bytes of UTF-8, up to the first that cannot be.
    pub(crate) fn push_bytes(&mut self, chunk: &[u8]) {
        self.end_units();
        if self.broken {
            return;
        }
        let joined;
        let mut rest = chunk;
        if !self.bytes.is_empty() {
            joined = [&self.bytes, chunk].concat();
            self.bytes.clear();
            rest = &joined;
        }
        if let Some(part) = rest.utf8_chunks().next() {
            self.text.push_str(part.valid());
            rest = &rest[part.valid().len()..];
        }
        if is_unfinished(rest) {
            self.bytes.extend_from_slice(rest);
        } else {
            self.broken = !rest.is_empty();
        }
    }

    /// Adds the units of a JavaScript string. Half a pair becomes U+FFFD, unless the next piece brings its other half.
    pub(crate) fn push_units(&mut self, units: impl Iterator<Item = u16>) {
        self.end_bytes();
        if self.broken {
            return;
        }
        let mut units = self.high.take().into_iter().chain(units).peekable();
        while let Some(unit) = units.next() {
            if (0xD800..0xDC00).contains(&unit) && units.peek().is_none() {
                self.high = Some(unit);
                return;
            }
            let pair = units.peek().copied();
            match char::decode_utf16([unit].into_iter().chain(pair)).next() {
                Some(Ok(c)) => {
                    self.text.push(c);
                    if c.len_utf16() == 2 {
                        units.next();
                    }
                }
                _ => self.text.push(char::REPLACEMENT_CHARACTER),
            }
        }
    }

    /// Nothing more comes: of half a surrogate pair U+FFFD stays; bytes of half a character are no UTF-8.
    pub(crate) fn end(&mut self) {
        self.end_bytes();
        self.end_units();
    }

    fn end_bytes(&mut self) {
        self.broken |= !self.bytes.is_empty();
        self.bytes.clear();
    }

    fn end_units(&mut self) {
        if self.high.take().is_some() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
    }
}

/// Whether these bytes may be the beginning of a character.
fn is_unfinished(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests;
