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
    pub(super) absent: &'static str,
    pub(super) not_participating: &'static str,
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
            Choice::Absent => self.absent,
            Choice::NotParticipating => self.not_participating,
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
    absent: "الغائبون",
    not_participating: "لم يشتركوا في التصويت",
    notes: "الحواشي",
    comma: "،",
};

static ZH: Words = Words {
    sponsors: "提案国",
    joined_later: "后加入的提案国",
    in_favour: "赞成",
    against: "反对",
    abstaining: "弃权",
    absent: "缺席",
    not_participating: "未参加表决",
    notes: "注",
    comma: "，",
};

static EN: Words = Words {
    sponsors: "Sponsors",
    joined_later: "Joined later",
    in_favour: "In favour",
    against: "Against",
    abstaining: "Abstaining",
    absent: "Absent",
    not_participating: "Not participating",
    notes: "Notes",
    comma: ",",
};

static FR: Words = Words {
    sponsors: "Auteurs",
    joined_later: "Se sont joints aux auteurs",
    in_favour: "Ont voté pour",
    against: "Ont voté contre",
    abstaining: "Se sont abstenus",
    absent: "Absents",
    not_participating: "N’ont pas participé au vote",
    notes: "Notes",
    comma: ",",
};

static RU: Words = Words {
    sponsors: "Авторы",
    joined_later: "Присоединились к числу авторов",
    in_favour: "Голосовали за",
    against: "Голосовали против",
    abstaining: "Воздержались",
    absent: "Отсутствовали",
    not_participating: "Не участвовали в голосовании",
    notes: "Примечания",
    comma: ",",
};

static ES: Words = Words {
    sponsors: "Patrocinadores",
    joined_later: "Se sumaron a los patrocinadores",
    in_favour: "Votos a favor",
    against: "Votos en contra",
    abstaining: "Abstenciones",
    absent: "Ausentes",
    not_participating: "No participaron en la votación",
    notes: "Notas",
    comma: ",",
};
