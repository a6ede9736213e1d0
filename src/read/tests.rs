//! Reading XML that is not as the UN writes it.

use super::akn;
use crate::tree::BlockKind;

#[test]
fn what_is_not_well_formed_is_an_error_with_its_place() {
    for (xml, offset, expected) in [
        ("", 0, "an element"),
        ("<p>", 3, "the end of the elements that are open"),
        ("<p></q>", 3, "the end tag of the element that is open"),
        ("</p>", 0, "no end tag, for nothing is open"),
        ("<p/><p/>", 4, "nothing after the root element"),
        ("text", 0, "no text outside the root element"),
        ("<p>&nbsp;</p>", 3, "an entity that XML knows"),
        ("<p a=b></p>", 5, "a value in quotation marks"),
        ("<p a='1' a='2'/>", 9, "an attribute that the tag does not have yet"),
        ("<p a='<'/>", 6, "a value without `<`"),
    ] {
        let error = akn(xml).expect_err(xml);
        assert_eq!(
            (error.offset, error.to_string()),
            (offset, format!("expected {expected} at byte {offset}")),
            "{xml}"
        );
    }
}

#[test]
fn nesting_has_an_end() {
    let deep = |depth: usize| format!("{}{}", "<p>".repeat(depth), "</p>".repeat(depth));
    assert!(akn(&deep(256)).is_ok());
    assert_eq!(akn(&deep(100_000)).expect_err("too deep").offset, 3 * 256);
}

#[test]
fn entities_comments_and_sections_are_read() {
    let xml =
        "\u{feff}<?xml version='1.0'?><!-- no --><p>R&#233;cifs &amp; <![CDATA[<phares>]]><!-- no --> d&#x2019;ici</p>";
    let read = akn(xml).expect("well-formed");
    assert_eq!(read.document.body[0].text.as_deref(), Some("Récifs & <phares> d’ici"));
}

#[test]
fn what_is_not_known_is_kept() {
    let xml = "<akomaNtoso><statement><mainBody>Alone <odd>An <strange>odd</strange> one.</odd>
        <box><p>In a box.</p></box></mainBody><more>And more.</more></statement></akomaNtoso>";
    let read = akn(xml).expect("well-formed");
    let texts: Vec<_> = read.document.body.iter().filter_map(|block| block.text.as_deref()).collect();
    assert_eq!(texts, ["Alone", "An odd one.", "In a box.", "And more."]);
    assert!(read.document.body.iter().all(|block| block.kind == BlockKind::Paragraph));
}

#[test]
fn sub_paragraphs_that_stand_beside_are_nested() {
    let point =
        |label: &str, text: &str| format!("<paragraph><num>{label}</num><content><p>{text}</p></content></paragraph>");
    let points = [("1.", "Invites:"), ("(a)", "Fiji:"), ("(i)", "To rest;"), ("(b)", "Malta;"), ("2.", "Decides.")];
    let body: String = points.map(|(label, text)| point(label, text)).concat();
    let xml = format!(
        "<statement name='resolution'><preamble><formula><p>The General Assembly,</p></formula></preamble>\
         <mainBody>{body}</mainBody></statement>"
    );
    let read = akn(&xml).expect("well-formed");
    let [invites, decides] = &*read.document.body else { panic!("{:?}", read.document.body) };
    assert_eq!((invites.kind, decides.kind), (BlockKind::Operative, BlockKind::Operative));
    let [fiji, malta] = &*invites.blocks else { panic!("{:?}", invites.blocks) };
    assert_eq!((fiji.number.as_deref(), malta.number.as_deref()), (Some("a"), Some("b")));
    assert_eq!(fiji.blocks[0].number.as_deref(), Some("i"));
    assert_eq!(&xml[fiji.span.range()][..11], "<paragraph>");
}

#[test]
fn a_link_says_where_it_stands_and_leads() {
    let xml = "<p>See <a href='https://undocs.org/sp/a/res/74%2F255a-b'>74/255</a> and <ref href=''>Corr.1</ref>.</p>";
    let read = akn(xml).expect("well-formed");
    let [resolution, corrigendum] = &*read.claims.links else { panic!("{:?}", read.claims.links) };
    assert_eq!(resolution.symbol.as_deref(), Some("A/RES/74/255A-B"));
    assert_eq!(&xml[resolution.span.range()], "74/255");
    assert_eq!(&xml[resolution.href.span.range()], "https://undocs.org/sp/a/res/74%2F255a-b");
    assert_eq!((&*corrigendum.words, corrigendum.symbol.as_deref()), ("Corr.1", None));
}
