//! The words of the six languages, as data.
//!
//! Rank 1: imports `language`.
//!
//! A [`Lexicon`] holds everything that one language says in its own way and the grammar has to recognise: names of
//! months, ordinals, organs, leading phrases, headings of a vote, names of States. It is one static per language and a
//! full struct literal, so that a new kind of word does not compile until all six languages have it. There is no logic
//! in the six files, and no `if language == …` anywhere else.
//!
//! # How words are written here
//!
//! Every key is in the folded form that [`fold`] gives of a text: lower case, no diacritics, one kind of apostrophe,
//! hyphens and line breaks as one space, Arabic without vowel marks and tatweel, full-width letters and digits as ASCII.
//! Tables are searched for the longest match ([`fold::longest`]) and sorted by the bytes of the key; one that is not does
//! not compile. That keys are folded is tested (`tests/lexicon.rs`).

pub mod fold;

mod ar;
pub(crate) mod blurred;
mod bodies;
pub mod citing;
mod en;
mod es;
mod fr;
pub(crate) mod frequent;
mod ru;
pub mod script;
pub mod signs;
mod squeezed;
mod states;
mod style;
mod table;
mod zh;

pub use bodies::{Bodies, Head};
pub use citing::{Citing, Division, Verb};
pub use frequent::FREQUENT;
pub use script::Script;
pub use states::{STATES, State};
pub use style::Style;
pub use table::{Phrases, Table, Words};

use crate::language::Language;

/// An organ that adopts texts, as far as the numbering of its texts differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Organ {
    /// The General Assembly: `A/RES/78/237`.
    GeneralAssembly,
    /// The Security Council: `S/RES/1325(2000)`.
    SecurityCouncil,
    /// The Economic and Social Council: `E/RES/2010/3`.
    EconomicAndSocialCouncil,
    /// The Human Rights Council: `A/HRC/RES/5/1`.
    HumanRightsCouncil,
    /// The former Commission on Human Rights: `E/CN.4/RES/2005/1`.
    CommissionOnHumanRights,
    /// Any other body that adopts texts; they get no symbol of their own.
    Other,
}

impl Organ {
    /// Its name, as the events have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Organ::GeneralAssembly => "general-assembly",
            Organ::SecurityCouncil => "security-council",
            Organ::EconomicAndSocialCouncil => "economic-and-social-council",
            Organ::HumanRightsCouncil => "human-rights-council",
            Organ::CommissionOnHumanRights => "commission-on-human-rights",
            Organ::Other => "other",
        }
    }
}

/// What a line of the masthead says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MastheadField {
    /// "Nations Unies".
    Publisher,
    /// "Assemblée générale", the organ that publishes.
    Organ,
    /// The document symbol.
    Symbol,
    /// "Distr. générale".
    Distribution,
    /// The date of issuance, on a line of its own.
    Date,
    /// "Français", the language of this text.
    Language,
    /// "Original : anglais".
    Original,
    /// "Soixante-quinzième session".
    Session,
    /// "Première Commission".
    Committee,
    /// "Point 27 a) de l’ordre du jour".
    AgendaItem,
    /// The name of the agenda item.
    AgendaTitle,
    /// "Résolution adoptée par l’Assemblée générale le 16 décembre 2020".
    Adoption,
    /// "[sur la base du rapport de la Troisième Commission (A/75/470, par. 26)]".
    Report,
    /// A job number.
    JobNumber,
    /// A line of the masthead that says none of these.
    Other,
}

impl MastheadField {
    /// Its name, as the events have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            MastheadField::Publisher => "publisher",
            MastheadField::Organ => "organ",
            MastheadField::Symbol => "symbol",
            MastheadField::Distribution => "distribution",
            MastheadField::Date => "date",
            MastheadField::Language => "language",
            MastheadField::Original => "original",
            MastheadField::Session => "session",
            MastheadField::Committee => "committee",
            MastheadField::AgendaItem => "agenda-item",
            MastheadField::AgendaTitle => "agenda-title",
            MastheadField::Adoption => "adoption",
            MastheadField::Report => "report",
            MastheadField::JobNumber => "job-number",
            MastheadField::Other => "other",
        }
    }
}

/// One of the lists of a recorded vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// In favour.
    InFavour,
    /// Against.
    Against,
    /// Abstaining.
    Abstaining,
    /// Absent; no tally counts them.
    Absent,
    /// Present, or in the organ at least, and not taking part in the vote; no tally counts them.
    NotParticipating,
}

impl Choice {
    /// Its name, as JSON has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Choice::InFavour => "in_favour",
            Choice::Against => "against",
            Choice::Abstaining => "abstaining",
            Choice::Absent => "absent",
            Choice::NotParticipating => "not_participating",
        }
    }
}

/// What was put to the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VotePart {
    /// The text as a whole.
    Whole,
    /// A preambular paragraph.
    PreambularParagraph,
    /// An operative paragraph.
    OperativeParagraph,
    /// A paragraph, of which kind is not said.
    Paragraph,
    /// A motion.
    Motion,
    /// An amendment.
    Amendment,
}

/// How a phrase opens a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpeningKind {
    /// It opens preambular paragraphs: "Rappelant", "Se déclarant préoccupée".
    Preambular,
    /// It opens operative paragraphs: "Décide", "Prie instamment".
    Operative,
}

/// What a word cites when a number follows it (or, in Chinese, stands before it).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cited {
    /// "résolution", "résolutions".
    Resolution,
    /// "décision", "décisions".
    Decision,
}

/// What a line that heads a part of a document announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// "Annexe", "Annexe I".
    Annex,
    /// "Projet de résolution I", set out inside a report.
    DraftResolution,
    /// "Projet de décision II".
    DraftDecision,
    /// "Déclaration de la Présidente du Conseil de sécurité".
    Statement,
}

/// What a title says that a document is, where that is no text that an organ adopts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// "Rapport du Secrétaire général".
    Report,
    /// "Lettre datée du 4 mai 2041, adressée …", "Note verbale datée du …".
    Letter,
    /// "Projet de budget-programme pour 2042".
    Budget,
    /// "Procès-verbal de la 5e séance", "Compte rendu analytique de la 5e séance".
    Record,
    /// "Note du Secrétaire général", the line beneath a title that says whose it is.
    Note,
}

/// The words of one language. Every key is folded; see the [module](self).
#[derive(Debug)]
pub struct Lexicon {
    /// Whose words these are.
    pub language: Language,
    /// Its script: letters that label, and what is written together.
    pub script: &'static Script,
    /// How it sets its marks.
    pub style: &'static Style,
    /// Whether preambular and operative paragraphs open in lower case.
    pub opens_lower: bool,
    /// Whether words lose their vowel before another, with an apostrophe: "l’humanité".
    pub elides: bool,
    /// Whether a number stands before the word that says what it cites, and behind its date:
    /// "2038年12月20日第93/27号决议".
    pub number_first: bool,

    // ---- numbers and dates
    /// Names of the months in every form that dates use, with their number. Sorted.
    pub months: Table<u8>,
    /// Words and signs that may stand between the parts of a date or after its day: "de", "er", "года", "年". Sorted.
    pub date_glue: Words,
    /// Ordinals spelled out, feminine or masculine as sessions and paragraphs need them: "soixante quinzieme". Sorted.
    pub ordinals: Table<u8>,
    /// Endings that make a number in digits an ordinal: "e", "re", "ieme", "st", "-я". Sorted.
    pub ordinal_endings: Words,

    // ---- who speaks
    /// Enacting formulas without their comma: "l'assemblee generale". Sorted.
    pub formulas: Table<Organ>,
    /// Names of organs as they follow "résolution" in a sentence: "de l'assemblee generale", "assemblee generale". Sorted.
    pub organs: Table<Organ>,

    // ---- paragraphs
    /// Leading phrases of preambular and operative paragraphs. An open class: these are the frequent ones. Sorted.
    pub openings: Table<OpeningKind>,
    /// Leading phrases that in a text flattened to one line go on with a recital after a comma more often than they begin
    /// one: to urge, to encourage and to invite follow from what was recalled before. Empty where capitals tell. Sorted.
    pub goes_on: Words,
    /// Words that point back to what was just said: "this", "in this regard". A clause of a flattened text that has one
    /// among its first words goes on with a recital. Empty where capitals tell. Sorted.
    pub points_back: Words,
    /// Words that may prolong a leading phrase: "egalement", "en outre". Sorted.
    pub prolongations: Words,
    /// Headings of parts: "annexe", "projet de resolution". Sorted.
    pub headings: Table<Heading>,
    /// What heads a list of contents and its columns, or the first section; no title of a document. Sorted.
    pub contents: Words,
    /// How titles of papers begin: "rapport du", "lettre datee". Sorted.
    pub papers: Table<Paper>,
    /// How titles of papers end, in the language that names them last: "的报告", "的信". Sorted.
    pub papers_last: Table<Paper>,

    // ---- masthead, closing, furniture
    /// Lines of the masthead: the key is how the line begins; `true` where it must be the whole line. Sorted.
    pub masthead: Table<(MastheadField, bool)>,
    /// Names of the six languages as the masthead prints them: "francais", "anglais". Sorted.
    pub languages: Table<Language>,
    /// Names of the days of the week, as the head of a record has them: "lundi", "يوم الاثنين". Sorted.
    pub weekdays: Words,
    /// How the sentence begins that closes a text, or ends in the language that says so last: "adoptee", "通过". Sorted.
    pub adopted: Words,
    /// Words that make a line with an ordinal a meeting: "seance pleniere", "plenary meeting". Sorted.
    pub meetings: Words,
    /// Words that make a phrase with an ordinal a session: "session". Sorted.
    pub sessions: Words,
    /// What stands around the number of an agenda item: "point", "agenda item". Sorted.
    pub agenda: Words,
    /// The recycling line. Sorted.
    pub recycling: Words,
    /// Words that a full stop shortens and that do not end a sentence: "no", "chap", "par". Sorted.
    pub abbreviations: Words,
    /// Words of programs that showed the text and got copied with it: "selectionner le paragraphe cible". Sorted.
    pub interface: Words,

    // ---- drafts and votes
    /// What closes the list of sponsors of a draft: "projet de resolution", "projet de decision". Sorted.
    pub drafts: Table<Cited>,
    /// Words that announce a list of sponsors inside a sentence: "au nom des pays suivants". Sorted.
    pub sponsors: Words,
    /// Words that announce sponsors who joined later: "se sont joints aux auteurs". Sorted.
    pub joined: Words,
    /// Headings of the lists of a recorded vote. Sorted.
    pub ballots: Table<Choice>,
    /// Words around the three figures of a tally, each naming what the figure near it counts: "voix", "contre",
    /// "abstentions". Sorted.
    pub tally: Table<Choice>,
    /// Two letters, one of these pairs of which stands in each phrase of `tally` that names abstentions: where none does is
    /// no tally.
    pub abstaining: &'static [[char; 2]],
    /// Figures of a tally that are written in words, those for nothing included: "aucune", "sans", "none", "une",
    /// "عضوين" (two members). Sorted.
    pub numerals: Table<u8>,
    /// Names of what is put to the vote: "alinea", "paragraphe", "motion", "dans son ensemble". Sorted.
    pub vote_parts: Table<VotePart>,
    /// Words for what a delegation says later that it had intended: "s'abstenir", "voter pour". Sorted.
    pub intentions: Table<Choice>,
    /// Words before the name of a State that speaks: "la delegation", "the delegation of". Sorted.
    pub delegations: Words,

    // ---- citations
    /// Words that say what the numbers after them are (before them in Chinese). Sorted.
    pub cited: Table<Cited>,
    /// Words and signs that may stand between two numbers of one list: ",", "et", "ainsi que", "du", "第". Sorted.
    pub list_glue: Words,
    /// The Charter, as articles name it: "charte des nations unies", "charte". Sorted.
    pub charter: Words,
    /// "article", "articles", "art". Sorted.
    pub article: Words,
    /// "paragraphe", "paragraphes", "par". Sorted.
    pub paragraph: Words,
    /// The words around citations, which the tree and the analyses look at, and no event.
    pub citing: Citing,
    /// The bodies that texts name, known or not, and the words that date what they adopt.
    pub bodies: Bodies,

    // ---- States
    /// Names of States in every printed form, with their place in [`STATES`]. Sorted.
    pub states: Table<u8>,
    /// Adjectives of nationality as "la délégation togolaise" uses them, with their place in [`STATES`]. Sorted; empty
    /// where the language names the State itself.
    pub demonyms: Table<u8>,
    /// Articles that may stand before the name of a State: "les ", "l'". Sorted.
    pub articles: Words,
    /// What stands in a list of States that names none: "none", "neant". Sorted.
    pub nobody: Words,
    /// Words that join the last two names of a list: "et", "ainsi que". Never enough to split: see `grammar::sponsor`.
    pub conjunctions: Words,
}

/// The words of a language.
#[must_use]
pub const fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Ar => &ar::LEXICON,
        Language::Zh => &zh::LEXICON,
        Language::En => &en::LEXICON,
        Language::Fr => &fr::LEXICON,
        Language::Ru => &ru::LEXICON,
        Language::Es => &es::LEXICON,
    }
}
