//! The trail as a file: a table to be read, or lines of JSON that say all that was hashed, for whoever checks the chain without this program.

use entity::{
    identity::audit_event,
    property::import::{ExportCell, ExportTable, Separator, write_csv},
    refusal::Refusal,
};
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::trail::{TrailEntry, TrailFilter, as_told, named, proof_of, readable};
use crate::{ctx::Ctx, error::Result, proof::Proof, property::ExportFile, work::Begun};

/// Most entries of a file; longer ones are taken in parts, by their days.
const EXPORT_MAX: u64 = 20_000;

/// What the trail is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrailFormat {
    /// A table as RFC 4180 has it, in the language of the request.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

/// The entries that the reader may see, oldest first, as a file. That it was taken is written into the trail.
///
/// # Errors
/// `Forbidden`; `audit-export-too-long` when there are more than fit one file.
pub async fn audit_export(ctx: &Ctx, filter: &TrailFilter, format: TrailFormat) -> Result<ExportFile> {
    let proof = proof_of(ctx)?;
    let rows = {
        let tx = ctx.reader().await?;
        readable(ctx, &tx, &proof)
            .filter(filter.condition_for(&proof))
            .order_by_asc(audit_event::Column::At)
            .order_by_asc(audit_event::Column::Sequence)
            .limit(EXPORT_MAX + 1)
            .all(&*tx)
            .await?
    };
    if u64::try_from(rows.len()).is_ok_and(|rows| rows > EXPORT_MAX) {
        return Err(Refusal::new("audit-export-too-long").with("max", EXPORT_MAX).into());
    }
    let count = rows.len();
    let (content_type, ending, text) = match format {
        TrailFormat::Csv => {
            let entries = named(ctx, &proof, rows).await?;
            ("text/csv; charset=utf-8", "csv", write_csv(&table(ctx, &entries), Separator::Semicolon, true))
        }
        TrailFormat::JsonLines => ("application/jsonl; charset=utf-8", "jsonl", lines(&proof, rows)),
    };
    taken(ctx, &proof, count, ending).await?;
    let name = ctx.text().get("identity-audit-file");
    Ok(ExportFile {
        file_name: format!("{name} - {}.{ending}", ctx.today()),
        content_type,
        bytes: text.into_bytes(),
        rows: count,
    })
}

async fn taken(ctx: &Ctx, proof: &Proof, entries: usize, format: &str) -> Result<()> {
    let work = match ctx.begin::<()>("audit_export", proof, None, &()).await? {
        Begun::Replay(_) => return Ok(()),
        Begun::Fresh(work) => work,
    };
    let detail = json!({ "entries": entries, "format": format });
    work.audit("audit_export", None, proof.organization(), detail).await?;
    work.finish(()).await?;
    Ok(())
}

fn table(ctx: &Ctx, entries: &[TrailEntry]) -> ExportTable {
    let text = ctx.text();
    let headings = [
        "identity-audit-sequence",
        "identity-audit-at",
        "identity-audit-what",
        "identity-audit-action",
        "identity-audit-outcome",
        "identity-audit-reason",
        "identity-audit-subject",
        "identity-audit-subject-id",
        "identity-audit-association",
        "identity-audit-who",
        "identity-audit-roles",
        "identity-audit-request",
        "identity-audit-detail",
        "identity-audit-hash",
    ];
    let word = |value: Option<String>| value.map_or(ExportCell::Blank, ExportCell::Text);
    let row = |entry: &TrailEntry| {
        vec![
            entry.sequence.map_or(ExportCell::Blank, |number| ExportCell::Number(number.to_string())),
            ExportCell::Text(entry.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()),
            ExportCell::Text(text.get(&entry.title())),
            ExportCell::Text(entry.action.clone()),
            ExportCell::Text(entry.outcome.code().to_owned()),
            word(entry.reason.clone()),
            word(entry.subject.as_ref().map(|(kind, _)| kind.clone())),
            word(entry.subject.as_ref().map(|(_, id)| id.to_string())),
            word(entry.association.map(|id| id.to_string())),
            word(entry.name.clone().or_else(|| entry.account.map(|id| id.to_string()))),
            ExportCell::Text(entry.roles.join(", ")),
            ExportCell::Text(entry.request_id.clone()),
            ExportCell::Text(entry.detail.to_string()),
            word(entry.hash.clone()),
        ]
    };
    ExportTable { headings: headings.iter().map(|id| text.get(id)).collect(), rows: entries.iter().map(row).collect() }
}

/// Every column under its own name. Whoever is not told everything gets lines without that, which then do not hash to what they say.
fn lines(proof: &Proof, rows: Vec<audit_event::Model>) -> String {
    let line = |row: audit_event::Model| {
        let row = as_told(proof, row);
        json!({
            "sequence": row.sequence,
            "previous_hash": row.previous_hash,
            "id": row.id,
            "organization_id": row.organization_id,
            "chain_id": row.chain_id,
            "association_id": row.association_id,
            "account_id": row.account_id,
            "roles": row.roles,
            "session_id": row.session_id,
            "view_as_owner_id": row.view_as_owner_id,
            "support_grant_id": row.support_grant_id,
            "token_id": row.token_id,
            "action": row.action,
            "outcome": row.outcome.code(),
            "reason": row.reason,
            "subject_kind": row.subject_kind,
            "subject_id": row.subject_id,
            "request_id": row.request_id,
            "at": row.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
            "detail": row.detail,
            "hash": row.hash,
        })
        .to_string()
    };
    rows.into_iter().map(|row| line(row) + "\n").collect()
}
