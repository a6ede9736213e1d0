//! The labels that Word counts by itself: `1.`, `(a)`, `II.`, bullets.

use super::super::failure::Failure;
use super::styles::{Numbered, Styles};
use super::xml::{Step, Xml};
use crate::lexicon::script::{ARABIC, CYRILLIC, HAN_DIGITS, HAN_TEN, LATIN};
use crate::lexicon::signs::BULLET;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// Levels that a list can have.
const LEVELS: usize = 9;

/// The lists of a file, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// What lists count by, by their ids.
    counted: HashMap<String, Counted>,
    /// The lists, by their ids.
    lists: HashMap<String, List>,
    /// Those that have begun.
    begun: HashSet<String>,
}

#[derive(Debug, Default)]
struct Counted {
    levels: [Level; LEVELS],
    /// The style whose list it is.
    style: Option<String>,
    /// The last number of each level.
    last: [Option<u32>; LEVELS],
}

#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    form: String,
    /// `(%1)`: what stands around the numbers of which levels.
    text: String,
    /// Whether it goes on counting behind a higher level.
    goes_on: bool,
    /// Whether the numbers of all levels are in digits.
    legal: bool,
}

#[derive(Debug, Default)]
struct List {
    counted: String,
    /// Where its levels begin to count, if not where the others do.
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

impl Numbering {
    pub(super) fn read(text: &str, deepest: usize) -> Result<Numbering, Failure> {
        let mut all = Numbering::default();
        let (mut counted, mut list) = (None::<(String, Counted)>, None::<(String, List)>);
        let (mut level, mut in_override) = (0, false);
        let mut xml = Xml::new(text, deepest);
        while let Some(step) = xml.next()? {
            let Step::Open(tag) = step else { continue };
            match tag.word() {
                "abstractNum" => {
                    all.keep(counted.take(), list.take());
                    counted = tag.short("abstractNumId").map(|id| (id, Counted::default()));
                    in_override = false;
                }
                "num" => {
                    all.keep(counted.take(), list.take());
                    list = tag.short("numId").map(|id| (id, List::default()));
                    in_override = false;
                }
                "abstractNumId" => {
                    if let Some((_, list)) = &mut list {
                        list.counted = tag.short("val").unwrap_or_default();
                    }
                }
                "numStyleLink" => {
                    if let Some((_, counted)) = &mut counted {
                        counted.style = tag.short("val");
                    }
                }
                "lvlOverride" => {
                    level = level_of(tag.number("ilvl"));
                    in_override = true;
                }
                "startOverride" => {
                    if let Some((_, list)) = &mut list {
                        list.starts[level] = tag.number("val");
                    }
                }
                "lvl" => level = level_of(tag.number("ilvl")),
                name @ ("start" | "numFmt" | "lvlText" | "lvlRestart" | "isLgl") => {
                    let level = match (&mut counted, &mut list) {
                        (_, Some((_, list))) if in_override => list.levels[level].get_or_insert_default(),
                        (Some((_, counted)), _) => &mut counted.levels[level],
                        _ => continue,
                    };
                    match name {
                        "start" => level.start = tag.number("val").unwrap_or(0),
                        "numFmt" => level.form = tag.short("val").unwrap_or_default(),
                        "lvlText" => level.text = tag.short("val").unwrap_or_default(),
                        "lvlRestart" => level.goes_on = tag.number("val") == Some(0),
                        _ => level.legal = tag.is_on(),
                    }
                }
                _ => {}
            }
        }
        all.keep(counted, list);
        Ok(all)
    }

    fn keep(&mut self, counted: Option<(String, Counted)>, list: Option<(String, List)>) {
        self.counted.extend(counted);
        self.lists.extend(list);
    }

    /// Counts a paragraph on, and gives its label; `None` where it is in no list, or its level has no label.
    pub(super) fn label(&mut self, numbered: &Numbered, styles: &Styles) -> Option<String> {
        let id = numbered.list.as_deref().filter(|id| *id != "0")?;
        let at = level_of(numbered.level.map(u32::from));
        let list = self.lists.get(id)?;
        let mut by = list.counted.clone();
        // A list may be that of a style, which has one of its own.
        if let Some(style) = self.counted.get(&by)?.style.clone() {
            let other = styles.numbered(&style).list?;
            by = self.lists.get(&other)?.counted.clone();
        }
        let counted = self.counted.get_mut(&by)?;
        if self.begun.insert(id.to_owned()) {
            for (last, start) in counted.last.iter_mut().zip(list.starts) {
                if let Some(start) = start {
                    *last = start.checked_sub(1);
                }
            }
        }
        let level = |at: usize| list.levels[at].as_ref().unwrap_or(&counted.levels[at]).clone();
        let levels: [Level; LEVELS] = std::array::from_fn(level);
        let start = list.starts[at].unwrap_or(levels[at].start);
        counted.last[at] = Some(counted.last[at].map_or(start, |last| last.saturating_add(1)));
        for (last, level) in counted.last.iter_mut().zip(&levels).skip(at + 1) {
            if !level.goes_on {
                *last = None;
            }
        }
        label(at, &levels, &counted.last)
    }
}

fn level_of(number: Option<u32>) -> usize {
    (number.unwrap_or(0) as usize).min(LEVELS - 1)
}

/// The label of a level, with the numbers of those above it where it names them.
fn label(at: usize, levels: &[Level; LEVELS], last: &[Option<u32>; LEVELS]) -> Option<String> {
    let own = &levels[at];
    match &*own.form {
        "none" => return None,
        "bullet" => return (!own.text.is_empty()).then(|| BULLET.into()),
        _ => {}
    }
    let mut label = String::new();
    let mut rest = &*own.text;
    while let Some(sign) = rest.find('%') {
        label.push_str(&rest[..sign]);
        let digit =
            rest[sign + 1..].chars().next().and_then(|c| c.to_digit(10)).filter(|digit| (1..=9).contains(digit));
        rest = &rest[sign + 1..];
        let Some(digit) = digit else {
            label.push('%');
            continue;
        };
        rest = &rest[1..];
        let of = digit as usize - 1;
        let form = if own.legal { "decimal" } else { &levels[of].form };
        number(last[of].unwrap_or(levels[of].start), form, &mut label);
    }
    label.push_str(rest);
    Some(label).filter(|label| !label.trim().is_empty())
}

/// Writes a number in a form of Word's.
fn number(n: u32, form: &str, into: &mut String) {
    let written = match form {
        "decimalZero" => write!(into, "{n:02}"),
        "lowerLetter" => letters(n, LATIN.letters, into),
        "upperLetter" => letters(n, &LATIN.letters.to_uppercase(), into),
        "russianLower" => letters(n, CYRILLIC.letters, into),
        "russianUpper" => letters(n, &CYRILLIC.letters.to_uppercase(), into),
        "arabicAbjad" => letters(n, ARABIC.letters, into),
        "lowerRoman" => roman(n, false, into),
        "upperRoman" => roman(n, true, into),
        "none" => Ok(()),
        "chineseCounting"
        | "chineseCountingThousand"
        | "ideographDigital"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
            if n < 100 =>
        {
            han(n, into)
        }
        _ => write!(into, "{n}"),
    };
    written.expect("a String takes all that is written");
}

/// `a` … `z`, `aa`, `bb`, as Word goes on.
fn letters(n: u32, alphabet: &str, into: &mut String) -> std::fmt::Result {
    let count = alphabet.chars().count() as u32;
    let Some(at) = n.checked_sub(1) else { return write!(into, "{n}") };
    let letter = alphabet.chars().nth((at % count) as usize).unwrap_or_default();
    for _ in 0..=(at / count).min(9) {
        into.push(letter);
    }
    Ok(())
}

fn roman(n: u32, upper: bool, into: &mut String) -> std::fmt::Result {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = n.min(3999);
    for (value, numeral) in NUMERALS {
        while left >= value {
            into.push_str(&if upper { numeral.to_ascii_uppercase() } else { numeral.to_owned() });
            left -= value;
        }
    }
    Ok(())
}

/// A Chinese numeral below a hundred.
fn han(n: u32, into: &mut String) -> std::fmt::Result {
    let (tens, ones) = (n / 10, n % 10);
    if tens > 1 {
        into.push(HAN_DIGITS[tens as usize]);
    }
    if tens > 0 {
        into.push(HAN_TEN);
    }
    if ones > 0 || tens == 0 {
        into.push(HAN_DIGITS[ones as usize]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(n: u32, form: &str) -> String {
        let mut out = String::new();
        number(n, form, &mut out);
        out
    }

    #[test]
    fn numbers_in_the_forms_of_word() {
        for (n, form, expected) in [
            (3, "decimal", "3"),
            (3, "decimalZero", "03"),
            (28, "lowerLetter", "bb"),
            (2, "upperLetter", "B"),
            (9, "lowerRoman", "ix"),
            (44, "upperRoman", "XLIV"),
            (3, "russianLower", "в"),
            (2, "arabicAbjad", "ب"),
            (12, "chineseCounting", "十二"),
            (30, "chineseCounting", "三十"),
            (0, "lowerLetter", "0"),
        ] {
            assert_eq!(written(n, form), expected, "{n} {form}");
        }
    }
}
