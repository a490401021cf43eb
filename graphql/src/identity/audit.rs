//! What was done and refused.

use async_graphql::{Context, Enum, ID, InputObject, Interface, Json, Object, Result, SimpleObject};
use entity::{
    id::{AccountId, AssociationId, Identifier, OrganizationId},
    identity::audit_event,
};
use service::{
    identity::{FieldChange, TRAIL_OF_ONE, TrailEntry, TrailFilter, audit_trail},
    page::Slice,
};
use uuid::Uuid;

use super::object::Account;
use crate::{
    charges::CallForFunds,
    connection::{Connection, page},
    loader::{loaders, service_of},
    property::{Association, Owner, Unit},
    scalar::{self, Date, DateTime},
    transfer::Transfer,
};

/// How an act ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "audit_event::Outcome")]
pub enum AuditOutcome {
    /// It was done.
    Done,
    /// It was refused, and nothing changed.
    Refused,
}

/// A thing that keeps its history.
#[derive(Interface)]
#[graphql(field(
    name = "audit_trail",
    ty = "Option<Connection<AuditEntry>>",
    desc = "What was done about it and by whom, newest first, as far as the person may read it.",
    arg(name = "first", ty = "Option<i32>", desc = "How many entries, 1 to 50.", default = 25)
))]
pub enum Auditable {
    Association(Association),
    CallForFunds(CallForFunds),
    Owner(Owner),
    Transfer(Transfer),
    Unit(Unit),
}

/// Which entries of the audit trail are wanted; without anything, all that the person may read.
#[derive(Debug, Default, InputObject)]
pub struct AuditFilterInput {
    /// Those of one association.
    association_id: Option<ID>,
    /// Those about one thing.
    subject_id: Option<ID>,
    /// Those of one action, such as `unit_update`.
    action: Option<String>,
    /// Those by one person.
    account_id: Option<ID>,
    /// Those that ended so.
    outcome: Option<AuditOutcome>,
    /// The first day, in Belgium.
    from: Option<Date>,
    /// The last day, included.
    to: Option<Date>,
}

impl From<AuditFilterInput> for TrailFilter {
    /// What is no identifier at all is taken for one that nothing has.
    fn from(input: AuditFilterInput) -> Self {
        let subject = |id: &ID| scalar::open(id).map_or(Uuid::nil(), |(_, uuid)| uuid);
        Self {
            association: input.association_id.as_ref().map(read_or_nil::<AssociationId>),
            subject: input.subject_id.as_ref().map(subject),
            action: input.action,
            account: input.account_id.as_ref().map(read_or_nil::<AccountId>),
            outcome: input.outcome.map(Into::into),
            from: input.from.map(|day| day.0),
            to: input.to.map(|day| day.0),
        }
    }
}

fn read_or_nil<I: Identifier>(id: &ID) -> I {
    scalar::read::<I>(id).unwrap_or_else(|| Uuid::nil().into())
}

/// A field that an act set to something else.
#[derive(SimpleObject)]
pub struct AuditChange {
    /// Its name, as the API has it.
    field: String,
    /// What it was; `***` for personal data, absent for nothing.
    before: Option<String>,
    /// What it became; `***` for personal data, absent for nothing.
    after: Option<String>,
}

/// One line of the audit trail.
pub struct AuditEntry(TrailEntry);

impl From<TrailEntry> for AuditEntry {
    fn from(entry: TrailEntry) -> Self {
        Self(entry)
    }
}

/// One line of the audit trail. Every line is bound to the one before by its hash; `mitoyen audit verify` checks the whole chain.
#[Object]
impl AuditEntry {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The rank in the chain of the organization; absent for what was written before there were chains.
    async fn sequence(&self) -> Option<i64> {
        self.0.sequence
    }

    /// SHA-256 that binds it to the line before, in hexadecimal.
    async fn hash(&self) -> Option<&str> {
        self.0.hash.as_deref()
    }

    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }

    /// What, such as `unit_update`.
    async fn action(&self) -> &str {
        &self.0.action
    }

    /// What, in the words of the language of the request.
    async fn title(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(service_of(ctx)?.text().get(&self.0.title()))
    }

    /// How it ended.
    async fn outcome(&self) -> AuditOutcome {
        self.0.outcome.into()
    }

    /// Why it was refused, such as `NOT_ALLOWED`.
    async fn reason(&self) -> Option<String> {
        self.0.reason.as_deref().map(crate::error::screaming)
    }

    /// The kind of thing, as `__typename` says it where the API has it.
    async fn subject_kind(&self) -> Option<&str> {
        self.0.subject.as_ref().map(|(kind, _)| kind.as_str())
    }

    /// Which thing, for `node(id:)` where the API has it.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject.as_ref().map(|(kind, id)| scalar::id_of(kind, *id))
    }

    /// Where.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        match self.0.association {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// Who: told to the syndic, and to everybody about herself.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        match self.0.account {
            Some(id) => Ok(loaders(ctx)?.accounts.load(id).await?.map(Account)),
            None => Ok(None),
        }
    }

    /// As whom: the roles that she held.
    async fn roles(&self) -> &[String] {
        &self.0.roles
    }

    /// Whether she looked at the pages with the eyes of an owner.
    async fn viewed_as_owner(&self) -> bool {
        self.0.view_as.is_some()
    }

    /// Whether it was somebody who runs the platform, let in by the organization.
    async fn by_support(&self) -> bool {
        self.0.support_grant.is_some()
    }

    /// Whether a program acted for her, by a token.
    async fn by_program(&self) -> bool {
        self.0.token.is_some()
    }

    /// The number of the request.
    async fn request_id(&self) -> &str {
        &self.0.request_id
    }

    /// The fields that changed.
    async fn changes(&self) -> Vec<AuditChange> {
        let change =
            |change: FieldChange| AuditChange { field: change.field, before: change.before, after: change.after };
        self.0.changes().into_iter().map(change).collect()
    }

    /// What else it needs to be understood; no personal data.
    async fn detail(&self) -> Json<serde_json::Value> {
        Json(self.0.detail.clone())
    }
}

/// A page of the trail of the organization that the person works in; of no other.
///
/// # Errors
/// `Forbidden` for another one; as `audit_trail` of the service.
pub async fn trail_of_organization(
    ctx: &Context<'_>,
    organization: OrganizationId,
    filter: Option<AuditFilterInput>,
    first: Option<i32>,
    after: Option<&str>,
) -> Result<Option<Connection<AuditEntry>>> {
    let service = service_of(ctx)?;
    if service.account()?.organization.as_ref().is_none_or(|(id, _)| *id != organization) {
        return Err(service::Error::Forbidden.into());
    }
    let page = page(first, after)?;
    let filter = filter.unwrap_or_default().into();
    Ok(Some(audit_trail(service, &filter, page).await?.into()))
}

/// The newest entries about one thing, out of what was loaded for all of them.
///
/// # Errors
/// `page-size`; what the loader answers.
pub async fn trail_of(ctx: &Context<'_>, subject: Uuid, first: Option<i32>) -> Result<Option<Connection<AuditEntry>>> {
    let page = page(first, None)?;
    Ok(Some(cut(page.first, loaders(ctx)?.trails_of.load(subject).await?.unwrap_or_default())))
}

/// The newest entries in one association, as [`trail_of`].
///
/// # Errors
/// As [`trail_of`].
pub async fn trail_in(
    ctx: &Context<'_>,
    association: AssociationId,
    first: Option<i32>,
) -> Result<Option<Connection<AuditEntry>>> {
    let page = page(first, None)?;
    Ok(Some(cut(page.first, loaders(ctx)?.trails_in.load(association).await?.unwrap_or_default())))
}

fn cut(first: u32, mut rows: Vec<TrailEntry>) -> Connection<AuditEntry> {
    let first = usize::try_from(first.min(TRAIL_OF_ONE)).unwrap_or(usize::MAX);
    let has_next = rows.len() > first;
    rows.truncate(first);
    Slice { rows, offset: 0, has_next }.into()
}
