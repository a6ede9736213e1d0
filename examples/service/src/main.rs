//! The server: `cargo run` in this folder, then
//!
//! ```text
//! curl -N --data-binary @../../samples/fr/resolution.txt -H 'Content-Type: text/plain' http://localhost:8080/events
//! ```

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 8080)).await?;
    println!("listening on http://{}/events", listener.local_addr()?);
    undocs_service::serve(listener, undocs_service::Limits::default()).await;
    Ok(())
}
