//! Changes of the person's own account: her sessions, her password, her address; and the invitations that open accounts.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use entity::id::{AccountId, SessionId};
use service::{
    Ctx,
    identity::{self, AccountView, Invitation, JoinForm},
};

use super::{
    account::{
        EmailChangeConfirmPayload, EmailChangeRequestPayload, InvitationAcceptPayload, InvitationCodeCreatePayload,
        InvitationLookPayload, InvitationSendPayload, PasswordChangePayload, PasswordResetPayload,
        PasswordResetRequestPayload, SessionConfirmPayload, SessionRevokePayload, SessionsRevokeOthersPayload,
        sessions,
    },
    object::Viewer,
    request::{address, itself, once},
};
use crate::{payload::Act, scalar};

/// What `sessionConfirm` takes.
#[derive(InputObject)]
pub struct SessionConfirmInput {
    /// The person's password.
    #[graphql(secret)]
    password: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `sessionRevoke` takes.
#[derive(InputObject)]
pub struct SessionRevokeInput {
    /// The session.
    session_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `sessionsRevokeOthers` takes.
#[derive(InputObject)]
pub struct SessionsRevokeOthersInput {
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `passwordChange` takes.
#[derive(InputObject)]
pub struct PasswordChangeInput {
    /// The current password; absent for an account that has none yet.
    #[graphql(secret)]
    current: Option<String>,
    /// The new one, 15 characters or more.
    #[graphql(secret)]
    password: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `emailChangeRequest` takes.
#[derive(InputObject)]
pub struct EmailChangeRequestInput {
    /// The new sign-in address.
    email: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `invitationCodeCreate` takes.
#[derive(InputObject)]
pub struct InvitationCodeCreateInput {
    /// Somebody who has a role where the person gives roles.
    account_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `invitationSend` takes.
#[derive(InputObject)]
pub struct InvitationSendInput {
    /// Somebody who has a role where the person gives roles.
    account_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// By what somebody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum InvitationMeans {
    /// The link in a mail; its last part is the secret.
    Link,
    /// The code in a letter.
    Code,
}

impl InvitationMeans {
    fn with(self, secret: String) -> Invitation {
        match self {
            Self::Link => Invitation::Link(secret),
            Self::Code => Invitation::Code(secret),
        }
    }
}

/// What `invitationLook` takes.
#[derive(InputObject)]
pub struct InvitationLookInput {
    /// Whether a link or a code was sent.
    means: InvitationMeans,
    /// What stands in the link after `link=`, or the code as printed or typed.
    #[graphql(secret)]
    secret: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `invitationAccept` takes.
#[derive(InputObject)]
pub struct InvitationAcceptInput {
    /// By what the person was invited.
    means: InvitationMeans,
    /// The secret of the link, or the code.
    #[graphql(secret)]
    secret: String,
    /// How she is addressed.
    display_name: String,
    /// Language code: `fr`, `nl`, `de` or `en`.
    language: String,
    /// Her password, 15 characters or more.
    #[graphql(secret)]
    password: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `passwordResetRequest` takes.
#[derive(InputObject)]
pub struct PasswordResetRequestInput {
    /// Sign-in address.
    email: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `passwordReset` takes.
#[derive(InputObject)]
pub struct PasswordResetInput {
    /// The secret of the link.
    #[graphql(secret)]
    secret: String,
    /// The new password, 15 characters or more.
    #[graphql(secret)]
    password: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `emailChangeConfirm` takes.
#[derive(InputObject)]
pub struct EmailChangeConfirmInput {
    /// The secret of the link.
    #[graphql(secret)]
    secret: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// Changes of the person's own account, and invitations.
#[derive(Default)]
pub struct AccountMutation;

#[Object]
impl AccountMutation {
    /// Shows once more that it is the same person, for what asks for a fresh confirmation (`STEP_UP_REQUIRED`) in the next quarter of an hour.
    async fn session_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The password.")] input: SessionConfirmInput,
    ) -> Result<Option<SessionConfirmPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::session_confirm(act.ctx, &input.password).await.map(|_| once(()));
        act.answer("password", done, None, viewer).await
    }

    /// Signs one of the person's own browsers out.
    async fn session_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: SessionRevokeInput,
    ) -> Result<Option<SessionRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.account()?;
            let id = scalar::known::<SessionId>(&input.session_id, "session-unknown")?;
            identity::session_revoke(act.ctx, id).await.map(once)
        }
        .await;
        act.answer("sessionId", done, None, sessions).await
    }

    /// Signs every other browser of the person out.
    async fn sessions_revoke_others(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Nothing but the client's own name for it.")] input: SessionsRevokeOthersInput,
    ) -> Result<Option<SessionsRevokeOthersPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::sessions_revoke_others(act.ctx).await.map(|_| once(()));
        act.answer("clientMutationId", done, None, sessions).await
    }

    /// Sets a new password; every other session of the person ends.
    async fn password_change(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The current and the new password.")] input: PasswordChangeInput,
    ) -> Result<Option<PasswordChangePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let current = input.current.unwrap_or_default();
        let done = identity::password_change(act.ctx, &current, &input.password).await.map(once);
        act.answer("password", done, None, viewer).await
    }

    /// Asks for a new sign-in address; a link goes to it, and a notice to the former one. Asks for a fresh confirmation.
    async fn email_change_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new address.")] input: EmailChangeRequestInput,
    ) -> Result<Option<EmailChangeRequestPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::email_change_request(act.ctx, &input.email).await.map(once);
        act.answer("email", done, None, viewer).await
    }

    /// Sends somebody who has a role the link by which she takes possession of her account. Asks for a fresh confirmation; it is not idempotent: the
    /// former link no longer works.
    async fn invitation_send(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: InvitationSendInput,
    ) -> Result<Option<InvitationSendPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.account()?;
            let account = scalar::known::<AccountId>(&input.account_id, "account-unknown")?;
            identity::invitation_mail(act.ctx, account).await.map(once)
        }
        .await;
        act.answer("accountId", done, None, invited).await
    }

    /// Makes the code for a letter to somebody who has a role. Asks for a fresh confirmation; it is not idempotent: the former code no longer works.
    async fn invitation_code_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: InvitationCodeCreateInput,
    ) -> Result<Option<InvitationCodeCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.account()?;
            let account = scalar::known::<AccountId>(&input.account_id, "account-unknown")?;
            identity::invitation_code(act.ctx, account).await.map(once)
        }
        .await;
        act.answer("accountId", done, None, itself).await
    }

    /// Tells what an invitation is to, without using it up. Anybody who holds one may; it stands alone in its document, because wrong codes are counted.
    async fn invitation_look(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The invitation.")] input: InvitationLookInput,
    ) -> Result<Option<InvitationLookPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let invitation = input.means.with(input.secret);
        let done = identity::invitation_look(act.ctx, &invitation, &address(ctx)).await.map(once);
        act.answer("secret", done, None, itself).await
    }

    /// Accepts an invitation: sets name, language and password. Anybody who holds one may, signed in or not; `login` follows.
    async fn invitation_accept(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The invitation and the person.")] input: InvitationAcceptInput,
    ) -> Result<Option<InvitationAcceptPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let invitation = input.means.with(input.secret);
        let form = JoinForm {
            display_name: input.display_name,
            language: input.language,
            password: input.password,
            ip: address(ctx),
            user_agent: String::new(),
        };
        let done = identity::invitation_join(act.ctx, &invitation, &form).await.map(|()| once(true));
        act.answer("secret", done, None, itself).await
    }

    /// Asks for a link by which to set a new password. The answer is the same whether or not an account has the address.
    async fn password_reset_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The address.")] input: PasswordResetRequestInput,
    ) -> Result<Option<PasswordResetRequestPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::password_reset_request(act.ctx, &input.email, &address(ctx)).await.map(|()| once(true));
        act.answer("email", done, None, itself).await
    }

    /// Sets a new password by the link; every session of the account ends.
    async fn password_reset(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link and the password.")] input: PasswordResetInput,
    ) -> Result<Option<PasswordResetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let reset = identity::password_reset(act.ctx, &input.secret, &input.password, &address(ctx)).await;
        act.answer("secret", reset.map(|()| once(true)), None, itself).await
    }

    /// Makes a new address the sign-in address, or proves the present one, by the link that was sent to it. The person must be signed in.
    async fn email_change_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link.")] input: EmailChangeConfirmInput,
    ) -> Result<Option<EmailChangeConfirmPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::email_change_confirm(act.ctx, &input.secret, &address(ctx)).await.map(|()| once(true));
        act.answer("secret", done, None, itself).await
    }
}

async fn viewer(_: &Ctx, (): ()) -> service::Result<Viewer> {
    Ok(Viewer)
}

async fn invited(ctx: &Ctx, id: AccountId) -> service::Result<AccountView> {
    Ok(AccountView { id, display_name: identity::invitation_person(ctx, id).await? })
}
