//! How an association is run: settings, partial associations, syndics, entrances.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, BuildingId, EntranceId, MandateId},
    property::{EntranceForm, MandateEndForm, MandateForm, PartialForm, SettingsForm},
};
use service::property;

use super::{
    association::Association,
    association_input::{AssociationPartialSetInput, AssociationSettingsUpdateInput},
    entrance::Entrance,
    mandate::Mandate,
    mandate_input::{
        EntranceArchiveInput, EntranceCreateInput, EntranceUpdateInput, MandateCreateInput, MandateEndInput,
        MandateResumeInput, MandateUpdateInput,
    },
    mutation::{ASSOCIATION_UNKNOWN, BUILDING_UNKNOWN},
};
use crate::{
    payload::{Act, payload},
    scalar::known,
};

const ENTRANCE_UNKNOWN: &str = "entrance-unknown";
const MANDATE_UNKNOWN: &str = "mandate-unknown";

/// Changes of how an association is run.
#[derive(Default)]
pub struct GovernanceMutation;

#[Object]
impl GovernanceMutation {
    /// Changes how an association is run: fiscal year, period of the ordinary meeting, charges, acceptance of the common parts, competition.
    async fn association_settings_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is run.")] input: AssociationSettingsUpdateInput,
    ) -> Result<Option<AssociationSettingsUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<AssociationId>(&input.id, ASSOCIATION_UNKNOWN), SettingsForm::from(input.fields));
        let done = async {
            property::association_settings_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), property::association_fetch).await
    }

    /// Says which main association a partial one belongs to, and with which of its units (C. civ. art. 3.84); or that it belongs to none.
    async fn association_partial_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The partial association.")] input: AssociationPartialSetInput,
    ) -> Result<Option<AssociationPartialSetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<AssociationId>(&input.id, ASSOCIATION_UNKNOWN), PartialForm::from(&input));
        let done = async {
            property::association_partial_set(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), property::association_fetch).await
    }

    /// Records a mandate of a syndic: three years at most, one syndic at a time (C. civ. art. 3.89 §1).
    async fn mandate_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mandate.")] input: MandateCreateInput,
    ) -> Result<Option<MandateCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), MandateForm::from(input.fields));
        let done = async { property::mandate_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::mandate_fetch).await
    }

    /// Changes what is recorded of a mandate, but for its early end.
    async fn mandate_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mandate.")] input: MandateUpdateInput,
    ) -> Result<Option<MandateUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<MandateId>(&input.id, MANDATE_UNKNOWN), MandateForm::from(input.fields));
        let done =
            async { property::mandate_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::mandate_fetch).await
    }

    /// Records that a mandate ended before its last day, or puts that end right.
    async fn mandate_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mandate and its end.")] input: MandateEndInput,
    ) -> Result<Option<MandateEndPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, form) = (known::<MandateId>(&input.id, MANDATE_UNKNOWN), MandateEndForm::from(&input));
        let done =
            async { property::mandate_end(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::mandate_fetch).await
    }

    /// Takes an early end back that was recorded by mistake.
    async fn mandate_resume(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mandate.")] input: MandateResumeInput,
    ) -> Result<Option<MandateResumePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<MandateId>(&input.id, MANDATE_UNKNOWN);
        let done =
            async { property::mandate_resume(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::mandate_fetch).await
    }

    /// Adds an entrance to a building.
    async fn entrance_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entrance.")] input: EntranceCreateInput,
    ) -> Result<Option<EntranceCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (building, form) =
            (known::<BuildingId>(&input.building_id, BUILDING_UNKNOWN), EntranceForm::from(input.fields));
        let done = async { property::entrance_create(act.ctx, building?, &form, act.key()?).await }.await;
        act.answer("buildingId", done, None, property::entrance_fetch).await
    }

    /// Changes an entrance.
    async fn entrance_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entrance.")] input: EntranceUpdateInput,
    ) -> Result<Option<EntranceUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<EntranceId>(&input.id, ENTRANCE_UNKNOWN), EntranceForm::from(input.fields));
        let done =
            async { property::entrance_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::entrance_fetch).await
    }

    /// Puts an entrance away, once no unit in use is reached through it.
    async fn entrance_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entrance.")] input: EntranceArchiveInput,
    ) -> Result<Option<EntranceArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<EntranceId>(&input.id, ENTRANCE_UNKNOWN);
        let done =
            async { property::entrance_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::entrance_fetch).await
    }
}

payload! {
    versioned
    /// What `associationSettingsUpdate` answers.
    AssociationSettingsUpdatePayload {
        /// The association as it is now.
        association: Association
    }
}

payload! {
    versioned
    /// What `associationPartialSet` answers.
    AssociationPartialSetPayload {
        /// The association as it is now.
        association: Association
    }
}

payload! {
    /// What `mandateCreate` answers.
    MandateCreatePayload {
        /// The new mandate.
        mandate: Mandate
    }
}

payload! {
    versioned
    /// What `mandateUpdate` answers.
    MandateUpdatePayload {
        /// The mandate as it is now.
        mandate: Mandate
    }
}

payload! {
    versioned
    /// What `mandateEnd` answers.
    MandateEndPayload {
        /// The mandate as it is now.
        mandate: Mandate
    }
}

payload! {
    versioned
    /// What `mandateResume` answers.
    MandateResumePayload {
        /// The mandate as it is now.
        mandate: Mandate
    }
}

payload! {
    /// What `entranceCreate` answers.
    EntranceCreatePayload {
        /// The new entrance.
        entrance: Entrance
    }
}

payload! {
    versioned
    /// What `entranceUpdate` answers.
    EntranceUpdatePayload {
        /// The entrance as it is now.
        entrance: Entrance
    }
}

payload! {
    versioned
    /// What `entranceArchive` answers.
    EntranceArchivePayload {
        /// The entrance as it is now.
        entrance: Entrance
    }
}
