//! Every role that one account holds, over many organizations and associations, and the way from one to the other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, RoleAssignmentId},
    identity::{Permission, Role, organization, role_assignment, runs_on, session},
    language::Language,
    property::association,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use super::{role::not_over, session::counting};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// Most roles that are listed; nobody has so many.
const HATS_MAX: u64 = 200;

/// A role that the person holds or is going to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hat {
    /// The role itself.
    pub id: RoleAssignmentId,
    /// Which.
    pub role: Role,
    /// In which organization.
    pub organization: OrganizationId,
    /// The name of that organization.
    pub organization_name: String,
    /// Whether the organization is suspended.
    pub suspended: bool,
    /// Where; everywhere in the organization when absent.
    pub association: Option<HatPlace>,
    /// First day, where it was written down.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    /// What gave it.
    pub decision: Option<String>,
    /// Whether it runs today and counts.
    pub running: bool,
    /// Whether it still waits for the person to show that it is meant for her.
    pub waiting: bool,
}

/// An association where a role is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HatPlace {
    /// The association.
    pub id: AssociationId,
    /// Its name in the language of the request.
    pub name: String,
    /// Its name in addresses, which is unique in its organization alone.
    pub slug: String,
}

/// An association of another organization where the person holds a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub organization_name: String,
    /// The association's name in the language of the request.
    pub association_name: String,
}

/// Every role that the person holds or is going to hold, wherever: three statements.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn hats(ctx: &Ctx) -> Result<Vec<Hat>> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Hats { account }, ctx.counter()).await?;
    let rows = tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(not_over(ctx.today()))
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .limit(HATS_MAX)
        .all(&tx)
        .await?;
    let organizations = organizations(&tx, rows.iter().map(|row| row.organization_id).collect()).await?;
    // Of an association where the role does not count yet, not even the name is told.
    let counted = rows.iter().filter(|row| row.accepted_at.is_some());
    let places: BTreeSet<AssociationId> = counted.filter_map(|row| row.association_id).collect();
    let places: BTreeMap<AssociationId, HatPlace> = tx
        .find_platform::<association::Entity>()
        .filter(association::Column::Id.is_in(places.iter().map(|id| id.0)))
        .all(&tx)
        .await?
        .into_iter()
        .map(|row| (row.id, place(&row, ctx.language())))
        .collect();
    let hat = |row: role_assignment::Model| {
        let organization = organizations.get(&row.organization_id)?;
        Some(Hat {
            id: row.id,
            role: row.role,
            organization: organization.id,
            organization_name: organization.name.clone(),
            suspended: organization.suspended_at.is_some(),
            association: row.association_id.and_then(|id| places.get(&id).cloned()),
            running: row.accepted_at.is_some() && runs_on(row.starts_on, row.ends_on, ctx.today()),
            waiting: row.accepted_at.is_none(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            decision: row.decision.filter(|_| row.accepted_at.is_some()),
        })
    };
    Ok(rows.into_iter().filter_map(hat).collect())
}

fn place(row: &association::Model, language: Language) -> HatPlace {
    HatPlace { id: row.id, name: row.name_in(language).to_owned(), slug: row.slug.clone() }
}

async fn organizations(
    tx: &Tx,
    ids: BTreeSet<OrganizationId>,
) -> Result<BTreeMap<OrganizationId, organization::Model>> {
    let rows = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The associations of this name in addresses in other organizations, where the person holds a role today that opens them. For everybody else
/// there are none, whether or not the name is taken somewhere.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn elsewhere(ctx: &Ctx, slug: &str) -> Result<Vec<Elsewhere>> {
    let actor = ctx.account()?;
    let here = actor.organization.as_ref().map(|(id, _)| *id);
    let tx = ctx.host().database.read(Purpose::Hats { account: actor.account }, ctx.counter()).await?;
    let held = held(&tx, actor.account, ctx.today()).await?;
    let opens = |row: &&role_assignment::Model| {
        Some(row.organization_id) != here && row.role.allows(Permission::AssociationRead)
    };
    let mut places = Condition::any();
    for row in held.iter().filter(opens) {
        places = places.add(match row.association_id {
            Some(association) => association::Column::Id.eq(association.0),
            None => association::Column::OrganizationId.eq(row.organization_id.0),
        });
    }
    // Without a role elsewhere the same question is asked of nothing, so that the two take as long.
    if places.is_empty() {
        places = places.add(Expr::value(false));
    }
    let found = tx
        .find_platform::<association::Entity>()
        .filter(association::Column::Slug.eq(slug))
        .filter(places)
        .order_by_asc(association::Column::Id)
        .limit(HATS_MAX)
        .all(&tx)
        .await?;
    let organizations = organizations(&tx, found.iter().map(|row| row.organization_id).collect()).await?;
    let place = |row: association::Model| {
        let organization = organizations.get(&row.organization_id)?;
        organization.suspended_at.is_none().then(|| Elsewhere {
            organization: organization.id,
            organization_name: organization.name.clone(),
            association_name: row.name_in(ctx.language()).to_owned(),
        })
    };
    Ok(found.into_iter().filter_map(place).collect())
}

async fn held(tx: &Tx, account: AccountId, today: NaiveDate) -> Result<Vec<role_assignment::Model>> {
    Ok(tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(counting(Expr::col, today))
        .limit(HATS_MAX)
        .all(tx)
        .await?)
}

/// Lets the session work in another organization of the person, as herself.
///
/// # Errors
/// `organization-unknown` for one where she holds no role today, and for one that does not exist; `organization-suspended`;
/// `switch-needs-session` when the request came without a session.
pub async fn context_switch(ctx: &Ctx, organization: OrganizationId) -> Result<OrganizationId> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let holds = held(&tx, actor.account, ctx.today()).await?.iter().any(|row| row.organization_id == organization);
    let found = organizations(&tx, BTreeSet::from([organization])).await?.remove(&organization);
    let found = found.filter(|_| holds).ok_or_else(|| Error::not_found("organization-unknown"))?;
    if found.suspended_at.is_some() {
        let reason = found.suspension_reason.unwrap_or_default();
        return Err(Refusal::new("organization-suspended").with("name", found.name).with("reason", reason).into());
    }
    arrive(&tx, actor.account, organization).await?;
    let change = session::ActiveModel {
        organization_id: Set(Some(organization)),
        support_grant_id: Set(None),
        view_as_owner_id: Set(None),
        view_as_association_id: Set(None),
        view_as_name: Set(None),
        ..Default::default()
    };
    let this = Condition::all().add(session::Column::Id.eq(actor.session.0));
    if tx.change_platform::<session::Entity>(change, this).await? == 0 {
        return Err(Refusal::new("switch-needs-session").into());
    }
    tx.commit().await?;
    Ok(organization)
}

/// The name of an organization where the person holds a role today.
///
/// # Errors
/// `organization-unknown` for any other.
pub async fn organization_switched(ctx: &Ctx, organization: OrganizationId) -> Result<(OrganizationId, String)> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Hats { account }, ctx.counter()).await?;
    let holds = held(&tx, account, ctx.today()).await?.iter().any(|row| row.organization_id == organization);
    let found = organizations(&tx, BTreeSet::from([organization])).await?.remove(&organization);
    let found = found.filter(|_| holds).ok_or_else(|| Error::not_found("organization-unknown"))?;
    Ok((found.id, found.name))
}

/// Lets the roles of an account count that wait for it: those of one organization, which was shown who holds the account, or all of them once the
/// address is proven that they were given to.
pub(super) async fn roles_accept(
    tx: &Tx,
    account: AccountId,
    organization: Option<OrganizationId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let change = role_assignment::ActiveModel { accepted_at: Set(Some(now)), ..Default::default() };
    let mut those = Condition::all()
        .add(role_assignment::Column::AccountId.eq(account.0))
        .add(role_assignment::Column::AcceptedAt.is_null());
    if let Some(organization) = organization {
        those = those.add(role_assignment::Column::OrganizationId.eq(organization.0));
    }
    tx.change_platform::<role_assignment::Entity>(change, those).await
}

/// Notes that somebody has come into an organization: from now on her colleagues see her own name.
pub(crate) async fn arrive(tx: &Tx, account: AccountId, organization: OrganizationId) -> Result<()> {
    let change = role_assignment::ActiveModel { granted_name: Set(None), ..Default::default() };
    let those = Condition::all()
        .add(role_assignment::Column::AccountId.eq(account.0))
        .add(role_assignment::Column::OrganizationId.eq(organization.0))
        .add(role_assignment::Column::GrantedName.is_not_null());
    tx.change_platform::<role_assignment::Entity>(change, those).await?;
    Ok(())
}
