//! What a designation says, in English.

use super::bodies::Name;
use super::numeral::Ordinal;
use super::parts::{Part, Parts, last};
use super::{Change, Designation, ReadingKind, Role, Series, Session};
use core::fmt::{self, Display, Formatter};

impl Designation {
    /// What it says, as a phrase: a joint symbol’s two, one behind the other.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let words = |text| Designation::parse(text).map(|designation| designation.explain().to_string());
    /// assert_eq!(words("A/RES/S-32/1")?, "Resolution S-32/1 of the General Assembly, thirty-second special session");
    /// assert_eq!(words("217 A (III)")?, "Resolution 217 A (III) of the General Assembly, third session");
    /// assert_eq!(words("70/1")?, "Resolution or decision 70/1 of the seventieth session of the body that is named with it");
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn explain(&self) -> impl Display + '_ {
        Explanation(self)
    }
}

struct Explanation<'d>(&'d Designation);

impl Display for Explanation<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.0.is_number() {
            return number(f, self.0);
        }
        for (n, single) in self.0.singles().enumerate() {
            if n > 0 {
                f.write_str("; also ")?;
            }
            document(f, single, n > 0)?;
        }
        Ok(())
    }
}

/// A bare number does not say whose it is, but where only one body can have it.
fn number(f: &mut Formatter<'_>, number: &Designation) -> fmt::Result {
    let mut adopted = number.readings().filter(|reading| reading.kind != ReadingKind::Document);
    let emergency = matches!(number.session(), Some(Session::EmergencySpecial(_)));
    if (number.as_str().contains('(') || emergency)
        && let (Some(only), None) = (adopted.next(), adopted.next())
    {
        return document(f, only.symbol.parts(), false);
    }
    write!(f, "Resolution or decision {}", Printed(number.parts()))?;
    if let Some(session) = number.session() {
        write!(f, " of the {session}")?;
    }
    f.write_str(" of the body that is named with it")
}

/// One symbol.
fn document(f: &mut Formatter<'_>, parts: Parts<'_>, inside: bool) -> fmt::Result {
    let body = parts.last().map(|part| part.body).unwrap_or_default();
    let body = Name(body.components());
    let series = super::parts::series(parts);
    let act = matches!(series, Some((Series::Resolution | Series::Decision, _)));
    let number = Number { parts, act };
    let name = |f: &mut Formatter<'_>, word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if inside => write!(f, "{}{}", first.to_ascii_lowercase(), letters.as_str()),
            _ => f.write_str(word),
        }
    };
    match series.map(|(series, _)| series) {
        Some(series @ (Series::VerbatimRecord | Series::SummaryRecord)) => {
            name(f, series.title())?;
            match parts.filter(|part| matches!(part.role, Role::Series(..))).find_map(last) {
                Some(last) => {
                    write!(f, "s of the {} to {} meetings of {body}", Ordinal(number.value()), Ordinal(last))?;
                }
                None => write!(f, " of the {} meeting of {body}", Ordinal(number.value()))?,
            }
        }
        Some(Series::PresidentialStatement) => {
            name(f, Series::PresidentialStatement.title())?;
            write!(f, "{number} by the President of {body}")?;
        }
        Some(
            series @ (Series::NonGovernmental
            | Series::Bulletin
            | Series::AdministrativeInstruction
            | Series::InformationCircular),
        ) => {
            name(f, series.title())?;
            write!(f, "{number}")?;
            if series == Series::NonGovernmental {
                write!(f, " by a non-governmental organization to {body}")?;
            }
        }
        Some(Series::Petition) => {
            name(f, Series::Petition.title())?;
            write!(f, "{number} to {body}")?;
        }
        Some(series) => {
            name(f, series.title())?;
            write!(f, "{number} of {body}")?;
        }
        None => {
            name(f, "Document")?;
            write!(f, "{number} of {body}")?;
        }
    }
    said_of(f, parts, series.map(|(series, _)| series), act)
}

/// What else its parts say, one behind the other: the session, the year, what was changed.
fn said_of(f: &mut Formatter<'_>, parts: Parts<'_>, series: Option<Series>, act: bool) -> fmt::Result {
    let mut years = parts.filter(|part| matches!(part.role, Role::Year(_))).map(|part| part.text);
    let year = years.next();
    for part in parts {
        match part.role {
            // A year said twice: S/PRST/2013/2 (2013).
            Role::Year(_) if year != Some(part.text) => {}
            Role::Session(_) | Role::Portion | Role::Change(..) | Role::Reissued | Role::State => {
                write!(f, ", {}", part.words())?;
            }
            Role::Year(_) if series == Some(Series::Communication) => {}
            // The Economic and Social Council may begin a session in the year before.
            Role::Year(year) if act && part.body.components() == ["E"] => write!(f, ", session of {year}")?,
            Role::Year(year) if act => write!(f, ", adopted in {year}")?,
            Role::Year(year) => write!(f, ", {year}")?,
            Role::Other => write!(f, ", “{}”", part.text)?,
            _ => {}
        }
    }
    Ok(())
}

impl Series {
    /// What a document of the series is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Series::Resolution => "Resolution",
            Series::Decision => "Decision",
            Series::PresidentialStatement => "Statement",
            Series::Limited => "Limited document",
            Series::VerbatimRecord => "Verbatim record",
            Series::SummaryRecord => "Summary record",
            Series::ConferenceRoomPaper => "Conference room paper",
            Series::Information => "Information document",
            Series::WorkingPaper => "Working paper",
            Series::NonGovernmental => "Written statement",
            Series::Petition => "Petition",
            Series::Restricted => "Restricted document",
            Series::Agenda => "Agenda",
            Series::Bulletin => "Secretary-General’s bulletin",
            Series::AdministrativeInstruction => "Administrative instruction",
            Series::InformationCircular => "Information circular",
            Series::GeneralComment => "General comment or recommendation",
            Series::Communication => "Decision or Views on communication",
            Series::ConcludingObservations => "Concluding observations",
            Series::ListOfIssues => "List of issues",
        }
    }
}

/// The number of a document, with the blank before it: of an act as it is printed, ` 43/78 H`.
struct Number<'d> {
    parts: Parts<'d>,
    act: bool,
}

impl Number<'_> {
    fn value(&self) -> u32 {
        let number = |part: Part<'_>| if let Role::Number(number) = part.role { Some(number) } else { None };
        let written = || super::parts::series(self.parts).and_then(|(_, number)| number);
        self.parts.filter_map(number).last().or_else(written).unwrap_or_default()
    }
}

impl Display for Number<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // `Res.1` has no session of its own before its number.
        let joined = matches!(super::parts::series(self.parts), Some((_, Some(_))));
        if self.act && !joined {
            return write!(f, " {}", Printed(self.parts));
        }
        // The year of a communication goes with its number.
        let communication = matches!(super::parts::series(self.parts), Some((Series::Communication, _)));
        let counts = |role| matches!(role, Role::Number(_)) || communication && matches!(role, Role::Year(_));
        let numbers = self.parts.filter(|part| counts(part.role));
        let mut any = false;
        for part in numbers {
            write!(f, "{}{}", if any { '/' } else { ' ' }, part.text)?;
            any = true;
        }
        if !any && let Some((_, Some(number))) = super::parts::series(self.parts) {
            write!(f, " {number}")?;
        }
        self.parts
            .filter(|part| matches!(part.role, Role::Letters(..)))
            .try_for_each(|part| write!(f, " {}", Letters(part)))
    }
}

/// The number of a resolution or decision as texts print it: `43/78 H`, `3411 A and B (XXX)`, `1325 (2000)`.
struct Printed<'d>(Parts<'d>);

impl Display for Printed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut before = false;
        // Behind the session the letters stand in brackets; printed they stand before it.
        let own = |part: &Part<'_>| matches!(part.role, Role::Letters(..)) && part.text.starts_with('[');
        for part in self.0 {
            match part.role {
                Role::Letters(..) if own(&part) => {}
                Role::Letters(..) => write!(f, " {}", Letters(part))?,
                Role::Session(_) if part.text.starts_with('(') => {
                    self.0.filter(own).try_for_each(|part| write!(f, " {}", Letters(part)))?;
                    write!(f, " {}", part.text)?;
                }
                Role::Session(_) | Role::Year(_) if part.text.starts_with('(') => write!(f, " {}", part.text)?,
                Role::Session(_) | Role::Year(_) | Role::Number(_) => {
                    write!(f, "{}{}", if before { "/" } else { "" }, part.text)?;
                    before = true;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

struct Letters<'d>(Part<'d>);

impl Display for Letters<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.role {
            Role::Letters(first, last) if first == last => write!(f, "{first}"),
            Role::Letters(first, last) if last as u32 == first as u32 + 1 => write!(f, "{first} and {last}"),
            Role::Letters(first, last) => write!(f, "{first} to {last}"),
            _ => Ok(()),
        }
    }
}

impl Display for Session {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Session::Regular(n) => write!(f, "{} session", Ordinal(n.into())),
            Session::Organizational(year) => write!(f, "organizational session for {year}"),
            Session::Special(n) => write!(f, "{} special session", Ordinal(n.into())),
            Session::EmergencySpecial(n) => write!(f, "{} emergency special session", Ordinal(n.into())),
        }
    }
}

impl Part<'_> {
    /// What the part says, as a phrase.
    ///
    /// ```
    /// use undocs::symbol::Designation;
    /// let draft = Designation::parse("A/C.1/75/L.8/Rev.1")?;
    /// let words: Vec<_> = draft.parts().map(|part| part.words().to_string()).collect();
    /// assert_eq!(words[..2], ["the General Assembly", "the First Committee of the General Assembly"]);
    /// assert_eq!(words[2..], ["seventy-fifth session", "limited document 8", "first revision"]);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn words(&self) -> impl Display + '_ {
        Words(self)
    }
}

struct Words<'a>(&'a Part<'a>);

impl Display for Words<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let part = self.0;
        match part.role {
            Role::Body => Name(part.body.components()).fmt(f),
            Role::Session(session) => session.fmt(f),
            Role::Year(year) => write!(f, "year {year}"),
            Role::Series(series, number) => {
                let title = series.title();
                let proper = title.starts_with("Secretary");
                let first = title.chars().next().unwrap_or_default();
                write!(f, "{}{}", if proper { first } else { first.to_ascii_lowercase() }, &title[first.len_utf8()..])?;
                match (number, last(*part)) {
                    (Some(number), Some(last)) => write!(f, "s {number} to {last}"),
                    (Some(number), None) => write!(f, " {number}"),
                    (None, _) => Ok(()),
                }
            }
            Role::State => write!(f, "State {}", part.text),
            Role::Number(_) if part.text.contains(['-', '.']) => write!(f, "number {}", part.text),
            Role::Number(number) => write!(f, "number {number}"),
            Role::Letters(first, last) if first == last => write!(f, "part {first}"),
            Role::Letters(..) => write!(f, "parts {}", Letters(*part)),
            Role::Portion => portion(f, part.text),
            Role::Change(change, number) => {
                let word = match change {
                    Change::Addendum => "addendum",
                    Change::Amendment => "amendment",
                    Change::Corrigendum => "corrigendum",
                    Change::Revision => "revision",
                    Change::Summary => "summary",
                };
                number.map_or(Ok(()), |number| write!(f, "{} ", Ordinal(number)))?;
                f.write_str(word)
            }
            Role::Reissued => f.write_str("reissued for technical reasons"),
            Role::Other => write!(f, "“{}”", part.text),
        }
    }
}

/// `(PartII)` as "Part II", `(Vol.I)` as "volume I", `(Sect.2)` as "section 2", `(supp)` as "supplement".
fn portion(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    let inner = text.trim_matches(['(', ')', '[', ']']);
    const WORDS: &[(&str, &str)] = &[
        ("Parts", "parts"),
        ("Part", "part"),
        ("Vols.", "volumes"),
        ("Vol.", "volume"),
        ("Vol", "volume"),
        ("Sects.", "sections"),
        ("Sect.", "section"),
        ("Sect", "section"),
        ("Resumption", "resumption"),
        ("Suppl.", "supplement"),
        ("supp", "supplement"),
        ("Annex", "annex"),
        ("Introduction", "introduction"),
        ("Income", "income"),
        ("Foreword", "foreword"),
        ("Plan", "plan"),
    ];
    let begins = |word: &str| inner.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    match WORDS.iter().find(|(word, _)| begins(word)) {
        Some((word, meaning)) => {
            let rest = &inner[word.len()..];
            write!(f, "{meaning}{}{}", if rest.is_empty() { "" } else { " " }, Spaced(rest))
        }
        None => f.write_str(inner),
    }
}

/// `IandII` as "I and II".
struct Spaced<'a>(&'a str);

impl Display for Spaced<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.split_once("and") {
            Some((first, second)) => write!(f, "{first} and {second}"),
            None => f.write_str(self.0),
        }
    }
}
