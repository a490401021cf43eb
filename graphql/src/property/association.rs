//! Associations: where every list of the register hangs.

use async_graphql::{Context, ID, Object, Result};
use entity::{
    id::{BuildingId, UnitId},
    property::association,
};
use service::{
    charges::{self, CallFilter},
    messaging, outside,
    property::{self, OccupantFilter, UnitFilter},
    transfer,
};

use super::{
    association_filter::{OwnerFilterInput, UnitFilterInput},
    association_part::{BankAccount, Overview},
    building::Building,
    deed::Deed,
    directory::Neighbour,
    export::ExportPayload,
    handover::Handover,
    import::{Import, ImportInput, ImportPreviewPayload},
    key::DistributionKey,
    key_input::DistributionKeySimulationInput,
    kind::ImportTable,
    mandate::Mandate,
    occupant::Occupant,
    owner::Owner,
    person::OwnerDuplicates,
    public_page::PublicPage,
    readiness::Readiness,
    settings::Settings,
    share::ShareRegister,
    simulation::DistributionKeySimulationPayload,
    title::{Head, OwnerStake, Summary, Title},
    unit::Unit,
};
use crate::{
    charges::{CallForFunds, CallForFundsInput, CallForFundsPreviewPayload, CallStatus},
    connection::{Connection, Counted, about, list_cost, once, page},
    identity::{AuditEntry, RoleAssignment, roles_in, trail_in},
    library::{Document, DocumentFilterInput, documents_of},
    loader::{loaders, service_of},
    messaging::{AddressFailure, Delivery, DeliveryFilterInput, deliveries_of},
    outside::LetterBatch,
    scalar::{self, Date, DateTime, EnterpriseNumber, Locale},
    transfer::{Transfer, TransferDefault, TransferFilterInput, TransferSettings, transfers_of},
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

    /// What was done in it and by whom, newest first, as far as the person may read it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    pub async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many entries, 1 to 50.", default = 25)] first: Option<i32>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        trail_in(ctx, self.0.id, first).await
    }

    /// What was sent in it or is to be sent, newest first: everything for its syndic, and for an owner what was sent to herself.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn deliveries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which of them; all by default.")] filter: Option<DeliveryFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Delivery>>> {
        deliveries_of(ctx, self.0.id, filter, first, after.as_deref()).await.map(Some)
    }

    /// The addresses that nothing more is sent to, as far as things of this association went there, newest first: for its syndic.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn address_failures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<AddressFailure>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(messaging::address_failures_list(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// Who holds which role in it, as far as it is not over, the oldest first: for its syndic.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn roles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those of one owner; all of them by default.")] owner_id: Option<ID>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<RoleAssignment>>> {
        roles_in(ctx, self.0.id, owner_id, first, after.as_deref()).await
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

    /// When it was opened, after every requirement had been met.
    async fn opened_at(&self) -> Option<DateTime> {
        self.0.opened_at.map(DateTime)
    }

    /// Rank in the organization, from 1; the first four digits of its structured communications.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// Its name in the addresses of pages.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Legal name: its own, or that in the language asked for where its deeds give one.
    async fn name(&self, #[graphql(desc = "The language of the reader.")] locale: Option<Locale>) -> &str {
        match locale {
            Some(locale) => self.0.name_in(locale.0),
            None => &self.0.name,
        }
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

    /// The number of lots that the base deed declares, of every kind.
    async fn declared_lots(&self) -> Option<i32> {
        self.0.declared_lots
    }

    /// How it is run.
    async fn settings(&self) -> Settings {
        Settings(self.0.clone())
    }

    /// Who acts as syndic on a day, today by default: somebody whom the judge put in the syndic's place, else the syndic.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn syndic(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day.")] as_of: Option<Date>,
    ) -> Result<Option<Mandate>> {
        let day = day(ctx, as_of)?;
        Ok(loaders(ctx)?.syndic_of.load((day, self.0.id)).await?.map(Mandate))
    }

    /// The mandates of its syndics, the latest first.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn mandates(&self, ctx: &Context<'_>) -> Result<Vec<Mandate>> {
        let rows = loaders(ctx)?.mandates_of.load(self.0.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Mandate::from).collect())
    }

    /// Where the notice for the entrance is found on the server, as PDF (C. civ. art. 3.89 §2).
    async fn entrance_notice_path(&self) -> String {
        property::entrance_notice_path(self.0.id)
    }

    /// The main association of a partial one (C. civ. art. 3.84); hidden from whoever may not read it.
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        let Some(parent) = self.0.parent_id else { return Ok(None) };
        Ok(loaders(ctx)?.associations.load(parent).await?.map(Association))
    }

    /// Its partial associations in use, by name (C. civ. art. 3.84); without those that one may not read.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn partials(&self, ctx: &Context<'_>) -> Result<Vec<Association>> {
        let rows = loaders(ctx)?.partials_of.load(self.0.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Association).collect())
    }

    /// Of a partial association, the units of the main one that belong to it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn partial_units(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Unit>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::partial_units_list(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// What it still lacks before it is opened; for those who see who owns what.
    #[graphql(complexity = "about(15, child_complexity)")]
    async fn readiness(&self, ctx: &Context<'_>) -> Result<Option<Readiness>> {
        Ok(Some(property::readiness(service_of(ctx)?, self.0.id).await?.into()))
    }

    /// The handovers from former syndics, the one under way first; for the syndic and those who watch over her work.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn handovers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Handover>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::handovers_list(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// The letters that went by post, the newest batch first; for those who may read everybody's addresses.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn letter_batches(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<LetterBatch>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(outside::letter_batches_list(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// Requests for the information on the transfer of a unit (C. civ. art. 3.94), those whose term ends first before the others; for an owner those
    /// about her units.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn transfers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which of them; all by default.")] filter: Option<TransferFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Transfer>>> {
        let page = page(first, after.as_deref())?;
        transfers_of(ctx, Some(self.0.id), filter, page).await.map(Some)
    }

    /// How such requests are answered, and what they cost.
    async fn transfer_settings(&self, ctx: &Context<'_>) -> Result<Option<TransferSettings>> {
        Ok(loaders(ctx)?.transfer_settings_of.load(self.0.id).await?.map(TransferSettings::from))
    }

    /// What is usually said in the sections of the information, in the order in which they are printed; for whoever manages the association.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn transfer_defaults(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferDefault>>> {
        let rows = transfer::transfer_defaults(service_of(ctx)?, self.0.id).await?;
        Ok(Some(rows.into_iter().map(TransferDefault::from).collect()))
    }

    /// The page that everybody may read, once its syndic has set it.
    async fn public_page(&self, ctx: &Context<'_>) -> Result<Option<PublicPage>> {
        Ok(loaders(ctx)?.public_pages_of.load(self.0.id).await?.map(PublicPage::from))
    }

    /// What it counts now.
    #[graphql(complexity = "once(10, child_complexity)")]
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

    /// Its documents that the person may read, the latest first; with a search, those with every word in their title come before the rest.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn documents(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which documents.")] filter: Option<DocumentFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Document>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(documents_of(ctx, self.0.id, filter.unwrap_or_default(), page).await?))
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
        Ok(Some(property::owners_list(service_of(ctx)?, self.0.id, &filter.into(), page).await?.into()))
    }

    /// Its co-owners by name, as each of them may know the others: names, addresses, shares and units (C. civ. art. 3.89 §5 14°).
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn directory(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Neighbour>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::directory(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// Owners who may have been recorded twice; hidden from whoever does not read every owner.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn owner_duplicates(&self, ctx: &Context<'_>) -> Result<Option<Vec<OwnerDuplicates>>> {
        let groups = property::owner_duplicates(service_of(ctx)?, self.0.id).await?;
        Ok(Some(groups.into_iter().map(OwnerDuplicates).collect()))
    }

    /// Who lives in its units or uses them, unit by unit; hidden from whoever does not read every owner.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn occupants(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; every day by default.")] as_of: Option<Date>,
        #[graphql(desc = "Those of one unit.")] unit_id: Option<ID>,
        #[graphql(desc = "Those whose data have been kept for longer than a year after they left.", default = false)]
        to_erase: bool,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Occupant>>> {
        let page = page(first, after.as_deref())?;
        // A unit that is none has no occupants, like one of somebody else.
        let unit = unit_id.map(|id| scalar::read(&id).unwrap_or(UnitId(uuid::Uuid::nil())));
        let filter = OccupantFilter { as_of: as_of.map(|Date(day)| day), unit, to_erase };
        Ok(Some(property::occupants_list(service_of(ctx)?, self.0.id, filter, page).await?.into()))
    }

    /// Its deeds that were not put away, oldest first; hidden from whoever may not read the register.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn deeds(&self, ctx: &Context<'_>) -> Result<Option<Vec<Deed>>> {
        let rows = loaders(ctx)?.deeds_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(Deed::from).collect()))
    }

    /// Who had which shares on a day; hidden from whoever may not read the register.
    #[graphql(complexity = "once(10, child_complexity)")]
    async fn share_register(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<ShareRegister>> {
        let as_of = day(ctx, as_of)?;
        let register = property::share_register(service_of(ctx)?, self.0.id, as_of).await?;
        Ok(Some(ShareRegister { as_of, register }))
    }

    /// What another distribution key, or parts that nobody has recorded, would change; nothing is written.
    async fn distribution_key_simulation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The amount, the key as it is and the other one.")] input: DistributionKeySimulationInput,
    ) -> Result<Option<DistributionKeySimulationPayload>> {
        DistributionKeySimulationPayload::of(service_of(ctx)?, self.0.id, input).await.map(Some)
    }

    /// Where the table of its distribution keys is found as PDF, as a path on this server.
    async fn key_table_path(
        &self,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> String {
        property::key_table_path(self.0.id, as_of.map(|Date(day)| day))
    }

    /// Its units with their holders as at a day, in the order of the base deed. An owner sees the units in which she holds something, with her
    /// own parts.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn titles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Title>>> {
        let (page, day) = (page(first, after.as_deref())?, day(ctx, as_of)?);
        Ok(Some(property::titles_at(service_of(ctx)?, self.0.id, day, page).await?.titles.into()))
    }

    /// What its titles come to on a day, for whoever sees every holder.
    #[graphql(complexity = "once(10, child_complexity)")]
    async fn titles_summary(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Summary>> {
        let summary = property::titles_summary(service_of(ctx)?, self.0.id, day(ctx, as_of)?).await?;
        Ok(Some(summary.into()))
    }

    /// Its owners as at a day with what they hold, by name: all of them, or an owner herself alone.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn owner_stakes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<OwnerStake>>> {
        let (page, day) = (page(first, after.as_deref())?, day(ctx, as_of)?);
        Ok(Some(property::owners_at(service_of(ctx)?, self.0.id, day, page).await?.into()))
    }

    /// Its co-owners counted as heads as at a day (C. civ. art. 3.87 §5), for whoever sees every holder.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn heads(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<Head>>> {
        let (page, day) = (page(first, after.as_deref())?, day(ctx, as_of)?);
        Ok(Some(Counted::of(property::heads_at(service_of(ctx)?, self.0.id, day).await?, page)))
    }

    /// Its distribution keys in use on a day, the general one first; hidden from whoever may not read the register.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn distribution_keys(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<DistributionKey>>> {
        let rows = loaders(ctx)?.keys_of.load((day(ctx, as_of)?, self.0.id)).await?.unwrap_or_default();
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

    /// The imports that were carried out, newest first; for those who may import.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn imports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Import>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::imports_list(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// One table of the register as text that `importApply` reads again, with the addresses of its files. It holds personal data: the whole
    /// association must be the reader's to see, and the audit trail says that it was taken.
    #[graphql(complexity = "once(200, child_complexity)")]
    async fn export_table(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which table.")] table: ImportTable,
        #[graphql(desc = "The day; without it, today, and ownerships with their whole history.")] as_of: Option<Date>,
    ) -> Result<Option<ExportPayload>> {
        ExportPayload::of(service_of(ctx)?, self.0.id, table, as_of).await.map(Some)
    }

    /// What an import of a table would make, and which rows are wrong; nothing is written.
    async fn import_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The table, and what it does not say.")] input: ImportInput,
    ) -> Result<Option<ImportPreviewPayload>> {
        ImportPreviewPayload::of(service_of(ctx)?, self.0.id, input).await.map(Some)
    }
}

/// The day on which ownership is read: the one asked for, or today.
pub fn day(ctx: &Context<'_>, as_of: Option<Date>) -> Result<chrono::NaiveDate> {
    match as_of {
        Some(Date(day)) => Ok(day),
        None => Ok(service_of(ctx)?.today()),
    }
}
