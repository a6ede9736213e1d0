//! From a text to what was asked for.

use crate::choices::Format;
use crate::report;
use crate::texts::Read;
use undocs::source::Format as Kept;
use undocs::tree::DiagnosticNode;
use undocs::write::{self, Layout};
use undocs::{Document, EventKind, LineIndex, Parsed, Parser, Positions};

/// How texts are read and written.
pub(crate) struct Conversion {
    pub(crate) parser: Parser,
    pub(crate) format: Format,
    pub(crate) positions: Positions,
    /// Whether JSON is indented.
    pub(crate) pretty: bool,
    /// Whether events tell why they are.
    pub(crate) why: bool,
}

/// What becomes of a text: output that ends with a line break, and what is odd, at bytes of the text.
pub(crate) struct Converted<'a> {
    pub(crate) output: String,
    pub(crate) diagnostics: Vec<DiagnosticNode<'a>>,
}

/// # Errors
/// Where the text is XML and not well-formed, or is XML and events of a text are asked for; worded.
pub(crate) fn convert<'a>(read: &'a Read, how: &Conversion) -> Result<Converted<'a>, String> {
    let &Conversion { parser, format, positions, pretty, why } = how;
    let text = read.text();
    if format == Format::Events {
        return match read.source.format {
            Kept::Akn => Err(report::error(
                &format!("{} is XML, and events are those of a text", read.name),
                Some("ask for another --format"),
            )),
            _ => Ok(events(read, parser, positions, why)),
        };
    }
    let Parsed { mut document, diagnostics } = read.parse(parser)?;
    let mut output = String::new();
    let written = match format {
        Format::Json | Format::Jsonl => {
            if positions != Positions::Bytes {
                write::convert_positions(&mut document, &LineIndex::new(text), positions);
            }
            let layout = if pretty { Layout::Pretty } else { Layout::Compact };
            write::json(&document, layout, &mut output)
        }
        Format::Text | Format::Events => write::text(&document, &mut output),
        Format::Markdown => write::markdown(&document, &mut output),
        Format::Html => write::html(&document, &mut output),
        Format::Akn => {
            output = akn(&document);
            Ok(())
        }
    };
    written.expect("a String takes all that is written");
    if !output.is_empty() && !output.ends_with('\n') {
        output.push('\n');
    }
    Ok(Converted { output, diagnostics })
}

fn akn(document: &Document<'_>) -> String {
    let mut bytes = Vec::new();
    write::akn(document, &mut bytes).expect("a Vec takes all that is written");
    String::from_utf8(bytes).expect("XML is written in UTF-8")
}

fn events(read: &Read, parser: Parser, positions: Positions, why: bool) -> Converted<'_> {
    let (text, hints) = (read.text(), &*read.source.hints);
    let (mut output, mut diagnostics) = (String::new(), Vec::new());
    let index = (positions != Positions::Bytes).then(|| LineIndex::new(text));
    let position = |at| index.as_ref().map_or(at, |index| index.offset(at, positions));
    let events = parser.events_hinted(text, hints).inspect(|event| {
        if let EventKind::Diagnostic(odd) = event.kind {
            diagnostics.push(DiagnosticNode::of(odd, event.span));
        }
    });
    let written = if why {
        events.for_each(drop);
        write::events_because(parser.events_hinted(text, hints), position, &mut output)
    } else {
        write::events_at(events, position, &mut output)
    };
    written.expect("a String takes all that is written");
    Converted { output, diagnostics }
}
