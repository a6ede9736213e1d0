//! Pairs of documents, and what must be said of what differs between them.
//!
//! Of each case `NAME.before.txt` and `NAME.after.txt` in `cases` are compared; beside them stand `NAME.text`, `NAME.json` and
//! `NAME.html`, as the writers give them. `UPDATE=1 cargo test --features compare,json --test compare` writes them anew;
//! read what it changes.

#[path = "../support/mod.rs"]
mod support;

mod shared;

use std::fs;
use std::path::PathBuf;
use undocs::compare::{Change, Comparison, Config, Counts, compare, pick};
use undocs::write;

fn cases() -> PathBuf {
    support::root().join("tests/compare/cases")
}

fn read(name: &str) -> String {
    fs::read_to_string(cases().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Compares the two texts of a case and gives what was found to `take`.
fn with<T>(name: &str, take: impl FnOnce(&Comparison<'_>) -> T) -> T {
    let (before, after) = (read(&format!("{name}.before.txt")), read(&format!("{name}.after.txt")));
    let (before, after) = (undocs::parse(&before).document, undocs::parse(&after).document);
    let (before, after) = (pick(&before, &after), pick(&after, &before));
    take(&compare(before, after, &Config::default()))
}

fn names() -> Vec<String> {
    let files = fs::read_dir(cases()).expect("the cases are there").flatten();
    let mut names: Vec<String> =
        files.filter_map(|file| file.file_name().to_str()?.strip_suffix(".before.txt").map(str::to_owned)).collect();
    names.sort();
    names
}

#[test]
fn written_as_it_should_be() {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    assert_eq!(names().len(), 8);
    let mut wrong = Vec::new();
    for name in names() {
        let [mut text, mut json, mut html] = [const { String::new() }; 3];
        with(&name, |comparison| {
            let marks = write::compare::Marks::PLAIN;
            write::compare::text(comparison, &marks, write::compare::Shown::Differences, &mut text).unwrap();
            write::compare::json(comparison, write::Layout::Pretty, &mut json).unwrap();
            write::compare::html(comparison, &mut html).unwrap();
        });
        // The style is the same on every page; it stands in the writer.
        let (from, to) = (html.find("<style>\n").unwrap(), html.find("</style>").unwrap());
        html.replace_range(from..to, "<style>");
        for (extension, found) in [("text", text), ("json", json + "\n"), ("html", html)] {
            let path = cases().join(format!("{name}.{extension}"));
            if update {
                fs::write(&path, found).expect("the folder can be written to");
            } else if fs::read_to_string(&path).unwrap_or_default() != found {
                wrong.push(format!("{name}.{extension} differs:\n{found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn each_class_in_its_case() {
    let none = Counts::default();
    for (name, counts) in [
        // A draft and what was adopted: all that can become of a paragraph.
        ("adopted", Counts { unchanged: 8, reworded: 3, added: 1, dropped: 1, moved: 2, renumbered: 4, ..none }),
        ("scan", Counts { unchanged: 1, scanning: 4, reworded: 1, ..none }),
        ("year", Counts { unchanged: 3, reworded: 3, added: 1, renumbered: 2, ..none }),
        ("arabic", Counts { unchanged: 4, reworded: 1, added: 1, renumbered: 1, ..none }),
        ("russian", Counts { unchanged: 3, scanning: 1, reworded: 1, ..none }),
        ("chinese", Counts { unchanged: 3, reworded: 2, ..none }),
        ("languages", Counts { aligned: 12, ..none }),
        // The second draft of the report is found by itself.
        ("report", Counts { unchanged: 1, scanning: 5, ..none }),
    ] {
        with(name, |comparison| assert_eq!(comparison.counts, counts, "{name}: {:#?}", comparison.rows));
    }
}

/// A translation that cites something else is told.
#[test]
fn languages_tell_what_only_one_of_them_has() {
    with("languages", |comparison| {
        let told: Vec<_> = comparison.rows.iter().filter(|row| !row.only_after.is_empty()).collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].change, Change::Aligned);
        assert_eq!(told[0].only_after, ["A/RES/90/7", "2035"]);
        assert!(comparison.rows.iter().all(|row| row.only_before.is_empty()));
    });
}

/// What stands in a text is text on the page, and nothing else; and cannot write to a terminal.
#[test]
fn a_text_cannot_speak_for_the_writer() {
    let a = "The General Assembly,\n\n1. Decides <script>alert(1)</script> & \u{1b}[2J now.\n";
    let b = "The General Assembly,\n\n1. Decides <img src=x onerror=alert(1)> & \u{1b}[2J then.\n";
    let (a, b) = (undocs::parse(a).document, undocs::parse(b).document);
    let comparison = compare(&a, &b, &Config::default());
    let (mut page, mut text) = (String::new(), String::new());
    write::compare::html(&comparison, &mut page).unwrap();
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    write::compare::text(&comparison, &write::compare::Marks::PLAIN, write::compare::Shown::All, &mut text).unwrap();
    assert!(!text.contains('\u{1b}'), "{text}");
}

/// Right to left where the document is, and each tag is closed.
#[test]
fn the_page_stands_alone() {
    with("arabic", |comparison| {
        let mut page = String::new();
        write::compare::html(comparison, &mut page).unwrap();
        assert!(page.contains("<td lang=\"ar\" dir=\"rtl\">"));
        assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("href="));
        for tag in ["table", "tr", "td", "th", "del", "ins", "mark", "span", "main", "body", "html"] {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    });
}
