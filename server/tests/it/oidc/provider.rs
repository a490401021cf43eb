//! A provider of identities that speaks `OpenID Connect` over HTTP, honestly or not.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::{SystemTime, UNIX_EPOCH},
};

use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
        RsaPublicKeyComponents,
    },
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// A key that signs in these tests and nowhere else.
const RSA: &str = include_str!("rsa.b64");
pub const CLIENT: &str = "mitoyen";
pub const SECRET: &str = "a secret of the provider & of us";
pub const SUBJECT: &str = "24400320";

/// What the provider does instead of what it should.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cheat {
    #[default]
    Honest,
    /// Signs with ES256, honestly.
    Es256,
    WrongNonce,
    NoNonce,
    WrongAudience,
    /// Is for us and for somebody else, and does not say which of the two asked.
    SeveralAudiences,
    Expired,
    FromTheFuture,
    WrongIssuer,
    /// Signs with a key that it does not publish, under the name of one that it does.
    WrongKey,
    /// Changes what it has signed.
    Altered,
    AlgNone,
    /// Says HS256 and signs with what everybody knows: the public key.
    Hs256,
    NoIdToken,
    /// Says in the address that it is another one (RFC 9207).
    MixedUp,
    /// Sends an address that is not the token endpoint's to fetch.
    Redirects,
}

struct Grant {
    nonce: String,
    challenge: String,
    redirect: String,
}

struct Inner {
    cheat: Mutex<Cheat>,
    issuer: String,
    grants: Mutex<BTreeMap<String, Grant>>,
    rsa: RsaKeyPair,
    ecdsa: EcdsaKeyPair,
    unknown: EcdsaKeyPair,
}

/// A provider on a port of its own.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

impl Provider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let der = STANDARD.decode(RSA.split_whitespace().collect::<String>()).unwrap();
        let ecdsa = || {
            let random = SystemRandom::new();
            let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap()
        };
        let provider = Self(Arc::new(Inner {
            cheat: Mutex::default(),
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            grants: Mutex::default(),
            rsa: RsaKeyPair::from_pkcs8(&der).unwrap(),
            ecdsa: ecdsa(),
            unknown: ecdsa(),
        }));
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .route("/jwks", get(jwks))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        provider
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    pub fn cheats(&self, cheat: Cheat) {
        *self.0.cheat.lock().unwrap() = cheat;
    }

    fn cheat(&self) -> Cheat {
        *self.0.cheat.lock().unwrap()
    }

    fn id_token(&self, nonce: &str) -> String {
        let cheat = self.cheat();
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap();
        let expires = if cheat == Cheat::Expired { now - 3600 } else { now + 300 };
        let begins = if cheat == Cheat::FromTheFuture { now + 3600 } else { now };
        let issuer = if cheat == Cheat::WrongIssuer { "http://evil.example" } else { self.issuer() };
        let mut claims = json!({
            "iss": issuer, "sub": SUBJECT, "exp": expires, "iat": begins, "email": "anne@example.be", "email_verified": true,
        });
        claims["aud"] = match cheat {
            Cheat::WrongAudience => json!("somebody else"),
            Cheat::SeveralAudiences => json!([CLIENT, "somebody else"]),
            _ => json!(CLIENT),
        };
        match cheat {
            Cheat::NoNonce => {}
            Cheat::WrongNonce => claims["nonce"] = json!("another"),
            _ => claims["nonce"] = json!(nonce),
        }
        let header = match cheat {
            Cheat::AlgNone => json!({ "alg": "none" }),
            Cheat::Hs256 => json!({ "alg": "HS256", "kid": "rsa" }),
            Cheat::Es256 | Cheat::WrongKey => json!({ "alg": "ES256", "kid": "ec" }),
            _ => json!({ "alg": "RS256", "kid": "rsa" }),
        };
        let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let message = format!("{}.{}", encode(&header), encode(&claims));
        let random = SystemRandom::new();
        let signature = match cheat {
            Cheat::AlgNone => Vec::new(),
            Cheat::Hs256 => {
                let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, self.0.rsa.public_key().as_ref());
                ring::hmac::sign(&key, message.as_bytes()).as_ref().to_vec()
            }
            Cheat::Es256 => self.0.ecdsa.sign(&random, message.as_bytes()).unwrap().as_ref().to_vec(),
            Cheat::WrongKey => self.0.unknown.sign(&random, message.as_bytes()).unwrap().as_ref().to_vec(),
            _ => {
                let mut signature = vec![0; self.0.rsa.public().modulus_len()];
                self.0.rsa.sign(&RSA_PKCS1_SHA256, &random, message.as_bytes(), &mut signature).unwrap();
                signature
            }
        };
        let message = match cheat {
            Cheat::Altered => {
                claims["sub"] = json!("somebody else");
                format!("{}.{}", encode(&header), encode(&claims))
            }
            _ => message,
        };
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

async fn discovery(State(provider): State<Provider>) -> Json<Value> {
    let issuer = provider.issuer();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256"],
    }))
}

async fn jwks(State(provider): State<Provider>) -> Json<Value> {
    let rsa: RsaPublicKeyComponents<Vec<u8>> = provider.0.rsa.public().into();
    let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let point = provider.0.ecdsa.public_key().as_ref();
    Json(json!({ "keys": [
        { "kty": "oct", "kid": "unknown kind", "k": "AA" },
        { "kty": "RSA", "kid": "rsa", "use": "sig", "alg": "RS256", "n": encode(&rsa.n), "e": encode(&rsa.e) },
        { "kty": "EC", "kid": "ec", "crv": "P-256", "x": encode(&point[1..33]), "y": encode(&point[33..]) },
    ] }))
}

async fn authorize(State(provider): State<Provider>, Query(asked): Query<BTreeMap<String, String>>) -> Response {
    let given = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let well_asked = given("response_type") == "code"
        && given("client_id") == CLIENT
        && given("code_challenge_method") == "S256"
        && given("code_challenge").len() == 43
        && given("scope").split(' ').any(|scope| scope == "openid")
        && !given("nonce").is_empty();
    if !well_asked {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let code = format!("code-{}", provider.0.grants.lock().unwrap().len());
    let grant = Grant { nonce: given("nonce"), challenge: given("code_challenge"), redirect: given("redirect_uri") };
    provider.0.grants.lock().unwrap().insert(code.clone(), grant);
    let issuer = if provider.cheat() == Cheat::MixedUp {
        "http%3A%2F%2Fevil.example".to_owned()
    } else {
        provider.issuer().replace(':', "%3A").replace('/', "%2F")
    };
    let address = format!("{}?code={code}&state={}&iss={issuer}", given("redirect_uri"), given("state"));
    (StatusCode::FOUND, [(header::LOCATION, address)]).into_response()
}

async fn token(
    State(provider): State<Provider>,
    headers: HeaderMap,
    Form(asked): Form<BTreeMap<String, String>>,
) -> Response {
    let refused = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    if provider.cheat() == Cheat::Redirects {
        return (StatusCode::FOUND, [(header::LOCATION, format!("{}/jwks", provider.issuer()))]).into_response();
    }
    let given = |name: &str| asked.get(name).cloned().unwrap_or_default();
    // RFC 6749 §2.3.1: the name and the secret are form-encoded before they are joined.
    let basic = STANDARD.encode(format!("{CLIENT}:{}", "a+secret+of+the+provider+%26+of+us"));
    if headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) != Some(&format!("Basic {basic}")) {
        return refused("invalid_client");
    }
    // A code is good for once.
    let Some(grant) = provider.0.grants.lock().unwrap().get_mut(&given("code")).map(|grant| Grant {
        nonce: std::mem::take(&mut grant.nonce),
        challenge: std::mem::take(&mut grant.challenge),
        redirect: grant.redirect.clone(),
    }) else {
        return refused("invalid_grant");
    };
    let shown = URL_SAFE_NO_PAD.encode(digest(&SHA256, given("code_verifier").as_bytes()));
    if given("grant_type") != "authorization_code"
        || grant.redirect != given("redirect_uri")
        || grant.challenge != shown
    {
        return refused("invalid_grant");
    }
    let mut answer = json!({ "access_token": "of no use here", "token_type": "Bearer", "expires_in": 300 });
    if provider.cheat() != Cheat::NoIdToken {
        answer["id_token"] = json!(provider.id_token(&grant.nonce));
    }
    Json(answer).into_response()
}
