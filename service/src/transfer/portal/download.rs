//! Fetching what was delivered, by links that work once and for some minutes, and the receipt of it.

use bytes::Bytes;
use entity::{
    date::format_date,
    id::{StoredFileId, TransferFetchId, TransferVersionId},
    library::MediaType,
    transfer::{TransferAccessPurpose, TransferFile, transfer_fetch, transfer_version},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    access::{self, DOWNLOAD_LASTS, Guest, NewAccess},
    file::of,
};
use crate::{
    ctx::{Ctx, Host, RequestInfo},
    error::{Error, Failure, Result},
    library::{storage::StoredFile, stored_files_by_ids},
    text::{Text, Value},
    transfer::{Annex, annexes_of, whole_of},
    work::{Work, sha256_hex},
};

/// Most fetches that a receipt lists.
const RECEIPT_MAX: u64 = 200;

/// What is fetched by a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalDownload {
    /// The name that it is saved with.
    pub name: String,
    /// What it is, as HTTP names it.
    pub mime: &'static str,
    /// What is in it.
    pub content: PortalContent,
}

/// The bytes that are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortalContent {
    /// A file that is kept.
    Kept(StoredFile),
    /// What was written for this very link.
    Made(Bytes),
}

/// What belongs to a version besides the document itself: its annexes in order, and the one file of everything last.
pub(super) fn annexes(row: &transfer_version::Model) -> Result<Vec<Annex>> {
    let mut annexes = annexes_of(row)?;
    annexes.extend(whole_of(row)?);
    Ok(annexes)
}

fn annex_of(row: &transfer_version::Model, number: Option<i32>) -> Result<Option<Annex>> {
    Ok(annexes(row)?.into_iter().find(|annex| Some(annex.number) == number))
}

/// Makes a link by which one thing is fetched of a version that was delivered, once and within a quarter of an hour; answers its path.
///
/// # Errors
/// `transfer-link-invalid`, `sign-in-throttled`; `transfer-version-unknown` for a version of another file, one that was not delivered, or an annex
/// that it does not have.
pub async fn portal_download(
    ctx: &Ctx,
    token: &str,
    version: TransferVersionId,
    (what, annex): (TransferFile, Option<i32>),
    ip: &str,
) -> Result<String> {
    let unknown = || Error::not_found("transfer-version-unknown");
    let (guest, tx) = Guest::open(ctx, token, ip).await?;
    let row = tx
        .find::<transfer_version::Entity>(guest.proof())
        .filter(of(guest.transfer()))
        .filter(transfer_version::Column::Id.eq(version.0))
        .one(&tx)
        .await?
        .ok_or_else(unknown)?;
    drop(tx);
    let annex = annex.filter(|_| what == TransferFile::Annex);
    if what == TransferFile::Annex && annex_of(&row, annex)?.is_none() {
        return Err(unknown());
    }
    let tx = guest.writer(ctx).await?;
    let new = NewAccess {
        purpose: TransferAccessPurpose::Download,
        email: &guest.access().email,
        name: guest.access().name.as_deref(),
        language: ctx.language(),
        of: Some((version, what, annex)),
        ..NewAccess::to_file(guest.transfer(), DOWNLOAD_LASTS)
    };
    let secret = new.make(&tx, guest.proof(), ctx.now()).await?;
    tx.commit().await?;
    Ok(access::path(TransferAccessPurpose::Download, &secret))
}

/// What a link leads to by which one thing is fetched. The link is used up, and it is written down that it was.
///
/// # Errors
/// `transfer-link-invalid`, also for one that was used before; `sign-in-throttled` for a network address that has tried too many that open nothing.
pub async fn portal_fetch(host: &Host, token: &str, ip: &str, request_id: &str) -> Result<PortalDownload> {
    let info = RequestInfo { request_id: request_id.to_owned(), language: entity::language::Language::Fr };
    let ctx = Ctx::new(host.clone(), info, None);
    let access = access::find(&ctx, token, TransferAccessPurpose::Download, ip).await?;
    let language = access.language;
    let (guest, tx) = Guest::of(&ctx, access).await?;
    let version = guest.access().version_id.ok_or_else(access::invalid)?;
    let what = guest.access().what.ok_or_else(access::invalid)?;
    let row = tx
        .find::<transfer_version::Entity>(guest.proof())
        .filter(of(guest.transfer()))
        .filter(transfer_version::Column::Id.eq(version.0))
        .one(&tx)
        .await?
        .ok_or_else(access::invalid)?;
    drop(tx);
    let work = Work::of_guest(&ctx, guest.writer(&ctx).await?, guest.proof().clone());
    access::take(&work.tx, &work.proof, guest.access(), work.now).await?;
    let fetch = transfer_fetch::ActiveModel {
        id: Set(Ctx::mint::<TransferFetchId>()),
        association_id: Set(guest.transfer().association_id),
        transfer_id: Set(guest.transfer().id),
        version_id: Set(row.id),
        access_id: Set(Some(guest.access().id)),
        account_id: Set(None),
        what: Set(what),
        annex: Set(guest.access().annex),
        // The file is the salt: the same address in another file is another hash.
        address_hash: Set(Some(sha256_hex(format!("{}:{ip}", guest.transfer().id).as_bytes()))),
        at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&work.proof, fetch).await?;
    let content = content(&work, &guest, &row, what, Text::new(language)).await?;
    let detail = json!({ "number": guest.transfer().number, "version": row.number, "what": what.code() });
    work.audit("transfer_portal_fetch", Some(row.association_id), row.id, detail).await?;
    work.finish(()).await?;
    Ok(content)
}

async fn content(
    work: &Work,
    guest: &Guest,
    row: &transfer_version::Model,
    what: TransferFile,
    text: Text,
) -> Result<PortalDownload> {
    let stem = format!("{}-v{}", guest.transfer().number, row.number);
    let made = |ending: &str, mime: &'static str, words: String| PortalDownload {
        name: format!("{stem}.{ending}"),
        mime,
        content: PortalContent::Made(words.into()),
    };
    let data = || serde_json::from_str(&row.data);
    Ok(match what {
        TransferFile::Pdf => kept(work, row.stored_file_id, format!("{stem}.pdf")).await?,
        TransferFile::Json => made("json", "application/json", document::transfer::json(&data()?)?),
        TransferFile::Xml => made("xml", MediaType::Xml.mime(), document::transfer::xml(&data()?)?),
        TransferFile::Annex => {
            let annex = annex_of(row, guest.access().annex)?.ok_or_else(access::invalid)?;
            kept(work, Some(annex.stored_file_id), annex.file_name).await?
        }
        TransferFile::Receipt => made("txt", MediaType::Text.mime(), receipt(work, guest, row, text).await?),
    })
}

async fn kept(work: &Work, file: Option<StoredFileId>, name: String) -> Result<PortalDownload> {
    let id = file.ok_or_else(access::invalid)?;
    let found = stored_files_by_ids(&work.tx, &work.proof, &[id]).await?.pop();
    let file = found.ok_or_else(|| Failure::new("a file that was delivered is not there any more"))?;
    Ok(PortalDownload { name, mime: file.media_type.mime(), content: PortalContent::Kept(file) })
}

/// What was asked when, what was delivered, and what was fetched of it when: in words, for the notary's own file.
async fn receipt(work: &Work, guest: &Guest, row: &transfer_version::Model, text: Text) -> Result<String> {
    let transfer = guest.transfer();
    let fetched = work
        .tx
        .find::<transfer_fetch::Entity>(&work.proof)
        .filter(transfer_fetch::Column::TransferId.eq(transfer.id.0))
        .filter(transfer_fetch::Column::VersionId.eq(row.id.0))
        .filter(transfer_fetch::Column::AccessId.is_not_null())
        .order_by_asc(transfer_fetch::Column::At)
        .order_by_asc(transfer_fetch::Column::Id)
        .limit(RECEIPT_MAX)
        .all(&work.tx)
        .await?;
    let moment = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
    let values = [
        ("number", Value::from(transfer.number.clone())),
        ("received", Value::from(format_date(transfer.received_on, text.language))),
        ("version", Value::from(row.number)),
        ("date", Value::from(format_date(row.reference_date, text.language))),
        ("delivered", Value::from(row.delivered_at.map(moment).unwrap_or_default())),
        ("digest", Value::from(row.sha256.clone().unwrap_or_default())),
        ("code", Value::from(row.code.clone())),
    ];
    let mut lines = vec![text.with("transfer-portal-receipt-text", &values), String::new()];
    for one in fetched {
        let what = text.get(&format!("transfer-what-{}", one.what.code()));
        let number = one.annex.map(|number| format!(" {number}")).unwrap_or_default();
        lines.push(format!("{}  {what}{number}", moment(one.at)));
    }
    lines.push(String::new());
    Ok(lines.join("\r\n"))
}
