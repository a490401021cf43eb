//! Making addresses of calendars, replacing them, taking them back.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::id::{AssociationId, CalendarFeedId};
use service::outside;

use super::calendar::NewCalendarFeed;
use crate::{
    identity::{itself, once},
    payload::{Act, payload},
    scalar::known,
};

payload! {
    /// What `calendarFeedCreate` answers.
    CalendarFeedCreatePayload {
        /// The address, this once.
        new_calendar_feed: NewCalendarFeed
    }
}

payload! {
    /// What `calendarFeedRotate` answers.
    CalendarFeedRotatePayload {
        /// The new address, this once.
        new_calendar_feed: NewCalendarFeed
    }
}

payload! {
    /// What `calendarFeedRevoke` answers.
    CalendarFeedRevokePayload {
        /// Whether it was taken back.
        revoked: bool
    }
}

/// What `calendarFeedCreate` takes.
#[derive(InputObject)]
pub struct CalendarFeedCreateInput {
    /// The association; every one where the person has a role when absent.
    association_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// What `calendarFeedRotate` takes.
#[derive(InputObject)]
pub struct CalendarFeedRotateInput {
    /// The address of the calendar.
    #[graphql(name = "calendarFeedId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// What `calendarFeedRevoke` takes.
#[derive(InputObject)]
pub struct CalendarFeedRevokeInput {
    /// The address of the calendar.
    #[graphql(name = "calendarFeedId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: doing it again says that it is done.
    client_mutation_id: Option<String>,
}

/// Changes of the addresses of calendars.
#[derive(Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Makes an address under which a calendar follows what concerns the person: due dates, ends of mandates, terms. Its entries are in the language
    /// of the request.
    async fn calendar_feed_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it is about.")] input: CalendarFeedCreateInput,
    ) -> Result<Option<CalendarFeedCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let association = input.association_id.map(|id| known::<AssociationId>(&id, "association-unknown")).transpose();
        let done = async { outside::calendar_feed_create(act.ctx, association?).await }.await;
        act.answer("associationId", done.map(once), None, itself).await
    }

    /// Replaces the secret in an address: the former address opens nothing any more.
    async fn calendar_feed_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: CalendarFeedRotateInput,
    ) -> Result<Option<CalendarFeedRotatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<CalendarFeedId>(&input.id, "calendar-feed-unknown");
        let done = async { outside::calendar_feed_rotate(act.ctx, id?).await }.await;
        act.answer("calendarFeedId", done.map(once), None, itself).await
    }

    /// Takes an address back: it opens nothing any more.
    async fn calendar_feed_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: CalendarFeedRevokeInput,
    ) -> Result<Option<CalendarFeedRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<CalendarFeedId>(&input.id, "calendar-feed-unknown");
        let done = async { outside::calendar_feed_revoke(act.ctx, id?).await }.await;
        act.answer("calendarFeedId", done.map(|()| once(true)), None, itself).await
    }
}
