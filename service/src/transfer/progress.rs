//! Following a request as it goes.

use std::time::Duration;

use entity::{
    id::{TransferId, TransferVersionId},
    transfer::{TransferState, TransferVersionState, transfer},
};
use futures::{Stream, stream};

use super::{
    READ,
    read::transfer_fetch,
    section::{Matrix, matrices_by_transfers},
    version::versions_by_transfers,
};
use crate::{ctx::Ctx, error::Result};

/// How often the request and its versions are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// At which of these looks the sections are judged anew although the request itself is as it was: what they say comes from many tables.
const JUDGE_EVERY: u32 = 5;

/// How far a request has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferProgress {
    /// The request itself.
    pub transfer: transfer::Model,
    /// How many of its sections are complete.
    pub matrix: Matrix,
    /// The latest version of the document, and how far its file has come.
    pub version: Option<(TransferVersionId, i32, TransferVersionState)>,
}

impl TransferProgress {
    /// Whether nothing more can happen to it.
    fn is_over(&self) -> bool {
        matches!(self.transfer.state, TransferState::Superseded | TransferState::Expired | TransferState::Cancelled)
    }
}

/// How far a request has come, for whoever manages the association.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; `transfer-unknown`, also for one of another organization.
pub async fn transfer_progress(ctx: &Ctx, id: TransferId) -> Result<TransferProgress> {
    look(ctx, id, None).await
}

/// How far it has come, with the sections as they were judged before where the request is as it was then.
async fn look(ctx: &Ctx, id: TransferId, before: Option<&TransferProgress>) -> Result<TransferProgress> {
    ctx.prove(READ)?;
    let transfer = transfer_fetch(ctx, id).await?;
    let versions = versions_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let latest = versions.into_iter().max_by_key(|version| version.number);
    let version = latest.map(|version| (version.id, version.number, version.state));
    let matrix = match before.filter(|before| before.transfer == transfer) {
        Some(before) => before.matrix,
        None => matrices_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
    };
    Ok(TransferProgress { transfer, matrix, version })
}

/// How far a request has come: now, and each time that something has happened to it, until nothing more can. Whoever holds the stream sees to it that
/// the session still stands.
///
/// # Errors
/// As [`transfer_progress`].
pub async fn transfer_steps(
    ctx: &Ctx,
    id: TransferId,
) -> Result<impl Stream<Item = Result<TransferProgress>> + Send + use<>> {
    let first = transfer_progress(&ctx.anew(), id).await?;
    let state = Following { ctx: ctx.clone(), id, said: None, first: Some(first), looks: 0 };
    Ok(stream::unfold(state, |mut state| async move {
        let step = state.next().await?;
        Some((step, state))
    }))
}

struct Following {
    ctx: Ctx,
    id: TransferId,
    /// What was said last.
    said: Option<TransferProgress>,
    /// What was read when it began.
    first: Option<TransferProgress>,
    /// How often it was looked since.
    looks: u32,
}

impl Following {
    async fn next(&mut self) -> Option<Result<TransferProgress>> {
        if self.said.as_ref().is_some_and(TransferProgress::is_over) {
            return None;
        }
        if let Some(first) = self.first.take() {
            self.said = Some(first.clone());
            return Some(Ok(first));
        }
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            self.looks = self.looks.wrapping_add(1);
            let before = self.said.as_ref().filter(|_| !self.looks.is_multiple_of(JUDGE_EVERY));
            match look(&self.ctx.anew(), self.id, before).await {
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
