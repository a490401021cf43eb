//! What leaves the house by other ways than messages: letters on paper, calendars that people follow, webhooks of other programs.

mod calendar;
mod kind;
mod letter_form;
mod tracking;
mod webhook_form;

#[cfg(feature = "orm")]
pub mod calendar_entry;
#[cfg(feature = "orm")]
pub mod calendar_feed;
#[cfg(feature = "orm")]
pub mod letter;
#[cfg(feature = "orm")]
pub mod letter_batch;
#[cfg(feature = "orm")]
pub mod webhook;
#[cfg(feature = "orm")]
pub mod webhook_delivery;
#[cfg(feature = "orm")]
pub mod webhook_event;

pub use calendar::{CalendarEvent, calendar, uid};
pub use kind::{
    CalendarKind, EnvelopeWindow, LetterAudience, LetterBatchState, LetterDispatch, LetterEvent, LetterKind,
    LetterState, ReturnReason, WebhookDeliveryState, letter_dispatch,
};
pub use letter_form::{
    LetterBatchForm, LetterContent, LetterMarkForm, NewLetterBatch, NewLetterMark, NoticeForm, NoticeText, NoticeTexts,
    TrackingForm,
};
pub use tracking::tracking_number;
pub use webhook_form::{NewWebhook, WEBHOOK_EVENTS, WebhookForm, is_public};
