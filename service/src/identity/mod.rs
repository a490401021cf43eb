//! Organizations, accounts, roles and sessions.

mod account;
mod address;
mod administer;
mod audit;
mod bearer;
mod breached;
mod devices;
mod factor;
mod feed;
mod hats;
mod invitation;
mod invitation_letter;
mod isolation;
mod mail;
mod oidc;
mod organization;
mod password;
mod people;
mod personal_token;
mod program;
mod recovery;
mod role;
mod secret;
mod session;
mod step_up;
mod support;
mod throttle;
mod ticket;
mod told;
mod view_as;
mod who;

pub use crate::ctx::{Actor, Bearer, IdentityProvider};
pub use crate::proof::HeldRole;
pub(crate) use account::account_insert;
pub use account::{AccountForm, AccountView, account_create_superadmin, accounts_by_ids};
pub use address::{email_change_confirm, email_change_open, email_change_request, email_unproven};
pub use administer::{
    AccountDetail, AccountRole, account_activate, account_deactivate, account_detail, accounts_search,
    organization_roles, roles_by_accounts,
};
pub use audit::{
    ACTIONS, Attempt, BrokenLink, ChainReport, Fault, FieldChange, TRAIL_OF_ONE, TrailEntry, TrailFilter, TrailFormat,
    attempt_refused, audit_actions, audit_export, audit_trail, audit_trails_by_associations, audit_trails_by_subjects,
    audit_verify, platform_trail,
};
pub(crate) use audit::{Entry, Gate, Origin, append, changes};
pub use bearer::bearer_resume;
pub use breached::BreachedPasswords;
pub use devices::{SessionView, session_revoke, sessions_list, sessions_revoke_others};
pub use factor::{
    BACKUP_CODES_FEW, BackupCodes, FactorHolder, FactorPolicy, FactorSetUp, FactorView, Opened, backup_codes_renew,
    challenge_answer, challenge_stands, factor_policy, organization_require_second_factor, second_factor,
    second_factor_disable, second_factor_enable, second_factor_pending, second_factor_revoke, second_factor_set_up,
};
pub(crate) use feed::feed_resume;
pub use hats::{Elsewhere, Hat, HatPlace, context_switch, elsewhere, hats, organization_switched};
pub use invitation::{
    Invitation, Invited, JoinForm, invitation_accept, invitation_code, invitation_join, invitation_look,
    invitation_mail, invitation_person, roles_take,
};
pub use invitation_letter::invitation_letter;
pub use isolation::{IsolationProof, IsolationRun, isolation_runs};
pub use oidc::{
    IdentityView, OIDC_MINUTES, OidcArrival, OidcDeparture, OidcIdentity, OidcOutcome, OidcPurpose, identities_list,
    identity_unlink, oidc_arrive, oidc_begin, oidc_finish,
};
pub use organization::{
    OrganizationView, organization_activate, organization_create, organization_fetch, organization_own,
    organization_suspend, organization_update, organizations_by_ids, organizations_list, sees_organization,
};
pub(crate) use organization::{admit_association, organization_insert, recount_associations};
pub use people::{RoleView, role_fetch, roles_by_owner, roles_list, roles_without_title};
pub use personal_token::{
    FreshToken, PersonalTokenView, personal_token_create, personal_token_revoke, personal_tokens_list,
};
pub use program::{
    ACCESS_MINUTES, LoggedIn, ProgramSignIn, ProgramView, REFRESH_DAYS, TokenPair, login, login_challenge_answer,
    program_revoke, programs_list, token_refresh, token_revoke,
};
#[cfg(feature = "testkit")]
pub(crate) use recovery::proven;
pub use recovery::{password_change, password_reset, password_reset_open, password_reset_request};
pub(crate) use role::{NewRole, role_insert, role_insert_dated, roles_follow};
pub use role::{RoleGrant, is_firm_role, role_end, role_grant};
pub(crate) use secret::{Secret, mint_secret, secret_sha256};
#[cfg(feature = "testkit")]
pub(crate) use session::resume;
pub use session::{
    DemoTile, SESSION_DAYS, SignIn, demo_tiles, session_close, session_open, session_open_demo, session_resume,
    session_watch,
};
pub(crate) use session::{counting, organization_of};
pub use step_up::{ConfirmWay, confirm_way, session_confirm};
pub use support::{
    support_enter, support_fetch, support_grant, support_grants_list, support_leave, support_revoke, support_running,
};
pub(crate) use throttle::Counter;
pub use view_as::{view_as_begin, view_as_end};

/// The domain that demo accounts have their addresses in. RFC 2606 promises that nobody can have one there.
pub(crate) const DEMO_DOMAIN: &str = "demo.invalid";

/// Whether an address is that of a demo account.
fn is_demo(email: &str) -> bool {
    email.rsplit_once('@').is_some_and(|(_, domain)| domain == DEMO_DOMAIN)
}
