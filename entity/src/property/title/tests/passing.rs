//! Rights pass, and never more than there is.

use super::*;

fn transfer(passing: Passing, from: &[(u128, Right, &str)], to: &[(u128, &str)]) -> Transfer {
    let share = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
    let from = from.iter().enumerate();
    let to = to.iter().enumerate();
    Transfer {
        passing,
        from: from
            .map(|(row, (number, right, text))| Given { row, owner: owner(*number), right: *right, part: share(text) })
            .collect(),
        to: to.map(|(row, (number, text))| Taker { row, owner: owner(*number), part: share(text) }).collect(),
    }
}

fn after(before: &TitleState, transfer: &Transfer) -> Vec<String> {
    told(&transfer.apply(before).unwrap())
}

fn refused(before: &TitleState, transfer: &Transfer) -> Vec<(String, &'static str)> {
    codes(&transfer.apply(before).unwrap_err())
}

fn one(path: &str, code: &'static str) -> [(String, &'static str); 1] {
    [(path.to_owned(), code)]
}

#[test]
fn a_sale_of_all_and_of_a_part() {
    let alone = state(&[(1, Right::Full, "1")]);
    assert_eq!(after(&alone, &transfer(Passing::Whole, &[(1, Right::Full, "")], &[(2, "")])), ["2 full 1"]);
    assert_eq!(
        after(&alone, &transfer(Passing::Whole, &[(1, Right::Full, "1/3")], &[(2, "")])),
        ["1 full 2/3", "2 full 1/3"]
    );
    // Takers who name no parts take alike; otherwise their parts are parts of the unit.
    assert_eq!(
        after(&alone, &transfer(Passing::Whole, &[(1, Right::Full, "1/2")], &[(2, ""), (3, "")])),
        ["1 full 1/2", "2 full 1/4", "3 full 1/4"]
    );
    assert_eq!(
        after(&alone, &transfer(Passing::Whole, &[(1, Right::Full, "1/2")], &[(2, "1/6"), (3, "1/3")])),
        ["1 full 1/2", "2 full 1/6", "3 full 1/3"]
    );
}

#[test]
fn a_couple_sells_together_and_one_of_them_buys_the_other_out() {
    let couple = state(&[(1, Right::Full, "1/2"), (2, Right::Full, "1/2")]);
    let both = [(1, Right::Full, ""), (2, Right::Full, "")];
    assert_eq!(after(&couple, &transfer(Passing::Whole, &both, &[(3, "")])), ["3 full 1"]);
    assert_eq!(after(&couple, &transfer(Passing::Whole, &[(1, Right::Full, "")], &[(2, "")])), ["2 full 1"]);
}

#[test]
fn a_donation_keeps_the_usufruct_and_a_usufruct_ends() {
    let alone = state(&[(1, Right::Full, "1")]);
    let given = transfer(Passing::Bare, &[(1, Right::Full, "")], &[(2, ""), (3, "")]).apply(&alone).unwrap();
    assert_eq!(told(&given), ["1 usufruct 1", "2 bare 1/2", "3 bare 1/2"]);
    let ended = transfer(Passing::End, &[(1, Right::Usufruct, "")], &[]);
    assert_eq!(after(&given, &ended), ["2 full 1/2", "3 full 1/2"]);
    // One half of it ends: each child is relieved in proportion.
    let half = transfer(Passing::End, &[(1, Right::Usufruct, "1/2")], &[]);
    assert_eq!(after(&given, &half), ["1 usufruct 1/2", "2 bare 1/4", "3 bare 1/4", "2 full 1/4", "3 full 1/4"]);
    // Or the one whom it is given back to.
    let to_one = transfer(Passing::End, &[(1, Right::Usufruct, "1/2")], &[(3, "1/2")]);
    assert_eq!(after(&given, &to_one), ["1 usufruct 1/2", "2 bare 1/2", "3 full 1/2"]);
    let too_much = transfer(Passing::End, &[(1, Right::Usufruct, "")], &[(3, "1")]);
    assert_eq!(refused(&given, &too_much), one("to.0.part", "transfer-above-holding"));
    let not_bare = transfer(Passing::End, &[(1, Right::Usufruct, "1/2")], &[(9, "1/2")]);
    assert_eq!(refused(&given, &not_bare), one("to.0.part", "transfer-above-holding"));
}

#[test]
fn limited_rights_are_constituted_and_sold_with_the_bare_ownership() {
    let alone = state(&[(1, Right::Full, "1")]);
    for (passing, right) in [
        (Passing::Usufruct, "usufruct"),
        (Passing::Emphyteusis, "emphyteusis"),
        (Passing::Superficies, "superficies"),
        (Passing::Use, "use"),
    ] {
        let granted = transfer(passing, &[(1, Right::Full, "")], &[(2, "")]).apply(&alone).unwrap();
        assert_eq!(told(&granted), ["1 bare 1".to_owned(), format!("2 {right} 1")]);
    }
    let divided = state(&[(1, Right::Bare, "1"), (2, Right::Usufruct, "1")]);
    let together = [(1, Right::Bare, ""), (2, Right::Usufruct, "")];
    assert_eq!(after(&divided, &transfer(Passing::Whole, &together, &[(3, "")])), ["3 full 1"]);
    assert_eq!(after(&divided, &transfer(Passing::Whole, &together[..1], &[(3, "")])), ["2 usufruct 1", "3 bare 1"]);
    let lopsided = [(1, Right::Bare, "1/2"), (2, Right::Usufruct, "")];
    assert_eq!(
        refused(&divided, &transfer(Passing::Whole, &lopsided, &[(3, "")])),
        one("from", "transfer-mixed-rights")
    );
}

#[test]
fn what_is_not_held_cannot_be_given() {
    let couple = state(&[(1, Right::Full, "1/2"), (2, Right::Full, "1/2")]);
    let above = transfer(Passing::Whole, &[(1, Right::Full, "2/3")], &[(3, "")]).apply(&couple).unwrap_err();
    assert_eq!(codes(&above), one("from.0.part", "transfer-above-holding"));
    assert_eq!((above.0[0].params["held"].as_str(), above.0[0].params["asked"].as_str()), ("1/2", "2/3"));
    let cases: [(Transfer, &str, &'static str); 11] = [
        (transfer(Passing::Whole, &[(3, Right::Full, "")], &[(1, "")]), "from.0.owner", "transfer-not-held"),
        (transfer(Passing::Whole, &[(1, Right::Bare, "1/2")], &[(3, "")]), "from.0.owner", "transfer-not-held"),
        (
            transfer(Passing::Whole, &[(1, Right::Full, ""), (1, Right::Full, "")], &[(3, "")]),
            "from.1.owner",
            "owner-repeated",
        ),
        (transfer(Passing::End, &[(1, Right::Full, "")], &[]), "from.0.right", "transfer-needs-limited"),
        (transfer(Passing::Whole, &[], &[(3, "")]), "from", "transfer-without-giver"),
        (transfer(Passing::Whole, &[(1, Right::Full, "")], &[]), "to", "transfer-without-taker"),
        (transfer(Passing::Whole, &[(1, Right::Full, "")], &[(3, ""), (3, "")]), "to.1.owner", "owner-repeated"),
        (transfer(Passing::Whole, &[(1, Right::Full, "")], &[(3, "1/4"), (4, "")]), "to.1.part", "fraction-required"),
        (transfer(Passing::Whole, &[(1, Right::Full, "")], &[(3, "1/4")]), "to", "transfer-parts-mismatch"),
        (transfer(Passing::Whole, &[(1, Right::Full, "")], &[(1, "")]), "to", "transfer-changes-nothing"),
        (
            transfer(Passing::Whole, &[(1, Right::Full, ""), (2, Right::Full, "")], &[(2, ""), (1, "")]),
            "to",
            "transfer-changes-nothing",
        ),
    ];
    for (transfer, path, code) in cases {
        assert_eq!(refused(&couple, &transfer), one(path, code), "{transfer:?}");
    }
    let divided = state(&[(1, Right::Usufruct, "1"), (2, Right::Bare, "1")]);
    let again = transfer(Passing::Usufruct, &[(2, Right::Bare, "")], &[(3, "")]);
    assert_eq!(refused(&divided, &again), one("from.0.right", "transfer-needs-full"));
}
