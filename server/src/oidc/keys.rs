//! The keys that a provider signs with (RFC 7517), and the two algorithms that are taken: RS256 and ES256 (RFC 7518 §3).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::signature::{ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use serde::Deserialize;

/// Most keys that are looked at.
const KEYS_MAX: usize = 50;
/// Bytes of a coordinate of P-256.
const COORDINATE: usize = 32;
/// How an uncompressed point of a curve begins.
const UNCOMPRESSED: u8 = 4;

/// An algorithm. `none` and the symmetric ones are none of them, whatever a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// ECDSA with P-256 and SHA-256.
    Es256,
}

impl Algorithm {
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "RS256" => Some(Self::Rs256),
            "ES256" => Some(Self::Es256),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
        }
    }
}

/// The keys of a provider.
#[derive(Deserialize)]
pub(super) struct Keys {
    keys: Vec<Key>,
}

/// One key, as far as it is needed; keys of other kinds are read and never fit.
#[derive(Deserialize)]
struct Key {
    kty: String,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

impl Keys {
    /// Whether a key of this name is known; a token without one may be of any.
    pub fn has(&self, name: Option<&str>) -> bool {
        name.is_none_or(|name| self.keys.iter().any(|key| key.kid.as_deref() == Some(name)))
    }

    /// Whether one of the keys that may have signed this has signed it.
    pub fn verify(&self, algorithm: Algorithm, name: Option<&str>, message: &[u8], signature: &[u8]) -> bool {
        let fits = |key: &&Key| {
            name.is_none_or(|name| key.kid.as_deref() == Some(name))
                && key.purpose.as_deref().is_none_or(|purpose| purpose == "sig")
                && key.alg.as_deref().is_none_or(|alg| alg == algorithm.name())
        };
        self.keys
            .iter()
            .take(KEYS_MAX)
            .filter(fits)
            .any(|key| key.verify(algorithm, message, signature).unwrap_or_default())
    }
}

impl Key {
    /// Nothing when the key is of another kind or not well formed.
    fn verify(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> Option<bool> {
        match (algorithm, self.kty.as_str()) {
            (Algorithm::Rs256, "RSA") => {
                let key = RsaPublicKeyComponents { n: number(self.n.as_deref()?)?, e: number(self.e.as_deref()?)? };
                Some(key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).is_ok())
            }
            (Algorithm::Es256, "EC") if self.crv.as_deref() == Some("P-256") => {
                let (x, y) = (decoded(self.x.as_deref()?)?, decoded(self.y.as_deref()?)?);
                if x.len() != COORDINATE || y.len() != COORDINATE {
                    return None;
                }
                let point: Vec<u8> = std::iter::once(UNCOMPRESSED).chain(x).chain(y).collect();
                Some(UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature).is_ok())
            }
            _ => None,
        }
    }
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// A number of RSA, without the zeros in front that some providers write.
fn number(text: &str) -> Option<Vec<u8>> {
    Some(decoded(text)?.into_iter().skip_while(|byte| *byte == 0).collect())
}
