//! Whether the process runs, and whether it can do its work.

use std::time::Duration;

use axum::{Router, extract::State, http::StatusCode, http::header, response::IntoResponse, routing::get};

use super::ServerState;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);
const NO_STORE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

async fn live() -> impl IntoResponse {
    (NO_STORE, "live\n")
}

async fn ready(State(state): State<ServerState>) -> impl IntoResponse {
    let (status, text) = match tokio::time::timeout(PATIENCE, state.host.database.ping()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        Ok(Err(failure)) => {
            tracing::error!(%failure, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
        Err(_) => {
            tracing::error!(seconds = PATIENCE.as_secs(), "the database takes too long to answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database takes too long to answer\n")
        }
    };
    (status, NO_STORE, text)
}
