//! The second factor: codes of an authenticator app (RFC 6238), backup codes for whoever has lost it, and who must have one.

mod challenge;
mod code;
mod policy;
mod set_up;
mod spend;
mod totp;

pub use challenge::{Opened, challenge_answer, challenge_stands};
pub(crate) use challenge::{challenge_pass, open_after_proof, second_proof};
pub use policy::{FactorHolder, FactorPolicy, factor_policy, organization_require_second_factor, second_factor_revoke};
pub use set_up::{
    BackupCodes, FactorSetUp, FactorView, backup_codes_renew, second_factor, second_factor_disable,
    second_factor_enable, second_factor_pending, second_factor_set_up,
};
pub(crate) use spend::spend;

use entity::{
    id::{AccountId, SecondFactorId},
    identity::second_factor as row,
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::{error::Result, store::Tx};

/// How many backup codes there are at a time.
const BACKUP_CODES: u32 = 10;
/// Below how many backup codes somebody is told that she runs out of them.
pub const BACKUP_CODES_FEW: u64 = 3;

/// The second factor of an account, also one that is only being set up.
async fn factor_of(tx: &Tx, account: AccountId) -> Result<Option<row::Model>> {
    Ok(tx.find_platform::<row::Entity>().filter(row::Column::AccountId.eq(account.0)).one(tx).await?)
}

/// The same, held until the transaction ends: attempts of one account follow one another, so that none of them goes uncounted. SQLite has one
/// writer anyway.
async fn factor_held(tx: &Tx, account: AccountId) -> Result<Option<row::Model>> {
    let held = tx.find_platform::<row::Entity>().filter(row::Column::AccountId.eq(account.0)).lock_exclusive();
    Ok(held.one(tx).await?)
}

/// Where the secret of a second factor is sealed.
fn secret_place(factor: SecondFactorId) -> String {
    crate::seal::place("second_factor", "secret", factor.0)
}

/// Where the key of its backup codes is sealed.
fn codes_key_place(factor: SecondFactorId) -> String {
    crate::seal::place("second_factor", "codes_key", factor.0)
}
