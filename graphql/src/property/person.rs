//! The persons who are an owner, how to reach them, and what they agreed to.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::property::{Delivery as Means, DuplicateGroup, delivery_consent, owner_contact, owner_person};
use futures::future::join_all;

use super::{
    owner::Owner,
    person_kind::{ContactKind, ContactPurpose, ContactVisibility, DeliveryChannel, DeliveryScope, SameBy},
};
use crate::{
    connection::about,
    loader::loaders,
    scalar::{self, Date, DateTime},
    value::Address,
};

/// One of the persons who hold a title together, such as a couple.
#[derive(SimpleObject)]
pub struct OwnerPerson {
    /// Opaque identifier.
    id: ID,
    /// How letters address the person, such as `Mme`.
    salutation: Option<String>,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: String,
}

impl From<owner_person::Model> for OwnerPerson {
    fn from(row: owner_person::Model) -> Self {
        Self {
            id: scalar::id(row.id),
            salutation: row.salutation,
            given_name: row.given_name,
            family_name: row.family_name,
        }
    }
}

/// A means of contact of an owner.
pub struct OwnerContact(pub owner_contact::Model);

impl From<owner_contact::Model> for OwnerContact {
    fn from(row: owner_contact::Model) -> Self {
        Self(row)
    }
}

/// A means of contact of an owner: what it is, what it is for, who may see it, and when it serves.
#[Object]
impl OwnerContact {
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

    /// What it is.
    async fn kind(&self) -> ContactKind {
        self.0.kind.into()
    }

    /// The e-mail address or the number; absent of a postal address.
    async fn value(&self) -> Option<&str> {
        if self.0.kind == entity::property::ContactKind::Post { None } else { self.0.value.as_deref() }
    }

    /// The postal address; absent of anything else.
    async fn address(&self) -> Option<Address> {
        (self.0.kind == entity::property::ContactKind::Post).then(|| Address {
            street: self.0.value.clone(),
            postal_code: self.0.postal_code.clone(),
            city: self.0.city.clone(),
            country: self.0.country.clone().unwrap_or_default(),
        })
    }

    /// What people call it.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// What it is for.
    async fn purpose(&self) -> ContactPurpose {
        self.0.purpose.into()
    }

    /// Who may see it, besides the owner herself.
    async fn visibility(&self) -> ContactVisibility {
        self.0.visibility.into()
    }

    /// First day; absent where nobody knows.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    /// Last day; absent while it lasts.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// Whether letters, mails and calls go there first; one of each kind, telephones of both kinds together.
    async fn is_primary(&self) -> bool {
        self.0.is_primary
    }

    /// Whose it is.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner_id).await?.map(Owner))
    }
}

/// A written consent to receive what the association sends by other means than the usual ones.
pub struct DeliveryConsent(pub delivery_consent::Model);

impl From<delivery_consent::Model> for DeliveryConsent {
    fn from(row: delivery_consent::Model) -> Self {
        Self(row)
    }
}

/// A written consent to receive what the association sends by other means than the usual ones (C. civ. art. 3.87 §3). Nothing of it changes but the
/// day on which it was withdrawn.
#[Object]
impl DeliveryConsent {
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

    /// The means that was accepted.
    async fn channel(&self) -> DeliveryChannel {
        self.0.channel.into()
    }

    /// What for.
    async fn scope(&self) -> DeliveryScope {
        self.0.scope.into()
    }

    /// The first day on which it stands.
    async fn given_on(&self) -> Date {
        Date(self.0.given_on)
    }

    /// Where the written consent is found, or what it says.
    async fn proof(&self) -> &str {
        &self.0.proof
    }

    /// The first day on which it stands no more; absent while it stands.
    async fn withdrawn_on(&self) -> Option<Date> {
        self.0.withdrawn_on.map(Date)
    }

    /// Who gave it.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner_id).await?.map(Owner))
    }
}

/// By what means something is to be sent to an owner, and on what ground.
#[derive(SimpleObject)]
pub struct OwnerDelivery {
    /// The means.
    channel: DeliveryChannel,
    /// The consent to it; absent where the usual means serves.
    consent: Option<DeliveryConsent>,
}

impl OwnerDelivery {
    /// With the consent that it rests on.
    pub fn new(means: Means, consents: Vec<delivery_consent::Model>) -> Self {
        let consent = consents.into_iter().find(|row| Some(row.id) == means.consent).map(DeliveryConsent);
        Self { channel: means.channel.into(), consent }
    }
}

/// Owners who may be the same person, recorded twice.
pub struct OwnerDuplicates(pub DuplicateGroup);

/// Owners who may be the same person, recorded twice. People of one household may share a telephone: a person decides.
#[Object]
impl OwnerDuplicates {
    /// Two or more.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn owners(&self, ctx: &Context<'_>) -> Result<Vec<Owner>> {
        let loaders = loaders(ctx)?;
        let loaded = join_all(self.0.owners.iter().map(|id| loaders.owners.load(*id))).await;
        let rows = loaded.into_iter().collect::<service::Result<Vec<_>>>()?;
        Ok(rows.into_iter().flatten().map(Owner).collect())
    }

    /// What they have in common, one with another.
    async fn same_by(&self) -> Vec<SameBy> {
        self.0.same_by.iter().copied().map(SameBy::from).collect()
    }
}
