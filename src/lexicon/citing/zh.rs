//! Chinese: “回顾”、“第3至5段”、“同上”、“该决议”、“以往各项决议”。

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
    ("严重关切", Verb::Concerned), ("依循", Verb::GuidedBy), ("促请", Verb::CallingUpon), ("关切", Verb::Concerned),
    ("关切地注意到", Verb::Noting), ("再次申明", Verb::Reaffirming), ("再次重申", Verb::Reiterating), ("决定", Verb::Deciding),
    ("决心", Verb::Determined), ("吁请", Verb::CallingUpon), ("听取了", Verb::HavingConsidered), ("呼吁", Verb::CallingUpon),
    ("回顾", Verb::Recalling), ("坚信", Verb::Convinced), ("审查了", Verb::HavingConsidered),
    ("审议了", Verb::HavingConsidered), ("宣告", Verb::Declaring), ("宣布", Verb::Declaring), ("延长", Verb::Renewing),
    ("建议", Verb::Recommending), ("强调", Verb::Emphasizing), ("强调指出", Verb::Emphasizing), ("忆及", Verb::Recalling),
    ("念及", Verb::BearingInMind), ("意识到", Verb::Aware), ("感谢", Verb::Appreciating), ("批准", Verb::Approving),
    ("承认", Verb::Recognizing), ("指出", Verb::Noting), ("授权", Verb::Authorizing), ("提及", Verb::Recalling),
    ("支持", Verb::Supporting), ("收到了", Verb::HavingConsidered), ("敦促", Verb::Urging), ("斥责", Verb::Condemning),
    ("核准", Verb::Approving), ("核可", Verb::Approving), ("根据宪章第七章采取行动", Verb::Acting), ("欢迎", Verb::Welcoming),
    ("欣见", Verb::Welcoming), ("注意到", Verb::Noting), ("深为关切", Verb::Concerned), ("深信", Verb::Convinced),
    ("深感遗憾", Verb::Regretting), ("深知", Verb::Aware), ("满意地注意到", Verb::Noting), ("特别指出", Verb::Emphasizing),
    ("申明", Verb::Affirming), ("痛惜", Verb::Deploring), ("着重指出", Verb::Emphasizing), ("知悉", Verb::TakingNote),
    ("确信", Verb::Convinced), ("确认", Verb::Acknowledging), ("称赞", Verb::Commending), ("考虑到", Verb::BearingInMind),
    ("肯定", Verb::Affirming), ("表示", Verb::Expressing), ("表示严重关切", Verb::Concerned), ("表示关切", Verb::Concerned),
    ("表示感谢", Verb::Appreciating), ("表示注意到", Verb::Noting), ("表示深为关切", Verb::Concerned), ("表示赞赏", Verb::Appreciating),
    ("要求", Verb::Demanding), ("认为", Verb::Considering), ("认可", Verb::Endorsing), ("认定", Verb::Determining),
    ("认识到", Verb::Recognizing), ("设立", Verb::Establishing), ("请", Verb::Requesting), ("谴责", Verb::Condemning),
    ("赞同", Verb::Endorsing), ("赞扬", Verb::Commending), ("赞赏", Verb::Appreciating), ("赞赏地注意到", Verb::Noting),
    ("通过", Verb::Adopting), ("遗憾", Verb::Regretting), ("遵循", Verb::GuidedBy), ("邀请", Verb::Inviting),
    ("采取行动", Verb::Acting), ("重温", Verb::Recalling), ("重点指出", Verb::Emphasizing), ("重申", Verb::Reaffirming),
    ("铭记", Verb::BearingInMind), ("鼓励", Verb::Encouraging),
]);

#[rustfmt::skip]
static DIVISIONS: Table<Division> = table!(Division: [
    ("分段", Division::Subparagraph), ("卷", Division::Volume), ("号", Division::Number), ("各段", Division::Paragraph),
    ("序言", Division::Preamble), ("序言段", Division::PreambularParagraph), ("序言部分", Division::Preamble),
    ("序言部分段", Division::PreambularParagraph), ("执行段", Division::OperativeParagraph),
    ("执行部分段", Division::OperativeParagraph), ("条", Division::Article), ("段", Division::Paragraph),
    ("章", Division::Chapter), ("节", Division::Section), ("部分", Division::Part), ("附件", Division::Annex),
    ("附录", Division::Appendix), ("页", Division::Page),
]);

#[rustfmt::skip]
static OF: Words = words![
    "中", "内", "内的", "号", "所载", "所载的", "所附", "的",
];

#[rustfmt::skip]
static RANGES: Words = words![
    "到", "至",
];

#[rustfmt::skip]
static IBID: Words = words![
    "ibid", "ibid.", "同上",
];

#[rustfmt::skip]
static SEE: Words = words![
    "参见", "又见", "另见", "见", "详见",
];

#[rustfmt::skip]
static PRESENT: Words = words![
    "本", "本项",
];

#[rustfmt::skip]
static SINGULARS: Table<Cited> = table!(Cited: [
    ("决议", Cited::Resolution),
]);

#[rustfmt::skip]
static SAID: Words = words![
    "上述", "上述该项", "前述", "同一", "同一项", "所述", "该", "该项",
];

static SAID_AFTER: Words = words![];

#[rustfmt::skip]
static PLURALS: Table<Cited> = table!(Cited: [
    ("决定", Cited::Decision), ("决议", Cited::Resolution), ("各项决定", Cited::Decision), ("各项决议", Cited::Resolution),
]);

#[rustfmt::skip]
static OWN: Words = words![
    "其各项", "其所有",
];

#[rustfmt::skip]
static WHICH: Words = words![
    "以前", "以往", "先前", "历来", "历次", "有关", "此前", "相关",
];

#[rustfmt::skip]
static FILL: Words = words![
    "其他", "其他各项", "各项", "所有", "的",
];
