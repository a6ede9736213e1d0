//! Archives: the texts in a tar or zip, one after the other, none written to disk and never more than one held here.

use crate::inputs::Written;
use crate::unpack::{read, unpacked};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A text in an archive.
pub(crate) struct Member {
    /// Its name there, with `/` between folders.
    pub(crate) name: String,
    /// Its bytes, or why they cannot be read.
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

/// Whether a name is that of an archive: `.tar`, packed or not, or `.zip`.
pub(crate) fn is_archive(path: &Path) -> bool {
    is_zip(path) || is_tar(path)
}

fn is_zip(path: &Path) -> bool {
    ends(path, &[".zip"])
}

fn is_tar(path: &Path) -> bool {
    ends(path, &[".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst"])
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// Gives each text of the archive, in its order, until `visit` breaks off. Hidden ones are left out, as in a folder.
///
/// # Errors
/// Where the archive itself cannot be read, or no further; the texts before have been given.
pub(crate) fn each_text(
    path: &Path,
    written: Written,
    visit: &mut dyn FnMut(Member) -> ControlFlow<()>,
) -> io::Result<()> {
    let file = File::open(path)?;
    if is_zip(path) { each_in_zip(file, written, visit) } else { each_in_tar(unpacked(file)?, written, visit) }
}

fn each_in_tar(
    source: impl Read,
    written: Written,
    visit: &mut dyn FnMut(Member) -> ControlFlow<()>,
) -> io::Result<()> {
    for entry in tar::Archive::new(source).entries()? {
        let mut entry = entry?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if !entry.header().entry_type().is_file() || !is_wanted(&name, written) {
            continue;
        }
        let (bytes, size) = (read(&mut entry), entry.size());
        // What is cut off is found out only here, and nothing can come after it.
        if bytes.as_ref().is_ok_and(|bytes| (bytes.len() as u64) < size) {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, format!("it ends inside {name}")));
        }
        if visit(Member { name, bytes }).is_break() {
            break;
        }
    }
    Ok(())
}

fn each_in_zip(file: File, written: Written, visit: &mut dyn FnMut(Member) -> ControlFlow<()>) -> io::Result<()> {
    let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(io::Error::other)?;
    for at in 0..archive.len() {
        let (name, bytes) = match archive.by_index(at) {
            Ok(entry) if !entry.is_file() => continue,
            Ok(entry) => (entry.name().map_or_else(|_| format!("member {at}"), |name| name.into_owned()), read(entry)),
            Err(error) => (format!("member {at}"), Err(io::Error::other(error))),
        };
        if (bytes.is_err() || is_wanted(&name, written)) && visit(Member { name, bytes }).is_break() {
            break;
        }
    }
    Ok(())
}

fn is_wanted(name: &str, written: Written) -> bool {
    let hidden = |part: &str| part.starts_with('.') && !matches!(part, "." | "..");
    // What macOS keeps beside each file has its name.
    written.is_named(Path::new(name)) && !name.split('/').any(|part| hidden(part) || part == "__MACOSX")
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

    #[test]
    fn archives_are_told_by_their_names() {
        for name in ["a.tar", "a.TGZ", "x/a.tar.gz", "a.b.tar.zst", "a.tzst", "a.Zip"] {
            assert!(is_archive(Path::new(name)), "{name}");
        }
        for name in ["a.txt", "tar", "zip", "a.tar.txt", "a.zipped", "a.gz"] {
            assert!(!is_archive(Path::new(name)), "{name}");
        }
        let is_wanted = |name| is_wanted(name, Written::Text);
        assert!(is_wanted("./a/b.txt.gz") && !is_wanted(".a/b.txt") && !is_wanted("__MACOSX/b.txt"));
    }
}
