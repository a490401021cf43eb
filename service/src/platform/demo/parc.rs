//! *ACP du Parc*: Liège, 8 units, and one of the owners as its volunteer syndic.

use chrono::Datelike;
use entity::{
    id::AssociationId,
    property::{AssociationForm, MandateForm, SettingsForm},
};

use super::making::{Making, days_before, last, line, months_before, term_end};
use crate::{ctx::Ctx, error::Result};

const TABLE: &str = include_str!("parc.csv");
const NOTARY: &str = "Me Jean Lambert";

pub(super) async fn make(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "ACP du Parc".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0765.432.146".to_owned(),
        street: "Rue du Parc 8".to_owned(),
        postal_code: "4020".to_owned(),
        city: "Liège".to_owned(),
        total_shares: "10000".to_owned(),
        declared_lots: "8".to_owned(),
        working_iban: "BE88 3630 0000 0141".to_owned(),
        reserve_iban: "BE71 0961 2345 6769".to_owned(),
        ..AssociationForm::default()
    };
    let mut house = Making::begin(ctx, &form).await?;
    house.deed("base", "1974-09-03", NOTARY, "10000").await?;
    house.deed("rules", "1974-09-03", NOTARY, "").await?;
    house.deed("internal_rules", "2020-10-05", "", "").await?;
    house.import(TABLE).await?;
    house.settings(&settings()).await?;
    volunteer(&house).await?;
    let general = house.general_key().await?;
    let lines = [
        line("Charges courantes", "ordinary", "working", general, "4000"),
        line("Fonds de réserve", "ordinary", "reserve", general, "600"),
    ];
    house.call(&format!("Provision annuelle {}", ctx.today().year()), &lines).await?;
    house.open().await
}

fn settings() -> SettingsForm {
    SettingsForm {
        fiscal_year_month: "10".to_owned(),
        fiscal_year_day: "1".to_owned(),
        meeting_month: "11".to_owned(),
        meeting_day: "15".to_owned(),
        charge_mode: "actual".to_owned(),
        ..SettingsForm::default()
    }
}

/// An owner is syndic for three years, without pay and without a number of the institute.
async fn volunteer(house: &Making<'_>) -> Result<()> {
    let starts_on = months_before(last(house.ctx.today(), 12, 1)?, 12)?;
    let decided_on = days_before(starts_on, 9)?.to_string();
    let form = MandateForm {
        kind: "volunteer".to_owned(),
        name: "Julie Delvaux".to_owned(),
        profession: "Enseignante".to_owned(),
        street: "Rue du Parc 8".to_owned(),
        postal_code: "4020".to_owned(),
        city: "Liège".to_owned(),
        phone: "+32 4 555 01 63".to_owned(),
        email: "julie.delvaux@demo.invalid".to_owned(),
        contract_on: decided_on.clone(),
        insurer: "Assurances Réunies".to_owned(),
        policy_number: "BEN-7731".to_owned(),
        appointed_by: "meeting".to_owned(),
        appointed_on: decided_on,
        appointment: "Nommée à l’unanimité, sans rémunération, pour trois ans.".to_owned(),
        starts_on: starts_on.to_string(),
        ends_on: term_end(starts_on)?.to_string(),
        ..MandateForm::default()
    };
    house.mandate(&form).await?;
    Ok(())
}
