//! Finished files, and the one place where they are drawn.

use document::render::{RenderError, Rendered};

use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    jobs::Run,
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

/// Draws something. Drawing is pure computation: as many at a time as there are processors, away from the threads that answer requests.
pub(crate) async fn drawn<T: Send + 'static>(
    ctx: &Ctx,
    what: impl FnOnce() -> Result<T, RenderError> + Send + 'static,
) -> Result<T> {
    ctx.let_go().await;
    let _turn = ctx.host().rendering.acquire().await.map_err(Failure::new)?;
    Ok(tokio::task::spawn_blocking(what).await.map_err(Failure::new)?.map_err(Failure::new)?)
}

/// Draws something that a worker has to draw. Whoever looks at a document meanwhile has her turn after the one that is being drawn.
pub(crate) async fn drawn_behind<T: Send + 'static>(run: &Run, what: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = run.host.rendering.acquire().await.map_err(Failure::new)?;
    Ok(tokio::task::spawn_blocking(what).await.map_err(Failure::new)?)
}
