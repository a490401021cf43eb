//! Who asks, and who else is there.

mod account;
mod account_mutation;
mod audit;
mod factor;
mod mutation;
mod object;
mod organization;
mod organization_mutation;
mod token;

pub use account::{
    EmailChangeConfirmPayload, EmailChangeRequestPayload, InvitationAcceptPayload, InvitationCodeCreatePayload,
    InvitationSendPayload, PasswordChangePayload, PasswordResetPayload, PasswordResetRequestPayload,
    SessionConfirmPayload, SessionRevokePayload, SessionsRevokeOthersPayload,
};
pub use account_mutation::AccountMutation;
pub use audit::{AuditEntry, Auditable, trail_in, trail_of};
pub use factor::{
    BackupCodesRenewPayload, FactorMutation, OrganizationRequireSecondFactorPayload, SecondFactorDisablePayload,
    SecondFactorEnablePayload, SecondFactorRevokePayload, SecondFactorSetUpPayload,
};
pub use mutation::{IdentityMutation, RoleEndPayload, RoleGrantPayload};
pub use object::{Account, Viewer};
pub use organization::Organization;
pub use organization_mutation::{
    AccountActivatePayload, AccountDeactivatePayload, ContextSwitchPayload, OrganizationActivatePayload,
    OrganizationCreatePayload, OrganizationMutation, OrganizationSuspendPayload, OrganizationUpdatePayload,
    SupportGrantPayload, SupportRevokePayload,
};
pub use token::{
    IdentityUnlinkPayload, LoginChallengeAnswerPayload, LoginPayload, PersonalTokenCreatePayload,
    PersonalTokenRevokePayload, ProgramRevokePayload, TokenMutation, TokenRefreshPayload, TokenRevokePayload,
};
