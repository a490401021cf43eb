//! Secrets and signatures as Standard Webhooks 1.0 has them.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::id::WebhookId;
use hmac::{Hmac, KeyInit as _, Mac as _};
use rand::Rng as _;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{
    error::{Failure, Result},
    seal::{KeyRing, place},
};

/// Bytes of a secret; the standard asks for 24 to 64.
const SECRET_BYTES: usize = 32;
/// What a secret is recognised by.
const PREFIX: &str = "whsec_";

/// A new secret, as it is said to whoever checks signatures: once.
pub(super) fn mint() -> Zeroizing<String> {
    let mut bits = Zeroizing::new([0_u8; SECRET_BYTES]);
    rand::rng().fill_bytes(bits.as_mut_slice());
    Zeroizing::new(format!("{PREFIX}{}", STANDARD.encode(bits.as_slice())))
}

/// Seals a secret into its column.
pub(super) fn seal(keys: &KeyRing, id: WebhookId, column: &str, secret: &str) -> Result<String> {
    keys.seal(&place("webhook", column, id.0), secret.as_bytes())
}

/// Opens the secret of a column.
pub(super) fn open(keys: &KeyRing, id: WebhookId, column: &str, sealed: &str) -> Result<Zeroizing<String>> {
    let plain = keys.open(&place("webhook", column, id.0), sealed)?;
    let text = std::str::from_utf8(&plain).map_err(Failure::new)?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// The signature of a message under a secret: `v1,` and the HMAC-SHA256 of identifier, instant and body.
pub(super) fn signature(secret: &str, id: &str, timestamp: i64, body: &str) -> Result<String> {
    let key = Zeroizing::new(STANDARD.decode(secret.trim_start_matches(PREFIX)).map_err(Failure::new)?);
    let mut mac = <Hmac<Sha256>>::new_from_slice(&key).map_err(Failure::new)?;
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the standard's reference libraries.
    #[test]
    fn a_known_message_has_its_known_signature() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let body = r#"{"test": 2432232314}"#;
        let signed = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body).unwrap();
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_opens_where_it_was_sealed() {
        let keys = KeyRing::generate();
        let id = WebhookId(uuid::Uuid::from_u128(7));
        let secret = mint();
        assert!(secret.starts_with(PREFIX) && *secret != *mint());
        let sealed = seal(&keys, id, "secret", &secret).unwrap();
        assert_eq!(*open(&keys, id, "secret", &sealed).unwrap(), *secret);
        assert!(open(&keys, id, "former_secret", &sealed).is_err());
    }
}
