//! Files: brought in pieces, looked at, kept once, fetched by signed links, swept away.

mod arrival;
mod bad;
mod bucket;
pub mod link;
mod sweeping;

use bytes::Bytes;
use entity::library::UploadForm;
use futures::StreamExt as _;
use service::{
    Ctx, Error, Failure, Result,
    library::storage::{Appended, ByteStream, StoredFile, upload_append, upload_begin},
};

/// Bytes of a PDF of some length that no other one of this seed has.
pub fn pdf(seed: u64, length: usize) -> Vec<u8> {
    let mut bytes = format!("%PDF-1.7\n% {seed}\n").into_bytes();
    let mut state = seed.wrapping_add(1);
    while bytes.len() < length {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// A file as a form announces it.
pub fn form(name: &str, size: Option<usize>) -> UploadForm {
    UploadForm {
        purpose: "document".to_owned(),
        name: name.to_owned(),
        size: size.map(|size| size.to_string()).unwrap_or_default(),
    }
}

/// Bytes as the network brings them, so many at a time.
pub fn frames(bytes: &[u8], length: usize) -> ByteStream<'static> {
    let frames: Vec<_> = bytes.chunks(length.max(1)).map(|frame| Ok(Bytes::copy_from_slice(frame))).collect();
    futures::stream::iter(frames).boxed()
}

/// The same, but the connection breaks off behind them.
pub fn broken(bytes: &[u8], length: usize) -> ByteStream<'static> {
    frames(bytes, length).chain(futures::stream::iter([Err(Failure::new("broken off"))])).boxed()
}

/// The secret of an address.
pub fn secret(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

/// Brings a whole file in one go.
pub async fn bring(ctx: &Ctx, name: &str, bytes: &[u8]) -> Result<(StoredFile, bool)> {
    let begun = upload_begin(ctx, &form(name, Some(bytes.len()))).await?;
    match upload_append(ctx, secret(&begun.url), 0, frames(bytes, 10_000)).await? {
        Appended::Finished { file, duplicate } => Ok((file, duplicate)),
        other => panic!("{other:?}"),
    }
}

/// All the bytes of a file, as they are fetched.
pub async fn fetched(ctx: &Ctx, file: &StoredFile) -> Vec<u8> {
    part(ctx, file, 0..file.size).await
}

/// Some of them.
pub async fn part(ctx: &Ctx, file: &StoredFile, range: std::ops::Range<u64>) -> Vec<u8> {
    let mut stream = file.stream(&ctx.host().storage, range).await.unwrap();
    let mut bytes = Vec::new();
    while let Some(more) = stream.next().await {
        bytes.extend_from_slice(&more.unwrap());
    }
    bytes
}

/// The code of the first refusal.
pub fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}
