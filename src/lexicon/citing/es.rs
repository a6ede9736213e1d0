//! Spanish: «recordando», «párrafos 3 a 5 de», «ibid.», «dicha resolución», «sus resoluciones anteriores».

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
    ("acoge", Verb::Welcoming), ("acoge con aprecio", Verb::Welcoming), ("acoge con beneplacito", Verb::Welcoming),
    ("acoge con satisfaccion", Verb::Welcoming), ("acogiendo", Verb::Welcoming),
    ("acogiendo con aprecio", Verb::Welcoming), ("acogiendo con beneplacito", Verb::Welcoming),
    ("acogiendo con satisfaccion", Verb::Welcoming), ("actuando", Verb::Acting), ("adopta", Verb::Adopting),
    ("adoptando", Verb::Adopting), ("afirma", Verb::Affirming), ("afirmando", Verb::Affirming),
    ("agradece", Verb::Appreciating), ("agradeciendo", Verb::Appreciating), ("alarmada", Verb::Concerned),
    ("alarmado", Verb::Concerned), ("alentada", Verb::Encouraging), ("alentado", Verb::Encouraging),
    ("alentando", Verb::Encouraging), ("alienta", Verb::Encouraging), ("apoya", Verb::Supporting),
    ("apoyando", Verb::Supporting), ("aprecia", Verb::Appreciating), ("apreciando", Verb::Appreciating),
    ("aprobando", Verb::Approving), ("aprueba", Verb::Approving), ("autoriza", Verb::Authorizing),
    ("autorizando", Verb::Authorizing), ("condena", Verb::Condemning), ("condenando", Verb::Condemning),
    ("confirma", Verb::Confirming), ("confirmando", Verb::Confirming), ("conocedora", Verb::Aware),
    ("consciente", Verb::Aware), ("conscientes", Verb::Aware), ("considera", Verb::Considering),
    ("considerando", Verb::Considering), ("convencida", Verb::Convinced), ("convencido", Verb::Convinced),
    ("convencidos", Verb::Convinced), ("crea", Verb::Establishing), ("creando", Verb::Establishing),
    ("decide", Verb::Deciding), ("decidida", Verb::Determined), ("decidido", Verb::Determined),
    ("decidiendo", Verb::Deciding), ("declara", Verb::Declaring), ("declarando", Verb::Declaring),
    ("denuncia", Verb::Condemning), ("denunciando", Verb::Condemning), ("deplora", Verb::Deploring),
    ("deplorando", Verb::Deploring), ("destaca", Verb::Emphasizing), ("destacando", Verb::Emphasizing),
    ("determina", Verb::Determining), ("determinando", Verb::Determining), ("encomia", Verb::Commending),
    ("encomiando", Verb::Commending), ("establece", Verb::Establishing), ("estableciendo", Verb::Establishing),
    ("estima", Verb::Considering), ("estimando", Verb::Considering), ("exhorta", Verb::CallingUpon),
    ("exhortando", Verb::CallingUpon), ("exige", Verb::Demanding), ("exigiendo", Verb::Demanding),
    ("expresa", Verb::Expressing), ("expresa preocupacion", Verb::Concerned),
    ("expresa su agradecimiento", Verb::Appreciating), ("expresa su aprecio", Verb::Appreciating),
    ("expresa su preocupacion", Verb::Concerned), ("expresando", Verb::Expressing),
    ("expresando preocupacion", Verb::Concerned), ("expresando su agradecimiento", Verb::Appreciating),
    ("expresando su aprecio", Verb::Appreciating), ("expresando su preocupacion", Verb::Concerned),
    ("felicita", Verb::Commending), ("felicitando", Verb::Commending), ("guiada", Verb::GuidedBy),
    ("guiada por", Verb::GuidedBy), ("guiado", Verb::GuidedBy), ("guiado por", Verb::GuidedBy),
    ("habiendo considerado", Verb::HavingConsidered), ("habiendo decidido", Verb::Deciding),
    ("habiendo escuchado", Verb::HavingConsidered), ("habiendo examinado", Verb::HavingConsidered),
    ("habiendo recibido", Verb::HavingConsidered), ("hace notar", Verb::Noting), ("hace suya", Verb::Endorsing),
    ("hace suyas", Verb::Endorsing), ("hace suyo", Verb::Endorsing), ("hace suyos", Verb::Endorsing),
    ("hace un llamamiento", Verb::CallingUpon), ("haciendo notar", Verb::Noting),
    ("haciendo referencia", Verb::Recalling), ("haciendo suya", Verb::Endorsing), ("haciendo suyo", Verb::Endorsing),
    ("haciendo un llamamiento", Verb::CallingUpon), ("insta", Verb::Urging), ("instando", Verb::Urging),
    ("invita", Verb::Inviting), ("invitando", Verb::Inviting), ("lamenta", Verb::Regretting),
    ("lamentando", Verb::Regretting), ("observa", Verb::Noting), ("observando", Verb::Noting),
    ("perturbada", Verb::Concerned), ("perturbado", Verb::Concerned), ("pide", Verb::Requesting),
    ("pidiendo", Verb::Requesting), ("pone de relieve", Verb::Emphasizing),
    ("poniendo de relieve", Verb::Emphasizing), ("preocupada", Verb::Concerned), ("preocupado", Verb::Concerned),
    ("preocupados", Verb::Concerned), ("proclama", Verb::Declaring), ("proclamando", Verb::Declaring),
    ("prorroga", Verb::Renewing), ("reafirma", Verb::Reaffirming), ("reafirmamos", Verb::Reaffirming),
    ("reafirmando", Verb::Reaffirming), ("recalca", Verb::Emphasizing), ("recalcando", Verb::Emphasizing),
    ("recomendando", Verb::Recommending), ("recomienda", Verb::Recommending), ("reconoce", Verb::Recognizing),
    ("reconoce con aprecio", Verb::Acknowledging), ("reconociendo", Verb::Recognizing),
    ("reconociendo con aprecio", Verb::Acknowledging), ("recordamos", Verb::Recalling),
    ("recordando", Verb::Recalling), ("recuerda", Verb::Recalling), ("reitera", Verb::Reiterating),
    ("reiterando", Verb::Reiterating), ("renovando", Verb::Renewing), ("renueva", Verb::Renewing),
    ("resalta", Verb::Emphasizing), ("resaltando", Verb::Emphasizing), ("respalda", Verb::Endorsing),
    ("respaldando", Verb::Endorsing), ("resuelta", Verb::Determined), ("resuelto", Verb::Determined),
    ("resuelve", Verb::Deciding), ("rinde homenaje", Verb::Commending), ("rindiendo homenaje", Verb::Commending),
    ("ruega", Verb::Requesting), ("sabiendo", Verb::Aware), ("senala", Verb::Noting), ("senalando", Verb::Noting),
    ("solicita", Verb::Requesting), ("solicitando", Verb::Requesting), ("subraya", Verb::Emphasizing),
    ("subrayando", Verb::Emphasizing), ("teniendo en cuenta", Verb::TakingIntoAccount),
    ("teniendo presente", Verb::BearingInMind), ("teniendo presente tambien", Verb::BearingInMind),
    ("teniendo presentes", Verb::BearingInMind), ("tiene en cuenta", Verb::TakingIntoAccount),
    ("tiene presente", Verb::BearingInMind), ("toma conocimiento", Verb::TakingNote),
    ("toma en consideracion", Verb::TakingIntoAccount), ("toma nota", Verb::TakingNote),
    ("tomando conocimiento", Verb::TakingNote), ("tomando en consideracion", Verb::TakingIntoAccount),
    ("tomando nota", Verb::TakingNote),
]);

#[rustfmt::skip]
static DIVISIONS: Table<Division> = table!(Division: [
    ("anexo", Division::Annex), ("anexos", Division::Annex), ("apartado", Division::Subparagraph),
    ("apartados", Division::Subparagraph), ("apendice", Division::Appendix), ("apendices", Division::Appendix),
    ("art", Division::Article), ("art.", Division::Article), ("articulo", Division::Article),
    ("articulos", Division::Article), ("arts.", Division::Article), ("cap", Division::Chapter),
    ("cap.", Division::Chapter), ("capitulo", Division::Chapter), ("capitulos", Division::Chapter),
    ("caps.", Division::Chapter), ("inciso", Division::Subparagraph), ("incisos", Division::Subparagraph),
    ("num", Division::Number), ("num.", Division::Number), ("nums", Division::Number), ("nums.", Division::Number),
    ("p.", Division::Page), ("pag.", Division::Page), ("pagina", Division::Page), ("paginas", Division::Page),
    ("pags.", Division::Page), ("parr", Division::Paragraph), ("parr.", Division::Paragraph),
    ("parrafo", Division::Paragraph), ("parrafo de la parte dispositiva", Division::OperativeParagraph),
    ("parrafo del preambulo", Division::PreambularParagraph), ("parrafos", Division::Paragraph),
    ("parrafos de la parte dispositiva", Division::OperativeParagraph),
    ("parrafos del preambulo", Division::PreambularParagraph), ("parrs", Division::Paragraph),
    ("parrs.", Division::Paragraph), ("parte", Division::Part), ("partes", Division::Part), ("pp.", Division::Page),
    ("preambulo", Division::Preamble), ("secc.", Division::Section), ("seccion", Division::Section),
    ("secciones", Division::Section), ("sect.", Division::Section), ("sects.", Division::Section),
    ("vol", Division::Volume), ("vol.", Division::Volume), ("vols.", Division::Volume), ("volumen", Division::Volume),
    ("volumenes", Division::Volume), ("§", Division::Paragraph),
]);

#[rustfmt::skip]
static OF: Words = words![
    "a la", "a su", "de", "de dicha", "de la", "de los", "de su", "de sus", "del", "en la", "en su",
    "que figura en la",
];

#[rustfmt::skip]
static RANGES: Words = words![
    "a", "al", "hasta",
];

#[rustfmt::skip]
static IBID: Words = words![
    "ibid", "ibid.", "ibidem",
];

#[rustfmt::skip]
static SEE: Words = words![
    "veanse", "veanse tambien", "vease", "vease por ejemplo", "vease tambien",
];

#[rustfmt::skip]
static PRESENT: Words = words![
    "esta", "presente", "proyecto de",
];

#[rustfmt::skip]
static SINGULARS: Table<Cited> = table!(Cited: [
    ("decision", Cited::Decision), ("resolucion", Cited::Resolution),
]);

#[rustfmt::skip]
static SAID: Words = words![
    "dicha", "esa", "esa misma", "la citada", "la mencionada", "la misma", "la precitada", "la referida",
    "la susodicha",
];

#[rustfmt::skip]
static SAID_AFTER: Words = words![
    "antes citada", "antes mencionada", "citada", "mencionada", "mencionada anteriormente", "precitada",
];

#[rustfmt::skip]
static PLURALS: Table<Cited> = table!(Cited: [
    ("decisiones", Cited::Decision), ("resoluciones", Cited::Resolution),
]);

#[rustfmt::skip]
static OWN: Words = words![
    "sus", "todas sus",
];

#[rustfmt::skip]
static WHICH: Words = words![
    "anteriores", "pertinentes", "posteriores", "precedentes", "recientes",
];

#[rustfmt::skip]
static FILL: Words = words![
    "demas", "las", "otras", "todas", "todas las",
];
