//! ID tokens, and everything that is checked before one is believed (`OpenID Connect` Core 1.0 §3.1.3.7).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;

use super::{
    Fault,
    keys::{Algorithm, Keys},
};

/// Longest token.
const TOKEN_MAX: usize = 64 * 1024;
/// Seconds that the provider's clock may differ from ours.
const CLOCKS: i64 = 60;

/// What a token must say.
pub(super) struct Expected<'a> {
    /// Who it is from.
    pub issuer: &'a str,
    /// Whom it is for.
    pub audience: &'a str,
    /// What somebody took along when she set out.
    pub nonce: &'a str,
    /// Seconds since 1970.
    pub now: i64,
}

/// A token that was taken apart and is not believed yet.
#[derive(Debug)]
pub(super) struct Signed<'a> {
    header: Header,
    message: &'a str,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

/// What is believed of a token.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Believed {
    /// Who somebody is there.
    pub subject: String,
    /// What the provider calls her.
    pub label: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    nonce: Option<String>,
    email: Option<String>,
    preferred_username: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    fn is_only(&self, audience: &str) -> bool {
        match self {
            Self::One(one) => one == audience,
            Self::Several(several) => matches!(several.as_slice(), [one] if one == audience),
        }
    }

    fn holds(&self, audience: &str) -> bool {
        match self {
            Self::One(one) => one == audience,
            Self::Several(several) => several.iter().any(|one| one == audience),
        }
    }
}

/// Takes a token apart.
pub(super) fn read(token: &str) -> Result<Signed<'_>, Fault> {
    let wrong = || Fault::new("the ID token is not well formed");
    if token.len() > TOKEN_MAX {
        return Err(Fault::new("the ID token is too long"));
    }
    let (message, signature) = token.rsplit_once('.').ok_or_else(wrong)?;
    let (header, payload) = message.split_once('.').ok_or_else(wrong)?;
    let decoded = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| wrong());
    let header = serde_json::from_slice(&decoded(header)?).map_err(|_| wrong())?;
    Ok(Signed { header, message, payload: decoded(payload)?, signature: decoded(signature)? })
}

impl Signed<'_> {
    /// The name of the key that it says it was signed with.
    pub fn key(&self) -> Option<&str> {
        self.header.kid.as_deref()
    }

    /// Believes a token or says why not: first whether the provider has signed it, then whether it is for us, for this sign-in, and for now.
    pub fn verified(&self, keys: &Keys, expected: &Expected<'_>) -> Result<Believed, Fault> {
        let algorithm = Algorithm::parse(&self.header.alg)
            .ok_or_else(|| Fault::new("the ID token is signed in a way that is not taken"))?;
        if self.header.crit.is_some() {
            return Err(Fault::new("the ID token asks for something that is not known here"));
        }
        if !keys.verify(algorithm, self.key(), self.message.as_bytes(), &self.signature) {
            return Err(Fault::new("no key of the provider has signed the ID token"));
        }
        let claims: Claims =
            serde_json::from_slice(&self.payload).map_err(|_| Fault::new("the ID token lacks what it must say"))?;
        let authorized = match &claims.azp {
            Some(azp) => azp == expected.audience,
            None => claims.aud.is_only(expected.audience),
        };
        let checks = [
            (claims.iss == expected.issuer, "is from somebody else"),
            (claims.aud.holds(expected.audience) && authorized, "is for somebody else"),
            (claims.exp.saturating_add(CLOCKS) > expected.now, "is too old"),
            (claims.iat.saturating_sub(CLOCKS) <= expected.now, "is from the future"),
            (claims.nbf.is_none_or(|begins| begins.saturating_sub(CLOCKS) <= expected.now), "is not valid yet"),
            (claims.nonce.as_deref() == Some(expected.nonce), "is of another sign-in"),
            (!claims.sub.is_empty(), "names nobody"),
        ];
        if let Some((_, what)) = checks.into_iter().find(|(holds, _)| !holds) {
            return Err(Fault::new(format!("the ID token {what}")));
        }
        Ok(Believed { subject: claims.sub, label: claims.email.or(claims.preferred_username).or(claims.name) })
    }
}
