//! The small enumerations of charges.

use async_graphql::Enum;

/// Whether a charge recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::charges::ChargeNature")]
pub enum ChargeNature {
    /// Recurs: insurance, cleaning, upkeep.
    Ordinary,
    /// Does not recur: works that the general meeting decided.
    Extraordinary,
}

/// Where a call for funds stands. A call that was issued is never edited: it is cancelled and issued anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::charges::CallStatus")]
pub enum CallStatus {
    /// The owners have been asked to pay.
    Issued,
    /// Withdrawn; nothing is owed for it any more.
    Cancelled,
}
