//! The files of somebody who is signed in and has asked by her address: a notary who has an account finds all of hers in one place.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AccountId, TransferId, UnitId},
    identity::account,
    property::unit,
    transfer::{TransferAccessPurpose, TransferKind, TransferState, transfer},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    access::{self, NewAccess, VISIT_LASTS},
    begin::{files_of, names},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Purpose,
};

/// A file of hers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalOwnFile {
    /// Identifier.
    pub id: TransferId,
    /// What it is called.
    pub number: String,
    /// What she asked for.
    pub kind: TransferKind,
    /// How far it is.
    pub state: TransferState,
    /// The association, in the language of the page.
    pub association: String,
    /// The unit.
    pub unit: String,
    /// Her own reference.
    pub reference: Option<String>,
    /// When it came in.
    pub received_on: NaiveDate,
    /// By when the law wants it answered.
    pub due_on: NaiveDate,
}

/// Her address, once she has shown that she reads its mail.
async fn proven_email(ctx: &Ctx) -> Result<Option<String>> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let row = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(actor.account.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?;
    Ok(row.filter(|row| row.email_proven_at.is_some()).map(|row| row.email.to_lowercase()))
}

/// The files to which links were sent to the address of whoever is signed in, the latest first; none while the address is not proven.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn files_of_mine(ctx: &Ctx) -> Result<Vec<PortalOwnFile>> {
    let Some(email) = proven_email(ctx).await? else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    // Whoever is no member of an organization sees one at a time; `files_of` bounds how many there are.
    for (organization, ids) in files_of(ctx, &email).await? {
        let proof = Proof::system(organization, AccountId(Uuid::nil()));
        let tx = ctx.host().database.read(access::purpose(organization), ctx.counter()).await?;
        let rows = tx
            .find::<transfer::Entity>(&proof)
            .filter(transfer::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .filter(transfer::Column::RequesterEmail.eq(email.as_str()))
            .all(&tx)
            .await?;
        let places = names(&tx, &proof, &rows).await?;
        let units: Vec<(UnitId, String)> = tx
            .find::<unit::Entity>(&proof)
            .filter(unit::Column::Id.is_in(rows.iter().map(|row| row.unit_id.0)))
            .order_by_asc(unit::Column::Id)
            .select_only()
            .columns([unit::Column::Id, unit::Column::Reference])
            .into_tuple()
            .all(&tx)
            .await?;
        let units: BTreeMap<UnitId, String> = units.into_iter().collect();
        files.extend(rows.into_iter().map(|row| {
            PortalOwnFile {
                id: row.id,
                number: row.number,
                kind: row.kind,
                state: row.state,
                association: places
                    .get(&row.association_id)
                    .map(|place| place.name_in(ctx.language()).to_owned())
                    .unwrap_or_default(),
                unit: units.get(&row.unit_id).cloned().unwrap_or_default(),
                reference: row.requester_reference,
                received_on: row.received_on,
                due_on: row.due_on,
            }
        }));
    }
    files.sort_by_key(|file| std::cmp::Reverse((file.received_on, file.id)));
    Ok(files)
}

/// Opens one of these files; answers the path of its page, which works for some hours.
///
/// # Errors
/// `Unauthenticated`; `transfer-unknown` for a file of somebody else.
pub async fn files_of_mine_open(ctx: &Ctx, id: TransferId) -> Result<String> {
    let unknown = || Error::not_found("transfer-unknown");
    let email = proven_email(ctx).await?.ok_or_else(unknown)?;
    let files = files_of(ctx, &email).await?;
    let organization = files.iter().find(|(_, ids)| ids.contains(&id)).map(|(organization, _)| *organization);
    let organization = organization.ok_or_else(unknown)?;
    let proof = Proof::system(organization, AccountId(Uuid::nil()));
    let tx = ctx.host().database.write(access::purpose(organization), ctx.counter()).await?;
    let row = tx
        .find::<transfer::Entity>(&proof)
        .filter(transfer::Column::Id.eq(id.0))
        .filter(transfer::Column::RequesterEmail.eq(email))
        .one(&tx)
        .await?;
    let row = row.ok_or_else(unknown)?;
    let secret = NewAccess::to_file(&row, VISIT_LASTS).make(&tx, &proof, ctx.now()).await?;
    tx.commit().await?;
    Ok(access::path(TransferAccessPurpose::File, &secret))
}
