//! The places in which everything is asked.

use entity::id::{AccountId, AssociationId, BuildingId, KeyId, OrganizationId, OwnerId, UnitId};
use service::{
    Ctx,
    testkit::{House, World},
};
use uuid::Uuid;

use super::{charges, identity, library, messaging, outside, platform, property, transfer};
use crate::kit::{building_of, opaque};

/// The identifiers of one place: what every room speaks of, and what each room has of its own.
pub struct Place {
    pub association: String,
    pub building: String,
    pub unit: String,
    pub owner: String,
    pub key: String,
    pub account: String,
    /// The organization of the place.
    pub organization: String,
    pub identity: identity::Things,
    pub platform: platform::Things,
    pub property: property::Things,
    pub charges: charges::Things,
    pub library: library::Things,
    pub messaging: messaging::Things,
    pub outside: outside::Things,
    pub transfer: transfer::Things,
}

impl Place {
    /// The house of somebody's organization, with something of everything in it. `ctx` is that of its syndic, who has the account.
    pub async fn of(world: &World, ctx: Ctx, house: &House, account: AccountId) -> Self {
        Self {
            association: opaque(house.id),
            building: building_of(world, ctx.clone(), house).await,
            unit: opaque(house.units[0]),
            owner: opaque(house.owners[0]),
            key: opaque(house.key),
            account: opaque(account),
            organization: opaque(ctx.actor().unwrap().organization.as_ref().unwrap().0),
            property: property::Things::of(&ctx, house).await,
            charges: charges::Things::of(house),
            library: library::Things::of(&ctx, house).await,
            identity: identity::Things::of(world, &ctx, house, account).await,
            platform: platform::Things::of(world, &ctx, account).await,
            outside: outside::Things::of(world, &ctx, house, account).await,
            transfer: transfer::Things::of(&ctx, house).await,
            // Last: it speaks of what the others have done.
            messaging: messaging::Things::of(world, &ctx, house).await,
        }
    }

    /// The place that there is not.
    pub fn unknown() -> Self {
        let nobody = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
        Self {
            association: opaque(AssociationId(nobody)),
            building: opaque(BuildingId(nobody)),
            unit: opaque(UnitId(nobody)),
            owner: opaque(OwnerId(nobody)),
            key: opaque(KeyId(nobody)),
            account: opaque(AccountId(nobody)),
            organization: opaque(OrganizationId(nobody)),
            property: property::Things::unknown(nobody),
            charges: charges::Things::unknown(nobody),
            library: library::Things::unknown(nobody),
            messaging: messaging::Things::unknown(nobody),
            outside: outside::Things::unknown(nobody),
            transfer: transfer::Things::unknown(nobody),
            identity: identity::Things::unknown(nobody),
            platform: platform::Things::unknown(nobody),
        }
    }
}
