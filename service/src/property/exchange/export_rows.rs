//! The rows of the tables that are exported.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{OwnerId, OwnershipChangeId, UnitId},
    property::{
        KeyKind,
        import::{Column, ExportCell, ExportTable, METERS, TableKind, is_heading, written_meter, written_person},
        owner, owner_person, ownership, ownership_change, ownership_change_part,
        title::Right,
        unit, unit_meter,
    },
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::export::Export;
use crate::{
    error::Result,
    property::{
        KeyInForce, key_parts_by_versions, keys_by_associations, keys_in_force, meters_by_units,
        ownership::{in_force, in_force_on},
        persons_by_owners,
    },
    store::Tx,
    text::Text,
};

impl Export<'_> {
    pub(super) async fn units(&self) -> Result<ExportTable> {
        let columns = TableKind::Units.columns();
        let ids: Vec<UnitId> = self.units.iter().map(|unit| unit.id).collect();
        let meters = meters_by_units(self.ctx, &ids).await?;
        let row = |unit: &unit::Model| {
            let meters = meters.get(&unit.id).map(Vec::as_slice).unwrap_or_default();
            columns.iter().map(|column| self.unit_cell(unit, meters, *column)).collect()
        };
        Ok(ExportTable { headings: self.headings(&columns), rows: self.units.iter().map(row).collect() })
    }

    fn unit_cell(&self, unit: &unit::Model, meters: &[unit_meter::Model], column: Column) -> ExportCell {
        if let Some((_, kind)) = METERS.iter().find(|(of, _)| *of == column) {
            let of_kind = meters.iter().filter(|meter| meter.kind == *kind);
            let numbers: Vec<String> =
                of_kind.map(|meter| written_meter(meter.kind, meter.ean.as_ref(), meter.serial.as_deref())).collect();
            return ExportCell::text(Some(&numbers.join(", ")));
        }
        match column {
            Column::Building => self.building(unit),
            Column::Reference => ExportCell::Text(unit.reference.clone()),
            Column::Kind => ExportCell::Text(self.text.get(&format!("property-unit-kind-{}", unit.kind.code()))),
            Column::Entrance => {
                ExportCell::text(unit.entrance_id.and_then(|id| self.entrances.get(&id)).map(String::as_str))
            }
            Column::Floor => ExportCell::text(unit.floor.as_deref()),
            Column::Area => unit.area.map_or(ExportCell::Blank, |area| ExportCell::Number(area.to_string())),
            Column::Rooms => unit.rooms.map_or(ExportCell::Blank, |rooms| ExportCell::whole(rooms.into())),
            Column::Cadastral => {
                ExportCell::text(unit.cadastral_reference.as_ref().map(ToString::to_string).as_deref())
            }
            Column::Shares => ExportCell::whole(unit.shares.0),
            Column::Note => ExportCell::text(unit.note.as_deref()),
            _ => ExportCell::Blank,
        }
    }

    /// Owners in use, and those put away of whom the ownerships speak all the same.
    pub(super) async fn owners(&self) -> Result<ExportTable> {
        let tx = self.ctx.reader().await?;
        let named: BTreeSet<_> = self.holdings(&tx).await?.into_iter().map(|row| row.owner_id).collect();
        let rows = tx
            .find::<owner::Entity>(&self.proof)
            .filter(owner::Column::AssociationId.eq(self.association.0))
            .order_by_asc(owner::Column::Number)
            .all(&*tx)
            .await?;
        let columns: Vec<Column> =
            TableKind::Owners.columns().into_iter().filter(|column| *column != Column::OwnerFirstName).collect();
        let ids: Vec<OwnerId> = rows.iter().map(|row| row.id).collect();
        let persons = persons_by_owners(self.ctx, &ids).await?;
        let kept = rows.iter().filter(|row| row.archived_at.is_none() || named.contains(&row.id));
        let row = |row: &owner::Model| {
            let persons = persons.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            columns.iter().map(|column| owner_cell(self.text, row, persons, *column)).collect()
        };
        let rows = kept.map(row).collect();
        Ok(ExportTable { headings: self.headings(&columns), rows })
    }

    /// The holdings that are told: those of the day, or all that ever were.
    async fn holdings(&self, tx: &Tx) -> Result<Vec<ownership::Model>> {
        let told = self.as_of.map_or_else(in_force, in_force_on);
        Ok(tx
            .find::<ownership::Entity>(&self.proof)
            .filter(ownership::Column::AssociationId.eq(self.association.0))
            .filter(told)
            .all(tx)
            .await?)
    }

    pub(super) async fn ownerships(&self) -> Result<ExportTable> {
        let columns = TableKind::Ownerships.columns();
        let tx = self.ctx.reader().await?;
        let holdings = self.holdings(&tx).await?;
        let of_association = |column: ownership_change::Column| Condition::all().add(column.eq(self.association.0));
        let changes: BTreeMap<OwnershipChangeId, ownership_change::Model> = tx
            .find::<ownership_change::Entity>(&self.proof)
            .filter(of_association(ownership_change::Column::AssociationId))
            .all(&*tx)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let ranks: BTreeMap<(OwnershipChangeId, _, Right), i32> = tx
            .find::<ownership_change_part::Entity>(&self.proof)
            .filter(ownership_change_part::Column::AssociationId.eq(self.association.0))
            .all(&*tx)
            .await?
            .into_iter()
            .map(|row| ((row.change_id, row.owner_id, row.right), row.position))
            .collect();
        let owners: BTreeMap<_, owner::Model> = tx
            .find::<owner::Entity>(&self.proof)
            .filter(owner::Column::AssociationId.eq(self.association.0))
            .all(&*tx)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let mut by_unit: BTreeMap<UnitId, Vec<ownership::Model>> = BTreeMap::new();
        for holding in holdings {
            by_unit.entry(holding.unit_id).or_default().push(holding);
        }
        let mut rows = Vec::new();
        for unit in &self.units {
            let mut held = by_unit.remove(&unit.id).unwrap_or_default();
            // The order within a change settles who bears the cents that cannot be divided, and must come back as it was.
            held.sort_by_key(|row| {
                let rank = row.change_id.and_then(|change| ranks.get(&(change, row.owner_id, row.right)));
                (row.starts_on, rank.copied().unwrap_or(i32::MAX), row.id)
            });
            for row in &held {
                let change = row.change_id.and_then(|change| changes.get(&change));
                let cell = |column| self.holding_cell(unit, row, owners.get(&row.owner_id), change, column);
                rows.push(columns.iter().map(|column| cell(*column)).collect());
            }
        }
        Ok(ExportTable { headings: self.headings(&columns), rows })
    }

    fn holding_cell(
        &self,
        unit: &unit::Model,
        held: &ownership::Model,
        owner: Option<&owner::Model>,
        change: Option<&ownership_change::Model>,
        column: Column,
    ) -> ExportCell {
        let day = |day: Option<NaiveDate>| day.map_or(ExportCell::Blank, ExportCell::Day);
        match column {
            Column::Building => self.building(unit),
            Column::Reference => ExportCell::Text(unit.reference.clone()),
            Column::OwnerNumber => owner.map_or(ExportCell::Blank, |owner| ExportCell::whole(owner.number.into())),
            Column::OwnerName => ExportCell::text(owner.map(|owner| owner.name.as_str())),
            Column::Right => ExportCell::Text(self.text.get(&format!("property-right-{}", held.right.code()))),
            Column::Fraction if held.numerator == held.denominator => ExportCell::whole(1),
            Column::Fraction => ExportCell::Text(format!("{}/{}", held.numerator, held.denominator)),
            Column::Since => ExportCell::Day(held.starts_on),
            // A table of one day does not say what came after it.
            Column::Until => day(held.ends_on.filter(|_| self.as_of.is_none())),
            Column::DeedOn => day(change.and_then(|change| change.deed_on)),
            Column::Notary => ExportCell::text(change.and_then(|change| change.notary.as_deref())),
            Column::Deed => ExportCell::text(change.and_then(|change| change.deed_reference.as_deref())),
            _ => ExportCell::Blank,
        }
    }

    /// The keys with parts of their own, and those of all units but some. A key by consumption follows its meters and is not a table of parts.
    pub(super) async fn keys(&self) -> Result<ExportTable> {
        let keys = keys_by_associations(self.ctx, &[self.association], self.day()).await?.remove(&self.association);
        let keys: Vec<_> = keys.unwrap_or_default();
        let ids: Vec<_> = keys.iter().map(|key| key.id).collect();
        let mut held = keys_in_force(self.ctx, &ids, self.day()).await?;
        let told: Vec<KeyInForce> = ids
            .iter()
            .filter_map(|id| held.remove(id))
            .filter(|key| matches!(key.key.kind, KeyKind::Special | KeyKind::Except))
            .collect();
        let versions: Vec<_> = told.iter().map(|key| key.version.id).collect();
        let parts = key_parts_by_versions(self.ctx, &versions).await?;
        let columns: Vec<KeyCells> = told
            .into_iter()
            .map(|key| {
                let parts = parts.get(&key.version.id).cloned().unwrap_or_default().into_iter().collect();
                KeyCells { name: key.key.name, marks: key.key.kind == KeyKind::Except, parts }
            })
            .collect();
        // A name that is a heading itself would be taken for one.
        if columns.iter().any(|key| is_heading(&key.name)) {
            Ok(self.keys_by_row(&columns))
        } else {
            Ok(self.keys_by_column(&columns))
        }
    }

    fn keys_by_column(&self, keys: &[KeyCells]) -> ExportTable {
        let mut headings = self.headings(&[Column::Building, Column::Reference]);
        headings.extend(keys.iter().map(|key| key.name.clone()));
        let row = |unit: &unit::Model| {
            let place = [self.building(unit), ExportCell::Text(unit.reference.clone())];
            place.into_iter().chain(keys.iter().map(|key| key.cell(unit.id))).collect()
        };
        ExportTable { headings, rows: self.units.iter().map(row).collect() }
    }

    fn keys_by_row(&self, keys: &[KeyCells]) -> ExportTable {
        let columns = [Column::KeyName, Column::Building, Column::Reference, Column::KeyParts];
        let mut rows = Vec::new();
        for key in keys {
            let borne = self.units.iter().map(|unit| (unit, key.cell(unit.id)));
            rows.extend(borne.filter(|(_, cell)| *cell != ExportCell::Blank).map(|(unit, cell)| {
                let name = ExportCell::Text(key.name.clone());
                vec![name, self.building(unit), ExportCell::Text(unit.reference.clone()), cell]
            }));
        }
        ExportTable { headings: self.headings(&columns), rows }
    }
}

/// What a key says of the units.
struct KeyCells {
    name: String,
    /// Whether units are marked rather than counted: a key of all units but those without a mark.
    marks: bool,
    parts: BTreeMap<UnitId, i64>,
}

impl KeyCells {
    fn cell(&self, unit: UnitId) -> ExportCell {
        match (self.marks, self.parts.get(&unit)) {
            (true, None) => ExportCell::Text("x".to_owned()),
            (true, Some(_)) | (false, None | Some(0)) => ExportCell::Blank,
            (false, Some(parts)) => ExportCell::whole(*parts),
        }
    }
}

/// What a column says of an owner.
fn owner_cell(text: Text, owner: &owner::Model, persons: &[owner_person::Model], column: Column) -> ExportCell {
    match column {
        Column::OwnerNumber => ExportCell::whole(owner.number.into()),
        Column::OwnerKind => ExportCell::Text(text.get(&format!("property-owner-kind-{}", owner.kind.code()))),
        Column::OwnerName => ExportCell::Text(owner.name.clone()),
        Column::EnterpriseNumber => {
            ExportCell::text(owner.enterprise_number.as_ref().map(ToString::to_string).as_deref())
        }
        Column::Email => ExportCell::text(owner.email.as_deref()),
        Column::Phone => ExportCell::text(owner.phone.as_deref()),
        Column::Language => ExportCell::Text(owner.language.code().to_uppercase()),
        Column::Persons => {
            let written = persons
                .iter()
                .map(|one| written_person(one.salutation.as_deref(), one.given_name.as_deref(), &one.family_name));
            ExportCell::text(Some(&written.collect::<Vec<_>>().join("; ")))
        }
        Column::LegalForm => ExportCell::text(owner.legal_form.as_deref()),
        Column::Representative => ExportCell::text(owner.representative.as_deref()),
        Column::Street => ExportCell::text(owner.street.as_deref()),
        Column::PostalCode => ExportCell::text(owner.postal_code.as_deref()),
        Column::City => ExportCell::text(owner.city.as_deref()),
        Column::Country => ExportCell::Text(owner.country.clone()),
        _ => ExportCell::Blank,
    }
}
