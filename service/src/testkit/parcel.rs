//! Having things sent, as a use case would.

use std::sync::Arc;

use entity::{
    id::{AccountId, AssociationId, DeliveryId, OrganizationId, OwnerId, PushSubscriptionId},
    language::Language,
    library::MediaType,
    messaging::{Channel, delivery::Attachment},
};

use super::World;
use crate::{
    error::Result,
    library::storage::put,
    messaging::{Message, Outgoing, Words, deliver},
    proof::Proof,
    store::Purpose,
};

/// Something to be sent.
#[derive(Clone, Debug)]
pub struct TestParcel {
    /// What it is about.
    pub kind: String,
    /// By what means.
    pub channel: Channel,
    /// Where.
    pub address: String,
    /// To whom.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// Whose account.
    pub account: Option<AccountId>,
    /// Which owner.
    pub owner: Option<OwnerId>,
    /// To which browser.
    pub browser: Option<PushSubscriptionId>,
    /// What goes with it.
    pub files: Vec<Attachment>,
    /// Whether the person may do without it.
    pub optional: bool,
    /// Whether it opens something.
    pub secret: bool,
}

impl Default for TestParcel {
    fn default() -> Self {
        Self {
            kind: "document-added".to_owned(),
            channel: Channel::Email,
            address: "alice@example.org".to_owned(),
            name: "Alice Martin".to_owned(),
            language: Language::Fr,
            subject: "Un document".to_owned(),
            text: "Bonjour,\n\nUn document est là.".to_owned(),
            account: None,
            owner: None,
            browser: None,
            files: Vec::new(),
            optional: false,
            secret: false,
        }
    }
}

impl World {
    /// Has something sent.
    ///
    /// # Errors
    /// Whatever it is refused for.
    pub async fn deliver(&self, parcel: TestParcel) -> Result<DeliveryId> {
        self.deliver_in(self.own.organization, self.own.home.id, parcel).await
    }

    /// Has something sent in another place.
    ///
    /// # Errors
    /// Whatever it is refused for.
    pub async fn deliver_in(
        &self,
        organization: OrganizationId,
        association: AssociationId,
        parcel: TestParcel,
    ) -> Result<DeliveryId> {
        let account = self.own.syndic;
        let words = Words {
            language: parcel.language,
            subject: &parcel.subject,
            body: &parcel.text,
            action: None,
            foot: "Mitoyen",
        };
        let message = match parcel.channel {
            Channel::Sms => Message::short(&parcel.text, "https://mitoyen.example/fr"),
            Channel::Push => Message::screen(&parcel.subject, &parcel.text, "/fr/notifications"),
            Channel::InApp | Channel::Email | Channel::Post => Message::mail(&words),
        };
        let mut outgoing = Outgoing::new(parcel.kind, parcel.channel, parcel.address, parcel.language, message)
            .organization(organization)
            .association(association)
            .named(parcel.name)
            .attached(parcel.files);
        if let Some(account) = parcel.account {
            outgoing = outgoing.account(account);
        }
        if let Some(owner) = parcel.owner {
            outgoing = outgoing.owner(owner);
        }
        if let Some(browser) = parcel.browser {
            outgoing = outgoing.for_browser(browser);
        }
        if parcel.optional {
            outgoing = outgoing.optional();
        }
        if parcel.secret {
            outgoing = outgoing.secret();
        }
        let tx = self.host.database.write(Purpose::Tenant { organization, account }, Arc::default()).await?;
        let id = deliver(&tx, &self.host, outgoing).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Stores a PDF of the own organization, to go with a mail.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn attachment(&self, name: &str, bytes: Vec<u8>) -> Result<Attachment> {
        let (organization, account) = (self.own.organization, self.own.syndic);
        let proof = Proof::system(organization, account);
        let now = self.host.clock.now();
        let tx = self.host.database.write(Purpose::Tenant { organization, account }, Arc::default()).await?;
        let file = put(&tx, &self.host.storage, &proof, (MediaType::Pdf, bytes.into()), now).await?;
        tx.commit().await?;
        Ok(Attachment {
            file: file.id,
            name: name.to_owned(),
            media_type: MediaType::Pdf.mime().to_owned(),
            sha256: file.sha256,
            size: i64::try_from(file.size).unwrap_or(i64::MAX),
        })
    }
}
