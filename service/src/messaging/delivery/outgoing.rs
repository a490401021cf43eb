//! What is to leave, and how it is written down.

use super::{ANSWER_MAX, Message, address::is_failing, send};
use crate::{
    Host,
    ctx::Ctx,
    error::{Error, Result},
    jobs::{NewJob, enqueue},
    seal::place,
    store::Tx,
    work::sha256_hex,
};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    id::{AccountId, AssociationId, DeliveryId, OrganizationId, OwnerId, PushSubscriptionId},
    language::Language,
    messaging::{Channel, DeliveryState, delivery, delivery_secret, sms_number},
    refusal::Refusal,
};
use sea_orm::ActiveValue::Set;

/// Most bytes of a mail as it travels (10 MiB), which is what the mail servers of most people take.
pub const MAIL_MAX: u64 = 10 * 1024 * 1024;
/// How long the server of a channel may be out of reach before a delivery is given up.
const PATIENCE: TimeDelta = TimeDelta::days(3);
/// How long a message to a browser or a telephone is worth sending.
const SHORT_PATIENCE: TimeDelta = TimeDelta::hours(24);
/// Most letters of an address, a subject and a name.
const ADDRESS_MAX: usize = 320;
const SUBJECT_MAX: usize = 300;
const NAME_MAX: usize = 200;

/// Something that is to leave the house.
pub(crate) struct Outgoing {
    organization: Option<OrganizationId>,
    association: Option<AssociationId>,
    account: Option<AccountId>,
    owner: Option<OwnerId>,
    kind: String,
    channel: Channel,
    address: String,
    name: String,
    language: Language,
    message: Message,
    attachments: Vec<delivery::Attachment>,
    push: Option<PushSubscriptionId>,
    optional: bool,
    secret: bool,
    patience: Option<TimeDelta>,
    again: Option<(DeliveryId, AccountId)>,
}

impl Outgoing {
    /// A message of a kind to an address.
    pub fn new(
        kind: impl Into<String>,
        channel: Channel,
        address: impl Into<String>,
        language: Language,
        message: Message,
    ) -> Self {
        Self {
            organization: None,
            association: None,
            account: None,
            owner: None,
            kind: kind.into(),
            channel,
            address: address.into(),
            name: String::new(),
            language,
            message,
            attachments: Vec::new(),
            push: None,
            optional: false,
            secret: false,
            patience: None,
            again: None,
        }
    }

    /// The tenant on whose behalf it is sent.
    pub const fn organization(mut self, id: OrganizationId) -> Self {
        self.organization = Some(id);
        self
    }

    /// The co-ownership that it is about.
    pub const fn association(mut self, id: AssociationId) -> Self {
        self.association = Some(id);
        self
    }

    /// The account of the person.
    pub const fn account(mut self, id: AccountId) -> Self {
        self.account = Some(id);
        self
    }

    /// The owner who the person is.
    pub const fn owner(mut self, id: OwnerId) -> Self {
        self.owner = Some(id);
        self
    }

    /// The name that stands beside the address.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// What is attached to a mail.
    pub fn attached(mut self, attachments: Vec<delivery::Attachment>) -> Self {
        self.attachments = attachments;
        self
    }

    /// The browser that a message is for.
    pub const fn for_browser(mut self, id: PushSubscriptionId) -> Self {
        self.push = Some(id);
        self
    }

    /// The person may switch such things off; a mail says how. Never for what the law has her receive.
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// What it says opens something: it is kept sealed, and forgotten once it has left.
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// How long after that it is still worth sending, where not for as long as others of its channel.
    pub const fn within(mut self, patience: TimeDelta) -> Self {
        self.patience = Some(patience);
        self
    }

    /// It repeats an earlier delivery, because somebody asked for it.
    pub(super) const fn again(mut self, earlier: DeliveryId, asked_by: AccountId) -> Self {
        self.again = Some((earlier, asked_by));
        self
    }

    /// SHA-256 of the full content: each part with its length before it, so that no two contents give the same text.
    fn sha256(&self) -> String {
        let mut whole = String::new();
        let html = self.message.html.as_deref().unwrap_or_default();
        let files = self.attachments.iter().flat_map(|file| [file.name.as_str(), file.sha256.as_str()]);
        for part in [self.message.subject.as_str(), self.message.text.as_str(), html].into_iter().chain(files) {
            whole.push_str(&format!("{}:{part}\n", part.len()));
        }
        sha256_hex(whole.as_bytes())
    }

    /// How many bytes a mail takes on its way: files grow by a third in Base64, and by the ends of its lines.
    fn size(&self) -> u64 {
        let files: u64 = self.attachments.iter().filter_map(|file| u64::try_from(file.size).ok()).sum();
        let words = self.message.text.len() + self.message.html.as_deref().map_or(0, str::len);
        files
            .saturating_mul(138)
            .div_ceil(100)
            .saturating_add(u64::try_from(words).unwrap_or(u64::MAX).saturating_mul(3))
    }

    /// Its line in the log of what leaves, as it is made.
    pub(super) fn row(
        &self,
        id: DeliveryId,
        (now, deadline_at): (DateTime<Utc>, DateTime<Utc>),
        (state, answer): (DeliveryState, Option<&str>),
    ) -> Result<delivery::ActiveModel> {
        let content = if self.secret { None } else { Some(serde_json::to_value(&self.message)?) };
        Ok(delivery::ActiveModel {
            id: Set(id),
            organization_id: Set(self.organization),
            association_id: Set(self.association),
            account_id: Set(self.account),
            owner_id: Set(self.owner),
            kind: Set(self.kind.clone()),
            channel: Set(self.channel),
            address: Set(cut(&self.address, ADDRESS_MAX)),
            name: Set(cut(&self.name, NAME_MAX)),
            language: Set(self.language),
            subject: Set(cut(&self.message.subject, SUBJECT_MAX)),
            content: Set(content),
            content_sha256: Set(self.sha256()),
            attachments: Set(serde_json::to_value(&self.attachments)?),
            push_subscription_id: Set(self.push),
            optional: Set(self.optional),
            state: Set(state),
            attempts: Set(0),
            message_id: Set(None),
            again_of: Set(self.again.map(|(earlier, _)| earlier)),
            asked_by: Set(self.again.map(|(_, account)| account)),
            answer: Set(answer.map(|reason| cut(reason, ANSWER_MAX))),
            created_at: Set(now),
            due_at: Set(now),
            deadline_at: Set(deadline_at),
            sent_at: Set(None),
            updated_at: Set(now),
        })
    }

    /// Whether it goes to an address at all.
    pub(super) fn has_address(&self) -> bool {
        !self.address.is_empty()
    }

    /// Refuses what can never leave, and writes the address as the channel does.
    pub(super) fn checked(mut self) -> Result<Self> {
        if self.channel == Channel::Sms {
            self.address = sms_number(&self.address)?;
        }
        if self.channel == Channel::Email && self.size() > MAIL_MAX {
            let megabytes = MAIL_MAX / 1024 / 1024;
            return Err(Refusal::new("mail-too-large").at("attachments").with("megabytes", megabytes).into());
        }
        // Whatever came so far, a line of a mail's head ends where we end it.
        let one_line = |text: &str| !text.chars().any(char::is_control);
        if one_line(&self.address) && one_line(&self.name) && one_line(&self.message.subject) {
            Ok(self)
        } else {
            Err(Refusal::new("address-unusable").into())
        }
    }
}

/// Writes down what is to leave and has it handed over once the transaction stands. Where the address is known not to work, it is written down as
/// failed and nothing is sent.
///
/// # Errors
/// `mail-too-large`; `phone-number-unusable`; `address-unusable` for control characters in what becomes the head of a mail; `keys-not-set-up` for a secret where the server
/// has no keys.
pub(crate) async fn deliver(tx: &Tx, host: &Host, outgoing: Outgoing) -> Result<DeliveryId> {
    let outgoing = outgoing.checked()?;
    let now = host.clock.now();
    let id = Ctx::mint::<DeliveryId>();
    let failing = match outgoing.organization {
        Some(organization) if !outgoing.secret => {
            is_failing(tx, organization, outgoing.channel, &outgoing.address).await?
        }
        _ => None,
    };
    let usual = if outgoing.channel == Channel::Email { PATIENCE } else { SHORT_PATIENCE };
    let deadline_at = now + outgoing.patience.unwrap_or(usual);
    let state = if failing.is_some() { DeliveryState::Failed } else { DeliveryState::Waiting };
    let row = outgoing.row(id, (now, deadline_at), (state, failing.as_deref()))?;
    tx.insert_platform(row).await?;
    if failing.is_some() {
        return Ok(id);
    }
    if outgoing.secret {
        let content = serde_json::to_vec(&outgoing.message)?;
        let payload = host.keys.seal(&place("delivery_secret", "payload", id.0), &content)?;
        let secret = delivery_secret::ActiveModel {
            id: Set(id),
            organization_id: Set(outgoing.organization),
            payload: Set(payload),
        };
        tx.insert_platform(secret).await?;
    }
    let mut job = NewJob::new(send::KIND, &send::Payload { delivery: id, organization: outgoing.organization })?;
    if let Some(organization) = outgoing.organization {
        job = job.organization(organization);
    }
    enqueue(tx, job).await?;
    Ok(id)
}

/// The beginning of a text.
pub(super) fn cut(text: &str, max: usize) -> String {
    text.chars().take(max).collect()
}

/// What is answered where there is no such delivery.
pub(super) fn unknown() -> Error {
    Error::not_found("delivery-unknown")
}
