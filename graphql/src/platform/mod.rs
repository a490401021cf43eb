//! The platform: what the people see who run it.

mod jobs;

use async_graphql::{Context, ID, Object, Result};
use service::identity;

pub use jobs::{Job, JobCancelPayload, JobFilterInput, JobMutation, JobProgress, JobRetryPayload, progress};

use crate::{
    connection::{Connection, list_cost, page},
    identity::{
        AuditEntry, AuditFilterInput, IsolationResult, Organization, PlatformAccount, PlatformMember,
        SecondFactorHolder, SupportGrant, isolation, organization_of,
    },
    loader::{loaders, service_of},
};

/// The platform itself.
pub struct Platform;

/// The platform itself. Whoever runs it sees which organizations there are, never what they keep.
#[Object]
impl Platform {
    /// The organizations, newest first.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn organizations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the name or the short name holds; all of them by default.")] text: Option<String>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Organization>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(identity::organizations_list(service_of(ctx)?, &text.unwrap_or_default(), page).await?.into()))
    }

    /// The accounts whose address holds a text, by address.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn accounts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the address holds; all of them by default.")] text: Option<String>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<PlatformAccount>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(identity::accounts_search(service_of(ctx)?, &text.unwrap_or_default(), page).await?.into()))
    }

    /// The roles in an organization that are not over, the oldest first; nothing for an organization that does not exist.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization.")] organization_id: ID,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<PlatformMember>>> {
        let (service, page) = (service_of(ctx)?, page(first, after.as_deref())?);
        service.prove_platform()?;
        let organization = organization_of(&organization_id);
        if loaders(ctx)?.organizations.load(organization).await?.is_none() {
            return Ok(None);
        }
        Ok(Some(identity::organization_roles(service, organization, page).await?.into()))
    }

    /// Who works in an organization and whether she has a second factor; nothing for an organization that does not exist.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn second_factor_holders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization.")] organization_id: ID,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<SecondFactorHolder>>> {
        let (service, page) = (service_of(ctx)?, page(first, after.as_deref())?);
        service.prove_platform()?;
        match identity::factor_policy(service, Some(organization_of(&organization_id)), page).await {
            Ok((_, holders)) => Ok(Some(holders.into())),
            Err(service::Error::NotFound(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The permission to read in an organization that runs now: `supportEnter` goes in with it.
    async fn support_grant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization.")] organization_id: ID,
    ) -> Result<Option<SupportGrant>> {
        let organization = organization_of(&organization_id);
        Ok(identity::support_running(service_of(ctx)?, organization).await?.map(SupportGrant::from))
    }

    /// The proofs that nobody reaches another organization's data, with their last runs for the record.
    async fn isolation(&self, ctx: &Context<'_>) -> Result<Option<Vec<IsolationResult>>> {
        Ok(Some(isolation(service_of(ctx)?)?))
    }

    /// What was done and refused on the platform itself, newest first: signing in, accounts, organizations. What organizations do is not in it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which entries.")] filter: Option<AuditFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        let page = page(first, after.as_deref())?;
        let filter = filter.unwrap_or_default().into();
        Ok(Some(identity::platform_trail(service_of(ctx)?, &filter, page).await?.into()))
    }

    /// The jobs, newest first.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn jobs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which; all of them by default.")] filter: Option<JobFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Job>>> {
        let page = page(first, after.as_deref())?;
        let filter = filter.map(Into::into).unwrap_or_default();
        Ok(Some(service::jobs::jobs_list(service_of(ctx)?, &filter, page).await?.into()))
    }
}
