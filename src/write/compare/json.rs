//! A comparison as JSON.

use crate::compare::Comparison;
use crate::write::Layout;
use core::fmt;

/// Writes a comparison as one JSON object, without a line break after it. What is absent is left out.
///
/// # Errors
/// When `out` fails.
///
/// ```
/// use undocs::{compare, write};
/// let one = undocs::parse("The General Assembly,\n\n1. Decides to meet.\n").document;
/// let mut json = String::new();
/// write::compare::json(&compare::compare(&one, &one, &Default::default()), write::Layout::Compact, &mut json)?;
/// assert!(json.starts_with(r#"{"basis":"words","before":{"language":"en"},"#), "{json}");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn json(comparison: &Comparison<'_>, layout: Layout, out: &mut impl fmt::Write) -> fmt::Result {
    let json = match layout {
        Layout::Compact => serde_json::to_string(comparison),
        Layout::Pretty => serde_json::to_string_pretty(comparison),
    };
    // Its keys are strings and its numbers integers: writing it to memory has no way to fail.
    out.write_str(&json.map_err(|_| fmt::Error)?)
}
