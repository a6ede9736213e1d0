//! A text that comes in pieces gives the events of the whole, byte for byte, wherever it is cut.

mod support;

use proptest::prelude::*;
use support::{compare, compare_windows, compare_with, own_texts, seeds};
use undocs::{ErrorKind, Language, Parser, Progress};

/// A parser that need not look for the language first, so that small texts are read as they come.
fn told(text: &str) -> Parser {
    let language = undocs::events(text).find_map(|event| match event.kind {
        undocs::EventKind::Language(language) => Some(language),
        _ => None,
    });
    Parser::new().language(language.unwrap_or(Language::En))
}

#[test]
#[cfg_attr(not(feature = "cli"), ignore = "takes a minute, and the features change nothing in it")]
fn every_single_cut_of_every_fixture() {
    for (name, text) in own_texts() {
        let parser = told(&text);
        let (first, second) = (1..text.len()).partition::<Vec<_>, _>(|cut| cut % 2 == 0);
        let whole: Vec<_> = parser.events(&text).collect();
        let every = |cuts: Vec<usize>| {
            for cut in cuts {
                compare_with(&whole, parser, &text, &[cut])
                    .unwrap_or_else(|error| panic!("{}: {error}", name.display()));
            }
        };
        std::thread::scope(|scope| {
            scope.spawn(|| every(first));
            every(second);
        });
    }
}

#[test]
fn one_byte_at_a_time() {
    for (name, text) in own_texts() {
        let cuts: Vec<usize> = (1..text.len()).collect();
        compare(told(&text), &text, &cuts).unwrap_or_else(|error| panic!("{}: {error}", name.display()));
    }
}

#[test]
fn language_found_in_pieces() {
    for (name, text) in own_texts() {
        let long = text.repeat(8192 / text.len().max(1) + 1);
        let cuts: Vec<usize> = (1..long.len()).step_by(977).collect();
        compare(Parser::new(), &long, &cuts).unwrap_or_else(|error| panic!("{}: {error}", name.display()));
    }
}

/// How often each seed is cut.
const CUTS: u64 = 1000;

#[test]
#[cfg_attr(not(feature = "cli"), ignore = "takes a minute, and the features change nothing in it")]
fn seeds_at_random_cuts_where_shared() {
    for (name, text) in seeds() {
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut random = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for _ in 0..CUTS {
            let cuts = [random() as usize % text.len() + 1];
            let cut = cuts[0].min(text.len() - 1);
            compare(told(&text), &text, &[cut]).unwrap_or_else(|error| panic!("{}: {error}", name.display()));
        }
    }
}

#[test]
fn crlf_and_byte_order_marks_are_cut_anywhere() {
    let text =
        "\u{feff}L’Assemblée générale,\r\n\r\nRappelant sa résolution 74/28,\r\n\r\n1. Décide\r\nde rester saisie.\r\n";
    for first in 1..text.len() {
        for second in first + 1..text.len() {
            compare(told(text), text, &[first, second]).unwrap_or_else(|error| panic!("{error}"));
        }
    }
}

#[test]
fn a_flattened_text_needs_no_window_of_its_length() {
    let mut text = String::from("The General Assembly, Recalling its resolution 74/28, ");
    for number in 1..1000 {
        text +=
            &format!("{number}. Requests the Secretary-General to keep the register of lamps number {number} lit; ");
    }
    let parser = Parser::new().language(Language::En);
    let cuts: Vec<usize> = (1..text.len()).step_by(4096).collect();
    compare(parser, &text, &cuts).unwrap();
    let mut feed = parser.feed();
    let (mut window, mut largest) = (Vec::new(), 0);
    for (at, piece) in text.as_bytes().chunks(4096).enumerate() {
        window.extend_from_slice(piece);
        largest = largest.max(window.len());
        let pull = feed.pull(&window, (at + 1) * 4096 >= text.len()).unwrap();
        if let Progress::NeedMore { consumed } = pull.end() {
            window.drain(..consumed);
        }
    }
    assert!(largest <= 24 << 10, "a window of {largest} bytes for a text of {}", text.len());
}

#[test]
fn a_window_too_small_is_told() {
    let mut feed = Parser::new().language(Language::En).feed();
    let window = [b'a'; 64];
    assert_eq!(feed.pull(&window, false).unwrap().end(), Progress::NeedMore { consumed: 0 });
    let error = feed.pull(&window, false).unwrap_err();
    assert_eq!(error.kind, ErrorKind::BlockTooLong);
    assert_eq!(error.to_string(), "the block at byte 0 is longer than the window it is read through; use a larger one");
}

/// `window.filled(source.read(window.free())?)`, and the end of the text where nothing was read: a paragraph that filled the
/// buffer ended the text, and what came after it was never read. Now it is an error.
#[test]
fn a_block_that_fills_the_buffer_does_not_end_the_text() {
    let text = format!("1. Decides.\n\n{}\n\n2. Decides.\n", "keeps the lamps lit ".repeat(1300));
    let parser = Parser::new().language(Language::En);
    let (mut source, mut buffer) = (text.as_bytes(), [0; 4096]);
    let mut window = parser.window(&mut buffer);
    let error = loop {
        let len = std::io::Read::read(&mut source, window.free()).unwrap();
        window.filled(len);
        match window.pull(len == 0) {
            Ok(pull) => drop(pull),
            Err(error) => break error,
        }
        assert!(!window.is_done(), "the text has ended in the middle");
    };
    // The first paragraph may go on over a page, so it waits for the line after.
    assert_eq!((error.kind, error.offset), (ErrorKind::BlockTooLong, 0));
    assert!(window.is_full());
    for size in [0, 64, 4096, 30_000] {
        compare_windows(parser, &text, size, 1000).unwrap();
    }
}

#[test]
fn a_buffer_of_no_bytes_is_an_error() {
    for last in [false, true] {
        let mut window = Parser::new().window(&mut []);
        assert_eq!(window.pull(last).map(|_| ()).unwrap_err().kind, ErrorKind::BlockTooLong);
        assert_eq!(
            window.fill_from::<undocs::Error>(|_| Ok(0)).map(|_| ()).unwrap_err(),
            undocs::Error { kind: ErrorKind::BlockTooLong, offset: 0 }
        );
    }
}

#[test]
fn the_end_that_comes_with_the_last_bytes_may_fill_the_buffer() {
    let text = "1. Decides.\n\n2. Decides to rest.\n";
    let mut buffer = vec![0; text.len()];
    let mut window = Parser::new().language(Language::En).window(&mut buffer);
    window.free().copy_from_slice(text.as_bytes());
    window.filled(text.len());
    let events = window.pull(true).unwrap().count();
    assert_eq!(events, Parser::new().language(Language::En).events(text).count());
    assert!(window.is_done());
    assert_eq!(window.pull(true).unwrap().count(), 0, "and afterwards nothing comes");
    assert_eq!(window.fill_from::<undocs::Error>(|_| unreachable!("nothing is asked for")).unwrap().count(), 0);
}

#[test]
#[cfg(feature = "std")]
fn the_error_of_a_source_is_handed_on_and_nothing_is_lost() {
    let text = "1. Decides.\n\n2. Decides to rest.\n";
    let (mut buffer, mut source, mut times, mut events) = ([0; 48], text.as_bytes(), 0, 0);
    let mut window = Parser::new().language(Language::En).window(&mut buffer);
    while !window.is_done() {
        let pulled = window.fill_from(|free| {
            times += 1;
            if times % 2 == 0 {
                return Err(std::io::Error::from(std::io::ErrorKind::Interrupted));
            }
            let most = free.len().min(10);
            std::io::Read::read(&mut source, &mut free[..most])
        });
        match pulled {
            Ok(pull) => events += pull.count(),
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::Interrupted),
        }
    }
    assert_eq!(events, Parser::new().language(Language::En).events(text).count());
}

/// A window that was not worth reading again when it came is read once it is full.
#[test]
fn windows_of_every_size_give_the_whole_or_an_error() {
    let parser = Parser::new().language(Language::En);
    for (_, text) in own_texts().into_iter().step_by(17) {
        for size in (0..130).step_by(13).chain([1000, 5000]) {
            for most in [1, 7, 100_000] {
                compare_windows(parser, &text, size, most).unwrap_or_else(|error| panic!("{error}"));
            }
        }
    }
    let long: String = (1..40).map(|number| format!("{number}. {}\n\n", "keeps lit ".repeat(4000 / number))).collect();
    for size in [40_000, 50_000, 64 << 10, 100_000] {
        for most in [4096, 24 << 10, 60_000] {
            compare_windows(parser, &long, size, most).unwrap();
        }
    }
}

#[test]
fn what_is_not_utf8_is_told_where_it_stands() {
    let mut feed = Parser::new().language(Language::En).feed();
    let consumed = match feed.pull("One.\n\nTwo.\n\nThree é".as_bytes().split_last().unwrap().1, false).unwrap().end()
    {
        Progress::NeedMore { consumed } => consumed,
        Progress::End => unreachable!("more comes"),
    };
    assert!(consumed > 0);
    let rest = [&"One.\n\nTwo.\n\nThree é".as_bytes()[consumed..19], b"\xff\n"].concat();
    let error = feed.pull(&rest, true).unwrap_err();
    assert_eq!((error.kind, error.offset), (ErrorKind::NotUtf8, 18));
}

#[test]
fn after_the_end_nothing_comes() {
    let mut feed = Parser::new().language(Language::En).feed();
    assert_eq!(feed.pull(b"The end.", true).unwrap().end(), Progress::End);
    let mut pull = feed.pull(b"", true).unwrap();
    assert!(pull.next().is_none());
    assert_eq!(pull.end(), Progress::End);
}

proptest! {
    #[test]
    fn any_text_in_any_pieces(pieces in proptest::collection::vec(any_piece(), 0..12), cuts in proptest::collection::vec(any::<usize>(), 0..6)) {
        let text = pieces.concat();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (text.len() + 1)).filter(|&cut| cut > 0 && cut < text.len()).collect();
        cuts.sort_unstable();
        cuts.dedup();
        if let Err(error) = compare(Parser::new().language(Language::Fr), &text, &cuts) {
            return Err(TestCaseError::fail(error));
        }
    }
}

/// Lines of documents, and rubbish.
fn any_piece() -> impl Strategy<Value = String> {
    let lines = prop::sample::select(vec![
        "L’Assemblée générale,\n",
        "Rappelant sa résolution 74/28 du 12 décembre 2019,\n",
        "1. Décide de rester saisie ;\n",
        "a) Un ;\n",
        "\r\n",
        "\n\n",
        "\x0c",
        "__________\n",
        "¹ A/75/95.\n",
        "2/3 20-13029 (F)\n",
        "Ont voté pour : Albanie, Togo\n",
        "\u{feff}",
        "A/75/L.4\n",
        "et des mots sans fin ",
    ]);
    prop_oneof![3 => lines.prop_map(str::to_owned), 1 => "\\PC{0,30}"]
}
