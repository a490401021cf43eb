//! The property register.

mod association;
mod association_filter;
mod association_input;
mod association_kind;
mod association_part;
mod building;
mod deed;
mod deed_input;
mod directory;
mod entrance;
mod export;
mod governance;
mod handover;
mod import;
mod input;
mod key;
mod key_input;
mod kind;
mod mandate;
mod mandate_input;
mod mutation;
mod occupant;
mod opening_input;
mod opening_mutation;
mod owner;
mod ownership;
mod payload;
mod person;
mod person_input;
mod person_kind;
mod person_mutation;
mod public_page;
mod readiness;
mod search;
mod settings;
mod share;
mod simulation;
mod statutes;
mod title;
mod title_input;
mod title_mutation;
mod unit;
mod unit_input;

pub use association::Association;
pub use building::Building;
pub use deed::Deed;
pub use directory::Neighbour;
pub use entrance::Entrance;
pub use governance::{
    AssociationPartialSetPayload, AssociationSettingsUpdatePayload, EntranceArchivePayload, EntranceCreatePayload,
    EntranceUpdatePayload, GovernanceMutation, MandateCreatePayload, MandateEndPayload, MandateResumePayload,
    MandateUpdatePayload,
};
pub use handover::Handover;
pub use import::{Import, PlannedUnit};
pub use key::{DistributionKey, KeyPart, KeyReading};
pub use kind::{Fund, KeyKind};
pub use mandate::Mandate;
pub use mutation::PropertyMutation;
pub use occupant::Occupant;
pub use opening_mutation::{
    AssociationOpenPayload, HandoverAbandonPayload, HandoverCompletePayload, HandoverDemandPayload,
    HandoverMarkPayload, HandoverReopenPayload, HandoverStartPayload, OpeningMutation, PublicPageUpdatePayload,
};
pub use owner::Owner;
pub use payload::{
    AssociationArchivePayload, AssociationCreatePayload, AssociationUpdatePayload, BuildingArchivePayload,
    BuildingCreatePayload, BuildingUpdatePayload, DeedArchivePayload, DeedCreatePayload, DeedUpdatePayload,
    DistributionKeyAmendPayload, DistributionKeyArchivePayload, DistributionKeyCorrectPayload,
    DistributionKeyCreatePayload, ImportApplyPayload, ImportUndoPayload, OwnerArchivePayload, OwnerCreatePayload,
    OwnerUpdatePayload, SharesAmendPayload, UnitArchivePayload, UnitCreatePayload, UnitMetersSetPayload,
    UnitUpdatePayload,
};
pub use person::{DeliveryConsent, OwnerContact};
pub use person_mutation::{
    DeliveryConsentCreatePayload, DeliveryConsentWithdrawPayload, OccupantCreatePayload, OccupantErasePayload,
    OccupantUpdatePayload, OwnerContactCreatePayload, OwnerContactUpdatePayload, OwnerMergePayload, PersonMutation,
};
pub use search::{SearchResult, results as search_results};
pub use share::UnitShares;
pub use simulation::{OwnerSimulation, UnitSimulation};
pub use statutes::StatutesMutation;
pub use title::{Head, OwnerStake, Title};
pub use title_mutation::{
    DesignationEndPayload, DesignationSetPayload, OwnershipAnnulPayload, OwnershipCorrectPayload, OwnershipSetPayload,
    OwnershipTransferPayload, TitleMutation,
};
pub use unit::Unit;
