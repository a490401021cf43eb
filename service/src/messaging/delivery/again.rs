//! Sending something again, because a person has decided so.

use entity::{
    id::DeliveryId,
    messaging::{Channel, DeliveryState, delivery},
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{Outgoing, address::managed, deliver, send};
use crate::{
    ctx::Ctx,
    error::Result,
    work::{Begun, Outcome, RequestKey},
};

/// Sends again what certainly did not arrive, or what nobody can tell about: a new delivery with the same content, which names the old one.
///
/// # Errors
/// `delivery-unknown`; `delivery-not-again` in a state in which it is on its way or was taken; `delivery-secret` for what was forgotten because it
/// opened something: whoever needs it asks for a new one; `delivery-by-post` for a letter; `delivery-again-already` when it has been repeated; `Unauthenticated`, `Forbidden`.
pub async fn delivery_send_again(ctx: &Ctx, id: DeliveryId, key: Option<&RequestKey>) -> Result<Outcome<DeliveryId>> {
    let (proof, _) = managed(ctx, id).await?;
    let work = match ctx.begin("delivery_send_again", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    // On PostgreSQL two people may meet here; whoever is second waits at this row until the first one is done.
    let touch = delivery::ActiveModel { updated_at: sea_orm::ActiveValue::Set(work.now), ..Default::default() };
    let this = sea_orm::Condition::all().add(delivery::Column::Id.eq(id.0));
    work.tx.change_all::<delivery::Entity>(&proof, this, touch).await?;
    let row = work
        .tx
        .find_owned::<delivery::Entity>(&proof)
        .filter(delivery::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(super::outgoing::unknown)?;
    if !row.state.may_be_sent_again() {
        return Err(Refusal::new("delivery-not-again").with("state", row.state.code()).into());
    }
    if row.channel == Channel::Post {
        return Err(Refusal::new("delivery-by-post").into());
    }
    let repeated = work
        .tx
        .find_owned::<delivery::Entity>(&proof)
        .filter(delivery::Column::AgainOf.eq(id.0))
        .filter(delivery::Column::State.is_in([DeliveryState::Waiting, DeliveryState::Sending, DeliveryState::Sent]))
        .one(&work.tx)
        .await?;
    if repeated.is_some() {
        return Err(Refusal::new("delivery-again-already").into());
    }
    if row.content.is_none() {
        return Err(Refusal::new("delivery-secret").into());
    }
    let message = send::content(ctx.host(), &row).await?;
    let attachments: Vec<delivery::Attachment> = serde_json::from_value(row.attachments.clone())?;
    let mut outgoing = Outgoing::new(row.kind.clone(), row.channel, row.address.clone(), row.language, message)
        .organization(proof.organization())
        .named(row.name.clone())
        .attached(attachments)
        .again(row.id, proof.account());
    if let Some(association) = row.association_id {
        outgoing = outgoing.association(association);
    }
    if let Some(account) = row.account_id {
        outgoing = outgoing.account(account);
    }
    if let Some(owner) = row.owner_id {
        outgoing = outgoing.owner(owner);
    }
    if let (Channel::Push, Some(browser)) = (row.channel, row.push_subscription_id) {
        outgoing = outgoing.for_browser(browser);
    }
    if row.optional {
        outgoing = outgoing.optional();
    }
    let again = deliver(&work.tx, ctx.host(), outgoing).await?;
    work.audit("delivery_send_again", row.association_id, id, serde_json::json!({ "state": row.state.code() })).await?;
    work.finish(again).await
}
