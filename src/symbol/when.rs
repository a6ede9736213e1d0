//! When a document can have been adopted or issued.
//!
//! Sources: General Assembly, rules of procedure, rule 1 (regular sessions open in September; each goes on until the next),
//! and the lists of its special and emergency special sessions (un.org/en/ga/sessions); Economic and Social Council,
//! resolution numbers as the UN Editorial Manual explains them, and the cycle from July to July of General Assembly
//! resolution 68/1; the Human Rights Council meets three times a year since June 2006 (resolution 60/251) and its
//! special sessions are listed by OHCHR.

use super::{Designation, Role, Series, Session};
use crate::grammar::Date;

/// Between which days a document can have been adopted or issued, both included. A day that is not known is absent: a
/// session that is not over has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// Not before.
    pub earliest: Option<Date>,
    /// Not after.
    pub latest: Option<Date>,
}

impl When {
    /// Whether a day lies between.
    ///
    /// ```
    /// use undocs::{Date, symbol::Designation};
    /// let when = Designation::parse("A/RES/73/266")?.when().unwrap();
    /// assert!(when.contains(Date { year: 2018, month: 12, day: 22 }));
    /// assert!(!when.contains(Date { year: 2015, month: 12, day: 22 }));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.earliest.is_none_or(|earliest| earliest <= date) && self.latest.is_none_or(|latest| date <= latest)
    }

    const fn between(earliest: (u16, u8, u8), latest: (u16, u8, u8)) -> When {
        When { earliest: Some(day(earliest)), latest: Some(day(latest)) }
    }

    const fn years(first: u16, last: u16) -> When {
        When::between((first, 1, 1), (last, 12, 31))
    }
}

const fn day((year, month, day): (u16, u8, u8)) -> Date {
    Date { year, month, day }
}

impl Designation {
    /// When it can have been adopted or issued, as far as its session or year tells: `None` where it names none, where
    /// the body’s sessions are not known here, or where it is a bare number ([`readings`](Designation::readings) have
    /// the days of each).
    ///
    /// What was revised or corrected has no last day: that may have been done years later.
    ///
    /// Wide rather than wrong: resolutions and decisions have the days of their session; of other documents, which come
    /// out before and after, it is the years that count.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let when = Designation::parse("S/RES/1325 (2000)")?.when().unwrap();
    /// assert_eq!(when.earliest.unwrap().to_string(), "2000-01-01");
    /// let open = Designation::parse("A/RES/ES-11/1")?.when().unwrap();
    /// assert_eq!((open.earliest.unwrap().to_string(), open.latest), ("2022-02-01".into(), None));
    /// # Ok::<(), undocs::Error>(())
    /// ```
    #[must_use]
    pub fn when(&self) -> Option<When> {
        if self.is_number() {
            return None;
        }
        let act = matches!(
            self.series(),
            Some(Series::Resolution | Series::Decision | Series::PresidentialStatement | Series::VerbatimRecord)
        );
        let parts = self.parts();
        let body = parts.last().map(|part| part.body).unwrap_or_default();
        let time = parts.filter_map(|part| match part.role {
            Role::Session(session) => Some(Ok(session)),
            Role::Year(year) => Some(Err(year)),
            _ => None,
        });
        // The year of a communication is when it came in, not when the committee answered.
        if self.series() == Some(Series::Communication) {
            return None;
        }
        let first = of_body(body.components(), time.last()?, act)?;
        // What was done to a document may have been done years later.
        let changed = self.parts().any(|part| matches!(part.role, Role::Change(..) | Role::Reissued));
        Some(When { latest: first.latest.filter(|_| !changed), ..first })
    }
}

/// When a document of a body can be of, by its session or year.
fn of_body(body: &[&str], time: Result<Session, u16>, act: bool) -> Option<When> {
    match (body, time) {
        (["E"], Err(year)) => Some(council_year(year, act)),
        (["E"], Ok(Session::Regular(n))) => council_session(n),
        (["E"], Ok(Session::Organizational(year))) => Some(When::years(year, year)),
        (_, Err(year)) if act => Some(When::years(year, year)),
        (_, Err(year)) => Some(When::years(year - 1, year + 1)),
        (["A", "HRC", ..], Ok(Session::Regular(n))) => human_rights(n, act),
        (["A", "HRC", ..], Ok(Session::Special(n))) => {
            let year = *HUMAN_RIGHTS_SPECIAL.get(usize::from(n).checked_sub(1)?)?;
            Some(When::years(year, if act { year } else { year + 1 }))
        }
        (["A"] | ["A", "C.1" | "C.2" | "C.3" | "C.4" | "C.5" | "C.6" | "SPC" | "BUR"], Ok(session)) => {
            assembly(session, act)
        }
        _ => None,
    }
}

/// The regular sessions of the Assembly that were not from September to September.
const REGULAR: &[(u16, When)] =
    &[(1, When::between((1946, 1, 10), (1946, 12, 31))), (5, When::between((1950, 9, 1), (1951, 11, 5)))];

/// A year and a month.
type Month = (u16, u8);

/// First and last month of the special sessions, from the first on.
#[rustfmt::skip]
const SPECIAL: &[[Month; 2]] = &[
    [(1947, 4), (1947, 5)], [(1948, 4), (1948, 5)], [(1961, 8), (1961, 8)], [(1963, 5), (1963, 6)],
    [(1967, 4), (1967, 6)], [(1974, 4), (1974, 5)], [(1975, 9), (1975, 9)], [(1978, 4), (1978, 4)],
    [(1978, 4), (1978, 5)], [(1978, 5), (1978, 7)], [(1980, 8), (1980, 9)], [(1982, 6), (1982, 7)],
    [(1986, 5), (1986, 6)], [(1986, 9), (1986, 9)], [(1988, 5), (1988, 6)], [(1989, 12), (1989, 12)],
    [(1990, 2), (1990, 2)], [(1990, 4), (1990, 5)], [(1997, 6), (1997, 6)], [(1998, 6), (1998, 6)],
    [(1999, 6), (1999, 7)], [(1999, 9), (1999, 9)], [(2000, 6), (2000, 6)], [(2000, 6), (2000, 7)],
    [(2001, 6), (2001, 6)], [(2001, 6), (2001, 6)], [(2002, 5), (2002, 10)], [(2005, 1), (2005, 1)],
    [(2014, 9), (2014, 9)], [(2016, 4), (2016, 4)], [(2020, 12), (2021, 7)], [(2021, 6), (2021, 6)],
];

/// First month of the emergency special sessions, and the last of those that are over.
#[rustfmt::skip]
const EMERGENCY: &[(Month, Option<Month>)] = &[
    ((1956, 11), Some((1956, 11))), ((1956, 11), Some((1956, 11))), ((1958, 8), Some((1958, 8))),
    ((1960, 9), Some((1960, 9))), ((1967, 6), Some((1967, 9))), ((1980, 1), Some((1980, 1))),
    ((1980, 7), Some((1982, 9))), ((1981, 9), Some((1981, 9))), ((1982, 1), Some((1982, 2))),
    ((1997, 4), None), ((2022, 2), None),
];

/// The years of the special sessions of the Human Rights Council, from the first on.
#[rustfmt::skip]
const HUMAN_RIGHTS_SPECIAL: &[u16] = &[
    2006, 2006, 2006, 2006, 2007, 2008, 2008, 2008, 2009, 2009, 2009, 2009, 2010, 2010, 2011, 2011, 2011, 2011, 2012,
    2014, 2014, 2014, 2015, 2015, 2016, 2016, 2017, 2018, 2021, 2021, 2021, 2021, 2021, 2022, 2022, 2023, 2025, 2025,
];

const fn last_day(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) => 29, // no session was in 1900 or will be in 2100
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn assembly(session: Session, act: bool) -> Option<When> {
    let months = |(year, month): Month, last: Option<Month>| When {
        earliest: Some(day(if act { (year, month, 1) } else { (year - 1, 1, 1) })),
        latest: last
            .map(|(year, month)| day(if act { (year, month, last_day(year, month)) } else { (year + 1, 12, 31) })),
    };
    match session {
        Session::Regular(n) => {
            let year = 1945u16.checked_add(n).filter(|year| n > 0 && *year < 2200)?;
            let usual = When::between((year, 9, 1), (year + 1, 9, 30));
            let known = REGULAR.iter().find(|(session, _)| *session == n).map_or(usual, |(_, when)| *when);
            // Documents of a session come out from the beginning of its year.
            Some(if act { known } else { When::years(year.min(known.earliest?.year), year + 1) })
        }
        Session::Special(n) => {
            SPECIAL.get(usize::from(n).checked_sub(1)?).map(|&[first, last]| months(first, Some(last)))
        }
        Session::EmergencySpecial(n) => {
            EMERGENCY.get(usize::from(n).checked_sub(1)?).map(|&(first, last)| months(first, last))
        }
        Session::Organizational(_) => None,
    }
}

/// The Economic and Social Council since 1978: by calendar year, since 2014 from July of the year before.
fn council_year(year: u16, act: bool) -> When {
    let first = match (act, year) {
        (true, ..2014) => (year, 1, 1),
        (true, _) => (year - 1, 7, 1),
        (false, _) => (year - 1, 1, 1),
    };
    When::between(first, if act { (year, 12, 31) } else { (year + 1, 12, 31) })
}

/// And before 1978, when it met twice a year: thrice in 1946, once in 1952 and in 1964.
fn council_session(n: u16) -> Option<When> {
    let year = match n {
        1..=3 => 1946,
        4..=14 => 1947 + (n - 4) / 2,
        15..=36 => 1953 + (n - 15) / 2,
        37 => 1964,
        38..=63 => 1965 + (n - 38) / 2,
        _ => return None,
    };
    // A session that was resumed ended in the next January.
    Some(When::between((year, 1, 1), (year + 1, 1, 31)))
}

/// The Human Rights Council: three regular sessions a year, the first in June 2006.
fn human_rights(n: u16, act: bool) -> Option<When> {
    let year = 2006 + n.checked_sub(1)? / 3;
    (year < 2200).then(|| When::years(if act { year } else { year - 1 }, if act { year } else { year + 1 }))
}
