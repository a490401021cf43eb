//! Changes, corrections and designations over time.

use chrono::NaiveDate;

use super::*;
use crate::id::OwnershipChangeId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: i32) -> OwnershipChangeId {
    OwnershipChangeId(Uuid::from_u128(u128::try_from(number).unwrap()))
}

/// A change by its rank, its day, the change that it stands for and its only owner; without one it is an annulment.
fn change(number: i32, on: &str, corrects: Option<i32>, to: Option<u128>) -> RecordedChange {
    let kind = match (corrects, to) {
        (_, None) => ChangeKind::Annulled,
        (Some(_), _) => ChangeKind::Correction,
        (None, _) if number == 1 => ChangeKind::Initial,
        (None, _) => ChangeKind::Transfer,
    };
    RecordedChange {
        id: id(number),
        number,
        kind,
        effective_on: day(on),
        corrects: corrects.map(id),
        state: to.map(|to| state(&[(to, Right::Full, "1")])),
    }
}

fn owners(changes: &[RecordedChange]) -> Vec<(String, Option<String>, u128)> {
    let told = |period: &Period<'_>| {
        let owner = period.state.parts()[0].owner.0.as_u128();
        (period.starts_on.to_string(), period.ends_on.map(|day| day.to_string()), owner)
    };
    replay(changes).iter().map(told).collect()
}

fn period(from: &str, to: &str, owner: u128) -> (String, Option<String>, u128) {
    (from.to_owned(), (!to.is_empty()).then(|| to.to_owned()), owner)
}

#[test]
fn changes_follow_each_other_without_a_gap() {
    let changes = [change(1, "2020-01-01", None, Some(1)), change(2, "2024-05-14", None, Some(2))];
    assert_eq!(owners(&changes), [period("2020-01-01", "2024-05-13", 1), period("2024-05-14", "", 2)]);
    assert!(replay(&[]).is_empty());
}

#[test]
fn a_correction_stands_for_what_it_names_and_later_changes_stay() {
    let mut changes = vec![
        change(1, "2020-01-01", None, Some(1)),
        change(2, "2022-01-01", None, Some(2)),
        change(3, "2024-01-01", None, Some(3)),
        change(4, "2022-03-01", Some(2), Some(4)),
    ];
    assert_eq!(
        owners(&changes),
        [period("2020-01-01", "2022-02-28", 1), period("2022-03-01", "2023-12-31", 4), period("2024-01-01", "", 3)]
    );
    // The correction is corrected, then the last change annulled.
    changes.push(change(5, "2022-02-01", Some(4), Some(5)));
    changes.push(change(6, "2024-01-01", Some(3), None));
    assert_eq!(owners(&changes), [period("2020-01-01", "2022-01-31", 1), period("2022-02-01", "", 5)]);
    // What was known before is read off the same list.
    assert_eq!(owners(&changes[..2]), [period("2020-01-01", "2021-12-31", 1), period("2022-01-01", "", 2)]);
}

#[test]
fn a_holding_that_a_change_left_alone_goes_on() {
    let halves = |number, on, other| RecordedChange {
        state: Some(state(&[(1, Right::Full, "1/2"), (other, Right::Full, "1/2")])),
        ..change(number, on, None, Some(1))
    };
    let changes = [halves(1, "2020-01-01", 2), halves(2, "2021-01-01", 3), halves(3, "2022-01-01", 2)];
    let mut told: Vec<(u128, String, Option<String>)> = periods(&replay(&changes))
        .iter()
        .map(|one| (one.held.owner.0.as_u128(), one.starts_on.to_string(), one.ends_on.map(|day| day.to_string())))
        .collect();
    told.sort();
    let one = |owner, from: &str, to: Option<&str>| (owner, from.to_owned(), to.map(ToOwned::to_owned));
    assert_eq!(
        told,
        [
            one(1, "2020-01-01", None),
            one(2, "2020-01-01", Some("2020-12-31")),
            one(2, "2022-01-01", None),
            one(3, "2021-01-01", Some("2021-12-31"))
        ]
    );
}

#[test]
fn a_day_is_given_to_one_change_and_a_correction_stays_between_its_neighbours() {
    let changes = [
        change(1, "2020-01-01", None, Some(1)),
        change(2, "2022-01-01", None, Some(2)),
        change(3, "2024-01-01", None, Some(3)),
    ];
    let code = |replaced: Option<i32>, on: &str| occupied(&changes, replaced.map(id), day(on)).map_err(|no| no.code);
    assert_eq!(code(None, "2022-01-01"), Err("ownership-day-taken"));
    assert_eq!(code(None, "2019-01-01"), Ok(()));
    assert_eq!(code(None, "2023-01-01"), Ok(()));
    assert_eq!(code(Some(2), "2022-01-01"), Ok(()));
    assert_eq!(code(Some(2), "2020-01-01"), Err("ownership-not-after-previous"));
    assert_eq!(code(Some(2), "2024-01-01"), Err("ownership-not-before-next"));
    assert_eq!(code(Some(1), "2010-01-01"), Ok(()));
    assert_eq!(code(Some(3), "2030-01-01"), Ok(()));
    let told = occupied(&changes, Some(id(2)), day("2025-01-01")).unwrap_err();
    assert_eq!(told.params["date"], "01/01/2024");
}

#[test]
fn days_lie_between_the_base_deed_and_next_year() {
    let today = day("2026-03-02");
    let code = |on: &str| plausible_day(day(on), Some(day("1998-06-01")), today).map_err(|no| no.code);
    assert_eq!(code("1998-05-31"), Err("date-before-base-deed"));
    assert_eq!(code("1998-06-01"), Ok(()));
    assert_eq!(code("2027-03-02"), Ok(()));
    assert_eq!(code("2027-03-03"), Err("date-too-far-ahead"));
    assert_eq!(plausible_day(day("1850-01-01"), None, today), Ok(()));
}

#[test]
fn a_designation_ends_with_the_right_and_does_not_come_back() {
    let span = |from: &str, to: &str| Span { starts_on: day(from), ends_on: (!to.is_empty()).then(|| day(to)) };
    let designated = |ends_on: &str| Designated {
        owner: owner(1),
        starts_on: day("2022-01-01"),
        ends_on: (!ends_on.is_empty()).then(|| day(ends_on)),
    };
    let whole = [span("2020-01-01", "")];
    assert_eq!(designated("").last_day(&whole), LastDay::Open);
    assert_eq!(designated("2022-06-30").last_day(&whole), LastDay::On(day("2022-06-30")));
    // Two holdings that touch are one time; a break between them ends it.
    let touching = [span("2023-01-01", ""), span("2020-01-01", "2022-12-31")];
    assert_eq!(designated("").last_day(&touching), LastDay::Open);
    let broken = [span("2020-01-01", "2022-12-31"), span("2024-01-01", "")];
    assert_eq!(designated("").last_day(&broken), LastDay::On(day("2022-12-31")));
    assert!(designated("").counts_on(&broken, day("2022-12-31")));
    assert!(!designated("").counts_on(&broken, day("2024-06-01")));
    assert!(!designated("").counts_on(&whole, day("2021-12-31")));
    assert_eq!(designated("").last_day(&[span("2022-01-02", "")]), LastDay::Never);
    // Two rights that overlap are no break either.
    let overlapping = [span("2020-01-01", "2022-05-31"), span("2021-01-01", "2023-05-31")];
    assert_eq!(designated("").last_day(&overlapping), LastDay::On(day("2023-05-31")));
}
