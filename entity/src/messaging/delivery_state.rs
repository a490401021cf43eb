//! How far something is that leaves the house, and what each attempt came to.
//!
//! Nothing is handed over twice: the row is `sending` before the other side hears of it. What is found in that state after the process was
//! killed may have left or not, and nobody can tell; it becomes `uncertain`, and only a person sends it again.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal};

kinds! {
    /// How far a delivery is.
    DeliveryState refused as "delivery-state-unknown" {
        /// It has not been handed over yet.
        Waiting = "waiting",
        /// It is being handed over now.
        Sending = "sending",
        /// The server of the channel has taken it.
        Sent = "sent",
        /// The server will never take it.
        Refused = "refused",
        /// It was given up: the deadline has passed, or it could not be made.
        Failed = "failed",
        /// It may have been handed over or not.
        Uncertain = "uncertain",
        /// It was taken and came back.
        Bounced = "bounced",
    }
}

kinds! {
    /// What one attempt came to.
    AttemptOutcome refused as "attempt-outcome-unknown" {
        /// It was handed over.
        Sent = "sent",
        /// It was not taken for the time being.
        Later = "later",
        /// It was refused for good.
        Refused = "refused",
        /// It was given up.
        Failed = "failed",
        /// Nobody can tell whether it was taken.
        Uncertain = "uncertain",
        /// It came back.
        Bounced = "bounced",
    }
}

impl DeliveryState {
    /// The state after an attempt or a report.
    ///
    /// # Errors
    /// `delivery-transition` when such a thing cannot happen in this state.
    pub fn next(self, outcome: AttemptOutcome) -> Result<Self, Refusal> {
        let next = match (self, outcome) {
            // Somebody who was slow may still say how it went after he was given up.
            (Self::Sending | Self::Uncertain, AttemptOutcome::Sent) => Some(Self::Sent),
            (Self::Sending | Self::Uncertain, AttemptOutcome::Refused) => Some(Self::Refused),
            (Self::Sending, AttemptOutcome::Later) => Some(Self::Waiting),
            (Self::Sending, AttemptOutcome::Uncertain) => Some(Self::Uncertain),
            (Self::Waiting | Self::Sending, AttemptOutcome::Failed) => Some(Self::Failed),
            // A report comes back for what was handed over, known to have been or not.
            (Self::Sent | Self::Uncertain | Self::Sending, AttemptOutcome::Bounced) => Some(Self::Bounced),
            _ => None,
        };
        next.ok_or_else(|| {
            Refusal::new("delivery-transition").with("state", self.code()).with("outcome", outcome.code())
        })
    }

    /// Whether nothing more happens by itself.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Waiting | Self::Sending)
    }

    /// Whether a manager may have it sent again: it is certain that it did not arrive, or nobody can tell.
    #[must_use]
    pub const fn may_be_sent_again(self) -> bool {
        matches!(self, Self::Refused | Self::Failed | Self::Uncertain | Self::Bounced)
    }
}

#[cfg(test)]
mod tests {
    use super::{AttemptOutcome, DeliveryState};

    #[test]
    fn every_transition_is_allowed_or_refused_on_purpose() {
        let allowed: Vec<(DeliveryState, AttemptOutcome, DeliveryState)> = DeliveryState::ALL
            .iter()
            .flat_map(|state| AttemptOutcome::ALL.iter().map(move |outcome| (*state, *outcome)))
            .filter_map(|(state, outcome)| state.next(outcome).ok().map(|next| (state, outcome, next)))
            .collect();
        let expected = [
            (DeliveryState::Waiting, AttemptOutcome::Failed, DeliveryState::Failed),
            (DeliveryState::Sending, AttemptOutcome::Sent, DeliveryState::Sent),
            (DeliveryState::Sending, AttemptOutcome::Later, DeliveryState::Waiting),
            (DeliveryState::Sending, AttemptOutcome::Refused, DeliveryState::Refused),
            (DeliveryState::Sending, AttemptOutcome::Failed, DeliveryState::Failed),
            (DeliveryState::Sending, AttemptOutcome::Uncertain, DeliveryState::Uncertain),
            (DeliveryState::Sending, AttemptOutcome::Bounced, DeliveryState::Bounced),
            (DeliveryState::Sent, AttemptOutcome::Bounced, DeliveryState::Bounced),
            (DeliveryState::Uncertain, AttemptOutcome::Sent, DeliveryState::Sent),
            (DeliveryState::Uncertain, AttemptOutcome::Refused, DeliveryState::Refused),
            (DeliveryState::Uncertain, AttemptOutcome::Bounced, DeliveryState::Bounced),
        ];
        assert_eq!(allowed, expected);
    }

    #[test]
    fn what_was_taken_is_never_sent_again() {
        for state in DeliveryState::ALL {
            assert!(!state.may_be_sent_again() || state.is_settled());
        }
        assert!(!DeliveryState::Sent.may_be_sent_again());
    }
}
