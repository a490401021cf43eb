//! Sending again, addresses that do not work, and browsers that may be woken.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AddressFailureId, DeliveryId, PushSubscriptionId},
    identity::Device,
    messaging::{SubscriptionForm, address_failure, push_subscription},
};
use service::messaging::{
    self, AddressFailureForm, address_failure_fetch, address_works, delivery_fetch, delivery_send_again,
};

use super::{delivery::Delivery, kind::NotificationChannel};
use crate::{
    identity::{Viewer, once},
    payload::{Act, payload},
    scalar::{self, DateTime, known},
};

/// The reason when a delivery is not there.
const DELIVERY_UNKNOWN: &str = "delivery-unknown";

/// An address that does not work.
pub struct AddressFailure(address_failure::Model);

impl From<address_failure::Model> for AddressFailure {
    fn from(row: address_failure::Model) -> Self {
        Self(row)
    }
}

/// An address that does not work: nothing is sent there.
#[Object]
impl AddressFailure {
    /// Opaque identifier, for `addressWorks`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// By what means.
    async fn channel(&self) -> NotificationChannel {
        self.0.channel.into()
    }

    /// The address, in small letters.
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// Why, in the words of the mail server or of whoever said so. One that begins with `mitoyen:` is ours, followed by a code.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Since when.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When somebody said that it works again.
    async fn cleared_at(&self) -> Option<DateTime> {
        self.0.cleared_at.map(DateTime)
    }
}

/// A browser that the person lets us wake.
pub struct PushSubscription(push_subscription::Model);

impl From<push_subscription::Model> for PushSubscription {
    fn from(row: push_subscription::Model) -> Self {
        Self(row)
    }
}

/// A browser that the person lets us wake. Where it is reached is told to nobody.
#[Object]
impl PushSubscription {
    /// Opaque identifier, for `pushUnsubscribe`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The browser's own name, such as `Firefox`, where it is a known one.
    async fn browser(&self) -> Option<&'static str> {
        Device::of(&self.0.user_agent).browser
    }

    /// The name of the system that it runs on, where that is a known one.
    async fn system(&self) -> Option<&'static str> {
        Device::of(&self.0.user_agent).system
    }

    /// Since when.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }
}

/// What `deliverySendAgain` takes.
#[derive(InputObject)]
pub struct DeliverySendAgainInput {
    /// The delivery that did not arrive.
    delivery_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `addressFailed` takes.
#[derive(InputObject)]
pub struct AddressFailedInput {
    /// A delivery that went to the address.
    delivery_id: ID,
    /// How it is known; may be empty.
    #[graphql(default)]
    reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `addressWorks` takes.
#[derive(InputObject)]
pub struct AddressWorksInput {
    /// The address that was marked.
    address_failure_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `pushSubscribe` takes: what the browser's `PushSubscription.toJSON()` says.
#[derive(InputObject)]
pub struct PushSubscribeInput {
    /// Where messages for the browser are taken.
    endpoint: String,
    /// Its public key, in URL-safe Base64.
    #[graphql(name = "p256dh")]
    p256dh: String,
    /// The secret that it shares with the server, in URL-safe Base64.
    auth: String,
    /// What the browser says it is.
    #[graphql(default)]
    user_agent: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `pushUnsubscribe` takes.
#[derive(InputObject)]
pub struct PushUnsubscribeInput {
    /// The browser.
    subscription_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

payload! {
    /// What `deliverySendAgain` answers.
    DeliverySendAgainPayload {
        /// The new delivery, which names the old one.
        delivery: Delivery
    }
}

payload! {
    /// What `addressFailed` answers.
    AddressFailedPayload {
        /// The address, which nothing is sent to now.
        address: AddressFailure
    }
}

payload! {
    /// What `addressWorks` answers.
    AddressWorksPayload {
        /// The address, which things are sent to again.
        address: AddressFailure
    }
}

payload! {
    /// What `pushSubscribe` answers.
    PushSubscribePayload {
        /// The browser.
        subscription: PushSubscription
    }
}

payload! {
    /// What `pushUnsubscribe` answers.
    PushUnsubscribePayload {
        /// The person, who has one browser less to be woken.
        viewer: Viewer
    }
}

/// Looking after what leaves.
#[derive(Default)]
pub struct DeliveryMutation;

#[Object]
impl DeliveryMutation {
    /// Sends again what did not arrive, or what nobody can tell about. What was taken is never sent twice.
    async fn delivery_send_again(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: DeliverySendAgainInput,
    ) -> Result<Option<DeliverySendAgainPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = known::<DeliveryId>(&input.delivery_id, DELIVERY_UNKNOWN)?;
            delivery_send_again(act.ctx, id, act.key()?).await
        }
        .await;
        act.answer("deliveryId", done, None, delivery_fetch).await
    }

    /// Says that the address of a delivery does not work, so that nothing more is sent there.
    async fn address_failed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: AddressFailedInput,
    ) -> Result<Option<AddressFailedPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = AddressFailureForm { reason: input.reason };
        let done = async {
            let id = known::<DeliveryId>(&input.delivery_id, DELIVERY_UNKNOWN)?;
            messaging::address_failed(act.ctx, id, &form, act.key()?).await
        }
        .await;
        act.answer("deliveryId", done, None, address_failure_fetch).await
    }

    /// Says that an address works again.
    async fn address_works(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: AddressWorksInput,
    ) -> Result<Option<AddressWorksPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = known::<AddressFailureId>(&input.address_failure_id, "address-failure-unknown")?;
            address_works(act.ctx, id, act.key()?).await
        }
        .await;
        act.answer("addressFailureId", done, None, address_failure_fetch).await
    }

    /// Lets the server wake a browser of the person.
    async fn push_subscribe(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the browser says.")] input: PushSubscribeInput,
    ) -> Result<Option<PushSubscribePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = SubscriptionForm { endpoint: input.endpoint, p256dh: input.p256dh, auth: input.auth };
        let done = messaging::push_subscribe(act.ctx, &form, &input.user_agent).await.map(once);
        act.answer("input", done, None, messaging::push_subscription_fetch).await
    }

    /// Lets the server no longer wake a browser of the person.
    async fn push_unsubscribe(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: PushUnsubscribeInput,
    ) -> Result<Option<PushUnsubscribePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = known::<PushSubscriptionId>(&input.subscription_id, "push-subscription-unknown")?;
            messaging::push_unsubscribe(act.ctx, id).await
        }
        .await;
        act.answer("subscriptionId", done.map(once), None, async |_, _| Ok(Viewer)).await
    }
}
