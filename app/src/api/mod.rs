//! Functions that islands call over HTTP. In the browser only their outside is compiled.

pub mod charges;
mod error;
pub mod property;

pub use error::{ApiError, FieldMessage};

#[cfg(feature = "ssr")]
mod serve;
#[cfg(feature = "ssr")]
pub(crate) use serve::{answer, ctx, router};
