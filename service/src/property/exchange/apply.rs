//! Carrying an import out: every row, or none when one of them is wrong.

use entity::{
    id::{AssociationId, ImportBatchId},
    identity::Permission,
    property::{
        association,
        import::{ImportPlan, Severity},
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{
    batch::batch_insert,
    make::carry_out,
    memory,
    register::{Held, ImportLook, PROBLEMS},
    source::{Content, ImportSource},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::association_for_change,
    work::{Begun, Outcome, RequestKey, Work},
};

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// The import, by which it can be undone.
    pub batch: ImportBatchId,
    /// Buildings made.
    pub buildings: usize,
    /// Units made.
    pub units: usize,
    /// Owners made; those who were already in the register are not made again.
    pub owners: usize,
    /// Parts of units given to owners.
    pub ownerships: usize,
    /// Distribution keys made.
    pub keys: usize,
}

/// Understands a table without writing anything: what would be made, and which rows are wrong.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `building-unknown`, a malformed day; what cannot be read as a table; `import-shares-complete`;
/// `partial-takes-no-units`.
pub async fn import_preview(ctx: &Ctx, association: AssociationId, source: &ImportSource) -> Result<ImportPlan> {
    Ok(import_look(ctx, association, source, PROBLEMS).await?.plan)
}

/// The same with the sheets of a workbook, and with as many problems as are asked for.
///
/// # Errors
/// As [`import_preview`].
pub async fn import_look(
    ctx: &Ctx,
    association: AssociationId,
    source: &ImportSource,
    most_problems: usize,
) -> Result<ImportLook> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let tx = ctx.reader().await?;
    let deed =
        tx.find::<association::Entity>(&proof).filter(association::Column::Id.eq(association.0)).one(&*tx).await?;
    let deed = deed.ok_or_else(|| Error::not_found("association-unknown"))?;
    let held = Held::read(ctx, &tx, &proof, &deed, source).await?;
    held.look(&tx, &proof, &deed, source, source.content().await?, most_problems).await
}

/// Imports a table: every row, or none when one of them is wrong.
///
/// # Errors
/// The same as [`import_preview`]; every problem of the table as a refusal at `rows.<row>.<column>`.
pub async fn import_apply(
    ctx: &Ctx,
    association: AssociationId,
    source: &ImportSource,
    key: Option<&RequestKey>,
) -> Result<Outcome<ImportReport>> {
    let proof = prove_import(ctx, association)?;
    // The file is taken apart before the database is kept waiting.
    let content = source.content().await?;
    let work = match ctx.begin("import_apply", &proof, key, &(association, source.fingerprint())).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let report = import_within(ctx, &work, association, (source, content)).await?;
    work.finish(report).await
}

/// Proves that the person may write everything that a table can hold.
pub(super) fn prove_import(ctx: &Ctx, association: AssociationId) -> Result<Proof> {
    ctx.prove_in(Permission::OwnerWrite, association)?;
    ctx.prove_in(Permission::PropertyWrite, association)
}

/// Imports a table as a part of a larger change.
///
/// # Errors
/// As [`import_apply`].
pub(super) async fn import_within(
    ctx: &Ctx,
    work: &Work,
    association: AssociationId,
    (source, content): (&ImportSource, Content),
) -> Result<ImportReport> {
    let deed = association_for_change(work, association).await?;
    let held = Held::read(ctx, &work.tx, &work.proof, &deed, source).await?;
    let plan = held.look(&work.tx, &work.proof, &deed, source, content, PROBLEMS).await?.plan;
    refuse_problems(&plan)?;
    let (report, made) = carry_out(work, &deed, &held, &plan).await?;
    batch_insert(work, association, source, &plan, report, made).await?;
    memory::remember(work, plan.table, &plan.columns).await?;
    let detail = serde_json::json!({ "table": plan.table, "report": report });
    work.audit("import_apply", Some(association), report.batch, detail).await?;
    Ok(report)
}

fn refuse_problems(plan: &ImportPlan) -> Result<()> {
    let errors = plan.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let refusals: Vec<Refusal> = errors
        .map(|problem| {
            let refusal = match &problem.column {
                Some(column) => problem.refusal.clone().prefixed(column.clone()),
                None => problem.refusal.clone(),
            };
            refusal.prefixed(problem.row.to_string()).prefixed("rows")
        })
        .collect();
    if !refusals.is_empty() {
        return Err(Refusals(refusals).into());
    }
    if plan.is_acceptable() { Ok(()) } else { Err(Refusal::new("import-empty").at("text").into()) }
}
