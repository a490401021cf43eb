//! What a request has asked of the database.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What a request has asked of the database: how many statements, and whether anything but one organization's own rows was read.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    statements: AtomicU32,
    beyond: AtomicBool,
}

impl Trace {
    /// How many statements have been sent.
    pub fn statements(&self) -> u32 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether the request has written, or read what is not the organization's own.
    pub fn went_beyond(&self) -> bool {
        self.beyond.load(Ordering::Relaxed)
    }

    pub(super) fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn go_beyond(&self) {
        self.beyond.store(true, Ordering::Relaxed);
    }
}
