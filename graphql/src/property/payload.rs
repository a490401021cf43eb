//! What mutations of the register answer.

use super::{
    association::Association,
    building::Building,
    deed::Deed,
    import::{Import, ImportReport},
    key::DistributionKey,
    owner::Owner,
    unit::Unit,
};
use crate::payload::payload;

payload! {
    /// What `associationCreate` answers.
    AssociationCreatePayload {
        /// The new association.
        association: Association
    }
}

payload! {
    versioned
    /// What `associationUpdate` answers.
    AssociationUpdatePayload {
        /// The association as it is now.
        association: Association
    }
}

payload! {
    versioned
    /// What `associationArchive` answers.
    AssociationArchivePayload {
        /// The association as it is now.
        association: Association
    }
}

payload! {
    /// What `buildingCreate` answers.
    BuildingCreatePayload {
        /// The new building.
        building: Building
    }
}

payload! {
    versioned
    /// What `buildingUpdate` answers.
    BuildingUpdatePayload {
        /// The building as it is now.
        building: Building
    }
}

payload! {
    versioned
    /// What `buildingArchive` answers.
    BuildingArchivePayload {
        /// The building as it is now.
        building: Building
    }
}

payload! {
    /// What `unitCreate` answers.
    UnitCreatePayload {
        /// The new unit.
        unit: Unit
    }
}

payload! {
    versioned
    /// What `unitUpdate` answers.
    UnitUpdatePayload {
        /// The unit as it is now.
        unit: Unit
    }
}

payload! {
    versioned
    /// What `unitArchive` answers.
    UnitArchivePayload {
        /// The unit as it is now.
        unit: Unit
    }
}

payload! {
    /// What `ownerCreate` answers.
    OwnerCreatePayload {
        /// The new owner.
        owner: Owner
    }
}

payload! {
    versioned
    /// What `ownerUpdate` answers.
    OwnerUpdatePayload {
        /// The owner as it is now.
        owner: Owner
    }
}

payload! {
    versioned
    /// What `ownerArchive` answers.
    OwnerArchivePayload {
        /// The owner as it is now.
        owner: Owner
    }
}

payload! {
    /// What `distributionKeyCreate` answers.
    DistributionKeyCreatePayload {
        /// The new distribution key.
        distribution_key: DistributionKey
    }
}

payload! {
    versioned
    /// What `distributionKeyArchive` answers.
    DistributionKeyArchivePayload {
        /// The distribution key as it is now.
        distribution_key: DistributionKey
    }
}

payload! {
    /// What `importApply` answers.
    ImportApplyPayload {
        /// What was made.
        report: ImportReport
    }
}

payload! {
    /// What `importUndo` answers.
    ImportUndoPayload {
        /// The import as it is now.
        import: Import
    }
}

payload! {
    /// What `deedCreate` answers.
    DeedCreatePayload {
        /// The new deed.
        deed: Deed
    }
}

payload! {
    versioned
    /// What `deedUpdate` answers.
    DeedUpdatePayload {
        /// The deed as it is now.
        deed: Deed
    }
}

payload! {
    versioned
    /// What `deedArchive` answers.
    DeedArchivePayload {
        /// The deed as it is now.
        deed: Deed
    }
}

payload! {
    /// What `sharesAmend` answers.
    SharesAmendPayload {
        /// The deed of amendment.
        deed: Deed
    }
}

payload! {
    /// What `unitMetersSet` answers.
    UnitMetersSetPayload {
        /// The unit that has the meters now.
        unit: Unit
    }
}

payload! {
    versioned
    /// What `distributionKeyAmend` answers.
    DistributionKeyAmendPayload {
        /// The distribution key as it is now.
        distribution_key: DistributionKey
    }
}

payload! {
    versioned
    /// What `distributionKeyCorrect` answers.
    DistributionKeyCorrectPayload {
        /// The distribution key as it is now.
        distribution_key: DistributionKey
    }
}
