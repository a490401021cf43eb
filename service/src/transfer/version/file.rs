//! The way to the files of a version, for whoever manages the association.

use bytes::Bytes;
use entity::{
    id::{TransferFetchId, TransferVersionId},
    library::MediaType,
    transfer::{TransferFile, transfer_fetch, transfer_version},
};
use sea_orm::ActiveValue::Set;

use super::{annex::files_of, read::transfer_version_fetch};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    library::storage::{FileLink, file_link},
    transfer::{READ, read::transfer_fetch as request},
};

/// What the log of downloads says that the file was fetched for.
const PURPOSE: &str = "transfer";

/// Where something of a version is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransferFound {
    /// A link that works for some minutes and for this person alone.
    Link(String),
    /// The data, written anew from what is frozen: the same bytes each time.
    Made {
        /// The name that it is saved with.
        name: String,
        /// What it is, as HTTP names it.
        mime: &'static str,
        /// What is in it.
        bytes: Bytes,
    },
}

/// Where something of a version is found on the server: an address that lasts, for whoever manages the association.
///
/// `annex` counts from one; the number after the last annex is that of the one file of everything.
#[must_use]
pub fn transfer_version_path(id: TransferVersionId, what: TransferFile, annex: Option<i32>) -> String {
    let number = annex.filter(|_| what == TransferFile::Annex).map(|number| format!("/{number}")).unwrap_or_default();
    format!("/files/transfer-versions/{id}/{}{number}", what.code())
}

/// Something of a version; that it was fetched is written down.
///
/// # Errors
/// `transfer-version-unknown`, also for an annex that it does not have and for the receipt, which is the asker's; `transfer-version-waiting` before
/// its file is there; `Forbidden` for an owner.
pub async fn transfer_version_file(
    ctx: &Ctx,
    id: TransferVersionId,
    (what, annex): (TransferFile, Option<i32>),
) -> Result<TransferFound> {
    let proof = ctx.prove(READ)?;
    let row = transfer_version_fetch(ctx, id).await?;
    if !proof.covers(row.association_id) {
        return Err(Error::Forbidden);
    }
    let number = request(ctx, row.transfer_id).await?.number;
    let found = found(ctx, &row, &number, (what, annex))?;
    log(ctx, &row, (what, annex)).await?;
    Ok(found)
}

fn found(
    ctx: &Ctx,
    row: &transfer_version::Model,
    number: &str,
    (what, annex): (TransferFile, Option<i32>),
) -> Result<TransferFound> {
    let unknown = || Error::not_found("transfer-version-unknown");
    let waiting = || Error::not_found("transfer-version-waiting");
    let stem = format!("{number}-v{}", row.number);
    let link = |file, name: &str| Ok(TransferFound::Link(file_link(ctx, &FileLink::new(file, PURPOSE, name))?));
    let made = |ending: &str, mime, text: String| TransferFound::Made {
        name: format!("{stem}.{ending}"),
        mime,
        bytes: Bytes::from(text),
    };
    let data = || serde_json::from_str(&row.data);
    match what {
        TransferFile::Pdf => link(row.stored_file_id.ok_or_else(waiting)?, &format!("{stem}.pdf")),
        TransferFile::Json => Ok(made("json", "application/json", document::transfer::json(&data()?)?)),
        TransferFile::Xml => Ok(made("xml", MediaType::Xml.mime(), document::transfer::xml(&data()?)?)),
        TransferFile::Annex => {
            let found = files_of(row)?.into_iter().find(|file| Some(file.number) == annex).ok_or_else(unknown)?;
            link(found.stored_file_id, &found.file_name)
        }
        TransferFile::Receipt => Err(unknown()),
    }
}

async fn log(ctx: &Ctx, row: &transfer_version::Model, (what, annex): (TransferFile, Option<i32>)) -> Result<()> {
    // Somebody who may only look fetches files too, and what she fetched is written down.
    let account = ctx.account()?.account;
    // What was read so far holds a connection of the same pool.
    ctx.let_go().await;
    let proof = crate::proof::Proof::system(row.organization_id, account);
    let purpose = crate::store::Purpose::Tenant { organization: row.organization_id, account };
    let tx = ctx.host().database.write(purpose, ctx.counter()).await?;
    let fetch = transfer_fetch::ActiveModel {
        id: Set(Ctx::mint::<TransferFetchId>()),
        association_id: Set(row.association_id),
        transfer_id: Set(row.transfer_id),
        version_id: Set(row.id),
        access_id: Set(None),
        account_id: Set(Some(account)),
        what: Set(what),
        annex: Set(annex),
        address_hash: Set(None),
        at: Set(ctx.now()),
        ..Default::default()
    };
    tx.insert(&proof, fetch).await?;
    Ok(tx.commit().await?)
}
