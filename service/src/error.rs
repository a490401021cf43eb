//! Two kinds of bad news, which never mix.
//!
//! A *refusal* is the caller's fault: it has a stable code, names the field, carries the legal source, and is said in the reader's language at
//! the edge. A *failure* is ours: it is logged once, with the request it belongs to, where it is turned into an answer, and the caller is told
//! nothing but that request's number. `From<DbErr>` makes failures, never refusals: what the database may refuse is checked before.

use std::{fmt, sync::Arc};

use entity::refusal::{Refusal, Refusals};
use sea_orm::{DbErr, SqlErr};

/// What a use case answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case did not do what it was asked.
#[derive(Clone, Debug)]
pub enum Error {
    /// Nobody is signed in.
    Unauthenticated,
    /// Somebody is signed in, but must show once more that it is still she: the password or a second factor was given too long ago.
    Confirm,
    /// The organization asks for a second factor, which the person has not set up: she may do nothing there before she has.
    SecondFactor,
    /// The person may see the thing but not do this with it.
    Forbidden,
    /// There is no such thing, or it belongs to somebody else: the two are answered alike.
    NotFound(Refusal),
    /// What was asked makes no sense, or the rules do not allow it.
    Refused(Refusals),
    /// Our fault.
    Failed(Failure),
}

/// Something that should not have happened.
#[derive(Clone)]
pub struct Failure(Arc<dyn std::error::Error + Send + Sync>);

impl Failure {
    /// Wraps the cause.
    pub fn new(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(Arc::from(cause.into()))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Failure {
    /// Writes the cause and what caused it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)?;
        let mut source = self.0.source();
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unauthenticated => f.write_str("nobody is signed in"),
            Self::Confirm => f.write_str("a fresh confirmation is needed"),
            Self::SecondFactor => f.write_str("a second factor must be set up first"),
            Self::Forbidden => f.write_str("not allowed"),
            Self::NotFound(refusal) => write!(f, "not found: {}", refusal.code),
            Self::Refused(refusals) => write!(f, "refused: {refusals}"),
            Self::Failed(failure) => write!(f, "failed: {failure}"),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// A thing of this kind that is not there.
    #[must_use]
    pub fn not_found(code: &'static str) -> Self {
        Self::NotFound(Refusal::new(code))
    }

    /// Whether the database found something there already that may be there only once: somebody else wrote it at the same moment.
    pub(crate) fn is_duplicate(&self) -> bool {
        let Self::Failed(Failure(cause)) = self else { return false };
        let cause = cause.downcast_ref::<DbErr>().and_then(DbErr::sql_err);
        matches!(cause, Some(SqlErr::UniqueConstraintViolation(_)))
    }

    /// What the caller is told as one or several refusals; none for a failure.
    #[must_use]
    pub fn refusals(&self) -> Vec<Refusal> {
        match self {
            Self::Unauthenticated => vec![Refusal::new("sign-in-required")],
            Self::Confirm => vec![Refusal::new("confirm-required")],
            Self::SecondFactor => vec![Refusal::new("second-factor-required")],
            Self::Forbidden => vec![Refusal::new("not-allowed")],
            Self::NotFound(refusal) => vec![refusal.clone()],
            Self::Refused(refusals) => refusals.0.clone(),
            Self::Failed(_) => Vec::new(),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Refusals> for Error {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<DbErr> for Error {
    fn from(cause: DbErr) -> Self {
        Self::Failed(Failure::new(cause))
    }
}

impl From<serde_json::Error> for Error {
    fn from(cause: serde_json::Error) -> Self {
        Self::Failed(Failure::new(cause))
    }
}

impl From<DbErr> for Failure {
    fn from(cause: DbErr) -> Self {
        Self::new(cause)
    }
}
