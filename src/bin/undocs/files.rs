//! Files, whole or not at all: all that is written goes beside its place, under a name that nobody can guess and that was no
//! name before, and is renamed over it.
//!
//! ```text
//!  bytes ──▶ DIR/.undocs-XXXXXX ──▶ mode, owner ──▶ rename ──▶ DIR/NAME
//!            ASIDE says so                          ASIDE is free again
//! ```
//!
//! Whoever ends the program with Ctrl-C finds whole files only: between two outputs nothing is lost, and an output that is
//! half written lies beside, where [`end_whole`] takes it away.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use tempfile::{Builder, NamedTempFile};

/// The exit code of a program that Ctrl-C ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// What lies beside at this moment. One thread writes; whoever holds this may make, rename or remove such a file.
static ASIDE: Mutex<Option<PathBuf>> = Mutex::new(None);

fn aside() -> MutexGuard<'static, Option<PathBuf>> {
    ASIDE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on a signal to end leaves whole files only; a second one ends at once, whatever the disk does.
///
/// A signal that is ignored stays so, and the others are answered still: a shell has Ctrl-C ignored in what a script runs in the
/// background, and `nohup` a terminal that goes away.
pub(crate) fn end_whole() {
    let mut asked = false;
    let ends = move || {
        if asked {
            process::exit(INTERRUPTED);
        }
        asked = true;
        thread::spawn(|| {
            let mut aside = aside();
            if let Some(path) = aside.take() {
                let _ = fs::remove_file(path);
            }
            process::exit(INTERRUPTED); // still holding the lock, so that nothing new is begun
        });
    };
    on_signals(ends);
}

/// Calls `ends`, on a thread of its own, whenever a signal asks the program to end.
#[cfg(unix)]
fn on_signals(mut ends: impl FnMut() + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let ignored = ignored();
    let asking = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| ignored & (1 << (signal - 1)) == 0);
    if let Ok(mut signals) = signal_hook::iterator::Signals::new(asking) {
        thread::spawn(move || signals.forever().for_each(|_| ends()));
    }
}

/// The signals that are ignored, a bit each, the first signal lowest. Where the system does not say, a terminal that goes away
/// is left to the system, so that `nohup` holds.
#[cfg(unix)]
fn ignored() -> u64 {
    let asked = fs::read_to_string("/proc/self/status").ok();
    let mask = asked.as_deref().and_then(|status| status.lines().find_map(|line| line.strip_prefix("SigIgn:")));
    let unknown = 1 << (signal_hook::consts::SIGHUP - 1);
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(unknown)
}

/// Calls `ends`, on a thread of its own, whenever the program is asked to end.
#[cfg(not(unix))]
fn on_signals(ends: impl FnMut() + Send + 'static) {
    let _ = ctrlc::try_set_handler(ends);
}

/// Writes an output. What stands there gives its place, and its mode to the new; a link is replaced and not followed, and what
/// is read-only or no file is left.
///
/// # Errors
/// Where it is not written; what stood there stands there still.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match replaceable(path)? {
        Some(there) => put(path, bytes, &Like::Mode(there)),
        None => put(path, bytes, &Like::New),
    }
}

/// Writes what was made of `original`: who may not see that may not see this either.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_like(original: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    replaceable(path)?;
    put(path, bytes, &Like::Mode(fs::metadata(original)?))
}

/// Writes over a file what was made of it: where links lead to, with its mode and its owner.
///
/// # Errors
/// Where it is not written, or could not be what it was: read-only, one of several names, another's, no file.
pub(crate) fn repair(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &path.canonicalize()?;
    let there = fs::metadata(path)?;
    if !there.is_file() {
        return Err(other("it is no file that could be written over; leave --in-place out"));
    }
    if there.permissions().readonly() {
        return Err(other("it is read-only; make it writable, or leave --in-place out"));
    }
    // Who may write to a folder may replace what he may not write to.
    File::options().write(true).open(path)?;
    let names = names(&there);
    if names > 1 {
        return Err(other(format!(
            "it has {names} names (hard links), and a repair would part them; leave --in-place out, or part them first"
        )));
    }
    put(path, bytes, &Like::Same(there))
}

/// Makes the folders below `folder` that lead to `path`, and follows no link there.
///
/// # Errors
/// Where one is not made, or is something else.
pub(crate) fn make_below(folder: &Path, path: &Path) -> io::Result<()> {
    let Ok(below) = path.strip_prefix(folder) else { return fs::create_dir_all(path) };
    let mut at = folder.to_path_buf();
    for part in below {
        at.push(part);
        match fs::symlink_metadata(&at) {
            Ok(there) if there.is_dir() => {}
            Ok(_) => return Err(other(format!("{} is a link or a file, and no folder", at.display()))),
            Err(error) if error.kind() == ErrorKind::NotFound => fs::create_dir(&at)?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Whether nothing more can be written there.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem)
}

/// What an output replaces, if anything.
fn replaceable(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() => Ok(None),
        Ok(there) if there.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => Err(other("a pipe, a socket or a device stands there")),
        Ok(there) if there.permissions().readonly() => Err(other("it is read-only")),
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What a file is to be like.
enum Like {
    /// Any new one.
    New,
    /// Of the mode of this one; of its owner, where we may give files away.
    Mode(Metadata),
    /// The same file to all who look: nothing is done by halves.
    Same(Metadata),
}

impl Like {
    fn make(&self, file: &File) -> io::Result<()> {
        match self {
            Like::New => Ok(()),
            Like::Mode(there) => {
                let _ = own(file, there);
                file.set_permissions(there.permissions())
            }
            Like::Same(there) => {
                own(file, there).map_err(|_| other("its owner and group cannot be kept; leave --in-place out"))?;
                file.set_permissions(there.permissions())?;
                // Without it a power cut may leave the name and not the bytes.
                file.sync_all()
            }
        }
    }
}

/// Puts bytes into a file beside `path`, makes that what it is to be, and renames it over.
fn put(path: &Path, bytes: &[u8], like: &Like) -> io::Result<()> {
    let mut file = beside(path, like)?;
    let written = file.as_file_mut().write_all(bytes).and_then(|()| like.make(file.as_file()));
    let mut aside = aside();
    let moved = written.and_then(|()| file.persist(path).map(drop).map_err(|failed| failed.error));
    *aside = None; // renamed, or removed as it was dropped
    moved
}

/// A new file in the folder of `path`; nobody else may look into it, unless any new file is as good.
fn beside(path: &Path, like: &Like) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".undocs-");
    // The umask makes of it what it makes of any new file.
    #[cfg(unix)]
    if matches!(like, Like::New) {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = like;
    let mut aside = aside();
    let file = builder.tempfile_in(folder).map_err(|error| {
        // The cause by itself: the name beside means nothing to who reads the message.
        let said = error.to_string();
        io::Error::new(error.kind(), said.split(" at path ").next().unwrap_or_default())
    })?;
    *aside = Some(file.path().to_path_buf());
    Ok(file)
}

/// Gives a file the owner and the group of another.
#[cfg(unix)]
fn own(file: &File, there: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let mine = file.metadata()?;
    let other = |mine: u32, theirs: u32| (mine != theirs).then_some(theirs);
    match (other(mine.uid(), there.uid()), other(mine.gid(), there.gid())) {
        (None, None) => Ok(()),
        (owner, group) => fchown(file, owner, group),
    }
}

#[cfg(not(unix))]
fn own(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// How many names a file has.
#[cfg(unix)]
fn names(there: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(there)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

fn other(message: impl Into<String>) -> io::Error {
    io::Error::other(message.into())
}
