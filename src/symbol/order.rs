//! Which comes first, and which are one.

use super::parts::{Part, Parts};
use super::{Ascii, Change, Designation, Role, Session};
use core::cmp::Ordering;
use core::fmt::Write;
use core::hash::{Hash, Hasher};

impl PartialEq for Designation {
    fn eq(&self, other: &Designation) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Designation {}

impl Hash for Designation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// By body and series; within a series by session or year, number and letter; a document before what was done to it.
///
/// ```
/// use undocs::symbol::Designation;
/// let mut sorted: Vec<_> = ["A/RES/31/2", "A/RES/S-8/1", "A/RES/217A(III)", "A/RES/3541(XXX)", "A/RES/31/16A", "A/RES/31/16"]
///     .map(|text| Designation::parse(text).unwrap())
///     .into();
/// sorted.sort();
/// let sorted: Vec<_> = sorted.iter().map(|symbol| symbol.as_str()).collect();
/// assert_eq!(sorted, ["A/RES/217(III)[A]", "A/RES/3541(XXX)", "A/RES/31/2", "A/RES/31/16", "A/RES/31/16A", "A/RES/S-8/1"]);
/// ```
impl Ord for Designation {
    fn cmp(&self, other: &Designation) -> Ordering {
        let numbers = other.is_number().cmp(&self.is_number());
        let first = || compare(self.parts(), other.parts());
        numbers.then_with(first).then_with(|| self.as_str().cmp(other.as_str()))
    }
}

impl PartialOrd for Designation {
    fn partial_cmp(&self, other: &Designation) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The names of bodies and series; of `C.10` and `L.8` the word and the number apart.
fn names(parts: Parts<'_>) -> impl Iterator<Item = (&str, u32)> {
    parts.filter_map(|part| match part.role {
        Role::Series(_, Some(_)) => Some((part.text.split('.').next().unwrap_or_default(), 0)),
        Role::Body | Role::Series(..) | Role::State => {
            let word = part.text.trim_end_matches(|c: char| c.is_ascii_digit());
            Some((word, part.text[word.len()..].parse().unwrap_or_default()))
        }
        _ => None,
    })
}

/// The year, or the kind of session and which.
fn time(mut parts: Parts<'_>) -> (u8, u16) {
    let time = parts.find_map(|part| match part.role {
        Role::Year(year) => Some((0, year)),
        Role::Session(Session::Regular(n)) => Some((1, n)),
        Role::Session(Session::Organizational(year)) => Some((2, year)),
        Role::Session(Session::Special(n)) => Some((3, n)),
        Role::Session(Session::EmergencySpecial(n)) => Some((4, n)),
        _ => None,
    });
    time.unwrap_or_default()
}

/// Number, letter, portion, and what was done to it.
fn rest(parts: Parts<'_>) -> impl Iterator<Item = (u8, u32, &str)> {
    parts.filter_map(|part| {
        let (rank, number) = match part.role {
            Role::Series(_, Some(number)) | Role::Number(number) => (0, number),
            Role::Letters(first, _) => (1, u32::from(first)),
            Role::Portion | Role::Other => (2, 0),
            Role::Change(change, number) => (4 + change as u8, number.unwrap_or_default()),
            Role::Reissued => (3, 0),
            Role::Body | Role::Series(..) | Role::State | Role::Session(_) | Role::Year(_) => return None,
        };
        Some((rank, number, part.text))
    })
}

fn compare(one: Parts<'_>, other: Parts<'_>) -> Ordering {
    names(one).cmp(names(other)).then_with(|| time(one).cmp(&time(other))).then_with(|| rest(one).cmp(rest(other)))
}

impl Designation {
    /// Whether two are one document but for its revision, or for its being issued again.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let same = |a, b| Designation::parse(a).unwrap().is_same_but_for_revision(&Designation::parse(b).unwrap());
    /// assert!(same("A/C.1/75/L.8", "A/C.1/75/L.8/Rev.1"));
    /// assert!(!same("A/C.1/75/L.8", "A/C.1/75/L.8/Add.1"));
    /// assert!(!same("70/1", "A/70/1"));
    /// ```
    #[must_use]
    pub fn is_same_but_for_revision(&self, other: &Designation) -> bool {
        fn lasting<'d>(single: Parts<'d>) -> impl Iterator<Item = (Role, &'d str)> {
            let lasts = |part: &Part<'_>| !matches!(part.role, Role::Change(Change::Revision, _) | Role::Reissued);
            single.filter(lasts).map(|part| (part.role, part.text))
        }
        let mut others = other.singles();
        let same = self.singles().all(|one| others.next().is_some_and(|other| lasting(one).eq(lasting(other))));
        same && others.next().is_none()
    }

    /// The document as it was first issued: without what was done to it.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let first = |text| Designation::parse(text).unwrap().first_issue().to_string();
    /// assert_eq!(first("A/69/53/Add.1/Corr.2"), "A/69/53");
    /// assert_eq!(first("A/50/60-S/1995/1*"), "A/50/60-S/1995/1");
    /// ```
    #[must_use]
    pub fn first_issue(&self) -> Designation {
        let mut text = Ascii::new();
        for (n, single) in self.singles().enumerate() {
            let all = single.as_str();
            let mut at = 0;
            // What is kept fits where all of it did.
            let _ = if n > 0 { text.push('-') } else { Ok(()) };
            for part in single {
                let from = at + all[at..].find(part.text).unwrap_or_default();
                if !matches!(part.role, Role::Change(..) | Role::Reissued) {
                    let _ = text.write_str(&all[at..from + part.text.len()]);
                }
                at = from + part.text.len();
            }
        }
        Designation { text }
    }
}
