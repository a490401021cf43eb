//! Parts of an association: what it counts, and its bank accounts.

use async_graphql::{ID, SimpleObject};
use entity::property::{bank_account, obligation};
use service::property::AssociationOverview;

use super::kind::Fund;
use crate::scalar::{self, DateTime, Iban};

/// What an association counts.
#[derive(SimpleObject)]
#[graphql(name = "AssociationOverview")]
pub struct Overview {
    /// Units in use.
    units: u64,
    /// Units that count as lots: without cellars, garages and parking spaces (C. civ. art. 3.89 §5 15°).
    lots: u64,
    /// Owners in use.
    owners: u64,
    /// Sum of the shares of the units in use.
    shares: i64,
    /// Whether a council of co-ownership is obligatory: from 20 counted lots (C. civ. art. 3.90 §1).
    council_obligatory: bool,
    /// Whether simplified accounts are allowed: below 20 counted lots (C. civ. art. 3.89 §5 15°).
    simplified_accounting_allowed: bool,
}

impl From<AssociationOverview> for Overview {
    fn from(overview: AssociationOverview) -> Self {
        Self {
            units: overview.units,
            lots: overview.lots,
            owners: overview.owners,
            shares: overview.shares.0,
            council_obligatory: obligation::council_is_obligatory(overview.lots),
            simplified_accounting_allowed: obligation::simplified_accounting_is_allowed(overview.lots),
        }
    }
}

/// A bank account in the name of an association.
#[derive(SimpleObject)]
pub struct BankAccount {
    /// Opaque identifier.
    id: ID,
    /// Which fund it holds.
    fund: Fund,
    /// The account number.
    iban: Iban,
    /// The identifier (BIC) of the bank, where it is a Belgian bank that is known.
    bic: Option<&'static str>,
    /// When it was last changed.
    updated_at: DateTime,
}

impl From<bank_account::Model> for BankAccount {
    fn from(row: bank_account::Model) -> Self {
        Self {
            id: scalar::id(row.id),
            fund: row.fund.into(),
            bic: row.iban.bic(),
            iban: Iban(row.iban),
            updated_at: DateTime(row.updated_at),
        }
    }
}
