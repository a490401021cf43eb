use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    money::Cents,
    refusal::Refusals,
    share::Share,
    transfer::{AnswerOutcome, TransferKind},
};

mod answers;
mod sums;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(refusals: Refusals) -> Vec<(String, &'static str)> {
    refusals.into_iter().map(|refusal| (refusal.path.join("."), refusal.code)).collect()
}

#[test]
fn the_sixteen_sections_of_practice_stand_in_their_order() {
    let numbers: Vec<u8> = SectionKind::ALL.iter().filter_map(|kind| kind.seed()).collect();
    assert_eq!(numbers, (1..=16).collect::<Vec<u8>>());
}

#[test]
fn before_the_contract_the_first_paragraph_is_law_and_before_the_deed_both_are() {
    let law = |kind| -> Vec<&str> {
        SectionKind::ALL.iter().filter(|section| section.need(kind).is_law()).map(|section| section.code()).collect()
    };
    assert_eq!(
        law(TransferKind::Contract),
        [
            "identification",
            "arrears",
            "balance",
            "proceedings",
            "minutes",
            "statements",
            "working_fund",
            "reserve_fund",
            "balance_sheet"
        ]
    );
    let deed = law(TransferKind::Deed);
    assert!(law(TransferKind::Contract).iter().all(|section| deed.contains(section)));
    for second in ["provisions", "works", "disputes", "approved_calls", "acquisitions"] {
        assert!(deed.contains(&second), "{second}");
    }
    for section in SectionKind::ALL {
        for kind in TransferKind::ALL {
            if let Need::Law(law) = section.need(*kind) {
                assert_eq!(section.law(), Some(law));
            }
        }
    }
}

proptest! {
    #[test]
    fn windows_end_on_their_day(offset in 0..60_000_u64) {
        let reference = day("1950-01-01") + chrono::Days::new(offset);
        for window in [minutes_window(reference).unwrap(), statement_window(reference).unwrap()] {
            prop_assert!(window.covers(reference) && window.covers(window.from));
            prop_assert!(!window.covers(window.from.pred_opt().unwrap()));
            prop_assert!(!window.covers(reference.succ_opt().unwrap()));
        }
    }
}

#[test]
fn ed_11_three_years_of_minutes_two_of_statements_and_the_balance_sheet_that_was_approved() {
    let reference = day("2026-06-01");
    assert_eq!(minutes_window(reference).map(|window| window.from), Some(day("2023-06-01")));
    assert_eq!(statement_window(reference).map(|window| window.from), Some(day("2024-06-01")));

    let sheets = [day("2023-12-31"), day("2024-12-31"), day("2025-12-31")];
    let meetings = [day("2024-05-20"), day("2025-05-19"), day("2026-06-15")];
    // The meeting on the year 2025 comes after the day of the figures.
    assert_eq!(approved_balance_sheet(sheets, &meetings, reference), Some(day("2024-12-31")));
    assert_eq!(approved_balance_sheet(sheets, &meetings, day("2026-06-15")), Some(day("2025-12-31")));
    assert_eq!(approved_balance_sheet(sheets, &[], reference), None);
}
