use super::scanning::is_scanning;
use super::token::tokens;
use super::*;
use crate::language::Language;
use crate::tree::parse;
use alloc::string::{String, ToString};
use alloc::{format, vec};
use proptest::prelude::*;

#[test]
fn words_are_what_gaps_part() {
    let words = |text| tokens(text).into_iter().map(|token| text[token.at].to_string()).collect::<Vec<String>>();
    assert_eq!(words("L’État-major, 1er."), ["L", "État", "major", ",", "1er", "."]);
    assert_eq!(words("第75/282号"), ["第", "75", "/", "282", "号"]);
    assert_eq!(words("e\u{301}te"), ["e\u{301}te"]);
    assert_eq!(words(" - ’"), Vec::<String>::new());
}

/// What a scanner does, and edits that look much like it.
#[test]
fn a_scanner_is_told_from_an_editor() {
    for (a, b) in [
        ("esse ntiel", "essentiel"),
        ("Etats", "États"),
        ("1’", "l’"),
        ("I’", "l’"),
        ("siir", "sûr"),
        ("sir", "sûr"),
        ("progrées", "progrès"),
        ("&", "à"),
        ("2", "à"),
        ("1°\"", "1er"),
        ("rnodern", "modern"),
        ("STATES", "States"),
        ("nuclear - weapon", "nuclear-weapon"),
        ("«", "“"),
        ("Mockвa", "Москва"),
        ("إلى", "الى"),
        ("２０３０", "2030"),
    ] {
        assert!(is_scanning(a, b, Some(Language::Fr)), "{a} {b}");
        assert!(is_scanning(b, a, Some(Language::Fr)), "{b} {a}");
    }
    for (a, b) in [
        ("informatique", "numérique"),
        ("73/27", "73/28"),
        ("1", "7"),
        ("6", "8"),
        ("et", ","),
        ("été", "mets"),
        ("a", "b"),
        ("2", "de"),
        ("", "l"),
        ("50 %", "50"),
        ("décide", "décida"),
        (";", "."),
        ("决定", "决议"),
        ("решает", "решил"),
    ] {
        assert!(!is_scanning(a, b, Some(Language::Fr)), "{a} {b}");
        assert!(!is_scanning(b, a, Some(Language::Fr)), "{b} {a}");
    }
}

fn resolution(paragraphs: &[String]) -> String {
    let mut text = String::from("The General Assembly,\n\n");
    for (at, paragraph) in paragraphs.iter().enumerate() {
        text += &format!("{}. {paragraph}\n\n", at + 1);
    }
    text
}

/// Paragraphs out of few words, so that many are alike.
fn paragraphs_of_few_words() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "Decides", "notes", "États", "Etats", "l’eau", "1’eau", "73/27", "73/28", "de", "à", "2", "—", ";",
    ]);
    let paragraph = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "));
    prop::collection::vec(paragraph, 0..9)
}

/// What a comparison says, without the order of its rows.
fn said(comparison: &Comparison<'_>, mirrored: bool) -> Vec<String> {
    let mut rows: Vec<String> = comparison
        .rows
        .iter()
        .map(|row| {
            let (mut sides, mut change) = ([row.before.as_ref(), row.after.as_ref()], row.change);
            let mut pieces: Vec<_> =
                row.pieces.iter().map(|piece| (piece.kind, [&*piece.before, &*piece.after])).collect();
            if mirrored {
                sides.reverse();
                pieces.iter_mut().for_each(|(_, texts)| texts.reverse());
                change = match change {
                    Change::Added => Change::Dropped,
                    Change::Dropped => Change::Added,
                    same => same,
                };
            }
            let sides = sides.map(|side| side.map(|paragraph| (paragraph.span.start, &paragraph.text)));
            format!("{change:?} {} {} {sides:?} {pieces:?}", row.moved, row.renumbered)
        })
        .collect();
    rows.sort();
    rows
}

fn holds(a: &str, b: &str, config: &Config) {
    let (a, b) = (parse(a), parse(b));
    let (a, b) = (&a.document, &b.document);
    assert!(compare(a, a, &Config { basis: Some(Basis::Words), ..*config }).is_same());
    let comparison = compare(a, b, config);
    assert_eq!(said(&comparison, false), said(&compare(b, a, config), true), "the mirror");
    // Every paragraph once.
    for (side, paragraphs) in [(true, paragraphs(a)), (false, paragraphs(b))] {
        let mut found: Vec<_> = comparison
            .rows
            .iter()
            .filter_map(|row| if side { row.before.clone() } else { row.after.clone() })
            .collect();
        found.sort_by_key(|paragraph| (paragraph.span.start, paragraph.kind));
        let mut all = paragraphs;
        all.sort_by_key(|paragraph| (paragraph.span.start, paragraph.kind));
        assert_eq!(found, all);
    }
    for row in &comparison.rows {
        if let (Some(before), Some(after), false) = (&row.before, &row.after, row.pieces.is_empty()) {
            let joined = |of: fn(&Piece) -> &str| row.pieces.iter().map(of).collect::<String>();
            assert_eq!(joined(|piece| &piece.before), before.text);
            assert_eq!(joined(|piece| &piece.after), after.text);
            assert!(row.pieces.iter().all(|piece| (piece.kind == PieceKind::Same) == (piece.before == piece.after)));
            assert!(row.pieces.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_compared(a in paragraphs_of_few_words(), b in paragraphs_of_few_words()) {
        for basis in [None, Some(Basis::Structure)] {
            for scanning in [Scanning::Apart, Scanning::Edit] {
                holds(&resolution(&a), &resolution(&b), &Config { basis, scanning });
            }
        }
    }

    #[test]
    fn whatever_text_is_compared(a in "\\PC{0,200}", b in "\\PC{0,200}") {
        holds(&a, &b, &Config::default());
    }
}

/// More paragraphs than are each held against each other, all of them reworded: what that costs, `tests/scaling.rs` counts.
#[test]
fn long_documents_are_aligned() {
    let report = |word: &str| {
        let paragraphs: Vec<String> = (0..2_000)
            .map(|n| format!("Notes that item {n} was taken up at {word} meeting {}, in May;", n * 7))
            .collect();
        resolution(&paragraphs)
    };
    let (a, b) = (report("its"), report("a"));
    let (a, b) = (parse(&a), parse(&b));
    let comparison = compare(&a.document, &b.document, &Config::default());
    assert!(comparison.counts.reworded >= 1_999, "{:?}", comparison.counts);
}
