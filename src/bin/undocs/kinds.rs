//! What the names of files say of them: texts, archives, what is packed, what is hidden.

use crate::unpack;
use std::ffi::OsStr;
use std::path::Path;

/// How the texts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Written {
    /// Texts, Word files and web pages: .txt, .md, .docx, .doc, .html, .htm
    #[default]
    Text,
    /// AKN4UN, the XML of the United Nations: .xml
    Akn,
}

impl Written {
    /// The extensions of such files.
    fn extensions(self) -> &'static [&'static str] {
        match self {
            Written::Text => &["txt", "md", "docx", "doc", "html", "htm"],
            Written::Akn => &["xml"],
        }
    }

    /// Whether a name is that of such a file, packed or not.
    pub(crate) fn is_named(self, path: &Path) -> bool {
        has_extension(unpacked(path), self.extensions())
    }

    /// What they are called: "text, Word file or web page".
    pub(crate) fn called(self) -> &'static str {
        match self {
            Written::Text => "text, Word file or web page",
            Written::Akn => ".xml file",
        }
    }
}

/// Files in a folder or archive that are no texts by their names.
#[derive(Default)]
pub(crate) struct Passed {
    pub(crate) count: usize,
    /// What the first of them are called.
    pub(crate) names: Vec<String>,
}

impl Passed {
    /// Names enough to know what kind of files they are.
    const NAMED: usize = 3;

    pub(crate) fn add(&mut self, name: String) {
        self.count += 1;
        if self.names.len() < Passed::NAMED {
            self.names.push(name);
        }
    }
}

/// Whether a member of an archive is hidden, as a file in a folder may be.
pub(crate) fn is_hidden(name: &str) -> bool {
    let hidden = |part: &str| part.starts_with('.') && !matches!(part, "." | "..");
    // What macOS keeps beside each file has its name.
    name.split('/').any(|part| hidden(part) || part == "__MACOSX")
}

/// Whether a name is that of an archive: `.tar`, packed or not, or `.zip`.
pub(crate) fn is_archive(path: &Path) -> bool {
    is_zip(path) || is_tar(path)
}

/// Whether it is that of a zip.
pub(crate) fn is_zip(path: &Path) -> bool {
    ends(path, &[".zip"])
}

fn is_tar(path: &Path) -> bool {
    ends(path, &[".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst"])
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// What files made from a text are called, without extension. Only what is known as an extension goes:
/// `A_C.1_75_L.4` has none.
pub(crate) fn stem(path: &Path) -> &OsStr {
    let unpacked = unpacked(path);
    let stem = if [Written::Text, Written::Akn].iter().any(|written| written.is_named(unpacked)) {
        unpacked.file_stem()
    } else {
        unpacked.file_name()
    };
    stem.unwrap_or_default()
}

/// The name of what was packed: `x.txt` of `x.txt.gz`.
fn unpacked(path: &Path) -> &Path {
    if has_extension(path, &unpack::EXTENSIONS) { Path::new(path.file_stem().unwrap_or_default()) } else { path }
}

fn has_extension(path: &Path, known: &[&str]) -> bool {
    path.extension().is_some_and(|extension| known.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_told_by_their_names() {
        for name in ["a.tar", "a.TGZ", "x/a.tar.gz", "a.b.tar.zst", "a.tzst", "a.Zip"] {
            assert!(is_archive(Path::new(name)), "{name}");
        }
        for name in ["a.txt", "tar", "zip", "a.tar.txt", "a.zipped", "a.gz"] {
            assert!(!is_archive(Path::new(name)), "{name}");
        }
        assert!(!is_hidden("./a/b.txt.gz") && is_hidden(".a/b.txt") && is_hidden("__MACOSX/b.txt"));
    }
}
