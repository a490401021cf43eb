//! What is set up for sending, without a secret.

use crate::{ctx::Ctx, error::Result};

/// What is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Whether mails leave.
    pub mail: bool,
    /// Whether browsers are woken.
    pub push: bool,
    /// Whether short messages leave.
    pub short_messages: bool,
    /// Whether there are keys to seal secrets with, without which neither mails nor messages to browsers leave.
    pub keys: bool,
}

/// What is set up on this server.
///
/// # Errors
/// `Unauthenticated`, `Forbidden` for everybody but whoever runs the platform.
pub fn setup(ctx: &Ctx) -> Result<Setup> {
    ctx.prove_platform()?;
    let host = ctx.host();
    Ok(Setup {
        mail: host.sends_mail(),
        push: host.sends_push(),
        short_messages: host.sends_short_messages(),
        keys: !host.keys.is_empty(),
    })
}
