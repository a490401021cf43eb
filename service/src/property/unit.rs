//! Units.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, BuildingId, EntranceId, UnitId},
    identity::Permission,
    property::{NewUnit, UnitForm, building, entrance, reference_key, unit, unit_kind::UnitKind},
    refusal::{Refusal, Refusals},
    share::Share,
    transfer::transfer,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{
    association::refuse_partial,
    association_for_change,
    ownership::rebuild,
    search_units,
    shares::{period, share_change, share_end, timeline},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    printable::unprintable,
    proof::Proof,
    store::{Tx, anywhere},
    transfer::waiting_requests,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Which units are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitFilter {
    /// Those of one building.
    pub building: Option<BuildingId>,
    /// Those of one kind.
    pub kind: Option<UnitKind>,
    /// Those whose reference contains this text.
    pub search: Option<String>,
    /// Those that were put away instead of those in use.
    pub archived: bool,
}

/// The units of an association, in the order of the base deed.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn units_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &UnitFilter,
    page: PageRequest,
) -> Result<Slice<unit::Model>> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let tx = ctx.reader().await?;
    let state =
        if filter.archived { unit::Column::ArchivedAt.is_not_null() } else { unit::Column::ArchivedAt.is_null() };
    let mut query = tx.find::<unit::Entity>(&proof).filter(unit::Column::AssociationId.eq(association.0)).filter(state);
    if let Some(building) = filter.building {
        query = query.filter(unit::Column::BuildingId.eq(building.0));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(unit::Column::Kind.eq(kind));
    }
    if let Some(search) = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        query = query.filter(unit::Column::Reference.like(anywhere(search)));
    }
    let rows = query
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// Every unit in use of an association, in the order of the base deed: some thousands at most, for pages that sort, count or choose among all.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn units_all(ctx: &Ctx, association: AssociationId) -> Result<Vec<unit::Model>> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let tx = ctx.reader().await?;
    units_in_use(&tx, &proof, association).await
}

/// Units by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn units_by_ids(ctx: &Ctx, ids: &[UnitId]) -> Result<BTreeMap<UnitId, unit::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows =
        tx.find::<unit::Entity>(&proof).filter(unit::Column::Id.is_in(ids.iter().map(|id| id.0))).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A unit.
///
/// # Errors
/// `unit-unknown`, also for one of another organization.
pub async fn unit_fetch(ctx: &Ctx, id: UnitId) -> Result<unit::Model> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    unit_in(&tx, &proof, id).await
}

/// Adds a unit after the others.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `sign-unprintable`, `partial-takes-no-units`, `building-unknown`, `unit-reference-taken`,
/// `shares-sum-above-total`.
pub async fn unit_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &UnitForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewUnit::parse(form)?;
    let work = match ctx.begin("unit_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    refuse_partial(&association_for_change(&work, association).await?)?;
    let others = units_in_use(&work.tx, &proof, association).await?;
    Places::read(&work.tx, &proof, association).await?.check(&others, &new)?;
    let id = Ctx::mint::<UnitId>();
    units_insert(&work, association, &others, vec![(id, new)]).await?;
    search_units(&work.tx, &proof, &[id]).await?;
    work.audit("unit_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes a unit. Other shares correct those that it has now; what it had before an amendment stays, and calls that were issued keep the shares
/// that they were issued with.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, `stale-version`, and the same as [`unit_create`].
pub async fn unit_update(
    ctx: &Ctx,
    id: UnitId,
    expected_version: Option<i32>,
    form: &UnitForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewUnit::parse(form)?;
    let work = match ctx.begin("unit_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = unit_in(&work.tx, &proof, id).await?;
    let association = before.association_id;
    association_for_change(&work, association).await?;
    let mut others = units_in_use(&work.tx, &proof, association).await?;
    let renamed = before.building_id != new.building || before.reference != new.reference;
    // One that only its case tells apart from another, from when that was allowed, keeps its name until it is renamed.
    others.retain(|unit| unit.id != id && (renamed || unit.reference == before.reference));
    Places::read(&work.tx, &proof, association).await?.check(&others, &new)?;
    if before.archived_at.is_none() {
        let register = timeline(&work.tx, &proof, association).await?;
        share_change(&work, &register, association, id, new.shares).await?;
    }
    let detail = serde_json::json!({ "shares": [before.shares, new.shares] });
    let change = unit::ActiveModel {
        building_id: Set(new.building),
        reference: Set(new.reference),
        kind: Set(new.kind),
        floor: Set(new.floor),
        shares: Set(new.shares),
        entrance_id: Set(new.entrance),
        area: Set(new.area),
        rooms: Set(new.rooms),
        cadastral_reference: Set(new.cadastral_reference),
        note: Set(new.note),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<unit::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    search_units(&work.tx, &proof, &[id]).await?;
    work.audit("unit_update", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Puts a unit away that was recorded by mistake or is gone: nobody holds anything in it any more. One that ceases by a deed of amendment is put
/// away by `shares_amend`.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, `stale-version`; `unit-request-waiting` while a notary, an agent or a seller waits for the information about it.
pub async fn unit_archive(
    ctx: &Ctx,
    id: UnitId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("unit_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = unit_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    require_unasked(&work, &[("unit".to_owned(), &before)]).await?;
    share_end(&work, &before).await?;
    let change = unit::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<unit::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    rebuild(&work, id).await?;
    search_units(&work.tx, &proof, &[id]).await?;
    work.audit("unit_archive", Some(before.association_id), id, serde_json::json!({ "shares": before.shares })).await?;
    work.finish(id).await
}

/// Refuses to let units end about which somebody waits for the information of C. civ. art. 3.94: she has a right to it, and the request would be left
/// without a seller. Each unit comes with the field that it was named in.
///
/// # Errors
/// `unit-request-waiting` for every request, with its number.
pub(super) async fn require_unasked(work: &Work, ending: &[(String, &unit::Model)]) -> Result<()> {
    if ending.is_empty() {
        return Ok(());
    }
    let about = transfer::Column::UnitId.is_in(ending.iter().map(|(_, unit)| unit.id.0));
    let waiting = waiting_requests(&work.tx, &work.proof, Condition::all().add(about)).await?;
    let refusal = |request: &transfer::Model| {
        let (field, unit) = ending.iter().find(|(_, unit)| unit.id == request.unit_id)?;
        let refusal = Refusal::new("unit-request-waiting").at(field.as_str()).law("C. civ. art. 3.94");
        Some(refusal.with("unit", &unit.reference).with("number", &request.number))
    };
    let refusals: Refusals = waiting.iter().filter_map(refusal).collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals.into()) }
}

/// Every unit in use of an association, in the order of the base deed. An association has at most some thousands.
pub(crate) async fn units_in_use(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Vec<unit::Model>> {
    Ok(tx
        .find::<unit::Entity>(proof)
        .filter(unit::Column::AssociationId.eq(association.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
        .all(tx)
        .await?)
}

pub(super) async fn unit_in(tx: &Tx, proof: &Proof, id: UnitId) -> Result<unit::Model> {
    let row = tx.find::<unit::Entity>(proof).filter(unit::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("unit-unknown"))
}

pub(super) fn new_row(
    work: &Work,
    id: UnitId,
    association: AssociationId,
    position: i32,
    new: NewUnit,
) -> unit::ActiveModel {
    unit::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        building_id: Set(new.building),
        reference: Set(new.reference),
        kind: Set(new.kind),
        floor: Set(new.floor),
        shares: Set(new.shares),
        entrance_id: Set(new.entrance),
        area: Set(new.area),
        rooms: Set(new.rooms),
        cadastral_reference: Set(new.cadastral_reference),
        note: Set(new.note),
        position: Set(position),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    }
}

/// Adds units after the others. They have had their shares since the base deed, or since the first day from which there is room for all of them.
///
/// # Errors
/// `sign-unprintable`; `shares-sum-above-total`.
pub(super) async fn units_insert(
    work: &Work,
    association: AssociationId,
    others: &[unit::Model],
    new: Vec<(UnitId, NewUnit)>,
) -> Result<()> {
    // The units of an import have not been through `Places::check`.
    new.iter().try_for_each(|(_, unit)| printable(unit))?;
    let register = timeline(&work.tx, &work.proof, association).await?;
    let together = Share::checked_sum(new.iter().map(|(_, unit)| unit.shares))
        .ok_or_else(|| Refusal::new("share-out-of-range").at("shares"))?;
    // No unit of the register is one of them, so that none is left out of account.
    let starts_on = register.earliest_room(Ctx::mint(), together, None).map_err(|refusal| refusal.at("shares"))?;
    let first = others.iter().map(|unit| unit.position).max().unwrap_or_default().saturating_add(1);
    let periods: Vec<_> =
        new.iter().map(|(id, unit)| period(work, association, *id, unit.shares, starts_on, None)).collect();
    let rows =
        new.into_iter().zip(first..).map(|((id, unit), position)| new_row(work, id, association, position, unit));
    work.tx.insert_all(&work.proof, rows.collect()).await?;
    work.tx.insert_all(&work.proof, periods).await
}

/// Refuses what letters could not print of a unit.
fn printable(new: &NewUnit) -> Result<(), Refusal> {
    unit_unprintable(&new.reference, new.floor.as_deref()).into_iter().next().map_or(Ok(()), Err)
}

/// What letters could not print of a unit, each text at its field.
pub(super) fn unit_unprintable(reference: &str, floor: Option<&str>) -> Vec<Refusal> {
    let texts = [("reference", Some(reference)), ("floor", floor)];
    texts.into_iter().filter_map(|(field, text)| Some(unprintable(text?)?.at(field))).collect()
}

/// Where units may be.
pub(super) struct Places {
    buildings: Vec<BuildingId>,
    entrances: BTreeMap<EntranceId, BuildingId>,
}

impl Places {
    /// The places of an association that are in use.
    pub async fn read(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Self> {
        let buildings = tx
            .find::<building::Entity>(proof)
            .filter(building::Column::AssociationId.eq(association.0))
            .filter(building::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        let entrances = tx
            .find::<entrance::Entity>(proof)
            .filter(entrance::Column::AssociationId.eq(association.0))
            .filter(entrance::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        Ok(Self {
            buildings: buildings.iter().map(|row| row.id).collect(),
            entrances: entrances.iter().map(|row| (row.id, row.building_id)).collect(),
        })
    }

    /// What a unit must be among the others: in a building of the association, with a reference of its own whatever its
    /// case, and such that letters can print it.
    pub fn check(&self, others: &[unit::Model], new: &NewUnit) -> Result<(), Refusal> {
        printable(new)?;
        if !self.buildings.contains(&new.building) {
            return Err(Refusal::new("building-unknown").at("building"));
        }
        // An entrance leads into the building that it belongs to.
        if new.entrance.is_some_and(|entrance| self.entrances.get(&entrance) != Some(&new.building)) {
            return Err(Refusal::new("entrance-unknown").at("entrance"));
        }
        let named = reference_key(&new.reference);
        let mut beside = others.iter().filter(|unit| unit.building_id == new.building);
        if beside.any(|unit| reference_key(&unit.reference) == named) {
            return Err(Refusal::new("unit-reference-taken").at("reference").with("value", &new.reference));
        }
        Ok(())
    }
}
