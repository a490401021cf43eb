//! Messaging: what the person is told, and how.

mod delivery;
mod delivery_mutation;
mod kind;
mod notification;
mod subscription;

pub use delivery::{Delivery, DeliveryFilterInput, deliveries_of, delivery_of};
pub use delivery_mutation::{
    AddressFailedPayload, AddressFailure, AddressWorksPayload, DeliveryMutation, DeliverySendAgainPayload,
    PushSubscribePayload, PushSubscription, PushUnsubscribePayload,
};
pub use kind::NotificationKind;
pub use notification::{
    Notification, NotificationMutation, NotificationPreferenceUpdatePayload, NotificationPreferences,
    NotificationReadAllPayload, NotificationReadPayload,
};
pub use subscription::PersonalSubscription;
