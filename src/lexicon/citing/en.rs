//! English: "recalling", "paragraphs 3 to 5 of", "ibid.", "the said resolution", "its previous resolutions".

use super::{Citing, Division, Verb};
use crate::lexicon::table::{table, words};
use crate::lexicon::{Cited, Table, Words};

pub(crate) static CITING: Citing = Citing {
    verbs: VERBS,
    divisions: DIVISIONS,
    of: OF,
    ranges: RANGES,
    ibid: IBID,
    see: SEE,
    present: PRESENT,
    singulars: SINGULARS,
    said: SAID,
    said_after: SAID_AFTER,
    plurals: PLURALS,
    own: OWN,
    which: WHICH,
    fill: FILL,
};

#[rustfmt::skip]
static VERBS: Table<Verb> = table!(Verb: [
    ("acknowledges", Verb::Acknowledging), ("acknowledging", Verb::Acknowledging), ("acting", Verb::Acting),
    ("acts", Verb::Acting), ("adopting", Verb::Adopting), ("adopts", Verb::Adopting), ("affirming", Verb::Affirming),
    ("affirms", Verb::Affirming), ("alarmed", Verb::Concerned), ("appealing", Verb::Urging),
    ("appeals", Verb::Urging), ("applauding", Verb::Commending), ("applauds", Verb::Commending),
    ("appreciates", Verb::Appreciating), ("appreciating", Verb::Appreciating), ("approves", Verb::Approving),
    ("approving", Verb::Approving), ("asking", Verb::Requesting), ("asks", Verb::Requesting),
    ("authorises", Verb::Authorizing), ("authorising", Verb::Authorizing), ("authorizes", Verb::Authorizing),
    ("authorizing", Verb::Authorizing), ("aware", Verb::Aware), ("bearing also in mind", Verb::BearingInMind),
    ("bearing further in mind", Verb::BearingInMind), ("bearing in mind", Verb::BearingInMind),
    ("bears in mind", Verb::BearingInMind), ("believing", Verb::Convinced), ("calling", Verb::CallingUpon),
    ("calling for", Verb::CallingUpon), ("calling on", Verb::CallingUpon), ("calling upon", Verb::CallingUpon),
    ("calls", Verb::CallingUpon), ("calls for", Verb::CallingUpon), ("calls on", Verb::CallingUpon),
    ("calls upon", Verb::CallingUpon), ("cognizant", Verb::Aware), ("commending", Verb::Commending),
    ("commends", Verb::Commending), ("concerned", Verb::Concerned), ("condemning", Verb::Condemning),
    ("condemns", Verb::Condemning), ("confirming", Verb::Confirming), ("confirms", Verb::Confirming),
    ("conscious", Verb::Aware), ("considering", Verb::Considering), ("considers", Verb::Considering),
    ("convinced", Verb::Convinced), ("decides", Verb::Deciding), ("deciding", Verb::Deciding),
    ("declares", Verb::Declaring), ("declaring", Verb::Declaring), ("demanding", Verb::Demanding),
    ("demands", Verb::Demanding), ("denounces", Verb::Condemning), ("denouncing", Verb::Condemning),
    ("deplores", Verb::Deploring), ("deploring", Verb::Deploring), ("determined", Verb::Determined),
    ("determines", Verb::Determining), ("determining", Verb::Determining), ("directing", Verb::Requesting),
    ("directs", Verb::Requesting), ("disturbed", Verb::Concerned), ("emphasises", Verb::Emphasizing),
    ("emphasising", Verb::Emphasizing), ("emphasizes", Verb::Emphasizing), ("emphasizing", Verb::Emphasizing),
    ("encouraged", Verb::Encouraging), ("encourages", Verb::Encouraging), ("encouraging", Verb::Encouraging),
    ("endorses", Verb::Endorsing), ("endorsing", Verb::Endorsing), ("establishes", Verb::Establishing),
    ("establishing", Verb::Establishing), ("expresses", Verb::Expressing),
    ("expresses appreciation", Verb::Appreciating), ("expresses concern", Verb::Concerned),
    ("expresses grave concern", Verb::Concerned), ("expresses its appreciation", Verb::Appreciating),
    ("expresses its concern", Verb::Concerned), ("expressing", Verb::Expressing),
    ("expressing appreciation", Verb::Appreciating), ("expressing concern", Verb::Concerned),
    ("expressing grave concern", Verb::Concerned), ("expressing its appreciation", Verb::Appreciating),
    ("expressing its concern", Verb::Concerned), ("guided", Verb::GuidedBy), ("guided by", Verb::GuidedBy),
    ("having also considered", Verb::HavingConsidered), ("having also examined", Verb::HavingConsidered),
    ("having considered", Verb::HavingConsidered), ("having decided", Verb::Deciding),
    ("having examined", Verb::HavingConsidered), ("having further considered", Verb::HavingConsidered),
    ("having heard", Verb::HavingConsidered), ("having recalled", Verb::Recalling),
    ("having received", Verb::HavingConsidered), ("having regard", Verb::HavingConsidered),
    ("having reviewed", Verb::HavingConsidered), ("having studied", Verb::HavingConsidered),
    ("highlighting", Verb::Emphasizing), ("highlights", Verb::Emphasizing), ("inspired by", Verb::GuidedBy),
    ("invites", Verb::Inviting), ("inviting", Verb::Inviting), ("keeping in mind", Verb::BearingInMind),
    ("mindful", Verb::Aware), ("notes", Verb::Noting), ("noting", Verb::Noting), ("observes", Verb::Noting),
    ("observing", Verb::Noting), ("paying tribute", Verb::Commending), ("pays tribute", Verb::Commending),
    ("persuaded", Verb::Convinced), ("proclaiming", Verb::Declaring), ("proclaims", Verb::Declaring),
    ("reaffirm", Verb::Reaffirming), ("reaffirming", Verb::Reaffirming), ("reaffirms", Verb::Reaffirming),
    ("recall", Verb::Recalling), ("recalling", Verb::Recalling), ("recalls", Verb::Recalling),
    ("recognises", Verb::Recognizing), ("recognising", Verb::Recognizing), ("recognizes", Verb::Recognizing),
    ("recognizing", Verb::Recognizing), ("recommending", Verb::Recommending), ("recommends", Verb::Recommending),
    ("regrets", Verb::Regretting), ("regretting", Verb::Regretting), ("reiterates", Verb::Reiterating),
    ("reiterating", Verb::Reiterating), ("renewing", Verb::Renewing), ("renews", Verb::Renewing),
    ("requesting", Verb::Requesting), ("requests", Verb::Requesting), ("resolved", Verb::Determined),
    ("resolves", Verb::Determined), ("resolving", Verb::Determined), ("stresses", Verb::Emphasizing),
    ("stressing", Verb::Emphasizing), ("supporting", Verb::Supporting), ("supports", Verb::Supporting),
    ("takes also note", Verb::TakingNote), ("takes due note", Verb::TakingNote),
    ("takes further note", Verb::TakingNote), ("takes into account", Verb::TakingIntoAccount),
    ("takes into consideration", Verb::TakingIntoAccount), ("takes note", Verb::TakingNote),
    ("taking also note", Verb::TakingNote), ("taking due note", Verb::TakingNote),
    ("taking further note", Verb::TakingNote), ("taking into account", Verb::TakingIntoAccount),
    ("taking into consideration", Verb::TakingIntoAccount), ("taking note", Verb::TakingNote),
    ("underlines", Verb::Emphasizing), ("underlining", Verb::Emphasizing), ("underscores", Verb::Emphasizing),
    ("underscoring", Verb::Emphasizing), ("urges", Verb::Urging), ("urging", Verb::Urging),
    ("welcomes", Verb::Welcoming), ("welcoming", Verb::Welcoming),
]);

#[rustfmt::skip]
static DIVISIONS: Table<Division> = table!(Division: [
    ("annex", Division::Annex), ("annexes", Division::Annex), ("appendices", Division::Appendix),
    ("appendix", Division::Appendix), ("art", Division::Article), ("art.", Division::Article),
    ("article", Division::Article), ("articles", Division::Article), ("arts", Division::Article),
    ("arts.", Division::Article), ("chap", Division::Chapter), ("chap.", Division::Chapter),
    ("chaps", Division::Chapter), ("chaps.", Division::Chapter), ("chapter", Division::Chapter),
    ("chapters", Division::Chapter), ("no", Division::Number), ("no.", Division::Number), ("nos", Division::Number),
    ("nos.", Division::Number), ("operative para.", Division::OperativeParagraph),
    ("operative paragraph", Division::OperativeParagraph), ("operative paragraphs", Division::OperativeParagraph),
    ("operative paras.", Division::OperativeParagraph), ("p.", Division::Page), ("page", Division::Page),
    ("pages", Division::Page), ("para", Division::Paragraph), ("para.", Division::Paragraph),
    ("paragraph", Division::Paragraph), ("paragraphs", Division::Paragraph), ("paras", Division::Paragraph),
    ("paras.", Division::Paragraph), ("part", Division::Part), ("parts", Division::Part), ("pp.", Division::Page),
    ("preamble", Division::Preamble), ("preambular para.", Division::PreambularParagraph),
    ("preambular paragraph", Division::PreambularParagraph), ("preambular paragraphs", Division::PreambularParagraph),
    ("preambular paras.", Division::PreambularParagraph), ("sect", Division::Section), ("sect.", Division::Section),
    ("section", Division::Section), ("sections", Division::Section), ("sects", Division::Section),
    ("sects.", Division::Section), ("sub paragraph", Division::Subparagraph),
    ("sub paragraphs", Division::Subparagraph), ("subpara.", Division::Subparagraph),
    ("subparagraph", Division::Subparagraph), ("subparagraphs", Division::Subparagraph),
    ("subparas.", Division::Subparagraph), ("vol", Division::Volume), ("vol.", Division::Volume),
    ("vols", Division::Volume), ("vols.", Division::Volume), ("volume", Division::Volume),
    ("volumes", Division::Volume), ("§", Division::Paragraph),
]);

#[rustfmt::skip]
static OF: Words = words![
    "contained in", "from", "in", "in its", "of", "of its", "of that", "of the", "to", "to its", "to the",
];

#[rustfmt::skip]
static RANGES: Words = words![
    "through", "to",
];

#[rustfmt::skip]
static IBID: Words = words![
    "ibid", "ibid.", "ibidem",
];

#[rustfmt::skip]
static SEE: Words = words![
    "see", "see also", "see e.g.", "see for example",
];

#[rustfmt::skip]
static PRESENT: Words = words![
    "draft", "present", "this",
];

#[rustfmt::skip]
static SINGULARS: Table<Cited> = table!(Cited: [
    ("decision", Cited::Decision), ("resolution", Cited::Resolution),
]);

#[rustfmt::skip]
static SAID: Words = words![
    "that", "that same", "the above mentioned", "the abovementioned", "the aforementioned", "the aforesaid",
    "the said", "the same",
];

#[rustfmt::skip]
static SAID_AFTER: Words = words![
    "mentioned above", "referred to above",
];

#[rustfmt::skip]
static PLURALS: Table<Cited> = table!(Cited: [
    ("decisions", Cited::Decision), ("resolutions", Cited::Resolution),
]);

#[rustfmt::skip]
static OWN: Words = words![
    "all its", "all of its", "its",
];

#[rustfmt::skip]
static WHICH: Words = words![
    "earlier", "past", "pertinent", "previous", "prior", "recent", "relevant", "subsequent",
];

#[rustfmt::skip]
static FILL: Words = words![
    "all", "all the", "other", "the", "united nations",
];
