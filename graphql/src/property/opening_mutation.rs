//! Opening an association, taking over from a former syndic, the page that everybody may read.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, HandoverId},
    property::{HandoverForm, HandoverMarkForm, PublicPageForm},
};
use service::property;

use super::{
    association::Association,
    handover::Handover,
    opening_input::{
        AssociationOpenInput, HandoverAbandonInput, HandoverCompleteInput, HandoverDemandInput, HandoverMarkInput,
        HandoverReopenInput, HandoverStartInput, PublicPageUpdateInput,
    },
    public_page::PublicPage,
};
use crate::{
    payload::{Act, payload},
    scalar::known,
};

const ASSOCIATION_UNKNOWN: &str = "association-unknown";
const HANDOVER_UNKNOWN: &str = "handover-unknown";

payload! {
    versioned
    /// What `associationOpen` answers.
    AssociationOpenPayload {
        /// The association as it is now.
        association: Association
    }
}

payload! {
    /// What `handoverStart` answers.
    HandoverStartPayload {
        /// The new handover.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `handoverMark` answers.
    HandoverMarkPayload {
        /// The handover as it is now.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `handoverDemand` answers.
    HandoverDemandPayload {
        /// The handover as it is now.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `handoverComplete` answers.
    HandoverCompletePayload {
        /// The handover as it is now.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `handoverAbandon` answers.
    HandoverAbandonPayload {
        /// The handover as it is now.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `handoverReopen` answers.
    HandoverReopenPayload {
        /// The handover as it is now.
        handover: Handover
    }
}

payload! {
    versioned
    /// What `publicPageUpdate` answers.
    PublicPageUpdatePayload {
        /// The page as it is now.
        public_page: PublicPage
    }
}

/// Changes about opening, handovers and the public page.
#[derive(Default)]
pub struct OpeningMutation;

#[Object]
impl OpeningMutation {
    /// Opens an association, once everything that blocks has been put right. There is no way back: what it held then is kept as evidence.
    async fn association_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The association.")] input: AssociationOpenInput,
    ) -> Result<Option<AssociationOpenPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<AssociationId>(&input.id, ASSOCIATION_UNKNOWN);
        let done =
            async { property::association_open(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::association_fetch).await
    }

    /// Starts a handover: everything of the file is awaited from the former syndic.
    async fn handover_start(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The former syndic, and when her mandate ended.")] input: HandoverStartInput,
    ) -> Result<Option<HandoverStartPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), HandoverForm::from(input));
        let done = async { property::handover_start(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, property::handover_fetch).await
    }

    /// Notes what happened to some of the things of a handover.
    async fn handover_mark(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The things and what happened.")] input: HandoverMarkInput,
    ) -> Result<Option<HandoverMarkPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, version) = (known::<HandoverId>(&input.id, HANDOVER_UNKNOWN), input.expected_version);
        let form = HandoverMarkForm::from(input);
        let done = async { property::handover_mark(act.ctx, id.clone()?, version, &form, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::handover_fetch).await
    }

    /// Issues a letter of demand for what is still owed.
    async fn handover_demand(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The handover.")] input: HandoverDemandInput,
    ) -> Result<Option<HandoverDemandPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<HandoverId>(&input.id, HANDOVER_UNKNOWN);
        let done =
            async { property::handover_demand(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::handover_fetch).await
    }

    /// Ends a handover because everything is there.
    async fn handover_complete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The handover.")] input: HandoverCompleteInput,
    ) -> Result<Option<HandoverCompletePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<HandoverId>(&input.id, HANDOVER_UNKNOWN);
        let done =
            async { property::handover_complete(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::handover_fetch).await
    }

    /// Gives a handover up, for a reason that is kept.
    async fn handover_abandon(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The handover and the reason.")] input: HandoverAbandonInput,
    ) -> Result<Option<HandoverAbandonPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<HandoverId>(&input.id, HANDOVER_UNKNOWN);
        let done = async {
            property::handover_abandon(act.ctx, id.clone()?, input.expected_version, &input.reason, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), property::handover_fetch).await
    }

    /// Takes a handover up again because something turns out to be missing.
    async fn handover_reopen(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The handover.")] input: HandoverReopenInput,
    ) -> Result<Option<HandoverReopenPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<HandoverId>(&input.id, HANDOVER_UNKNOWN);
        let done =
            async { property::handover_reopen(act.ctx, id.clone()?, input.expected_version, act.key()?).await }.await;
        act.answer("id", done, id.ok(), property::handover_fetch).await
    }

    /// Sets the page of an association that everybody may read, for the first time or anew.
    async fn public_page_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The page.")] input: PublicPageUpdateInput,
    ) -> Result<Option<PublicPageUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (id, version) =
            (known::<AssociationId>(&input.association_id, ASSOCIATION_UNKNOWN), input.expected_version);
        let form = PublicPageForm::from(input);
        let done = async { property::public_page_update(act.ctx, id.clone()?, version, &form, act.key()?).await }.await;
        act.answer("associationId", done, id.ok(), property::public_page_fetch).await
    }
}
