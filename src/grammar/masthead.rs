//! Lines of the masthead and of the closing: distribution, language, session, agenda item, meeting.

use crate::lexicon::{Lexicon, MastheadField};

/// What a whole line of the masthead says, or `None` where its words do not tell.
#[must_use]
pub fn scan_field(line: &str, lexicon: &Lexicon) -> Option<MastheadField> {
    let _ = (line, lexicon);
    None
}

/// Whether a whole line names a meeting: "50e séance plénière (reprise)".
#[must_use]
pub fn is_meeting(line: &str, lexicon: &Lexicon) -> bool {
    let _ = (line, lexicon);
    false
}
