//! In what way somebody stands in the organization that her session is in: as herself, or only to look.

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId, SupportGrantId},
    refusal::Refusal,
};

use crate::error::{Error, Result};

/// In what way somebody stands in the organization that her session is in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// As herself, with the roles that she holds.
    #[default]
    Full,
    /// Outside: the organization is suspended.
    Suspended {
        /// The name of the organization.
        name: String,
        /// Why, in the words of whoever runs the platform.
        reason: String,
    },
    /// As somebody who runs the platform and was let in to look.
    Support {
        /// What lets her in.
        grant: SupportGrantId,
        /// Last day, included.
        ends_on: NaiveDate,
    },
    /// As a syndic who looks at the pages with the eyes of one owner.
    ViewAs {
        /// The owner.
        owner: OwnerId,
        /// Her association.
        association: AssociationId,
        /// Her name.
        name: String,
    },
}

impl Standing {
    /// Whether nothing may be changed in the organization.
    #[must_use]
    pub const fn reads_only(&self) -> bool {
        matches!(self, Self::Support { .. } | Self::ViewAs { .. })
    }

    /// Refuses a change of the organization's data by somebody who may only look.
    ///
    /// # Errors
    /// `view-as-reads-only`, `support-reads-only`.
    pub fn refuse_change(&self) -> Result<()> {
        match self {
            Self::Full | Self::Suspended { .. } => Ok(()),
            Self::Support { .. } => Err(Refusal::new("support-reads-only").into()),
            Self::ViewAs { .. } => Err(Refusal::new("view-as-reads-only").into()),
        }
    }

    /// Why somebody without an organization has none.
    pub(crate) fn outside(&self) -> Error {
        match self {
            Self::Suspended { name, reason } => {
                Refusal::new("organization-suspended").with("name", name).with("reason", reason).into()
            }
            Self::Full | Self::Support { .. } | Self::ViewAs { .. } => Error::Forbidden,
        }
    }
}
