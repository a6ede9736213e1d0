//! A Word file as the parts that are zipped in it.

use super::super::Limits;
use super::super::failure::{Failure, FailureCode};
use super::xml::{Step, Xml};
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The end of a zip's directory, which says how many parts there are.
const END: &[u8] = b"PK\x05\x06";

/// How far from the end of a file it may stand: it is 22 bytes long, and a comment of 64 KiB follows it.
const TAIL: usize = 22 + 0xffff;

/// The parts of a Word file. Each is unpacked when it is asked for.
pub(super) struct Package {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    limits: Limits,
    /// How much may still be unpacked.
    left: u64,
}

/// What a part refers to: where to, and whether that is outside the file.
#[derive(Debug, Default)]
pub(super) struct Relations(HashMap<String, Relation>);

#[derive(Debug)]
struct Relation {
    /// The last word of its type: `hyperlink`.
    kind: String,
    target: String,
}

impl Package {
    pub(super) fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Package, Failure> {
        let parts = parts(&bytes).ok_or_else(|| Failure::broken_word("its zip has no directory"))?;
        are_few(parts, limits)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Failure::broken_word(&error.to_string()))?;
        // The directory may have more than its end says.
        are_few(zip.len(), limits)?;
        Ok(Package { zip, limits: *limits, left: limits.expanded })
    }

    /// The text of a part, unpacked; `None` where there is none of this name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let Some(at) = self.zip.index_for_name(name).or_else(|| self.by_any_case(name)) else { return Ok(None) };
        let entry = self.zip.by_index(at).map_err(|error| Failure::broken_word(&error.to_string()))?;
        if entry.encrypted() {
            let help = "open it in the program that wrote it, and save it without its password";
            return Err(Failure::new(FailureCode::Encrypted, "is locked with a password", help));
        }
        let mut bytes = Vec::new();
        entry
            .take(self.left.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::broken_word(&error.to_string()))?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or_else(|| {
            Failure::too_large(format_args!("its parts unpack to more than {} bytes", self.limits.expanded))
        })?;
        match String::from_utf8(bytes) {
            Ok(mut text) => {
                let mark = text.len() - text.trim_start_matches(crate::lexicon::signs::BOM).len();
                text.drain(..mark);
                Ok(Some(text))
            }
            Err(_) => Err(Failure::broken_word(&format!("{name} is not UTF-8"))),
        }
    }

    /// Names differ in nothing but case in what some programs write.
    fn by_any_case(&self, name: &str) -> Option<usize> {
        let is = |known: Result<_, _>| known.is_ok_and(|known: Cow<'_, str>| known.eq_ignore_ascii_case(name));
        self.zip.file_names().position(is)
    }

    /// What a part refers to.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, Failure> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut all = HashMap::new();
        let Some(text) = self.part(&format!("{folder}{slash}_rels/{name}.rels"))? else { return Ok(Relations(all)) };
        let mut xml = Xml::new(&text, self.limits.nesting);
        while let Some(step) = xml.next()? {
            let Step::Open(tag) = step else { continue };
            if let (Some(id), Some(kind), Some(target)) =
                (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let outside = tag.attribute("TargetMode").is_some_and(|mode| mode == "External");
                let target = if outside { target } else { resolved(folder, &target) };
                all.insert(id, Relation { kind, target });
            }
        }
        Ok(Relations(all))
    }
}

impl Relations {
    /// Where an id leads.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|relation| &*relation.target)
    }

    /// The part of a kind.
    pub(super) fn of_kind(&self, kind: &str) -> Option<&str> {
        self.0.values().find(|relation| relation.kind == kind).map(|relation| &*relation.target)
    }
}

/// The name of a part that another in `folder` calls `target`.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path.join("/")
}

/// Whether the parts are no more than is allowed.
fn are_few(parts: usize, limits: &Limits) -> Result<(), Failure> {
    if parts > limits.entries {
        return Err(Failure::too_large(format_args!("it has {parts} parts, and {} are read", limits.entries)));
    }
    Ok(())
}

/// How many parts the directory of a zip says that it has: more than the limit costs nothing this way.
fn parts(bytes: &[u8]) -> Option<usize> {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let end = memchr::memmem::rfind(tail, END)?;
    let parts = tail.get(end + 10..end + 12)?;
    Some(usize::from(u16::from_le_bytes([parts[0], parts[1]])))
}
