//! Writing down what came of a delivery, and telling whoever must know.

use chrono::{DateTime, Utc};
use entity::messaging::{AttemptOutcome, Channel, DeliveryState, delivery, delivery_secret};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition,
};

use super::{
    ANSWER_MAX, NOT_SET_UP, OWN_ANSWER,
    outgoing::cut,
    send::{note, this},
    tell,
};
use crate::{error::Result, store::Tx};

/// Brings the delivery into the state that an outcome leads to, and adds the line that says why. Nothing happens where somebody else has brought
/// it elsewhere in the meantime; answers whether it stands. `again` is when it is tried next.
pub(super) async fn record(
    tx: &Tx,
    row: &delivery::Model,
    outcome: AttemptOutcome,
    (answer, again): (&str, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<bool> {
    let from: Vec<DeliveryState> =
        DeliveryState::ALL.iter().copied().filter(|state| state.next(outcome).is_ok()).collect();
    let Some(to) = from.first().and_then(|state| state.next(outcome).ok()) else { return Ok(false) };
    let change = delivery::ActiveModel {
        state: Set(to),
        answer: Set(Some(cut(answer, ANSWER_MAX))),
        sent_at: if to == DeliveryState::Sent { Set(Some(now)) } else { NotSet },
        due_at: again.map_or(NotSet, Set),
        updated_at: Set(now),
        ..Default::default()
    };
    if tx.change_platform::<delivery::Entity>(change, this(row, &from)).await? != 1 {
        return Ok(false);
    }
    note(tx, row, outcome, answer, now).await?;
    if to.is_settled() && row.content.is_none() {
        // A secret is not kept once it is of no use: whoever needs another one asks for another one.
        let secret = Condition::all().add(delivery_secret::Column::Id.eq(row.id.0));
        tx.forget_platform::<delivery_secret::Entity>(secret).await?;
    }
    // Where nothing is set up nothing arrives, which whoever manages can do nothing about; and a browser that stays dark loses nobody anything.
    let lost = to.may_be_sent_again() && matches!(row.channel, Channel::Email | Channel::Sms);
    if lost && answer.strip_prefix(OWN_ANSWER) != Some(NOT_SET_UP) {
        tell::managers(tx, row).await?;
    }
    Ok(true)
}
