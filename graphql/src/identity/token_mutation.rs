//! Signing programs in and out, personal tokens, and taking identities of other providers off.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{ApiTokenId, IdentityLinkId, TokenFamilyId},
    identity::PersonalTokenForm,
};
use service::identity::{self, ProgramSignIn, SignIn};

use super::{
    request::{itself, once},
    token::{LinkedIdentity, Login, NewPersonalToken, PersonalToken, TokenScope, Tokens},
};
use crate::{
    Envelope,
    payload::{Act, payload},
    scalar::{self, Date},
};

payload! {
    /// What `login` answers.
    LoginPayload {
        /// The tokens, or the question for a second factor.
        login: Login
    }
}

payload! {
    /// What `loginChallengeAnswer` answers.
    LoginChallengeAnswerPayload {
        /// The tokens.
        tokens: Tokens
    }
}

payload! {
    /// What `tokenRefresh` answers.
    TokenRefreshPayload {
        /// The next two tokens.
        tokens: Tokens
    }
}

payload! {
    /// What `tokenRevoke` answers.
    TokenRevokePayload {
        /// Whether the token opens nothing any more, be it that it never did.
        revoked: bool
    }
}

payload! {
    /// What `personalTokenCreate` answers.
    PersonalTokenCreatePayload {
        /// The new token.
        personal_token: NewPersonalToken
    }
}

payload! {
    /// What `personalTokenRevoke` answers.
    PersonalTokenRevokePayload {
        /// The token that was taken back.
        personal_token: PersonalToken
    }
}

payload! {
    /// What `programRevoke` answers.
    ProgramRevokePayload {
        /// Whether the program is signed out.
        revoked: bool
    }
}

payload! {
    /// What `identityUnlink` answers.
    IdentityUnlinkPayload {
        /// The identity that opens the account no more.
        identity: LinkedIdentity
    }
}

/// What `login` takes.
#[derive(InputObject)]
pub struct LoginInput {
    /// Sign-in address.
    email: String,
    /// Password.
    #[graphql(secret)]
    password: String,
    /// What the program or the device calls itself, for the list of its owner.
    device_name: Option<String>,
    /// What the tokens may do.
    #[graphql(default_with = "TokenScope::Write")]
    scope: TokenScope,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `loginChallengeAnswer` takes.
#[derive(InputObject)]
pub struct LoginChallengeAnswerInput {
    /// What `login` answered.
    #[graphql(secret)]
    challenge_token: String,
    /// A code of the app, or a backup code.
    #[graphql(secret)]
    code: String,
    /// What the program or the device calls itself, for the list of its owner.
    device_name: Option<String>,
    /// What the tokens may do.
    #[graphql(default_with = "TokenScope::Write")]
    scope: TokenScope,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `tokenRefresh` takes.
#[derive(InputObject)]
pub struct TokenRefreshInput {
    /// The refresh token. It is spent by this.
    #[graphql(secret)]
    refresh_token: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `tokenRevoke` takes.
#[derive(InputObject)]
pub struct TokenRevokeInput {
    /// An access, refresh or personal token.
    #[graphql(secret)]
    token: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `personalTokenCreate` takes.
#[derive(InputObject)]
pub struct PersonalTokenCreateInput {
    /// What its owner calls it, up to 80 characters.
    name: String,
    /// The program or machine that it is for.
    device_name: Option<String>,
    /// What it may do.
    scope: TokenScope,
    /// Last day, at most a year from today.
    expires_on: Date,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `personalTokenRevoke` takes.
#[derive(InputObject)]
pub struct PersonalTokenRevokeInput {
    /// Which.
    token_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `programRevoke` takes.
#[derive(InputObject)]
pub struct ProgramRevokeInput {
    /// Which.
    program_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `identityUnlink` takes.
#[derive(InputObject)]
pub struct IdentityUnlinkInput {
    /// Which.
    identity_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// Signing programs in and out. None of these is idempotent by a key: what they answer is said once.
#[derive(Default)]
pub struct TokenMutation;

#[Object]
impl TokenMutation {
    /// Signs a program in with a password. It needs no token and stands alone in its document. After five failures of an account, or thirty of a
    /// network address, within a quarter of an hour, every attempt is refused unread for as long.
    async fn login(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who signs in.")] input: LoginInput,
    ) -> Result<Option<LoginPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let mut program = program(ctx, input.device_name, input.scope);
        program.sign_in.email = input.email;
        program.sign_in.password = input.password;
        let done = identity::login(act.ctx, &program).await.map(once);
        act.answer("email", done, None, itself).await
    }

    /// Ends the sign-in of a program whose owner has a second factor. It needs no token and stands alone in its document.
    async fn login_challenge_answer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The challenge and its answer.")] input: LoginChallengeAnswerInput,
    ) -> Result<Option<LoginChallengeAnswerPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let program = program(ctx, input.device_name, input.scope);
        let done = identity::login_challenge_answer(act.ctx, &input.challenge_token, &input.code, &program).await;
        act.answer("code", done.map(once), None, itself).await
    }

    /// Exchanges a refresh token for the next two tokens. It needs no token in the header and stands alone in its document. A refresh token that was
    /// spent before ends every token of its sign-in; only when two requests crossed, within ten seconds, it is refused and nothing more.
    async fn token_refresh(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The refresh token.")] input: TokenRefreshInput,
    ) -> Result<Option<TokenRefreshPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::token_refresh(act.ctx, &input.refresh_token).await;
        act.answer("refreshToken", done.map(once), None, itself).await
    }

    /// Ends the sign-in that a token comes from, or takes a personal token back. Whoever holds a token may end it, so no other is needed; it stands
    /// alone in its document.
    async fn token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The token.")] input: TokenRevokeInput,
    ) -> Result<Option<TokenRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::token_revoke(act.ctx, &input.token).await;
        act.answer("token", done.map(|()| once(true)), None, itself).await
    }

    /// Makes a personal token. The password or the second factor must have been given within the last 15 minutes, else `STEP_UP_REQUIRED`.
    async fn personal_token_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The token.")] input: PersonalTokenCreateInput,
    ) -> Result<Option<PersonalTokenCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = PersonalTokenForm {
            name: input.name,
            device_name: input.device_name.unwrap_or_default(),
            scope: entity::identity::TokenScope::from(input.scope).code().to_owned(),
            expires_on: input.expires_on.0.to_string(),
        };
        let done = identity::personal_token_create(act.ctx, &form).await;
        act.answer("name", done.map(once), None, itself).await
    }

    /// Takes a personal token back; it stops working at once.
    async fn personal_token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token.")] input: PersonalTokenRevokeInput,
    ) -> Result<Option<PersonalTokenRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = scalar::known::<ApiTokenId>(&input.token_id, "token-unknown")?;
            identity::personal_token_revoke(act.ctx, id).await
        }
        .await;
        act.answer("tokenId", done.map(once), None, itself).await
    }

    /// Signs a program out: all its tokens stop working at once.
    async fn program_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which program.")] input: ProgramRevokeInput,
    ) -> Result<Option<ProgramRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = scalar::known::<TokenFamilyId>(&input.program_id, "program-unknown")?;
            identity::program_revoke(act.ctx, id).await
        }
        .await;
        act.answer("programId", done.map(|()| once(true)), None, itself).await
    }

    /// Takes an identity of another provider off the account; it opens it no more. Linking one is done in a browser.
    async fn identity_unlink(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which identity.")] input: IdentityUnlinkInput,
    ) -> Result<Option<IdentityUnlinkPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            let id = scalar::known::<IdentityLinkId>(&input.identity_id, "linked-identity-unknown")?;
            identity::identity_unlink(act.ctx, id).await
        }
        .await;
        act.answer("identityId", done.map(once), None, itself).await
    }
}

/// What the request says of the program that sends it.
fn program(ctx: &Context<'_>, device_name: Option<String>, scope: TokenScope) -> ProgramSignIn {
    let envelope = ctx.data_opt::<Envelope>().cloned().unwrap_or_default();
    ProgramSignIn {
        sign_in: SignIn { ip: envelope.address, user_agent: envelope.user_agent, ..SignIn::default() },
        device_name: device_name.unwrap_or_default(),
        scope: entity::identity::TokenScope::from(scope).code().to_owned(),
    }
}
