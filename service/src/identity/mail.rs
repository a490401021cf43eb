//! Mails about an account: written in the transaction of what they speak of, and sent once that stands.

use chrono::TimeDelta;
use entity::{
    id::{AccountId, OrganizationId},
    identity::account,
    language::Language,
    messaging::Channel,
};

use crate::{
    ctx::{Actor, Host},
    error::Result,
    messaging::delivery::{Message, Outgoing, Words, deliver},
    store::Tx,
    text::{Text, Value},
};

/// Whom a mail is for.
pub(super) struct Addressee<'a> {
    /// Her account; none for whoever reads the mail of an address that is not hers yet.
    pub account: Option<AccountId>,
    /// The address.
    pub email: &'a str,
    /// How she is addressed.
    pub name: &'a str,
    /// The language to write in.
    pub language: Language,
    /// In whose name it is written, where not in the platform's.
    pub organization: Option<OrganizationId>,
}

impl<'a> From<&'a account::Model> for Addressee<'a> {
    fn from(account: &'a account::Model) -> Self {
        Self {
            account: Some(account.id),
            email: &account.email,
            name: &account.display_name,
            language: account.language,
            organization: None,
        }
    }
}

impl<'a> From<&'a Actor> for Addressee<'a> {
    fn from(actor: &'a Actor) -> Self {
        Self {
            account: Some(actor.account),
            email: &actor.email,
            name: &actor.display_name,
            language: actor.language,
            organization: None,
        }
    }
}

/// A kind of mail.
pub(super) struct MailKind {
    /// Its name in the locale files: `identity-mail-<name>-subject` and `-body`.
    name: &'static str,
    /// Whether it holds a link that opens something, and for how long: it is kept sealed until it has left, and not sent any more afterwards.
    opens_for: Option<TimeDelta>,
}

/// Whoever has a role now and signs in already.
pub(super) const ROLE: MailKind = MailKind { name: "role", opens_for: None };
/// Whoever has a role now and no password yet.
pub(super) const INVITATION: MailKind = MailKind { name: "invitation", opens_for: Some(TimeDelta::days(3)) };
/// A link for a new password.
pub(super) const RESET: MailKind = MailKind { name: "reset", opens_for: Some(TimeDelta::hours(1)) };
/// A new password was set.
pub(super) const PASSWORD_CHANGED: MailKind = MailKind { name: "password-changed", opens_for: None };
/// A link that makes this the address to sign in with.
pub(super) const ADDRESS: MailKind = MailKind { name: "address", opens_for: Some(TimeDelta::hours(24)) };
/// A link that shows that the person reads the mail of the address that she signs in with.
pub(super) const ADDRESS_PROVE: MailKind = MailKind { name: "address-prove", opens_for: Some(TimeDelta::hours(24)) };
/// Somebody has asked for this address, which is another account's.
pub(super) const ADDRESS_TAKEN: MailKind = MailKind { name: "address-taken", opens_for: None };
/// Another address was asked for.
pub(super) const ADDRESS_ASKED: MailKind = MailKind { name: "address-asked", opens_for: None };
/// This is the address to sign in with now.
pub(super) const ADDRESS_CHANGED: MailKind = MailKind { name: "address-changed", opens_for: None };
/// An identity of another provider opens the account now.
pub(super) const PROVIDER_LINKED: MailKind = MailKind { name: "provider-linked", opens_for: None };
/// The second factor was taken away.
pub(super) const FACTOR_OFF: MailKind = MailKind { name: "factor-off", opens_for: None };

/// Has a mail sent once the transaction stands; nothing where no mail is sent.
pub(super) fn post(
    tx: &Tx,
    host: &Host,
    to: &Addressee<'_>,
    kind: &MailKind,
    values: &[(&'static str, Value<'_>)],
) -> impl Future<Output = Result<()>> + Send {
    // Written at once: the values cannot be lent to another thread.
    let outgoing = host.sends_mail().then(|| outgoing(host, to, kind, values));
    async move {
        if let Some(outgoing) = outgoing {
            deliver(tx, host, outgoing).await?;
        }
        Ok(())
    }
}

fn outgoing(host: &Host, to: &Addressee<'_>, kind: &MailKind, values: &[(&'static str, Value<'_>)]) -> Outgoing {
    let text = Text::new(to.language);
    let site = ("site", Value::from(host.public_url.to_string()));
    let values: Vec<(&'static str, Value<'_>)> = values.iter().cloned().chain([site]).collect();
    let message = Message::mail(&Words {
        language: to.language,
        subject: &text.with(&format!("identity-mail-{}-subject", kind.name), &values),
        body: &text.with(&format!("identity-mail-{}-body", kind.name), &values),
        action: None,
        foot: &text.with("identity-mail-foot", &values),
    });
    let mut outgoing = Outgoing::new(format!("mail-{}", kind.name), Channel::Email, to.email, to.language, message);
    if let Some(account) = to.account {
        outgoing = outgoing.account(account).named(to.name);
    }
    if let Some(organization) = to.organization {
        outgoing = outgoing.organization(organization);
    }
    if let Some(patience) = kind.opens_for {
        outgoing = outgoing.secret().within(patience);
    }
    outgoing
}
