//! Who may do what: accounts, roles per association, permissions.

mod role;

#[cfg(feature = "orm")]
pub mod account;
#[cfg(feature = "orm")]
pub mod audit_event;
#[cfg(feature = "orm")]
pub mod login_throttle;
#[cfg(feature = "orm")]
pub mod organization;
#[cfg(feature = "orm")]
pub mod role_assignment;
#[cfg(feature = "orm")]
pub mod session;

pub use role::{Permission, Role};
