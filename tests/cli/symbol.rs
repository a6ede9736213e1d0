//! `undocs symbol`.

use super::*;

fn ask(args: &[&str]) -> Run {
    run(&folder(&[]), &[&["symbol"], args].concat())
}

#[test]
fn says_what_a_symbol_says() {
    let out = ask(&["A/C.1/75/L.8/Rev.1"]).ends(0).out;
    assert_eq!(
        out,
        "\
A/C.1/75/L.8/Rev.1
  Limited document 8 of the First Committee of the General Assembly, seventy-fifth session, first revision

  A      body      the General Assembly
  C.1    body      the First Committee of the General Assembly
  75     session   seventy-fifth session
  L.8    series    limited document 8
  Rev.1  change    first revision

  since 2020-01-01
  https://docs.un.org/en/A/C.1/75/L.8/Rev.1
  https://undocs.org/en/A/C.1/75/L.8/Rev.1
"
    );
}

#[test]
fn lists_what_a_number_may_be() {
    let out = ask(&["70/1"]).ends(0).out;
    for part in [
        "It may be",
        "Not to be confused with\n  A/70/1  Document 1",
        "A/RES/70/1  Resolution 70/1 of the General Assembly",
        "A/HRC/RES/70/1",
        "between 2015-09-01",
    ] {
        assert!(out.contains(part), "{part:?} is not in {out}");
    }
    assert!(ask(&["217 A (III)"]).ends(0).out.starts_with("217 A (III)  =  217(III)[A]\n"));
}

#[test]
fn one_that_cannot_be_read_does_not_stop_the_others() {
    let asked = ask(&["--format", "jsonl", "A/78/1", "A/78/1, par. 3", "S/2020/1"]).ends(1);
    let asked = asked.says("cannot read \"A/78/1, par. 3\"").says("expected the end of the symbol");
    let symbols: Vec<Value> = asked.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(symbols.iter().map(|object| &object["symbol"]).collect::<Vec<_>>(), ["A/78/1", "S/2020/1"]);
}

#[test]
fn one_is_an_object_and_several_are_an_array() {
    let one = ask(&["--format", "json", "43/78 H"]).ends(0).json();
    assert_eq!((&one["text"], &one["number"]), (&"43/78 H".into(), &"43/78H".into()));
    assert_eq!(one["readings"][0]["symbol"], "A/RES/43/78H");
    assert_eq!(one["readings"][0]["latest"], "1989-09-30");
    assert_eq!(one["parts"][2], serde_json::json!({ "text": "H", "role": "letters", "words": "part H" }));
    let two = ask(&["--format", "json", "A/78/1", "x"]).ends(1).json();
    assert_eq!(two.as_array().unwrap().len(), 1);
    assert_eq!(ask(&["--format", "json", "x"]).ends(1).out, "");
}

#[test]
fn reads_lines() {
    let lines = "A/78/1\n\n  دإ-32/1\r\n";
    for args in [&["symbol", "--format", "jsonl"][..], &["symbol", "--format", "jsonl", "-"]] {
        let symbols: Vec<Value> =
            pipe(args, lines.as_bytes()).ends(0).out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((&symbols[0]["symbol"], &symbols[1]["number"]), (&"A/78/1".into(), &"S-32/1".into()));
    }
    assert_eq!(pipe(&["symbol", "--format", "json"], b"").ends(0).out, "[]\n");
    pipe(&["symbol"], b"A/78/1\n\xFF\n").ends(1).says("cannot read standard input");
}

/// What docs/symbols.md shows is what is printed.
#[test]
fn the_documentation_shows_what_is_printed() {
    let docs = include_str!("../../docs/symbols.md");
    let examples: Vec<&str> = docs.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(examples.len(), 3);
    for example in examples {
        let (command, printed) = example.split_once('\n').expect("a command and what it prints");
        let command = command.strip_prefix("$ undocs symbol ").expect("a command");
        let args: Vec<&str> = match command.split_once('\'') {
            Some((before, quoted)) => before.split_whitespace().chain([quoted.trim_end_matches('\'')]).collect(),
            None => command.split_whitespace().collect(),
        };
        assert_eq!(ask(&args).ends(0).out, printed, "{command}");
    }
}
