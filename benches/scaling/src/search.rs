//! Looks for texts that cost more than they should: random pieces of one to eight tokens, over and over.
//!
//! A family is told first on small texts, by little: what grows a little faster than its text there grows much faster on
//! large ones. What is told is measured again on texts as large as those of the table, and printed as a line that can
//! stand in `tests/support/families.rs`.

use crate::families::{FAMILIES, Kind, XML};
use crate::{Grown, SLOWER, TOLERANCE, confirmed, measured};
use std::time::{Duration, Instant};

/// How long the first texts are.
const FIRST: [usize; 3] = [6 << 10, 12 << 10, 48 << 10];

/// How much faster than the text the steps, and the time of a step, may grow on these.
const SUSPECT: f64 = 1.04;
const SUSPECT_SLOWER: f64 = 2.2;

/// In pieces of four kilobytes: how many times what the whole text costs.
const IN_PIECES: f64 = 4.0;

/// More tokens than families and the fuzzers' dictionary have: words of each language before and behind what is cited.
const WORDS: &[&str] = &[
    "The General Assembly,\n\n",
    "Recalling its resolution ",
    "Decides ",
    "Having considered ",
    "resolution ",
    "resolutions ",
    "decision ",
    "and ",
    "of 1 May 2015, ",
    "70/1",
    "the said resolution ",
    "its previous resolutions ",
    "that resolution ",
    "Ibid., ",
    "ibid.",
    "See ",
    "para. 3 ",
    "paragraph 5 of ",
    "vol. 5 ",
    "No. 17 ",
    "annex II, ",
    "chap. II, ",
    "sect. A, ",
    "A/RES/70/1",
    "A/70/12 ",
    "and Corr.1 ",
    "and Add.1-3 ",
    "E/CN.4/2001/12",
    "https://undocs.org/en/A/RES/70/1",
    "[70/1](",
    "](https://undocs.org) ",
    "Article 51 ",
    "of the Charter ",
    "In favour: ",
    "Against: ",
    "Fiji, ",
    "Togo",
    "Samoa and ",
    "by 10 votes to 2, with 3 abstentions ",
    "by a recorded vote of ",
    "recorded vote ",
    "draft resolution I\n",
    "draft resolution ",
    "¹",
    "²",
    "word",
    "word¹ ",
    "word<sup>12</sup> ",
    "† ",
    "* ",
    "1. ",
    "1 ",
    "(a) ",
    "(i) ",
    "a) ",
    "2\n",
    "\n",
    "\n\n",
    "\r\n",
    "\u{c}",
    "__________\n",
    "___\n",
    "| a | b |\n",
    "a   b   c\n",
    "\t",
    "page 3\n",
    "A/70/L.1\n",
    "/3",
    "20-12345 (E)\n",
    "*2012345*\n",
    "; ",
    ". ",
    ", ",
    ": ",
    "’",
    "“",
    "”",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "\\",
    "#",
    "|",
    "-",
    "—",
    "…",
    "大会，\n\n",
    "回顾",
    "决定",
    "第70/1号决议",
    "该决议",
    "和",
    "、",
    "。",
    "，",
    "；",
    "第五十一条",
    "《联合国宪章》",
    "2015年5月1日",
    "附件",
    "الجمعية العامة، ",
    "وإذ تشير إلى ",
    "قرارها ",
    "70/1 ",
    "المؤرخ 1 أيار/مايو 2015 ",
    "و",
    "، ",
    "؛ ",
    "Генеральная Ассамблея,\n\n",
    "ссылаясь на ",
    "свою резолюцию ",
    "от 1 мая 2015 года ",
    "пункт 3 ",
    "и ",
    "L’Assemblée générale,\n\n",
    "Rappelant ",
    "sa résolution ",
    "du 1er mai 2015, ",
    "par. 3 ",
    "et ",
    "Ont voté pour : ",
    "La Asamblea General,\n\n",
    "Recordando ",
    "su resolución ",
    "de 1 de mayo de 2015, ",
    "párr. 3 ",
    "y ",
    "{n}",
    "{n}. ",
    "A/70/{n} ",
    "70/{n} ",
    "word[{n}] ",
    "{n} See ",
    "Section {n}\n",
    "\u{200f}",
    "\u{ad}",
    "\u{a0}",
    "é",
    "ﬁ",
    "I",
    "l",
    "0",
    "7",
    "Annex\n",
    "Table {n}\n",
];

/// What XML is made of.
const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<p/>",
    "<b>",
    "</b>",
    "<section>",
    "</section>",
    "<paragraph>",
    "</paragraph>",
    "<num>{n}.</num>",
    "<content>",
    "</content>",
    "<a href=\"https://undocs.org/en/A/RES/70/1\">",
    "</a>",
    "<ref href=\"#a{n}\">",
    "</ref>",
    "<noteRef href=\"#n{n}\" marker=\"{n}\"/>",
    "<noteRef href=\"#n1\" marker=\"1\"/>",
    "<authorialNote marker=\"{n}\">",
    "</authorialNote>",
    "<note eId=\"n{n}\" marker=\"1\">",
    "</note>",
    "<componentRef src=\"#c{n}\"/>",
    "<componentRef src=\"#c1\"/>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<heading>",
    "</heading>",
    "<docTitle>",
    "</docTitle>",
    "<docNumber>",
    "</docNumber>",
    "<preamble>",
    "</preamble>",
    "<formula>",
    "</formula>",
    "<recital>",
    "</recital>",
    "<list>",
    "</list>",
    "<point eId=\"p{n}\">",
    "</point>",
    "<date date=\"2015-05-01\">",
    "</date>",
    "<organization refersTo=\"#o{n}\">",
    "</organization>",
    "<references source=\"#a\">",
    "</references>",
    "<TLCOrganization eId=\"o{n}\" href=\"/o\" showAs=\"a\"/>",
    "<meta>",
    "</meta>",
    "<statement name=\"resolution\">",
    "</statement>",
    "<quantity>",
    "</quantity>",
    "<role refersTo=\"#r{n}\">",
    "</role>",
    "<sup>{n}</sup>",
    "<br/>",
    "<voting>",
    "</voting>",
    "<count value=\"{n}\"/>",
    "<!-- a -->",
    "&amp;",
    "&#233;",
    "a",
    " ",
    "\n",
    "70/1",
    "A/RES/70/{n}",
    "1. ",
    "Recalling ",
    "Decides ",
    "resolution ",
    "(",
    "para. 3 ",
    "<p a{n}=\"\"/>",
    "<![CDATA[<]]>",
    "<?a?>",
];

/// Runs so many seconds; whether nothing was found.
pub(crate) fn run(seconds: u64, seed: u64) -> bool {
    let begun = Instant::now();
    let mut random = Random(seed);
    let dictionary = dictionary();
    let texts: Vec<&str> = FAMILIES
        .iter()
        .map(|family| family.2)
        .chain(dictionary.iter().map(|word| &**word))
        .chain(WORDS.iter().copied())
        .collect();
    let beginnings: Vec<&str> = FAMILIES.iter().map(|family| family.1).chain(BEGINNINGS.iter().copied()).collect();
    let (mut tried, mut found, mut told) = (0_u64, 0_u64, Duration::ZERO);
    while begun.elapsed() < Duration::from_secs(seconds) {
        let kind = if random.below(6) == 0 { Kind::Xml } else { Kind::Text };
        let (tokens, prefix) = match kind {
            Kind::Text => (&*texts, *random.one_of(&beginnings)),
            Kind::Xml => (TAGS, random.one_of(XML).1),
        };
        let mut piece = String::new();
        for _ in 0..=random.below(8) {
            let token = random.one_of(tokens);
            piece.push_str(token);
            if kind == Kind::Text && random.below(4) == 0 {
                piece.push(*random.one_of(&[' ', ' ', '\n']));
            }
        }
        tried += 1;
        for (tool, why) in grown(kind, prefix, &piece) {
            found += 1;
            println!("    ({:?}, {prefix:?}, {piece:?}), // {kind:?}, {tool}: {why}", format!("found {found}"));
        }
        if begun.elapsed() > told + Duration::from_secs(60) {
            told = begun.elapsed();
            eprintln!("{} s, {tried} families, {found} found", told.as_secs());
        }
    }
    eprintln!("{} s, seed {seed}: {tried} families, {found} found", begun.elapsed().as_secs());
    found == 0
}

/// What stands before pieces: where a parser or a tool is when they come.
const BEGINNINGS: &[&str] = &[
    "The General Assembly,\n\nRecalling ",
    "The General Assembly,\n\nRecalling its resolutions ",
    "The General Assembly,\n\n1. Decides ",
    "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ",
    "The General Assembly,\n\n1. Decides.\n\n__________\n1 See United Nations, Treaty Series, vol. 1, No. 2.\n2 Ibid., ",
    "A/70/1\nGeneral Assembly\n\nReport of the First Committee\n\n1. At its meeting, ",
    "70/1. Lighthouses\n\nThe General Assembly,\n\n1. Decides:\n\n(a) To rest;\n\n",
    "The General Assembly,\n\nRecalling its resolution 70/1 of 1 May 2015, the said resolution, ",
    "大会，\n\n回顾",
    "الجمعية العامة،\n\nإذ تشير إلى ",
    "L’Assemblée générale,\n\nRappelant ",
    "In favour: Fiji\n\nAgainst: ",
];

/// The tools whose work grows faster than the text, and how.
fn grown(kind: Kind, prefix: &str, piece: &str) -> Vec<(&'static str, String)> {
    let suspect = |grown: &Grown| grown.is_too_fast(SUSPECT, SUSPECT_SLOWER) || in_pieces(grown).is_some();
    if !measured(kind, prefix, piece, FIRST).iter().any(suspect) {
        return Vec::new();
    }
    let told = |grown: &Grown| {
        let words = if let Some(words) = in_pieces(grown) {
            words
        } else if !grown.is_too_fast(TOLERANCE, SLOWER) {
            return None;
        } else if grown.slower > SLOWER {
            format!("a step takes {:.1} times as long", grown.slower)
        } else {
            format!("{:.2} times as many steps a byte", grown.ratio)
        };
        Some((grown.tool, words))
    };
    confirmed(kind, prefix, piece).iter().filter_map(told).collect()
}

/// What is read again and again where a text comes in pieces.
fn in_pieces(grown: &Grown) -> Option<String> {
    let again = grown.tool == "read" && grown.ratio > IN_PIECES;
    again.then(|| format!("{:.2} times the steps of the whole", grown.ratio))
}

/// The words of the fuzzers.
fn dictionary() -> Vec<String> {
    let lines = include_str!("../../../fuzz/words.dict").lines();
    let words = lines.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    words.map(unescaped).collect()
}

/// `\x41` is a byte by its number, as libFuzzer writes it.
fn unescaped(word: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let number = after.strip_prefix(b"x").filter(|_| first == b'\\').and_then(|hex| hex.get(..2));
        let number = number.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(number.unwrap_or(first));
        rest = if number.is_some() { &after[3..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A row of numbers that looks random, and is the same for the same seed (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len() as u64) as usize]
    }
}
