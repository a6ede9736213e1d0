//! What the linter finds: each rule in the languages where it applies, with the error planted and without.
//!
//! Cases are Markdown for people: `docs/lint.md`, where every rule has its example, and `tests/lint/LANGUAGE.md`. A block
//! "text wrong LANGUAGE" below a heading with a code must give that finding and no other, at ⟦ ⟧; "all" behind it turns on
//! the rules that are off. A block "text right LANGUAGE" must give none. A repair must mend what it is offered for.

#[path = "support/mod.rs"]
#[allow(dead_code)]
mod support;

use std::fs;
use undocs::lint::{Config, Finding, Level, RULES, explain, fix, lint, rule};
use undocs::{Language, Parser, Span};

/// Rules that no short text can break.
const WITHOUT_EXAMPLE: &[&str] = &["too-long", "block-cut"];

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
    for rule in RULES {
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
