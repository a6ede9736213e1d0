//! A device without an allocator: a text is read through a buffer of 4 KiB, whatever its length.
//!
//! ```text
//! cargo run --example buffer < samples/fr/resolution.txt
//! ```
//!
//! The window is all the memory there is, beside some kilobytes of state on the stack. A paragraph that does not fit it is
//! an error that says so, and at which byte; the language is named, because finding it takes 4 KiB at once.

use std::fmt;
use std::io::{self, Read, Write};
use undocs::{Element, Error, EventKind, Language, Parser};

/// The one buffer, of a size known when the program is built.
const BUFFER: usize = 4 << 10;

static FRENCH: Parser = Parser::new().language(Language::Fr);

fn main() -> io::Result<()> {
    let counted = count(&mut io::stdin().lock()).map_err(io::Error::other)?;
    writeln!(
        io::stdout(),
        "{} bytes: {} preambular and {} operative paragraphs, {} citations",
        counted.bytes,
        counted.preambular,
        counted.operative,
        counted.citations
    )
}

/// What is counted, instead of kept.
#[derive(Debug, Default, PartialEq)]
struct Counted {
    bytes: u32,
    preambular: u32,
    operative: u32,
    citations: u32,
}

/// What may end it: the wire, or a paragraph that does not fit.
#[derive(Debug)]
enum Failure {
    Source(io::Error),
    Text(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Text(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Source(error) => error.fmt(f),
            Failure::Text(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Failure {}

/// Nothing here asks for an allocator: on a device `source` would be a wire.
fn count(source: &mut impl Read) -> Result<Counted, Failure> {
    let mut buffer = [0; BUFFER];
    let mut window = FRENCH.window(&mut buffer);
    let mut counted = Counted::default();
    while !window.is_done() {
        // Not `window.filled(source.read(window.free())?)` and the end of the text where that is 0: a paragraph that fills
        // the buffer leaves nothing free, and to read into nothing gives 0 too. `fill_from` tells the two apart.
        for event in window.fill_from(|free| source.read(free).map_err(Failure::Source))? {
            counted.bytes = event.span.end;
            match event.kind {
                EventKind::Start(Element::PreambularParagraph) => counted.preambular += 1,
                EventKind::Start(Element::OperativeParagraph) => counted.operative += 1,
                EventKind::Citation(_) => counted.citations += 1,
                _ => {}
            }
        }
    }
    Ok(counted)
}

#[test]
fn a_text_larger_than_the_buffer() {
    let one = include_str!("../samples/fr/resolution.txt");
    let text = one.repeat(1 + 10 * BUFFER / one.len());
    let counted = count(&mut text.as_bytes()).expect("each paragraph fits");
    let whole = |element| FRENCH.events(&text).filter(|event| event.kind == EventKind::Start(element)).count() as u32;
    assert_eq!(counted.bytes as usize, text.len());
    assert_eq!(counted.preambular, whole(Element::PreambularParagraph));
    assert_eq!(counted.operative, whole(Element::OperativeParagraph));
    assert!(counted.operative > 40 && counted.citations > 40, "{counted:?}");
}

#[test]
fn a_paragraph_larger_than_the_buffer() {
    let text = "mot ".repeat(BUFFER);
    let error = count(&mut text.as_bytes()).expect_err("it does not fit");
    assert!(error.to_string().contains("use a larger one"), "{error}");
}
