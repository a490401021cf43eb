//! Mandates of syndics.

use async_graphql::{Context, ID, Object, Result};
use entity::{
    identity::Permission,
    property::{self, mandate},
};

use super::{
    association::{Association, day},
    association_kind::{Appointer, EndReason, MandateGap, MandateState, SyndicKind},
};
use crate::{
    loader::{loaders, service_of},
    scalar::{self, Date, DateTime, EnterpriseNumber},
    value::Address,
};

/// A mandate of a syndic.
pub struct Mandate(pub mandate::Model);

impl From<mandate::Model> for Mandate {
    fn from(row: mandate::Model) -> Self {
        Self(row)
    }
}

impl Mandate {
    /// What stands in the papers of the association, which those who may read its register see and passers-by need not (C. civ. art. 3.89 §5 9°).
    fn paper<T>(&self, ctx: &Context<'_>, value: Option<T>) -> Result<Option<T>> {
        let may_read = service_of(ctx)?.may_in(Permission::PropertyRead, self.0.association_id);
        Ok(value.filter(|_| may_read))
    }
}

/// A mandate of a syndic: who manages the co-ownership from when to when, by whose decision (C. civ. art. 3.89).
#[Object]
impl Mandate {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    pub async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was recorded.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last changed.
    pub async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }

    /// What kind of person the syndic is.
    async fn kind(&self) -> SyndicKind {
        self.0.kind.into()
    }

    /// Surname and first names, or the name of the company.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The legal form of a company.
    async fn legal_form(&self) -> Option<&str> {
        self.0.legal_form.as_deref()
    }

    /// The syndic's own number in the enterprise register.
    async fn enterprise_number(&self) -> Option<EnterpriseNumber> {
        self.0.enterprise_number.clone().map(EnterpriseNumber)
    }

    /// Number with the institute of estate agents (IPI/BIV).
    async fn ipi_number(&self) -> Option<&str> {
        self.0.ipi_number.as_deref()
    }

    /// The profession of a human being.
    async fn profession(&self) -> Option<&str> {
        self.0.profession.as_deref()
    }

    /// The domicile or the registered office.
    async fn address(&self) -> Address {
        Address {
            street: Some(self.0.street.clone()),
            postal_code: Some(self.0.postal_code.clone()),
            city: Some(self.0.city.clone()),
            country: self.0.country.clone(),
        }
    }

    /// Telephone number.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }

    /// E-mail address.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }

    /// The day of the written contract (C. civ. art. 3.89 §1); for those who may read the register.
    async fn contract_on(&self, ctx: &Context<'_>) -> Result<Option<Date>> {
        self.paper(ctx, self.0.contract_on.map(Date))
    }

    /// What the contract is filed under; for those who may read the register.
    async fn contract_reference(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        self.paper(ctx, self.0.contract_reference.as_deref())
    }

    /// With whom the syndic's liability is insured (C. civ. art. 3.89 §5 8°); for those who may read the register.
    async fn insurer(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        self.paper(ctx, self.0.insurer.as_deref())
    }

    /// The number of that policy; for those who may read the register.
    async fn policy_number(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        self.paper(ctx, self.0.policy_number.as_deref())
    }

    /// Who put the syndic in office.
    async fn appointed_by(&self) -> Appointer {
        self.0.appointed_by.into()
    }

    /// The day of that decision, or of the internal rules.
    async fn appointed_on(&self) -> Date {
        Date(self.0.appointed_on)
    }

    /// What was decided; for those who may read the register.
    async fn appointment(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        self.paper(ctx, self.0.appointment.as_deref())
    }

    /// The first day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// The last day as agreed; absent where a judge has left it open.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// The last day, if it ended earlier.
    async fn ended_on(&self) -> Option<Date> {
        self.0.ended_on.map(Date)
    }

    /// Why it ended earlier.
    async fn end_reason(&self) -> Option<EndReason> {
        self.0.end_reason.map(Into::into)
    }

    /// A remark on that; for those who may read the register.
    async fn end_note(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        self.paper(ctx, self.0.end_note.as_deref())
    }

    /// Where it stands on a day; today by default.
    async fn state(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day.")] as_of: Option<Date>,
    ) -> Result<MandateState> {
        Ok(self.0.term().state(day(ctx, as_of)?).into())
    }

    /// The last day on which the notice hangs at the entrance in time (C. civ. art. 3.89 §2).
    async fn notice_due_on(&self) -> Option<Date> {
        property::notice_due_on(self.0.starts_on).map(Date)
    }

    /// The last day on which the syndic is registered with the Crossroads Bank for Enterprises in time (royal decree of 15 March 2017, art. 3 §1).
    async fn registration_due_on(&self) -> Option<Date> {
        property::registration_due_on(self.0.appointed_on, self.0.starts_on).map(Date)
    }

    /// The last day on which the syndic hands the file over in time (C. civ. art. 3.89 §5 7°).
    async fn handover_due_on(&self) -> Option<Date> {
        self.0.term().handover_due_on().map(Date)
    }

    /// What the law wants to be known of the syndic and is not.
    async fn gaps(&self) -> Vec<MandateGap> {
        self.0.gaps().into_iter().map(Into::into).collect()
    }

    /// The mandate of which this one is the renewal.
    async fn renewed_from(&self, ctx: &Context<'_>) -> Result<Option<Mandate>> {
        let Some(id) = self.0.renewed_from else { return Ok(None) };
        Ok(loaders(ctx)?.mandates.load(id).await?.map(Mandate))
    }

    /// The association.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}
