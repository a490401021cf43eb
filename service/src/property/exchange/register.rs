//! What the register has that an import meets.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    date::parse_date,
    id::{BuildingId, UnitId},
    property::{
        association, building, distribution_key,
        import::{
            ImportOptions, ImportPlan, MAX_PROBLEMS, Register, RegisterOwner, RegisterUnit, TableKind, headings,
            understand_with,
        },
        owner, ownership, unit, unit_meter,
    },
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    memory,
    printing::unprintable_rows,
    source::{Content, ImportSource},
};
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    property::{
        association::{refuse_partial, sum_of_shares},
        base_deed_date,
        ownership::in_force,
        units_in_use,
    },
    store::Tx,
};

/// The register of an association beside an import.
pub(super) struct Held {
    pub buildings: Vec<building::Model>,
    /// Position of the building of rows that name none.
    pub building: usize,
    pub units: Vec<unit::Model>,
    pub owners: Vec<owner::Model>,
    pub keys: Vec<distribution_key::Model>,
    pub starts_on: NaiveDate,
    /// The shares that the base deed has left.
    pub remaining: i64,
    view: Register,
}

/// What a table comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportLook {
    /// What would be made, and what is wrong.
    pub plan: ImportPlan,
    /// The sheet of the workbook that was read.
    pub sheet: Option<String>,
    /// The sheets of the workbook, in order.
    pub sheets: Vec<String>,
    /// Whether the columns were taken as somebody had said before for the same headings.
    pub remembered: bool,
}

impl Held {
    pub async fn read(
        ctx: &Ctx,
        tx: &Tx,
        proof: &Proof,
        deed: &association::Model,
        source: &ImportSource,
    ) -> Result<Self> {
        let starts_on = match source.starts_on.trim() {
            "" => ctx.today(),
            text => parse_date(text).map_err(|refusal| refusal.at("startsOn"))?,
        };
        let buildings = tx
            .find::<building::Entity>(proof)
            .filter(building::Column::AssociationId.eq(deed.id.0))
            .filter(building::Column::ArchivedAt.is_null())
            .order_by_asc(building::Column::Position)
            .all(tx)
            .await?;
        let chosen = match source.building.trim() {
            "" => (!buildings.is_empty()).then_some(0),
            text => {
                let wanted: Option<BuildingId> = text.parse().ok();
                buildings.iter().position(|row| Some(row.id) == wanted)
            }
        };
        let building = chosen.ok_or_else(|| Refusal::new("building-unknown").at("building"))?;
        let units = units_in_use(tx, proof, deed.id).await?;
        let owners = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::AssociationId.eq(deed.id.0))
            .order_by_asc(owner::Column::Number)
            .all(tx)
            .await?;
        let (owners, former): (Vec<owner::Model>, Vec<owner::Model>) =
            owners.into_iter().partition(|row| row.archived_at.is_none());
        let keys = tx
            .find::<distribution_key::Entity>(proof)
            .filter(distribution_key::Column::AssociationId.eq(deed.id.0))
            .filter(distribution_key::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        let access_points = access_points(tx, proof, deed).await?;
        let owned = owned(tx, proof, deed).await?;
        let remaining = deed.total_shares.0.saturating_sub(sum_of_shares(&units)?.0);
        let base_deed = base_deed_date(tx, proof, deed.id).await?;
        let view = Register {
            buildings: buildings.iter().map(|row| row.name.clone()).collect(),
            building,
            makes_buildings: source.makes_buildings,
            units: register_units(&buildings, &units, &owned),
            owners: owners.iter().map(register_owner).collect(),
            former_numbers: former.iter().map(|row| row.number).collect(),
            keys: keys.iter().map(|key| key.name.clone()).collect(),
            access_points,
            base_deed,
            today: Some(ctx.today()),
        };
        Ok(Self { buildings, building, units, owners, keys, starts_on, remaining, view })
    }

    /// Understands a table beside the register.
    ///
    /// # Errors
    /// `import-shares-complete` for units where the base deed has no shares left, `partial-takes-no-units` where they belong to another
    /// association; `import-table-unknown`.
    pub async fn look(
        &self,
        tx: &Tx,
        proof: &Proof,
        deed: &association::Model,
        source: &ImportSource,
        content: Content,
        most_problems: usize,
    ) -> Result<ImportLook> {
        let Content { table, sheet, sheets } = content;
        let asked = source.kind()?;
        let (guessed, found) = headings(&table, asked);
        let known = match &source.mapping {
            Some(_) => None,
            None => memory::recall(tx, proof, &table, asked).await?,
        };
        let remembered = known.is_some();
        let (kind, mapping) = match (known, &source.mapping) {
            (Some((kind, mapping)), _) => (kind, mapping),
            (None, Some(mapping)) => (guessed, mapping.clone()),
            (None, None) => (guessed, found),
        };
        if matches!(kind, TableKind::List | TableKind::Units) {
            refuse_partial(deed).map_err(|refusal| refusal.at("text"))?;
            if self.remaining == 0 {
                return Err(Refusal::new("import-shares-complete")
                    .at("text")
                    .with("total", deed.total_shares.0)
                    .into());
            }
        }
        let options = ImportOptions {
            table: Some(kind),
            total_shares: self.remaining,
            mapping: Some(mapping),
            language: deed.language,
            starts_on: Some(self.starts_on),
            register: Some(self.view.clone()),
            most_problems,
        };
        Ok(ImportLook { plan: understand_with(table, &options, unprintable_rows), sheet, sheets, remembered })
    }

    /// The building that a row names, or the chosen one when it names none, among those of the register and those just made.
    pub fn building_of(&self, name: Option<&str>, made: &BTreeMap<String, BuildingId>) -> Option<BuildingId> {
        match name {
            None => self.buildings.get(self.building).map(|row| row.id),
            Some(name) => {
                let plain = entity::text_input::plain(name);
                let known = self.buildings.iter().find(|row| entity::text_input::plain(&row.name) == plain);
                known.map(|row| row.id).or_else(|| made.get(&plain).copied())
            }
        }
    }
}

/// What a table comes to with the usual number of problems told.
pub(super) const PROBLEMS: usize = MAX_PROBLEMS;

fn register_units(buildings: &[building::Model], units: &[unit::Model], owned: &BTreeSet<UnitId>) -> Vec<RegisterUnit> {
    let positions: BTreeMap<BuildingId, usize> =
        buildings.iter().enumerate().map(|(position, row)| (row.id, position)).collect();
    let unit = |row: &unit::Model| RegisterUnit {
        // A unit in a building that was put away is in none that a table could name.
        building: positions.get(&row.building_id).copied().unwrap_or(usize::MAX),
        reference: row.reference.clone(),
        owned: owned.contains(&row.id),
    };
    units.iter().map(unit).collect()
}

fn register_owner(row: &owner::Model) -> RegisterOwner {
    RegisterOwner { number: row.number, name: row.name.clone(), email: row.email.clone() }
}

/// The units that somebody owns or owned.
async fn owned(tx: &Tx, proof: &Proof, deed: &association::Model) -> Result<BTreeSet<UnitId>> {
    let units: Vec<UnitId> = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::AssociationId.eq(deed.id.0))
        .filter(in_force())
        .select_only()
        .column(ownership::Column::UnitId)
        .distinct()
        .into_tuple()
        .all(tx)
        .await?;
    Ok(units.into_iter().collect())
}

async fn access_points(tx: &Tx, proof: &Proof, deed: &association::Model) -> Result<BTreeSet<String>> {
    let meters = tx
        .find::<unit_meter::Entity>(proof)
        .filter(unit_meter::Column::AssociationId.eq(deed.id.0))
        .filter(unit_meter::Column::ArchivedAt.is_null())
        .filter(unit_meter::Column::Ean.is_not_null())
        .all(tx)
        .await?;
    Ok(meters.into_iter().filter_map(|meter| meter.ean.map(|ean| ean.to_string())).collect())
}
