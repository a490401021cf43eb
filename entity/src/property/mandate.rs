//! Mandates of syndics: who managed the co-ownership from when to when, by whose decision (C. civ. art. 3.89).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::{
    country,
    format::enterprise_number::EnterpriseNumber,
    id::{AssociationId, MandateId, OrganizationId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::{Appointer, EndReason, MandateGap, SyndicKind, Term},
};

/// A row of `mandate`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mandate")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MandateId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// What kind of person the syndic is.
    pub kind: SyndicKind,
    /// Surname and first names, or the name of the company.
    pub name: String,
    /// The legal form of a company.
    pub legal_form: Option<String>,
    /// The syndic's own number in the enterprise register.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Number with the institute of estate agents (IPI/BIV).
    pub ipi_number: Option<String>,
    /// The profession of a human being.
    pub profession: Option<String>,
    /// Street and house number of the domicile or the registered office.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Telephone number.
    pub phone: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// The day of the written contract (art. 3.89 §1).
    pub contract_on: Option<Date>,
    /// What the contract is filed under.
    pub contract_reference: Option<String>,
    /// With whom the syndic's liability is insured (art. 3.89 §5 8°).
    pub insurer: Option<String>,
    /// The number of that policy.
    pub policy_number: Option<String>,
    /// Who put the syndic in office.
    pub appointed_by: Appointer,
    /// The day of that decision, or of the internal rules.
    pub appointed_on: Date,
    /// What was decided, or where it stands in the minutes.
    pub appointment: Option<String>,
    /// The first day.
    pub starts_on: Date,
    /// The last day as agreed; a judge may leave it open.
    pub ends_on: Option<Date>,
    /// The last day, if it ended earlier.
    pub ended_on: Option<Date>,
    /// Why it ended earlier.
    pub end_reason: Option<EndReason>,
    /// A remark on that.
    pub end_note: Option<String>,
    /// The mandate of which this one is the renewal.
    pub renewed_from: Option<MandateId>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl Model {
    /// How long it lasts.
    #[must_use]
    pub const fn term(&self) -> Term {
        Term { starts_on: self.starts_on, ends_on: self.ends_on, ended_on: self.ended_on }
    }

    /// Whether the syndic stands in for another one or beside another one.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.kind == SyndicKind::Provisional
    }

    /// Street, then postal code and municipality, then the country where it is not Belgium.
    #[must_use]
    pub fn address_lines(&self, language: Language) -> Vec<String> {
        let place = format!("{} {}", self.postal_code, self.city);
        let country = (self.country != "BE").then(|| country::name(&self.country, language).to_owned());
        [Some(self.street.clone()), Some(place), country].into_iter().flatten().collect()
    }

    /// What the law wants to be known of this syndic and is not.
    #[must_use]
    pub fn gaps(&self) -> Vec<MandateGap> {
        let is_company = self.kind == SyndicKind::ProfessionalFirm || self.legal_form.is_some();
        let missing = |gap: MandateGap| match gap {
            MandateGap::LegalForm => is_company && self.legal_form.is_none(),
            MandateGap::EnterpriseNumber => is_company && self.enterprise_number.is_none(),
            MandateGap::Profession => !is_company && self.profession.is_none(),
            MandateGap::Contact => self.phone.is_none() && self.email.is_none(),
            MandateGap::IpiNumber => self.kind.is_professional() && self.ipi_number.is_none(),
            MandateGap::Contract => !self.is_provisional() && self.contract_on.is_none(),
            MandateGap::Insurance => self.insurer.is_none(),
        };
        MandateGap::ALL.iter().copied().filter(|gap| missing(*gap)).collect()
    }
}

/// Who acts on a day among the mandates of one association: somebody whom the judge put in the syndic's place, else the syndic, else somebody whom
/// the meeting added.
#[must_use]
pub fn acting(mandates: &[Model], day: NaiveDate) -> Option<&Model> {
    let rank = |mandate: &Model| match (mandate.is_provisional(), mandate.appointed_by) {
        (true, Appointer::Judge) => 0,
        (false, _) => 1,
        (true, _) => 2,
    };
    mandates.iter().filter(|mandate| mandate.term().covers(day)).min_by_key(|mandate| rank(mandate))
}
