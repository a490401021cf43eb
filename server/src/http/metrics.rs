//! `/metrics`, in the text format of Prometheus.

use std::{sync::OnceLock, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use metrics::{Unit, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use super::{ServerState, client, error};
use crate::{digest::Digest, start::StartError, worker};

/// Requests answered, by route template, method and status.
pub(super) const REQUESTS: &str = "http_requests_total";
/// Seconds from the head of a request to the head of its answer, by route template and method.
pub(super) const DURATION: &str = "http_request_duration_seconds";
/// Requests under way.
pub(super) const IN_FLIGHT: &str = "http_requests_in_flight";
/// SQL statements of one GraphQL request.
pub(super) const STATEMENTS: &str = "graphql_statements";
/// Memory that the process occupies.
const MEMORY: &str = "process_resident_memory_bytes";

/// Seconds: pages are meant to take a few thousandths, a password a tenth, a long letter some seconds.
const DURATION_BUCKETS: [f64; 13] = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
const STATEMENTS_BUCKETS: [f64; 9] = [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0];
/// How often measured values are moved into their buckets; otherwise they would pile up until somebody reads them.
const UPKEEP_EVERY: Duration = Duration::from_secs(5);

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// The recorder of the process, made when first asked for: the `metrics` macros know only one.
pub(super) fn recorder() -> Result<PrometheusHandle, StartError> {
    if let Some(handle) = RECORDER.get() {
        return Ok(handle.clone());
    }
    let failed = |error: &dyn std::fmt::Display| StartError::Process(format!("metrics cannot be recorded: {error}"));
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(DURATION.to_owned()), &DURATION_BUCKETS)
        .and_then(|builder| builder.set_buckets_for_metric(Matcher::Full(STATEMENTS.to_owned()), &STATEMENTS_BUCKETS))
        .and_then(|builder| {
            builder.set_buckets_for_metric(Matcher::Full(worker::SECONDS.to_owned()), &worker::SECONDS_BUCKETS)
        })
        .map_err(|error| failed(&error))?
        .build_recorder();
    let handle = RECORDER.get_or_init(|| recorder.handle()).clone();
    // Where two threads come here at once, the second keeps the recorder of the first.
    if metrics::set_global_recorder(recorder).is_ok() {
        describe_counter!(REQUESTS, "Requests answered");
        describe_histogram!(DURATION, Unit::Seconds, "From the head of a request to the head of its answer");
        describe_gauge!(IN_FLIGHT, "Requests under way");
        describe_histogram!(STATEMENTS, "SQL statements of one GraphQL request");
        describe_gauge!(MEMORY, Unit::Bytes, "Memory that the process occupies");
        worker::describe();
    }
    Ok(handle)
}

/// Keeps the recorder's memory bounded for as long as the server runs.
pub async fn keep_tidy(state: ServerState) {
    loop {
        tokio::time::sleep(UPKEEP_EVERY).await;
        state.metrics.run_upkeep();
    }
}

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/metrics", get(metrics))
}

async fn metrics(State(state): State<ServerState>, request: Request) -> Response {
    match &state.config.metrics_token {
        _ if client::is_this_machine(&request) => {}
        Some(token) if bears(request.headers(), *token) => {}
        Some(_) => return error::bare(StatusCode::UNAUTHORIZED),
        None => return error::bare(StatusCode::NOT_FOUND),
    }
    if let Some(bytes) = resident_memory() {
        gauge!(MEMORY).set(bytes);
    }
    let kind =
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (kind, state.metrics.render()).into_response()
}

fn bears(headers: &HeaderMap, token: Digest) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    given.and_then(|value| value.strip_prefix("Bearer ")).is_some_and(|given| Digest::of(given.as_bytes()) == token)
}

/// Bytes that the process occupies; nothing where the system has no `/proc`.
fn resident_memory() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u32 = text.split_ascii_whitespace().nth(1)?.parse().ok()?;
    let page = u32::try_from(rustix::param::page_size()).ok()?;
    Some(f64::from(pages) * f64::from(page))
}
