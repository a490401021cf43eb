//! Speaking with the providers that people sign in with: `OpenID Connect` Core 1.0 and Discovery 1.0, the authorization code flow with PKCE.
//!
//! Nothing here knows accounts. A provider is asked where its endpoints are and which keys it signs with, somebody is sent there, and the code that
//! she comes back with is exchanged for an ID token, which is believed only after everything about it has been checked.

mod fetch;
mod id_token;
mod keys;

use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};

use oauth2::{
    AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, StandardRevocableToken,
    StandardTokenResponse, TokenUrl,
    basic::{BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType},
};
use serde::{Deserialize, Serialize};
use service::identity::{OidcArrival, OidcDeparture, OidcIdentity};
use tokio::sync::Mutex;

use self::{fetch::Fetcher, id_token::Expected, keys::Keys};
use crate::{
    config::{Config, OidcConfig, oidc::is_encrypted_or_here},
    start::StartError,
};

/// How long what a provider says of itself is believed.
const BELIEVED: Duration = Duration::from_secs(3600);
/// How often at most its keys are asked for again because one of them is not known.
const ASKED_AGAIN: Duration = Duration::from_secs(60);

/// The providers of the configuration.
pub struct Oidc {
    providers: Vec<Provider>,
}

/// Something that a provider did or said which it must not. It is logged; whoever wanted to sign in is told only that it did not work.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }

    /// An answer that says it is from another provider than the one that was asked (RFC 9207).
    pub fn mixed_up() -> Self {
        Self::new("the answer is from another provider")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Oidc {
    /// The providers of a configuration. Nothing is asked of them before somebody wants to sign in: a provider that is down keeps no server from
    /// starting.
    ///
    /// # Errors
    /// When the machine has no list of the authorities that certify servers.
    pub fn new(config: &Config) -> Result<Self, StartError> {
        if config.oidc.is_empty() {
            return Ok(Self { providers: Vec::new() });
        }
        let fetcher = Fetcher::new()?;
        let provider = |provider: &OidcConfig| Provider {
            config: provider.clone(),
            redirect: format!("{}/oidc/{}", config.public_url.origin(), provider.name),
            fetcher: fetcher.clone(),
            known: Mutex::default(),
        };
        Ok(Self { providers: config.oidc.iter().map(provider).collect() })
    }

    /// A provider by its short name.
    pub fn provider(&self, name: &str) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.config.name == name)
    }
}

/// One provider.
pub struct Provider {
    config: OidcConfig,
    redirect: String,
    fetcher: Fetcher,
    known: Mutex<Option<Known>>,
}

/// What a provider has said of itself.
#[derive(Clone)]
struct Known {
    endpoints: Arc<Endpoints>,
    keys: Arc<Keys>,
    asked_at: Instant,
}

/// Where a provider is asked for what (`OpenID Connect` Discovery 1.0 §3).
#[derive(Deserialize)]
struct Endpoints {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
}

/// The part of a token answer that `OpenID Connect` adds to OAuth.
#[derive(Deserialize, Serialize)]
struct IdTokenField {
    id_token: Option<String>,
}

impl fmt::Debug for IdTokenField {
    /// Writes no token.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("IdTokenField")
    }
}

impl ExtraTokenFields for IdTokenField {}

type Tokens = StandardTokenResponse<IdTokenField, BasicTokenType>;
type OAuth<A = EndpointNotSet, T = EndpointNotSet> = Client<
    BasicErrorResponse,
    Tokens,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    A,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    T,
>;

impl Provider {
    /// What its button says.
    pub fn title(&self) -> &str {
        &self.config.title
    }

    /// Who its ID tokens are from.
    pub fn issuer(&self) -> &str {
        &self.config.issuer
    }

    /// Where to send somebody who sets out.
    ///
    /// # Errors
    /// When the provider cannot be asked where that is.
    pub async fn departure(&self, departure: &OidcDeparture) -> Result<String, Fault> {
        let known = self.known(false).await?;
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(departure.verifier.clone()));
        let state = departure.state.clone();
        let client = self.client(&known.endpoints)?;
        let scopes = self.config.scopes.iter().map(|scope| Scope::new(scope.clone()));
        let (address, _) = client
            .authorize_url(|| CsrfToken::new(state))
            .add_scopes(scopes)
            .add_extra_param("nonce", departure.nonce.clone())
            .set_pkce_challenge(challenge)
            .url();
        Ok(address.into())
    }

    /// Who somebody is who came back with a code.
    ///
    /// # Errors
    /// When the provider does not exchange the code, and when its ID token is not what it must be.
    pub async fn arrival(&self, arrival: &OidcArrival, code: &str) -> Result<OidcIdentity, Fault> {
        let known = self.known(false).await?;
        let client = self.client(&known.endpoints)?;
        let tokens = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(arrival.verifier.clone()))
            .request_async(&self.fetcher)
            .await
            .map_err(|error| Fault::new(format!("the code was not exchanged: {}", fetch::without_secrets(&error))))?;
        let token = tokens.extra_fields().id_token.as_deref().ok_or_else(|| Fault::new("there is no ID token"))?;
        let expected = Expected {
            issuer: &self.config.issuer,
            audience: &self.config.client_id,
            nonce: &arrival.nonce,
            now: chrono_now(),
        };
        let signed = id_token::read(token)?;
        let keys = if known.keys.has(signed.key()) { known.keys } else { self.known(true).await?.keys };
        let claims = signed.verified(&keys, &expected)?;
        Ok(OidcIdentity { issuer: self.config.issuer.clone(), subject: claims.subject, label: claims.label })
    }

    fn client(&self, endpoints: &Endpoints) -> Result<OAuth<EndpointSet, EndpointSet>, Fault> {
        let wrong = |what: &'static str| move |error| Fault::new(format!("{what} is no address: {error}"));
        let authorization =
            AuthUrl::new(endpoints.authorization_endpoint.clone()).map_err(wrong("authorization_endpoint"))?;
        let token = TokenUrl::new(endpoints.token_endpoint.clone()).map_err(wrong("token_endpoint"))?;
        let redirect = RedirectUrl::new(self.redirect.clone()).map_err(wrong("the way back"))?;
        let mut client = OAuth::new(ClientId::new(self.config.client_id.clone()));
        if let Some(secret) = &self.config.client_secret {
            client = client.set_client_secret(ClientSecret::new(secret.clone()));
        }
        Ok(client.set_redirect_uri(redirect).set_auth_uri(authorization).set_token_uri(token))
    }

    /// What the provider says of itself: remembered for an hour, or asked anew. Who comes at the same time waits for the one answer.
    async fn known(&self, keys_changed: bool) -> Result<Known, Fault> {
        let mut slot = self.known.lock().await;
        let limit = if keys_changed { ASKED_AGAIN } else { BELIEVED };
        if let Some(known) = slot.as_ref().filter(|known| known.asked_at.elapsed() < limit) {
            return Ok(known.clone());
        }
        let asked_at = Instant::now();
        let address = format!("{}/.well-known/openid-configuration", self.config.issuer.trim_end_matches('/'));
        let endpoints: Endpoints = self.fetcher.json(&address).await?;
        if endpoints.issuer != self.config.issuer {
            return Err(Fault::new("the provider says that it is another one"));
        }
        for endpoint in [&endpoints.authorization_endpoint, &endpoints.token_endpoint, &endpoints.jwks_uri] {
            if !is_encrypted_or_here(endpoint)
                || (self.config.issuer.starts_with("https:") && !endpoint.starts_with("https:"))
            {
                return Err(Fault::new("an endpoint of the provider is not encrypted"));
            }
        }
        let keys: Keys = self.fetcher.json(&endpoints.jwks_uri).await?;
        let known = Known { endpoints: Arc::new(endpoints), keys: Arc::new(keys), asked_at };
        *slot = Some(known.clone());
        Ok(known)
    }
}

/// Seconds since 1970.
fn chrono_now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
