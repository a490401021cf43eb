//! What mutations of ownership take. Formats are plain strings, so that a wrong one is told among `userErrors`, in words, beside the others.

use async_graphql::{ID, InputObject};
use entity::{
    id::{OwnerId, OwnershipChangeId},
    property::title::{
        self, AnnulmentForm, CorrectionForm, DesignationForm, OwnershipPartForm, OwnershipsForm, TitleDeedForm,
        TransferForm, TransferFromForm,
    },
};

use super::title::{DesignationPurpose, OwnershipPassing, OwnershipRight, TitleDeedKind};
use crate::scalar;

/// The deed of a change. Everything may be left out.
#[derive(Default, InputObject)]
pub struct TitleDeedInput {
    /// The kind of act.
    kind: Option<TitleDeedKind>,
    /// The day on which it was signed, such as `2026-01-31`.
    dated_on: Option<String>,
    /// The notary who passed it.
    notary: Option<String>,
    /// What it is quoted by.
    reference: Option<String>,
}

impl From<TitleDeedInput> for TitleDeedForm {
    fn from(input: TitleDeedInput) -> Self {
        let kind = input.kind.map(|kind| title::TitleDeedKind::from(kind).code().to_owned());
        Self {
            kind: kind.unwrap_or_default(),
            dated_on: input.dated_on.unwrap_or_default(),
            notary: input.notary.unwrap_or_default(),
            reference: input.reference.unwrap_or_default(),
        }
    }
}

/// One holder's right in a part of a unit.
#[derive(InputObject)]
pub struct OwnershipPartInput {
    /// The holder.
    owner_id: ID,
    /// Which right.
    #[graphql(default_with = "OwnershipRight::Full")]
    right: OwnershipRight,
    /// Over which part: `1`, `1/2`, `50 %`.
    part: String,
}

impl From<OwnershipPartInput> for OwnershipPartForm {
    fn from(input: OwnershipPartInput) -> Self {
        Self { owner: scalar::bare::<OwnerId>(&input.owner_id), right: code(input.right), part: input.part }
    }
}

/// Who owns a unit from a day on. Parts that lasted until then end the day before; the past is kept.
#[derive(InputObject)]
pub struct OwnershipSetInput {
    /// The unit.
    pub unit_id: ID,
    /// First day, such as `2026-01-31`.
    starts_on: String,
    /// The holders. Full and bare ownership add up to the whole, and so do full ownership and the limited rights.
    parts: Vec<OwnershipPartInput>,
    /// The deed.
    deed: Option<TitleDeedInput>,
    /// Why this is recorded only now, when a later change is recorded already.
    reason: Option<String>,
    /// The last recorded change that you looked at; without it any is meant.
    last_change_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<OwnershipSetInput> for OwnershipsForm {
    fn from(input: OwnershipSetInput) -> Self {
        Self {
            starts_on: input.starts_on,
            parts: input.parts.into_iter().map(Into::into).collect(),
            deed: input.deed.unwrap_or_default().into(),
            reason: input.reason.unwrap_or_default(),
            last_change: last(input.last_change_id.as_ref()),
        }
    }
}

/// What somebody gives.
#[derive(InputObject)]
pub struct TransferGiverInput {
    /// Who gives.
    owner_id: ID,
    /// Of which right.
    #[graphql(default_with = "OwnershipRight::Full")]
    right: OwnershipRight,
    /// Which part of the unit: `1`, `1/2`, `50 %`; all that she holds of the right when absent.
    part: Option<String>,
}

/// Somebody who takes.
#[derive(InputObject)]
pub struct TransferTakerInput {
    /// Who takes.
    owner_id: ID,
    /// Which part of the unit: `1`, `1/2`, `50 %`. When nobody's is given, they take alike.
    part: Option<String>,
}

/// Rights that pass from those who hold them to others, on a day after the last change.
#[derive(InputObject)]
pub struct OwnershipTransferInput {
    /// The unit.
    pub unit_id: ID,
    /// The day on which it takes effect, such as `2026-01-31`.
    effective_on: String,
    /// What passes.
    #[graphql(default_with = "OwnershipPassing::Whole")]
    passing: OwnershipPassing,
    /// Who gives what.
    from: Vec<TransferGiverInput>,
    /// Who takes which part. Of a right that ends, the bare owners take, in proportion to their parts unless they are named.
    #[graphql(default)]
    to: Vec<TransferTakerInput>,
    /// The deed.
    deed: Option<TitleDeedInput>,
    /// The last recorded change that you looked at; without it any is meant.
    last_change_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<OwnershipTransferInput> for TransferForm {
    fn from(input: OwnershipTransferInput) -> Self {
        let giver = |giver: TransferGiverInput| TransferFromForm {
            given: "on".to_owned(),
            owner: scalar::bare::<OwnerId>(&giver.owner_id),
            right: code(giver.right),
            part: giver.part.unwrap_or_default(),
        };
        let taker = |taker: TransferTakerInput| OwnershipPartForm {
            owner: scalar::bare::<OwnerId>(&taker.owner_id),
            right: String::new(),
            part: taker.part.unwrap_or_default(),
        };
        Self {
            effective_on: input.effective_on,
            deed: input.deed.unwrap_or_default().into(),
            passing: title::Passing::from(input.passing).code().to_owned(),
            from: input.from.into_iter().map(giver).collect(),
            to: input.to.into_iter().map(taker).collect(),
            last_change: last(input.last_change_id.as_ref()),
        }
    }
}

/// A recorded change put right. What was recorded stays beside it; later changes stand as they are.
#[derive(InputObject)]
pub struct OwnershipCorrectInput {
    /// The change that was recorded wrongly.
    pub change_id: ID,
    /// The day on which it really took effect, such as `2026-01-31`.
    effective_on: String,
    /// Who really held what from then on.
    parts: Vec<OwnershipPartInput>,
    /// The deed.
    deed: Option<TitleDeedInput>,
    /// What was wrong.
    reason: String,
    /// The last recorded change of the unit that you looked at; without it any is meant.
    last_change_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<OwnershipCorrectInput> for CorrectionForm {
    fn from(input: OwnershipCorrectInput) -> Self {
        Self {
            effective_on: input.effective_on,
            parts: input.parts.into_iter().map(Into::into).collect(),
            deed: input.deed.unwrap_or_default().into(),
            reason: input.reason,
            last_change: last(input.last_change_id.as_ref()),
        }
    }
}

/// That a recorded change never happened. What was recorded stays beside it; the change before goes on until the next one.
#[derive(InputObject)]
pub struct OwnershipAnnulInput {
    /// The change that never happened.
    pub change_id: ID,
    /// What was wrong.
    reason: String,
    /// The last recorded change of the unit that you looked at; without it any is meant.
    last_change_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<OwnershipAnnulInput> for AnnulmentForm {
    fn from(input: OwnershipAnnulInput) -> Self {
        Self { reason: input.reason, last_change: last(input.last_change_id.as_ref()) }
    }
}

/// Somebody whom the holders of a unit have designated.
#[derive(InputObject)]
pub struct DesignationSetInput {
    /// The unit.
    pub unit_id: ID,
    /// Who; she must hold a right in the unit on the first day.
    owner_id: ID,
    /// What for.
    purpose: DesignationPurpose,
    /// First day, such as `2026-01-31`.
    starts_on: String,
    /// By what the holders designated her.
    evidence: Option<String>,
    /// Whether a designation that stands ends the day before.
    #[graphql(default = false)]
    replace: bool,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<DesignationSetInput> for DesignationForm {
    fn from(input: DesignationSetInput) -> Self {
        Self {
            owner: scalar::bare::<OwnerId>(&input.owner_id),
            purpose: title::DesignationPurpose::from(input.purpose).code().to_owned(),
            starts_on: input.starts_on,
            evidence: input.evidence.unwrap_or_default(),
            replace: input.replace,
        }
    }
}

/// The end of a designation.
#[derive(InputObject)]
pub struct DesignationEndInput {
    /// The designation.
    pub designation_id: ID,
    /// Its last day, such as `2026-01-31`.
    pub ends_on: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

fn code(right: OwnershipRight) -> String {
    title::Right::from(right).code().to_owned()
}

fn last(id: Option<&ID>) -> String {
    id.map(scalar::bare::<OwnershipChangeId>).unwrap_or_default()
}
