//! The property register: co-ownerships, buildings, units, owners, who owns what since when, and by which key they pay.

mod form;
pub mod import;
mod kind;
pub mod unit_kind;

#[cfg(feature = "orm")]
pub mod association;
#[cfg(feature = "orm")]
pub mod bank_account;
#[cfg(feature = "orm")]
pub mod building;
#[cfg(feature = "orm")]
pub mod distribution_key;
#[cfg(feature = "orm")]
pub mod key_part;
#[cfg(feature = "orm")]
pub mod owner;
#[cfg(feature = "orm")]
pub mod ownership;
#[cfg(feature = "orm")]
pub mod unit;

pub use form::{
    AssociationForm, BuildingForm, KeyForm, KeyPartForm, NewAssociation, NewBuilding, NewKey, NewOwner, NewOwnerships,
    NewUnit, OwnerForm, OwnershipPartForm, OwnershipsForm, UnitForm,
};
pub(crate) use kind::kinds;
pub use kind::{Fund, KeyKind, OwnerKind};
