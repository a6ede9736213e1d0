//! `undocs cite`: what documents cite, as rows or as a graph.

use crate::console::Console;
use crate::outcome::NotWritten;
use crate::terminal;
use crate::texts::{Read, Texts};
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::io::{BufWriter, IsTerminal, Write, stdout};
use undocs::cite::{Graph, Reference, references};
use undocs::write::graph::{Format, Head, Rows};

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
    #[arg(short, long, value_name = "FORMAT", default_value = "csv", value_parser = formats())]
    format: Format,
}

/// What was made of one text: rows are written as they come, a graph grows.
enum Made {
    Rows(Vec<u8>),
    Graph(Graph),
}

/// The forms that the library writes, by name.
fn formats() -> impl TypedValueParser<Value = Format> {
    let values = Format::ALL.map(|format| PossibleValue::new(format.as_str()).help(format.about()));
    PossibleValuesParser::new(values)
        .map(|name| *Format::ALL.iter().find(|format| format.as_str() == name).expect("only names are let through"))
}

pub(crate) fn run(options: &Cite) -> u8 {
    let inputs = options.texts.find(None);
    let mut console = Console::new(options.texts.quiet);
    if !stdout().is_terminal() {
        console.begin(inputs.named.len());
    }
    let parser = options.texts.parser();
    let work = |read: &Read, _: &mut Vec<String>| {
        let (name, document) = (&*read.name, read.document(parser)?);
        Ok(match options.format {
            Format::Rows(form) => Made::Rows(rows(form, &references(&document, name), Head::None)),
            Format::Drawn(_) => {
                let mut graph = Graph::default();
                graph.add(&document, name);
                Made::Graph(graph)
            }
        })
    };
    let mut out = BufWriter::new(terminal::stdout());
    let mut all = Graph::default();
    // The names of the columns come once.
    let mut head = if let Format::Rows(form) = options.format { rows(form, &[], Head::Named) } else { Vec::new() };
    let take = |_: &str, _: &_, made: Result<Made, String>| match made.map_err(NotWritten::one)? {
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
        let all = match options.format {
            Format::Rows(_) => out.write_all(&head),
            Format::Drawn(form) => form.write(&all, &mut out),
        };
        ended.written(all.and_then(|()| out.flush()).map_err(|error| NotWritten::stdout(&error)), &console);
    }
    ended.tell(&console)
}

fn rows(form: Rows, references: &[Reference<'_>], head: Head) -> Vec<u8> {
    let mut rows = Vec::new();
    form.write(references, head, &mut rows).expect("memory takes all");
    rows
}
