//! A body comes in pieces, as the network cuts it; events go out as lines of JSON, each as soon as its block was read.
//!
//! Nothing waits for the end of the body, and no more of it is kept than the block being read: what is left of one piece
//! goes before the next.
//!
//! No client decides what it costs: [`Limits`] say how long a head may take, how long a client may be silent, how much a body may be, how
//! long a block, and how long one request may be worked on. Reading is work and nothing else, so it is done on the threads
//! for that, as many at once as there are cores; those that listen and answer stay free.

use axum::Router;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures_util::{StreamExt, stream};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use undocs::{Event, EventKind, Feed, Parser, Progress};

/// What a client may ask for. A service of your own sets them to what its clients need.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long the head of a request may take, from the connection on.
    pub head: Duration,
    /// How long a client may send nothing of a body.
    pub pause: Duration,
    /// How many bytes a body may have.
    pub body: u64,
    /// How many bytes a block may have: as much is held for each client.
    pub block: usize,
    /// How long a request may be worked on, waiting left out.
    pub work: Duration,
}

impl Default for Limits {
    /// No paragraph that the United Nations print is a fraction as long, no document a tenth, and 16 MiB are read in less
    /// than a second.
    fn default() -> Limits {
        Limits {
            head: Duration::from_secs(10),
            pause: Duration::from_secs(30),
            body: 16 << 20,
            block: 1 << 20,
            work: Duration::from_secs(5),
        }
    }
}

/// Answers whoever connects, for ever.
///
/// `axum::serve` waits as long as it takes for a head, and who sends half of one holds a connection for nothing.
pub async fn serve(listener: TcpListener, limits: Limits) {
    let service = TowerToHyperService::new(service(limits));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // As many connections as there may be; some of them end.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let service = service.clone();
        tokio::spawn(async move {
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(limits.head);
            // A client that goes away, or is too slow, is no error of ours.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// What all requests share.
#[derive(Clone)]
struct Shared {
    limits: Limits,
    /// A permit for each that may be worked on at once.
    cores: Arc<Semaphore>,
}

/// `POST /events`.
pub fn service(limits: Limits) -> Router {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Router::new().route("/events", post(events)).with_state(Shared { limits, cores: Arc::new(Semaphore::new(cores)) })
}

async fn events(State(shared): State<Shared>, request: Request) -> Response {
    let said = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if said.is_some_and(|len| len > shared.limits.body) {
        let words = format!("a body has at most {} bytes\n", shared.limits.body);
        return (StatusCode::PAYLOAD_TOO_LARGE, words).into_response();
    }
    let reading = Reading {
        body: request.into_body().into_data_stream(),
        came: 0,
        work: Work { feed: Parser::new().feed(), window: Vec::new(), spent: Duration::ZERO, limits: shared.limits },
        shared,
    };
    // A stream that is asked for the next lines when the client has taken the last: who reads slowly is written to slowly.
    let lines = stream::unfold(Some(reading), |reading| async {
        let (lines, reading) = reading?.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(lines)), reading))
    });
    ([(CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines)).into_response()
}

/// A body being read.
struct Reading {
    body: BodyDataStream,
    /// How many bytes of it came.
    came: u64,
    work: Work,
    shared: Shared,
}

impl Reading {
    /// The lines of the next events, however many pieces they take, and what is left to read; nothing at the end.
    async fn next(mut self) -> Option<(String, Option<Reading>)> {
        loop {
            let limits = self.shared.limits;
            let Ok(piece) = tokio::time::timeout(limits.pause, self.body.next()).await else {
                return Some((error(format!("nothing came for {:?}", limits.pause)), None));
            };
            let last = piece.is_none();
            if let Some(piece) = piece {
                // The client went away: there is nobody to tell.
                let piece = piece.ok()?;
                self.came += piece.len() as u64;
                if self.came > limits.body {
                    return Some((error(format!("a body has at most {} bytes", limits.body)), None));
                }
                self.work.window.extend_from_slice(&piece);
            }
            // Not on the threads that listen: others wait for those.
            let permit = self.shared.cores.clone().acquire_owned().await.ok()?;
            let (lines, work) = tokio::task::spawn_blocking(move || {
                let _permit = permit;
                self.work.read(last)
            })
            .await
            .ok()?;
            let Some(work) = work else { return (!lines.is_empty()).then_some((lines, None)) };
            self.work = work;
            if !lines.is_empty() {
                return Some((lines, Some(self)));
            }
        }
    }
}

/// What is done on a thread of its own.
struct Work {
    feed: Feed,
    /// What is left of the pieces so far.
    window: Vec<u8>,
    /// How long it was worked on.
    spent: Duration,
    limits: Limits,
}

impl Work {
    /// Reads what there is: the lines of its events, and what is left to do where more may come.
    fn read(mut self, last: bool) -> (String, Option<Work>) {
        let mut lines = String::new();
        match self.pull(last, &mut lines) {
            Ok(false) => (lines, Some(self)),
            Ok(true) => (lines, None),
            Err(words) => (lines + &error(words), None),
        }
    }

    /// Whether that was all.
    fn pull(&mut self, last: bool, lines: &mut String) -> Result<bool, String> {
        let (begun, left) = (Instant::now(), self.limits.work.saturating_sub(self.spent));
        let mut pull = self.feed.pull(&self.window, last).map_err(|error| error.to_string())?;
        for event in pull.by_ref() {
            lines.push_str(&line(&event).to_string());
            lines.push('\n');
            if begun.elapsed() > left {
                return Err(format!("it takes longer than {:?} to read this", self.limits.work));
            }
        }
        let done = match pull.end() {
            Progress::NeedMore { consumed } => {
                self.window.drain(..consumed);
                false
            }
            Progress::End => true,
        };
        self.spent += begun.elapsed();
        if self.window.len() > self.limits.block {
            return Err(format!("a block is longer than {} bytes", self.limits.block));
        }
        Ok(done)
    }
}

/// The line that says why there are no more.
fn error(words: String) -> String {
    format!("{}\n", json!({ "error": words }))
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
