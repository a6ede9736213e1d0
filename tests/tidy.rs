//! The house is in order: ranks, where nom may be seen, what no module is called, what no file says.
//!
//! Reads the sources as text. Comments and string literals are blanked first, and inline test modules and `tests.rs`
//! files are left out of the rules on imports: a test may look at everything.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The rank of each top-level module. One imports only modules of lower rank; equal ranks never see each other.
const RANKS: &[(&str, u8)] = &[
    ("span", 0),
    ("language", 0),
    ("error", 0),
    ("hint", 1),
    ("lexicon", 1),
    ("grammar", 2),
    ("event", 3),
    ("symbol", 3),
    ("line", 4),
    ("block", 5),
    ("inline", 5),
    ("pull", 6),
    ("tree", 7),
    ("ballots", 8),
    ("cite", 8),
    ("compare", 8),
    ("read", 8),
    ("lint", 9),
    ("source", 10),
    ("write", 10),
    ("bin", 11),
];

/// Imports that break the ranks today: the file, the module it sees, and why. An entry that is no longer needed fails.
const RANK_EXCEPTIONS: &[(&str, &str, &str)] = &[];

/// Files that compare a `Language` outside the lexicon today, and why. An entry that is no longer needed fails.
const LANGUAGE_EXCEPTIONS: &[(&str, &str)] = &[];

/// What a name of a module must not be: it says nothing of what lives there.
const EMPTY_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "type", "types", "misc"];

#[test]
fn ranks_are_kept() {
    let mut wrong = Vec::new();
    let mut excused = vec![false; RANK_EXCEPTIONS.len()];
    for file in sources() {
        let Some(here) = file.module() else { continue };
        for (line, there) in imports(&file.code) {
            let Some(theirs) = rank(&there) else {
                wrong.push(format!("{}:{line}: `crate::{there}` is no module; import from where it lives", file.name));
                continue;
            };
            let mine = rank(here).unwrap_or_else(|| panic!("{}: give `{here}` a rank in tests/tidy.rs", file.name));
            if there == here || theirs < mine {
                continue;
            }
            match RANK_EXCEPTIONS.iter().position(|(name, module, _)| *name == file.name && *module == there) {
                Some(at) => excused[at] = true,
                None => wrong.push(format!(
                    "{}:{line}: `{here}` (rank {mine}) imports `crate::{there}` (rank {theirs})",
                    file.name
                )),
            }
        }
    }
    wrong.extend(unused(RANK_EXCEPTIONS.iter().map(|(file, module, _)| format!("{file} → {module}")), &excused));
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn modules_state_their_rank() {
    let mut wrong = Vec::new();
    for (module, rank) in RANKS {
        let candidates = match *module {
            "bin" => vec!["src/bin/undocs/main.rs".to_owned()],
            module => vec![format!("src/{module}.rs"), format!("src/{module}/mod.rs")],
        };
        let Some(text) = candidates.iter().find_map(|name| fs::read_to_string(root().join(name)).ok()) else {
            wrong.push(format!("`{module}` has a rank and no file"));
            continue;
        };
        let doc: Vec<_> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        if !doc.iter().any(|line| line.starts_with(&format!("//! Rank {rank}: "))) {
            wrong.push(format!("{}: its documentation lacks a line \"Rank {rank}: …\"", candidates.join(" or ")));
        }
    }
    for file in sources() {
        if let Some(module) = file.module()
            && rank(module).is_none()
        {
            wrong.push(format!("{}: `{module}` has no rank in tests/tidy.rs", file.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn nom_stays_in_the_grammar() {
    let wrong = find(|file, line| !file.name.starts_with("src/grammar/") && has_word(line, "nom"));
    assert!(wrong.is_empty(), "nom outside src/grammar:\n{}\n", wrong.join("\n"));
}

#[test]
fn the_words_of_a_language_stay_in_the_lexicon() {
    let compares = |line: &str| {
        let mut rest = line;
        while let Some(at) = rest.find("Language::") {
            let before = rest[..at].trim_end().trim_end_matches("language::").trim_end_matches("crate::").trim_end();
            if before.ends_with("==")
                || before.ends_with("!=")
                || before.ends_with("Some(") && {
                    let before = before.trim_end_matches("Some(").trim_end();
                    before.ends_with("==") || before.ends_with("!=")
                }
            {
                return true;
            }
            rest = &rest[at + "Language::".len()..];
        }
        line.contains("Language::") && line.contains("matches!(")
    };
    let mut excused = vec![false; LANGUAGE_EXCEPTIONS.len()];
    let mut wrong = find(|file, line| {
        if file.name.starts_with("src/lexicon/") || file.name == "src/language.rs" || !compares(line) {
            return false;
        }
        match LANGUAGE_EXCEPTIONS.iter().position(|(name, _)| *name == file.name) {
            Some(at) => {
                excused[at] = true;
                false
            }
            None => true,
        }
    });
    wrong.extend(unused(LANGUAGE_EXCEPTIONS.iter().map(|(file, _)| (*file).to_owned()), &excused));
    assert!(wrong.is_empty(), "a language is compared outside src/lexicon:\n{}\n", wrong.join("\n"));
}

/// Imports that close a circle of files today, and why. An entry that is no longer needed fails.
const CIRCLE_EXCEPTIONS: &[(&str, &str, &str)] = &[];

/// Lines of code that a file may have, comments, blank lines and tests apart. Tables of the lexicon are not asked.
const LONGEST: usize = 400;

/// Files that may be longer today: how long, and why. One that is well below the limit again is taken out.
const LENGTH_EXCEPTIONS: &[(&str, usize, &str)] = &[
    ("src/grammar/number.rs", 450, "what a number is, how it is read and how it is written are to part"),
    ("src/inline/around.rs", 450, "dates and organs around a number are to part"),
];

/// How far below the limit a file is that needs no exception: around it a file comes and goes.
const WELL_BELOW: usize = 60;

/// Modules that are being rebuilt: circles between their files, and what they say that they import, are looked at when that
/// is done. Take them out then.
const UNSETTLED: &[&str] = &["inline", "line", "pull", "write"];

/// A file that grows past that is a question: which two things live here?
#[test]
fn files_are_short() {
    let mut wrong = Vec::new();
    for file in sources().iter().filter(|file| !file.name.starts_with("src/lexicon/")) {
        let lines = file.code.lines().filter(|line| !line.trim().is_empty()).count();
        match LENGTH_EXCEPTIONS.iter().find(|(name, ..)| *name == file.name) {
            Some(_) if lines + WELL_BELOW <= LONGEST => {
                wrong.push(format!("{}: the exception is no longer needed; take it out of tests/tidy.rs", file.name));
            }
            Some((_, most, why)) if lines > *most => {
                wrong.push(format!("{}: {lines} lines of code where {most} are allowed, since {why}", file.name));
            }
            None if lines > LONGEST => wrong.push(format!("{}: {lines} lines of code", file.name)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Below the level of modules too: whoever reads a file can read those that it imports first. A file and the module it
/// belongs to may see each other, since a module says what its files share.
#[test]
fn files_form_no_circle() {
    let sources = sources();
    let mut graph: Vec<(&str, Vec<&str>)> = sources.iter().map(|file| (&*file.name, seen_by(file, &sources))).collect();
    let mut wrong = Vec::new();
    for (from, to, _) in CIRCLE_EXCEPTIONS {
        let back = reaches(&graph, to, from);
        match graph.iter_mut().find(|(name, _)| name == from) {
            Some((_, seen)) if back && seen.contains(to) => seen.retain(|name| name != to),
            _ => wrong.push(format!("{from} → {to}: the exception is no longer needed; take it out of tests/tidy.rs")),
        }
    }
    for (from, seen) in &graph {
        let unsettled = UNSETTLED.iter().any(|module| from.starts_with(&format!("src/{module}/")));
        for to in seen.iter().filter(|to| !unsettled && reaches(&graph, to, from)) {
            wrong.push(format!("{from} imports {to}, which leads back to it"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Whether imports lead from one file to another.
fn reaches(graph: &[(&str, Vec<&str>)], from: &str, to: &str) -> bool {
    let (mut known, mut open) = (vec![from], vec![from]);
    while let Some(here) = open.pop() {
        let seen = graph.iter().find(|(name, _)| *name == here).map_or(&[][..], |(_, seen)| seen);
        for next in seen {
            if *next == to {
                return true;
            }
            if !known.contains(next) {
                known.push(next);
                open.push(next);
            }
        }
    }
    false
}

/// The files that a file imports from, but those of the modules it belongs to and those that belong to it.
fn seen_by<'s>(file: &Source, sources: &'s [Source]) -> Vec<&'s str> {
    let here = path_of(&file.name);
    let known = |path: &[String]| sources.iter().find(|other| path_of(&other.name) == path);
    let root = if file.name.starts_with("src/bin/") { 2 } else { 0 };
    let mut seen: Vec<&str> = Vec::new();
    for named in named_paths(&file.code) {
        let mut rest = named.iter().peekable();
        let mut place = match rest.next().map(String::as_str) {
            Some("crate") => here[..root].to_vec(),
            Some("self") => here.clone(),
            Some("super") => here[..here.len().saturating_sub(1)].to_vec(),
            Some(child) => [&here[..], &[child.to_owned()]].concat(),
            None => continue,
        };
        while rest.next_if(|name| *name == "super").is_some() {
            place.pop();
        }
        // The words behind the last module are what is imported from it.
        for name in rest {
            let deeper = [&place[..], std::slice::from_ref(name)].concat();
            if known(&deeper).is_none() {
                break;
            }
            place = deeper;
        }
        if let Some(other) = known(&place)
            && !here.starts_with(&place)
            && !place.starts_with(&here)
            && !seen.contains(&&*other.name)
        {
            seen.push(&other.name);
        }
    }
    seen
}

/// The modules a file stands in, and its own: `tree`, `build`, `open` of `src/tree/build/open.rs`.
fn path_of(name: &str) -> Vec<String> {
    let path = name.trim_start_matches("src/").trim_end_matches(".rs");
    let mut path: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(path.last().map(String::as_str), Some("mod" | "main" | "lib")) {
        path.pop();
    }
    path
}

/// The paths that a source names: in `use a::{b, c::D};` both, and `a::f` in its code.
fn named_paths(code: &str) -> Vec<Vec<String>> {
    fn expand(before: &[String], tree: &str, into: &mut Vec<Vec<String>>) {
        let (mut depth, mut from, mut items) = (0, 0, Vec::new());
        for (at, c) in tree.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    items.push(&tree[from..at]);
                    from = at + 1;
                }
                _ => {}
            }
        }
        items.push(&tree[from..]);
        for item in items {
            let (path, inner) = item.split_once('{').map_or((item, None), |(path, rest)| (path, rest.rsplit_once('}')));
            let names = path.split(" as ").next().unwrap_or(path).split("::").map(|name| name.trim().to_owned());
            let path: Vec<String> = before.iter().cloned().chain(names.filter(|name| !name.is_empty())).collect();
            match inner {
                Some((inner, _)) => expand(&path, inner, into),
                None => into.push(path),
            }
        }
    }
    let mut found = Vec::new();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    for (at, _) in code.match_indices("use ").filter(|(at, _)| !code[..*at].ends_with(is_name)) {
        let tree = &code[at + "use ".len()..];
        expand(&[], &tree[..tree.find(';').unwrap_or(tree.len())], &mut found);
    }
    let in_path = |c: char| is_name(c) || c == ':';
    for path in code.split(|c| !in_path(c)).filter(|path| path.contains("::")) {
        found.push(path.split("::").map(str::to_owned).collect());
    }
    found
}

/// How many letters and signs of other scripts a file or a folder still spells out, where [`Sign`] and the scripts could be
/// asked. None may be added; one that is no longer there is taken out of the count.
///
/// [`Sign`]: undocs::lexicon::signs::Sign
const SPELLED_OUT: &[(&str, usize)] = &[
    ("src/block/", 61),
    ("src/grammar/date.rs", 9),
    ("src/grammar/furniture.rs", 13),
    ("src/grammar/masthead.rs", 22),
    ("src/grammar/number.rs", 54),
    ("src/grammar/symbol.rs", 15),
    ("src/grammar/tally.rs", 7),
    ("src/inline/", 135),
    ("src/line/", 16),
    ("src/pull/", 1),
];

/// What an English sentence is set with: messages are not asked.
const ENGLISH: &str = "’“”…–—·→";

#[test]
fn letters_and_signs_stay_in_the_lexicon() {
    let mut wrong = Vec::new();
    let mut found: Vec<_> = SPELLED_OUT.iter().map(|(place, count)| (*place, *count, Vec::new())).collect();
    for file in sources() {
        if file.name.starts_with("src/lexicon/") || file.name == "src/write/words.rs" {
            continue;
        }
        let spelled = file.literals.iter().filter(|(_, literal)| is_spelled_out(literal));
        let spelled = spelled.map(|(line, literal)| format!("{}:{line}: {literal}", file.name));
        match found.iter_mut().find(|(place, ..)| file.name.starts_with(place)) {
            Some((.., list)) => list.extend(spelled),
            None => wrong.extend(spelled),
        }
    }
    for (place, count, list) in found {
        match list.len() {
            n if n > count => {
                wrong.push(format!("{place}: {n} where {count} were"));
                wrong.extend(list);
            }
            n if n < count => wrong.push(format!("{place}: there are only {n}; write so in tests/tidy.rs")),
            0 => wrong.push(format!("{place}: spells nothing out; take it out of tests/tidy.rs")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "letters and signs belong into src/lexicon:\n{}\n", wrong.join("\n"));
}

/// Whether a literal holds a letter or a sign beyond ASCII, as it is or by its number.
fn is_spelled_out(literal: &str) -> bool {
    let numbers =
        literal.split("\\u{").skip(1).filter_map(|rest| u32::from_str_radix(rest.split('}').next()?, 16).ok());
    let signs = literal.chars().chain(numbers.filter_map(char::from_u32));
    // From there on Unicode has what is no character, or stands for one that could not be read.
    let mut signs = signs.filter(|c| !c.is_ascii() && !('\u{fffd}'..='\u{ffff}').contains(c));
    if literal.starts_with('"') { signs.any(|c| !ENGLISH.contains(c)) } else { signs.next().is_some() }
}

#[test]
fn modules_are_called_after_what_they_hold() {
    let mut wrong = Vec::new();
    for file in sources() {
        for part in Path::new(&file.name).components() {
            let part = part.as_os_str().to_string_lossy();
            if EMPTY_NAMES.contains(&part.trim_end_matches(".rs")) {
                wrong.push(file.name.clone());
            }
        }
        for (n, line) in file.code.lines().enumerate() {
            let line = line.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
            if let Some(name) = line.strip_prefix("mod ")
                && EMPTY_NAMES.contains(&name.trim_end_matches([';', '{', ' ']))
            {
                wrong.push(format!("{}:{}: {line}", file.name, n + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "which things live here?\n{}\n", wrong.join("\n"));
}

/// What CONTRIBUTING says of the ranks is so, and each module says which modules it imports.
#[test]
fn what_is_written_of_the_ranks_is_true() {
    let mut wrong = Vec::new();
    let guide = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md is there");
    let mut written: Vec<(&str, u8)> = Vec::new();
    for row in guide.lines() {
        let mut cells = row.split('|').map(str::trim).skip(1);
        if let (Some(Ok(rank)), Some(modules)) = (cells.next().map(str::parse::<u8>), cells.next()) {
            written.extend(modules.split('`').skip(1).step_by(2).map(|module| (module, rank)));
        }
    }
    if written != RANKS {
        wrong.push(format!("CONTRIBUTING.md has {written:?}\ntests/tidy.rs has {RANKS:?}"));
    }
    let sources = sources();
    for (module, rank) in RANKS.iter().filter(|(module, _)| *module != "bin" && !UNSETTLED.contains(module)) {
        let files = sources.iter().filter(|file| file.module() == Some(module));
        let mut seen: Vec<String> = files.flat_map(|file| imports(&file.code)).map(|(_, name)| name).collect();
        seen.retain(|name| name != module);
        seen.sort_unstable();
        seen.dedup();
        let text = [format!("src/{module}.rs"), format!("src/{module}/mod.rs")];
        let text = text.iter().find_map(|name| fs::read_to_string(root().join(name)).ok()).unwrap_or_default();
        let doc: String = text.lines().map_while(|line| line.strip_prefix("//!")).collect::<Vec<_>>().join("\n");
        let line = doc.split_once(&format!("Rank {rank}: ")).map_or("", |(_, line)| line);
        let line = line.split_once(".\n").map_or(line, |(line, _)| line);
        let mut said: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
        said.sort_unstable();
        if said != seen {
            let all: Vec<_> = seen.iter().map(|name| format!("`{name}`")).collect();
            wrong.push(format!("{module}: \"Rank {rank}: imports {}.\" would be true", all.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// With its `!`: without it the attribute guards one module only.
#[test]
fn nothing_is_unsafe() {
    for name in ["src/lib.rs", "src/bin/undocs/main.rs"] {
        let text = fs::read_to_string(root().join(name)).expect("a crate root is there");
        let stated = text.lines().any(|line| line.trim() == "#![forbid(unsafe_code)]");
        assert!(stated, "{name} lacks #![forbid(unsafe_code)]");
    }
}

/// No file of the project knows the machine it was written on.
#[test]
fn no_file_names_a_machine() {
    // Put together here so that this file does not hold them.
    let folders = ["work", "root", "tmp", "home", "Users"].map(|folder| format!("/{folder}/"));
    let mut wrong = Vec::new();
    for path in walk(root()) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for (n, line) in text.lines().enumerate() {
            let named = |folder: &String| {
                line.match_indices(folder.as_str()).any(|(at, _)| {
                    // A path begins there: not "a/tmp/b", not "https://example.org/home/".
                    !line[..at]
                        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~' | '}' | '*'))
                })
            };
            if folders.iter().any(named) {
                wrong.push(format!("{}:{}: {}", path.display(), n + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What the rules above see: a rule that sees nothing keeps nothing.
#[test]
fn the_reader_of_sources_reads() {
    const CODE: &str = "\
use crate::tree::Document;
// use crate::write::json;
/// [`crate::write`]
use crate::{event::Event, span};
use crate::{
    lexicon::{self, Lexicon},
    Parser,
};
fn f() { crate::line::read(\"crate::pull::x\", '\"', b'\\'', r#\"crate::bin\"#) }
#[cfg(test)]
mod tests {
    use crate::write;
}
fn g<'a>(x: &'a str) { crate::block::f(x) }
";
    let code = without_tests(&blank(CODE));
    let found: Vec<_> = imports(&code).into_iter().map(|(line, name)| format!("{line} {name}")).collect();
    assert_eq!(found, ["1 tree", "4 event", "4 span", "5 lexicon", "5 Parser", "9 line", "14 block"]);
    assert!(sources().len() > 20, "the sources are found");
    let literals: Vec<_> = literals(CODE).into_iter().map(|(line, literal)| format!("{line} {literal}")).collect();
    assert_eq!(literals, ["9 \"crate::pull::x\"", "9 '\"'", "9 '\\''", "9 r#\"crate::bin\"#"]);
    assert!(is_spelled_out("'،'") && is_spelled_out("'\\u{a0}'") && is_spelled_out("\"-’«\""));
    assert!(!is_spelled_out("\"the State’s name\"") && !is_spelled_out("'\\u{fffd}'"));
    assert!(has_word("use nom::Parser;", "nom") && !has_word("nombre, phenomenon", "nom"));
}

/// A source file: comments, strings and inline test modules blanked.
struct Source {
    /// Its path from the root of the project, with `/`.
    name: String,
    code: String,
    /// Its literals, each with its line.
    literals: Vec<(usize, String)>,
}

impl Source {
    /// The top-level module it belongs to; none for `lib.rs`, which only re-exports.
    fn module(&self) -> Option<&str> {
        let path = self.name.strip_prefix("src/")?;
        let module = path.split('/').next().unwrap_or(path).trim_end_matches(".rs");
        // In the command line `crate` is the command line itself.
        (module != "lib" && module != "bin").then_some(module)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rank(module: &str) -> Option<u8> {
    RANKS.iter().find(|(name, _)| *name == module).map(|(_, rank)| *rank)
}

/// All files in `src`, but files of tests.
fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for path in walk(&root().join("src")) {
        let name = path.strip_prefix(root()).expect("it is below the root");
        let parts: Vec<_> = name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        if parts.iter().any(|part| part == "tests" || part == "tests.rs") || !name.to_string_lossy().ends_with(".rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is UTF-8");
        sources.push(Source { name: parts.join("/"), code: without_tests(&blank(&text)), literals: literals(&text) });
    }
    sources
}

/// Files below a folder; what is built or hidden (but for `.ci` and `.cargo`) is left out.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("the folder is there").flatten().map(|e| e.path()).collect();
    entries.sort();
    let mut files = Vec::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') && name != ".ci" && name != ".cargo" {
            continue;
        }
        if path.is_dir() {
            if !matches!(&*name, "target" | "node_modules" | "dist" | "pkg" | "proptest-regressions" | "test-results") {
                files.extend(walk(&path));
            }
        } else {
            files.push(path);
        }
    }
    files
}

/// The places for which `is` says yes, one a line.
fn find(mut is: impl FnMut(&Source, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in sources() {
        for (n, line) in file.code.lines().enumerate() {
            if is(&file, line) {
                found.push(format!("{}:{}: {}", file.name, n + 1, line.trim()));
            }
        }
    }
    found
}

fn unused(entries: impl Iterator<Item = String>, used: &[bool]) -> Vec<String> {
    let unused = entries.zip(used).filter(|(_, used)| !**used);
    unused
        .map(|(entry, _)| format!("{entry}: the exception is no longer needed; take it out of tests/tidy.rs"))
        .collect()
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|found| found == word)
}

/// What a source names directly under `crate::`, with the line: `use crate::a::B`, `use crate::{a, b::C}`, `crate::a::f()`.
fn imports(code: &str) -> Vec<(usize, String)> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$')) {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            found.push((line, name(rest)));
            continue;
        };
        let (mut depth, mut item) = (0, true);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => item = true,
                c if item && !c.is_whitespace() => {
                    found.push((line, name(&list[at..])));
                    item = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// A stretch of a source, in characters.
struct Piece {
    from: usize,
    to: usize,
    literal: bool,
}

/// The source with comments and the inside of literals as blanks; line breaks stay. What is left is ASCII, a byte a
/// character.
fn blank(source: &str) -> String {
    let mut chars: Vec<char> = source.chars().collect();
    for piece in pieces(&chars) {
        for c in &mut chars[piece.from..piece.to] {
            *c = if *c == '\n' { '\n' } else { ' ' };
        }
    }
    chars.into_iter().collect()
}

/// The character and string literals of a source, but those of its tests, each with its line.
fn literals(source: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = source.chars().collect();
    let tests = tests_within(&blank(source));
    let apart = |piece: &Piece| !tests.iter().any(|test| test.contains(&piece.from));
    let literals = pieces(&chars).into_iter().filter(|piece| piece.literal && apart(piece));
    let line = |at: usize| 1 + chars[..at].iter().filter(|c| **c == '\n').count();
    literals.map(|piece| (line(piece.from), chars[piece.from..piece.to].iter().collect())).collect()
}

/// The comments and literals of a source, in order.
fn pieces(chars: &[char]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let ends = |at: usize, what: &str| what.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c));
    while at < chars.len() {
        let word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        let mut literal = true;
        let end = if ends(at, "//") {
            literal = false;
            (at..chars.len()).find(|&at| chars[at] == '\n').unwrap_or(chars.len())
        } else if ends(at, "/*") {
            literal = false;
            (at + 2..chars.len()).find(|&at| ends(at, "*/")).map_or(chars.len(), |at| at + 2)
        } else if !word && (ends(at, "r\"") || ends(at, "r#")) {
            let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
            if chars.get(at + 1 + hashes) == Some(&'"') {
                let close = format!("\"{}", "#".repeat(hashes));
                let from = at + 2 + hashes;
                (from..chars.len()).find(|&at| ends(at, &close)).map_or(chars.len(), |at| at + close.len())
            } else {
                at
            }
        } else if chars[at] == '"' {
            let mut end = at + 1;
            while end < chars.len() && chars[end] != '"' {
                end += if chars[end] == '\\' { 2 } else { 1 };
            }
            (end + 1).min(chars.len())
        } else if chars[at] == '\'' {
            // A character, not a lifetime: it closes two or, escaped, some more characters on.
            match chars.get(at + 1) {
                Some('\\') => (at + 3..chars.len()).find(|&at| chars[at] == '\'').map_or(at, |at| at + 1),
                Some(_) if chars.get(at + 2) == Some(&'\'') => at + 3,
                _ => at,
            }
        } else {
            at
        };
        if end > at {
            pieces.push(Piece { from: at, to: end, literal });
            at = end;
        } else {
            at += 1;
        }
    }
    pieces
}

/// The source without `#[cfg(test)] mod … { … }`; line breaks stay.
fn without_tests(code: &str) -> String {
    let mut out = code.to_owned();
    for test in tests_within(code).into_iter().rev() {
        let breaks: String = code[test.clone()].chars().filter(|c| *c == '\n').collect();
        out.replace_range(test, &breaks);
    }
    out
}

/// Where the tests inside a source stand whose comments and literals are blank.
fn tests_within(code: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = code[from..].find("#[cfg(test)]").map(|at| from + at) {
        let test = &code[at..];
        // A module with a body; else the one item up to its semicolon.
        let open = test.find('{').unwrap_or(test.len());
        let len = match test.find(';').filter(|semicolon| *semicolon < open) {
            Some(semicolon) => semicolon + 1,
            None => {
                let mut depth = 0;
                let close = test.char_indices().find(|(_, c)| {
                    depth += match c {
                        '{' => 1,
                        '}' => -1,
                        _ => 0,
                    };
                    *c == '}' && depth == 0
                });
                close.map_or(test.len(), |(at, _)| at + 1)
            }
        };
        from = at + len;
        found.push(at..from);
    }
    found
}
