//! Undoing an import as one, while nothing depends on it.

use std::{cmp::min, collections::BTreeSet};

use entity::{
    id::{AssociationId, ImportBatchId, OwnershipChangeId, UnitId},
    identity::Permission,
    property::{
        association, building, distribution_key, entrance, import_batch,
        import_batch_item::{self, ImportedKind},
        owner, ownership_change,
        title::ChangeKind,
        unit, unit_meter, unit_share,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use super::batch::batch_in;
use crate::{
    ctx::Ctx,
    error::Result,
    property::{association_for_change, ownership::annul_all, search_archive},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Undoes an import: everything that it made is put away, and what it said of ownership is annulled. The owners' numbers become free again.
///
/// # Errors
/// `import-unknown`, `Forbidden`; `import-undone`; `import-undo-depends` for everything that stands in the way: calls for funds, later changes,
/// roles, keys, requests for information about a unit that is sold, partial associations.
pub async fn import_undo(ctx: &Ctx, id: ImportBatchId, key: Option<&RequestKey>) -> Result<Outcome<ImportBatchId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    ctx.prove(Permission::OwnerWrite)?;
    let work = match ctx.begin("import_undo", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let batch = batch_in(&work.tx, &proof, id).await?;
    // The lock comes first: what is read after it cannot be overtaken.
    let deed = association_for_change(&work, batch.association_id).await?;
    if batch_in(&work.tx, &proof, id).await?.undone_at.is_some() {
        return Err(Refusal::new("import-undone").into());
    }
    let undo = Undo::read(&work, id, batch.association_id).await?;
    let depends = undo.depends().await?;
    if !depends.is_empty() {
        return Err(Refusals(depends).into());
    }
    undo.carry_out(&deed, &ctx.text().get("property-exchange-undo-reason")).await?;
    let done = import_batch::ActiveModel {
        undone_by: Set(Some(proof.account())),
        undone_at: Set(Some(work.now)),
        ..Default::default()
    };
    let only = Condition::all().add(import_batch::Column::Id.eq(id.0));
    work.tx.change_all::<import_batch::Entity>(&proof, only, done).await?;
    let detail = serde_json::json!({ "units": batch.units, "owners": batch.owners, "keys": batch.keys });
    work.audit("import_undo", Some(batch.association_id), id, detail).await?;
    work.finish(id).await
}

/// An import that is to be undone.
pub(super) struct Undo<'a> {
    pub(super) work: &'a Work,
    pub(super) batch: ImportBatchId,
    pub(super) association: AssociationId,
    /// The changes of ownership that it recorded.
    changes: BTreeSet<OwnershipChangeId>,
    /// The units that they are about.
    titled: BTreeSet<UnitId>,
    /// Changes of those units, and of units that it made, that it did not record.
    pub(super) others: Vec<UnitId>,
}

impl<'a> Undo<'a> {
    async fn read(work: &'a Work, batch: ImportBatchId, association: AssociationId) -> Result<Self> {
        let ids = |kind| made(batch, kind);
        let changes: Vec<ownership_change::Model> = work
            .tx
            .find::<ownership_change::Entity>(&work.proof)
            .filter(ownership_change::Column::AssociationId.eq(association.0))
            .all(&work.tx)
            .await?;
        let own: BTreeSet<OwnershipChangeId> = work
            .tx
            .find::<ownership_change::Entity>(&work.proof)
            .filter(ownership_change::Column::Id.in_subquery(ids(ImportedKind::OwnershipChange)))
            .all(&work.tx)
            .await?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let units: BTreeSet<UnitId> = work
            .tx
            .find::<unit::Entity>(&work.proof)
            .filter(unit::Column::Id.in_subquery(ids(ImportedKind::Unit)))
            .all(&work.tx)
            .await?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let titled: BTreeSet<UnitId> =
            changes.iter().filter(|row| own.contains(&row.id)).map(|row| row.unit_id).collect();
        let stood_for: BTreeSet<OwnershipChangeId> = changes.iter().filter_map(|row| row.corrects_id).collect();
        let others = changes
            .iter()
            .filter(|row| titled.contains(&row.unit_id) || units.contains(&row.unit_id))
            .filter(|row| !own.contains(&row.id))
            .filter(|row| row.kind != ChangeKind::Annulled && !stood_for.contains(&row.id))
            .map(|row| row.unit_id)
            .collect();
        Ok(Self { work, batch, association, changes: own, titled, others })
    }

    pub(super) fn made(&self, kind: ImportedKind) -> SelectStatement {
        made(self.batch, kind)
    }

    async fn carry_out(&self, deed: &association::Model, reason: &str) -> Result<()> {
        let Work { tx, proof, now, .. } = self.work;
        let now = *now;
        if !self.changes.is_empty() {
            let units: Vec<UnitId> = self.titled.iter().copied().collect();
            annul_all(self.work, self.association, &units, reason).await?;
        }
        let of_units = Condition::all().add(unit_share::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)));
        let voided = unit_share::ActiveModel { voided_at: Set(Some(now)), updated_at: Set(now), ..Default::default() };
        tx.change_all::<unit_share::Entity>(proof, of_units, voided).await?;
        let meters = Condition::all().add(unit_meter::Column::UnitId.in_subquery(self.made(ImportedKind::Unit)));
        let away = |now| Expr::value(now);
        tx.recompute::<unit_meter::Entity>(proof, meters, now, (unit_meter::Column::ArchivedAt, away(now))).await?;
        let units = Condition::all().add(unit::Column::Id.in_subquery(self.made(ImportedKind::Unit)));
        tx.recompute::<unit::Entity>(proof, units, now, (unit::Column::ArchivedAt, away(now))).await?;
        let keys = Condition::all().add(distribution_key::Column::Id.in_subquery(self.made(ImportedKind::Key)));
        let archived = (distribution_key::Column::ArchivedAt, away(now));
        tx.recompute::<distribution_key::Entity>(proof, keys, now, archived).await?;
        self.put_owners_away(deed).await?;
        for kind in [ImportedKind::Unit, ImportedKind::Owner] {
            search_archive(tx, proof, self.made(kind)).await?;
        }
        let used = Query::select()
            .column(unit::Column::EntranceId)
            .from(unit::Entity)
            .and_where(Expr::col(unit::Column::EntranceId).is_not_null())
            .and_where(Expr::col(unit::Column::ArchivedAt).is_null())
            .take();
        // An entrance that another unit has since been given stays.
        let entrances = Condition::all()
            .add(entrance::Column::Id.in_subquery(self.made(ImportedKind::Entrance)))
            .add(entrance::Column::Id.not_in_subquery(used));
        tx.recompute::<entrance::Entity>(proof, entrances, now, (entrance::Column::ArchivedAt, away(now))).await?;
        let buildings = Condition::all().add(building::Column::Id.in_subquery(self.made(ImportedKind::Building)));
        tx.recompute::<building::Entity>(proof, buildings, now, (building::Column::ArchivedAt, away(now))).await?;
        Ok(())
    }

    /// Puts the owners away and moves their numbers below zero, where nobody looks for one, so that the list can be imported again with the
    /// numbers that it brings along.
    async fn put_owners_away(&self, deed: &association::Model) -> Result<()> {
        let Work { tx, proof, now, .. } = self.work;
        let lowest: Option<Option<i32>> = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::AssociationId.eq(self.association.0))
            .select_only()
            .column_as(owner::Column::Number.min(), "lowest")
            .into_tuple()
            .one(tx)
            .await?;
        let below = min(lowest.flatten().unwrap_or_default(), 0).saturating_abs();
        let by = deed.last_owner_number.saturating_add(below).saturating_add(1);
        let owners = || Condition::all().add(owner::Column::Id.in_subquery(self.made(ImportedKind::Owner)));
        let number = (owner::Column::Number, Expr::col(owner::Column::Number).sub(by));
        tx.recompute::<owner::Entity>(proof, owners(), *now, number).await?;
        let archived = (owner::Column::ArchivedAt, Expr::value(*now));
        tx.recompute::<owner::Entity>(proof, owners(), *now, archived).await?;
        Ok(())
    }
}

/// The identifiers of what an import made of one kind.
pub(super) fn made(batch: ImportBatchId, kind: ImportedKind) -> SelectStatement {
    Query::select()
        .column(import_batch_item::Column::SubjectId)
        .from(import_batch_item::Entity)
        .and_where(Expr::col(import_batch_item::Column::BatchId).eq(batch.0))
        .and_where(Expr::col(import_batch_item::Column::Kind).eq(kind.code()))
        .take()
}
