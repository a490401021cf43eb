//! Changes of the register.

use std::future::ready;

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, BuildingId, ImportBatchId, OwnerId, UnitId},
    property::{BuildingForm, OwnerForm, UnitForm},
};
use service::property;

use super::{
    import::{ImportApplyInput, ImportUndoInput},
    input::{
        AssociationArchiveInput, AssociationCreateInput, AssociationUpdateInput, BuildingArchiveInput,
        BuildingCreateInput, BuildingUpdateInput, OwnerArchiveInput, OwnerCreateInput, OwnerUpdateInput,
        UnitArchiveInput, UnitCreateInput, UnitUpdateInput,
    },
    payload::{
        AssociationArchivePayload, AssociationCreatePayload, AssociationUpdatePayload, BuildingArchivePayload,
        BuildingCreatePayload, BuildingUpdatePayload, ImportApplyPayload, ImportUndoPayload, OwnerArchivePayload,
        OwnerCreatePayload, OwnerUpdatePayload, UnitArchivePayload, UnitCreatePayload, UnitUpdatePayload,
    },
};
use crate::{payload::Act, scalar::known};

pub(super) const ASSOCIATION_UNKNOWN: &str = "association-unknown";
pub(super) const BUILDING_UNKNOWN: &str = "building-unknown";
pub(super) const KEY_UNKNOWN: &str = "key-unknown";
const OWNER_UNKNOWN: &str = "owner-unknown";
pub(super) const UNIT_UNKNOWN: &str = "unit-unknown";

/// Changes of the property room.
#[derive(Default)]
pub struct PropertyMutation;

#[Object]
impl PropertyMutation {
    /// Makes an association with its bank accounts, one building at its seat and the general distribution key.
    async fn association_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The association.")] input: AssociationCreateInput,
    ) -> Result<Option<AssociationCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = input.fields.into();
        let done = async { property::association_create(act.ctx, &form, act.key()?).await }.await;
        act.answer("name", done, None, property::association_fetch).await
    }

    /// Changes an association and its bank accounts.
    async fn association_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The association.")] input: AssociationUpdateInput,
    ) -> Result<Option<AssociationUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<AssociationId>(&input.id, ASSOCIATION_UNKNOWN), input.fields.into());
        let done = async {
            property::association_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), property::association_fetch).await
    }

    /// Puts an association away. It stays readable; nothing new can be made in it.
    async fn association_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The association.")] input: AssociationArchiveInput,
    ) -> Result<Option<AssociationArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<AssociationId>(&input.id, ASSOCIATION_UNKNOWN);
        let done =
            async { property::association_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::association_fetch).await
    }

    /// Adds a building.
    async fn building_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The building.")] input: BuildingCreateInput,
    ) -> Result<Option<BuildingCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), BuildingForm::from(input.fields));
        let done = async { property::building_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::building_fetch).await
    }

    /// Changes a building.
    async fn building_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The building.")] input: BuildingUpdateInput,
    ) -> Result<Option<BuildingUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<BuildingId>(&input.id, BUILDING_UNKNOWN), BuildingForm::from(input.fields));
        let done =
            async { property::building_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::building_fetch).await
    }

    /// Puts a building away, once no unit in use is in it.
    async fn building_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The building.")] input: BuildingArchiveInput,
    ) -> Result<Option<BuildingArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<BuildingId>(&input.id, BUILDING_UNKNOWN);
        let done =
            async { property::building_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::building_fetch).await
    }

    /// Adds a unit after the others.
    async fn unit_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit.")] input: UnitCreateInput,
    ) -> Result<Option<UnitCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), UnitForm::from(input.fields));
        let done = async { property::unit_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::unit_fetch).await
    }

    /// Changes a unit. Calls that were issued keep the shares that they were issued with.
    async fn unit_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit.")] input: UnitUpdateInput,
    ) -> Result<Option<UnitUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<UnitId>(&input.id, UNIT_UNKNOWN), UnitForm::from(input.fields));
        let done =
            async { property::unit_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::unit_fetch).await
    }

    /// Puts a unit away, for instance after two were joined.
    async fn unit_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The unit.")] input: UnitArchiveInput,
    ) -> Result<Option<UnitArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<UnitId>(&input.id, UNIT_UNKNOWN);
        let done =
            async { property::unit_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::unit_fetch).await
    }

    /// Adds an owner.
    async fn owner_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The owner.")] input: OwnerCreateInput,
    ) -> Result<Option<OwnerCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), OwnerForm::from(input.fields));
        let done = async { property::owner_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::owner_fetch).await
    }

    /// Changes an owner. Documents that were issued keep the name and address that they were issued with.
    async fn owner_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The owner.")] input: OwnerUpdateInput,
    ) -> Result<Option<OwnerUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<OwnerId>(&input.id, OWNER_UNKNOWN), OwnerForm::from(input.fields));
        let done =
            async { property::owner_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::owner_fetch).await
    }

    /// Puts an owner away, once no part of a unit is hers.
    async fn owner_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The owner.")] input: OwnerArchiveInput,
    ) -> Result<Option<OwnerArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<OwnerId>(&input.id, OWNER_UNKNOWN);
        let done =
            async { property::owner_archive(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::owner_fetch).await
    }

    /// Imports a table: every row, or none when one of them is wrong. `importPreview` on the association tells before.
    async fn import_apply(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The table.")] input: ImportApplyInput,
    ) -> Result<Option<ImportApplyPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let association = known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN);
        let done =
            async { property::import_apply(act.ctx, association?, &input.source.source()?, act.key()?).await }.await;
        act.answer("associationId", done, None, |_, report| ready(Ok(report))).await
    }

    /// Undoes an import: everything that it made is put away. Refused while something depends on it.
    async fn import_undo(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The import.")] input: ImportUndoInput,
    ) -> Result<Option<ImportUndoPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<ImportBatchId>(&input.import_id, "import-unknown");
        let done = async { property::import_undo(act.ctx, id?, act.key()?).await }.await;
        act.answer("importId", done, None, property::import_fetch).await
    }
}
