//! What every room stands on: stored answers, issued documents and jobs.

#[cfg(feature = "orm")]
pub mod idempotency_record;
#[cfg(feature = "orm")]
pub mod issued_document;
#[cfg(feature = "orm")]
pub mod job;
#[cfg(feature = "orm")]
pub mod job_schedule;
