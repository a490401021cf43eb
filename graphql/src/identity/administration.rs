//! Accounts and the roles of organizations, for the people who run the platform: who can sign in, and where, never what is kept there.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::{
    id::OrganizationId,
    identity::{account, role_assignment},
};
use service::{
    Ctx,
    identity::{AccountRole, IsolationProof, IsolationRun, isolation_runs},
};

use super::{object::Role, organization::Organization};
use crate::{
    loader::loaders,
    scalar::{self, Date, DateTime, Locale},
};

/// An account, as the people who run the platform see it.
pub struct PlatformAccount(account::Model);

impl From<account::Model> for PlatformAccount {
    fn from(row: account::Model) -> Self {
        Self(row)
    }
}

/// An account, as the people who run the platform see it.
#[Object]
impl PlatformAccount {
    /// Opaque identifier, for `accountDeactivate` and `secondFactorRevoke`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Sign-in address.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// How the person is addressed.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }

    /// The language that she chose.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// Whether she runs the platform.
    async fn superadmin(&self) -> bool {
        self.0.superadmin
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When she last showed that she reads the mail of the address; absent while nobody has.
    async fn email_proven_at(&self) -> Option<DateTime> {
        self.0.email_proven_at.map(DateTime)
    }

    /// When it was closed; absent while it is open.
    async fn closed_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }

    /// The roles that it holds or is going to hold, the oldest first; 200 at most.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<PlatformRole>> {
        let roles = loaders(ctx)?.account_roles.load(self.0.id).await?.unwrap_or_default();
        Ok(roles.into_iter().map(PlatformRole::from).collect())
    }
}

/// A role of an account, as the people who run the platform see it: in which organization, never in which association.
pub struct PlatformRole(AccountRole);

impl From<AccountRole> for PlatformRole {
    fn from(role: AccountRole) -> Self {
        Self(role)
    }
}

/// A role of an account, as the people who run the platform see it: in which organization, never in which association.
#[Object]
impl PlatformRole {
    /// Which.
    async fn role(&self) -> Role {
        self.0.row.role.into()
    }

    /// In which organization.
    async fn organization(&self) -> Organization {
        Organization::new(self.0.row.organization_id, self.0.organization_name.clone())
    }

    /// First day; absent for roles that were given before days were written down.
    async fn starts_on(&self) -> Option<Date> {
        self.0.row.starts_on.map(Date)
    }

    /// Last day, included; absent for a role without end.
    async fn ends_on(&self) -> Option<Date> {
        self.0.row.ends_on.map(Date)
    }
}

/// Somebody who holds a role in an organization, as the people who run the platform see her.
#[derive(SimpleObject)]
pub struct PlatformMember {
    /// Which role.
    role: Role,
    /// Whose.
    account: PlatformAccount,
    /// First day; absent for roles that were given before days were written down.
    starts_on: Option<Date>,
    /// Last day, included; absent for a role without end.
    ends_on: Option<Date>,
}

impl From<(role_assignment::Model, account::Model)> for PlatformMember {
    fn from((row, account): (role_assignment::Model, account::Model)) -> Self {
        Self {
            role: row.role.into(),
            account: account.into(),
            starts_on: row.starts_on.map(Date),
            ends_on: row.ends_on.map(Date),
        }
    }
}

/// Something that the tests show by asking about everything there is, and its last run for the record.
#[derive(SimpleObject)]
pub struct IsolationResult {
    /// What was asked about: `operations`, `fields`, `tables` or `addresses`.
    proof: String,
    /// When; absent, as everything that follows, where it was never run for the record.
    at: Option<DateTime>,
    /// Of which state of the sources, where that was known.
    commit: Option<String>,
    /// On which databases.
    engines: Vec<String>,
    /// How many things were looked at.
    subjects: Option<u64>,
    /// How many questions were asked.
    cases: Option<u64>,
    /// How many of them were answered wrongly.
    wrong: Option<u64>,
}

/// The proofs with their last runs.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub fn isolation(ctx: &Ctx) -> service::Result<Vec<IsolationResult>> {
    let result = |(proof, run): (IsolationProof, Option<&IsolationRun>)| IsolationResult {
        proof: proof.code().to_owned(),
        at: run.map(|run| DateTime(run.at)),
        commit: run.and_then(|run| run.commit.clone()),
        engines: run.map(|run| run.engines.clone()).unwrap_or_default(),
        subjects: run.map(|run| run.subjects),
        cases: run.map(|run| run.cases),
        wrong: run.map(|run| run.wrong),
    };
    Ok(isolation_runs(ctx)?.into_iter().map(result).collect())
}

/// The organization that an argument names, or one that nobody has.
pub fn organization_of(id: &ID) -> OrganizationId {
    scalar::read::<OrganizationId>(id).unwrap_or_else(|| uuid::Uuid::nil().into())
}
