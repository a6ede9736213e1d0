//! undocs for JavaScript: what the crate reads, as plain objects; what it writes, as strings.
//!
//! A thin door and nothing more. Options come in through [`options`], which says in a person's words what is wrong with
//! them, chunks through [`chunks`] and [`stream`]; the crate reads; `serde-wasm-bindgen` makes objects of the tree, and of
//! what [`events`] says of an event. The types that TypeScript sees are written by hand in `types.d.ts`, and
//! `tests/types.mjs` holds them against real output.
#![allow(missing_docs, reason = "the documentation of what JavaScript sees stands in types.d.ts")]

mod chunks;
mod events;
mod options;
mod stream;
#[cfg(feature = "tools")]
#[allow(unreachable_pub, reason = "JavaScript sees it")]
mod tools;

use js_sys::{Array, JsString, Uint8Array};
use options::Options;
use serde::Serialize;
use stream::Stream;
use undocs::{Document, Error, ErrorKind, LineIndex, Positions, write};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[cfg(feature = "tools")]
#[wasm_bindgen(typescript_custom_section)]
const TOOLS: &str = include_str!("tools.d.ts");

#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

#[wasm_bindgen(skip_typescript)]
pub fn parse(text: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    object(&string(&text, "parse")?, Options::read(&options)?)
}

#[wasm_bindgen(js_name = toAkn, skip_typescript)]
pub fn to_akn(text: JsValue, options: JsValue) -> Result<String, JsError> {
    written(&text, &options, "toAkn", |document| {
        let mut xml = Vec::new();
        write::akn(document, &mut xml)?;
        Ok(String::from_utf8(xml)?)
    })
}

#[wasm_bindgen(js_name = toHtml, skip_typescript)]
pub fn to_html(text: JsValue, options: JsValue) -> Result<String, JsError> {
    written(&text, &options, "toHtml", |document| {
        let mut page = String::new();
        write::html(document, &mut page)?;
        Ok(page)
    })
}

#[wasm_bindgen(js_name = toMarkdown, skip_typescript)]
pub fn to_markdown(text: JsValue, options: JsValue) -> Result<String, JsError> {
    written(&text, &options, "toMarkdown", |document| {
        let mut markdown = String::new();
        write::markdown(document, &mut markdown)?;
        Ok(markdown)
    })
}

#[wasm_bindgen(js_name = toText, skip_typescript)]
pub fn to_text(text: JsValue, options: JsValue) -> Result<String, JsError> {
    written(&text, &options, "toText", |document| {
        let mut copy = String::new();
        write::text(document, &mut copy)?;
        Ok(copy)
    })
}

/// Reads a text that comes in chunks.
#[wasm_bindgen(skip_typescript)]
pub struct Parser {
    stream: Stream,
}

/// How much of a chunk crosses at once, in bytes or UTF-16 units: a chunk may be larger than there is memory for twice.
const PIECE: u32 = 64 << 10;

#[wasm_bindgen]
impl Parser {
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(options: JsValue) -> Result<Parser, JsError> {
        let options = Options::read(&options)?;
        Ok(Parser { stream: Stream::new(options.parser(), options.positions) })
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn push(&mut self, chunk: JsValue) -> Result<Array, JsError> {
        let events = Array::new();
        if let Some(bytes) = chunk.dyn_ref::<Uint8Array>() {
            for at in (0..bytes.length()).step_by(PIECE as usize) {
                self.stream.chunks.push_bytes(&bytes.slice(at, at + PIECE).to_vec());
                self.read(false, &events, "push")?;
            }
        } else if let Some(string) = chunk.dyn_ref::<JsString>() {
            for at in (0..string.length()).step_by(PIECE as usize) {
                self.stream.chunks.push_units(string.slice(at, at + PIECE).iter());
                self.read(false, &events, "push")?;
            }
        } else {
            return Err(unlike("Parser.push", "a Uint8Array or a string", &chunk));
        }
        Ok(events)
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn finish(&mut self) -> Result<Array, JsError> {
        let events = Array::new();
        self.read(true, &events, "finish")?;
        Ok(events)
    }

    /// Adds the events of what the chunks hold to `events`. Where there are some, an error waits for the next call, so that
    /// they are not lost with it.
    fn read(&mut self, last: bool, events: &Array, name: &str) -> Result<(), JsError> {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        let mut lost = None;
        let read =
            self.stream.read(last, |event, span| match events::Object::new(event, span).serialize(&serializer) {
                Ok(object) => drop(events.push(&object)),
                Err(error) => lost = Some(error),
            });
        match (lost, read) {
            (Some(error), _) => Err(error.into()),
            (None, Err(error)) if last || events.length() == 0 => Err(unread(name, error)),
            _ => Ok(()),
        }
    }
}

/// The error of a text that cannot be read in chunks.
fn unread(name: &str, error: Error) -> JsError {
    JsError::new(&match error.kind {
        ErrorKind::BlockTooLong => format!(
            "Parser.{name}: the paragraph at {} has no end within {} KB, which is as much as is kept of a text in chunks; \
             parse() reads it",
            error.offset,
            stream::WINDOW >> 10
        ),
        ErrorKind::NotUtf8 => format!(
            "Parser.{name}: the bytes at {} are not UTF-8; decode them with a TextDecoder of their encoding, and push its \
             strings",
            error.offset
        ),
        _ => format!("Parser.{name}: {error}"),
    })
}

/// Reads a text to its end, event by event, and gives their number: the reading alone, with nothing made of it.
#[cfg(feature = "speed")]
#[wasm_bindgen]
pub fn drain(text: &str) -> usize {
    undocs::events(text).count()
}

/// The tree of a text as plain objects, with the positions that were asked for.
fn object(text: &str, options: Options) -> Result<JsValue, JsError> {
    let mut document = options.parser().parse(text).document;
    if options.positions != Positions::Bytes {
        write::convert_positions(&mut document, &LineIndex::new(text), options.positions);
    }
    plain(&document)
}

fn written(
    text: &JsValue,
    options: &JsValue,
    name: &str,
    write: impl FnOnce(&Document<'_>) -> Result<String, JsError>,
) -> Result<String, JsError> {
    let text = string(text, name)?;
    write(&Options::read(options)?.parser().parse(&text).document)
}

/// An object of what serialises.
fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// The text that was handed to a function. Half a surrogate pair becomes U+FFFD, which is as long in UTF-16.
fn string(text: &JsValue, name: &str) -> Result<String, JsError> {
    text.as_string().ok_or_else(|| unlike(name, "a string", text))
}

/// The error of a value that is not what was asked for: `parse: expected a string, got a number`.
fn unlike(name: &str, expected: &str, got: &JsValue) -> JsError {
    JsError::new(&format!("{name}: expected {expected}, got {}", options::kind(got)))
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
