//! A large portfolio for measurements: many associations with many units and years of calls, in the demonstration's organization.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use entity::{
    charges::{CallForm, CallLineForm},
    id::AssociationId,
    identity::account,
    property::AssociationForm,
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::demo::{acting, general_key};
use crate::{
    charges::call_issue,
    ctx::{Ctx, Host},
    error::{Error, Failure, Result},
    identity::{DEMO_DOMAIN, organization_of},
    property::{ImportSource, association_create, import_apply},
    store::Purpose,
};

/// The name of the association that is larger than any other.
const LARGE: &str = "ACP Mesure Grande";

/// How large the portfolio becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Associations, at most 9 000.
    pub associations: u32,
    /// Units of each, with one owner each.
    pub units: u32,
    /// Calls of each, one a quarter.
    pub calls: u32,
    /// Units of one more association that is larger than any other; none when zero.
    pub large: u32,
}

/// Adds a portfolio to the demonstration, which must have been filled.
///
/// # Errors
/// Failures, and refusals if the portfolio does not keep the rules.
pub async fn demo_scale(host: &Host, scale: Scale) -> Result<()> {
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    let email = format!("syndic@{DEMO_DOMAIN}");
    let syndic = tx.find_platform::<account::Entity>().filter(account::Column::Email.eq(email)).one(&tx).await?;
    let syndic = syndic.ok_or_else(|| Error::not_found("account-unknown"))?;
    let organization = organization_of(&tx, syndic.id, host.clock.today())
        .await?
        .ok_or_else(|| Error::not_found("organization-unknown"))?;
    drop(tx);
    let ctx = acting(host, syndic.id, organization);
    let first_day = NaiveDate::from_ymd_opt(2021, 1, 1).ok_or_else(|| Failure::new("the calendar has no 2021"))?;
    if scale.large > 0 {
        association(&ctx, scale.associations + 1, LARGE, scale.large).await?;
    }
    for number in 1..=scale.associations {
        let id = association(&ctx, number, &format!("ACP Mesure {number:04}"), scale.units).await?;
        let key = general_key(&ctx, id).await?;
        for quarter in 0..scale.calls {
            let called_on = first_day.checked_add_days(Days::new(u64::from(quarter) * 91)).unwrap_or(first_day);
            let line = CallLineForm {
                label: "Charges courantes".to_owned(),
                nature: "ordinary".to_owned(),
                fund: "working".to_owned(),
                key: key.to_string(),
                amount: "12345,67".to_owned(),
            };
            let form = CallForm {
                title: format!("Provision {}", quarter + 1),
                called_on: called_on.to_string(),
                due_on: called_on.checked_add_days(Days::new(30)).unwrap_or(first_day).to_string(),
                lines: vec![line],
            };
            call_issue(&ctx, id, &form, None).await?;
        }
    }
    Ok(())
}

/// An association whose units have one owner each, and the same shares.
async fn association(ctx: &Ctx, number: u32, name: &str, units: u32) -> Result<AssociationId> {
    let form = AssociationForm {
        name: name.to_owned(),
        language: "fr".to_owned(),
        enterprise_number: enterprise_number(number),
        street: format!("Rue de la Mesure {number}"),
        postal_code: "1000".to_owned(),
        city: "Bruxelles".to_owned(),
        total_shares: (u64::from(units) * 100).to_string(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        reserve_iban: "BE43 0689 9999 9501".to_owned(),
        ..AssociationForm::default()
    };
    let id = association_create(ctx, &form, None).await?.value;
    let source =
        ImportSource { text: table(number, units), starts_on: "2020-01-01".to_owned(), ..ImportSource::default() };
    import_apply(ctx, id, &source, None).await?;
    Ok(id)
}

/// A valid number for each association: eight digits and their check digits.
fn enterprise_number(number: u32) -> String {
    let base = 5_000_000 + number;
    format!("{base:08}{:02}", 97 - base % 97)
}

fn table(number: u32, units: u32) -> String {
    let mut table = "Lot;Type;Quotités;Propriétaire;E-mail;Langue\n".to_owned();
    for unit in 1..=units {
        let language = ["fr", "nl", "de", "en"]
            .into_iter()
            .cycle()
            .nth(usize::try_from(unit % 4).unwrap_or_default())
            .unwrap_or("fr");
        // Writing to a String does not fail.
        _ = writeln!(table, "L{unit:03};Appartement;100;Personne {unit:03};p{number}-{unit}@example.org;{language}");
    }
    table
}
