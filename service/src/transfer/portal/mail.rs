//! Mails to whoever asks without an account, in her language. None of them says what the file holds: a link leads there.

use chrono::TimeDelta;
use entity::{
    id::{AssociationId, OrganizationId},
    language::Language,
    messaging::Channel,
    transfer::transfer,
};

use crate::{
    ctx::Host,
    error::Result,
    messaging::delivery::{Message, Outgoing, Words, deliver, foot},
    store::Tx,
    text::{Text, Value},
};

/// A kind of mail: its words are `transfer-portal-mail-<name>-subject`, `-body` and `-act`.
pub(super) enum PortalMail {
    /// The link by which somebody asks.
    Begin,
    /// A new link to a file.
    Link,
    /// The syndic has written.
    Message,
}

impl PortalMail {
    const fn name(&self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Link => "link",
            Self::Message => "message",
        }
    }

    /// How long the mail is worth sending: as long as its link opens something, and no longer than its reader waits for it.
    const fn patience(&self) -> TimeDelta {
        match self {
            Self::Begin | Self::Link => TimeDelta::hours(24),
            Self::Message => TimeDelta::days(3),
        }
    }
}

/// Whom a mail is for and from which house it comes.
pub(super) struct To<'a> {
    pub organization: OrganizationId,
    pub association: AssociationId,
    /// The name of the association in the language of the reader.
    pub place: &'a str,
    pub email: &'a str,
    pub name: Option<&'a str>,
    pub language: Language,
    /// What the file is called, once there is one.
    pub number: Option<&'a str>,
}

impl<'a> To<'a> {
    /// Whoever asked for a file.
    pub(super) fn asker(transfer: &'a transfer::Model, place: &'a str) -> Self {
        Self {
            organization: transfer.organization_id,
            association: transfer.association_id,
            place,
            email: &transfer.requester_email,
            name: Some(&transfer.requester_name),
            language: transfer.requester_language,
            number: Some(&transfer.number),
        }
    }
}

/// Has a mail sent whose link leads to a path of this server, once the transaction stands; nothing where no mail is sent.
pub(super) fn post(
    tx: &Tx,
    host: &Host,
    kind: &PortalMail,
    to: &To<'_>,
    path: &str,
) -> impl Future<Output = Result<()>> + Send {
    // Written at once: the values cannot be lent to another thread.
    let outgoing = host.sends_mail().then(|| outgoing(host, kind, to, path));
    async move {
        if let Some(outgoing) = outgoing {
            deliver(tx, host, outgoing).await?;
        }
        Ok(())
    }
}

fn outgoing(host: &Host, kind: &PortalMail, to: &To<'_>, path: &str) -> Outgoing {
    let text = Text::new(to.language);
    let name = kind.name();
    let values = [
        ("association", Value::from(to.place.to_owned())),
        ("number", Value::from(to.number.unwrap_or_default().to_owned())),
    ];
    let address = format!("{}/{}{path}", host.public_url, to.language.code());
    let act = text.get(&format!("transfer-portal-mail-{name}-act"));
    let message = Message::mail(&Words {
        language: to.language,
        subject: &text.with(&format!("transfer-portal-mail-{name}-subject"), &values),
        body: &text.with(&format!("transfer-portal-mail-{name}-body"), &values),
        action: Some((&act, &address)),
        foot: &foot(host, to.language, false),
    });
    let outgoing = Outgoing::new(format!("transfer-{name}"), Channel::Email, to.email, to.language, message)
        .organization(to.organization)
        .association(to.association)
        // The link opens the file: it is kept sealed until it has left.
        .secret()
        .within(kind.patience());
    match to.name {
        Some(name) => outgoing.named(name),
        None => outgoing,
    }
}
