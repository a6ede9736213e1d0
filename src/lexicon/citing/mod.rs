//! The words with which a text speaks of what it cites: the verb before it, the part of it that is meant, and the ways to
//! name it again without its number.
//!
//! One [`Citing`] for each language, a file each; no logic.

pub(super) mod ar;
pub(super) mod en;
pub(super) mod es;
pub(super) mod fr;
pub(super) mod ru;
pub(super) mod zh;

use super::{Cited, Table, Words};

/// The words of one language around citations.
#[derive(Clone, Copy, Debug)]
pub struct Citing {
    /// Verbs that introduce citations, as they open a paragraph or a clause: "rappelant", "takes note". Sorted.
    pub verbs: Table<Verb>,
    /// Names of the parts of a document: "annexe", "paras.", "段". Sorted.
    pub divisions: Table<Division>,
    /// Words that may stand between a part and what it is a part of, beside those of a list: "of its", "de ladite". Sorted.
    pub of: Words,
    /// Words between the first and the last of a range: "to", "至". Sorted.
    pub ranges: Words,
    /// "Ibid." Sorted.
    pub ibid: Words,
    /// Words before a work in a footnote: "see also". Sorted.
    pub see: Words,
    /// Words before "resolution" that make it the one that speaks, or none yet: "the present", "draft". Sorted.
    pub present: Words,
    /// "resolution", "résolution": one of them. Sorted.
    pub singulars: Table<Cited>,
    /// Words before it that make it the one named last: "the same", "ladite". Sorted.
    pub said: Words,
    /// Words behind it that do: "susmentionnée", "نفسه". Sorted; empty where there are none.
    pub said_after: Words,
    /// "resolutions": several of them. In a language that writes the owner together with them, with the owner. Sorted.
    pub plurals: Table<Cited>,
    /// Words that say whose they are: "its", "toutes ses". Sorted; empty where the noun says it.
    pub own: Words,
    /// Words that say which they are, without a number: "previous", "pertinentes". Sorted.
    pub which: Words,
    /// Words that may stand among these and say nothing of their own: "all", "autres". Sorted.
    pub fill: Words,
}

macro_rules! verbs {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal;)+) => {
        /// A verb that introduces a citation, whatever its form and its language: one for each that the documents use
        /// alike. `Recalling` is "recalls", "recalling", "rappelle", "ссылаясь на", "回顾".
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum Verb { $($(#[doc = $doc])+ $name,)+ }

        impl Verb {
            /// All of them.
            pub const ALL: &'static [Verb] = &[$(Verb::$name,)+];

            /// Its stable word, as the JSON form has it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Verb::$name => $word,)+ }
            }
        }
    };
}

verbs! {
    /// "acknowledging", "constatant".
    Acknowledging = "acknowledging";
    /// "acting under Chapter VII".
    Acting = "acting";
    /// "adopts".
    Adopting = "adopting";
    /// "affirming".
    Affirming = "affirming";
    /// "expressing its appreciation".
    Appreciating = "appreciating";
    /// "approves".
    Approving = "approving";
    /// "authorizes".
    Authorizing = "authorizing";
    /// "aware", "consciente", "сознавая".
    Aware = "aware";
    /// "bearing in mind", "ayant à l’esprit".
    BearingInMind = "bearing-in-mind";
    /// "calls upon", "促请".
    CallingUpon = "calling-upon";
    /// "commends", "rend hommage".
    Commending = "commending";
    /// "deeply concerned", "alarmée".
    Concerned = "concerned";
    /// "condemns".
    Condemning = "condemning";
    /// "confirms".
    Confirming = "confirming";
    /// "considering".
    Considering = "considering";
    /// "convinced".
    Convinced = "convinced";
    /// "decides".
    Deciding = "deciding";
    /// "declares", "proclaims".
    Declaring = "declaring";
    /// "demands", "exige".
    Demanding = "demanding";
    /// "deplores".
    Deploring = "deploring";
    /// "determined", "résolue".
    Determined = "determined";
    /// "determines", "认定".
    Determining = "determining";
    /// "emphasizing", "stressing", "underlining".
    Emphasizing = "emphasizing";
    /// "encourages".
    Encouraging = "encouraging";
    /// "endorses", "fait sienne".
    Endorsing = "endorsing";
    /// "establishes".
    Establishing = "establishing";
    /// "expresses", what follows being no more than that.
    Expressing = "expressing";
    /// "guided by".
    GuidedBy = "guided-by";
    /// "having considered", "рассмотрев".
    HavingConsidered = "having-considered";
    /// "invites".
    Inviting = "inviting";
    /// "noting", "observing".
    Noting = "noting";
    /// "reaffirming", "вновь подтверждая".
    Reaffirming = "reaffirming";
    /// "recalling", "ссылаясь на", "回顾".
    Recalling = "recalling";
    /// "recognizing".
    Recognizing = "recognizing";
    /// "recommends".
    Recommending = "recommending";
    /// "regrets".
    Regretting = "regretting";
    /// "reiterating".
    Reiterating = "reiterating";
    /// "renews", "продлевает".
    Renewing = "renewing";
    /// "requests", "prie".
    Requesting = "requesting";
    /// "supports".
    Supporting = "supporting";
    /// "taking into account".
    TakingIntoAccount = "taking-into-account";
    /// "taking note of", "prenant acte".
    TakingNote = "taking-note";
    /// "urges".
    Urging = "urging";
    /// "welcoming".
    Welcoming = "welcoming";
}

/// A part of a document that a citation may point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Division {
    /// A paragraph, of which kind is not said.
    Paragraph,
    /// A preambular paragraph.
    PreambularParagraph,
    /// An operative paragraph.
    OperativeParagraph,
    /// A sub-paragraph.
    Subparagraph,
    /// A section.
    Section,
    /// A part.
    Part,
    /// A chapter.
    Chapter,
    /// An article.
    Article,
    /// An annex.
    Annex,
    /// An appendix.
    Appendix,
    /// The preamble.
    Preamble,
    /// A resolution set out in the document: "resolution 1" of a conference's report.
    Resolution,
    /// A decision set out in it.
    Decision,
    /// A page.
    Page,
    /// A volume of a series.
    Volume,
    /// A number in a series, of a treaty.
    Number,
}

impl Division {
    /// Its stable word, as the JSON form has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Division::Paragraph => "paragraph",
            Division::PreambularParagraph => "preambular-paragraph",
            Division::OperativeParagraph => "operative-paragraph",
            Division::Subparagraph => "subparagraph",
            Division::Section => "section",
            Division::Part => "part",
            Division::Chapter => "chapter",
            Division::Article => "article",
            Division::Annex => "annex",
            Division::Appendix => "appendix",
            Division::Preamble => "preamble",
            Division::Resolution => "resolution",
            Division::Decision => "decision",
            Division::Page => "page",
            Division::Volume => "volume",
            Division::Number => "number",
        }
    }
}
