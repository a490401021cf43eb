//! What leaves the house by other ways than messages: letters on paper, calendars that people follow, webhooks of other programs.

mod calendar;
mod letters;
mod webhook;

use std::sync::Arc;

use chrono::{DateTime, Utc};

pub(crate) use calendar::feeds_end;
pub use calendar::{
    CalendarFile, FreshFeed, calendar_backfill, calendar_feed_create, calendar_feed_path, calendar_feed_revoke,
    calendar_feed_rotate, calendar_feeds, calendar_file,
};
pub use letters::{
    LetterChoice, LetterCounts, LetterFile, LetterPerson, letter_batch_fetch, letter_batch_is_stalled,
    letter_batch_list_csv, letter_batch_list_path, letter_batch_list_pdf, letter_batch_path, letter_batches_by_ids,
    letter_batches_list, letter_choice, letter_counts, letter_documents, letter_file, letter_of_delivery, letter_path,
    letters_by_batch, letters_mark, letters_prepare, letters_redraw, letters_track,
};
pub(crate) use letters::{letters_of, reached_by_post};

pub use webhook::{
    Answered, Call, CallTrouble, Caller, Calling, FreshWebhook, WebhookDeliveryView, webhook_activate, webhook_archive,
    webhook_create, webhook_deactivate, webhook_deliveries_list, webhook_delivery_fetch, webhook_fetch, webhook_ping,
    webhook_replay, webhook_replay_days, webhook_replay_since, webhook_rotate, webhook_update, webhooks_by_ids,
    webhooks_list,
};

use crate::{
    error::Result,
    identity::Entry,
    jobs::{Handler, Schedule},
    proof::Proof,
    store::Tx,
};

/// What follows outside from what the trail of a change says, in the transaction of the change.
pub(crate) async fn follow(tx: &Tx, proof: &Proof, now: DateTime<Utc>, trail: &[Entry]) -> Result<()> {
    calendar::follow(tx, proof, now, trail).await?;
    webhook::emit(tx, proof, now, trail).await
}

/// What is done after the changes of this room.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    [letters::handlers(), webhook::handlers()].into_iter().flatten().collect()
}

/// What recurs in this room.
pub(crate) fn schedules() -> Vec<Schedule> {
    webhook::schedules()
}
