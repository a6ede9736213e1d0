//! A writer of small Word files, for tests: parts of XML, zipped.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// What stands around a part's own elements.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// A file of these parts, by their names.
pub(crate) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A part whose root is called so.
pub(crate) fn part(root: &str, inside: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:{root} {NAMES}>{inside}</w:{root}>")
}

/// A Word file with this body, and with these other parts in `word/`, each of the kind it is called after.
pub(crate) fn word(body: &str, others: &[(&str, String)]) -> Vec<u8> {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>")
    };
    let mut relations: String =
        others.iter().enumerate().map(|(id, (kind, _))| relation(id, kind, &format!("{kind}.xml"))).collect();
    relations += &format!(
        "<Relationship Id=\"rIdLink\" Type=\"{kinds}/hyperlink\" TargetMode=\"External\" \
         Target=\"https://undocs.org/A/RES/88/7\"/>"
    );
    let rels = |inside: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
        )
    };
    let (root, document) = (rels(&relation(1, "officeDocument", "word/document.xml")), rels(&relations));
    let body = part("document", &format!("<w:body>{body}</w:body>"));
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        ("_rels/.rels".into(), root),
        ("word/document.xml".into(), body),
        ("word/_rels/document.xml.rels".into(), document),
    ];
    parts.extend(others.iter().map(|(kind, text)| (format!("word/{kind}.xml"), text.clone())));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (&**name, &**text)).collect();
    zipped(&parts)
}

/// A paragraph of one run.
pub(crate) fn para(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}
