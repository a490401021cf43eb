//! Sending a version to whoever asked: a mail with a link to the file, and nothing of what is in it.

use entity::{
    date::format_date,
    id::{IssuedDocumentId, TransferVersionId},
    messaging::Channel,
    platform::issued_document,
    property::{association, unit},
    refusal::Refusal,
    transfer::{
        TransferEvent, TransferKind, TransferState, TransferVersionState, relied_on_until, transfer, transfer_version,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QuerySelect};
use serde_json::json;

use crate::{
    ctx::{Ctx, Host},
    error::{Error, Result},
    messaging::delivery::{Message, Outgoing, Words, deliver, foot},
    text::{Text, Value},
    transfer::{
        WRITE,
        change::{step_with, transfer_for_change},
        portal::portal_link,
    },
    work::{Begun, Outcome, RequestKey, Work},
};

/// The kind of the mail that says that the document is there.
const DELIVERED: &str = "transfer-delivered";

/// Sends a version to whoever asked. It may be sent again: she gets a new link. From now on it is the one that counts: it replaces earlier versions, and
/// its request those that were answered before it.
///
/// # Errors
/// `transfer-version-unknown`, `association-archived`, `Forbidden`; `transfer-version-waiting` before its file is there, `transfer-version-replaced`
/// for one in whose place a newer one stands; `transfer-state-refused` once the request has ended.
pub async fn transfer_deliver(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferVersionId,
) -> Result<Outcome<TransferVersionId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_deliver", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let found = || {
        let these = transfer_version::Column::Id.eq(id.0);
        work.tx.find::<transfer_version::Entity>(&proof).filter(these).one(&work.tx)
    };
    let unknown = || Error::not_found("transfer-version-unknown");
    let row = transfer_for_change(&work, found().await?.ok_or_else(unknown)?.transfer_id).await?;
    // Read behind the lock: somebody else may have made a newer one.
    let version = found().await?.ok_or_else(unknown)?;
    refuse_replaced(&work, &version).await?;
    if version.state != TransferVersionState::Ready {
        return Err(Refusal::new("transfer-version-waiting").into());
    }
    let relied_on =
        transfer::ActiveModel { expires_on: Set(relied_on_until(version.reference_date)), ..Default::default() };
    step_with(&work, &row, TransferEvent::Deliver, None, relied_on).await?;
    replace(&work, &version).await?;
    supersede(&work, &row).await?;
    let sent = transfer_version::ActiveModel { delivered_at: Set(Some(work.now)), ..Default::default() };
    let this = Condition::all()
        .add(transfer_version::Column::Id.eq(id.0))
        .add(transfer_version::Column::DeliveredAt.is_null());
    work.tx.change_all::<transfer_version::Entity>(&proof, this, sent).await?;
    mail(ctx, &work, &row, &version).await?;
    let detail = json!({ "number": row.number, "version": version.number });
    work.audit("transfer_deliver", Some(row.association_id), row.id, detail).await?;
    work.finish(id).await
}

/// Whoever holds an earlier version is told from now on that there is a newer one.
async fn replace(work: &Work, by: &transfer_version::Model) -> Result<()> {
    let earlier: Vec<IssuedDocumentId> = work
        .tx
        .find::<transfer_version::Entity>(&work.proof)
        .filter(transfer_version::Column::TransferId.eq(by.transfer_id.0))
        .filter(transfer_version::Column::Number.lt(by.number))
        .select_only()
        .column(transfer_version::Column::IssuedDocumentId)
        .into_tuple()
        .all(&work.tx)
        .await?;
    let standing = Condition::all()
        .add(issued_document::Column::Id.is_in(earlier.iter().map(|id| id.0)))
        .add(issued_document::Column::RevokedAt.is_null());
    let replaced = issued_document::ActiveModel { revoked_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change_all::<issued_document::Entity>(&work.proof, standing, replaced).await?;
    Ok(())
}

/// Has a request that is answered take the place of what was delivered before: to the same person for the same thing, and, once it comes to the deed, of
/// what was delivered before the contract. A request alone takes no one's place: anybody with a link can make one.
async fn supersede(work: &Work, new: &transfer::Model) -> Result<()> {
    let same = Condition::all()
        .add(transfer::Column::Kind.eq(new.kind))
        .add(transfer::Column::RequesterEmail.eq(new.requester_email.as_str()));
    let mut replaced = Condition::any().add(same);
    if new.kind == TransferKind::Deed {
        replaced = replaced.add(transfer::Column::Kind.eq(TransferKind::Contract));
    }
    let before = work
        .tx
        .find::<transfer::Entity>(&work.proof)
        .filter(transfer::Column::UnitId.eq(new.unit_id.0))
        .filter(transfer::Column::Id.ne(new.id.0))
        .filter(transfer::Column::CreatedAt.lte(new.created_at))
        .filter(transfer::Column::State.eq(TransferState::Delivered))
        .filter(replaced)
        .all(&work.tx)
        .await?;
    for row in before {
        let change = transfer::ActiveModel { superseded_by_id: Set(Some(new.id)), ..Default::default() };
        step_with(work, &row, TransferEvent::Supersede, None, change).await?;
        work.audit("transfer_supersede", Some(row.association_id), row.id, json!({ "by": new.number })).await?;
    }
    Ok(())
}

/// Refuses a version once a newer one was sent, and one that was never sent once there is a newer one. What was sent may be sent again while the next
/// one is in the making.
async fn refuse_replaced(work: &Work, version: &transfer_version::Model) -> Result<()> {
    let mut newer = work
        .tx
        .find::<transfer_version::Entity>(&work.proof)
        .filter(transfer_version::Column::TransferId.eq(version.transfer_id.0))
        .filter(transfer_version::Column::Number.gt(version.number));
    if version.delivered_at.is_some() {
        newer = newer.filter(transfer_version::Column::DeliveredAt.is_not_null());
    }
    let newer = newer.select_only().column(transfer_version::Column::Number).into_tuple::<i32>().one(&work.tx).await?;
    if newer.is_some() { Err(Refusal::new("transfer-version-replaced").into()) } else { Ok(()) }
}

async fn mail(ctx: &Ctx, work: &Work, row: &transfer::Model, version: &transfer_version::Model) -> Result<()> {
    let host = ctx.host();
    if !host.sends_mail() {
        return Ok(());
    }
    let association = work
        .tx
        .find::<association::Entity>(&work.proof)
        .filter(association::Column::Id.eq(row.association_id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(|| Error::not_found("association-unknown"))?;
    let unit = work
        .tx
        .find::<unit::Entity>(&work.proof)
        .filter(unit::Column::Id.eq(row.unit_id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(|| Error::not_found("unit-unknown"))?;
    let address = portal_link(ctx, work, row).await?;
    deliver(&work.tx, host, delivered(host, row, version, (&association, &unit), &address)).await?;
    Ok(())
}

fn delivered(
    host: &Host,
    row: &transfer::Model,
    version: &transfer_version::Model,
    (association, unit): (&association::Model, &unit::Model),
    address: &str,
) -> Outgoing {
    let language = row.requester_language;
    let text = Text::new(language);
    let values: Vec<(&'static str, Value<'_>)> = vec![
        ("name", Value::from(row.requester_name.as_str())),
        ("number", Value::from(row.number.as_str())),
        ("unit", Value::from(unit.reference.as_str())),
        ("association", Value::from(association.name_in(language))),
        ("date", Value::from(format_date(version.reference_date, language))),
    ];
    let message = Message::mail(&Words {
        language,
        subject: &text.with("transfer-document-mail-subject", &values),
        body: &text.with("transfer-document-mail-body", &values),
        action: Some((&text.get("transfer-document-mail-action"), address)),
        foot: &foot(host, language, false),
    });
    Outgoing::new(DELIVERED, Channel::Email, row.requester_email.as_str(), language, message)
        .organization(row.organization_id)
        .association(row.association_id)
        .named(row.requester_name.as_str())
        // The link opens the file: it is kept sealed until it has left.
        .secret()
}
