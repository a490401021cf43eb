//! How an association answers requests, and what it usually says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    date::parse_date,
    id::{AssociationId, DocumentVersionId, TransferDefaultId, TransferSettingId},
    identity::Permission,
    library::document_version,
    money::Cents,
    refusal::{Check, Refusal},
    transfer::{
        AnswerOutcome, NewTransferSetting, REMIND_DAYS, SectionKind, TransferSettingForm,
        section::{AnswerForm, NewAnswer},
        transfer_default, transfer_setting,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{READ, WRITE};
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    property::association_for_change,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// How an association answers requests.
///
/// One that nobody has set anything for takes none without an account and charges nothing; its version is zero. Owners read it too: what a request
/// costs is shown before it is made.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn transfer_settings(ctx: &Ctx, association: AssociationId) -> Result<transfer_setting::Model> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let tx = ctx.reader().await?;
    setting_in(&tx, &proof, association).await
}

/// How associations answer requests; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn transfer_settings_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, transfer_setting::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let these = transfer_setting::Column::AssociationId.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<transfer_setting::Entity>(&proof).filter(these).all(&*tx).await?;
    let mut map: BTreeMap<_, _> =
        ids.iter().filter(|id| proof.covers(**id)).map(|id| (*id, unset(&proof, *id))).collect();
    map.extend(rows.into_iter().map(|row| (row.association_id, row)));
    Ok(map)
}

/// Changes how an association answers requests.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, `stale-version`, what [`NewTransferSetting::parse`] refuses.
pub async fn transfer_settings_update(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    association: AssociationId,
    form: &TransferSettingForm,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferSettingId>> {
    let proof = ctx.prove_there(WRITE, association).await?;
    let new = NewTransferSetting::parse(form)?;
    let work = match ctx.begin("transfer_settings_update", &proof, key, &(association, form, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let before = setting_in(&work.tx, &proof, association).await?;
    let change = transfer_setting::ActiveModel {
        accepts_requests: Set(new.accepts_requests),
        fee_contract_cents: Set(new.fee_contract),
        fee_deed_cents: Set(new.fee_deed),
        fee_source: Set(new.fee_source),
        signatory_name: Set(new.signatory_name),
        signatory_role: Set(new.signatory_role),
        remind_days: Set(new.remind_days),
        ..Default::default()
    };
    work.changed(&before, &change);
    if before.version == 0 {
        if expected_version.is_some_and(|version| version != 0) {
            return Err(Refusal::new("stale-version").into());
        }
        let row = transfer_setting::ActiveModel {
            id: Set(before.id),
            association_id: Set(association),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            ..change
        };
        work.tx.insert(&proof, row).await?;
    } else {
        work.tx.change::<transfer_setting::Entity, _>(&proof, before.id, expected_version, work.now, change).await?;
    }
    let detail = json!({ "acceptsRequests": new.accepts_requests });
    work.audit("transfer_settings_update", Some(association), before.id, detail).await?;
    work.finish(before.id).await
}

/// The settings of an association, those that hold where nobody has set any included.
pub(super) async fn setting_in(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<transfer_setting::Model> {
    let row = tx
        .find::<transfer_setting::Entity>(proof)
        .filter(transfer_setting::Column::AssociationId.eq(association.0))
        .one(tx)
        .await?;
    Ok(row.unwrap_or_else(|| unset(proof, association)))
}

/// What holds where nobody has set anything. There is one row per association at most, so it bears the association's own identifier.
fn unset(proof: &Proof, association: AssociationId) -> transfer_setting::Model {
    transfer_setting::Model {
        id: TransferSettingId(association.0),
        organization_id: proof.organization(),
        association_id: association,
        accepts_requests: false,
        fee_contract_cents: Cents::ZERO,
        fee_deed_cents: Cents::ZERO,
        fee_source: None,
        signatory_name: None,
        signatory_role: None,
        remind_days: REMIND_DAYS,
        version: 0,
        created_at: chrono::DateTime::UNIX_EPOCH,
        updated_at: chrono::DateTime::UNIX_EPOCH,
    }
}

/// What an association usually says, by section as they are printed.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn transfer_defaults(ctx: &Ctx, association: AssociationId) -> Result<Vec<transfer_default::Model>> {
    let proof = ctx.prove_in(READ, association)?;
    let tx = ctx.reader().await?;
    let mut rows = tx
        .find::<transfer_default::Entity>(&proof)
        .filter(transfer_default::Column::AssociationId.eq(association.0))
        .order_by_asc(transfer_default::Column::Id)
        .all(&*tx)
        .await?;
    rows.sort_by_key(|row| row.section);
    Ok(rows)
}

/// What an association usually says in a section, as an answer to it.
///
/// # Errors
/// A failure when what is kept cannot be read.
pub fn usual_answer(row: &transfer_default::Model) -> Result<NewAnswer> {
    Ok(NewAnswer {
        outcome: row.outcome,
        text: row.text.clone(),
        items: serde_json::from_value(row.items.clone())?,
        documents: serde_json::from_value(row.documents.clone())?,
    })
}

/// Sets what an association usually says in a section, until the day on which somebody looks at it again; it replaces what was said there before.
/// Requests that have come in keep what they took over.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, `stale-version`, what [`NewAnswer::parse`] refuses; `transfer-default-reserved` for
/// what cannot be told at all; `transfer-review-past` for a day that is not to come; `document-version-unknown`.
pub async fn transfer_default_set(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    association: AssociationId,
    section: SectionKind,
    form: &AnswerForm,
    review_on: &str,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferDefaultId>> {
    let proof = ctx.prove_there(WRITE, association).await?;
    let (new, review_on) = parsed(section, form, review_on, ctx.today())?;
    let input = (association, section, form, review_on, expected_version);
    let work = match ctx.begin("transfer_default_set", &proof, key, &input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    documents_of(&work, association, &new.documents).await?;
    let before = usual_in(&work, association, section).await?;
    let change = transfer_default::ActiveModel {
        outcome: Set(new.outcome),
        text: Set(new.text),
        items: Set(serde_json::to_value(&new.items)?),
        documents: Set(serde_json::to_value(&new.documents)?),
        verified_by: Set(proof.account()),
        verified_by_name: Set(ctx.account()?.display_name.clone()),
        verified_at: Set(work.now),
        review_on: Set(review_on),
        ..Default::default()
    };
    let id = match before {
        Some(before) => {
            work.tx
                .change::<transfer_default::Entity, _>(&proof, before.id, expected_version, work.now, change)
                .await?;
            before.id
        }
        None if expected_version.is_some_and(|version| version != 0) => {
            return Err(Refusal::new("stale-version").into());
        }
        None => {
            let id = Ctx::mint::<TransferDefaultId>();
            let row = transfer_default::ActiveModel {
                id: Set(id),
                association_id: Set(association),
                section: Set(section),
                version: Set(1),
                created_at: Set(work.now),
                updated_at: Set(work.now),
                ..change
            };
            work.tx.insert(&proof, row).await?;
            id
        }
    };
    let detail = json!({ "section": section.code(), "outcome": new.outcome.code(), "reviewOn": review_on });
    work.audit("transfer_default_set", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Takes back what an association usually says in a section. Requests that have come in keep what they took over.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`; `transfer-default-none` where nothing is said; `stale-version`.
pub async fn transfer_default_clear(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    association: AssociationId,
    section: SectionKind,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferDefaultId>> {
    let proof = ctx.prove_there(WRITE, association).await?;
    let input = (association, section, expected_version);
    let work = match ctx.begin("transfer_default_clear", &proof, key, &input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let Some(before) = usual_in(&work, association, section).await? else {
        return Err(Refusal::new("transfer-default-none").into());
    };
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Refusal::new("stale-version").into());
    }
    let this = Condition::all().add(transfer_default::Column::Id.eq(before.id.0));
    work.tx.forget::<transfer_default::Entity>(&proof, this).await?;
    let detail = json!({ "section": section.code(), "outcome": before.outcome.code() });
    work.audit("transfer_default_clear", Some(association), before.id, detail).await?;
    work.finish(before.id).await
}

/// What the association usually says in a section now.
async fn usual_in(
    work: &Work,
    association: AssociationId,
    section: SectionKind,
) -> Result<Option<transfer_default::Model>> {
    Ok(work
        .tx
        .find::<transfer_default::Entity>(&work.proof)
        .filter(transfer_default::Column::AssociationId.eq(association.0))
        .filter(transfer_default::Column::Section.eq(section))
        .one(&work.tx)
        .await?)
}

fn parsed(
    section: SectionKind,
    form: &AnswerForm,
    review_on: &str,
    today: NaiveDate,
) -> Result<(NewAnswer, NaiveDate)> {
    let mut check = Check::new();
    let answer =
        NewAnswer::parse(section, form).map_err(|refusals| refusals.into_iter().for_each(|one| check.refuse(one)));
    let review_on = check.take("reviewOn", parse_date(review_on));
    if review_on.is_some_and(|day| day <= today) {
        check.refuse(Refusal::new("transfer-review-past").at("reviewOn"));
    }
    if answer.as_ref().is_ok_and(|answer| answer.outcome == AnswerOutcome::Reserved) {
        check.refuse(Refusal::new("transfer-default-reserved").at("outcome"));
    }
    Ok(check.finish_with(|| Some((answer.ok()?, review_on?)))?)
}

/// Refuses evidence that is none of the association's.
async fn documents_of(work: &Work, association: AssociationId, documents: &[DocumentVersionId]) -> Result<()> {
    let found = work
        .tx
        .find::<document_version::Entity>(&work.proof)
        .filter(document_version::Column::AssociationId.eq(association.0))
        .filter(document_version::Column::Id.is_in(documents.iter().map(|id| id.0)))
        .count(&work.tx)
        .await?;
    let all = usize::try_from(found).is_ok_and(|found| found == documents.len());
    if all { Ok(()) } else { Err(Refusal::new("document-version-unknown").at("documents").into()) }
}
