//! Mail, as the use cases see it: something to send, and somebody who sends it.
//!
//! Mails leave after the change that they speak of stands, and nobody waits for them: a slow mail server must not tell whether an address is known.

use std::{fmt, pin::Pin};

use entity::language::Language;

use crate::{
    ctx::Host,
    error::Failure,
    text::{Text, Value},
};

/// A mail in plain text.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// Whom it is for.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// The language that it is written in.
    pub language: Language,
}

impl fmt::Debug for Mail {
    /// Writes neither the address nor the text: links in it are secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Mail").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Mail {
    /// The mail of a kind in somebody's language: `identity-mail-<kind>-subject` and `identity-mail-<kind>-body`.
    pub(crate) fn new(
        host: &Host,
        language: Language,
        to: &str,
        kind: &str,
        values: &[(&'static str, Value<'_>)],
    ) -> Self {
        let text = Text::new(language);
        let site = ("site", Value::from(host.public_url.to_string()));
        let values: Vec<(&'static str, Value<'_>)> = values.iter().cloned().chain([site]).collect();
        let body = text.with(&format!("identity-mail-{kind}-body"), &values);
        let foot = text.with("identity-mail-foot", &values);
        Self {
            to: to.to_owned(),
            subject: text.with(&format!("identity-mail-{kind}-subject"), &values),
            body: format!("{body}\n\n-- \n{foot}\n"),
            language,
        }
    }
}

/// What sending a mail comes to.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;

/// Somebody who takes mails to their addressees.
pub trait Courier: fmt::Debug + Send + Sync {
    /// Sends one mail.
    fn send(&self, mail: Mail) -> Sending<'_>;
}

impl Host {
    /// Whether mails can be sent. Where they cannot, pages hand over a code on paper instead.
    #[must_use]
    pub fn sends_mail(&self) -> bool {
        self.courier.is_some()
    }

    /// Sends a mail while the answer goes out. A failure is logged without the address.
    pub(crate) fn post(&self, mail: Mail) {
        let Some(courier) = self.courier.clone() else { return };
        tokio::spawn(async move {
            if let Err(failure) = courier.send(mail).await {
                tracing::error!(%failure, "a mail could not be sent");
            }
        });
    }
}
