//! Bytes as letters: byte order marks, UTF-16, and the encodings of old texts, which are guessed.

use super::failure::FailureCode;
use super::{Failure, How, Note, Source};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Encodings that texts in the six languages were kept in. A guess that is none of them is none.
const KNOWN: &[&str] = &[
    "windows-1252",
    "windows-1251",
    "windows-1256",
    "ISO-8859-5",
    "ISO-8859-6",
    "KOI8-R",
    "KOI8-U",
    "IBM866",
    "x-mac-cyrillic",
    "macintosh",
    "GBK",
    "gb18030",
    "Big5",
];

/// How many bytes are looked at for the encoding that a page names.
const HEAD: usize = 1024;

/// The letters. The encoding is the one that was named; else UTF-8, where all is; else one that the bytes show.
pub(super) fn decode(bytes: Vec<u8>, source: &mut Source, how: &How<'_>) -> Result<String, Failure> {
    if let Some(named) = how.encoding {
        let encoding = by_name(named)?;
        return decode_as(encoding, bytes, source);
    }
    if let Some((encoding, _)) = Encoding::for_bom(&bytes).filter(|(encoding, _)| *encoding != UTF_8) {
        return decode_as(encoding, bytes, source);
    }
    if let Some(encoding) = wide(&bytes) {
        source.notes.push(guessed(encoding));
        return decode_as(encoding, bytes, source);
    }
    let (bytes, offset) = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            (error.into_bytes(), offset)
        }
    };
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=25 | 28..=31 | 127)) {
        return Err(Failure::unread(super::Format::Binary, &bytes));
    }
    if let Some(encoding) = declared(&bytes) {
        return decode_as(encoding, bytes, source);
    }
    if is_wounded(&bytes) {
        return Err(Failure::not_utf8(offset));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    if !KNOWN.contains(&encoding.name()) {
        return Err(Failure::not_utf8(offset));
    }
    source.notes.push(guessed(encoding));
    decode_as(encoding, bytes, source)
}

fn guessed(encoding: &'static Encoding) -> Note {
    let message = format!("is read as {}, which was guessed; --encoding names another", encoding.name());
    Note { code: "encoding-guessed", message }
}

/// The encoding that the web knows by this name.
fn by_name(named: &str) -> Result<&'static Encoding, Failure> {
    Encoding::for_label_no_replacement(named.as_bytes()).ok_or_else(|| {
        let message = format!("cannot be read as {named:?}, which is the name of no encoding");
        Failure::new(
            FailureCode::Encoding,
            message,
            "name one that browsers know: windows-1252, windows-1251, gb18030, utf-16le",
        )
    })
}

/// Decodes all, or fails: nothing is replaced.
fn decode_as(encoding: &'static Encoding, bytes: Vec<u8>, source: &mut Source) -> Result<String, Failure> {
    let (text, replaced) = encoding.decode_with_bom_removal(&bytes);
    if replaced {
        let message = format!("is not all {}: some of its bytes mean nothing there", encoding.name());
        let help =
            "name its encoding with --encoding, or add --lossy to read it as UTF-8 with U+FFFD for what cannot be read";
        return Err(Failure::new(FailureCode::Encoding, message, help));
    }
    if encoding != UTF_8 {
        source.encoding = Some(encoding.name());
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark: every second byte of what is mostly ASCII is null.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || pairs.len() < 8 {
        return None;
    }
    let nulls = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    match (nulls(0), nulls(1)) {
        (0, low) if low * 2 >= pairs.len() => Some(UTF_16LE),
        (high, 0) if high * 2 >= pairs.len() => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that a page or XML names in its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: Vec<u8> = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    if !head.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let at =
        [&b"charset="[..], b"encoding="].iter().find_map(|key| Some(memchr::memmem::find(&head, key)? + key.len()))?;
    let named = head[at..].trim_ascii_start();
    let named = named.strip_prefix(b"\"").or(named.strip_prefix(b"'")).unwrap_or(named);
    let end =
        named.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_.:".contains(byte)).unwrap_or(named.len());
    Encoding::for_label_no_replacement(&named[..end]).filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

/// Whether it is UTF-8 in which some bytes are broken: read as another encoding, each of its letters would be two.
fn is_wounded(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= broken
}
