//! Owners.

use async_graphql::{Context, ID, Object, Result};
use entity::property::{Consent, delivery_on, owner};

use super::{
    association::{Association, day},
    kind::OwnerKind,
    ownership::Ownership,
    person::{DeliveryConsent, OwnerContact, OwnerDelivery, OwnerPerson},
    person_kind::DeliveryPurpose,
};
use crate::{
    charges::Contribution,
    connection::{Connection, Counted, about, list_cost, page},
    identity::{AuditEntry, trail_of},
    loader::loaders,
    scalar::{self, Date, DateTime, EnterpriseNumber, Locale},
    value::Address,
};

/// A co-owner, natural or legal person, as the register of the association knows her.
pub struct Owner(pub owner::Model);

impl From<owner::Model> for Owner {
    fn from(row: owner::Model) -> Self {
        Self(row)
    }
}

/// A co-owner, natural or legal person, as the register of the association knows her.
#[Object]
impl Owner {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What was done about it and by whom, newest first, as far as the person may read it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    pub async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many entries, 1 to 50.", default = 25)] first: Option<i32>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        trail_of(ctx, self.0.id.0, first).await
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

    /// When it was put away; absent while it is in use.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }

    /// Rank in the association, from 1.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// Natural or legal person.
    async fn kind(&self) -> OwnerKind {
        self.0.kind.into()
    }

    /// The name on letters.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The persons who hold the title together, such as a couple; none where the name says it all.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn persons(&self, ctx: &Context<'_>) -> Result<Option<Vec<OwnerPerson>>> {
        let rows = loaders(ctx)?.persons_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(OwnerPerson::from).collect()))
    }

    /// The legal form of a legal person, such as `SRL`.
    async fn legal_form(&self) -> Option<&str> {
        self.0.legal_form.as_deref()
    }

    /// Who acts for the owner: the permanent representative of a company, the administrator of a protected person.
    async fn representative(&self) -> Option<&str> {
        self.0.representative.as_deref()
    }

    /// The enterprise number of a legal person.
    async fn enterprise_number(&self) -> Option<EnterpriseNumber> {
        self.0.enterprise_number.clone().map(EnterpriseNumber)
    }

    /// E-mail address.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }

    /// Telephone number.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }

    /// The language that the owner is written to in.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// Where letters go.
    async fn address(&self) -> Address {
        Address {
            street: self.0.street.clone(),
            postal_code: self.0.postal_code.clone(),
            city: self.0.city.clone(),
            country: self.0.country.clone(),
        }
    }

    /// Means of contact, the primary ones first; without those that the reader may not see.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn contacts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<OwnerContact>>> {
        let key = (day(ctx, as_of)?, self.0.id);
        let rows = loaders(ctx)?.contacts_of.load(key).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(OwnerContact).collect()))
    }

    /// Written consents to other means of delivery, withdrawn ones too, the last one given first.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn consents(&self, ctx: &Context<'_>) -> Result<Option<Vec<DeliveryConsent>>> {
        let rows = loaders(ctx)?.consents_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(DeliveryConsent).collect()))
    }

    /// By what means something is sent to the owner: as she agreed, or else as is usual (C. civ. art. 3.87 §3).
    async fn delivery(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is sent.")] purpose: DeliveryPurpose,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<OwnerDelivery>> {
        let day = day(ctx, as_of)?;
        let rows = loaders(ctx)?.consents_of.load(self.0.id).await?.unwrap_or_default();
        let given: Vec<Consent> = rows.iter().map(Consent::from).collect();
        Ok(Some(OwnerDelivery::new(delivery_on(&given, purpose.into(), day), rows)))
    }

    /// The owner who the same person is in truth, when the two were merged.
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.0.merged_into_id {
            Some(kept) => Ok(loaders(ctx)?.owners.load(kept).await?.map(Owner)),
            None => Ok(None),
        }
    }

    /// The association that the owner is an owner in.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }

    /// What the owner owns.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn ownerships(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<Ownership>>> {
        let key = (day(ctx, as_of)?, self.0.id);
        let rows = loaders(ctx)?.ownerships_of_owner.load(key).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(Ownership).collect()))
    }

    /// What the owner was asked to pay, oldest first; those of cancelled calls too.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn contributions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<Contribution>>> {
        let page = page(first, after.as_deref())?;
        let rows = loaders(ctx)?.contributions_of_owner.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(Counted::of(rows, page)))
    }
}
