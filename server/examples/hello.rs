//! The least that axum can do: what every other measurement is compared with. `PORT` says where to listen.

use std::error::Error;

use axum::{Router, routing::get};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = std::env::var("PORT")?.parse()?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, Router::new().route("/", get(|| async { "hello" }))).await?;
    Ok(())
}
