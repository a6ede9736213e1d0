use super::html;
use crate::span::Span;
use crate::tree::tests::sample;
use crate::tree::{Block, BlockKind, Call, CitationNode, Document, Footnote};
use alloc::string::String;
use alloc::{format, vec};

fn page(document: &Document<'_>) -> String {
    let mut out = String::new();
    html(document, &mut out).unwrap();
    out
}

#[track_caller]
fn has(page: &str, part: &str) {
    assert!(page.contains(part), "{part:?} is not in\n{page}");
}

#[test]
fn the_page() {
    let page = page(&sample());
    has(&page, "<html lang=\"fr\" dir=\"ltr\">");
    has(&page, "<title>A/79/L.9 · Phares &lt;anciens&gt; &amp; feux</title>");
    has(&page, "<h1><span class=\"label\">79/901.</span> Phares &lt;anciens&gt; &amp; feux</h1>");
    has(&page, "<p class=\"formula\"><em>L’Assemblée générale</em>,</p>");
    has(
        &page,
        "<p class=\"preambular\"><em>Rappelant</em> ses résolutions <a href=\"https://undocs.org/fr/A/RES/74/28\">74/28</a> et \
         74/29 du 12 décembre 2019<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>,</p>",
    );
    has(
        &page,
        "<li class=\"operative labelled\"><p><span class=\"label\">1.</span> <em>Décide</em> 𐐷<sup>*</sup> d’agir :</p>",
    );
    has(&page, "<li class=\"subparagraph labelled\"><p><span class=\"label\">a)</span> Sans délai;</p>");
    has(&page, "<section class=\"annex\">\n<h2>Annexe</h2>");
    has(&page, "<section class=\"document\" dir=\"auto\">\n<h3>Projet I</h3>\n<h4>Un autre</h4>");
    has(&page, "<li id=\"fn-1-1\">");
    has(
        &page,
        "<li id=\"fn-1\"><p><a href=\"#fnref-1\" role=\"doc-backlink\">1</a> <bdi>Voir \
         <a href=\"https://undocs.org/fr/A/74/10\">A/74/10</a>.</bdi> <a href=\"#fnref-1.2\" role=\"doc-backlink\">1</a></p></li>",
    );
    has(&page, "<th scope=\"row\">Ont voté pour</th><td class=\"number\">1</td><td>Fidji</td>");
    has(&page, "BOL → Ont voté pour<sup>");
    has(&page, "<time datetime=\"2024-12-01\">1er décembre 2024</time>");
    assert!(!page.contains("javascript:"), "only addresses of pages become links");
}

#[test]
fn tags_balance() {
    let page = page(&sample());
    for tag in ["article", "section", "ol", "ul", "li", "p", "table", "tr", "td", "th", "a", "sup", "em", "span", "h2"]
    {
        let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn arabic_is_written_from_right_to_left() {
    let language = crate::tree::LanguageTag(Some(crate::Language::Ar));
    has(&page(&Document { language, ..Document::default() }), "<html lang=\"ar\" dir=\"rtl\">");
}

/// The same words cited twice are two links, a call inside a citation does not break it, and marks that come again call
/// the footnotes in turn.
#[test]
fn citations_and_calls_in_turn() {
    let block_span = Some(Span::new(0, 40));
    let cite = |text: &'static str| CitationNode {
        text: text.into(),
        url: Some("https://undocs.org/x?a=\"&b".into()),
        block_span,
        ..CitationNode::default()
    };
    let call = |offset| Call { marker: "*".into(), offset, ..Call::default() };
    let note = |text: &'static str| Footnote { marker: "*".into(), text: text.into(), ..Footnote::default() };
    let document = Document {
        body: vec![Block {
            kind: BlockKind::Paragraph,
            text: Some("Voir 1/1 et 1/1.".into()),
            span: Span::new(0, 40),
            footnotes: vec![call(6), call(15), call(16)],
            ..Block::default()
        }],
        citations: vec![cite("1/1"), cite("9/9"), cite("1/1"), cite("1/1")],
        footnotes: vec![note("un"), note("deux")],
        ..Document::default()
    };
    let page = page(&document);
    let open = "<a href=\"https://undocs.org/x?a=&quot;&amp;b\">";
    let called =
        |note: u8, id: &str| format!("<sup><a href=\"#fn-{note}\" id=\"fnref-{id}\" role=\"doc-noteref\">*</a></sup>");
    let expected = format!(
        "<p class=\"paragraph\">Voir {open}1</a>{}{open}/1</a> et {open}1/1</a>{}.{}</p>",
        called(1, "1"),
        called(2, "2"),
        called(2, "2.2"),
    );
    has(&page, &expected);
}

/// Citations that are nowhere in their block must not make it be searched for each.
#[test]
fn many_citations_stay_linear() {
    let cite = |text: &'static str| CitationNode {
        text: text.into(),
        url: Some("https://undocs.org/x".into()),
        block_span: Some(Span::new(0, 1)),
        ..CitationNode::default()
    };
    let block = Block { text: Some("1/1 ".repeat(50_000).into()), span: Span::new(0, 1), ..Block::default() };
    for (text, links) in [("1/1", 50_000), ("2/2", 0)] {
        let citations = vec![cite(text); 50_000];
        let document = Document { body: vec![block.clone()], citations, ..Document::default() };
        assert_eq!(page(&document).matches("<a ").count(), links);
    }
}
