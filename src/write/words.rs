//! The few words a writer needs and the tree does not keep: headings of lists.

use crate::language::Language;
use crate::lexicon::Choice;
use crate::tree::LanguageTag;

/// Headings in one language, as the documents themselves print them, and the comma after an enacting formula.
pub(super) struct Words {
    pub(super) sponsors: &'static str,
    pub(super) joined_later: &'static str,
    pub(super) in_favour: &'static str,
    pub(super) against: &'static str,
    pub(super) abstaining: &'static str,
    pub(super) notes: &'static str,
    pub(super) comma: &'static str,
}

impl Words {
    /// The heading of a list of a vote.
    pub(super) const fn list(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::InFavour => self.in_favour,
            Choice::Against => self.against,
            Choice::Abstaining => self.abstaining,
        }
    }
}

/// The words for a document; English where its language could not be told.
pub(super) fn words(language: LanguageTag) -> &'static Words {
    match language.0 {
        Some(Language::Ar) => &AR,
        Some(Language::Zh) => &ZH,
        Some(Language::En) | None => &EN,
        Some(Language::Fr) => &FR,
        Some(Language::Ru) => &RU,
        Some(Language::Es) => &ES,
    }
}

static AR: Words = Words {
    sponsors: "مقدمو مشروع القرار",
    joined_later: "انضمت لاحقا",
    in_favour: "المؤيدون",
    against: "المعارضون",
    abstaining: "الممتنعون",
    notes: "الحواشي",
    comma: "،",
};

static ZH: Words = Words {
    sponsors: "提案国",
    joined_later: "后加入的提案国",
    in_favour: "赞成",
    against: "反对",
    abstaining: "弃权",
    notes: "注",
    comma: "，",
};

static EN: Words = Words {
    sponsors: "Sponsors",
    joined_later: "Joined later",
    in_favour: "In favour",
    against: "Against",
    abstaining: "Abstaining",
    notes: "Notes",
    comma: ",",
};

static FR: Words = Words {
    sponsors: "Auteurs",
    joined_later: "Se sont joints aux auteurs",
    in_favour: "Ont voté pour",
    against: "Ont voté contre",
    abstaining: "Se sont abstenus",
    notes: "Notes",
    comma: ",",
};

static RU: Words = Words {
    sponsors: "Авторы",
    joined_later: "Присоединились к числу авторов",
    in_favour: "Голосовали за",
    against: "Голосовали против",
    abstaining: "Воздержались",
    notes: "Примечания",
    comma: ",",
};

static ES: Words = Words {
    sponsors: "Patrocinadores",
    joined_later: "Se sumaron a los patrocinadores",
    in_favour: "Votos a favor",
    against: "Votos en contra",
    abstaining: "Abstenciones",
    notes: "Notas",
    comma: ",",
};
