//! Who may read a document: one rule, which the queries of `service` say again for the database.

use std::collections::BTreeSet;

use super::{DocumentVisibility, ShareCircle};
use crate::id::{OwnerId, UnitId};

/// Somebody who asks for a document of an association, on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentReader {
    /// Whether she manages the association: the syndic and the accountant.
    pub manages: bool,
    /// The narrowest circle of the association that she belongs to.
    pub circle: Option<ShareCircle>,
    /// The owners who are she herself.
    pub owners: BTreeSet<OwnerId>,
    /// The units that she owns on that day.
    pub units: BTreeSet<UnitId>,
}

/// What the rule needs to know of a document of the same association, on the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    /// Who may read it.
    pub visibility: DocumentVisibility,
    /// Whether it was put away.
    pub archived: bool,
    /// The units that it is about.
    pub units: BTreeSet<UnitId>,
    /// The owners whom it is about as persons.
    pub owners: BTreeSet<OwnerId>,
    /// The circles with which it is shared on that day.
    pub circles: BTreeSet<ShareCircle>,
    /// The owners with whom it is shared on that day.
    pub named: BTreeSet<OwnerId>,
}

/// Whether somebody may read a document.
///
/// Whoever manages the association reads everything in it. What was put away is for them alone. A document that is about an owner as a person is
/// read by her and by no other owner, whatever else it says: neither the council nor a neighbour gets at it by a circle, a unit or a share.
#[must_use]
pub fn may_read(reader: &DocumentReader, document: &KeptDocument) -> bool {
    if reader.manages {
        return true;
    }
    if document.archived {
        return false;
    }
    let about_her = !reader.owners.is_disjoint(&document.owners);
    if !document.owners.is_empty() {
        return about_her && document.visibility != DocumentVisibility::Managers;
    }
    let in_circle = |widest: ShareCircle| reader.circle.is_some_and(|circle| circle.within(widest));
    let owns = document.visibility == DocumentVisibility::UnitOwners && !reader.units.is_disjoint(&document.units);
    document.visibility.circle().is_some_and(in_circle)
        || document.circles.iter().copied().any(in_circle)
        || !reader.owners.is_disjoint(&document.named)
        || owns
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::{DocumentReader, DocumentVisibility as V, KeptDocument, ShareCircle as C, may_read};
    use crate::id::{OwnerId, UnitId};

    const ALICE: OwnerId = OwnerId(Uuid::from_u128(1));
    const BOB: OwnerId = OwnerId(Uuid::from_u128(2));
    const FLAT: UnitId = UnitId(Uuid::from_u128(3));

    fn manager() -> DocumentReader {
        DocumentReader { manages: true, ..DocumentReader::default() }
    }

    fn council() -> DocumentReader {
        DocumentReader { circle: Some(C::Council), ..DocumentReader::default() }
    }

    fn owner(owner: OwnerId, units: &[UnitId]) -> DocumentReader {
        DocumentReader {
            manages: false,
            circle: Some(C::Owners),
            owners: BTreeSet::from([owner]),
            units: units.iter().copied().collect(),
        }
    }

    fn resident() -> DocumentReader {
        DocumentReader { circle: Some(C::Residents), ..DocumentReader::default() }
    }

    fn document(visibility: V) -> KeptDocument {
        KeptDocument {
            visibility,
            archived: false,
            units: BTreeSet::from([FLAT]),
            owners: BTreeSet::new(),
            circles: BTreeSet::new(),
            named: BTreeSet::new(),
        }
    }

    /// Manager, council, Alice (who owns the flat), Bob (who does not), somebody who only lives there, a stranger.
    fn readers() -> [DocumentReader; 6] {
        [manager(), council(), owner(ALICE, &[FLAT]), owner(BOB, &[]), resident(), DocumentReader::default()]
    }

    fn who(document: &KeptDocument) -> [bool; 6] {
        readers().map(|reader| may_read(&reader, document))
    }

    #[test]
    fn each_visibility_lets_its_own_people_read() {
        for (visibility, expected) in [
            (V::Managers, [true, false, false, false, false, false]),
            (V::Council, [true, true, false, false, false, false]),
            (V::Owners, [true, true, true, true, false, false]),
            (V::UnitOwners, [true, true, true, false, false, false]),
            (V::Named, [true, false, false, false, false, false]),
        ] {
            assert_eq!(who(&document(visibility)), expected, "{visibility:?}");
        }
    }

    #[test]
    fn a_share_adds_a_circle_or_a_person_and_takes_nothing_away() {
        for (circle, expected) in [
            (C::Council, [true, true, false, false, false, false]),
            (C::Owners, [true, true, true, true, false, false]),
            (C::Residents, [true, true, true, true, true, false]),
        ] {
            let shared = KeptDocument { circles: BTreeSet::from([circle]), ..document(V::Managers) };
            assert_eq!(who(&shared), expected, "{circle:?}");
        }
        let shared = KeptDocument { named: BTreeSet::from([BOB]), ..document(V::Managers) };
        assert_eq!(who(&shared), [true, false, false, true, false, false]);
    }

    #[test]
    fn a_personal_document_is_hers_and_the_managers_whatever_it_says() {
        for visibility in V::ALL.iter().copied() {
            let personal = KeptDocument {
                owners: BTreeSet::from([ALICE]),
                circles: BTreeSet::from([C::Residents]),
                named: BTreeSet::from([BOB]),
                ..document(visibility)
            };
            let hers = visibility != V::Managers;
            assert_eq!(who(&personal), [true, false, hers, false, false, false], "{visibility:?}");
        }
    }

    #[test]
    fn what_was_put_away_is_for_the_managers() {
        for visibility in V::ALL.iter().copied() {
            let away = KeptDocument {
                archived: true,
                circles: BTreeSet::from([C::Residents]),
                named: BTreeSet::from([ALICE]),
                ..document(visibility)
            };
            assert_eq!(who(&away), [true, false, false, false, false, false], "{visibility:?}");
        }
    }
}
