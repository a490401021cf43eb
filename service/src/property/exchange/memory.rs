//! How the columns of a list were understood before: remembered for an organization by the headings, so that the list of the same program is
//! understood the next time without asking.

use entity::{
    id::ImportMappingId,
    property::{
        import::{ColumnMapping, TableKind, heading_set},
        import_mapping,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::register::at_row;
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    store::Tx,
    work::{Work, sha256_hex},
};

/// What was said about these headings, unless something else is asked for now.
pub(super) async fn recall(
    tx: &Tx,
    proof: &Proof,
    found: &ColumnMapping,
    asked: Option<TableKind>,
) -> Result<Option<(TableKind, ColumnMapping)>> {
    if found.headings.is_empty() {
        return Ok(None);
    }
    let row = tx
        .find_owned::<import_mapping::Entity>(proof)
        .filter(import_mapping::Column::HeadingsSha256.eq(digest(found)))
        .one(tx)
        .await?;
    let Some(row) = row.filter(|row| asked.is_none_or(|asked| asked == row.kind)) else { return Ok(None) };
    // What an older version has written and this one cannot read is as good as forgotten.
    let mapping = serde_json::from_value::<ColumnMapping>(row.mapping).ok();
    Ok(mapping.map(|mapping| (row.kind, at_row(mapping, found))))
}

/// Remembers what a person said.
pub(super) async fn remember(work: &Work, kind: TableKind, mapping: &ColumnMapping) -> Result<()> {
    if mapping.headings.is_empty() {
        return Ok(());
    }
    let digest = digest(mapping);
    let value = serde_json::to_value(mapping)?;
    let known = Condition::all().add(import_mapping::Column::HeadingsSha256.eq(digest.as_str()));
    let change = import_mapping::ActiveModel {
        kind: Set(kind),
        mapping: Set(value.clone()),
        updated_at: Set(work.now),
        ..Default::default()
    };
    if work.tx.change_all::<import_mapping::Entity>(&work.proof, known, change).await? > 0 {
        return Ok(());
    }
    let row = import_mapping::ActiveModel {
        id: Set(Ctx::mint::<ImportMappingId>()),
        kind: Set(kind),
        headings_sha256: Set(digest),
        mapping: Set(value),
        updated_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await
}

fn digest(mapping: &ColumnMapping) -> String {
    sha256_hex(heading_set(&mapping.headings).as_bytes())
}
