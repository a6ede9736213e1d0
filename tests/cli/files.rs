//! Files are written whole or not at all, are what they were, and stand where they were asked for.

#![cfg(unix)]

use super::{RESOLUTION, Run, command, folder, names, run};
use serde_json::Value;
use std::fs::{self, Permissions};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const WRONG: &str = "74/1. Lighthouses\n\nThe General Assembly,\n\n1. Decides to rest..\n";
const RIGHT: &str = "74/1. Lighthouses\n\nThe General Assembly,\n\n1. Decides to rest.\n";

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").mode() & 0o7777
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("it is ours");
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// What a test that needs more than there is says instead of failing.
fn cannot(what: &str) {
    eprintln!("NOT TESTED: {what}");
}

/// Waits for a program, but not for ever.
#[track_caller]
fn ends(mut child: Child) -> Run {
    let begun = Instant::now();
    while child.try_wait().expect("it can be waited for").is_none() {
        if begun.elapsed() > Duration::from_secs(60) {
            child.kill().expect("it can be ended");
            panic!("it hangs");
        }
        sleep(Duration::from_millis(10));
    }
    child.wait_with_output().expect("it has ended").into()
}

fn start(dir: &Path, args: &[&str]) -> Child {
    command().current_dir(dir).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
}

// ---- a repair in place

#[test]
fn a_repair_keeps_the_mode() {
    for kept in [0o600, 0o640, 0o755, 0o666] {
        let dir = folder(&[("a.txt", WRONG.as_bytes())]);
        let path = dir.path().join("a.txt");
        chmod(&path, kept);
        run(&dir, &["lint", "--fix", "--in-place", "a.txt"]).ends(0);
        assert_eq!(fs::read_to_string(&path).unwrap(), RIGHT);
        assert_eq!((mode(&path), names(dir.path())), (kept, vec!["a.txt".to_owned()]), "{kept:o}");
    }
}

/// A copy of a private draft is as private.
#[test]
fn a_repaired_copy_has_the_mode_of_its_text() {
    let dir = folder(&[("a.txt", WRONG.as_bytes()), ("a.fixed.txt", b"old")]);
    chmod(&dir.path().join("a.txt"), 0o600);
    run(&dir, &["lint", "--fix", "a.txt"]).ends(0);
    assert_eq!(fs::read_to_string(dir.path().join("a.fixed.txt")).unwrap(), RIGHT);
    assert_eq!(mode(&dir.path().join("a.fixed.txt")), 0o600);
}

#[test]
fn a_repair_keeps_the_owner() {
    if !is_root() {
        return cannot("the owner of a repaired file: only root may give files away");
    }
    let dir = folder(&[("a.txt", WRONG.as_bytes())]);
    let path = dir.path().join("a.txt");
    std::os::unix::fs::chown(&path, Some(4711), Some(4712)).expect("root may");
    run(&dir, &["lint", "--fix", "--in-place", "a.txt"]).ends(0);
    let there = fs::metadata(&path).unwrap();
    assert_eq!((there.uid(), there.gid(), fs::read_to_string(&path).unwrap()), (4711, 4712, RIGHT.to_owned()));
}

#[test]
fn a_repair_follows_a_link() {
    let dir = folder(&[("real/a.txt", WRONG.as_bytes())]);
    symlink("real/a.txt", dir.path().join("link.txt")).unwrap();
    symlink("link.txt", dir.path().join("twice.txt")).unwrap();
    run(&dir, &["lint", "--fix", "--in-place", "twice.txt"]).ends(0);
    assert_eq!(fs::read_to_string(dir.path().join("real/a.txt")).unwrap(), RIGHT);
    for link in ["link.txt", "twice.txt"] {
        assert!(fs::symlink_metadata(dir.path().join(link)).unwrap().is_symlink(), "{link}");
    }
    assert_eq!(names(&dir.path().join("real")), ["a.txt"]);
}

#[test]
fn what_cannot_stay_what_it_is_is_left() {
    let dir = folder(&[("a.txt", WRONG.as_bytes()), ("ro.txt", WRONG.as_bytes()), ("c.txt", WRONG.as_bytes())]);
    let at = |name: &str| dir.path().join(name);
    fs::hard_link(at("a.txt"), at("b.txt")).unwrap();
    chmod(&at("ro.txt"), 0o444);
    let told = run(&dir, &["lint", "--fix", "--in-place", "a.txt", "ro.txt", "c.txt"]).ends(1);
    let told = told.says("note: 3 warnings in 3 texts; 1 repaired");
    told.says("cannot write a.txt: it has 2 names (hard links)").says("cannot write ro.txt: it is read-only");
    assert_eq!(fs::metadata(at("a.txt")).unwrap().ino(), fs::metadata(at("b.txt")).unwrap().ino());
    for name in ["a.txt", "b.txt", "ro.txt"] {
        assert_eq!(fs::read_to_string(at(name)).unwrap(), WRONG, "{name}");
    }
    assert_eq!(fs::read_to_string(at("c.txt")).unwrap(), RIGHT, "the others are repaired");
    assert_eq!((mode(&at("ro.txt")), names(dir.path()).len()), (0o444, 4));
}

/// U+FFFD for what cannot be read is none of the words of the text.
#[test]
fn a_text_that_is_no_utf8_is_not_repaired_in_place() {
    let dir = folder(&[("a.txt", b"74/1. Ph\xE4re\n\nThe General Assembly,\n\n1. Decides to rest..\n")]);
    run(&dir, &["lint", "--fix", "--in-place", "--lossy", "a.txt"]).ends(2).says("--lossy");
    assert!(fs::read(dir.path().join("a.txt")).unwrap().contains(&0xE4));
}

// ---- outputs

#[test]
fn an_output_is_not_written_through_a_link() {
    let dir = folder(&[("a.txt", b"Un."), ("mine.txt", b"mine"), ("out/x", b"")]);
    symlink("../mine.txt", dir.path().join("out/a.json")).unwrap();
    run(&dir, &["parse", "-q", "--out-dir", "out", "a.txt"]).ends(0);
    assert_eq!(fs::read(dir.path().join("mine.txt")).unwrap(), b"mine");
    let out = dir.path().join("out/a.json");
    assert!(fs::symlink_metadata(&out).unwrap().is_file());
    assert_eq!(serde_json::from_slice::<Value>(&fs::read(&out).unwrap()).unwrap()["span"][1], 3);
}

#[test]
fn no_folder_below_is_a_link() {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(3);
    header.set_mode(0o644);
    archive.append_data(&mut header, "sub/b.txt", &b"Un."[..]).unwrap();
    let archive = archive.into_inner().unwrap();
    let dir = folder(&[("t.tar", &archive), ("u.tar", &archive), ("mine/x", b""), ("out/u.tar/y", b"")]);
    symlink("../mine", dir.path().join("out/t.tar")).unwrap();
    symlink("../../mine", dir.path().join("out/u.tar/sub")).unwrap();
    let told = run(&dir, &["parse", "-q", "--out-dir", "out", "t.tar", "u.tar"]).ends(1);
    told.says("out/t.tar is a link or a file").says("out/u.tar/sub is a link or a file");
    assert_eq!(names(&dir.path().join("mine")), ["x"]);
}

#[test]
fn an_output_keeps_the_mode_of_the_one_before() {
    let dir = folder(&[("a.txt", b"Un."), ("out/a.json", b"old")]);
    let out = dir.path().join("out/a.json");
    chmod(&out, 0o600);
    run(&dir, &["parse", "-q", "--out-dir", "out", "a.txt"]).ends(0);
    assert!(mode(&out) == 0o600 && fs::read(&out).unwrap() != b"old");
    chmod(&out, 0o444);
    run(&dir, &["parse", "-q", "-f", "json", "--out-dir", "out", "a.txt"]).ends(1).says("it is read-only");
    // Any new file has the mode that the umask makes of it.
    let shell = format!("umask 027; exec {} parse -q --out-dir new a.txt", env!("CARGO_BIN_EXE_undocs"));
    assert!(Command::new("sh").args(["-c", &shell]).current_dir(&dir).status().unwrap().success());
    assert_eq!(mode(&dir.path().join("new/a.json")), 0o640);
}

// ---- what is no file

fn mkfifo(path: &Path) -> bool {
    Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success())
}

#[test]
fn what_is_no_file_is_told_and_left_where_it_is_found() {
    let dir = folder(&[("d/a.txt", b"Un."), ("d/e/b.txt", b"Deux.")]);
    if !mkfifo(&dir.path().join("d/x.txt")) {
        return cannot("pipes in folders: there is no mkfifo");
    }
    let _socket = UnixListener::bind(dir.path().join("d/e/y.md")).expect("a socket can be made");
    symlink("/dev/zero", dir.path().join("d/z.txt")).unwrap();
    for args in [&["parse", "--format", "jsonl", "d"][..], &["lint", "d"], &["cite", "d"], &["votes", "d"]] {
        let told = ends(start(dir.path(), args));
        let told = told.ends(0).says("note: d/x.txt is a pipe").says("d/e/y.md is a pipe, a socket or a device");
        told.says("d/z.txt is a pipe");
    }
    let quiet = ends(start(dir.path(), &["parse", "-q", "--format", "jsonl", "d"])).ends(0);
    assert_eq!((quiet.out.lines().count(), &*quiet.err), (2, ""));
    run(&dir, &["parse", "-q", "--out-dir", "d", "d/a.txt"]).ends(0);
}

#[test]
fn a_pipe_that_is_named_is_read() {
    let dir = folder(&[]);
    let pipe = dir.path().join("x.txt");
    if !mkfifo(&pipe) {
        return cannot("a pipe that is named: there is no mkfifo");
    }
    let child = start(dir.path(), &["parse", "-q", "x.txt"]);
    fs::write(&pipe, RESOLUTION).unwrap();
    assert_eq!(ends(child).ends(0).json()["span"][1], RESOLUTION.len());
}

#[test]
fn no_pipe_is_written_over() {
    let dir = folder(&[("a.txt", b"Un."), ("out/x", b"")]);
    if !mkfifo(&dir.path().join("out/a.json")) {
        return cannot("a pipe among the outputs: there is no mkfifo");
    }
    ends(start(dir.path(), &["parse", "-q", "--out-dir", "out", "a.txt"]))
        .ends(1)
        .says("cannot write out/a.json: a pipe");
}

// ---- an end before the end

/// Each of the outputs is whole, and nothing else lies beside them; how many there are.
#[track_caller]
fn whole(out: &Path) -> usize {
    let names = names(out);
    for name in &names {
        assert!(name.ends_with(".json") && !name.starts_with('.'), "{name} is no output");
        let bytes = fs::read(out.join(name)).unwrap();
        assert!(serde_json::from_slice::<Value>(&bytes).is_ok(), "{name} is cut at {} bytes", bytes.len());
    }
    names.len()
}

#[test]
fn a_signal_leaves_whole_files_only() {
    let text = RESOLUTION.repeat(100);
    let files: Vec<String> = (0..60).map(|n| format!("in/{n:02}.txt")).collect();
    let dir = folder(&files.iter().map(|name| (&**name, text.as_bytes())).collect::<Vec<_>>());
    let mut between = 0;
    // In the background of a script Ctrl-C is ignored, and this test may stand there too: such a signal changes nothing.
    for (n, signal) in ["TERM", "INT", "TERM", "HUP", "TERM", "INT", "TERM"].into_iter().enumerate() {
        let out = dir.path().join(format!("out{n}"));
        let ignoring = ["", "trap '' INT HUP; "][n / 2 % 2];
        let mut child = Command::new("sh")
            .args(["-c", &format!("{ignoring}exec \"$@\""), "sh", env!("CARGO_BIN_EXE_undocs")])
            .args(["parse", "-q", "--out-dir", out.to_str().unwrap(), "in"])
            .current_dir(dir.path())
            .stderr(Stdio::piped())
            .spawn()
            .expect("there is a shell");
        let begun = Instant::now();
        while fs::read_dir(&out).map_or(0, |entries| entries.count()) <= 2 * n && begun.elapsed().as_secs() < 60 {
            sleep(Duration::from_millis(1));
        }
        let sent = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status();
        assert!(sent.expect("there is a kill").success());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let code = child.wait().unwrap().code();
        let written = whole(&out);
        assert!(code == Some(130) || code == Some(0) && written == 60, "{signal}: {code:?} after {written}, {err}");
        assert!(code == Some(0) || ignoring.is_empty() || signal == "TERM", "{signal} was to be ignored");
        between += usize::from(code == Some(130));
    }
    assert!(between >= 3, "{between} of 7 were ended before their end");
}

/// `undocs` in a file system of 256 KiB, and what is in its folder `out` afterwards; `None` where none can be made.
fn on_a_small_disk(dir: &Path, args: &str) -> Option<Run> {
    let undocs = env!("CARGO_BIN_EXE_undocs");
    let inside = format!(
        "mkdir out && mount -t tmpfs -o size=256k none out || exit 99; {undocs} {args}; code=$?; cp -a out copy; exit $code"
    );
    for namespaces in ["-m", "-rm"] {
        let ran = Command::new("unshare").args([namespaces, "sh", "-c", &inside]).current_dir(dir).output().ok()?;
        if ran.status.code().is_some_and(|code| code < 90) && dir.join("copy").exists() {
            return Some(ran.into());
        }
        let _ = fs::remove_dir(dir.join("out"));
    }
    None
}

#[test]
fn a_full_disk_stops_the_run_with_one_message() {
    let text = RESOLUTION.repeat(4);
    let files: Vec<String> = (0..100).map(|n| format!("in/{n:03}.txt")).collect();
    let dir = folder(&files.iter().map(|name| (&**name, text.as_bytes())).collect::<Vec<_>>());
    let Some(ran) = on_a_small_disk(dir.path(), "parse --quiet --out-dir out in") else {
        return cannot("a full disk: neither root nor a namespace of ours may mount one");
    };
    let ran = ran.ends(1).says("cannot write out/").says("undocs ends here");
    assert_eq!(ran.err.matches("error:").count(), 1, "{}", ran.err);
    let written = whole(&dir.path().join("copy"));
    assert!((1..60).contains(&written), "{written}");
}

#[test]
fn a_repair_on_a_full_disk_leaves_the_text() {
    let dir = folder(&[("a.txt", WRONG.as_bytes())]);
    let long = format!("{}{}", RIGHT.replace("1. Decides to rest.\n", ""), "1. Decides to rest..\n".repeat(9000));
    fs::write(dir.path().join("long.txt"), &long).unwrap();
    let undocs = env!("CARGO_BIN_EXE_undocs");
    let args = format!("--version; cp long.txt out/a.txt; {undocs} lint -q --fix --in-place out/a.txt");
    let Some(ran) = on_a_small_disk(dir.path(), &args) else {
        return cannot("a repair on a full disk: neither root nor a namespace of ours may mount one");
    };
    let ran = ran.ends(1).says("cannot write out/a.txt");
    assert_eq!(ran.err.matches("error:").count(), 1, "{}", ran.err);
    assert_eq!(names(&dir.path().join("copy")), ["a.txt"]);
    assert_eq!(fs::read_to_string(dir.path().join("copy/a.txt")).unwrap(), long);
}

/// Where no disk can be made small, a limit of the shell makes files short.
#[test]
fn a_file_that_cannot_be_whole_is_not_there() {
    let dir = folder(&[("in/a.txt", b"Un."), ("in/b.txt", RESOLUTION.repeat(200).as_bytes()), ("in/c.txt", b"Trois.")]);
    let undocs = env!("CARGO_BIN_EXE_undocs");
    let shell = format!("trap '' XFSZ; ulimit -f 64 || exit 99; exec {undocs} parse --quiet --out-dir out in");
    let ran: Run = Command::new("sh").args(["-c", &shell]).current_dir(&dir).output().expect("there is a shell").into();
    if ran.code == 99 {
        return cannot("files that are too long: the shell has no ulimit -f");
    }
    ran.ends(1).says("cannot write out/b.json");
    assert_eq!(names(&dir.path().join("out")), ["a.json", "c.json"]);
    whole(&dir.path().join("out"));
}

/// Whoever may write to a folder must not choose what is written over: undocs once wrote beside under its own number.
#[test]
fn nothing_is_written_through_a_name_that_can_be_guessed() {
    let dir = folder(&[("a.txt", WRONG.as_bytes()), ("victim", b"mine")]);
    let undocs = env!("CARGO_BIN_EXE_undocs");
    let shell = format!("ln -s victim .a.txt.$$; exec {undocs} lint -q --fix --in-place a.txt");
    let ran: Run = Command::new("sh").args(["-c", &shell]).current_dir(&dir).output().expect("there is a shell").into();
    ran.ends(0);
    assert_eq!(fs::read(dir.path().join("victim")).unwrap(), b"mine");
    assert_eq!((fs::read_to_string(dir.path().join("a.txt")).unwrap(), names(dir.path()).len()), (RIGHT.into(), 3));
}
