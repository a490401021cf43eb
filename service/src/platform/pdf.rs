//! Finished files, and the one place where they are drawn.

use document::render::{RenderError, Rendered};

use crate::{
    ctx::{Ctx, Host},
    error::{Failure, Result},
};

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFile {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// A name to save it under, in plain ASCII.
    pub file_name: String,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
}

/// Draws a document.
pub(crate) async fn draw(
    ctx: &Ctx,
    file_name: String,
    document: impl FnOnce() -> Result<Rendered, RenderError> + Send + 'static,
) -> Result<PdfFile> {
    let rendered = drawn(ctx, document).await?;
    for warning in &rendered.warnings {
        tracing::warn!(file.name = %file_name, warning, "a document was drawn with a warning");
    }
    Ok(PdfFile { bytes: rendered.bytes, file_name, sha256: rendered.sha256 })
}

/// Draws something for somebody who waits for it. Her snapshot is let go first, so that others may read meanwhile.
pub(crate) async fn drawn<T: Send + 'static>(
    ctx: &Ctx,
    what: impl FnOnce() -> Result<T, RenderError> + Send + 'static,
) -> Result<T> {
    ctx.let_go().await;
    Ok(in_turn(ctx.host(), what).await?.map_err(Failure::new)?)
}

/// Does something that draws. Drawing is pure computation: as many at a time as there are processors, away from the threads that answer requests,
/// whoever asked first, a person or a worker, coming first.
pub(crate) async fn in_turn<T: Send + 'static>(host: &Host, what: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = host.rendering.acquire().await.map_err(Failure::new)?;
    Ok(tokio::task::spawn_blocking(what).await.map_err(Failure::new)?)
}
