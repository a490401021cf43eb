//! What stands in the way of undoing an import.

use std::{cmp::max, collections::BTreeSet};

use entity::{
    charges::{call_line, contribution, contribution_detail},
    id::{AssociationId, ImportBatchId, UnitId},
    identity::role_assignment,
    property::{
        association, building, delivery_consent, designation, distribution_key, import_batch_item::ImportedKind,
        key_version, key_version_part, occupant, owner, owner_contact, ownership_change, ownership_change_part,
        partial_unit, unit, unit_meter, unit_share,
    },
    refusal::Refusal,
    transfer::transfer,
};
use sea_orm::{
    ColumnTrait, Condition, PaginatorTrait, QueryFilter,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use super::undo::{Undo, made};
use crate::{error::Result, transfer::waiting_requests};

/// Most names that a refusal tells.
const NAMES: usize = 3;

impl Undo<'_> {
    /// Everything that stands in the way, each with its number and some names.
    pub(super) async fn depends(&self) -> Result<Vec<Refusal>> {
        let mut found = Vec::new();
        found.extend(self.called().await?);
        found.extend(self.changed().await?);
        found.extend(self.titles().await?);
        found.extend(self.roles().await?);
        found.extend(self.contacts().await?);
        found.extend(self.keys().await?);
        found.extend(self.asked().await?);
        found.extend(self.partials().await?);
        Ok(found)
    }

    /// Calls for funds that were spread over the units, the owners or the keys.
    async fn called(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let about = Condition::any()
            .add(contribution_detail::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .add(contribution_detail::Column::UnitId.in_subquery(titled(self.batch)));
        let spread = tx.find::<contribution_detail::Entity>(proof).filter(about).count(tx).await?;
        let owed = tx
            .find::<contribution::Entity>(proof)
            .filter(contribution::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner)))
            .count(tx)
            .await?;
        let by_key = tx
            .find::<call_line::Entity>(proof)
            .filter(call_line::Column::KeyId.in_subquery(self.made(ImportedKind::Key)))
            .count(tx)
            .await?;
        let count = max(spread, max(owed, by_key));
        Ok((count > 0).then(|| depends("calls", count, &[])))
    }

    /// Things that somebody has changed or put away since.
    async fn changed(&self) -> Result<Vec<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let mut found = Vec::new();
        let touched = |version: Condition, archived: Condition| Condition::any().add(version).add(archived);
        let units = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::Id.in_subquery(self.made(ImportedKind::Unit)))
            .filter(touched(
                Condition::all().add(unit::Column::Version.gt(1)),
                Condition::all().add(unit::Column::ArchivedAt.is_not_null()),
            ))
            .all(tx)
            .await?;
        let owners = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::Id.in_subquery(self.made(ImportedKind::Owner)))
            .filter(touched(
                Condition::all().add(owner::Column::Version.gt(1)),
                Condition::all().add(owner::Column::ArchivedAt.is_not_null()),
            ))
            .all(tx)
            .await?;
        let meters = tx
            .find::<unit_meter::Entity>(proof)
            .filter(unit_meter::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .filter(unit_meter::Column::Version.gt(1))
            .count(tx)
            .await?;
        let made_units = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::Id.in_subquery(self.made(ImportedKind::Unit)))
            .count(tx)
            .await?;
        let shares = tx
            .find::<unit_share::Entity>(proof)
            .filter(unit_share::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .filter(unit_share::Column::VoidedAt.is_null())
            .count(tx)
            .await?;
        let buildings = tx
            .find::<building::Entity>(proof)
            .filter(building::Column::Id.in_subquery(self.made(ImportedKind::Building)))
            .filter(building::Column::Version.gt(1))
            .all(tx)
            .await?;
        let inhabited = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::BuildingId.in_subquery(self.made(ImportedKind::Building)))
            .filter(unit::Column::Id.not_in_subquery(self.made(ImportedKind::Unit)))
            .filter(unit::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        if !units.is_empty() {
            found.push(depends("units", count(&units), &names(units.iter().map(|row| row.reference.as_str()))));
        }
        if meters > 0 {
            found.push(depends("meters", meters, &[]));
        }
        if shares > made_units {
            found.push(depends("shares", shares.saturating_sub(made_units), &[]));
        }
        if !owners.is_empty() {
            found.push(depends("owners", count(&owners), &names(owners.iter().map(|row| row.name.as_str()))));
        }
        if !buildings.is_empty() {
            found.push(depends("buildings", count(&buildings), &names(buildings.iter().map(|row| row.name.as_str()))));
        }
        if !inhabited.is_empty() {
            let told = names(inhabited.iter().map(|row| row.reference.as_str()));
            found.push(depends("buildings", count(&inhabited), &told));
        }
        Ok(found)
    }

    /// What was recorded since about who owns the units, or what the owners own.
    async fn titles(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let elsewhere = tx
            .find::<ownership_change_part::Entity>(proof)
            .filter(ownership_change_part::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner)))
            .filter(ownership_change_part::Column::ChangeId.not_in_subquery(self.made(ImportedKind::OwnershipChange)))
            .filter(ownership_change_part::Column::ChangeId.not_in_subquery(annulled(self.association)))
            .count(tx)
            .await?;
        let others: BTreeSet<UnitId> = self.others.iter().copied().collect();
        if elsewhere == 0 && others.is_empty() {
            return Ok(None);
        }
        let units = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::Id.is_in(others.iter().take(NAMES).map(|id| id.0)))
            .all(tx)
            .await?;
        let count = max(elsewhere, u64::try_from(self.others.len()).unwrap_or(u64::MAX));
        Ok(Some(depends("titles", count, &names(units.iter().map(|row| row.reference.as_str())))))
    }

    /// Roles that owners hold by virtue of what was imported.
    async fn roles(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let count = tx
            .find_owned::<role_assignment::Entity>(proof)
            .filter(role_assignment::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner)))
            .filter(role_assignment::Column::EndedAt.is_null())
            .count(tx)
            .await?;
        Ok((count > 0).then(|| depends("roles", count, &[])))
    }

    /// Means of contact, consents and occupants that were added since, and owners who turned out to be one and the same.
    async fn contacts(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let contacts = tx
            .find::<owner_contact::Entity>(proof)
            .filter(owner_contact::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner)))
            .filter(owner_contact::Column::Version.gt(1))
            .count(tx)
            .await?;
        let consents = tx
            .find::<delivery_consent::Entity>(proof)
            .filter(delivery_consent::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner)))
            .count(tx)
            .await?;
        let occupants = tx
            .find::<occupant::Entity>(proof)
            .filter(occupant::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .count(tx)
            .await?;
        let designations = tx
            .find::<designation::Entity>(proof)
            .filter(
                Condition::any()
                    .add(designation::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
                    .add(designation::Column::UnitId.in_subquery(titled(self.batch)))
                    .add(designation::Column::OwnerId.in_subquery(self.made(ImportedKind::Owner))),
            )
            .count(tx)
            .await?;
        let merged = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::MergedIntoId.in_subquery(self.made(ImportedKind::Owner)))
            .count(tx)
            .await?;
        let count = max(max(contacts, consents), max(max(occupants, designations), merged));
        Ok((count > 0).then(|| depends("contacts", count, &[])))
    }

    /// Keys that count the units, and keys of the import that were changed.
    async fn keys(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let own = Query::select()
            .column(key_version::Column::Id)
            .from(key_version::Entity)
            .and_where(Expr::col(key_version::Column::KeyId).in_subquery(self.made(ImportedKind::Key)))
            .take();
        let counting = tx
            .find::<key_version_part::Entity>(proof)
            .filter(key_version_part::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .filter(key_version_part::Column::VersionId.not_in_subquery(own))
            .count(tx)
            .await?;
        let changed = tx
            .find::<distribution_key::Entity>(proof)
            .filter(distribution_key::Column::Id.in_subquery(self.made(ImportedKind::Key)))
            .filter(
                Condition::any()
                    .add(distribution_key::Column::Version.gt(1))
                    .add(distribution_key::Column::ArchivedAt.is_not_null()),
            )
            .all(tx)
            .await?;
        let all = max(counting, count(&changed));
        Ok((all > 0).then(|| depends("keys", all, &names(changed.iter().map(|row| row.name.as_str())))))
    }

    /// Requests for the information of C. civ. art. 3.94 about the units, which would be left without a seller.
    async fn asked(&self) -> Result<Option<Refusal>> {
        let about = Condition::any()
            .add(transfer::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)))
            .add(transfer::Column::UnitId.in_subquery(titled(self.batch)));
        let waiting = waiting_requests(&self.work.tx, &self.work.proof, about).await?;
        let told = names(waiting.iter().map(|row| row.number.as_str()));
        Ok((!waiting.is_empty()).then(|| depends("requests", count(&waiting), &told)))
    }

    /// Partial associations that the units belong to, whoever manages them.
    async fn partials(&self) -> Result<Option<Refusal>> {
        let (tx, proof) = (&self.work.tx, &self.work.proof);
        let linked = Query::select()
            .column(partial_unit::Column::AssociationId)
            .from(partial_unit::Entity)
            .and_where(Expr::col(partial_unit::Column::UnitId).in_subquery(self.made(ImportedKind::Unit)))
            .take();
        let partials = tx
            .find_owned::<association::Entity>(proof)
            .filter(association::Column::Id.in_subquery(linked))
            .filter(association::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        let told = names(partials.iter().map(|row| row.name.as_str()));
        Ok((!partials.is_empty()).then(|| depends("partials", count(&partials), &told)))
    }
}

/// The units whose title an import told.
fn titled(batch: ImportBatchId) -> SelectStatement {
    Query::select()
        .column(ownership_change::Column::UnitId)
        .from(ownership_change::Entity)
        .and_where(Expr::col(ownership_change::Column::Id).in_subquery(made(batch, ImportedKind::OwnershipChange)))
        .take()
}

/// The changes that were annulled or corrected.
fn annulled(association: AssociationId) -> SelectStatement {
    Query::select()
        .column(ownership_change::Column::CorrectsId)
        .from(ownership_change::Entity)
        .and_where(Expr::col(ownership_change::Column::AssociationId).eq(association.0))
        .and_where(Expr::col(ownership_change::Column::CorrectsId).is_not_null())
        .take()
}

fn depends(what: &'static str, count: u64, names: &[String]) -> Refusal {
    let told = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
    Refusal::new("import-undo-depends").with("what", what).with("count", count).with("names", told)
}

fn names<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    all.take(NAMES).map(ToOwned::to_owned).collect()
}

fn count<T>(rows: &[T]) -> u64 {
    u64::try_from(rows.len()).unwrap_or(u64::MAX)
}
