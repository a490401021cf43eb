//! Mail, as the use cases see it: something to send, and somebody who hands it over.
//!
//! Mails leave after the change that they speak of stands, and nobody waits for them: a slow mail server must not tell whether an address is known.
//! What is to leave stands in the database first ([`crate::messaging`]).

use std::{fmt, future::Future, pin::Pin};

use entity::language::Language;

use crate::ctx::Host;

/// A mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// What its Message-ID begins with: the same for the same mail, whoever hands it over and when.
    pub id: String,
    /// Whom it is for.
    pub to: String,
    /// The name of the addressee; may be empty.
    pub name: String,
    /// What it is about.
    pub subject: String,
    /// What it says, in plain text.
    pub body: String,
    /// The same as a page.
    pub html: Option<String>,
    /// The language that it is written in.
    pub language: Language,
    /// Where a program may ask for no more mails like this one (RFC 8058), where the person may do without them.
    pub unsubscribe: Option<String>,
    /// What goes with it.
    pub files: Vec<MailFile>,
}

/// A file that goes with a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct MailFile {
    /// The name that the addressee sees.
    pub name: String,
    /// What kind of file.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Mail {
    /// Writes neither the address nor the text: links in it are secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Mail").field("id", &self.id).field("language", &self.language).finish_non_exhaustive()
    }
}

/// Why something was not handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// It was certainly not taken, and may be another time.
    Later(String),
    /// It was not taken and never will be.
    Refused(String),
    /// It may have been taken: the other side was silent after it had everything.
    Uncertain(String),
    /// The address does not exist any more, as far as the other side knows.
    Gone(String),
}

/// What handing something over comes to: the answer of the other side.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<String, Unsent>> + Send + 'a>>;

/// Somebody who takes mails to their addressees.
pub trait Courier: fmt::Debug + Send + Sync {
    /// Hands one mail over.
    fn send(&self, mail: Mail) -> Sending<'_>;
}

/// Somebody who sends short messages.
pub trait ShortMessages: fmt::Debug + Send + Sync {
    /// Sends a text to a number in the form of ITU-T E.164, `+32475123456`.
    fn send<'a>(&'a self, number: &'a str, text: &'a str) -> Sending<'a>;
}

/// A message for a browser, encrypted (RFC 8291).
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Where the browser's maker takes it.
    pub endpoint: String,
    /// The header that shows who sends it (RFC 8292).
    pub authorization: String,
    /// For how many seconds it is worth keeping.
    pub time_to_live: u32,
    /// The encrypted body, `aes128gcm`.
    pub body: Vec<u8>,
}

impl fmt::Debug for Parcel {
    /// Whoever knows the endpoint can reach the browser.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Parcel").field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}

/// Somebody who takes messages to the makers of browsers, and to nobody on a private network.
pub trait Pusher: fmt::Debug + Send + Sync {
    /// Takes one message there.
    fn send(&self, parcel: Parcel) -> Sending<'_>;

    /// Whether endpoints on this machine are reached, for tests and the demonstration.
    fn reaches_loopback(&self) -> bool {
        false
    }
}

impl Host {
    /// Whether mails can be sent: somebody takes them, and what they say can be kept sealed until then. Where they cannot, pages hand over a code on
    /// paper instead.
    #[must_use]
    pub fn sends_mail(&self) -> bool {
        self.courier.is_some() && !self.keys.is_empty()
    }

    /// Whether there are no keys, so that nothing can be sealed.
    #[must_use]
    pub fn is_keyless(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether browsers can be woken.
    #[must_use]
    pub fn sends_push(&self) -> bool {
        // The key that the server makes for itself is kept sealed.
        self.pusher.is_some() && (!self.keys.is_empty() || self.push.key.is_some())
    }

    /// Whether short messages can be sent.
    #[must_use]
    pub fn sends_short_messages(&self) -> bool {
        self.short_messages.is_some()
    }
}
