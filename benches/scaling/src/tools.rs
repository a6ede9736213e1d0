//! All that can be done with a text, each thing by itself.

use crate::families::{Kind, altered, repeated};
use crate::{Cost, cost};
use std::hint::black_box;
use std::io::{self, Read};
use undocs::cite::{Graph, references};
use undocs::grammar::citation::{Number, scan_cited, scan_glue, scan_organ};
use undocs::grammar::opening::{scan_formula, scan_opening};
use undocs::grammar::ordinal::{find_session, scan_ordinal};
use undocs::grammar::state::scan_listed;
use undocs::grammar::tally::scan_ballot;
use undocs::grammar::{Date, Enumerator, Furniture, Mark, StateName, Symbol, Tally, scan_article};
use undocs::lexicon::lexicon;
use undocs::lint::{self, lint};
use undocs::write::graph::{Drawn, Format, Head, Rows};
use undocs::write::{self, Layout};
use undocs::{Document, Language, LineIndex, Positions, ballots, compare};

/// What a text costs each tool, by its name.
pub(crate) type Costs = Vec<(&'static str, Cost)>;

/// How long a text of a family is, and what it costs to read: whole, and in pieces. XML is read by a tool.
pub(crate) fn reading(kind: Kind, prefix: &str, piece: &str, size: usize) -> (usize, Costs) {
    let text = repeated(kind, prefix, piece, size);
    let mut costs = Costs::new();
    if kind == Kind::Text {
        costs.push(("events", cost(|| black_box(undocs::events(black_box(&text)).count())).1));
        costs.push(("read", cost(|| read(&text)).1));
        costs.push(("productions", cost(|| productions(&text)).1));
    }
    (text.len(), costs)
}

/// Every production of the grammar, at places all over the text: each may only look a bounded distance ahead. Those that
/// read a whole text by contract (`Symbol::parse`, `Date::parse`, whole lines) are not among them.
fn productions(text: &str) {
    let words = lexicon(Language::Fr);
    for (at, _) in text.char_indices().step_by(97) {
        let text = black_box(&text[at..]);
        black_box((Symbol::scan(text), Number::scan(text), Mark::scan_certain(text), Mark::scan_number(text, 1, true)));
        black_box((Date::scan(text, words), Enumerator::scan(text, words), Furniture::scan_start(text, words)));
        black_box((scan_formula(text, words), scan_opening(text, words), scan_ordinal(text, words)));
        black_box((StateName::scan(text, words), scan_listed(text, words), find_session(text, words)));
        black_box((Tally::scan(text, words), scan_ballot(text, words), scan_cited(text, words)));
        black_box((scan_organ(text, words), scan_glue(text, words), scan_article(text, words)));
    }
}

/// How long a text of a family is, and what it costs each tool.
pub(crate) fn costs(kind: Kind, prefix: &str, piece: &str, size: usize) -> (usize, Costs) {
    let text = repeated(kind, prefix, piece, size);
    let mut costs = Costs::new();
    if kind == Kind::Xml {
        audited(&text, &mut costs);
        return (text.len(), costs);
    }
    costs.push(("symbol", cost(|| black_box(undocs::Designation::parse(&text).is_ok())).1));
    let (parsed, tree) = cost(|| undocs::parse(&text));
    costs.push(("tree", tree));
    let document = &parsed.document;
    let xml = written(&text, document, &mut costs);
    linted(&text, document, &mut costs);
    cited(document, &mut costs);
    votes(document, &mut costs);
    let other = altered(prefix, piece, size);
    compared(document, &undocs::parse(&other).document, &mut costs);
    audited(&xml, &mut costs);
    (text.len(), costs)
}

/// In pieces of four kilobytes, as a socket gives them.
fn read(text: &str) {
    struct Pieces<'a>(&'a [u8]);
    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let len = buffer.len().min(4096);
            self.0.read(&mut buffer[..len])
        }
    }
    let mut events = 0;
    undocs::Parser::new().read(Pieces(text.as_bytes()), |_| events += 1).expect("it is UTF-8");
    black_box(events);
}

/// Gives the AKN4UN that was written.
fn written(text: &str, document: &Document<'_>, costs: &mut Costs) -> String {
    let mut out = String::new();
    let mut writer = |name, write: &mut dyn FnMut(&mut String)| {
        out.clear();
        costs.push((name, cost(|| write(&mut out)).1));
    };
    const TAKES: &str = "a String takes it";
    writer("write events", &mut |out| write::events(undocs::events(text), out).expect(TAKES));
    writer("json", &mut |out| write::json(document, Layout::Compact, out).expect(TAKES));
    writer("text", &mut |out| write::text(document, out).expect(TAKES));
    writer("markdown", &mut |out| write::markdown(document, out).expect(TAKES));
    writer("html", &mut |out| write::html(document, out).expect(TAKES));
    let mut xml = Vec::new();
    costs.push(("akn", cost(|| write::akn(document, &mut xml).expect("a Vec takes it")).1));
    let mut counted = document.clone();
    let count = || write::convert_positions(&mut counted, &LineIndex::new(text), Positions::Utf16);
    costs.push(("positions", cost(count).1));
    costs.push(("own", cost(|| black_box(counted.into_owned())).1));
    String::from_utf8(xml).expect("XML is UTF-8")
}

fn linted(text: &str, document: &Document<'_>, costs: &mut Costs) {
    let mut config = lint::Config::new();
    for rule in lint::RULES {
        config = config.set(rule.code, rule.level.max(lint::Level::Note)).expect("it is a rule");
    }
    let (found, linted) = cost(|| lint(document, text, &config));
    costs.push(("lint", linted));
    costs.push(("fix", cost(|| black_box(lint::fix(text, &found))).1));
    // Each takes a page of SARIF, one like the other.
    let found: Vec<_> = found.into_iter().step_by(8).collect();
    let mut out = String::new();
    let mut report = || {
        write::lint::json("a.txt", text, &found, &mut out).expect("a String takes it");
        write::lint::sarif(&write::lint::Sarif::new("a.txt", text).results(&found), &mut out).expect("the same");
    };
    costs.push(("lint written", cost(&mut report).1));
}

fn cited(document: &Document<'_>, costs: &mut Costs) {
    let (found, cited) = cost(|| references(document, "a.txt"));
    costs.push(("cite", cited));
    let (graph, built) = cost(|| {
        let mut graph = Graph::default();
        graph.add(document, "a.txt");
        graph
    });
    costs.push(("graph", built));
    for format in Format::ALL {
        let mut out = Vec::new();
        let written = cost(|| match format {
            Format::Rows(rows @ (Rows::Csv | Rows::Jsonl)) => rows.write(&found, Head::Named, &mut out),
            Format::Drawn(drawn @ (Drawn::Graphml | Drawn::Dot | Drawn::Jsonld | Drawn::Bibtex)) => {
                drawn.write(&graph, &mut out)
            }
        });
        written.0.expect("a Vec takes it");
        costs.push((format.as_str(), written.1));
    }
}

fn votes(document: &Document<'_>, costs: &mut Costs) {
    let votes = || {
        let (cast, counts) = (ballots::cast(document), ballots::counts(document));
        (cast, counts, ballots::check(document))
    };
    let ((cast, counts, _), voted) = cost(votes);
    costs.push(("votes", voted));
    let mut out = Vec::new();
    let mut tables = || {
        write::votes::csv(&cast, "a.txt", &mut out).expect("a Vec takes it");
        write::votes::jsonl(&cast, "a.txt", &mut out).expect("a Vec takes it");
        write::votes::csv(&counts, "a.txt", &mut out).expect("a Vec takes it");
    };
    costs.push(("votes written", cost(&mut tables).1));
}

fn compared(before: &Document<'_>, after: &Document<'_>, costs: &mut Costs) {
    let (comparison, compared) = cost(|| compare::compare(before, after, &compare::Config::default()));
    costs.push(("compare", compared));
    let config = compare::Config { basis: Some(compare::Basis::Structure), ..compare::Config::default() };
    costs.push(("compare by structure", cost(|| black_box(compare::compare(before, after, &config))).1));
    let mut out = String::new();
    let mut writers = || {
        let (marks, shown) = (write::compare::Marks::PLAIN, write::compare::Shown::All);
        write::compare::text(&comparison, &marks, shown, &mut out).expect("a String takes it");
        write::compare::html(&comparison, &mut out).expect("a String takes it");
        write::compare::json(&comparison, Layout::Compact, &mut out).expect("a String takes it");
    };
    costs.push(("compare written", cost(&mut writers).1));
}

/// XML, read and audited; what is ill-formed ends where it is.
fn audited(xml: &str, costs: &mut Costs) {
    let (read, cost_of_reading) = cost(|| undocs::read::akn(xml));
    costs.push(("read akn", cost_of_reading));
    let config = lint::Config::new();
    let audit = read.ok().map_or(Cost::default(), |file| cost(|| black_box(lint::audit(&file, &config))).1);
    costs.push(("audit", audit));
}
