//! Asking without an account, by the link that was sent to an address.

use bytes::Bytes;
use entity::{
    id::{AccountId, AssociationId, BuildingId, DocumentId, UnitId},
    identity::{Role, role_assignment},
    library::{DocumentFields, DocumentKind, DocumentVisibility, LinkForm, MediaType, ObjectKind},
    property::{building, unit},
    refusal::{Refusal, Refusals},
    transfer::{
        NewPortalBegin, NewPortalRequest, PortalForm, TransferAccessPurpose, portal_fees, portal_mandate, transfer,
        transfer_access, unit_spelling,
    },
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{
    access::{self, NewAccess, VISIT_LASTS},
    message,
    search::{PortalPlace, portal_place},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::Counter,
    library::{MadeFile, document_add_within},
    proof::Proof,
    store::{Purpose, Tx},
    transfer::record,
    work::Work,
};

/// What somebody sees who follows the link by which she asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalStart {
    /// Whom she asks, and what it costs.
    pub place: PortalPlace,
    /// The address that the link was sent to.
    pub email: String,
    /// The buildings to choose from, where there is more than one.
    pub buildings: Vec<(BuildingId, String)>,
}

/// A mandate that comes with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalMandate {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// What a link leads to by which somebody asks.
///
/// # Errors
/// `transfer-link-invalid`, `sign-in-throttled`; `transfer-portal-unknown` when the association takes no requests any more.
pub async fn portal_open(ctx: &Ctx, token: &str, ip: &str) -> Result<PortalStart> {
    let access = access::find(ctx, token, TransferAccessPurpose::Request, ip).await?;
    let place = portal_place(ctx, access.association_id).await?;
    let proof = Proof::guest(access.organization_id, access.association_id);
    let tx = ctx.host().database.read(access::purpose(access.organization_id), ctx.counter()).await?;
    let buildings = tx
        .find::<building::Entity>(&proof)
        .filter(building::Column::ArchivedAt.is_null())
        .order_by_asc(building::Column::Position)
        .order_by_asc(building::Column::Id)
        .select_only()
        .columns([building::Column::Id, building::Column::Name])
        .into_tuple::<(BuildingId, String)>()
        .all(&tx)
        .await?;
    let buildings = if buildings.len() > 1 { buildings } else { Vec::new() };
    Ok(PortalStart { place, email: access.email, buildings })
}

/// Asks for the information about a unit; answers the path of the page where she follows it. The link that she came by is used up.
///
/// Whether there is such a unit is all that she learns of it, and she cannot try many.
///
/// # Errors
/// `transfer-link-invalid`, `sign-in-throttled`, `transfer-portal-unknown`; as [`NewPortalRequest::parse`]; `transfer-fee-changed` when the syndic has
/// changed the fee since the page was shown; `transfer-unit-unknown`, `transfer-unit-several`; `transfer-twice` for a request of hers that is still
/// open; what the mandate is refused for.
pub async fn portal_request(
    ctx: &Ctx,
    token: &str,
    form: &PortalForm,
    mandate: Option<&PortalMandate>,
    ip: &str,
) -> Result<String> {
    let access = access::find(ctx, token, TransferAccessPurpose::Request, ip).await?;
    let place = portal_place(ctx, access.association_id).await?;
    let mandate = mandate.map(|file| {
        let told = portal_mandate(&file.name, &file.bytes).map_err(|refusal| refusal.at("mandate"));
        told.map(|(name, media_type)| (name.as_str().to_owned(), media_type, file.bytes.clone()))
    });
    let new = parse(&access, &place, form, mandate.as_ref(), ctx)?;
    let proof = Proof::guest(access.organization_id, access.association_id);
    let unit = find_unit(ctx, &proof, &access, &new, ip).await?;

    let tx = ctx.host().database.write(access::purpose(access.organization_id), ctx.counter()).await?;
    let mut work = Work::of_guest(ctx, tx, proof);
    access::take(&work.tx, &work.proof, &access, work.now).await?;
    let mut request = new.request;
    request.unit = unit;
    if let Some(Ok(file)) = mandate {
        request.contact.mandate_document = Some(keep(ctx, &mut work, access.association_id, unit, file).await?);
    }
    let id = record(ctx, &work, request).await?;
    let row = work.tx.find::<transfer::Entity>(&work.proof).filter(transfer::Column::Id.eq(id.0)).one(&work.tx).await?;
    let row = row.ok_or_else(access::invalid)?;
    if let Some(note) = new.note {
        message::note(&work, &row, note).await?;
    }
    let secret = NewAccess::to_file(&row, VISIT_LASTS).make(&work.tx, &work.proof, work.now).await?;
    work.finish(()).await?;
    Ok(access::path(TransferAccessPurpose::File, &secret))
}

type Mandate = (String, MediaType, Bytes);

/// Everything that is wrong with what was typed, told at once.
fn parse(
    access: &transfer_access::Model,
    place: &PortalPlace,
    form: &PortalForm,
    mandate: Option<&Result<Mandate, Refusal>>,
    ctx: &Ctx,
) -> Result<NewPortalRequest, Refusals> {
    let to = NewPortalBegin { email: access.email.clone(), language: access.language };
    let new = NewPortalRequest::parse(form, &to, access.association_id, mandate.is_some(), ctx.today());
    let mut wrong = new.as_ref().err().cloned().unwrap_or_default();
    if let Some(Err(refusal)) = mandate {
        wrong.0.push(refusal.clone());
    }
    if form.fees != portal_fees(place.fee_contract, place.fee_deed) {
        wrong.0.push(Refusal::new("transfer-fee-changed").at("fees"));
    }
    if wrong.is_empty() { new } else { Err(wrong) }
}

/// The unit that is meant. One that is not there counts against the network address: the references of the units are no list to be fished for.
async fn find_unit(
    ctx: &Ctx,
    proof: &Proof,
    access: &transfer_access::Model,
    new: &NewPortalRequest,
    ip: &str,
) -> Result<UnitId> {
    let counter = Counter::transfer_unit_from(ip);
    {
        let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, ctx.now()).await?;
    }
    let wanted = unit_spelling(&new.unit);
    let found: Vec<(UnitId, BuildingId)> = {
        let tx = ctx.host().database.read(access::purpose(access.organization_id), ctx.counter()).await?;
        let units: Vec<(UnitId, BuildingId, String)> = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::AssociationId.eq(access.association_id.0))
            .filter(unit::Column::ArchivedAt.is_null())
            .select_only()
            .columns([unit::Column::Id, unit::Column::BuildingId, unit::Column::Reference])
            .into_tuple()
            .all(&tx)
            .await?;
        units
            .into_iter()
            .filter(|(_, _, reference)| unit_spelling(reference) == wanted)
            .map(|(id, building, _)| (id, building))
            .collect()
    };
    let in_building: Vec<UnitId> = found
        .iter()
        .filter(|(_, building)| new.building.is_none_or(|wanted| wanted == *building))
        .map(|(id, _)| *id)
        .collect();
    match in_building.as_slice() {
        [only] => Ok(*only),
        [] => {
            access::count(ctx, &counter).await?;
            Err(Refusal::new("transfer-unit-unknown").at("unit").with("value", &new.unit).into())
        }
        _ => Err(Refusal::new("transfer-unit-several").at("building").with("value", &new.unit).into()),
    }
}

/// Keeps the mandate among the documents that the managers alone read, in the name of the syndic to whom it was sent.
async fn keep(
    ctx: &Ctx,
    work: &mut Work,
    association: AssociationId,
    unit: UnitId,
    (name, media_type, bytes): Mandate,
) -> Result<DocumentId> {
    let fields = DocumentFields {
        kind: DocumentKind::Correspondence.code().to_owned(),
        visibility: DocumentVisibility::Managers.code().to_owned(),
        ..DocumentFields::default()
    };
    let links = [LinkForm { kind: ObjectKind::Unit.code().to_owned(), id: unit.to_string() }];
    let syndic = syndic(&work.tx, &work.proof, association).await?;
    let organization = work.proof.organization();
    let guest = std::mem::replace(&mut work.proof, Proof::system(organization, syndic));
    let made = MadeFile { name, media_type, bytes };
    let kept = document_add_within(ctx, work, association, &fields, &links, &made).await;
    work.proof = guest;
    kept
}

/// The account of the syndic of an association: the first one who has accepted the role.
async fn syndic(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<AccountId> {
    let here = Condition::any()
        .add(role_assignment::Column::AssociationId.is_null())
        .add(role_assignment::Column::AssociationId.eq(association.0));
    let found: Option<AccountId> = tx
        .find_owned::<role_assignment::Entity>(proof)
        .filter(role_assignment::Column::Role.eq(Role::Syndic))
        .filter(role_assignment::Column::EndedAt.is_null())
        .filter(role_assignment::Column::AcceptedAt.is_not_null())
        .filter(here)
        .order_by_asc(role_assignment::Column::AcceptedAt)
        .order_by_asc(role_assignment::Column::Id)
        .select_only()
        .column(role_assignment::Column::AccountId)
        .into_tuple()
        .one(tx)
        .await?;
    found.ok_or_else(|| Error::not_found("transfer-portal-unknown"))
}
