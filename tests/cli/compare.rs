//! `undocs compare`.

use crate::{Run, folder, run};

const DRAFT: &str = include_str!("../compare/cases/adopted.before.txt");
const ADOPTED: &str = include_str!("../compare/cases/adopted.after.txt");
const SCAN: &str = include_str!("../compare/cases/report.before.txt");
const REPORT: &str = include_str!("../compare/cases/report.after.txt");

fn compare(args: &[&str]) -> Run {
    let dir = folder(&[
        ("draft.txt", DRAFT.as_bytes()),
        ("adopted.txt", ADOPTED.as_bytes()),
        ("scan.txt", SCAN.as_bytes()),
        ("report.txt", REPORT.as_bytes()),
        ("wounded.txt", b"L\xC3\xA9gende\xE9"),
    ]);
    run(&dir, &[&["compare"], args].concat())
}

#[test]
fn it_ends_as_diff_does() {
    let same = compare(&["draft.txt", "draft.txt"]).ends(0);
    assert!(same.out.ends_with("@@@ 12 unchanged\n"), "{}", same.out);
    compare(&["draft.txt", "adopted.txt"]).ends(1);
    compare(&["draft.txt", "none.txt"]).ends(2).says("cannot read none.txt");
    compare(&["draft.txt", "wounded.txt"]).ends(2).says("not UTF-8");
    compare(&["draft.txt", "wounded.txt", "--lossy"]).ends(1).says("U+FFFD");
    compare(&["draft.txt"]).ends(2);
    compare(&["-", "-"]).ends(2).says("only once");
    compare(&["draft.txt", "adopted.txt", "--pretty"]).ends(2).says("--format json");
    compare(&["draft.txt", "adopted.txt", "--lang", "en,en,en"]).ends(2).says("there are two texts");
}

#[test]
fn a_scanner_may_be_forgiven() {
    compare(&["scan.txt", "report.txt"]).ends(1);
    compare(&["scan.txt", "report.txt", "--ignore-scanning"]).ends(0);
    let strict = compare(&["scan.txt", "report.txt", "--strict"]).ends(1);
    assert!(strict.out.contains("5 reworded") && strict.out.contains("[-Etats-]{+États+}"), "{}", strict.out);
}

#[test]
fn a_draft_is_picked_or_named() {
    let second = compare(&["scan.txt", "report.txt"]).out;
    for name in ["II", "#2"] {
        assert_eq!(compare(&["scan.txt", "report.txt", "--select", name]).out, second);
    }
    assert!(compare(&["scan.txt", "report.txt", "--select", "I"]).ends(1).out.contains("+++ Bouées"));
    compare(&["scan.txt", "report.txt", "-s", "IV"]).ends(2).says("no document IV").says("#1 I, #2 II");
    compare(&["scan.txt", "scan.txt", "-s", "I"]).ends(2).says("neither text holds any");
    let whole = compare(&["scan.txt", "report.txt", "--whole"]).ends(1).out;
    assert!(whole.contains("12 added"), "{whole}");
}

#[test]
fn formats() {
    let json = compare(&["draft.txt", "adopted.txt", "--format", "json"]).ends(1).json();
    assert_eq!(json["counts"]["moved"], 2);
    assert_eq!(json["rows"][0]["change"], "unchanged");
    let page = compare(&["draft.txt", "adopted.txt", "--format", "html"]).ends(1).out;
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    let coloured = compare(&["draft.txt", "adopted.txt", "--color", "always"]).ends(1).out;
    assert!(coloured.contains("\u{1b}[32;4m and beacons\u{1b}[0m"), "{coloured}");
    let all = compare(&["draft.txt", "adopted.txt", "--all"]).ends(1).out;
    assert!(all.contains("= title: unchanged\n"), "{all}");
}

#[test]
fn languages_are_aligned() {
    let by = compare(&["draft.txt", "scan.txt"]).ends(1).out;
    assert!(by.contains("@@@ aligned by kinds"), "{by}");
    let by = compare(&["draft.txt", "draft.txt", "--by", "structure"]).ends(0).out;
    assert!(by.contains("@@@ aligned by kinds"), "{by}");
}
