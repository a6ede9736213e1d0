//! Tables for the productions that know words, in six languages.

use super::super::citation::{scan_cited, scan_glue};
use super::super::masthead::{is_meeting, scan_field};
use super::super::opening::{scan_formula, scan_opening};
use super::super::ordinal::{find_session, scan_ordinal};
use super::super::scan_article;
use super::super::state::{Listed, scan_listed};
use super::super::tally::{Tally, scan_ballot};
use super::super::{Date, StateName};
use super::{marked, words};
use crate::Language::{Ar, En, Es, Fr, Ru, Zh};
use crate::lexicon::{Choice, Cited, MastheadField as Field, OpeningKind, Organ};

#[test]
fn dates_in_words() {
    for (language, row, year, month, day) in [
        (Es, "10 de mayo de 2022|.", 2022, 5, 10),
        (Es, "1º de\nenero de 2020", 2020, 1, 1),
        (Es, "1 de enero del 2020", 2020, 1, 1),
        (Ru, "4 декабря 1998 года", 1998, 12, 4),
        (Ru, "4 декабря 1998\nгода| и", 1998, 12, 4),
        (Ru, "4 декабря 1998 г.| и", 1998, 12, 4),
        (Ru, "4 декабря 1998 года|.", 1998, 12, 4),
        (Ru, "19 декабря 2014| и", 2014, 12, 19),
        (Ru, "30 ноября 2022года", 2022, 11, 30),
        (Ar, "19 كانون الأول/ديسمبر 1978", 1978, 12, 19),
        (Ar, "8 أيلول / سبتمبر 2017", 2017, 9, 8),
        (Ar, "19 ديسمبر 2019", 2019, 12, 19),
        (Ar, "17 حزيران/يونيه 2011", 2011, 6, 17),
        (Ar, "9 كانون الثاني/ديسمبر 2021", 2021, 12, 9),
        (Ar, "31\nكانون الثاني/\nيناير 2020", 2020, 1, 31),
    ] {
        let (text, len) = marked(row);
        let found = Date::scan(&text, words(language));
        assert_eq!(found, Some((Date { year, month, day }, len)), "{text:?}");
    }
}

#[test]
fn ordinals() {
    for (language, row, value) in [
        (Fr, "soixante-quinzième| session", 75),
        (Fr, "50e| séance", 50),
        (Fr, "1re| séance", 1),
        (En, "seventy-fifth| session", 75),
        (En, "82nd| meeting", 82),
        (Es, "septuagésimo quinto| período", 75),
        (Es, "41ª| sesión", 41),
        (Es, "54º| período", 54),
        (Es, "41a| sesión", 41),
        (Ru, "82-е| пленарное", 82),
        (Ru, "семьдесят пятая| сессия", 75),
        (Zh, "第七十六|届会议", 76),
        (Zh, "第41|次", 41),
        (Ar, "الخامسة والسبعون|", 75),
        (Ar, "41| 10", 41),
    ] {
        let (text, len) = marked(row);
        assert_eq!(scan_ordinal(&text, words(language)), Some((value, len)), "{text:?}");
    }
    for (language, text) in [(Fr, "50 voix"), (En, "82 States"), (Fr, "20201"), (Ru, "9 воздержавшихся")]
    {
        assert_eq!(scan_ordinal(text, words(language)), None, "{text:?}");
    }
}

#[test]
fn sessions() {
    for (language, text, value, named) in [
        (Fr, "Soixante-quinzième session", 75, "Soixante-quinzième session"),
        (Fr, "à sa soixante-\nquinzième session.", 75, "soixante-\nquinzième session"),
        (En, "at its seventy-eighth session", 78, "seventy-eighth session"),
        (Es, "Septuagésimo quinto período de sesiones", 75, "Septuagésimo quinto período de sesiones"),
        (Es, "54º período de sesiones", 54, "54º período de sesiones"),
        (Ru, "Семьдесят пятая сессия", 75, "Семьдесят пятая сессия"),
        (Zh, "第七十五届会议", 75, "第七十五届会议"),
        (Zh, "大会第七十五届会议", 75, "第七十五届会议"),
        (Ar, "الدورة الخامسة والسبعون", 75, "الدورة الخامسة والسبعون"),
        (Fr, "Dixième session extraordinaire d’urgence", 10, "Dixième session extraordinaire d’urgence"),
    ] {
        let (found, range) = find_session(text, words(language)).unwrap_or_else(|| panic!("no session in {text:?}"));
        assert_eq!((found, &text[range]), (value, named), "{text:?}");
    }
    assert_eq!(find_session("Première Commission", words(Fr)), None);
}

#[test]
fn formulas() {
    use Organ::{GeneralAssembly, HumanRightsCouncil, SecurityCouncil};
    for (language, text, organ, formula) in [
        (Fr, "L’Assemblée générale,\n", GeneralAssembly, "L’Assemblée générale"),
        (Fr, "L ’Assem blée géné rale,", GeneralAssembly, "L ’Assem blée géné rale"),
        (Fr, "*L’Assemblée générale*,", GeneralAssembly, "*L’Assemblée générale"),
        (Fr, "Le Conseil de sécurité,", SecurityCouncil, "Le Conseil de sécurité"),
        (En, "The General\nAssembly ,", GeneralAssembly, "The General\nAssembly"),
        (En, "The Human Rights Council,", HumanRightsCouncil, "The Human Rights Council"),
        (Es, "La Asamblea General,", GeneralAssembly, "La Asamblea General"),
        (Ru, "Генеральная Ассамблея,", GeneralAssembly, "Генеральная Ассамблея"),
        (Zh, "大会，", GeneralAssembly, "大会"),
        (Zh, "大 会,", GeneralAssembly, "大 会"),
        (Zh, "安全理事会，", SecurityCouncil, "安全理事会"),
        (Ar, "إن الجمعية العامة،", GeneralAssembly, "إن الجمعية العامة"),
    ] {
        assert_eq!(scan_formula(text, words(language)), Some((organ, formula.len())), "{text:?}");
    }
    for (language, text) in [
        (Fr, "L’Assemblée générale"),
        (Ru, "Генеральная Ассамблея\n"),
        (Zh, "大会"),
        (Fr, "L’Assemblée générale a décidé,"),
        (En, "the General Assembly, in its"),
        (Fr, "A/75/394,"),
    ] {
        assert_eq!(scan_formula(text, words(language)), None, "{text:?}");
    }
}

#[test]
fn openings() {
    use OpeningKind::{Operative, Preambular};
    for (language, text, kind, phrase) in [
        (Fr, "Rappelant sa résolution", Preambular, "Rappelant"),
        (Fr, "Réaffirmant\négalement que", Preambular, "Réaffirmant\négalement"),
        (Fr, "Décide de convoquer", Operative, "Décide"),
        (Fr, "Prie instamment les", Operative, "Prie instamment"),
        (En, "Recalling also its", Preambular, "Recalling also"),
        (En, "Decides to", Operative, "Decides"),
        (Es, "Recordando su", Preambular, "Recordando"),
        (Ru, "ссылаясь на", Preambular, "ссылаясь"),
        (Zh, "回顾其", Preambular, "回顾"),
        (Ar, "وإذ تشير إلى", Preambular, "وإذ تشير"),
    ] {
        let (found, len) = scan_opening(text, words(language)).unwrap_or_else(|| panic!("no opening in {text:?}"));
        assert_eq!(found, kind, "{text:?}");
        assert!(text[..len].starts_with(phrase), "{:?} in {text:?}", &text[..len]);
    }
    assert_eq!(scan_opening("Rappelantes", words(Fr)), None);
}

#[test]
fn states() {
    for (language, text, raw, iso3) in [
        (Fr, "Allemagne, Angola", "Allemagne", "DEU"),
        (Fr, "la France et", "France", "FRA"),
        (Fr, "l’Albanie", "Albanie", "ALB"),
        (Fr, "Nouvelle-\n\nZélande", "Nouvelle-\n\nZélande", "NZL"),
        (Fr, "Gréce", "Gréce", "GRC"),
        (Fr, "Bosnie-Herzégovine", "Bosnie-Herzégovine", "BIH"),
        (En, "the United States of America", "United States of America", "USA"),
        (En, "Bosnia and Herzegovina", "Bosnia and Herzegovina", "BIH"),
        (En, "Trinidad and\nTobago", "Trinidad and\nTobago", "TTO"),
        (Es, "Côte d’Ivoire", "Côte d’Ivoire", "CIV"),
        (Ru, "Российская Федерация", "Российская Федерация", "RUS"),
        (Zh, "法国", "法国", "FRA"),
        (Ar, "فرنسا", "فرنسا", "FRA"),
        (Ar, "وفرنسا", "فرنسا", "FRA"),
    ] {
        let (name, len) = StateName::scan(text, words(language)).unwrap_or_else(|| panic!("no State in {text:?}"));
        assert_eq!((name.raw, name.iso3()), (raw, iso3), "{text:?}");
        assert!(text[..len].ends_with(raw), "{text:?}");
    }
    assert_eq!(StateName::scan("Francs", words(Fr)), None);
}

#[test]
fn lists_of_states() {
    for (language, list, expected) in [
        (Fr, "Albanie, Algérie et Bosnie-Herzégovine.", &["ALB", "DZA", "BIH"][..]),
        (Fr, "Albanie,, Algérie, Royaume-\nUni de Grande-Bretagne et d’Irlande du Nord", &["ALB", "DZA", "GBR"]),
        (Fr, "Albanie Algérie\nAllemagne", &["ALB", "DZA", "DEU"]),
        (Fr, "Albanie, Atlantide et Mu, Algérie", &["ALB", "?Atlantide et Mu", "DZA"]),
        (Fr, "Guinée équatoriaie, Algérie", &["GNQ", "DZA"]),
        (En, "Seyc helles, =Samoa, .Fiji, ·Togo", &["SYC", "WSM", "FJI", "TGO"]),
        (En, "Burkina Faso,2 Japan, Peru4", &["BFA", "JPN", "PER"]),
        (En, "Fiji\nAtlantis\nTogo", &["FJI", "?Atlantis", "TGO"]),
        (En, "Togo and Samoa made statements.", &["TGO"]),
        (En, "Fiji Draft resolution A/91/L.86 was adopted", &["FJI"]),
        (En, "Fiji\n\nPeru’s delegate rose", &["FJI"]),
        (Zh, "多哥\n委员会感谢各位。", &["TGO"]),
        (Fr, "Albanie, Guinée, Guinée-Bissau", &["ALB", "GIN", "GNB"]),
        (Fr, "Zimbabwe* (au nom du Groupe)", &["ZWE"]),
        (Fr, "Viet Nam, Zimbabwe \n\nc) À l’issue", &["VNM", "ZWE"]),
        (Fr, "Viet Nam, Zimbabwe. \n\nOnt voté contre : \n\nAlbanie", &["VNM", "ZWE"]),
        (En, "Antigua and Barbuda, Bosnia and Herzegovina and Zimbabwe.", &["ATG", "BIH", "ZWE"]),
        (Es, "Albania, Argelia y Trinidad y Tabago", &["ALB", "DZA", "TTO"]),
        (Ru, "Албания, Алжир и Франция", &["ALB", "DZA", "FRA"]),
        (Zh, "阿尔巴尼亚、阿尔及利亚和法国。", &["ALB", "DZA", "FRA"]),
        (Ar, "ألبانيا، الجزائر، وفرنسا", &["ALB", "DZA", "FRA"]),
    ] {
        let mut at = 0;
        for expected in expected {
            let (item, _, next) =
                scan_listed(&list[at..], words(language)).unwrap_or_else(|| panic!("{list:?} ends at {at}"));
            let (mark, said) = match item {
                Listed::State(name) => ("", name.iso3()),
                Listed::Unknown(raw) => ("?", raw),
                Listed::Nobody(raw) => ("!", raw),
            };
            assert_eq!(expected.strip_prefix(mark), Some(said), "{list:?}");
            at += next;
        }
        assert_eq!(scan_listed(&list[at..], words(language)), None, "{list:?}");
    }
}

#[test]
fn nobody() {
    for (language, list) in [
        (En, "None"),
        (En, "None."),
        (En, "Nil\n\nAgainst:"),
        (En, "—"),
        (En, "- \nTogo said"),
        (Fr, "Néant."),
        (Fr, "Aucun"),
        (Es, "Ninguno."),
        (Es, "Ninguna"),
        (Ru, "Никто"),
        (Zh, "无。"),
        (Ar, "لا أحد"),
    ] {
        let item = scan_listed(list, words(language)).map(|(item, _, _)| item);
        assert!(matches!(item, Some(Listed::Nobody(_))), "{list:?}: {item:?}");
    }
    for (language, list) in [(En, "None of the members"), (En, "None: see below"), (En, "- Togo"), (Zh, "无锡")] {
        let item = scan_listed(list, words(language)).map(|(item, _, _)| item);
        assert!(!matches!(item, Some(Listed::Nobody(_))), "{list:?}: {item:?}");
    }
}

#[test]
fn tallies() {
    for (language, row, figures) in [
        (Fr, "153 voix contre 11, avec 9 abstentions|.", [153, 11, 9]),
        (Fr, "57 voix contre\n31, avec 63 abstentions", [57, 31, 63]),
        (Fr, "57 voix contre zéro, avec 9 abstentions", [57, 0, 9]),
        (Fr, "42 contre 2, avec 3 abstentions", [42, 2, 3]),
        (En, "24 to none, with 23 abstentions|.", [24, 0, 23]),
        (En, "153 to 11, with 9 abstentions", [153, 11, 9]),
        (En, "153 votes to 11, with 9 abstentions", [153, 11, 9]),
        (En, "32 to 14, with 1 abstention", [32, 14, 1]),
        (Es, "153 votos contra 11 y 9 abstenciones", [153, 11, 9]),
        (Es, "240 votos contra ninguno y 23 abstenciones", [240, 0, 23]),
        (Ru, "153 голосами против 11 при 9 воздержавшихся", [153, 11, 9]),
        (Zh, "32票赞成、13票反对、2票弃权|获得通过", [32, 13, 2]),
        (Zh, "29票对14票、4票弃权", [29, 14, 4]),
        (Ar, "29 صوتاً مقابل 13 صوتاً، وامتناع 5| أعضاء عن التصويت", [29, 13, 5]),
        (Ar, "42 صوتاً مقابل 2، وامتناع 3| أعضاء", [42, 2, 3]),
        (Fr, "120 voix contre 3, avec une abstention|.", [120, 3, 1]),
        (Fr, "120 voix contre zéro, sans abstention|.", [120, 0, 0]),
        (Fr, "120 voix contre deux, avec aucune abstention|.", [120, 2, 0]),
        (En, "120 votes to one, with no abstentions|.", [120, 1, 0]),
        (Es, "120 votos contra uno y tres abstenciones|.", [120, 1, 3]),
        (Ru, "120 голосами против 3 при одном воздержавшемся|.", [120, 3, 1]),
        (Zh, "120票对零票，一票弃权|。", [120, 0, 1]),
        (Ar, "120 صوتا مقابل صوتين وامتناع عضو واحد| عن التصويت", [120, 2, 1]),
    ] {
        let (text, len) = marked(row);
        let (tally, found) = Tally::scan(&text, words(language)).unwrap_or_else(|| panic!("no tally in {text:?}"));
        assert_eq!([tally.in_favour, tally.against, tally.abstaining], figures, "{text:?}");
        assert_eq!(found, len, "{text:?}");
        assert_eq!(tally.of(Choice::Against), figures[1]);
    }
    for (language, text) in [
        (Fr, "153 voix contre 11"),
        (Fr, "5, par 120 voix contre 3, avec une abstention"),
        (Fr, "53/70, 54/12 et 55/1"),
        (Fr, "1, 2 et 3"),
        (En, "153 to 11. With 9 abstentions"),
        (En, "paragraphs"),
    ] {
        assert_eq!(Tally::scan(text, words(language)), None, "{text:?}");
    }
}

#[test]
fn ballots() {
    use Choice::{Absent, Abstaining, Against, InFavour, NotParticipating};
    for (language, row, choice) in [
        (Fr, "Ont voté pour\u{a0}:| Albanie", InFavour),
        (Fr, "Ont voté contre :| Albanie", Against),
        (Fr, "Se sont abstenus:", Abstaining),
        (Fr, "*Ont voté pour* :", InFavour),
        (Fr, "**Ont voté pour :**| Albanie", InFavour),
        (Fr, "Ont vo té pour :", InFavour),
        (En, "In favour:", InFavour),
        (En, "Abstaining:", Abstaining),
        (Es, "Votos en contra:", Against),
        (Ru, "Голосовали за:", InFavour),
        (Zh, "赞成：", InFavour),
        (Ar, "الممتنعون عن التصويت:", Abstaining),
        (En, "Absent:| Albania", Absent),
        (Fr, "N’ont pas participé au vote :| Albanie", NotParticipating),
        (Es, "Ausentes:", Absent),
        (Ru, "Не участвовали в голосовании:", NotParticipating),
        (Zh, "未参加表决：", NotParticipating),
        (Ar, "الغائبون:", Absent),
    ] {
        let (text, len) = marked(row);
        assert_eq!(scan_ballot(&text, words(language)), Some((choice, len)), "{text:?}");
    }
    assert_eq!(scan_ballot("Ont voté pour le texte", words(Fr)), None);
}

#[test]
fn mastheads() {
    for (language, line, field) in [
        (Fr, "A/C.1/75/L.4", Some(Field::Symbol)),
        (Fr, "Distr. limitée", Some(Field::Distribution)),
        (Fr, "6 octobre 2020", Some(Field::Date)),
        (Fr, "Français", Some(Field::Language)),
        (Fr, "Original : anglais", Some(Field::Original)),
        (Fr, "Soixante-quinzième session", Some(Field::Session)),
        (Fr, "Première Commission", Some(Field::Committee)),
        (Fr, "Point 27 a) de l’ordre du jour", Some(Field::AgendaItem)),
        (Fr, "# Assemblée générale", Some(Field::Organ)),
        (Fr, "As semblée géné rale", Some(Field::Organ)),
        (Fr, "Résolution adoptée par l’Assemblée générale le 16 décembre 2020", Some(Field::Adoption)),
        (Fr, "[sur la base du rapport de la Troisième Commission (A/75/470, par. 26)]", Some(Field::Report)),
        (Fr, "20-13029 (F)", Some(Field::JobNumber)),
        (Fr, "Rappelant sa résolution 53/70 du 4 décembre 1998", None),
        (Fr, "A/75/394.", None),
        (Zh, "大会，", None),
        (En, "adopted by the Council of Ministers on 26 October", None),
        (En, "Agenda 2030 adopted by the African Union", None),
        (Ru, "принятая Советом Безопасности на его 8700-м заседании", Some(Field::Adoption)),
        (En, "Seventy-fifth session", Some(Field::Session)),
        (En, "Agenda item 27 (b)", Some(Field::AgendaItem)),
        (Es, "Septuagésimo quinto período de sesiones", Some(Field::Session)),
        (Ru, "Семьдесят пятая сессия", Some(Field::Session)),
        (Ru, "16 July 2020", Some(Field::Date)),
        (Zh, "第七十五届会议", Some(Field::Session)),
        (Zh, "议程项目27(b)", Some(Field::AgendaItem)),
        (Ar, "الدورة الخامسة والسبعون", Some(Field::Session)),
        (Ar, "البند 27 (ب) من جدول الأعمال", Some(Field::AgendaItem)),
    ] {
        assert_eq!(scan_field(line, words(language)), field, "{line:?}");
    }
}

#[test]
fn meetings() {
    for (language, line) in [
        (Fr, "50e séance plénière (reprise)"),
        (Fr, "50e séance plénière"),
        (Fr, "46e séance 11 octobre 2023"),
        (En, "41st plenary meeting"),
        (En, "48th (resumed) plenary meeting"),
        (En, "41st plenary meeting\n10 December 2020"),
        (Es, "41a sesión plenaria"),
        (Es, "Tercera sesión plenaria"),
        (Ru, "41-е пленарное заседание"),
        (Ru, "41-e пленарное заседание"),
        (Ru, "48-е (возобновленное) пленарное заседание"),
        (Ru, "59-e пленарное заседание, 16 апреля 2021 года"),
        (Zh, "第41次全体会议"),
        (Zh, "第48次全体会议(续会)"),
        (Ar, "الجلسة العامة 41"),
        (Ar, "الجلسة العامة 48 (المستأنفة)"),
        (Ar, "الجلسة العامة (المستأنفة) 48"),
        (Ar, "الجلسة العامة الثالثة والثلاثون"),
    ] {
        assert!(is_meeting(line, words(language)), "{line:?}");
    }
    for (language, line) in
        [(Fr, "50e anniversaire"), (Fr, "À sa 50e séance plénière"), (En, "41st plenary meeting was held")]
    {
        assert!(!is_meeting(line, words(language)), "{line:?}");
    }
}

#[test]
fn citations_in_words() {
    assert_eq!(scan_cited("résolutions 61/143", words(Fr)), Some((Cited::Resolution, 12)));
    assert_eq!(scan_cited("决议", words(Zh)), Some((Cited::Resolution, 6)));
    for (language, text, len) in [
        (Fr, ", 62/133", Some(2)),
        (Fr, " et\n62/133", Some(4)),
        (Fr, " ainsi que ses 62/133", Some(15)),
        (Ar, " و 62/133", Some(4)),
        (Ar, " و62/133", Some(3)),
        (Ar, "، ودإ-24/2", Some(5)),
        (Zh, "号和第62/133", Some(9)),
        (Zh, "、第62/133", Some(6)),
        (Ru, " и 62/133", Some(4)),
        (Fr, "62/133", None),
        (Fr, "", None),
    ] {
        assert_eq!(scan_glue(text, words(language)), len, "{text:?}");
    }
    for (language, text, article, paragraph) in [
        (Es, "Artículo 51 de la Carta", 51, 0),
        (Es, "párrafo 4 del Artículo 2 de la Carta", 2, 4),
        (Ru, "статьи 51 Устава", 51, 0),
        (Ru, "пункта 4 статьи 2 Устава Организации Объединенных Наций", 2, 4),
        (Zh, "《联合国宪章》第五十一条", 51, 0),
        (Zh, "《宪章》第二条第四项", 2, 4),
        (Ar, "المادة 51 من الميثاق", 51, 0),
        (Ar, "الفقرة 4 من المادة 2 من ميثاق الأمم المتحدة", 2, 4),
    ] {
        let found = scan_article(text, words(language)).map(|(article, paragraph, ..)| (article, paragraph));
        assert_eq!(found, Some((article, paragraph)), "{text:?}");
    }
}
