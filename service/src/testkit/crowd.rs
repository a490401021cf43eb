//! Many people at once, for what must be quick for ten thousand of them.

use std::sync::Arc;

use entity::{
    id::{AccountId, AssociationId, OwnerId, RoleAssignmentId},
    identity::{Role, account, role_assignment},
    language::Language,
    property::owner,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QuerySelect};

use crate::{ctx::Ctx, error::Result, proof::Proof, store::Purpose};

use super::Tenant;

/// Gives every owner of an association an account of her own with the role of an owner; answers the accounts, in the order of the owners.
///
/// # Errors
/// When the database refuses.
pub async fn everybody_comes_in(
    host: &crate::Host,
    tenant: &Tenant,
    association: AssociationId,
) -> Result<Vec<AccountId>> {
    let now = host.clock.now();
    let purpose = Purpose::Administration { organization: tenant.organization, account: tenant.syndic };
    let tx = host.database.write(purpose, Arc::default()).await?;
    let proof = Proof::system(tenant.organization, tenant.syndic);
    let owners: Vec<OwnerId> = tx
        .find::<owner::Entity>(&proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .select_only()
        .column(owner::Column::Id)
        .into_tuple()
        .all(&tx)
        .await?;
    let ids: Vec<AccountId> = owners.iter().map(|_| Ctx::mint()).collect();
    let row = |id: &AccountId| account::ActiveModel {
        id: Set(*id),
        email: Set(format!("{id}@example.org")),
        display_name: Set("Somebody".to_owned()),
        language: Set(Language::Nl),
        superadmin: Set(false),
        created_at: Set(now),
        ..Default::default()
    };
    tx.insert_platform_all(ids.iter().map(row).collect()).await?;
    let role = |(id, owner): (&AccountId, &OwnerId)| role_assignment::ActiveModel {
        id: Set(Ctx::mint::<RoleAssignmentId>()),
        account_id: Set(*id),
        role: Set(Role::Owner),
        association_id: Set(Some(association)),
        owner_id: Set(Some(*owner)),
        created_at: Set(now),
        accepted_at: Set(Some(now)),
        ..Default::default()
    };
    tx.insert_all(&proof, ids.iter().zip(&owners).map(role).collect()).await?;
    tx.commit().await?;
    Ok(ids)
}
