//! Where every operation begins. Nothing lists across tenants: lists hang under the person who asks, and under an association.

use async_graphql::{Context, ID, MergedObject, Object, Result};
use entity::id::AssociationId;
use futures::future::join_all;

use crate::{
    charges::ChargesMutation,
    connection::about,
    identity::{IdentityMutation, Viewer},
    loader::loaders,
    node::{Node, node},
    platform::Platform,
    property::{Association, PropertyMutation},
    scalar,
};

/// Reading.
pub struct Query;

/// Reading. Begin with `viewer` for what is yours, or with an identifier.
#[Object]
impl Query {
    /// The person who asks.
    async fn viewer(&self) -> Viewer {
        Viewer
    }

    /// An association by its identifier; nothing when there is none, or none that the person may read.
    async fn association(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifier of the association.")] id: ID,
    ) -> Result<Option<Association>> {
        match scalar::read::<AssociationId>(&id) {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// Anything by its identifier; nothing when there is none, or none that the person may read.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifier of any kind.")] id: ID,
    ) -> Result<Option<Node>> {
        node(ctx, &id).await
    }

    /// Several things by their identifiers, in the same order; nothing in the place of those that are not there.
    #[graphql(complexity = "about(ids.len(), child_complexity)")]
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifiers of any kind.")] ids: Vec<ID>,
    ) -> Vec<Option<Result<Node>>> {
        join_all(ids.iter().map(|id| node(ctx, id))).await.into_iter().map(Result::transpose).collect()
    }

    /// The platform itself, for the people who run it.
    async fn platform(&self) -> Platform {
        Platform
    }
}

/// Changing. Every mutation takes one `input` and answers the object or `userErrors`.
#[derive(Default, MergedObject)]
pub struct Mutation(IdentityMutation, PropertyMutation, ChargesMutation);
