//! What left the house, and what became of it.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use entity::{
    id::{AssociationId, DeliveryId},
    messaging::{Channel, delivery, delivery_attempt},
};
use service::messaging::{self, DeliveryFilter, deliveries_list, delivery_text};

use super::kind::NotificationChannel;
use crate::{
    connection::{Connection, about, page},
    loader::{loaders, service_of},
    property::Owner,
    scalar::{self, DateTime},
};

/// Attempts of a delivery, for what reading them costs: a server that is out of reach for three days is tried some fifteen times.
const ATTEMPTS: usize = 15;

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::DeliveryState")]
pub enum DeliveryState {
    /// It has not been handed over yet.
    Waiting,
    /// It is being handed over now.
    Sending,
    /// The server of the channel has taken it.
    Sent,
    /// The server will never take it.
    Refused,
    /// It was given up: the deadline has passed, or it could not be made.
    Failed,
    /// It may have been handed over or not.
    Uncertain,
    /// It was taken and came back.
    Bounced,
}

/// What one attempt came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::AttemptOutcome")]
pub enum DeliveryOutcome {
    /// It was handed over.
    Sent,
    /// It was not taken for the time being.
    Later,
    /// It was refused for good.
    Refused,
    /// It was given up.
    Failed,
    /// Nobody can tell whether it was taken.
    Uncertain,
    /// It came back.
    Bounced,
}

/// Which deliveries are wanted.
#[derive(InputObject)]
pub struct DeliveryFilterInput {
    /// Those in this state; in any when absent.
    state: Option<DeliveryState>,
    /// Those by this channel.
    channel: Option<NotificationChannel>,
    /// Those of this kind, as `OutgoingMessage.kind` names it.
    kind: Option<String>,
    /// Those to somebody whose name or address holds this.
    person: Option<String>,
}

impl From<DeliveryFilterInput> for DeliveryFilter {
    fn from(input: DeliveryFilterInput) -> Self {
        Self {
            state: input.state.map(Into::into),
            channel: input.channel.map(Channel::from),
            kind: input.kind,
            person: input.person,
        }
    }
}

/// Something that leaves the house, or has left it. In the API it is called after what it is: `Delivery` tells how an owner is written to.
pub struct Delivery(delivery::Model);

impl From<delivery::Model> for Delivery {
    fn from(row: delivery::Model) -> Self {
        Self(row)
    }
}

/// Something that leaves the house, or has left it: a mail, a message to a browser, a text message. It is evidence and never changes but for its
/// state.
#[Object(name = "OutgoingMessage")]
impl Delivery {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What it is about: the name of a kind of notification, such as `call-issued`, or of a mail about an account, such as `mail-invitation`.
    async fn kind(&self) -> &str {
        &self.0.kind
    }

    /// By what means.
    async fn channel(&self) -> NotificationChannel {
        self.0.channel.into()
    }

    /// The address as it was used; for a browser, the server of its maker.
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// The addressee as she is named on it.
    async fn person(&self) -> &str {
        &self.0.name
    }

    /// The owner who the addressee is, where she is one and the person may read her.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.0.owner_id {
            Some(id) => Ok(loaders(ctx)?.owners.load(id).await?.map(Owner)),
            None => Ok(None),
        }
    }

    /// The language that it is written in: `fr`, `nl`, `de` or `en`.
    async fn language(&self) -> &str {
        self.0.language.code()
    }

    /// Its subject, in that language.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// What it says in plain text; nothing where it opened something and was forgotten.
    async fn text(&self) -> Option<String> {
        delivery_text(&self.0)
    }

    /// SHA-256 of the full content, attachments included, in hexadecimal.
    async fn content_sha256(&self) -> &str {
        &self.0.content_sha256
    }

    /// Whether the addressee may switch such things off.
    async fn optional(&self) -> bool {
        self.0.optional
    }

    /// How far it is.
    async fn state(&self) -> DeliveryState {
        self.0.state.into()
    }

    /// What happened, oldest first.
    #[graphql(complexity = "about(ATTEMPTS, child_complexity)")]
    async fn attempts(&self, ctx: &Context<'_>) -> Result<Vec<DeliveryAttempt>> {
        let rows = loaders(ctx)?.delivery_attempts.load(self.0.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(DeliveryAttempt).collect())
    }

    /// What the beginning of its Message-ID is, where it is a mail that was handed over.
    async fn message_id(&self) -> Option<&str> {
        self.0.message_id.as_deref()
    }

    /// The identifier of the delivery that this one repeats.
    async fn again_of_id(&self) -> Option<ID> {
        self.0.again_of.map(scalar::id)
    }

    /// The last answer of the other side. One that begins with `mitoyen:` is ours, followed by a code.
    async fn answer(&self) -> Option<&str> {
        self.0.answer.as_deref()
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// The first instant at which it may leave.
    async fn due_at(&self) -> DateTime {
        DateTime(self.0.due_at)
    }

    /// When the server took it.
    async fn sent_at(&self) -> Option<DateTime> {
        self.0.sent_at.map(DateTime)
    }
}

/// One attempt at a delivery, or a report about it.
pub struct DeliveryAttempt(delivery_attempt::Model);

/// One attempt at a delivery, or a report about it.
#[Object]
impl DeliveryAttempt {
    /// Which attempt, from 1; a report bears the number of the attempt that it is about.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// What it came to.
    async fn outcome(&self) -> DeliveryOutcome {
        self.0.outcome.into()
    }

    /// The answer of the other side, or why there was none.
    async fn answer(&self) -> &str {
        &self.0.answer
    }

    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }
}

/// The deliveries of an association, newest first.
///
/// # Errors
/// As the use case; malformed arguments.
pub async fn deliveries_of(
    ctx: &Context<'_>,
    association: AssociationId,
    filter: Option<DeliveryFilterInput>,
    first: Option<i32>,
    after: Option<&str>,
) -> Result<Connection<Delivery>> {
    let filter = filter.map(DeliveryFilter::from).unwrap_or_default();
    let page = page(first, after)?;
    Ok(deliveries_list(service_of(ctx)?, association, &filter, page).await?.into())
}

/// A delivery; nothing when there is none, or none that the person may read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn delivery_of(ctx: &Context<'_>, id: &ID) -> Result<Option<Delivery>> {
    let Some(id) = scalar::read::<DeliveryId>(id) else { return Ok(None) };
    Ok(messaging::deliveries_by_ids(service_of(ctx)?, &[id]).await?.remove(&id).map(Delivery))
}
