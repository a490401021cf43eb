//! Organizations, accounts, roles and sessions.

mod account;
mod password;
mod session;
mod throttle;

pub use crate::ctx::Actor;
pub use crate::proof::HeldRole;
pub use account::{
    AccountForm, AccountView, OrganizationView, account_create_superadmin, accounts_by_ids, organization_create,
    organizations_list, role_grant,
};
pub(crate) use account::{account_insert, organization_insert, role_insert, roles_follow};
pub(crate) use session::organization_of;
pub use session::{
    DemoTile, SESSION_DAYS, SignIn, demo_tiles, session_close, session_open, session_open_demo, session_resume,
};

/// The domain that demo accounts have their addresses in. RFC 2606 promises that nobody can have one there.
pub(crate) const DEMO_DOMAIN: &str = "demo.invalid";
