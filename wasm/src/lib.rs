//! undocs for JavaScript: what the crate reads, as plain objects; what it writes, as strings.
//!
//! A thin door and nothing more. Options and chunks come in through [`options`] and [`chunks`], which say in a person's
//! words what is wrong with them; the crate reads; `serde-wasm-bindgen` makes objects of the tree. The types that
//! TypeScript sees are written by hand in `types.d.ts`, and `tests/types.mjs` holds them against real output.
#![allow(missing_docs, reason = "the documentation of what JavaScript sees stands in types.d.ts")]

mod chunks;
mod options;

use chunks::Chunks;
use js_sys::{JsString, Uint8Array};
use options::Options;
use serde::Serialize;
use undocs::{Document, LineIndex, Positions, write};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

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

/// Gathers a text that comes in pieces. What it holds between two calls is the text so far; the crate has no door for
/// chunks yet, and when it has one (`Feed`), it replaces `Chunks` here and nothing changes outside.
#[wasm_bindgen(skip_typescript)]
pub struct Parser {
    options: Options,
    chunks: Chunks,
}

#[wasm_bindgen]
impl Parser {
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(options: JsValue) -> Result<Parser, JsError> {
        Ok(Parser { options: Options::read(&options)?, chunks: Chunks::default() })
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn push(&mut self, chunk: JsValue) -> Result<(), JsError> {
        if let Some(bytes) = chunk.dyn_ref::<Uint8Array>() {
            self.chunks.push_bytes(&bytes.to_vec());
        } else if let Some(string) = chunk.dyn_ref::<JsString>() {
            self.chunks.push_units(string.iter());
        } else {
            return Err(unlike("Parser.push", "a Uint8Array or a string", &chunk));
        }
        Ok(())
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn finish(&mut self) -> Result<JsValue, JsError> {
        object(&self.chunks.take(), self.options)
    }
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
    Ok(document.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
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
