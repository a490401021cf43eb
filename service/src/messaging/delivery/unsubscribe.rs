//! Having fewer mails by the link in one of them, without signing in (RFC 8058).
//!
//! The link holds, sealed, whose mails of which kind it is about; whoever changes a letter of it has nothing. It changes nothing by being opened:
//! programs open links too.

use entity::{
    id::{AccountId, NotificationPreferenceId},
    messaging::{Channel, Group, Kind, Rhythm, delivery, notification_preference},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

use crate::{
    Host,
    ctx::Ctx,
    error::{Error, Result},
    store::Purpose,
};

/// Where such links are sealed: the same for all of them, since no row is behind one.
const PLACE: &str = "delivery:unsubscribe:link";

/// Whose mails of which kind a link is about.
#[derive(Serialize, Deserialize)]
struct Sealed {
    account: AccountId,
    kind: String,
}

/// What a link is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsubscription {
    /// The kinds of mails that it stops; all that nobody has to receive when absent.
    pub group: Option<Group>,
}

/// The address of the link in a mail, where the person may do without it.
pub(super) fn address(host: &Host, row: &delivery::Model) -> Result<Option<String>> {
    let (Some(account), true, Channel::Email) = (row.account_id, row.optional, row.channel) else { return Ok(None) };
    if host.keys.is_empty() {
        return Ok(None);
    }
    let sealed = serde_json::to_vec(&Sealed { account, kind: row.kind.clone() })?;
    let link = host.keys.seal(PLACE, &sealed)?;
    Ok(Some(format!("{}/unsubscribe/{}?link={link}", host.public_url, row.language.code())))
}

/// What a link is about. Nothing is changed.
///
/// # Errors
/// `unsubscribe-invalid` for a link that was altered, or sealed with a key that is no longer in use.
pub fn unsubscribe_look(ctx: &Ctx, link: &str) -> Result<Unsubscription> {
    Ok(Unsubscription { group: understood(ctx, link)?.1 })
}

/// Sends the person no more mails of that kind. Asked twice, nothing more happens.
///
/// # Errors
/// As [`unsubscribe_look`].
pub async fn unsubscribe(ctx: &Ctx, link: &str) -> Result<Unsubscription> {
    let (account, group) = understood(ctx, link)?;
    let groups: Vec<Group> = match group {
        Some(group) => vec![group],
        None => Group::ALL.iter().copied().filter(|group| group.free()).collect(),
    };
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let chosen = Condition::all()
        .add(notification_preference::Column::AccountId.eq(account.0))
        .add(notification_preference::Column::Channel.eq(Channel::Email))
        .add(notification_preference::Column::Topic.is_in(groups.iter().copied()));
    tx.forget_platform::<notification_preference::Entity>(chosen).await?;
    let rows = groups.into_iter().map(|topic| notification_preference::ActiveModel {
        id: Set(Ctx::mint::<NotificationPreferenceId>()),
        account_id: Set(account),
        topic: Set(topic),
        channel: Set(Channel::Email),
        rhythm: Set(Rhythm::Off),
        updated_at: Set(ctx.now()),
    });
    tx.insert_unless_there_all(rows.collect()).await?;
    tx.commit().await?;
    Ok(Unsubscription { group })
}

fn understood(ctx: &Ctx, link: &str) -> Result<(AccountId, Option<Group>)> {
    let invalid = || Error::from(Refusal::new("unsubscribe-invalid"));
    let plain = ctx.host().keys.open(PLACE, link).map_err(|_| invalid())?;
    let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| invalid())?;
    match Kind::parse(&sealed.kind) {
        // No link is ever made for these; a kind that became one since a mail was sent stays out of reach too.
        Ok(kind) if kind.mandatory() => Err(Refusal::new("notification-mandatory").into()),
        Ok(kind) => Ok((sealed.account, Some(kind.group()))),
        Err(_) => Ok((sealed.account, None)),
    }
}
