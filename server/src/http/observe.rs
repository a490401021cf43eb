//! One log line and the metrics of every request. Neither holds an address, a query, or anything else that is about a person.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    http::Method,
    middleware::Next,
    response::Response,
};
use metrics::{counter, gauge, histogram};
use tracing::Instrument as _;

use super::{RequestId, metrics as names};

/// What the route of a request is called that no route takes.
const NO_ROUTE: &str = "unmatched";

/// Follows a request from its head to the head of its answer.
pub(super) async fn request(request: Request, next: Next) -> Response {
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| NO_ROUTE.to_owned(), |path| path.as_str().to_owned());
    let method = method_label(request.method());
    let span =
        tracing::info_span!("request", request.id = RequestId::of(&request), http.method = method, http.route = route);
    let started = Instant::now();
    let running = Running::start();
    let response = next.run(request).instrument(span.clone()).await;
    drop(running);
    let elapsed = started.elapsed();
    let status = response.status();
    counter!(names::REQUESTS, "route" => route.clone(), "method" => method, "status" => status.as_str().to_owned())
        .increment(1);
    histogram!(names::DURATION, "route" => route.clone(), "method" => method).record(elapsed.as_secs_f64());
    let milliseconds = elapsed.as_secs_f64() * 1000.0;
    span.in_scope(|| {
        if route.starts_with("/health/") || route == "/metrics" {
            tracing::debug!(http.status = status.as_u16(), milliseconds, "answered");
        } else {
            tracing::info!(http.status = status.as_u16(), milliseconds, "answered");
        }
    });
    response
}

/// Counts a request as under way until it is dropped, also when the browser has gone away in the meantime.
struct Running;

impl Running {
    fn start() -> Self {
        gauge!(names::IN_FLIGHT).increment(1.0);
        Self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        gauge!(names::IN_FLIGHT).decrement(1.0);
    }
}

/// Anybody can invent methods; a label must come from a short list.
fn method_label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}
