//! Where a key may begin: the shares of some of the units, as by-laws often have it.

use serde::{Deserialize, Serialize};

use super::{storey::Storey, unit_kind::UnitKind};
use crate::id::BuildingId;

/// Which units bear their shares in a key that is being made. Nothing asked for means every unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyStart {
    /// Those of one building.
    pub building: Option<BuildingId>,
    /// Those that are not on the ground floor: it seldom pays for the lift.
    pub without_ground_floor: bool,
    /// Those of these kinds; of every kind when empty.
    pub kinds: Vec<UnitKind>,
}

impl KeyStart {
    /// Whether a unit in this building, of this kind and on this storey bears its shares.
    #[must_use]
    pub fn includes(&self, building: BuildingId, kind: UnitKind, floor: Option<&str>) -> bool {
        let on_the_ground = || floor.is_some_and(|floor| Storey::read(floor) == Storey::Level(0));
        self.building.is_none_or(|wanted| wanted == building)
            && (self.kinds.is_empty() || self.kinds.contains(&kind))
            && !(self.without_ground_floor && on_the_ground())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_wishes_add_up() {
        let (here, there) = (BuildingId(Uuid::from_u128(1)), BuildingId(Uuid::from_u128(2)));
        let everything = KeyStart::default();
        assert!(everything.includes(there, UnitKind::Cellar, Some("rez")));
        let lift = KeyStart { building: Some(here), without_ground_floor: true, kinds: vec![UnitKind::Apartment] };
        assert!(lift.includes(here, UnitKind::Apartment, Some("1")));
        assert!(lift.includes(here, UnitKind::Apartment, None), "a storey that nobody wrote down is not the ground");
        assert!(!lift.includes(here, UnitKind::Apartment, Some("Gelijkvloers")));
        assert!(!lift.includes(there, UnitKind::Apartment, Some("1")));
        assert!(!lift.includes(here, UnitKind::Cellar, Some("-1")));
    }
}
