//! What is made of a document that was read: findings, differences, citations resolved, votes as rows, symbols explained.
//!
//! Each reads the text anew, so that no document has to cross back from JavaScript: it costs what `parse` costs.

use crate::options::{Options, choice, kind};
use crate::{plain, string, unlike};
use js_sys::{Array, Object};
use serde::Serialize;
use undocs::Spans;
use undocs::ballots::{self, Cast, Count};
use undocs::cite::{self, Graph, Reference};
use undocs::compare::{self, Scanning};
use undocs::lint::{self, Level};
use undocs::symbol::Designation;
use undocs::tree::DiagnosticNode;
use undocs::write::graph::{Format, Head};
use undocs::write::votes as table;
use undocs::{Document, LineIndex, Positions, Span};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = lint, skip_typescript)]
pub fn lint_(text: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let text = string(&text, "lint")?;
    let mut config = lint::Config::new();
    let options = Options::read_with(&options, &["rules"], |_, rules| {
        let Some(rules) = rules.dyn_ref::<Object>() else {
            return Err(JsError::new(&format!("options: rules must be an object, got {}", kind(rules))));
        };
        for rule in Object::entries(rules) {
            let rule: Array = rule.unchecked_into();
            let (code, level) = (rule.get(0).as_string().unwrap_or_default(), rule.get(1));
            config = config.clone().set(&code, choice(&code, &level, &LEVELS)?)?;
        }
        Ok(())
    })?;
    let document = options.parser().parse(&text).document;
    let mut found = lint::lint(&document, &text, &config);
    count(&mut found, &text, options.positions);
    plain(&found)
}

const LEVELS: [(&str, Level); 4] =
    [("allow", Level::Allow), ("note", Level::Note), ("warn", Level::Warn), ("deny", Level::Deny)];

#[wasm_bindgen(skip_typescript)]
pub fn compare(before: JsValue, after: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let (before, after) = (string(&before, "compare")?, string(&after, "compare")?);
    let mut config = compare::Config::default();
    let mut chosen = [None, None];
    let options = Options::read_with(&options, &["before", "after", "scanning"], |name, value| {
        match name {
            "scanning" => {
                config.scanning = choice(name, value, &[("apart", Scanning::Apart), ("edit", Scanning::Edit)])?
            }
            _ => chosen[usize::from(name == "after")] = Some(string(value, &format!("options: {name}"))?),
        }
        Ok(())
    })?;
    let (first, second) = (options.parser().parse(&before).document, options.parser().parse(&after).document);
    let [from, to] = chosen;
    let (from, to) = (selected(&first, &second, from, "before")?, selected(&second, &first, to, "after")?);
    let mut comparison = compare::compare(from, to, &config);
    let [first, second] = [&before, &after].map(|text| LineIndex::new(text));
    for row in &mut comparison.rows {
        row.before.each_span(&mut |span| *span = first.span(*span, options.positions));
        row.after.each_span(&mut |span| *span = second.span(*span, options.positions));
    }
    plain(&comparison)
}

/// The document to compare: the one that was named, or the one most like the other text.
fn selected<'d, 'text>(
    document: &'d Document<'text>,
    other: &Document<'_>,
    name: Option<String>,
    option: &str,
) -> Result<&'d Document<'text>, JsError> {
    match name.as_deref() {
        None => Ok(compare::pick(document, other)),
        Some("whole") => Ok(document),
        Some(name) => compare::select(document, name).ok_or_else(|| {
            let there = compare::drafts(document).len();
            JsError::new(&format!("options: {option}: no document inside is called {name:?}; there are {there}"))
        }),
    }
}

#[wasm_bindgen(skip_typescript)]
pub fn cite(text: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let (text, mut source) = (string(&text, "cite")?, SOURCE.to_owned());
    let options = Options::read_with(&options, &["source"], |name, value| named(name, value, &mut source))?;
    let document = options.parser().parse(&text).document;
    plain(&references(&document, &text, &source, options.positions))
}

#[wasm_bindgen(js_name = toCitations, skip_typescript)]
pub fn to_citations(text: JsValue, format: JsValue, options: JsValue) -> Result<String, JsError> {
    let (text, mut source) = (string(&text, "toCitations")?, SOURCE.to_owned());
    let options = Options::read_with(&options, &["source"], |name, value| named(name, value, &mut source))?;
    let document = options.parser().parse(&text).document;
    let forms = Format::ALL.map(|form| (form.as_str(), form));
    let mut out = Vec::new();
    match choice("format", &format, &forms)? {
        Format::Rows(form) => {
            form.write(&references(&document, &text, &source, options.positions), Head::Named, &mut out)?;
        }
        Format::Drawn(form) => {
            let mut whole = Graph::default();
            whole.add(&document, &source);
            form.write(&whole, &mut out)?;
        }
    }
    Ok(String::from_utf8(out)?)
}

/// What a text without a symbol is called, where nobody says.
const SOURCE: &str = "text";

fn named(name: &str, value: &JsValue, into: &mut String) -> Result<(), JsError> {
    *into = string(value, &format!("options: {name}"))?;
    Ok(())
}

fn references<'d>(document: &'d Document<'_>, text: &str, source: &'d str, positions: Positions) -> Vec<Reference<'d>> {
    let mut found = cite::references(document, source);
    count(&mut found, text, positions);
    found
}

#[derive(Serialize)]
struct Votes<'d> {
    cast: Vec<Cast<'d>>,
    counts: Vec<Count<'d>>,
    diagnostics: Vec<DiagnosticNode<'static>>,
}

impl Spans for Votes<'_> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        self.cast.each_span(change);
        self.counts.each_span(change);
        self.diagnostics.each_span(change);
    }
}

impl<'d> Votes<'d> {
    fn new(document: &'d Document<'_>, text: &str, positions: Positions) -> Votes<'d> {
        let mut votes = Votes {
            cast: ballots::cast(document),
            counts: ballots::counts(document),
            diagnostics: ballots::check(document),
        };
        count(&mut votes, text, positions);
        votes
    }
}

#[wasm_bindgen(skip_typescript)]
pub fn votes(text: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let (text, options) = (string(&text, "votes")?, Options::read(&options)?);
    let document = options.parser().parse(&text).document;
    plain(&Votes::new(&document, &text, options.positions))
}

#[wasm_bindgen(js_name = toVotes, skip_typescript)]
pub fn to_votes(text: JsValue, format: JsValue, options: JsValue) -> Result<String, JsError> {
    let (text, mut source) = (string(&text, "toVotes")?, SOURCE.to_owned());
    let options = Options::read_with(&options, &["source"], |name, value| named(name, value, &mut source))?;
    let document = options.parser().parse(&text).document;
    let rows = Votes::new(&document, &text, options.positions).cast;
    let mut out = Vec::new();
    if choice("format", &format, &[("csv", true), ("jsonl", false)])? {
        table::head::<Cast<'_>>(&mut out)?;
        table::csv(&rows, &source, &mut out)?;
    } else {
        table::jsonl(&rows, &source, &mut out)?;
    }
    Ok(String::from_utf8(out)?)
}

#[wasm_bindgen(skip_typescript)]
pub fn symbol(text: JsValue) -> Result<JsValue, JsError> {
    let text = text.as_string().ok_or_else(|| unlike("symbol", "a string", &text))?;
    let read = Designation::parse(&text).map_err(|error| JsError::new(&format!("symbol: {error}")))?;
    plain(&read)
}

/// Turns byte positions into those that were asked for.
fn count(value: &mut impl Spans, text: &str, positions: Positions) {
    let index = LineIndex::new(text);
    value.each_span(&mut |span| *span = index.span(*span, positions));
}
