//! Every diagnostic is documented: `docs/diagnostics.md` has a row for each code, with its severity, what it means and
//! what to do, and for nothing else.

use std::collections::BTreeMap;
use undocs::{Code, Severity};

const PAGE: &str = include_str!("../docs/diagnostics.md");

/// The cells of each row whose first is a code.
fn rows() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut rows = BTreeMap::new();
    for line in PAGE.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let code = cells.next().expect("a row has cells").trim_matches('`');
        assert!(rows.insert(code, cells.collect()).is_none(), "{code} has two rows");
    }
    rows
}

#[test]
fn every_code_is_documented() {
    let rows = rows();
    for code in Code::ALL {
        let word = code.as_str();
        let Some(cells) = rows.get(word) else { panic!("docs/diagnostics.md has no row for `{word}`") };
        let severity = match code.diagnostic().severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
        };
        assert_eq!(cells.len(), 3, "the row of `{word}`: severity, what it means, what to do");
        assert_eq!(cells[0], severity, "the severity of `{word}`");
        assert!(
            cells[1..].iter().all(|cell| cell.ends_with(['.', ')', '`', '?'])),
            "the row of `{word}`: whole sentences"
        );
    }
    for code in rows.keys() {
        assert!(Code::ALL.iter().any(|known| known.as_str() == *code), "`{code}` is documented and does not exist");
    }
}

#[test]
fn codes_are_stable_words() {
    for code in Code::ALL {
        let word = code.as_str();
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{word}");
        assert_eq!(Code::ALL.iter().filter(|other| other.as_str() == word).count(), 1, "{word}");
        assert!(!code.message().is_empty() && !code.message().ends_with('.'), "{word}: {}", code.message());
    }
}

/// The codes of a text, each with what stands at its place.
#[cfg(feature = "alloc")]
fn odd(text: &str) -> Vec<(String, &str)> {
    let parsed = undocs::Parser::new().language(undocs::Language::Fr).parse(text);
    parsed.diagnostics.iter().map(|odd| (odd.code.to_string(), &text[odd.span.range()])).collect()
}

#[cfg(feature = "alloc")]
fn has(text: &str, code: Code, place: &str) -> bool {
    odd(text).iter().any(|(found, at)| found == code.as_str() && *at == place)
}

#[cfg(feature = "alloc")]
#[test]
fn footnotes_and_their_calls() {
    let text = "L’Assemblée générale,\n\nRappelant sa résolution sur les phares<sup>1</sup>,\n\n\
                1. Prie les États de les entretenir<sup>2</sup>.\n\n__________________\n\n\
                <sup>1</sup> Voir les annexes.\n\n<sup>3</sup> Ibid.\n";
    assert!(has(text, Code::FootnoteMissing, "<sup>2</sup>"), "{:?}", odd(text));
    assert!(has(text, Code::FootnoteNotCalled, "<sup>3</sup> Ibid."), "{:?}", odd(text));
    assert_eq!(odd(text).len(), 2, "{:?}", odd(text));
}

#[cfg(feature = "alloc")]
#[test]
fn a_text_that_begins_or_ends_inside() {
    let text = "Rappelant sa résolution 53/70,\n\n1. Prie les États Membres de\n";
    assert!(has(text, Code::BeginsInside, "") && has(text, Code::EndsInside, ""), "{:?}", odd(text));
    let text = "L’Assemblée générale,\n\nRappelant sa résolution 53/70,\n\n1. Prie les États Membres d’agir.\n";
    assert_eq!(odd(text), []);
}

#[cfg(feature = "alloc")]
#[test]
fn a_letter_misread() {
    let text =
        "L’Assemblée générale,\n\n1. Prie 1’Organisation d’aider l’humanité et 1’homme.\n\n2. Décide d’en rester là.\n";
    assert_eq!(odd(text), [("scanned-letter".to_owned(), "1’")]);
}

#[cfg(feature = "alloc")]
#[test]
fn a_number_misread() {
    let text = "The General Assembly,\n\n1. Decides to keep lamps;\n\n2, Invites keepers to write;\n\n3. Ends.\n";
    assert_eq!(odd(text), [("scanned-letter".to_owned(), "2,")]);
}

#[cfg(feature = "alloc")]
#[test]
fn a_block_torn_too_often() {
    let page = "des mots qui ne finissent pas et qui vont au-delà de la page\n\u{c}A/75/L.1\n\n";
    let text = format!("A/75/L.1\n\nL’Assemblée générale,\n\n1. Prie les États de dire\n{}la fin.\n", page.repeat(60));
    assert!(odd(&text).iter().any(|(code, _)| code == "block-cut"), "{:?}", odd(&text));
}
