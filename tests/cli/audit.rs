//! `undocs lint --from akn`, `undocs symbol --from akn`.

use super::*;

const CLEAN: &str = include_str!("../audit/resolution.xml");

fn planted() -> String {
    CLEAN.replace("RES/73/266\">73/266</a> of 22 December 2018,<", "RES/73/226\">73/266</a> of 22 December 2018,<")
}

/// A folder with a file that has an error, one that has none, one that is no XML, and a text.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in [("a.xml", &*planted()), ("b.xml", CLEAN), ("c.txt", "no XML")] {
        fs::write(folder.path().join(name), text).expect("it can be written");
    }
    folder
}

fn audit(folder: &TempDir, arguments: &[&str]) -> Run {
    command()
        .current_dir(folder.path())
        .args(["lint", "--from", "akn"])
        .args(arguments)
        .output()
        .expect("it runs")
        .into()
}

#[test]
fn folders_are_searched_for_xml() {
    let folder = folder();
    let found = audit(&folder, &["--format", "json", "."]).ends(0).json();
    let files: Vec<_> = found.as_array().expect("an array").iter().map(|file| file["file"].as_str()).collect();
    assert_eq!(files, [Some("./a.xml"), Some("./b.xml")]);
    assert_eq!(found[0]["findings"][0]["code"], "link-target");
    let span = &found[0]["findings"][0]["span"];
    let [start, end] = [0, 1].map(|n| span[n].as_u64().expect("a number") as usize);
    assert_eq!(&planted()[start..end], "73/266");
    assert!(found[1]["findings"].as_array().is_none_or(Vec::is_empty));
}

#[test]
fn what_is_denied_ends_with_1() {
    let run = audit(&folder(), &["--deny", "link-target", "a.xml"]).ends(1);
    assert!(run.out.contains("the link leads to A/RES/73/226"), "{}", run.out);
    audit(&folder(), &["--deny", "link-target", "b.xml"]).ends(0);
}

#[test]
fn what_is_not_well_formed_is_told_and_the_others_are_read() {
    let folder = folder();
    fs::write(folder.path().join("a.xml"), CLEAN.replacen("</formula>", "</form>", 1)).expect("it can be written");
    let run = audit(&folder, &["--format", "json", "."]).ends(1);
    assert_eq!(run.json()[0]["file"], "./b.xml");
    run.says("a.xml is not well-formed XML").says("the end tag of the element that is open");
    audit(&folder, &["c.txt"]).ends(1).says("without `--from akn`");
}

#[test]
fn xml_is_not_repaired() {
    audit(&folder(), &["--fix", "a.xml"]).ends(2).says("--fix repairs texts");
}

#[test]
fn a_folder_without_xml_is_an_error() {
    let folder = TempDir::new().expect("a folder");
    audit(&folder, &["."]).ends(1).says("no .xml file");
}

#[test]
fn every_symbol_of_a_file_is_read() {
    let folder = folder();
    let symbol = |arguments: &[&str]| -> Run {
        let mut command = command();
        command.current_dir(folder.path()).args(["symbol", "--from", "akn"]).args(arguments);
        command.output().expect("it runs").into()
    };
    let told = symbol(&["--format", "json", "b.xml"]).ends(0).json();
    let texts: Vec<_> = told.as_array().expect("an array").iter().filter_map(|told| told["text"].as_str()).collect();
    assert_eq!(texts[..3], ["A/RES/88/417", "A/C.2/88/L.9", "A/88/PV.61"]);
    assert!(texts.contains(&"A/RES/2131(XX)") && texts.contains(&"A/HRC/RES/71/27"), "{texts:?}");
    assert_eq!(told[0]["place"], "b.xml:69:40");
    let xml = CLEAN.replacen("en/A/88/317", "en/A//317", 1);
    fs::write(folder.path().join("a.xml"), xml).expect("it can be written");
    let run = symbol(&["--quiet", "."]).ends(1).says("a.xml:").says("A//317");
    assert_eq!(run.out, "");
}
