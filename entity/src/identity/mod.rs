//! Who may do what: accounts, roles per association, permissions.

mod device;
mod factor;
mod organization_form;
mod plan;
mod role;
mod support_form;
mod term;
mod token;

#[cfg(feature = "orm")]
pub mod account;
#[cfg(feature = "orm")]
pub mod account_device;
#[cfg(feature = "orm")]
pub mod account_ticket;
#[cfg(feature = "orm")]
pub mod api_token;
#[cfg(feature = "orm")]
pub mod audit_chain;
#[cfg(feature = "orm")]
pub mod audit_event;
#[cfg(feature = "orm")]
pub mod backup_code;
#[cfg(feature = "orm")]
pub mod identity_link;
#[cfg(feature = "orm")]
pub mod login_throttle;
#[cfg(feature = "orm")]
pub mod oidc_start;
#[cfg(feature = "orm")]
pub mod organization;
#[cfg(feature = "orm")]
pub mod organization_change;
#[cfg(feature = "orm")]
pub mod role_assignment;
#[cfg(feature = "orm")]
pub mod second_factor;
#[cfg(feature = "orm")]
pub mod session;
#[cfg(feature = "orm")]
pub mod session_challenge;
#[cfg(feature = "orm")]
pub mod support_grant;
#[cfg(feature = "orm")]
pub mod token_family;

pub use device::Device;
pub use factor::{FactorState, TypedCode, in_groups};
pub use organization_form::{NewOrganization, OrganizationForm, suspension_reason};
pub use plan::Plan;
pub use role::{Permission, Role};
pub use support_form::{NewSupport, SUPPORT_DAYS_MAX, SupportForm};
pub use term::{RoleTerm, RoleTermForm, runs_on};
pub use token::{
    FamilyEnd, NewPersonalToken, PersonalTokenForm, TOKEN_NAME_MAX, TokenKind, TokenScope, token_last_day,
};
