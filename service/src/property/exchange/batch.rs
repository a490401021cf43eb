//! Imports that were carried out, as a list.

use std::collections::BTreeMap;

use entity::{
    id::{
        AssociationId, BuildingId, EntranceId, ImportBatchId, ImportBatchItemId, KeyId, OwnerId, OwnershipChangeId,
        UnitId,
    },
    identity::Permission,
    property::{
        import::ImportPlan,
        import_batch,
        import_batch_item::{self, ImportedKind},
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{apply::ImportReport, source::ImportSource};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
    work::Work,
};

/// Longest name of a file that is kept.
const FILE_NAME_MAX: usize = 160;
/// The version that everything has when it is made.
const FIRST: i32 = 1;

/// What an import made.
#[derive(Default)]
pub(super) struct Made {
    pub buildings: Vec<BuildingId>,
    pub entrances: Vec<EntranceId>,
    pub units: Vec<UnitId>,
    pub owners: Vec<OwnerId>,
    pub changes: Vec<OwnershipChangeId>,
    pub keys: Vec<KeyId>,
    /// The units of the register that got a title.
    pub titled: Vec<UnitId>,
}

impl Made {
    /// Everything with its kind.
    fn subjects(&self) -> Vec<(ImportedKind, Uuid)> {
        let buildings = self.buildings.iter().map(|id| (ImportedKind::Building, id.0));
        let units = self.units.iter().map(|id| (ImportedKind::Unit, id.0));
        let owners = self.owners.iter().map(|id| (ImportedKind::Owner, id.0));
        let changes = self.changes.iter().map(|id| (ImportedKind::OwnershipChange, id.0));
        let keys = self.keys.iter().map(|id| (ImportedKind::Key, id.0));
        let entrances = self.entrances.iter().map(|id| (ImportedKind::Entrance, id.0));
        buildings.chain(entrances).chain(units).chain(owners).chain(changes).chain(keys).collect()
    }
}

/// The imports of an association, newest first.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn imports_list(
    ctx: &Ctx,
    association: AssociationId,
    page: PageRequest,
) -> Result<Slice<import_batch::Model>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<import_batch::Entity>(&proof)
        .filter(import_batch::Column::AssociationId.eq(association.0))
        .order_by_desc(import_batch::Column::CreatedAt)
        .order_by_desc(import_batch::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// An import.
///
/// # Errors
/// `import-unknown`, also for one of another organization.
pub async fn import_fetch(ctx: &Ctx, id: ImportBatchId) -> Result<import_batch::Model> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let tx = ctx.reader().await?;
    batch_in(&tx, &proof, id).await
}

/// Imports by identifier; those that the person may not see are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn imports_by_ids(ctx: &Ctx, ids: &[ImportBatchId]) -> Result<BTreeMap<ImportBatchId, import_batch::Model>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let tx = ctx.reader().await?;
    let wanted = import_batch::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<import_batch::Entity>(&proof).filter(wanted).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

pub(super) async fn batch_in(tx: &Tx, proof: &Proof, id: ImportBatchId) -> Result<import_batch::Model> {
    let row = tx.find::<import_batch::Entity>(proof).filter(import_batch::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("import-unknown"))
}

/// Writes down what an import made.
pub(super) async fn batch_insert(
    work: &Work,
    association: AssociationId,
    source: &ImportSource,
    plan: &ImportPlan,
    report: ImportReport,
    made: Made,
) -> Result<()> {
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let row = import_batch::ActiveModel {
        id: Set(report.batch),
        association_id: Set(association),
        kind: Set(plan.table),
        file_name: Set(source.file.as_ref().map(|file| file.name.chars().take(FILE_NAME_MAX).collect())),
        sha256: Set(source.sha256()),
        rows: Set(count(plan.row_count())),
        buildings: Set(count(report.buildings)),
        units: Set(count(report.units)),
        owners: Set(count(report.owners)),
        ownerships: Set(count(report.ownerships)),
        keys: Set(count(report.keys)),
        account_id: Set(work.proof.account()),
        created_at: Set(work.now),
        undone_by: Set(None),
        undone_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    let items = made.subjects().into_iter().map(|(kind, subject)| import_batch_item::ActiveModel {
        id: Set(Ctx::mint::<ImportBatchItemId>()),
        association_id: Set(association),
        batch_id: Set(report.batch),
        kind: Set(kind),
        subject_id: Set(subject),
        version: Set(FIRST),
        ..Default::default()
    });
    work.tx.insert_all(&work.proof, items.collect()).await
}
