//! Where every operation begins. Nothing lists across tenants: lists hang under the person who asks, and under an association.

use async_graphql::{Context, ID, MergedObject, MergedSubscription, Object, Result};
use entity::id::AssociationId;
use futures::future::join_all;

use crate::{
    charges::ChargesMutation,
    connection::{Connection, about, list_cost, once, page},
    identity::{
        AccountMutation, FactorMutation, IdentityMutation, OrganizationMutation, StandingMutation, TokenMutation,
        Viewer,
    },
    library::{DocumentMutation, DocumentPassMutation, Upload, UploadMutation, upload_of},
    loader::{loaders, service_of},
    messaging::{Delivery, DeliveryMutation, NotificationMutation, PersonalSubscription, delivery_of},
    node::{Node, node},
    outside::{CalendarMutation, LetterMutation, WebhookMutation},
    platform::{JobMutation, JobProgress, Platform, progress},
    property::{
        Association, GovernanceMutation, OpeningMutation, PersonMutation, PropertyMutation, SearchResult,
        StatutesMutation, TitleMutation, search_results,
    },
    scalar,
    transfer::{
        PortalAssociation, PortalMutation, TransferApportionInput, TransferApportionPayload, TransferMutation,
        TransferSubscription, associations_found,
    },
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

    /// Finds associations, owners, occupants, units and contributions among what the person may read, by the beginnings of words: names,
    /// references of units, telephone numbers, e-mail addresses, enterprise numbers, accounts, and whole payment references.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look for; case and accents make no difference.")] text: String,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<SearchResult>>> {
        let page = page(first, after.as_deref())?;
        search_results(ctx, &text, page).await.map(Some)
    }

    /// How far something is that the person asked for and that goes on after the answer; nothing for what somebody else asked for.
    async fn job_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifier of the job.")] id: ID,
    ) -> Result<Option<JobProgress>> {
        progress(ctx, &id).await
    }

    /// A file on its way in; nothing for one that somebody else began.
    async fn upload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifier of the upload.")] id: ID,
    ) -> Result<Option<Upload>> {
        upload_of(ctx, &id).await
    }

    /// Something that left the house or is to leave it; nothing when there is none, or none that the person may read.
    async fn delivery(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Identifier of the delivery.")] id: ID,
    ) -> Result<Option<Delivery>> {
        delivery_of(ctx, &id).await
    }

    /// What the transfer of a unit moves between seller and buyer (C. civ. art. 3.94 §§2 and 5). Nothing is read of any association.
    #[graphql(complexity = "once(10, child_complexity)")]
    async fn transfer_apportion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Shares, funds, days, provisions and expenses.")] input: TransferApportionInput,
    ) -> Result<TransferApportionPayload> {
        let service = service_of(ctx)?;
        service.account()?;
        Ok(TransferApportionPayload::of(service, input))
    }

    /// The associations that take requests for the information on the transfer of a unit without an account and fit every word, ten at most. An
    /// enterprise number is looked for as a whole. It needs no account, alone in its document.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn portal_search(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Words of a name or an address, of three letters or more; or an enterprise number.")]
        text: String,
    ) -> Result<Vec<PortalAssociation>> {
        associations_found(service_of(ctx)?, &text).await
    }

    /// The platform itself, for the people who run it.
    async fn platform(&self) -> Platform {
        Platform
    }
}

/// Changing. Every mutation takes one `input` and answers the object or `userErrors`.
#[derive(Default, MergedObject)]
pub struct Mutation(
    AccountMutation,
    FactorMutation,
    IdentityMutation,
    OrganizationMutation,
    StandingMutation,
    TokenMutation,
    PropertyMutation,
    PersonMutation,
    GovernanceMutation,
    OpeningMutation,
    StatutesMutation,
    TitleMutation,
    ChargesMutation,
    JobMutation,
    UploadMutation,
    DocumentMutation,
    DocumentPassMutation,
    NotificationMutation,
    DeliveryMutation,
    LetterMutation,
    CalendarMutation,
    WebhookMutation,
    TransferMutation,
    PortalMutation,
);

/// Listening, over a WebSocket at the address of the interface (subprotocol `graphql-transport-ws`). Each operation names one field, and is told only
/// while the session stands.
#[derive(Default, MergedSubscription)]
pub struct Subscription(PersonalSubscription, TransferSubscription);
