//! A body comes in pieces, as the network cuts it; events go out as lines of JSON, each as soon as its block was read.
//!
//! Nothing waits for the end of the body, and no more of it is kept than the block being read: what is left of one piece
//! goes before the next. A block that never ends is refused at [`LONGEST_BLOCK`], so that no client decides how much
//! memory the server uses.

use axum::Router;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use std::convert::Infallible;
use undocs::{Event, EventKind, Feed, Parser, Progress};

/// No paragraph the United Nations print is a fraction as long.
pub const LONGEST_BLOCK: usize = 1 << 20;

/// `POST /events`.
pub fn service() -> Router {
    Router::new().route("/events", post(events))
}

async fn events(request: Request) -> Response {
    let reading = Reading {
        body: request.into_body().into_data_stream(),
        feed: Parser::new().feed(),
        window: Vec::new(),
        done: false,
    };
    // A stream that is asked for the next lines when the client has taken the last: who reads slowly is written to slowly.
    let lines = stream::unfold(reading, |mut reading| async {
        let lines = reading.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(lines)), reading))
    });
    ([(CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines)).into_response()
}

/// A body being read.
struct Reading {
    body: BodyDataStream,
    feed: Feed,
    /// What is left of the pieces so far.
    window: Vec<u8>,
    done: bool,
}

impl Reading {
    /// The lines of the next events, however many pieces they take; none at the end.
    async fn next(&mut self) -> Option<String> {
        let mut lines = String::new();
        while lines.is_empty() && !self.done {
            let last = match self.body.next().await {
                Some(Ok(piece)) => {
                    self.window.extend_from_slice(&piece);
                    false
                }
                // The client went away: there is nobody to tell.
                Some(Err(_)) => return None,
                None => true,
            };
            if let Err(error) = self.read(last, &mut lines) {
                self.done = true;
                lines += &format!("{}\n", json!({ "error": error }));
            }
        }
        (!lines.is_empty()).then_some(lines)
    }

    /// Reads what there is.
    fn read(&mut self, last: bool, lines: &mut String) -> Result<(), String> {
        let mut pull = self.feed.pull(&self.window, last).map_err(|error| error.to_string())?;
        for event in pull.by_ref() {
            lines.push_str(&line(&event).to_string());
            lines.push('\n');
        }
        match pull.end() {
            Progress::NeedMore { consumed } => drop(self.window.drain(..consumed)),
            Progress::End => self.done = true,
        }
        if self.window.len() > LONGEST_BLOCK {
            return Err(format!("a block is longer than {LONGEST_BLOCK} bytes"));
        }
        Ok(())
    }
}

/// An event as JSON: where it stands, what it is, the words of leaves. A service of your own says what its clients need.
fn line(event: &Event<'_>) -> Value {
    let at = [event.span.start, event.span.end];
    match event.kind {
        EventKind::Start(element) => json!({ "at": at, "start": format!("{:?}", element.kind()) }),
        EventKind::End(kind) => json!({ "at": at, "end": format!("{kind:?}") }),
        EventKind::Text(text) => json!({ "at": at, "text": text }),
        EventKind::Label(text) => json!({ "at": at, "label": text }),
        EventKind::Language(language) => json!({ "at": at, "language": language.code() }),
        EventKind::Citation(citation) => json!({ "at": at, "citation": format!("{citation:?}") }),
        ref other => json!({ "at": at, "event": format!("{other:?}") }),
    }
}
