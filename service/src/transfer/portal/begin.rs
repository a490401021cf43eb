//! How somebody without an account shows that she reads the mail of an address, before she asks and whenever she has lost her link.

use std::collections::BTreeMap;

use entity::{
    id::{AccountId, AssociationId, OrganizationId, TransferId},
    property::association,
    refusal::Refusal,
    transfer::{
        NewPortalBegin, PortalBeginForm, TransferAccessPurpose, TransferState, portal_email, transfer, transfer_access,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    access::{self, FILE_LASTS, NewAccess, REQUEST_LASTS},
    mail::{PortalMail, To, post},
    search::portal_place,
};
use crate::{
    ctx::Ctx,
    error::Result,
    identity::Counter,
    proof::Proof,
    store::{Purpose, Tx},
};

/// Most files whose links are sent anew at once: the latest.
const FILES_MAX: u64 = 10;
/// Most links that are looked through for them.
const LINKS_MAX: u64 = 200;

/// Has a link sent by which somebody asks for the information about a unit. The answer is the same whether or not the address is known.
///
/// # Errors
/// `transfer-portal-unknown`; `email-malformed`, `language-unknown`; `sign-in-throttled` after too many links to one address or from one network
/// address; `mail-unavailable` where no mail is sent.
pub async fn portal_begin(ctx: &Ctx, association: AssociationId, form: &PortalBeginForm, ip: &str) -> Result<()> {
    let (host, now) = (ctx.host(), ctx.now());
    let place = portal_place(ctx, association).await?.association;
    let new = NewPortalBegin::parse(form)?;
    require_mail(ctx)?;
    access::admit(ctx, &[Counter::transfer_mail_of(&new.email), Counter::transfer_mail_from(ip)]).await?;
    let proof = Proof::guest(place.organization_id, association);
    let tx = host.database.write(access::purpose(place.organization_id), ctx.counter()).await?;
    // The link that was sent before opens nothing any more.
    let former = access::open(TransferAccessPurpose::Request, now)
        .add(transfer_access::Column::AssociationId.eq(association.0))
        .add(transfer_access::Column::Purpose.eq(TransferAccessPurpose::Request))
        .add(transfer_access::Column::Email.eq(new.email.as_str()));
    revoke(&tx, &proof, former, now).await?;
    let secret = NewAccess {
        association,
        transfer: None,
        purpose: TransferAccessPurpose::Request,
        email: &new.email,
        name: None,
        language: new.language,
        lasts: REQUEST_LASTS,
        of: None,
    }
    .make(&tx, &proof, now)
    .await?;
    let to = To {
        organization: place.organization_id,
        association,
        place: place.name_in(new.language),
        email: &new.email,
        name: None,
        language: new.language,
        number: None,
    };
    post(&tx, host, &PortalMail::Begin, &to, &access::path(TransferAccessPurpose::Request, &secret)).await?;
    Ok(tx.commit().await?)
}

/// Refuses what would send a mail where none is sent.
fn require_mail(ctx: &Ctx) -> Result<()> {
    if ctx.host().sends_mail() { Ok(()) } else { Err(Refusal::new("mail-unavailable").into()) }
}

/// Takes links back.
pub(super) async fn revoke(
    tx: &Tx,
    proof: &Proof,
    these: Condition,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<u64> {
    let change = transfer_access::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    tx.change_all::<transfer_access::Entity>(proof, these, change).await
}

/// Has a new link sent for each file that this address has asked for and that still runs; the former links open nothing any more.
///
/// The files are looked up only after the answer has gone, so neither the answer nor its time tells whether there are any.
///
/// # Errors
/// `email-malformed`; `sign-in-throttled` after too many requests; `mail-unavailable` where no mail is sent.
pub async fn portal_new_link(ctx: &Ctx, email: &str, ip: &str) -> Result<()> {
    require_mail(ctx)?;
    let email = portal_email(email).map_err(|refusal| refusal.at("email"))?;
    access::admit(ctx, &[Counter::transfer_mail_of(&email), Counter::transfer_mail_from(ip)]).await?;
    let later = ctx.clone();
    tokio::spawn(async move {
        if let Err(failure) = send_anew(&later, &email).await {
            tracing::error!(%failure, "links to the files of sold units could not be sent anew");
        }
    });
    Ok(())
}

/// Sends the links, organization by organization, for whoever is not signed in sees one at a time.
async fn send_anew(ctx: &Ctx, email: &str) -> Result<()> {
    for (organization, files) in files_of(ctx, email).await? {
        let proof = Proof::system(organization, AccountId(Uuid::nil()));
        let tx = ctx.host().database.write(access::purpose(organization), ctx.counter()).await?;
        let rows = running(&tx, &proof, email, &files).await?;
        let names = names(&tx, &proof, &rows).await?;
        for row in &rows {
            let former = Condition::all()
                .add(transfer_access::Column::TransferId.eq(row.id.0))
                .add(transfer_access::Column::Email.eq(email))
                .add(transfer_access::Column::RevokedAt.is_null());
            revoke(&tx, &proof, former, ctx.now()).await?;
            let secret = NewAccess::to_file(row, FILE_LASTS).make(&tx, &proof, ctx.now()).await?;
            let place = names.get(&row.association_id).map_or("", |place| place.name_in(row.requester_language));
            let path = access::path(TransferAccessPurpose::File, &secret);
            post(&tx, ctx.host(), &PortalMail::Link, &To::asker(row, place), &path).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The latest files to which links were ever sent to an address, by organization; each counts once, however many links there were.
pub(super) async fn files_of(ctx: &Ctx, email: &str) -> Result<BTreeMap<OrganizationId, Vec<TransferId>>> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let links: Vec<(OrganizationId, Option<TransferId>)> = tx
        .find_platform::<transfer_access::Entity>()
        .filter(transfer_access::Column::Email.eq(email))
        .filter(transfer_access::Column::Purpose.eq(TransferAccessPurpose::File))
        .select_only()
        .columns([transfer_access::Column::OrganizationId, transfer_access::Column::TransferId])
        .group_by(transfer_access::Column::OrganizationId)
        .group_by(transfer_access::Column::TransferId)
        .order_by_desc(transfer_access::Column::CreatedAt.max())
        .order_by_desc(transfer_access::Column::TransferId)
        .limit(LINKS_MAX)
        .into_tuple()
        .all(&tx)
        .await?;
    let mut files: BTreeMap<OrganizationId, Vec<TransferId>> = BTreeMap::new();
    for (organization, transfer) in links.into_iter().filter_map(|(organization, id)| Some((organization, id?))) {
        let known = files.entry(organization).or_default();
        if !known.contains(&transfer) {
            known.push(transfer);
        }
    }
    Ok(files)
}

/// Those of these files that are still this address's and not withdrawn, the latest first.
async fn running(tx: &Tx, proof: &Proof, email: &str, files: &[TransferId]) -> Result<Vec<transfer::Model>> {
    Ok(tx
        .find::<transfer::Entity>(proof)
        .filter(transfer::Column::Id.is_in(files.iter().map(|id| id.0)))
        .filter(transfer::Column::RequesterEmail.eq(email))
        .filter(transfer::Column::State.ne(TransferState::Cancelled))
        .order_by_desc(transfer::Column::CreatedAt)
        .limit(FILES_MAX)
        .all(tx)
        .await?)
}

/// The associations that files are about.
pub(super) async fn names(
    tx: &Tx,
    proof: &Proof,
    files: &[transfer::Model],
) -> Result<BTreeMap<AssociationId, association::Model>> {
    let rows = tx
        .find::<association::Entity>(proof)
        .filter(association::Column::Id.is_in(files.iter().map(|row| row.association_id.0)))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
