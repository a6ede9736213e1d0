//! A body posted in pieces, over a socket, as HTTP chunks that are cut anywhere: also inside a character.

use serde_json::Value;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use undocs::{EventKind, Parser};

const TEXT: &str = include_str!("../../../samples/fr/resolution.txt");

/// A server of its own, and a request that has begun.
async fn begin() -> (BufReader<OwnedReadHalf>, OwnedWriteHalf) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, undocs_service::service()).await });
    let (reader, mut writer) = TcpStream::connect(address).await.unwrap().into_split();
    let head = "POST /events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    writer.write_all(head.as_bytes()).await.unwrap();
    (BufReader::new(reader), writer)
}

async fn post(writer: &mut OwnedWriteHalf, piece: &[u8]) {
    let chunk = [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat();
    writer.write_all(&chunk).await.unwrap();
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
    let (mut reader, mut writer) = begin().await;
    let body = body.to_vec();
    let writing = tokio::spawn(async move {
        for piece in body.chunks(size) {
            post(&mut writer, piece).await;
        }
        writer.write_all(b"0\r\n\r\n").await.unwrap();
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
    drop(writing.await.unwrap());
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
    let (mut reader, mut writer) = begin().await;
    let long = TEXT.repeat(1 + 8192 / TEXT.len());
    post(&mut writer, long.as_bytes()).await;
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
    let endless = answer(&b"mot ".repeat(undocs_service::LONGEST_BLOCK / 4 + 4096), 65536).await;
    assert!(endless.last().unwrap()["error"].as_str().unwrap().contains("longer than"), "{:?}", endless.last());
}
