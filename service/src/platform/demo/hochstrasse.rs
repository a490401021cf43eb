//! *WEG Hochstraße*: Eupen, in German, with a mandate that ends soon and has to be put on the agenda.

use entity::{
    id::AssociationId,
    property::{AssociationForm, MandateForm, SettingsForm},
};

use super::making::{Making, cabinet, days_after, days_before, term_start};
use crate::{ctx::Ctx, error::Result};

const TABLE: &str = include_str!("hochstrasse.csv");
const NOTARY: &str = "Notar Rainer Palm";
/// How many days the mandate still has: fewer than the ninety before its end in which the product reminds of it.
const DAYS_LEFT: u64 = 60;

pub(super) async fn make(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "WEG Hochstraße".to_owned(),
        language: "de".to_owned(),
        enterprise_number: "0688.321.403".to_owned(),
        street: "Hochstraße 5".to_owned(),
        postal_code: "4700".to_owned(),
        city: "Eupen".to_owned(),
        total_shares: "1000".to_owned(),
        declared_lots: "8".to_owned(),
        working_iban: "BE56 7310 4567 8988".to_owned(),
        reserve_iban: "BE62 7340 5678 9061".to_owned(),
        ..AssociationForm::default()
    };
    let mut house = Making::begin(ctx, &form).await?;
    house.deed("base", "2006-03-17", NOTARY, "1000").await?;
    house.deed("rules", "2006-03-17", NOTARY, "").await?;
    house.deed("internal_rules", "2019-02-12", "", "").await?;
    house.import(TABLE).await?;
    house.settings(&settings()).await?;
    let ends_on = days_after(ctx.today(), DAYS_LEFT)?;
    let starts_on = term_start(ends_on)?;
    let decided_on = days_before(starts_on, 14)?.to_string();
    let mandate = MandateForm {
        contract_on: decided_on.clone(),
        appointed_on: decided_on,
        appointment: "Mit absoluter Mehrheit für drei Jahre bestellt.".to_owned(),
        ..cabinet(starts_on, ends_on)
    };
    house.mandate(&mandate).await?;
    house.open().await
}

fn settings() -> SettingsForm {
    SettingsForm {
        fiscal_year_month: "1".to_owned(),
        fiscal_year_day: "1".to_owned(),
        meeting_month: "3".to_owned(),
        meeting_day: "1".to_owned(),
        charge_mode: "provisions".to_owned(),
        accepted_on: "2007-09-28".to_owned(),
        ..SettingsForm::default()
    }
}
