//! What becomes of a request for the information of C. civ. art. 3.94.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal};

kinds! {
    /// Where a request stands.
    TransferState refused as "transfer-state-unknown" {
        /// It has come in.
        Requested = "requested",
        /// The syndic works on it.
        InProgress = "in_progress",
        /// The first document has been made, and has not been sent.
        Generated = "generated",
        /// A document was sent to who asked. It stays so while a newer one is made, which counts once it is sent.
        Delivered = "delivered",
        /// A newer request has taken its place.
        Superseded = "superseded",
        /// What was sent is too old to be relied on.
        Expired = "expired",
        /// It was withdrawn.
        Cancelled = "cancelled",
    }
}

kinds! {
    /// What happens to a request.
    TransferEvent refused as "transfer-event-unknown" {
        /// The syndic begins to work on it.
        Begin = "begin",
        /// A version of the document is made.
        Generate = "generate",
        /// The document is sent.
        Deliver = "deliver",
        /// A newer request takes its place.
        Supersede = "supersede",
        /// What was sent has become too old.
        Expire = "expire",
        /// It is withdrawn.
        Cancel = "cancel",
    }
}

impl TransferState {
    /// Those in which who asked still waits for an answer.
    pub const OPEN: [Self; 3] = [Self::Requested, Self::InProgress, Self::Generated];

    /// Whether who asked still waits for an answer, so that the term runs.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Requested | Self::InProgress | Self::Generated)
    }

    /// Whether sections may be answered and versions made: also after the delivery, when something has changed.
    #[must_use]
    pub const fn takes_answers(self) -> bool {
        self.is_open() || matches!(self, Self::Delivered)
    }

    /// What becomes of it.
    ///
    /// Whoever has no answer yet keeps her right to one (C. civ. art. 3.94 §§1 and 2): only what was delivered is superseded or expires. And what
    /// was delivered cannot be undone by a withdrawal.
    ///
    /// # Errors
    /// `transfer-state-refused` when the event cannot follow.
    pub fn next(self, event: TransferEvent) -> Result<Self, Refusal> {
        match (self, event) {
            (Self::Requested, TransferEvent::Begin) => Ok(Self::InProgress),
            (Self::Requested | Self::InProgress | Self::Generated, TransferEvent::Generate) => Ok(Self::Generated),
            (Self::Delivered, TransferEvent::Generate)
            | (Self::Generated | Self::Delivered, TransferEvent::Deliver) => Ok(Self::Delivered),
            (Self::Delivered, TransferEvent::Supersede) => Ok(Self::Superseded),
            (Self::Delivered, TransferEvent::Expire) => Ok(Self::Expired),
            (Self::Requested | Self::InProgress | Self::Generated, TransferEvent::Cancel) => Ok(Self::Cancelled),
            (state, event) => {
                Err(Refusal::new("transfer-state-refused").with("state", state.code()).with("event", event.code()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_allowed_or_refused() {
        use TransferEvent::{Begin, Cancel, Deliver, Expire, Generate, Supersede};
        use TransferState::{Cancelled, Delivered, Expired, Generated, InProgress, Requested, Superseded};
        let allowed = [
            (Requested, Begin, InProgress),
            (Requested, Generate, Generated),
            (InProgress, Generate, Generated),
            (Generated, Generate, Generated),
            (Delivered, Generate, Delivered),
            (Generated, Deliver, Delivered),
            (Delivered, Deliver, Delivered),
            (Delivered, Supersede, Superseded),
            (Delivered, Expire, Expired),
            (Requested, Cancel, Cancelled),
            (InProgress, Cancel, Cancelled),
            (Generated, Cancel, Cancelled),
        ];
        for state in TransferState::ALL {
            for event in TransferEvent::ALL {
                let expected = allowed.iter().find(|(from, by, _)| from == state && by == event).map(|(_, _, to)| *to);
                match (state.next(*event), expected) {
                    (Ok(next), Some(expected)) => assert_eq!(next, expected, "{state:?} {event:?}"),
                    (Err(refusal), None) => {
                        assert_eq!(refusal.code, "transfer-state-refused", "{state:?} {event:?}");
                        assert_eq!(refusal.params.get("state").map(String::as_str), Some(state.code()));
                        assert_eq!(refusal.params.get("event").map(String::as_str), Some(event.code()));
                    }
                    (step, expected) => panic!("{state:?} {event:?}: {step:?} instead of {expected:?}"),
                }
            }
        }
    }

    #[test]
    fn the_open_ones_are_those_that_wait() {
        for state in TransferState::ALL {
            assert_eq!(TransferState::OPEN.contains(state), state.is_open(), "{state:?}");
            assert_eq!(state.next(TransferEvent::Cancel).is_ok(), state.is_open(), "{state:?}");
            assert_eq!(state.next(TransferEvent::Generate).is_ok(), state.takes_answers(), "{state:?}");
        }
    }
}
