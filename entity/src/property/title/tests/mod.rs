//! What the rules of ownership accept, refuse and keep.

mod days;
mod forms;
mod histories;
mod passing;

use uuid::Uuid;

use super::*;

/// Somebody, by number.
fn owner(number: u128) -> OwnerId {
    OwnerId(Uuid::from_u128(number))
}

fn part(number: u128, right: Right, text: &str) -> HolderPart {
    HolderPart { owner: owner(number), right, part: text.parse().unwrap() }
}

fn state(parts: &[(u128, Right, &str)]) -> TitleState {
    TitleState::new(parts.iter().map(|(number, right, text)| part(*number, *right, text)).collect()).unwrap()
}

/// The parts in words, such as `1 full 1/2`.
fn told(state: &TitleState) -> Vec<String> {
    state.parts().iter().map(|part| format!("{} {} {}", part.owner.0.as_u128(), part.right.code(), part.part)).collect()
}

fn codes(refusals: &Refusals) -> Vec<(String, &'static str)> {
    refusals.iter().map(|refusal| (refusal.path.join("."), refusal.code)).collect()
}

#[test]
fn each_side_is_one_whole() {
    assert!(TitleState::new(vec![part(1, Right::Full, "1")]).is_ok());
    assert!(TitleState::new(vec![part(1, Right::Usufruct, "1"), part(2, Right::Bare, "1")]).is_ok());
    // The surviving spouse owns half and enjoys the other half, which the children own.
    let inherited =
        [(1, Right::Full, "1/2"), (1, Right::Usufruct, "1/2"), (2, Right::Bare, "1/4"), (3, Right::Bare, "1/4")];
    assert!(state(&inherited).held(owner(1), Right::Usufruct) == "1/2".parse().unwrap());

    let refused = |parts: &[(u128, Right, &str)]| {
        let parts = parts.iter().map(|(number, right, text)| part(*number, *right, text)).collect();
        codes(&TitleState::new(parts).unwrap_err())
    };
    let at = |codes: &[&'static str]| codes.iter().map(|code| ("parts".to_owned(), *code)).collect::<Vec<_>>();
    assert_eq!(refused(&[]), at(&["unit-without-owner"]));
    assert_eq!(refused(&[(1, Right::Full, "1/2")]), at(&["ownership-fractions-not-one"]));
    assert_eq!(refused(&[(1, Right::Full, "2/3"), (2, Right::Full, "2/3")]), at(&["ownership-fractions-not-one"]));
    assert_eq!(refused(&[(1, Right::Usufruct, "1")]), at(&["ownership-title-not-one"]));
    assert_eq!(refused(&[(1, Right::Bare, "1")]), at(&["ownership-enjoyment-not-one"]));
    assert_eq!(
        refused(&[(1, Right::Full, "1/2"), (2, Right::Usufruct, "1/4"), (3, Right::Bare, "1/3")]),
        at(&["ownership-title-not-one", "ownership-enjoyment-not-one"])
    );
    assert_eq!(
        refused(&[(1, Right::Full, "1/2"), (1, Right::Full, "1/2")]),
        [("parts.1.owner".to_owned(), "owner-repeated")]
    );
    let crowd: Vec<HolderPart> = (0..101).map(|number| part(number, Right::Full, "1/101")).collect();
    assert_eq!(codes(&TitleState::new(crowd).unwrap_err()), at(&["owners-too-many"]));
}

#[test]
fn the_sum_that_was_found_is_told() {
    let thirds =
        vec![part(1, Right::Full, "33,33 %"), part(2, Right::Full, "33,33 %"), part(3, Right::Full, "33,33 %")];
    assert_eq!(TitleState::new(thirds).unwrap_err().0[0].params["sum"], "9999/10000");
}

#[test]
fn somebody_with_two_rights_on_a_side_counts_once() {
    let title = state(&[(1, Right::Full, "1/2"), (1, Right::Usufruct, "1/2"), (2, Right::Bare, "1/2")]);
    let half = "1/2".parse().unwrap();
    assert_eq!(side_of(title.parts(), Side::Enjoyment), Ok(vec![(owner(1), Fraction::ONE)]));
    assert_eq!(side_of(title.parts(), Side::Title), Ok(vec![(owner(1), half), (owner(2), half)]));
    assert_eq!(title.holders().len(), 2);
}

#[test]
fn a_title_is_divided_where_several_persons_hold_different_rights() {
    let divided = |parts: &[(u128, Right, &str)]| is_divided(state(parts).parts());
    assert!(divided(&[(1, Right::Usufruct, "1"), (2, Right::Bare, "1")]));
    assert!(divided(&[(1, Right::Use, "1/2"), (2, Right::Use, "1/2"), (3, Right::Bare, "1")]));
    assert!(divided(&[(1, Right::Full, "1/2"), (1, Right::Usufruct, "1/2"), (2, Right::Bare, "1/2")]));
    assert!(!divided(&[(1, Right::Full, "1/2"), (2, Right::Full, "1/2")]), "undivided ownership is whole");
    assert!(!divided(&[(1, Right::Usufruct, "1"), (1, Right::Bare, "1")]), "one person has all of it");
    assert!(!is_divided(&[]));
}

/// Belgian rules V-17: usufructuary and bare owner without a representative have no vote; with one, they have it.
#[test]
fn v_17_a_divided_unit_votes_once_somebody_is_designated() {
    let divided = state(&[(1, Right::Usufruct, "1"), (2, Right::Bare, "1")]);
    assert_eq!(vote(divided.parts(), None), Vote::Suspended(Suspension::Divided));
    assert_eq!(vote(divided.parts(), Some(owner(2))), Vote::Designated(owner(2)));
    // Whoever holds nothing cannot speak for the unit, whatever was written down.
    assert_eq!(vote(divided.parts(), Some(owner(3))), Vote::Suspended(Suspension::Divided));
}

#[test]
fn one_person_votes_and_several_need_one_of_them() {
    assert_eq!(vote(&[], Some(owner(1))), Vote::Suspended(Suspension::NoHolder));
    let alone = state(&[(1, Right::Full, "1/2"), (1, Right::Usufruct, "1/2"), (1, Right::Bare, "1/2")]);
    assert_eq!(vote(alone.parts(), None), Vote::Sole(owner(1)));
    let couple = state(&[(1, Right::Full, "1/2"), (2, Right::Full, "1/2")]);
    assert_eq!(vote(couple.parts(), None), Vote::Suspended(Suspension::Undivided));
    assert_eq!(vote(couple.parts(), Some(owner(1))), Vote::Designated(owner(1)));
}

#[test]
fn the_contact_is_designated_or_the_largest_holder() {
    let title = state(&[(1, Right::Full, "1/3"), (2, Right::Full, "2/3")]);
    assert_eq!(contact(title.parts(), None), Some(owner(2)));
    assert_eq!(contact(title.parts(), Some(owner(1))), Some(owner(1)));
    assert_eq!(contact(title.parts(), Some(owner(9))), Some(owner(2)));
    assert_eq!(contact(state(&[(1, Right::Bare, "1"), (2, Right::Usufruct, "1")]).parts(), None), Some(owner(2)));
    assert_eq!(contact(state(&[(2, Right::Full, "1/2"), (1, Right::Full, "1/2")]).parts(), None), Some(owner(2)));
    assert_eq!(contact(&[], Some(owner(1))), None);
}

#[test]
fn a_head_is_a_set_of_persons_and_not_a_unit() {
    let unit = |number: u128| crate::id::UnitId(Uuid::from_u128(number));
    let titles = [
        (unit(1), vec![1]),
        (unit(2), vec![1]),
        (unit(3), vec![1, 2]),
        (unit(4), vec![2, 1]),
        (unit(5), vec![]),
        (unit(6), vec![2]),
    ];
    let titles = titles.map(|(unit, owners)| (unit, owners.into_iter().map(owner).collect()));
    let counted: Vec<(usize, usize)> = heads(titles).iter().map(|head| (head.owners.len(), head.units.len())).collect();
    assert_eq!(counted, [(1, 2), (2, 2), (1, 1)]);
}
