//! What whoever asked sees of her file: by when it is answered, how far it is, what was written, what was delivered. Not what the sections hold: that
//! is in the documents, which the syndic sends when they are right.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::TransferVersionId,
    language::Language,
    money::Cents,
    property::{association, unit},
    transfer::{
        Clock, Requester, SectionKind, TransferAccessPurpose, TransferFile, TransferKind, TransferSide, TransferState,
        section::{Completeness, Need},
        transfer, transfer_access, transfer_deed_notice, transfer_fetch, transfer_message, transfer_version,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{
    access::{self, FILE_LASTS, Guest, NewAccess},
    download::annexes,
    message::{SHOWN_MAX, seen},
};
use crate::{ctx::Ctx, error::Result, store::Tx, transfer::section::standing, work::Work};

/// Most versions and most fetches that are shown.
const VERSIONS_MAX: u64 = 50;

/// A file as whoever asked sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalFile {
    /// What it is called.
    pub number: String,
    /// What was asked for.
    pub kind: TransferKind,
    /// How far it is.
    pub state: TransferState,
    /// Why it was withdrawn.
    pub cancel_reason: Option<String>,
    /// The association, in the language of the page.
    pub association: String,
    /// Where its seat is.
    pub address: String,
    /// The unit.
    pub unit: String,
    /// Who asks.
    pub requester: Requester,
    /// Her name.
    pub name: String,
    /// Her office.
    pub office: Option<String>,
    /// Her own reference.
    pub reference: Option<String>,
    /// When it came in.
    pub received_on: NaiveDate,
    /// By when it is answered.
    pub clock: Clock,
    /// The day planned for the deed.
    pub transfer_on: Option<NaiveDate>,
    /// What it costs the seller.
    pub fee: Cents,
    /// The last day on which what was delivered is relied on.
    pub expires_on: Option<NaiveDate>,
    /// Which sections are complete.
    pub sections: Vec<PortalSection>,
    /// What was written, the oldest first.
    pub messages: Vec<PortalMessage>,
    /// What was told of the deed last.
    pub deed: Option<PortalDeed>,
    /// What was delivered, the latest first.
    pub versions: Vec<PortalVersion>,
    /// What was fetched, the latest first.
    pub fetched: Vec<PortalFetched>,
    /// Until when the link works.
    pub link_until: DateTime<Utc>,
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortalSection {
    /// Which.
    pub kind: SectionKind,
    /// How much it matters.
    pub need: Need,
    /// Whether it is complete.
    pub completeness: Completeness,
}

/// Something that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalMessage {
    /// By which side.
    pub side: TransferSide,
    /// By whom.
    pub author: String,
    /// What it says.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What was told of the deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalDeed {
    /// The day of the deed.
    pub deed_on: NaiveDate,
    /// Who holds the unit now, with addresses.
    pub acquirers: String,
    /// Who represents them.
    pub representative: Option<String>,
    /// The day of the letter that says that the seller contests her arrears.
    pub contested_on: Option<NaiveDate>,
    /// By whom it was told.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A version that was delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalVersion {
    /// Identifier.
    pub id: TransferVersionId,
    /// Counted from one.
    pub number: i32,
    /// The day of its figures.
    pub reference_date: NaiveDate,
    /// Its language.
    pub language: Language,
    /// When it was delivered.
    pub delivered_at: DateTime<Utc>,
    /// How many pages it has.
    pub pages: Option<i32>,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: Option<String>,
    /// The code by which it is verified.
    pub code: String,
    /// What belongs to it, in order.
    pub annexes: Vec<PortalAnnex>,
}

/// Something that belongs to a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalAnnex {
    /// The number by which it is fetched.
    pub number: i32,
    /// Its title.
    pub title: String,
    /// How many pages it has, where that is known.
    pub pages: Option<i32>,
    /// Whether it is the one file of everything: the document with its annexes behind it.
    pub whole: bool,
}

/// Something that was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortalFetched {
    /// The version.
    pub version: TransferVersionId,
    /// What of it.
    pub what: TransferFile,
    /// Which annex, counted from one.
    pub annex: Option<i32>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The file that a link leads to. What the syndic has written counts as seen from now on.
///
/// # Errors
/// `transfer-link-invalid`; `sign-in-throttled` for a network address that has tried too many links that open nothing.
pub async fn portal_file(ctx: &Ctx, token: &str, ip: &str) -> Result<PortalFile> {
    let (guest, tx) = Guest::open(ctx, token, ip).await?;
    let row = guest.transfer();
    let place = tx
        .find::<association::Entity>(guest.proof())
        .filter(association::Column::Id.eq(row.association_id.0))
        .one(&tx)
        .await?
        .ok_or_else(access::invalid)?;
    let unit = tx
        .find::<unit::Entity>(guest.proof())
        .filter(unit::Column::Id.eq(row.unit_id.0))
        .one(&tx)
        .await?
        .ok_or_else(access::invalid)?;
    let sections = sections(ctx, &tx, &guest).await?;
    let (messages, unseen) = messages(&tx, &guest).await?;
    let deed = deed(&tx, &guest).await?;
    let versions = delivered(&tx, &guest).await?;
    let fetched = fetched(&tx, &guest).await?;
    drop(tx);
    if unseen || guest.access().used_at.is_none() {
        let work = Work::of_guest(ctx, guest.writer(ctx).await?, guest.proof().clone());
        followed(&work, guest.access()).await?;
        seen(&work, row.id, TransferSide::Manager).await?;
        work.finish(()).await?;
    }
    Ok(PortalFile {
        number: row.number.clone(),
        kind: row.kind,
        state: row.state,
        cancel_reason: row.cancel_reason.clone(),
        association: place.name_in(ctx.language()).to_owned(),
        address: format!("{}, {}\u{a0}{}", place.street, place.postal_code, place.city),
        unit: unit.reference,
        requester: row.requester_kind,
        name: row.requester_name.clone(),
        office: row.requester_office.clone(),
        reference: row.requester_reference.clone(),
        received_on: row.received_on,
        clock: row.clock(),
        transfer_on: row.transfer_on,
        fee: row.fee_cents,
        expires_on: row.expires_on,
        sections,
        messages,
        deed,
        versions: versions.into_iter().filter_map(|row| version(row).transpose()).collect::<Result<_>>()?,
        fetched,
        link_until: guest.access().expires_at,
    })
}

/// Says since when a link is in use.
async fn followed(work: &Work, access: &transfer_access::Model) -> Result<()> {
    let this = Condition::all()
        .add(transfer_access::Column::Id.eq(access.id.0))
        .add(transfer_access::Column::UsedAt.is_null());
    let change = transfer_access::ActiveModel { used_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change_all::<transfer_access::Entity>(&work.proof, this, change).await?;
    Ok(())
}

async fn sections(ctx: &Ctx, tx: &Tx, guest: &Guest) -> Result<Vec<PortalSection>> {
    let row = guest.transfer();
    let mut standing = standing(tx, guest.proof(), std::slice::from_ref(row), ctx.today()).await?;
    let found = standing.remove(&row.id).unwrap_or_default();
    Ok(found.into_iter().map(|(kind, need, completeness)| PortalSection { kind, need, completeness }).collect())
}

/// The messages, and whether one of the managers' is new to her.
async fn messages(tx: &Tx, guest: &Guest) -> Result<(Vec<PortalMessage>, bool)> {
    let mut rows = tx
        .find::<transfer_message::Entity>(guest.proof())
        .filter(transfer_message::Column::TransferId.eq(guest.transfer().id.0))
        .order_by_desc(transfer_message::Column::CreatedAt)
        .order_by_desc(transfer_message::Column::Id)
        .limit(SHOWN_MAX)
        .all(tx)
        .await?;
    rows.reverse();
    let unseen = rows.iter().any(|row| row.side == TransferSide::Manager && row.read_at.is_none());
    let shown = rows.into_iter().map(|row| PortalMessage {
        side: row.side,
        author: row.author_name,
        text: row.text,
        at: row.created_at,
    });
    Ok((shown.collect(), unseen))
}

/// What was told of the deed last, by the notary or, after a letter of hers, by whoever manages the association. An agent and the seller do not learn
/// here who bought and lives where.
async fn deed(tx: &Tx, guest: &Guest) -> Result<Option<PortalDeed>> {
    if guest.transfer().requester_kind != Requester::Notary {
        return Ok(None);
    }
    let latest = tx
        .find::<transfer_deed_notice::Entity>(guest.proof())
        .filter(transfer_deed_notice::Column::TransferId.eq(guest.transfer().id.0))
        .order_by_desc(transfer_deed_notice::Column::CreatedAt)
        .order_by_desc(transfer_deed_notice::Column::Id)
        .one(tx)
        .await?;
    Ok(latest.map(|row| PortalDeed {
        deed_on: row.deed_on,
        acquirers: row.acquirers,
        representative: row.representative,
        contested_on: row.contested_on,
        author: row.author_name,
        at: row.created_at,
    }))
}

/// The versions that were delivered: what is still being made is nobody's but the syndic's.
async fn delivered(tx: &Tx, guest: &Guest) -> Result<Vec<transfer_version::Model>> {
    Ok(tx
        .find::<transfer_version::Entity>(guest.proof())
        .filter(of(guest.transfer()))
        .order_by_desc(transfer_version::Column::Number)
        .limit(VERSIONS_MAX)
        .all(tx)
        .await?)
}

/// The versions of a request that were delivered.
pub(super) fn of(transfer: &transfer::Model) -> Condition {
    Condition::all()
        .add(transfer_version::Column::TransferId.eq(transfer.id.0))
        .add(transfer_version::Column::DeliveredAt.is_not_null())
        .add(transfer_version::Column::StoredFileId.is_not_null())
}

fn version(row: transfer_version::Model) -> Result<Option<PortalVersion>> {
    let Some(delivered_at) = row.delivered_at else { return Ok(None) };
    let annexes = annexes(&row)?.into_iter().map(|annex| PortalAnnex {
        number: annex.number,
        title: annex.title,
        pages: annex.pages,
        whole: annex.whole,
    });
    Ok(Some(PortalVersion {
        id: row.id,
        number: row.number,
        reference_date: row.reference_date,
        language: row.language,
        delivered_at,
        pages: row.pages,
        annexes: annexes.collect(),
        sha256: row.sha256,
        code: row.code,
    }))
}

async fn fetched(tx: &Tx, guest: &Guest) -> Result<Vec<PortalFetched>> {
    let rows = tx
        .find::<transfer_fetch::Entity>(guest.proof())
        .filter(transfer_fetch::Column::TransferId.eq(guest.transfer().id.0))
        // What the managers fetched is no receipt of hers.
        .filter(transfer_fetch::Column::AccessId.is_not_null())
        .order_by_desc(transfer_fetch::Column::At)
        .order_by_desc(transfer_fetch::Column::Id)
        .limit(VERSIONS_MAX)
        .all(tx)
        .await?;
    let fetched = |row: transfer_fetch::Model| PortalFetched {
        version: row.version_id,
        what: row.what,
        annex: row.annex,
        at: row.at,
    };
    Ok(rows.into_iter().map(fetched).collect())
}

/// The whole address of a page where whoever asked follows her file, for a mail to her. It opens the file: the mail is kept sealed.
pub(in crate::transfer) async fn portal_link(ctx: &Ctx, work: &Work, row: &transfer::Model) -> Result<String> {
    let secret = NewAccess::to_file(row, FILE_LASTS).make(&work.tx, &work.proof, work.now).await?;
    let path = access::path(TransferAccessPurpose::File, &secret);
    Ok(format!("{}/{}{path}", ctx.host().public_url, row.requester_language.code()))
}
