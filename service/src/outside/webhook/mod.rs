//! Webhooks: other programs are told what happens in an organization, by identifiers and addresses and without personal data.
//!
//! What is told follows from the trail of a change, in the transaction of the change: one row for what happened, one for each address that wants it,
//! and a job. A delivery that does not arrive is tried again, farther and farther apart; an address where nothing arrives for days is switched off.
//! Signatures are those of Standard Webhooks, so that integrators need no code of their own to check them.

mod call;
mod change;
mod deliver;
mod emit;
mod read;
mod sign;

use std::sync::Arc;

pub use call::{Answered, Call, CallTrouble, Caller, Calling};
pub use change::{
    FreshWebhook, webhook_activate, webhook_archive, webhook_create, webhook_deactivate, webhook_ping, webhook_replay,
    webhook_replay_days, webhook_replay_since, webhook_rotate, webhook_update,
};
pub(super) use emit::emit;
pub use read::{
    WebhookDeliveryView, webhook_deliveries_list, webhook_delivery_fetch, webhook_fetch, webhooks_by_ids, webhooks_list,
};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    jobs::{Handler, Schedule},
    proof::Proof,
};
use entity::identity::Permission;

pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(deliver::Deliver), Arc::new(deliver::Forget)]
}

pub(super) fn schedules() -> Vec<Schedule> {
    vec![deliver::FORGET_NIGHTLY]
}

/// Whoever may read what was done in the whole organization may see what other programs are told of it.
fn may_read(ctx: &Ctx) -> Result<Proof> {
    whole(ctx.prove(Permission::AuditRead)?)
}

/// Whoever may add associations to the organization may have other programs told.
fn may_change(ctx: &Ctx) -> Result<Proof> {
    whole(ctx.prove(Permission::AssociationCreate)?)
}

fn whole(proof: Proof) -> Result<Proof> {
    if proof.covers_all() { Ok(proof) } else { Err(Error::Forbidden) }
}
