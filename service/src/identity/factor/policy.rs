//! Who must have a second factor, who has one, and taking one off for somebody who has lost it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::{
    id::{AccountId, OrganizationId},
    identity::{FactorState, Permission, account, organization, role_assignment, second_factor as row},
    messaging::Kind,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use serde_json::json;
use uuid::Uuid;

use super::{factor_held, spend::remove};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{
        AccountView,
        account::name_among,
        audit::audit_account,
        devices::sessions_end,
        mail::{self, post},
        program::programs_end,
        session::counting,
        told::account_told,
    },
    page::{PageRequest, Slice},
    proof::Proof,
    store::{Purpose, Tx},
    work::{Begun, Outcome, RequestKey},
};

/// Somebody who works in an organization, and whether she has a second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorHolder {
    /// The account.
    pub account: AccountId,
    /// How the person is addressed.
    pub display_name: String,
    /// Her sign-in address.
    pub email: String,
    /// Whether a code is asked for when she signs in.
    pub has_factor: bool,
    /// Whether it may be taken off for her by whoever asks.
    pub is_other: bool,
}

/// What an organization asks of its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorPolicy {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// Whether everybody who works in it needs a second factor.
    pub required: bool,
    /// The version that a change is made from.
    pub version: i32,
}

/// What an organization asks of its people, and who of those who have come in there has a second factor; the person's own organization when none
/// is named.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole firm asks about her own organization, or somebody who runs the platform; `organization-unknown`.
pub async fn factor_policy(
    ctx: &Ctx,
    organization: Option<OrganizationId>,
    page: PageRequest,
) -> Result<(FactorPolicy, Slice<FactorHolder>)> {
    let proof = prove(ctx, organization)?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let policy = policy_of(&tx, proof.organization()).await?;
    let members = members(&tx, &proof, Condition::all(), ctx.today()).await?;
    let accounts: BTreeSet<Uuid> = members.iter().map(|member| member.account_id.0).collect();
    let rows = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.is_in(accounts))
        .filter(account::Column::ArchivedAt.is_null())
        .order_by_asc(account::Column::DisplayName)
        .order_by_asc(account::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&tx)
        .await?;
    let with: Vec<AccountId> = tx
        .find_platform::<row::Entity>()
        .filter(row::Column::AccountId.is_in(rows.iter().map(|row| row.id.0)))
        .filter(row::Column::VerifiedAt.is_not_null())
        .select_only()
        .column(row::Column::AccountId)
        .into_tuple()
        .all(&tx)
        .await?;
    let own = proof.account();
    let people = page.cut(rows).map(|row| FactorHolder {
        has_factor: with.contains(&row.id),
        is_other: row.id != own,
        account: row.id,
        display_name: name_among(&members, &row),
        email: row.email,
    });
    Ok((policy, people))
}

/// The roles of those who work in the organization and are no strangers to it: they have come in, or it has made their account itself. Of anybody
/// else it knows an address, and whether there is a second factor behind that is none of its business.
async fn members(tx: &Tx, proof: &Proof, among: Condition, today: NaiveDate) -> Result<Vec<role_assignment::Model>> {
    let rows = tx
        .find_owned::<role_assignment::Entity>(proof)
        .filter(counting(Expr::col, today))
        .filter(among)
        .all(tx)
        .await?;
    let waiting = rows.iter().filter(|row| row.granted_name.is_some());
    let waiting: BTreeSet<AccountId> = waiting.map(|row| row.account_id).collect();
    Ok(rows.into_iter().filter(|row| !waiting.contains(&row.account_id)).collect())
}

/// Has an organization ask everybody who works in it for a second factor, or no longer. Whoever has none then does nothing there before she has
/// set it up.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole firm or somebody who runs the platform asks; `Confirm`; `second-factor-own-first` when a syndic who has
/// none herself asks for it; `stale-version`; `organization-unknown`.
pub async fn organization_require_second_factor(
    ctx: &Ctx,
    organization: OrganizationId,
    required: bool,
    version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let proof = prove(ctx, Some(organization))?;
    ctx.require_fresh()?;
    let actor = ctx.account()?;
    if required && !actor.superadmin && actor.factor != FactorState::On {
        return Err(Refusal::new("second-factor-own-first").into());
    }
    let input = (organization, required, version);
    let work = match ctx.begin_administration("organization_require_second_factor", &proof, key, &input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = policy_of(&work.tx, organization).await?;
    let change = organization::ActiveModel { requires_second_factor: Set(required), ..Default::default() };
    work.tx.change::<organization::Entity, _>(&proof, organization, version, work.now, change).await?;
    let detail = json!({ "required": required, "before": before.required });
    work.audit("organization_require_second_factor", None, organization, detail).await?;
    work.finish(organization).await
}

/// Takes the second factor off for somebody who has lost her app and her backup codes.
///
/// It is hers to set up anew; until then her password alone opens her account, so whoever does this has made sure who asked. Every browser and
/// program of hers is signed out.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole firm or somebody who runs the platform asks; `Confirm`; `account-unknown`, also for somebody who does
/// not work in the organization or has never come in there; `second-factor-own` for one's own, which is taken off with a code;
/// `second-factor-revoke-platform` when a syndic asks about somebody who also works elsewhere or runs the platform; `second-factor-off`.
pub async fn second_factor_revoke(ctx: &Ctx, account: AccountId) -> Result<AccountView> {
    let actor = ctx.account()?;
    let everywhere = ctx.prove_platform().is_ok();
    let proof = if everywhere { None } else { Some(prove(ctx, None)?) };
    ctx.require_fresh()?;
    if account == actor.account {
        return Err(Refusal::new("second-factor-own").into());
    }
    let unknown = || Error::not_found("account-unknown");
    let tx = match &proof {
        Some(proof) => ctx.administrator(proof.organization()).await?,
        None => ctx.host().database.write(Purpose::Platform, ctx.counter()).await?,
    };
    let mut elsewhere = false;
    if let Some(proof) = &proof {
        // Asked before the account itself, so that a stranger's takes no more statements than one that does not exist.
        let hers = Condition::all().add(role_assignment::Column::AccountId.eq(account.0));
        if members(&tx, proof, hers, ctx.today()).await?.is_empty() {
            return Err(unknown());
        }
        let held: Vec<OrganizationId> = tx
            .find_platform::<role_assignment::Entity>()
            .filter(role_assignment::Column::AccountId.eq(account.0))
            .filter(role_assignment::Column::EndedAt.is_null())
            .select_only()
            .column(role_assignment::Column::OrganizationId)
            .distinct()
            .into_tuple()
            .all(&tx)
            .await?;
        elsewhere = held.iter().any(|organization| *organization != proof.organization());
    }
    let found = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(account.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?
        .ok_or_else(unknown)?;
    if proof.is_some() && (found.superadmin || elsewhere) {
        return Err(Refusal::new("second-factor-revoke-platform").into());
    }
    let factor = factor_held(&tx, account).await?.filter(|factor| factor.verified_at.is_some());
    factor.ok_or_else(|| Refusal::new("second-factor-off"))?;
    remove(&tx, account).await?;
    // Whoever is signed in there may be the one who has the lost app.
    sessions_end(&tx, account, None).await?;
    programs_end(&tx, account, ctx.now()).await?;
    audit_account(&tx, ctx, Some(account), "second_factor_revoke", json!({})).await?;
    account_told(&tx, account, Kind::FactorChanged, "/account/two-factor").await?;
    post(&tx, ctx.host(), &(&found).into(), &mail::FACTOR_OFF, &[]).await?;
    tx.commit().await?;
    Ok(AccountView { id: found.id, display_name: found.display_name })
}

/// A syndic of the whole firm for her own organization, or whoever runs the platform for any.
fn prove(ctx: &Ctx, organization: Option<OrganizationId>) -> Result<Proof> {
    if let (Ok(actor), Some(organization)) = (ctx.prove_platform(), organization) {
        return Ok(Proof::system(organization, actor.account));
    }
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let own = organization.is_none_or(|organization| organization == proof.organization());
    if own && proof.covers_all() { Ok(proof) } else { Err(Error::Forbidden) }
}

async fn policy_of(tx: &Tx, organization: OrganizationId) -> Result<FactorPolicy> {
    let found =
        tx.find_platform::<organization::Entity>().filter(organization::Column::Id.eq(organization.0)).one(tx).await?;
    let found = found.ok_or_else(|| Error::not_found("organization-unknown"))?;
    Ok(FactorPolicy {
        organization: found.id,
        name: found.name,
        required: found.requires_second_factor,
        version: found.version,
    })
}
