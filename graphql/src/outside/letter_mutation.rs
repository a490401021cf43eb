//! Preparing letters and writing down what became of them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AssociationId, CallId, DocumentId, LetterBatchId, LetterId, OwnerId},
    outside::{LetterBatchForm, LetterMarkForm, NoticeForm, TrackingForm},
};
use service::outside;

use super::letter::{
    EnvelopeWindow, LetterAudience, LetterBatch, LetterDispatch, LetterEvent, LetterKind, ReturnReason,
};
use crate::{
    payload::{Act, payload},
    scalar::{self, Date, Locale, known},
};

payload! {
    /// What `letterBatchPrepare` answers.
    LetterBatchPreparePayload {
        /// The batch; its files are drawn meanwhile.
        letter_batch: LetterBatch
    }
}

payload! {
    /// What `letterBatchRedraw` answers.
    LetterBatchRedrawPayload {
        /// The batch; its files are drawn meanwhile.
        letter_batch: LetterBatch
    }
}

payload! {
    /// What `letterBatchMark` answers.
    LetterBatchMarkPayload {
        /// The batch as it is now.
        letter_batch: LetterBatch
    }
}

payload! {
    /// What `letterBatchTrack` answers.
    LetterBatchTrackPayload {
        /// The batch as it is now.
        letter_batch: LetterBatch
    }
}

/// The words of a letter in one language.
#[derive(InputObject)]
pub struct LetterTextInput {
    /// The language.
    language: Locale,
    /// The heading.
    subject: String,
    /// What the letter says; a blank line begins a new paragraph.
    body: String,
}

/// What `letterBatchPrepare` takes.
#[derive(InputObject)]
pub struct LetterBatchPrepareInput {
    /// The association that writes.
    association_id: ID,
    /// What the letters are.
    kind: LetterKind,
    /// The call for funds, for its letters.
    call_id: Option<ID>,
    /// The document that goes behind each letter.
    document_id: Option<ID>,
    /// The words, for everything but a call: those in the language of the association at least. Whoever has none in her language receives these.
    #[graphql(default)]
    texts: Vec<LetterTextInput>,
    /// Where the window of the envelopes is.
    #[graphql(default_with = "EnvelopeWindow::Right")]
    window: EnvelopeWindow,
    /// How they are to go.
    #[graphql(default_with = "LetterDispatch::Ordinary")]
    dispatch: LetterDispatch,
    /// To whom.
    #[graphql(default_with = "LetterAudience::Post")]
    audience: LetterAudience,
    /// The owners, where the audience is those that are named.
    #[graphql(default)]
    owner_ids: Vec<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

impl LetterBatchPrepareInput {
    fn form(&self) -> LetterBatchForm {
        let text = |text: &LetterTextInput| NoticeForm {
            language: text.language.0.code().to_owned(),
            subject: text.subject.clone(),
            body: text.body.clone(),
        };
        LetterBatchForm {
            kind: entity::outside::LetterKind::from(self.kind).code().to_owned(),
            call: self.call_id.as_ref().map(scalar::bare::<CallId>).unwrap_or_default(),
            document: self.document_id.as_ref().map(scalar::bare::<DocumentId>).unwrap_or_default(),
            texts: self.texts.iter().map(text).collect(),
            window: entity::outside::EnvelopeWindow::from(self.window).code().to_owned(),
            dispatch: entity::outside::LetterDispatch::from(self.dispatch).code().to_owned(),
            audience: entity::outside::LetterAudience::from(self.audience).code().to_owned(),
            owners: self.owner_ids.iter().map(scalar::bare::<OwnerId>).collect(),
        }
    }
}

/// What `letterBatchRedraw` takes.
#[derive(InputObject)]
pub struct LetterBatchRedrawInput {
    /// The batch.
    #[graphql(name = "letterBatchId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `letterBatchMark` takes.
#[derive(InputObject)]
pub struct LetterBatchMarkInput {
    /// The batch.
    #[graphql(name = "letterBatchId")]
    id: ID,
    /// What happened.
    event: LetterEvent,
    /// The letters; every one of the batch to which it can happen when empty.
    #[graphql(default)]
    letter_ids: Vec<ID>,
    /// The day on which it happened; today when absent. Printing has none.
    day: Option<Date>,
    /// How they went; as they were meant to go when absent.
    dispatch: Option<LetterDispatch>,
    /// Why they came back.
    reason: Option<ReturnReason>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The number of the post of one letter.
#[derive(InputObject)]
pub struct TrackingNumberInput {
    /// The letter.
    letter_id: ID,
    /// The number; an empty one takes it away.
    number: String,
}

/// What `letterBatchTrack` takes.
#[derive(InputObject)]
pub struct LetterBatchTrackInput {
    /// The batch.
    #[graphql(name = "letterBatchId")]
    id: ID,
    /// The numbers. Letters that are not named keep theirs.
    numbers: Vec<TrackingNumberInput>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes of letters.
#[derive(Default)]
pub struct LetterMutation;

#[Object]
impl LetterMutation {
    /// Prepares letters that go by post: who is written to is settled at once, with the addresses of the moment; the files are drawn by a job, and
    /// `state` says when they can be printed.
    async fn letter_batch_prepare(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is sent, to whom, in which envelope.")] input: LetterBatchPrepareInput,
    ) -> Result<Option<LetterBatchPreparePayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (association, form) = (known::<AssociationId>(&input.association_id, "association-unknown"), input.form());
        let done = async { outside::letters_prepare(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, outside::letter_batch_fetch).await
    }

    /// Has the files of a batch drawn again, where that failed.
    async fn letter_batch_redraw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The batch.")] input: LetterBatchRedrawInput,
    ) -> Result<Option<LetterBatchRedrawPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<LetterBatchId>(&input.id, "letter-batch-unknown");
        let done = async { outside::letters_redraw(act.ctx, id?, act.key()?).await }.await;
        act.answer("letterBatchId", done, None, outside::letter_batch_fetch).await
    }

    /// Writes down that letters were printed, handed to the post, or came back.
    async fn letter_batch_mark(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What happened to which letters.")] input: LetterBatchMarkInput,
    ) -> Result<Option<LetterBatchMarkPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<LetterBatchId>(&input.id, "letter-batch-unknown");
        let code = |dispatch| entity::outside::LetterDispatch::from(dispatch).code().to_owned();
        let form = LetterMarkForm {
            event: entity::outside::LetterEvent::from(input.event).code().to_owned(),
            letters: input.letter_ids.iter().map(scalar::bare::<LetterId>).collect(),
            day: input.day.map(|day| day.0.to_string()).unwrap_or_default(),
            dispatch: input.dispatch.map(code).unwrap_or_default(),
            reason: input
                .reason
                .map(|reason| entity::outside::ReturnReason::from(reason).code().to_owned())
                .unwrap_or_default(),
        };
        let done = async { outside::letters_mark(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("letterBatchId", done, None, outside::letter_batch_fetch).await
    }

    /// Writes down the numbers under which the post follows registered letters.
    async fn letter_batch_track(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The numbers by letter.")] input: LetterBatchTrackInput,
    ) -> Result<Option<LetterBatchTrackPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<LetterBatchId>(&input.id, "letter-batch-unknown");
        let number = |one: &TrackingNumberInput| (scalar::bare::<LetterId>(&one.letter_id), one.number.clone());
        let form = TrackingForm { numbers: input.numbers.iter().map(number).collect() };
        let done = async { outside::letters_track(act.ctx, id?, &form, act.key()?).await }.await;
        act.answer("letterBatchId", done, None, outside::letter_batch_fetch).await
    }
}
