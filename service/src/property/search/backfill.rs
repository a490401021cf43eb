//! Putting into the index what is not in it yet: what was written before there was one.

use entity::{
    id::{AccountId, OrganizationId},
    identity::organization,
    property::{association, occupant, owner, search_entry, unit},
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, QueryTrait as _, sea_query::SelectStatement};
use uuid::Uuid;

use super::index::{search_associations, search_occupants, search_owners, search_units};
use crate::{
    ctx::Host,
    error::Result,
    proof::Proof,
    store::{Purpose, Tx},
};

/// Writes what is missing in the index, of every organization; answers how many things that were. Called when the server starts, after the
/// migrations; where nothing is missing it only looks.
///
/// # Errors
/// Failures.
pub async fn search_backfill(host: &Host) -> Result<usize> {
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    let organizations = tx.find_platform::<organization::Entity>().all(&tx).await?;
    drop(tx);
    let mut written: usize = 0;
    for organization in organizations {
        written = written.saturating_add(of_organization(host, organization.id).await?);
    }
    if written > 0 {
        tracing::info!(things = written, "the search index was completed");
    }
    Ok(written)
}

async fn of_organization(host: &Host, organization: OrganizationId) -> Result<usize> {
    // Nobody asks for this: it is the server itself, which has no account.
    let account = AccountId(Uuid::nil());
    let proof = Proof::system(organization, account);
    let purpose = || Purpose::Tenant { organization, account };
    let tx = host.database.read(purpose(), std::sync::Arc::default()).await?;
    let missing = Missing::read(&tx, &proof).await?;
    drop(tx);
    if missing.count() == 0 {
        return Ok(0);
    }
    let tx = host.database.write(purpose(), std::sync::Arc::default()).await?;
    search_associations(&tx, &proof, &missing.associations).await?;
    search_units(&tx, &proof, &missing.units).await?;
    search_owners(&tx, &proof, &missing.owners).await?;
    search_occupants(&tx, &proof, &missing.occupants).await?;
    tx.commit().await?;
    Ok(missing.count())
}

/// What the index lacks.
struct Missing {
    associations: Vec<entity::id::AssociationId>,
    units: Vec<entity::id::UnitId>,
    owners: Vec<entity::id::OwnerId>,
    occupants: Vec<entity::id::OccupantId>,
}

impl Missing {
    async fn read(tx: &Tx, proof: &Proof) -> Result<Self> {
        let known = || -> SelectStatement {
            tx.find_owned::<search_entry::Entity>(proof).select_only().column(search_entry::Column::Id).into_query()
        };
        let associations = tx
            .find::<association::Entity>(proof)
            .filter(association::Column::Id.not_in_subquery(known()))
            .select_only()
            .column(association::Column::Id)
            .into_tuple()
            .all(tx)
            .await?;
        let units = tx
            .find::<unit::Entity>(proof)
            .filter(unit::Column::Id.not_in_subquery(known()))
            .select_only()
            .column(unit::Column::Id)
            .into_tuple()
            .all(tx)
            .await?;
        let owners = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::MergedIntoId.is_null())
            .filter(owner::Column::Id.not_in_subquery(known()))
            .select_only()
            .column(owner::Column::Id)
            .into_tuple()
            .all(tx)
            .await?;
        let occupants = tx
            .find::<occupant::Entity>(proof)
            .filter(occupant::Column::Name.is_not_null())
            .filter(occupant::Column::Id.not_in_subquery(known()))
            .select_only()
            .column(occupant::Column::Id)
            .into_tuple()
            .all(tx)
            .await?;
        Ok(Self { associations, units, owners, occupants })
    }

    fn count(&self) -> usize {
        let counts = [self.associations.len(), self.units.len(), self.owners.len(), self.occupants.len()];
        counts.into_iter().fold(0, usize::saturating_add)
    }
}
