//! `undocs lint`: checks documents.

use crate::console::Console;
use crate::inputs::{Input, Inputs, Origin};
use crate::kinds::{Written, stem};
use crate::outcome::{FAILED, NotWritten};
use crate::texts::{Read, Texts};
use crate::{files, report, terminal, usage};
use clap::error::ErrorKind::{ArgumentConflict, InvalidValue};
use clap::{Args, ValueEnum};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use undocs::lint::{self, Config, Finding, Level, RULES};
use undocs::source::Format as Kept;
use undocs::write::lint::{Sarif, SarifResult, json, sarif};

/// Where the levels of rules are looked for when no file is named.
const SETTINGS: &str = "undocs.toml";

const EXAMPLES: &str = "\
Examples:
  undocs lint draft.txt
      what is wrong in it, each with its place
  undocs lint --deny warnings drafts/
      ends with 1 where anything is worth a warning
  undocs lint --allow all --deny tally-mismatch --deny state-twice reports.zip
      two rules and no other
  undocs lint --format sarif drafts/ > lint.sarif
      for editors and code hosts
  undocs lint --fix draft.txt
      draft.fixed.txt, with what has only one repair repaired
  undocs lint --from akn A_RES_78_1.xml resolutions/
      the XML of the United Nations: where its links lead, what its votes count
  undocs lint --explain date-impossible
      what a rule is for, and where that is written

undocs.toml, where it is in the current folder, or the file that --config names:
  [lint.rules]
  stray-space = \"allow\"
  tally-mismatch = \"deny\"

Exit status:
  0  nothing that is denied was found
  1  something was, or something could not be read or written
  2  the command line or the configuration makes no sense; nothing was read";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Lint {
    #[command(flatten)]
    texts: Texts,

    /// What the files are: texts, or the XML of the United Nations, whose links, votes, ids and dates are checked too
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    from: Written,

    /// How to tell what was found
    #[arg(short, long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// End with 1 where this is found: the code of a rule, `warnings` or `all`
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    deny: Vec<String>,

    /// Tell this as a warning
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    warn: Vec<String>,

    /// Do not look for this
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    allow: Vec<String>,

    /// Take the levels of rules from this file; from undocs.toml where there is one and nothing is said
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Write what has only one repair to NAME.fixed.txt, repaired
    #[arg(long)]
    fix: bool,

    /// With --fix, write over the texts themselves
    ///
    /// A text keeps its mode and its owner, and where it is a link, what that leads to is repaired. What could not stay what it
    /// is, is an error of that text and left: a read-only one, one with several names (hard links), another's.
    #[arg(long, requires = "fix")]
    in_place: bool,

    /// Print what a rule is for, and where that is written
    #[arg(long, value_name = "CODE", conflicts_with_all = ["fix", "rules"])]
    explain: Option<String>,

    /// Print all rules and their levels
    #[arg(long, conflicts_with = "fix")]
    rules: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// An array, with an object for each text
    Json,
    /// SARIF 2.1.0
    Sarif,
}

/// What was made of a text.
struct Checked {
    /// What is printed of it.
    printed: String,
    results: Vec<SarifResult>,
    /// How many findings are of each level, from note to deny.
    counts: [usize; 3],
    /// How many can be repaired, or were.
    repairs: usize,
    /// How many stand where another was repaired.
    left: usize,
    fixed: Option<Fixed>,
}

/// A text that was repaired.
struct Fixed {
    text: String,
    /// Whether it is what the file holds: of a Word file it is but the text.
    plain: bool,
}

pub(crate) fn run(options: &Lint) -> u8 {
    let config = configured(options).unwrap_or_else(|message| usage(InvalidValue, message));
    if let Some(code) = &options.explain {
        return match lint::explain(code) {
            Some(text) => crate::print(format!("{text}\n").as_bytes()),
            None => usage(
                InvalidValue,
                Config::new().set(code, Level::Warn).map_or_else(|e| e.to_string(), |_| code.clone()),
            ),
        };
    }
    if options.rules {
        return crate::print(table(&config).as_bytes());
    }
    check(options, &config)
}

fn check(options: &Lint, config: &Config) -> u8 {
    let inputs = options.texts.find_written(options.from, None);
    if options.fix && options.from == Written::Akn {
        usage(ArgumentConflict, "--fix repairs texts; what is wrong in XML is told and not repaired");
    }
    if options.in_place && inputs.named.iter().any(|input| !matches!(input, Input::File(_))) {
        usage(ArgumentConflict, "--in-place writes over files; name no archive and no standard input");
    }
    if options.in_place && options.texts.letters.lossy {
        usage(
            ArgumentConflict,
            "--in-place with --lossy would write U+FFFD over what cannot be read; leave one of them out",
        );
    }
    if options.fix {
        files::end_whole();
    }
    let console = Console::new(options.texts.quiet);
    let mut out = Out { options, inputs: &inputs, results: vec![], begun: false };
    let (mut counts, mut repairs, mut left, mut texts) = ([0; 3], 0, 0, 0);
    let parser = options.texts.parser();
    let work = |read: &Read, _: &mut Vec<String>| {
        let (name, text) = (&*read.name, read.text());
        let found = match (options.from, read.source.format) {
            (Written::Akn, _) | (_, Kept::Akn) => {
                let file = undocs::read::akn(text).map_err(|error| report::not_well_formed(name, text, error))?;
                lint::audit(&file, config)
            }
            (Written::Text, _) => lint::lint(&read.document(parser)?, text, config),
        };
        Ok(checked(options, read, &found))
    };
    let take = |_: &str, origin: &Origin, checked: Result<Checked, String>| {
        let checked = checked.map_err(NotWritten::one)?;
        texts += 1;
        counts.iter_mut().zip(checked.counts).for_each(|(all, these)| *all += these);
        let (made, not_made) = (checked.repairs, checked.left);
        out.take(origin, checked)?;
        // What could not be written is not repaired.
        repairs += made;
        left += not_made;
        Ok(())
    };
    let mut ended = options.texts.each(&inputs, &console, work, take);
    if !ended.closed {
        ended.written(out.finish(), &console);
    }
    if !options.texts.quiet && options.format == Format::Human && counts != [0; 3] {
        console.note(&summed_up(options, counts, texts, (repairs, left)));
    }
    let status = ended.tell(&console);
    if counts[2] > 0 { FAILED } else { status }
}

/// How much was found in how many texts, and how much of it was repaired or can be.
fn summed_up(
    options: &Lint,
    [notes, warnings, denied]: [usize; 3],
    texts: usize,
    (repairs, left): (usize, usize),
) -> String {
    let parts = [(denied, "error"), (warnings, "warning"), (notes, "note")];
    let count = |(n, what): &(usize, &str)| format!("{n} {what}{}", if *n == 1 { "" } else { "s" });
    let parts: Vec<_> = parts.iter().filter(|(n, _)| *n > 0).map(count).collect();
    let repair = match repairs {
        0 => String::new(),
        n if options.fix && left > 0 => {
            format!("; {n} repaired, {left} left for the next --fix: it touches the same place")
        }
        n if options.fix => format!("; {n} repaired"),
        n => format!("; --fix repairs {n}"),
    };
    let plural = if texts == 1 { "text" } else { "texts" };
    report::note(&format!("{} in {texts} {plural}{repair}", parts.join(", ")))
}

fn checked(options: &Lint, read: &Read, found: &[Finding]) -> Checked {
    let (name, text) = (&*read.name, read.text());
    let mut checked = Checked {
        printed: String::new(),
        results: vec![],
        counts: [Level::Note, Level::Warn, Level::Deny].map(|level| found.iter().filter(|f| f.level == level).count()),
        repairs: found.iter().filter(|finding| finding.fix.is_some()).count(),
        left: 0,
        fixed: None,
    };
    match options.format {
        Format::Human => checked.printed = report::findings(name, text, found),
        Format::Json => json(name, text, found, &mut checked.printed).expect("a String takes all that is written"),
        Format::Sarif => checked.results = Sarif::new(name, text).results(found),
    }
    if options.fix {
        let fixed = lint::fix(text, found);
        (checked.repairs, checked.left) = (fixed.made, fixed.left);
        checked.fixed = (fixed.made > 0).then_some(Fixed { text: fixed.text, plain: read.source.is_plain() });
    }
    checked
}

/// Takes what was made of the texts, in their order.
struct Out<'a> {
    options: &'a Lint,
    inputs: &'a Inputs,
    results: Vec<SarifResult>,
    begun: bool,
}

impl Out<'_> {
    fn take(&mut self, origin: &Origin, checked: Checked) -> Result<(), NotWritten> {
        self.results.extend(checked.results);
        let before = match self.options.format {
            Format::Json if self.begun => ",\n",
            Format::Json => "[\n",
            _ => "",
        };
        self.begun = true;
        print(&format!("{before}{}", checked.printed))?;
        checked.fixed.map_or(Ok(()), |fixed| self.write_fixed(origin, &fixed))
    }

    fn finish(&mut self) -> Result<(), NotWritten> {
        match self.options.format {
            Format::Human => Ok(()),
            Format::Json if self.begun => print("\n]\n"),
            Format::Json => print("[]\n"),
            Format::Sarif => {
                let mut log = String::new();
                sarif(&self.results, &mut log).expect("a String takes all that is written");
                print(&(log + "\n"))
            }
        }
    }

    /// Writes a repaired text beside the one it was made from, or over it.
    fn write_fixed(&self, origin: &Origin, Fixed { text, plain }: &Fixed) -> Result<(), NotWritten> {
        let refuse = |message: &str| Err(NotWritten::one(report::error(message, None)));
        let Origin::Whole(n) = origin else { return refuse("what is in an archive cannot be repaired; unpack it") };
        let Input::File(path) = &self.inputs.named[*n] else {
            return refuse("standard input cannot be repaired; name a file");
        };
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("txt");
        let packed = matches!(extension, "gz" | "zst");
        if self.options.in_place && packed {
            return refuse(&format!("{} is packed; unpack it to have it written over", path.display()));
        }
        if self.options.in_place && !plain {
            return refuse(&format!(
                "{} is no text in UTF-8, and is not written over; leave --in-place out to have its text repaired beside it",
                path.display()
            ));
        }
        let extension = if packed || !plain { "txt" } else { extension };
        let to = if self.options.in_place { path.clone() } else { fixed_name(path, extension) };
        if !self.options.in_place && self.is_input(&to) {
            return refuse(&format!("{} would be written over, and it is an input", to.display()));
        }
        let written = match self.options.in_place {
            true => files::repair(&to, text.as_bytes()),
            false => files::write_like(path, &to, text.as_bytes()),
        };
        written.map_err(|error| NotWritten::file(&to, &error))
    }

    fn is_input(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        let is =
            |input: &Input| matches!(input, Input::File(file) if file.canonicalize().is_ok_and(|file| file == path));
        self.inputs.named.iter().any(is)
    }
}

/// `drafts/a.fixed.txt` of `drafts/a.txt`.
fn fixed_name(path: &Path, extension: &str) -> PathBuf {
    let stem = stem(path).to_string_lossy();
    path.with_file_name(format!("{stem}.fixed.{extension}"))
}

fn print(text: &str) -> Result<(), NotWritten> {
    match terminal::coloured_stdout().write_all(text.as_bytes()) {
        Err(error) => Err(NotWritten::stdout(&error)),
        Ok(()) => Ok(()),
    }
}

/// What stands in `undocs.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default)]
    lint: Rules,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    #[serde(default)]
    rules: BTreeMap<String, Level>,
}

/// The levels, from the file and then from the command line.
fn configured(options: &Lint) -> Result<Config, String> {
    let mut config = Config::new();
    let named = options.config.as_deref();
    let path = named.unwrap_or(Path::new(SETTINGS));
    match fs::read_to_string(path) {
        Ok(text) => {
            let settings: Settings = toml::from_str(&text)
                .map_err(|error| format!("{}: {}", path.display(), error.to_string().trim_end()))?;
            for (code, level) in settings.lint.rules {
                config = config.set(&code, level).map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
        Err(error) if named.is_some() || error.kind() != io::ErrorKind::NotFound => {
            return Err(format!("cannot read {}: {error}", path.display()));
        }
        Err(_) => {}
    }
    for (codes, level) in [(&options.allow, Level::Allow), (&options.warn, Level::Warn), (&options.deny, Level::Deny)] {
        for code in codes {
            config = config.set(code, level).map_err(|error| error.to_string())?;
        }
    }
    Ok(config)
}

/// All rules, their levels and what they find.
fn table(config: &Config) -> String {
    let wide = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    let line =
        |rule: &&lint::Rule| format!("{:wide$}  {:5}  {}\n", rule.code, config.level(rule).as_str(), rule.summary);
    RULES.iter().map(line).collect()
}
