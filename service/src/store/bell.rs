//! The bell: tells workers that there is something to do, so that they need not look all the time.

use std::sync::Arc;

use tokio::sync::{Notify, futures::Notified};

/// Rung by whoever makes work, heard by whoever waits for some. A bell that nobody hears is no loss: workers look by themselves as well.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bell(Arc<Notify>);

impl Bell {
    /// The channel by which PostgreSQL carries the bell to other replicas.
    pub const CHANNEL: &'static str = "mitoyen_job";

    /// Wakes everybody who waits.
    pub fn ring(&self) {
        self.0.notify_waiters();
    }

    /// Waits for the next ring. It hears from the moment when it is enabled, so that nothing rung between looking and waiting is missed.
    pub fn heard(&self) -> Notified<'_> {
        self.0.notified()
    }
}
