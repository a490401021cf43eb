//! Messaging: what people are told, by which channel and when.

mod channel;
mod delivery_state;
mod fact;
mod kind;
mod preference;
mod push;
mod quiet;
mod sms;

#[cfg(feature = "orm")]
pub mod address_failure;
#[cfg(feature = "orm")]
pub mod delivery;
#[cfg(feature = "orm")]
pub mod delivery_attempt;
#[cfg(feature = "orm")]
pub mod delivery_secret;
#[cfg(feature = "orm")]
pub mod notification;
#[cfg(feature = "orm")]
pub mod notification_event;
#[cfg(feature = "orm")]
pub mod notification_hold;
#[cfg(feature = "orm")]
pub mod notification_preference;
#[cfg(feature = "orm")]
pub mod notification_setting;
#[cfg(feature = "orm")]
pub mod push_identity;
#[cfg(feature = "orm")]
pub mod push_subscription;

pub use channel::{Channel, Priority, Rhythm};
pub use delivery_state::{AttemptOutcome, DeliveryState};
pub use fact::{Fact, Facts};
pub use kind::{Bound, Group, Kind};
pub use preference::{Choice, PreferenceForm, SettingForm, rhythm_of};
pub use push::{NewSubscription, SubscriptionForm};
pub use quiet::QuietHours;
pub use sms::{SMS_UNITS, sms_number, sms_units};
