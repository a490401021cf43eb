//! Tokens of programs, and identities of other providers.

use async_graphql::{Enum, ID, Object};
use service::identity::{FreshToken, IdentityView, LoggedIn, PersonalTokenView, ProgramView, TokenPair};

use crate::scalar::{self, DateTime};

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
