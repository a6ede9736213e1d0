//! Files made texts: what each format gives, and what is not read.
#![cfg(feature = "std")]

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
