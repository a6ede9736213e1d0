//! Real documents, printed as programs would print them, where they are at hand.

use super::{root, shared, texts_below};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many documents are printed, evenly chosen, in each of the modes.
const DOCUMENTS: usize = 300;
const MODES: &str = "clean,md,word,raw,layout,mupdf,flat,ocr";

/// Three hundred documents as `render.py` dirties them; none where `UNDOCS_SHARED` is not set.
///
/// Printed once: what one test has printed another finds, unless the list or the program has changed.
pub fn corpus() -> Vec<(PathBuf, String)> {
    let Some(shared) = shared() else { return Vec::new() };
    let folder = root().join("target/tests-corpus");
    let program = shared.join("eval/render.py");
    let list = chosen(&shared.join("corpus/dev.txt"));
    let print = fs::read_to_string(&program).expect("render.py can be read");
    let key = format!("{MODES}\n{list}\n{}\n{print}", shared.display());
    if fs::read_to_string(folder.join("key")).is_ok_and(|printed| printed == key) {
        return texts_below(&folder);
    }
    // Printed aside, and moved when it is whole: another test may look for it.
    let aside = root().join(format!("target/tests-corpus-{}", std::process::id()));
    fs::create_dir_all(&aside).expect("a folder under target/");
    fs::write(aside.join("chosen.list"), list).expect("the list of documents");
    let output = Command::new("python3")
        .arg(&program)
        .arg(MODES)
        .args(["--root".as_ref(), shared.join("corpus").as_os_str()])
        .args(["--list".as_ref(), aside.join("chosen.list").as_os_str(), "--out".as_ref(), aside.as_os_str()])
        .output()
        .expect("python3 runs");
    assert!(output.status.success(), "render.py: {}", String::from_utf8_lossy(&output.stderr));
    fs::write(aside.join("key"), key).expect("a note of what was printed");
    let texts = texts_below(&aside);
    assert_eq!(texts.len(), DOCUMENTS * MODES.split(',').count(), "texts printed by render.py");
    let _ = fs::remove_dir_all(&folder);
    if fs::rename(&aside, &folder).is_err() {
        // Another test was first.
        let _ = fs::remove_dir_all(&aside);
    }
    texts
}

fn chosen(list: &Path) -> String {
    let list = fs::read_to_string(list).expect("corpus/dev.txt can be read");
    let all: Vec<&str> = list.lines().filter(|line| !line.trim().is_empty()).collect();
    assert!(all.len() >= DOCUMENTS, "{} documents in corpus/dev.txt", all.len());
    (0..DOCUMENTS).map(|at| all[at * all.len() / DOCUMENTS]).collect::<Vec<_>>().join("\n")
}
