//! Who asks, and who else is there.

mod mutation;
mod object;

pub use mutation::{IdentityMutation, OrganizationCreatePayload, RoleGrantPayload};
pub use object::{Account, Organization, Viewer};
