//! How large a text may be, and what is passed over.

use super::{RESOLUTION, Run, folder, pipe, run};
use std::fs::{self, File};
use std::io::Write;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn tar(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, name, &**bytes).unwrap();
    }
    archive.into_inner().unwrap()
}

fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(&**name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_text_has_a_largest_size_in_every_command() {
    let dir = folder(&[("a.txt", &[b'x'; 3000]), ("b.txt", b"Deux."), ("a.xml", &[b'x'; 3000])]);
    for command in ["parse", "cite", "votes", "lint"] {
        let told = run(&dir, &[command, "--max-size", "2KiB", "a.txt", "b.txt"]).ends(1);
        let told =
            told.says("cannot read a.txt: it is larger than 2 KiB").says("--max-size").says("1 of 2 inputs failed");
        assert!(!told.err.contains("b.txt:") || !told.err.contains("error: cannot read b"), "{}", told.err);
        run(&dir, &[command, "--max-size", "3000", "-q", "a.txt"]).ends(0);
        run(&dir, &[command, "--max-size", "2999", "-q", "a.txt"]).ends(1).says("larger than 2999 bytes");
    }
    run(&dir, &["compare", "--max-size", "2K", "b.txt", "a.txt"]).ends(2).says("cannot read a.txt: it is larger");
    run(&dir, &["symbol", "--from", "akn", "--max-size", "2K", "a.xml"])
        .ends(1)
        .says("cannot read a.xml: it is larger");
    run(&dir, &["lint", "--from", "akn", "--max-size", "2K", "a.xml"]).ends(1).says("cannot read a.xml: it is larger");
    pipe(&["parse", "--max-size", "2K"], &[b'x'; 3000]).ends(1).says("cannot read standard input: it is larger");
    for wrong in ["0", "1.5M", "lamps", "-1"] {
        run(&dir, &["parse", &format!("--max-size={wrong}"), "b.txt"]).ends(2).says("--max-size");
    }
    for command in ["parse", "cite", "votes", "lint", "compare", "symbol"] {
        let help = run(&dir, &[command, "--help"]).ends(0).out;
        assert!(help.contains("--max-size <SIZE>") && help.contains("64MiB"), "{command}: {help}");
    }
}

#[test]
fn what_is_packed_counts_unpacked() {
    let big = gzip(&[b'x'; 100_000]);
    let files =
        [("a.txt".into(), vec![b'x'; 100_000]), ("b.txt.gz".into(), big.clone()), ("c.txt".into(), b"Un.".to_vec())];
    let dir = folder(&[("a.txt.gz", &big), ("t.tar", &tar(&files)), ("t.zip", &zip(&files))]);
    run(&dir, &["parse", "--max-size", "64K", "a.txt.gz"])
        .ends(1)
        .says("it unpacks to more than 64 KiB")
        .says("--max-size");
    for archive in ["t.tar", "t.zip"] {
        let told = run(&dir, &["parse", "-q", "--format", "jsonl", "--max-size", "64K", archive]).ends(1);
        let told = told.says(&format!("cannot read {archive}/a.txt: it is larger than 64 KiB"));
        let told = told.says(&format!("cannot read {archive}/b.txt.gz: it unpacks to more than 64 KiB"));
        assert_eq!(told.out.lines().count(), 1, "the third is read");
    }
}

/// Runs with a limit of memory, where the shell can set one.
#[cfg(unix)]
fn in_little_memory(dir: &tempfile::TempDir, args: &str) -> Run {
    let undocs = env!("CARGO_BIN_EXE_undocs");
    let shell = format!("ulimit -v 700000 || echo 'NOT TESTED: memory: no ulimit -v' >&2; exec {undocs} {args}");
    let ran = std::process::Command::new("sh").args(["-c", &shell]).current_dir(dir).output();
    ran.expect("there is a shell").into()
}

#[cfg(unix)]
#[test]
fn a_file_of_holes_costs_nothing() {
    let dir = folder(&[("b.txt", b"Deux.")]);
    File::create(dir.path().join("a.txt")).unwrap().set_len(1 << 30).unwrap();
    for command in ["parse", "lint", "cite", "votes"] {
        let ran = in_little_memory(&dir, &format!("{command} -q --jobs 1 a.txt b.txt")).ends(1);
        ran.says("cannot read a.txt: it is larger than 64 MiB");
    }
    in_little_memory(&dir, "compare a.txt b.txt").ends(2).says("larger than 64 MiB");
    in_little_memory(&dir, "parse -q < /dev/zero").ends(1).says("larger than 64 MiB");
}

/// Each is small enough, but there is no end to them.
#[test]
fn an_archive_has_a_largest_sum() {
    let zeros = |name: &str, n: usize| (format!("{n:03}.{name}"), vec![b'0'; 1 << 16]);
    let texts: Vec<_> = (0..40).map(|n| zeros("txt", n)).collect();
    let packed: Vec<_> = (0..200).map(|n| (format!("{n:03}.txt.gz"), gzip(&zeros("txt", n).1))).collect();
    let others: Vec<_> = (0..200).map(|n| zeros("bin", n)).collect();
    let others: Vec<_> = [vec![zeros("txt", 0)], others].concat();
    let dir = folder(&[
        ("a.zip", &zip(&texts)),
        ("b.tar.gz", &gzip(&tar(&texts))),
        ("c.tar.gz", &gzip(&tar(&packed))),
        ("d.tar.gz", &gzip(&tar(&others))),
        ("z.txt", b"Deux."),
    ]);
    for archive in ["a.zip", "b.tar.gz", "c.tar.gz", "d.tar.gz"] {
        let told = run(&dir, &["parse", "-q", "--format", "jsonl", "--max-size", "64K", archive, "z.txt"]).ends(1);
        let told =
            told.says(&format!("cannot read {archive} to its end")).says("unpacks to more than").says("--max-size");
        let read = told.out.lines().count();
        assert!(told.out.lines().last().unwrap().contains("[0,5]"), "the others are read: {archive}");
        assert!(told.err.matches("error").count() <= 2 && (2..=32).contains(&read), "{archive}: {read}, {}", told.err);
    }
    run(&dir, &["votes", "-q", "--max-size", "1M", "a.zip"]).ends(0);
    // An archive of a size is read to its end, however many texts there are.
    let honest: Vec<_> = (0..300).map(|n| (format!("{n:03}.txt"), RESOLUTION.as_bytes().to_vec())).collect();
    fs::write(dir.path().join("e.tar"), tar(&honest)).unwrap();
    let size = RESOLUTION.len().to_string();
    let all = run(&dir, &["parse", "-q", "--format", "jsonl", "--max-size", &size, "e.tar"]).ends(0);
    assert_eq!(all.out.lines().count(), 300);
}

#[test]
fn what_is_passed_over_is_said_once() {
    let inner = tar(&[("x.txt".into(), b"Un.".to_vec())]);
    let files = [
        ("a.txt".into(), b"Un.".to_vec()),
        ("inner.tar".into(), inner.clone()),
        ("b.png".into(), b"x".to_vec()),
        (".hidden.png".into(), b"x".to_vec()),
    ];
    let dir = folder(&[
        ("t.tar", &tar(&files)),
        ("t.zip", &zip(&files)),
        ("in/a.txt", b"Un."),
        ("in/sub/b.xlsx", b"x"),
        ("in/inner.tar", &inner),
        ("in/c.png", b"x"),
        ("in/d.png", b"x"),
        ("in/.e.png", b"x"),
    ]);
    for archive in ["t.tar", "t.zip"] {
        let told = run(&dir, &["parse", "--format", "jsonl", "--lang", "en", archive]).ends(0);
        let told = told.says(&format!("note: 2 files in {archive} are not read: inner.tar, b.png\n"));
        assert_eq!(told.err.matches("not read").count(), 1, "{}", told.err);
        assert_eq!(run(&dir, &["parse", "-q", archive]).ends(0).err, "");
    }
    for command in ["parse", "lint", "votes", "cite"] {
        let told =
            run(&dir, &[command, "in"]).ends(0).says("note: 4 files in in are not read: c.png, d.png, inner.tar, …\n");
        assert_eq!(told.err.matches("not read").count(), 1, "{}", told.err);
    }
    let told = run(&dir, &["parse", "--format", "jsonl", "in/sub", "in/a.txt"]).ends(1);
    told.says("note: 1 file in in/sub is not read: b.xlsx").says("no text, Word file or web page in in/sub");
    assert_eq!(run(&dir, &["lint", "-q", "in"]).ends(0).err, "");
}
