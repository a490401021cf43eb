//! Changes around owners: how to reach them, what they agreed to, who is whom, and who lives in their units.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, DeliveryConsentId, OccupantId, OwnerContactId, OwnerId},
    property::{ConsentForm, ContactForm, OccupantForm},
};
use service::property::{self, MergeVersions};

use super::{
    mutation::ASSOCIATION_UNKNOWN,
    occupant::Occupant,
    owner::Owner,
    person::{DeliveryConsent, OwnerContact},
    person_input::{
        DeliveryConsentCreateInput, DeliveryConsentWithdrawInput, OccupantCreateInput, OccupantEraseInput,
        OccupantUpdateInput, OwnerContactCreateInput, OwnerContactUpdateInput, OwnerMergeInput,
    },
};
use crate::{
    payload::{Act, payload},
    scalar::known,
};

const CONSENT_UNKNOWN: &str = "consent-unknown";
const CONTACT_UNKNOWN: &str = "contact-unknown";
const OCCUPANT_UNKNOWN: &str = "occupant-unknown";
const OWNER_UNKNOWN: &str = "owner-unknown";

/// Changes around owners and occupants.
#[derive(Default)]
pub struct PersonMutation;

#[Object]
impl PersonMutation {
    /// Adds a means of contact. The first one of its kind that is in use becomes the primary one.
    async fn owner_contact_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The means of contact.")] input: OwnerContactCreateInput,
    ) -> Result<Option<OwnerContactCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (owner, form) = (known::<OwnerId>(&input.owner_id, OWNER_UNKNOWN), ContactForm::from(input.fields));
        let done = async { property::owner_contact_create(act.ctx, owner?, &form, act.key()?).await }.await;
        act.answer("ownerId", done, None, property::owner_contact_fetch).await
    }

    /// Changes a means of contact, or ends it.
    async fn owner_contact_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The means of contact.")] input: OwnerContactUpdateInput,
    ) -> Result<Option<OwnerContactUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<OwnerContactId>(&input.id, CONTACT_UNKNOWN), ContactForm::from(input.fields));
        let done = async {
            property::owner_contact_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), property::owner_contact_fetch).await
    }

    /// Writes a written consent down, with its day and its proof (C. civ. art. 3.87 §3).
    async fn delivery_consent_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The consent.")] input: DeliveryConsentCreateInput,
    ) -> Result<Option<DeliveryConsentCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (owner, form) = (known::<OwnerId>(&input.owner_id, OWNER_UNKNOWN), ConsentForm::from(input));
        let done = async { property::delivery_consent_create(act.ctx, owner?, &form, act.key()?).await }.await;
        act.answer("ownerId", done, None, property::delivery_consent_fetch).await
    }

    /// Writes down that a consent stands no more from a day on.
    async fn delivery_consent_withdraw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The consent and the day.")] input: DeliveryConsentWithdrawInput,
    ) -> Result<Option<DeliveryConsentWithdrawPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DeliveryConsentId>(&input.id, CONSENT_UNKNOWN);
        let (expected, day) = (input.expected_version, input.withdrawn_on);
        let done =
            async { property::delivery_consent_withdraw(act.ctx, id.clone()?, expected, &day, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::delivery_consent_fetch).await
    }

    /// Merges two entries of the register that are one person. What was issued stays as it was issued; everything is read under the entry that stays.
    async fn owner_merge(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entry that goes and the one that stays.")] input: OwnerMergeInput,
    ) -> Result<Option<OwnerMergePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let duplicate = known::<OwnerId>(&input.duplicate_id, OWNER_UNKNOWN);
        let kept = known::<OwnerId>(&input.kept_id, OWNER_UNKNOWN);
        let expected = MergeVersions { duplicate: input.duplicate_version, kept: input.kept_version };
        let done = async { property::owner_merge(act.ctx, duplicate?, kept?, expected, act.key()?).await }.await;
        act.answer("duplicateId", done, None, property::owner_fetch).await
    }

    /// Writes down who lives in a unit or uses it.
    async fn occupant_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The occupant.")] input: OccupantCreateInput,
    ) -> Result<Option<OccupantCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), OccupantForm::from(input.fields));
        let done = async { property::occupant_create(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::occupant_fetch).await
    }

    /// Changes an occupant, or ends her time.
    async fn occupant_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The occupant.")] input: OccupantUpdateInput,
    ) -> Result<Option<OccupantUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<OccupantId>(&input.id, OCCUPANT_UNKNOWN), OccupantForm::from(input.fields));
        let done =
            async { property::occupant_update(act.ctx, id.clone()?, input.expected_version, &form, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), property::occupant_fetch).await
    }

    /// Erases what is known of somebody who left more than a year ago.
    async fn occupant_erase(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The occupant.")] input: OccupantEraseInput,
    ) -> Result<Option<OccupantErasePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<OccupantId>(&input.id, OCCUPANT_UNKNOWN);
        let done =
            async { property::occupant_erase(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::occupant_fetch).await
    }
}

payload! {
    /// What `ownerContactCreate` answers.
    OwnerContactCreatePayload {
        /// The new means of contact.
        owner_contact: OwnerContact
    }
}

payload! {
    versioned
    /// What `ownerContactUpdate` answers.
    OwnerContactUpdatePayload {
        /// The means of contact as it is now.
        owner_contact: OwnerContact
    }
}

payload! {
    /// What `deliveryConsentCreate` answers.
    DeliveryConsentCreatePayload {
        /// The new consent.
        delivery_consent: DeliveryConsent
    }
}

payload! {
    versioned
    /// What `deliveryConsentWithdraw` answers.
    DeliveryConsentWithdrawPayload {
        /// The consent as it is now.
        delivery_consent: DeliveryConsent
    }
}

payload! {
    /// What `ownerMerge` answers.
    OwnerMergePayload {
        /// The owner who stays.
        owner: Owner
    }
}

payload! {
    /// What `occupantCreate` answers.
    OccupantCreatePayload {
        /// The new occupant.
        occupant: Occupant
    }
}

payload! {
    versioned
    /// What `occupantUpdate` answers.
    OccupantUpdatePayload {
        /// The occupant as she is now.
        occupant: Occupant
    }
}

payload! {
    versioned
    /// What `occupantErase` answers.
    OccupantErasePayload {
        /// What is left of her.
        occupant: Occupant
    }
}
