//! Changes of requests for the information on the transfer of a unit.

use async_graphql::{Context, Object, Result};
use entity::{
    id::{AssociationId, TransferAccessId, TransferId, TransferVersionId},
    transfer::{self, GenerateForm, section::AnswerForm},
};
use service::{
    Outcome,
    transfer::{
        deed_notice_add, link_revoke, message_add, section_answer, section_clear, transfer_begin, transfer_cancel,
        transfer_default_clear, transfer_default_set, transfer_deliver, transfer_fetch, transfer_generate,
        transfer_request, transfer_settings, transfer_settings_update, transfer_update, transfer_version_fetch,
    },
};

use super::{
    input::{
        TransferBeginInput, TransferCancelInput, TransferDeedNoticeAddInput, TransferDefaultClearInput,
        TransferDefaultSetInput, TransferDeliverInput, TransferGenerateInput, TransferLinkRevokeInput,
        TransferMessageAddInput, TransferRequestInput, TransferSectionAnswerInput, TransferSectionClearInput,
        TransferSettingsUpdateInput, TransferUpdateInput,
    },
    request::Transfer,
    setting::{TransferDefault, TransferSettings, default_fetch},
    version::TransferVersion,
};
use crate::{
    identity::itself,
    payload::{Act, payload},
    scalar::{Locale, known},
};

const UNKNOWN: &str = "transfer-unknown";

macro_rules! transfers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        payload! {
            versioned
            $(#[$doc])*
            $name {
                /// The request as it is now.
                transfer: Transfer
            }
        }
    )*};
}

payload! {
    /// What `transferRequest` answers.
    TransferRequestPayload {
        /// The request, with its number and its terms.
        transfer: Transfer
    }
}

transfers! {
    /// What `transferBegin` answers.
    TransferBeginPayload;
    /// What `transferUpdate` answers.
    TransferUpdatePayload;
    /// What `transferCancel` answers.
    TransferCancelPayload;
    /// What `transferSectionAnswer` answers.
    TransferSectionAnswerPayload;
    /// What `transferSectionClear` answers.
    TransferSectionClearPayload;
    /// What `transferGenerate` answers.
    TransferGeneratePayload;
}

payload! {
    /// What `transferDeliver` answers.
    TransferDeliverPayload {
        /// The version, which has been sent.
        transfer_version: TransferVersion
    }
}

payload! {
    /// What `transferDeedNoticeAdd` answers.
    TransferDeedNoticeAddPayload {
        /// The request, with what was told.
        transfer: Transfer
    }
}

payload! {
    /// What `transferMessageAdd` answers.
    TransferMessageAddPayload {
        /// The request, with what was written.
        transfer: Transfer
    }
}

payload! {
    /// What `transferLinkRevoke` answers.
    TransferLinkRevokePayload {
        /// Whether it was taken back.
        revoked: bool
    }
}

payload! {
    versioned
    /// What `transferSettingsUpdate` answers.
    TransferSettingsUpdatePayload {
        /// The settings as they are now.
        transfer_settings: TransferSettings
    }
}

payload! {
    versioned
    /// What `transferDefaultSet` answers.
    TransferDefaultSetPayload {
        /// What the association usually says in the section now.
        transfer_default: TransferDefault
    }
}

payload! {
    /// What `transferDefaultClear` answers.
    TransferDefaultClearPayload {
        /// Whether it was taken back.
        cleared: bool
    }
}

/// Changes of requests for the information on the transfer of a unit.
#[derive(Default)]
pub struct TransferMutation;

#[Object]
impl TransferMutation {
    /// Writes a request down: whoever manages the association, what came in by mail or post; a co-owner who sells, her own. It has its number and its
    /// terms at once, and who asks is told by mail.
    async fn transfer_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who asks for what about which unit.")] input: TransferRequestInput,
    ) -> Result<Option<TransferRequestPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let association = known::<AssociationId>(&input.association_id, "association-unknown");
        let form = input.form(Locale(act.ctx.language()));
        let done = async { transfer_request(act.ctx, act.key()?, association?, &form).await }.await;
        act.answer("associationId", done, None, transfer_fetch).await
    }

    /// Says that the syndic works on a request.
    async fn transfer_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The request.")] input: TransferBeginInput,
    ) -> Result<Option<TransferBeginPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let expected = input.expected_version;
        let done = async { transfer_begin(act.ctx, act.key()?, id.clone()?, expected).await }.await;
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Corrects who asks, about which sale, and what it costs.
    async fn transfer_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The request as it is to be.")] input: TransferUpdateInput,
    ) -> Result<Option<TransferUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let (expected, form) = (input.expected_version, input.form());
        let done = async { transfer_update(act.ctx, act.key()?, id.clone()?, &form, expected).await }.await;
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Withdraws a request that has not been answered.
    async fn transfer_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The request, and why.")] input: TransferCancelInput,
    ) -> Result<Option<TransferCancelPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let (expected, reason) = (input.expected_version, input.reason);
        let done = async { transfer_cancel(act.ctx, act.key()?, id.clone()?, &reason, expected).await }.await;
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Answers a section: that there is something, that there is nothing, or that it cannot be told now. Who says so and when is written down with it.
    async fn transfer_section_answer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is said in which section.")] input: TransferSectionAnswerInput,
    ) -> Result<Option<TransferSectionAnswerPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let (section, expected) = (transfer::SectionKind::from(input.section), input.expected_version);
        let form = AnswerForm::from(input.fields);
        let done = async { section_answer(act.ctx, act.key()?, id.clone()?, section, &form, expected).await }.await;
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Takes the answer of a section away: it says again what the registers say, or is open.
    async fn transfer_section_clear(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The section.")] input: TransferSectionClearInput,
    ) -> Result<Option<TransferSectionClearPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let (section, expected) = (transfer::SectionKind::from(input.section), input.expected_version);
        let done = async { section_clear(act.ctx, act.key()?, id.clone()?, section, expected).await }.await;
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Freezes the figures of a day as the next version of the document. Refused while a section is open that the law asks for; each other one that is
    /// open needs a reservation. Its file is drawn meanwhile: `transferProgress` tells when it is there.
    async fn transfer_generate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day, the language and the reservations.")] input: TransferGenerateInput,
    ) -> Result<Option<TransferGeneratePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.id, UNKNOWN);
        let expected = input.expected_version;
        let form = GenerateForm {
            reference_date: input.reference_date.unwrap_or_default(),
            language: input.language.map(|language| language.0.code().to_owned()).unwrap_or_default(),
            reservations: input
                .reservations
                .into_iter()
                .map(|section| transfer::SectionKind::from(section).code().to_owned())
                .collect(),
        };
        let done = async { transfer_generate(act.ctx, act.key()?, id.clone()?, &form, expected).await }.await;
        // What is answered is the request, whose first version it is.
        let done = done.and_then(|outcome| Ok(Outcome { value: id.clone()?, replayed: outcome.replayed }));
        act.answer("id", done, id.ok(), transfer_fetch).await
    }

    /// Sends a version to who asked: a mail with a link to the file, where she fetches the document, its data and its annexes.
    async fn transfer_deliver(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The version.")] input: TransferDeliverInput,
    ) -> Result<Option<TransferDeliverPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferVersionId>(&input.transfer_version_id, "transfer-version-unknown");
        let done = async { transfer_deliver(act.ctx, act.key()?, id?).await }.await;
        act.answer("transferVersionId", done, None, transfer_version_fetch).await
    }

    /// Writes to who asked; she gets a mail with a link, without what was written.
    async fn transfer_message_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is written about which request.")] input: TransferMessageAddInput,
    ) -> Result<Option<TransferMessageAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.transfer_id, UNKNOWN);
        let text = input.text;
        let done = async { message_add(act.ctx, act.key()?, id.clone()?, &text).await }.await;
        let done = done.and_then(|outcome| Ok(Outcome { value: id?, replayed: outcome.replayed }));
        act.answer("transferId", done, None, transfer_fetch).await
    }

    /// Writes down what was told by letter of the deed that ends a request (C. civ. art. 3.94 §3), and whether the seller contests what she owes
    /// (art. 3.95). The latest notice counts; the others stay.
    async fn transfer_deed_notice_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was told of which request.")] input: TransferDeedNoticeAddInput,
    ) -> Result<Option<TransferDeedNoticeAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.transfer_id, UNKNOWN);
        let form = input.notice.into();
        let done = async { deed_notice_add(act.ctx, act.key()?, id.clone()?, &form).await }.await;
        let done = done.and_then(|outcome| Ok(Outcome { value: id?, replayed: outcome.replayed }));
        act.answer("transferId", done, None, transfer_fetch).await
    }

    /// Takes a link back, together with those to single files that were made by it: they open nothing any more.
    async fn transfer_link_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link.")] input: TransferLinkRevokeInput,
    ) -> Result<Option<TransferLinkRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferAccessId>(&input.access_id, "transfer-access-unknown");
        let done = async { link_revoke(act.ctx, act.key()?, id?).await }.await;
        let done = done.map(|outcome| Outcome { value: true, replayed: outcome.replayed });
        act.answer("accessId", done, None, itself).await
    }

    /// Sets how an association answers requests.
    async fn transfer_settings_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The settings.")] input: TransferSettingsUpdateInput,
    ) -> Result<Option<TransferSettingsUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let id = known::<AssociationId>(&input.association_id, "association-unknown");
        let (expected, form) = (input.expected_version, input.form());
        let done = async { transfer_settings_update(act.ctx, act.key()?, id.clone()?, &form, expected).await }.await;
        // They are found by the association.
        let done = done.and_then(|outcome| Ok(Outcome { value: id.clone()?, replayed: outcome.replayed }));
        act.answer("associationId", done, id.ok(), transfer_settings).await
    }

    /// Sets what an association usually says in a section; it replaces what was said there before. Requests that have come in keep what they took over.
    async fn transfer_default_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is said in which section, and until when.")] input: TransferDefaultSetInput,
    ) -> Result<Option<TransferDefaultSetPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<AssociationId>(&input.association_id, "association-unknown");
        let (section, review_on) = (transfer::SectionKind::from(input.section), input.review_on);
        let (expected, form) = (input.expected_version, AnswerForm::from(input.fields));
        let done = async {
            transfer_default_set(act.ctx, act.key()?, id.clone()?, section, &form, &review_on, expected).await
        }
        .await;
        // It is found by the association and the section.
        let known = id.clone().ok().map(|id| (id, section));
        let done = done.and_then(|outcome| Ok(Outcome { value: (id?, section), replayed: outcome.replayed }));
        act.answer("associationId", done, known, default_fetch).await
    }

    /// Takes back what an association usually says in a section. Requests that have come in keep what they took over.
    async fn transfer_default_clear(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The section.")] input: TransferDefaultClearInput,
    ) -> Result<Option<TransferDefaultClearPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<AssociationId>(&input.association_id, "association-unknown");
        let (section, expected) = (transfer::SectionKind::from(input.section), input.expected_version);
        let done = async { transfer_default_clear(act.ctx, act.key()?, id?, section, expected).await }.await;
        let done = done.map(|outcome| Outcome { value: true, replayed: outcome.replayed });
        act.answer("associationId", done, None, itself).await
    }
}
