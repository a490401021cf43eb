//! The status and the body of an answer.

use async_graphql::{Response as Answer, ServerError, Value};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use graphql::Answered;
use serde::Serialize;
use serde_json::{json, value::RawValue};
use service::Ctx;

use super::{super::bearer, Media, respond};

/// Why a request never came as far as the schema.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(super) fn malformed(message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BAD_USER_INPUT", message)
    }

    pub(super) fn several() -> Self {
        Self::malformed("Several requests in one are not taken; send them one by one.")
    }

    pub(super) fn content_type() -> Self {
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "BAD_USER_INPUT",
            "The body must be sent as application/json in UTF-8.",
        )
    }

    /// A body that ended early, or that is larger than the server takes.
    pub(super) fn unreadable(error: &axum::Error) -> Self {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
        while let Some(error) = cause {
            if error.is::<http_body_util::LengthLimitError>() {
                return Self::new(StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", "The body is too large.");
            }
            cause = error.source();
        }
        Self::malformed("The body could not be read to its end.")
    }

    pub(super) fn changes_by_get() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "BAD_USER_INPUT", "Only queries are taken by GET; send this by POST.")
    }

    pub(super) fn took_too_long() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "TIMEOUT",
            "The request took too long and was ended. Ask for less at once. A change is undone unless it had just been made: sent again with its \
             idempotency key, it happens once.",
        )
    }

    /// The same in the place of an answer over a socket.
    pub(super) fn error(self) -> ServerError {
        let mut error = ServerError::new(self.message, None);
        let mut values = async_graphql::ErrorExtensionValues::default();
        values.set("code", self.code);
        error.extensions = Some(values);
        error
    }

    pub(super) fn too_many_subscriptions(most: usize) -> Self {
        let message = format!("A socket has {most} subscriptions at a time.");
        Self::new(StatusCode::TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", message)
    }

    pub(super) fn response(&self, ctx: &Ctx, media: Media) -> Response {
        let extensions = json!({ "code": self.code, "requestId": ctx.request_id() });
        let body = json!({
            "errors": [{ "message": self.message, "extensions": extensions }],
            "extensions": { "requestId": ctx.request_id() },
        });
        respond(self.status, media, body.to_string().into_bytes())
    }
}

/// The answer to whoever takes neither of the forms that there are.
pub(super) fn not_acceptable(ctx: &Ctx) -> Response {
    let message = "Answers are application/graphql-response+json or application/json.";
    Refusal::new(StatusCode::NOT_ACCEPTABLE, "BAD_USER_INPUT", message).response(ctx, Media::Json)
}

/// An answer as it is written: errors before data, where people look first; no data where nothing was carried out.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(skip_serializing_if = "<[ServerError]>::is_empty")]
    errors: &'a [ServerError],
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Data<'a>>,
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    extensions: &'a std::collections::BTreeMap<String, Value>,
}

/// The data of an answer, new or as it was written before.
#[derive(Serialize)]
#[serde(untagged)]
enum Data<'a> {
    New(&'a Value),
    Kept(&'a RawValue),
}

/// Writes what the schema has answered.
pub(super) fn response(ctx: &Ctx, media: Media, answered: Answered) -> Response {
    let Answered { response: mut answer, written: kept } = answered;
    answer.extensions.entry("requestId".to_owned()).or_insert_with(|| Value::from(ctx.request_id()));
    let not_begun = not_begun(&answer);
    let data = kept.as_deref().map_or(Data::New(&answer.data), Data::Kept);
    let written =
        Written { errors: &answer.errors, data: (!not_begun).then_some(data), extensions: &answer.extensions };
    let body = match serde_json::to_vec(&written) {
        Ok(body) => body,
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            return Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL", "The answer could not be written.")
                .response(ctx, media);
        }
    };
    let status = status(media, &answer, not_begun);
    let mut response = respond(status, media, body);
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Session realm=\"mitoyen\""));
        response.headers_mut().append(header::WWW_AUTHENTICATE, bearer::WANTED);
    }
    if let Some(seconds) = answer.errors.iter().find_map(|error| extension(error, "retryAfter"))
        && let Ok(value) = HeaderValue::try_from(seconds.to_string())
    {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

/// Whether nothing was carried out: the document, its variables or its sender were refused before. Errors of resolvers have a path.
fn not_begun(answer: &Answer) -> bool {
    answer.data == Value::Null && !answer.errors.is_empty() && answer.errors.iter().all(|error| error.path.is_empty())
}

fn status(media: Media, answer: &Answer, not_begun: bool) -> StatusCode {
    if answer.data != Value::Null || answer.errors.is_empty() {
        return StatusCode::OK;
    }
    let has = |code: &str| answer.errors.iter().any(|error| extension(error, "code") == Some(&Value::from(code)));
    if has("UNAUTHENTICATED") {
        return StatusCode::UNAUTHORIZED;
    }
    if !not_begun {
        return StatusCode::OK;
    }
    let by_code = [
        ("INTERNAL", StatusCode::INTERNAL_SERVER_ERROR),
        ("TOO_MANY_REQUESTS", StatusCode::TOO_MANY_REQUESTS),
        ("PAYLOAD_TOO_LARGE", StatusCode::PAYLOAD_TOO_LARGE),
        ("FORBIDDEN", StatusCode::FORBIDDEN),
    ];
    match (by_code.into_iter().find(|(code, _)| has(code)), media) {
        (Some((_, status)), _) => status,
        (None, Media::Response) => StatusCode::BAD_REQUEST,
        (None, Media::Json) => StatusCode::OK,
    }
}

fn extension<'a>(error: &'a ServerError, name: &str) -> Option<&'a Value> {
    error.extensions.as_ref().and_then(|values| values.get(name))
}
