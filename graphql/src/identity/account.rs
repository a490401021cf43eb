//! The browsers in which somebody is signed in, and what changes of her own account answer.

use async_graphql::{ID, Object};
use service::{
    Ctx,
    identity::{self, Invited, SessionView},
};

use super::object::{Account, Viewer};
use crate::{
    payload::payload,
    scalar::{self, DateTime, Locale},
};

/// A browser in which the person is signed in.
pub struct Session(SessionView);

impl From<SessionView> for Session {
    fn from(view: SessionView) -> Self {
        Self(view)
    }
}

/// A browser in which the person is signed in.
#[Object]
impl Session {
    /// Opaque identifier, for `sessionRevoke`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The browser, such as `Firefox`; absent when it is none of the commonest.
    async fn browser(&self) -> Option<&str> {
        self.0.device.browser
    }

    /// The system, such as `Windows`; absent when it is none of the commonest.
    async fn system(&self) -> Option<&str> {
        self.0.device.system
    }

    /// When she signed in.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last used, to the quarter of an hour.
    async fn last_seen_at(&self) -> DateTime {
        DateTime(self.0.last_seen_at)
    }

    /// When it ends at the latest.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }

    /// Whether it is the one that asks.
    async fn current(&self) -> bool {
        self.0.current
    }
}

payload! {
    /// What `sessionConfirm` answers.
    SessionConfirmPayload {
        /// The person, who has just shown that it is she. The confirmation counts from the next request on.
        viewer: Viewer
    }
}

payload! {
    /// What `sessionRevoke` answers.
    SessionRevokePayload {
        /// The sessions that are left.
        sessions: Vec<Session>
    }
}

payload! {
    /// What `sessionsRevokeOthers` answers.
    SessionsRevokeOthersPayload {
        /// The session that is left.
        sessions: Vec<Session>
    }
}

payload! {
    /// What `passwordChange` answers.
    PasswordChangePayload {
        /// The person, whose other sessions have ended.
        viewer: Viewer
    }
}

payload! {
    /// What `emailChangeRequest` answers.
    EmailChangeRequestPayload {
        /// The person, who signs in with the former address until the new one is confirmed.
        viewer: Viewer
    }
}

payload! {
    /// What `invitationSend` answers.
    InvitationSendPayload {
        /// Whom the link was sent to.
        account: Account
    }
}

payload! {
    /// What `invitationCodeCreate` answers.
    InvitationCodeCreatePayload {
        /// The code, said once and never again.
        code: String
    }
}

/// What an invitation is to, for whoever holds it.
pub struct InvitationView(Invited);

impl From<Invited> for InvitationView {
    fn from(invited: Invited) -> Self {
        Self(invited)
    }
}

/// What an invitation is to, for whoever holds it.
#[Object]
impl InvitationView {
    /// Who invites.
    async fn organization_name(&self) -> &str {
        &self.0.organization
    }

    /// The address to sign in with from then on.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// How whoever invited her wrote her name.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }

    /// The language that was chosen for her.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }
}

payload! {
    /// What `invitationLook` answers.
    InvitationLookPayload {
        /// What the invitation is to.
        invitation: InvitationView
    }
}

payload! {
    /// What `invitationAccept` answers.
    InvitationAcceptPayload {
        /// Whether the account is open; `login` does the rest.
        accepted: bool
    }
}

payload! {
    /// What `passwordResetRequest` answers.
    PasswordResetRequestPayload {
        /// Whether the request was taken; it is, whether or not an account has the address.
        accepted: bool
    }
}

payload! {
    /// What `passwordReset` answers.
    PasswordResetPayload {
        /// Whether the new password counts; every session of the account has ended.
        accepted: bool
    }
}

payload! {
    /// What `emailChangeConfirm` answers.
    EmailChangeConfirmPayload {
        /// Whether the new address counts.
        accepted: bool
    }
}

/// Sessions that are left.
pub(super) async fn sessions(ctx: &Ctx, (): ()) -> service::Result<Vec<Session>> {
    Ok(identity::sessions_list(ctx).await?.into_iter().map(Session).collect())
}
