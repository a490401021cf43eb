//! Accounts, as the people who run the platform see them: who can sign in, in which organizations, never what is kept there.

use std::collections::BTreeMap;

use entity::{
    id::{AccountId, OrganizationId},
    identity::{account, organization, role_assignment, session},
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::{audit::audit_account, role::not_over};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    store::{Purpose, anywhere},
};

/// Most roles of one account that are shown.
const ROLES_MAX: u64 = 200;

/// A role of an account, and the name of the organization where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRole {
    /// The role.
    pub row: role_assignment::Model,
    /// The name of the organization.
    pub organization_name: String,
}

/// An account with the roles that it holds or is going to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDetail {
    /// The account.
    pub row: account::Model,
    /// Its roles.
    pub roles: Vec<AccountRole>,
}

/// The accounts whose address holds `text`, by address; all when it is empty.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn accounts_search(ctx: &Ctx, text: &str, page: PageRequest) -> Result<Slice<account::Model>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let mut query = tx.find_platform::<account::Entity>();
    let text = text.trim().to_lowercase();
    if !text.is_empty() {
        query = query.filter(Expr::col(account::Column::Email).like(anywhere(&text)));
    }
    let rows = query.order_by_asc(account::Column::Email).offset(page.offset).limit(page.limit()).all(&tx).await?;
    Ok(page.cut(rows))
}

/// One account with its roles: three statements in two transactions.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `account-unknown`.
pub async fn account_detail(ctx: &Ctx, id: AccountId) -> Result<AccountDetail> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let row = tx.find_platform::<account::Entity>().filter(account::Column::Id.eq(id.0)).one(&tx).await?;
    let row = row.ok_or_else(|| Error::not_found("account-unknown"))?;
    drop(tx);
    let roles = roles_by_accounts(ctx, &[id]).await?.remove(&id).unwrap_or_default();
    Ok(AccountDetail { row, roles })
}

/// The roles of accounts that are not over, the oldest first; a page of them has as many as one account may have: two statements.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn roles_by_accounts(ctx: &Ctx, ids: &[AccountId]) -> Result<BTreeMap<AccountId, Vec<AccountRole>>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let most = u64::try_from(ids.len()).unwrap_or(u64::MAX).saturating_mul(ROLES_MAX);
    let roles = tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.is_in(ids.iter().map(|id| id.0)))
        .filter(not_over(ctx.today()))
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .limit(most)
        .all(&tx)
        .await?;
    let names: BTreeMap<OrganizationId, String> = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.is_in(roles.iter().map(|role| role.organization_id.0)))
        .all(&tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let mut of: BTreeMap<AccountId, Vec<AccountRole>> = BTreeMap::new();
    for row in roles {
        let organization_name = names.get(&row.organization_id).cloned().unwrap_or_default();
        of.entry(row.account_id).or_default().push(AccountRole { row, organization_name });
    }
    Ok(of)
}

/// The people of an organization: their roles that are not over.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn organization_roles(
    ctx: &Ctx,
    organization: OrganizationId,
    page: PageRequest,
) -> Result<Slice<(role_assignment::Model, account::Model)>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let rows = tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::OrganizationId.eq(organization.0))
        .filter(not_over(ctx.today()))
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&tx)
        .await?;
    let rows = page.cut(rows);
    let accounts: BTreeMap<AccountId, account::Model> = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.is_in(rows.rows.iter().map(|row| row.account_id.0)))
        .all(&tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let (offset, has_next) = (rows.offset, rows.has_next);
    let with = |row: role_assignment::Model| accounts.get(&row.account_id).cloned().map(|account| (row, account));
    Ok(Slice { rows: rows.rows.into_iter().filter_map(with).collect(), offset, has_next })
}

/// Closes an account: its sessions end at once and nobody signs in with it.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `Confirm`; `account-unknown`; `account-closes-itself`; `account-closed`.
pub async fn account_deactivate(ctx: &Ctx, id: AccountId) -> Result<AccountId> {
    let actor = ctx.prove_platform()?;
    ctx.require_fresh()?;
    if actor.account == id {
        return Err(Refusal::new("account-closes-itself").into());
    }
    switch(ctx, id, true).await
}

/// Opens a closed account again, with the password that it had.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `Confirm`; `account-unknown`; `account-open`.
pub async fn account_activate(ctx: &Ctx, id: AccountId) -> Result<AccountId> {
    ctx.prove_platform()?;
    ctx.require_fresh()?;
    switch(ctx, id, false).await
}

async fn switch(ctx: &Ctx, id: AccountId, close: bool) -> Result<AccountId> {
    if !ctx.account()?.writes() {
        return Err(Error::Forbidden);
    }
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let this = || Condition::all().add(account::Column::Id.eq(id.0));
    let row = tx.find_platform::<account::Entity>().filter(this()).one(&tx).await?;
    let row = row.ok_or_else(|| Error::not_found("account-unknown"))?;
    if row.archived_at.is_some() == close {
        return Err(Refusal::new(if close { "account-closed" } else { "account-open" }).into());
    }
    let change = account::ActiveModel { archived_at: Set(close.then(|| ctx.now())), ..Default::default() };
    tx.change_platform::<account::Entity>(change, this()).await?;
    if close {
        let sessions = Condition::all().add(session::Column::AccountId.eq(id.0));
        tx.forget_platform::<session::Entity>(sessions).await?;
    }
    let action = if close { "account_deactivate" } else { "account_activate" };
    audit_account(&tx, ctx, Some(id), action, serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(id)
}
