//! Files made texts: what each format gives, and what is not read.
#![cfg(feature = "std")]

#[cfg(all(feature = "docx", feature = "html", feature = "encodings"))]
#[path = "support/files.rs"]
mod files;
#[cfg(feature = "docx")]
#[path = "support/word.rs"]
mod word;

use undocs::source::{Failure, FailureCode, Format, How, Limits, Source, read};

fn source(bytes: &[u8]) -> Result<Source, Failure> {
    read("folder/mills.bin", bytes.to_vec(), &How::default())
}

#[track_caller]
fn fails(bytes: &[u8]) -> FailureCode {
    let failure = source(bytes).unwrap_err();
    assert!(!failure.message.is_empty() && !failure.help.is_empty(), "{failure:?}");
    failure.code
}

/// A file is told by what is in it; its name is kept, without folders.
#[test]
fn a_text_stays_as_it_is() {
    let text = source("\u{feff}L’Assemblée générale,\r\n".as_bytes()).unwrap();
    assert_eq!((text.format, &*text.name, text.is_plain()), (Format::Text, "mills.bin", true));
    assert_eq!(text.text, "\u{feff}L’Assemblée générale,\r\n");
    assert!(text.hints.is_empty() && text.notes.is_empty());
}

#[test]
fn what_is_not_read_says_what_to_do() {
    assert_eq!(fails(b"{\\rtf1\\ansi 1. Decides}"), FailureCode::Convert);
    assert_eq!(fails(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), FailureCode::Convert);
    assert_eq!(fails(b"\x89PNG\r\n\x1a\n"), FailureCode::Scanned);
    assert_eq!(fails(b"PK\x03\x04a.txt"), FailureCode::Unknown);
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fails(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &*locked].concat()), FailureCode::Encrypted);
    let how = How { limits: Limits::of_size(3), ..How::default() };
    assert_eq!(read("a", b"four".to_vec(), &how).unwrap_err().code, FailureCode::TooLarge);
}

#[cfg(feature = "encodings")]
mod encodings {
    use super::*;

    const FRENCH: &str =
        "L’Assemblée générale,\n\nRappelant les décisions déjà adoptées à ce sujet,\n\n1. Décide de rester saisie.\n";
    const RUSSIAN: &str = "Генеральная Ассамблея,\n\nссылаясь на свои решения о маяках и мельницах,\n\n1. постановляет продолжить рассмотрение.\n";
    const ARABIC: &str =
        "إن الجمعية العامة،\n\nإذ تشير إلى قراراتها بشأن المنارات والطواحين،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n";
    const CHINESE: &str = "大会，\n\n回顾其关于灯塔和磨坊的各项决定，\n\n1. 决定继续处理此案。\n";

    /// UTF-16 with a mark is no guess.
    #[test]
    fn utf_16_by_its_mark() {
        for text in [FRENCH, RUSSIAN, ARABIC, CHINESE] {
            for (mark, bytes) in [
                (&b"\xff\xfe"[..], text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()),
                (b"\xfe\xff", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            ] {
                let read = source(&[mark, &bytes].concat()).unwrap();
                assert_eq!((&*read.text, read.notes.len(), read.is_plain()), (text, 0, false));
            }
        }
        let unmarked: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let read = source(&unmarked).unwrap();
        assert_eq!((&*read.text, read.encoding, read.notes.len()), (FRENCH, Some("UTF-16LE"), 1));
    }

    /// What is guessed is told, and another encoding can be named.
    #[test]
    fn old_encodings_are_guessed() {
        for (text, name, guess) in [
            (FRENCH, "windows-1252", "windows-1252"),
            (RUSSIAN, "windows-1251", "windows-1251"),
            (RUSSIAN, "KOI8-R", "KOI8-U"),
            (ARABIC, "windows-1256", "windows-1256"),
            (CHINESE, "GBK", "GBK"),
        ] {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost);
            let read = source(&bytes).unwrap();
            assert_eq!((&*read.text, read.encoding), (text, Some(guess)));
            assert_eq!(read.notes[0].code, "encoding-guessed");
            let how = How { encoding: Some(name), ..How::default() };
            let named = super::read("a", bytes.to_vec(), &how).unwrap();
            assert_eq!((&*named.text, named.notes.len()), (text, 0));
        }
    }

    /// A byte that is broken in UTF-8 makes no other encoding of it, and no U+FFFD.
    #[test]
    fn nothing_is_replaced_in_silence() {
        let mut wounded = FRENCH.as_bytes().to_vec();
        wounded.insert(FRENCH.find("Rappelant").unwrap(), 0xe9);
        assert_eq!(fails(&wounded), FailureCode::Encoding);
        assert_eq!(fails(b"\x00\x01\x02\xff\xfe\x80"), FailureCode::Unknown);
        let how = |encoding| How { encoding: Some(encoding), ..How::default() };
        let no_chinese = super::read("a", b"\x81".to_vec(), &how("gb18030")).unwrap_err();
        assert_eq!(no_chinese.code, FailureCode::Encoding);
        assert_eq!(super::read("a", vec![], &how("mill")).unwrap_err().code, FailureCode::Encoding);
    }
}

#[cfg(feature = "docx")]
mod docx {
    use super::word::{para, part, word, zipped};
    use super::*;
    use undocs::source::HintKind;

    fn text(body: &str, others: &[(&str, String)]) -> String {
        source(&word(body, others)).unwrap().text
    }

    /// What a hint of a kind is said of.
    fn said(source: &Source, is: impl Fn(HintKind) -> bool) -> Vec<&str> {
        source.hints.iter().filter(|hint| is(hint.kind)).map(|hint| &source.text[hint.span.range()]).collect()
    }

    #[test]
    fn paragraphs_italics_links_and_headings() {
        let body = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Mills</w:t></w:r></w:p>\
            <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Recal</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ling</w:t></w:r>\
            <w:r><w:rPr><w:i w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> resolution </w:t></w:r>\
            <w:hyperlink r:id=\"rIdLink\"><w:r><w:t>88/7</w:t></w:r></w:hyperlink><w:r><w:t> &amp;&#x20;A\u{a0}</w:t></w:r>\
            <w:r><w:noBreakHyphen/><w:br/><w:tab/><w:t>B</w:t></w:r></w:p><w:p/>\
            <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPERLINK \"https://undocs.org/A/88/1\" </w:instrText>\
            <w:fldChar w:fldCharType=\"separate\"/><w:t>A/88/1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        let styles = part(
            "styles",
            "<w:style w:styleId=\"B\"><w:name w:val=\"heading 2\"/></w:style>\
            <w:style w:styleId=\"H\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"B\"/></w:style>",
        );
        let read = source(&word(body, &[("styles", styles)])).unwrap();
        assert_eq!(read.text, "Mills\n\nRecalling resolution 88/7 & A\u{a0}\u{2011}\n\tB\n\nA/88/1\n");
        assert_eq!(said(&read, |kind| kind == HintKind::Italic), ["Recalling"]);
        assert_eq!(said(&read, |kind| kind == HintKind::Heading(2)), ["Mills"]);
        assert_eq!(said(&read, |kind| matches!(kind, HintKind::Link(_))), ["88/7", "A/88/1"]);
        assert_eq!(read.targets, ["https://undocs.org/A/RES/88/7", "https://undocs.org/A/88/1"]);
        assert_eq!((read.format, read.notes.len()), (Format::Docx, 0));
    }

    #[test]
    fn numbers_that_word_counts() {
        let item = |list: u32, level: u32, text: &str| {
            format!(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
            )
        };
        let level = |at: u32, form: &str, text: &str| {
            format!(
                "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
            )
        };
        let numbering = part(
            "numbering",
            &format!(
                "<w:abstractNum w:abstractNumId=\"7\">{}{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
             <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
                level(0, "decimal", "%1."),
                level(1, "lowerLetter", "(%2)"),
                level(2, "bullet", "x")
            ),
        );
        let body = [
            item(1, 0, "A"),
            item(1, 1, "B"),
            item(1, 1, "C"),
            item(1, 0, "D"),
            item(1, 1, "E"),
            item(1, 2, "F"),
            item(2, 0, "G"),
            item(0, 0, "H"),
            item(9, 0, "I"),
        ]
        .concat();
        let text = text(&body, &[("numbering", numbering)]);
        assert_eq!(text, "1.\tA\n\n\t(a)\tB\n\n\t(b)\tC\n\n2.\tD\n\n\t(a)\tE\n\n\t\t•\tF\n\n5.\tG\n\nH\n\nI\n");
    }

    #[test]
    fn notes_stand_behind_their_marks() {
        let body = "<w:p><w:r><w:t>Mills,</w:t><w:footnoteReference w:id=\"4\"/></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>\
            <w:r><w:footnoteReference w:id=\"5\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r><w:r><w:endnoteReference w:id=\"4\"/></w:r></w:p>";
        let note = |kind: &str, id: u32, text: &str| {
            format!("<w:{kind} w:id=\"{id}\"><w:p><w:r><w:{kind}Ref/><w:t>{text}</w:t></w:r></w:p></w:{kind}>")
        };
        let foot = format!(
            "<w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote>{}{}",
            para("no"),
            note("footnote", 4, " A/88/1."),
            note("footnote", 5, "* Again.")
        );
        let read = source(&word(
            body,
            &[("footnotes", part("footnotes", &foot)), ("endnotes", part("endnotes", &note("endnote", 4, "End.")))],
        ))
        .unwrap();
        assert_eq!(read.text, "Mills,¹¹*²\n\n¹ A/88/1.\n\n* Again.\n\n² End.\n");
        assert_eq!(said(&read, |kind| kind == HintKind::Note), ["¹ A/88/1.", "* Again.", "² End."]);
    }

    #[test]
    fn tables_boxes_and_changes() {
        let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", para(text));
        let long = "long ".repeat(300);
        let body = format!(
            "<w:tbl><w:tblPr/><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{}</w:tr><w:tr>{}{}</w:tr></w:tbl>\
             <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Text</w:t></w:r></w:p>\
             <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p><w:ins><w:r><w:t>two</w:t></w:r></w:ins></w:p>",
            cell("a|b"),
            cell("c"),
            cell(""),
            cell("d"),
            cell("gone"),
            cell(&long),
            cell("e"),
            para("Box"),
            para("Box")
        );
        let read = source(&word(&body, &[])).unwrap();
        assert_eq!(
            read.text,
            format!("| a\\|b | c |\n|  | d |\n\n{}\n\ne\n\nText\n\nBox\n\nOne two\n", long.trim_end())
        );
        assert_eq!(read.notes.iter().map(|note| note.code).collect::<Vec<_>>(), ["tracked-changes"]);
    }

    /// The header of the first page is the masthead; its columns stand beside each other.
    #[test]
    fn the_first_header_is_the_masthead() {
        let header = part(
            "hdr",
            &format!(
                "<w:tbl><w:tr><w:tc>{}{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>{}",
                para("United Nations"),
                para("General Assembly"),
                para("A/88/L.7"),
                para("Distr.: Limited")
            ),
        );
        let body = para("Text")
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/><w:headerReference w:type=\"first\" r:id=\"rId0\"/></w:sectPr>";
        let read = source(&word(&body, &[("header", header)])).unwrap();
        assert_eq!(read.text, "United Nations    A/88/L.7\nGeneral Assembly\nDistr.: Limited\n\nText\n");
    }

    /// Each limit stops what was made to pass it.
    #[test]
    fn limits() {
        let how = |limits: Limits| How { limits, ..How::default() };
        let fails = |bytes: Vec<u8>, limits: Limits| super::read("a.docx", bytes, &how(limits)).unwrap_err().code;
        // A bomb: a megabyte of blanks packs to a kilobyte.
        let bomb = word(&format!("<!--{}-->", " ".repeat(1 << 20)), &[]);
        assert!(bomb.len() < 10_000);
        assert_eq!(fails(bomb, Limits { expanded: 1 << 19, ..Limits::DEFAULT }), FailureCode::TooLarge);
        assert_eq!(
            fails(word(&para(&"long ".repeat(100)), &[]), Limits { text: 100, ..Limits::DEFAULT }),
            FailureCode::TooLarge
        );
        let deep = word(&("<w:sdt>".repeat(300) + &"</w:sdt>".repeat(300)), &[]);
        assert_eq!(fails(deep, Limits::DEFAULT), FailureCode::TooLarge);
        let names: Vec<String> = (0..50).map(|n| format!("word/{n}.xml")).collect();
        let many: Vec<(&str, &str)> =
            names.iter().map(|name| (&**name, "")).chain([("[Content_Types].xml", "")]).collect();
        assert_eq!(fails(zipped(&many), Limits { entries: 40, ..Limits::DEFAULT }), FailureCode::TooLarge);
        // The directory says that there are more parts than any file has; nothing of it is read.
        let mut claims = zipped(&many);
        let end = claims.len() - 22;
        claims[end + 10..end + 12].copy_from_slice(&[0xff, 0xff]);
        assert_eq!(fails(claims, Limits::DEFAULT), FailureCode::TooLarge);
    }

    /// What a file says once and needs a thousand times does not grow with both.
    #[test]
    fn nothing_long_is_said_again() {
        let long = "x".repeat(100_000);
        let styles =
            part("styles", &format!("<w:style w:styleId=\"{long}\"><w:name w:val=\"heading 1 {long}\"/></w:style>"));
        let numbering = part(
            "numbering",
            &format!(
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{long}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            ),
        );
        let item = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>";
        let first = format!(
            "<w:p><w:r><w:footnoteReference w:id=\"4\" w:customMarkFollows=\"1\"/><w:t>{long}</w:t></w:r></w:p>"
        );
        let call = "<w:p><w:r><w:t>B</w:t><w:footnoteReference w:id=\"4\"/></w:r></w:p>";
        let links: String = (0..1000)
            .map(|n| {
                format!(
                    "<w:p><w:hyperlink r:id=\"rIdLink\" w:anchor=\"{n}{}\"><w:r><w:t>C</w:t></w:r></w:hyperlink></w:p>",
                    &long[..5000]
                )
            })
            .collect();
        let body = item.repeat(1000) + &first + &call.repeat(1000) + &links;
        let read = source(&word(&body, &[("styles", styles), ("numbering", numbering)])).unwrap();
        assert!(read.text.len() < long.len() + 20_000, "{}", read.text.len());
        assert!(read.targets.is_empty());
        let fields = format!("<w:p><w:r>{}</w:r></w:p>", "<w:fldChar w:fldCharType=\"begin\"/>".repeat(100));
        assert_eq!(fails(&word(&fields, &[])), FailureCode::TooLarge);
    }

    /// Entities from elsewhere, circles, and parts that are none.
    #[test]
    fn hostile_and_broken_files() {
        let broken = |bytes: &[u8]| assert_eq!(fails(bytes), FailureCode::Broken);
        let types = ("[Content_Types].xml", "");
        broken(&zipped(&[
            types,
            ("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
        ]));
        broken(&zipped(&[types, ("word/document.xml", "<a>&x;</a>")]));
        broken(&zipped(&[types, ("word/document.xml", "<a><b></a>")]));
        broken(&zipped(&[types, ("word/document.xml", "<a><b>")]));
        broken(&zipped(&[types, ("word/other.xml", "<a/>")]));
        let whole = word(&para("Text"), &[]);
        broken(&whole[..whole.len() - 30]);
        // A style that is based on itself, a list that is that of a style which is that of the list.
        let styles = part(
            "styles",
            "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>",
        );
        let numbering = part(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"A\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
        );
        let body = "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>";
        assert_eq!(text(body, &[("styles", styles), ("numbering", numbering)]), "Text\n");
    }

    /// Cut anywhere, or a byte changed: an answer, and no panic.
    #[test]
    fn wounds() {
        let whole = word(
            &(para("Mills") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
            &[("styles", part("styles", ""))],
        );
        for at in 0..whole.len() {
            let mut wounded = whole.clone();
            wounded[at] ^= 0x15;
            for bytes in [whole[..at].to_vec(), wounded] {
                #[cfg(all(feature = "html", feature = "encodings"))]
                super::files::check(bytes, None).unwrap();
                #[cfg(not(all(feature = "html", feature = "encodings")))]
                let _ = source(&bytes);
            }
        }
    }
}

#[cfg(feature = "html")]
#[cfg(feature = "encodings")]
mod html {
    use super::*;
    use undocs::source::HintKind;

    fn text(page: &str) -> String {
        source(page.as_bytes()).unwrap().text
    }

    #[test]
    fn blocks_end_lines() {
        assert_eq!(
            text("<p>The General Assembly,<br>Recalling it,<br/>1. Decides;<br>2. Rests.</p>"),
            "The General Assembly,\nRecalling it,\n1. Decides;\n2. Rests.\n"
        );
        assert_eq!(
            text(
                "<html><head><title>No</title><style>p{}</style><script>a<b</script></head><h1>79/905.\n  Mills</h1><p>The&nbsp;Assembly &eacute;<div>One<div>two</div></html>"
            ),
            "79/905. Mills\n\nThe\u{a0}Assembly é\n\nOne\n\ntwo\n"
        );
        assert_eq!(text("<head><meta charset=utf-8><p>Never closed"), "Never closed\n");
        assert_eq!(text("<div><pre>a\n  b</pre> c </div>"), "a\n  b\n\nc\n");
        assert_eq!(
            text("<body><template>no<template>no</template>no</template><!-- no -->yes<noscript>no</noscript>"),
            "yes\n"
        );
    }

    #[test]
    fn italics_links_and_raised_digits() {
        let read = source(b"<body><p><em>Recalling</em> <i>also</i> <a href=\"https://undocs.org/A/RES/88/7\">88/7</a>, mills<sup>12</sup> m<sup>th</sup></p><h2>Mills</h2>").unwrap();
        assert_eq!(read.text, "Recalling also 88/7, mills¹² mth\n\nMills\n");
        let said = |wanted: HintKind| -> Vec<&str> {
            read.hints.iter().filter(|hint| hint.kind == wanted).map(|hint| &read.text[hint.span.range()]).collect()
        };
        assert_eq!(said(HintKind::Italic), ["Recalling also"]);
        assert_eq!(said(HintKind::Link(0)), ["88/7"]);
        assert_eq!(said(HintKind::Raised), ["¹²", "th"]);
        assert_eq!(said(HintKind::Heading(2)), ["Mills"]);
        assert_eq!(read.targets, ["https://undocs.org/A/RES/88/7"]);
    }

    #[test]
    fn lists_and_tables() {
        assert_eq!(
            text("<body><ol><li>One<li value=4>Four<ol type=none><li>(a) In</ol><li>Five</ol><ul><li>Point</ul>"),
            "1. One\n\n4. Four\n\n(a) In\n\n5. Five\n\n• Point\n"
        );
        assert_eq!(
            text("<table>\n<tr> <th>State</th> <th>A|B</th> </tr><tr><td>Mill<br>land<td><i>2</i></table><p>After</p>"),
            "| State | A\\|B |\n| Mill land | 2 |\n\nAfter\n"
        );
        // A table that frames the page.
        assert_eq!(
            text("<table><tr><td><p>One</p><p>Two</p><table><tr><td>a<td>b</table><td>Three</table>"),
            "One\n\nTwo\n\n| a | b |\n\nThree\n"
        );
        // A table and a script that nothing closes: the page ends.
        assert_eq!(text("<body><table><tr><td>One<td>Two<script>a<b"), "| One | Two |\n");
        let read = source("<table><tr><td>é|<td>x <i>lean</i>".as_bytes()).unwrap();
        assert_eq!(&read.text[read.hints[0].span.range()], "lean");
    }

    #[test]
    fn limits() {
        let how = How { limits: Limits { text: 100, ..Limits::DEFAULT }, ..How::default() };
        let long = format!("<body>{}", "long ".repeat(100));
        assert_eq!(super::read("a", long.into_bytes(), &how).unwrap_err().code, FailureCode::TooLarge);
        for deep in ["<table><tr><td>", "<ul><li>"] {
            assert_eq!(fails(("<body>".to_owned() + &deep.repeat(1000)).as_bytes()), FailureCode::TooLarge);
        }
        // What is opened a million times and never closed is counted, and not kept.
        let many = "<body>".to_owned() + &"<p><i><b><sup><a href=x>".repeat(200_000) + "end";
        assert_eq!(text(&many), "end\n");
    }

    #[test]
    fn the_encoding_of_a_page_is_the_one_it_names() {
        let page = b"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body>\xcc\xe5\xeb\xfc";
        let read = source(page).unwrap();
        assert_eq!((&*read.text, read.encoding, read.notes.len()), ("Мель\n", Some("windows-1251"), 0));
    }

    /// Our own page is read as the document that it was written from.
    #[test]
    fn our_own_page_comes_back() {
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let file = format!("{}/tests/fixtures/{language}/resolution.txt", env!("CARGO_MANIFEST_DIR"));
            let original = std::fs::read_to_string(file).unwrap();
            let document = undocs::parse(&original).document;
            let mut page = String::new();
            undocs::write::html(&document, &mut page).unwrap();
            let read = source(page.as_bytes()).unwrap();
            let back = undocs::parse(&read.text).document;
            let shape = |document: &undocs::Document<'_>| -> Vec<String> {
                document
                    .blocks()
                    .map(|block| format!("{:?} {:?} {:?} {:?}", block.kind, block.label, block.lead, block.text))
                    .collect()
            };
            assert_eq!(shape(&back), shape(&document), "{language}");
            assert_eq!((&back.symbol, &back.title, &back.organ), (&document.symbol, &document.title, &document.organ));
            assert_eq!(back.footnotes.len(), document.footnotes.len());
            assert_eq!((&back.adopted, &back.meeting), (&document.adopted, &document.meeting));
        }
    }
}

/// What a file says besides its words settles what they leave open, and nothing else.
#[cfg(feature = "hints")]
mod hints {
    use undocs::tree::{Block, BlockKind};
    use undocs::{Hint, HintKind, Parser, Span};

    const TEXT: &str = "The General Assembly,\n\nReaffirming its commitment to mills,\n\nFurther recalling the lighthouses,\n\n\
        1. Decides to rest;\n\nI\n\nOn the mills: and their wheels\n\nWheels of oak\n\nHaving considered the report on wheels,\n\n\
        Takes note of the report.\n\n2. Requests a report.\n";

    fn hint(words: &str, kind: HintKind) -> Hint {
        let start = TEXT.find(words).unwrap() as u32;
        Hint { span: Span::new(start, start + words.len() as u32), kind }
    }

    fn block<'d, 't>(blocks: &'d [Block<'t>], words: &str) -> &'d Block<'t> {
        let holds =
            |block: &&Block<'_>| [&block.text, &block.title].into_iter().flatten().any(|text| text.contains(words));
        let found = blocks.iter().find_map(|block| Some(block).filter(holds).or_else(|| find(&block.blocks, words)));
        found.unwrap_or_else(|| panic!("{words}"))
    }

    fn find<'d, 't>(blocks: &'d [Block<'t>], words: &str) -> Option<&'d Block<'t>> {
        let holds = |block: &&Block<'_>| block.text.as_deref().is_some_and(|text| text.contains(words));
        blocks.iter().find_map(|block| Some(block).filter(holds).or_else(|| find(&block.blocks, words)))
    }

    #[test]
    fn italics_and_headings_are_weighed() {
        let hints = [
            hint("Reaffirming its commitment", HintKind::Italic),
            hint("Further", HintKind::Italic),
            hint("On the mills: and their wheels", HintKind::Heading(2)),
            hint("Wheels of oak", HintKind::Heading(2)),
            hint("Having considered", HintKind::Italic),
            hint("Takes note", HintKind::Italic),
        ];
        let (with, without) = (Parser::new().parse_hinted(TEXT, &hints).document, Parser::new().parse(TEXT).document);
        let lead = |words| block(&with.body, words).lead.as_deref();
        assert_eq!(lead("commitment"), Some("Reaffirming its commitment"));
        assert_eq!(block(&without.body, "commitment").lead.as_deref(), Some("Reaffirming"));
        // An adverb alone is cut off from its verb.
        assert_eq!(lead("lighthouses"), Some("Further recalling"));
        assert_eq!(block(&with.body, "Having considered").kind, BlockKind::Preambular);
        assert_eq!(block(&with.body, "Takes note").kind, BlockKind::Operative);
        assert_eq!(block(&with.body, "Wheels of oak").kind, BlockKind::Heading);
        assert_eq!(block(&without.body, "Having considered").kind, BlockKind::Paragraph);
    }

    /// An organ alone on its line and in italics is the formula without its comma; and where the file sets phrases in italics,
    /// a paragraph without any has no leading phrase.
    #[test]
    fn a_formula_without_its_comma() {
        let text = "88/7. Mills\n\nThe General Assembly\n\nResolves that:\n\n1. The Fund shall be of oak;\n\n2. Wheels shall turn.\n";
        let hints = [Hint { span: Span::new(13, 33), kind: HintKind::Italic }];
        let (with, without) = (Parser::new().parse_hinted(text, &hints).document, Parser::new().parse(text).document);
        assert_eq!((with.organ.as_deref(), without.organ), (Some("The General Assembly"), None));
        let fund = block(&with.body, "oak");
        assert_eq!((fund.kind, fund.lead.as_deref()), (BlockKind::Operative, None));
    }

    /// Hints that are nonsense: at no letter, over all of it, out of order.
    #[test]
    fn no_hint_breaks_a_text() {
        let text = "Rappelant les décisions,\n\n1. Décide de rester saisie ;\n\n2. Prie.\n";
        for (start, end) in [(0, 1000), (17, 18), (18, 17), (5, 5), (400, 500), (0, text.len() as u32)] {
            for kind in [HintKind::Italic, HintKind::Heading(1), HintKind::Note] {
                let hints = [Hint { span: Span::new(start, end), kind }, Hint { span: Span::new(0, 9), kind }];
                let read = Parser::new().parse_hinted(text, &hints).document;
                assert_eq!(read.span, Span::new(0, text.len() as u32));
            }
        }
    }
}
