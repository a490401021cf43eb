//! What is set up for sending, without a secret.

use crate::Host;

/// What is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Whether mails leave.
    pub mail: bool,
    /// Whether browsers are woken.
    pub push: bool,
    /// Whether short messages leave.
    pub sms: bool,
    /// Whether there are keys to seal secrets with, without which neither mails nor messages to browsers leave.
    pub keys: bool,
}

/// What is set up on this server.
#[must_use]
pub fn setup(host: &Host) -> Setup {
    Setup {
        mail: host.sends_mail(),
        push: host.sends_push(),
        sms: host.sends_short_messages(),
        keys: !host.is_keyless(),
    }
}
