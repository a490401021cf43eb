//! Webhooks: other programs that are told what happens.

use async_graphql::{Context, Enum, ID, Object, Result};
use entity::outside::webhook;
use service::outside::{self, WebhookDeliveryView};

use crate::{
    connection::{Connection, list_cost, page},
    loader::service_of,
    scalar::{self, DateTime},
};

/// Where a delivery to another program stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::WebhookDeliveryState")]
pub enum WebhookDeliveryState {
    /// It is tried, or tried again.
    Waiting,
    /// It has arrived.
    Delivered,
    /// It was given up.
    Failed,
}

/// An address of another program that is told what happens in the organization.
pub struct Webhook(pub webhook::Model);

impl From<webhook::Model> for Webhook {
    fn from(row: webhook::Model) -> Self {
        Self(row)
    }
}

/// An address of another program that is told what happens in the organization: identifiers and addresses, no personal data. Messages are signed as
/// Standard Webhooks 1.0 has it.
#[Object]
impl Webhook {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    pub async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last changed.
    pub async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }

    /// Where it is told.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// What people call it.
    async fn description(&self) -> &str {
        &self.0.description
    }

    /// The events that it wants, such as `call.issued`.
    async fn events(&self) -> Vec<&str> {
        self.0.events.split(' ').filter(|event| !event.is_empty()).collect()
    }

    /// Whether it is told anything.
    async fn active(&self) -> bool {
        self.0.active
    }

    /// Since when nothing has arrived there.
    async fn failing_since(&self) -> Option<DateTime> {
        self.0.failing_since.map(DateTime)
    }

    /// When it was switched off because nothing had arrived for days.
    async fn disabled_at(&self) -> Option<DateTime> {
        self.0.disabled_at.map(DateTime)
    }

    /// Until when messages are signed with the former secret too.
    async fn former_secret_until(&self) -> Option<DateTime> {
        self.0.former_until.map(DateTime)
    }

    /// What was, or is to be, delivered, newest first; kept for thirty days.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn deliveries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those that stand there.")] state: Option<WebhookDeliveryState>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<WebhookDelivery>>> {
        let page = page(first, after.as_deref())?;
        let state = state.map(entity::outside::WebhookDeliveryState::from);
        Ok(Some(outside::webhook_deliveries_list(service_of(ctx)?, self.0.id, state, page).await?.into()))
    }
}

/// What was, or is to be, told to one address.
pub struct WebhookDelivery(WebhookDeliveryView);

impl From<WebhookDeliveryView> for WebhookDelivery {
    fn from(view: WebhookDeliveryView) -> Self {
        Self(view)
    }
}

/// What was, or is to be, told to one address.
#[Object]
impl WebhookDelivery {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.row.id)
    }

    /// Which event.
    async fn event(&self) -> &str {
        &self.0.row.event
    }

    /// When it happened.
    async fn happened_at(&self) -> DateTime {
        DateTime(self.0.event.created_at)
    }

    /// Where it stands.
    async fn state(&self) -> WebhookDeliveryState {
        self.0.row.state.into()
    }

    /// How often it was tried.
    async fn attempts(&self) -> i32 {
        self.0.row.attempts
    }

    /// The status of HTTP that the other program answered last.
    async fn status_code(&self) -> Option<i32> {
        self.0.row.status_code
    }

    /// What went wrong last: `not-public`, `unreachable`, `too-slow`, `redirect`, `status`, `gone` or `inactive`.
    async fn trouble(&self) -> Option<&str> {
        self.0.row.trouble.as_deref()
    }

    /// When it is tried next.
    async fn next_at(&self) -> Option<DateTime> {
        self.0.row.next_at.map(DateTime)
    }

    /// When it arrived.
    async fn delivered_at(&self) -> Option<DateTime> {
        self.0.row.delivered_at.map(DateTime)
    }
}

/// A webhook with a secret that has just been made.
pub struct NewWebhook {
    pub secret: String,
    pub webhook: Webhook,
}

/// A webhook with a secret that has just been made.
#[Object]
impl NewWebhook {
    /// What signatures are checked with, `whsec_…`: said once and never again.
    async fn secret(&self) -> &str {
        &self.secret
    }

    /// Everything else about it.
    async fn webhook(&self) -> &Webhook {
        &self.webhook
    }
}
