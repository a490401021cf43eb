//! The property register.

mod association;
mod building;
mod import;
mod input;
mod key;
mod kind;
mod mutation;
mod owner;
mod ownership;
mod payload;
mod unit;

pub use association::Association;
pub use building::Building;
pub use import::PlannedUnit;
pub use key::{DistributionKey, KeyPart};
pub use kind::Fund;
pub use mutation::PropertyMutation;
pub use owner::Owner;
pub use payload::{
    AssociationArchivePayload, AssociationCreatePayload, AssociationUpdatePayload, BuildingArchivePayload,
    BuildingCreatePayload, BuildingUpdatePayload, DistributionKeyArchivePayload, DistributionKeyCreatePayload,
    ImportApplyPayload, OwnerArchivePayload, OwnerCreatePayload, OwnerUpdatePayload, OwnershipSetPayload,
    UnitArchivePayload, UnitCreatePayload, UnitUpdatePayload,
};
pub use unit::Unit;
