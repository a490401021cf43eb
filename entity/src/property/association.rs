//! Co-ownerships (ACP/VME): legal persons with their own enterprise number, bank accounts and general meeting (C. civ. art. 3.86).

use sea_orm::entity::prelude::*;

use crate::{
    format::enterprise_number::EnterpriseNumber,
    id::{AccountId, AssociationId, OrganizationId},
    language::Language,
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::ChargeMode,
    share::Share,
    year_day::YearDay,
};

/// A row of `association`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "association")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssociationId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Rank in the organization, from 1; the first four digits of its structured communications.
    pub number: i32,
    /// Its name in addresses, unique in the organization.
    pub slug: String,
    /// Legal name: "association des copropriétaires" and location (art. 3.86 §1).
    pub name: String,
    /// Its legal name in French, where its deeds give one beside that in its own language.
    pub name_fr: Option<String>,
    /// Its legal name in Dutch, likewise.
    pub name_nl: Option<String>,
    /// Its legal name in German, likewise.
    pub name_de: Option<String>,
    /// The language of its deeds and of documents for nobody in particular.
    pub language: Language,
    /// Its number in the enterprise register, printed on every document (art. 3.86 §1).
    pub enterprise_number: EnterpriseNumber,
    /// Street and house number of the seat.
    pub street: String,
    /// Postal code of the seat.
    pub postal_code: String,
    /// Municipality of the seat.
    pub city: String,
    /// The total of the shares as the base deed states it (art. 3.85 §1).
    pub total_shares: Share,
    /// The number of lots that the base deed declares, of every kind.
    pub declared_lots: Option<i32>,
    /// The first day of its fiscal year.
    pub fiscal_year_start: YearDay,
    /// The first of the fifteen days in which its ordinary meeting is held (art. 3.85 §3 3°).
    pub meeting_period_start: Option<YearDay>,
    /// How the owners are asked for the charges.
    pub charge_mode: ChargeMode,
    /// The day of the provisional acceptance of the common parts, five years after which a reserve fund is obligatory (art. 3.86 §3).
    pub accepted_on: Option<Date>,
    /// The amount above which several quotes are compared (art. 3.88 §1 1° c).
    pub competition_threshold: Option<Cents>,
    /// The day of the meeting that fixed that amount.
    pub competition_decided_on: Option<Date>,
    /// What that meeting decided.
    pub competition_decision: Option<String>,
    /// The main association of a partial one (art. 3.84).
    pub parent_id: Option<AssociationId>,
    /// The last number given to an owner.
    pub last_owner_number: i32,
    /// The last number given to a call for funds.
    pub last_call_number: i32,
    /// The last number given to a contribution.
    pub last_contribution_number: i32,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away; it is kept because older acts refer to it.
    pub archived_at: Option<DateTimeUtc>,
    /// When it was opened, after every requirement had been met.
    pub opened_at: Option<DateTimeUtc>,
    /// Who opened it.
    pub opened_by: Option<AccountId>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::Id;
}

impl Model {
    /// Its legal name for a reader of a language: in that language where its deeds give one, else its own.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        let other = match language {
            Language::Fr => self.name_fr.as_deref(),
            Language::Nl => self.name_nl.as_deref(),
            Language::De => self.name_de.as_deref(),
            Language::En => None,
        };
        other.unwrap_or(&self.name)
    }

    /// The languages in which its deeds name it, its own first: those of what it hangs up for everybody.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let named = [(Language::Fr, &self.name_fr), (Language::Nl, &self.name_nl), (Language::De, &self.name_de)];
        let others = named.into_iter().filter(|(language, name)| *language != self.language && name.is_some());
        std::iter::once(self.language).chain(others.map(|(language, _)| language)).collect()
    }
}
