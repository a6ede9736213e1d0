//! The repairs, made.

use super::{Edit, Finding};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// A text with its repairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// How many repairs were made.
    pub made: usize,
    /// How many were not, because one that was made touches the same place. What they are for shows when the text is
    /// checked again.
    pub left: usize,
}

/// Makes the repairs of what was found in a text. Of two that touch the same place the first is made, the one that begins
/// earlier; each repair was thought of for the text as it was, and two would garble it.
///
/// ```
/// use undocs::lint::{Config, fix, lint};
/// let mend = |text: &str| fix(text, &lint(&undocs::parse(text).document, text, &Config::new()));
/// let text = "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to rest;;\n";
/// // The second semicolon is one too many, and the last paragraph should end with a full stop.
/// let once = mend(text);
/// assert_eq!((once.made, once.left, once.text.lines().last()), (1, 1, Some("1. Decides to rest;")));
/// let twice = mend(&once.text);
/// assert_eq!((twice.made, twice.left, twice.text.lines().last()), (1, 0, Some("1. Decides to rest.")));
/// ```
#[must_use]
pub fn fix(text: &str, found: &[Finding]) -> Fixed {
    let mut edits: Vec<&Edit> = found.iter().filter_map(|finding| finding.fix.as_ref()).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut fixed = Fixed { text: String::with_capacity(text.len()), made: 0, left: 0 };
    let mut last: Option<Range<usize>> = None;
    for edit in edits {
        let range = edit.span.range();
        let at = last.as_ref().map_or(0, |last| last.end);
        // Two stretches may lie side by side; what is put in where another begins or ends is of the same place.
        let touches = |last: &Range<usize>| range.start == at && (range.is_empty() || last.is_empty());
        let (Some(before), Some(_)) = (text.get(at..range.start), text.get(range.clone())) else {
            fixed.left += 1;
            continue;
        };
        if last.as_ref().is_some_and(touches) {
            fixed.left += 1;
            continue;
        }
        fixed.text.push_str(before);
        fixed.text.push_str(&edit.text);
        fixed.made += 1;
        last = Some(range);
    }
    fixed.text.push_str(&text[last.map_or(0, |last| last.end)..]);
    fixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::Level;
    use crate::span::Span;

    /// The repairs of a text, each as where it begins and ends and what is put there.
    #[track_caller]
    fn check(edits: &[(u32, u32, &'static str)], text: &str, made: usize) {
        let finding = |&(start, end, text): &(u32, u32, &'static str)| Finding {
            code: "double-punctuation".into(),
            level: Level::Warn,
            span: Span::new(start, end),
            message: "".into(),
            help: None,
            fix: Some(Edit { span: Span::new(start, end), text: text.into() }),
            related: Vec::new(),
        };
        let fixed = fix("abcdéf", &edits.iter().map(finding).collect::<Vec<_>>());
        assert_eq!((&*fixed.text, fixed.made, fixed.left), (text, made, edits.len() - made), "{edits:?}");
    }

    #[test]
    fn the_first_of_two_wins() {
        check(&[], "abcdéf", 0);
        check(&[(1, 2, "B"), (3, 4, "D")], "aBcDéf", 2);
        check(&[(3, 4, "D"), (1, 2, "B")], "aBcDéf", 2);
        // Side by side, one in the other, one over the other, twice the same.
        check(&[(1, 2, "B"), (2, 3, "C")], "aBCdéf", 2);
        check(&[(1, 4, ""), (2, 3, "C")], "aéf", 1);
        check(&[(1, 3, "X"), (2, 4, "Y")], "aXdéf", 1);
        check(&[(2, 4, "Y"), (1, 3, "X"), (3, 4, "D")], "aXDéf", 2);
        check(&[(1, 2, "B"), (1, 2, "C")], "aBcdéf", 1);
        // Put in at one place, before what is replaced, and behind it.
        check(&[(1, 1, "X"), (1, 1, "Y")], "aXbcdéf", 1);
        check(&[(1, 1, "X"), (1, 2, "B")], "aXbcdéf", 1);
        check(&[(1, 2, "B"), (2, 2, "X")], "aBcdéf", 1);
        check(&[(0, 0, "X"), (6, 7, "F")], "XabcdéF", 2);
        // Within a character, and behind the end: of another text.
        check(&[(5, 6, "E")], "abcdéf", 0);
        check(&[(7, 9, "G")], "abcdéf", 0);
    }
}
