//! What another key would change, before anybody decides on it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::{KeyTable, Simulation, UnitRank, simulate},
    id::{AssociationId, OwnerId},
    identity::Permission,
    money::Cents,
    property::{Compared, KeyBasis, KeyKind, NewSimulation, SimulationForm, owner, title::Side, unit},
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::read::key_tables;
use crate::{
    ctx::Ctx,
    error::Result,
    property::{holdings_at, shares_at},
};

/// Two ways of spreading an amount, with the names that a reader needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySimulation {
    /// The day whose units, owners and keys were looked at.
    pub as_of: NaiveDate,
    /// The amount that was spread.
    pub amount: Cents,
    /// The key as it is.
    pub before: KeyTable,
    /// The other key; the typed parts have no name.
    pub after: KeyTable,
    /// What comes of it.
    pub result: Simulation,
    /// The names of the owners.
    pub owners: BTreeMap<OwnerId, String>,
}

/// Spreads an amount by a key as it is and by another one, or by parts that are typed; nothing is written.
///
/// # Errors
/// `association-unknown`; `Forbidden` for whoever may not see what every owner pays; malformed fields; `key-unknown`, `unit-unknown`; what
/// [`simulate`] refuses.
pub async fn key_simulate(ctx: &Ctx, association: AssociationId, form: &SimulationForm) -> Result<KeySimulation> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let new = NewSimulation::parse(form)?;
    let as_of = new.as_of.unwrap_or_else(|| ctx.today());
    let tx = ctx.reader().await?;
    let units = shares_at(&tx, &proof, association, as_of).await?;
    let mut keys = key_tables(&tx, &proof, association, &units, as_of).await?;
    let unknown = |field: &str| Refusal::new("key-unknown").at(field);
    let before = keys.get(&new.key).cloned().ok_or_else(|| unknown("key"))?;
    let after = match new.compare {
        Compared::Key(key) => keys.remove(&key).ok_or_else(|| unknown("compare"))?,
        Compared::Basis(basis) => typed(&basis, &units)?,
    };
    let ranks: Vec<UnitRank> =
        units.iter().map(|unit| UnitRank { unit: unit.id, reference: unit.reference.clone() }).collect();
    // What a key spreads is mostly paid from the working fund, which falls on whoever has the use of a unit.
    let holdings = holdings_at(&tx, &proof, association, as_of, Side::Enjoyment).await?;
    let result = simulate(new.amount, &ranks, &before, &after, &holdings)?;
    let concerned = result.owners.iter().map(|row| row.owner.0);
    let owners = tx.find::<owner::Entity>(&proof).filter(owner::Column::Id.is_in(concerned)).all(&*tx).await?;
    let owners = owners.into_iter().map(|row| (row.id, row.name)).collect();
    Ok(KeySimulation { as_of, amount: new.amount, before, after, result, owners })
}

/// A table of parts that nobody has recorded.
fn typed(basis: &KeyBasis, units: &[unit::Model]) -> Result<KeyTable> {
    let named = basis.units();
    if let Some((row, _)) = named.iter().find(|(_, named)| !units.iter().any(|unit| unit.id == *named)) {
        return Err(Refusal::new("unit-unknown").at(format!("parts.{row}.unit")).into());
    }
    let parts: BTreeMap<_, _> = match basis {
        KeyBasis::Except(_) => units
            .iter()
            .filter(|unit| !named.iter().any(|(_, named)| *named == unit.id))
            .map(|unit| (unit.id, unit.shares.0))
            .collect(),
        KeyBasis::Parts(_) | KeyBasis::Readings(_) => basis.parts().into_iter().collect(),
    };
    let total = parts.values().fold(0_i64, |total, parts| total.saturating_add(*parts));
    Ok(KeyTable { name: String::new(), kind: KeyKind::of(basis), total, parts })
}
