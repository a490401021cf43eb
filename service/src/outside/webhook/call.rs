//! Calling another program, as the use cases see it: something to send, and somebody who sends it.

use std::{fmt, pin::Pin, sync::Arc};

use crate::ctx::Host;

/// What is sent to another program: a POST of JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Call {
    /// Where to.
    pub url: String,
    /// Headers besides the content type: names in small letters.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: String,
}

impl fmt::Debug for Call {
    /// An address may hold what lets somebody in.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Call").field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}

/// What the other program answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The status of HTTP.
    pub status: u16,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallTrouble {
    /// The address leads to no public place.
    NotPublic,
    /// Nobody is there, or nobody who can prove to be.
    Unreachable,
    /// The answer took too long.
    TooSlow,
}

impl CallTrouble {
    /// The stable name in messages and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotPublic => "not-public",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too-slow",
        }
    }
}

/// What calling comes to.
pub type Calling<'a> = Pin<Box<dyn Future<Output = Result<Answered, CallTrouble>> + Send + 'a>>;

/// Somebody who calls other programs: follows no redirect, waits only so long, and connects to public addresses alone, which is looked at when the
/// connection is made.
pub trait Caller: fmt::Debug + Send + Sync {
    /// Calls once.
    fn call(&self, call: Call) -> Calling<'_>;

    /// Whether this very machine is reached, for tests and the demonstration.
    fn reaches_loopback(&self) -> bool {
        false
    }
}

impl Host {
    /// The same host with somebody who calls other programs.
    #[must_use]
    pub fn with_caller(self, caller: Arc<dyn Caller>) -> Self {
        Self { caller: Some(caller), ..self }
    }
}
