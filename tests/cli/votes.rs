//! `undocs votes`.

use crate::{Run, folder, pipe, run};

const VOTE: &[u8] =
    "La Commission a adopté le projet de résolution A/C.9/90/L.3 par 2 voix contre 2, avec une abstention. Les \
    voix se sont réparties comme suit :\n\nOnt voté pour :\n\nFidji, Tongra.\n\nOnt voté contre :\n\nSamoa.\n\n\
    Se sont abstenus :\n\nTogo.\n"
        .as_bytes();

fn votes(args: &[&str]) -> Run {
    let dir = folder(&[("a.txt", VOTE), ("b.txt", VOTE)]);
    run(&dir, &[&["votes", "--lang", "fr"], args].concat())
}

#[test]
fn one_table_of_several_texts() {
    let told = votes(&["a.txt", "b.txt"]).ends(0).says("the tally says 2 against, and 1 are named");
    // A name that is no State's is no row.
    let table = told.says("“Tongra” is the name of no State we know; the nearest is “tonga” (TON)").out;
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows.len(), 7, "{table}");
    assert!(rows[0].starts_with("text,document,vote_number,symbol,part,part_number,name,iso3,iso2,m49,"), "{table}");
    assert!(rows[1].starts_with("a.txt,,1,A/C.9/90/L.3,,,Fidji,FJI,FJ,242,,in_favour,,,"), "{table}");
    assert!(rows[2].starts_with("a.txt,,1,A/C.9/90/L.3,,,Samoa,WSM,WS,882,,against,,,"), "{table}");
    assert!(rows[4].starts_with("b.txt,"), "{table}");
}

#[test]
fn tallies() {
    let table = votes(&["--tallies", "a.txt", "-q"]).ends(0);
    assert_eq!(table.err, "");
    assert!(table.out.contains("a.txt,,1,A/C.9/90/L.3,,,against,2,1,true,"), "{}", table.out);
    assert_eq!(table.out.lines().count(), 4);
}

#[test]
fn lines_of_json() {
    let lines = votes(&["--format", "jsonl", "a.txt"]).ends(0).out;
    let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!((&first["iso3"], &first["vote"], &first["m49"]), (&"FJI".into(), &"in_favour".into(), &"242".into()));
    assert!(first.get("corrected").is_none());
    assert_eq!(lines.lines().count(), 3);
}

#[test]
fn no_vote_is_a_head_alone() {
    let table = pipe(&["votes"], b"nothing here").ends(0).out;
    assert_eq!(table.lines().count(), 1);
}

#[test]
fn what_cannot_be_read_does_not_stop_the_rest() {
    let table = votes(&["a.txt", "none.txt"]).ends(1).says("cannot read none.txt").out;
    assert_eq!(table.lines().count(), 4);
}

/// The report among the seeds: five votes, and two States that had meant otherwise.
#[test]
fn the_report_of_the_seeds() {
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let seeds = std::path::Path::new(&shared).join("seeds");
    let entries = std::fs::read_dir(seeds).expect("the seeds are there");
    let report = entries.flatten().map(|entry| entry.path());
    let report = report.into_iter().find(|path| path.to_string_lossy().contains("001_")).expect("the report is there");
    let table = run(&folder(&[]), &["votes", report.to_str().unwrap()]).ends(0);
    assert_eq!(table.err, "");
    let mut reader = csv::Reader::from_reader(table.out.as_bytes());
    let mut column = |name: &str| reader.headers().unwrap().iter().position(|head| head == name).unwrap();
    let (number, iso3, vote, corrected) = (column("vote_number"), column("iso3"), column("vote"), column("corrected"));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), 834);
    let votes: std::collections::BTreeSet<&str> = rows.iter().map(|row| &row[number]).collect();
    assert_eq!(votes.len(), 5);
    let meant: Vec<_> = rows.iter().filter(|row| !row[corrected].is_empty()).collect();
    let meant: Vec<_> = meant.iter().map(|row| [&row[number], &row[iso3], &row[vote], &row[corrected]]).collect();
    assert_eq!(meant, [["3", "TGO", "against", "abstaining"], ["3", "GUY", "abstaining", "in_favour"]]);
}
