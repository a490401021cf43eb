//! The steps that every association of the demonstration repeats, each of them a use case of the product.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use entity::{
    charges::{CallForm, CallLineForm},
    id::{AssociationId, KeyId, MandateId, OwnerId, UnitId},
    identity::Permission,
    property::{
        AssociationForm, DeedForm, KeyForm, KeyPartForm, KeyVersionForm, MandateForm, OwnerForm, SettingsForm,
        latest_end, owner,
        title::{OwnershipPartForm, TitleDeedForm},
        unit,
    },
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::general_key;
use crate::{
    charges::call_issue,
    ctx::Ctx,
    error::{Failure, Result},
    property::{
        ImportSource, association_create, association_open, association_settings_update, deed_create, import_apply,
        key_create, mandate_create, owner_create, units_all,
    },
};

/// How long owners have to pay the calls of the demonstration.
const DAYS_TO_PAY: u64 = 30;
/// The first day of ownership of everybody in the tables.
const OWNED_SINCE: &str = "2020-01-01";
/// Three years, the longest that a mandate lasts.
const TERM_MONTHS: u32 = 36;

/// An association of the demonstration while it is being made.
pub(super) struct Making<'a> {
    /// The syndic who makes it.
    pub ctx: &'a Ctx,
    /// The association.
    pub id: AssociationId,
    units: BTreeMap<String, unit::Model>,
    owners: BTreeMap<String, OwnerId>,
}

impl<'a> Making<'a> {
    /// Makes the association itself.
    pub async fn begin(ctx: &'a Ctx, form: &AssociationForm) -> Result<Self> {
        let id = association_create(ctx, form, None).await?.value;
        Ok(Self { ctx, id, units: BTreeMap::new(), owners: BTreeMap::new() })
    }

    /// Records a deed, with the total of the shares where it states one.
    pub async fn deed(&self, kind: &str, dated_on: &str, notary: &str, total: &str) -> Result<()> {
        let form = DeedForm {
            kind: kind.to_owned(),
            dated_on: dated_on.to_owned(),
            notary: notary.to_owned(),
            total_shares: total.to_owned(),
            ..DeedForm::default()
        };
        deed_create(self.ctx, self.id, &form, None).await?;
        Ok(())
    }

    /// Imports units and owners from a table like one that a syndic would paste, and remembers them by name.
    pub async fn import(&mut self, table: &str) -> Result<()> {
        let source =
            ImportSource { text: table.to_owned(), starts_on: OWNED_SINCE.to_owned(), ..ImportSource::default() };
        import_apply(self.ctx, self.id, &source, None).await?;
        let units = units_all(self.ctx, self.id).await?;
        self.units = units.into_iter().map(|unit| (unit.reference.clone(), unit)).collect();
        let proof = self.ctx.prove_in(Permission::OwnerRead, self.id)?;
        let tx = self.ctx.reader().await?;
        let owners =
            tx.find::<owner::Entity>(&proof).filter(owner::Column::AssociationId.eq(self.id.0)).all(&*tx).await?;
        self.owners = owners.into_iter().map(|owner| (owner.name, owner.id)).collect();
        Ok(())
    }

    /// The units of the table, by reference.
    pub fn units(&self) -> impl Iterator<Item = &unit::Model> {
        self.units.values()
    }

    /// A unit of the table.
    pub fn unit(&self, reference: &str) -> Result<UnitId> {
        let unit = self.units.get(reference).map(|unit| unit.id);
        Ok(unit.ok_or_else(|| Failure::new(format!("the demonstration has no unit {reference}")))?)
    }

    /// An owner of the table.
    pub fn owner(&self, name: &str) -> Result<OwnerId> {
        let owner = self.owners.get(name).copied();
        Ok(owner.ok_or_else(|| Failure::new(format!("the demonstration has no owner {name}")))?)
    }

    /// Adds somebody who was not in the table.
    pub async fn add_owner(&self, form: &OwnerForm) -> Result<OwnerId> {
        Ok(owner_create(self.ctx, self.id, form, None).await?.value)
    }

    /// Makes a special key in which every unit that is given bears so many parts.
    pub async fn special_key(&self, name: &str, source: &str, parts: Vec<KeyPartForm>) -> Result<KeyId> {
        self.key(name, "special", KeyVersionForm { source: source.to_owned(), parts, ..KeyVersionForm::default() })
            .await
    }

    /// Makes a key.
    pub async fn key(&self, name: &str, kind: &str, version: KeyVersionForm) -> Result<KeyId> {
        let form = KeyForm { name: name.to_owned(), kind: kind.to_owned(), version };
        Ok(key_create(self.ctx, self.id, &form, None).await?.value)
    }

    /// The key of the shares.
    pub async fn general_key(&self) -> Result<KeyId> {
        general_key(self.ctx, self.id).await
    }

    /// Records a mandate.
    pub async fn mandate(&self, form: &MandateForm) -> Result<MandateId> {
        Ok(mandate_create(self.ctx, self.id, form, None).await?.value)
    }

    /// Says how the association is run.
    pub async fn settings(&self, form: &SettingsForm) -> Result<()> {
        association_settings_update(self.ctx, self.id, None, form, None).await?;
        Ok(())
    }

    /// Calls for funds today.
    pub async fn call(&self, title: &str, lines: &[CallLineForm]) -> Result<()> {
        let today = self.ctx.today();
        let due = today.checked_add_days(Days::new(DAYS_TO_PAY)).ok_or_else(beyond)?;
        let form = CallForm {
            title: title.to_owned(),
            called_on: today.to_string(),
            due_on: due.to_string(),
            lines: lines.to_vec(),
        };
        call_issue(self.ctx, self.id, &form, None).await?;
        Ok(())
    }

    /// Opens the association, which re-checks everything that it must have.
    pub async fn open(&self) -> Result<AssociationId> {
        association_open(self.ctx, self.id, None, None).await?;
        Ok(self.id)
    }
}

/// The firm that everybody in the demonstration works for, as syndic between two days.
pub(super) fn cabinet(starts_on: NaiveDate, ends_on: NaiveDate) -> MandateForm {
    MandateForm {
        kind: "professional_firm".to_owned(),
        name: "Cabinet Peeters & Fils".to_owned(),
        legal_form: "SRL".to_owned(),
        enterprise_number: "0456.789.133".to_owned(),
        ipi_number: "505.918".to_owned(),
        street: "Boulevard du Midi 45".to_owned(),
        postal_code: "1000".to_owned(),
        city: "Bruxelles".to_owned(),
        phone: "+32 2 555 01 40".to_owned(),
        email: "bonjour@cabinet-peeters.example".to_owned(),
        insurer: "Assurances Réunies".to_owned(),
        policy_number: "RC-2018-44107".to_owned(),
        appointed_by: "meeting".to_owned(),
        starts_on: starts_on.to_string(),
        ends_on: ends_on.to_string(),
        ..MandateForm::default()
    }
}

/// One holder of a title.
pub(super) fn holder(owner: OwnerId, right: &str, part: &str) -> OwnershipPartForm {
    OwnershipPartForm { owner: owner.to_string(), right: right.to_owned(), part: part.to_owned() }
}

/// The deed of a change of owners.
pub(super) fn title_deed(kind: &str, dated_on: NaiveDate, notary: &str, reference: &str) -> TitleDeedForm {
    TitleDeedForm {
        kind: kind.to_owned(),
        dated_on: dated_on.to_string(),
        notary: notary.to_owned(),
        reference: reference.to_owned(),
    }
}

/// What one unit bears in a special key.
pub(super) fn parts(unit: UnitId, parts: String) -> KeyPartForm {
    KeyPartForm { unit: unit.to_string(), parts, ..KeyPartForm::default() }
}

/// A line of a call.
pub(super) fn line(label: &str, nature: &str, fund: &str, key: KeyId, amount: &str) -> CallLineForm {
    CallLineForm {
        label: label.to_owned(),
        nature: nature.to_owned(),
        fund: fund.to_owned(),
        key: key.to_string(),
        amount: amount.to_owned(),
    }
}

/// The last time that it was this day of the year; today counts.
pub(super) fn last(today: NaiveDate, month: u32, day: u32) -> Result<NaiveDate> {
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let past = of(today.year()).filter(|date| *date <= today).or_else(|| of(today.year().saturating_sub(1)));
    Ok(past.ok_or_else(beyond)?)
}

/// The last day of the longest mandate that begins on a day.
pub(super) fn term_end(starts_on: NaiveDate) -> Result<NaiveDate> {
    Ok(latest_end(starts_on).ok_or_else(beyond)?)
}

/// The first day of a mandate of three years that ends on a day.
pub(super) fn term_start(ends_on: NaiveDate) -> Result<NaiveDate> {
    days_after(months_before(ends_on, TERM_MONTHS)?, 1)
}

/// The same day, months earlier.
pub(super) fn months_before(date: NaiveDate, months: u32) -> Result<NaiveDate> {
    Ok(date.checked_sub_months(Months::new(months)).ok_or_else(beyond)?)
}

/// A day, some days earlier.
pub(super) fn days_before(date: NaiveDate, days: u64) -> Result<NaiveDate> {
    Ok(date.checked_sub_days(Days::new(days)).ok_or_else(beyond)?)
}

/// A day, some days later.
pub(super) fn days_after(date: NaiveDate, days: u64) -> Result<NaiveDate> {
    Ok(date.checked_add_days(Days::new(days)).ok_or_else(beyond)?)
}

fn beyond() -> Failure {
    Failure::new("the calendar ends")
}
