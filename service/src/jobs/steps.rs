//! Following a job as it goes.

use std::time::Duration;

use entity::id::JobId;
use futures::{Stream, stream};

use super::progress::{JobProgress, job_progress};
use crate::{ctx::Ctx, error::Result};

/// How often is looked: the progress is not written down more often.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// How far a job is that the person asked for herself: now, and each time that it has come further, until it is over. Whoever holds the stream sees
/// to it that the session still stands.
///
/// # Errors
/// As [`job_progress`].
pub async fn job_steps(ctx: &Ctx, id: JobId) -> Result<impl Stream<Item = Result<JobProgress>> + Send + use<>> {
    let first = job_progress(&ctx.anew(), id).await?;
    let state = Following { ctx: ctx.clone(), id, said: None, first: Some(first) };
    Ok(stream::unfold(state, |mut state| async move {
        let step = state.next().await?;
        Some((step, state))
    }))
}

struct Following {
    ctx: Ctx,
    id: JobId,
    /// What was said last.
    said: Option<JobProgress>,
    /// What was read when it began.
    first: Option<JobProgress>,
}

impl Following {
    async fn next(&mut self) -> Option<Result<JobProgress>> {
        if self.said.as_ref().is_some_and(|said| !said.state.is_live()) {
            return None;
        }
        if let Some(first) = self.first.take() {
            self.said = Some(first.clone());
            return Some(Ok(first));
        }
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            match job_progress(&self.ctx.anew(), self.id).await {
                Ok(now) if self.said.as_ref() != Some(&now) => {
                    self.said = Some(now.clone());
                    return Some(Ok(now));
                }
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }
}
