//! Symbols and numbers: a table that a documents officer can read, messages, and what holds of any text.

use proptest::prelude::*;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use undocs::symbol::{Host, Session};
use undocs::{Date, Designation, Language};

/// The lines of a table in `tests/symbols`, without comments and its header; each has so many columns.
fn table<const N: usize>(name: &str) -> Vec<[String; N]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/symbols").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1);
    let row = |line: &str| {
        let columns: Vec<_> = line.split('\t').map(str::to_owned).collect();
        columns.try_into().unwrap_or_else(|columns| panic!("{name}: {N} columns are wanted: {columns:?}"))
    };
    lines.map(row).collect()
}

fn parts(designation: &Designation) -> String {
    let mut text = String::new();
    for (n, single) in designation.singles().enumerate() {
        for (m, part) in single.enumerate() {
            let between = if m > 0 || n > 0 { " " } else { "" };
            let joint = if m == 0 && n > 0 { "+ " } else { "" };
            write!(text, "{between}{joint}{}:{}", part.role.name(), part.text).expect("a String takes all");
        }
    }
    text
}

fn readings(designation: &Designation) -> String {
    designation.readings().map(|reading| reading.symbol.to_string()).collect::<Vec<_>>().join(" ")
}

fn address(designation: &Designation) -> String {
    designation.address(Host::Docs, Language::En).map(|address| address.to_string()).unwrap_or_default()
}

#[track_caller]
fn check(wrong: &mut String, name: &str, row: &[&str], found: &[String]) {
    if row != found {
        writeln!(wrong, "{name}\n  wanted {}\n  found  {}", row.join("\t"), found.join("\t"))
            .expect("a String takes all");
    }
}

#[test]
fn symbols_are_read_as_the_table_says() {
    let mut wrong = String::new();
    for [printed, normal, wanted_parts, words, link] in table::<5>("symbols.tsv") {
        let found = match Designation::parse(&printed) {
            Ok(found) => [found.to_string(), parts(&found), found.explain().to_string(), address(&found)],
            Err(error) => [error.to_string(), String::new(), String::new(), String::new()],
        };
        check(&mut wrong, &printed, &[&normal, &wanted_parts, &words, &link], &found);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn numbers_are_read_as_the_table_says() {
    let mut wrong = String::new();
    for [language, printed, normal, wanted, words] in table::<5>("numbers.tsv") {
        assert!(Language::from_code(&language).is_some(), "{language}");
        let found = match Designation::parse(&printed) {
            Ok(found) => [found.to_string(), readings(&found), found.explain().to_string()],
            Err(error) => [error.to_string(), String::new(), String::new()],
        };
        check(&mut wrong, &printed, &[&normal, &wanted, &words], &found);
        if let Ok(found) = Designation::parse(&printed) {
            for reading in found.readings() {
                let symbol = reading.symbol;
                assert!(!symbol.is_number() && Designation::parse(symbol.as_str()) == Ok(symbol), "{symbol}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_tables_are_long_enough_and_repeat_nothing() {
    let symbols = table::<5>("symbols.tsv").into_iter().map(|[printed, ..]| printed);
    let numbers = table::<5>("numbers.tsv").into_iter().map(|[language, printed, ..]| format!("{language} {printed}"));
    let mut all: Vec<_> = symbols.chain(numbers).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "a line is there twice");
    assert!(count >= 400, "{count}");
    let of = |code: &str| table::<5>("numbers.tsv").into_iter().filter(|[language, ..]| language == code).count();
    assert!(Language::ALL.iter().all(|language| of(language.code()) >= 20));
}

/// Known days of adoption, and days that cannot be.
#[test]
fn dates_fit_as_the_table_says() {
    let mut wrong = String::new();
    for [symbol, date, fits] in table::<3>("dates.tsv") {
        let read = Designation::parse(&symbol).unwrap_or_else(|error| panic!("{symbol}: {error}"));
        let numbers: Vec<u16> = date.split('-').map(|number| number.parse().expect("a date")).collect();
        let date = Date { year: numbers[0], month: numbers[1] as u8, day: numbers[2] as u8 };
        let found = match read.when() {
            Some(when) if when.contains(date) => "yes",
            Some(_) => "no",
            None => "unknown",
        };
        check(&mut wrong, &symbol, &[&date.to_string(), &fits], &[date.to_string(), found.to_owned()]);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn messages_say_what_was_expected_and_where() {
    let mut wrong = String::new();
    for [text, message] in table::<2>("errors.tsv") {
        let found = Designation::parse(&text).map_or_else(|error| error.to_string(), |read| format!("read as {read}"));
        check(&mut wrong, &text, &[&message], &[found]);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Each number names the same thing in whatever language it is printed.
#[test]
fn what_is_not_the_same_is_not_confused() {
    let read = |text: &str| Designation::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_ne!(read("70/1"), read("A/70/1"));
    assert_ne!(read("A/RES/70/1"), read("A/70/1"));
    assert_ne!(read("ES-11/1"), read("11/1"));
    assert_ne!(read("S-11/1").session(), read("ES-11/1").session());
    assert_eq!(read("ES-11/1").session(), Some(Session::EmergencySpecial(11)));
    assert_eq!(read("11/1").session(), Some(Session::Regular(11)));
    assert!(read("A/70/1").readings().next().is_none());
    assert_eq!(read("دإط-11/1"), read("ES-11/1"));
    assert_eq!(read("А/RES/62/10"), read("A/RES/62/10"));
}

#[test]
fn a_series_is_in_order() {
    let series = [
        "75/32",
        "A/75/10",
        "A/75/10*",
        "A/75/10/Add.1",
        "A/75/10/Corr.1",
        "A/75/10/Rev.1",
        "A/75/11",
        "A/76/2",
        "A/S-10/1",
        "A/ES-10/1",
        "A/C.1/75/1",
        "A/C.1/75/L.8",
        "A/C.1/75/L.8/Rev.1",
        "A/C.1/75/L.10",
        "A/C.2/75/1",
        "A/RES/217(III)[A]",
        "A/RES/217(III)[B]",
        "A/RES/2131(XX)",
        "A/RES/3541(XXX)",
        "A/RES/31/2",
        "A/RES/31/16",
        "A/RES/31/16A",
        "A/RES/75/1",
        "A/RES/3362(S-VII)",
        "A/RES/S-8/1",
        "S/RES/1325(2000)",
        "S/RES/2231(2015)",
    ];
    let read = series.map(|text| Designation::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")));
    let mut sorted = read;
    sorted.reverse();
    sorted.sort();
    assert_eq!(sorted.map(|symbol| symbol.to_string()), read.map(|symbol| symbol.to_string()));
}

/// Pieces of which symbols and numbers are made, and some that spoil them.
const PIECES: &[&str] = &[
    "A",
    "S",
    "E",
    "ST",
    "CEDAW",
    "/",
    "/",
    "/",
    "/",
    "RES",
    "DEC",
    "C.1",
    "HRC",
    "75",
    "32",
    "2020",
    "L.8",
    "Rev.1",
    "Corr.2",
    "Add.1",
    "S-32",
    "ES-11",
    "-",
    "–",
    " ",
    "\n",
    "(XX)",
    "(2000)",
    "(S-VII)",
    " (Part II)",
    "(Vol.I)",
    "(supp)",
    "A",
    "B",
    " A",
    " and B",
    "-B",
    "a-b",
    "*",
    "[excerpts]",
    "217",
    "ألف",
    " وباء",
    "(د-3)",
    "دإ-",
    "دإط-",
    "А",
    "Х",
    "С",
    "第",
    "号",
    "（2016）",
    "AIC.1",
    "l",
    "O",
    "I",
    "1",
    "|",
    "\\(",
    "\\)",
    "٧٥",
    "７５",
    "／",
    "\u{200f}",
    "GC",
    "D",
    "FRA",
    "CONF.VI",
    "OzL.Pro.28",
    "(14)",
    "WG.6",
    ".",
    ",",
    "x",
    "(ORG-75)",
    "S/2015/409",
    "A/69/926",
    "75/32",
    "UNEP/EA.4",
    "Res.1",
    "(0000)",
    "(II)",
    "S-10",
    "(Part",
    "3-5",
    "SR.1-28",
    "Corrigendum",
    "3.5.3",
    "IOC/A-31",
    "KEN",
    "CO",
];

fn any_designation() -> impl Strategy<Value = Option<Designation>> {
    let pieces = proptest::collection::vec(proptest::sample::select(PIECES), 1..10);
    pieces.prop_map(|pieces| Designation::parse(&pieces.concat()).ok())
}

/// One of the tables' own, for most of what pieces make is nothing.
fn known() -> impl Strategy<Value = Option<Designation>> {
    let symbols = table::<5>("symbols.tsv").into_iter().map(|[_, normal, ..]| normal);
    let numbers = table::<5>("numbers.tsv").into_iter().map(|[_, _, normal, ..]| normal);
    proptest::sample::select(symbols.chain(numbers).collect::<Vec<_>>()).prop_map(|text| Designation::parse(&text).ok())
}

#[track_caller]
fn holds(text: &str) {
    let read = match Designation::parse(text) {
        Ok(read) => read,
        Err(error) => {
            assert!(text.is_char_boundary(error.offset as usize), "{text:?}: {error}");
            return;
        }
    };
    assert_eq!(Designation::parse(&read.to_string()), Ok(read), "{text:?}");
    assert!(read.as_str().is_ascii() && !read.as_str().contains(' '), "{text:?}");
    assert!(!read.explain().to_string().is_empty());
    assert_eq!(read.is_number(), read.address(Host::Undocs, Language::Ar).is_none(), "{text:?}");
    assert!(!read.is_number() || read.singles().count() == 1, "{text:?}");
    assert!(read.is_same_but_for_revision(&read));
    let first = read.first_issue();
    assert_eq!(first.first_issue(), first, "{text:?}");
    // The parts are all of it, but for what parts them.
    let all: String = read.singles().flatten().map(|part| part.text).collect();
    let bare: String = read.as_str().chars().filter(|&c| c != '/').collect();
    assert_eq!(all.replace('-', ""), bare.replace('-', ""), "{text:?}");
    if let Some(undocs::symbol::When { earliest: Some(first), latest: Some(last) }) = read.when() {
        assert!(first <= last, "{text:?}");
        let printed = |date: Date| format!("{:04}年{}月{}日", date.year, date.month, date.day);
        let days = [first, last].map(printed);
        assert!(days.iter().all(|day| Date::parse(day, Language::Zh).is_ok()), "{text:?}: {days:?}");
    }
    let _ = (read.number(), read.letters(), read.session(), read.year(), read.series());
    for reading in read.readings() {
        assert_eq!(Designation::parse(reading.symbol.as_str()), Ok(reading.symbol), "{text:?}");
    }
}

/// What follows a letter behind a blank is held to the grammar as what stands before it: what is written of a symbol has no
/// blank, and is read again.
#[test]
fn a_part_is_as_long_as_the_grammar_has_it() {
    for text in ["A/C.2/599184023 A/C.2/59919918402", "A/C.2/59 A/Abcdefghijklm", "A/C.2/59 A/L.123456789"] {
        assert!(Designation::parse(text).is_err(), "{text}");
    }
    for text in ["A/C.2/599184023 A/C.2/5991991840", "A/C.2/59 A/Abcdefghijkl", "A/C.2/59 A/L.12345678"] {
        let read = Designation::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(Designation::parse(read.as_str()), Ok(read), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_not(text in ".{0,40}") {
        holds(&text);
    }

    #[test]
    fn what_is_printed_is_read_as_the_same(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 1..14)) {
        holds(&pieces.concat());
    }

    #[test]
    fn the_order_is_total(
        a in prop_oneof![any_designation(), known()], b in prop_oneof![any_designation(), known()], c in known(),
    ) {
        use std::cmp::Ordering::Greater;
        if let (Some(a), Some(b), Some(c)) = (a, b, c) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
            let mut all = [a, b, c];
            all.sort();
            prop_assert!(all.windows(2).all(|pair| pair[0].cmp(&pair[1]) != Greater) && all[0] <= all[2]);
        }
    }
}
