//! The register.

mod input;
mod question;
mod things;

use self::{
    input::mutation,
    question::{association, node},
};
pub use self::{question::ASSOCIATION_FACTS, things::Things};
use super::{
    expected::{
        ASSOCIATION, EVERYBODY, EVERYBODY_NODE, EXPORT, FIRM, OCCUPANT_NODE, REGISTER, REGISTER_NODE, WRITE, WRITE_IN,
        WRITE_PREVIEW,
    },
    question::{Operation, line},
};

pub fn table() -> Vec<Operation> {
    [
        line(ASSOCIATION, association, &["Association.keyTablePath"]),
        line(ASSOCIATION, association, &["Association.facts", "Association.bankAccounts", "Association.publicPage"]),
        line(
            ASSOCIATION,
            association,
            &[
                "Association.settings",
                "Association.syndic",
                "Association.mandates",
                "Association.parent",
                "Association.partials",
            ],
        ),
        line(REGISTER, association, &["Association.partialUnits"]),
        line(ASSOCIATION, node, &["Node.Mandate"]),
        line(REGISTER_NODE, node, &["Node.Entrance"]),
        line(
            WRITE_IN,
            mutation,
            &["Mutation.associationSettingsUpdate", "Mutation.associationPartialSet", "Mutation.mandateCreate"],
        ),
        line(
            WRITE,
            mutation,
            &[
                "Mutation.mandateUpdate",
                "Mutation.mandateEnd",
                "Mutation.mandateResume",
                "Mutation.entranceCreate",
                "Mutation.entranceUpdate",
                "Mutation.entranceArchive",
            ],
        ),
        line(
            REGISTER,
            association,
            &[
                "Association.overview",
                "Association.buildings",
                "Association.units",
                "Association.owners",
                "Association.directory",
                "Association.titles",
                "Association.ownerStakes",
                "Association.distributionKeys",
                "Association.deeds",
                "Association.shareRegister",
            ],
        ),
        line(EVERYBODY, association, &["Association.titlesSummary", "Association.heads"]),
        line(EVERYBODY, association, &["Association.occupants", "Association.ownerDuplicates"]),
        line(EVERYBODY, association, &["Association.readiness", "Association.handovers"]),
        line(EVERYBODY, association, &["Association.distributionKeySimulation"]),
        line(WRITE_PREVIEW, association, &["Association.importPreview", "Association.imports"]),
        line(EXPORT, association, &["Association.exportTable"]),
        line(ASSOCIATION, node, &["Node.Association"]),
        line(
            REGISTER_NODE,
            node,
            &[
                "Node.Building",
                "Node.Unit",
                "Node.DistributionKey",
                "Node.Deed",
                "Node.Owner",
                "Node.OwnerContact",
                "Node.DeliveryConsent",
            ],
        ),
        line(EVERYBODY_NODE, node, &["Node.Handover"]),
        line(OCCUPANT_NODE, node, &["Node.Occupant"]),
        line(WRITE, node, &["Node.Import"]),
        line(FIRM, mutation, &["Mutation.associationCreate"]),
        line(
            WRITE_IN,
            mutation,
            &[
                "Mutation.associationUpdate",
                "Mutation.associationArchive",
                "Mutation.buildingCreate",
                "Mutation.unitCreate",
                "Mutation.ownerCreate",
                "Mutation.occupantCreate",
                "Mutation.distributionKeyCreate",
                "Mutation.deedCreate",
                "Mutation.sharesAmend",
                "Mutation.importApply",
                "Mutation.associationOpen",
                "Mutation.handoverStart",
                "Mutation.publicPageUpdate",
            ],
        ),
        line(
            WRITE,
            mutation,
            &[
                "Mutation.buildingUpdate",
                "Mutation.buildingArchive",
                "Mutation.unitUpdate",
                "Mutation.unitArchive",
                "Mutation.ownerUpdate",
                "Mutation.ownerArchive",
                "Mutation.ownerContactCreate",
                "Mutation.ownerContactUpdate",
                "Mutation.deliveryConsentCreate",
                "Mutation.deliveryConsentWithdraw",
                "Mutation.ownerMerge",
                "Mutation.occupantUpdate",
                "Mutation.occupantErase",
                "Mutation.importUndo",
                "Mutation.ownershipSet",
                "Mutation.ownershipTransfer",
                "Mutation.ownershipCorrect",
                "Mutation.ownershipAnnul",
                "Mutation.designationSet",
                "Mutation.designationEnd",
                "Mutation.distributionKeyArchive",
                "Mutation.distributionKeyAmend",
                "Mutation.distributionKeyCorrect",
                "Mutation.deedUpdate",
                "Mutation.deedArchive",
                "Mutation.unitMetersSet",
                "Mutation.handoverMark",
                "Mutation.handoverDemand",
                "Mutation.handoverComplete",
                "Mutation.handoverAbandon",
                "Mutation.handoverReopen",
            ],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
