//! Bodies that adopt texts, known or not, as a text names them; and the words that give a number its date.
//!
//! The organs whose texts have symbols stand in [`Lexicon::organs`](super::Lexicon::organs). Any other body is told by the
//! noun that heads its name, "Council", "Commission", "Meeting": a number that such a name stands beside is not another
//! organ's. One [`Bodies`] for each language; no logic.

use super::table::{table, words};
use super::{Table, Words};

/// The noun at the head of the name of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// "Council": alone, it is the one that was named last.
    Council,
    /// "Commission": alone, in the Human Rights Council, the one whose work it goes on with.
    Commission,
    /// Any other: "Board", "Conference", "Parties".
    Other,
}

/// The words of one language around the name of a body.
#[derive(Clone, Copy, Debug)]
pub struct Bodies {
    /// Nouns that head the name of a body, in every form: "council", "совета", "委员会". Sorted.
    pub heads: Table<Head>,
    /// Small words inside a name: "of", "and", "для". Sorted; empty where names are not gone through.
    pub joins: Words,
    /// Words between a number and the body it is of: "of the", "adopted by the". Sorted.
    pub of: Words,
    /// Whether a body may stand right behind a number: the case of its noun says that it is the owner.
    pub stands_behind: bool,
    /// Words before "resolution" that make it one of the organ that speaks: "its", "свою". Sorted; empty where the noun
    /// says it.
    pub its: Words,
    /// What may stand right before a name where no blank does: "在", "根据". Sorted; empty elsewhere.
    pub before: Words,
    /// What may follow a name of one word without being a part of it: "on", "relative", "de". Sorted.
    pub beside: Words,
    /// Names of the United Nations, which are no other body's: "united nations". Sorted.
    pub nations: Words,
    /// What stands between a number and the day it was adopted: "of", "en date du", "от". Sorted.
    pub dated: Words,
    /// The same for a day that all numbers of a list were adopted on: "both of", "toutes du". Sorted.
    pub all_dated: Words,
}

use Head::{Commission, Council, Other};

#[rustfmt::skip]
pub(super) static EN: Bodies = Bodies {
    heads: table!(Head: [
        ("agency", Other), ("assembly", Other), ("association", Other), ("authority", Other), ("board", Other),
        ("bureau", Other), ("commission", Commission), ("committee", Other), ("confederation", Other),
        ("conference", Other), ("congress", Other), ("convention", Other), ("council", Council), ("court", Other),
        ("federation", Other), ("forum", Other), ("fund", Other), ("institute", Other), ("league", Other),
        ("meeting", Other), ("organisation", Other), ("organization", Other), ("panel", Other),
        ("parliament", Other), ("parties", Other), ("programme", Other), ("secretariat", Other),
        ("subcommission", Other), ("summit", Other), ("tribunal", Other), ("union", Other),
    ]),
    joins: words!["&", "against", "and", "for", "in", "of", "on", "the", "to", "with"],
    of: words!["adopted by", "adopted by the", "of", "of the"],
    stands_behind: false,
    its: words!["all its", "all of its", "its", "its own", "our"],
    before: words![],
    beside: words![
        "adopted", "and", "as", "at", "by", "dated", "entitled", "in", "is", "of", "or", "that", "to",
        "was", "which",
    ],
    nations: words!["un", "united nations", "united nations organization"],
    dated: words!["adopted on", "dated", "of", "of the"],
    all_dated: words!["all dated", "all of", "both dated", "both of"],
};

#[rustfmt::skip]
pub(super) static FR: Bodies = Bodies {
    heads: table!(Head: [
        ("agence", Other), ("assemblee", Other), ("association", Other), ("autorite", Other), ("bureau", Other),
        ("comite", Other), ("commission", Commission), ("conference", Other), ("congres", Other),
        ("conseil", Council), ("convention", Other), ("cour", Other), ("federation", Other), ("fonds", Other),
        ("forum", Other), ("institut", Other), ("ligue", Other), ("organe", Other), ("organisation", Other),
        ("parlement", Other), ("parties", Other), ("programme", Other), ("reunion", Other), ("secretariat", Other),
        ("sommet", Other), ("sous comite", Other), ("sous commission", Other), ("tribunal", Other),
        ("union", Other),
    ]),
    joins: words![
        "a", "au", "aux", "contre", "de", "de l'", "des", "du", "en", "et", "l'", "la", "le", "les", "pour", "sur",
    ],
    of: words![
        "adoptee par", "adoptee par l'", "adoptee par la", "adoptee par le", "adoptees par", "adoptees par l'",
        "adoptees par la", "adoptees par le", "de", "de l'", "de la", "des", "du",
    ],
    stands_behind: false,
    its: words!["sa", "ses", "son", "toutes ses"],
    before: words![],
    beside: words![
        "a", "adoptee", "adoptees", "au", "dans", "datee", "datees", "de", "des", "du",
        "en", "est", "et", "intitulee", "intitulees", "l'", "la", "le", "les", "ou", "par", "portant",
        "qui", "relative", "relatives",
    ],
    nations: words!["nations unies", "onu", "organisation des nations unies"],
    dated: words![
        "adoptee le", "adoptees le", "datee du", "datees des", "datees du", "de", "des", "du", "en date des",
        "en date du",
    ],
    all_dated: words![
        "datees toutes deux du", "tous deux du", "toutes datees du", "toutes deux datees du", "toutes deux du",
        "toutes deux en date du", "toutes du", "toutes en date du",
    ],
};

#[rustfmt::skip]
pub(super) static ES: Bodies = Bodies {
    heads: table!(Head: [
        ("agencia", Other), ("asamblea", Other), ("asociacion", Other), ("autoridad", Other),
        ("comision", Commission), ("comite", Other), ("conferencia", Other), ("congreso", Other),
        ("consejo", Council), ("convencion", Other), ("corte", Other), ("cumbre", Other), ("federacion", Other),
        ("fondo", Other), ("foro", Other), ("instituto", Other), ("junta", Other), ("liga", Other),
        ("mesa", Other), ("organismo", Other), ("organizacion", Other), ("organo", Other), ("parlamento", Other),
        ("partes", Other), ("programa", Other), ("reunion", Other), ("secretaria", Other), ("subcomision", Other),
        ("subcomite", Other), ("tribunal", Other), ("union", Other),
    ]),
    joins: words![
        "a", "al", "contra", "de", "del", "e", "el", "en", "la", "las", "los", "para", "por", "sobre", "y",
    ],
    of: words![
        "aprobada por el", "aprobada por la", "aprobadas por el", "aprobadas por la", "de", "de la", "de las",
        "de los", "del",
    ],
    stands_behind: false,
    its: words!["su", "sus", "todas sus"],
    before: words![],
    beside: words![
        "a", "al", "aprobada", "aprobadas", "con", "de", "del", "e", "el", "en", "es", "fue", "la", "las", "los",
        "o", "que", "relativa", "relativas", "titulada", "tituladas", "y",
    ],
    nations: words!["naciones unidas", "onu", "organizacion de las naciones unidas"],
    dated: words![
        "aprobada el", "aprobadas el", "de", "de fecha", "de fechas", "de los dias", "del", "fechada el",
        "fechadas el",
    ],
    all_dated: words!["ambas de", "ambas de fecha", "ambos de", "todas de", "todas de fecha", "todas ellas de"],
};

#[rustfmt::skip]
pub(super) static RU: Bodies = Bodies {
    heads: table!(Head: [
        ("агентства", Other), ("агентство", Other), ("агентством", Other), ("ассамблее", Other),
        ("ассамблеей", Other), ("ассамблеи", Other), ("ассамблею", Other), ("ассамблея", Other),
        ("ассоциации", Other), ("ассоциация", Other), ("бюро", Other), ("комиссией", Commission),
        ("комиссии", Commission), ("комиссию", Commission), ("комиссия", Commission), ("комитет", Other),
        ("комитета", Other), ("комитете", Other), ("комитетом", Other), ("комитету", Other), ("конвенции", Other),
        ("конгресс", Other), ("конгресса", Other), ("конференцией", Other), ("конференции", Other),
        ("конференцию", Other), ("конференция", Other), ("лига", Other), ("лиги", Other), ("орган", Other),
        ("органа", Other), ("организацией", Other), ("организации", Other), ("организация", Other),
        ("парламент", Other), ("парламента", Other), ("подкомиссии", Other), ("подкомиссия", Other),
        ("подкомитет", Other), ("подкомитета", Other), ("правления", Other), ("программа", Other),
        ("программы", Other), ("секретариат", Other), ("секретариата", Other), ("совет", Council),
        ("совета", Council), ("совете", Council), ("советом", Council), ("совету", Council), ("совещание", Other),
        ("совещания", Other), ("союз", Other), ("союза", Other), ("сторон", Other), ("суд", Other),
        ("суда", Other), ("трибунал", Other), ("трибунала", Other), ("федерации", Other), ("фонд", Other),
        ("фонда", Other), ("форум", Other), ("форума", Other),
    ]),
    joins: words!["в", "для", "и", "на", "о", "об", "по", "при", "с"],
    of: words!["принятой", "принятую", "принятые", "принятых"],
    stands_behind: true,
    its: words![
        "все свои", "всех своих", "его", "ее", "свое", "своего", "своей", "своем", "своему", "свои", "своим",
        "своими", "своих", "свою",
    ],
    before: words![],
    beside: words![
        "а", "в", "до", "и", "или", "к", "на", "о", "об", "озаглавленная", "озаглавленной", "озаглавленную",
        "от", "с",
    ],
    nations: words![
        "объединенных наций", "оон", "организации объединенных наций", "организация объединенных наций",
    ],
    dated: words![
        "датированная", "датированной", "датированные", "датированных", "от", "принятая", "принятой", "принятую",
        "принятые", "принятых",
    ],
    all_dated: words!["все от", "всех от", "обе от", "обеих от"],
};

#[rustfmt::skip]
pub(super) static ZH: Bodies = Bodies {
    heads: table!(Head: [
        ("会议", Other), ("公约", Other), ("协会", Other), ("各方", Other), ("大会", Other), ("委员会", Commission),
        ("局", Other), ("峰会", Other), ("法庭", Other), ("法院", Other), ("理事会", Council), ("秘书处", Other), ("组织", Other),
        ("缔约方", Other), ("署", Other), ("联盟", Other), ("董事会", Other), ("议会", Other), ("论坛", Other),
    ]),
    joins: words![],
    of: words!["由"],
    stands_behind: false,
    its: words!["其", "其关于", "其各项", "其所有", "它的"],
    before: words![
        "与", "中", "为", "也", "予", "于", "从", "以", "以及", "供", "关于", "其中", "再次", "包括", "即", "又", "及", "另见", "同", "向",
        "和", "回顾", "在", "如", "妨碍", "审查", "审议", "对", "将", "尤其是", "就", "已", "并", "并经", "得到", "或", "所述", "执行", "按",
        "按照", "据", "推进", "提请", "援引", "是", "根据", "欢迎", "照", "特别是", "由", "的", "确保", "符合", "经", "考虑到", "自", "至", "落实",
        "虑到", "见", "认为", "让", "该", "说明", "请", "贯彻", "载有", "还", "违反", "述", "述及", "通过", "遵守", "遵循", "遵照", "重申", "铭记",
        "阻碍",
    ],
    beside: words!["第"],
    nations: words!["联合国"],
    dated: words!["的", "第", "通过的"],
    all_dated: words!["均为", "都是"],
};

#[rustfmt::skip]
pub(super) static AR: Bodies = Bodies {
    heads: table!(Head: [
        ("اتحاد", Other), ("اتفاقية", Other), ("اجتماع", Other), ("الاتحاد", Other), ("الاتفاقية", Other),
        ("الاجتماع", Other), ("الاطراف", Other), ("الامانة", Other), ("البرلمان", Other), ("البرنامج", Other),
        ("الجامعة", Other), ("الجمعية", Other), ("الرابطة", Other), ("السلطة", Other), ("الصندوق", Other),
        ("اللجنة", Commission), ("المؤتمر", Other), ("المجلس", Council), ("المحكمة", Other), ("المكتب", Other),
        ("المنتدي", Other), ("المنظمة", Other), ("الهيئة", Other), ("الوكالة", Other), ("امانة", Other),
        ("باتحاد", Other), ("باتفاقية", Other), ("باجتماع", Other), ("بالاتحاد", Other), ("بالاتفاقية", Other),
        ("بالاجتماع", Other), ("بالامانة", Other), ("بالبرلمان", Other), ("بالبرنامج", Other), ("بالجامعة", Other),
        ("بالجمعية", Other), ("بالرابطة", Other), ("بالسلطة", Other), ("بالصندوق", Other), ("باللجنة", Commission),
        ("بالمؤتمر", Other), ("بالمجلس", Council), ("بالمحكمة", Other), ("بالمكتب", Other), ("بالمنتدي", Other),
        ("بالمنظمة", Other), ("بالهيئة", Other), ("بالوكالة", Other), ("بامانة", Other), ("ببرلمان", Other),
        ("ببرنامج", Other), ("بجامعة", Other), ("بجمعية", Other), ("برابطة", Other), ("برلمان", Other),
        ("برنامج", Other), ("بسلطة", Other), ("بصندوق", Other), ("بلجنة", Commission), ("بمؤتمر", Other),
        ("بمجلس", Council), ("بمحكمة", Other), ("بمكتب", Other), ("بمنتدي", Other), ("بمنظمة", Other),
        ("بهيئة", Other), ("بوكالة", Other), ("جامعة", Other), ("جمعية", Other), ("رابطة", Other), ("سلطة", Other),
        ("صندوق", Other), ("كاتحاد", Other), ("كاتفاقية", Other), ("كاجتماع", Other), ("كالاتحاد", Other),
        ("كالاتفاقية", Other), ("كالاجتماع", Other), ("كالامانة", Other), ("كالبرلمان", Other),
        ("كالبرنامج", Other), ("كالجامعة", Other), ("كالجمعية", Other), ("كالرابطة", Other), ("كالسلطة", Other),
        ("كالصندوق", Other), ("كاللجنة", Commission), ("كالمؤتمر", Other), ("كالمجلس", Council),
        ("كالمحكمة", Other), ("كالمكتب", Other), ("كالمنتدي", Other), ("كالمنظمة", Other), ("كالهيئة", Other),
        ("كالوكالة", Other), ("كامانة", Other), ("كبرلمان", Other), ("كبرنامج", Other), ("كجامعة", Other),
        ("كجمعية", Other), ("كرابطة", Other), ("كسلطة", Other), ("كصندوق", Other), ("كلجنة", Commission),
        ("كمؤتمر", Other), ("كمجلس", Council), ("كمحكمة", Other), ("كمكتب", Other), ("كمنتدي", Other),
        ("كمنظمة", Other), ("كهيئة", Other), ("كوكالة", Other), ("لاتحاد", Other), ("لاتفاقية", Other),
        ("لاجتماع", Other), ("لامانة", Other), ("لبرلمان", Other), ("لبرنامج", Other), ("لجامعة", Other),
        ("لجمعية", Other), ("لجنة", Commission), ("لرابطة", Other), ("لسلطة", Other), ("لصندوق", Other),
        ("للاتحاد", Other), ("للاتفاقية", Other), ("للاجتماع", Other), ("للاطراف", Other), ("للامانة", Other),
        ("للبرلمان", Other), ("للبرنامج", Other), ("للجامعة", Other), ("للجمعية", Other), ("للجنة", Commission),
        ("للرابطة", Other), ("للسلطة", Other), ("للصندوق", Other), ("للمؤتمر", Other), ("للمجلس", Council),
        ("للمحكمة", Other), ("للمكتب", Other), ("للمنتدي", Other), ("للمنظمة", Other), ("للهيئة", Other),
        ("للوكالة", Other), ("لمؤتمر", Other), ("لمجلس", Council), ("لمحكمة", Other), ("لمكتب", Other),
        ("لمنتدي", Other), ("لمنظمة", Other), ("لهيئة", Other), ("لوكالة", Other), ("مؤتمر", Other),
        ("مجلس", Council), ("محكمة", Other), ("مكتب", Other), ("منتدي", Other), ("منظمة", Other), ("هيئة", Other),
        ("واتحاد", Other), ("واتفاقية", Other), ("واجتماع", Other), ("والاتحاد", Other), ("والاتفاقية", Other),
        ("والاجتماع", Other), ("والامانة", Other), ("والبرلمان", Other), ("والبرنامج", Other), ("والجامعة", Other),
        ("والجمعية", Other), ("والرابطة", Other), ("والسلطة", Other), ("والصندوق", Other), ("واللجنة", Commission),
        ("والمؤتمر", Other), ("والمجلس", Council), ("والمحكمة", Other), ("والمكتب", Other), ("والمنتدي", Other),
        ("والمنظمة", Other), ("والهيئة", Other), ("والوكالة", Other), ("وامانة", Other), ("وباتحاد", Other),
        ("وباتفاقية", Other), ("وباجتماع", Other), ("وبالاتحاد", Other), ("وبالاتفاقية", Other),
        ("وبالاجتماع", Other), ("وبالامانة", Other), ("وبالبرلمان", Other), ("وبالبرنامج", Other),
        ("وبالجامعة", Other), ("وبالجمعية", Other), ("وبالرابطة", Other), ("وبالسلطة", Other),
        ("وبالصندوق", Other), ("وباللجنة", Commission), ("وبالمؤتمر", Other), ("وبالمجلس", Council),
        ("وبالمحكمة", Other), ("وبالمكتب", Other), ("وبالمنتدي", Other), ("وبالمنظمة", Other), ("وبالهيئة", Other),
        ("وبالوكالة", Other), ("وبامانة", Other), ("وببرلمان", Other), ("وببرنامج", Other), ("وبجامعة", Other),
        ("وبجمعية", Other), ("وبرابطة", Other), ("وبرلمان", Other), ("وبرنامج", Other), ("وبسلطة", Other),
        ("وبصندوق", Other), ("وبلجنة", Commission), ("وبمؤتمر", Other), ("وبمجلس", Council), ("وبمحكمة", Other),
        ("وبمكتب", Other), ("وبمنتدي", Other), ("وبمنظمة", Other), ("وبهيئة", Other), ("وبوكالة", Other),
        ("وجامعة", Other), ("وجمعية", Other), ("ورابطة", Other), ("وسلطة", Other), ("وصندوق", Other),
        ("وكالة", Other), ("ولاتحاد", Other), ("ولاتفاقية", Other), ("ولاجتماع", Other), ("ولامانة", Other),
        ("ولبرلمان", Other), ("ولبرنامج", Other), ("ولجامعة", Other), ("ولجمعية", Other), ("ولجنة", Commission),
        ("ولرابطة", Other), ("ولسلطة", Other), ("ولصندوق", Other), ("وللاتحاد", Other), ("وللاتفاقية", Other),
        ("وللاجتماع", Other), ("وللامانة", Other), ("وللبرلمان", Other), ("وللبرنامج", Other), ("وللجامعة", Other),
        ("وللجمعية", Other), ("وللجنة", Commission), ("وللرابطة", Other), ("وللسلطة", Other), ("وللصندوق", Other),
        ("وللمؤتمر", Other), ("وللمجلس", Council), ("وللمحكمة", Other), ("وللمكتب", Other), ("وللمنتدي", Other),
        ("وللمنظمة", Other), ("وللهيئة", Other), ("وللوكالة", Other), ("ولمؤتمر", Other), ("ولمجلس", Council),
        ("ولمحكمة", Other), ("ولمكتب", Other), ("ولمنتدي", Other), ("ولمنظمة", Other), ("ولهيئة", Other),
        ("ولوكالة", Other), ("ومؤتمر", Other), ("ومجلس", Council), ("ومحكمة", Other), ("ومكتب", Other),
        ("ومنتدي", Other), ("ومنظمة", Other), ("وهيئة", Other), ("ووكالة", Other),
    ]),
    joins: words![],
    of: words!["الذي اتخذته", "الذي اعتمدته", "الصادر عن", "الصادرة عن", "الصادرين عن"],
    stands_behind: true,
    its: words![],
    before: words![],
    beside: words!["المؤرخ", "المؤرخة", "المؤرخين", "بشان", "في", "من"],
    nations: words!["الامم المتحدة", "للامم المتحدة", "منظمة الامم المتحدة"],
    dated: words![
        "الصادر", "الصادر بتاريخ", "الصادر في", "الصادرة في", "الصادرين في", "المؤرخ", "المؤرخ في", "المؤرخان",
        "المؤرخة", "المؤرختين", "المؤرخين", "المتخذ في", "المتخذة في", "بتاريخ", "والمؤرخ",
    ],
    all_dated: words!["المؤرخة جميعها", "المؤرخة كلها", "المؤرخين كليهما", "وكلاهما مؤرخ"],
};
