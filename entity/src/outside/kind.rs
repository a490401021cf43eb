//! The small enumerations of what leaves the house.

use serde::{Deserialize, Serialize};

use crate::{
    property::{DeliveryChannel, DeliveryPurpose, kinds, usual_channel},
    refusal::Refusal,
};

kinds! {
    /// What the letters of a batch are.
    LetterKind refused as "letter-kind-unknown" {
        /// The letters of a call for funds, as they were frozen when it was issued.
        Call = "call",
        /// A text of the syndic's own.
        Notice = "notice",
        /// A text of the syndic's own with a document of the association behind it.
        Document = "document",
    }
}

kinds! {
    /// Where the window of an envelope is, seen from whoever reads the letter.
    EnvelopeWindow refused as "envelope-window-unknown" {
        /// As in most envelopes of Belgium.
        Right = "right",
        /// As in envelopes that are made for other countries too.
        Left = "left",
    }
}

kinds! {
    /// How a letter goes.
    LetterDispatch refused as "letter-dispatch-unknown" {
        /// By ordinary post.
        Ordinary = "ordinary",
        /// Registered.
        Registered = "registered",
        /// Registered, with a receipt that comes back.
        Receipt = "receipt",
    }
}

impl LetterDispatch {
    /// Whether the post gives it a number.
    #[must_use]
    pub const fn is_registered(self) -> bool {
        matches!(self, Self::Registered | Self::Receipt)
    }
}

/// How a letter goes to an owner who receives things by this means; nothing where another means reaches her.
///
/// `mailable` says whether she has an address for electronic mail that works: without one, her consent to it is worth nothing.
#[must_use]
pub const fn letter_dispatch(
    channel: DeliveryChannel,
    purpose: DeliveryPurpose,
    mailable: bool,
) -> Option<LetterDispatch> {
    let means = match channel {
        DeliveryChannel::Email if !mailable => usual_channel(purpose),
        other => other,
    };
    match means {
        DeliveryChannel::Registered => Some(LetterDispatch::Registered),
        DeliveryChannel::Post => Some(LetterDispatch::Ordinary),
        DeliveryChannel::Email | DeliveryChannel::ByHand => None,
    }
}

kinds! {
    /// To whom letters are addressed.
    LetterAudience refused as "letter-audience-unknown" {
        /// Those who receive things by post, or have no address for electronic mail.
        Post = "post",
        /// Everybody.
        All = "all",
        /// Those who were ticked.
        Chosen = "chosen",
    }
}

kinds! {
    /// How far the files of a batch have come.
    LetterBatchState refused as "letter-batch-state-unknown" {
        /// They are not drawn before somebody wants to print them.
        Waiting = "waiting",
        /// They are being drawn.
        Drawing = "drawing",
        /// They can be printed.
        Ready = "ready",
        /// They could not be drawn.
        Failed = "failed",
    }
}

kinds! {
    /// What became of a letter.
    LetterState refused as "letter-state-unknown" {
        /// It was prepared.
        Prepared = "prepared",
        /// It was printed.
        Printed = "printed",
        /// It was handed to the post.
        Posted = "posted",
        /// It came back.
        Returned = "returned",
    }
}

kinds! {
    /// What happens to a letter.
    LetterEvent refused as "letter-event-unknown" {
        /// It is printed.
        Print = "print",
        /// It is handed to the post; said again, it corrects the day or the manner.
        Post = "post",
        /// It comes back.
        Return = "return",
    }
}

impl LetterState {
    /// What becomes of it.
    ///
    /// # Errors
    /// `letter-step` when the event cannot follow: what came back is not posted again but written anew.
    pub fn next(self, event: LetterEvent) -> Result<Self, Refusal> {
        match (self, event) {
            (Self::Prepared, LetterEvent::Print) => Ok(Self::Printed),
            (Self::Prepared | Self::Printed | Self::Posted, LetterEvent::Post) => Ok(Self::Posted),
            (Self::Posted, LetterEvent::Return) => Ok(Self::Returned),
            (Self::Printed | Self::Posted | Self::Returned, LetterEvent::Print)
            | (Self::Returned, LetterEvent::Post)
            | (Self::Prepared | Self::Printed | Self::Returned, LetterEvent::Return) => {
                Err(Refusal::new("letter-step").with("state", self.code()).with("event", event.code()))
            }
        }
    }
}

kinds! {
    /// Why a letter came back.
    ReturnReason refused as "letter-return-reason-unknown" {
        /// Nobody of that name lives there.
        Unknown = "unknown",
        /// The addressee has moved.
        Moved = "moved",
        /// It lay at the post office until the time was over.
        Unclaimed = "unclaimed",
        /// It was not accepted.
        Refused = "refused",
        /// The address is incomplete or wrong.
        Address = "address",
        /// Something else.
        Other = "other",
    }
}

kinds! {
    /// What a calendar is told of.
    CalendarKind refused as "calendar-kind-unknown" {
        /// The last day for the payment of a call for funds.
        CallDue = "call_due",
        /// The last day of a syndic's mandate.
        MandateEnd = "mandate_end",
        /// The last day on which a former syndic may hand over in time.
        HandoverDue = "handover_due",
        /// The day by which the information about a unit that is sold is given.
        TransferDue = "transfer_due",
        /// The last day on which arrears that a seller contests are attached (C. civ. art. 3.95).
        AttachmentDue = "attachment_due",
        /// The fifteen days of the year in which the general meeting is held.
        MeetingPeriod = "meeting_period",
    }
}

kinds! {
    /// Where a delivery to another program stands.
    WebhookDeliveryState refused as "webhook-delivery-state-unknown" {
        /// It is tried, or tried again.
        Waiting = "waiting",
        /// It has arrived.
        Delivered = "delivered",
        /// It was given up.
        Failed = "failed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_mail_does_not_reach_gets_what_needs_no_consent() {
        use DeliveryChannel::{ByHand, Email, Post, Registered};
        let (meetings, charges) = (DeliveryPurpose::Meetings, DeliveryPurpose::Charges);
        assert_eq!(letter_dispatch(Email, meetings, true), None);
        assert_eq!(letter_dispatch(Email, meetings, false), Some(LetterDispatch::Registered));
        assert_eq!(letter_dispatch(Email, charges, false), Some(LetterDispatch::Ordinary));
        assert_eq!(letter_dispatch(ByHand, charges, false), None);
        for mailable in [true, false] {
            assert_eq!(letter_dispatch(Post, meetings, mailable), Some(LetterDispatch::Ordinary));
            assert_eq!(letter_dispatch(Registered, charges, mailable), Some(LetterDispatch::Registered));
        }
    }

    #[test]
    fn a_letter_goes_one_way() {
        let (print, post, back) = (LetterEvent::Print, LetterEvent::Post, LetterEvent::Return);
        assert_eq!(LetterState::Prepared.next(print), Ok(LetterState::Printed));
        assert_eq!(LetterState::Printed.next(post), Ok(LetterState::Posted));
        assert_eq!(LetterState::Posted.next(post), Ok(LetterState::Posted));
        assert_eq!(LetterState::Posted.next(back), Ok(LetterState::Returned));
        for (state, event) in [
            (LetterState::Prepared, back),
            (LetterState::Printed, back),
            (LetterState::Posted, print),
            (LetterState::Returned, post),
            (LetterState::Returned, back),
        ] {
            assert_eq!(state.next(event).unwrap_err().code, "letter-step", "{state:?} {event:?}");
        }
    }
}
