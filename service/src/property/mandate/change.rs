//! Recording who is syndic, and until when.

use entity::{
    id::{AssociationId, MandateId},
    identity::Permission,
    property::{Appointer, MandateEndForm, MandateForm, NewMandate, NewMandateEnd, Term, mandate},
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, QueryFilter,
};

use crate::{
    ctx::Ctx,
    error::Result,
    printable::require_printable,
    property::{association_for_change, base_deed_date, locked::row_for_change},
    work::{Begun, Outcome, RequestKey, Work},
};

/// What the law says of terms and their renewal.
const TERM_LAW: &str = "C. civ. art. 3.89 §1";

/// Records a mandate.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, malformed fields, `sign-unprintable`; `mandate-overlaps` when another one runs at the same time;
/// `mandate-before-base-deed`; `mandate-rules-only-first` for a syndic named in the internal rules after another one; `mandate-unknown` or
/// `renewal-of-provisional` for what is renewed.
pub async fn mandate_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &MandateForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<MandateId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, association)?;
    let new = NewMandate::parse(form)?;
    require_print(&new)?;
    let work = match ctx.begin("mandate_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let id = Ctx::mint::<MandateId>();
    require_fitting(&work, association, id, &new, new.term()).await?;
    let (kind, by) = (new.kind, new.appointed_by);
    let row = mandate::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..columns(new)
    };
    work.tx.insert(&proof, row).await?;
    let detail = serde_json::json!({ "kind": kind, "appointedBy": by });
    work.audit("mandate_create", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Changes what is recorded of a mandate, but for its early end.
///
/// # Errors
/// `mandate-unknown`, `Forbidden`, `stale-version`, and the same as [`mandate_create`]; `mandate-end-outside` when the early end would lie outside.
pub async fn mandate_update(
    ctx: &Ctx,
    id: MandateId,
    expected_version: Option<i32>,
    form: &MandateForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<MandateId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let new = NewMandate::parse(form)?;
    require_print(&new)?;
    let work = match ctx.begin("mandate_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = row_for_change::<mandate::Entity, _>(&work, id, "mandate-unknown").await?;
    let association = before.association_id;
    if let Some((ended_on, reason)) = before.ended_on.zip(before.end_reason) {
        let end = NewMandateEnd { ended_on, reason, note: None };
        end.require_possible(new.term(), new.appointed_by).map_err(|refusal| moved(refusal, "endsOn"))?;
    }
    let term = Term { ended_on: before.ended_on, ..new.term() };
    require_fitting(&work, association, id, &new, term).await?;
    let detail = serde_json::json!({
        "startsOn": [before.starts_on, new.starts_on],
        "endsOn": [before.ends_on, new.ends_on],
    });
    let change = mandate::ActiveModel { created_at: NotSet, ..columns(new) };
    work.changed(&before, &change);
    work.tx.change::<mandate::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("mandate_update", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Records that a mandate ended before its last day, or puts that end right.
///
/// # Errors
/// `mandate-unknown`, `Forbidden`, `stale-version`, malformed fields; `mandate-end-outside`, `revocation-by-judge`, `first-meeting-not-rules`;
/// `mandate-overlaps` when the end is put later and another mandate has begun.
pub async fn mandate_end(
    ctx: &Ctx,
    id: MandateId,
    expected_version: Option<i32>,
    form: &MandateEndForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<MandateId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let new = NewMandateEnd::parse(form)?;
    let work = match ctx.begin("mandate_end", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = row_for_change::<mandate::Entity, _>(&work, id, "mandate-unknown").await?;
    new.require_possible(before.term(), before.appointed_by)?;
    let term = Term { ended_on: Some(new.ended_on), ..before.term() };
    require_alone(&work, &before, term, "endedOn").await?;
    let detail = serde_json::json!({ "endedOn": [before.ended_on, new.ended_on], "reason": new.reason });
    let change = mandate::ActiveModel {
        ended_on: Set(Some(new.ended_on)),
        end_reason: Set(Some(new.reason)),
        end_note: Set(new.note),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<mandate::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("mandate_end", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Takes an early end back that was recorded by mistake.
///
/// # Errors
/// `mandate-unknown`, `Forbidden`, `stale-version`; `mandate-not-ended`; `mandate-overlaps` when another mandate has begun since.
pub async fn mandate_resume(
    ctx: &Ctx,
    id: MandateId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<MandateId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let work = match ctx.begin("mandate_resume", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = row_for_change::<mandate::Entity, _>(&work, id, "mandate-unknown").await?;
    if before.ended_on.is_none() {
        return Err(Refusal::new("mandate-not-ended").into());
    }
    let term = Term { ended_on: None, ..before.term() };
    require_alone(&work, &before, term, "endedOn").await?;
    let change =
        mandate::ActiveModel { ended_on: Set(None), end_reason: Set(None), end_note: Set(None), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<mandate::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    let detail = serde_json::json!({ "endedOn": [before.ended_on, None::<chrono::NaiveDate>] });
    work.audit("mandate_resume", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// What stands on letters and on the notice can be printed.
fn require_print(new: &NewMandate) -> Result<()> {
    let given = [
        ("legalForm", new.legal_form.as_deref()),
        ("profession", new.profession.as_deref()),
        ("ipiNumber", new.ipi_number.as_deref()),
        ("email", new.email.as_deref()),
    ];
    let given = given.into_iter().filter_map(|(field, text)| Some((field, text?)));
    let own = [("name", new.name.as_str()), ("street", new.street.as_str()), ("city", new.city.as_str())];
    Ok(require_printable(own.into_iter().chain(given))?)
}

fn columns(new: NewMandate) -> mandate::ActiveModel {
    mandate::ActiveModel {
        kind: Set(new.kind),
        name: Set(new.name),
        legal_form: Set(new.legal_form),
        enterprise_number: Set(new.enterprise_number),
        ipi_number: Set(new.ipi_number),
        profession: Set(new.profession),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        country: Set(new.country),
        phone: Set(new.phone),
        email: Set(new.email),
        contract_on: Set(new.contract_on),
        contract_reference: Set(new.contract_reference),
        insurer: Set(new.insurer),
        policy_number: Set(new.policy_number),
        appointed_by: Set(new.appointed_by),
        appointed_on: Set(new.appointed_on),
        appointment: Set(new.appointment),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
        renewed_from: Set(new.renewed_from),
        ..Default::default()
    }
}

/// The mandates of an association.
async fn all_of(work: &Work, association: AssociationId) -> Result<Vec<mandate::Model>> {
    Ok(work
        .tx
        .find::<mandate::Entity>(&work.proof)
        .filter(mandate::Column::AssociationId.eq(association.0))
        .all(&work.tx)
        .await?)
}

/// What a mandate must be among the others of its association.
async fn require_fitting(
    work: &Work,
    association: AssociationId,
    id: MandateId,
    new: &NewMandate,
    term: Term,
) -> Result<()> {
    if let Some(base) = base_deed_date(&work.tx, &work.proof, association).await?.filter(|base| new.starts_on < *base) {
        return Err(Refusal::new("mandate-before-base-deed")
            .at("startsOn")
            .with("value", new.starts_on)
            .with("base", base)
            .into());
    }
    let others: Vec<mandate::Model> =
        all_of(work, association).await?.into_iter().filter(|other| other.id != id).collect();
    let provisional = new.kind == entity::property::SyndicKind::Provisional;
    refuse_overlap(others.iter().filter(|other| other.is_provisional() == provisional), term, "startsOn")?;
    let earlier = others.iter().any(|other| other.starts_on < new.starts_on && !other.is_provisional());
    if new.appointed_by == Appointer::InternalRules && earlier {
        return Err(Refusal::new("mandate-rules-only-first").at("appointedBy").law(TERM_LAW).into());
    }
    if let Some(renewed) = new.renewed_from {
        let Some(renewed) = others.iter().find(|other| other.id == renewed) else {
            return Err(Refusal::new("mandate-unknown").at("renewedFrom").into());
        };
        if renewed.is_provisional() {
            return Err(Refusal::new("renewal-of-provisional").at("renewedFrom").law(TERM_LAW).into());
        }
        if renewed.starts_on >= new.starts_on {
            return Err(Refusal::new("renewal-before-mandate").at("startsOn").law(TERM_LAW).into());
        }
    }
    Ok(())
}

/// No other mandate of its sort runs during the term.
async fn require_alone(work: &Work, row: &mandate::Model, term: Term, field: &str) -> Result<()> {
    let others = all_of(work, row.association_id).await?;
    let others = others.iter().filter(|other| other.id != row.id && other.is_provisional() == row.is_provisional());
    Ok(refuse_overlap(others, term, field)?)
}

/// There is one syndic at a time, and one person at a time who stands in; but somebody may stand in beside the syndic (C. civ. art. 3.89 §§7-8).
fn refuse_overlap<'a>(
    mut others: impl Iterator<Item = &'a mandate::Model>,
    term: Term,
    field: &str,
) -> Result<(), Refusal> {
    let Some(other) = others.find(|other| other.term().overlaps(term)) else { return Ok(()) };
    let last = other.term().last_day();
    Err(Refusal::new("mandate-overlaps")
        .at(field)
        .with("start", other.starts_on)
        .with("open", last.is_none())
        .with("end", last.map(|day| day.to_string()).unwrap_or_default()))
}

/// The same refusal at another field.
fn moved(refusal: Refusal, field: &str) -> Refusal {
    Refusal { path: vec![field.to_owned()], ..refusal }
}
