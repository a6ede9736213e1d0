//! The State whose name is nearest to one that is no State's.

use crate::lexicon::fold::Folded;
use crate::lexicon::{Lexicon, STATES};
use alloc::string::String;

/// A State that a name may be meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Nearest {
    /// Its name as the lexicon has it: folded, without capitals and accents.
    pub name: String,
    /// ISO 3166-1 alpha-3 code.
    pub iso3: &'static str,
    /// How many letters have to be changed, added, dropped or swapped.
    pub distance: u8,
}

/// Letters of a name for each letter that may be wrong: a name of three may have none.
const LETTERS_AN_ERROR: usize = 4;

/// The State of a language whose name is nearest to `name`, if no more than a quarter of its letters are wrong and no other
/// State is as near. Names are compared as they are folded.
///
/// ```
/// use undocs::{Language, ballots::nearest, lexicon::lexicon};
/// let near = nearest("Zimbawbe", lexicon(Language::En)).unwrap();
/// assert_eq!((&*near.name, near.iso3, near.distance), ("zimbabwe", "ZWE", 1));
/// assert_eq!(nearest("Atlantis", lexicon(Language::En)), None);
/// ```
#[must_use]
pub fn nearest(name: &str, lexicon: &Lexicon) -> Option<Nearest> {
    let folded: String = Folded::new(name).map(|(c, _)| c).collect();
    let letters = folded.chars().count();
    let mut found: Option<(usize, usize, String)> = None;
    let mut shared = false;
    lexicon.states.for_each(|key, state| {
        let length = key.chars().count();
        let most = letters.max(length) / LETTERS_AN_ERROR;
        if letters.abs_diff(length) > most {
            return;
        }
        let distance = strsim::osa_distance(&folded, key);
        let state = usize::from(state);
        match &found {
            _ if distance > most => {}
            Some((best, other, _)) if distance == *best => shared |= *other != state,
            Some((best, ..)) if distance > *best => {}
            _ => (found, shared) = (Some((distance, state, key.into())), false),
        }
    });
    let (distance, state, name) = found.filter(|_| !shared)?;
    Some(Nearest { name, iso3: STATES.get(state)?.iso3, distance: u8::try_from(distance).ok()? })
}
