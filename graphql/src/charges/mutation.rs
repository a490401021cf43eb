//! Issuing and cancelling calls for funds.

use async_graphql::{Context, Object, Result};
use entity::{
    charges::CallForm,
    id::{AssociationId, CallId},
};
use service::charges;

use super::{
    call::CallForFunds,
    input::{CallForFundsCancelInput, CallForFundsIssueInput},
};
use crate::{
    payload::{Act, payload},
    scalar::known,
};

payload! {
    /// What `callForFundsIssue` answers.
    CallForFundsIssuePayload {
        /// The call that was issued.
        call_for_funds: CallForFunds
    }
}

payload! {
    versioned
    /// What `callForFundsCancel` answers.
    CallForFundsCancelPayload {
        /// The call as it is now.
        call_for_funds: CallForFunds
    }
}

/// Changes of the charges room.
#[derive(Default)]
pub struct ChargesMutation;

#[Object]
impl ChargesMutation {
    /// Issues a call for funds: numbers it, writes one contribution per owner and freezes every letter. `callForFundsPreview` on the association
    /// tells before what it comes to.
    async fn call_for_funds_issue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The call.")] input: CallForFundsIssueInput,
    ) -> Result<Option<CallForFundsIssuePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (association, form) =
            (known::<AssociationId>(&input.association_id, "association-unknown"), CallForm::from(input.call));
        let done = async { charges::call_issue(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, charges::call_fetch).await
    }

    /// Withdraws a call for funds: nothing is owed for it any more, and its letters say so.
    async fn call_for_funds_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The call and the reason.")] input: CallForFundsCancelInput,
    ) -> Result<Option<CallForFundsCancelPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<CallId>(&input.id, "call-unknown");
        let done = async {
            charges::call_cancel(act.ctx, id.clone()?, input.expected_version, &input.reason, act.key()?).await
        }
        .await;
        act.answer("id", done, id.ok(), charges::call_fetch).await
    }
}
