//! The repairs, made.

use super::{Edit, Finding};
use alloc::string::String;
use alloc::vec::Vec;

/// A text with its repairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// How many repairs were made.
    pub made: usize,
}

/// Makes the repairs of what was found in a text. Of two that touch the same place the first is made; what is left shows
/// when the text is checked again.
///
/// ```
/// use undocs::lint::{Config, fix, lint};
/// let text = "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to rest..\n";
/// let found = lint(&undocs::parse(text).document, text, &Config::new());
/// let fixed = fix(text, &found);
/// assert_eq!((fixed.made, fixed.text.lines().last()), (1, Some("1. Decides to rest.")));
/// ```
#[must_use]
pub fn fix(text: &str, found: &[Finding]) -> Fixed {
    let mut edits: Vec<&Edit> = found.iter().filter_map(|finding| finding.fix.as_ref()).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut fixed = Fixed { text: String::with_capacity(text.len()), made: 0 };
    let mut at = 0;
    for edit in edits {
        let range = edit.span.range();
        let taken = fixed.made > 0 && range.start <= at;
        let (Some(before), Some(_)) = (text.get(at..range.start.max(at)), text.get(range.clone())) else { continue };
        if range.start < at || taken && range.is_empty() {
            continue;
        }
        fixed.text.push_str(before);
        fixed.text.push_str(&edit.text);
        at = range.end;
        fixed.made += 1;
    }
    fixed.text.push_str(&text[at..]);
    fixed
}
