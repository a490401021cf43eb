//! Owners who may be the same person, recorded twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{ContactKind, contact_key, kinds};
use crate::{format::enterprise_number::EnterpriseNumber, id::OwnerId, refusal::Refusal, text_input::plain};

/// Salutations, which tell nobody apart, as [`plain`] leaves them.
const SALUTATIONS: [&str; 15] = [
    "m", "mr", "mme", "mlle", "monsieur", "madame", "dhr", "mevr", "mevrouw", "heer", "herr", "frau", "mrs", "ms", "dr",
];

kinds! {
    /// What two owners have in common.
    SameBy refused as "same-by-unknown" {
        /// The words of the name, in whatever order.
        Name = "name",
        /// An address for electronic mail.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// The enterprise number.
        EnterpriseNumber = "enterprise_number",
    }
}

/// What is compared of an owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub owner: OwnerId,
    /// The name on letters.
    pub name: String,
    /// The enterprise number.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Means of contact in use.
    pub contacts: Vec<(ContactKind, String)>,
}

/// Owners who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateGroup {
    /// Two or more, in the order in which they were given.
    pub owners: Vec<OwnerId>,
    /// What they have in common, one with another.
    pub same_by: Vec<SameBy>,
}

/// The words of a name, sorted and without salutations: `Dubois Anne` and `Mme Anne Dubois` are the same.
#[must_use]
pub fn name_key(name: &str) -> String {
    let plain = plain(name);
    let mut words: Vec<&str> = plain.split(' ').filter(|word| !SALUTATIONS.contains(word)).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Finds owners who may be the same person. People of one household may share a telephone, so that a person decides.
#[must_use]
pub fn duplicates(candidates: &[Candidate]) -> Vec<DuplicateGroup> {
    let mut holders: BTreeMap<(SameBy, String), Vec<usize>> = BTreeMap::new();
    for (rank, candidate) in candidates.iter().enumerate() {
        for key in keys(candidate) {
            holders.entry(key).or_default().push(rank);
        }
    }
    // Each owner points to the first one that something connects her with.
    let mut first: Vec<usize> = (0..candidates.len()).collect();
    let shared: Vec<(SameBy, Vec<usize>)> =
        holders.into_iter().filter(|(_, ranks)| ranks.len() > 1).map(|((by, _), ranks)| (by, ranks)).collect();
    for (_, ranks) in &shared {
        let roots: BTreeSet<usize> = ranks.iter().map(|rank| root(&first, *rank)).collect();
        let Some(least) = roots.first().copied() else { continue };
        for slot in &mut first {
            if roots.contains(slot) {
                *slot = least;
            }
        }
    }
    let mut groups: BTreeMap<usize, (Vec<OwnerId>, BTreeSet<SameBy>)> = BTreeMap::new();
    for (by, ranks) in &shared {
        if let Some(rank) = ranks.first() {
            groups.entry(root(&first, *rank)).or_default().1.insert(*by);
        }
    }
    for (rank, candidate) in candidates.iter().enumerate() {
        if let Some((owners, _)) = groups.get_mut(&root(&first, rank)) {
            owners.push(candidate.owner);
        }
    }
    let group = |(owners, same_by): (Vec<OwnerId>, BTreeSet<SameBy>)| DuplicateGroup {
        owners,
        same_by: same_by.into_iter().collect(),
    };
    groups.into_values().map(group).collect()
}

fn root(first: &[usize], rank: usize) -> usize {
    first.get(rank).copied().unwrap_or(rank)
}

/// By what an owner can be recognised.
fn keys(candidate: &Candidate) -> BTreeSet<(SameBy, String)> {
    let name = (SameBy::Name, name_key(&candidate.name));
    let number = candidate.enterprise_number.as_ref();
    let number = number.map(|number| (SameBy::EnterpriseNumber, number.as_str().to_owned()));
    let contact = |(kind, value): &(ContactKind, String)| {
        let by = match kind.slot() {
            ContactKind::Email => SameBy::Email,
            ContactKind::Phone | ContactKind::Mobile => SameBy::Phone,
            // Neighbours live in the same building.
            ContactKind::Post => return None,
        };
        Some((by, contact_key(*kind, Some(value), None, None)))
    };
    let keys = std::iter::once(name).chain(number).chain(candidate.contacts.iter().filter_map(contact));
    keys.filter(|(_, key)| !key.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn owner(rank: u128, name: &str, contacts: &[(ContactKind, &str)]) -> Candidate {
        Candidate {
            owner: OwnerId(Uuid::from_u128(rank)),
            name: name.to_owned(),
            enterprise_number: None,
            contacts: contacts.iter().map(|(kind, value)| (*kind, (*value).to_owned())).collect(),
        }
    }

    fn found(candidates: &[Candidate]) -> Vec<(Vec<u128>, Vec<SameBy>)> {
        let ranks =
            |group: DuplicateGroup| (group.owners.iter().map(|owner| owner.0.as_u128()).collect(), group.same_by);
        duplicates(candidates).into_iter().map(ranks).collect()
    }

    #[test]
    fn the_same_person_is_found_by_name_mail_telephone_and_number() {
        let mut company = owner(6, "Immo Soleil SA", &[]);
        company.enterprise_number = EnterpriseNumber::parse("0403.019.261").ok();
        let mut renamed = owner(7, "Soleil Invest", &[]);
        renamed.enterprise_number.clone_from(&company.enterprise_number);
        let all = [
            owner(1, "Mme Anne DUBOIS", &[(ContactKind::Email, "anne@example.be")]),
            owner(2, "Bob Claes", &[(ContactKind::Mobile, "+32 475 12 34 56")]),
            owner(3, "Dubois Anne", &[]),
            owner(4, "A. Dubois", &[(ContactKind::Email, "Anne@example.be")]),
            owner(5, "Robert Claes", &[(ContactKind::Phone, "0475/12.34.56")]),
            company,
            renamed,
            owner(8, "Dana Smith", &[(ContactKind::Email, "dana@example.be")]),
        ];
        assert_eq!(
            found(&all),
            [
                (vec![1, 3, 4], vec![SameBy::Name, SameBy::Email]),
                (vec![2, 5], vec![SameBy::Phone]),
                (vec![6, 7], vec![SameBy::EnterpriseNumber]),
            ]
        );
        assert_eq!(found(&all[7..]), []);
    }

    #[test]
    fn a_name_is_compared_by_its_words() {
        assert_eq!(name_key("Mme Anne-Marie Léonard"), "anne leonard marie");
        assert_eq!(name_key("M."), "");
    }

    proptest! {
        /// Nobody is in two groups, every group has two at least, and who shares a name is in one group.
        #[test]
        fn groups_are_apart(names in proptest::collection::vec("[ab]{1,2}", 0..12), mails in proptest::collection::vec(0_u8..6, 0..12)) {
            let all: Vec<Candidate> = names.iter().zip(&mails).enumerate().map(|(rank, (name, mail))| {
                owner(u128::try_from(rank).unwrap(), name, &[(ContactKind::Email, &format!("{mail}@example.be"))])
            }).collect();
            let groups = duplicates(&all);
            let mut seen = BTreeSet::new();
            for group in &groups {
                prop_assert!(group.owners.len() > 1 && !group.same_by.is_empty());
                prop_assert!(group.owners.iter().all(|owner| seen.insert(*owner)));
            }
            let of = |owner: OwnerId| groups.iter().position(|group| group.owners.contains(&owner));
            for (left, right) in all.iter().zip(all.iter().skip(1)) {
                if left.name == right.name || left.contacts == right.contacts {
                    prop_assert!(of(left.owner).is_some() && of(left.owner) == of(right.owner));
                }
            }
        }
    }
}
