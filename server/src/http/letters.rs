//! Letters that go by post: the files to print, and the list that is handed in with registered ones.

use axum::{
    Router,
    body::Body,
    extract::{Extension, Path},
    http::{HeaderMap, HeaderName, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use service::{
    Ctx,
    outside::{LetterFile, letter_batch_list_csv, letter_batch_list_pdf, letter_file},
};

use super::{
    ServerState, error,
    files::{CACHE, POLICY, answer, disposition, inline, instead, matches},
};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/files/letters/{batch}/{file}", get(file))
}

/// `all.pdf`, `list.pdf`, `list.csv` or the identifier of a letter and `.pdf`.
async fn file(
    Extension(ctx): Extension<Ctx>,
    Path((batch, name)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(batch) = batch.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    match name.as_str() {
        "all.pdf" => stored(&ctx, &uri, &headers, letter_file(&ctx, batch, None).await).await,
        "list.pdf" => answer(&ctx, &uri, &headers, letter_batch_list_pdf(&ctx, batch).await),
        "list.csv" => match letter_batch_list_csv(&ctx, batch).await {
            Ok(table) => {
                let fixed: [(HeaderName, &str); 2] =
                    [(header::CONTENT_TYPE, table.content_type), (header::CACHE_CONTROL, "no-store")];
                let named = [(header::CONTENT_DISPOSITION, disposition("attachment", &table.file_name))];
                (fixed, named, table.bytes).into_response()
            }
            Err(refused) => instead(&ctx, &uri, &refused),
        },
        other => match other.strip_suffix(".pdf").and_then(|id| id.parse().ok()) {
            Some(letter) => stored(&ctx, &uri, &headers, letter_file(&ctx, batch, Some(letter)).await).await,
            None => error::bare(StatusCode::NOT_FOUND),
        },
    }
}

/// A file that is kept, in pieces: however large it is, little of it is in memory.
async fn stored(ctx: &Ctx, uri: &Uri, headers: &HeaderMap, file: service::Result<LetterFile>) -> Response {
    let file = match file {
        Ok(file) => file,
        Err(refused) => return instead(ctx, uri, &refused),
    };
    let tag = format!("\"{}\"", file.stored.sha256);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| matches(known, &tag)) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, CACHE)])
            .into_response();
    }
    let stream = match file.stored.stream(&ctx.host().storage, 0..file.stored.size).await {
        Ok(stream) => stream,
        Err(refused) => return instead(ctx, uri, &refused),
    };
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    let named = [
        (header::ETAG, tag),
        (header::CONTENT_DISPOSITION, inline(&file.file_name)),
        (header::CONTENT_LENGTH, file.stored.size.to_string()),
    ];
    (fixed, named, Body::from_stream(stream)).into_response()
}
