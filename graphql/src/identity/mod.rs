//! Who asks, and who else is there.

mod account;
mod account_mutation;
mod administration;
mod audit;
mod factor;
mod mutation;
mod object;
mod organization;
mod organization_mutation;
mod request;
mod role;
mod standing;
mod token;
mod token_mutation;

pub use account::{
    EmailChangeConfirmPayload, EmailChangeRequestPayload, InvitationAcceptPayload, InvitationCodeCreatePayload,
    InvitationLookPayload, InvitationSendPayload, PasswordChangePayload, PasswordResetPayload,
    PasswordResetRequestPayload, SessionConfirmPayload, SessionRevokePayload, SessionsRevokeOthersPayload,
};
pub use account_mutation::AccountMutation;
pub use administration::{IsolationResult, PlatformAccount, PlatformMember, isolation, organization_of};
pub use audit::{AuditEntry, AuditFilterInput, Auditable, trail_in, trail_of};
pub use factor::{
    BackupCodesRenewPayload, FactorMutation, OrganizationRequireSecondFactorPayload, SecondFactorDisablePayload,
    SecondFactorEnablePayload, SecondFactorHolder, SecondFactorRevokePayload, SecondFactorSetUpPayload,
};
pub use mutation::{IdentityMutation, RoleEndPayload, RoleGrantPayload};
pub use object::{Account, Viewer};
pub use organization::{Organization, SupportGrant};
pub use organization_mutation::{
    AccountActivatePayload, AccountDeactivatePayload, ContextSwitchPayload, OrganizationActivatePayload,
    OrganizationCreatePayload, OrganizationMutation, OrganizationSuspendPayload, OrganizationUpdatePayload,
    SupportGrantPayload, SupportRevokePayload,
};
pub use request::{address, itself, once};
pub use role::{RoleAssignment, roles_in};
pub use standing::{
    RoleAcceptPayload, StandingMutation, SupportEnterPayload, SupportLeavePayload, ViewAsBeginPayload, ViewAsEndPayload,
};
pub use token_mutation::{
    IdentityUnlinkPayload, LoginChallengeAnswerPayload, LoginPayload, PersonalTokenCreatePayload,
    PersonalTokenRevokePayload, ProgramRevokePayload, TokenMutation, TokenRefreshPayload, TokenRevokePayload,
};
