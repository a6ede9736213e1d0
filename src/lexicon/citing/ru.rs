//! Russian: «ссылаясь на», «пункты 3–5 резолюции», «там же», «указанная резолюция», «свои предыдущие резолюции».

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
    ("будучи встревожен", Verb::Concerned), ("будучи встревожена", Verb::Concerned),
    ("будучи глубоко обеспокоен", Verb::Concerned), ("будучи глубоко обеспокоена", Verb::Concerned),
    ("будучи глубоко убежден", Verb::Convinced), ("будучи глубоко убеждена", Verb::Convinced),
    ("будучи обеспокоен", Verb::Concerned), ("будучи обеспокоена", Verb::Concerned),
    ("будучи озабочен", Verb::Concerned), ("будучи озабочена", Verb::Concerned), ("будучи осведомлена", Verb::Aware),
    ("будучи преисполнен решимости", Verb::Determined), ("будучи преисполнена решимости", Verb::Determined),
    ("будучи серьезно обеспокоен", Verb::Concerned), ("будучи серьезно обеспокоена", Verb::Concerned),
    ("будучи убежден", Verb::Convinced), ("будучи убеждена", Verb::Convinced), ("вновь заявляет", Verb::Reiterating),
    ("вновь заявляя", Verb::Reiterating), ("вновь подтверждает", Verb::Reaffirming),
    ("вновь подтверждая", Verb::Reaffirming), ("вновь подтверждая также", Verb::Reaffirming),
    ("воздавая должное", Verb::Commending), ("воздает должное", Verb::Commending), ("возобновляет", Verb::Renewing),
    ("возобновляя", Verb::Renewing), ("выражает", Verb::Expressing), ("выражает обеспокоенность", Verb::Concerned),
    ("выражает озабоченность", Verb::Concerned), ("выражает признательность", Verb::Appreciating),
    ("выражает свою признательность", Verb::Appreciating), ("выражает сожаление", Verb::Deploring),
    ("выражая", Verb::Expressing), ("выражая обеспокоенность", Verb::Concerned),
    ("выражая озабоченность", Verb::Concerned), ("выражая признательность", Verb::Appreciating),
    ("выражая свою признательность", Verb::Appreciating), ("выражая сожаление", Verb::Deploring),
    ("высоко оценивает", Verb::Appreciating), ("высоко оценивая", Verb::Appreciating), ("действует", Verb::Acting),
    ("действуя", Verb::Acting), ("заслушав", Verb::HavingConsidered), ("заявляет", Verb::Affirming),
    ("заявляя", Verb::Affirming), ("изучив", Verb::HavingConsidered), ("исходя", Verb::GuidedBy),
    ("констатирует", Verb::Acknowledging), ("констатируя", Verb::Acknowledging), ("напоминает", Verb::Recalling),
    ("напоминая", Verb::Recalling), ("настоятельно призывает", Verb::Urging), ("настоятельно призывая", Verb::Urging),
    ("обращает внимание", Verb::Noting), ("обращает далее внимание", Verb::Noting),
    ("обращает особое внимание", Verb::Noting), ("обращается с призывом", Verb::CallingUpon),
    ("обращая внимание", Verb::Noting), ("обращая особое внимание", Verb::Emphasizing),
    ("обращаясь с призывом", Verb::CallingUpon), ("объявляет", Verb::Declaring), ("объявляя", Verb::Declaring),
    ("одобряет", Verb::Approving), ("одобряя", Verb::Approving), ("определяет", Verb::Determining),
    ("определяя", Verb::Determining), ("особо отмечает", Verb::Emphasizing), ("особо отмечая", Verb::Emphasizing),
    ("особо указывает", Verb::Emphasizing), ("особо указывая", Verb::Emphasizing), ("осознавая", Verb::Aware),
    ("осознает", Verb::Aware), ("осуждает", Verb::Condemning), ("осуждая", Verb::Condemning),
    ("отдавая должное", Verb::Commending), ("отдает должное", Verb::Commending), ("отмечает", Verb::Noting),
    ("отмечая", Verb::Noting), ("памятуя", Verb::BearingInMind), ("повторяет", Verb::Reiterating),
    ("повторяя", Verb::Reiterating), ("поддерживает", Verb::Supporting), ("поддерживает и одобряет", Verb::Endorsing),
    ("поддерживая", Verb::Supporting), ("поддерживая и одобряя", Verb::Endorsing),
    ("подтверждает", Verb::Reaffirming), ("подтверждая", Verb::Reaffirming), ("подчеркивает", Verb::Emphasizing),
    ("подчеркивая", Verb::Emphasizing), ("поздравляет", Verb::Commending), ("поздравляя", Verb::Commending),
    ("полагает", Verb::Considering), ("полагая", Verb::Considering), ("получив", Verb::HavingConsidered),
    ("помня", Verb::BearingInMind), ("поощряет", Verb::Encouraging), ("поощряя", Verb::Encouraging),
    ("поручает", Verb::Requesting), ("поручая", Verb::Requesting), ("постановив", Verb::Deciding),
    ("постановляет", Verb::Deciding), ("постановляя", Verb::Deciding), ("предлагает", Verb::Inviting),
    ("предлагая", Verb::Inviting), ("приветствует", Verb::Welcoming), ("приветствуя", Verb::Welcoming),
    ("приглашает", Verb::Inviting), ("приглашая", Verb::Inviting), ("признавая", Verb::Recognizing),
    ("признает", Verb::Recognizing), ("призывает", Verb::CallingUpon), ("призывая", Verb::CallingUpon),
    ("принимает", Verb::Adopting), ("принимает во внимание", Verb::TakingIntoAccount),
    ("принимает к сведению", Verb::TakingNote), ("принимает также к сведению", Verb::TakingNote),
    ("принимая", Verb::Adopting), ("принимая во внимание", Verb::TakingIntoAccount),
    ("принимая к сведению", Verb::TakingNote), ("принимая также во внимание", Verb::TakingIntoAccount),
    ("принимая также к сведению", Verb::TakingNote), ("провозглашает", Verb::Declaring),
    ("провозглашая", Verb::Declaring), ("продлевает", Verb::Renewing), ("продлевая", Verb::Renewing),
    ("просит", Verb::Requesting), ("прося", Verb::Requesting), ("разрешает", Verb::Authorizing),
    ("разрешая", Verb::Authorizing), ("рассмотрев", Verb::HavingConsidered), ("рекомендует", Verb::Recommending),
    ("рекомендует и впредь", Verb::Encouraging), ("рекомендуя", Verb::Recommending),
    ("руководствуясь", Verb::GuidedBy), ("сожалеет", Verb::Regretting), ("сожалея", Verb::Regretting),
    ("сознавая", Verb::Aware), ("сознает", Verb::Aware), ("ссылается", Verb::Recalling),
    ("ссылаясь", Verb::Recalling), ("стремясь", Verb::Determined), ("считает", Verb::Considering),
    ("считая", Verb::Considering), ("требует", Verb::Demanding), ("требуя", Verb::Demanding),
    ("убеждая", Verb::Urging), ("уполномочивает", Verb::Authorizing), ("уполномочивая", Verb::Authorizing),
    ("утверждает", Verb::Affirming), ("утверждая", Verb::Affirming), ("учитывает", Verb::TakingIntoAccount),
    ("учитывая", Verb::TakingIntoAccount), ("учреждает", Verb::Establishing), ("учреждая", Verb::Establishing),
]);

#[rustfmt::skip]
static DIVISIONS: Table<Division> = table!(Division: [
    ("no", Division::Number), ("no.", Division::Number), ("nos.", Division::Number), ("vol.", Division::Volume), ("vols.", Division::Volume),
    ("§", Division::Paragraph), ("гл.", Division::Chapter),
    ("глав", Division::Chapter), ("глава", Division::Chapter), ("главам", Division::Chapter),
    ("главами", Division::Chapter), ("главах", Division::Chapter), ("главе", Division::Chapter),
    ("главой", Division::Chapter), ("главу", Division::Chapter), ("главы", Division::Chapter),
    ("добавление", Division::Appendix), ("добавлением", Division::Appendix), ("добавлении", Division::Appendix),
    ("добавлений", Division::Appendix), ("добавлению", Division::Appendix), ("добавления", Division::Appendix),
    ("добавлениям", Division::Appendix), ("добавлениями", Division::Appendix), ("добавлениях", Division::Appendix),
    ("номер", Division::Number), ("п", Division::Paragraph), ("п.", Division::Paragraph),
    ("параграф", Division::Paragraph), ("параграфа", Division::Paragraph), ("параграфам", Division::Paragraph),
    ("параграфами", Division::Paragraph), ("параграфах", Division::Paragraph), ("параграфе", Division::Paragraph),
    ("параграфов", Division::Paragraph), ("параграфом", Division::Paragraph), ("параграфу", Division::Paragraph),
    ("параграфы", Division::Paragraph), ("подп.", Division::Subparagraph), ("подпункт", Division::Subparagraph),
    ("подпункта", Division::Subparagraph), ("подпунктам", Division::Subparagraph),
    ("подпунктами", Division::Subparagraph), ("подпунктах", Division::Subparagraph),
    ("подпункте", Division::Subparagraph), ("подпунктов", Division::Subparagraph),
    ("подпунктом", Division::Subparagraph), ("подпункту", Division::Subparagraph),
    ("подпункты", Division::Subparagraph), ("пп", Division::Paragraph), ("пп.", Division::Paragraph),
    ("преамбула", Division::Preamble), ("преамбуле", Division::Preamble), ("преамбулой", Division::Preamble),
    ("преамбулу", Division::Preamble), ("преамбулы", Division::Preamble), ("приложение", Division::Annex),
    ("приложением", Division::Annex), ("приложении", Division::Annex), ("приложений", Division::Annex),
    ("приложению", Division::Annex), ("приложения", Division::Annex), ("приложениям", Division::Annex),
    ("приложениями", Division::Annex), ("приложениях", Division::Annex), ("пункт", Division::Paragraph),
    ("пункт постановляющей части", Division::OperativeParagraph), ("пункт преамбулы", Division::PreambularParagraph),
    ("пункта", Division::Paragraph), ("пункта постановляющей части", Division::OperativeParagraph),
    ("пункта преамбулы", Division::PreambularParagraph), ("пунктам", Division::Paragraph),
    ("пунктам постановляющей части", Division::OperativeParagraph),
    ("пунктам преамбулы", Division::PreambularParagraph), ("пунктами", Division::Paragraph),
    ("пунктами постановляющей части", Division::OperativeParagraph),
    ("пунктами преамбулы", Division::PreambularParagraph), ("пунктах", Division::Paragraph),
    ("пунктах постановляющей части", Division::OperativeParagraph),
    ("пунктах преамбулы", Division::PreambularParagraph), ("пункте", Division::Paragraph),
    ("пункте постановляющей части", Division::OperativeParagraph),
    ("пункте преамбулы", Division::PreambularParagraph), ("пунктов", Division::Paragraph),
    ("пунктов постановляющей части", Division::OperativeParagraph),
    ("пунктов преамбулы", Division::PreambularParagraph), ("пунктом", Division::Paragraph),
    ("пунктом постановляющей части", Division::OperativeParagraph),
    ("пунктом преамбулы", Division::PreambularParagraph), ("пункту", Division::Paragraph),
    ("пункту постановляющей части", Division::OperativeParagraph),
    ("пункту преамбулы", Division::PreambularParagraph), ("пункты", Division::Paragraph),
    ("пункты постановляющей части", Division::OperativeParagraph),
    ("пункты преамбулы", Division::PreambularParagraph), ("разд.", Division::Section), ("раздел", Division::Section),
    ("раздела", Division::Section), ("разделам", Division::Section), ("разделами", Division::Section),
    ("разделах", Division::Section), ("разделе", Division::Section), ("разделов", Division::Section),
    ("разделом", Division::Section), ("разделу", Division::Section), ("разделы", Division::Section),
    ("с.", Division::Page), ("ст.", Division::Article), ("статей", Division::Article), ("статье", Division::Article),
    ("статьей", Division::Article), ("статьи", Division::Article), ("статью", Division::Article),
    ("статья", Division::Article), ("статьям", Division::Article), ("статьями", Division::Article),
    ("статьях", Division::Article), ("стр.", Division::Page), ("страница", Division::Page),
    ("странице", Division::Page), ("страницы", Division::Page), ("т.", Division::Volume), ("том", Division::Volume),
    ("тома", Division::Volume), ("томе", Division::Volume), ("частей", Division::Part), ("части", Division::Part),
    ("часть", Division::Part), ("частью", Division::Part), ("частям", Division::Part), ("частями", Division::Part),
    ("частях", Division::Part), ("№", Division::Number),
]);

#[rustfmt::skip]
static OF: Words = words![
    "в", "в своей", "его", "ее", "из", "к", "к своей", "о", "об", "своей", "своих", "содержащееся в",
    "содержащемся в", "той", "этой",
];

#[rustfmt::skip]
static RANGES: Words = words![
    "до", "по",
];

#[rustfmt::skip]
static IBID: Words = words![
    "ibid", "ibid.", "там же",
];

#[rustfmt::skip]
static SEE: Words = words![
    "см", "см.", "см. например", "см. также",
];

#[rustfmt::skip]
static PRESENT: Words = words![
    "настоящая", "настоящего", "настоящее", "настоящей", "настоящем", "настоящему", "настоящим", "настоящую",
    "проект", "проекта", "проекте",
];

#[rustfmt::skip]
static SINGULARS: Table<Cited> = table!(Cited: [
    ("резолюцией", Cited::Resolution), ("резолюции", Cited::Resolution), ("резолюцию", Cited::Resolution),
    ("резолюция", Cited::Resolution), ("решение", Cited::Decision), ("решением", Cited::Decision),
    ("решении", Cited::Decision), ("решению", Cited::Decision), ("решения", Cited::Decision),
]);

#[rustfmt::skip]
static SAID: Words = words![
    "вышеуказанная", "вышеуказанного", "вышеуказанное", "вышеуказанной", "вышеуказанном", "вышеуказанному",
    "вышеуказанную", "вышеуказанным", "вышеупомянутая", "вышеупомянутого", "вышеупомянутое", "вышеупомянутой",
    "вышеупомянутом", "вышеупомянутому", "вышеупомянутую", "вышеупомянутым", "названная", "названного", "названное",
    "названной", "названном", "названному", "названную", "названным", "та же", "тем же", "то же", "того же", "той же",
    "той же самой", "том же", "тому же", "ту же", "указанная", "указанного", "указанное", "указанной", "указанном",
    "указанному", "указанную", "указанным", "упомянутая", "упомянутого", "упомянутое", "упомянутой", "упомянутом",
    "упомянутому", "упомянутую", "упомянутым", "эта", "эта же", "этим", "это", "этого", "этой", "этой же", "этом",
    "этому", "эту", "эту же",
];

static SAID_AFTER: Words = words![];

#[rustfmt::skip]
static PLURALS: Table<Cited> = table!(Cited: [
    ("резолюции", Cited::Resolution), ("резолюций", Cited::Resolution), ("резолюциям", Cited::Resolution),
    ("резолюциями", Cited::Resolution), ("резолюциях", Cited::Resolution), ("решений", Cited::Decision),
    ("решения", Cited::Decision), ("решениям", Cited::Decision), ("решениями", Cited::Decision),
    ("решениях", Cited::Decision),
]);

#[rustfmt::skip]
static OWN: Words = words![
    "все свои", "всем своим", "всех своих", "свои", "своим", "своими", "своих",
];

#[rustfmt::skip]
static WHICH: Words = words![
    "последующие", "последующим", "последующими", "последующих", "предшествующие", "предшествующим",
    "предшествующими", "предшествующих", "предыдущие", "предыдущим", "предыдущими", "предыдущих", "прежние",
    "прежним", "прежними", "прежних", "ранее принятые", "ранее принятых", "соответствующие", "соответствующим",
    "соответствующими", "соответствующих",
];

#[rustfmt::skip]
static FILL: Words = words![
    "все", "всем", "всеми", "всех", "другие", "другим", "другими", "других",
];
