//! Changes of deeds, shares, keys and meters.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, DeedId, KeyId, UnitId},
    property::{DeedForm, KeyForm, KeyVersionForm, SharesAmendForm},
};
use service::property;

use super::{
    deed_input::{DeedArchiveInput, DeedCreateInput, DeedUpdateInput, SharesAmendInput},
    input::{DistributionKeyArchiveInput, DistributionKeyCreateInput},
    key_input::{DistributionKeyAmendInput, DistributionKeyCorrectInput},
    mutation::{ASSOCIATION_UNKNOWN, KEY_UNKNOWN, UNIT_UNKNOWN},
    payload::{
        DeedArchivePayload, DeedCreatePayload, DeedUpdatePayload, DistributionKeyAmendPayload,
        DistributionKeyArchivePayload, DistributionKeyCorrectPayload, DistributionKeyCreatePayload, SharesAmendPayload,
        UnitMetersSetPayload,
    },
    unit_input::{UnitMetersSetInput, meters},
};
use crate::{payload::Act, scalar::known};

const DEED_UNKNOWN: &str = "deed-unknown";

/// Changes of the statutes: deeds, shares and distribution keys.
#[derive(Default)]
pub struct StatutesMutation;

#[Object]
impl StatutesMutation {
    /// Records a deed. One that changes the shares is recorded with `sharesAmend`.
    async fn deed_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The deed.")] input: DeedCreateInput,
    ) -> Result<Option<DeedCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), DeedForm::from(input.fields));
        let done = async { property::deed_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::deed_fetch).await
    }

    /// Changes what is recorded of a deed.
    async fn deed_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The deed.")] input: DeedUpdateInput,
    ) -> Result<Option<DeedUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<DeedId>(&input.id, DEED_UNKNOWN), DeedForm::from(input.fields));
        let done =
            async { property::deed_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::deed_fetch).await
    }

    /// Puts a deed away that was recorded by mistake.
    async fn deed_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The deed.")] input: DeedArchiveInput,
    ) -> Result<Option<DeedArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DeedId>(&input.id, DEED_UNKNOWN);
        let done =
            async { property::deed_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::deed_fetch).await
    }

    /// Records a deed of amendment that gives every unit its shares anew, from its day on. What was held before stays.
    async fn shares_amend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The deed, and the shares of every unit.")] input: SharesAmendInput,
    ) -> Result<Option<SharesAmendPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), SharesAmendForm::from(input));
        let done = async { property::shares_amend(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::deed_fetch).await
    }

    /// Says which meters a unit has. Those that are not among them any more are put away.
    async fn unit_meters_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit and its meters.")] input: UnitMetersSetInput,
    ) -> Result<Option<UnitMetersSetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<UnitId>(&input.unit_id, UNIT_UNKNOWN), meters(input.meters));
        let done = async { property::unit_meters_set(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("unitId", done, None, property::unit_fetch).await
    }

    /// Adds a distribution key with its first version. Its total is the sum of its parts.
    async fn distribution_key_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The distribution key.")] input: DistributionKeyCreateInput,
    ) -> Result<Option<DistributionKeyCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), KeyForm::from(input.fields));
        let done = async { property::key_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::key_fetch).await
    }

    /// Gives a distribution key another version from a day on. What holds until then stays.
    async fn distribution_key_amend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The distribution key and its next version.")] input: DistributionKeyAmendInput,
    ) -> Result<Option<DistributionKeyAmendPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<KeyId>(&input.id, KEY_UNKNOWN), KeyVersionForm::from(input.fields));
        let done =
            async { property::key_amend(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::key_fetch).await
    }

    /// Puts another version in the place of the newest one, which was recorded wrongly and is kept aside.
    async fn distribution_key_correct(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The distribution key and what its newest version should have said.")]
        input: DistributionKeyCorrectInput,
    ) -> Result<Option<DistributionKeyCorrectPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<KeyId>(&input.id, KEY_UNKNOWN), KeyVersionForm::from(input.fields));
        let done =
            async { property::key_correct(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::key_fetch).await
    }

    /// Puts a distribution key away. The general one stays.
    async fn distribution_key_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The distribution key.")] input: DistributionKeyArchiveInput,
    ) -> Result<Option<DistributionKeyArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<KeyId>(&input.id, KEY_UNKNOWN);
        let done =
            async { property::key_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::key_fetch).await
    }
}
