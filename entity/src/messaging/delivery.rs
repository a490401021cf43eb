//! What leaves the house: to whom, by what means, to which address, with what in it, and how far it is. Evidence.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Channel, DeliveryState};
use crate::{
    id::{AccountId, AssociationId, DeliveryId, OrganizationId, OwnerId, PushSubscriptionId, StoredFileId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned},
};

/// A row of `delivery`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    /// Identifier, from which the Message-ID of a mail is made.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    /// The tenant; absent for what concerns an account alone, such as a new password.
    pub organization_id: Option<OrganizationId>,
    /// The co-ownership, where it is about one.
    pub association_id: Option<AssociationId>,
    /// The account of the person, where she has one.
    pub account_id: Option<AccountId>,
    /// The owner who she is in the register.
    pub owner_id: Option<OwnerId>,
    /// What it is about: the name of a kind of notification or of a mail.
    pub kind: String,
    /// By what means.
    pub channel: Channel,
    /// The address as it was used; for a browser, the server that reaches it.
    pub address: String,
    /// The addressee as she is named on it.
    pub name: String,
    /// The language that it is written in.
    pub language: Language,
    /// What it is about, in that language.
    pub subject: String,
    /// What it says; absent once a secret has been sent.
    pub content: Option<Json>,
    /// SHA-256 of the full content, attachments included.
    pub content_sha256: String,
    /// What is attached.
    pub attachments: Json,
    /// The browser that it is for, where the channel is push.
    pub push_subscription_id: Option<PushSubscriptionId>,
    /// Whether the person may switch such things off.
    pub optional: bool,
    /// How far it is.
    pub state: DeliveryState,
    /// How many times somebody tried.
    pub attempts: i32,
    /// The Message-ID under which a mail was handed over.
    pub message_id: Option<String>,
    /// The delivery that this one repeats.
    pub again_of: Option<DeliveryId>,
    /// Who had it sent again.
    pub asked_by: Option<AccountId>,
    /// The server's last answer.
    pub answer: Option<String>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// The first instant at which it may leave.
    pub due_at: DateTimeUtc,
    /// When it is given up.
    pub deadline_at: DateTimeUtc,
    /// When the server took it.
    pub sent_at: Option<DateTimeUtc>,
    /// When its state last changed.
    pub updated_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}

/// A file that goes with it, by what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Where its bytes are.
    pub file: StoredFileId,
    /// The name that the addressee sees.
    pub name: String,
    /// What kind of file.
    pub media_type: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
}
