//! What is typed, and every field that is wrong with it.

use super::*;

fn row(owner: &str, right: &str, part: &str) -> OwnershipPartForm {
    OwnershipPartForm { owner: owner.to_owned(), right: right.to_owned(), part: part.to_owned() }
}

fn name(number: u128) -> String {
    owner(number).to_string()
}

#[test]
fn rows_without_an_owner_are_passed_over_and_a_right_may_go_without_saying() {
    let form = OwnershipsForm {
        starts_on: "14/05/2026".to_owned(),
        parts: vec![row("", "", ""), row(&name(1), "usufruct", "1"), row(&name(2), "bare", "100 %")],
        ..OwnershipsForm::default()
    };
    let new = NewOwnerships::parse(&form).unwrap();
    assert_eq!(told(&new.state), ["1 usufruct 1", "2 bare 1"]);
    assert_eq!(new.rows, [1, 2]);
    assert_eq!((new.deed, new.reason, new.last_change), (TitleDeed::default(), None, None));
    let full = OwnershipsForm { parts: vec![row(&name(1), " ", "1")], ..form };
    assert_eq!(told(&NewOwnerships::parse(&full).unwrap().state), ["1 full 1"]);
}

#[test]
fn every_wrong_field_is_told_by_its_row() {
    let form = CorrectionForm {
        effective_on: "31/02/2026".to_owned(),
        parts: vec![
            row("", "", ""),
            row("nobody", "", "1/2"),
            row(&name(1), "tenancy", "half"),
            row(&name(2), "", "1/2"),
            row(&name(2), "full", "1/2"),
        ],
        deed: TitleDeedForm { kind: "barter".to_owned(), dated_on: "x".to_owned(), ..TitleDeedForm::default() },
        reason: " ".to_owned(),
        last_change: "x".to_owned(),
    };
    let expected = [
        ("effectiveOn", "date-impossible"),
        ("parts.1.owner", "owner-unknown"),
        ("parts.2.right", "right-unknown"),
        ("parts.2.part", "fraction-malformed"),
        ("parts.4.owner", "owner-repeated"),
        ("deed.kind", "title-deed-kind-unknown"),
        ("deed.datedOn", "date-malformed"),
        ("reason", "text-required"),
        ("lastChange", "stale-version"),
    ];
    let expected: Vec<(String, &'static str)> = expected.map(|(path, code)| (path.to_owned(), code)).to_vec();
    assert_eq!(codes(&NewCorrection::parse(&form).unwrap_err()), expected);
}

#[test]
fn the_sums_are_told_once_the_rows_make_sense() {
    let form = OwnershipsForm {
        starts_on: "2026-05-14".to_owned(),
        parts: vec![row(&name(1), "usufruct", "1"), row(&name(2), "bare", "1/2")],
        ..OwnershipsForm::default()
    };
    assert_eq!(codes(&NewOwnerships::parse(&form).unwrap_err()), [("parts".to_owned(), "ownership-title-not-one")]);
}

#[test]
fn a_transfer_names_what_is_given_by_the_rows_of_what_is_held() {
    let held = |number, given: &str, part: &str| TransferFromForm {
        given: given.to_owned(),
        owner: name(number),
        right: "full".to_owned(),
        part: part.to_owned(),
    };
    let form = TransferForm {
        effective_on: "2026-05-14".to_owned(),
        from: vec![held(1, "", "x"), held(2, "on", "")],
        to: vec![row("", "", ""), row(&name(3), "", "")],
        ..TransferForm::default()
    };
    let new = NewTransfer::parse(&form).unwrap();
    assert_eq!(new.transfer.passing, Passing::Whole);
    assert_eq!(new.transfer.from, [Given { row: 1, owner: owner(2), right: Right::Full, part: None }]);
    assert_eq!(new.transfer.to, [Taker { row: 1, owner: owner(3), part: None }]);
    let wrong = TransferForm {
        passing: "lend".to_owned(),
        from: vec![held(1, "on", "0")],
        to: vec![row("?", "", "2")],
        ..form
    };
    let expected = [
        ("passing", "passing-unknown"),
        ("from.0.part", "fraction-zero"),
        ("to.0.owner", "owner-unknown"),
        ("to.0.part", "fraction-above-one"),
    ];
    let expected: Vec<(String, &'static str)> = expected.map(|(path, code)| (path.to_owned(), code)).to_vec();
    assert_eq!(codes(&NewTransfer::parse(&wrong).unwrap_err()), expected);
}

#[test]
fn designations_and_annulments_are_understood() {
    let form = DesignationForm {
        owner: name(1),
        purpose: "voter".to_owned(),
        starts_on: "2026-05-14".to_owned(),
        evidence: " Lettre du  3 mai ".to_owned(),
        replace: true,
    };
    let new = NewDesignation::parse(&form).unwrap();
    assert_eq!(
        (new.purpose, new.evidence.as_deref(), new.replace),
        (DesignationPurpose::Voter, Some("Lettre du 3 mai"), true)
    );
    let wrong = NewDesignation::parse(&DesignationForm::default()).unwrap_err();
    let expected =
        [("purpose", "designation-purpose-unknown"), ("owner", "owner-unknown"), ("startsOn", "date-required")];
    assert_eq!(codes(&wrong), expected.map(|(path, code)| (path.to_owned(), code)));
    let silent = AnnulmentForm::default();
    assert_eq!(codes(&NewAnnulment::parse(&silent).unwrap_err()), [("reason".to_owned(), "text-required")]);
}
