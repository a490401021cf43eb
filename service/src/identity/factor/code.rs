//! Backup codes.
//!
//! A code has 40 random bits, which is plenty against somebody who may guess five times in a quarter of an hour and nothing against somebody who
//! has the table and a graphics card. So what is kept is its HMAC-SHA-256 with a random key of 256 bits that the account has for this, and that key
//! is sealed like every secret here: without the server's own keys the table can be tried on nothing. Argon2 would also be slow enough, but ten
//! codes would have to be tried one after another with each attempt, as each has its own salt, and even then forty bits are within reach of
//! whoever has the table.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, BackupCodeId},
    identity::{backup_code, second_factor as row},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use rand::Rng as _;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait as _, QueryFilter};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{BACKUP_CODES, codes_key_place};
use crate::{
    ctx::{Ctx, Host},
    error::{Failure, Result},
    identity::secret::mint_letters,
    store::Tx,
};

/// Groups of four letters in a backup code.
const GROUPS: usize = 2;

/// A new key for the backup codes of an account.
pub(super) fn new_key() -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0_u8; 32]);
    rand::rng().fill_bytes(key.as_mut_slice());
    key
}

/// Makes ten new codes; those of before are good for nothing any more. They are said once and never again.
pub(super) async fn replace(tx: &Tx, host: &Host, factor: &row::Model, now: DateTime<Utc>) -> Result<Vec<String>> {
    let key = host.keys.open(&codes_key_place(factor.id), &factor.codes_key)?;
    forget(tx, factor.account_id).await?;
    let codes: Vec<String> = (0..BACKUP_CODES).map(|_| mint_letters(GROUPS)).collect();
    for code in &codes {
        let row = backup_code::ActiveModel {
            id: Set(Ctx::mint::<BackupCodeId>()),
            account_id: Set(factor.account_id),
            code_hmac: Set(hashed(&key, &code.replace('-', ""))?),
            created_at: Set(now),
            used_at: Set(None),
        };
        tx.insert_platform(row).await?;
    }
    Ok(codes)
}

/// Uses a code up, if it is one of the account's that nobody has used: of two who try at the same time one is told no.
pub(super) async fn take(tx: &Tx, host: &Host, factor: &row::Model, letters: &str, now: DateTime<Utc>) -> Result<bool> {
    let key = host.keys.open(&codes_key_place(factor.id), &factor.codes_key)?;
    let unused = of(factor.account_id)
        .add(backup_code::Column::CodeHmac.eq(hashed(&key, letters)?))
        .add(backup_code::Column::UsedAt.is_null());
    let used = backup_code::ActiveModel { used_at: Set(Some(now)), ..Default::default() };
    Ok(tx.change_platform::<backup_code::Entity>(used, unused).await? == 1)
}

/// How many codes are left.
pub(super) async fn left(tx: &Tx, account: AccountId) -> Result<u64> {
    let unused = of(account).add(backup_code::Column::UsedAt.is_null());
    Ok(tx.find_platform::<backup_code::Entity>().filter(unused).count(tx).await?)
}

/// Takes every code of an account away.
pub(super) async fn forget(tx: &Tx, account: AccountId) -> Result<()> {
    tx.forget_platform::<backup_code::Entity>(of(account)).await?;
    Ok(())
}

fn of(account: AccountId) -> Condition {
    Condition::all().add(backup_code::Column::AccountId.eq(account.0))
}

fn hashed(key: &[u8], letters: &str) -> Result<String> {
    use std::fmt::Write as _;
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| Failure::new("a key has the wrong length"))?;
    mac.update(letters.as_bytes());
    Ok(mac.finalize().into_bytes().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String does not fail.
        _ = write!(text, "{byte:02x}");
        text
    }))
}

#[cfg(test)]
mod tests {
    use super::hashed;

    /// Test case 2 of RFC 4231.
    #[test]
    fn the_hash_is_hmac_sha_256() {
        assert_eq!(
            hashed(b"Jefe", "what do ya want for nothing?").unwrap(),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }
}
