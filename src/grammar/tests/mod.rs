//! Tables of what is read and what is not; most rows stand in a document of the corpus or the seeds.

extern crate std;

mod lines;
mod words;

use super::citation::{Citation, CitationKind, Number, NumberForm, scan_glue, scan_organ};
use super::ordinal::roman;
use super::*;
use crate::Language::{self, En, Fr, Ru, Zh};
use crate::lexicon::{Lexicon, Organ, lexicon};
use std::fmt::Display;
use std::string::{String, ToString};

/// Asserts what a value displays.
#[track_caller]
fn displays(value: impl Display, expected: &str, of: &str) {
    assert_eq!(value.to_string(), expected, "of {of:?}");
}

/// A row in which `|` shows where what is read ends: the text without it, and the length up to it.
fn marked(row: &str) -> (String, usize) {
    (row.replace('|', ""), row.find('|').unwrap_or(row.len()))
}

fn words(language: Language) -> &'static Lexicon {
    lexicon(language)
}

#[test]
fn symbols() {
    // Text, the symbol in it as printed, and normalised.
    for (text, raw, normalised) in [
        ("A/75/394", "A/75/394", "A/75/394"),
        ("A/C.1/75/L.8/Rev.1.", "A/C.1/75/L.8/Rev.1", "A/C.1/75/L.8/Rev.1"),
        ("A/C.1/75/L.4* du", "A/C.1/75/L.4", "A/C.1/75/L.4"),
        ("AIC.1/75/L.4", "AIC.1/75/L.4", "A/C.1/75/L.4"),
        ("A/75/1O５", "A/75/1O５", "A/75/105"),
        ("A/C.1/75/\nL.4 (", "A/C.1/75/\nL.4", "A/C.1/75/L.4"),
        ("A/75/470, par. 26)", "A/75/470", "A/75/470"),
        ("A/CONF.198/11, chap. I", "A/CONF.198/11", "A/CONF.198/11"),
        ("S/RES/1325(2000)", "S/RES/1325(2000)", "S/RES/1325(2000)"),
        ("S/RES/1325 (2000),", "S/RES/1325 (2000)", "S/RES/1325(2000)"),
        (r"S/RES/1325 \(2000\),", r"S/RES/1325 \(2000\)", "S/RES/1325(2000)"),
        ("A/RES/2131(XX)", "A/RES/2131(XX)", "A/RES/2131(XX)"),
        ("A/RES/2200A(XXI)", "A/RES/2200A(XXI)", "A/RES/2200(XXI)"),
        ("A/RES/217(III)[A].", "A/RES/217(III)[A]", "A/RES/217(III)"),
        ("A/RES/181(II)[A-B],", "A/RES/181(II)[A-B]", "A/RES/181(II)"),
        ("A/RES/377(V)A of", "A/RES/377(V)A", "A/RES/377(V)"),
        ("A/RES/43/78H", "A/RES/43/78H", "A/RES/43/78H"),
        ("A/RES/1874 (S-IV)", "A/RES/1874 (S-IV)", "A/RES/1874(S-IV)"),
        ("A/RES/S-24/2", "A/RES/S-24/2", "A/RES/S-24/2"),
        ("A/RES/ES-10/15", "A/RES/ES-10/15", "A/RES/ES-10/15"),
        ("A/ES-10/273/Corr.1", "A/ES-10/273/Corr.1", "A/ES-10/273/Corr.1"),
        ("A/69/926-S/2015/409", "A/69/926-S/2015/409", "A/69/926-S/2015/409"),
        ("A/69/926–\nS/2015/409", "A/69/926–\nS/2015/409", "A/69/926-S/2015/409"),
        ("A/47/277-S/24111", "A/47/277-S/24111", "A/47/277-S/24111"),
        ("A/76/6 (Sect. 3)/Add.1", "A/76/6 (Sect. 3)/Add.1", "A/76/6(Sect.3)/Add.1"),
        ("A/CONF.157/24 (Part I), chap. III", "A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)"),
        ("NPT/CONF.2010/50 (Vol. I)", "NPT/CONF.2010/50 (Vol. I)", "NPT/CONF.2010/50(Vol.I)"),
        ("S/PV.8514 (Resumption 1)", "S/PV.8514", "S/PV.8514"),
        ("UNEP/EA.4/Res.1", "UNEP/EA.4/Res.1", "UNEP/EA.4/Res.1"),
        ("UNEP/OzL.Pro.28/12", "UNEP/OzL.Pro.28/12", "UNEP/OzL.Pro.28/12"),
        ("ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1"),
        ("GC(XXXVII)/RES/624", "GC(XXXVII)/RES/624", "GC(XXXVII)/RES/624"),
        ("CCW/CONF.VI/11", "CCW/CONF.VI/11", "CCW/CONF.VI/11"),
        ("E/CN.4/Sub.2/2000/46", "E/CN.4/Sub.2/2000/46", "E/CN.4/Sub.2/2000/46"),
        ("S/Agenda/8979", "S/Agenda/8979", "S/Agenda/8979"),
        ("CD/1985", "CD/1985", "CD/1985"),
        ("A/RES/75/101 A,", "A/RES/75/101 A", "A/RES/75/101A"),
        ("A/RES/53/70 A more secure world", "A/RES/53/70", "A/RES/53/70"),
        ("A/HRC/RES/54/10。", "A/HRC/RES/54/10", "A/HRC/RES/54/10"),
        ("A/C.1/75/L.4号文件", "A/C.1/75/L.4", "A/C.1/75/L.4"),
        ("А/CONF.192/PС/23", "А/CONF.192/PС/23", "A/CONF.192/PC/23"),
        ("A/RES/75/l23", "A/RES/75/l23", "A/RES/75/123"),
        ("S/RES/2O20", "S/RES/2O20", "S/RES/2020"),
        ("A/78/7/Add.l.", "A/78/7/Add.l", "A/78/7/Add.1"),
        ("E/2010/27-E/C.12/1", "E/2010/27-E/C.12/1", "E/2010/27-E/C.12/1"),
        ("E/AC.7/SR.1-28/Corrigendum)", "E/AC.7/SR.1-28/Corrigendum", "E/AC.7/SR.1-28/Corrigendum"),
        ("A/C.6/64/SR.1–28/Corrigendum)", "A/C.6/64/SR.1–28/Corrigendum", "A/C.6/64/SR.1-28/Corrigendum"),
        ("A/C.6/64/SR.1-28)", "A/C.6/64/SR.1", "A/C.6/64/SR.1"),
        ("IOC/A-31/3.5.3,", "IOC/A-31/3.5.3", "IOC/A-31/3.5.3"),
        // The second figure may be a footnote's mark.
        ("A/65/201.2", "A/65/201", "A/65/201"),
    ] {
        let (symbol, len) = Symbol::scan(text).unwrap_or_else(|| panic!("no symbol in {text:?}"));
        assert_eq!((symbol.raw, len), (raw, raw.len()), "in {text:?}");
        displays(symbol, normalised, text);
    }
    for text in [
        "A/B",
        "S/he",
        "C/O",
        "A",
        "A/",
        "1/2",
        "a/75/394",
        "HIV/AIDS",
        "HIV/1",
        "A/H1N1",
        "AI C.1",
        "AIDS/HIV",
        "ET/OU",
        "Assemblée",
    ] {
        assert_eq!(Symbol::scan(text), None, "{text:?}");
    }
    assert_eq!(Symbol::parse("A/75/394, 5").unwrap_err().offset, 8);
    assert!(Symbol { raw: "A/C.1/75/\nL.4" }.is_draft() && Symbol { raw: "A/76/L.32" }.is_draft());
    assert!(!Symbol { raw: "A/C.1/75/PV.2" }.is_draft() && !Symbol { raw: "A/LXX/4" }.is_draft());
}

#[test]
fn numbers() {
    use NumberForm::{Roman, Session, Year, YearFirst};
    for (text, raw, form) in [
        ("53/70 du 4 décembre", "53/70", Session),
        ("53/\n70 du", "53/\n70", Session),
        ("43/78 H du 7", "43/78 H", Session),
        ("43/78\nH du 7", "43/78\nH", Session),
        ("43/78\n\nH", "43/78", Session),
        ("74/28 A et B", "74/28 A", Session),
        ("74/232 A号决议", "74/232 A", Session),
        ("72/262 جيم المؤرخ", "72/262 جيم", Session),
        ("76/402 ألف", "76/402 ألف", Session),
        ("75/280 А от", "75/280 А", Session),
        ("72/512 Les", "72/512", Session),
        ("S-24/2", "S-24/2", Session),
        ("ES-10/15 du", "ES-10/15", Session),
        ("دإ-24/2", "دإ-24/2", Session),
        ("دإط-10/15 المؤرخ", "دإط-10/15", Session),
        ("2131 (XX) du", "2131 (XX)", Roman),
        (r"2131 \(XX\) du", r"2131 \(XX\)", Roman),
        ("2200 A (XXI)", "2200 A (XXI)", Roman),
        ("2200A(XXI)号", "2200A(XXI)", Roman),
        ("217 A (III) du", "217 A (III)", Roman),
        ("3411 A and B (XXX)", "3411 A and B (XXX)", Roman),
        ("1874 (S-IV)", "1874 (S-IV)", Roman),
        ("186 (S-2)", "186 (S-2)", Roman),
        ("1915 (ORG-75)", "1915 (ORG-75)", Roman),
        ("1514 (د-15)", "1514 (د-15)", Roman),
        ("2200 ألف (د-21) المؤرخ", "2200 ألف (د-21)", Roman),
        ("1874 (دإ-4)", "1874 (دإ-4)", Roman),
        ("1325 (2000) du", "1325 (2000)", Year),
        ("1325（2000）号", "1325（2000）", Year),
        ("1325(2000)", "1325(2000)", Year),
        ("1325\n(2000)", "1325\n(2000)", Year),
        ("2010/3 du", "2010/3", YearFirst),
        ("1980/67", "1980/67", YearFirst),
        ("5/12.", "5/12", Session),
    ] {
        assert_eq!(Number::scan(text), Some((Number { raw, form }, raw.len())), "{text:?}");
    }
    for text in [
        "12/2019",
        "1/2/3",
        "53",
        "2131 (mille)",
        "1325 (12)",
        "3000/1",
        "S-24",
        "A/75/394",
        "د",
        "53/7000",
        "75D７５Х（2016）",
        "",
    ] {
        assert_eq!(Number::scan(text), None, "{text:?}");
    }
}

#[test]
fn citation_symbols() {
    use Organ::{
        CommissionOnHumanRights, EconomicAndSocialCouncil, GeneralAssembly, HumanRightsCouncil, Other, SecurityCouncil,
    };
    for (organ, raw, resolution, decision) in [
        (GeneralAssembly, "53/70", "A/RES/53/70", "A/DEC/53/70"),
        (GeneralAssembly, "53/\n70", "A/RES/53/70", "A/DEC/53/70"),
        (GeneralAssembly, "43/78 H", "A/RES/43/78H", "A/DEC/43/78H"),
        (GeneralAssembly, "72/262 جيم", "A/RES/72/262C", "A/DEC/72/262C"),
        (GeneralAssembly, "2131 (XX)", "A/RES/2131(XX)", "A/DEC/2131(XX)"),
        (GeneralAssembly, r"2131 \(XX\)", "A/RES/2131(XX)", "A/DEC/2131(XX)"),
        (GeneralAssembly, "217 A (III)", "A/RES/217(III)", "A/DEC/217(III)"),
        (GeneralAssembly, "3411 A and B (XXX)", "A/RES/3411(XXX)", "A/DEC/3411(XXX)"),
        (GeneralAssembly, "2200 ألف (د-21)", "A/RES/2200(XXI)", "A/DEC/2200(XXI)"),
        (GeneralAssembly, "1514 (د-15)", "A/RES/1514(XV)", "A/DEC/1514(XV)"),
        (GeneralAssembly, "1874 (دإ-4)", "A/RES/1874(S-IV)", "A/DEC/1874(S-IV)"),
        (GeneralAssembly, "دإ-24/2", "A/RES/S-24/2", "A/DEC/S-24/2"),
        (GeneralAssembly, "دإط-10/15", "A/RES/ES-10/15", "A/DEC/ES-10/15"),
        (GeneralAssembly, "ES-10/15", "A/RES/ES-10/15", "A/DEC/ES-10/15"),
        (GeneralAssembly, "1325 (2000)", "S/RES/1325(2000)", ""),
        (SecurityCouncil, "1325\u{a0}(2000)", "S/RES/1325(2000)", ""),
        (SecurityCouncil, "1325（2000）", "S/RES/1325(2000)", ""),
        (GeneralAssembly, "2010/3", "E/RES/2010/3", "E/DEC/2010/3"),
        (EconomicAndSocialCouncil, "2010/3", "E/RES/2010/3", "E/DEC/2010/3"),
        (EconomicAndSocialCouncil, "2008 (LX)", "E/RES/2008(LX)", "E/DEC/2008(LX)"),
        // The Assembly's sessions in Roman ended with the thirtieth, the Council's with the sixty-third.
        (GeneralAssembly, "3541 (XXX)", "A/RES/3541(XXX)", "A/DEC/3541(XXX)"),
        (GeneralAssembly, "892 (XXXII)", "E/RES/892(XXXII)", "E/DEC/892(XXXII)"),
        (GeneralAssembly, "2008 (LX)", "E/RES/2008(LX)", "E/DEC/2008(LX)"),
        (GeneralAssembly, "2008（LX）", "E/RES/2008(LX)", "E/DEC/2008(LX)"),
        (GeneralAssembly, "2008 (د-60)", "E/RES/2008(LX)", "E/DEC/2008(LX)"),
        (GeneralAssembly, "2008 (LХ)", "E/RES/2008(LX)", "E/DEC/2008(LX)"),
        (GeneralAssembly, "1926 B (LVIII)", "E/RES/1926(LVIII)", "E/DEC/1926(LVIII)"),
        (GeneralAssembly, "293 (LXIII)", "E/RES/293(LXIII)", "E/DEC/293(LXIII)"),
        (GeneralAssembly, "1915 (ORG-75)", "E/RES/1915(ORG-75)", "E/DEC/1915(ORG-75)"),
        (GeneralAssembly, "2046 (S-III)", "E/RES/2046(S-III)", "E/DEC/2046(S-III)"),
        (GeneralAssembly, "1622 (S-III)", "A/RES/1622(S-III)", "A/DEC/1622(S-III)"),
        (GeneralAssembly, "3362 (S-VII)", "A/RES/3362(S-VII)", "A/DEC/3362(S-VII)"),
        (GeneralAssembly, "542 (LXXIII)", "", ""),
        (EconomicAndSocialCouncil, "542 (LXXIII)", "", ""),
        (CommissionOnHumanRights, "8 (XXXIII)", "E/CN.4/RES/8(XXXIII)", "E/CN.4/DEC/8(XXXIII)"),
        (HumanRightsCouncil, "5/1", "A/HRC/RES/5/1", "A/HRC/DEC/5/1"),
        (HumanRightsCouncil, "S-16/1", "A/HRC/RES/S-16/1", "A/HRC/DEC/S-16/1"),
        (CommissionOnHumanRights, "2005/1", "E/CN.4/RES/2005/1", "E/CN.4/DEC/2005/1"),
        (Other, "5/12", "", ""),
        (GeneralAssembly, "rien", "", ""),
    ] {
        let resolution_cited = Citation { kind: CitationKind::Resolution(organ), raw, date: None, part: None };
        displays(resolution_cited, resolution, raw);
        assert_eq!(resolution_cited.has_symbol(), !resolution.is_empty());
        displays(Citation { kind: CitationKind::Decision(organ), raw, date: None, part: None }, decision, raw);
    }
    let document = Citation { kind: CitationKind::Document, raw: "A/75/\n394", date: None, part: None };
    displays(document, "A/75/394", document.raw);
    let article =
        Citation { kind: CitationKind::CharterArticle { article: 2, paragraph: 4 }, raw: "2", date: None, part: None };
    displays(article, "", "an article");
    assert_eq!((document.kind_str(), article.kind_str()), ("document", "charter-article"));
}

#[test]
fn dates() {
    for (language, row, iso) in [
        (Fr, "4 décembre 1998", "1998-12-04"),
        (Fr, "1er juillet 2000|, ", "2000-07-01"),
        (Fr, "1°\" décembre 1999", "1999-12-01"),
        (Fr, "1º décembre\n1999", "1999-12-01"),
        (Fr, "24\u{a0}décembre\n\n2020|1 ", "2020-12-24"),
        (Fr, "10 mai2022", "2022-05-10"),
        (En, "4 December 1998|.", "1998-12-04"),
        (En, "December 4, 1998", "1998-12-04"),
        (En, "31 December\n2020", "2020-12-31"),
        (Zh, "2014年9月10日", "2014-09-10"),
        (Zh, "2014年\n9月10日|第", "2014-09-10"),
        (Zh, "16 July 2020", "2020-07-16"),
        (Zh, "二〇二〇年十二月三十一日", "2020-12-31"),
        (Ru, "16 July 2020", "2020-07-16"),
    ] {
        let (text, len) = marked(row);
        let (date, found) = Date::scan(&text, words(language)).unwrap_or_else(|| panic!("no date in {text:?}"));
        displays(date, iso, &text);
        assert_eq!(found, len, "{text:?}");
    }
    for (language, text) in [
        (Fr, "31 février 2020"),
        (Fr, "7 et 9 février 2022"),
        (Fr, "4 1998"),
        (Fr, "32 mai 2020"),
        (Fr, "10 mai 1822"),
        (En, "May I 2020"),
        (Zh, "2014年13月10日"),
        (Zh, "29 February 2021"),
    ] {
        assert_eq!(Date::scan(text, words(language)), None, "{text:?}");
    }
    assert!(Date::parse("4 décembre 1998 ", Fr).is_err());
}

#[test]
fn numerals() {
    for (text, value) in [("I", 1), ("iv", 4), ("XLIX", 49), ("XXI", 21), ("MMXX", 2020), ("xcix", 99)] {
        assert_eq!(roman(text), Some(value), "{text:?}");
    }
    for text in ["", "IIII", "VV", "IC", "XXXX", "iV", "A", "XIXI", "é"] {
        assert_eq!(roman(text), None, "{text:?}");
    }
}

#[test]
fn articles_of_the_charter() {
    for (language, text, article, paragraph, raw) in [
        (Fr, "Article 2 de la Charte", 2, 0, "2"),
        (Fr, "l’Article\n51 de la Charte des Nations Unies", 51, 0, "51"),
        (Fr, "paragraphe 4 de l’Article 2 de la Charte", 2, 4, "2"),
        (Fr, "Art. 2, par. 4, de la Charte", 2, 4, "2"),
        (Fr, "Article 2 (par. 4) de la Charte", 2, 4, "2"),
        (Fr, "Articles 55 et 56 de la Charte", 55, 0, "55"),
        (Fr, "Article 1er de la Charte", 1, 0, "1"),
        (En, "Article 51 of the Charter", 51, 0, "51"),
        (En, "Article 12, paragraph 2, of the Charter", 12, 2, "12"),
        (En, "paragraph 3 of Article 101 of the Charter", 101, 3, "101"),
        (En, "Article 2 (4) of the Charter", 2, 4, "2"),
    ] {
        let found = scan_article(text, words(language)).map(|(article, paragraph, raw, _)| (article, paragraph, raw));
        assert_eq!(found, Some((article, paragraph, raw)), "{text:?}");
    }
    for (language, text) in [
        (Fr, "article 5 de la Convention"),
        (Fr, "article 5 de la Convention et de la Charte"),
        (En, "article 23 of the African Charter"),
        (En, "paragraph 4 of the Charter"),
        (En, "Article 51. The Charter"),
    ] {
        assert_eq!(scan_article(text, words(language)), None, "{text:?}");
    }
    let text = "Articles 55 et 56 de la Charte";
    let (.., len) = scan_article(text, words(Fr)).unwrap();
    assert_eq!(scan_next_article(&text[len..], words(Fr)), Some((56, "56", 4, 6)));
    assert_eq!(scan_glue(" et 56", words(Fr)), Some(4));
    assert_eq!(
        scan_organ("de l’Assemblée\ngénérale 53/70", words(Fr)).map(|found| found.0),
        Some(Organ::GeneralAssembly)
    );
}
