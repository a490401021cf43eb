//! The small enumerations of owners and occupants.

use async_graphql::Enum;

/// What a means of contact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::ContactKind")]
pub enum ContactKind {
    /// An e-mail address.
    Email,
    /// A telephone at home or at work.
    Phone,
    /// A mobile telephone.
    Mobile,
    /// A postal address.
    Post,
}

/// What a means of contact is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::ContactPurpose")]
pub enum ContactPurpose {
    /// Everything.
    All,
    /// Calls for funds and statements.
    Charges,
    /// Convocations and minutes.
    Meetings,
    /// Emergencies in the building, day and night.
    Emergencies,
}

/// Who may see a means of contact, besides the owner herself; each value includes the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::ContactVisibility")]
pub enum ContactVisibility {
    /// The syndic and the people of the syndic's firm.
    Syndic,
    /// The council of co-ownership too.
    Council,
    /// Every co-owner too.
    Owners,
}

/// By what means something is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::DeliveryChannel")]
pub enum DeliveryChannel {
    /// By registered letter.
    Registered,
    /// By ordinary letter.
    Post,
    /// By e-mail.
    Email,
    /// Handed over against a receipt.
    ByHand,
}

/// What an owner has agreed to receive by other means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::DeliveryScope")]
pub enum DeliveryScope {
    /// Everything.
    All,
    /// Convocations and minutes.
    Meetings,
    /// Calls for funds and statements.
    Charges,
}

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::DeliveryPurpose")]
pub enum DeliveryPurpose {
    /// A convocation.
    Meetings,
    /// A call for funds or a statement.
    Charges,
}

/// In what quality somebody occupies a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::OccupantKind")]
pub enum OccupantKind {
    /// By a lease.
    Tenant,
    /// By a right of use, a loan, a professional occupation.
    User,
    /// As one of the owner's family.
    Family,
    /// As the owner herself: the unit is owner-occupied.
    Owner,
}

/// What two owners have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::SameBy")]
pub enum SameBy {
    /// The words of the name, in whatever order.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The enterprise number.
    EnterpriseNumber,
}
