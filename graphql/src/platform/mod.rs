//! The platform: what the people see who run it.

use async_graphql::{Context, Object, Result};
use service::identity;

use crate::{
    connection::{Connection, list_cost, page},
    identity::Organization,
    loader::service_of,
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
}
