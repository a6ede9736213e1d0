//! French: « rappelant », « paragraphes 3 à 5 de », « ibid. », « ladite résolution », « ses résolutions antérieures ».

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
    ("accueillant", Verb::Welcoming), ("accueillant avec interet", Verb::Welcoming),
    ("accueillant avec satisfaction", Verb::Welcoming), ("accueillant favorablement", Verb::Welcoming),
    ("accueille", Verb::Welcoming), ("accueille avec interet", Verb::Welcoming),
    ("accueille avec satisfaction", Verb::Welcoming), ("accueille favorablement", Verb::Welcoming),
    ("adoptant", Verb::Adopting), ("adopte", Verb::Adopting), ("affirmant", Verb::Affirming),
    ("affirme", Verb::Affirming), ("agissant", Verb::Acting), ("alarme", Verb::Concerned),
    ("alarmee", Verb::Concerned), ("appelant", Verb::CallingUpon), ("appelle", Verb::CallingUpon),
    ("appreciant", Verb::Appreciating), ("apprecie", Verb::Appreciating), ("approuvant", Verb::Approving),
    ("approuve", Verb::Approving), ("appuie", Verb::Supporting), ("appuyant", Verb::Supporting),
    ("autorisant", Verb::Authorizing), ("autorise", Verb::Authorizing), ("ayant a l'esprit", Verb::BearingInMind),
    ("ayant conscience", Verb::Aware), ("ayant decide", Verb::Deciding), ("ayant ecoute", Verb::HavingConsidered),
    ("ayant egalement a l'esprit", Verb::BearingInMind), ("ayant egalement examine", Verb::HavingConsidered),
    ("ayant en outre examine", Verb::HavingConsidered), ("ayant entendu", Verb::HavingConsidered),
    ("ayant etudie", Verb::HavingConsidered), ("ayant examine", Verb::HavingConsidered),
    ("ayant present a l'esprit", Verb::BearingInMind), ("ayant presentes a l'esprit", Verb::BearingInMind),
    ("ayant presents a l'esprit", Verb::BearingInMind), ("ayant recu", Verb::HavingConsidered),
    ("charge", Verb::Requesting), ("chargeant", Verb::Requesting), ("condamnant", Verb::Condemning),
    ("condamne", Verb::Condemning), ("confirmant", Verb::Confirming), ("confirme", Verb::Confirming),
    ("conscient", Verb::Aware), ("consciente", Verb::Aware), ("conscients", Verb::Aware),
    ("considerant", Verb::Considering), ("considere", Verb::Considering), ("constatant", Verb::Acknowledging),
    ("constate", Verb::Acknowledging), ("convaincu", Verb::Convinced), ("convaincue", Verb::Convinced),
    ("convaincus", Verb::Convinced), ("creant", Verb::Establishing), ("cree", Verb::Establishing),
    ("decidant", Verb::Deciding), ("decide", Verb::Deciding), ("declarant", Verb::Declaring),
    ("declare", Verb::Declaring), ("demandant", Verb::CallingUpon), ("demandant instamment", Verb::Urging),
    ("demande", Verb::CallingUpon), ("demande instamment", Verb::Urging), ("denoncant", Verb::Condemning),
    ("denonce", Verb::Condemning), ("deplorant", Verb::Deploring), ("deplore", Verb::Deploring),
    ("determine", Verb::Determined), ("determinee", Verb::Determined), ("encourage", Verb::Encouraging),
    ("encourageant", Verb::Encouraging), ("engage", Verb::Urging), ("engageant", Verb::Urging),
    ("enjoignant", Verb::Urging), ("enjoint", Verb::Urging), ("enterine", Verb::Endorsing),
    ("est conscient", Verb::Aware), ("est consciente", Verb::Aware), ("estimant", Verb::Considering),
    ("estime", Verb::Considering), ("etablissant", Verb::Establishing), ("etablit", Verb::Establishing),
    ("exhortant", Verb::Urging), ("exhorte", Verb::Urging), ("exige", Verb::Demanding), ("exigeant", Verb::Demanding),
    ("exprimant", Verb::Expressing), ("exprime", Verb::Expressing), ("faisant sien", Verb::Endorsing),
    ("faisant sienne", Verb::Endorsing), ("faisant siennes", Verb::Endorsing), ("faisant siens", Verb::Endorsing),
    ("faisant valoir", Verb::Emphasizing), ("fait sien", Verb::Endorsing), ("fait sienne", Verb::Endorsing),
    ("fait siennes", Verb::Endorsing), ("fait siens", Verb::Endorsing), ("felicitant", Verb::Commending),
    ("felicite", Verb::Commending), ("gardant a l'esprit", Verb::BearingInMind),
    ("gardant egalement a l'esprit", Verb::BearingInMind), ("guide", Verb::GuidedBy), ("guide par", Verb::GuidedBy),
    ("guidee", Verb::GuidedBy), ("guidee par", Verb::GuidedBy), ("guides", Verb::GuidedBy),
    ("inquiet", Verb::Concerned), ("inquiete", Verb::Concerned), ("insistant", Verb::Emphasizing),
    ("insiste", Verb::Emphasizing), ("invitant", Verb::Inviting), ("invite", Verb::Inviting),
    ("lancant un appel", Verb::CallingUpon), ("lance un appel", Verb::CallingUpon), ("louant", Verb::Commending),
    ("loue", Verb::Commending), ("mesurant", Verb::Aware), ("mesure", Verb::Aware),
    ("met l'accent", Verb::Emphasizing), ("mettant l'accent", Verb::Emphasizing), ("notant", Verb::Noting),
    ("note", Verb::Noting), ("observant", Verb::Noting), ("observe", Verb::Noting),
    ("prenant acte", Verb::TakingNote), ("prenant egalement acte", Verb::TakingNote),
    ("prenant egalement note", Verb::TakingNote), ("prenant en compte", Verb::TakingIntoAccount),
    ("prenant en consideration", Verb::TakingIntoAccount), ("prenant note", Verb::TakingNote),
    ("prend acte", Verb::TakingNote), ("prend egalement acte", Verb::TakingNote),
    ("prend egalement note", Verb::TakingNote), ("prend en consideration", Verb::TakingIntoAccount),
    ("prend note", Verb::TakingNote), ("preoccupe", Verb::Concerned), ("preoccupee", Verb::Concerned),
    ("preoccupes", Verb::Concerned), ("priant", Verb::Requesting), ("prie", Verb::Requesting),
    ("proclamant", Verb::Declaring), ("proclame", Verb::Declaring), ("proroge", Verb::Renewing),
    ("rappelant", Verb::Recalling), ("rappelle", Verb::Recalling), ("reaffirmant", Verb::Reaffirming),
    ("reaffirme", Verb::Reaffirming), ("recommandant", Verb::Recommending), ("recommande", Verb::Recommending),
    ("reconduit", Verb::Renewing), ("reconnaissant", Verb::Recognizing), ("reconnait", Verb::Recognizing),
    ("redisant", Verb::Reiterating), ("redit", Verb::Reiterating), ("regrettant", Verb::Regretting),
    ("regrette", Verb::Regretting), ("reiterant", Verb::Reiterating), ("reitere", Verb::Reiterating),
    ("relevant", Verb::Noting), ("releve", Verb::Noting), ("remerciant", Verb::Appreciating),
    ("remercie", Verb::Appreciating), ("rend hommage", Verb::Commending), ("rendant hommage", Verb::Commending),
    ("renouvelant", Verb::Renewing), ("renouvelle", Verb::Renewing), ("resolu", Verb::Determined),
    ("resolue", Verb::Determined), ("resolus", Verb::Determined), ("s'inquietant", Verb::Concerned),
    ("s'inquiete", Verb::Concerned), ("s'inspirant", Verb::GuidedBy), ("sachant", Verb::Aware), ("sait", Verb::Aware),
    ("saluant", Verb::Commending), ("salue", Verb::Commending), ("se declarant preoccupe", Verb::Concerned),
    ("se declarant preoccupee", Verb::Concerned), ("se disant preoccupe", Verb::Concerned),
    ("se disant preoccupee", Verb::Concerned), ("se disant reconnaissant", Verb::Appreciating),
    ("se disant reconnaissante", Verb::Appreciating), ("se dit preoccupe", Verb::Concerned),
    ("se dit preoccupee", Verb::Concerned), ("se felicitant", Verb::Welcoming), ("se felicite", Verb::Welcoming),
    ("se referant", Verb::Recalling), ("se refere", Verb::Recalling), ("se rejouissant", Verb::Welcoming),
    ("se rejouit", Verb::Welcoming), ("soulignant", Verb::Emphasizing), ("souligne", Verb::Emphasizing),
    ("souscrit", Verb::Endorsing), ("souscrivant", Verb::Endorsing), ("soutenant", Verb::Supporting),
    ("soutient", Verb::Supporting), ("tenant compte", Verb::TakingIntoAccount),
    ("tenant dument compte", Verb::TakingIntoAccount), ("tenant egalement compte", Verb::TakingIntoAccount),
    ("tient compte", Verb::TakingIntoAccount),
]);

#[rustfmt::skip]
static DIVISIONS: Table<Division> = table!(Division: [
    ("al.", Division::Subparagraph), ("alinea", Division::Subparagraph),
    ("alinea du preambule", Division::PreambularParagraph), ("alineas", Division::Subparagraph),
    ("alineas du preambule", Division::PreambularParagraph), ("annexe", Division::Annex),
    ("annexes", Division::Annex), ("appendice", Division::Appendix), ("appendices", Division::Appendix),
    ("art", Division::Article), ("art.", Division::Article), ("article", Division::Article),
    ("articles", Division::Article), ("arts.", Division::Article), ("chap", Division::Chapter),
    ("chap.", Division::Chapter), ("chapitre", Division::Chapter), ("chapitres", Division::Chapter),
    ("considerant", Division::PreambularParagraph), ("no", Division::Number), ("nos", Division::Number),
    ("n°", Division::Number), ("nº", Division::Number), ("p.", Division::Page), ("page", Division::Page),
    ("pages", Division::Page), ("par.", Division::Paragraph), ("para.", Division::Paragraph),
    ("paragraphe", Division::Paragraph), ("paragraphe du dispositif", Division::OperativeParagraph),
    ("paragraphes", Division::Paragraph), ("paragraphes du dispositif", Division::OperativeParagraph),
    ("partie", Division::Part), ("parties", Division::Part), ("pp.", Division::Page),
    ("preambule", Division::Preamble), ("sect", Division::Section), ("sect.", Division::Section),
    ("section", Division::Section), ("sections", Division::Section), ("sous paragraphe", Division::Subparagraph),
    ("vol", Division::Volume), ("vol.", Division::Volume), ("volume", Division::Volume),
    ("volumes", Division::Volume), ("§", Division::Paragraph),
]);

#[rustfmt::skip]
static OF: Words = words![
    "a", "a la", "a sa", "dans sa", "de", "de l'", "de la", "de ladite", "de sa", "de ses", "des", "du",
    "figurant dans la",
];

#[rustfmt::skip]
static RANGES: Words = words![
    "a", "au",
];

#[rustfmt::skip]
static IBID: Words = words![
    "ibid", "ibid.", "ibidem",
];

#[rustfmt::skip]
static SEE: Words = words![
    "voir", "voir aussi", "voir egalement", "voir par exemple",
];

#[rustfmt::skip]
static PRESENT: Words = words![
    "presente", "projet de",
];

#[rustfmt::skip]
static SINGULARS: Table<Cited> = table!(Cited: [
    ("decision", Cited::Decision), ("resolution", Cited::Resolution),
]);

#[rustfmt::skip]
static SAID: Words = words![
    "cette", "cette derniere", "cette meme", "de la meme", "la meme", "la susdite", "ladite",
];

#[rustfmt::skip]
static SAID_AFTER: Words = words![
    "en question", "mentionnee ci dessus", "mentionnee plus haut", "precitee", "susmentionnee", "susvisee",
    "visee plus haut",
];

#[rustfmt::skip]
static PLURALS: Table<Cited> = table!(Cited: [
    ("decisions", Cited::Decision), ("resolutions", Cited::Resolution),
]);

#[rustfmt::skip]
static OWN: Words = words![
    "ses", "toutes ses",
];

#[rustfmt::skip]
static WHICH: Words = words![
    "anciennes", "anterieures", "passees", "pertinentes", "precedentes", "recentes", "ulterieures",
];

#[rustfmt::skip]
static FILL: Words = words![
    "autres", "les", "toutes", "toutes les",
];
