//! Every production, on anything: it does not panic, and what it returns is a place in the text.

use proptest::prelude::*;
use undocs::Language;
use undocs::grammar::citation::{Number, scan_cited, scan_glue, scan_organ};
use undocs::grammar::opening::{scan_formula, scan_opening};
use undocs::grammar::ordinal::{find_session, roman, scan_ordinal};
use undocs::grammar::state::scan_listed;
use undocs::grammar::tally::scan_ballot;
use undocs::grammar::{Citation, CitationKind, Date, Enumerator, Furniture, Mark, StateName, Symbol, Tally, masthead};
use undocs::grammar::{scan_article, scan_next_article};
use undocs::lexicon::{Organ, lexicon};

/// Runs every production at one place and checks the lengths they return.
fn check(text: &str) {
    let ok = |what: &str, len: Option<usize>| {
        if let Some(len) = len {
            assert!(len > 0 && text.is_char_boundary(len), "{what}: {len} in {text:?}");
        }
    };
    ok("symbol", Symbol::scan(text).map(|found| found.1));
    let _ = (Symbol { raw: text }.to_string(), Symbol { raw: text }.is_draft(), Symbol::parse(text), roman(text));
    ok("number", Number::scan(text).map(|found| found.1));
    for kind in [CitationKind::Resolution(Organ::GeneralAssembly), CitationKind::Decision(Organ::HumanRightsCouncil)] {
        let citation = Citation { kind, raw: text, date: None, part: None };
        assert_eq!(citation.has_symbol(), !citation.to_string().is_empty(), "{text:?}");
    }
    ok("certain mark", Mark::scan_certain(text).map(|found| found.1));
    for parens in [false, true] {
        ok("mark", Mark::scan_number(text, 1, parens).map(|found| found.1));
    }
    for language in Language::ALL {
        let words = lexicon(language);
        let _ = Date::parse(text, language);
        ok("date", Date::scan(text, words).map(|found| found.1));
        ok("label", Enumerator::scan(text, words).map(|found| found.1));
        let _ = (Furniture::scan(text, words), masthead::scan_field(text, words), masthead::is_meeting(text, words));
        ok("furniture", Furniture::scan_start(text, words).map(|found| found.1));
        ok("formula", scan_formula(text, words).map(|found| found.1));
        ok("opening", scan_opening(text, words).map(|found| found.1));
        ok("ordinal", scan_ordinal(text, words).map(|found| found.1));
        if let Some((_, range)) = find_session(text, words) {
            assert!(text.get(range).is_some_and(|words| !words.is_empty()), "session in {text:?}");
        }
        ok("state", StateName::scan(text, words).map(|found| found.1));
        if let Some((item, end, next)) = scan_listed(text, words) {
            assert!(end <= next && text[..end].ends_with(item.raw()) && !item.raw().is_empty(), "listed in {text:?}");
            ok("listed", Some(next));
        }
        ok("tally", Tally::scan(text, words).map(|found| found.1));
        ok("ballot", scan_ballot(text, words).map(|found| found.1));
        ok("cited", scan_cited(text, words).map(|found| found.1));
        ok("organ", scan_organ(text, words).map(|found| found.1));
        ok("glue", scan_glue(text, words));
        ok("article", scan_article(text, words).map(|found| found.3));
        if let Some((_, raw, start, end)) = scan_next_article(text, words) {
            assert_eq!(text.get(start..end).map(|number| number.starts_with(raw)), Some(true), "{text:?}");
        }
    }
}

/// Pieces of which real texts are made, so that productions get past their first character.
const PIECES: &[&str] = &[
    "A/",
    "C.1/",
    "AIC.1/",
    "75/",
    "L.8",
    "Rev.1",
    "S/RES/",
    "1325",
    " (2000)",
    "(XX)",
    "\\(",
    "\\)",
    "53/70",
    " A",
    "43/78 H",
    "دإ-",
    "24/2",
    "د-21",
    "ألف",
    "و",
    "第",
    "号",
    "决议",
    "2014年",
    "9月",
    "10日",
    "1er",
    "1°\"",
    " juillet",
    " 2000",
    " December",
    "4",
    "19 كانون",
    " الأول/",
    "ديسمبر",
    "1.",
    "a)",
    "(iv)",
    "（一）",
    "㈠",
    "一、",
    "(أ)",
    "’1‘",
    "•",
    "–",
    "<sup>",
    "</sup>",
    "[^1]",
    "**",
    "\\*",
    "¹²",
    "20-13029",
    " (F)",
    " 131020",
    "13/13",
    "*2013029*",
    "____",
    "https://undocs.org/",
    "\x0c",
    "\n\n",
    " ",
    "\u{a0}",
    "\u{200f}",
    "\u{301}",
    "ـ",
    "L ’Assem",
    "blée géné",
    "rale",
    ",",
    "，",
    "Rappelant",
    " en outre",
    "soixante-",
    "quinzième",
    " session",
    "50e",
    " séance plénière",
    "la France",
    "Bosnie-Herzégovine",
    " et ",
    "、",
    ".",
    "153 voix",
    " contre 11",
    ", avec 9 abstentions",
    "Ont voté pour :",
    "résolutions ",
    "de l’Assemblée générale ",
    "Article 2",
    " de la Charte",
    "paragraphe 4 de l’",
    "XIV",
    "İ",
    "ẞ",
    "𝟙",
    "٣",
    "１",
    "\u{0}",
    "é",
    "中",
    "ء",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn anything(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..12)) {
        let text = pieces.concat();
        for (at, _) in text.char_indices() {
            check(&text[at..]);
        }
    }
}
