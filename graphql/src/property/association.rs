//! Associations: where every list of the register hangs.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::BuildingId,
    property::{association, bank_account},
};
use service::{
    charges::{self, CallFilter},
    property::{self, AssociationOverview, OwnerFilter, UnitFilter},
};

use super::{
    building::Building,
    import::{ImportInput, ImportPreviewPayload},
    key::DistributionKey,
    kind::{Fund, UnitKind},
    owner::Owner,
    unit::Unit,
};
use crate::{
    charges::{CallForFunds, CallForFundsInput, CallForFundsPreviewPayload, CallStatus},
    connection::{Connection, about, list_cost, page},
    loader::{loaders, service_of},
    scalar::{self, Date, DateTime, EnterpriseNumber, Iban, Locale},
    value::{Address, BELGIUM},
};

/// A co-ownership (ACP, VME): a legal person with its own enterprise number and bank accounts.
pub struct Association(pub association::Model);

impl From<association::Model> for Association {
    fn from(row: association::Model) -> Self {
        Self(row)
    }
}

/// A co-ownership (ACP, VME): a legal person with its own enterprise number and bank accounts (C. civ. art. 3.86).
#[Object]
impl Association {
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

    /// When it was put away; absent while it is in use.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }

    /// Rank in the organization, from 1; the first four digits of its structured communications.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// Its name in the addresses of pages.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Legal name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The language of its deeds.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// Its number in the enterprise register, printed on every document (C. civ. art. 3.86 §1).
    async fn enterprise_number(&self) -> EnterpriseNumber {
        EnterpriseNumber(self.0.enterprise_number.clone())
    }

    /// The address of its seat.
    async fn address(&self) -> Address {
        Address {
            street: Some(self.0.street.clone()),
            postal_code: Some(self.0.postal_code.clone()),
            city: Some(self.0.city.clone()),
            country: BELGIUM.to_owned(),
        }
    }

    /// The total of the shares as the base deed states it (C. civ. art. 3.85 §1).
    async fn total_shares(&self) -> i64 {
        self.0.total_shares.0
    }

    /// What it counts now.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn overview(&self, ctx: &Context<'_>) -> Result<Option<Overview>> {
        Ok(Some(property::association_overview(service_of(ctx)?, self.0.id).await?.into()))
    }

    /// Its bank accounts, that of the working fund first.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn bank_accounts(&self, ctx: &Context<'_>) -> Result<Option<Vec<BankAccount>>> {
        let rows = loaders(ctx)?.bank_accounts_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(BankAccount::from).collect()))
    }

    /// Its buildings in use, by rank; hidden from whoever may not read the register.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn buildings(&self, ctx: &Context<'_>) -> Result<Option<Vec<Building>>> {
        let rows = loaders(ctx)?.buildings_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(Building::from).collect()))
    }

    /// Its units, in the order of the base deed; hidden from whoever may not read the register.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn units(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which units.")] filter: Option<UnitFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Unit>>> {
        let page = page(first, after.as_deref())?;
        let filter = filter.unwrap_or_default();
        // A building that is none has no units, like one of somebody else.
        let building = filter.building_id.map(|id| scalar::read(&id).unwrap_or(BuildingId(uuid::Uuid::nil())));
        let filter = UnitFilter {
            building,
            kind: filter.kind.map(Into::into),
            search: filter.search,
            archived: filter.archived,
        };
        Ok(Some(property::units_list(service_of(ctx)?, self.0.id, &filter, page).await?.into()))
    }

    /// Its owners by name: all of them, or for an owner herself alone.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn owners(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which owners.")] filter: Option<OwnerFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Owner>>> {
        let page = page(first, after.as_deref())?;
        let filter = filter.unwrap_or_default();
        let filter = OwnerFilter { search: filter.search, archived: filter.archived };
        Ok(Some(property::owners_list(service_of(ctx)?, self.0.id, &filter, page).await?.into()))
    }

    /// Its distribution keys in use, the general one first; hidden from whoever may not read the register.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn distribution_keys(&self, ctx: &Context<'_>) -> Result<Option<Vec<DistributionKey>>> {
        let rows = loaders(ctx)?.keys_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(DistributionKey::from).collect()))
    }

    /// Its calls for funds, newest first: all of them, or for an owner those that ask something of her.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn calls_for_funds(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those that stand there.")] status: Option<CallStatus>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<CallForFunds>>> {
        let page = page(first, after.as_deref())?;
        let filter = CallFilter { status: status.map(Into::into) };
        Ok(Some(charges::calls_list(service_of(ctx)?, self.0.id, filter, page).await?.into()))
    }

    /// What a call for funds would come to; nothing is written.
    async fn call_for_funds_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The call as it would be issued.")] input: CallForFundsInput,
    ) -> Result<Option<CallForFundsPreviewPayload>> {
        CallForFundsPreviewPayload::of(service_of(ctx)?, self.0.id, input).await.map(Some)
    }

    /// What an import of units and owners would make, and which rows are wrong; nothing is written.
    async fn import_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The table, and what it does not say.")] input: ImportInput,
    ) -> Result<Option<ImportPreviewPayload>> {
        ImportPreviewPayload::of(service_of(ctx)?, self.0.id, input).await.map(Some)
    }
}

/// What an association counts.
#[derive(SimpleObject)]
#[graphql(name = "AssociationOverview")]
pub struct Overview {
    /// Units in use.
    units: u64,
    /// Units that count as lots: without cellars, garages and parking spaces (C. civ. art. 3.89 §5 15°).
    lots: u64,
    /// Owners in use.
    owners: u64,
    /// Sum of the shares of the units in use.
    shares: i64,
}

impl From<AssociationOverview> for Overview {
    fn from(overview: AssociationOverview) -> Self {
        Self { units: overview.units, lots: overview.lots, owners: overview.owners, shares: overview.shares.0 }
    }
}

/// A bank account in the name of an association.
#[derive(SimpleObject)]
pub struct BankAccount {
    /// Opaque identifier.
    id: ID,
    /// Which fund it holds.
    fund: Fund,
    /// The account number.
    iban: Iban,
    /// When it was last changed.
    updated_at: DateTime,
}

impl From<bank_account::Model> for BankAccount {
    fn from(row: bank_account::Model) -> Self {
        Self {
            id: scalar::id(row.id),
            fund: row.fund.into(),
            iban: Iban(row.iban),
            updated_at: DateTime(row.updated_at),
        }
    }
}

/// Which units are wanted.
#[derive(Default, InputObject)]
#[graphql(name = "UnitFilter")]
pub struct UnitFilterInput {
    /// Those of one building.
    building_id: Option<ID>,
    /// Those of one kind.
    kind: Option<UnitKind>,
    /// Those whose reference contains this text.
    search: Option<String>,
    /// Those that were put away instead of those in use.
    #[graphql(default = false)]
    archived: bool,
}

/// Which owners are wanted.
#[derive(Default, InputObject)]
#[graphql(name = "OwnerFilter")]
pub struct OwnerFilterInput {
    /// Those whose name or e-mail address contains this text.
    search: Option<String>,
    /// Those that were put away instead of those in use.
    #[graphql(default = false)]
    archived: bool,
}

/// The day on which ownership is read: the one asked for, or today.
pub fn day(ctx: &Context<'_>, as_of: Option<Date>) -> Result<chrono::NaiveDate> {
    match as_of {
        Some(Date(day)) => Ok(day),
        None => Ok(service_of(ctx)?.today()),
    }
}
