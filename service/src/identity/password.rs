//! Passwords: Argon2id with the parameters that OWASP recommends, away from the async threads, two at a time.

use std::sync::LazyLock;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use entity::refusal::Refusal;

use crate::{
    ctx::Host,
    error::{Error, Failure, Result},
};

/// Shortest password (NIST SP 800-63B-4 asks for 15 where it is the only factor; the second factor is not here yet).
const PASSWORD_MIN: usize = 15;
/// Longest password; beyond it hashing would be a way to burn time.
const PASSWORD_MAX: usize = 256;

/// The hash of a password that nobody has, so that an unknown address takes as long to refuse as a wrong password.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("nobody has this password").ok());

/// Hashes a new password.
///
/// # Errors
/// `password-length`; `password-breached` when it is in the server's list of leaked ones.
pub async fn hash(host: &Host, password: &str) -> Result<String> {
    let length = password.chars().count();
    if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
        return Err(Refusal::new("password-length")
            .at("password")
            .with("min", PASSWORD_MIN)
            .with("max", PASSWORD_MAX)
            .into());
    }
    let password = password.to_owned();
    let breached = host.breached.clone();
    let hash = blocking(host, move || match breached.map(|list| list.holds(&password)).transpose()? {
        Some(true) => Ok(None),
        Some(false) | None => hash_now(&password).map(Some),
    })
    .await?;
    hash.map_err(Error::from)?.ok_or_else(|| Refusal::new("password-breached").at("password").into())
}

/// Compares a password with the hash of an account, or with nobody's when there is no account or it has no password.
pub async fn verify(host: &Host, password: &str, hash: Option<String>) -> Result<bool> {
    if password.len() > 4 * PASSWORD_MAX {
        return Ok(false);
    }
    let password = password.to_owned();
    blocking(host, move || {
        let known = hash.is_some();
        let Some(hash) = hash.or_else(|| NOBODY.clone()) else { return false };
        let matches = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        known && matches
    })
    .await
}

async fn blocking<T: Send + 'static>(host: &Host, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = host.hashing.acquire().await.map_err(Failure::new)?;
    Ok(tokio::task::spawn_blocking(work).await.map_err(Failure::new)?)
}

fn hash_now(password: &str) -> Result<String, Failure> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Failure::new(error.to_string()))
}
