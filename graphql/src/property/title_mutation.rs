//! Changes of ownership: who holds what, corrections, designations.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{DesignationId, OwnershipChangeId, UnitId},
    property::title::{AnnulmentForm, CorrectionForm, DesignationForm, OwnershipsForm, TransferForm},
};
use service::property;

use super::{
    mutation::UNIT_UNKNOWN,
    title::Designation,
    title_input::{
        DesignationEndInput, DesignationSetInput, OwnershipAnnulInput, OwnershipCorrectInput, OwnershipSetInput,
        OwnershipTransferInput,
    },
    unit::Unit,
};
use crate::{
    payload::{Act, payload},
    scalar::known,
};

const CHANGE_UNKNOWN: &str = "ownership-change-unknown";
const DESIGNATION_UNKNOWN: &str = "designation-unknown";

/// Changes of ownership.
#[derive(Default)]
pub struct TitleMutation;

#[Object]
impl TitleMutation {
    /// Says who owns a unit from a day on. Parts that lasted until then end the day before; the past is kept.
    async fn ownership_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit and its holders.")] input: OwnershipSetInput,
    ) -> Result<Option<OwnershipSetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<UnitId>(&input.unit_id, UNIT_UNKNOWN), OwnershipsForm::from(input));
        let done = async { property::ownership_set(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("unitId", done, None, property::unit_fetch).await
    }

    /// Passes rights from those who hold them to others, all or a part, on a day after the last change.
    async fn ownership_transfer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit, and what passes from whom to whom.")] input: OwnershipTransferInput,
    ) -> Result<Option<OwnershipTransferPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<UnitId>(&input.unit_id, UNIT_UNKNOWN), TransferForm::from(input));
        let done = async { property::ownership_transfer(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("unitId", done, None, property::unit_fetch).await
    }

    /// Puts a recorded change right. What was recorded stays beside it; later changes stand as they are.
    async fn ownership_correct(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The change, and what was really so.")] input: OwnershipCorrectInput,
    ) -> Result<Option<OwnershipCorrectPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<OwnershipChangeId>(&input.change_id, CHANGE_UNKNOWN), CorrectionForm::from(input));
        let done = async { property::ownership_correct(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("changeId", done, None, property::unit_fetch).await
    }

    /// Says that a recorded change never happened. What was recorded stays beside it; the change before goes on until the next one.
    async fn ownership_annul(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The change, and what was wrong.")] input: OwnershipAnnulInput,
    ) -> Result<Option<OwnershipAnnulPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<OwnershipChangeId>(&input.change_id, CHANGE_UNKNOWN), AnnulmentForm::from(input));
        let done = async { property::ownership_annul(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("changeId", done, None, property::unit_fetch).await
    }

    /// Writes down whom the holders of a unit have designated to vote for it, or to be written to.
    async fn designation_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit and whom its holders designated.")] input: DesignationSetInput,
    ) -> Result<Option<DesignationSetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<UnitId>(&input.unit_id, UNIT_UNKNOWN), DesignationForm::from(input));
        let done = async { property::designation_set(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("unitId", done, None, property::designation_fetch).await
    }

    /// Ends a designation after a day.
    async fn designation_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The designation and its last day.")] input: DesignationEndInput,
    ) -> Result<Option<DesignationEndPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DesignationId>(&input.designation_id, DESIGNATION_UNKNOWN);
        let done = async { property::designation_end(act.ctx, id?, &input.ends_on, act.key()?).await }.await;
        act.answer("designationId", done, None, property::designation_fetch).await
    }
}

payload! {
    /// What `ownershipSet` answers.
    OwnershipSetPayload {
        /// The unit that has the owners now.
        unit: Unit
    }
}

payload! {
    /// What `ownershipTransfer` answers.
    OwnershipTransferPayload {
        /// The unit in which the rights have passed.
        unit: Unit
    }
}

payload! {
    /// What `ownershipCorrect` answers.
    OwnershipCorrectPayload {
        /// The unit whose change has been put right.
        unit: Unit
    }
}

payload! {
    /// What `ownershipAnnul` answers.
    OwnershipAnnulPayload {
        /// The unit whose change has been annulled.
        unit: Unit
    }
}

payload! {
    /// What `designationSet` answers.
    DesignationSetPayload {
        /// The new designation.
        designation: Designation
    }
}

payload! {
    /// What `designationEnd` answers.
    DesignationEndPayload {
        /// The designation with its last day.
        designation: Designation
    }
}
