//! Addresses that do not work. Nothing is sent there until a manager says that it works again.

use entity::{
    id::{AddressFailureId, AssociationId, DeliveryId, OrganizationId},
    identity::Permission,
    messaging::{Channel, address_failure, delivery},
    refusal::Refusal,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use super::{
    ANSWER_MAX, nobody,
    outgoing::{cut, unknown},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// Longest reason.
const REASON_MAX: usize = 300;

/// What a manager says of the address that a delivery went to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressFailureForm {
    /// Why; may be empty.
    pub reason: String,
}

/// Whether an address is known not to work, and why.
pub(super) async fn is_failing(
    tx: &Tx,
    organization: OrganizationId,
    channel: Channel,
    address: &str,
) -> Result<Option<String>> {
    let proof = Proof::system(organization, nobody());
    let row = tx.find_owned::<address_failure::Entity>(&proof).filter(standing(channel, address)).one(tx).await?;
    Ok(row.map(|row| row.reason))
}

fn standing(channel: Channel, address: &str) -> Condition {
    Condition::all()
        .add(address_failure::Column::Channel.eq(channel))
        .add(address_failure::Column::Address.eq(address.to_lowercase()))
        .add(address_failure::Column::ClearedAt.is_null())
}

/// Marks the address of a delivery; one that is marked stays as it is.
pub(super) async fn mark(tx: &Tx, row: &delivery::Model, organization: OrganizationId, reason: &str) -> Result<()> {
    if is_failing(tx, organization, row.channel, &row.address).await?.is_some() {
        return Ok(());
    }
    let proof = Proof::system(organization, nobody());
    tx.insert(&proof, failure(row, reason, tx.now())).await
}

fn failure(row: &delivery::Model, reason: &str, now: chrono::DateTime<chrono::Utc>) -> address_failure::ActiveModel {
    address_failure::ActiveModel {
        id: Set(Ctx::mint::<AddressFailureId>()),
        channel: Set(row.channel),
        address: Set(row.address.to_lowercase()),
        reason: Set(cut(reason, ANSWER_MAX)),
        delivery_id: Set(Some(row.id)),
        created_at: Set(now),
        ..Default::default()
    }
}

/// Says that the address of a delivery does not work. Nothing more is sent there.
///
/// # Errors
/// `delivery-unknown`; `address-not-markable` for a channel without addresses that people have; `Unauthenticated`, `Forbidden`; malformed fields.
pub async fn address_failed(
    ctx: &Ctx,
    id: DeliveryId,
    form: &AddressFailureForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AddressFailureId>> {
    let (proof, row) = managed(ctx, id).await?;
    let reason = text_input::optional(&form.reason, REASON_MAX).map_err(|refusal| refusal.at("reason"))?;
    if !matches!(row.channel, Channel::Email | Channel::Sms) {
        return Err(Refusal::new("address-not-markable").into());
    }
    let work = match ctx.begin("address_failed", &proof, key, &(id, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let standing = work
        .tx
        .find_owned::<address_failure::Entity>(&proof)
        .filter(standing(row.channel, &row.address))
        .one(&work.tx)
        .await?;
    if let Some(standing) = standing {
        return work.finish(standing.id).await;
    }
    let reason = reason.unwrap_or_else(|| format!("{}told", super::OWN_ANSWER));
    let failure =
        address_failure::ActiveModel { reported_by: Set(Some(proof.account())), ..failure(&row, &reason, work.now) };
    let failure_id = failure.id.clone().take().unwrap_or(AddressFailureId(uuid::Uuid::nil()));
    work.tx.insert(&proof, failure).await?;
    work.audit("address_failed", row.association_id, id, serde_json::json!({ "channel": row.channel.code() })).await?;
    work.finish(failure_id).await
}

/// Says that an address works again.
///
/// # Errors
/// `address-failure-unknown`; `Unauthenticated`, `Forbidden`.
pub async fn address_works(
    ctx: &Ctx,
    id: AddressFailureId,
    key: Option<&RequestKey>,
) -> Result<Outcome<AddressFailureId>> {
    let proof = ctx.prove(Permission::LetterSend)?;
    let unknown = || Error::not_found("address-failure-unknown");
    let tx = ctx.reader().await?;
    let this = address_failure::Column::Id.eq(id.0);
    let row = tx.find_owned::<address_failure::Entity>(&proof).filter(this).one(&*tx).await?.ok_or_else(unknown)?;
    let shown_by = row.delivery_id.ok_or_else(unknown)?;
    drop(tx);
    let (proof, shown) = managed(ctx, shown_by).await.map_err(|error| match error {
        Error::NotFound(_) => unknown(),
        other => other,
    })?;
    let work = match ctx.begin("address_works", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let change = address_failure::ActiveModel {
        cleared_at: Set(Some(work.now)),
        cleared_by: Set(Some(proof.account())),
        ..Default::default()
    };
    let this =
        Condition::all().add(address_failure::Column::Id.eq(id.0)).add(address_failure::Column::ClearedAt.is_null());
    work.tx.change_all::<address_failure::Entity>(&proof, this, change).await?;
    work.audit("address_works", shown.association_id, id, serde_json::json!({ "channel": row.channel.code() })).await?;
    work.finish(id).await
}

/// The addresses that do not work, as far as deliveries of this association went there, newest first.
///
/// # Errors
/// `association-unknown`, `Unauthenticated`, `Forbidden`.
pub async fn address_failures_list(
    ctx: &Ctx,
    association: AssociationId,
    page: PageRequest,
) -> Result<Slice<address_failure::Model>> {
    let proof = ctx.prove_in(Permission::ContactRead, association)?;
    let tx = ctx.reader().await?;
    let here = delivery::Column::AssociationId.eq(association.0);
    let mut here = tx.find::<delivery::Entity>(&proof).filter(here).select_only().column(delivery::Column::Id);
    let went = QuerySelect::query(&mut here).take();
    let rows = tx
        .find_owned::<address_failure::Entity>(&proof)
        .filter(address_failure::Column::ClearedAt.is_null())
        .filter(address_failure::Column::DeliveryId.in_subquery(went))
        .order_by_desc(address_failure::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// An address that was marked, in use again or not.
///
/// # Errors
/// `address-failure-unknown`; `Unauthenticated`, `Forbidden`.
pub async fn address_failure_fetch(ctx: &Ctx, id: AddressFailureId) -> Result<address_failure::Model> {
    let proof = ctx.prove(Permission::ContactRead)?;
    let unknown = || Error::not_found("address-failure-unknown");
    let tx = ctx.reader().await?;
    let this = address_failure::Column::Id.eq(id.0);
    let row = tx.find_owned::<address_failure::Entity>(&proof).filter(this).one(&*tx).await?.ok_or_else(unknown)?;
    let shown_by = row.delivery_id.ok_or_else(unknown)?;
    super::read::delivery_fetch(ctx, shown_by).await.map_err(|_| unknown())?;
    Ok(row)
}

/// A delivery of an association where the person may send things.
pub(super) async fn managed(ctx: &Ctx, id: DeliveryId) -> Result<(Proof, delivery::Model)> {
    let seen = super::read::delivery_fetch(ctx, id).await?;
    let Some(association) = seen.association_id else {
        // What concerns the firm as a whole is for whoever manages all of it.
        let proof = ctx.prove(Permission::LetterSend)?;
        return if proof.covers_all() { Ok((proof, seen)) } else { Err(unknown()) };
    };
    Ok((ctx.prove_in(Permission::LetterSend, association)?, seen))
}
