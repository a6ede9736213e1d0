//! Archives: the texts in a tar or zip, one after the other, none written to disk and never more than one held here.

use crate::kinds::{Passed, Written, is_hidden, is_zip};
use crate::size::Size;
use crate::unpack::{read, too_large, unpack, unpacked};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A text in an archive.
pub(crate) struct Member {
    /// Its name there, with `/` between folders.
    pub(crate) name: String,
    /// Its bytes, unpacked, or why they cannot be read.
    pub(crate) bytes: io::Result<Vec<u8>>,
}

impl Member {
    /// Where it stands in the archive, as a path that leads nowhere else; `None` for a name that would.
    ///
    /// Whoever makes an archive chooses the names in it: `../../.ssh/config` is a name like any other.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        let mut path = PathBuf::new();
        for part in self.name.split('/').filter(|part| !matches!(*part, "" | ".")) {
            // The other two signs lead somewhere on Windows.
            if part == ".." || part.contains(['\\', ':']) || part.contains(char::is_control) {
                return None;
            }
            path.push(part);
        }
        (!self.name.starts_with('/') && path.file_name().is_some()).then_some(path)
    }
}

/// Gives each text of the archive, in its order, until `visit` breaks off; says what else is in it. Hidden ones are left out,
/// as in a folder.
///
/// # Errors
/// Where the archive itself cannot be read, or no further: because it is broken, or because all that it unpacks to is too
/// much. The texts before have been given.
pub(crate) fn each_text(
    path: &Path,
    written: Written,
    most: Size,
    visit: &mut dyn FnMut(Member) -> ControlFlow<()>,
) -> io::Result<Passed> {
    let file = File::open(path)?;
    let sum = most.of_archive(file.metadata()?.len());
    let mut reading = Reading { written, most, sum, left: Cell::new(sum.bytes()), passed: Passed::default() };
    if is_zip(path) {
        reading.zip(file, visit)?
    } else {
        reading.tar(file, visit)?
    }
    Ok(reading.passed)
}

/// What is the same for all members of an archive.
struct Reading {
    written: Written,
    /// How large each may be.
    most: Size,
    /// How much all may be.
    sum: Size,
    /// How much of that is left.
    left: Cell<u64>,
    passed: Passed,
}

impl Reading {
    fn tar(&mut self, file: File, visit: &mut dyn FnMut(Member) -> ControlFlow<()>) -> io::Result<()> {
        // Here what is passed over is unpacked too, and the heads of members may be as long as they say they are.
        let left = &self.left;
        let source = Counted { source: unpacked(file)?, left, sum: self.sum };
        for entry in tar::Archive::new(source).entries()? {
            let mut entry = entry?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            if !entry.header().entry_type().is_file() || is_hidden(&name) {
                continue;
            }
            if !self.written.is_named(Path::new(&name)) {
                self.passed.add(name);
                continue;
            }
            let size = entry.size();
            let bytes = read(&mut entry, Some(size), self.most);
            take(left, 0, self.sum)?;
            // What is cut off is found out only here, and nothing can come after it.
            if bytes.as_ref().is_ok_and(|bytes| (bytes.len() as u64) < size) {
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, format!("it ends inside {name}")));
            }
            let bytes = bytes.and_then(|bytes| unpack(bytes, self.most));
            let grown = bytes.as_ref().map_or(0, |bytes| (bytes.len() as u64).saturating_sub(size));
            take(left, grown, self.sum)?;
            if visit(Member { name, bytes }).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn zip(&mut self, file: File, visit: &mut dyn FnMut(Member) -> ControlFlow<()>) -> io::Result<()> {
        let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(io::Error::other)?;
        for at in 0..archive.len() {
            let (name, bytes) = match archive.by_index(at) {
                Ok(entry) if !entry.is_file() => continue,
                Ok(entry) => {
                    let name = entry.name().map_or_else(|_| format!("member {at}"), |name| name.into_owned());
                    if is_hidden(&name) {
                        continue;
                    }
                    if !self.written.is_named(Path::new(&name)) {
                        self.passed.add(name);
                        continue;
                    }
                    let size = entry.size();
                    (name, read(entry, Some(size), self.most).and_then(|bytes| unpack(bytes, self.most)))
                }
                Err(error) => (format!("member {at}"), Err(io::Error::other(error))),
            };
            take(&self.left, bytes.as_ref().map_or(0, |bytes| bytes.len() as u64), self.sum)?;
            if visit(Member { name, bytes }).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Takes from what is left for an archive; an error where that is not enough, now or before.
fn take(left: &Cell<u64>, bytes: u64, sum: Size) -> io::Result<()> {
    left.set(left.get().saturating_sub(bytes));
    match left.get() {
        0 => Err(too_large(format!("all that is in it unpacks to more than {sum}"))),
        _ => Ok(()),
    }
}

/// What comes out of a packed tar, until that is too much.
struct Counted<'a, R> {
    source: R,
    left: &'a Cell<u64>,
    sum: Size,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        take(self.left, read as u64, self.sum)?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(name: &str) -> Option<PathBuf> {
        Member { name: name.into(), bytes: Ok(vec![]) }.path()
    }

    #[test]
    fn names_lead_nowhere_else() {
        assert_eq!(path("a/./b//c.txt"), Some(PathBuf::from("a/b/c.txt")));
        for name in
            ["../a.txt", "a/../../b.txt", "/etc/a.txt", "a\\..\\b.txt", "C:/a.txt", "a\0.txt", "", ".", "a\n.txt"]
        {
            assert_eq!(path(name), None, "{name:?}");
        }
    }
}
