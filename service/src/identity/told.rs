//! Telling people what has happened to their accounts.

use entity::{
    id::AccountId,
    identity::{Device, account_device},
    messaging::{Fact, Kind},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QuerySelect};

use crate::{
    ctx::Ctx,
    error::Result,
    messaging::{Audience, Notice, notify_on},
    store::Tx,
};

/// Most devices of one account that are compared; nobody has so many.
const DEVICES_MAX: u64 = 100;

/// Tells somebody what was done to her account, once the transaction stands. She is told even where she did it: it may not have been she.
pub(super) async fn account_told(tx: &Tx, account: AccountId, kind: Kind, path: &str) -> Result<()> {
    notify_on(tx, None, Notice::bare(kind).link(path).to(Audience::Account(account))).await
}

/// Tells somebody that her account has been entered with a browser on a system that it was never entered with before. What browsers say can be made
/// up, so this catches the careless; the list of sessions shows the rest. The first one that is ever seen is hers.
pub(super) async fn device_seen(tx: &Tx, account: AccountId, user_agent: &str) -> Result<()> {
    // Programs and what nobody has heard of say nothing that could be told apart.
    let Some(device) = Device::of(user_agent).name() else { return Ok(()) };
    let known: Vec<String> = tx
        .find_platform::<account_device::Entity>()
        .filter(account_device::Column::AccountId.eq(account.0))
        .select_only()
        .column(account_device::Column::Device)
        .limit(DEVICES_MAX)
        .into_tuple()
        .all(tx)
        .await?;
    if known.contains(&device) {
        return Ok(());
    }
    let row = account_device::ActiveModel {
        id: Set(Ctx::mint()),
        account_id: Set(account),
        device: Set(device.clone()),
        created_at: Set(tx.now()),
    };
    tx.insert_unless_there(row).await?;
    if known.is_empty() {
        return Ok(());
    }
    let notice = Notice::bare(Kind::DeviceNew).with("device", Fact::Text(device)).link("/account/sessions");
    notify_on(tx, None, notice.to(Audience::Account(account))).await
}
