//! A body posted in pieces, over a socket, as HTTP chunks that are cut anywhere: also inside a character.

use serde_json::Value;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use undocs::{EventKind, Parser};
use undocs_service::Limits;

const TEXT: &str = include_str!("../../../samples/fr/resolution.txt");

/// A server of its own, for this machine only.
async fn server(limits: Limits) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(undocs_service::serve(listener, limits));
    address
}

/// A request that has begun.
async fn begin(address: SocketAddr) -> (BufReader<OwnedReadHalf>, OwnedWriteHalf) {
    let (reader, mut writer) = TcpStream::connect(address).await.unwrap().into_split();
    let head = "POST /events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    writer.write_all(head.as_bytes()).await.unwrap();
    (BufReader::new(reader), writer)
}

async fn post(writer: &mut OwnedWriteHalf, piece: &[u8]) -> std::io::Result<()> {
    let chunk = [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat();
    writer.write_all(&chunk).await
}

/// Reads past the head.
async fn head(reader: &mut BufReader<OwnedReadHalf>) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(reader.read_line(&mut head).await.unwrap() > 0, "the head ends");
    }
    head
}

/// The next chunk; empty at the end.
async fn chunk(reader: &mut BufReader<OwnedReadHalf>) -> String {
    let mut size = String::new();
    reader.read_line(&mut size).await.unwrap();
    let size = usize::from_str_radix(size.trim(), 16).expect("a chunk has its size");
    let mut bytes = vec![0; size + 2];
    reader.read_exact(&mut bytes).await.unwrap();
    bytes.truncate(size);
    String::from_utf8(bytes).expect("lines are UTF-8")
}

/// All lines of an answer to a body in pieces of `size` bytes.
async fn answer(body: &[u8], size: usize) -> Vec<Value> {
    answer_of(server(Limits::default()).await, body, size).await
}

async fn answer_of(address: SocketAddr, body: &[u8], size: usize) -> Vec<Value> {
    let (mut reader, mut writer) = begin(address).await;
    let body = body.to_vec();
    let writing = tokio::spawn(async move {
        for piece in body.chunks(size) {
            // A server that has heard enough reads no more.
            let _ = post(&mut writer, piece).await;
        }
        let _ = writer.write_all(b"0\r\n\r\n").await;
        writer
    });
    let head = head(&mut reader).await;
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("application/x-ndjson"), "{head}");
    let mut lines = String::new();
    loop {
        let more = chunk(&mut reader).await;
        if more.is_empty() {
            break;
        }
        lines += &more;
    }
    writing.abort(); // what was not read of the body nobody waits for
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

#[tokio::test]
async fn lines_are_the_events_of_the_whole() {
    let events: Vec<_> = Parser::new().events(TEXT).collect();
    for size in [1, 7, 1000, TEXT.len()] {
        let lines = answer(TEXT.as_bytes(), size).await;
        assert_eq!(lines.len(), events.len(), "pieces of {size} bytes");
        for (line, event) in lines.iter().zip(&events) {
            assert_eq!(line["at"], serde_json::json!([event.span.start, event.span.end]), "{line}");
            if let EventKind::Text(text) = event.kind {
                assert_eq!(line["text"], text);
            }
        }
        assert_eq!(lines.first().unwrap()["start"], "Document");
        assert_eq!(lines.last().unwrap()["end"], "Document");
    }
}

/// What was read is answered although the body has not ended.
#[tokio::test]
async fn lines_come_before_the_body_ends() {
    let (mut reader, mut writer) = begin(server(Limits::default()).await).await;
    let long = TEXT.repeat(1 + 8192 / TEXT.len());
    post(&mut writer, long.as_bytes()).await.unwrap();
    let first = async {
        head(&mut reader).await;
        chunk(&mut reader).await
    };
    let first = tokio::time::timeout(Duration::from_secs(20), first).await.expect("an answer before the end");
    assert!(first.contains(r#""start":"Document""#), "{first}");
}

#[tokio::test]
async fn what_cannot_be_read_is_told() {
    let wrong = answer(b"Un.\n\n\xff\n", 3).await;
    assert!(wrong.last().unwrap()["error"].as_str().unwrap().contains("not UTF-8 at byte 5"), "{wrong:?}");
    let endless = answer(&b"mot ".repeat(Limits::default().block / 4 + 4096), 65536).await;
    assert!(endless.last().unwrap()["error"].as_str().unwrap().contains("longer than"), "{:?}", endless.last());
}

/// What came of a connection until the server ended it, and how long that took.
async fn until_closed(mut stream: TcpStream) -> (String, Duration) {
    let (begun, mut answer) = (Instant::now(), Vec::new());
    let closed = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
    closed.expect("the server ends it").unwrap();
    (String::from_utf8(answer).unwrap(), begun.elapsed())
}

#[tokio::test]
async fn a_slow_head_is_not_waited_for() {
    let address = server(Limits { head: Duration::from_millis(300), ..Limits::default() }).await;
    let mut slow = Vec::new();
    for head in ["", "POST /ev", "POST /events HTTP/1.1\r\nHost: local"] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        slow.push(stream);
    }
    // Beside them others are answered.
    assert!(!answer_of(address, TEXT.as_bytes(), 1000).await.is_empty());
    for stream in slow {
        let (answer, took) = until_closed(stream).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(took < Duration::from_secs(10), "{took:?}");
    }
}

#[tokio::test]
async fn a_body_that_stops_is_not_waited_for() {
    let address = server(Limits { pause: Duration::from_millis(300), ..Limits::default() }).await;
    let (mut reader, mut writer) = begin(address).await;
    post(&mut writer, TEXT.as_bytes()).await.unwrap();
    head(&mut reader).await;
    let mut lines = String::new();
    while !lines.contains("error") {
        lines += &tokio::time::timeout(Duration::from_secs(20), chunk(&mut reader)).await.expect("it is told");
    }
    assert!(lines.contains("nothing came for 300ms"), "{lines}");
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let limits = Limits { body: 10_000, ..Limits::default() };
    let address = server(limits).await;
    // One that says how long it is, before any of it is read.
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = "POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10001\r\nConnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let (answer, _) = until_closed(stream).await;
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("at most 10000 bytes"), "{answer}");
    // One that does not, where it goes on.
    let lines = answer_of(address, TEXT.repeat(1 + 20_000 / TEXT.len()).as_bytes(), 1000).await;
    assert!(lines.last().unwrap()["error"].as_str().unwrap().contains("at most 10000 bytes"), "{:?}", lines.last());
    assert!(lines.len() > 10, "what came before was read");
    assert!(answer_of(address, &TEXT.as_bytes()[..9000.min(TEXT.len())], 999).await.last().unwrap()["error"].is_null());
}

/// The tests have one thread to listen and answer on, so that work done there would show.
#[tokio::test]
async fn a_costly_text_holds_up_nobody_and_has_an_end() {
    let work = Duration::from_millis(400);
    let address = server(Limits { work, ..Limits::default() }).await;
    let costly = TEXT.repeat(14_000_000 / TEXT.len());
    let costly = tokio::spawn(async move { answer_of(address, costly.as_bytes(), 500_000).await });
    for _ in 0..5 {
        let small = answer_of(address, TEXT.as_bytes(), TEXT.len());
        let lines = tokio::time::timeout(Duration::from_secs(10), small).await.expect("others are answered");
        assert_eq!(lines.last().unwrap()["end"], "Document");
    }
    let lines = costly.await.unwrap();
    assert!(lines.last().unwrap()["error"].as_str().unwrap().contains("longer than 400ms"), "{:?}", lines.last());
}
