//! Answering a section, and taking an answer back.

use std::collections::BTreeSet;

use entity::{
    id::{TransferAnswerId, TransferId},
    money::Cents,
    refusal::{Refusal, Refusals},
    transfer::{
        AnswerOutcome, SectionKind, TransferEvent, TransferState,
        section::{AnswerForm, Need, NewAnswer},
        transfer, transfer_answer,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde_json::json;

use super::{
    Facts,
    evidence::refuse_foreign,
    load::{Depth, load},
    owed::communication,
    section,
};
use crate::{
    ctx::Ctx,
    error::Result,
    transfer::{
        WRITE,
        change::{step, transfer_for_change},
    },
    work::{Begun, Outcome, RequestKey, Work},
};

/// Answers a section, in the name of whoever is signed in: she verified it, now. It replaces what was answered before; the first answer begins the
/// work on a request.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`, what [`NewAnswer::parse`] refuses; `transfer-closed` once the request has ended;
/// `transfer-reserve-law` at `outcome` where the law asks for an answer; `transfer-evidence-missing` at `documents`; what [`refuse_foreign`] refuses;
/// at `items.<rank>` `transfer-contribution-unknown`, `transfer-contribution-twice`, `transfer-open-above-asked`, `transfer-amount-negative`;
/// `stale-version`, which is that of the answer.
pub async fn section_answer(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    kind: SectionKind,
    form: &AnswerForm,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferId>> {
    let proof = ctx.prove(WRITE)?;
    let new = NewAnswer::parse(kind, form)?;
    let work = match ctx.begin("transfer_section_answer", &proof, key, &(id, kind, form, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = open_for_change(&work, id).await?;
    if let (AnswerOutcome::Reserved, Need::Law(law)) = (new.outcome, kind.need(row.kind)) {
        return Err(Refusal::new("transfer-reserve-law").at("outcome").law(law).into());
    }
    let book = load(&work.tx, &proof, std::slice::from_ref(&row), ctx.today(), Depth::Standing).await?;
    let facts = book.facts(&row);
    let computed = section(kind).compute(facts)?;
    new.require_evidence(kind, computed.is_some_and(|computed| computed.shows()))?;
    refuse_wrong_contributions(facts, form, &new)?;
    refuse_foreign(&work.tx, &proof, facts, &new.documents).await?;
    let outcome = new.outcome;
    keep(ctx, &work, &row, kind, new, expected_version).await?;
    if row.state == TransferState::Requested {
        step(&work, &row, TransferEvent::Begin).await?;
    }
    let detail = json!({ "number": row.number, "section": kind.code(), "outcome": outcome.code() });
    work.audit("transfer_section_answer", Some(row.association_id), id, detail).await?;
    work.finish(id).await
}

/// Takes the answer to a section back.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`; `transfer-closed`; `transfer-answer-unknown` where there is none; `stale-version`.
pub async fn section_clear(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    kind: SectionKind,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_section_clear", &proof, key, &(id, kind, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = open_for_change(&work, id).await?;
    let Some(before) = answer_in(&work, id, kind).await? else {
        return Err(Refusal::new("transfer-answer-unknown").into());
    };
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Refusal::new("stale-version").into());
    }
    let this = Condition::all().add(transfer_answer::Column::Id.eq(before.id.0));
    work.tx.forget::<transfer_answer::Entity>(&proof, this).await?;
    let detail = json!({ "number": row.number, "section": kind.code(), "outcome": before.outcome.code() });
    work.audit("transfer_section_clear", Some(row.association_id), id, detail).await?;
    work.finish(id).await
}

async fn open_for_change(work: &Work, id: TransferId) -> Result<transfer::Model> {
    let row = transfer_for_change(work, id).await?;
    if row.state.takes_answers() {
        return Ok(row);
    }
    Err(Refusal::new("transfer-closed").with("state", row.state.code()).into())
}

async fn answer_in(work: &Work, id: TransferId, kind: SectionKind) -> Result<Option<transfer_answer::Model>> {
    Ok(work
        .tx
        .find::<transfer_answer::Entity>(&work.proof)
        .filter(transfer_answer::Column::TransferId.eq(id.0))
        .filter(transfer_answer::Column::Section.eq(kind))
        .one(&work.tx)
        .await?)
}

async fn keep(
    ctx: &Ctx,
    work: &Work,
    row: &transfer::Model,
    kind: SectionKind,
    new: NewAnswer,
    expected_version: Option<i32>,
) -> Result<()> {
    let answer = transfer_answer::ActiveModel {
        outcome: Set(new.outcome),
        text: Set(new.text),
        items: Set(serde_json::to_value(&new.items)?),
        documents: Set(serde_json::to_value(&new.documents)?),
        verified_by: Set(work.proof.account()),
        verified_by_name: Set(ctx.account()?.display_name.clone()),
        verified_at: Set(work.now),
        from_default: Set(false),
        ..Default::default()
    };
    match answer_in(work, row.id, kind).await? {
        Some(before) => {
            work.tx
                .change::<transfer_answer::Entity, _>(&work.proof, before.id, expected_version, work.now, answer)
                .await
        }
        // An answer that was taken back meanwhile is no longer the one that was changed.
        None if expected_version.is_some_and(|version| version != 0) => Err(Refusal::new("stale-version").into()),
        None => {
            let answer = transfer_answer::ActiveModel {
                id: Set(Ctx::mint::<TransferAnswerId>()),
                association_id: Set(row.association_id),
                transfer_id: Set(row.id),
                section: Set(kind),
                version: Set(1),
                created_at: Set(work.now),
                updated_at: Set(work.now),
                ..answer
            };
            work.tx.insert(&work.proof, answer).await
        }
    }
}

/// What is said to be open must be open of something that was asked of the sellers, and of no more than that.
fn refuse_wrong_contributions(facts: Facts<'_>, form: &AnswerForm, new: &NewAnswer) -> Result<()> {
    let asked = facts.asked_of_sellers();
    // The items of the answer are the filled rows of the form, in their order.
    let rows = form.items.iter().enumerate().filter(|(_, item)| !item.is_empty()).map(|(index, _)| index);
    let mut seen = BTreeSet::new();
    let mut refusals = Vec::new();
    for (index, item) in rows.zip(&new.items) {
        let Some(named) = &item.communication else { continue };
        let mut refuse = |refusal: Refusal, field: &str| refusals.push(refusal.at(format!("items.{index}.{field}")));
        if !seen.insert(named) {
            refuse(Refusal::new("transfer-contribution-twice"), "communication");
        }
        let open = item.open.unwrap_or_default();
        match asked.iter().find(|asked| communication(**asked) == named) {
            None => refuse(Refusal::new("transfer-contribution-unknown"), "communication"),
            Some(_) if open < Cents::ZERO => refuse(Refusal::new("transfer-amount-negative"), "open"),
            Some(asked) if open > asked.contribution.amount => {
                let most = asked.contribution.amount.to_decimal_string();
                refuse(Refusal::new("transfer-open-above-asked").with("max", most), "open");
            }
            Some(_) => {}
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(Refusals(refusals).into()) }
}
