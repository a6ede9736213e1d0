//! The tree as JSON.

use crate::tree::Document;
use core::fmt;

/// How JSON is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// On one line.
    #[default]
    Compact,
    /// A line a field, indented by two spaces.
    Pretty,
}

/// Writes a document as one JSON object, without a line break after it.
///
/// The names are a contract: fields are added, none is renamed, and what is absent is left out. `serde_json::from_str`
/// gives the same [`Document`] back. It is written as it is made; without the standard library (feature `std`) the object is
/// built in memory before.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::write::{self, Layout};
/// let mut json = String::new();
/// write::json(&undocs::parse("").document, Layout::Compact, &mut json)?;
/// assert!(json.starts_with(r#"{"version":1,"kind":"other""#));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn json(document: &Document<'_>, layout: Layout, out: &mut impl fmt::Write) -> fmt::Result {
    written(document, layout, out)
}

/// Hands on what is written, as it comes: each stretch is whole characters.
#[cfg(feature = "std")]
struct Stretches<'w, W>(&'w mut W);

#[cfg(feature = "std")]
impl<W: fmt::Write> std::io::Write for Stretches<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let text = core::str::from_utf8(bytes).map_err(std::io::Error::other)?;
        self.0.write_str(text).map_err(std::io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(feature = "std")]
fn written(document: &Document<'_>, layout: Layout, out: &mut impl fmt::Write) -> fmt::Result {
    let written = match layout {
        Layout::Compact => serde_json::to_writer(Stretches(out), document),
        Layout::Pretty => serde_json::to_writer_pretty(Stretches(out), document),
    };
    written.map_err(|_| fmt::Error)
}

#[cfg(not(feature = "std"))]
fn written(document: &Document<'_>, layout: Layout, out: &mut impl fmt::Write) -> fmt::Result {
    let json = match layout {
        Layout::Compact => serde_json::to_string(document),
        Layout::Pretty => serde_json::to_string_pretty(document),
    };
    // Writing a tree to memory has no way to fail: its keys are strings and its numbers integers.
    out.write_str(&json.map_err(|_| fmt::Error)?)
}
