//! Previewing, issuing and cancelling a call for funds.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::{
        CallEvent, CallForm, CallStatus, ContributionDraft, Distribution, NewCall, UnitRank, call_for_funds, call_line,
        contribution, contribution_detail, contribution_reference, distribute,
    },
    id::{AssociationId, CallId, CallLineId, ContributionDetailId, ContributionId, IssuedDocumentId, KeyId, OwnerId},
    identity::Permission,
    messaging::Kind,
    money::Cents,
    platform::issued_document,
    property::{Fund, KeyKind, association, bank_account, mandate, owner, unit},
    refusal::{Refusal, Refusals},
    share::Fraction,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::letter::{Figures, LETTER_KIND, LetterDivided, LetterLine, LetterSnapshot};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::{Audience, Notice, notify},
    platform::verification_code,
    printable::{require_printable, unprintable},
    proof::Proof,
    property::{
        association_for_change, bank_account_of, bearers_at, key_tables, mandate_at, refuse_archived, shares_at,
    },
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Longest reason for a cancellation.
const REASON_MAX: usize = 500;

/// What a call would come to if it were issued now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallPreview {
    /// Sum of the lines.
    pub total: Cents,
    /// The part of it that goes to the reserve fund.
    pub reserve: Cents,
    /// One per owner who gets a letter, in the order of the letters. Whoever shares a divided unit gets one also when she owes nothing.
    pub contributions: Vec<PreviewContribution>,
}

/// What one owner would owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewContribution {
    /// Who.
    pub owner: OwnerId,
    /// Her name.
    pub owner_name: String,
    /// How much.
    pub amount: Cents,
    /// The part of it that goes to the reserve fund.
    pub reserve: Cents,
    /// Why.
    pub details: Vec<PreviewDetail>,
}

/// One line on one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewDetail {
    /// What the amount is for.
    pub label: String,
    /// The unit.
    pub unit_reference: String,
    /// Name of the key.
    pub key_name: String,
    /// What its parts are: thousandths of what meters counted in a consumption key, whole parts in every other one.
    pub key_kind: KeyKind,
    /// The parts of the unit in the key.
    pub parts: i64,
    /// The total parts of the key.
    pub key_total: i64,
    /// The owner's part of the unit.
    pub part: Fraction,
    /// How much.
    pub amount: Cents,
}

/// Everything that a call is computed from, as the register has it on the day of the call.
struct Basis {
    units: Vec<unit::Model>,
    keys: BTreeMap<KeyId, entity::charges::KeyTable>,
    owners: BTreeMap<OwnerId, owner::Model>,
    account: bank_account::Model,
    distribution: Distribution,
}

impl Basis {
    async fn read(tx: &Tx, proof: &Proof, association: &association::Model, new: &NewCall) -> Result<Self> {
        if association.parent_id.is_some() {
            // Units, owners and keys are those of the main association, whose call spreads the amount with a key of that part.
            return Err(Refusal::new("call-partial-unsupported").into());
        }
        let units = shares_at(tx, proof, association.id, new.called_on).await?;
        let keys = key_tables(tx, proof, association.id, &units, new.called_on).await?;
        let bearers = bearers_at(tx, proof, association.id, new.called_on).await?;
        let account = bank_account_of(tx, proof, association.id, Fund::Working).await?;
        if new.lines.iter().any(|line| line.fund == Fund::Reserve) {
            bank_account_of(tx, proof, association.id, Fund::Reserve).await?;
        }
        let ranks: Vec<UnitRank> =
            units.iter().map(|unit| UnitRank { unit: unit.id, reference: unit.reference.clone() }).collect();
        let distribution = distribute(&new.lines, &ranks, &keys, &bearers)?;
        let owners =
            tx.find::<owner::Entity>(proof).filter(owner::Column::AssociationId.eq(association.id.0)).all(tx).await?;
        let owners = owners.into_iter().map(|row| (row.id, row)).collect();
        Ok(Self { units, keys, owners, account, distribution })
    }

    fn owner(&self, id: OwnerId) -> Result<&owner::Model> {
        self.owners.get(&id).ok_or_else(|| Error::not_found("owner-unknown"))
    }

    fn preview(&self, new: &NewCall) -> Result<CallPreview> {
        let contributions = self.distribution.contributions.iter().map(|draft| {
            let details = draft.details.iter().filter_map(|detail| {
                let line = new.lines.get(detail.line)?;
                let key = self.keys.get(&line.key)?;
                Some(PreviewDetail {
                    label: line.label.clone(),
                    unit_reference: detail.unit_reference.clone(),
                    key_name: key.name.clone(),
                    key_kind: key.kind,
                    parts: detail.parts,
                    key_total: key.total,
                    part: detail.part,
                    amount: detail.amount,
                })
            });
            Ok(PreviewContribution {
                owner: draft.owner,
                owner_name: self.owner(draft.owner)?.name.clone(),
                amount: draft.amount,
                reserve: draft.reserve,
                details: details.collect(),
            })
        });
        Ok(CallPreview {
            total: self.distribution.total,
            reserve: self.distribution.reserve,
            contributions: contributions.collect::<Result<Vec<_>>>()?,
        })
    }
}

/// What a call would come to; nothing is written.
///
/// # Errors
/// The same as [`call_issue`].
pub async fn call_preview(ctx: &Ctx, association: AssociationId, form: &CallForm) -> Result<CallPreview> {
    let proof = ctx.prove_in(Permission::CallIssue, association)?;
    let new = NewCall::parse(form)?;
    printable(&new)?;
    let tx = ctx.reader().await?;
    let row =
        tx.find::<association::Entity>(&proof).filter(association::Column::Id.eq(association.0)).one(&*tx).await?;
    let row = row.ok_or_else(|| Error::not_found("association-unknown"))?;
    refuse_archived(&row)?;
    Basis::read(&tx, &proof, &row, &new).await?.preview(&new)
}

/// Issues a call: numbers it, writes one contribution per owner concerned and freezes every letter as it will be read.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, malformed fields, `sign-unprintable`; `call-partial-unsupported`;
/// `bank-account-missing`; what [`distribute`] refuses; `call-issuer-unprintable`; `reference-exhausted`; `Confirm` without a fresh confirmation.
pub async fn call_issue(
    ctx: &Ctx,
    association: AssociationId,
    form: &CallForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<CallId>> {
    let proof = ctx.prove_in(Permission::CallIssue, association)?;
    let new = NewCall::parse(form)?;
    printable(&new)?;
    ctx.require_fresh()?;
    let work = match ctx.begin("call_issue", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let issuer = ctx.account()?.organization.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let id = issue_in(
        &work,
        association,
        &new,
        &Issue { issuer, public_url: ctx.host().public_url.to_string(), today: ctx.today() },
    )
    .await?;
    work.finish(id).await
}

/// Refuses what the letters of a call could not print: once it is issued, nothing of it changes any more.
fn printable(new: &NewCall) -> Result<(), Refusals> {
    let labels: Vec<(String, &str)> =
        new.lines.iter().map(|line| (format!("lines.{}.label", line.row), line.label.as_str())).collect();
    let title = [("title", new.title.as_str())];
    require_printable(title.into_iter().chain(labels.iter().map(|(field, label)| (field.as_str(), *label))))
}

/// Refuses the name of whoever issues where letters could not print it: an organization may have got its name before
/// that was looked at.
fn issuer_printable(issuer: &str) -> Result<(), Refusal> {
    unprintable(issuer).map_or(Ok(()), |refusal| Err(Refusal { code: "call-issuer-unprintable", ..refusal }))
}

/// Who issues, from where, on which day.
pub(crate) struct Issue {
    pub issuer: String,
    pub public_url: String,
    pub today: NaiveDate,
}

pub(crate) async fn issue_in(work: &Work, association: AssociationId, new: &NewCall, issue: &Issue) -> Result<CallId> {
    let deed = association_for_change(work, association).await?;
    let basis = Basis::read(&work.tx, &work.proof, &deed, new).await?;
    let mandate = mandate_at(&work.tx, &work.proof, association, issue.today).await?;
    if mandate.is_none() {
        // Where no mandate runs, the letters name whoever issues as the syndic.
        issuer_printable(&issue.issuer)?;
    }
    let call = Ctx::mint::<CallId>();
    let number = deed.last_call_number.saturating_add(1);
    work.tx.insert(&work.proof, call_row(work, &deed, call, number, new, &basis)).await?;
    let line_ids: Vec<CallLineId> = new.lines.iter().map(|_| Ctx::mint()).collect();
    let lines = new.lines.iter().zip(&line_ids).zip(0_i32..).filter_map(|((line, id), position)| {
        let key = basis.keys.get(&line.key)?;
        Some(call_line::ActiveModel {
            id: Set(*id),
            association_id: Set(association),
            call_id: Set(call),
            position: Set(position),
            label: Set(line.label.clone()),
            nature: Set(line.nature),
            fund: Set(line.fund),
            key_id: Set(line.key),
            key_name: Set(key.name.clone()),
            key_total: Set(key.total),
            amount: Set(line.amount),
            ..Default::default()
        })
    });
    work.tx.insert_all(&work.proof, lines.collect()).await?;
    let mut rows = Rows::default();
    for ((draft, position), contribution_number) in
        basis.distribution.contributions.iter().zip(0_i32..).zip(deed.last_contribution_number.saturating_add(1)..)
    {
        let parts = Contribution {
            call,
            call_number: number,
            position,
            number: contribution_number,
            draft,
            line_ids: &line_ids,
            mandate: mandate.as_ref(),
        };
        rows.add(work, &deed, new, &basis, issue, &parts)?;
    }
    let issued = i32::try_from(rows.contributions.len()).map_err(|_| Refusal::new("reference-exhausted"))?;
    work.tx.insert_all(&work.proof, rows.contributions).await?;
    work.tx.insert_all(&work.proof, rows.details).await?;
    work.tx.insert_all(&work.proof, rows.documents).await?;
    let counters = association::ActiveModel {
        last_call_number: Set(number),
        last_contribution_number: Set(deed.last_contribution_number.saturating_add(issued)),
        ..Default::default()
    };
    work.tx.change::<association::Entity, _>(&work.proof, association, None, work.now, counters).await?;
    let detail = serde_json::json!({ "number": number, "total": basis.distribution.total, "contributions": issued });
    work.audit("call_issue", Some(association), call, detail).await?;
    let told = Notice::new(Kind::CallIssued, association).with("title", new.title.clone()).with("day", new.due_on);
    notify(work, told.about(call).link(call_path(association, call)).to(Audience::Called(call))).await?;
    Ok(call)
}

/// The page of a call.
fn call_path(association: AssociationId, call: CallId) -> String {
    format!("/a/{association}/calls/{call}")
}

fn call_row(
    work: &Work,
    deed: &association::Model,
    id: CallId,
    number: i32,
    new: &NewCall,
    basis: &Basis,
) -> call_for_funds::ActiveModel {
    call_for_funds::ActiveModel {
        id: Set(id),
        association_id: Set(deed.id),
        number: Set(number),
        title: Set(new.title.clone()),
        status: Set(CallStatus::Issued),
        called_on: Set(new.called_on),
        due_on: Set(new.due_on),
        total: Set(basis.distribution.total),
        reserve: Set(basis.distribution.reserve),
        issued_at: Set(work.now),
        issued_by: Set(work.proof.account()),
        cancelled_at: Set(None),
        cancel_reason: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    }
}

/// The rows of the contributions, gathered to be written in few statements.
#[derive(Default)]
struct Rows {
    contributions: Vec<contribution::ActiveModel>,
    details: Vec<contribution_detail::ActiveModel>,
    documents: Vec<issued_document::ActiveModel>,
}

struct Contribution<'a> {
    call: CallId,
    call_number: i32,
    position: i32,
    number: i32,
    draft: &'a ContributionDraft,
    line_ids: &'a [CallLineId],
    mandate: Option<&'a mandate::Model>,
}

impl Rows {
    fn add(
        &mut self,
        work: &Work,
        deed: &association::Model,
        new: &NewCall,
        basis: &Basis,
        issue: &Issue,
        parts: &Contribution<'_>,
    ) -> Result<()> {
        let id = Ctx::mint::<ContributionId>();
        let communication = contribution_reference(deed.number, parts.number)?;
        let draft = parts.draft;
        let owner = basis.owner(draft.owner)?;
        let code = verification_code();
        let figures = Figures {
            now: work.now,
            code: code.clone(),
            reference: format!("{}-{}-{}", deed.number, parts.call_number, parts.number),
            communication: communication.clone(),
            total: draft.amount,
            reserve: draft.reserve,
        };
        let mut letter = LetterSnapshot::new((deed, parts.mandate), owner, &basis.account, issue, new, figures);
        letter.divided = draft.divided.iter().map(LetterDivided::from).collect();
        for (detail, position) in draft.details.iter().zip(0_i32..) {
            let line_id = parts.line_ids.get(detail.line).ok_or_else(|| Refusal::new("key-unknown"))?;
            self.details.push(contribution_detail::ActiveModel {
                id: Set(Ctx::mint::<ContributionDetailId>()),
                association_id: Set(deed.id),
                contribution_id: Set(id),
                line_id: Set(*line_id),
                unit_id: Set(detail.unit),
                unit_reference: Set(detail.unit_reference.clone()),
                position: Set(position),
                parts: Set(detail.parts),
                numerator: Set(detail.part.numerator()),
                denominator: Set(detail.part.denominator()),
                amount: Set(detail.amount),
                ..Default::default()
            });
            let line = new.lines.get(detail.line).and_then(|line| Some((line, basis.keys.get(&line.key)?)));
            let unit = basis.units.iter().find(|unit| unit.id == detail.unit);
            if let Some(((line, key), unit)) = line.zip(unit) {
                letter.lines.push(LetterLine::new(line, key, unit, detail));
            }
        }
        self.contributions.push(contribution::ActiveModel {
            id: Set(id),
            association_id: Set(deed.id),
            call_id: Set(parts.call),
            owner_id: Set(draft.owner),
            position: Set(parts.position),
            amount: Set(draft.amount),
            reserve: Set(draft.reserve),
            communication: Set(communication),
            ..Default::default()
        });
        self.documents.push(issued_document::ActiveModel {
            id: Set(Ctx::mint::<IssuedDocumentId>()),
            association_id: Set(deed.id),
            kind: Set(LETTER_KIND.to_owned()),
            subject_id: Set(id.0),
            code: Set(code),
            data: Set(serde_json::to_string(&letter)?),
            data_sha256: Set(letter.fingerprint()?),
            issued_at: Set(work.now),
            revoked_at: Set(None),
            ..Default::default()
        });
        Ok(())
    }
}

/// Withdraws a call: nothing is owed for it any more, and its letters say so.
///
/// # Errors
/// `call-unknown`, `Forbidden`, `stale-version`, `call-already-cancelled`; `text-required` without a reason; `Confirm` without a fresh
/// confirmation.
pub async fn call_cancel(
    ctx: &Ctx,
    id: CallId,
    expected_version: Option<i32>,
    reason: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<CallId>> {
    let proof = ctx.prove(Permission::CallIssue)?;
    let reason = text_input::required(reason, REASON_MAX).map_err(|refusal| refusal.at("reason"))?;
    ctx.require_fresh()?;
    let work = match ctx.begin("call_cancel", &proof, key, &(id, expected_version, &reason)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = work
        .tx
        .find::<call_for_funds::Entity>(&proof)
        .filter(call_for_funds::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?;
    let before = row.ok_or_else(|| Error::not_found("call-unknown"))?;
    association_for_change(&work, before.association_id).await?;
    let status = before.status.next(CallEvent::Cancel)?;
    let change = call_for_funds::ActiveModel {
        status: Set(status),
        cancelled_at: Set(Some(work.now)),
        cancel_reason: Set(Some(reason)),
        ..Default::default()
    };
    work.tx.change::<call_for_funds::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    let contributions = work
        .tx
        .find::<contribution::Entity>(&proof)
        .filter(contribution::Column::CallId.eq(id.0))
        .all(&work.tx)
        .await?;
    let letters = Condition::all()
        .add(issued_document::Column::Kind.eq(LETTER_KIND))
        .add(issued_document::Column::SubjectId.is_in(contributions.iter().map(|row| row.id.0)));
    let revoked = issued_document::ActiveModel { revoked_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change_all::<issued_document::Entity>(&proof, letters, revoked).await?;
    work.audit("call_cancel", Some(before.association_id), id, serde_json::json!({ "number": before.number })).await?;
    let told = Notice::new(Kind::CallCancelled, before.association_id).with("title", before.title).about(id);
    notify(&work, told.link(call_path(before.association_id, id)).to(Audience::Called(id))).await?;
    work.finish(id).await
}
