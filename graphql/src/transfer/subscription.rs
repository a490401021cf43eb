//! What is told of a request while it happens.

use async_graphql::{Context, ID, Object, Result, SimpleObject, Subscription};
use entity::id::{TransferId, TransferVersionId};
use futures::{Stream, StreamExt as _};
use service::transfer::{TransferProgress as Progress, transfer_steps};

use super::{
    kind::TransferVersionState,
    request::{Transfer, TransferMatrix},
};
use crate::{
    loader::service_of,
    scalar::{self, known},
};

/// How far a request has come.
pub struct TransferProgress {
    transfer: Transfer,
    progress: Progress,
}

impl From<Progress> for TransferProgress {
    fn from(progress: Progress) -> Self {
        Self { transfer: progress.transfer.clone().into(), progress }
    }
}

/// How far a request has come.
#[Object]
impl TransferProgress {
    /// The request as it is now.
    async fn transfer(&self) -> &Transfer {
        &self.transfer
    }

    /// How many of its sections are complete.
    async fn matrix(&self) -> TransferMatrix {
        self.progress.matrix.into()
    }

    /// The latest version of the document, if there is one.
    async fn latest_version(&self) -> Option<TransferVersionProgress> {
        let told = |(id, number, state): (TransferVersionId, i32, entity::transfer::TransferVersionState)| {
            TransferVersionProgress { id: scalar::id(id), number, state: state.into() }
        };
        self.progress.version.map(told)
    }
}

/// How far the file of a version has come.
#[derive(SimpleObject)]
pub struct TransferVersionProgress {
    /// Identifier of the version; goes into `transferVersionId`.
    id: ID,
    /// Counted from one in the request.
    number: i32,
    /// How far its file has come.
    state: TransferVersionState,
}

/// Listening to requests.
#[derive(Default)]
pub struct TransferSubscription;

/// Listening to requests.
#[Subscription]
impl TransferSubscription {
    /// How far a request has come that the person manages: now, and each time that something happens to it, until nothing more can.
    async fn transfer_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The request.")] id: ID,
    ) -> Result<impl Stream<Item = Result<TransferProgress>> + use<>> {
        let id = known::<TransferId>(&id, "transfer-unknown")?;
        let steps = transfer_steps(service_of(ctx)?, id).await?;
        Ok(steps.map(|step| Ok(step?.into())))
    }
}
