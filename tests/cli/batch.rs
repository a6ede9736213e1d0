//! Many texts: in order whatever takes how long, from archives and packed files, and none keeps the others back.

use super::{RESOLUTION, Run, command, folder, names, pipe, run};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

/// A tar with names as they are given, wherever they lead.
fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append(&header, *bytes).unwrap();
    }
    archive.into_inner().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// How long each text is, as the lines say in their order.
fn lengths(run: &Run) -> Vec<u64> {
    let length = |line: &str| serde_json::from_str::<Value>(line).unwrap()["span"][1].as_u64().unwrap();
    run.out.lines().map(length).collect()
}

#[test]
fn the_order_is_that_of_the_inputs() {
    // Long and short ones by turns, so that the short ones are done first.
    let texts: Vec<String> =
        (0..120).map(|n| if n % 7 == 0 { RESOLUTION.repeat(20 + n) } else { "x".repeat(n) }).collect();
    let files: Vec<_> = texts.iter().enumerate().map(|(n, text)| (format!("in/{n:03}.txt"), text.as_bytes())).collect();
    let files: Vec<_> = files.iter().map(|(name, bytes)| (&**name, *bytes)).collect();
    let dir = folder(&files);
    let expected: Vec<u64> = texts.iter().map(|text| text.len() as u64).collect();
    let one = run(&dir, &["parse", "-q", "--format", "jsonl", "--jobs", "1", "in"]).ends(0);
    assert_eq!(lengths(&one), expected);
    for jobs in ["2", "3", "16"] {
        let several = run(&dir, &["parse", "-q", "--format", "jsonl", "--jobs", jobs, "in"]).ends(0);
        assert!(several.out == one.out, "--jobs {jobs} is not --jobs 1");
    }
    assert!(run(&dir, &["parse", "-q", "--format", "jsonl", "in"]).ends(0).out == one.out, "nor is none");
}

#[test]
fn messages_come_in_the_order_of_the_inputs() {
    let files: Vec<_> = (0..60).map(|n| format!("{n:02}.txt")).collect();
    let bytes: Vec<Vec<u8>> = (0..60).map(|n| [RESOLUTION.repeat(60 - n).as_bytes(), b"\xff"].concat()).collect();
    let dir = folder(&files.iter().zip(&bytes).map(|(name, bytes)| (&**name, &**bytes)).collect::<Vec<_>>());
    let args: Vec<&str> = ["parse", "--jobs", "4"].into_iter().chain(files.iter().map(|name| &**name)).collect();
    let run = run(&dir, &args).ends(1).says("60 of 60 inputs failed");
    let named: Vec<&str> = run.err.lines().filter_map(|line| line.strip_prefix("error: ")?.get(..6)).take(60).collect();
    assert_eq!(named, files);
}

#[test]
fn jobs_are_a_number() {
    let dir = folder(&[]);
    run(&dir, &["parse", "--jobs", "0"]).ends(2).says("--jobs");
    run(&dir, &["parse", "--jobs", "many"]).ends(2).says("--jobs");
}

#[test]
fn a_bad_one_keeps_no_other_back() {
    let dir = folder(&[
        ("a.txt", b"Un."),
        ("b.txt", b"\xc3\xa9\xff"),
        ("c.txt.gz", &gzip(RESOLUTION.as_bytes())[..200]),
        ("d.tar", b"no archive at all, but long enough to be taken for the head of one. ".repeat(20).as_slice()),
        ("e.zip", b"PK no"),
        ("g.txt", b"Deux."),
    ]);
    let names = ["a.txt", "b.txt", "c.txt.gz", "d.tar", "e.zip", "f.txt", "g.txt"];
    let args: Vec<&str> = ["parse", "--format", "jsonl"].into_iter().chain(names).collect();
    let run = run(&dir, &args).ends(1).says("5 of 7 inputs failed");
    assert_eq!(lengths(&run), [3, 5]);
    let run = run.says("b.txt is not UTF-8").says("--lossy").says("cannot read c.txt.gz").says("get it again");
    run.says("cannot read d.tar").says("cannot read e.zip").says("cannot read f.txt").says("check the name");
}

// ---- what is packed

#[test]
fn what_is_packed_is_told_by_its_bytes() {
    let text = RESOLUTION.as_bytes();
    let dir =
        folder(&[("a.txt.gz", &gzip(text)), ("b.md.zst", &zstd(text)), ("c.txt", &gzip(text)), ("d", &zstd(text))]);
    let run = run(&dir, &["parse", "-q", "--format", "jsonl", "a.txt.gz", "b.md.zst", "c.txt", "d"]).ends(0);
    assert_eq!(lengths(&run), [text.len() as u64; 4]);
    assert_eq!(pipe(&["parse", "-q"], &gzip(text)).ends(0).json()["span"][1], text.len());
}

/// What was packed in parts and joined, and what zstd passes over.
#[test]
fn all_that_is_packed_is_read() {
    let text = RESOLUTION.repeat(40);
    let (first, second) = text.as_bytes().split_at(text.len() / 3);
    let gz = [gzip(first), gzip(second)].concat();
    let zst = [&zstd(first)[..], b"\x50\x2a\x4d\x18\x03\0\0\0abc", &zstd(b""), &zstd(second)].concat();
    let dir = folder(&[("a.txt.gz", &gz), ("b.txt.zst", &zst)]);
    let run = run(&dir, &["parse", "-q", "--format", "jsonl", "a.txt.gz", "b.txt.zst"]).ends(0);
    assert_eq!(lengths(&run), [text.len() as u64; 2]);
    let [one, other] = [0, 1].map(|n| run.out.lines().nth(n).unwrap());
    assert!(one == other, "both are the same text");
}

#[test]
fn packed_texts_are_found_in_folders_and_written_by_their_names() {
    let dir = folder(&[
        ("in/a.txt.gz", &gzip(b"Un.")),
        ("in/b.pdf.gz", b"x"),
        ("in/c.md.ZST", &zstd(b"Deux.")),
        ("in/d.zip", b"x"),
    ]);
    run(&dir, &["parse", "-q", "--out-dir", "out", "in"]).ends(0);
    assert_eq!(names(&dir.path().join("out")), ["a.json", "c.json"]);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![0; 1 << 20];
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    (0..65).for_each(|_| packed.write_all(&zeros).unwrap());
    let dir = folder(&[("a.txt.gz", &packed.finish().unwrap()), ("b.txt", b"Deux.")]);
    let run =
        run(&dir, &["parse", "-q", "--format", "jsonl", "a.txt.gz", "b.txt"]).ends(1).says("64 MiB").says("--max-size");
    assert_eq!(lengths(&run), [5]);
}

// ---- archives

const TEXTS: &[(&str, &[u8])] = &[
    ("b.txt", b"22"),
    ("./a/z.MD", b"1"),
    ("a/c.pdf", b"55555"),
    ("a/.hidden.txt", b"4444"),
    ("__MACOSX/a/._z.md", b"4444"),
    ("a/d.txt", b"333"),
];

#[test]
fn archives_are_read_in_their_order() {
    let packed = [("e.txt.gz", &*gzip(b"666666"))];
    let texts: Vec<_> = TEXTS.iter().copied().chain(packed).collect();
    let tar = tar(&texts);
    let dir = folder(&[
        ("t.tar", &tar),
        ("t.tar.gz", &gzip(&tar)),
        ("t.tgz", &gzip(&tar)),
        ("t.tar.zst", &zstd(&tar)),
        ("t.zip", &zip(&texts)),
    ]);
    for name in names(dir.path()) {
        let run = run(&dir, &["parse", "-q", "--format", "jsonl", &name]).ends(0);
        assert_eq!(lengths(&run), [2, 1, 3, 6], "{name}");
    }
    let all = run(&dir, &["parse", "-q", "t.tar", "t.zip"]).ends(0).json();
    assert_eq!(all.as_array().map(Vec::len), Some(8));
    run(&dir, &["parse", "--format", "akn", "t.tar"]).ends(2).says("--out-dir");
}

#[test]
fn members_are_written_below_the_name_of_their_archive() {
    let dir = folder(&[("in/t.tar", &tar(TEXTS)), ("in/u.zip", &zip(TEXTS)), ("b.txt", b"Un.")]);
    run(&dir, &["parse", "-q", "--out-dir", "out", "in/t.tar", "b.txt", "in/u.zip"]).ends(0);
    let out = dir.path().join("out");
    assert_eq!(names(&out), ["b.json", "t.tar", "u.zip"]);
    for archive in ["t.tar", "u.zip"] {
        assert_eq!(names(&out.join(archive)), ["a", "b.json"]);
        assert_eq!(names(&out.join(archive).join("a")), ["d.json", "z.json"]);
    }
    // A second run writes over what the first wrote.
    run(&dir, &["parse", "-q", "--out-dir", "out", "in/t.tar", "b.txt", "in/u.zip"]).ends(0);
}

/// Whoever makes an archive chooses the names in it.
#[test]
fn no_member_leads_out_of_its_folder() {
    let evil: &[(&str, &[u8])] = &[
        ("../evil.txt", b"x"),
        ("a/../../evil.txt", b"x"),
        ("/evil.txt", b"x"),
        ("a\\..\\evil.txt", b"x"),
        ("good.txt", b"Un."),
    ];
    let dir = folder(&[("t.tar", &tar(evil)), ("u.zip", &zip(evil))]);
    for archive in ["t.tar", "u.zip"] {
        let run = run(&dir, &["parse", "-q", "--out-dir", "out", archive]).ends(1);
        let run = run.says(&format!("{archive}/../evil.txt leads out of its folder")).says("unpack it");
        assert_eq!(run.err.matches("leads out").count(), 4, "{}", run.err);
        assert_eq!(names(&dir.path().join("out").join(archive)), ["good.json"]);
    }
    assert_eq!(names(dir.path()), ["out", "t.tar", "u.zip"]);
    assert_eq!(names(&dir.path().join("out")), ["t.tar", "u.zip"]);
    // Where nothing is written by its name, a name is only a name.
    run(&dir, &["parse", "-q", "--format", "text", "t.tar"]).ends(0);
}

#[test]
fn two_members_of_one_name_are_told() {
    let dir = folder(&[("t.tar", &tar(&[("a.txt", b"1"), ("a.md", b"22"), ("b.txt", b"333")]))]);
    run(&dir, &["parse", "-q", "--out-dir", "out", "t.tar"]).ends(1).says("t.tar/a.md would write over");
    let out = dir.path().join("out/t.tar");
    assert_eq!(names(&out), ["a.json", "b.json"]);
    let first: Value = serde_json::from_slice(&fs::read(out.join("a.json")).unwrap()).unwrap();
    assert_eq!(first["span"][1], 1, "the first of them");
}

#[test]
fn a_bad_member_keeps_no_other_back() {
    let dir = folder(&[(
        "t.tar",
        &tar(&[("a.txt", b"1"), ("b.txt", b"\xc3\xa9\xff"), ("c.txt.gz", b"\x1f\x8b"), ("d.txt", b"22")]),
    )]);
    let run = run(&dir, &["parse", "--format", "jsonl", "t.tar"]).ends(1).says("t.tar/b.txt is not UTF-8");
    assert_eq!(lengths(&run.says("cannot read t.tar/c.txt.gz").says("2 of 4 inputs failed")), [1, 2]);
}

#[test]
fn an_archive_that_is_cut_off_gives_what_it_has() {
    let whole = tar(&[("a.txt", b"1"), ("b.txt", RESOLUTION.as_bytes()), ("c.txt", b"333")]);
    let dir = folder(&[("t.tar", &whole[..2000]), ("u.tar.gz", &gzip(&whole)[..500]), ("v.txt", b"55555")]);
    let run = run(&dir, &["parse", "--format", "jsonl", "t.tar", "u.tar.gz", "v.txt"]).ends(1);
    let run = run.says("cannot read t.tar to its end: it ends inside b.txt").says("cannot read u.tar.gz to its end");
    assert_eq!(lengths(&run).last(), Some(&5));
    assert_eq!(lengths(&run)[0], 1);
}

#[test]
fn an_archive_without_texts_is_told() {
    let dir = folder(&[("t.tar", &tar(&[("a.png", b"1")])), ("u.zip", &zip(&[]))]);
    let run = run(&dir, &["parse", "t.tar", "u.zip"]).ends(1).says("no text, Word file or web page in t.tar");
    assert_eq!(run.says("in u.zip").json(), serde_json::json!([]));
}

// ---- the other end

/// `undocs parse --format jsonl … | head`, with more texts to come than there is room for.
#[test]
fn a_closed_pipe_ends_quietly() {
    let names: Vec<String> = (0..3000).map(|n| format!("{n}.txt")).collect();
    let texts: Vec<_> = names.iter().map(|name| (&**name, RESOLUTION.as_bytes())).collect();
    let dir = folder(&[("t.tar", &tar(&texts))]);
    let mut child = command()
        .current_dir(&dir)
        .args(["parse", "-q", "--format", "jsonl", "t.tar"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut out = child.stdout.take().expect("it is piped");
    out.read_exact(&mut [0; 100]).expect("something comes");
    drop(out);
    let mut err = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), &*err), (Some(0), ""));
}
