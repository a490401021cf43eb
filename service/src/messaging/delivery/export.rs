//! The log of an association as a table.

use entity::{
    id::AssociationId,
    identity::Permission,
    messaging::delivery,
    property::import::{ExportCell, ExportTable, Separator, write_csv},
    refusal::Refusal,
};
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use super::read::{DeliveryFilter, visible};
use crate::{
    ctx::Ctx,
    error::Result,
    property::ExportFile,
    text::Text,
    work::{Begun, sha256_hex},
};

/// Most lines of a file; longer logs are taken in parts, by a filter.
const EXPORT_MAX: u64 = 20_000;

/// The log of an association, newest first, in the reader's language. That it was taken is written into the trail.
///
/// # Errors
/// `association-unknown`, `Unauthenticated`, `Forbidden`; `delivery-export-too-long` when there are more lines than fit one file.
pub async fn deliveries_export(ctx: &Ctx, association: AssociationId, filter: &DeliveryFilter) -> Result<ExportFile> {
    let proof = ctx.prove_there(Permission::ContactRead, association).await?;
    let rows = {
        let tx = ctx.reader().await?;
        let query = visible(ctx, &tx, Some(association))?.filter(filter.condition());
        query.order_by_desc(delivery::Column::Id).limit(EXPORT_MAX + 1).all(&*tx).await?
    };
    if u64::try_from(rows.len()).is_ok_and(|rows| rows > EXPORT_MAX) {
        return Err(Refusal::new("delivery-export-too-long").with("max", EXPORT_MAX).into());
    }
    let csv = write_csv(&table(ctx.text(), &rows), Separator::Semicolon, true);
    if let Begun::Fresh(work) = ctx.begin::<()>("deliveries_export", &proof, None, &()).await? {
        let detail = serde_json::json!({ "lines": rows.len(), "sha256": sha256_hex(csv.as_bytes()) });
        work.audit("deliveries_export", Some(association), association, detail).await?;
        work.finish(()).await?;
    }
    Ok(ExportFile {
        file_name: format!("{} - {}.csv", ctx.text().get("messaging-sent-file"), ctx.today()),
        content_type: "text/csv; charset=utf-8",
        bytes: csv.into_bytes(),
        rows: rows.len(),
    })
}

fn table(text: Text, rows: &[delivery::Model]) -> ExportTable {
    let headings = [
        "messaging-sent-created",
        "messaging-sent-sent",
        "messaging-sent-kind",
        "messaging-sent-channel",
        "messaging-sent-person",
        "messaging-sent-address",
        "messaging-sent-language",
        "messaging-sent-subject",
        "messaging-sent-state",
        "messaging-sent-attempts",
        "messaging-sent-answer",
        "messaging-sent-sha256",
        "messaging-sent-message-id",
        "messaging-sent-id",
        "messaging-sent-again-of",
    ];
    let word = |value: Option<String>| value.map_or(ExportCell::Blank, ExportCell::Text);
    let instant = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let row = |row: &delivery::Model| {
        vec![
            ExportCell::Text(instant(row.created_at)),
            word(row.sent_at.map(instant)),
            ExportCell::Text(row.kind.clone()),
            ExportCell::Text(row.channel.code().to_owned()),
            ExportCell::Text(row.name.clone()),
            ExportCell::Text(row.address.clone()),
            ExportCell::Text(row.language.code().to_owned()),
            ExportCell::Text(row.subject.clone()),
            ExportCell::Text(row.state.code().to_owned()),
            ExportCell::Number(row.attempts.to_string()),
            word(row.answer.clone()),
            ExportCell::Text(row.content_sha256.clone()),
            word(row.message_id.clone()),
            ExportCell::Text(row.id.to_string()),
            word(row.again_of.map(|id| id.to_string())),
        ]
    };
    ExportTable { headings: headings.iter().map(|id| text.get(id)).collect(), rows: rows.iter().map(row).collect() }
}
