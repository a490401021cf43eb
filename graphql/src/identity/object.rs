//! The person who asks, accounts, organizations and roles.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use entity::id::OrganizationId;
use service::{
    identity::{AccountView, HeldRole, OrganizationView},
    property,
};

use crate::{
    connection::{Connection, list_cost, page},
    loader::{loaders, service_of},
    property::{Association, Owner},
    scalar::{self, DateTime, Locale},
};

/// What a person is in an association, or in every association of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::identity::Role")]
pub enum Role {
    /// Runs the platform; sees organizations, never what they keep.
    Superadmin,
    /// The syndic (C. civ. art. 3.89), or somebody of the syndic's firm.
    Syndic,
    /// Keeps the books on the syndic's behalf.
    Accountant,
    /// A member of the council of co-ownership (C. civ. art. 3.90).
    CouncilMember,
    /// A co-owner.
    Owner,
    /// A tenant or another person who lives in or uses a unit.
    Occupant,
    /// Carries out works.
    Contractor,
    /// Asks for the information of C. civ. art. 3.94.
    Notary,
}

/// The person who asks.
pub struct Viewer;

/// The person who asks.
#[Object]
impl Viewer {
    /// Her account.
    async fn account(&self, ctx: &Context<'_>) -> Result<Account> {
        let actor = service_of(ctx)?.account()?;
        Ok(Account(AccountView { id: actor.account, display_name: actor.display_name.clone() }))
    }

    /// Her sign-in address.
    async fn email(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(service_of(ctx)?.account()?.email.clone())
    }

    /// The language that she chose.
    async fn language(&self, ctx: &Context<'_>) -> Result<Locale> {
        Ok(Locale(service_of(ctx)?.account()?.language))
    }

    /// Whether she runs the platform.
    async fn superadmin(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(service_of(ctx)?.account()?.superadmin)
    }

    /// The organization that she is working in.
    async fn organization(&self, ctx: &Context<'_>) -> Result<Option<Organization>> {
        let organization = service_of(ctx)?.account()?.organization.clone();
        Ok(organization.map(|(id, name)| Organization { id, name, created_at: None }))
    }

    /// The roles that she holds there now.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<ViewerRole>> {
        Ok(service_of(ctx)?.account()?.roles.iter().cloned().map(ViewerRole).collect())
    }

    /// The associations that she may read, by name.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn associations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those that were put away instead of those in use.", default = false)] archived: bool,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Association>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::associations_list(service_of(ctx)?, archived, page).await?.into()))
    }
}

/// A role that the person holds.
pub struct ViewerRole(HeldRole);

/// A role that the person holds.
#[Object]
impl ViewerRole {
    /// Which.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// Where; absent for the people of a firm, who hold it in every association of the organization.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        match self.0.association {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// For an owner: the person of the register who she is.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.0.owner {
            Some(id) => Ok(loaders(ctx)?.owners.load(id).await?.map(Owner)),
            None => Ok(None),
        }
    }
}

/// A person who signs in, as colleagues see her.
pub struct Account(pub AccountView);

impl From<AccountView> for Account {
    fn from(view: AccountView) -> Self {
        Self(view)
    }
}

/// A person who signs in, as colleagues see her.
#[Object]
impl Account {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// How the person is addressed.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }
}

/// A tenant: a syndic's firm, or a self-managed co-ownership.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Organization {
    #[graphql(skip)]
    id: OrganizationId,
    /// Its name.
    name: String,
    /// When it was made; only the people who run the platform are told.
    created_at: Option<DateTime>,
}

#[async_graphql::ComplexObject]
impl Organization {
    /// Opaque identifier.
    pub async fn id(&self) -> ID {
        scalar::id(self.id)
    }
}

impl From<OrganizationView> for Organization {
    fn from(view: OrganizationView) -> Self {
        Self { id: view.id, name: view.name, created_at: Some(DateTime(view.created_at)) }
    }
}
