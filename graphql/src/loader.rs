//! The loaders of one request, one per kind of thing.

use std::collections::BTreeMap;

use async_graphql::Context;
use chrono::NaiveDate;
use entity::{
    charges::{call_for_funds, call_line, contribution, contribution_detail},
    id::{AccountId, AssociationId, BuildingId, CallId, ContributionId, KeyId, OwnerId, UnitId},
    property::{association, bank_account, building, distribution_key, owner, unit},
};
use service::{
    Ctx, Error, Failure, Result, charges,
    identity::{self, AccountView},
    property::{self, Holding, KeyParts},
};

use crate::batch::Batch;

/// The context that the request came with.
///
/// # Errors
/// A failure when a request was executed without one, which only a mistake in this crate can do.
pub fn service_of<'a>(ctx: &Context<'a>) -> Result<&'a Ctx> {
    ctx.data_opt::<Ctx>().ok_or_else(|| Error::Failed(Failure::new("the request has no context")))
}

/// The loaders of the request.
///
/// # Errors
/// As [`service_of`].
pub fn loaders<'a>(ctx: &Context<'a>) -> Result<&'a Loaders> {
    ctx.data_opt::<Loaders>().ok_or_else(|| Error::Failed(Failure::new("the request has no loaders")))
}

macro_rules! loaders {
    ($($(#[$doc:meta])* $name:ident: $key:ty => $value:ty = $fetch:expr;)*) => {
        /// One loader per kind. Whoever may not read a thing finds nothing under its identifier.
        pub struct Loaders {
            $($(#[$doc])* pub $name: Batch<$key, $value>,)*
        }

        impl Loaders {
            /// Nothing loaded yet.
            pub fn new(ctx: &Ctx) -> Self {
                Self { $($name: Batch::new(ctx, |ctx, keys| Box::pin(async move { $fetch(&ctx, &keys).await })),)* }
            }

            /// Forgets everything, because a mutation has changed something.
            pub fn forget(&self) {
                $(self.$name.forget();)*
            }
        }
    };
}

loaders! {
    /// Accounts by identifier.
    accounts: AccountId => AccountView = identity::accounts_by_ids;
    /// Associations by identifier.
    associations: AssociationId => association::Model = property::associations_by_ids;
    /// Bank accounts by association.
    bank_accounts_of: AssociationId => Vec<bank_account::Model> = property::bank_accounts_by_associations;
    /// Buildings by identifier.
    buildings: BuildingId => building::Model = property::buildings_by_ids;
    /// Buildings in use by association.
    buildings_of: AssociationId => Vec<building::Model> = property::buildings_by_associations;
    /// Units by identifier.
    units: UnitId => unit::Model = property::units_by_ids;
    /// Owners by identifier.
    owners: OwnerId => owner::Model = property::owners_by_ids;
    /// Who owns a unit on a day.
    ownerships_of_unit: (NaiveDate, UnitId) => Vec<Holding> = holdings_of_units;
    /// What an owner owns on a day.
    ownerships_of_owner: (NaiveDate, OwnerId) => Vec<Holding> = holdings_of_owners;
    /// Distribution keys by identifier.
    keys: KeyId => distribution_key::Model = property::keys_by_ids;
    /// Distribution keys in use by association.
    keys_of: AssociationId => Vec<distribution_key::Model> = property::keys_by_associations;
    /// The parts of distribution keys.
    key_parts: KeyId => KeyParts = property::key_parts_by_keys;
    /// Calls for funds by identifier.
    calls: CallId => call_for_funds::Model = charges::calls_by_ids;
    /// The lines of calls for funds.
    call_lines: CallId => Vec<call_line::Model> = charges::call_lines_by_calls;
    /// Contributions by identifier.
    contributions: ContributionId => contribution::Model = charges::contributions_by_ids;
    /// Contributions to calls for funds.
    contributions_of_call: CallId => Vec<contribution::Model> = charges::contributions_by_calls;
    /// Contributions of owners.
    contributions_of_owner: OwnerId => Vec<contribution::Model> = charges::contributions_by_owners;
    /// How contributions are made up.
    contribution_details: ContributionId => Vec<contribution_detail::Model> = charges::contribution_details_by_contributions;
}

async fn holdings_of_units(
    ctx: &Ctx,
    keys: &[(NaiveDate, UnitId)],
) -> Result<BTreeMap<(NaiveDate, UnitId), Vec<Holding>>> {
    let mut map = BTreeMap::new();
    for (day, units) in by_day(keys) {
        let found = property::ownerships_by_units(ctx, &units, day).await?;
        map.extend(found.into_iter().map(|(unit, holdings)| ((day, unit), holdings)));
    }
    Ok(map)
}

async fn holdings_of_owners(
    ctx: &Ctx,
    keys: &[(NaiveDate, OwnerId)],
) -> Result<BTreeMap<(NaiveDate, OwnerId), Vec<Holding>>> {
    let mut map = BTreeMap::new();
    for (day, owners) in by_day(keys) {
        let found = property::ownerships_by_owners(ctx, &owners, day).await?;
        map.extend(found.into_iter().map(|(owner, holdings)| ((day, owner), holdings)));
    }
    Ok(map)
}

/// One statement per day asked for, which is one but for people who compare days.
fn by_day<I: Copy>(keys: &[(NaiveDate, I)]) -> BTreeMap<NaiveDate, Vec<I>> {
    let mut days: BTreeMap<NaiveDate, Vec<I>> = BTreeMap::new();
    for (day, id) in keys {
        days.entry(*day).or_default().push(*id);
    }
    days
}
