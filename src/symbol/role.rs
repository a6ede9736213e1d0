//! What a part of a symbol says.

/// A session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Session {
    /// A regular session; of a body that does not hold sessions but meets as a conference, the meeting.
    Regular(u16),
    /// The organizational session of a year, of the Economic and Social Council until 1977.
    Organizational(u16),
    /// A special session.
    Special(u16),
    /// An emergency special session, of the General Assembly.
    EmergencySpecial(u16),
}

/// What a series holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Series {
    /// `RES`
    Resolution,
    /// `DEC`
    Decision,
    /// `PRST`: statements by the President.
    PresidentialStatement,
    /// `L.`: limited distribution, drafts above all.
    Limited,
    /// `PV.`: verbatim records of meetings.
    VerbatimRecord,
    /// `SR.`: summary records of meetings.
    SummaryRecord,
    /// `CRP.`: conference room papers.
    ConferenceRoomPaper,
    /// `INF`: information.
    Information,
    /// `WP.`: working papers.
    WorkingPaper,
    /// `NGO`: statements by non-governmental organizations.
    NonGovernmental,
    /// `PET`: petitions.
    Petition,
    /// `R.`: restricted distribution.
    Restricted,
    /// `Agenda`
    Agenda,
    /// `SGB`: the Secretary-General’s bulletins.
    Bulletin,
    /// `AI`: administrative instructions.
    AdministrativeInstruction,
    /// `IC`: information circulars.
    InformationCircular,
    /// `GC`, of a treaty body: general comments and general recommendations.
    GeneralComment,
    /// `D`, of a treaty body: what it found on a communication.
    Communication,
    /// `CO`, of a treaty body: concluding observations.
    ConcludingObservations,
    /// `Q`, of a treaty body: lists of issues.
    ListOfIssues,
}

impl Series {
    /// The series of acts that a symbol names between two slashes, and where the number behind it begins: of `A/RES/88/417`
    /// resolutions, and 6. Asks no more of the symbol, so that one that is misread or stands for several answers too.
    ///
    /// ```
    /// use undocs::symbol::Series;
    /// assert_eq!(Series::of_act("A/HRC/DEC/5/101"), Some((Series::Decision, 10)));
    /// assert_eq!(Series::of_act("A/88/317"), None);
    /// ```
    #[must_use]
    pub fn of_act(symbol: &str) -> Option<(Series, usize)> {
        let acts =
            [("/RES/", Series::Resolution), ("/DEC/", Series::Decision), ("/PRST/", Series::PresidentialStatement)];
        acts.into_iter().find_map(|(word, series)| Some((series, symbol.find(word)? + word.len())))
    }
}

/// What was done to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// `Add.`: an addendum.
    Addendum,
    /// `Amend.`: an amendment.
    Amendment,
    /// `Corr.`, `Corrigendum` of records: a corrigendum.
    Corrigendum,
    /// `Rev.`: a revision, which replaces what went before.
    Revision,
    /// `Summary`: a summarized version.
    Summary,
}

/// What a part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// An organ, or a subsidiary body of what stands before it.
    Body,
    /// A session.
    Session(Session),
    /// A year.
    Year(u16),
    /// A series, and the number in it where it is written together, `L.8`; of a range, `SR.1-28`, the first.
    Series(Series, Option<u32>),
    /// A State, by its ISO 3166-1 alpha-3 code: whose report a treaty body has before it.
    State,
    /// A number; of a range, `5-7`, and of several levels, `3.5.3`, the first.
    Number(u32),
    /// The letter of a part of a resolution, or the first and the last of several.
    Letters(char, char),
    /// A portion of the document, in brackets: `(Part II)`, `(Vol.I)`, `[excerpts]`.
    Portion,
    /// What was done to it, and for the how manieth time.
    Change(Change, Option<u32>),
    /// `*`: issued again for technical reasons.
    Reissued,
    /// A part that has no name here.
    Other,
}

impl Role {
    /// What it is called, in small letters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Role::Body => "body",
            Role::Session(_) => "session",
            Role::Year(_) => "year",
            Role::Series(..) => "series",
            Role::State => "state",
            Role::Number(_) => "number",
            Role::Letters(..) => "letters",
            Role::Portion => "portion",
            Role::Change(..) => "change",
            Role::Reissued => "reissued",
            Role::Other => "other",
        }
    }
}
