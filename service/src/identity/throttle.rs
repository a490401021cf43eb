//! Failed sign-ins are counted per account and per address; too many, and every attempt is refused unread for a while.

use chrono::{DateTime, Duration, Utc};
use entity::{id::AccountId, identity::login_throttle, refusal::Refusal};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{CaseStatement, Expr, OnConflict},
};

use crate::{error::Result, store::Tx, work::sha256_hex};

/// Failures that an account may see within the window.
const ACCOUNT_FAILURES: i32 = 5;
/// Failures that one network address may cause within the window.
const ADDRESS_FAILURES: i32 = 30;
/// How long failures are counted together, and how long the block lasts.
const WINDOW: Duration = Duration::minutes(15);

/// What is counted: a hash, so that no address is kept in clear.
pub struct Counter {
    key: String,
    max: i32,
}

impl Counter {
    /// The counter of an account, whether or not it exists.
    pub fn account(email: &str) -> Self {
        Self { key: sha256_hex(format!("account:{email}").as_bytes()), max: ACCOUNT_FAILURES }
    }

    /// The counter of codes of an account's second factor.
    pub fn factor(account: AccountId) -> Self {
        Self { key: sha256_hex(format!("factor:{account}").as_bytes()), max: ACCOUNT_FAILURES }
    }

    /// The counter of a network address.
    pub fn address(ip: &str) -> Self {
        Self { key: sha256_hex(format!("address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of links that an address asks to be sent, whether or not it has an account.
    pub fn reset_of(email: &str) -> Self {
        Self { key: sha256_hex(format!("reset:{email}").as_bytes()), max: ACCOUNT_FAILURES }
    }

    /// The counter of links that one network address asks for.
    pub fn reset_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("reset-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of links and codes that do not work, from one network address.
    pub fn ticket_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("ticket-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of departures for other providers from one network address: each leaves a row behind until it expires.
    pub fn departures_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("departure-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of addresses of calendars that open nothing, from one network address.
    pub fn feed_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("feed-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of codes that no document bears, from one network address.
    pub fn codes_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("code-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of links to documents that open nothing, from one network address.
    pub fn pass_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("pass-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of links into the files of sold units that open nothing, from one network address.
    pub fn transfer_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("transfer-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of units that are not there, asked for from one network address.
    pub fn transfer_unit_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("transfer-unit-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// The counter of links that an address asks to be sent, for the file of a sold unit.
    pub fn transfer_mail_of(email: &str) -> Self {
        Self { key: sha256_hex(format!("transfer-mail:{email}").as_bytes()), max: ACCOUNT_FAILURES }
    }

    /// The counter of such links that one network address asks for.
    pub fn transfer_mail_from(ip: &str) -> Self {
        Self { key: sha256_hex(format!("transfer-mail-address:{ip}").as_bytes()), max: ADDRESS_FAILURES }
    }

    /// # Errors
    /// `sign-in-throttled` while the counter is blocked.
    pub async fn check(&self, tx: &Tx, now: DateTime<Utc>) -> Result<()> {
        let blocked_until = self.row(tx).await?.and_then(|row| row.blocked_until).filter(|until| *until > now);
        match blocked_until {
            Some(until) => {
                let minutes = (until - now).num_minutes() + 1;
                Err(Refusal::new("sign-in-throttled").with("minutes", minutes).into())
            }
            None => Ok(()),
        }
    }

    /// Counts one more failure, in one statement: of many at the same time, each counts.
    #[expect(clippy::disallowed_methods, reason = "an upsert on a table of the platform")]
    pub async fn fail(&self, tx: &Tx, now: DateTime<Utc>) -> Result<()> {
        let blocked_until = now + WINDOW;
        let first = login_throttle::ActiveModel {
            key: Set(self.key.clone()),
            failures: Set(1),
            window_started_at: Set(now),
            blocked_until: Set((self.max <= 1).then_some(blocked_until)),
        };
        let known = |column: login_throttle::Column| Expr::col((login_throttle::Entity, column));
        let runs = || known(login_throttle::Column::WindowStartedAt).gt(now - WINDOW);
        let last = || known(login_throttle::Column::Failures).gte(self.max.saturating_sub(1));
        let failures = CaseStatement::new().case(runs(), known(login_throttle::Column::Failures).add(1)).finally(1);
        let started =
            CaseStatement::new().case(runs(), known(login_throttle::Column::WindowStartedAt)).finally(Expr::value(now));
        let blocked = CaseStatement::new()
            .case(runs().and(last()), Expr::value(blocked_until))
            .finally(Expr::value((self.max <= 1).then_some(blocked_until)));
        let again = OnConflict::column(login_throttle::Column::Key)
            .value(login_throttle::Column::Failures, failures)
            .value(login_throttle::Column::WindowStartedAt, started)
            .value(login_throttle::Column::BlockedUntil, blocked)
            .to_owned();
        login_throttle::Entity::insert(first).on_conflict(again).exec_without_returning(tx).await?;
        Ok(())
    }

    /// Forgets the failures after a success.
    pub async fn clear(&self, tx: &Tx) -> Result<()> {
        tx.forget_platform::<login_throttle::Entity>(
            Condition::all().add(login_throttle::Column::Key.eq(self.key.as_str())),
        )
        .await?;
        Ok(())
    }

    async fn row(&self, tx: &Tx) -> Result<Option<login_throttle::Model>> {
        Ok(tx
            .find_platform::<login_throttle::Entity>()
            .filter(login_throttle::Column::Key.eq(self.key.as_str()))
            .one(tx)
            .await?)
    }
}
