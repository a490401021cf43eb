//! Who works where, for those who give and end the roles.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId, RoleAssignmentId},
    identity::{Permission, Role, account, role_assignment},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    account::name_among,
    role::{not_over, prove_place},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    property::ownerships_by_owners,
};

/// A role with the person who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleView {
    /// The role.
    pub row: role_assignment::Model,
    /// How colleagues call the person.
    pub display_name: String,
    /// Her sign-in address.
    pub email: String,
}

impl RoleView {
    /// Whether the role is still to begin on a day.
    #[must_use]
    pub fn is_future(&self, day: NaiveDate) -> bool {
        self.row.starts_on.is_some_and(|first| first > day)
    }
}

/// The roles of an association, or those of the whole firm and of every association of it: running and future ones, the oldest first.
///
/// # Errors
/// `Forbidden` and `association-unknown` unless a syndic of that place asks.
pub async fn roles_list(ctx: &Ctx, association: Option<AssociationId>, page: PageRequest) -> Result<Slice<RoleView>> {
    let proof = prove_place(ctx, association).await?;
    let tx = ctx.reader().await?;
    let mut query = tx.find_owned::<role_assignment::Entity>(&proof).filter(not_over(ctx.today()));
    if let Some(association) = association {
        query = query.filter(role_assignment::Column::AssociationId.eq(association.0));
    }
    let rows = query
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    let rows = page.cut(rows);
    let (offset, has_next) = (rows.offset, rows.has_next);
    Ok(Slice { rows: named(ctx, rows.rows).await?, offset, has_next })
}

/// One role.
///
/// # Errors
/// `Forbidden` unless a syndic asks; `role-unknown` also for one of a place that she does not run.
pub async fn role_fetch(ctx: &Ctx, id: RoleAssignmentId) -> Result<RoleView> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let tx = ctx.reader().await?;
    let row = tx
        .find_owned::<role_assignment::Entity>(&proof)
        .filter(role_assignment::Column::Id.eq(id.0))
        .one(&*tx)
        .await?
        .filter(|row| row.association_id.map_or_else(|| proof.covers_all(), |place| proof.covers(place)));
    let named = named(ctx, row.into_iter().collect()).await?;
    named.into_iter().next().ok_or_else(|| Error::not_found("role-unknown"))
}

/// Who signs in as an owner of an association: her roles that are not over.
///
/// # Errors
/// `Forbidden` and `association-unknown` unless a syndic of the association asks.
pub async fn roles_by_owner(ctx: &Ctx, association: AssociationId, owner: OwnerId) -> Result<Vec<RoleView>> {
    let proof = prove_place(ctx, Some(association)).await?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_owned::<role_assignment::Entity>(&proof)
        .filter(role_assignment::Column::AssociationId.eq(association.0))
        .filter(role_assignment::Column::OwnerId.eq(owner.0))
        .filter(not_over(ctx.today()))
        .order_by_asc(role_assignment::Column::CreatedAt)
        .all(&*tx)
        .await?;
    named(ctx, rows).await
}

/// Roles of owners who own nothing today: their access is proposed to be ended, and ends only when somebody says so, because a former owner may
/// still have accounts to settle.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn roles_without_title(ctx: &Ctx, roles: &[RoleView]) -> Result<Vec<RoleAssignmentId>> {
    let owners: Vec<OwnerId> =
        roles.iter().filter(|role| role.row.role == Role::Owner).filter_map(|role| role.row.owner_id).collect();
    if owners.is_empty() {
        return Ok(Vec::new());
    }
    let held = ownerships_by_owners(ctx, &owners, ctx.today()).await?;
    let owns = |owner: OwnerId| held.get(&owner).is_some_and(|holdings| !holdings.is_empty());
    let lost = |role: &&RoleView| {
        role.row.role == Role::Owner
            && !role.is_future(ctx.today())
            && role.row.owner_id.is_some_and(|owner| !owns(owner))
    };
    Ok(roles.iter().filter(lost).map(|role| role.row.id).collect())
}

async fn named(ctx: &Ctx, rows: Vec<role_assignment::Model>) -> Result<Vec<RoleView>> {
    let tx = ctx.reader().await?;
    let accounts: BTreeMap<_, _> = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id.0)))
        .all(&*tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let all = rows.clone();
    let view = |row: role_assignment::Model| {
        let account = accounts.get(&row.account_id)?;
        Some(RoleView { display_name: name_among(&all, account), email: account.email.clone(), row })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}
