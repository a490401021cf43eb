//! What the mutations of this room have in common: most of them are not idempotent by a key, and answer what they did.

use async_graphql::Context;
use service::{Ctx, Outcome};

use crate::Envelope;

/// The network address that failures are counted for.
pub fn address(ctx: &Context<'_>) -> String {
    ctx.data_opt::<Envelope>().map(|envelope| envelope.address.clone()).unwrap_or_default()
}

/// What was done without an idempotency key: doing it again says that it is done already.
pub fn once<T>(value: T) -> Outcome<T> {
    Outcome { value, replayed: false }
}

/// What was done is what is answered: there is nothing to read again.
pub async fn itself<T>(_: &Ctx, done: T) -> service::Result<T> {
    Ok(done)
}
