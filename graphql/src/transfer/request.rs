//! Requests for the information on the transfer of a unit.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::{AssociationId, UnitId},
    transfer::{GenerateForm, transfer},
};
use service::{
    page::PageRequest,
    transfer::{
        Matrix, TransferFigures as Figures, TransferFilter, sections, transfer_preview_pages, transfer_preview_path,
        transfers_list,
    },
};

use super::{
    access::{TransferAccess, TransferDeedNotice, TransferFetch, TransferMessage},
    kind::{Channel, RequesterKind, TransferKind, TransferState},
    section::TransferSection,
    version::TransferVersion,
};
use crate::{
    connection::{Connection, about, list_cost, once},
    identity::{Account, AuditEntry, trail_of},
    library::Document,
    loader::{loaders, service_of},
    property::{Association, Unit},
    scalar::{self, Date, DateTime, Locale},
    value::Money,
};

/// A request for the information on the transfer of a unit.
pub struct Transfer(pub transfer::Model);

impl From<transfer::Model> for Transfer {
    fn from(row: transfer::Model) -> Self {
        Self(row)
    }
}

/// A request for the information on the transfer of a unit (C. civ. art. 3.94; in French practice "état daté"), and what became of it. The co-owner who
/// sells sees what was asked about her unit and what was sent to whom, not what is written to and fro.
#[Object]
impl Transfer {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    pub async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was written down.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last changed.
    pub async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }

    /// What people call it, such as `ED-2026-0007`: counted per association and year.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// Before what the information is asked for.
    async fn kind(&self) -> TransferKind {
        self.0.kind.into()
    }

    /// The paragraph that it rests on.
    async fn legal_ref(&self) -> &'static str {
        self.0.kind.law()
    }

    /// Where it stands.
    async fn state(&self) -> TransferState {
        self.0.state.into()
    }

    /// How it came in.
    async fn channel(&self) -> Channel {
        self.0.channel.into()
    }

    /// Who asks.
    async fn requester(&self) -> TransferRequester {
        TransferRequester {
            kind: self.0.requester_kind.into(),
            name: self.0.requester_name.clone(),
            office: self.0.requester_office.clone(),
            email: self.0.requester_email.clone(),
            phone: self.0.requester_phone.clone(),
            language: Locale(self.0.requester_language),
            reference: self.0.requester_reference.clone(),
        }
    }

    /// The account of who asks, where she has one.
    async fn asked_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        match self.0.asked_by_account {
            Some(account) => Ok(loaders(ctx)?.accounts.load(account).await?.map(Account)),
            None => Ok(None),
        }
    }

    /// The unit that is sold.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.0.unit_id).await?.map(Unit))
    }

    /// The association.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }

    /// The day on which it came in.
    async fn received_on(&self) -> Date {
        Date(self.0.received_on)
    }

    /// The last day that the law gives the syndic, in calendar days.
    async fn due_on(&self) -> Date {
        Date(self.0.due_on)
    }

    /// The fifteenth working day, by which practice counts.
    async fn working_day_due_on(&self) -> Date {
        Date(self.0.working_day_due_on)
    }

    /// The earlier of the two: the day that is warned of.
    async fn alarm_on(&self) -> Date {
        Date(self.0.alarm_on)
    }

    /// How many days are left until that day; negative when it is over. Absent once nobody waits for an answer.
    async fn days_left(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        let today = service_of(ctx)?.today();
        Ok(self.0.is_unanswered().then(|| (self.0.alarm_on - today).num_days()))
    }

    /// Whether who asked still waits although the law's last day is over.
    async fn overdue(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(self.0.is_overdue(service_of(ctx)?.today()))
    }

    /// The planned day of the deed.
    async fn transfer_on(&self) -> Option<Date> {
        self.0.transfer_on.map(Date)
    }

    /// Name of the buyer.
    async fn buyer_name(&self) -> Option<&str> {
        self.0.buyer_name.as_deref()
    }

    /// What the file costs the seller (C. civ. art. 3.94 §4), as it was when the request came in.
    async fn fee(&self) -> Money {
        Money(self.0.fee_cents)
    }

    /// The document by which the owner lets somebody ask.
    async fn mandate_document(&self, ctx: &Context<'_>) -> Result<Option<Document>> {
        match self.0.mandate_document_id {
            Some(document) => Ok(loaders(ctx)?.documents.load(document).await?.map(Document::from)),
            None => Ok(None),
        }
    }

    /// The day of the figures of the last version.
    async fn reference_date(&self) -> Option<Date> {
        self.0.reference_date.map(Date)
    }

    /// When the mail was written that says that it came in.
    async fn acknowledged_at(&self) -> Option<DateTime> {
        self.0.acknowledged_at.map(DateTime)
    }

    /// When the syndic began to work on it.
    async fn started_at(&self) -> Option<DateTime> {
        self.0.started_at.map(DateTime)
    }

    /// When the last version was made.
    async fn generated_at(&self) -> Option<DateTime> {
        self.0.generated_at.map(DateTime)
    }

    /// When it was first sent to who asked.
    async fn delivered_at(&self) -> Option<DateTime> {
        self.0.delivered_at.map(DateTime)
    }

    /// The last day on which the last version is relied on: by practice ninety days after that of its figures.
    async fn expires_on(&self) -> Option<Date> {
        self.0.expires_on.map(Date)
    }

    /// When it was withdrawn.
    async fn cancelled_at(&self) -> Option<DateTime> {
        self.0.cancelled_at.map(DateTime)
    }

    /// Why it was withdrawn.
    async fn cancel_reason(&self) -> Option<&str> {
        self.0.cancel_reason.as_deref()
    }

    /// The newer request that has taken its place.
    async fn superseded_by(&self, ctx: &Context<'_>) -> Result<Option<Transfer>> {
        match self.0.superseded_by_id {
            Some(newer) => Ok(loaders(ctx)?.transfers.load(newer).await?.map(Transfer)),
            None => Ok(None),
        }
    }

    /// How many of its sections are complete; for whoever manages the association.
    async fn matrix(&self, ctx: &Context<'_>) -> Result<Option<TransferMatrix>> {
        Ok(loaders(ctx)?.transfer_matrices.load(self.0.id).await?.map(TransferMatrix::from))
    }

    /// Every section as it stands, in the order in which it is printed; for whoever manages the association. What the registers say is computed for
    /// this request alone, so ask for one request at a time.
    #[graphql(complexity = "once(300, child_complexity)")]
    async fn sections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day of the figures; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<TransferSection>>> {
        let found = sections(service_of(ctx)?, self.0.id, as_of.map(|day| day.0)).await?;
        Ok(Some(found.into_iter().map(TransferSection::from).collect()))
    }

    /// Where the document is found as it would be issued now, marked as a draft, for whoever manages the association: a path on this server, to which
    /// `?on=2026-06-01&language=nl` may be added.
    async fn preview_path(&self) -> String {
        transfer_preview_path(self.0.id)
    }

    /// The pages of that document as pictures (SVG): a path on this server for each, in their order. It is set for this answer alone, so ask for one
    /// request at a time.
    #[graphql(complexity = "once(300, child_complexity)")]
    async fn preview_pages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day of the figures; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "The language of the document; that of who asks by default.")] language: Option<Locale>,
    ) -> Result<Option<Vec<String>>> {
        let form = GenerateForm {
            reference_date: as_of.map(|day| day.0.to_string()).unwrap_or_default(),
            language: language.map(|language| language.0.code().to_owned()).unwrap_or_default(),
            reservations: Vec::new(),
        };
        Ok(Some(transfer_preview_pages(service_of(ctx)?, self.0.id, &form).await?))
    }

    /// The versions of the document, the latest first.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn versions(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferVersion>>> {
        let rows = loaders(ctx)?.versions_of_transfer.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(TransferVersion::from).collect()))
    }

    /// What was written to and fro between who asks and the syndic, the oldest first; for whoever manages the association.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn messages(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferMessage>>> {
        let rows = loaders(ctx)?.messages_of_transfer.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(TransferMessage::from).collect()))
    }

    /// What was told of the deed that ends it, the latest first; for whoever manages the association.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn deed_notices(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferDeedNotice>>> {
        let rows = loaders(ctx)?.deed_notices_of_transfer.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(TransferDeedNotice::from).collect()))
    }

    /// The links by which it is reached without an account, the latest first; for whoever manages the association. Their secrets are kept nowhere.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn accesses(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferAccess>>> {
        let rows = loaders(ctx)?.accesses_of_transfer.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(TransferAccess::from).collect()))
    }

    /// Who fetched what of it when, the latest first.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn fetches(&self, ctx: &Context<'_>) -> Result<Option<Vec<TransferFetch>>> {
        let rows = loaders(ctx)?.fetches_of_transfer.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(TransferFetch::from).collect()))
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
}

/// Who asks for the information on the transfer of a unit.
#[derive(SimpleObject)]
pub struct TransferRequester {
    /// Which of those who may ask by law.
    kind: RequesterKind,
    /// The person.
    name: String,
    /// Her office; a seller has none.
    office: Option<String>,
    /// Her address for electronic mail, to which everything is sent.
    email: String,
    /// Her telephone number; hidden from the owner.
    phone: Option<String>,
    /// The language in which she is written to.
    language: Locale,
    /// What she calls the file.
    reference: Option<String>,
}

/// How many of the sections of a request are complete.
#[derive(SimpleObject)]
pub struct TransferMatrix {
    /// Those that say what they must.
    complete: u32,
    /// Those that the law asks for and that are open: nothing is issued before they are complete.
    open_law: u32,
    /// The others that are open: they are answered, or the document shows a reservation.
    open_other: u32,
    /// Those about which a reservation was made.
    reserved: u32,
}

impl From<Matrix> for TransferMatrix {
    fn from(matrix: Matrix) -> Self {
        Self {
            complete: matrix.complete,
            open_law: matrix.open_law,
            open_other: matrix.open_other,
            reserved: matrix.reserved,
        }
    }
}

/// How the requests of all the associations stand that the person manages.
#[derive(SimpleObject)]
pub struct TransferFigures {
    /// Those whose asker waits for an answer.
    open: u64,
    /// Those of them whose term ends within five days.
    due_soon: u64,
    /// Those of them whose term is over.
    overdue: u64,
    /// Days from the request to the delivery on average, over those of the last year; absent where nothing was delivered.
    average_days: Option<i64>,
}

impl From<Figures> for TransferFigures {
    fn from(figures: Figures) -> Self {
        Self {
            open: figures.open,
            due_soon: figures.due_soon,
            overdue: figures.overdue,
            average_days: figures.average_days,
        }
    }
}

/// Which requests.
#[derive(Default, InputObject)]
#[graphql(name = "TransferFilter")]
pub struct TransferFilterInput {
    /// Those that stand so; any when empty.
    #[graphql(default)]
    states: Vec<TransferState>,
    /// Only those whose term is over while somebody waits.
    #[graphql(default)]
    overdue: bool,
    /// Those about one unit.
    unit_id: Option<ID>,
}

/// The requests that the person may read, those whose term ends first before the others; of one association, or of all of them.
///
/// # Errors
/// As `transfers_list`.
pub async fn transfers_of(
    ctx: &Context<'_>,
    association: Option<AssociationId>,
    filter: Option<TransferFilterInput>,
    page: PageRequest,
) -> Result<Connection<Transfer>> {
    let filter = filter.unwrap_or_default();
    let filter = TransferFilter {
        association,
        states: filter.states.into_iter().map(Into::into).collect(),
        overdue: filter.overdue,
        // What is no identifier of a unit is looked for like one that nothing has.
        unit: filter.unit_id.map(|id| scalar::read::<UnitId>(&id).unwrap_or_else(|| uuid::Uuid::nil().into())),
    };
    Ok(transfers_list(service_of(ctx)?, &filter, page).await?.into())
}
