//! Encrypting for one browser (RFC 8291, with the content coding of RFC 8188), and showing who sends (RFC 8292).
//!
//! Whoever carries the message sees how long it is and whom it is for, and nothing else.

use aes_gcm::{
    Aes128Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::{
    PublicKey, SecretKey,
    ecdh::diffie_hellman,
    ecdsa::{Signature, SigningKey, signature::Signer as _},
    elliptic_curve::sec1::ToSec1Point as _,
};
use rand::Rng as _;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::Failure;

/// Bytes of an uncompressed point.
const POINT_BYTES: usize = 65;
/// The size of a record; a message is one.
const RECORD: u32 = 4096;
/// Most bytes that fit into one record of a message: its head, the tag and the mark of the last record take the rest.
pub(super) const PLAIN_MAX: usize = 3993;
/// How long a proof of who sends is good for; RFC 8292 allows a day.
const PROOF: TimeDelta = TimeDelta::hours(12);

/// A new random key.
pub(super) fn new_key() -> Result<SecretKey, Failure> {
    // Of 2^256 numbers fewer than one in 2^32 is no key of the curve.
    for _ in 0..4 {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        rand::rng().fill_bytes(bytes.as_mut_slice());
        if let Ok(key) = SecretKey::from_slice(bytes.as_slice()) {
            return Ok(key);
        }
    }
    Err(Failure::new("no key could be made"))
}

/// The public half of a key, as browsers write it.
pub(super) fn public(key: &SecretKey) -> Vec<u8> {
    key.public_key().to_sec1_point(false).as_bytes().to_vec()
}

/// Encrypts for the browser that has this public key and shares this secret, with a key pair and a salt of their own for each message.
///
/// # Errors
/// When the browser's keys are none, or when the text is too long.
pub(super) fn encrypt(p256dh: &[u8], auth: &[u8], plain: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut salt = [0_u8; 16];
    rand::rng().fill_bytes(&mut salt);
    encrypt_with(p256dh, auth, plain, &new_key()?, salt)
}

fn encrypt_with(p256dh: &[u8], auth: &[u8], plain: &[u8], own: &SecretKey, salt: [u8; 16]) -> Result<Vec<u8>, Failure> {
    if plain.len() > PLAIN_MAX {
        return Err(Failure::new("a message to a browser is too long"));
    }
    let theirs = PublicKey::from_sec1_bytes(p256dh).map_err(|_| Failure::new("a browser's key is none"))?;
    let ours = public(own);
    let shared = diffie_hellman(own.to_nonzero_scalar(), theirs.as_affine());
    let info = [b"WebPush: info\0".as_slice(), p256dh, &ours].concat();
    let material = derive(auth, shared.raw_secret_bytes(), &info)?;
    let key = derive(&salt, &material, b"Content-Encoding: aes128gcm\0")?;
    let nonce = derive(&salt, &material, b"Content-Encoding: nonce\0")?;
    let (Some(key), Some(nonce)) = (key.get(..16), nonce.get(..12)) else {
        return Err(Failure::new("a key has the wrong length"));
    };
    // Two marks the last record; nothing is padded, since every message has about the same length.
    let mut record = plain.to_vec();
    record.push(2);
    let sealed = Aes128Gcm::new_from_slice(key)
        .map_err(|_| Failure::new("a key has the wrong length"))?
        .encrypt(Nonce::from_slice(nonce), Payload { msg: &record, aad: &[] })
        .map_err(|_| Failure::new("a message could not be encrypted"))?;
    let length = u8::try_from(POINT_BYTES).unwrap_or(u8::MAX);
    Ok([salt.as_slice(), &RECORD.to_be_bytes(), &[length], &ours, &sealed].concat())
}

/// HKDF with SHA-256 (RFC 5869) for up to 32 bytes: one block is all that is ever needed.
fn derive(salt: &[u8], material: &[u8], info: &[u8]) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let key = Zeroizing::new(mac(salt, &[material])?);
    Ok(Zeroizing::new(mac(&key, &[info, &[1]])?))
}

fn mac(key: &[u8], parts: &[&[u8]]) -> Result<Vec<u8>, Failure> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(Failure::new)?;
    for part in parts {
        mac.update(part);
    }
    Ok(mac.finalize().into_bytes().to_vec())
}

/// The header that shows the maker of a browser who sends: a signed statement for its server alone, with an end.
///
/// # Errors
/// Failures only.
pub(super) fn authorization(
    key: &SecretKey,
    endpoint: &str,
    contact: &str,
    now: DateTime<Utc>,
) -> Result<String, Failure> {
    let claims = serde_json::json!({
        "aud": origin(endpoint).ok_or_else(|| Failure::new("an endpoint has no server"))?,
        "exp": (now + PROOF).timestamp(),
        "sub": contact,
    });
    let head = URL_SAFE_NO_PAD.encode(br#"{"typ":"JWT","alg":"ES256"}"#);
    let statement = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature: Signature = SigningKey::from(key).sign(statement.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
    Ok(format!("vapid t={statement}.{signature}, k={}", URL_SAFE_NO_PAD.encode(public(key))))
}

/// The server of an endpoint with its scheme.
fn origin(endpoint: &str) -> Option<&str> {
    let start = endpoint.find("://")?.checked_add(3)?;
    let end = endpoint.get(start..)?.find('/').map_or(endpoint.len(), |at| start.saturating_add(at));
    endpoint.get(..end)
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::{VerifyingKey, signature::Verifier as _};

    use super::*;

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    /// RFC 8291, section 5 and appendix A.
    #[test]
    fn the_example_of_the_standard_comes_out_byte_for_byte() {
        let own = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
        let receiver = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        let auth = bytes("BTBZMqHH6r4Tts7J_aSIgg");
        let salt: [u8; 16] = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        assert_eq!(
            public(&own),
            bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")
        );
        let plain = b"When I grow up, I want to be a watermelon";
        let message = encrypt_with(&receiver, &auth, plain, &own, salt).unwrap();
        assert_eq!(
            URL_SAFE_NO_PAD.encode(message),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn no_two_messages_are_alike_and_the_longest_fills_a_record() {
        let receiver = public(&new_key().unwrap());
        let once = encrypt(&receiver, &[7; 16], b"x").unwrap();
        assert_ne!(once, encrypt(&receiver, &[7; 16], b"x").unwrap());
        let longest = encrypt(&receiver, &[7; 16], &vec![b'x'; PLAIN_MAX]).unwrap();
        assert_eq!(longest.len(), 86 + PLAIN_MAX + 17);
        assert_eq!(longest.len(), 4096);
        assert!(encrypt(&receiver, &[7; 16], &vec![b'x'; PLAIN_MAX + 1]).is_err());
        assert!(encrypt(&[4; 65], &[7; 16], b"x").is_err(), "a point off the curve");
    }

    #[test]
    fn the_statement_is_for_one_server_and_signed() {
        let key = new_key().unwrap();
        let now: DateTime<Utc> = "2026-03-02T09:30:00Z".parse().unwrap();
        let header = authorization(&key, "https://push.example.net/send/abc", "https://m.example", now).unwrap();
        let (token, public_key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        let (statement, signature) = token.rsplit_once('.').unwrap();
        let verifying = VerifyingKey::from_sec1_bytes(&bytes(public_key)).unwrap();
        let signature = Signature::from_slice(&bytes(signature)).unwrap();
        verifying.verify(statement.as_bytes(), &signature).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&bytes(statement.split_once('.').unwrap().1)).unwrap();
        assert_eq!(claims["aud"], "https://push.example.net");
        assert_eq!(claims["exp"], now.timestamp() + 12 * 3600);
        assert_eq!(origin("https://push.example.net"), Some("https://push.example.net"));
    }
}
