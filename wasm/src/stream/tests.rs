use super::{Stream, WINDOW};
use crate::events::Object;
use undocs::{Error, ErrorKind, Language, LineIndex, Parser, Positions, Span};

/// Characters of one, two, three and four bytes, of one and of two units.
const TEXT: &str = "78/1. Phares 🕊 d’été\n\nL’Assemblée générale,\r\n\r\nRappelant sa résolution 74/28¹,\n\n1. Décide 🗼 de\nveiller.\n\n¹ Note.\n";

/// What is seen of an event outside.
type Seen = Vec<String>;

fn seen(read: impl FnOnce(&mut dyn FnMut(&undocs::Event<'_>, Span))) -> Seen {
    let mut all = Seen::new();
    read(&mut |event, span| all.push(format!("{:?}", Object::new(event, span))));
    all
}

/// The events of the whole, with positions counted from the whole.
fn whole(parser: Parser, text: &str, positions: Positions) -> Seen {
    let index = LineIndex::new(text);
    seen(|take| {
        for event in parser.events(text) {
            let at = |offset| index.offset(offset, positions);
            take(&event, Span::new(at(event.span.start), at(event.span.end)));
        }
    })
}

fn french() -> Parser {
    Parser::new().language(Language::Fr)
}

#[test]
fn bytes_cut_anywhere_give_the_events_of_the_whole() {
    for positions in [Positions::Utf16, Positions::Bytes] {
        let expected = whole(french(), TEXT, positions);
        let mut stream = Stream::new(french(), positions);
        let bytes = TEXT.as_bytes();
        for first in 0..=bytes.len() {
            for second in first..=bytes.len() {
                let got = seen(|take| {
                    for piece in [&bytes[..first], &bytes[first..second], &bytes[second..]] {
                        stream.chunks.push_bytes(piece);
                        stream.read(false, &mut *take).unwrap();
                    }
                    stream.read(true, take).unwrap();
                });
                assert_eq!(got, expected, "cut at {first} and {second}");
            }
        }
    }
}

#[test]
fn strings_cut_anywhere_give_the_events_of_the_whole() {
    let expected = whole(french(), TEXT, Positions::Utf16);
    let mut stream = Stream::new(french(), Positions::Utf16);
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    for first in 0..=units.len() {
        for second in first..=units.len() {
            let got = seen(|take| {
                for piece in [&units[..first], &units[first..second], &units[second..]] {
                    stream.chunks.push_units(piece.iter().copied());
                    stream.read(false, &mut *take).unwrap();
                }
                stream.read(true, take).unwrap();
            });
            assert_eq!(got, expected, "cut at {first} and {second}");
        }
    }
}

#[test]
fn a_long_text_finds_its_language_and_leaves_memory_alone() {
    let long = TEXT.repeat(WINDOW / TEXT.len() + 10);
    for (text, size) in [(&long[..TEXT.len() * 300], 997), (&long, 70_001), (&long, long.len())] {
        let mut stream = Stream::new(Parser::new(), Positions::Utf16);
        let mut held = 0;
        let got = seen(|take| {
            for piece in text.as_bytes().chunks(size) {
                stream.chunks.push_bytes(piece);
                stream.read(false, &mut *take).unwrap();
                held = held.max(stream.window.len());
            }
            stream.read(true, take).unwrap();
        });
        assert!(got == whole(Parser::new(), text, Positions::Utf16), "pieces of {size}");
        assert!(held < 16 << 10, "{held} bytes are held between pieces of {size}");
    }
}

#[test]
fn events_come_when_they_can_be_told() {
    let mut stream = Stream::new(french(), Positions::Utf16);
    let mut given = Vec::new();
    for line in TEXT.split_inclusive('\n') {
        stream.chunks.push_bytes(line.as_bytes());
        given.push(seen(|take| stream.read(false, take).unwrap()).len());
    }
    let last = seen(|take| stream.read(true, take).unwrap()).len();
    let all = given.iter().sum::<usize>() + last;
    assert!(given.iter().filter(|&&events| events > 0).count() > 3, "{given:?}, and {last} in the end");
    assert!(last < all / 2, "{last} of {all} come in the end");
}

#[test]
fn what_has_no_end_is_an_error_and_stays_one() {
    let mut stream = Stream::new(french(), Positions::Utf16);
    let mut push = |text: &str, last: bool| {
        stream.chunks.push_bytes(text.as_bytes());
        let mut events = 0;
        (stream.read(last, |_, _| events += 1), events)
    };
    let (read, before) = push("L’été.\n\n1. Décide.\n\n", false);
    assert!(read.is_ok() && before > 0);
    let endless = "lampe\n".repeat(WINDOW / 6 + 1);
    // The paragraph before may go on over the page, so it is what is waited for.
    let error = Error { kind: ErrorKind::BlockTooLong, offset: "L’été.\n".chars().count() as u32 };
    assert_eq!(push(&endless, false).0, Err(error));
    assert_eq!(push("\n\n2. Prie.\n", false), (Err(error), 0), "nothing is read in the middle of it");
    assert_eq!(push("", true), (Err(error), 0));
    assert_eq!(push("1. Décide.\n", true).0, Ok(()), "and the next text is another");
}

#[test]
fn bytes_that_are_no_utf8_are_an_error_that_says_where() {
    let before = "L’été.\n\n1. Décide.\n\n2. Pri";
    for (positions, offset) in [(Positions::Bytes, before.len()), (Positions::Utf16, before.encode_utf16().count())] {
        let bytes = [before.as_bytes(), b"\xE9 le Secr\xE9taire.\n"].concat();
        for size in [1, 2, 7, bytes.len()] {
            let mut stream = Stream::new(french(), positions);
            let (mut failed, mut events) = (None, 0);
            for piece in bytes.chunks(size) {
                stream.chunks.push_bytes(piece);
                failed = stream.read(false, |_, _| events += 1).err();
            }
            let error = Error { kind: ErrorKind::NotUtf8, offset: offset as u32 };
            assert_eq!(failed, Some(error), "pieces of {size}");
            assert!(events > 0, "what came before is told");
            assert_eq!(stream.read(true, |_, _| ()), Err(error), "and it stays one");
            stream.chunks.push_bytes(b"1. D\xC3");
            let error = Error { kind: ErrorKind::NotUtf8, offset: 4 };
            assert_eq!(stream.read(true, |_, _| ()), Err(error), "half a character at the end");
            stream.chunks.push_bytes("1. Décide.\n".as_bytes());
            assert_eq!(stream.read(true, |_, _| ()), Ok(()), "and the next text is another");
        }
    }
}

#[test]
fn a_chunk_of_nothing_changes_nothing() {
    let mut stream = Stream::new(french(), Positions::Utf16);
    let got = seen(|take| {
        for line in ["", "1. Décide", "", "", " de veiller", ""] {
            stream.chunks.push_bytes(line.as_bytes());
            stream.read(false, &mut *take).unwrap();
        }
        stream.read(true, take).unwrap();
    });
    assert_eq!(got, whole(french(), "1. Décide de veiller", Positions::Utf16));
}
