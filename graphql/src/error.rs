//! Errors on their way out.
//!
//! Resolvers pass on what the use cases answer; here, in one place, it becomes what callers may know. Whatever is not known to be for them is a
//! failure of ours: it is logged, and they are told the number of the request.

use std::collections::BTreeSet;

use async_graphql::{ErrorExtensionValues, Pos, Response, ServerError, Value};
use entity::refusal::Refusal;
use service::{Ctx, Error};

/// An error of the API itself.
pub fn with_code(message: &str, pos: Option<Pos>, code: &str) -> ServerError {
    let mut error = ServerError::new(message, pos);
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", code);
    error.extensions = Some(extensions);
    error
}

/// A refusal of the API itself to do something, with its reason.
pub fn forbidden(message: &str, reason: &str) -> ServerError {
    let mut error = with_code(message, None, "FORBIDDEN");
    if let Some(extensions) = &mut error.extensions {
        extensions.set("reasons", Value::List(vec![Value::from(reason)]));
    }
    error
}

/// The name of a refusal in the API: `unit-unknown` is `UNIT_UNKNOWN`.
pub fn screaming(code: &str) -> String {
    code.to_ascii_uppercase().replace('-', "_")
}

/// What the library says of a document names types and fields, and proposes others. Whoever is not signed in is told only that it was not understood.
pub fn keep_the_schema_to_ourselves(response: &mut Response) {
    for error in &mut response.errors {
        if error.source.is_none() && error.extensions.is_none() {
            *error = with_code("The request is not written as the documentation says.", None, "BAD_USER_INPUT");
        }
    }
    response.errors.dedup_by(|later, earlier| later.message == earlier.message && later.path == earlier.path);
}

/// Turns every error of an answer into what the caller is told, and logs what is our fault once, however many fields it spoiled.
pub fn publish(ctx: &Ctx, response: &mut Response) {
    let mut logged = BTreeSet::new();
    for error in &mut response.errors {
        let source = error.source.take();
        let mut extensions = error.extensions.take().unwrap_or_default();
        match source.as_ref().map(|source| source.downcast_ref::<Error>()) {
            // The library's own: syntax, validation, values of the wrong kind; or this crate's, which carry their code.
            None => {
                if extensions.get("code").is_none() {
                    extensions.set("code", "BAD_USER_INPUT");
                }
            }
            Some(Some(Error::Failed(failure))) => hide(ctx, error, &mut extensions, &failure.to_string(), &mut logged),
            Some(Some(told)) => tell(ctx, error, &mut extensions, told),
            Some(None) => {
                let message = error.message.clone();
                hide(ctx, error, &mut extensions, &message, &mut logged);
            }
        }
        extensions.set("requestId", ctx.request_id());
        error.extensions = Some(extensions);
    }
}

fn tell(ctx: &Ctx, error: &mut ServerError, extensions: &mut ErrorExtensionValues, told: &Error) {
    let code = match told {
        Error::Unauthenticated => "UNAUTHENTICATED",
        Error::SecondFactor => "SECOND_FACTOR_REQUIRED",
        Error::Forbidden => "FORBIDDEN",
        Error::Confirm => "STEP_UP_REQUIRED",
        Error::NotFound(_) => "NOT_FOUND",
        Error::Refused(_) | Error::Failed(_) => "BAD_USER_INPUT",
    };
    extensions.set("code", code);
    let refusals = told.refusals();
    let reasons: Vec<Value> = refusals.iter().map(|refusal| Value::from(screaming(refusal.code))).collect();
    if matches!(told, Error::Refused(_)) {
        extensions.set("reasons", Value::List(reasons));
    }
    let say = |refusal: &Refusal| ctx.text().refusal(refusal);
    error.message = refusals.iter().map(say).collect::<Vec<_>>().join(" ");
    if matches!(told, Error::Unauthenticated) {
        // Said of the request as a whole, so no place in the document is meant.
        error.locations.clear();
    }
}

fn hide(
    ctx: &Ctx,
    error: &mut ServerError,
    extensions: &mut ErrorExtensionValues,
    cause: &str,
    logged: &mut BTreeSet<String>,
) {
    if logged.insert(cause.to_owned()) {
        tracing::error!(request.id = ctx.request_id(), path = ?error.path, cause, "a GraphQL request failed");
    }
    extensions.set("code", "INTERNAL");
    error.message = ctx.text().with("shell-failure-body", &[("id", ctx.request_id().to_owned().into())]);
}
