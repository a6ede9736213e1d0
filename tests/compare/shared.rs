//! Comparisons of the shared documents, by what must be found in them; nothing where `UNDOCS_SHARED` is not set.

use std::fs;
use undocs::compare::{Change, Comparison, Config, ParagraphKind, PieceKind, Row, compare, pick};

/// A seed by the beginning of its name.
fn seed(name: &str) -> Option<String> {
    let folder = std::env::var_os("UNDOCS_SHARED")?;
    let mut files = fs::read_dir(std::path::Path::new(&folder).join("seeds")).expect("the seeds are there").flatten();
    let file = files.find(|file| file.file_name().to_string_lossy().starts_with(name)).expect("the seed is there");
    Some(fs::read_to_string(file.path()).expect("it can be read"))
}

fn rows<'c, 'd>(comparison: &'c Comparison<'d>, change: Change) -> Vec<&'c Row<'d>> {
    comparison.rows.iter().filter(|row| row.change == change).collect()
}

/// A scanned draft and the same draft in the report of the committee: every paragraph finds its like, in its place, and what
/// differs is the scanner's but for three edits, each of which was read.
#[test]
fn a_scanned_draft_and_the_draft_in_the_report() {
    let (Some(scan), Some(report)) = (seed("000_"), seed("001_")) else { return };
    let (scan, report) = (undocs::parse(&scan).document, undocs::parse(&report).document);
    let draft = pick(&report, &scan);
    assert_eq!(draft.title, undocs::compare::select(&report, "I").expect("there is a draft I").title);
    let comparison = compare(&scan, draft, &Config::default());
    let paired = |kind| {
        let of_kind =
            |row: &&Row<'_>| row.before.as_ref().zip(row.after.as_ref()).is_some_and(|(_, after)| after.kind == kind);
        comparison.rows.iter().filter(of_kind).count()
    };
    let paired = [ParagraphKind::Preambular, ParagraphKind::Operative, ParagraphKind::Subparagraph].map(paired);
    assert_eq!(paired, [16, 7, 4]);
    let counts = comparison.counts;
    assert_eq!((counts.unchanged, counts.scanning, counts.reworded), (3, 22, 3));
    assert_eq!((counts.moved, counts.renumbered), (0, 0));
    // The scan lost the footnotes, and a line of its masthead was read as a paragraph.
    assert!(
        rows(&comparison, Change::Added).iter().all(|row| row.after.as_ref().unwrap().kind == ParagraphKind::Footnote)
    );
    assert_eq!((counts.added, counts.dropped), (3, 1));
    let edits = comparison.rows.iter().flat_map(|row| &row.pieces).filter(|piece| piece.kind == PieceKind::Edit);
    // A date that two resolutions share said twice or once; a word for another; an organ with its whole name.
    let lengths: Vec<_> = edits.map(|edit| [edit.before.chars().count(), edit.after.chars().count()]).collect();
    assert_eq!(lengths, [[1, 3], [20, 0], [12, 9], [0, 107]]);
    // The other way round it is the same.
    let back = compare(draft, &scan, &Config::default());
    assert_eq!((back.counts.scanning, back.counts.added, back.counts.dropped), (22, 1, 3));
}

/// Each seed is the same as itself, and draft I is not draft II.
#[test]
fn seeds_and_themselves() {
    for name in ["000_", "001_", "002_", "003_", "004_"] {
        let Some(text) = seed(name) else { return };
        let document = undocs::parse(&text).document;
        let comparison = compare(&document, &document, &Config::default());
        assert!(comparison.is_same(), "{name}");
        assert!(comparison.rows.len() > 5, "{name}");
    }
}
