//! How an association answers requests, and what it usually says.

use async_graphql::{Context, ID, Object, Result};
use entity::{
    id::{AssociationId, DocumentVersionId},
    refusal::Refusal,
    transfer::{self, section::Item, transfer_default, transfer_setting},
};
use futures::future::try_join_all;
use service::{Ctx, Error, transfer::transfer_defaults};

use super::{
    kind::{Outcome, SectionKind},
    section::TransferItem,
};
use crate::{
    connection::about,
    identity::Account,
    library::DocumentVersion,
    loader::loaders,
    scalar::{self, Date, DateTime},
    value::Money,
};

/// How an association answers requests for the information on the transfer of a unit.
pub struct TransferSettings(transfer_setting::Model);

impl From<transfer_setting::Model> for TransferSettings {
    fn from(row: transfer_setting::Model) -> Self {
        Self(row)
    }
}

/// How an association answers requests for the information on the transfer of a unit. Where nobody has set anything, none are taken without an account
/// and nothing is charged.
#[Object]
impl TransferSettings {
    /// Grows by one with every change; goes into `expectedVersion`. Zero where nobody has set anything.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Whether requests are taken without an account, so that the association is found on the page for notaries.
    async fn accepts_requests(&self) -> bool {
        self.0.accepts_requests
    }

    /// What a file before the contract costs the seller (C. civ. art. 3.94 §4).
    async fn fee_contract(&self) -> Money {
        Money(self.0.fee_contract_cents)
    }

    /// What a file before the deed costs the seller.
    async fn fee_deed(&self) -> Money {
        Money(self.0.fee_deed_cents)
    }

    /// Where in the syndic's contract that stands (C. civ. art. 3.89 §1).
    async fn fee_source(&self) -> Option<&str> {
        self.0.fee_source.as_deref()
    }

    /// Who signs; the syndic of the day where nobody is named.
    async fn signatory_name(&self) -> Option<&str> {
        self.0.signatory_name.as_deref()
    }

    /// As what she signs.
    async fn signatory_role(&self) -> Option<&str> {
        self.0.signatory_role.as_deref()
    }

    /// How many days before the term the syndic is reminded.
    async fn remind_days(&self) -> i32 {
        self.0.remind_days
    }
}

/// What an association usually says in a section.
pub struct TransferDefault(transfer_default::Model);

impl From<transfer_default::Model> for TransferDefault {
    fn from(row: transfer_default::Model) -> Self {
        Self(row)
    }
}

/// What an association usually says in a section, until the day on which somebody looks at it again. A new request takes it over; where the law asks for
/// the section, it is confirmed for each request all the same.
#[Object]
impl TransferDefault {
    /// The section.
    async fn section(&self) -> SectionKind {
        self.0.section.into()
    }

    /// What is said.
    async fn outcome(&self) -> Outcome {
        self.0.outcome.into()
    }

    /// In words.
    async fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// Item by item.
    async fn items(&self) -> Result<Vec<TransferItem>> {
        let items: Vec<Item> = serde_json::from_value(self.0.items.clone()).map_err(Error::from)?;
        Ok(items.into_iter().map(TransferItem::from).collect())
    }

    /// The evidence, as far as it is still there.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn documents(&self, ctx: &Context<'_>) -> Result<Vec<DocumentVersion>> {
        let ids: Vec<DocumentVersionId> = serde_json::from_value(self.0.documents.clone()).map_err(Error::from)?;
        let loaders = loaders(ctx)?;
        let found = try_join_all(ids.iter().map(|id| loaders.document_versions.load(*id))).await?;
        Ok(found.into_iter().flatten().map(DocumentVersion::from).collect())
    }

    /// Who verified it.
    async fn verified_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.verified_by).await?.map(Account))
    }

    /// That person's name when she did.
    async fn verified_by_name(&self) -> &str {
        &self.0.verified_by_name
    }

    /// When.
    async fn verified_at(&self) -> DateTime {
        DateTime(self.0.verified_at)
    }

    /// The day from which on it is no longer taken over without being looked at again.
    async fn review_on(&self) -> Date {
        Date(self.0.review_on)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    async fn revision(&self) -> i32 {
        self.0.version
    }

    /// The association.
    async fn association_id(&self) -> ID {
        scalar::id(self.0.association_id)
    }
}

/// What an association usually says in one section.
///
/// # Errors
/// As `transfer_defaults`; a failure where it says nothing.
pub async fn default_fetch(
    ctx: &Ctx,
    (association, section): (AssociationId, transfer::SectionKind),
) -> service::Result<transfer_default::Model> {
    let found = transfer_defaults(ctx, association).await?.into_iter().find(|row| row.section == section);
    found.ok_or_else(|| Error::NotFound(Refusal::new("transfer-default-none")))
}
