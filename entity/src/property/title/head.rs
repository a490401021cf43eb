//! Co-owners counted as heads (C. civ. art. 3.87 §5).

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{OwnerId, UnitId};

/// One head: the same persons, whatever units they hold together.
///
/// Somebody who owns three units alone is one head; a couple that owns two together is one head, and one more for each unit that one of them
/// holds alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Who.
    pub owners: BTreeSet<OwnerId>,
    /// The units that they hold together, in the order in which the titles came.
    pub units: Vec<UnitId>,
}

/// Counts the heads behind titles, in the order of their first unit. A unit without holder counts for nobody.
#[must_use]
pub fn heads(titles: impl IntoIterator<Item = (UnitId, BTreeSet<OwnerId>)>) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut places: BTreeMap<BTreeSet<OwnerId>, usize> = BTreeMap::new();
    for (unit, owners) in titles.into_iter().filter(|(_, owners)| !owners.is_empty()) {
        let place = *places.entry(owners.clone()).or_insert(heads.len());
        match heads.get_mut(place) {
            Some(head) => head.units.push(unit),
            None => heads.push(Head { owners, units: vec![unit] }),
        }
    }
    heads
}
