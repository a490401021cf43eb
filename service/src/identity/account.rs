//! Organizations, the accounts in them and the roles that those hold.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId, RoleAssignmentId},
    identity::{Permission, Role, account, organization, role_assignment},
    language::Language,
    property,
    refusal::{Check, Refusal},
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use super::password;
use crate::{
    ctx::{Ctx, Host},
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::{Purpose, Tx},
    work::{Begun, Outcome, RequestKey, Work},
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

/// An organization as the platform sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationView {
    /// Identifier.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

struct NewAccount {
    email: String,
    display_name: String,
    language: Language,
}

impl NewAccount {
    fn parse(form: &AccountForm) -> Result<Self> {
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
    let id = Ctx::mint::<AccountId>();
    let row = account::ActiveModel {
        id: Set(id),
        email: Set(email.to_owned()),
        display_name: Set(display_name.to_owned()),
        language: Set(language),
        password_hash: Set(password_hash),
        superadmin: Set(superadmin),
        created_at: Set(now),
        archived_at: Set(None),
    };
    tx.insert_platform(row).await?;
    Ok(id)
}

/// Makes a tenant and the account of its first syndic.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; malformed fields; `account-email-taken`.
pub async fn organization_create(ctx: &Ctx, name: &str, first: &AccountForm) -> Result<OrganizationId> {
    let actor = ctx.account()?;
    if !(actor.superadmin && Role::Superadmin.allows(Permission::PlatformAdminister)) {
        return Err(Error::Forbidden);
    }
    let name = text_input::required(name, NAME_MAX).map_err(|refusal| refusal.at("name"))?;
    let new = NewAccount::parse(first)?;
    let hash = if first.password.is_empty() { None } else { Some(password::hash(ctx.host(), &first.password).await?) };
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let organization = organization_insert(&tx, &name, now).await?;
    let account = account_insert(&tx, &new.email, &new.display_name, new.language, hash, false, now).await?;
    role_insert(&tx, &Proof::system(organization, actor.account), account, Role::Syndic, None, None, now).await?;
    tx.commit().await?;
    Ok(organization)
}

/// Adds an organization.
pub(crate) async fn organization_insert(tx: &Tx, name: &str, now: DateTime<Utc>) -> Result<OrganizationId> {
    let id = Ctx::mint::<OrganizationId>();
    let row = organization::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
    };
    tx.insert_platform(row).await?;
    Ok(id)
}

/// Adds a role.
pub(crate) async fn role_insert(
    tx: &Tx,
    proof: &Proof,
    account: AccountId,
    role: Role,
    association: Option<AssociationId>,
    owner: Option<OwnerId>,
    now: DateTime<Utc>,
) -> Result<RoleAssignmentId> {
    let id = Ctx::mint::<RoleAssignmentId>();
    let row = role_assignment::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        role: Set(role),
        association_id: Set(association),
        owner_id: Set(owner),
        created_at: Set(now),
        ended_at: Set(None),
        ..Default::default()
    };
    tx.insert(proof, row).await?;
    Ok(id)
}

/// Lets the roles of one owner be those of another one, who is the same person.
pub(crate) async fn roles_follow(work: &Work, from: OwnerId, to: OwnerId) -> Result<()> {
    let change = role_assignment::ActiveModel { owner_id: Set(Some(to)), ..Default::default() };
    let of = Condition::all().add(role_assignment::Column::OwnerId.eq(from.0));
    work.tx.change_all::<role_assignment::Entity>(&work.proof, of, change).await?;
    Ok(())
}

/// The organizations of the platform, newest first.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn organizations_list(ctx: &Ctx, page: PageRequest) -> Result<Slice<OrganizationView>> {
    if !ctx.account()?.superadmin {
        return Err(Error::Forbidden);
    }
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let rows = tx
        .find_platform::<organization::Entity>()
        .order_by_desc(organization::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&tx)
        .await?;
    Ok(page.cut(rows).map(|row| OrganizationView { id: row.id, name: row.name, created_at: row.created_at }))
}

/// Gives an existing account of the organization, or a new one, a role in an association.
///
/// # Errors
/// `Forbidden` unless a syndic asks; `role-not-grantable` for the superadmin; `owner-unknown` when the role is an owner's and no owner of the
/// association is named; malformed fields. An address that already has an account elsewhere is given the role without a word about it.
pub async fn role_grant(
    ctx: &Ctx,
    association: AssociationId,
    role: Role,
    owner: Option<OwnerId>,
    form: &AccountForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AccountId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, association)?;
    let new = NewAccount::parse(form)?;
    if role == Role::Superadmin {
        return Err(Refusal::new("role-not-grantable").at("role").into());
    }
    // The account is looked for and made by the platform, before the tenant's transaction: accounts belong to no tenant.
    let account = {
        let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
        let known = tx
            .find_platform::<account::Entity>()
            .filter(account::Column::Email.eq(new.email.as_str()))
            .one(&tx)
            .await?;
        let account = match known {
            Some(account) => account.id,
            None => account_insert(&tx, &new.email, &new.display_name, new.language, None, false, ctx.now()).await?,
        };
        tx.commit().await?;
        account
    };
    let work = match ctx.begin("role_grant", &proof, key, &(association, role, owner, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let exists = work
        .tx
        .find::<property::association::Entity>(&proof)
        .filter(property::association::Column::Id.eq(association.0))
        .one(&work.tx)
        .await?;
    exists.ok_or_else(|| Error::not_found("association-unknown"))?;
    match owner {
        Some(owner) => {
            let found = work
                .tx
                .find::<property::owner::Entity>(&proof)
                .filter(property::owner::Column::Id.eq(owner.0))
                .one(&work.tx)
                .await?;
            found
                .filter(|row| row.association_id == association)
                .ok_or_else(|| Refusal::new("owner-unknown").at("owner"))?;
        }
        None if role == Role::Owner => return Err(Refusal::new("owner-unknown").at("owner").into()),
        None => {}
    }
    let granted = role_insert(&work.tx, &proof, account, role, Some(association), owner, work.now).await?;
    work.audit("role_grant", Some(association), granted, serde_json::json!({ "role": role.code() })).await?;
    work.finish(account).await
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
    Ok(rows.into_iter().map(|row| (row.id, AccountView { id: row.id, display_name: row.display_name })).collect())
}
