//! The small enumerations of messaging.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal};

kinds! {
    /// By what means somebody is told.
    Channel refused as "notification-channel-unknown" {
        /// In the notification centre, and live on open pages.
        InApp = "in-app",
        /// By electronic mail.
        Email = "email",
        /// By a message that the device shows while no page is open.
        Push = "push",
        /// By text message.
        Sms = "sms",
        /// By letter.
        Post = "post",
    }
}

impl Channel {
    /// The channels that a person chooses among. A letter goes by what an owner has agreed to (C. civ. art. 3.87 §3), not by a preference.
    pub const CHOSEN: &'static [Self] = &[Self::InApp, Self::Email, Self::Push, Self::Sms];

    /// Whether it reaches into somebody's night. The notification centre waits until it is looked at.
    #[must_use]
    pub const fn disturbs(self) -> bool {
        matches!(self, Self::Email | Self::Push | Self::Sms)
    }
}

kinds! {
    /// How urgent something is.
    Priority refused as "notification-priority-unknown" {
        /// Good to know.
        Low = "low",
        /// Worth reading.
        Medium = "medium",
        /// To be acted on.
        High = "high",
        /// To be acted on now; quiet hours do not hold it back.
        Critical = "critical",
    }
}

kinds! {
    /// How often somebody wants to be told by a channel.
    Rhythm refused as "notification-rhythm-unknown" {
        /// At once.
        Immediately = "immediately",
        /// Once a day, all together.
        Daily = "daily",
        /// Once a week, all together.
        Weekly = "weekly",
        /// Never.
        Off = "off",
    }
}
