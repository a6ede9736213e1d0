//! The audit of AKN4UN: a file with nothing wrong gives nothing, and one with one thing wrong gives that.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use undocs::lint::{Config, Finding, Needs, RULES, audit, explain};
use undocs::read;

/// A resolution on lighthouses, in the United Nations’ markup, with nothing wrong.
const CLEAN: &str = include_str!("audit/resolution.xml");

/// What to change, into what, and the rule that sees it.
const PLANTED: &[(&str, &str, &str)] = &[
    // Links: number, session, organ, kind, part.
    (r#"RES/73/266">73/266<"#, r#"RES/73/226">73/266<"#, "link-target"),
    (r#"RES/73/266">73/266<"#, r#"RES/73/266">73/226<"#, "link-target"),
    (r#"RES/2131(XX)">"#, r#"RES/2131(XXI)">"#, "link-target"),
    (r#"RES/S-24/2">"#, r#"RES/24/2">"#, "link-target"),
    (r#"en/A/88/317">A/88/317<"#, r#"en/A/88/371">A/88/317<"#, "link-target"),
    (r#"A/HRC/RES/71/27">"#, r#"A/RES/71/27">"#, "link-series"),
    (r#"A/DEC/87/512">"#, r#"A/RES/87/512">"#, "link-series"),
    (r#"RES/86/246B">86/246 B<"#, r#"RES/86/246C">86/246 B<"#, "link-part"),
    // Addresses.
    (r#"href="https://undocs.org/en/A/RES/73/266""#, r#"href="""#, "link-address"),
    (r#"href="https://undocs.org/en/A/88/317""#, r#"href="file:///C:/Drafts/A/88/317""#, "link-address"),
    (r#"href="https://undocs.org/en/A/88/317""#, r#"href="https://undocs.org/en/A//88/317""#, "link-address"),
    (r#"href="https://undocs.org/en/A/88/317""#, r#"href="https://undocs.org/en/А/88/317""#, "link-address"),
    (r#"href="https://undocs.org/en/A/RES/73/266""#, r#"href="http://undocs.org/en/A/RES/73/266""#, "link-form"),
    (r#"RES/2131(XX)">"#, r#"RES/2131 (XX)">"#, "link-form"),
    (r#"https://undocs.org/en/A/RES/73/266"#, r#"https://undocs.org/fr/A/RES/73/266"#, "link-language"),
    (
        r#"<a href="https://undocs.org/en/A/RES/73/266">73/266</a>"#,
        r#"<a href="https://undocs.org/en/A/RES/73/266">73/</a><a href="https://undocs.org/en/A/RES/73/266">266</a>"#,
        "link-cut",
    ),
    (
        r#"<a href="https://undocs.org/en/A/RES/73/266">73/266</a>"#,
        r#"73<a href="https://undocs.org/en/A/RES/73/266">/266</a>"#,
        "link-cut",
    ),
    (r#">73/266</a>"#, r#"></a>73/266"#, "link-empty"),
    // Votes and sponsors.
    (r##"<count value="3" refersTo="#inFavour">"##, r##"<count value="4" refersTo="#inFavour">"##, "count-mismatch"),
    (r##"<count value="2" refersTo="#against">"##, r##"<count value="two" refersTo="#against">"##, "count-mismatch"),
    (r##"refersTo="#memberState">MALTA<"##, r##"refersTo="#memberState">FIJI<"##, "state-twice"),
    (r#"Ghana and Malta"#, r#"Ghana and Peru"#, "lists-differ"),
    (r#"by="Fiji and Malta""#, r#"by="Malta and Malta""#, "sponsor-twice"),
    // Ids and what refers to them.
    (r#"eId="para_5" class"#, r#"eId="para_4" class"#, "id-repeated"),
    (r#"eId="para_4_list_point_b""#, r#"eId="para_4_list_point_c""#, "id-misplaced"),
    (r#"eId="para_4_list_point_b""#, r#"eId="para_3_list_point_b""#, "id-misplaced"),
    (r##"refersTo="#resolutionTitle""##, r##"refersTo="#title""##, "reference-dangling"),
    (r##"refersTo="#symbol""##, r#"refersTo="symbol""#, "reference-plain"),
    // Order.
    (r#"<num>3.</num>"#, r#"<num>4.</num>"#, "label-gap"),
    (r#"<num>(b)</num>"#, r#"<num>(c)</num>"#, "label-gap"),
    (r#"marker="2" placement"#, r#"marker="3" placement"#, "note-order"),
    // What the file says it is.
    (r#"unga/2033-12-20/88-417/!main/""#, r#"unga/2033-12-20/88-471/!main/""#, "frbr-number"),
    (
        r#"<FRBRdate date="2033-12-20" name="adoption"/>"#,
        r#"<FRBRdate date="2033-12-02" name="adoption"/>"#,
        "frbr-date",
    ),
    (
        r#"<FRBRdate date="2034-01-05" name="publication"/>"#,
        r#"<FRBRdate date="2034-01-15" name="publication"/>"#,
        "frbr-date",
    ),
    (r#"FRBRlanguage language="eng""#, r#"FRBRlanguage language="fra""#, "frbr-language"),
    (r#"<docNumber>88/417.</docNumber>"#, r#"<docNumber>88/471.</docNumber>"#, "number-mismatch"),
    (r#"<docDate date="2034-01-05""#, r#"<docDate date="2034-05-01""#, "date-printed"),
    (r#"<step date="2033-12-20" outcome="adopted""#, r#"<step date="2033-12-21" outcome="adopted""#, "adoption-date"),
    (r#"General Assembly on 20 December 2033"#, r#"General Assembly on 10 December 2033"#, "adoption-date"),
    (r#"value="88" eId"#, r#"value="87" eId"#, "session-value"),
    // Dates of what is cited.
    (r#"73/266</a> of 22 December 2018, as it did"#, r#"73/266</a> of 23 December 2018, as it did"#, "two-dates"),
    (r#"2131 (XX)</a> of 21 December 1965"#, r#"2131 (XX)</a> of 21 December 1995"#, "date-impossible"),
];

fn found(xml: &str) -> Vec<Finding> {
    audit(&read::akn(xml).expect("well-formed"), &Config::new())
}

#[test]
fn nothing_wrong_gives_nothing() {
    let found = found(CLEAN);
    let told: Vec<_> = found.iter().map(|found| (&found.code, &found.message, &CLEAN[found.span.range()])).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn each_planted_error_is_found() {
    let mut wrong = Vec::new();
    for (from, to, code) in PLANTED {
        let xml = CLEAN.replacen(from, to, 1);
        if xml == CLEAN {
            wrong.push(format!("`{from}` does not stand in the file"));
            continue;
        }
        let found = found(&xml);
        if !found.iter().any(|found| found.code == *code) {
            let codes: Vec<_> = found.iter().map(|found| (&found.code, &found.message)).collect();
            wrong.push(format!("{code}: `{to}` gives {codes:?}"));
        }
        for found in &found {
            assert!(xml.get(found.span.range()).is_some(), "{found:?}");
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every rule of the audit has a planted error, and a section in `docs/audit.md` whose example has the error.
#[test]
fn every_rule_is_planted_and_described() {
    let planted: BTreeSet<&str> = PLANTED.iter().map(|(_, _, code)| *code).collect();
    for rule in RULES.iter().filter(|rule| rule.needs == Needs::Markup) {
        assert!(planted.contains(rule.code), "{} is not planted", rule.code);
        let text = explain(rule.code).unwrap_or_else(|| panic!("{} is not in docs/audit.md", rule.code));
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(&format!("evel `{}`", rule.level.as_str())), "{}: which level?", rule.code);
        assert!(words.contains("ource:") && words.contains("*What to do*"), "{}: source, and what to do", rule.code);
        let (_, example) = text.split_once("```xml\n").unwrap_or_else(|| panic!("{} has no example", rule.code));
        let (example, _) = example.split_once("```").expect("the example ends");
        let found = found(example);
        assert!(found.iter().any(|found| found.code == rule.code), "{}: {found:?}", rule.code);
    }
}

/// What `docs/audit.md` says is found in the UN’s own files is what is found.
#[test]
fn the_corpus_is_reported() {
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let corpus = Path::new(&shared).join("corpus");
    let list = fs::read_to_string(corpus.join("dev.txt")).expect("the list of the corpus");
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut files = 0;
    for name in list.lines().filter(|name| !name.is_empty()) {
        let xml = fs::read_to_string(corpus.join(name)).expect("a file of the corpus");
        files += 1;
        for found in found(&xml) {
            assert!(xml.get(found.span.range()).is_some(), "{name}: {found:?}");
            *counts.entry(found.code.into_owned()).or_default() += 1;
        }
    }
    assert_eq!(files, 630);
    let page = include_str!("../docs/audit.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let said: BTreeMap<&str, usize> = rows.map(|(code, row)| (code, first_number(row))).collect();
    for rule in RULES.iter().filter(|rule| rule.needs == Needs::Markup) {
        let found = counts.get(rule.code).copied().unwrap_or(0);
        assert_eq!(said.get(rule.code).copied().unwrap_or(0), found, "{}", rule.code);
    }
}

/// What our own files are told for what stands in the texts: an error in each of them, planted or of their subject.
const OURS: &[(&str, &str, usize)] = &[
    // A name is missing, a footnote and a number.
    ("samples/en/notes.txt", "count-mismatch", 1),
    ("samples/en/notes.txt", "label-gap", 1),
    ("samples/en/notes.txt", "reference-dangling", 1),
    ("tests/fixtures/en/fragment.txt", "label-gap", 1),
    ("tests/fixtures/en/numbering.txt", "label-gap", 1),
    ("tests/fixtures/en/parts.txt", "date-impossible", 1),
    // Without a text there is no language.
    ("tests/fixtures/fr/empty.txt", "frbr-language", 1),
    ("tests/fixtures/fr/fragment.txt", "label-gap", 1),
    ("tests/fixtures/fr/numbering.txt", "label-gap", 1),
    ("tests/fixtures/fr/parts.txt", "date-impossible", 1),
    // The first note was on a page before.
    ("tests/fixtures/ru/flat-recitals.txt", "note-order", 1),
    ("tests/fixtures/zh/letters.txt", "date-impossible", 2),
];

/// What the writer makes of a text has no error that the text has not.
#[test]
fn what_we_write_has_nothing_wrong_of_its_own() {
    let root = support::root();
    let mut texts = support::texts_below(&root.join("samples"));
    texts.extend(support::texts_below(&root.join("tests/fixtures")));
    assert!(texts.len() > 100, "{}", texts.len());
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut told = String::new();
    for (path, text) in texts {
        let xml = written(&text);
        let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        for found in found(&xml) {
            told += &format!("{name}: {}: {}\n", found.code, found.message);
            *counts.entry((name.clone(), found.code.into_owned())).or_default() += 1;
        }
    }
    let found: Vec<_> = counts.iter().map(|((name, code), count)| (&**name, &**code, *count)).collect();
    assert_eq!(found, OURS, "\n{told}");
}

/// The same of the corpus: in ids, references and links, which the writer makes, nothing is wrong but a call whose footnote
/// is not in the text. What a link leads to, and where it stands, is as well read as the text is: that is asked elsewhere.
#[test]
fn what_we_write_of_the_corpus_has_nothing_wrong_of_its_own() {
    for (path, text) in support::corpus().into_iter().step_by(7) {
        for found in found(&written(&text)) {
            let code = &*found.code;
            let ours = ["id-", "reference-", "link-address", "link-form", "link-empty"];
            let ours = ours.iter().any(|begin| code.starts_with(begin));
            let of_the_text = code == "reference-dangling" && found.message.starts_with("`#` is");
            assert!(!ours || of_the_text, "{}: {code}: {}", path.display(), found.message);
        }
    }
}

fn written(text: &str) -> String {
    let mut xml = Vec::new();
    undocs::write::akn(&undocs::parse(text).document, &mut xml).expect("a Vec takes all");
    String::from_utf8(xml).expect("the writer writes UTF-8")
}

fn first_number(row: &str) -> usize {
    row.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no number in {row}"))
}
