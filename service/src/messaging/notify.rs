//! Writing down that something has happened, in the transaction of what has.

use entity::{
    id::{AccountId, NotificationEventId},
    messaging::notification_event,
};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

use super::notice::Notice;
use crate::{
    ctx::Ctx,
    error::Result,
    jobs::{NewJob, enqueue},
    store::Tx,
    work::Work,
};

/// The job that spreads an event.
pub(super) const FAN_OUT: &str = "messaging.fan-out";

/// Which event is to be spread.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Spread {
    pub event: NotificationEventId,
}

/// Tells people what a change has done, once the change stands: one row and one job. Whoever made the change is not told of it herself, unless the
/// law or her safety wants it.
///
/// # Errors
/// Failures only.
pub(crate) async fn notify(work: &Work, notice: Notice) -> Result<()> {
    notify_on(&work.tx, Some(work.proof.account()), notice).await
}

/// Tells people of something that no change of a tenant has done: on an account, or by itself.
///
/// # Errors
/// Failures only.
pub(crate) async fn notify_on(tx: &Tx, caused_by: Option<AccountId>, notice: Notice) -> Result<()> {
    let id = Ctx::mint::<NotificationEventId>();
    let organization = notice.organization.or(tx.organization());
    let row = notification_event::ActiveModel {
        id: Set(id),
        organization_id: Set(organization),
        association_id: Set(notice.association),
        kind: Set(notice.kind),
        facts: Set(serde_json::to_value(&notice.facts)?),
        subject_kind: Set(notice.subject.map(|(kind, _)| kind.to_owned())),
        subject_id: Set(notice.subject.map(|(_, id)| id)),
        link: Set(notice.link),
        audience: Set(serde_json::to_value(&notice.audience)?),
        caused_by: Set(caused_by),
        created_at: Set(tx.now()),
        step: Set(0),
        told_to: Set(None),
        told: Set(0),
        told_at: Set(None),
    };
    tx.insert_platform(row).await?;
    let mut job = NewJob::new(FAN_OUT, &Spread { event: id })?;
    if let Some(organization) = organization {
        job = job.organization(organization);
    }
    enqueue(tx, job).await?;
    Ok(())
}
