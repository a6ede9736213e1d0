//! What must hold of whatever is written of any text.

use super::{Check, ensure};
use std::fmt::Write;
use undocs::write;
use undocs::{Document, LineIndex, Parsed, Positions};

/// Every writer writes every document; JSON is JSON in all positions, a page is closed, XML is well-formed.
pub fn check_writers(text: &str, parsed: &Parsed<'_>) -> Check {
    let document = &parsed.document;
    let failed = |error| format!("a String does not take what is written: {error}");
    let mut out = String::new();
    write::events(undocs::events(text), &mut out).map_err(failed)?;
    out.clear();
    write::text(document, &mut out).map_err(failed)?;
    out.clear();
    write::markdown(document, &mut out).map_err(failed)?;
    out.clear();
    write::html(document, &mut out).map_err(failed)?;
    ensure(out.trim_end().ends_with("</html>"), || "the page is not closed".into())?;
    check_positions(text, document)?;
    check_akn(document)
}

fn check_positions(text: &str, document: &Document<'_>) -> Check {
    let index = LineIndex::new(text);
    for positions in [Positions::Chars, Positions::Utf16] {
        let mut counted = document.clone();
        write::convert_positions(&mut counted, &index, positions);
        let end = match positions {
            Positions::Chars => text.chars().count(),
            _ => text.encode_utf16().count(),
        };
        ensure(counted.span.end as usize == end, || {
            let mut sentence = String::new();
            let _ = write!(sentence, "{positions:?}: the document ends at {}, not {end}", counted.span.end);
            sentence
        })?;
    }
    Ok(())
}

/// The XML is read back to its end, each element closed by its own name, each attribute once, no character that XML
/// forbids.
#[cfg(feature = "akn")]
pub fn check_akn(document: &Document<'_>) -> Check {
    use quick_xml::Reader;
    use quick_xml::escape::unescape;
    use quick_xml::events::Event;

    let mut bytes = Vec::new();
    write::akn(document, &mut bytes).map_err(|error| format!("a Vec does not take what is written: {error}"))?;
    let xml = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..) && !matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if let Some(forbidden) = xml.chars().find(|&c| !allowed(c)) {
        return Err(format!("{forbidden:?} cannot stand in XML"));
    }
    let mut reader = Reader::from_str(&xml);
    let mut open = 0_usize;
    loop {
        let event = reader.read_event().map_err(|error| format!("{error} at {}", reader.error_position()))?;
        match event {
            Event::Start(ref tag) | Event::Empty(ref tag) => {
                for attribute in tag.attributes() {
                    let attribute = attribute.map_err(|error| format!("{error} in {tag:?}"))?;
                    unescape(&attribute.value).map_err(|error| format!("{error} in {tag:?}"))?;
                }
                open += usize::from(matches!(event, Event::Start(_)));
            }
            Event::End(_) => open -= 1,
            Event::GeneralRef(reference) => {
                let known = reference.is_char_ref() || matches!(&*reference, "amp" | "lt" | "gt" | "quot" | "apos");
                ensure(known, || format!("{reference:?} is no entity of XML"))?;
            }
            Event::Eof => return ensure(open == 0, || format!("{open} elements are not closed")),
            _ => {}
        }
    }
}

#[cfg(not(feature = "akn"))]
pub fn check_akn(_: &Document<'_>) -> Check {
    Ok(())
}
