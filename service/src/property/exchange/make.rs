//! What an import makes, in the order in which one thing needs another.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{BuildingId, EntranceId, KeyId, OwnerId, UnitId, UnitMeterId},
    property::{
        KeyBasis, KeyKind, NewKey, NewKeyVersion, NewOwner, NewUnit, association, building, entrance,
        import::{ImportPlan, KeyColumn, PlannedPart, PlannedUnit},
        title::{HolderPart, TitleDeed, TitleState},
        unit_meter,
    },
    text_input::plain,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{apply::ImportReport, batch::Made, register::Held};
use crate::{
    ctx::Ctx,
    error::Result,
    property::{
        key::key_insert,
        owner::{NumberedOwner, owners_insert},
        ownership::{ToldPeriod, ToldTitle, last_changes, record_all},
        search_units,
        unit::units_insert,
    },
    work::Work,
};

/// Makes everything that a plan names.
pub(super) async fn carry_out(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
) -> Result<(ImportReport, Made)> {
    let mut made = Made::default();
    let buildings = make_buildings(work, deed, held, plan, &mut made).await?;
    let units = make_units(work, deed, held, plan, &buildings, &mut made).await?;
    let owners = make_owners(work, deed, held, plan, &mut made).await?;
    let ownerships = make_titles(work, deed, held, plan, &units, &owners, &mut made).await?;
    make_keys(work, deed, held, plan, &mut made).await?;
    let report = ImportReport {
        batch: Ctx::mint(),
        buildings: made.buildings.len(),
        units: made.units.len(),
        owners: made.owners.len(),
        ownerships,
        keys: made.keys.len(),
    };
    Ok((report, made))
}

/// Makes the buildings that the table names and the register lacks, at the address of the association.
async fn make_buildings(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    made: &mut Made,
) -> Result<BTreeMap<String, BuildingId>> {
    let last = held.buildings.iter().map(|row| row.position).max().unwrap_or_default();
    let mut by_name = BTreeMap::new();
    let rows = plan.buildings.iter().zip(last.saturating_add(1)..).map(|(name, position)| {
        let id = Ctx::mint::<BuildingId>();
        by_name.insert(plain(name), id);
        made.buildings.push(id);
        building::ActiveModel {
            id: Set(id),
            association_id: Set(deed.id),
            name: Set(name.clone()),
            street: Set(deed.street.clone()),
            postal_code: Set(deed.postal_code.clone()),
            city: Set(deed.city.clone()),
            position: Set(position),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            archived_at: Set(None),
            ..Default::default()
        }
    });
    let rows: Vec<building::ActiveModel> = rows.collect();
    work.tx.insert_all(&work.proof, rows).await?;
    Ok(by_name)
}

/// The entrances that the table names, by building and name. Those that the register lacks are made: an entrance is no more than its name.
async fn make_entrances(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    buildings: &BTreeMap<String, BuildingId>,
    made: &mut Made,
) -> Result<BTreeMap<(BuildingId, String), EntranceId>> {
    let known = work
        .tx
        .find::<entrance::Entity>(&work.proof)
        .filter(entrance::Column::AssociationId.eq(deed.id.0))
        .filter(entrance::Column::ArchivedAt.is_null())
        .all(&work.tx)
        .await?;
    let mut last = known.iter().map(|row| row.position).max().unwrap_or_default();
    let mut by_name: BTreeMap<(BuildingId, String), EntranceId> =
        known.iter().map(|row| ((row.building_id, plain(&row.name)), row.id)).collect();
    let mut rows = Vec::new();
    for planned in &plan.units {
        let building = held.building_of(planned.building.as_deref(), buildings);
        let Some((building, name)) = building.zip(planned.entrance.as_ref()) else { continue };
        by_name.entry((building, plain(name))).or_insert_with(|| {
            let id = Ctx::mint::<EntranceId>();
            last = last.saturating_add(1);
            rows.push(entrance::ActiveModel {
                id: Set(id),
                association_id: Set(deed.id),
                building_id: Set(building),
                name: Set(name.clone()),
                street: Set(None),
                position: Set(last),
                version: Set(1),
                created_at: Set(work.now),
                updated_at: Set(work.now),
                archived_at: Set(None),
                ..Default::default()
            });
            made.entrances.push(id);
            id
        });
    }
    work.tx.insert_all(&work.proof, rows).await?;
    Ok(by_name)
}

async fn make_units(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    buildings: &BTreeMap<String, BuildingId>,
    made: &mut Made,
) -> Result<Vec<UnitId>> {
    if plan.units.is_empty() {
        return Ok(Vec::new());
    }
    let entrances = make_entrances(work, deed, held, plan, buildings, made).await?;
    let ids: Vec<UnitId> = plan.units.iter().map(|_| Ctx::mint()).collect();
    let new = |(planned, id): (&PlannedUnit, &UnitId)| {
        let building = held.building_of(planned.building.as_deref(), buildings)?;
        let entrance = planned.entrance.as_deref().and_then(|name| entrances.get(&(building, plain(name)))).copied();
        let (reference, floor) = (planned.reference.clone(), planned.floor.clone());
        let unit = NewUnit {
            entrance,
            area: planned.area,
            rooms: planned.rooms,
            cadastral_reference: planned.cadastral.clone(),
            note: planned.note.clone(),
            ..NewUnit::plain(building, reference, planned.kind, floor, planned.shares)
        };
        Some((*id, unit))
    };
    units_insert(work, deed.id, &held.units, plan.units.iter().zip(&ids).filter_map(new).collect()).await?;
    let meters = plan.units.iter().zip(&ids).flat_map(|(planned, unit)| {
        planned.meters.iter().zip(1_i32..).map(|(meter, position)| unit_meter::ActiveModel {
            id: Set(Ctx::mint::<UnitMeterId>()),
            association_id: Set(deed.id),
            unit_id: Set(*unit),
            kind: Set(meter.kind),
            ean: Set(meter.ean.clone()),
            serial: Set(meter.serial.clone()),
            position: Set(position),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            archived_at: Set(None),
            ..Default::default()
        })
    });
    let meters: Vec<unit_meter::ActiveModel> = meters.collect();
    work.tx.insert_all(&work.proof, meters).await?;
    search_units(&work.tx, &work.proof, &ids).await?;
    made.units.clone_from(&ids);
    Ok(ids)
}

/// Makes the owners that the register lacks, and gives everybody's identifier in the order of the plan.
async fn make_owners(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    made: &mut Made,
) -> Result<Vec<OwnerId>> {
    let new: Vec<(Option<i32>, NewOwner)> = plan
        .owners
        .iter()
        .filter(|planned| planned.known.is_none())
        .map(|planned| (planned.number, planned.owner.clone()))
        .collect();
    if !new.is_empty() {
        let new = numbered(work, deed, new).await?;
        made.owners = owners_insert(work, deed, new).await?;
    }
    let mut inserted = made.owners.iter().copied();
    let known = |position: usize| held.owners.get(position).map(|row| row.id);
    Ok(plan.owners.iter().filter_map(|planned| planned.known.and_then(known).or_else(|| inserted.next())).collect())
}

/// The owners with the ranks that they bring along, which the plan has found free; the others are numbered on from the
/// last. The association's counter follows.
async fn numbered(
    work: &Work,
    deed: &association::Model,
    new: Vec<(Option<i32>, NewOwner)>,
) -> Result<Vec<NumberedOwner>> {
    let brought = new.iter().filter_map(|(number, _)| *number).max().unwrap_or_default();
    let mut last = deed.last_owner_number.max(brought);
    let owners = new.into_iter().map(|(number, new)| {
        let number = number.unwrap_or_else(|| {
            last = last.saturating_add(1);
            last
        });
        NumberedOwner { number, new }
    });
    let owners: Vec<NumberedOwner> = owners.collect();
    let counter = association::ActiveModel { last_owner_number: Set(last), ..Default::default() };
    work.tx.change::<association::Entity, _>(&work.proof, deed.id, None, work.now, counter).await?;
    Ok(owners)
}

/// Writes down who owns what: of the units of the plan since the day that was given, of those of the register as the table says.
async fn make_titles(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    units: &[UnitId],
    owners: &[OwnerId],
    made: &mut Made,
) -> Result<usize> {
    let mut parts: BTreeMap<usize, Vec<HolderPart>> = BTreeMap::new();
    let mut days: BTreeMap<usize, NaiveDate> = BTreeMap::new();
    for planned in &plan.ownerships {
        if let Some(owner) = owners.get(planned.owner) {
            parts.entry(planned.unit).or_default().push(HolderPart::full(*owner, planned.fraction));
            days.insert(planned.unit, planned.since.unwrap_or(held.starts_on));
        }
    }
    let mut titles = Vec::with_capacity(parts.len().saturating_add(plan.titles.len()));
    let mut count = 0_usize;
    for (position, parts) in parts {
        let Some(unit) = units.get(position) else { continue };
        let starts_on = days.get(&position).copied().unwrap_or(held.starts_on);
        count = count.saturating_add(parts.len());
        let period = ToldPeriod { starts_on, deed: TitleDeed::default(), state: TitleState::new(parts)? };
        titles.push(ToldTitle { unit: *unit, last: 0, periods: vec![period] });
    }
    let last = if plan.titles.is_empty() { BTreeMap::new() } else { last_changes(work, deed.id).await? };
    for planned in &plan.titles {
        let Some(unit) = held.units.get(planned.unit).map(|row| row.id) else { continue };
        let mut periods = Vec::with_capacity(planned.periods.len());
        for period in &planned.periods {
            let part = |part: &PlannedPart| {
                let owner = held.owners.get(part.owner)?.id;
                Some(HolderPart { owner, right: part.right, part: part.part })
            };
            let state = TitleState::new(period.parts.iter().filter_map(part).collect())?;
            count = count.saturating_add(state.parts().len());
            periods.push(ToldPeriod { starts_on: period.starts_on, deed: period.deed.clone(), state });
        }
        titles.push(ToldTitle { unit, last: last.get(&unit).copied().unwrap_or_default(), periods });
        made.titled.push(unit);
    }
    made.changes = record_all(work, deed.id, titles).await?;
    Ok(count)
}

async fn make_keys(
    work: &Work,
    deed: &association::Model,
    held: &Held,
    plan: &ImportPlan,
    made: &mut Made,
) -> Result<()> {
    let last = held.keys.iter().map(|row| row.position).max().unwrap_or_default();
    for (planned, position) in plan.keys.iter().zip(last.saturating_add(1)..) {
        let unit = |position: &usize| held.units.get(*position).map(|row| row.id);
        let (kind, basis) = match &planned.parts {
            KeyColumn::Parts(parts) => {
                let parts = parts.iter().filter_map(|(position, share)| Some((0, unit(position)?, *share)));
                (KeyKind::Special, KeyBasis::Parts(parts.collect()))
            }
            KeyColumn::Except(left_out) => {
                (KeyKind::Except, KeyBasis::Except(left_out.iter().filter_map(unit).map(|unit| (0, unit)).collect()))
            }
        };
        let version = NewKeyVersion { starts_on: None, source: None, decided_on: None, note: None, basis };
        let id: KeyId =
            key_insert(work, deed.id, position, NewKey { name: planned.name.clone(), kind, version }).await?;
        made.keys.push(id);
    }
    Ok(())
}
