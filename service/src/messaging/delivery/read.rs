//! Reading what left. Managers read everything of their associations, an owner what was sent to herself.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, DeliveryId},
    identity::Permission,
    messaging::{Channel, DeliveryState, delivery, delivery_attempt},
    text_input,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{Message, outgoing::unknown};
use crate::{
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    store::{Tx, anywhere},
};

/// Which deliveries are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeliveryFilter {
    /// Those in this state.
    pub state: Option<DeliveryState>,
    /// Those of this kind.
    pub kind: Option<String>,
    /// Those by this channel.
    pub channel: Option<Channel>,
    /// Those to somebody whose name or address holds this.
    pub person: Option<String>,
}

/// What was sent or is to be sent in an association, newest first.
///
/// # Errors
/// `association-unknown`, `Unauthenticated`, `Forbidden`.
pub async fn deliveries_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &DeliveryFilter,
    page: PageRequest,
) -> Result<Slice<delivery::Model>> {
    let tx = ctx.reader().await?;
    let query = visible(ctx, &tx, Some(association))?.filter(filter.condition());
    let rows = query.order_by_desc(delivery::Column::Id).offset(page.offset).limit(page.limit()).all(&*tx).await?;
    Ok(page.cut(rows))
}

/// What the person may see, of one association or of all.
pub(super) fn visible(ctx: &Ctx, tx: &Tx, association: Option<AssociationId>) -> Result<Select<delivery::Entity>> {
    if let Some(association) = association {
        ctx.prove_in(Permission::AssociationRead, association)?;
    }
    let proof = ctx.prove_personal(Permission::ContactRead, Permission::OwnRead)?;
    let query = tx.find_personal::<delivery::Entity>(&proof);
    Ok(match association {
        Some(association) => query.filter(delivery::Column::AssociationId.eq(association.0)),
        None => query,
    })
}

impl DeliveryFilter {
    /// The filter as a condition.
    pub(super) fn condition(&self) -> Condition {
        let mut condition = Condition::all();
        if let Some(state) = self.state {
            condition = condition.add(delivery::Column::State.eq(state));
        }
        if let Some(kind) = self.kind.as_deref().filter(|kind| !kind.is_empty()) {
            condition = condition.add(delivery::Column::Kind.eq(kind));
        }
        if let Some(channel) = self.channel {
            condition = condition.add(delivery::Column::Channel.eq(channel));
        }
        let person = self.person.as_deref().and_then(|text| text_input::optional(text, 120).ok().flatten());
        if let Some(person) = person {
            let either = Condition::any()
                .add(delivery::Column::Name.like(anywhere(&person)))
                .add(delivery::Column::Address.like(anywhere(&person.to_lowercase())));
            condition = condition.add(either);
        }
        condition
    }
}

/// A delivery.
///
/// # Errors
/// `delivery-unknown`, also for what was sent to somebody else by another organization; `Unauthenticated`, `Forbidden`.
pub async fn delivery_fetch(ctx: &Ctx, id: DeliveryId) -> Result<delivery::Model> {
    deliveries_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(unknown)
}

/// Deliveries by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`.
pub async fn deliveries_by_ids(ctx: &Ctx, ids: &[DeliveryId]) -> Result<BTreeMap<DeliveryId, delivery::Model>> {
    let tx = ctx.reader().await?;
    let these = delivery::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = visible(ctx, &tx, None)?.filter(these).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What happened to deliveries, oldest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`.
pub async fn attempts_by_deliveries(
    ctx: &Ctx,
    ids: &[DeliveryId],
) -> Result<BTreeMap<DeliveryId, Vec<delivery_attempt::Model>>> {
    let seen = deliveries_by_ids(ctx, ids).await?;
    let proof = ctx.prove_personal(Permission::ContactRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_owned::<delivery_attempt::Entity>(&proof)
        .filter(delivery_attempt::Column::DeliveryId.is_in(seen.keys().map(|id| id.0)))
        .order_by_asc(delivery_attempt::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<DeliveryId, Vec<delivery_attempt::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.delivery_id).or_default().push(row);
    }
    Ok(map)
}

/// What goes with a delivery.
#[must_use]
pub fn delivery_files(row: &delivery::Model) -> Vec<delivery::Attachment> {
    serde_json::from_value(row.attachments.clone()).unwrap_or_default()
}

/// What a delivery says in plain text; nothing where it was a secret.
#[must_use]
pub fn delivery_text(row: &delivery::Model) -> Option<String> {
    let message: Message = serde_json::from_value(row.content.clone()?).ok()?;
    Some(message.text)
}
