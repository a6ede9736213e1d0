//! `undocs cite`: what documents cite, as rows or as a graph.

use crate::console::Console;
use crate::texts::{NotWritten, Read, Texts};
use clap::{Args, ValueEnum};
use std::io::{self, BufWriter, IsTerminal, Write, stdout};
use undocs::cite::{Graph, references};
use undocs::write::graph::{self, Head};

const EXAMPLES: &str = "\
Examples:
  undocs cite A_RES_78_237.txt
      a row for each citation: who cites what, with which verb, in which paragraph
  undocs cite --format graphml texts/ > citations.graphml
      the graph of a folder, for Gephi, yEd or Cytoscape
  undocs cite --format dot texts/ | dot -Tsvg > citations.svg
      the same, drawn by Graphviz
  undocs cite --quiet --format jsonl texts.tar.zst | jq -r 'select(.state == \"unresolved\") | .text'
      what cannot be resolved
  undocs cite --format bibtex report.txt > cited.bib
      an entry for each document that is cited

Exit status:
  0  everything was read and written
  1  something could not be read or written; the rest was
  2  the command line makes no sense; nothing was written";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Cite {
    #[command(flatten)]
    texts: Texts,

    /// What to write
    #[arg(short, long, value_name = "FORMAT", default_value = "csv")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A row for each citation
    Csv,
    /// A line of JSON for each citation
    Jsonl,
    /// The graph of all documents, for Gephi, yEd, Cytoscape
    Graphml,
    /// The graph, for Graphviz
    Dot,
    /// The graph as linked data, in the terms of schema.org
    Jsonld,
    /// An entry for each document that is cited
    Bibtex,
}

/// What was made of one text: rows are written as they come, a graph grows.
enum Made {
    Rows(Vec<u8>),
    Graph(Graph),
}

pub(crate) fn run(options: &Cite) -> u8 {
    let inputs = options.texts.find(None);
    let mut console = Console::new(options.texts.quiet);
    if !stdout().is_terminal() {
        console.begin(inputs.named.len());
    }
    let parser = options.texts.parser();
    let work = |Read { name, text }: &Read, _: &mut Vec<String>| {
        let document = parser.parse(text).document;
        match options.format {
            Format::Csv | Format::Jsonl => Made::Rows(rows(options.format, &references(&document, name))),
            _ => {
                let mut graph = Graph::default();
                graph.add(&document, name);
                Made::Graph(graph)
            }
        }
    };
    let mut out = BufWriter::new(stdout().lock());
    let mut all = Graph::default();
    let mut head = head(options.format);
    let take = |_: &str, _: &_, made: Made| match made {
        Made::Rows(rows) => {
            let head = std::mem::take(&mut head);
            out.write_all(&head).and_then(|()| out.write_all(&rows)).map_err(|error| NotWritten::stdout(&error))
        }
        Made::Graph(graph) => {
            all.merge(graph);
            Ok(())
        }
    };
    let mut ended = options.texts.each(&inputs, &console, work, take);
    if !ended.closed {
        let written =
            out.write_all(&head).and_then(|()| write(options.format, &all, &mut out)).and_then(|()| out.flush());
        ended.written(written.map_err(|error| NotWritten::stdout(&error)), &console);
    }
    ended.tell(&console)
}

/// The names of the columns, which come once.
fn head(format: Format) -> Vec<u8> {
    let mut head = Vec::new();
    if format == Format::Csv {
        graph::csv(&[], Head::Named, &mut head).expect("memory takes all");
    }
    head
}

fn rows(format: Format, references: &[undocs::cite::Reference<'_>]) -> Vec<u8> {
    if format == Format::Csv {
        let mut rows = Vec::new();
        graph::csv(references, Head::None, &mut rows).expect("memory takes all");
        return rows;
    }
    let mut lines = String::new();
    graph::jsonl(references, &mut lines).expect("memory takes all");
    lines.into_bytes()
}

fn write(format: Format, all: &Graph, out: &mut impl Write) -> io::Result<()> {
    let mut text = String::new();
    let made = match format {
        Format::Csv | Format::Jsonl => return Ok(()),
        Format::Graphml => return graph::graphml(all, out),
        Format::Dot => graph::dot(all, &mut text),
        Format::Jsonld => graph::jsonld(all, &mut text),
        Format::Bibtex => graph::bibtex(all, &mut text),
    };
    made.map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}
