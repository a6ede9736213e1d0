//! `undocs lint`.

use super::{folder, pipe, run};
use std::fs;

const WRONG: &str = "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 73/5 of 2 May 2015,\n\n1. Decides to rest..\n";
const RIGHT: &str = "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 73/5 of 2 May 2019,\n\n1. Decides to rest.\n";

fn texts(files: &[(&str, &str)]) -> tempfile::TempDir {
    folder(&files.iter().map(|(name, text)| (*name, text.as_bytes())).collect::<Vec<_>>())
}

#[test]
fn it_says_what_is_wrong_and_where() {
    let folder = texts(&[("a.txt", WRONG), ("b.txt", RIGHT)]);
    let told = run(&folder, &["lint", "a.txt", "b.txt"]).ends(0).says("2 warnings in 2 texts; --fix repairs 1");
    assert_eq!(
        told.out,
        "warning[date-impossible]: 73/5 cannot be of 2015-05-02\n --> a.txt:5:26\n  |\n\
         5 | Recalling its resolution 73/5 of 2 May 2015,\n  |                          ^^^^\n  |\n  \
         = help: what has this number was adopted between 2018-09-01 and 2019-09-30; 2019-05-02 would fit\n\
         warning[double-punctuation]: `..`: two marks where one should be\n --> a.txt:7:19\n  |\n\
         7 | 1. Decides to rest..\n  |                   ^^\n"
    );
    let told = run(&folder, &["lint", "b.txt"]).ends(0);
    assert_eq!((&*told.out, &*told.err), ("", ""));
    assert!(pipe(&["lint"], WRONG.as_bytes()).ends(0).out.contains("standard input:5:26"));
}

#[test]
fn levels_decide_how_it_ends() {
    let folder = texts(&[("a.txt", WRONG)]);
    run(&folder, &["lint", "--deny", "date-impossible", "a.txt"]).ends(1).says("1 error, 1 warning in 1 text");
    run(&folder, &["lint", "--deny", "warnings", "a.txt"]).ends(1).says("2 errors");
    run(&folder, &["lint", "--deny", "stray-space,two-dates", "a.txt"]).ends(0);
    let told = run(&folder, &["lint", "--allow", "all", "--warn", "double-punctuation", "a.txt"]).ends(0);
    assert!(!told.out.contains("date-impossible") && told.out.contains("double-punctuation"));
    run(&folder, &["lint", "--deny", "date-imposible", "a.txt"])
        .ends(2)
        .says("no rule is called `date-imposible`; `date-impossible` is");
    run(&folder, &["lint", "--deny", "warnings", "a.txt", "missing.txt"]).ends(1).says("cannot read missing.txt");
    run(&folder, &["lint", "--allow", "all", "missing.txt"]).ends(1);
}

#[test]
fn a_file_keeps_the_levels() {
    let rules = "[lint.rules]\nall = \"allow\"\ndouble-punctuation = \"deny\"\n";
    let folder = texts(&[("a.txt", WRONG), ("undocs.toml", rules), ("other.toml", "[lint.rules]\nall = \"allow\"\n")]);
    let told = run(&folder, &["lint", "a.txt"]).ends(1);
    assert!(told.out.starts_with("error[double-punctuation]") && !told.out.contains("date-impossible"), "{}", told.out);
    run(&folder, &["lint", "--allow", "double-punctuation", "a.txt"]).ends(0);
    assert_eq!(run(&folder, &["lint", "--config", "other.toml", "a.txt"]).ends(0).out, "");
    run(&folder, &["lint", "--config", "none.toml", "a.txt"]).ends(2).says("cannot read none.toml");
    for (wrong, says) in [
        ("[lint.rules]\nno-such-rule = \"deny\"\n", "no rule is called"),
        ("[lint.rules]\nunclosed = \"loud\"\n", "loud"),
        ("[lind]\n", "lind"),
    ] {
        fs::write(folder.path().join("undocs.toml"), wrong).unwrap();
        run(&folder, &["lint", "a.txt"]).ends(2).says("undocs.toml").says(says);
    }
}

#[test]
fn programs_read_it() {
    let folder = texts(&[("a.txt", WRONG), ("b.txt", RIGHT)]);
    let json = run(&folder, &["lint", "--format", "json", "a.txt", "b.txt"]).ends(0).json();
    assert_eq!(json[0]["file"], "a.txt");
    assert_eq!(json[0]["findings"][0]["code"], "date-impossible");
    assert_eq!((&json[0]["findings"][1]["line"], &json[0]["findings"][1]["column"]), (&7.into(), &19.into()));
    assert_eq!(json[0]["findings"][1]["fix"]["text"], "");
    assert_eq!(json[1]["findings"], serde_json::json!([]));
    assert_eq!(run(&folder, &["lint", "--format", "json", "missing.txt"]).ends(1).out, "[]\n");
    let sarif = run(&folder, &["lint", "--format", "sarif", "--deny", "all", "a.txt", "b.txt"]).ends(1).json();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    assert_eq!(results[0]["level"], "error");
}

#[test]
fn repairs_go_beside_the_text() {
    let folder = texts(&[("a.txt", WRONG), ("b.md", RIGHT)]);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    run(&folder, &["lint", "--fix", "a.txt", "b.md"]).ends(0).says("1 repaired");
    assert_eq!(read("a.txt"), WRONG);
    assert_eq!(read("a.fixed.txt"), WRONG.replace("..", "."));
    assert!(!folder.path().join("b.fixed.md").exists(), "nothing to repair");
    assert!(!run(&folder, &["lint", "a.fixed.txt"]).ends(0).out.contains("double-punctuation"));

    // Two in one place: one now, one when the text is checked again.
    fs::write(folder.path().join("c.txt"), WRONG.replace("rest..", "rest;;")).unwrap();
    run(&folder, &["lint", "--fix", "--in-place", "c.txt"]).ends(0).says("1 repaired, 1 left for the next --fix");
    assert_eq!(read("c.txt"), WRONG.replace("rest..", "rest;"));
    assert!(run(&folder, &["lint", "--fix", "--in-place", "c.txt"]).ends(0).err.ends_with("1 repaired\n"));
    assert_eq!(read("c.txt"), WRONG.replace("rest..", "rest."));

    // Never over an input, unless that is asked for.
    fs::write(folder.path().join("a.fixed.txt"), RIGHT).unwrap();
    run(&folder, &["lint", "--fix", "a.txt", "a.fixed.txt"]).ends(1).says("it is an input");
    assert_eq!(read("a.fixed.txt"), RIGHT);
    run(&folder, &["lint", "--fix", "--in-place", "a.txt"]).ends(0);
    assert_eq!(read("a.txt"), WRONG.replace("..", "."));
    run(&folder, &["lint", "--in-place", "a.txt"]).ends(2);
    run(&folder, &["lint", "--fix", "--in-place", "-"]).ends(2).says("name no archive and no standard input");
    pipe(&["lint", "--fix"], WRONG.as_bytes()).ends(1).says("name a file");
}

#[test]
fn rules_are_explained() {
    let folder = texts(&[]);
    let told = run(&folder, &["lint", "--explain", "date-impossible"]).ends(0);
    assert!(told.out.starts_with("### `date-impossible`") && told.out.contains("*What to do*"), "{}", told.out);
    run(&folder, &["lint", "--explain", "date"]).ends(2).says("no rule is called `date`");
    let rules = run(&folder, &["lint", "--rules", "--deny", "unclosed"]).ends(0).out;
    assert_eq!(rules.lines().count(), undocs::lint::RULES.len());
    assert!(rules.lines().any(|line| line.starts_with("unclosed ") && line.contains(" deny ")), "{rules}");
}

/// What docs/lint.md shows is what is printed, and its configuration is one.
#[test]
fn the_documentation_is_true() {
    let docs = include_str!("../../docs/lint.md");
    let block = |open: &str| {
        let rest = &docs[docs.find(open).expect("it is shown") + open.len()..];
        rest[..rest.find("```").expect("it ends")].to_owned()
    };
    let folder = texts(&[("draft.txt", &WRONG.replace("..", "."))]);
    let told = run(&folder, &["lint", "draft.txt"]).ends(0);
    assert_eq!(block("```text\n$ undocs lint draft.txt\n"), told.out + &told.err);
    fs::write(folder.path().join("undocs.toml"), block("```toml\n")).unwrap();
    assert!(run(&folder, &["lint", "draft.txt"]).ends(0).out.starts_with("note[date-impossible]"));
}
