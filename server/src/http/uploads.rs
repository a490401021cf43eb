//! The way in for files.
//!
//! `POST /uploads` begins one and answers an address that is good for nothing else; the bytes go there with `PATCH` or `PUT`, as many at a time as
//! the client likes, each time from `Upload-Offset` on; `HEAD` tells how far it is. A page without JavaScript posts the whole form to `/uploads`
//! instead, and is led back to where it came from; the file goes the same way inside.

use std::time::Duration;

use axum::{
    Json, Router,
    body::to_bytes,
    extract::{DefaultBodyLimit, Extension, FromRequest as _, Multipart, Path, Request, State, multipart::Field},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use entity::{
    id::UploadId,
    library::{UploadForm, UploadState},
};
use futures::{Stream, StreamExt as _, TryStreamExt as _};
use serde::Deserialize;
use serde_json::json;
use service::{
    Ctx, Error, Failure,
    library::storage::{
        Appended, ByteStream, UploadView, upload_append, upload_at, upload_begin, upload_cancel, upload_refuse,
    },
};

use super::{ServerState, error, page};

/// Where the next byte belongs.
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
/// How many bytes were announced.
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
/// Bytes of a form that only announces a file.
const ANNOUNCEMENT_MAX: usize = 16 * 1024;
/// Most files of one form.
const FILES_MAX: usize = 20;
/// Bytes of a field of a form that is no file.
const FIELD_MAX: usize = 1024;
/// Longest address that is led back to.
const BACK_MAX: usize = 500;
/// How much of what was refused is read all the same: a browser shows the answer only after it has sent everything.
const DRAIN_MAX: u64 = 256 * 1024 * 1024;

/// Whether a path is the way in for files, whose bytes are counted while they come and may take as long as they keep coming.
pub(super) fn is_way_in(path: &str) -> bool {
    path == "/uploads" || path.starts_with("/uploads/")
}

pub(super) fn routes() -> Router<ServerState> {
    Router::new()
        .route("/uploads", post(begin))
        .route("/uploads/{secret}", get(progress).patch(append).put(append).delete(give_up))
        .layer(DefaultBodyLimit::disable())
}

/// Begins an upload, or takes a whole form.
async fn begin(State(state): State<ServerState>, Extension(ctx): Extension<Ctx>, request: Request) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return whole_form(&state, &ctx, request).await;
    }
    let Ok(body) = to_bytes(request.into_body(), ANNOUNCEMENT_MAX).await else {
        return error::bare(StatusCode::PAYLOAD_TOO_LARGE);
    };
    let Ok(Announced { purpose, name, size }) = serde_json::from_slice(&body) else {
        return error::bare(StatusCode::BAD_REQUEST);
    };
    let form = UploadForm { purpose, name, size: size.map(|size| size.to_string()).unwrap_or_default() };
    match upload_begin(&ctx, &form).await {
        Ok(begun) => {
            let said = json!({ "id": begun.id, "url": begun.url, "expiresAt": begun.expires_at });
            (StatusCode::CREATED, [(header::LOCATION, begun.url)], no_store(), Json(said)).into_response()
        }
        Err(refused) => refusal(&ctx, &refused),
    }
}

/// What announces a file.
#[derive(Deserialize)]
struct Announced {
    purpose: String,
    name: String,
    size: Option<u64>,
}

/// How far an upload is.
async fn progress(Extension(ctx): Extension<Ctx>, Path(secret): Path<String>) -> Response {
    match upload_at(&ctx, &secret).await {
        Ok(view) => told(&ctx, &view),
        Err(refused) => refusal(&ctx, &refused),
    }
}

/// Takes bytes.
async fn append(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Path(secret): Path<String>,
    request: Request,
) -> Response {
    let offset = match request.headers().get(&OFFSET) {
        Some(value) => value.to_str().ok().and_then(|text| text.parse().ok()),
        None => (request.method() == Method::PUT).then_some(0),
    };
    let Some(offset) = offset else { return error::bare(StatusCode::BAD_REQUEST) };
    let mut body = request.into_body().into_data_stream().map_err(Failure::new);
    let bytes = patient(&mut body, state.config.request_timeout);
    let appended = upload_append(&ctx, &secret, offset, bytes).await;
    let response = match appended {
        Ok(Appended::Open { received }) => (StatusCode::NO_CONTENT, at(received), no_store()).into_response(),
        Ok(Appended::Elsewhere { received }) => {
            let said = json!({ "received": received });
            (StatusCode::CONFLICT, at(received), no_store(), Json(said)).into_response()
        }
        Ok(Appended::Finished { .. }) => match upload_at(&ctx, &secret).await {
            Ok(view) => told(&ctx, &view),
            Err(refused) => refusal(&ctx, &refused),
        },
        Err(refused) => refusal(&ctx, &refused),
    };
    drain(&mut body).await;
    response
}

/// Gives an upload up.
async fn give_up(Extension(ctx): Extension<Ctx>, Path(secret): Path<String>) -> Response {
    let given_up = match upload_at(&ctx, &secret).await {
        Ok(view) => upload_cancel(&ctx, view.id, None).await,
        Err(refused) => Err(refused),
    };
    match given_up {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(refused) => refusal(&ctx, &refused),
    }
}

/// Takes a form as a page without JavaScript sends it: `purpose` and `next` first, then the files. It is led to `next` with the number of each
/// upload, also of those that were refused: that page says why.
async fn whole_form(state: &ServerState, ctx: &Ctx, request: Request) -> Response {
    let Ok(mut form) = Multipart::from_request(request, state).await else {
        return error::bare(StatusCode::BAD_REQUEST);
    };
    let (mut purpose, mut next, mut taken) = (String::new(), String::new(), Vec::new());
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => return error::bare(StatusCode::BAD_REQUEST),
        };
        match (field.name(), field.file_name()) {
            (Some("purpose"), None) => purpose = text(field).await,
            (Some("next"), None) => next = text(field).await,
            // What a browser sends for a field that nobody chose a file for.
            (_, Some("")) => {}
            (_, Some(_)) if taken.len() < FILES_MAX => match take(state, ctx, &purpose, field).await {
                Ok(id) => taken.push(id),
                Err(refused) => return page_refusal(ctx, &next, &refused),
            },
            (_, _) => {}
        }
    }
    if !is_ours(&next) {
        return error::bare(StatusCode::BAD_REQUEST);
    }
    page::see_other(&way_back(&next, &taken))
}

/// Where a form leads to: its page, with the uploads that have just come in place of those that it spoke of before.
fn way_back(next: &str, taken: &[UploadId]) -> String {
    let (path, query) = next.split_once('?').unwrap_or((next, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && (taken.is_empty() || !pair.starts_with("upload=")));
    let query: Vec<String> = kept.map(str::to_owned).chain(taken.iter().map(|id| format!("upload={id}"))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// Takes one file of a form; answers the number of its upload, also where it was refused.
async fn take(state: &ServerState, ctx: &Ctx, purpose: &str, field: Field<'_>) -> service::Result<UploadId> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let form = UploadForm { purpose: purpose.to_owned(), name, size: String::new() };
    let mut body = field.map_err(Failure::new);
    let begun = match upload_begin(ctx, &form).await {
        Ok(begun) => begun,
        Err(refused) => {
            drain(&mut body).await;
            return upload_refuse(ctx, &form, &refused).await;
        }
    };
    let secret = begun.url.rsplit('/').next().unwrap_or_default();
    let appended = upload_append(ctx, secret, 0, patient(&mut body, state.config.request_timeout)).await;
    drain(&mut body).await;
    match appended {
        // A form that broke off does not go on.
        Ok(Appended::Open { .. } | Appended::Elsewhere { .. }) => {
            upload_cancel(ctx, begun.id, None).await?;
            Ok(begun.id)
        }
        Ok(Appended::Finished { .. }) | Err(Error::Refused(_)) => Ok(begun.id),
        Err(error) => Err(error),
    }
}

async fn text(mut field: Field<'_>) -> String {
    let mut bytes = Vec::new();
    while let Ok(Some(chunk)) = field.chunk().await {
        if bytes.len().saturating_add(chunk.len()) <= FIELD_MAX {
            bytes.extend_from_slice(&chunk);
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether an address is one of our own: a path, and nothing that a browser would take for another host.
fn is_ours(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && address.len() <= BACK_MAX
        && address.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\#<>\"".contains(&byte))
}

/// Bytes that must keep coming: when none comes for as long as a request may take, the connection counts as broken.
fn patient<'a, S>(body: &'a mut S, limit: Duration) -> ByteStream<'a>
where
    S: Stream<Item = Result<axum::body::Bytes, Failure>> + Send + Unpin,
{
    futures::stream::unfold(Some(body), move |body| async move {
        let body = body?;
        match tokio::time::timeout(limit, body.next()).await {
            Ok(next) => next.map(|bytes| (bytes, Some(body))),
            Err(_) => Some((Err(Failure::new("no bytes came for too long")), None)),
        }
    })
    .boxed()
}

/// Reads what nobody wants and throws it away.
async fn drain<S: Stream<Item = Result<axum::body::Bytes, Failure>> + Unpin>(body: &mut S) {
    let mut read = 0_u64;
    while let Some(Ok(bytes)) = body.next().await {
        read = read.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if read > DRAIN_MAX {
            return;
        }
    }
}

fn at(received: u64) -> [(HeaderName, HeaderValue); 1] {
    [(OFFSET, HeaderValue::from(received))]
}

fn no_store() -> [(HeaderName, HeaderValue); 1] {
    [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))]
}

/// An upload in words for programs.
fn told(ctx: &Ctx, view: &UploadView) -> Response {
    let refusal = view.refusal.as_ref();
    let said = json!({
        "id": view.id,
        "state": view.state.code(),
        "name": view.name,
        "size": view.size,
        "received": view.received,
        "mediaType": view.media_type.map(entity::library::MediaType::code),
        "duplicate": view.duplicate,
        "code": refusal.map(|refusal| refusal.code),
        "message": refusal.map(|refusal| ctx.text().refusal(refusal)),
    });
    let status = if view.state == UploadState::Refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut headers = HeaderMap::new();
    headers.insert(OFFSET, HeaderValue::from(view.received));
    if let Some(size) = view.size {
        headers.insert(LENGTH, HeaderValue::from(size));
    }
    (status, headers, no_store(), Json(said)).into_response()
}

/// What is answered to a program whose file or upload is refused.
fn refusal(ctx: &Ctx, refused: &Error) -> Response {
    let refusals = refused.refusals();
    let status = match refused {
        Error::Unauthenticated => StatusCode::UNAUTHORIZED,
        Error::Confirm | Error::SecondFactor | Error::Forbidden => StatusCode::FORBIDDEN,
        Error::NotFound(_) => StatusCode::NOT_FOUND,
        Error::Refused(_) if refusals.iter().any(|refusal| refusal.code == "file-too-large") => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        Error::Refused(_)
            if refusals.iter().any(|refusal| matches!(refusal.code, "upload-over" | "upload-expired")) =>
        {
            StatusCode::GONE
        }
        Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Failed(failure) => {
            tracing::error!(%failure, "an upload failed");
            return error::bare(StatusCode::INTERNAL_SERVER_ERROR);
        }
    };
    let said: Vec<_> = refusals
        .iter()
        .map(|refusal| json!({ "code": refusal.code, "path": refusal.path, "message": ctx.text().refusal(refusal) }))
        .collect();
    (status, no_store(), Json(json!({ "refusals": said }))).into_response()
}

/// What is answered to a page whose form cannot even be written down as refused.
fn page_refusal(ctx: &Ctx, next: &str, refused: &Error) -> Response {
    match refused {
        Error::Unauthenticated => page::to_sign_in(ctx, next),
        Error::Confirm | Error::SecondFactor | Error::Forbidden => error::bare(StatusCode::FORBIDDEN),
        Error::NotFound(_) => error::bare(StatusCode::NOT_FOUND),
        Error::Refused(_) => error::bare(StatusCode::UNPROCESSABLE_ENTITY),
        Error::Failed(failure) => {
            tracing::error!(%failure, "an upload failed");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_host() {
        for fine in ["/fr/documents", "/fr/associations/1/documents?tab=new&x=1"] {
            assert!(is_ours(fine), "{fine}");
        }
        for wrong in ["", "fr", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "/a\r\nb", "/a#b"]
        {
            assert!(!is_ours(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_form_leads_back_to_its_page_with_what_has_just_come() {
        let [one, other] = [1, 2].map(|number| UploadId(uuid::Uuid::from_u128(number)));
        assert_eq!(way_back("/fr/documents", &[]), "/fr/documents");
        assert_eq!(way_back("/fr/documents?upload=x", &[]), "/fr/documents?upload=x");
        assert_eq!(way_back("/fr/documents", &[one]), format!("/fr/documents?upload={one}"));
        assert_eq!(
            way_back("/fr/documents?a=1&upload=x", &[one, other]),
            format!("/fr/documents?a=1&upload={one}&upload={other}")
        );
    }

    #[test]
    fn the_way_in_is_known_by_its_path() {
        assert!(is_way_in("/uploads") && is_way_in("/uploads/abc"));
        assert!(!is_way_in("/uploadsx") && !is_way_in("/fr/uploads"));
    }
}
