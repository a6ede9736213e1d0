//! AKN4UN read back: what our own writer wrote is what was parsed, and of the UN's own files every paragraph is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use undocs::tree::{Block, BlockKind, CitationNode, Document, Vote};
use undocs::{Span, read, write};

/// Prints what the scorer of the corpus reads of each file: symbol, number, title, and of each block its kind, its
/// label, its text, its markers.
const GOLD: &str = "
import json, os, sys
shared = sys.argv[1]
sys.path.insert(0, os.path.join(shared, 'eval'))
import gold
for line in open(os.path.join(shared, 'corpus', 'dev.txt'), encoding='utf-8'):
    path = os.path.join(shared, 'corpus', line.strip())
    doc = gold.read(path)
    blocks = [[b.kind, b.label, b.text, b.lead, [n[0] for n in b.notes]] for b in doc.blocks]
    head = [doc.symbol, doc.number, doc.title, doc.organ, doc.meeting, doc.adopted, doc.date, doc.distribution, doc.agenda]
    print(json.dumps([path, doc.lang, head, blocks]))
";

/// What was compared in a language.
#[derive(Debug, Default)]
struct Figures {
    files: u32,
    /// Files all of whose paragraphs are read as the scorer reads them.
    alike: u32,
    blocks: u32,
    /// Numbers of sections that the scorer counts apart from their titles.
    joined: u32,
    read: u32,
    texts: u32,
    labels: u32,
    kinds: u32,
    leads: u32,
    markers: u32,
    fields: u32,
    same_fields: u32,
}

/// A paragraph, flattened.
struct Flat<'d> {
    kind: &'static str,
    label: String,
    text: String,
    lead: &'d str,
    markers: Vec<String>,
}

#[test]
fn the_corpus_is_read_as_the_scorer_reads_it() {
    let Some(shared) = std::env::var_os("UNDOCS_SHARED") else { return };
    let printed = Command::new("python3").arg("-c").arg(GOLD).arg(&shared).output().expect("Python runs");
    let printed = String::from_utf8(printed.stdout).expect("UTF-8");
    let mut figures: BTreeMap<String, Figures> = BTreeMap::new();
    let show = std::env::var_os("SHOW").is_some();
    for line in printed.lines() {
        type Line = (String, String, Vec<String>, Vec<(String, String, String, String, Vec<String>)>);
        let (path, language, head, gold): Line = serde_json::from_str(line).expect("a line of the scorer");
        let xml = fs::read_to_string(&path).expect("a file of the corpus");
        let file = read::akn(&xml).unwrap_or_else(|error| panic!("{path}: {error}"));
        let document = &file.document;
        check_spans(&xml, document);
        let part = document.body.iter().find_map(|block| block.document.as_deref());
        let part = if document.kind == undocs::DocumentKind::Collection { part.unwrap_or(document) } else { document };
        let mut flat = Vec::new();
        let parts = part.parts();
        flatten(parts.paragraphs, &mut flat);
        let now = figures.entry(language).or_default();
        now.files += 1;
        let field = |text: Option<&str>| clean(text.unwrap_or(""));
        let number = |text: &str| clean(text).trim_end_matches(['.', ' ']).to_owned();
        let ours = [
            field(document.masthead.symbol.as_deref()),
            field(part.number.as_deref()),
            field(part.title.as_deref()),
            field(part.organ.as_deref()),
            field(part.meeting.as_deref()),
            field(part.adopted.as_deref()),
            field(document.masthead.date.as_deref()),
            field(document.masthead.distribution.as_deref()),
            field(document.masthead.agenda_item.as_ref().map(|item| &*item.text)),
        ];
        for (n, (ours, gold)) in ours.iter().zip(&head).enumerate() {
            now.fields += 1;
            // The scorer takes the meeting of a line below the date alone, and not of "Adopted by the Security Council at its
            // 9977th meeting" in the masthead.
            let told = n == 4 && gold.is_empty() && field(document.masthead.adoption.as_deref()).contains(&clean(ours));
            let same = clean(ours) == clean(gold) || n == 1 && number(ours) == number(gold) || told;
            now.same_fields += u32::from(same);
            if !same && show {
                println!("{path}: field {n}: {ours:?}, gold {gold:?}");
            }
        }
        let expected = gold.len();
        now.blocks += expected as u32;
        now.read += flat.len() as u32;
        let joined = now.joined;
        let mut alike = true;
        let mut from = 0;
        let mut gold = gold.into_iter().peekable();
        while let Some((mut kind, label, mut text, lead, markers)) = gold.next() {
            let place = |text: &str| flat[from..].iter().position(|flat| clean(&flat.text) == clean(text));
            let mut found = place(&text);
            if found.is_none()
                && let Some((_, _, title, _, _)) = gold.peek()
            {
                // The number of a section and its title, which the scorer takes for two headings.
                let both = format!("{text} {title}");
                found = place(&both);
                if found.is_some() {
                    now.joined += 1;
                    (kind, text) = ("head".to_owned(), both);
                    gold.next();
                }
            }
            let Some(at) = found else {
                alike = false;
                if show {
                    println!("{path}: gold {kind} {label:?} {text:?}");
                }
                continue;
            };
            if show {
                for flat in &flat[from..from + at] {
                    println!("{path}: ours {} {:?} {:?}", flat.kind, flat.label, flat.text);
                }
            }
            let flat = &flat[from + at];
            from += at + 1;
            now.texts += 1;
            let mut same = |what: &str, same: bool, figure: &mut u32, ours: &str, gold: &str| {
                *figure += u32::from(same);
                alike &= same;
                if !same && show {
                    println!("{path}: {what}: {ours:?}, gold {gold:?} of {text:?}");
                }
            };
            same("label", label_of(&flat.label) == clean(&label), &mut now.labels, &flat.label, &label);
            same("kind", flat.kind == kind, &mut now.kinds, flat.kind, &kind);
            same("lead", clean(flat.lead) == clean(&lead) || flat.kind == "head", &mut now.leads, flat.lead, &lead);
            let ours = flat.markers.join(" ");
            same("markers", ours == markers.join(" "), &mut now.markers, &ours, &markers.join(" "));
        }
        alike &= flat.len() == expected - (now.joined - joined) as usize;
        now.alike += u32::from(alike);
    }
    for (language, figures) in &figures {
        println!("{language}: {figures:?}");
        let Figures { blocks, joined, read, texts, labels, kinds, leads, markers, fields, same_fields, .. } = *figures;
        let wanted = blocks - joined;
        assert!(read.abs_diff(wanted) * 500 <= wanted, "{language}: {read} paragraphs of {wanted}");
        assert!((wanted - texts) * 500 <= wanted, "{language}: the texts of {texts} paragraphs of {wanted}");
        assert!((texts - labels) * 500 <= texts, "{language}: the labels of {labels} paragraphs of {texts}");
        assert!((texts - kinds) * 50 <= texts, "{language}: the kinds of {kinds} paragraphs of {texts}");
        assert!((texts - leads) * 50 <= texts, "{language}: the leading phrases of {leads} paragraphs of {texts}");
        assert_eq!(markers, texts, "{language}: paragraphs with the same footnotes");
        assert!((fields - same_fields) * 50 <= fields, "{language}: {same_fields} fields of {fields}");
    }
    assert_eq!(figures.values().map(|figures| figures.files).sum::<u32>(), 630);
}

fn flatten<'d>(blocks: &'d [Block<'_>], flat: &mut Vec<Flat<'d>>) {
    for block in blocks {
        let kind = match block.kind {
            BlockKind::Preambular => "pre",
            BlockKind::Operative => "op",
            BlockKind::Subparagraph => "sub",
            BlockKind::Heading | BlockKind::Section => "head",
            _ => "text",
        };
        let markers = block.footnotes.iter().map(|call| call.marker.to_string()).collect::<Vec<_>>();
        let own = block.text.as_deref().or(block.title.as_deref()).unwrap_or("");
        let label = block.label.as_deref().unwrap_or("");
        let lead = block.lead.as_deref().unwrap_or("");
        let (label, text) = match kind {
            "head" => (String::new(), format!("{label} {own}")),
            _ => (block.number.as_deref().unwrap_or("").to_owned(), own.to_owned()),
        };
        if !clean(&text).is_empty() || (!markers.is_empty() && block.rows.is_empty()) {
            flat.push(Flat { kind, label, text, lead, markers });
        }
        for cell in block.rows.iter().flatten().filter(|cell| !cell.is_empty()) {
            let (text, label) = (cell.to_string(), String::new());
            flat.push(Flat { kind: "cell", label, text, lead: "", markers: Vec::new() });
        }
        flatten(&block.blocks, flat);
    }
}

/// A label as the scorer has it: `㈠` is `一`, and no punctuation stays inside.
fn label_of(label: &str) -> String {
    let plain = |c: char| match c {
        '㈠'..='㈩' => "一二三四五六七八九十".chars().nth(c as usize - '㈠' as usize).unwrap_or(c),
        _ => c,
    };
    clean(label).chars().filter(|c| *c != '.').map(plain).collect()
}

/// As the scorer cleans a text: blanks are one, what nobody sees goes.
fn clean(text: &str) -> String {
    let hidden = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}' | '\u{feff}' | '\u{200b}');
    text.chars().filter(|c| !hidden(c)).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every span is a place in the XML, and a block's contains those of its blocks.
fn check_spans(xml: &str, document: &Document<'_>) {
    fn blocks(xml: &str, list: &[Block<'_>]) {
        for block in list {
            let (start, end) = (block.span.start as usize, block.span.end as usize);
            assert!(xml.get(start..end).is_some(), "{:?}", block.span);
            assert!(block.blocks.iter().all(|inner| inner.span.end <= block.span.end), "{block:?}");
            if let Some(span) = block.text_span {
                assert!(xml.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
            }
            blocks(xml, &block.blocks);
            block.document.iter().for_each(|document| check_spans(xml, document));
        }
    }
    blocks(xml, &document.body);
    for citation in &document.citations {
        let raw = &xml[citation.span.start as usize..citation.span.end as usize];
        assert!(
            raw.contains(citation.text.split_whitespace().next().unwrap_or("")) || raw.contains(['&', '<']),
            "{raw}"
        );
    }
}

/// What is written is read back as what was parsed, apart from spans and what the XML does not hold.
#[test]
fn what_is_written_is_read_back() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for file in fixtures() {
        let text = fs::read_to_string(&file).expect("a fixture is UTF-8");
        let parsed = undocs::parse(&text).document;
        let mut xml = Vec::new();
        write::akn(&parsed, &mut xml).expect("a Vec takes all that is written");
        let xml = String::from_utf8(xml).expect("UTF-8");
        let read = read::akn(&xml).unwrap_or_else(|error| panic!("{}: {error}", file.display())).document;
        check_spans(&xml, &read);
        let mut uncalled = BTreeSet::new();
        uncalled_in(&parsed, &mut uncalled);
        let [parsed, read] = [parsed, read].map(|document| held(document.into_owned(), &uncalled));
        compared += 1;
        if parsed != read {
            let [parsed, read] = [&parsed, &read].map(|document| serde_json::to_string_pretty(document).expect("JSON"));
            let differs = parsed.lines().zip(read.lines()).filter(|(a, b)| a != b).take(4);
            let differs: Vec<String> = differs.map(|(a, b)| format!("    parsed {a}\n    read   {b}")).collect();
            wrong.push(format!("{}\n{}", file.display(), differs.join("\n")));
        }
    }
    assert!(compared > 50, "there are fixtures");
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
}

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files = Vec::new();
    for language in fs::read_dir(root).expect("a folder").flatten().filter(|entry| entry.path().is_dir()) {
        files.extend(fs::read_dir(language.path()).expect("a folder").flatten().map(|entry| entry.path()));
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
}

/// A document without its spans and without what the XML has no place for, or says otherwise:
///
/// - spans, furniture, diagnostics;
/// - the lists of sponsors and of a vote as printed: the names are read back one by one;
/// - the printed form of the symbol: the cover page prints the one that was derived too;
/// - citations that are no links, because they have no address or stand outside paragraphs and footnotes; of the others
///   all but words, symbol, address and kind, such as the verb before them;
/// - the paragraphs that tell of votes, other than the closing, and the footnote that says what a State had intended;
/// - the number of a draft or an annex that has no label of its own;
/// - that a footnote is not called: it stands at the end of the last paragraph, and is called there;
/// - the order of citations in footnotes among those of the text, where the footnotes are printed at the end;
/// - which blank of several kinds a blank is.
fn held(mut document: Document<'static>, uncalled: &BTreeSet<String>) -> Document<'static> {
    document.span = Span::default();
    document.spans.clear();
    document.furniture.clear();
    document.diagnostics.clear();
    document.masthead.symbol = None;
    document.sponsors_text = None;
    let mut places = Vec::new();
    places_of(&document.body, &mut places);
    document.citations.retain(|citation| {
        citation.url.is_some()
            && (citation.in_footnote || citation.block_span.is_some_and(|span| places.contains(&span)))
    });
    document.citations.sort_by_key(|citation| citation.in_footnote);
    document.footnotes.retain(|note| !uncalled.contains(&*note.marker));
    for citation in &mut document.citations {
        *citation = CitationNode {
            text: std::mem::take(&mut citation.text),
            symbol: citation.symbol.take(),
            url: citation.url.take(),
            kind: std::mem::take(&mut citation.kind),
            in_footnote: citation.in_footnote,
            ..CitationNode::default()
        };
    }
    document.sponsors.iter_mut().for_each(|sponsor| sponsor.span = Span::default());
    document.footnotes.iter_mut().for_each(|note| (note.span, note.marker_span) = (Span::default(), None));
    document.title_footnotes.iter_mut().for_each(|call| call.span = Span::default());
    for vote in &mut document.votes {
        vote.span = Span::default();
        let Vote { in_favour, against, abstaining, absent, not_participating, .. } = vote;
        for ballot in [in_favour, against, abstaining, absent, not_participating] {
            (ballot.label, ballot.text, ballot.span) = (None, None, None);
            ballot.states.iter_mut().for_each(|state| state.span = Span::default());
        }
        for correction in &mut vote.corrections {
            (correction.span, correction.footnote) = (Span::default(), None);
        }
    }
    bare(&mut document.body, uncalled);
    document
}

/// The marks of footnotes that nothing calls.
fn uncalled_in(document: &Document<'_>, marks: &mut BTreeSet<String>) {
    fn blocks(list: &[Block<'_>], marks: &mut BTreeSet<String>) {
        for block in list {
            block.document.iter().for_each(|document| uncalled_in(document, marks));
            blocks(&block.blocks, marks);
        }
    }
    marks.extend(document.footnotes.iter().filter(|note| !note.called).map(|note| note.marker.to_string()));
    blocks(&document.body, marks);
}

fn places_of(blocks: &[Block<'_>], places: &mut Vec<Span>) {
    for block in blocks {
        places.push(block.span);
        places.extend(block.text_span);
        places_of(&block.blocks, places);
    }
}

fn bare(blocks: &mut [Block<'static>], uncalled: &BTreeSet<String>) {
    for block in blocks {
        (block.span, block.text_span) = (Span::default(), None);
        block.footnotes.iter_mut().for_each(|call| call.span = Span::default());
        block.votes.clear();
        block.cell_spans.clear();
        if matches!(block.kind, BlockKind::Document | BlockKind::Annex) && block.label.is_none() {
            block.number = None;
        }
        // A number that a scanner misread is written as what it is: `l4,` as `14.`.
        let numbered = matches!(block.kind, BlockKind::Operative | BlockKind::Paragraph);
        if let (Some(number), Some(label), true) = (&block.number, &block.label, numbered)
            && (label.ends_with(',') || !label.contains(&**number))
        {
            block.label = Some(format!("{number}.").into());
        }
        block.footnotes.retain(|call| !uncalled.contains(&*call.marker));
        block.text = block.text.take().map(|text| text.replace(char::is_whitespace, " ").into());
        bare(&mut block.blocks, uncalled);
        if let Some(document) = block.document.take() {
            block.document = Some(Box::new(held(*document, uncalled)));
        }
    }
}
