use super::*;
use crate::event::Severity;
use crate::language::Language;
use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::vec;

/// The text that [`sample`] was read from.
pub(crate) const TEXT: &str = "A/79/L.9\nBolivie et Fidji : projet de résolution\n79/901. Phares <anciens> & feux\n\
    L’Assemblée générale,\nRappelant ses résolutions 74/28 et 74/29 du 12 décembre 2019¹,\n\
    1. Décide 𐐷 d’agir :\na) Sans délai;\nAnnexe\n¹ Voir A/74/10.\n\
    Pour : Fidji\n50e séance\n";

fn at(needle: &str) -> Span {
    let start = TEXT.find(needle).unwrap_or_else(|| panic!("{needle:?} is not in the text"));
    Span::new(start as u32, (start + needle.len()) as u32)
}

fn some(text: &'static str) -> Option<Text<'static>> {
    Some(Cow::Borrowed(text))
}

fn state(name: &'static str, iso3: &'static str) -> StateNode<'static> {
    StateNode { name: name.into(), iso3: some(iso3), span: at(name) }
}

fn citation(text: &'static str, symbol: &'static str, url: Option<&'static str>) -> CitationNode<'static> {
    CitationNode {
        part: None,
        text: text.into(),
        symbol: some(symbol),
        url: url.map(Cow::Borrowed),
        date: some("2019-12-12"),
        kind: "resolution".into(),
        article: some("2"),
        paragraph: some("4"),
        verb: some("Rappelant"),
        span: at(text),
        block_span: Some(at("Rappelant ses résolutions 74/28 et 74/29 du 12 décembre 2019¹,")),
        in_footnote: false,
    }
}

fn vote() -> Vote<'static> {
    Vote {
        subject: Subject {
            symbol: some("A/79/L.9"),
            part: Some(Part { kind: "operative-paragraph".into(), number: some("1") }),
            text: some("Le paragraphe 1"),
        },
        in_favour: Ballot { tally: Some(1), states: vec![state("Fidji", "FJI")], ..Ballot::default() },
        against: Ballot {
            label: some("Contre :"),
            text: some("Néant"),
            span: Some(at("Fidji")),
            tally: Some(0),
            states: vec![],
        },
        abstaining: Ballot { tally: None, states: vec![state("Bolivie", "BOL")], ..Ballot::default() },
        absent: Ballot { tally: None, states: vec![state("Fidji", "FJI")], ..Ballot::default() },
        not_participating: Ballot { tally: None, states: vec![state("Bolivie", "BOL")], ..Ballot::default() },
        corrections: vec![Correction {
            state: "BOL".into(),
            to: "in_favour".into(),
            footnote: some("1"),
            span: at("Voir"),
        }],
        span: at("Pour : Fidji"),
    }
}

fn masthead() -> Masthead<'static> {
    Masthead {
        symbol: some("A/79/L.9"),
        organ: some("Assemblée générale"),
        session: Some(Ordinal { number: 79, text: "Soixante-dix-neuvième session".into() }),
        agenda_item: Some(AgendaItem { number: "27 a)".into(), text: "Point 27 a) de l’ordre du jour".into() }),
        agenda_title: some("Phares"),
        distribution: some("limitée"),
        date: some("2024-10-01"),
        date_text: some("1er octobre 2024"),
        language_text: some("Français"),
        original_language: some("en"),
        original_text: some("Original : anglais"),
        committee: some("Deuxième Commission"),
        adoption: some("Résolution adoptée par l’Assemblée générale"),
        report: some("A/79/400"),
        job_number: some("24-10000"),
        other: Vec::new(),
    }
}

fn body() -> Vec<Block<'static>> {
    let preambular = at("Rappelant ses résolutions 74/28 et 74/29 du 12 décembre 2019¹,");
    vec![
        Block {
            kind: BlockKind::Preambular,
            lead: some("Rappelant"),
            text: some("Rappelant ses résolutions 74/28 et 74/29 du 12 décembre 2019,"),
            span: preambular,
            text_span: Some(preambular),
            footnotes: vec![Call { marker: "1".into(), offset: 62, span: at("¹") }],
            ..Block::default()
        },
        Block {
            kind: BlockKind::Operative,
            number: some("1"),
            label: some("1."),
            lead: some("Décide"),
            text: some("Décide 𐐷 d’agir :"),
            span: at("1. Décide 𐐷 d’agir :\na) Sans délai;"),
            text_span: Some(at("Décide 𐐷 d’agir :")),
            footnotes: vec![Call { marker: "*".into(), offset: 12, span: at("𐐷") }],
            blocks: vec![Block {
                kind: BlockKind::Subparagraph,
                number: some("a"),
                label: some("a)"),
                text: some("Sans délai;"),
                span: at("a) Sans délai;"),
                text_span: Some(at("Sans délai;")),
                ..Block::default()
            }],
            votes: vec![0],
            ..Block::default()
        },
        Block {
            kind: BlockKind::Annex,
            title: some("Annexe"),
            span: at("Annexe"),
            blocks: vec![
                Block {
                    kind: BlockKind::Table,
                    rows: vec![vec!["un".into(), "deux".into()]],
                    cell_spans: vec![vec![at("Annexe"), at("Annexe")]],
                    span: at("Annexe"),
                    ..Block::default()
                },
                Block {
                    kind: BlockKind::Document,
                    title: some("Projet I"),
                    span: at("Annexe"),
                    document: Some(Box::new(Document {
                        version: 1,
                        title: some("Un autre"),
                        span: at("Annexe"),
                        footnotes: vec![Footnote {
                            marker: "1".into(),
                            text: "Là.".into(),
                            span: at("Annexe"),
                            marker_span: Some(at("¹")),
                            called: false,
                        }],
                        ..Document::default()
                    })),
                    ..Block::default()
                },
            ],
            ..Block::default()
        },
    ]
}

/// A document with something in every field.
pub(crate) fn sample() -> Document<'static> {
    Document {
        version: 1,
        kind: DocumentKind::DraftResolution,
        language: LanguageTag(Some(Language::Fr)),
        symbol: some("A/79/L.9"),
        number: some("79/901"),
        title: some("Phares <anciens> & feux"),
        title_footnotes: Vec::new(),
        organ: some("L’Assemblée générale"),
        spans: vec![FieldSpan { field: "masthead.symbol".into(), span: at("A/79/L.9") }],
        field_footnotes: vec![Call { marker: "1".into(), offset: 0, span: at("¹") }],
        masthead: masthead(),
        sponsors: vec![
            Sponsor {
                name: "Bolivie".into(),
                iso3: some("BOL"),
                later: false,
                of: some("A/79/L.9"),
                span: at("Bolivie"),
            },
            Sponsor { name: "Fidji".into(), iso3: some("FJI"), later: true, of: None, span: at("Fidji") },
        ],
        sponsors_text: some("Bolivie et Fidji"),
        body: body(),
        footnotes: vec![Footnote {
            marker: "1".into(),
            text: "Voir A/74/10.".into(),
            span: at("¹ Voir A/74/10."),
            marker_span: Some(at("¹")),
            called: true,
        }],
        citations: vec![
            citation("74/28", "A/RES/74/28", Some("https://undocs.org/fr/A/RES/74/28")),
            citation("74/29", "A/RES/74/29", Some("javascript:alert(1)")),
            CitationNode {
                text: "A/74/10".into(),
                symbol: some("A/74/10"),
                url: some("https://undocs.org/fr/A/74/10"),
                kind: "document".into(),
                span: at("A/74/10"),
                block_span: Some(at("¹ Voir A/74/10.")),
                in_footnote: true,
                ..CitationNode::default()
            },
        ],
        votes: vec![vote()],
        meeting: some("50e séance"),
        adopted: some("2024-12-01"),
        adopted_text: some("1er décembre 2024"),
        furniture: vec![FurnitureNode { kind: FurnitureKind::RunningHead, span: at("A/79/L.9") }],
        diagnostics: vec![
            DiagnosticNode::new(
                "number-skipped",
                Severity::Note,
                "a number is missing before this one",
                at("1. Décide"),
            ),
            DiagnosticNode::new("of-one’s-own", Severity::Warning, "said in other words", at("1. Décide")),
        ],
        source: Some(SourceNode { format: "docx".into(), name: "mills.docx".into(), encoding: some("windows-1252") }),
        span: Span::new(0, TEXT.len() as u32),
    }
}

#[test]
fn owning_changes_nothing() {
    let read = crate::parse(TEXT).document;
    assert_eq!(read.clone().into_owned(), read);
    assert_eq!(sample().into_owned(), sample());
}

#[test]
fn owning_lets_the_text_go() {
    let text = TEXT.to_string();
    let borrowed = Document { title: Some(Cow::Borrowed(&text[..8])), ..Document::default() };
    let owned: Document<'static> = borrowed.into_owned();
    drop(text);
    assert_eq!(owned.title.as_deref(), Some("A/79/L.9"));
}

#[cfg(feature = "json")]
#[test]
fn json_to_tree_to_json() {
    for document in [sample(), Document::default(), crate::parse(TEXT).document] {
        let json = serde_json::to_string(&document).unwrap();
        let back: Document<'_> = serde_json::from_str(&json).unwrap();
        assert_eq!(back, document);
        assert_eq!(serde_json::to_string(&back).unwrap(), json);
    }
}

/// The fields that others rely on, by the names of `json.md`; what is absent is left out.
#[cfg(feature = "json")]
#[test]
fn json_has_the_names_of_the_contract() {
    let json = serde_json::to_value(sample()).unwrap();
    assert_eq!(json["kind"], "draft-resolution");
    assert_eq!(json["language"], "fr");
    assert_eq!(json["body"][1]["type"], "operative");
    assert_eq!(json["body"][1]["blocks"][0]["label"], "a)");
    assert_eq!(json["body"][0]["span"], serde_json::json!([at("Rappelant").start, at("2019¹,").end]));
    assert_eq!(json["votes"][0]["in_favour"]["states"][0]["iso3"], "FJI");
    assert_eq!(json["furniture"][0]["kind"], "running-head");
    assert_eq!(json["diagnostics"][0]["severity"], "note");
    assert_eq!(json["source"]["format"], "docx");
    let bare = serde_json::to_value(Document::default()).unwrap();
    let mut keys: Vec<&str> = bare.as_object().unwrap().keys().map(|key| key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["kind", "language", "span", "version"]);
}

#[test]
fn what_is_read_as_it_stands() {
    let read = |pieces: &[&str]| {
        let mut reading = Reading::new();
        pieces.iter().for_each(|piece| reading.push(piece));
        reading.finish().to_string()
    };
    for (pieces, text) in [
        (&["of the lamps "][..], "of the lamps"),
        (&["of  the\tlamps"], "of the lamps"),
        (&["of\u{ad}fice ", " of the  lamps"], "office of the lamps"),
        // A space of another width, in what is borrowed and in what is joined.
        (&["10\u{202f}000 lamps"], "10\u{202f}000 lamps"),
        (&["of ", "10\u{202f}000 lamps"], "of 10\u{202f}000 lamps"),
        (&["10\u{202f}", "000"], "10\u{202f}000"),
        // An apostrophe that a blank parted from its word, and one that a blank parts from another.
        (&["l ’huile des lampes"], "l’huile des lampes"),
        (&["les lampes ‘hautes’"], "les lampes ‘hautes’"),
    ] {
        assert_eq!(read(pieces), text, "{pieces:?}");
    }
}
