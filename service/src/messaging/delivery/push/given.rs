//! How the server shows itself to the makers of browsers where its configuration says so (RFC 8292), instead of the pair that it makes itself.

use std::{fmt, sync::Arc};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::SecretKey;
use zeroize::Zeroizing;

use super::crypt::public;

/// Whom the makers of browsers may write to, and the key that they know this server by; either may be left to the server itself.
#[derive(Clone, Default)]
pub struct PushSender {
    /// An address: `mailto:` and one for mail, or `https://` and a page. The address of the server where nothing is said.
    pub contact: Option<Arc<str>>,
    /// The private key. The server makes one, and keeps it sealed in the database, where none is given.
    pub key: Option<PushKey>,
}

impl fmt::Debug for PushSender {
    /// Writes no key.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PushSender").field("contact", &self.contact).finish_non_exhaustive()
    }
}

/// A private key of the curve P-256.
#[derive(Clone)]
pub struct PushKey(SecretKey);

impl PushKey {
    /// Reads a key as the common tools write it: 32 bytes in Base64 for addresses, without padding. Nothing where it is none of the curve.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok()?);
        SecretKey::from_slice(&bytes).ok().filter(|_| bytes.len() == 32).map(Self)
    }

    /// The public half, as browsers are told it.
    #[must_use]
    pub fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(public(&self.0))
    }

    pub(super) fn secret(&self) -> SecretKey {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_the_tools_write_it() {
        // The sender's pair of RFC 8291, appendix A.
        let key = PushKey::parse("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").unwrap();
        let public = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
        assert_eq!(key.public(), public);
        let zero = URL_SAFE_NO_PAD.encode([0_u8; 32]);
        let long = URL_SAFE_NO_PAD.encode([1_u8; 33]);
        for wrong in ["", "key", &zero, &long, public] {
            assert!(PushKey::parse(wrong).is_none(), "{wrong}");
        }
        let sender = PushSender { contact: Some("mailto:it@example.be".into()), key: Some(key) };
        assert!(!format!("{sender:?}").contains("yfWP"));
    }
}
