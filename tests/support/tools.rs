//! What must hold of all that is made of a document, whatever text it was read from, and whatever text is handed in
//! beside it.

use super::{Check, check_akn, check_tree, check_writers, ensure};
use serde_json::Value;
use undocs::ballots::{self, Cast, Count};
use undocs::cite::{Graph, references};
use undocs::compare::{Change, Comparison, Config as Comparing, Scanning, compare, drafts, pick, select};
use undocs::lint::{Config, Finding, Level, audit, fix, lint};
use undocs::write::compare::{Marks, Shown};
use undocs::write::graph::{Format, Head};
use undocs::write::{self, Layout};
use undocs::{Designation, Document, LineIndex, Positions, Symbol, read};

fn failed(error: impl std::fmt::Display) -> String {
    format!("memory does not take what is written: {error}")
}

/// Every rule speaks, also those that are silent by themselves.
fn all_rules() -> Config {
    Config::new().set("all", Level::Note).expect("all are rules")
}

/// Everything that is made of one text.
pub fn check_tools(text: &str) -> Check {
    let document = undocs::parse(text).document;
    check_lint(text, &document)?;
    check_repairs(text)?;
    check_cite(&document)?;
    check_votes(&document)?;
    check_itself(&document)?;
    check_back(&document)
}

/// Places lie in the text, findings are in order and none of them is that the text is another; JSON and SARIF are JSON.
fn check_lint(text: &str, document: &Document<'_>) -> Check {
    let found = lint(document, text, &all_rules());
    for finding in &found {
        let edit = finding.fix.iter().map(|edit| edit.span);
        let mut spans = [finding.span].into_iter().chain(finding.related.iter().copied()).chain(edit);
        ensure(spans.all(|span| text.get(span.range()).is_some()), || format!("{finding:?} lies outside"))?;
        ensure(finding.code != "other-text", || "its own text is taken for another".into())?;
    }
    ensure(found.is_sorted_by_key(|finding| finding.span), || "findings out of order".into())?;
    check_written(text, &found)
}

fn check_written(text: &str, found: &[Finding]) -> Check {
    let mut json = String::new();
    write::lint::json("a.txt", text, found, &mut json).map_err(failed)?;
    let read: Value = serde_json::from_str(&json).map_err(|error| format!("{error}: {json}"))?;
    ensure(read["findings"].as_array().map(Vec::len) == Some(found.len()), || format!("findings are lost: {json}"))?;
    let mut log = String::new();
    let results = write::lint::Sarif::new("a.txt", text).results(found);
    write::lint::sarif(&results, &mut log).map_err(failed)?;
    let read: Value = serde_json::from_str(&log).map_err(|error| format!("{error}: {log}"))?;
    let results = read["runs"][0]["results"].as_array().map(Vec::len);
    ensure(results == Some(found.len()), || format!("results are lost: {log}"))
}

/// So many rounds of repairs no short text needs.
const ROUNDS: usize = 64;

/// Repairs come to an end.
fn check_repairs(text: &str) -> Check {
    let mut now = text.to_owned();
    for _ in 0..ROUNDS {
        let found = lint(&undocs::parse(&now).document, &now, &Config::new());
        let fixed = fix(&now, &found);
        if fixed.made == 0 {
            return ensure(fixed.left == 0, || format!("a repair of {now:?} cannot be made: {found:?}"));
        }
        now = fixed.text;
    }
    Err(format!("repairs have no end: {now:?}"))
}

/// Each form of what is cited can be read by what it is for.
fn check_cite(document: &Document<'_>) -> Check {
    let found = references(document, "a {\"<&\\.txt");
    let mut graph = Graph::default();
    graph.add(document, "a {\"<&\\.txt");
    let mut twice = graph.clone();
    twice.merge(graph.clone());
    ensure(twice.nodes().len() == graph.nodes().len(), || "a graph and itself have more nodes than it has".into())?;
    for form in Format::ALL {
        let mut out = Vec::new();
        match form {
            Format::Rows(form) => form.write(&found, Head::Named, &mut out).map_err(failed)?,
            Format::Drawn(form) => form.write(&graph, &mut out).map_err(failed)?,
        }
        let out = String::from_utf8(out).map_err(failed)?;
        let good = match form.as_str() {
            "csv" => csv::Reader::from_reader(out.as_bytes()).records().filter(Result::is_ok).count() == found.len(),
            "jsonl" => out.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count() == found.len(),
            "graphml" => is_xml(&out),
            "jsonld" => serde_json::from_str::<Value>(&out).is_ok(),
            // A brace behind a backslash closes nothing for BibTeX either way, so all are counted.
            "bibtex" => is_balanced(&out),
            _ => out.starts_with("digraph") && out.trim_end().ends_with('}'),
        };
        ensure(good, || format!("no {}: {out}", form.as_str()))?;
    }
    Ok(())
}

/// Whether braces open before they close, and all close: of the entries of BibTeX, where each begins a line.
fn is_balanced(out: &str) -> bool {
    let mut open = 0_usize;
    for c in out.chars() {
        match c {
            '{' => open += 1,
            '}' if open == 0 => return false,
            '}' => open -= 1,
            _ => {}
        }
    }
    open == 0
}

fn is_xml(out: &str) -> bool {
    let mut reader = quick_xml::Reader::from_str(out);
    let mut open = 0_i64;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Start(tag)) => {
                open += 1;
                if !tag.attributes().all(|attribute| attribute.is_ok()) {
                    return false;
                }
            }
            Ok(quick_xml::events::Event::End(_)) => open -= 1,
            Ok(quick_xml::events::Event::Eof) => return open == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn check_votes(document: &Document<'_>) -> Check {
    let (cast, counts) = (ballots::cast(document), ballots::counts(document));
    let _ = ballots::check(document);
    let mut out = Vec::new();
    write::votes::head::<Cast<'_>>(&mut out).map_err(failed)?;
    write::votes::csv(&cast, "=a,\"b\".txt", &mut out).map_err(failed)?;
    let rows = csv::Reader::from_reader(&out[..]).records().filter(Result::is_ok).count();
    ensure(rows == cast.len(), || format!("{rows} rows of {}", cast.len()))?;
    let mut out = Vec::new();
    write::votes::head::<Count<'_>>(&mut out).map_err(failed)?;
    write::votes::csv(&counts, "a.txt", &mut out).map_err(failed)?;
    let mut out = Vec::new();
    write::votes::jsonl(&cast, "a.txt", &mut out).map_err(failed)?;
    let lines = String::from_utf8(out).map_err(failed)?;
    let read = lines.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count();
    ensure(read == cast.len(), || format!("{read} lines of {}", cast.len()))
}

/// A document and itself differ in nothing.
fn check_itself(document: &Document<'_>) -> Check {
    let comparison = compare(document, document, &Comparing::default());
    ensure(comparison.rows.iter().all(|row| row.change == Change::Unchanged), || {
        format!("it differs from itself: {:?}", comparison.counts)
    })?;
    ensure(comparison.is_same(), || "it is not the same as itself".into())?;
    check_compared(&comparison)
}

fn check_compared(comparison: &Comparison<'_>) -> Check {
    let [mut text, mut json, mut page] = [const { String::new() }; 3];
    write::compare::text(comparison, &Marks::PLAIN, Shown::All, &mut text).map_err(failed)?;
    write::compare::json(comparison, Layout::Compact, &mut json).map_err(failed)?;
    write::compare::html(comparison, &mut page).map_err(failed)?;
    serde_json::from_str::<Value>(&json).map_err(|error| format!("{error}: {json}"))?;
    ensure(page.trim_end().ends_with("</html>"), || "the page is not closed".into())
}

/// Two documents and the same two the other way round: what one has more, the other has less.
pub fn check_mirrored(before: &str, after: &str) -> Check {
    let (before, after) = (undocs::parse(before).document, undocs::parse(after).document);
    let _ = pick(&before, &after);
    let _ = drafts(&before);
    let _ = select(&before, "#1");
    for scanning in [Scanning::Apart, Scanning::Edit] {
        let config = Comparing { scanning, ..Comparing::default() };
        let (there, back) = (compare(&before, &after, &config), compare(&after, &before, &config));
        let (a, b) = (there.counts, back.counts);
        ensure((a.added, a.dropped) == (b.dropped, b.added), || format!("{a:?} one way, {b:?} the other"))?;
        let alike = |c: undocs::compare::Counts| (c.unchanged, c.scanning, c.reworded, c.aligned, c.renumbered);
        ensure(alike(a) == alike(b), || format!("{a:?} one way, {b:?} the other"))?;
        for row in &there.rows {
            let (before, after): (Vec<_>, Vec<_>) =
                row.pieces.iter().map(|piece| (&*piece.before, &*piece.after)).unzip();
            let joined = |paragraph: &Option<undocs::compare::Paragraph<'_>>, pieces: Vec<&str>| {
                pieces.is_empty() || paragraph.as_ref().is_some_and(|paragraph| paragraph.text == pieces.concat())
            };
            let good = joined(&row.before, before) && joined(&row.after, after);
            ensure(good, || format!("the pieces are not the text: {row:?}"))?;
        }
        check_compared(&there)?;
    }
    Ok(())
}

/// What is written as Markdown is a text, and what is written as AKN4UN is read again.
fn check_back(document: &Document<'_>) -> Check {
    let mut markdown = String::new();
    write::markdown(document, &mut markdown).map_err(failed)?;
    check_tree(&markdown, &undocs::parse(&markdown))?;
    let mut xml = Vec::new();
    write::akn(document, &mut xml).map_err(failed)?;
    let xml = String::from_utf8(xml).map_err(failed)?;
    read::akn(&xml).map_err(|error| format!("{error}: {xml}"))?;
    check_reader(&xml)
}

/// A file of AKN4UN: it is read or an error says where not. Every writer writes what was read, JSON gives it back, our own
/// XML of it is read again; the audit and the tools have something to say of it or not.
pub fn check_reader(xml: &str) -> Check {
    let file = match read::akn(xml) {
        Ok(file) => file,
        Err(error) => {
            return ensure(error.offset as usize <= xml.len(), || format!("{error}, of {} bytes", xml.len()));
        }
    };
    let document = &file.document;
    for finding in audit(&file, &all_rules()) {
        ensure(xml.get(finding.span.range()).is_some(), || format!("{finding:?} lies outside"))?;
    }
    let mut json = String::new();
    write::json(document, Layout::Compact, &mut json).map_err(failed)?;
    let back: Document<'_> = serde_json::from_str(&json).map_err(|error| format!("{error}: {json}"))?;
    ensure(back == *document, || format!("another tree came back from {json}"))?;
    check_any(document)?;
    check_cite(document)?;
    check_votes(document)?;
    check_itself(document)?;
    check_akn(document)?;
    let mut own = Vec::new();
    write::akn(document, &mut own).map_err(failed)?;
    let own = String::from_utf8(own).map_err(failed)?;
    read::akn(&own).map_err(|error| format!("{error}: {own}"))?;
    Ok(())
}

/// Everything that takes a document alone, whatever stands in it: none panics.
pub fn check_any(document: &Document<'_>) -> Check {
    let mut out = String::new();
    write::text(document, &mut out).map_err(failed)?;
    write::markdown(document, &mut out).map_err(failed)?;
    write::html(document, &mut out).map_err(failed)?;
    write::json(document, Layout::Pretty, &mut out).map_err(failed)?;
    write::akn(document, &mut Vec::new()).map_err(failed)?;
    for form in Format::ALL {
        match form {
            Format::Rows(form) => form.write(&references(document, "a.txt"), Head::None, Vec::new()).map_err(failed)?,
            Format::Drawn(form) => {
                let mut graph = Graph::default();
                graph.add(document, "a.txt");
                form.write(&graph, Vec::new()).map_err(failed)?;
            }
        }
    }
    let _ = ballots::cast(document);
    let _ = ballots::counts(document);
    let _ = ballots::check(document);
    check_compared(&compare(document, document, &Comparing::default()))?;
    let _ = pick(document, document);
    let _ = drafts(document);
    let _ = document.sponsor_lists();
    let _ = document.parts();
    let _ = document.votes_apart().count();
    let _ = document.clone().into_owned();
    Ok(())
}

/// Everything that takes a text beside a document, with a text that need not be the one it was read from: none panics, and
/// where it cannot be that text, the linter says so and nothing else.
pub fn check_beside(document: &Document<'_>, text: &str) -> Check {
    let found = lint(document, text, &all_rules());
    let other = found.iter().any(|finding| finding.code == "other-text");
    ensure(other != document.fits(text), || format!("it fits: {}; {found:?}", document.fits(text)))?;
    ensure(!other || found.len() == 1, || format!("more is said: {found:?}"))?;
    for finding in &found {
        ensure(text.get(finding.span.range()).is_some(), || format!("{finding:?} lies outside"))?;
    }
    beside(text, &found)?;
    let index = LineIndex::new(text);
    for positions in [Positions::Bytes, Positions::Chars, Positions::Utf16] {
        let mut counted = document.clone();
        write::convert_positions(&mut counted, &index, positions);
        if positions != Positions::Bytes {
            let end = index.offset(u32::MAX, positions);
            ensure(counted.span.end <= end, || format!("it ends at {}, behind {end}", counted.span.end))?;
        }
        beside(text, &lint(&counted, text, &all_rules()))?;
    }
    Ok(())
}

/// What takes findings beside a text: repairs, and what writes them.
pub fn beside(text: &str, found: &[Finding]) -> Check {
    let repairs = found.iter().filter(|finding| finding.fix.is_some()).count();
    let fixed = fix(text, found);
    ensure(fixed.made + fixed.left == repairs, || format!("{fixed:?} of {repairs}"))?;
    check_written(text, found)
}

/// Symbols and designations: what one is written as is read as the same; what is said of it has no number that its digits
/// do not have.
pub fn check_designation(text: &str) -> Check {
    super::check_symbol(text)?;
    let Ok(read) = Designation::parse(text) else { return Ok(()) };
    let again =
        Designation::parse(read.as_str()).map_err(|error| format!("{:?} of {text:?}: {error}", read.as_str()))?;
    ensure(again == read, || format!("{text:?} is {:?}, and that {:?}", read.as_str(), again.as_str()))?;
    let words = read.explain().to_string();
    ensure(!words.contains("4294967295") || text.contains("4294967295"), || format!("{text:?}: {words}"))?;
    let json = serde_json::to_string(&read).map_err(failed)?;
    serde_json::from_str::<Value>(&json).map_err(|error| format!("{error}: {json}"))?;
    let _ = (read.when(), read.session(), read.first_issue(), read.cmp(&again), read.readings().count());
    let _ = Symbol::scan(text);
    Ok(())
}

/// A text, with all that is written of it, and all that is made of it.
pub fn check_all(text: &str) -> Check {
    let parsed = undocs::parse(text);
    check_tree(text, &parsed)?;
    check_writers(text, &parsed)?;
    check_tools(text)
}
