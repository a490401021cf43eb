//! The small enumerations of the register.

use async_graphql::Enum;

/// The two funds that an association must keep apart (C. civ. art. 3.86 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::Fund")]
pub enum Fund {
    /// Advances for periodic expenses.
    Working,
    /// Contributions for expenses that do not recur.
    Reserve,
}

/// What kind of person an owner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::OwnerKind")]
pub enum OwnerKind {
    /// A human being.
    Natural,
    /// A company, an association, a public body.
    Legal,
}

/// Where a distribution key has its parts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::KeyKind")]
pub enum KeyKind {
    /// By value: the shares of the base deed (C. civ. art. 3.81).
    General,
    /// By utility: parts of its own (C. civ. art. 3.85 §1 2°).
    Special,
    /// By value among all units but some, as for the costs of a case (C. civ. art. 3.92 §9).
    Except,
    /// By consumption: what meters counted between two readings.
    Consumption,
}

/// What a deed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::DeedKind")]
pub enum DeedKind {
    /// The deed that divides the building into lots and gives each its shares.
    Base,
    /// A deed that changes the base deed.
    Amendment,
    /// The co-ownership rules.
    Rules,
    /// The internal rules.
    InternalRules,
}

/// What a meter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::MeterKind")]
pub enum MeterKind {
    /// Electricity.
    Electricity,
    /// Gas.
    Gas,
    /// Water.
    Water,
    /// Heat.
    Heat,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::unit_kind::UnitKind")]
pub enum UnitKind {
    /// A flat.
    Apartment,
    /// A flat of one room.
    Studio,
    /// A house inside a co-ownership.
    House,
    /// An office or a practice.
    Office,
    /// A shop or other commercial space.
    Shop,
    /// A closed place for a car.
    Garage,
    /// An open place for a car.
    Parking,
    /// A cellar.
    Cellar,
    /// A storage room or an attic.
    Storage,
    /// Anything else; counted as a lot.
    Other,
}

/// Whether a problem of a table stops the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::import::Severity")]
pub enum Severity {
    /// Nothing is imported until it is put right.
    Error,
    /// The import can go on; a person should look.
    Warning,
}

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::import::TableKind")]
pub enum ImportTable {
    /// Units and their owners in one list: a row names one unit and one owner. Only imported, never exported.
    List,
    /// Units without their owners.
    Units,
    /// Owners without what they own.
    Owners,
    /// Who owns which part of which unit of the register.
    Ownerships,
    /// The parts of the units in distribution keys.
    Keys,
}
