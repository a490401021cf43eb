//! What every room stands on: stored answers and issued documents.

#[cfg(feature = "orm")]
pub mod idempotency_record;
#[cfg(feature = "orm")]
pub mod issued_document;
