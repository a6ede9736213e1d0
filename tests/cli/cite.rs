//! `undocs cite`.

use super::{RESOLUTION, folder, pipe, run};

const HARBOURS: &[u8] = b"89/1. Harbours\n\nThe General Assembly,\n\nRecalling its resolution 88/7,\n\n1. Decides.\n";

#[test]
fn a_row_for_each_citation_of_each_text() {
    let dir = folder(&[("a.txt", HARBOURS), ("b/c.txt", HARBOURS)]);
    let rows = run(&dir, &["cite", "--quiet", "a.txt", "b"]).ends(0).out;
    let lines: Vec<&str> = rows.lines().collect();
    assert_eq!(lines.len(), 3, "{rows}");
    assert!(lines[0].starts_with("source,from,state,"), "{rows}");
    assert!(lines[1].starts_with("a.txt,A/RES/89/1,resolved,,printed,resolution,A/RES/88/7,"), "{rows}");
    assert!(lines[2].contains("c.txt,A/RES/89/1,"), "{rows}");
    assert_eq!(run(&dir, &["cite", "--quiet", "--jobs", "1", "a.txt", "b"]).ends(0).out, rows);
}

#[test]
fn every_format_of_a_folder() {
    let dir = folder(&[("a.txt", HARBOURS), ("b.txt", RESOLUTION.as_bytes())]);
    for (format, part) in [
        ("jsonl", "\"symbol\":\"A/RES/88/7\""),
        ("graphml", "<edge id=\"e0\""),
        ("dot", "\"A/RES/89/1\" -> \"A/RES/88/7\""),
        ("jsonld", "\"legislationIdentifier\": \"A/RES/88/7\""),
        ("bibtex", "@misc{A-RES-88-7,"),
    ] {
        let made = run(&dir, &["cite", "--quiet", "--format", format, "."]).ends(0).out;
        assert!(made.contains(part), "{format}: {made}");
    }
}

#[test]
fn what_cannot_be_read_keeps_nothing_else() {
    let dir = folder(&[("a.txt", HARBOURS), ("b.txt", b"\xC3\xA9\xFF")]);
    let run = run(&dir, &["cite", "--quiet", "b.txt", "a.txt"]).ends(1).says("b.txt is not UTF-8");
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
}

#[test]
fn from_a_pipe() {
    let rows = pipe(&["cite", "--quiet", "--format", "csv"], HARBOURS).ends(0).out;
    assert!(rows.contains("A/RES/88/7"), "{rows}");
    assert_eq!(pipe(&["cite", "--quiet"], b"Texte.").ends(0).out.lines().count(), 1);
    pipe(&["cite", "--format", "poem"], b"").ends(2);
}
