//! `cargo xtask digest [--bin BIN] [--against BIN|FILE] [--out FILE] [--step N] [FOLDER…]`: a digest of the events of each
//! text, and which texts another build reads otherwise.
//!
//! Without folders: the samples, the fixtures, and with `UNDOCS_SHARED` the texts that people hold, the real prints, and the
//! corpus printed in every mode of `eval/render.py`. The corpus is printed once, beside what is built.

use crate::{built, cargo, root};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::{env, fs, io};

/// How many texts one process is given.
const AT_ONCE: usize = 300;

/// How many texts of a group are named that differ.
const NAMED: usize = 8;

/// The digest of each text, by group and name.
type Digests = BTreeMap<(String, String), u64>;

/// What is asked for.
#[derive(Default)]
struct Asked {
    bin: Option<PathBuf>,
    against: Option<PathBuf>,
    out: Option<PathBuf>,
    step: Option<usize>,
    folders: Vec<PathBuf>,
}

/// Digests the texts, writes the digests down, and compares them; fails where they differ.
pub(crate) fn run(args: &[String]) -> ExitCode {
    let Some(asked) = asked(args) else {
        eprintln!("cargo xtask digest [--bin BIN] [--against BIN|FILE] [--out FILE] [--step N] [FOLDER…]");
        return ExitCode::from(2);
    };
    match digest(&asked) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo xtask digest: {error}");
            ExitCode::FAILURE
        }
    }
}

fn asked(args: &[String]) -> Option<Asked> {
    let mut asked = Asked::default();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--bin" => asked.bin = Some(args.next()?.into()),
            "--against" => asked.against = Some(args.next()?.into()),
            "--out" => asked.out = Some(args.next()?.into()),
            "--step" => asked.step = Some(args.next()?.parse().ok().filter(|&step| step > 0)?),
            option if option.starts_with('-') => return None,
            folder => asked.folders.push(folder.into()),
        }
    }
    Some(asked)
}

/// How many texts differ.
fn digest(asked: &Asked) -> io::Result<usize> {
    let groups = groups(asked)?;
    let bin = asked.bin.clone().map_or_else(release, Ok)?;
    let digests = digests(&bin, &groups)?;
    let out = asked.out.clone().unwrap_or_else(|| built("digest").join("digest.txt"));
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&out, written(&digests))?;
    println!("{} texts, digested into {}", digests.len(), out.display());
    let Some(against) = &asked.against else { return Ok(0) };
    let other = match fs::read_to_string(against).ok().and_then(|text| read(&text)) {
        Some(digests) => digests,
        None => self::digests(against, &groups)?,
    };
    Ok(compare(&digests, &other))
}

/// The texts of each group.
fn groups(asked: &Asked) -> io::Result<BTreeMap<String, Vec<PathBuf>>> {
    let mut groups = BTreeMap::new();
    let every = |texts: Vec<PathBuf>| texts.into_iter().step_by(asked.step.unwrap_or(1)).collect::<Vec<_>>();
    for folder in &asked.folders {
        groups.insert(folder.display().to_string(), every(texts(folder)?));
    }
    if !asked.folders.is_empty() {
        return Ok(groups);
    }
    for own in ["samples", "tests/fixtures"] {
        for (name, folder) in folders(&root().join(own))? {
            groups.insert(format!("{own} {name}"), texts(&folder)?);
        }
    }
    let Some(shared) = env::var_os("UNDOCS_SHARED").map(PathBuf::from) else { return Ok(groups) };
    groups.insert("wild".to_owned(), texts(&shared.join("wild/texts"))?);
    for (name, folder) in folders(&shared.join("print/texts"))? {
        groups.insert(format!("print {name}"), texts(&folder)?);
    }
    // `00012.real-raw.txt`: the place of the document in the list, and the mode.
    for text in texts(&corpus(&shared)?)? {
        let name = text.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = name.split('.');
        let place: usize = parts.next().and_then(|place| place.parse().ok()).unwrap_or(0);
        if let Some(mode) = parts.next()
            && place.is_multiple_of(asked.step.unwrap_or(1))
        {
            groups.entry(format!("corpus {mode}")).or_default().push(text);
        }
    }
    Ok(groups)
}

/// The folder of the corpus, printed in every mode; printed now where it is not.
fn corpus(shared: &Path) -> io::Result<PathBuf> {
    let folder = built("digest").join("corpus");
    if folder.join("printed").exists() {
        return Ok(folder);
    }
    println!("printing the corpus into {}; some minutes, once", folder.display());
    fs::create_dir_all(&folder)?;
    let modes = "import render; print(','.join(render.MODES))";
    let eval = shared.join("eval");
    let modes = Command::new("python3").args(["-c", modes]).current_dir(&eval).stderr(Stdio::inherit()).output()?;
    let mut print = Command::new("python3");
    print.arg(eval.join("render.py")).arg(String::from_utf8_lossy(&modes.stdout).trim());
    print.arg("--list").arg(shared.join("corpus/dev.txt")).arg("--root").arg(shared.join("corpus"));
    if !print.arg("--out").arg(&folder).status()?.success() {
        return Err(io::Error::other("render.py does not print the corpus"));
    }
    fs::write(folder.join("printed"), "")?;
    Ok(folder)
}

/// The program of this checkout.
fn release() -> io::Result<PathBuf> {
    let built_now = cargo().args(["build", "--quiet", "--release", "--features", "cli"]).status()?;
    if built_now.success() { Ok(built("release").join("undocs")) } else { Err(io::Error::other("undocs is not built")) }
}

/// The digests of what a program makes of the texts.
fn digests(bin: &Path, groups: &BTreeMap<String, Vec<PathBuf>>) -> io::Result<Digests> {
    let mut digests = Digests::new();
    for (group, texts) in groups {
        let folder = env::temp_dir().join(format!("undocs-digest-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for texts in texts.chunks(AT_ONCE) {
            let mut parse = Command::new(bin);
            parse.args(["parse", "--quiet", "--format", "events", "--out-dir"]).arg(&folder).args(texts);
            parse.stderr(Stdio::null()).status()?;
        }
        for text in files(&folder)? {
            let name = text.file_name().unwrap_or_default().to_string_lossy().into_owned();
            digests.insert((group.clone(), name), hash(&fs::read(&text)?));
        }
        fs::remove_dir_all(&folder)?;
    }
    Ok(digests)
}

/// FNV-1a: the same on every machine.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn written(digests: &Digests) -> String {
    let mut lines = String::new();
    for ((group, name), digest) in digests {
        let _ = writeln!(lines, "{digest:016x}\t{group}\t{name}");
    }
    lines
}

/// The digests of a file that this wrote; nothing where it is another.
fn read(text: &str) -> Option<Digests> {
    text.lines()
        .map(|line| {
            let mut parts = line.split('\t');
            let digest = u64::from_str_radix(parts.next()?, 16).ok()?;
            Some(((parts.next()?.to_owned(), parts.next()?.to_owned()), digest))
        })
        .collect()
}

/// Says which texts differ, group by group; how many. What only one of the two has is not compared.
fn compare(digests: &Digests, other: &Digests) -> usize {
    let mut groups: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for ((group, name), digest) in digests {
        let Some(before) = other.get(&(group.clone(), name.clone())) else { continue };
        let (all, differ) = groups.entry(group).or_default();
        *all += 1;
        if before != digest {
            differ.push(name);
        }
    }
    for (group, (all, differ)) in &groups {
        let names = differ.iter().take(NAMED).copied().collect::<Vec<_>>().join(" ");
        println!("{:>6} of {all:>5} differ  {group}  {names}", differ.len());
    }
    let differ = groups.values().map(|(_, differ)| differ.len()).sum();
    println!("{differ} of {} differ", groups.values().map(|(all, _)| all).sum::<usize>());
    differ
}

/// The texts of a folder, sorted.
fn texts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_text = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "txt" || kind == "md");
    Ok(files(folder)?.into_iter().filter(is_text).collect())
}

/// The files of a folder, sorted.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

/// The folders of a folder, with their names.
fn folders(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let paths = entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_dir());
    Ok(paths.map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path)).collect())
}
