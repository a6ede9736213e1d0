//! What must hold of whatever bytes a file has: an answer, whose hints stand in its text.

use undocs::source::{How, Limits, read};
use undocs::{HintKind, Parser};

/// Reads the file, and what was made of it.
pub(crate) fn check(bytes: Vec<u8>, encoding: Option<&str>) -> Result<(), String> {
    let how = How { encoding, limits: Limits { text: 1 << 20, expanded: 1 << 22, ..Limits::DEFAULT } };
    let source = match read("file", bytes, &how) {
        Ok(source) => source,
        Err(failure) if failure.message.is_empty() || failure.help.is_empty() => return Err(format!("{failure:?}")),
        Err(_) => return Ok(()),
    };
    for hint in &source.hints {
        let said = source.text.get(hint.span.range()).filter(|said| !said.is_empty());
        let leads = match hint.kind {
            HintKind::Link(target) => source.targets.get(target as usize).is_some(),
            _ => true,
        };
        if said.is_none() || !leads {
            return Err(format!("{hint:?} of {:?}", source.text));
        }
    }
    if !source.hints.is_sorted_by_key(|hint| hint.span.start) {
        return Err(format!("{:?} are out of order", source.hints));
    }
    let events = Parser::new().events_hinted(&source.text, &source.hints);
    let ends = events.map(|event| event.span.end).max().unwrap_or(0);
    if ends as usize > source.text.len() { Err("an event stands behind the text".into()) } else { Ok(()) }
}
