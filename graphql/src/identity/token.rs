//! Tokens of programs, and identities of other providers.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use entity::{
    id::{ApiTokenId, IdentityLinkId, TokenFamilyId},
    identity::PersonalTokenForm,
};
use service::{
    Ctx, Outcome,
    identity::{
        self, FreshToken, IdentityView, LoggedIn, PersonalTokenView, ProgramSignIn, ProgramView, SignIn, TokenPair,
    },
};

use crate::{
    Envelope,
    payload::{Act, payload},
    scalar::{self, Date, DateTime},
};

/// What a token may do, among what its owner may do herself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::identity::TokenScope")]
pub enum TokenScope {
    /// Read, and nothing else: mutations are refused with `FORBIDDEN` before they are carried out.
    Read,
    /// Read and change. What asks for a fresh confirmation stays closed to personal tokens.
    Write,
}

/// The two tokens of a program. They are said once and never again.
pub struct Tokens(TokenPair);

/// The two tokens of a program. They are said once and never again.
#[Object]
impl Tokens {
    /// Goes into the header `Authorization: Bearer …` of each request.
    async fn access_token(&self) -> &str {
        &self.0.access
    }

    /// From when on the access token opens nothing: a quarter of an hour after it was made.
    async fn access_expires_at(&self) -> DateTime {
        DateTime(self.0.access_expires_at)
    }

    /// Buys the next two tokens with `tokenRefresh`, once. Shown a second time, it ends every token of this sign-in.
    async fn refresh_token(&self) -> &str {
        &self.0.refresh
    }

    /// From when on the refresh token buys nothing: thirty days after it was made.
    async fn refresh_expires_at(&self) -> DateTime {
        DateTime(self.0.refresh_expires_at)
    }

    /// What both may do.
    async fn scope(&self) -> TokenScope {
        self.0.scope.into()
    }
}

impl From<TokenPair> for Tokens {
    fn from(pair: TokenPair) -> Self {
        Self(pair)
    }
}

/// What a first proof led to: the tokens, or the question for a second factor.
pub struct Login {
    tokens: Option<Tokens>,
    challenge: Option<String>,
}

/// What a first proof led to: the tokens, or the question for a second factor.
#[Object]
impl Login {
    /// The tokens; absent while the second factor is awaited.
    async fn tokens(&self) -> Option<&Tokens> {
        self.tokens.as_ref()
    }

    /// Goes into `loginChallengeAnswer` within five minutes, with a code of the second factor; absent for whoever has none.
    async fn challenge_token(&self) -> Option<&str> {
        self.challenge.as_deref()
    }
}

impl From<LoggedIn> for Login {
    fn from(logged_in: LoggedIn) -> Self {
        match logged_in {
            LoggedIn::Tokens(pair) => Self { tokens: Some(pair.into()), challenge: None },
            LoggedIn::Challenge(challenge) => Self { tokens: None, challenge: Some(challenge) },
        }
    }
}

/// A token that somebody made by hand for a program.
pub struct PersonalToken(PersonalTokenView);

/// A token that somebody made by hand for a program.
#[Object]
impl PersonalToken {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What its owner calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The program or machine that it is for; may be empty.
    async fn device_name(&self) -> &str {
        &self.0.device_name
    }

    /// What it may do.
    async fn scope(&self) -> TokenScope {
        self.0.scope.into()
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// From when on it opens nothing.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }

    /// When it was last used, to a quarter of an hour.
    async fn last_used_at(&self) -> Option<DateTime> {
        self.0.last_used_at.map(DateTime)
    }
}

impl From<PersonalTokenView> for PersonalToken {
    fn from(view: PersonalTokenView) -> Self {
        Self(view)
    }
}

/// A personal token that has just been made.
pub struct NewPersonalToken {
    plain: String,
    token: PersonalToken,
}

/// A personal token that has just been made.
#[Object]
impl NewPersonalToken {
    /// The token itself, for the header `Authorization: Bearer …`: said once and never again.
    async fn secret(&self) -> &str {
        &self.plain
    }

    /// Everything else about it.
    async fn token(&self) -> &PersonalToken {
        &self.token
    }
}

impl From<FreshToken> for NewPersonalToken {
    fn from(fresh: FreshToken) -> Self {
        Self { plain: fresh.plain, token: fresh.view.into() }
    }
}

/// A program that signed in with a password.
pub struct Program(ProgramView);

/// A program that signed in with a password.
#[Object]
impl Program {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What the program or the device calls itself; may be empty.
    async fn device_name(&self) -> &str {
        &self.0.device_name
    }

    /// What its tokens may do.
    async fn scope(&self) -> TokenScope {
        self.0.scope.into()
    }

    /// When it signed in.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last bought tokens.
    async fn refreshed_at(&self) -> DateTime {
        DateTime(self.0.refreshed_at)
    }

    /// Until when it may buy the next.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}

impl From<ProgramView> for Program {
    fn from(view: ProgramView) -> Self {
        Self(view)
    }
}

/// An identity at another provider that opens the person's account.
pub struct LinkedIdentity(IdentityView);

/// An identity at another provider that opens the person's account.
#[Object]
impl LinkedIdentity {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The short name of the provider on this server.
    async fn provider(&self) -> &str {
        &self.0.provider
    }

    /// Who vouches for it.
    async fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// What the provider called it when it was linked; nothing is decided by it.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// When it was linked.
    async fn linked_at(&self) -> DateTime {
        DateTime(self.0.linked_at)
    }

    /// When it last opened the account.
    async fn last_used_at(&self) -> Option<DateTime> {
        self.0.last_used_at.map(DateTime)
    }
}

impl From<IdentityView> for LinkedIdentity {
    fn from(view: IdentityView) -> Self {
        Self(view)
    }
}

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

pub(super) fn once<T>(value: T) -> Outcome<T> {
    Outcome { value, replayed: false }
}

/// What was done is what is answered: there is nothing to read again.
pub(super) async fn itself<T>(_: &Ctx, done: T) -> service::Result<T> {
    Ok(done)
}
