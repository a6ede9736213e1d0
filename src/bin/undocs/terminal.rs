//! What reaches a terminal: nothing of a text or of its name can command it.
//!
//! A terminal obeys what is written to it: `ESC ]0;…` sets its title, other sequences clear it, answer for the person, or turn
//! the order of letters round. Only where standard output or standard error is a terminal such characters are replaced; a
//! file or another program gets every byte as it is.

use std::borrow::Cow;
use std::io::{self, IsTerminal, StdoutLock, Write};
use std::mem;

/// What messages show for what cannot be shown.
const REPLACED: &str = "\u{FFFD}";

/// Whether a character commands rather than shows: controls but line breaks and tabs, and what overrides the direction of
/// writing. The marks that Arabic needs, LRM, RLM and ALM, turn nothing round.
pub(crate) fn commands(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t') || undocs::lexicon::signs::turns(c)
}

/// A name, or a message of another's words, on one line and without what commands.
pub(crate) fn printable(name: &str) -> Cow<'_, str> {
    let is_shown = |c: char| !commands(c) && !matches!(c, '\n' | '\t');
    if name.chars().all(is_shown) {
        return name.into();
    }
    name.replace(|c| !is_shown(c), REPLACED).into()
}

/// Standard output, for what is not coloured.
pub(crate) fn stdout() -> Guard<StdoutLock<'static>> {
    Guard::new(io::stdout().lock(), io::stdout().is_terminal(), Colours::None)
}

/// Standard output, for what our own hand has coloured; the texts in it have been made [`printable`] before. Where nobody sees
/// them, colours are taken out.
pub(crate) fn coloured_stdout() -> Guard<anstream::AutoStream<StdoutLock<'static>>> {
    Guard::new(anstream::stdout().lock(), io::stdout().is_terminal(), Colours::Ours)
}

/// Standard error, the same.
pub(crate) fn coloured_stderr() -> Guard<anstream::AutoStream<io::StderrLock<'static>>> {
    Guard::new(anstream::stderr().lock(), io::stderr().is_terminal(), Colours::Ours)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colours {
    None,
    /// `ESC [ 1;31 m` and its like come through, where they are written in one piece.
    Ours,
}

/// A writer that lets nothing through that commands, where it leads to a terminal.
pub(crate) struct Guard<W: Write> {
    out: W,
    is_terminal: bool,
    colours: Colours,
    /// The first bytes of a character whose others have not come yet.
    tail: Vec<u8>,
}

impl<W: Write> Guard<W> {
    fn new(out: W, is_terminal: bool, colours: Colours) -> Guard<W> {
        Guard { out, is_terminal, colours, tail: Vec::new() }
    }
}

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_terminal {
            return self.out.write(bytes);
        }
        let mut all = mem::take(&mut self.tail);
        all.extend_from_slice(bytes);
        // Only what the end cuts can still become a character, of up to four bytes.
        let cut = (1..4).find(|cut| all.len() >= *cut && is_begun(&all[all.len() - cut..]));
        self.tail = all.split_off(all.len() - cut.unwrap_or(0));
        self.out.write_all(shown(&String::from_utf8_lossy(&all), self.colours).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Whether bytes are a character but for its last ones.
fn is_begun(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
}

fn shown(text: &str, colours: Colours) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(commands) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let len = colour(rest).filter(|_| colours == Colours::Ours);
        out.push_str(len.map_or(REPLACED, |len| &rest[..len]));
        let first = rest.chars().next().map_or(0, char::len_utf8);
        rest = &rest[len.unwrap_or(first)..];
    }
    out + rest
}

/// The length of a sequence that sets a colour, at the start of a text.
fn colour(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("\u{1b}[")?;
    let end = inner.find(|c: char| !(c.is_ascii_digit() || c == ';'))?;
    inner[end..].starts_with('m').then_some(end + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out of a text that is written in pieces of `piece` bytes.
    fn written(text: &[u8], piece: usize, is_terminal: bool, colours: Colours) -> Vec<u8> {
        let mut guard = Guard::new(Vec::new(), is_terminal, colours);
        text.chunks(piece).for_each(|piece| guard.write_all(piece).unwrap());
        guard.flush().unwrap();
        guard.out
    }

    const WILD: &str = "a\u{1b}]0;title\u{7}b\u{9b}31mc\u{202e}dé\u{200f}灯𝄞\te\r\nf\u{7f}\u{2068}g\u{2069}";
    const TAME: &str =
        "a\u{fffd}]0;title\u{fffd}b\u{fffd}31mc\u{fffd}dé\u{200f}灯𝄞\te\u{fffd}\nf\u{fffd}\u{fffd}g\u{fffd}";

    #[test]
    fn nothing_commands_a_terminal() {
        for piece in 1..WILD.len() {
            let out = written(WILD.as_bytes(), piece, true, Colours::None);
            assert_eq!(String::from_utf8(out).unwrap(), TAME, "in pieces of {piece}");
            assert_eq!(written(WILD.as_bytes(), piece, false, Colours::None), WILD.as_bytes());
        }
        assert_eq!(printable("a\nb\u{1b}[2J"), "a\u{fffd}b\u{fffd}[2J");
    }

    #[test]
    fn only_our_colours_come_through() {
        let text = "\u{1b}[1;31merror\u{1b}[0m \u{1b}[2J\u{1b}[";
        let out = |colours| String::from_utf8(written(text.as_bytes(), text.len(), true, colours)).unwrap();
        assert_eq!(out(Colours::Ours), "\u{1b}[1;31merror\u{1b}[0m \u{fffd}[2J\u{fffd}[");
        assert_eq!(out(Colours::None), "\u{fffd}[1;31merror\u{fffd}[0m \u{fffd}[2J\u{fffd}[");
    }

    #[test]
    fn what_is_no_text_keeps_nothing_back() {
        assert_eq!(written(b"a\xff\xc3", 3, true, Colours::None), "a\u{fffd}".as_bytes());
        assert_eq!(written(b"a\xc3(\xe7\x81", 1, true, Colours::None), "a\u{fffd}(".as_bytes());
    }
}
