//! How the columns of a list were understood before: remembered for an organization by the headings, so that the list of the same program is
//! understood the next time without asking.

use entity::{
    id::ImportMappingId,
    property::{
        import::{ColumnMapping, Table, TableKind, heading_rows, heading_set},
        import_mapping,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    store::Tx,
    work::{Work, sha256_hex},
};

/// What was said before about the headings of a table, unless it is said to hold something else now. The headings are those of the first row that
/// anything was said about, whether or not they mean anything by themselves.
pub(super) async fn recall(
    tx: &Tx,
    proof: &Proof,
    table: &Table,
    asked: Option<TableKind>,
) -> Result<Option<(TableKind, ColumnMapping)>> {
    let rows: Vec<(u32, String)> = heading_rows(table).map(|(row, headings)| (row, digest(headings))).collect();
    let known = tx
        .find_owned::<import_mapping::Entity>(proof)
        .filter(import_mapping::Column::HeadingsSha256.is_in(rows.iter().map(|(_, digest)| digest.as_str())))
        .all(tx)
        .await?;
    for (row, digest) in rows {
        let said = known.iter().find(|said| said.headings_sha256 == digest);
        let Some(said) = said.filter(|said| asked.is_none_or(|asked| asked == said.kind)) else { continue };
        // What an older version has written and this one cannot read is as good as forgotten.
        if let Ok(mut mapping) = serde_json::from_value::<ColumnMapping>(said.mapping.clone()) {
            mapping.header_row = row;
            return Ok(Some((said.kind, mapping)));
        }
    }
    Ok(None)
}

/// Remembers what a person said.
pub(super) async fn remember(work: &Work, kind: TableKind, mapping: &ColumnMapping) -> Result<()> {
    if mapping.headings.is_empty() {
        return Ok(());
    }
    let digest = digest(&mapping.headings);
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

fn digest(headings: &[String]) -> String {
    sha256_hex(heading_set(headings).as_bytes())
}
