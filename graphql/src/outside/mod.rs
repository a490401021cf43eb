//! What leaves the house by other ways than messages: letters on paper, calendars, webhooks.

mod calendar;
mod calendar_mutation;
mod letter;
mod letter_mutation;
mod webhook;
mod webhook_mutation;

pub use calendar::CalendarFeed;
pub use calendar_mutation::{
    CalendarFeedCreatePayload, CalendarFeedRevokePayload, CalendarFeedRotatePayload, CalendarMutation,
};
pub use letter::{Letter, LetterBatch};
pub use letter_mutation::{
    LetterBatchMarkPayload, LetterBatchPreparePayload, LetterBatchRedrawPayload, LetterBatchTrackPayload,
    LetterMutation,
};
pub use webhook::{Webhook, WebhookDelivery};
pub use webhook_mutation::{
    WebhookActivatePayload, WebhookArchivePayload, WebhookCreatePayload, WebhookDeactivatePayload,
    WebhookDeliveryReplayPayload, WebhookMutation, WebhookPingPayload, WebhookReplayPayload, WebhookRotatePayload,
    WebhookUpdatePayload,
};
