use super::Object;
use undocs::EventKind;

#[test]
fn an_object_says_what_its_event_says() {
    let text = "The General Assembly,\n\nRecalling its resolution 74/28 of 12 December 2019, and Article 2 (4) of the Charter,\n\n1. Decides:\n\n(a) To keep watch;\n";
    let all: Vec<Object<'_>> = undocs::events(text).map(|event| Object::new(&event, event.span)).collect();
    let of = |kind| all.iter().filter(move |object| object.kind == kind);
    assert_eq!(of("start").count(), of("end").count());
    let citation = of("citation").next().unwrap();
    assert_eq!((citation.citation, citation.date.as_deref()), (Some("resolution"), Some("2019-12-12")));
    assert_eq!(citation.symbol.as_deref(), Some("A/RES/74/28"));
    assert_eq!(&text[citation.span[0] as usize..citation.span[1] as usize], "74/28");
    let formula = of("start").find(|object| object.element == Some("enacting-formula")).unwrap();
    assert_eq!(formula.organ, Some("general-assembly"));
    let labels: Vec<&str> = of("label").filter_map(|object| object.label).collect();
    assert_eq!(labels, ["1.", "(a)"]);
    assert_eq!(of("other").count(), 0);
}

/// An event of a kind that is not listed here would be told as `other`.
#[test]
fn every_kind_of_event_has_a_name() {
    let texts = [
        "samples/en/report.txt",
        "samples/fr/report.txt",
        "tests/fixtures/en/pdf.txt",
        "tests/fixtures/es/markdown.txt",
    ];
    let mut kinds = std::collections::BTreeSet::new();
    for name in texts {
        let path = format!("{}/../{name}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        for event in undocs::events(&text) {
            let object = Object::new(&event, event.span);
            // The name of the variant, as Debug begins: every kind of event is one word.
            let shown = format!("{:?}", event.kind);
            let variant = shown.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap().to_ascii_lowercase();
            assert!(matches!(event.kind, EventKind::Start(_)) || object.kind == variant, "{object:?} is {variant}");
            kinds.insert(object.kind);
        }
    }
    assert!(kinds.len() > 14, "{kinds:?}");
    assert!(!kinds.contains("other"));
}
