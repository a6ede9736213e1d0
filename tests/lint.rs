//! What the linter finds: each rule in the languages where it applies, with the error planted and without.
//!
//! Cases are Markdown for people: `docs/lint.md`, where every rule has its example, and `tests/lint/LANGUAGE.md`. A block
//! "text wrong LANGUAGE" below a heading with a code must give that finding and no other, at ⟦ ⟧; "all" behind it turns on
//! the rules that are off. A block "text right LANGUAGE" must give none. A repair must mend what it is offered for.

mod support;

use proptest::prelude::*;
use std::fs;
use undocs::lint::{Config, Finding, Level, Needs, RULES, explain, fix, lint, rule};
use undocs::{Language, LineIndex, Parser, Span};

/// Rules that no short text can break, or no text by itself.
const WITHOUT_EXAMPLE: &[&str] = &["too-long", "block-cut", "other-text"];

struct Case {
    place: String,
    code: String,
    language: Language,
    all: bool,
    text: String,
    /// Where the finding is; nowhere in a text that is right.
    marks: Vec<Span>,
}

fn cases(name: &str) -> Vec<Case> {
    let text = fs::read_to_string(support::root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (mut cases, mut code, mut block): (Vec<Case>, String, Option<Case>) = (Vec::new(), String::new(), None);
    for (n, line) in text.lines().enumerate() {
        if let Some(case) = &mut block {
            if line == "```" {
                (case.text, case.marks) = unmarked(case.text.trim_end_matches('\n'));
                cases.extend(block.take());
            } else {
                case.text += line;
                case.text.push('\n');
            }
            continue;
        }
        if let Some(head) = line.strip_prefix('#') {
            code = head.trim_matches(['#', ' ', '`']).into();
        }
        let Some(info) = line.strip_prefix("```text ") else { continue };
        let mut words = info.split(' ');
        let wrong = words.next() == Some("wrong");
        let tag = words.next().unwrap_or_default();
        let language = Language::ALL.iter().copied().find(|l| l.code() == tag);
        block = Some(Case {
            place: format!("{name}:{}", n + 1),
            code: if wrong { code.clone() } else { String::new() },
            language: language.unwrap_or_else(|| panic!("{name}:{}: in which language?", n + 1)),
            all: words.next() == Some("all"),
            text: String::new(),
            marks: vec![],
        });
    }
    cases
}

/// A text without its marks, and where they were.
fn unmarked(text: &str) -> (String, Vec<Span>) {
    let (mut plain, mut open, mut spans) = (String::new(), 0, Vec::new());
    for c in text.chars() {
        match c {
            '⟦' => open = plain.len() as u32,
            '⟧' => spans.push(Span::new(open, plain.len() as u32)),
            c => plain.push(c),
        }
    }
    (plain, spans)
}

fn find(case: &Case, text: &str) -> Vec<Finding> {
    let config = Config::new();
    let config = if case.all { config.set("all", Level::Note).expect("all rules") } else { config };
    let parser = if case.all { Parser::new() } else { Parser::new().language(case.language) };
    lint(&parser.parse(text).document, text, &config)
}

/// What is wrong with a case, if anything.
fn check(case: &Case) -> Option<String> {
    let found = find(case, &case.text);
    let said: Vec<_> = found.iter().map(|f| (&*f.code, f.span, &case.text[f.span.range()], &*f.message)).collect();
    let wanted: Vec<_> = case.marks.iter().map(|span| (&*case.code, *span)).collect();
    let given: Vec<_> = said.iter().map(|(code, span, ..)| (*code, *span)).collect();
    if given != wanted {
        return Some(format!("{}: wanted {wanted:?}, found {said:#?}", case.place));
    }
    let fixed = fix(&case.text, &found);
    if fixed.made != found.iter().filter(|f| f.fix.is_some()).count() {
        return Some(format!("{}: some repairs overlap", case.place));
    }
    let left = if fixed.made > 0 { find(case, &fixed.text) } else { vec![] };
    (!left.is_empty()).then(|| format!("{}: after the repair\n{}\nthere is {left:#?}", case.place, fixed.text))
}

#[track_caller]
fn check_all(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().filter_map(check).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_example_that_is_right() {
    let cases = cases("docs/lint.md");
    // Rules about markup have files of AKN4UN for examples: tests/audit.rs.
    for rule in RULES.iter().filter(|rule| rule.needs != Needs::Markup) {
        let examples = cases.iter().filter(|case| case.code == rule.code).count();
        let none = WITHOUT_EXAMPLE.contains(&rule.code);
        assert!(none || examples > 0, "docs/lint.md: `{}` has no example", rule.code);
        let text = explain(rule.code).unwrap_or_else(|| panic!("docs/lint.md: `{}` is missing", rule.code));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&format!("evel `{}`", rule.level.as_str())), "{}: which level?", rule.code);
        assert!(text.contains("ource:") && text.contains("*What to do*"), "{}: source, and what to do", rule.code);
    }
    check_all(&cases);
}

#[test]
fn in_every_language() {
    let mut all = Vec::new();
    for language in Language::ALL {
        let cases = cases(&format!("tests/lint/{}.md", language.code()));
        assert!(cases.iter().filter(|case| !case.code.is_empty()).count() >= 5, "{}", language.code());
        for case in &cases {
            assert!(case.code.is_empty() || rule(&case.code).is_some(), "{}: `{}` is no rule", case.place, case.code);
        }
        all.extend(cases);
    }
    check_all(&all);
}

/// A code, a line and a column.
type Place = (&'static str, u32, u32);

/// What a person finds who reads the five documents, and nothing else: code, line, column.
///
/// The scan has letters misread, and its footnotes were cut off; the report has two marks after a name in a list of those
/// who voted, and two full stops after the last list; the page begins and ends in the middle. The resolution and the
/// working group's draft are as they should be.
const SEEDS: &[(&str, &[Place])] = &[
    ("000_4daad4f667ac8c17", &[]), // `20101, 20132`: plain digits whose notes are lost are text
    ("001_7159105f4b52353e", &[("double-punctuation", 254, 31), ("double-punctuation", 534, 64)]),
    ("002_ddbe4d362997a4bf", &[]),
    ("003_167c39dce97de395", &[("begins-inside", 1, 1), ("ends-inside", 3, 34)]),
    ("004_cbb90a1089c47f55", &[]),
];

/// Where the scan has `1` or `I` for `l` before an apostrophe.
const MISREAD: &[(u32, u32)] = &[
    (34, 67),
    (35, 1),
    (35, 37),
    (91, 28),
    (99, 27),
    (105, 41),
    (105, 56),
    (109, 22),
    (109, 39),
    (111, 12),
    (112, 20),
    (115, 16),
    (119, 12),
    (144, 1),
    (147, 43),
    (158, 40),
    (160, 50),
    (163, 20),
    (167, 59),
    (186, 67),
    (195, 1),
    (196, 67),
    (199, 25),
    (200, 44),
];

#[test]
fn the_seeds_as_a_person_reads_them() {
    let Some(shared) = support::shared() else { return };
    for (name, wanted) in SEEDS {
        let text = fs::read_to_string(shared.join(format!("seeds/{name}.txt"))).expect("the seed is there");
        let index = LineIndex::new(&text);
        let found = lint(&undocs::parse(&text).document, &text, &Config::new());
        let place = |finding: &Finding| {
            let place = index.place(finding.span.start);
            (place.line, place.column)
        };
        let (scanned, found): (Vec<_>, Vec<_>) = found.iter().partition(|f| f.code == "scanned-letter");
        let found: Vec<_> = found.into_iter().map(|f| (&*f.code, place(f).0, place(f).1)).collect();
        assert_eq!(found, *wanted, "{name}");
        let misread = if scanned.is_empty() { &[][..] } else { MISREAD };
        assert_eq!(scanned.iter().map(|f| place(f)).collect::<Vec<_>>(), misread, "{name}");
        assert_eq!(scanned.is_empty(), !name.starts_with("000"), "{name}");
    }
}

/// On any text: places are in it, findings are in order, repairs do not overlap and mend what they are offered for.
#[test]
fn what_is_repaired_is_not_found_again() {
    let mut texts = support::texts_below(&support::root().join("tests/fixtures"));
    texts.extend(support::corpus().into_iter().step_by(10));
    assert!(texts.len() > 5);
    for (path, text) in texts {
        let found = lint(&undocs::parse(&text).document, &text, &Config::new());
        for finding in &found {
            let spans = [finding.span].into_iter().chain(finding.related.iter().copied());
            let spans = spans.chain(finding.fix.iter().map(|edit| edit.span));
            for span in spans {
                assert!(text.get(span.range()).is_some(), "{}: {finding:?}", path.display());
            }
        }
        assert!(found.is_sorted_by_key(|finding| finding.span), "{}", path.display());
        let fixed = fix(&text, &found);
        if fixed.made > 0 {
            let again = lint(&undocs::parse(&fixed.text).document, &fixed.text, &Config::new());
            let repairs = |found: &[Finding]| found.iter().filter(|finding| finding.fix.is_some()).count();
            assert!(repairs(&again) <= repairs(&found) - fixed.made, "{}: {again:#?}", path.display());
            assert_eq!(fixed.made + fixed.left, repairs(&found), "{}", path.display());
        }
    }
}

/// The sample of the page that shows what is odd has something to repair, and something that only a person can.
#[test]
fn the_sample_with_oddities_can_be_repaired_in_part() {
    let text = fs::read_to_string(support::root().join("samples/en/notes.txt")).expect("the sample");
    let find = |text: &str| lint(&undocs::parse(text).document, text, &Config::new());
    let found = find(&text);
    let fixed = fix(&text, &found);
    assert_eq!((fixed.made, fixed.left), (2, 0), "{found:#?}");
    let repaired: Vec<_> = found.iter().filter(|found| found.fix.is_some()).map(|found| &*found.code).collect();
    assert_eq!(repaired, ["double-punctuation", "stray-space"]);
    assert_eq!(find(&fixed.text).len(), found.len() - 2);
    assert!(!find(&fixed.text).is_empty());
}

/// Marks and blanks behind a paragraph, as bad as may be: repairs meet there.
const ENDS: &[&str] =
    &[";", ";;", ";;;", " ;", " ; ;", ".,", "..", ". .", ",;", ",,", " ,", "; ", "’", "'", "”", "\"", "_", "*", ")"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    /// Repairs that meet change no word, and come to an end.
    #[test]
    fn repairs_that_meet_garble_nothing(
        french in any::<bool>(), ends in proptest::collection::vec(proptest::collection::vec(proptest::sample::select(ENDS), 0..4), 4..5),
    ) {
        let ends: Vec<String> = ends.iter().map(|end| end.concat()).collect();
        let [a, b, c, d] = &ends[..] else { unreachable!("four were asked for") };
        let mut text = match french {
            false => format!(
                "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling the keeper’s lamp{a}\n\nNoting that it burns{b}\n\n\
                 1. Decides to light it{c}\n\n2. Decides to rest{d}\n"
            ),
            true => format!(
                "74/1. Phares\n\nL’Assemblée générale,\n\nRappelant la lampe du gardien{a}\n\nNotant qu’elle brûle{b}\n\n\
                 1. Décide de l’allumer{c}\n\n2. Décide de se reposer{d}\n"
            ),
        };
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let before = words(&text);
        for round in 0.. {
            let found = lint(&undocs::parse(&text).document, &text, &Config::new());
            let fixed = fix(&text, &found);
            prop_assert_eq!(words(&fixed.text), &*before, "{}", text);
            if fixed.made == 0 {
                prop_assert_eq!(fixed.left, 0);
                break;
            }
            prop_assert!(round < 12, "no end: {text}");
            text = fixed.text;
        }
    }
}

/// What the specification of SARIF 2.1.0 asks of a log: what must be there, what it may be, and that indices, places and
/// levels say what the findings say. (Sections 3.13, 3.14, 3.18, 3.19, 3.27 to 3.30, 3.49, 3.55 to 3.57.)
#[test]
fn sarif_is_as_specified() {
    let text =
        "74/1. Φάροι\n\nThe General Assembly,\n\nNoting the 灯 (see “a report”𝄞 on oil,\n\n1. Decides to rest..\n";
    let found = lint(&undocs::parse(text).document, text, &Config::new().set("unclosed", Level::Deny).unwrap());
    let results = undocs::write::lint::Sarif::new("drafts/a b é.txt", text).results(&found);
    let mut log = String::new();
    undocs::write::lint::sarif(&results, &mut log).unwrap();
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "undocs");
    let rules = driver["rules"].as_array().unwrap();
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    let levels = ["none", "note", "warning", "error"];
    for rule in rules {
        assert!(rule["shortDescription"]["text"].is_string() && rule["help"]["text"].is_string(), "{rule}");
        assert!(levels.contains(&rule["defaultConfiguration"]["level"].as_str().unwrap()), "{rule}");
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), found.len());
    for (result, finding) in results.iter().zip(&found) {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!((result["ruleId"].as_str(), ids[index]), (Some(&*finding.code), &*finding.code));
        assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        let physical = &result["locations"][0]["physicalLocation"];
        assert_eq!(physical["artifactLocation"]["uri"], "drafts/a%20b%20%C3%A9.txt");
        assert_eq!(region(text, &physical["region"]), &text[finding.span.range()]);
        for (fix, edit) in result["fixes"].as_array().into_iter().flatten().zip(&finding.fix) {
            let replacement = &fix["artifactChanges"][0]["replacements"][0];
            assert_eq!(region(text, &replacement["deletedRegion"]), &text[edit.span.range()]);
            assert_eq!(replacement["insertedContent"]["text"], *edit.text);
        }
    }
    let said: Vec<_> = results.iter().map(|result| (result["ruleId"].as_str(), result["level"].as_str())).collect();
    assert_eq!(said, [(Some("unclosed"), Some("error")), (Some("double-punctuation"), Some("warning"))]);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), RULES.len());
}

/// The text of a region, by its lines and columns; both count from 1, and the last column is the one behind the end.
fn region<'t>(text: &'t str, region: &serde_json::Value) -> &'t str {
    let number = |name: &str| region[name].as_u64().unwrap_or_else(|| panic!("{name}: {region}")) as usize;
    let place = |line: usize, column: usize| {
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        start + text[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
    };
    let by_column = place(number("startLine"), number("startColumn"))..place(number("endLine"), number("endColumn"));
    let by_byte = number("byteOffset")..number("byteOffset") + number("byteLength");
    assert_eq!(by_column, by_byte, "{region}");
    &text[by_byte]
}

#[test]
fn findings_are_read_back() {
    let text = "74/1. Lighthouses\n\nThe General Assembly,\n\n1. Decides to rest..\n";
    let found = lint(&undocs::parse(text).document, text, &Config::new());
    let json = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Finding>>(&json).unwrap(), found);
}
