//! Written consents to other means of delivery (C. civ. art. 3.87 §3).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{DeliveryConsentId, OwnerId},
    identity::Permission,
    property::{
        Consent, ConsentForm, Delivery, DeliveryChannel, DeliveryPurpose, NewConsent, delivery_consent, delivery_on,
        read_withdrawal, require_consent,
    },
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::{
    change::{owner_for_change, refuse_merged},
    read::owner_fetch,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::locked::row_for_change,
    work::{Begun, Outcome, RequestKey},
};

/// The consents of owners, withdrawn ones too, the last one given first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn consents_by_owners(ctx: &Ctx, ids: &[OwnerId]) -> Result<BTreeMap<OwnerId, Vec<delivery_consent::Model>>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<delivery_consent::Entity>(&proof)
        .filter(delivery_consent::Column::OwnerId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(delivery_consent::Column::GivenOn)
        .order_by_desc(delivery_consent::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<OwnerId, Vec<delivery_consent::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.owner_id).or_default().push(row);
    }
    Ok(map)
}

/// By what means something is sent to owners on a day: as they agreed, or else as is usual.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn deliveries_by_owners(
    ctx: &Ctx,
    ids: &[OwnerId],
    purpose: DeliveryPurpose,
    day: NaiveDate,
) -> Result<BTreeMap<OwnerId, Delivery>> {
    let consents = consents_by_owners(ctx, ids).await?;
    let delivery = |id: &OwnerId| {
        let given: Vec<Consent> = consents.get(id).into_iter().flatten().map(Consent::from).collect();
        (*id, delivery_on(&given, purpose, day))
    };
    Ok(ids.iter().map(delivery).collect())
}

/// Refuses to send something to an owner by means that she has not accepted.
///
/// # Errors
/// `owner-unknown`; `convocation-without-consent` for a convocation by anything but a registered letter without a consent that stands on the day.
pub async fn delivery_require(
    ctx: &Ctx,
    owner: OwnerId,
    channel: DeliveryChannel,
    purpose: DeliveryPurpose,
    day: NaiveDate,
) -> Result<()> {
    owner_fetch(ctx, owner).await?;
    let consents = consents_by_owners(ctx, &[owner]).await?.remove(&owner).unwrap_or_default();
    let given: Vec<Consent> = consents.iter().map(Consent::from).collect();
    Ok(require_consent(&given, channel, purpose, day)?)
}

/// Consents by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn delivery_consents_by_ids(
    ctx: &Ctx,
    ids: &[DeliveryConsentId],
) -> Result<BTreeMap<DeliveryConsentId, delivery_consent::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let wanted = delivery_consent::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find_personal::<delivery_consent::Entity>(&proof).filter(wanted).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A consent.
///
/// # Errors
/// `consent-unknown`, also for a neighbour's.
pub async fn delivery_consent_fetch(ctx: &Ctx, id: DeliveryConsentId) -> Result<delivery_consent::Model> {
    delivery_consents_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("consent-unknown"))
}

/// Writes down that an owner agreed, and where the proof is.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, malformed fields; `consent-without-proof`, `consent-in-future`, `consent-needless`; `owner-merged`.
pub async fn delivery_consent_create(
    ctx: &Ctx,
    owner: OwnerId,
    form: &ConsentForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeliveryConsentId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let new = NewConsent::parse(form, ctx.today())?;
    let work = match ctx.begin("delivery_consent_create", &proof, key, &(owner, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = owner_for_change(&work, owner).await?;
    refuse_merged(&before)?;
    let id = Ctx::mint::<DeliveryConsentId>();
    let detail =
        serde_json::json!({ "owner": owner, "channel": new.channel, "scope": new.scope, "givenOn": new.given_on });
    let row = delivery_consent::ActiveModel {
        id: Set(id),
        association_id: Set(before.association_id),
        owner_id: Set(owner),
        channel: Set(new.channel),
        scope: Set(new.scope),
        given_on: Set(new.given_on),
        proof: Set(new.proof),
        withdrawn_on: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.audit("delivery_consent_create", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Writes down that an owner agrees no more. What was sent until then was sent rightly.
///
/// # Errors
/// `consent-unknown`, `Forbidden`, `stale-version`; a malformed day, `consent-in-future`, `consent-withdrawn-before-given`;
/// `consent-already-withdrawn`.
pub async fn delivery_consent_withdraw(
    ctx: &Ctx,
    id: DeliveryConsentId,
    expected_version: Option<i32>,
    withdrawn_on: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeliveryConsentId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let input = (id, expected_version, withdrawn_on);
    let work = match ctx.begin("delivery_consent_withdraw", &proof, key, &input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = row_for_change::<delivery_consent::Entity, _>(&work, id, "consent-unknown").await?;
    if before.withdrawn_on.is_some() {
        return Err(Refusal::new("consent-already-withdrawn").into());
    }
    let day = read_withdrawal(withdrawn_on, before.given_on, ctx.today())?;
    let change = delivery_consent::ActiveModel { withdrawn_on: Set(Some(day)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<delivery_consent::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    let detail = serde_json::json!({ "withdrawnOn": day });
    work.audit("delivery_consent_withdraw", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}
