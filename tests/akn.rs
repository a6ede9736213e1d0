//! Every AKN4UN that is written is well-formed and valid, whatever the tree says.
//!
//! What the schema wants and the writer could miss (something inside what must not be empty, `eId`s that differ) is
//! checked here; with `UNDOCS_SHARED` set and Python's lxml there, the schema itself is asked, and the texts of the UN's
//! own files are read too.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use undocs::tree::{
    AgendaItem, Ballot, Block, BlockKind, Call, CitationNode, Correction, Document, Footnote, LanguageTag, Masthead,
    Ordinal, Part, Sponsor, StateNode, Subject, Text, Vote,
};
use undocs::{DocumentKind, Language, Parser, Span, write};

#[test]
fn every_fixture_is_valid() {
    let mut files = Vec::new();
    find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"), &mut files);
    assert!(!files.is_empty(), "there are fixtures");
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).expect("a fixture is UTF-8")).collect();
    let xml = texts.iter().flat_map(|text| {
        let parsers = Language::ALL.map(|language| Parser::new().language(language));
        parsers.into_iter().chain([Parser::new()]).map(|parser| akn(&parser.parse(text).document)).collect::<Vec<_>>()
    });
    check(xml.collect());
}

#[test]
fn every_shared_text_is_valid() {
    // Where it is not set there is nothing to check: the texts are not part of the project.
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let rendered = Command::new("python3").arg("-c").arg(RENDER).arg(&shared).arg(folder.path()).status();
    let mut files = Vec::new();
    if rendered.is_ok_and(|status| status.success()) {
        find(folder.path(), &mut files);
        assert!(files.len() > 100, "{} texts of the corpus", files.len());
    }
    find(&Path::new(&shared).join("seeds"), &mut files);
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    let texts = files.iter().map(|file| fs::read_to_string(file).expect("a text is UTF-8"));
    check(texts.map(|text| akn(&undocs::parse(&text).document)).collect());
}

/// Prints a part of the corpus, each document as another program would.
const RENDER: &str = "
import os, sys
shared, out = sys.argv[1:]
sys.path.insert(0, os.path.join(shared, 'eval'))
import gold, render
modes = ['clean', 'md', 'raw', 'layout', 'mupdf', 'word', 'flat', 'ocr']
paths = [line.strip() for line in open(os.path.join(shared, 'corpus', 'dev.txt'), encoding='utf-8')][::5]
for n, path in enumerate(path for path in paths if path):
    text = render.render(gold.read(os.path.join(shared, 'corpus', path)), modes[n % len(modes)])
    open(os.path.join(out, f'{n:05}.txt'), 'w', encoding='utf-8').write(text)
";

#[test]
fn odd_trees_are_valid() {
    let kinds = [
        DocumentKind::Resolution,
        DocumentKind::DraftResolution,
        DocumentKind::Decision,
        DocumentKind::DraftDecision,
        DocumentKind::PresidentialStatement,
        DocumentKind::Report,
        DocumentKind::Letter,
        DocumentKind::Record,
        DocumentKind::Collection,
        DocumentKind::Fragment,
        DocumentKind::Other,
    ];
    let mut xml = vec![akn(&Document::default())];
    for kind in kinds {
        xml.push(akn(&Document { kind, ..Document::default() }));
        xml.push(akn(&full(kind, true)));
        // Every block alone, with nothing in it and with everything.
        for block in BLOCKS {
            let empty = Block { kind: block, ..Block::default() };
            xml.push(akn(&Document { kind, body: vec![empty.clone()], ..Document::default() }));
            let inside = Block { blocks: vec![empty.clone(), empty], kind: block, ..Block::default() };
            xml.push(akn(&Document { kind, body: vec![inside], ..full(kind, false) }));
        }
    }
    check(xml);
}

#[test]
fn what_xml_forbids_is_dropped() {
    let odd = "a\0b\u{8}c\u{b}d\u{1f}e\u{fffe}f\u{ffff}g\u{85}<&>\"'\r\n\t]]>";
    let document = Document {
        title: Some(odd.into()),
        number: Some(odd.into()),
        body: vec![Block {
            text: Some(odd.into()),
            label: Some(odd.into()),
            lead: Some("a\0b".into()),
            ..Block::default()
        }],
        ..Document::default()
    };
    let xml = akn(&document);
    assert!(String::from_utf8(xml.clone()).expect("UTF-8").contains("abcdefg\u{85}&lt;&amp;&gt;"));
    check(vec![xml]);
}

#[test]
fn words_and_places() {
    let text = "A/RES/78/1\n\n78/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 53/70 of \
                4 December 1998,¹\n\n1. Decides:\n\n(a) To act;\n\n(i) Now;\n\n2. Requests no more.\n\n\
                50th plenary meeting\n\n22 December 2023\n\n__________________\n\n¹ Resolution 54/49.\n";
    let xml = String::from_utf8(akn(&undocs::parse(text).document)).expect("UTF-8");
    for part in [
        "<statement name=\"resolution\">",
        "<FRBRuri value=\"/akn/un/statement/deliberation/unga/2023-12-22/78-1/eng@/\"/>",
        "<docNumber refersTo=\"#symbol\">A/RES/78/1</docNumber>",
        "<docNumber>78/1.</docNumber> <docTitle refersTo=\"#resolutionTitle\">Lighthouses</docTitle>",
        "<span class=\"italic\">The General Assembly</span>,</p>",
        "<container name=\"Recalling\"",
        "<span class=\"italic\">Recalling</span> its resolution <a href=\"https://undocs.org/en/A/RES/53/70\">53/70</a> of",
        "<authorialNote marker=\"¹\" placement=\"bottom\" eId=\"authorialNote_1\"><p xml:space=\"preserve\">Resolution <a ",
        "<num>(a)</num>",
        "__sublist\">",
        "<inline name=\"adoptionMeeting\">50th plenary meeting</inline>",
        "<docDate date=\"2023-12-22\" refersTo=\"#adoptionDate\">22 December 2023</docDate>",
    ] {
        assert!(xml.contains(part), "{part} is not in\n{xml}");
    }
}

#[test]
fn nothing_is_lost() {
    // A footnote that nothing calls, one that is called twice, a call of none; votes; a document inside.
    let document = full(DocumentKind::Report, true);
    let xml = String::from_utf8(akn(&document)).expect("UTF-8");
    for part in ["uncalled note", "note that is called", "FIJI", "er text", "row cell", "annexed text", "Rapport de"] {
        assert_eq!(xml.matches(part).count(), 1, "{part} in\n{xml}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_valid(texts in prop::collection::vec(lines(), 8)) {
        check(texts.iter().map(|text| akn(&undocs::parse(text).document)).collect());
    }

    #[test]
    fn any_tree_is_valid(rolls in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..400), 8)) {
        check(rolls.iter().map(|rolls| akn(&Dice(rolls).document(3))).collect());
    }
}

// ---- trees

const BLOCKS: [BlockKind; 10] = [
    BlockKind::Preambular,
    BlockKind::Operative,
    BlockKind::Subparagraph,
    BlockKind::Paragraph,
    BlockKind::Heading,
    BlockKind::Section,
    BlockKind::Item,
    BlockKind::Document,
    BlockKind::Annex,
    BlockKind::Table,
];

/// A document with something in every field.
fn full(kind: DocumentKind, inner: bool) -> Document<'static> {
    let text = |text: &'static str| Some(Text::from(text));
    let state = |name: &'static str| StateNode { name: name.into(), iso3: text("FJI"), span: Span::new(0, 1) };
    let call =
        |marker: &'static str, offset| Call { marker: marker.into(), offset, span: Span::new(offset, offset + 1) };
    let note = |marker: &'static str, text: &'static str, at| Footnote {
        marker: marker.into(),
        text: text.into(),
        span: Span::new(at, at + 10),
        called: true,
        ..Footnote::default()
    };
    let block = Block {
        kind: BlockKind::Operative,
        number: text("1"),
        label: text("1."),
        lead: text("Décide"),
        text: text("Décide d’agir"),
        footnotes: vec![call("1", 6), call("1", 7), call("?", 99)],
        ..Block::default()
    };
    let mut body: Vec<Block<'static>> = BLOCKS.map(|kind| Block { kind, ..Block::default() }).into();
    body.insert(0, block);
    body.push(Block {
        kind: BlockKind::Table,
        rows: vec![vec![], vec!["row cell".into(), "".into()]],
        ..Block::default()
    });
    if inner {
        let document = Document { title: text("inner text"), ..full(DocumentKind::Collection, false) };
        let document = Document { body: Vec::new(), footnotes: Vec::new(), votes: Vec::new(), ..document };
        body.insert(
            1,
            Block {
                kind: BlockKind::Document,
                title: text("Projet de résolution I"),
                document: Some(Box::new(Document { masthead: Masthead::default(), ..document })),
                ..Block::default()
            },
        );
    }
    body.push(Block { kind: BlockKind::Annex, title: text("Annexe"), ..Block::default() });
    body.push(Block { text: text("annexed text"), ..Block::default() });
    let ballot = Ballot { tally: Some(1), states: vec![state("FIJI")], ..Ballot::default() };
    Document {
        version: 1,
        kind,
        language: LanguageTag(Some(Language::Fr)),
        symbol: text("S/RES/1325(2000)"),
        number: text("78/1 bis"),
        title: text("Phares"),
        title_footnotes: vec![call("9", 3)],
        organ: text("L’Assemblée générale"),
        masthead: Masthead {
            symbol: None,
            organ: text("Assemblée générale"),
            session: Some(Ordinal { number: 78, text: "Soixante-dix-huitième session".into() }),
            agenda_item: Some(AgendaItem { number: "27 a)".into(), text: "Point 27 a)".into() }),
            agenda_title: text("Développement"),
            distribution: text("Distr. générale"),
            date: text("2023-02-30"),
            date_text: text("30 février 2023"),
            language_text: text("Français"),
            original_language: text("en"),
            original_text: text("Original : anglais"),
            committee: text("Première Commission"),
            adoption: text("Adoptée par le Conseil le 1er mars 2023 à midi"),
            report: text("[sur la base du Rapport de la Commission (A/78/404 (Part I), par. 14)]"),
            job_number: text("23-12345 (F)"),
            other: vec!["Nations Unies".into(), "11 septembre".into()],
        },
        sponsors: vec![Sponsor {
            name: "%:?#[]@! Bolivie (État plurinational de)".into(),
            iso3: text("BOL"),
            later: true,
            of: text("A/C.1/78/L.1 {x}"),
            span: Span::new(0, 1),
        }],
        body,
        footnotes: vec![note("1", "note that is called", 100), note("*", "uncalled note", 200)],
        citations: vec![CitationNode {
            text: "d’agir".into(),
            url: text("https://[undocs].org/%zz/é##"),
            kind: "resolution".into(),
            span: Span::new(0, 1),
            block_span: Some(Span::new(0, 0)),
            ..CitationNode::default()
        }],
        votes: vec![Vote {
            subject: Subject {
                symbol: text("A/C.1/78/L.1"),
                part: Some(Part { kind: "paragraph".into(), number: text("2") }),
                text: text("Le paragraphe 2"),
            },
            in_favour: ballot,
            corrections: vec![Correction {
                state: "FJI".into(),
                to: "against".into(),
                footnote: None,
                span: Span::new(0, 1),
            }],
            ..Vote::default()
        }],
        meeting: text("50e séance plénière"),
        adopted: text("2023-13-01"),
        adopted_text: text("1er mars 2023"),
        ..Document::default()
    }
}

/// Makes a tree out of bytes; when they are used up it says no to everything.
struct Dice<'a>(&'a [u8]);

impl Dice<'_> {
    fn roll(&mut self, sides: u8) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first % sides
    }

    fn many<T>(&mut self, most: u8, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.roll(most + 1)).map(|_| one(self)).collect()
    }

    fn string(&mut self) -> Text<'static> {
        let words =
            ["", " ", "1", "L’Assemblée", "2023-12-22", "A/78/404", "S/RES/1(2020)", "a:b%#[", "\u{1}\u{fffe}\r", "(x"];
        words[usize::from(self.roll(10))].into()
    }

    fn text(&mut self) -> Option<Text<'static>> {
        (self.roll(2) > 0).then(|| self.string())
    }

    fn span(&mut self) -> Span {
        let start = u32::from(self.roll(4));
        Span::new(start, start + u32::from(self.roll(4)))
    }

    fn calls(&mut self) -> Vec<Call<'static>> {
        self.many(2, |dice| Call { marker: dice.marker(), offset: u32::from(dice.roll(20)), span: dice.span() })
    }

    fn marker(&mut self) -> Text<'static> {
        ["1", "2", "*", "¹", "\u{0}"][usize::from(self.roll(5))].into()
    }

    fn block(&mut self, depth: u8) -> Block<'static> {
        let span = self.span();
        Block {
            kind: BLOCKS[usize::from(self.roll(10))],
            number: self.text(),
            label: self.text(),
            lead: self.text(),
            title: self.text(),
            text: self.text(),
            span,
            text_span: Some(span),
            blocks: if depth == 0 { Vec::new() } else { self.many(3, |dice| dice.block(depth - 1)) },
            footnotes: self.calls(),
            votes: vec![0, 7],
            rows: self.many(1, |dice| dice.many(2, Dice::string)),
            cell_spans: Vec::new(),
            document: (depth > 0 && self.roll(4) == 1).then(|| Box::new(self.document(depth - 1))),
        }
    }

    fn document(&mut self, depth: u8) -> Document<'static> {
        let kinds = [DocumentKind::Resolution, DocumentKind::Collection, DocumentKind::Report, DocumentKind::Other];
        let item = |text: Text<'static>| AgendaItem { number: text.clone(), text };
        let sponsor = |dice: &mut Self| Sponsor {
            name: dice.string(),
            iso3: None,
            later: dice.roll(2) > 0,
            of: dice.text(),
            span: dice.span(),
        };
        let citation = |dice: &mut Self| CitationNode {
            text: dice.string(),
            url: dice.text().map(|url| format!("https://{url}").into()),
            span: dice.span(),
            block_span: Some(dice.span()),
            in_footnote: dice.roll(2) > 0,
            ..CitationNode::default()
        };
        Document {
            kind: kinds[usize::from(self.roll(4))],
            body: self.many(4, |dice| dice.block(depth)),
            footnotes: self.many(3, |dice| Footnote {
                marker: dice.marker(),
                text: dice.string(),
                span: dice.span(),
                ..Footnote::default()
            }),
            citations: self.many(3, citation),
            symbol: self.text(),
            number: self.text(),
            title: self.text(),
            title_footnotes: self.calls(),
            organ: self.text(),
            masthead: Masthead {
                organ: self.text(),
                date: self.text(),
                adoption: self.text(),
                report: self.text(),
                agenda_item: self.text().map(item),
                original_language: self.text(),
                ..Masthead::default()
            },
            sponsors: self.many(2, sponsor),
            votes: self.many(1, |_| Vote::default()),
            meeting: self.text(),
            adopted: self.text(),
            adopted_text: self.text(),
            ..Document::default()
        }
    }
}

/// Texts that look a little like documents.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("78/1. Lighthouses".to_string()),
        Just("The General Assembly,".into()),
        Just("Recalling its resolution 53/70,¹".into()),
        "[1-3]\\. Decides [a-z]{0,5};",
        "\\([a-c]\\) To act;",
        Just("Annex".into()),
        Just("II. Consideration of proposals".into()),
        Just("Draft resolution I".into()),
        "[A-C]",
        Just("Statement by the President of the Security Council".into()),
        Just("| a | b |\n| c | |".into()),
        Just("North\t12\nSouth\t7".into()),
        Just("¹ Resolution 54/49.".into()),
        Just("In favour: Fiji, Bolivia".into()),
        "\\PC{0,30}",
        any::<String>(),
    ];
    prop::collection::vec(line, 0..20).prop_map(|lines| lines.join("\n\n"))
}

// ---- checks

fn akn(document: &Document<'_>) -> Vec<u8> {
    let mut xml = Vec::new();
    write::akn(document, &mut xml).expect("a Vec takes all");
    xml
}

/// Well-formed; no `eId` twice; something in everything that must not be empty; valid, where the schema is at hand.
#[track_caller]
fn check(xml: Vec<Vec<u8>>) {
    const NOT_EMPTY: [&str; 13] = [
        "mainBody",
        "coverPage",
        "preface",
        "preamble",
        "conclusions",
        "container",
        "blockList",
        "table",
        "tr",
        "components",
        "attachments",
        "collectionBody",
        "workflow",
    ];
    for xml in &xml {
        let xml = std::str::from_utf8(xml).expect("XML is UTF-8");
        let (mut reader, mut ids, mut open) = (Reader::from_str(xml), HashSet::new(), Vec::<(String, u32)>::new());
        loop {
            let event = reader.read_event().unwrap_or_else(|error| panic!("{error} in\n{xml}"));
            if let Event::Start(start) | Event::Empty(start) = &event {
                if let Some(parent) = open.last_mut() {
                    parent.1 += 1;
                }
                for attribute in start.attributes() {
                    let attribute = attribute.expect("attributes differ");
                    if attribute.key.as_ref() == "eId" {
                        let id = attribute.value.into_owned();
                        assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{id}");
                        assert!(id.starts_with(|c: char| c.is_ascii_alphabetic()), "{id}");
                        assert!(ids.insert(id.clone()), "{id} twice in\n{xml}");
                    }
                }
            }
            match event {
                Event::Start(start) => open.push((String::from(start.name().as_ref()), 0)),
                Event::End(_) => {
                    let (name, children) = open.pop().expect("elements are closed once");
                    assert!(children > 0 || !NOT_EMPTY.contains(&&*name), "{name} is empty");
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(open.is_empty(), "all is closed");
    }
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let schema = Path::new(&shared).join("reference/xsd/akomantoso30.xsd");
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (n, xml) in xml.iter().enumerate() {
        fs::write(folder.path().join(format!("{n:05}.xml")), xml).expect("the temporary folder can be written");
    }
    // 3: no lxml.
    let Ok(output) = Command::new("python3").arg("-c").arg(VALIDATE).arg(schema).arg(folder.path()).output() else {
        return;
    };
    let (said, code) = (String::from_utf8_lossy(&output.stdout), output.status.code());
    assert!(matches!(code, Some(0 | 3)), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

const VALIDATE: &str = "
import os, sys
try:
    from lxml import etree
except ImportError:
    sys.exit(3)
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for name in sorted(os.listdir(sys.argv[2])):
    path = os.path.join(sys.argv[2], name)
    if not schema.validate(etree.parse(path)):
        print(schema.error_log, open(path, encoding='utf-8').read())
        sys.exit(1)
";

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            find(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
            files.push(path);
        }
    }
}
