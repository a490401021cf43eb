#![doc = include_str!("../README.md")]

pub mod charges;
mod clock;
mod courier;
mod ctx;
mod error;
pub mod identity;
pub mod jobs;
pub mod library;
pub mod messaging;
pub mod outside;
pub mod page;
pub mod platform;
mod printable;
mod proof;
pub mod property;
pub mod seal;
mod standing;
mod store;
#[cfg(feature = "testkit")]
pub mod testkit;
pub mod text;
pub mod transfer;
mod work;

pub use clock::Clock;
pub use courier::{Courier, Mail, MailFile, Parcel, Pusher, Sending, ShortMessages, Unsent};
pub use ctx::{Ctx, Host, RequestInfo, Standpoint};
pub use error::{Error, Failure, Result};
pub use proof::Proof;
pub use standing::Standing;
pub use store::{Database, DatabaseOptions, Heard, Listening, Live};
pub use work::{Outcome, RequestKey, sha256_hex};
