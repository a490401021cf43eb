//! Making webhooks, changing them, replacing their secret, sending again.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{WebhookDeliveryId, WebhookId},
    outside::WebhookForm,
};
use service::{
    Ctx,
    outside::{self, FreshWebhook},
};

use super::webhook::{NewWebhook, Webhook, WebhookDelivery};
use crate::{
    identity::{itself, once},
    payload::{Act, payload},
    scalar::{DateTime, known},
};

payload! {
    /// What `webhookCreate` answers.
    WebhookCreatePayload {
        /// The webhook with its secret, this once.
        new_webhook: NewWebhook
    }
}

payload! {
    versioned
    /// What `webhookUpdate` answers.
    WebhookUpdatePayload {
        /// The webhook as it is now.
        webhook: Webhook
    }
}

payload! {
    /// What `webhookRotate` answers.
    WebhookRotatePayload {
        /// The webhook with its new secret, this once.
        new_webhook: NewWebhook
    }
}

payload! {
    /// What `webhookActivate` answers.
    WebhookActivatePayload {
        /// The webhook as it is now.
        webhook: Webhook
    }
}

payload! {
    /// What `webhookDeactivate` answers.
    WebhookDeactivatePayload {
        /// The webhook as it is now.
        webhook: Webhook
    }
}

payload! {
    versioned
    /// What `webhookArchive` answers.
    WebhookArchivePayload {
        /// The webhook as it was.
        webhook: Webhook
    }
}

payload! {
    /// What `webhookPing` answers.
    WebhookPingPayload {
        /// The webhook; the delivery is under way.
        webhook: Webhook
    }
}

payload! {
    /// What `webhookReplay` answers.
    WebhookReplayPayload {
        /// The webhook; the deliveries are under way.
        webhook: Webhook
    }
}

payload! {
    /// What `webhookDeliveryReplay` answers.
    WebhookDeliveryReplayPayload {
        /// The delivery, which is under way again.
        webhook_delivery: WebhookDelivery
    }
}

/// A webhook.
#[derive(InputObject)]
pub struct WebhookFields {
    /// Where it is told: `https://`, at a public address.
    url: String,
    /// What people call it.
    description: String,
    /// The events that it wants, such as `call.issued`.
    events: Vec<String>,
}

impl From<WebhookFields> for WebhookForm {
    fn from(fields: WebhookFields) -> Self {
        Self { url: fields.url, description: fields.description, events: fields.events }
    }
}

/// What `webhookCreate` takes.
#[derive(InputObject)]
pub struct WebhookCreateInput {
    /// The webhook.
    #[graphql(flatten)]
    webhook: WebhookFields,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// What `webhookUpdate` takes.
#[derive(InputObject)]
pub struct WebhookUpdateInput {
    /// Which webhook.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// The webhook.
    #[graphql(flatten)]
    webhook: WebhookFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What mutations take that are about one webhook and nothing else.
macro_rules! about_one {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which webhook.
            #[graphql(name = "webhookId")]
            id: ID,
            /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
            client_mutation_id: Option<String>,
        }
    )*};
}

about_one! {
    /// What `webhookRotate` takes.
    WebhookRotateInput;
    /// What `webhookActivate` takes.
    WebhookActivateInput;
    /// What `webhookDeactivate` takes.
    WebhookDeactivateInput;
    /// What `webhookPing` takes.
    WebhookPingInput;
}

/// What `webhookArchive` takes.
#[derive(InputObject)]
pub struct WebhookArchiveInput {
    /// Which webhook.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `webhookReplay` takes.
#[derive(InputObject)]
pub struct WebhookReplayInput {
    /// Which webhook.
    #[graphql(name = "webhookId")]
    id: ID,
    /// From when on; at most thirty days ago.
    from: DateTime,
    /// Until when, itself not included.
    until: DateTime,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `webhookDeliveryReplay` takes.
#[derive(InputObject)]
pub struct WebhookDeliveryReplayInput {
    /// Which delivery.
    #[graphql(name = "webhookDeliveryId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes of webhooks.
#[derive(Default)]
pub struct WebhookMutation;

/// The webhook with its secret, as it is said once.
async fn told(ctx: &Ctx, fresh: FreshWebhook) -> service::Result<NewWebhook> {
    let webhook = outside::webhook_fetch(ctx, fresh.id).await?.into();
    Ok(NewWebhook { secret: fresh.secret.to_string(), webhook })
}

#[Object]
impl WebhookMutation {
    /// Makes a webhook. The password or the second factor must have been given within the last 15 minutes, else `STEP_UP_REQUIRED`.
    async fn webhook_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The webhook.")] input: WebhookCreateInput,
    ) -> Result<Option<WebhookCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = WebhookForm::from(input.webhook);
        let done = async { told(act.ctx, outside::webhook_create(act.ctx, &form).await?).await }.await;
        act.answer("url", done.map(once), None, itself).await
    }

    /// Changes where a webhook leads, what it is called and what it wants. The password or the second factor must have been given within the last
    /// 15 minutes, else `STEP_UP_REQUIRED`.
    async fn webhook_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The webhook as it is to be.")] input: WebhookUpdateInput,
    ) -> Result<Option<WebhookUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<WebhookId>(&input.id, "webhook-unknown"), WebhookForm::from(input.webhook));
        let done =
            async { outside::webhook_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), outside::webhook_fetch).await
    }

    /// Replaces the secret of a webhook; for a day messages are signed with both. The password or the second factor must have been given within the
    /// last 15 minutes, else `STEP_UP_REQUIRED`.
    async fn webhook_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookRotateInput,
    ) -> Result<Option<WebhookRotatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let done = async { told(act.ctx, outside::webhook_rotate(act.ctx, id?).await?).await }.await;
        act.answer("webhookId", done.map(once), None, itself).await
    }

    /// Switches a webhook on again. The password or the second factor must have been given within the last 15 minutes, else `STEP_UP_REQUIRED`.
    async fn webhook_activate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookActivateInput,
    ) -> Result<Option<WebhookActivatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let done = async { outside::webhook_activate(act.ctx, id?, act.key()?).await }.await;
        act.answer("webhookId", done, None, outside::webhook_fetch).await
    }

    /// Switches a webhook off. The password or the second factor must have been given within the last 15 minutes, else `STEP_UP_REQUIRED`.
    async fn webhook_deactivate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookDeactivateInput,
    ) -> Result<Option<WebhookDeactivatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let done = async { outside::webhook_deactivate(act.ctx, id?, act.key()?).await }.await;
        act.answer("webhookId", done, None, outside::webhook_fetch).await
    }

    /// Puts a webhook away: nothing is delivered to it any more. The password or the second factor must have been given within the last 15 minutes,
    /// else `STEP_UP_REQUIRED`.
    async fn webhook_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookArchiveInput,
    ) -> Result<Option<WebhookArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let done =
            async { outside::webhook_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), outside::webhook_fetch).await
    }

    /// Sends a webhook an event `ping` to try itself with.
    async fn webhook_ping(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookPingInput,
    ) -> Result<Option<WebhookPingPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let done = async { outside::webhook_ping(act.ctx, id?, act.key()?).await }.await;
        act.answer("webhookId", done, None, outside::webhook_fetch).await
    }

    /// Sends everything again that was meant for a webhook in a while, under the same identifiers.
    async fn webhook_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "From when until when.")] input: WebhookReplayInput,
    ) -> Result<Option<WebhookReplayPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookId>(&input.id, "webhook-unknown");
        let range = (input.from.0, input.until.0);
        let done = async { outside::webhook_replay_since(act.ctx, id?, range, act.key()?).await }.await;
        act.answer("webhookId", done, None, outside::webhook_fetch).await
    }

    /// Sends one delivery again, under the same identifier.
    async fn webhook_delivery_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookDeliveryReplayInput,
    ) -> Result<Option<WebhookDeliveryReplayPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<WebhookDeliveryId>(&input.id, "webhook-delivery-unknown");
        let done = async { outside::webhook_replay(act.ctx, id?, act.key()?).await }.await;
        act.answer("webhookDeliveryId", done, None, outside::webhook_delivery_fetch).await
    }
}
