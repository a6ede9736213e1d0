use super::{cast, check, counts, nearest};
use crate::language::Language;
use crate::lexicon::lexicon;
use crate::pull::Parser;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

#[test]
fn names_are_found_in_six_languages() {
    for (language, name, iso3) in [
        (Language::En, "Kyrgystan", Some("KGZ")),
        (Language::Fr, "Nouvele-Zelande", Some("NZL")),
        (Language::Es, "Urugauy", Some("URY")),
        (Language::Ru, "Зимбавбе", Some("ZWE")),
        (Language::Zh, "布基那法索", Some("BFA")),
        (Language::Ar, "موزمبق", Some("MOZ")),
        (Language::En, "Ira", None),
        (Language::En, "", None),
        (Language::En, &"a".repeat(2_000), None),
    ] {
        let near = nearest(name, lexicon(language));
        assert_eq!(near.map(|near| near.iso3), iso3, "{name}");
    }
}

const VOTE: &str = "The General Assembly,\n\n1. Decides to remain seized.\n\n50th meeting\n1 October 2020\n\n\
    [Adopted by a recorded vote of 3 to 1, with 1 abstention. The voting was as follows:\n\n\
    In favour: Fiji, Zimbawbe, Czechoslovakia\n\nAgainst: Samoa, Tonga\n\nAbstaining: Togo\n\nAbsent: Nauru\n\n\
    Not participating: Tuvalu]\n";

#[test]
fn a_row_for_each_name() {
    let parsed = Parser::new().language(Language::En).parse(VOTE);
    let rows: Vec<String> = cast(&parsed.document)
        .iter()
        .map(|row| {
            assert_eq!(&VOTE[row.span.start as usize..row.span.end as usize], row.name);
            [row.name, row.iso3.unwrap_or("-"), row.m49.unwrap_or("-"), row.vote.unwrap_or("-")].join(" ")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "Fiji FJI 242 in_favour",
            "Czechoslovakia CSK 200 in_favour",
            "Samoa WSM 882 against",
            "Tonga TON 776 against",
            "Togo TGO 768 abstaining",
            "Nauru NRU 520 absent",
            "Tuvalu TUV 798 not_participating",
        ]
    );
}

#[test]
fn figures_are_checked_against_names() {
    let parsed = Parser::new().language(Language::En).parse(VOTE);
    let rows: Vec<_> =
        counts(&parsed.document).iter().map(|row| (row.vote, row.tally, row.names, row.mismatch)).collect();
    assert_eq!(
        rows,
        [
            ("in_favour", Some(3), 2, true),
            ("against", Some(1), 2, true),
            ("abstaining", Some(1), 1, false),
            ("absent", None, 1, false),
            ("not_participating", None, 1, false),
        ]
    );
    let said: Vec<_> = check(&parsed.document).iter().map(|odd| odd.message.to_string()).collect();
    assert_eq!(
        said,
        [
            "the tally says 3 in favour, and 2 are named",
            "the tally says 1 against, and 2 are named",
            "“Zimbawbe” is the name of no State we know; the nearest is “zimbabwe” (ZWE)",
            "“Czechoslovakia” (CSK) is a former State, until 1992; its codes are those it had",
        ]
    );
}

/// What a State says that was in no list is a row of its own.
#[test]
fn an_intention_of_who_was_not_there_is_not_lost() {
    let text = "9. À sa 14e séance, la Commission a adopté le projet de résolution A/C.1/75/L.9 par 1 voix contre 1, avec \
        zéro abstention1. Les voix se sont réparties comme suit :\n\nOnt voté pour :\n\nFidji.\n\nOnt voté contre :\n\nTonga.\n\n\
        Se sont abstenus :\n\nNéant.\n\n_______________\n1 La délégation togolaise a indiqué par la suite qu’elle avait eu \
        l’intention de s’abstenir, et la délégation tongane qu’elle avait eu l’intention de voter pour.\n";
    let parsed = Parser::new().language(Language::Fr).parse(text);
    let rows: Vec<_> = cast(&parsed.document)
        .iter()
        .filter(|row| row.corrected.is_some())
        .map(|row| (row.iso3, row.vote, row.corrected))
        .collect();
    assert_eq!(
        rows,
        [(Some("TON"), Some("against"), Some("in_favour")), (Some("TGO"), None, Some("abstaining"))],
        "{:?}",
        parsed.document.votes
    );
}
