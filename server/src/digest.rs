//! SHA-256, for secrets that are only ever compared and for tags that must not give away what they stand for.

use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};

/// The SHA-256 of something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of bytes.
    ///
    /// Comparing digests instead of secrets takes a time that says nothing useful about the secret.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The first half of the first half: 16 hexadecimal digits.
    #[must_use]
    pub fn short_hex(&self) -> String {
        self.0.iter().take(8).fold(String::with_capacity(16), |mut text, byte| {
            // Writing to a String does not fail.
            _ = write!(text, "{byte:02x}");
            text
        })
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Digest(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_sha_256_and_does_not_show_itself() {
        let digest = Digest::of(b"abc");
        assert_eq!(digest.short_hex(), "ba7816bf8f01cfea");
        assert_eq!(format!("{digest:?}"), "Digest(…)");
    }
}
