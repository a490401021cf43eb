//! Secrets that are said once: tokens for machines and codes for paper. Only their SHA-256 is kept, so a stolen backup opens nothing.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{Rng as _, RngExt as _};

use crate::work::sha256_hex;

/// Letters and digits that nobody mistakes for one another, on paper or on the telephone.
const CODE_LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// Letters in a group of a code.
const CODE_GROUP: usize = 4;
/// Groups in a code: 20 letters of 31 are 99 random bits.
const CODE_GROUPS: usize = 5;

/// A secret and what is kept of it. It has no `Debug`, so that it reaches no log.
pub(crate) struct Secret {
    /// What is told to whoever it is for, once.
    pub plain: String,
    /// SHA-256 of the secret in hexadecimal, by which it is found again.
    pub sha256: String,
}

/// A secret for links, cookies and programs: 256 random bits in URL-safe Base64.
pub(crate) fn mint_secret() -> Secret {
    let mut bits = [0_u8; 32];
    rand::rng().fill_bytes(&mut bits);
    let plain = URL_SAFE_NO_PAD.encode(bits);
    Secret { sha256: secret_sha256(&plain), plain }
}

/// A secret to be typed from paper: five groups of four letters and digits, with hyphens between them.
pub(crate) fn mint_code() -> Secret {
    let plain = mint_letters(CODE_GROUPS);
    Secret { sha256: code_sha256(&plain), plain }
}

/// Random groups of four letters and digits, with hyphens between them.
pub(crate) fn mint_letters(groups: usize) -> String {
    let mut rng = rand::rng();
    let mut letter = || CODE_LETTERS.get(rng.random_range(0..CODE_LETTERS.len())).copied().map_or('X', char::from);
    let groups: Vec<String> = (0..groups).map(|_| (0..CODE_GROUP).map(|_| letter()).collect::<String>()).collect();
    groups.join("-")
}

/// The SHA-256 under which a secret of [`mint_secret`] is kept.
pub(crate) fn secret_sha256(plain: &str) -> String {
    sha256_hex(plain.as_bytes())
}

/// The SHA-256 under which a code of [`mint_code`] is kept, however somebody types it: in small letters, with spaces, without hyphens.
pub(crate) fn code_sha256(typed: &str) -> String {
    let letters: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    sha256_hex(letters.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{CODE_LETTERS, code_sha256, mint_code, mint_secret, secret_sha256};

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        let code = mint_code();
        assert_eq!(code.plain.len(), 24);
        assert!(code.plain.bytes().all(|letter| letter == b'-' || CODE_LETTERS.contains(&letter)), "{}", code.plain);
        assert_eq!(code_sha256(&code.plain.to_lowercase().replace('-', " ")), code.sha256);
        assert_ne!(mint_code().sha256, code.sha256);
    }

    #[test]
    fn a_secret_is_256_bits_that_an_address_can_hold() {
        let secret = mint_secret();
        assert_eq!(secret.plain.len(), 43);
        assert!(secret.plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')));
        assert_eq!(secret_sha256(&secret.plain), secret.sha256);
        assert_ne!(mint_secret().sha256, secret.sha256);
    }
}
