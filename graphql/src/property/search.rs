//! What a search finds.

use async_graphql::{Context, Result, Union};
use futures::future::join_all;
use service::{
    page::{PageRequest, Slice},
    property::{SearchHit, SearchSubject, search},
};

use super::{association::Association, occupant::Occupant, owner::Owner, unit::Unit};
use crate::{
    charges::Contribution,
    connection::Connection,
    loader::{Loaders, loaders, service_of},
};

/// Something that was found.
#[derive(Union)]
pub enum SearchResult {
    /// An association.
    Association(Association),
    /// A contribution, by its payment reference.
    Contribution(Contribution),
    /// An occupant.
    Occupant(Occupant),
    /// An owner.
    Owner(Owner),
    /// A unit.
    Unit(Unit),
}

/// Finds things and reads them: as many statements as there are kinds among them, however many they are.
pub async fn results(ctx: &Context<'_>, text: &str, page: PageRequest) -> Result<Connection<SearchResult>> {
    let loaders = loaders(ctx)?;
    let Slice { rows, offset, has_next } = search(service_of(ctx)?, text, page).await?;
    let read = join_all(rows.iter().map(|hit| of(loaders, hit))).await;
    // What was found is read in the same snapshot, so that nothing is missing.
    let rows = read.into_iter().collect::<service::Result<Vec<_>>>()?.into_iter().flatten().collect();
    Ok(Connection::from(Slice { rows, offset, has_next }))
}

async fn of(loaders: &Loaders, hit: &SearchHit) -> service::Result<Option<SearchResult>> {
    Ok(match hit.subject {
        SearchSubject::Association(id) => {
            loaders.associations.load(id).await?.map(|row| SearchResult::Association(row.into()))
        }
        SearchSubject::Owner(id) => loaders.owners.load(id).await?.map(|row| SearchResult::Owner(row.into())),
        SearchSubject::Occupant(id) => loaders.occupants.load(id).await?.map(|row| SearchResult::Occupant(row.into())),
        SearchSubject::Unit(id) => loaders.units.load(id).await?.map(|row| SearchResult::Unit(row.into())),
        SearchSubject::Contribution(id, _) => {
            loaders.contributions.load(id).await?.map(|row| SearchResult::Contribution(row.into()))
        }
    })
}
