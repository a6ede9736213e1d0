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
