//! Organizations, their plans and who holds which role in them.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use chrono::NaiveDate;
use entity::{id::OrganizationId, identity::support_grant};
use service::{
    Ctx, Error,
    identity::{self, Hat, OrganizationView},
};

use super::{
    audit::{AuditEntry, AuditFilterInput, trail_of_organization},
    factor::SecondFactorHolder,
    object::Role,
    role::{RoleAssignment, assignments},
};
use crate::{
    connection::{Connection, list_cost, page},
    loader::{loaders, service_of},
    scalar::{self, Date, DateTime},
};

/// What an organization may keep on the platform. Co-owners and occupants never count among its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::identity::Plan")]
pub enum Plan {
    /// One association, three people.
    Free,
    /// Five associations, ten people.
    Starter,
    /// Twenty associations, fifty people.
    Professional,
    /// No limits.
    Enterprise,
}

/// How much of its plan an organization uses.
#[derive(SimpleObject)]
pub struct PlanUse {
    /// Associations in use.
    associations: u64,
    /// Most associations in use; absent for no limit.
    associations_limit: Option<u64>,
    /// People who work there, now or soon.
    people: u64,
    /// Most people; absent for no limit.
    people_limit: Option<u64>,
}

/// A tenant: a syndic's firm, or a self-managed co-ownership.
pub struct Organization {
    id: OrganizationId,
    name: String,
}

impl Organization {
    /// The organization by what every one of its people knows.
    pub fn new(id: OrganizationId, name: String) -> Self {
        Self { id, name }
    }

    /// What the people of the firm and those who run the platform are told; nothing for everybody else.
    async fn inside(&self, ctx: &Context<'_>) -> Result<Option<OrganizationView>> {
        if !identity::sees_organization(service_of(ctx)?, self.id) {
            return Ok(None);
        }
        Ok(loaders(ctx)?.organizations.load(self.id).await?)
    }
}

/// The context, if the person works in the organization that is asked about.
fn own<'a>(ctx: &Context<'a>, organization: OrganizationId) -> Result<&'a Ctx> {
    let service = service_of(ctx)?;
    let here = service.account()?.organization.as_ref().is_some_and(|(id, _)| *id == organization);
    if here { Ok(service) } else { Err(Error::Forbidden.into()) }
}

impl From<OrganizationView> for Organization {
    fn from(view: OrganizationView) -> Self {
        Self { id: view.row.id, name: view.row.name }
    }
}

/// A tenant: a syndic's firm, or a self-managed co-ownership. All but its name is told only the people of the firm and those who run the platform.
#[Object]
impl Organization {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.id)
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.name
    }

    /// Grows by one with every change of the organization itself; goes into `expectedVersion`.
    async fn version(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(self.inside(ctx).await?.map(|view| view.row.version))
    }

    /// Its short name, unique on the platform.
    async fn slug(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.inside(ctx).await?.and_then(|view| view.row.slug))
    }

    /// What it may keep here.
    async fn plan(&self, ctx: &Context<'_>) -> Result<Option<Plan>> {
        Ok(self.inside(ctx).await?.map(|view| view.row.plan.into()))
    }

    /// How much of that it uses.
    async fn plan_use(&self, ctx: &Context<'_>) -> Result<Option<PlanUse>> {
        Ok(self.inside(ctx).await?.map(|view| PlanUse {
            associations: view.associations(),
            associations_limit: view.row.plan.associations(),
            people: view.people,
            people_limit: view.row.plan.people(),
        }))
    }

    /// Where it is written to.
    async fn contact_email(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.inside(ctx).await?.and_then(|view| view.row.contact_email))
    }

    /// Where it is called.
    async fn contact_phone(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.inside(ctx).await?.and_then(|view| view.row.contact_phone))
    }

    /// When its work here was stopped; absent while it works.
    async fn suspended_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime>> {
        Ok(self.inside(ctx).await?.and_then(|view| view.row.suspended_at).map(DateTime))
    }

    /// Why, in the words that its people are shown.
    async fn suspension_reason(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.inside(ctx).await?.and_then(|view| view.row.suspension_reason))
    }

    /// When it was made.
    async fn created_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime>> {
        Ok(self.inside(ctx).await?.map(|view| DateTime(view.row.created_at)))
    }

    /// Whether everybody who works in it needs a second factor.
    async fn requires_second_factor(&self, ctx: &Context<'_>) -> Result<Option<bool>> {
        Ok(self.inside(ctx).await?.map(|view| view.row.requires_second_factor))
    }

    /// Every role in it that is not over, the oldest first: for a syndic of the whole organization that she works in, and of no other.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn roles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<RoleAssignment>>> {
        let service = own(ctx, self.id)?;
        let roles = identity::roles_list(service, None, page(first, after.as_deref())?).await?;
        Ok(Some(assignments(service, roles).await?))
    }

    /// The permissions for the people who run the platform to read in it, the newest first: for a syndic of the whole organization that she works
    /// in, and of no other.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn support_grants(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<SupportGrant>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(identity::support_grants_list(own(ctx, self.id)?, page).await?.into()))
    }

    /// Who works in it and whether she has a second factor: for a syndic of the whole organization that she works in, and of no other.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn second_factor_holders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<SecondFactorHolder>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(identity::factor_policy(own(ctx, self.id)?, Some(self.id), page).await?.1.into()))
    }

    /// What was done and refused in it, newest first, as far as the person may read it: that of the organization that she works in, and of no other.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which entries.")] filter: Option<AuditFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        trail_of_organization(ctx, self.id, filter, first, after.as_deref()).await
    }
}

/// A role that the person who asks holds or is going to hold, wherever that is.
pub struct ViewerHat(pub Hat);

/// A role that the person who asks holds or is going to hold, wherever that is.
#[Object]
impl ViewerHat {
    /// Which.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// In which organization: `contextSwitch` leads there.
    async fn organization(&self) -> Organization {
        Organization::new(self.0.organization, self.0.organization_name.clone())
    }

    /// The name of the association; absent for the people of a firm, who hold the role in every association of the organization.
    async fn association_name(&self) -> Option<&str> {
        self.0.association.as_ref().map(|place| place.name.as_str())
    }

    /// The association's name in addresses, unique in its organization alone.
    async fn association_slug(&self) -> Option<&str> {
        self.0.association.as_ref().map(|place| place.slug.as_str())
    }

    /// First day.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    /// Last day, included.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// What gave it.
    async fn decision(&self) -> Option<&str> {
        self.0.decision.as_deref()
    }

    /// Whether it runs today and counts.
    async fn running(&self) -> bool {
        self.0.running
    }

    /// Whether it counts only once she has shown that it is meant for her: by the mail of her address, or with `roleAccept`.
    async fn waiting(&self) -> bool {
        self.0.waiting
    }

    /// Whether the organization is suspended, so that the role opens nothing.
    async fn suspended(&self) -> bool {
        self.0.suspended
    }
}

/// A permission for the people who run the platform to read in the organization for a few days.
pub struct SupportGrant(support_grant::Model);

impl From<support_grant::Model> for SupportGrant {
    fn from(row: support_grant::Model) -> Self {
        Self(row)
    }
}

/// A permission for the people who run the platform to read in the organization for a few days.
#[Object]
impl SupportGrant {
    /// Opaque identifier, for `supportRevoke`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What help is wanted with.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Last day, included.
    async fn ends_on(&self) -> Date {
        Date(self.0.ends_on)
    }

    /// When it was given.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was taken back.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.0.revoked_at.map(DateTime)
    }

    /// When somebody last came in with it.
    async fn used_at(&self) -> Option<DateTime> {
        self.0.used_at.map(DateTime)
    }

    /// Whether it lets anybody in today.
    async fn running(&self, ctx: &Context<'_>) -> Result<bool> {
        let today: NaiveDate = service_of(ctx)?.today();
        Ok(self.0.revoked_at.is_none() && self.0.ends_on >= today)
    }
}
