//! Which units and which owners of an association are wanted.

use async_graphql::{ID, InputObject};
use service::property::OwnerFilter;

use super::kind::UnitKind;

/// Which units are wanted.
#[derive(Default, InputObject)]
#[graphql(name = "UnitFilter")]
pub struct UnitFilterInput {
    /// Those of one building.
    pub building_id: Option<ID>,
    /// Those of one kind.
    pub kind: Option<UnitKind>,
    /// Those whose reference contains this text.
    pub search: Option<String>,
    /// Those that were put away instead of those in use.
    #[graphql(default = false)]
    pub archived: bool,
}

/// Which owners are wanted.
#[derive(Default, InputObject)]
#[graphql(name = "OwnerFilter")]
pub struct OwnerFilterInput {
    /// Those who are found by this text, as by `search`: beginnings of names, telephone numbers, e-mail addresses.
    search: Option<String>,
    /// Those that were put away instead of those in use.
    #[graphql(default = false)]
    archived: bool,
    /// Those whose letters go abroad.
    #[graphql(default = false)]
    abroad: bool,
    /// Those who have not agreed to receive convocations by e-mail.
    #[graphql(default = false)]
    without_email_consent: bool,
    /// Those who may have been recorded twice.
    #[graphql(default = false)]
    duplicates: bool,
}

impl From<OwnerFilterInput> for OwnerFilter {
    fn from(input: OwnerFilterInput) -> Self {
        Self {
            search: input.search,
            archived: input.archived,
            abroad: input.abroad,
            without_email_consent: input.without_email_consent,
            duplicates: input.duplicates,
        }
    }
}
