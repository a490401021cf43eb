//! How an association is run.

use entity::{
    id::AssociationId,
    identity::Permission,
    property::{NewSettings, SettingsForm, association},
};
use sea_orm::ActiveValue::Set;

use super::change::association_for_change;
use crate::{
    ctx::Ctx,
    error::Result,
    work::{Begun, Outcome, RequestKey},
};

/// Changes how an association is run.
///
/// That is its fiscal year, the period of its ordinary meeting, how charges are asked for, the acceptance of its common parts, and the amount above
/// which several quotes are compared.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, `stale-version`, malformed fields.
pub async fn association_settings_update(
    ctx: &Ctx,
    id: AssociationId,
    expected_version: Option<i32>,
    form: &SettingsForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, id)?;
    let new = NewSettings::parse(form, ctx.today())?;
    let work = match ctx.begin("association_settings_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = association_for_change(&work, id).await?;
    let detail = serde_json::json!({
        "fiscalYearStart": [before.fiscal_year_start, new.fiscal_year_start],
        "meetingPeriodStart": [before.meeting_period_start, new.meeting_period_start],
        "chargeMode": [before.charge_mode, new.charge_mode],
        "acceptedOn": [before.accepted_on, new.accepted_on],
        "competitionThreshold": [before.competition_threshold, new.competition.as_ref().map(|found| found.threshold)],
    });
    let (threshold, decided_on, decision) =
        new.competition.map_or((None, None, None), |it| (Some(it.threshold), Some(it.decided_on), it.decision));
    let change = association::ActiveModel {
        fiscal_year_start: Set(new.fiscal_year_start),
        meeting_period_start: Set(new.meeting_period_start),
        charge_mode: Set(new.charge_mode),
        accepted_on: Set(new.accepted_on),
        competition_threshold: Set(threshold),
        competition_decided_on: Set(decided_on),
        competition_decision: Set(decision),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("association_settings_update", Some(id), id, detail).await?;
    work.finish(id).await
}
