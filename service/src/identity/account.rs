//! Accounts, and what colleagues see of them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::{
    id::AccountId,
    identity::{Permission, account, role_assignment},
    language::Language,
    refusal::{Check, Refusal},
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{audit::audit_account, password};
use crate::{
    ctx::{Ctx, Host, RequestInfo},
    error::Result,
    store::{Purpose, Tx},
};

/// Longest name of an organization or a person.
const NAME_MAX: usize = 160;

/// An account as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// Sign-in address.
    pub email: String,
    /// How the person is addressed.
    pub display_name: String,
    /// Language code.
    pub language: String,
    /// First password; may be empty for an account that is given one later.
    pub password: String,
}

/// What colleagues see of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountView {
    /// Identifier.
    pub id: AccountId,
    /// How the person is addressed.
    pub display_name: String,
}

/// An account that keeps the rules; its address is in small letters.
pub(super) struct NewAccount {
    pub email: String,
    pub display_name: String,
    pub language: Language,
}

impl NewAccount {
    pub(super) fn parse(form: &AccountForm) -> Result<Self> {
        let mut check = Check::new();
        let email = check.take("email", text_input::email(&form.email)).map(|email| email.to_lowercase());
        let display_name = check.take("displayName", text_input::required(&form.display_name, NAME_MAX));
        let language = check.take(
            "language",
            Language::parse(&form.language)
                .ok_or_else(|| Refusal::new("language-unknown").with("value", &form.language)),
        );
        let whole = email.zip(display_name).zip(language).map(|((email, display_name), language)| Self {
            email,
            display_name,
            language,
        });
        Ok(check.finish(whole)?)
    }
}

/// Makes the account that runs the platform, from the command line of the server: whoever has that, has everything anyway.
///
/// # Errors
/// Malformed fields; `account-email-taken`.
pub async fn account_create_superadmin(host: &Host, form: &AccountForm) -> Result<AccountId> {
    let new = NewAccount::parse(form)?;
    let hash = password::hash(host, &form.password).await?;
    let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
    let id =
        account_insert(&tx, &new.email, &new.display_name, new.language, Some(hash), true, host.clock.now()).await?;
    let info = RequestInfo { request_id: "command-line".to_owned(), language: new.language };
    let ctx = Ctx::new(host.clone(), info, None);
    audit_account(&tx, &ctx, Some(id), "account_create_superadmin", serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(id)
}

/// Adds an account; `email` is in lower case.
///
/// # Errors
/// `account-email-taken`.
pub(crate) async fn account_insert(
    tx: &Tx,
    email: &str,
    display_name: &str,
    language: Language,
    password_hash: Option<String>,
    superadmin: bool,
    now: DateTime<Utc>,
) -> Result<AccountId> {
    let taken = tx.find_platform::<account::Entity>().filter(account::Column::Email.eq(email)).one(tx).await?;
    if taken.is_some() {
        return Err(Refusal::new("account-email-taken").at("email").into());
    }
    account_add(tx, email, display_name, language, password_hash, superadmin, now).await
}

/// Makes an account for an address that has just been looked for. Should somebody else have made it since, the database says that it is a duplicate.
pub(super) async fn account_add(
    tx: &Tx,
    email: &str,
    display_name: &str,
    language: Language,
    password_hash: Option<String>,
    superadmin: bool,
    now: DateTime<Utc>,
) -> Result<AccountId> {
    let id = Ctx::mint::<AccountId>();
    let row = account::ActiveModel {
        id: Set(id),
        email: Set(email.to_owned()),
        display_name: Set(display_name.to_owned()),
        language: Set(language),
        password_hash: Set(password_hash),
        superadmin: Set(superadmin),
        email_proven_at: Set(None),
        created_at: Set(now),
        archived_at: Set(None),
    };
    tx.insert_platform(row).await?;
    Ok(id)
}

/// Names of accounts that work in the organization.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn accounts_by_ids(ctx: &Ctx, ids: &[AccountId]) -> Result<BTreeMap<AccountId, AccountView>> {
    let proof = ctx.prove_personal(Permission::AssociationRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let members = tx
        .find_owned::<role_assignment::Entity>(&proof)
        .filter(role_assignment::Column::AccountId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    let rows = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.is_in(members.iter().map(|member| member.account_id.0)))
        .all(&*tx)
        .await?;
    let view = |row: account::Model| AccountView { id: row.id, display_name: name_among(&members, &row) };
    Ok(rows.into_iter().map(|row| (row.id, view(row))).collect())
}

/// How colleagues call somebody: as whoever let her in wrote it, until she comes in for the first time. Otherwise an address would be enough to
/// learn the name of anybody who has an account elsewhere.
pub(super) fn name_among(members: &[role_assignment::Model], row: &account::Model) -> String {
    // Coming in takes the given name off every role at once, so one that has it says that she has not come in, whatever the others say.
    let own = members.iter().filter(|member| member.account_id == row.id);
    own.filter_map(|member| member.granted_name.as_ref()).next_back().unwrap_or(&row.display_name).clone()
}
